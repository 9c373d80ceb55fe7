//! Who passes words on: "quoted him as saying …", "reported, citing officials, that …".

use super::{Placed, Reader};
use crate::cue::Cue;
use crate::lexicon::*;
use crate::sides::{self, Left};
use crate::speaking::{Pattern, tidy, words_in};
use crate::subject::{Form, Subject, subjects};
use onrecord_model::{Act, Span};

/// So far behind "quoted" its "as saying" may stand.
const REACH: usize = 12;

impl Reader<'_, '_> {
    /// "The Herald quoted the mayor as saying the dam was safe": the mayor speaks, the Herald relays.
    pub(super) fn quoted_as(&mut self, cues: &[Cue]) {
        if self.document.lexicon.language.code != "en" {
            return;
        }
        for cue in cues {
            if !matches!(self.key(cue.at), "quoted" | "quotes" | "quote" | "quoting") {
                continue;
            }
            let end = self.items.len().min(cue.at + REACH);
            let as_saying = |i: &usize| {
                self.key(*i) == "as"
                    && matches!(self.key(i + 1), "saying" | "telling" | "stating" | "claiming")
            };
            let Some(at) = (cue.at + 2..end).find(as_saying) else { continue };
            let named = &self.items[cue.at + 1..at];
            let found = subjects(self.document, named);
            let relayer = match sides::left(self.document, self.items, cue) {
                Left::Region(from, to) => subjects(self.document, &self.items[from..to]),
                _ => Vec::new(),
            };
            if found.is_empty()
                || named.iter().any(|i| i.stop != '\0' || i.is(PREP) && i.is_word() && !i.is_capital())
                    && relayer.is_empty()
            {
                continue;
            }
            let mut start = at + 2;
            while matches!(self.stop(start), ',' | ':') {
                start += 1;
            }
            let content = tidy(self.sentence, start, self.clause_end(start, &[]));
            if content.0 >= content.1 {
                continue;
            }
            let placed = Placed { subjects: found, from: cue.from.min(cue.at), to: at + 2, addressee: None };
            let said = vec![cue.span(self.items), self.items[at + 1].span];
            self.push(placed, vec![content], said, (Act::Said, Takes::Clause), Pattern::Before);
            if let Some(last) = self.found.last_mut() {
                last.chain.extend(relayer);
            }
        }
    }

    /// "A colleague remembered her saying that …": she speaks, the colleague relays.
    pub(super) fn recalled(&mut self) {
        if self.document.lexicon.language.code != "en" {
            return;
        }
        let Some(at) = (2..self.items.len()).find(|i| {
            self.items[*i].cue != NO_CUE
                && self.key(*i) == "saying"
                && matches!(self.key(i - 1), "him" | "her" | "them")
                && ["recall", "remember"].iter().any(|stem| self.key(i - 2).starts_with(stem))
        }) else {
            return;
        };
        let mut start = at + 1;
        if self.key(start) == "in" && self.is_wordlike(start + 1) && self.key(start + 2) == "that" {
            start += 2;
        }
        while matches!(self.stop(start), ',' | ':') {
            start += 1;
        }
        let content = tidy(self.sentence, start, self.clause_end(start, &[]));
        let whose = self.items[at - 1];
        let class = match self.key(at - 1) {
            "him" => HE,
            "her" => SHE,
            _ => THEY,
        };
        let found = vec![Subject {
            mention: whose.span,
            form: Form::Pronoun,
            role: None,
            plural: class == THEY,
            indefinite: false,
            class,
        }];
        if content.0 >= content.1 {
            return;
        }
        let relayer = self.first_subject(at - 2).unwrap_or_default();
        let placed = Placed { subjects: found, from: at - 2, to: at + 1, addressee: None };
        let cue = self.items[at].span;
        self.push(placed, vec![content], vec![cue], (Act::Said, Takes::Clause), Pattern::Before);
        if let Some(last) = self.found.last_mut() {
            last.chain.extend(relayer);
        }
    }

