//! Where subject, cue and content stand in German: the finite verb is second, its particle or participle
//! ends the clause, and what somebody says without marks is told by the subjunctive.

mod noun;

use crate::cue::{Cue, cues};
use crate::document::{Document, Item, Sentence};
use crate::languages::subjunctive;
use crate::lexicon::*;
use crate::speaking::{Pattern, Speaking, tidy, within, words_in};
use crate::subject::{Form as SubjectForm, Subject};
use noun::Nouns;
use onrecord_model::{Act, Span};

/// All attributions of one sentence, left to right.
pub fn attributions(document: &Document, sentence: &Sentence, index: usize) -> Vec<Speaking> {
    let items = &sentence.items;
    let mut reader = Reader {
        document,
        sentence,
        items,
        index,
        nouns: Nouns { document, items },
        found: Vec::new(),
        last: None,
    };
    reader.phrases();
    let cues: Vec<Cue> = cues(document, items).into_iter().filter(|c| reader.complete(c)).collect();
    for (n, cue) in cues.iter().enumerate() {
        if !reader.claimed(cue.at) {
            reader.one(cue, &cues[n + 1..]);
        }
    }
    reader.found.sort_by_key(|s| s.content.first().map_or(s.own.0, |c| c.0));
    reader.found
}

/// Is this stretch between marks a name: der Sender „Silverbird“?
pub fn is_name(document: &Document, items: &[Item], at: usize) -> bool {
    Nouns { document, items }.title(at)
}

/// Are these items a speaker's words from first to last: a label, not a sentence?
pub fn only_subject(document: &Document, items: &[Item]) -> bool {
    let nouns = Nouns { document, items };
    nouns.subject(0, items.len()).is_some_and(|(subjects, end)| {
        let first =
            subjects.iter().map(|s| s.role.map_or(s.mention.start, |r| r.start.min(s.mention.start))).min();
        end == items.len() && first == items.first().map(|i| i.span.start)
    })
}

/// Who speaks in a few items of their own.
pub fn beside(document: &Document, items: &[Item], cue: &Cue) -> Vec<Subject> {
    let nouns = Nouns { document, items };
    nouns
        .subject(cue.at + 1, items.len())
        .or_else(|| nouns.subject(0, cue.from))
        .map(|found| found.0)
        .unwrap_or_default()
}

/// Is this sentence, with no word of who says so, told in the subjunctive?
pub fn reported(document: &Document, sentence: &Sentence) -> bool {
    let items = &sentence.items;
    let key = |i: &Item| document.tokens.key_at(i.token);
    let first = items.iter().find(|i| i.is_word()).map_or("", |i| key(i));
    !matches!(first, "wenn" | "falls" | "ob" | "als" | "möge" | "es")
        && items.iter().any(|i| i.is_word() && i.case == crate::tokens::Case::Lower && subjunctive(key(i)))
        && !items.iter().any(|i| {
            i.is_word() && matches!(key(i), "ich" | "wir" | "würde" | "könnte" | "wäre" | "hätte" | "als ob")
        })
        && items.last().is_some_and(|i| matches!(i.stop, '.' | '\0'))
}

#[derive(Debug, Clone, Copy)]
struct Clause {
    from: usize,
    to: usize,
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    sentence: &'d Sentence,
    items: &'d [Item],
    index: usize,
    nouns: Nouns<'d, 't>,
    found: Vec<Speaking>,
    last: Option<Vec<Subject>>,
}

impl Reader<'_, '_> {
    fn claimed(&self, at: usize) -> bool {
        self.found.iter().any(|s| within(&s.content, at) || (s.own.0..s.own.1).contains(&at))
    }

    fn key(&self, at: usize) -> &str {
        self.nouns.key(at)
    }

    fn stop(&self, at: usize) -> char {
        self.nouns.stop(at)
    }

    fn is(&self, at: usize, class: u64) -> bool {
        self.nouns.is(at, class)
    }

