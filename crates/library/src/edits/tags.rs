//! Verbs on tags.

use super::words;
use crate::{Library, Result};
use onrecord_storage::views::{Noun, Short};
use onrecord_storage::{Done, Patch, tags};

impl Library {
    /// Hang a tag on things; what is missing of its path is made. How many are new.
    ///
    /// # Errors
    /// When `path` is no path of tags or a thing is not there; nothing is changed then.
    pub fn tag(&self, path: &str, on: &[String]) -> Result<Done<usize>> {
        let targets = self.targets(on)?;
        let label = format!("tag {} “{}”", words::targets(&targets), self.tag_path(path)?);
        let path = path.to_owned();
        self.edit(&label, move |w| {
            let tag = tags::find_or_create(w, &path)?;
            tags::hang(w, tag, &targets)
        })
    }

    /// Take a tag off things. How many it hung on.
    ///
    /// # Errors
    /// When there is no such tag or thing.
    pub fn untag(&self, path: &str, from: &[String]) -> Result<Done<usize>> {
        let targets = self.targets(from)?;
        let tag = self.tag_named(path)?;
        let label = format!("take “{}” off {}", self.tag_path(path)?, words::targets(&targets));
        self.edit(&label, move |w| tags::take_off(w, tag, &targets))
    }

    /// Make a tag where there is none, and set its colour and definition.
    ///
    /// # Errors
    /// When `path` is no path of tags or the colour is none.
    pub fn define_tag(
        &self,
        path: &str,
        colour: Patch<String>,
        definition: Patch<String>,
    ) -> Result<Done<Short>> {
        let label = format!("define the tag “{}”", self.tag_path(path)?);
        let path = path.to_owned();
        self.edit(&label, move |w| {
            let tag = tags::find_or_create(w, &path)?;
            tags::define(w, tag, as_str(&colour), as_str(&definition))?;
            Ok::<_, crate::Error>(Short(Noun::Tags, tag))
        })
    }

    /// Give a tag another name.
    ///
    /// # Errors
    /// When there is no such tag, or the name is taken there.
    pub fn rename_tag(&self, path: &str, name: &str) -> Result<Done<()>> {
        let tag = self.tag_named(path)?;
        let label = format!("rename the tag “{}” to “{}”", self.tag_path(path)?, name.trim());
        let name = name.to_owned();
        self.edit(&label, move |w| tags::rename(w, tag, &name))
    }

    /// Put a tag, with all under it, under another; `None` puts it outermost.
    ///
    /// # Errors
    /// When it would stand under itself, or the name is taken there.
    pub fn move_tag(&self, path: &str, under: Option<&str>) -> Result<Done<()>> {
        let tag = self.tag_named(path)?;
        let to = under.map(|under| self.tag_named(under)).transpose()?;
        let place = match under {
            Some(under) => format!("under “{}”", self.tag_path(under)?),
            None => "outermost".to_owned(),
        };
        let label = format!("move the tag “{}” {place}", self.tag_path(path)?);
        self.edit(&label, move |w| tags::move_under(w, tag, to))
    }

    /// Delete a tag; it comes off everything.
    ///
    /// # Errors
    /// When there is no such tag, or tags stand under it.
    pub fn delete_tag(&self, path: &str) -> Result<Done<()>> {
        let tag = self.tag_named(path)?;
        let label = format!("delete the tag “{}”", self.tag_path(path)?);
        self.edit(&label, move |w| tags::delete(w, tag))
    }

    fn tag_named(&self, path: &str) -> Result<i64> {
        self.read(|r| Ok(tags::find(*r, path)?))
    }

    /// The path as it is shown, or as typed where there is no such tag yet.
    fn tag_path(&self, path: &str) -> Result<String> {
        self.read(|r| match tags::find(*r, path) {
            Ok(id) => Ok(tags::path_of(*r, id)?),
            Err(onrecord_storage::Error::NotFound { .. }) => Ok(path.trim().to_owned()),
            Err(error) => Err(error.into()),
        })
    }
}

/// A patch of words, borrowed.
pub(super) fn as_str(patch: &Patch<String>) -> Patch<&str> {
    match patch {
        Patch::Keep => Patch::Keep,
        Patch::Clear => Patch::Clear,
        Patch::Set(text) => Patch::Set(text),
    }
}