    /// "The Herald reported, citing two officials, that …": the officials say so, the Herald relays. A body that is no
    /// outlet leans on its papers and speaks for itself.
    pub(super) fn citing(&mut self) {
        if self.found.is_empty() || self.document.lexicon.language.code != "en" {
            return;
        }
        let Some(at) = (0..self.items.len())
            .find(|i| matches!(self.key(*i), "citing" | "quoting") && (*i == 0 || self.stop(*i - 1) == ','))
        else {
            return;
        };
        let end = (at + 1..self.items.len())
            .find(|i| self.stop(*i) != '\0' || self.segment(*i).is_some() || self.is(*i, REL | COMPL))
            .unwrap_or(self.items.len());
        let named = at == 0 && self.stop(end) == ',' || at > 0;
        let document = self.document;
        let Some(speaking) = self.found.iter_mut().find(|s| {
            let reports = s.cue.first().is_some_and(|cue| document.words(*cue).starts_with("report"));
            // "the daily Sund Post reports": a word of media before the name.
            let daily = |s: &Subject| {
                let at = document.tokens.first_from(s.mention.start);
                s.form == Form::Name && at > 0 && document.tokens.list[at - 1].is(MEDIA)
            };
            let outlet = |s: &Subject| {
                s.form == Form::Body && (s.class & MEDIA != 0 || reports) || reports && daily(s)
            };
            s.subjects.len() == 1 && outlet(&s.subjects[0]) && s.pattern != Pattern::Reported
        }) else {
            return;
        };
        if !named || end < at + 2 {
            return;
        }
        let mut sources = subjects(self.document, &self.items[at + 1..end]);
        if sources.is_empty() {
            let mention = Span::new(self.items[at + 1].span.start, self.items[end - 1].span.end);
            sources.push(Subject { indefinite: true, ..Subject::bare(mention, Form::Paper, DOC) });
        }
        for content in &mut speaking.content {
            if content.0 < at && at < content.1 {
                content.1 = at;
                while content.1 > content.0 && self.items[content.1 - 1].stop != '\0' {
                    content.1 -= 1;
                }
            }
        }
        speaking.chain.splice(0..0, std::mem::replace(&mut speaking.subjects, sources));
        speaking.cue.push(self.items[at].span);
    }

    /// "Two officers said the deal was dead, the Herald reported.": the outlet relays what somebody said before it.
    pub(super) fn relayed(&mut self, cue: &Cue, placed: &Placed) {
        let reports = self.key(cue.at).starts_with("report");
        let outlet = placed.subjects.len() == 1
            && placed.subjects[0].form == Form::Body
            && (reports || placed.subjects[0].class & MEDIA != 0);
        let from = placed.from;
        if !outlet || from == 0 || self.stop(from - 1) != ',' || self.document.lexicon.language.code != "en" {
            return;
        }
        let ends = |s: &&mut crate::speaking::Speaking| {
            s.content.last().is_some_and(|c| c.1 + 1 == from || c.1 == from)
        };
        if let Some(last) = self.found.last_mut().filter(ends) {
            last.chain.extend(placed.subjects.iter().cloned());
            last.own.1 = last.own.1.max(placed.to);
        }
    }

    /// "We were told that …", "I am advised that …", "It has been reported that …": said by nobody the page names.
    pub(super) fn told_by_nobody(&mut self) {
        if self.document.lexicon.language.code != "en" {
            return;
        }
        let inside = self.document.in_marks(self.sentence.span().start);
        let Some(that) = (2..self.items.len()).find(|i| {
            if !self.is(*i, COMPL) || self.key(*i) != "that" {
                return false;
            }
            let verb = i - 1;
            let who = |at: usize| {
                self.is(at, PRONOUN) && !self.is(at, DET) && inside
                    || matches!(
                        self.key(at),
                        "court" | "jury" | "inquiry" | "jurors" | "hearing" | "magistrates" | "tribunal"
                    )
            };
            let told = matches!(self.key(verb), "told" | "advised" | "informed");
            let passive = verb > 1 && told && self.is(verb - 1, BE) && who(verb - 2)
                || verb > 1 && told && matches!(self.key(verb - 2), "i" | "we") && self.is(verb - 1, BE);
            let reported = verb > 2
                && matches!(self.key(verb), "reported" | "said" | "claimed" | "alleged" | "suggested")
                && self.key(verb - 1) == "been"
                && self.is(verb - 2, HAVE)
                && self.key(verb - 3) == "it";
            self.key(*i) == "that" && (passive || reported) && !self.claimed(verb)
        }) else {
            return;
        };
        let content = tidy(self.sentence, that, self.clause_end(that, &[]));
        if words_in(self.document, &self.items[content.0..content.1]) < 4 {
            return;
        }
        let placed = Placed { subjects: Vec::new(), from: that - 1, to: that, addressee: None };
        let cue = self.items[that - 1].span;
        self.push(placed, vec![content], vec![cue], (Act::Said, Takes::That), Pattern::Before);
    }
}