    fn quote(&self, at: usize) -> bool {
        self.nouns.quote(at)
    }

    fn divides(&self, at: usize) -> bool {
        let item = &self.items[at];
        let inner = matches!(item.stop, '(' | ')' | '/')
            || item.stop == '.'
                && at > 0
                && (self.is(at - 1, ABBREV | TITLE)
                    || self.document.words(self.items[at - 1].span).chars().count() <= 2);
        item.stop != '\0' && !inner || item.segment.is_some() && !self.nouns.title(at)
    }

    fn clause(&self, at: usize) -> Clause {
        let mut from = at;
        while from > 0
            && !self.divides(from - 1)
            && !(matches!(self.key(from - 1), "und" | "aber" | "doch")
                && (from..at).any(|i| self.items[i].cue != NO_CUE || from == at))
        {
            from -= 1;
        }
        if from < at && matches!(self.key(from), "und" | "aber" | "doch" | "denn") {
            from += 1;
        }
        // «…, X und sagte»: the verb right behind "und".
        if let Some(and) = (from..at).rev().find(|i| self.key(*i) == "und")
            && (from..and)
                .any(|i| self.is(i, VERB) || self.items[i].cue != NO_CUE && !self.items[i].is_capital())
        {
            from = and + 1;
        }
        let mut to = at + 1;
        while to < self.items.len() && !self.divides(to) {
            if self.key(to) == "und"
                && self.items[to + 1..]
                    .iter()
                    .take(5)
                    .take_while(|i| i.stop == '\0')
                    .any(|i| i.cue != NO_CUE && !i.is_capital())
            {
                break;
            }
            to += 1;
        }
        Clause { from, to }
    }

    /// A verb with a particle is a cue only with it: «teilte … mit».
    fn complete(&self, cue: &Cue) -> bool {
        let key = self.key(cue.at);
        if self.items[cue.at].is_capital() && cue.at > 0 && self.items[cue.at - 1].is_word() {
            return false;
        }
        if matches!(key, "hieß" | "heißt") {
            return self.key(cue.at + 1) == "es" || cue.at > 0 && self.key(cue.at - 1) == "es";
        }
        let Some((_, particles)) = crate::languages::particles(key) else { return true };
        let clause = self.clause(cue.at);
        let last = (cue.at + 1..clause.to).rev().find(|i| self.items[*i].is_word());
        last.is_some_and(|i| particles.contains(&self.key(i)))
            || (cue.at + 1..clause.to).any(|i| particles.contains(&self.key(i)) && self.stop(i + 1) != '\0')
    }

    fn span(&self, from: usize, to: usize) -> Span {
        self.nouns.span(from, to)
    }

    fn push(
        &mut self,
        subjects: Vec<Subject>,
        content: Vec<(usize, usize)>,
        cue: Vec<Span>,
        own: (usize, usize),
        act: Act,
        pattern: Pattern,
    ) {
        let content: Vec<(usize, usize)> = content.into_iter().filter(|c| c.0 < c.1).collect();
        if content.is_empty() {
            return;
        }
        if !subjects.is_empty() {
            self.last = Some(subjects.clone());
        }
        self.found.push(Speaking {
            sentence: self.index,
            content,
            cue,
            own,
            subjects,
            act,
            pattern,
            chain: Vec::new(),
            addressee: None,
            negated: false,
            gender: None,
        });
    }

    /// The words of the cue: verb and particle, auxiliary and participle.
    fn cue_spans(&self, cue: &Cue, clause: Clause) -> Vec<Span> {
        let mut spans = vec![self.items[cue.at].span];
        if let Some((_, particles)) = crate::languages::particles(self.key(cue.at))
            && let Some(at) = (cue.at + 1..clause.to).rev().find(|i| particles.contains(&self.key(*i)))
        {
            spans.push(self.items[at].span);
        }
        spans
    }

