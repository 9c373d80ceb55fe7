//! Where subject, cue and content stand in German: the finite verb is second, its particle or participle
//! ends the clause, and what somebody says without marks is told by the subjunctive.

mod noun;
mod phrases;
mod speaker;

use crate::cue::{Cue, cues};
use crate::document::{Document, Item, Sentence};
use crate::languages::subjunctive;
use crate::lexicon::*;
use crate::speaking::{Pattern, Speaking, tidy, within, words_in};
use crate::subject::Subject;
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
}
