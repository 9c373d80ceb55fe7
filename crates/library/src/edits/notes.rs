//! Verbs on notes.

use super::words;
use crate::{Library, Result};
use onrecord_storage::views::{Noun, Short};
use onrecord_storage::{Done, notes};

impl Library {
    /// Write a note (Markdown) on an article, a quotation, a highlight, a person or a link.
    ///
    /// # Errors
    /// When it is empty, or there is nothing to write it on.
    pub fn add_note(&self, on: &str, body: &str, private: bool) -> Result<Done<Short>> {
        let target = self.read(|r| onrecord_storage::find_target(*r, on))?;
        let what = if private { "private note" } else { "note" };
        let body = body.to_owned();
        self.edit(&format!("write a {what} on {target}"), move |w| {
            Ok::<_, crate::Error>(Short(Noun::Notes, notes::add(w, target, &body, private)?))
        })
    }

    /// Write the same note on each of several things, as one edit. How many there are.
    ///
    /// # Errors
    /// When it is empty, or one of them is not there; nothing is written then.
    pub fn add_notes(&self, on: &[String], body: &str, private: bool) -> Result<Done<usize>> {
        let targets = self.targets(on)?;
        let what = if private { "private note" } else { "note" };
        let body = body.to_owned();
        self.edit(&format!("write a {what} on {}", words::targets(&targets)), move |w| {
            for target in &targets {
                notes::add(w, *target, &body, private)?;
            }
            Ok::<_, crate::Error>(targets.len())
        })
    }

    /// Put other words in a note.
    ///
    /// # Errors
    /// When there is no such note, or the words are empty.
    pub fn rewrite_note(&self, note: &str, body: &str) -> Result<Done<()>> {
        let id = self.id_of(Noun::Notes, note)?;
        let body = body.to_owned();
        self.edit(&format!("rewrite the note {}", Short(Noun::Notes, id)), move |w| {
            notes::rewrite(w, id, &body)
        })
    }

    /// Keep notes out of every export, or let them into it again. How many were otherwise.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn set_notes_private(&self, named: &[String], private: bool) -> Result<Done<usize>> {
        let ids = self.named(Noun::Notes, named)?;
        let how = if private { "private" } else { "public" };
        let label = format!("make {} {how}", words::rows(Noun::Notes, &ids));
        self.edit(&label, move |w| notes::set_private(w, &ids, private))
    }

    /// Delete notes.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn delete_notes(&self, named: &[String]) -> Result<Done<()>> {
        let ids = self.named(Noun::Notes, named)?;
        let label = format!("delete {}", words::rows(Noun::Notes, &ids));
        self.edit(&label, move |w| notes::delete(w, &ids))
    }
}