    /// Who speaks in the clause, and whether the verb stands first in it.
    fn who(&self, cue: &Cue, clause: Clause) -> (Vec<Subject>, bool) {
        let finite = (clause.from..cue.at)
            .find(|i| self.is(*i, HAVE | BE) && !self.items[*i].is_capital())
            .unwrap_or(cue.at);
        let first = (clause.from..finite).all(|i| !self.items[i].is_word() || self.is(i, ADVERB | CONJ));
        let wie = self.key(clause.from) == "wie";
        // «hieß es aus dem Ministerium», «heißt es in dem Bericht»
        if self.key(cue.at + 1) == "es" && matches!(self.key(cue.at), "hieß" | "heißt") {
            let from = |at: &usize| {
                matches!(self.key(*at), "aus" | "in" | "im" | "bei" | "beim" | "seitens" | "von" | "vom")
                    && !self.is(at + 1, TIME | WEEKDAY | MONTH)
            };
            let place = (cue.at + 2..clause.to).find(from).or_else(|| (clause.from..cue.at).find(from));
            let found = place.and_then(|at| self.oblique(at + 1, clause.to));
            return (found.into_iter().collect(), true);
        }
        if let Some(start) = self.apposed(clause.from)
            && let Some((subjects, _)) = self.nouns.subject(start, clause.from)
        {
            return (subjects, false);
        }
        let left = || self.nouns.subject(clause.from + usize::from(wie), finite).map(|found| found.0);
        let right = || self.nouns.subject(finite + 1, clause.to).map(|found| found.0);
        // «… bezeichnete er als …»: a pronoun right behind the verb speaks.
        let pronoun = matches!(self.key(finite + 1), "er" | "sie" | "ich" | "wir")
            && finite + 1 < clause.to
            && (self.key(finite + 1) == "er"
                || !first
                    && !self.is(finite + 2, VERB)
                    && !left()
                        .is_some_and(|l| matches!(l[0].form, SubjectForm::Name | SubjectForm::Pronoun)));
        let found = if first || pronoun { right().or_else(left) } else { left().or_else(right) };
        let shared = || {
            let joined = clause.from > 0 && matches!(self.key(clause.from - 1), "und" | "aber" | "doch");
            joined
                .then(|| self.last.clone().or_else(|| self.nouns.subject(0, clause.from - 1).map(|f| f.0)))
                .flatten()
        };
        let apart = || {
            // «X, der gestern eintraf, sagte»
            let comma = clause.from.checked_sub(1).filter(|c| self.stop(*c) == ',')?;
            let start = self.items[..comma].iter().rposition(|i| i.stop == ',').unwrap_or(0);
            (start > 0).then(|| self.nouns.subject(0, start).map(|f| f.0)).flatten()
        };
        (found.or_else(shared).or_else(apart).unwrap_or_default(), first)
    }

    /// «Der Innenminister Frankreichs, Nicolas Sarkozy, verteidigte …»: nothing but noun phrases stands before
    /// the comma. Answers where they begin.
    fn apposed(&self, from: usize) -> Option<usize> {
        let comma = from.checked_sub(1).filter(|c| self.stop(*c) == ',')?;
        let start = self.items[..comma]
            .iter()
            .rposition(|i| matches!(i.stop, ';' | ':' | '.' | '—') || i.segment.is_some())
            .map_or(0, |i| i + 1);
        let phrase = |i: usize| {
            let item = &self.items[i];
            item.stop == ','
                || item.stop == '('
                || item.stop == ')'
                || item.is_word()
                    && (item.is_capital() && (i > start || !item.is(ADVERB | SUBORD | CONJ | PRONOUN | TIME))
                        || item.is(DET | PREP)
                        || item.case == crate::tokens::Case::None
                        || noun::adjective(self.key(i))
                            && !item.is(VERB | BE | HAVE | MODAL)
                            && item.cue == NO_CUE
                            && !subjunctive(self.key(i)))
        };
        let several = self.items[start..comma].iter().any(|i| i.stop == ',');
        let opens = !self.is(start, PREP);
        (several && opens && (start..comma).all(phrase)).then_some(start)
    }

