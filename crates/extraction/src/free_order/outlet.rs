//! Outlets named by marks alone: «…, пишет „Голос“», «передаёт его слова „Голос“».

use super::{Clause, Reader};
use crate::cue::Cue;
use crate::lexicon::*;
use crate::outlets::marked;
use crate::subject::{Form as SubjectForm, Subject};

impl Reader<'_, '_> {
    /// The name in marks right behind a verb in the present, or behind «его слова», where nobody else speaks.
    /// What a person says once is told in the past; outlets write in the present.
    pub(super) fn marked_outlet(&self, cue: &Cue, clause: Clause) -> Option<(Vec<Subject>, usize)> {
        let present = ["ет", "ит", "ют", "ут", "ят"].iter().any(|tail| self.key(cue.at).ends_with(tail));
        let whose = matches!(self.key(cue.at + 1), "его" | "ее" | "их") && self.key(cue.at + 2) == "слова";
        let at = cue.at + if whose { 3 } else { 1 };
        let item = self.items.get(at).filter(|_| present && at < clause.to)?;
        let mention = marked(self.document, item).filter(|_| self.nouns.names_before(at))?;
        let subject = Subject::bare(mention, SubjectForm::Body, ORG | MEDIA);
        Some((vec![subject], at + 1))
    }
}
