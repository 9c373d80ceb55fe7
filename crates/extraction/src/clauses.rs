//! Where subject, cue and content stand in languages whose verb does not end the sentence.

mod content;
mod phrases;

use crate::cue::{Cue, cues};
use crate::document::{Document, Item, Sentence};
use crate::lexicon::*;
use crate::sides::{self, Left};
use crate::speaking::{Pattern, Speaking, tidy, within};
use crate::subject::{Subject, apposed, subjects};
use onrecord_model::{Act, Span};

/// All attributions of one sentence, left to right.
pub fn attributions(document: &Document, sentence: &Sentence, index: usize) -> Vec<Speaking> {
    let items = &sentence.items;
    let mut reader = Reader { document, sentence, items, index, found: Vec::new(), last_subject: None };
    let cues = cues(document, items);
    reader.phrases(&cues);
    let mut skip_until = 0;
    for (n, cue) in cues.iter().enumerate() {
        if cue.at < skip_until || reader.claimed(cue.at) {
            continue;
        }
        if let Some(last) = reader.one(cue, &cues[n + 1..]) {
            skip_until = last;
        }
    }
    reader.found.sort_by_key(|s| s.content.first().map_or(s.own.0, |c| c.0));
    reader.found
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    sentence: &'d Sentence,
    items: &'d [Item],
    index: usize,
    found: Vec<Speaking>,
    last_subject: Option<Vec<Subject>>,
}

/// The place of an attribution: its subject, its first and last item.
struct Placed {
    subjects: Vec<Subject>,
    from: usize,
    to: usize,
    addressee: Option<Span>,
}

impl Reader<'_, '_> {
    fn claimed(&self, at: usize) -> bool {
        self.found.iter().any(|s| within(&s.content, at) || (s.own.0..s.own.1).contains(&at))
    }

    fn key(&self, at: usize) -> &str {
        self.items.get(at).filter(|i| i.is_word()).map_or("", |i| self.document.tokens.key_at(i.token))
    }

    fn stop(&self, at: usize) -> char {
        self.items.get(at).map_or('.', |i| i.stop)
    }

    fn is(&self, at: usize, classes: u64) -> bool {
        self.items.get(at).is_some_and(|i| i.is(classes))
    }

    fn segment(&self, at: usize) -> Option<usize> {
        self.items.get(at).and_then(|i| i.segment)
    }

    fn phrase(&self, at: usize) -> Option<(Phrase, usize)> {
        self.document.lexicon.phrase(|n| {
            self.items.get(at + n).filter(|i| i.is_word()).map(|i| self.document.tokens.key_at(i.token))
        })
    }

    fn push(
        &mut self,
        placed: Placed,
        content: Vec<(usize, usize)>,
        cue: Vec<Span>,
        entry: (Act, Takes),
        pattern: Pattern,
    ) {
        self.last_subject = Some(placed.subjects.clone());
        self.found.push(Speaking {
            sentence: self.index,
            content,
            cue,
            own: (placed.from, placed.to),
            subjects: placed.subjects,
            act: entry.0,
            pattern,
            chain: Vec::new(),
            addressee: placed.addressee,
            negated: false,
            gender: None,
        });
    }