    /// A phrase behind a preposition: whose words or which paper.
    fn oblique(&self, from: usize, to: usize) -> Option<Subject> {
        let mut at = from;
        while at < to
            && self.items[at].is_word()
            && !self.items[at].is_capital()
            && !self.is(at, DET)
            && !noun::adjective(self.key(at))
        {
            at += 1;
        }
        let (subject, _) = self.nouns.phrase(at, to)?;
        Some(subject)
    }

    fn one(&mut self, cue: &Cue, later: &[Cue]) {
        let clause = self.clause(cue.at);
        let (subjects, first) = self.who(cue, clause);
        let spans = self.cue_spans(cue, clause);
        let act = cue.act();
        let takes = cue.entry.takes;
        let own = (clause.from, clause.to);
        let end = self.items.len();
        let free = self
            .found
            .iter()
            .flat_map(|s| s.content.iter().map(|c| c.1).chain([s.own.1]))
            .filter(|e| *e <= clause.from)
            .fold(0, usize::max);
        let before = tidy(self.sentence, free, clause.from);
        let divided = clause.from > 0
            && (matches!(self.stop(clause.from - 1), ',' | '—' | '?' | '!') || self.quote(clause.from - 1));
        let marked = before.0 < before.1 && self.quote(before.1 - 1);
        let wie = self.key(clause.from) == "wie";
        let stop = self.stop(clause.to);
        let dass = matches!(stop, ',') && self.is(clause.to + 1, COMPL | WH);
        // Content before: „…“, sagte X. / Die Lage sei ernst, sagte X. / …, wie X mitteilte.
        if before.0 < before.1
            && divided
            && takes != Takes::Naming
            && (first || wie || marked && !subjects.is_empty() && takes != Takes::Weak)
            && !(dass && !marked)
            && !(takes == Takes::Weak && !marked)
            && (marked
                || words_in(self.document, &self.items[before.0..before.1]) >= 3
                    && !self.is(before.0, SUBORD)
                    && !(subjects.is_empty() && !wie))
            && !(stop == ':' && self.quote(clause.to + 1) && !marked)
        {
            let mut content = vec![before];
            let mut pattern = Pattern::After;
            let next = (clause.to..end).find(|i| self.items[*i].stop == '\0').unwrap_or(end);
            if next < end && self.quote(next) && matches!(stop, ',' | ':' | '—' | '.' | '\0') {
                content.push((next, next + 1));
                pattern = Pattern::Between;
            } else if next < end
                && stop == ','
                && !marked
                && !self.relative(next)
                && !self.is(next, SUBORD | REL)
                && self.key(next) != "um"
            {
                content.push(tidy(self.sentence, next, self.content_end(next, later)));
                pattern = Pattern::Between;
            }
            self.push(subjects, content, spans, own, act, pattern);
            return;
        }
        if wie && clause.from == 0 && stop == ',' {
            let content = tidy(self.sentence, clause.to + 1, self.content_end(clause.to + 1, later));
            self.push(subjects, vec![content], spans, own, act, Pattern::Before);
            return;
        }
        if takes == Takes::Naming || takes == Takes::Weak {
            let reach = (cue.at + 1..end).find(|i| self.items[*i].stop != '\0').unwrap_or(end);
            let from = if takes == Takes::Naming { clause.from } else { cue.at + 1 };
            let quotes: Vec<(usize, usize)> =
                (from..reach).filter(|i| self.quote(*i)).map(|i| (i, i + 1)).collect();
            if !quotes.is_empty() {
                self.push(
                    subjects,
                    quotes,
                    spans,
                    own,
                    act,
                    if takes == Takes::Naming { Pattern::Naming } else { Pattern::Partial },
                );
                return;
            }
            if takes == Takes::Naming {
                return;
            }
        }
        if stop == ':' {
            let next = clause.to + 1;
            let content = if self.quote(next) {
                let mut to = next + 1;
                while self.quote(to) {
                    to += 1;
                }
                (next, to)
            } else {
                tidy(self.sentence, next, self.content_end(next, later))
            };
            if content.0 < content.1 && (self.quote(content.0) || takes != Takes::Weak) {
                self.push(subjects, vec![content], spans, own, act, Pattern::Colon);
            }
            return;
        }
        if self.quote(clause.to) && clause.to < end {
            // „…“ right behind the clause: sagte „…“; sprach von „…“
            let mut to = clause.to + 1;
            while self.quote(to) {
                to += 1;
            }
            self.push(subjects, vec![(clause.to, to)], spans, own, act, Pattern::Before);
            return;
        }
        if stop != ',' || takes == Takes::Marked || subjects.is_empty() && !first {
            return;
        }
        let next = clause.to + 1;
        let content = tidy(self.sentence, next, self.content_end(next, later));
        if content.0 >= content.1 {
            return;
        }
        let told = (content.0..content.1).any(|i| {
            self.items[i].is_word()
                && self.items[i].case == crate::tokens::Case::Lower
                && subjunctive(self.key(i))
        });
        let other = self.is(next, SUBORD) && !self.is(next, COMPL)
            || matches!(
                self.key(next),
                "um" | "wobei" | "indem" | "damit" | "sodass" | "weshalb" | "ohne" | "statt" | "womit"
            );
        // «forderte sie auf, … zu beenden»
        let infinitive = (content.0..content.1).any(|i| {
            self.key(i) == "zu"
                && self.key(i + 1).ends_with('n')
                && !self.items.get(i + 1).is_some_and(Item::is_capital)
        }) || (content.0..content.1).any(|i| {
            self.key(i).contains("zu")
                && self.key(i).ends_with("en")
                && i + 1 == content.1
                && self.items[i].case == crate::tokens::Case::Lower
        });
        let accepted = self.is(next, COMPL)
            || infinitive
                && takes == Takes::Clause
                && !other
                && self.key(next) != "um"
                && !self.relative(next)
            || self.is(next, WH) && takes == Takes::Clause && (self.key(next) != "wie" || told)
            || told && !other && !self.relative(next)
            || told && self.relative(next) && takes == Takes::Clause && !other && !self.verb_last(content)
            || takes == Takes::Clause
                && !other
                && !self.relative(next)
                && words_in(self.document, &self.items[content.0..content.1]) >= 4
                && !self.is(next, REL | CONJ)
                && self.ends_in_cue(cue, clause);
        if accepted {
            self.push(subjects, vec![content], spans, own, act, Pattern::Before);
        }
    }

