//! Speakers the lists do not know: «Dekanimiz bizga “…” dedi», «bir yigit».

use super::forms::{nominalised, oblique};
use super::noun::Nouns;
use crate::lexicon::*;
use crate::subject::{Form as SubjectForm, Subject};
use crate::tokens::Case;

impl Nouns<'_, '_> {
    /// Somebody the lists do not know: «Dekanimiz bizga “…” dedi», «Qizim ertalab so‘radi», «bir yigit».
    pub fn anybody(&self, from: usize, to: usize) -> Option<(Vec<Subject>, usize)> {
        // «Kechasi borsam, “…” deyishdi»: who came is not who said so.
        let from = self.converb(from, to).map_or(from, |comma| comma + 1);
        let start = self.skipped(from, to);
        let fits = |at: usize| {
            let Some(item) = self.items.get(at) else { return false };
            item.is_word()
                && !oblique(self.key(at))
                && !item.is(ADVERB | TIME | CONJ | PREP | VERB | NEG | COMPL | WEEKDAY | ADJ)
                && item.cue == NO_CUE
                && item.case != Case::None
                && !nominalised(self.key(at))
                && !item.is(CUE_NOUN)
                && !self.is(at + 1, PREP)
                && !item.is(PRONOUN)
                && !self.key(at).ends_with("ib")
                && !matches!(self.key(at), "ikkinchi" | "birinchi")
        };
        let indefinite = (start..to).find(|i| {
            matches!(self.key(*i), "bir" | "ba'zi" | "ayrim")
                && fits(i + 1)
                && i + 1 < to
                && !self.is(i + 1, TIME)
        });
        let owned = (start..to).find(|i| {
            matches!(self.key(*i), "uning" | "ularning" | "mening" | "bizning") && i + 1 < to && fits(i + 1)
        });
        let at = indefinite.or(owned).or_else(|| {
            (start..to.min(start + 4))
                .take_while(|i| self.items[*i].is_word())
                .find(|i| fits(*i) && !self.is(*i, DET))
        })?;
        let first = at + usize::from(self.is(at, DET));
        let mut end = first + 1;
        while end < to && self.key(end - 1).ends_with("ning") && fits(end) {
            end += 1;
        }
        let mention = self.span(at, end);
        let plural = self.key(end - 1).ends_with("lar");
        Some((
            vec![Subject {
                mention,
                form: SubjectForm::Role,
                role: None,
                plural,
                indefinite: true,
                class: 0,
            }],
            end,
        ))
    }
}
