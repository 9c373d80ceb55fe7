//! Verbs on people.

use super::tags::as_str;
use crate::{Library, Result};
use onrecord_model::PersonKind;
use onrecord_storage::people::{self, Role};
use onrecord_storage::views::{Noun, Short};
use onrecord_storage::{Done, Patch};

/// What becomes of a person's fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonChange {
    /// What the speaker is.
    pub kind: Option<PersonKind>,
    /// To which organisation they belong.
    pub organisation: Patch<String>,
}

impl Library {
    /// Everybody who goes by a name, in any script and case.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn people_named(&self, name: &str) -> Result<Vec<Short>> {
        let ids = self.read(|r| people::named(*r, name))?;
        Ok(ids.into_iter().map(|id| Short(Noun::People, id)).collect())
    }

    /// Make a person, organisation or document.
    ///
    /// # Errors
    /// When the name is empty.
    pub fn add_person(
        &self,
        name: &str,
        kind: PersonKind,
        organisation: Option<&str>,
    ) -> Result<Done<Short>> {
        let label = format!("add “{}”", name.trim());
        let (name, organisation) = (name.to_owned(), organisation.map(str::to_owned));
        self.edit(&label, move |w| {
            let id = people::create(w, &name, kind, organisation.as_deref())?;
            Ok::<_, crate::Error>(Short(Noun::People, id))
        })
    }

    /// Show a person by another name; the old one stays as an alias.
    ///
    /// # Errors
    /// When there is no such person, or the name is empty.
    pub fn rename_person(&self, person: &str, name: &str) -> Result<Done<()>> {
        let (id, old) = self.id_and_name(person)?;
        let name = name.to_owned();
        self.edit(&format!("rename “{old}” to “{}”", name.trim()), move |w| {
            people::rename(w, id, &name)
        })
    }

    /// Set kind and organisation of a person.
    ///
    /// # Errors
    /// When there is no such person, or a value can't be used.
    pub fn change_person(&self, person: &str, change: &PersonChange) -> Result<Done<()>> {
        let (id, name) = self.id_and_name(person)?;
        let what = match (change.kind.is_some(), change.organisation.is_keep()) {
            (true, true) => "kind",
            (false, _) => "organisation",
            (true, false) => "kind and organisation",
        };
        let change = change.clone();
        self.edit(&format!("set {what} of “{name}”"), move |w| {
            change.kind.map_or(Ok(()), |kind| people::set_kind(w, id, kind))?;
            people::set_organisation(w, id, as_str(&change.organisation))
        })
    }

    /// Note another name of a person, in any script.
    ///
    /// # Errors
    /// When there is no such person, or the name is empty.
    pub fn add_alias(&self, person: &str, alias: &str) -> Result<Done<()>> {
        let (id, name) = self.id_and_name(person)?;
        let alias = alias.to_owned();
        let label = format!("note that “{name}” is also called “{}”", alias.trim());
        self.edit(&label, move |w| people::add_alias(w, id, &alias))
    }

    /// Forget another name of a person.
    ///
    /// # Errors
    /// When it is the name they are shown by, or not a name of theirs.
    pub fn remove_alias(&self, person: &str, alias: &str) -> Result<Done<()>> {
        let (id, name) = self.id_and_name(person)?;
        let alias = alias.to_owned();
        let label = format!("take the name “{}” from “{name}”", alias.trim());
        self.edit(&label, move |w| people::remove_alias(w, id, &alias))
    }

    /// Note a role of a person, with its dates.
    ///
    /// # Errors
    /// When it is empty or ends before it begins.
    pub fn add_role(&self, person: &str, role: &Role) -> Result<Done<()>> {
        let (id, name) = self.id_and_name(person)?;
        let role = role.clone();
        let label = format!("note that “{name}” is {}", role.role.trim());
        self.edit(&label, move |w| people::add_role(w, id, &role))
    }

    /// Forget a role of a person.
    ///
    /// # Errors
    /// When it is not a role of theirs.
    pub fn remove_role(&self, person: &str, role: &str) -> Result<Done<()>> {
        let (id, name) = self.id_and_name(person)?;
        let role = role.to_owned();
        let label = format!("take the role {} from “{name}”", role.trim());
        self.edit(&label, move |w| people::remove_role(w, id, &role))
    }

    /// Make one of two persons: what `gone` said, relayed and was called is `stays`' from now on.
    ///
    /// # Errors
    /// When they are one already, or one is an unnamed source.
    pub fn merge_people(&self, gone: &str, stays: &str) -> Result<Done<()>> {
        let ((gone, old), (stays, name)) = (self.id_and_name(gone)?, self.id_and_name(stays)?);
        self.edit(&format!("merge “{old}” into “{name}”"), move |w| people::merge(w, gone, stays))
    }

    /// Delete a person that no quotation names.
    ///
    /// # Errors
    /// When a quotation names them.
    pub fn delete_person(&self, person: &str) -> Result<Done<()>> {
        let (id, name) = self.id_and_name(person)?;
        self.edit(&format!("delete “{name}”"), move |w| people::delete(w, id))
    }

    fn id_and_name(&self, word: &str) -> Result<(i64, String)> {
        let id = self.id_of(Noun::People, word)?;
        Ok((id, self.read(|r| people::name_of(*r, id))?))
    }
}