    /// Nothing but the particle or participle of the cue, or its subject, stands last in the clause.
    fn ends_in_cue(&self, cue: &Cue, clause: Clause) -> bool {
        let last = (clause.from..clause.to).rev().find(|i| self.items[*i].is_word()).unwrap_or(cue.at);
        last == cue.at || last <= cue.at + 6
    }

    /// ", der …": a relative clause.
    fn relative(&self, at: usize) -> bool {
        let at = at + usize::from(self.is(at, PREP));
        matches!(
            self.key(at),
            "der"
                | "die"
                | "das"
                | "dem"
                | "den"
                | "deren"
                | "dessen"
                | "denen"
                | "welche"
                | "welcher"
                | "welches"
                | "was"
                | "wo"
                | "wonach"
                | "worauf"
        ) && !self.items.get(at + 1).is_some_and(Item::is_capital)
            || matches!(self.key(at), "deren" | "dessen" | "denen" | "welche" | "welcher" | "welches")
    }

    fn verb_last(&self, range: (usize, usize)) -> bool {
        let comma = (range.0..range.1).find(|i| self.stop(*i) == ',').unwrap_or(range.1);
        comma > range.0 && self.is(comma - 1, VERB | BE | HAVE | MODAL)
    }

    /// Where content that begins at `from` ends: before «, sagte X», «, so X», «und fügte hinzu, dass».
    fn content_end(&self, from: usize, later: &[Cue]) -> usize {
        let end = self.items.len();
        for at in from + 1..end {
            let stop = self.stop(at);
            if stop == ';' {
                return at;
            }
            let comma = matches!(stop, ',' | '—');
            let and = matches!(self.key(at), "und" | "aber");
            if !comma && !and {
                continue;
            }
            if comma && self.key(at + 1) == "so" && self.so_speaks(at + 1) {
                return at;
            }
            for cue in later.iter().filter(|c| c.at > at && c.at <= at + 2) {
                let clause = self.clause(cue.at);
                let follows = self.stop(clause.to) == ',' && self.is(clause.to + 1, COMPL)
                    || self.stop(clause.to) == ':';
                if comma
                    && cue.at == at + 1
                    && (follows || clause.to >= end || matches!(self.stop(clause.to), '.' | ','))
                    || and && follows && cue.at == at + 1
                {
                    return at;
                }
            }
            if comma
                && self.key(at + 1) == "wie"
                && later.iter().any(|c| c.at > at && self.clause(c.at).from == at + 1)
            {
                return at;
            }
        }
        end
    }

