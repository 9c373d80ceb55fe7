//! Tags.

use super::given::patch;
use crate::host::Inner;
use crate::wire::{DefineTag, Edited, Failure, MoveTag, RenameTag, TagPath, Tagging};
use std::sync::Arc;

type Host = Arc<Inner>;

pub(crate) fn tag(host: &Host, request: Tagging) -> Result<Edited, Failure> {
    host.edit(|library| library.tag(&request.path, &request.targets))
}

pub(crate) fn untag(host: &Host, request: Tagging) -> Result<Edited, Failure> {
    host.edit(|library| library.untag(&request.path, &request.targets))
}

pub(crate) fn define(host: &Host, request: DefineTag) -> Result<Edited, Failure> {
    let (colour, definition) = (patch(request.colour), patch(request.definition));
    host.edit(|library| library.define_tag(&request.path, colour, definition))
}

pub(crate) fn rename(host: &Host, request: RenameTag) -> Result<Edited, Failure> {
    host.edit(|library| library.rename_tag(&request.path, &request.name))
}

pub(crate) fn move_under(host: &Host, request: MoveTag) -> Result<Edited, Failure> {
    host.edit(|library| library.move_tag(&request.path, request.under.as_deref()))
}

pub(crate) fn delete(host: &Host, request: TagPath) -> Result<Edited, Failure> {
    host.edit(|library| library.delete_tag(&request.path))
}
