//! People.

use super::given::{one, patch};
use crate::host::Inner;
use crate::wire::{
    AddPerson, AddRole, ChangePerson, Edited, Failure, Id, MergePeople, PersonName, PersonRole,
};
use onrecord_library::edits::{PersonChange, PersonKind, Role};
use std::sync::Arc;

type Host = Arc<Inner>;

pub(crate) fn add(host: &Host, request: AddPerson) -> Result<Edited, Failure> {
    let kind = request.kind.and_then(|kind| PersonKind::from_name(kind.name())).unwrap_or_default();
    let organisation = request.organisation.as_deref().filter(|name| !name.trim().is_empty());
    host.edit(|library| library.add_person(&request.name, kind, organisation))
}

pub(crate) fn rename(host: &Host, request: PersonName) -> Result<Edited, Failure> {
    host.edit(|library| library.rename_person(&request.id, &request.name))
}

pub(crate) fn add_alias(host: &Host, request: PersonName) -> Result<Edited, Failure> {
    host.edit(|library| library.add_alias(&request.id, &request.name))
}

pub(crate) fn remove_alias(host: &Host, request: PersonName) -> Result<Edited, Failure> {
    host.edit(|library| library.remove_alias(&request.id, &request.name))
}

pub(crate) fn change(host: &Host, request: ChangePerson) -> Result<Edited, Failure> {
    let change = PersonChange {
        kind: request.kind.and_then(|kind| PersonKind::from_name(kind.name())),
        organisation: patch(request.organisation),
    };
    host.edit(|library| library.change_person(&request.id, &change))
}

pub(crate) fn add_role(host: &Host, request: AddRole) -> Result<Edited, Failure> {
    let day =
        |text: Option<String>| text.filter(|text| !text.trim().is_empty()).map(|text| one(&text)).transpose();
    let role = Role {
        role: request.role,
        organisation: request.organisation.filter(|name| !name.trim().is_empty()),
        since: day(request.since)?,
        until: day(request.until)?,
    };
    host.edit(|library| library.add_role(&request.id, &role))
}

pub(crate) fn remove_role(host: &Host, request: PersonRole) -> Result<Edited, Failure> {
    host.edit(|library| library.remove_role(&request.id, &request.role))
}

pub(crate) fn merge(host: &Host, request: MergePeople) -> Result<Edited, Failure> {
    host.edit(|library| library.merge_people(&request.gone, &request.stays))
}

pub(crate) fn delete(host: &Host, request: Id) -> Result<Edited, Failure> {
    host.edit(|library| library.delete_person(&request.id))
}
