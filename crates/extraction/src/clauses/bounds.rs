//! Attributions that stand inside another clause end with it.

use super::Reader;
use crate::cue::Cue;
use crate::document::Item;
use crate::lexicon::*;
use crate::speaking::tidy;

impl Reader<'_, '_> {
    /// "The board met and cited its doubts, officials said.": the last words tell whose the sentence is, with
    /// all the verbs of saying in it. Answers the index of that cue.
    pub(super) fn closing(&self, cues: &[Cue]) -> Option<usize> {
        let (last, cue) = cues.iter().enumerate().next_back()?;
        let plain =
            self.items[..cue.from].iter().all(|i| i.segment.is_none() && !matches!(i.stop, ';' | ':' | '—'));
        if self.document.lexicon.language.code != "en"
            || last == 0
            || !plain
            || cue.negated
            || cue.entry.takes != Takes::Clause
            || !matches!(cue.entry.form, Form::Past | Form::Present)
            || !self.found.is_empty()
        {
            return None;
        }
        let placed = self.place(cue)?;
        let before = tidy(self.sentence, 0, placed.from);
        let after = tidy(self.sentence, placed.to, self.items.len());
        let parted = placed.from > 0 && self.stop(placed.from - 1) == ',';
        // "Early returns suggest that …": no person says so.
        let thing = |at: usize| matches!(self.key(at), "suggest" | "suggests" | "suggested");
        let own = cues[..last]
            .iter()
            .any(|c| c.at >= placed.from || c.entry.takes == Takes::Clause && !thing(c.at));
        let marked =
            self.stop(placed.to) == ',' && self.segment(after.0).is_some() && !self.opens_sentence(after.0);
        let told = after.0 >= after.1 || self.key(after.0) == "who" || marked;
        (parted && told && !own && !self.intro(before)).then_some(last)
    }

    /// "maintained a house", "added two cities", "wrote a law": a thing is done to, no clause is said.
    pub(super) fn object_alone(&self, cue: &Cue, content: (usize, usize)) -> bool {
        const DONE: &[&str] = &[
            "maintain",
            "add",
            "continu",
            "hold",
            "held",
            "repeat",
            "writ",
            "wrote",
            "reveal",
            "announc",
            "explain",
            "conced",
            "answer",
            "declar",
            "claim",
            "boast",
            "acknowledg",
        ];
        let key = self.key(cue.at);
        // "who argued the case for the town"
        let case = matches!(self.key(content.0 + 1), "case" | "appeal" | "motion");
        if key.starts_with("argu") && self.is(content.0, DET) && case {
            return true;
        }
        if self.document.lexicon.language.code != "en"
            || !DONE.iter().any(|stem| key.starts_with(stem))
            || (content.0..content.1).any(|i| self.segment(i).is_some())
            || self.is(content.0, PRONOUN) && !self.is(content.0, DET)
        {
            return false;
        }
        let carried = ["maintain", "add", "continu", "hold", "held"].iter().any(|stem| key.starts_with(stem));
        !self.finite(content)
            && (carried
                || !(content.0 + 1..content.1)
                    .take_while(|i| self.stop(*i) == '\0' && !self.is(*i, REL | COMPL))
                    .any(|i| {
                        let past = self.key(i).ends_with("ed") && self.key(i).len() > 4
                            || self.items[i].cue != NO_CUE && !self.is(i, NOUN_TOO);
                        past && !self.is(i - 1, DET | ADJ | PREP | ADVERB) && !self.items[i].is_capital()
                    }))
    }

    /// "Though she said the dam would hold, he left", "Hale, who said the dam would hold, left": where the
    /// clause the attribution stands in ends; `content.1` when it ends with the sentence.
    pub(super) fn subordinate_end(&self, from: usize, cue: usize, content: (usize, usize)) -> usize {
        if self.document.lexicon.language.code != "en" {
            return content.1;
        }
        let comma = |next: &dyn Fn(usize) -> bool| {
            (content.0 + 2..content.1).find(|at| self.stop(*at) == ',' && next(at + 1)).unwrap_or(content.1)
        };
        // "After saying …, she left": a gerund heads the sentence.
        if cue <= 1 && self.key(cue).ends_with("ing") {
            return (content.0 + 1..content.1)
                .find(|at| self.main_clause_behind(*at))
                .map_or(content.1, |at| at + usize::from(self.segment(at).is_some()));
        }
        let small = from.checked_sub(1).filter(|at| self.is(*at, SUBORD) && !self.is(*at, CONJ | IF));
        let heads =
            |at: usize| at == 0 || self.is(at - 1, CONJ | ADVERB) && at == 1 || self.key(at - 1) == "even";
        if small.is_some_and(|at| heads(at) && !matches!(self.key(at), "as" | "than" | "so" | "where")) {
            // The main clause begins with its subject.
            return comma(&|at| {
                !self.is(at, CONJ | REL | PREP | SUBORD)
                    && (self.is(at, PRONOUN | DET) || self.items.get(at).is_some_and(Item::is_capital))
                    && self.segment(at).is_none()
            });
        }
        let who = cue.checked_sub(1).filter(|at| self.key(*at) == "who");
        let joined = (1..cue).rev().take_while(|at| self.stop(*at) == '\0').find(|at| self.key(*at) == "who");
        let who = who.or(joined.filter(|at| *at > 0 && self.stop(at - 1) == ','));
        let which = from.checked_sub(1).filter(|at| self.key(*at) == "which");
        if which.or(who).is_some_and(|at| at > 0 && (self.stop(at - 1) == ',' || self.key(at - 1) == "those"))
        {
            // The main clause goes on with its verb.
            return comma(&|at| {
                self.is(at, VERB | BE | HAVE | MODAL | DO)
                    || self.items.get(at).is_some_and(|i| i.cue != NO_CUE && !self.key(at).ends_with("ing"))
                    || self.key(at).ends_with("ed")
            });
        }
        content.1
    }
}