    /// "so" and a speaker up to the next stop.
    fn so_speaks(&self, at: usize) -> bool {
        let to = (at + 1..self.items.len()).find(|i| self.divides(*i)).unwrap_or(self.items.len());
        to > at + 1
            && to <= at + 14
            && self.nouns.subject(at + 1, to).is_some()
            && !(at + 1..to).any(|i| self.is(i, VERB) && !self.items[i].is_capital())
            && (self.is(at + 1, DET | PRONOUN | ROLE)
                || self.items[at + 1].is_capital()
                || noun::adjective(self.key(at + 1))
                || self.is(at + 1, ADVERB))
    }

    /// «nach Angaben der Polizei …», «laut X», «X zufolge», «…, so X».
    fn phrases(&mut self) {
        let mut at = 0;
        while at < self.items.len() {
            let found = self.document.lexicon.phrase(|n| {
                self.items.get(at + n).filter(|i| i.is_word()).map(|i| self.document.tokens.key_at(i.token))
            });
            if let Some((Phrase::AccordingTo, length)) = found {
                let words = at + length;
                let to = self.phrase_end(words);
                let from = words - usize::from(length > 1);
                let subject = self.oblique(words, to).or_else(|| self.oblique(from, to)).or_else(|| {
                    (to > from).then(|| Subject {
                        mention: self.span(from, to),
                        form: SubjectForm::Paper,
                        role: None,
                        plural: false,
                        indefinite: true,
                        class: DOC,
                    })
                });
                if let Some(subject) = subject {
                    self.told_by(subject, at, words, to.max(words));
                }
                at = to.max(words);
                continue;
            }
            if self.key(at) == "zufolge" && at > 0 {
                let mut from = at;
                while from > 0
                    && !self.divides(from - 1)
                    && at - from < 9
                    && !(self.is(from - 1, VERB | BE | HAVE) && !self.items[from - 1].is_capital())
                {
                    from -= 1;
                }
                let start = (from..at)
                    .find(|i| {
                        matches!(
                            self.key(*i),
                            "dem" | "den" | "der" | "einem" | "einer" | "ersten" | "neuesten"
                        )
                    })
                    .or_else(|| (from..at).find(|i| self.items[*i].is_capital()))
                    .unwrap_or(from);
                if let Some(subject) = self.oblique(start, at) {
                    let cue = vec![self.items[at].span];
                    self.around(subject, cue, (start, at + 1));
                }
            }
            if self.key(at) == "so"
                && at > 0
                && (self.quote(at - 1) || matches!(self.stop(at - 1), ',' | '—'))
                && self.so_speaks(at)
            {
                let to = (at + 1..self.items.len()).find(|i| self.divides(*i)).unwrap_or(self.items.len());
                if let Some((subjects, _)) = self.nouns.subject(at + 1, to) {
                    let free = self
                        .found
                        .iter()
                        .flat_map(|s| s.content.iter().map(|c| c.1).chain([s.own.1]))
                        .filter(|e| *e <= at)
                        .fold(0, usize::max);
                    let before = tidy(self.sentence, free, at);
                    let mut content = vec![before];
                    let next = (to..self.items.len())
                        .find(|i| self.items[*i].stop == '\0')
                        .unwrap_or(self.items.len());
                    let mut pattern = Pattern::After;
                    if next < self.items.len()
                        && (self.quote(next)
                            || self.stop(to) == ',' && !self.quote(before.1.saturating_sub(1)))
                    {
                        content.push(if self.quote(next) {
                            (next, next + 1)
                        } else {
                            tidy(self.sentence, next, self.items.len())
                        });
                        pattern = Pattern::Between;
                    }
                    let cue = vec![self.items[at].span];
                    if before.0 < before.1
                        && (self.quote(before.1 - 1)
                            || words_in(self.document, &self.items[before.0..before.1]) >= 3)
                    {
                        self.push(subjects, content, cue, (at, to), Act::Said, pattern);
                    }
                    at = to;
                    continue;
                }
            }
            at += 1;
        }
    }