    /// Read one cue; answers up to where later cues are already accounted for.
    fn one(&mut self, cue: &Cue, later: &[Cue]) -> Option<usize> {
        let placed = self.place(cue)?;
        let end = self.items.len();
        let (from, to) = (placed.from, placed.to);
        let before = tidy(self.sentence, 0, from);
        let before = (self.free_from(before.0, from), before.1);
        let has_before = before.0 < before.1
            && from > 0
            && (self.segment(from - 1).is_some()
                || matches!(self.stop(from - 1), ',' | '—' | '?' | '!' | '…' | '-'));
        let after = tidy(self.sentence, to, end);
        let after_words = after.0 < after.1;
        let quoted_before = self.segment(before.1.saturating_sub(1)).is_some() && has_before;
        let content_after = self.begins_content(to);
        let entry = (cue.act(), cue.entry.takes);
        let span = cue.span(self.items);
        let gender = if cue.entry.feminine {
            Some(true)
        } else if cue.entry.masculine {
            Some(false)
        } else {
            None
        };
        let negated = cue.negated;
        let speaks =
            !matches!(cue.entry.takes, Takes::Weak | Takes::Infinitive | Takes::Paper | Takes::Naming)
                || quoted_before && !matches!(cue.entry.takes, Takes::Paper);
        // Who says so stands after its content.
        if has_before
            && speaks
            && (!after_words
                || (quoted_before && !content_after)
                || (matches!(self.stop(to), ',' | '—') && !self.intro(before)))
            && self.substance(before, quoted_before, cue)
        {
            let mut content = vec![before];
            let next = to + 1;
            let mut pattern = Pattern::After;
            if after_words
                && matches!(self.stop(to), ',' | '—' | ':')
                && !quoted_before
                && !self.side_remark(next)
            {
                content.push(tidy(self.sentence, next, self.clause_end(next, later)));
                pattern = Pattern::Between;
            } else if after_words && quoted_before && matches!(self.stop(to), ',' | '—' | ':' | '.') {
                let joined = next + usize::from(self.is(next, CONJ));
                let joined = joined + usize::from(self.stop(joined) == '—');
                if self.segment(joined).is_some() {
                    let stop = self.clause_end(joined, later);
                    content.push(tidy(self.sentence, joined, stop));
                    pattern = Pattern::Between;
                }
            }
            content.retain(|c| c.0 < c.1);
            let last = content.last().map_or(to, |c| c.1);
            self.push(placed, content, vec![span], entry, pattern);
            self.mark(negated, gender);
            return Some(last.max(to));
        }
        if !after_words {
            return None;
        }
        self.preposed(cue, placed, later, gender)
    }

    fn mark(&mut self, negated: bool, gender: Option<bool>) {
        if let Some(last) = self.found.last_mut() {
            last.negated = negated;
            last.gender = gender;
        }
    }

