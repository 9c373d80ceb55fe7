//! Who says so stands before its content.

use super::{Placed, Reader};
use crate::cue::Cue;
use crate::lexicon::*;
use crate::sides::{self, Left};
use crate::speaking::{Pattern, tidy, words_in};
use onrecord_model::Act;

impl Reader<'_, '_> {
    /// Who says so stands before its content.
    pub(super) fn preposed(
        &mut self,
        cue: &Cue,
        placed: Placed,
        later: &[Cue],
        gender: Option<bool>,
    ) -> Option<usize> {
        let to = placed.to;
        // "shot back that …", "put it to him that …"
        let back = self.key(to) == "back" && self.key(to + 1) == "that";
        let put = self.key(cue.at) == "put" && self.key(cue.at + 1) == "it" && self.key(cue.at + 2) == "to";
        let put = put
            .then(|| (cue.at + 3..self.items.len().min(cue.at + 8)).find(|i| self.key(*i) == "that"))
            .flatten();
        let mut start = put.unwrap_or(to + usize::from(back));
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
                // "She added, to laughter, that there had been a picture."
                start = (start..self.items.len().min(start + 8))
                    .find(|i| self.stop(*i) == ',' && self.key(i + 1) == "that")?
                    + 1;
            }
        }
        // "as he wrote in his memoir “The Clerk”, “it was near”": the work stands before the words.
        if self.document.lexicon.language.code == "en"
            && self.titled(start)
            && self.stop(start + 1) == ','
            && self.segment(start + 2).is_some_and(|_| !self.titled(start + 2))
        {
            start += 2;
        }
        // "Few agreed: “It is a scandal,” said one of them.": the words have an attribution of their own.
        if pattern == Pattern::Colon
            && self.document.lexicon.language.code == "en"
            && self.comma_inside(start)
            && cue.entry.takes != Takes::Clause
            && later.iter().any(|c| (start + 1..start + 8).contains(&c.at) && c.entry.takes == Takes::Clause)
        {
            return None;
        }
        let end = self.clause_end(start, later);
        let mut content = tidy(self.sentence, start, end);
        if pattern != Pattern::Colon && content.0 < content.1 {
            content.1 = self.subordinate_end(placed.from, cue.from, content);
        }
        if self.segment(content.0).is_some()
            && self.opens_sentence(content.0)
            && (pattern == Pattern::Colon || self.ended_inside(content.0))
            || cue.entry.takes == Takes::Marked && self.segment(content.0).is_some()
        {
            content.1 = self.chain_end(content.0).min(content.1.max(content.0 + 1));
        }
        if content.0 >= content.1 {
            return None;
        }
        // "sings in a clip of ‘The Tide’": the title of a work.
        if cue.entry.takes == Takes::Marked
            && !back
            && self.document.lexicon.language.code == "en"
            && (self.segment(content.0).is_none() || self.is(content.0 - 1, PREP))
            && (content.0..content.1).all(|i| self.segment(i).is_none() || self.titled(i))
        {
            return None;
        }
        // "repeated its claim that …": the noun tells what was said.
        let told = |s: &crate::speaking::Speaking| {
            s.pattern == Pattern::Reported && s.content.iter().any(|c| content.0 < c.0 && c.0 < content.1)
        };
        if self.found.iter().any(told) && !self.is(content.0, COMPL) && pattern != Pattern::Colon {
            return None;
        }
        let first = content.0;
        let segments: Vec<usize> = (content.0..content.1).filter(|i| self.segment(*i).is_some()).collect();
        // "told the tale of a man who sang": no question.
        let about = self.document.lexicon.language.code == "en"
            && matches!(self.key(first), "who" | "which" | "whom" | "whose")
            && !matches!(cue.entry.takes, Takes::Question)
            && first != cue.at + cue.length
            && !cue.negated;
        let complement =
            self.is(first, COMPL | WH) && !about && !(self.is(first, DET) && self.is(first + 1, ROLE | ORG));
        if about {
            return None;
        }
        let alone = self.document.lexicon.language.code == "en"
            && content.1 == content.0 + 1
            && self.is(first, COMPL | WH);
        // "rejected that account as “fiction”": the noun's own word.
        let told_as = matches!(cue.entry.takes, Takes::Weak | Takes::Naming)
            && (first + 1..content.1).any(|i| self.key(i) == "as" && self.segment(i + 1).is_some());
        let complement = complement && !told_as;
        if alone {
            return None;
        }
        // "talks about prisons in “Walls”": not what was said.
        let loose = self.document.lexicon.language.code == "en"
            && pattern != Pattern::Colon
            && first != cue.at + cue.length
            && !matches!(self.stop(first - 1), ',' | '—')
            && (cue.entry.takes == Takes::Weak || self.is(cue.at, GOING));
        if loose && self.segment(first).is_some() {
            return None;
        }
        let english = self.document.lexicon.language.code == "en";
        let first_key = self.key(first);
        // "Everything he says is a lie", "said when she left", "a base that overlooks the bay".
        // "a fee that he said was agreed": the relative word is the subject of what he said.
        let relative = placed.from > 0
            && cue.entry.takes == Takes::Clause
            && matches!(self.key(placed.from - 1), "which" | "that" | "what" | "who")
            && (self.key(placed.from - 1) != "what" || placed.from > 1)
            && self.is(first, BE | HAVE | MODAL);
        // "the user who posted the claim did not reply": what was posted is a thing.
        let thing = english
            && (self.key(cue.from.wrapping_sub(1)) == "who" || self.key(cue.from.wrapping_sub(2)) == "who")
            && matches!(self.key(cue.at), "posted" | "shared" | "wrote" | "made" | "tweeted")
            && self.is(first, DET)
            && !self.is(first, PRONOUN);
        if thing && segments.is_empty() && pattern != Pattern::Colon {
            return None;
        }
        // "What they said depends on whom one asks": what they said is the subject.
        let free = english
            && self.key(0) == "what"
            && !complement
            && segments.is_empty()
            && pattern != Pattern::Colon
            && (1..cue.from).all(|i| self.stop(i) == '\0');
        if free {
            return None;
        }
        if english
            && pattern != Pattern::Colon
            && !relative
            && (self.is(first, BE | HAVE | MODAL | CONJ) && !first_key.ends_with("ing")
                || matches!(first_key, "when" | "while" | "before" | "after" | "because" | "as")
                || complement
                    && !back
                    && put.is_none()
                    && (self.is(cue.at, GOING) || loose && first_key == "that"))
        {
            return None;
        }
        // "Port authority explains the delay": a headline names its matter.
        let named = english && self.headline() && self.is(first, DET) && segments.is_empty();
        if named && !complement && pattern != Pattern::Colon && !self.predicates(content) {
            return None;
        }
        let accepted = if complement || pattern == Pattern::Colon || self.segment(first).is_some() {
            !matches!(cue.entry.takes, Takes::Weak | Takes::Naming)
                || self.segment(first).is_some()
                || complement && self.key(first) != "how"
        } else {
            match cue.entry.takes {
                Takes::Clause => {
                    self.as_said(placed.from)
                        || (self.clause_like(content)
                            && !self.object_alone(cue, content)
                            && (cue.entry.form != Form::Gerund
                                || !segments.is_empty()
                                || self.is(first, PRONOUN | DET)
                                || self.items[first].is_capital()
                                || self.finite(content)))
                }
                Takes::Infinitive if self.document.lexicon.language.code == "ru" => {
                    let at = self.infinitive(content)?;
                    content.0 = at;
                    true
                }
                Takes::Infinitive => self.is(first, TO),
                Takes::That if self.object_alone(cue, content) => false,
                Takes::Naming | Takes::That | Takes::Weak => {
                    let long = segments.iter().any(|i| {
                        self.segment(*i).is_some_and(|s| {
                            let words = self.document.count(self.document.segments[s].inner);
                            words >= 4
                                || (words >= 1 && cue.entry.takes == Takes::Naming)
                                || (words > 1 || cue.entry.act == Act::Denied)
                                    && *i > 0
                                    && self.key(*i - 1) == "as"
                        })
                    });
                    marked_only = long;
                    long || cue.entry.takes == Takes::That && self.finite(content)
                        || cue.act() == Act::Denied
                            && cue.entry.act == Act::Denied
                            && (words_in(self.document, &self.items[content.0..content.1]) > 2
                                || self.document.lexicon.language.code != "en")
                }
                Takes::Question => false,
                Takes::Paper => {
                    placed.subjects.iter().any(|s| s.form == crate::subject::Form::Paper)
                        && first == cue.at + cue.length
                        && !self.is(first, PREP | ADVERB | SUBORD)
                        && content.1 - content.0 > 2
                }
                Takes::Marked | Takes::Dashed => false,
            }
        };
        if !accepted {
            if !self.matter(cue, content) {
                return None;
            }
            pattern = Pattern::Reported;
            content.1 = self.object_end(content);
            content.1 = self.without_day(content);
        }
        if cue.entry.takes == Takes::Paper
            && pattern != Pattern::Reported
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
            let named = cue.entry.takes == Takes::Naming
                || cue.entry.takes == Takes::Weak && first > 0 && self.key(first - 1) == "as";
            pattern = if cue.entry.takes == Takes::Naming { Pattern::Naming } else { Pattern::Partial };
            content = if named { (first, last + 1) } else { content };
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
            if let Some(inner) =
                later.iter().find(|c| c.at > skip && (c.at < content.1 || c.from <= content.1 + 1))
                && !inner.negated
                && !(inner.from > 0 && self.is(inner.from - 1, REL) && !self.is(inner.from - 1, COMPL))
                && (matches!(inner.entry.takes, Takes::Clause | Takes::That | Takes::Question)
                    || english
                        && inner.entry.takes == Takes::Naming
                        && (inner.at..content.1).any(|i| self.segment(i).is_some())
                    || self.is(inner.at + inner.length, COMPL))
                && (!english
                    || !matches!(
                        self.key(inner.at),
                        "show" | "shows" | "showed" | "find" | "found" | "finds"
                    ))
                && let Left::Region(from, _) = sides::left(self.document, self.items, inner)
                && from <= skip
                && self.one_phrase(skip, inner)
                && let Some(inner_placed) = self.place(inner)
                && inner_placed.subjects.iter().all(|s| s.form != crate::subject::Form::Pronoun)
                && self.begins_content(inner_placed.to)
            {
                let relayers = placed.subjects.clone();
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
                if !english {
                    return None;
                }
            }
        }
        let last = content.1;
        self.push(placed, vec![content], vec![cue.span(self.items)], (cue.act(), cue.entry.takes), pattern);
        self.mark(cue.negated, gender);
        Some(last)
    }

    /// Is there a verb that can be no noun, as in "the port is closed" and not in "the delay at the port"?
    fn predicates(&self, content: (usize, usize)) -> bool {
        (content.0 + 2..content.1).any(|i| {
            self.is(i, BE | HAVE | MODAL | DO)
                || self.key(i).ends_with("ed")
                || self.is(i, VERB) && !self.is(i - 1, DET)
        })
    }

    /// Is what stands from `skip` up to a cue its subject alone: "the minister", "the deputy minister, Olga Reim,"?
    fn one_phrase(&self, skip: usize, inner: &Cue) -> bool {
        let between = &self.items[skip..inner.from.max(skip)];
        let commas = between.iter().filter(|i| i.stop == ',').count();
        let closed = between.last().is_some_and(|i| i.stop == ',') && between[0].stop == '\0';
        let verbs = self.items[inner.from.max(skip)..inner.at].iter().any(|i| i.stop == ',');
        between.iter().all(|i| i.segment.is_none()) && !verbs && (commas == 0 || commas == 2 && closed)
    }

    /// «попросила суд назначить …»: the infinitive, near the verb, a "не" before it included.
    fn infinitive(&self, content: (usize, usize)) -> Option<usize> {
        let at = (content.0..content.1.min(content.0 + 5))
            .take_while(|i| self.stop(*i) == '\0' && self.segment(*i).is_none())
            .find(|i| ["ть", "ться", "ти", "чь", "тись"].iter().any(|tail| self.key(*i).ends_with(tail)))?;
        Some(if at > content.0 && self.is(at - 1, NEG) { at - 1 } else { at })
    }
}