    /// Where the words of «nach Angaben der Polizei» end: before the finite verb.
    fn phrase_end(&self, from: usize) -> usize {
        let mut at = from;
        while at < self.items.len() && !self.divides(at) {
            let item = &self.items[at];
            let small = item.is_word() && !item.is_capital() && item.case != crate::tokens::Case::None;
            let joins = small
                && (self.is(at, DET)
                    || matches!(self.key(at), "von" | "vom" | "und" | "aus" | "für" | "des" | "zum" | "zur")
                    || noun::adjective(self.key(at))
                        && !self.is(at, VERB | BE | HAVE | MODAL)
                        && !subjunctive(self.key(at))
                        && self.items.get(at + 1).is_some_and(|n| {
                            n.is_capital() || noun::adjective(self.document.tokens.key_at(n.token))
                        }));
            if small && !joins && !self.is(at, PARTICLE) {
                break;
            }
            at += 1;
        }
        at
    }

    fn told_by(&mut self, subject: Subject, at: usize, words: usize, to: usize) {
        let cue = vec![self.span(at, words)];
        self.around(subject, cue, (at, to));
    }

    /// Content on both sides of a phrase, in its sentence.
    fn around(&mut self, subject: Subject, cue: Vec<Span>, own: (usize, usize)) {
        let mut start = own.0;
        while start > 0 && !matches!(self.stop(start - 1), ';' | ':') {
            start -= 1;
        }
        let before = tidy(self.sentence, start, own.0);
        let mut next = own.1;
        // «laut einem Schreiben, das der Zeitung vorliegt, …»
        while self.stop(next) == ',' {
            next += 1;
            if self.relative(next) && own.0 == start {
                next = (next..self.items.len()).find(|i| self.stop(*i) == ',').unwrap_or(self.items.len());
            } else {
                break;
            }
        }
        let after = tidy(self.sentence, next, self.content_end(next, &[]));
        let content: Vec<(usize, usize)> = [before, after]
            .into_iter()
            .filter(|c| c.0 < c.1 && words_in(self.document, &self.items[c.0..c.1]) > 0)
            .collect();
        let words: usize = content.iter().map(|c| words_in(self.document, &self.items[c.0..c.1])).sum();
        if words >= 3 {
            self.push(vec![subject], content, cue, own, Act::Said, Pattern::AccordingTo);
        }
    }
}