    /// Who says so stands before its content.
    fn preposed(&mut self, cue: &Cue, placed: Placed, later: &[Cue], gender: Option<bool>) -> Option<usize> {
        let to = placed.to;
        let mut start = to;
        let mut pattern = Pattern::Before;
        let mut marked_only = false;
        if self.stop(start) == ':' {
            pattern = Pattern::Colon;
            start += 1;
        } else if matches!(self.stop(start), ',' | '—') {
            start += 1;
            let next_ok = self.segment(start).is_some()
                || self.is(start, COMPL | WH)
                || (self.as_said(placed.from) && self.is_wordlike(start));
            if !next_ok {
                return None;
            }
        }
        let end = self.clause_end(start, later);
        let mut content = tidy(self.sentence, start, end);
        if content.0 >= content.1 {
            return None;
        }
        let first = content.0;
        let segments: Vec<usize> = (content.0..content.1).filter(|i| self.segment(*i).is_some()).collect();
        let complement =
            self.is(first, COMPL | WH) && !(self.is(first, DET) && self.is(first + 1, ROLE | ORG));
        let accepted = if complement || pattern == Pattern::Colon || self.segment(first).is_some() {
            !matches!(cue.entry.takes, Takes::Weak | Takes::Naming)
                || self.segment(first).is_some()
                || complement && self.key(first) != "how"
        } else {
            match cue.entry.takes {
                Takes::Clause => {
                    self.as_said(placed.from)
                        || (self.clause_like(content)
                            && (cue.entry.form != Form::Gerund
                                || !segments.is_empty()
                                || self.is(first, PRONOUN | DET)
                                || self.items[first].is_capital()))
                }
                Takes::Infinitive if self.document.lexicon.language.code == "ru" => {
                    let at = self.infinitive(content)?;
                    content.0 = at;
                    true
                }
                Takes::Infinitive => self.is(first, TO),
                Takes::Naming | Takes::That | Takes::Weak => {
                    let long = segments.iter().any(|i| {
                        self.segment(*i).is_some_and(|s| {
                            let words = self.document.count(self.document.segments[s].inner);
                            words >= 4 || (words >= 1 && cue.entry.takes == Takes::Naming)
                        })
                    });
                    marked_only = long;
                    long || cue.act() == Act::Denied && cue.entry.act == Act::Denied
                }
                Takes::Question => false,
                Takes::Paper | Takes::Marked | Takes::Dashed => false,
            }
        };
        if !accepted {
            return None;
        }
        if cue.entry.takes == Takes::Paper
            && !placed.subjects.iter().any(|s| {
                matches!(
                    s.form,
                    crate::subject::Form::Paper | crate::subject::Form::Body | crate::subject::Form::Name
                )
            })
        {
            return None;
        }
        if marked_only {
            let first = *segments.first()?;
            let last = *segments.last()?;
            pattern = if cue.entry.takes == Takes::Naming { Pattern::Naming } else { Pattern::Partial };
            content = if cue.entry.takes == Takes::Naming { (first, last + 1) } else { content };
            if cue.entry.takes == Takes::Naming && segments.len() > 1 {
                let ranges: Vec<(usize, usize)> = segments.iter().map(|i| (*i, i + 1)).collect();
                self.push(placed, ranges, vec![cue.span(self.items)], (cue.act(), cue.entry.takes), pattern);
                self.mark(cue.negated, gender);
                return Some(content.1);
            }
        }
        // "X recalled that Y had said …": Y speaks, X relays.
        if complement || self.clause_like(content) {
            let skip = content.0 + usize::from(self.is(content.0, COMPL));
            if let Some(inner) = later.iter().find(|c| c.at < content.1 && c.at > skip)
                && !inner.negated
                && let Left::Region(from, _) = sides::left(self.document, self.items, inner)
                && from <= skip
                && !self.items[skip..inner.at].iter().any(|i| i.stop == ',' || i.segment.is_some())
                && let Some(inner_placed) = self.place(inner)
                && inner_placed.subjects.iter().all(|s| s.form != crate::subject::Form::Pronoun)
                && self.begins_content(inner_placed.to)
            {
                let relayers = placed.subjects;
                let before = self.found.len();
                let next: Vec<Cue> = later.iter().filter(|c| c.at > inner.at).copied().collect();
                let answer = self.one(inner, &next);
                if self.found.len() > before {
                    if let Some(found) = self.found.last_mut() {
                        found.chain.extend(relayers);
                        found.own.0 = found.own.0.min(placed.from);
                    }
                    return answer;
                }
                return None;
            }
        }
        let last = content.1;
        self.push(placed, vec![content], vec![cue.span(self.items)], (cue.act(), cue.entry.takes), pattern);
        self.mark(cue.negated, gender);
        Some(last)
    }

    /// «попросила суд назначить …»: the infinitive, near the verb, a "не" before it included.
    fn infinitive(&self, content: (usize, usize)) -> Option<usize> {
        let at = (content.0..content.1.min(content.0 + 5))
            .take_while(|i| self.stop(*i) == '\0' && self.segment(*i).is_none())
            .find(|i| ["ть", "ться", "ти", "чь", "тись"].iter().any(|tail| self.key(*i).ends_with(tail)))?;
        Some(if at > content.0 && self.is(at - 1, NEG) { at - 1 } else { at })
    }

    /// "As X said, …", «Как сообщил X, …».
    fn as_said(&self, from: usize) -> bool {
        matches!(self.key(from), "as" | "как" | "wie")
    }

    fn is_wordlike(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| i.is_word() || i.segment.is_some())
    }

    /// The subject of a cue and how far the attribution reaches.
    fn place(&self, cue: &Cue) -> Option<Placed> {
        let (mut from, mut to) = (cue.from, cue.at + 1);
        let mut shared = false;
        let left = sides::left(self.document, self.items, cue);
        let mut found = Vec::new();
        match left {
            Left::Region(a, b) => {
                found = apposed(self.document, self.items, a, b, cue.from)
                    .map_or_else(|| subjects(self.document, &self.items[a..b]), |named| vec![named]);
                from = a;
            }
            Left::Shared(at) => {
                shared = true;
                from = at;
                found = self.last_subject.clone().or_else(|| self.first_subject(at)).unwrap_or_default();
            }
            Left::None => {}
        }
        if (found.is_empty() || self.weak_subject(&found, cue))
            && let Some((a, b)) = sides::right(self.document, self.items, cue.at)
        {
            let right = subjects(self.document, &self.items[a..b]);
            if !right.is_empty() {
                found = right;
                to = b;
                from = if matches!(left, Left::Region(..)) && self.document.lexicon.language.code != "ru" {
                    from
                } else {
                    cue.from
                };
                shared = false;
            }
        }
        if found.is_empty() && cue.entry.form == Form::Gerund {
            found = self.last_subject.clone().or_else(|| self.first_subject(cue.from)).unwrap_or_default();
            shared = true;
        }
        if found.is_empty() {
            return None;
        }
        let mut addressee = None;
        if cue.entry.addressed || self.is(to, HEARER) {
            let end = sides::addressee_end(self.document, self.items, to);
            if end > to {
                addressee = Some(Span::new(self.items[to].span.start, self.items[end - 1].span.end));
                to = end;
            }
        }
        // «рассказал газете „Речной вестник“, что …»: the title belongs to the addressee.
        if self.document.lexicon.language.code == "ru"
            && let Some(title) = self.items.get(to).and_then(|i| crate::outlets::marked(self.document, i))
            && self.stop(to + 1) == ','
            && self.is(to + 2, COMPL)
        {
            addressee = Some(addressee.map_or(title, |a| Span::new(a.start, self.items[to].span.end)));
            to += 1;
        }
        // "declined to say": what is declined is no phrase of place.
        if cue.entry.takes != Takes::Infinitive || !self.is(to, TO) {
            to = sides::tail(self.document, self.items, to);
        }
        if from > 0 && self.as_said(from - 1) {
            from -= 1;
        }
        if shared && from > cue.from {
            from = cue.from;
        }
        Some(Placed { subjects: found, from, to, addressee })
    }

    /// A region that holds no real subject: in Russian the verb may stand before its subject.
    fn weak_subject(&self, found: &[Subject], cue: &Cue) -> bool {
        let language = self.document.lexicon.language;
        language.code != "en"
            && found.iter().all(|s| {
                s.form == crate::subject::Form::Role && s.class == 0 || s.form == crate::subject::Form::Paper
            })
            && sides::right(self.document, self.items, cue.at).is_some()
    }

    /// The subject the sentence begins with, for verbs that share it.
    fn first_subject(&self, before: usize) -> Option<Vec<Subject>> {
        let mut from = 0;
        // After "On Monday," the subject begins behind the comma.
        if self.is(0, PREP | SUBORD) || self.key(0).ends_with("ing") {
            from = self.items[..before].iter().position(|i| i.stop == ',').map_or(0, |i| i + 1);
        }
        let to = (from..before)
            .find(|i| {
                *i > from
                    && (self.stop(*i) != '\0' && self.stop(*i) != '.'
                        || self.is(*i, VERB | BE | HAVE | REL | COMPL)
                        || self.items[*i].cue != NO_CUE && !self.items[*i].is_capital())
            })
            .unwrap_or(before);
        let found = subjects(self.document, &self.items[from..to]);
        (!found.is_empty()).then_some(found)
    }
}
