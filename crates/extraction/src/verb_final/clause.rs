//! One verb of saying: who says so, and the words or the clause that belong to it.

use super::forms::nominalised;
use super::{Reader, Verb};
use crate::document::Item;
use crate::lexicon::*;
use crate::speaking::{Pattern, tidy};
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::{Act, Span};

impl Reader<'_, '_> {
    /// Read one verb whose words begin at `from` or later; answers where the next clause begins.
    pub(super) fn one(&mut self, verb: Verb, from: usize) -> Option<usize> {
        // «deb so'radim»: outside somebody's words that is the reporter.
        let oneself =
            ["dim", "dik", "ganman", "ganmiz"].iter().any(|tail| self.key(verb.to - 1).ends_with(tail));
        if oneself && !self.inside() {
            return Some(verb.to);
        }
        let end = self.items.len();
        let cue_from = verb.deb.filter(|d| *d >= from).map_or(verb.from, |d| d.min(verb.from));
        let deb = verb.deb.filter(|d| *d >= from);
        // The quotation right before the cue: only a stop may stand between, or a suffix of its own.
        let quote_before = (from..cue_from)
            .rev()
            .take_while(|i| {
                self.items[*i].segment.is_some() || self.items[*i].stop != '\0' && self.stop(*i) != ':'
            })
            .find(|i| self.items[*i].segment.is_some());
        let quote_before = quote_before.or_else(|| {
            // «…» — vazir dedi: the subject stands between.
            let near = (from..cue_from).rev().find(|i| self.nouns.quote(*i))?;
            let words = (near + 1..cue_from).filter(|i| self.items[*i].is_word()).count();
            let between = self.nouns.subject(near + 1, cue_from).is_some_and(|(_, next)| next >= cue_from);
            (words <= 4 && between && (deb.is_some() || verb.bare) && self.stop(near + 1) != '\0')
                .then_some(near)
        });
        let mut cue = vec![self.span(verb.from, verb.to)];
        if let Some(at) = deb {
            if at + 1 == verb.from {
                cue = vec![self.span(at, verb.to)];
            } else {
                cue.insert(0, self.items[at].span);
            }
        }
        let middle = deb.filter(|at| at + 1 < verb.from).and_then(|at| {
            self.nouns.subject(at + 1, verb.from).or_else(|| self.nouns.anybody(at + 1, verb.from))
        });
        let right_from = verb.to;
        let right_end = (right_from..end)
            .find(|i| {
                self.nouns.quote(*i)
                    || self.is(*i, CONJ)
                        && (*i == right_from || !self.items.get(i + 1).is_some_and(Item::is_capital))
                    || matches!(self.stop(*i), '—' | ':' | ';')
            })
            .unwrap_or(end);
        let whole = deb.is_some_and(|d| (from..d).all(|i| self.items[i].stop != '\0'));
        // «…, deb yozmoqda “Yo'l” nashri vazirlikka tayanib»: the outlet relays, the source speaks.
        if whole_clause(deb, from, verb)
            && let Some((outlet, source, last)) = self.leans_on(right_from)
        {
            let content = tidy(self.sentence, from, cue_from);
            cue.push(self.items[last].span);
            if content.0 + 1 < content.1 {
                self.push(vec![source], vec![content], cue, (cue_from, last + 1), verb.act, Pattern::After);
                if let Some(found) = self.found.last_mut() {
                    found.chain.push(outlet);
                }
                return Some(last + 1);
            }
        }
        let behind = matches!(self.stop(right_from), '\0') && right_from < end;
        let right = behind
            .then(|| {
                self.marked_outlet(right_from)
                    .filter(|_| deb.is_some() && self.items[right_from].is_word())
                    .map(|outlet| (vec![outlet], right_end))
                    .or_else(|| self.before_place(right_from, right_end))
                    .or_else(|| self.nouns.subject(right_from, right_end))
                    .or_else(|| self.nouns.anybody(right_from, right_end))
            })
            .flatten()
            .filter(|(_, next)| {
                // «… ochilishini aytdi vazir Anvar Saidov.»: nothing behind who says it.
                let told = nominalised(self.key(cue_from.wrapping_sub(1)))
                    && (*next..end).all(|i| self.items[i].stop != '\0');
                quote_before.is_some() || self.stop(cue_from.wrapping_sub(1)) == ',' || deb.is_some() || told
            });
        if let Some(outlet) = self.marked_outlet(verb.to).filter(|_| whole)
            && let Some(last) = self.found.last_mut()
        {
            last.chain.push(outlet);
            return Some(verb.to + 1);
        }
        // «“…”, dedi vazir, deb xabar berdi “Yo'l” gazetasi»: it relays the words before.
        if let Some(relayer) = deb
            .filter(|d| (from..*d).all(|i| self.items[i].stop != '\0'))
            .and(right.as_ref().or(middle.as_ref()))
            .filter(|(subjects, _)| subjects.iter().all(|s| s.form == SubjectForm::Body))
            && let Some(last) = self.found.last_mut()
        {
            last.chain.extend(relayer.0.iter().cloned());
            return Some(relayer.1.max(verb.to));
        }
        let first_quote = (from..cue_from).find(|i| self.nouns.quote(*i));
        let left_to =
            first_quote.filter(|_| quote_before.is_some() || verb.takes == Takes::Naming).unwrap_or(cue_from);
        let left = self.nouns.subject(from, left_to.min(cue_from));
        let (mut subjects, mut content_from, own) = match (middle, right, left) {
            (Some((subjects, _)), _, _) => (subjects, from, (cue_from, verb.to)),
            (_, Some((subjects, next)), _) => (subjects, from, (cue_from, next.max(verb.to))),
            (_, _, Some((subjects, next))) => (subjects, next, (cue_from, verb.to)),
            _ => (Vec::new(), from, (cue_from, verb.to)),
        };
        if subjects.is_empty() && !verb.passive {
            let opens = from == 0
                && self.items.first().is_some_and(|i| i.is_word() && !i.is(ADVERB | TIME | CONJ | DET));
            if let Some((found, next)) = self
                .nouns
                .anybody(from, left_to.min(cue_from))
                .filter(|f| quote_before.is_some() || verb.bare || opens && f.1 == 1)
            {
                subjects = found;
                content_from = next;
            } else if let Some((found, next)) = self.body_that_speaks(from, left_to.min(cue_from), verb) {
                subjects = found;
                content_from = next;
            } else if from > 0 {
                subjects = self.last.clone().unwrap_or_default();
            }
        }
        if verb.passive {
            let (found, next) = self.paper(from, left_to.min(cue_from), verb.to, right_end);
            subjects = found;
            content_from = next;
        }
        if verb.takes == Takes::That {
            let content = tidy(self.sentence, verb.to, end);
            if content.0 < content.1 && !subjects.is_empty() {
                self.push(subjects, vec![content], cue, own, verb.act, Pattern::Before);
            }
            return Some(end);
        }
        // In a second clause a paper or a thing is no new speaker.
        if from > 0
            && self.last.is_some()
            && subjects
                .iter()
                .all(|s| s.form == SubjectForm::Paper || s.form == SubjectForm::Role && s.class == 0)
            && quote_before.is_none()
            && !verb.passive
        {
            subjects = self.last.clone().unwrap_or_default();
            content_from = from;
        }
        content_from = self.behind_circumstances(content_from.max(from), cue_from, verb);
        // «… to'xtatilganini Telegram kanalida xabar qildi»: where it was said stands behind the content.
        let cue_from = {
            let place = |i: usize| {
                self.items[i].is_word()
                    && (self.is(i, HEARER | EVENT | TIME | ADVERB | MEDIA | WEEKDAY)
                        || self.items[i].is_capital()
                            && ["ga", "kka", "qqa"].iter().any(|tail| self.key(i).ends_with(tail))
                        || matches!(
                            self.key(i),
                            "kanalida"
                                | "sahifasida"
                                | "tarmog'ida"
                                | "telegram"
                                | "facebook"
                                | "rasman"
                                | "yana"
                                | "bir"
                                | "necha"
                                | "bor"
                                | "marta"
                                | "karra"
                                | "ham"
                                | "qat'iy"
                                | "keskin"
                                | "ochiq"
                        ))
            };
            let mut back = cue_from;
            while back > from && cue_from - back < 4 && place(back - 1) {
                back -= 1;
            }
            if back < cue_from
                && back > from
                && (nominalised(self.key(back - 1)) || self.suffix(back - 1))
                && deb.is_none()
            {
                back
            } else {
                cue_from
            }
        };
        let nominal = cue_from > from && (nominalised(self.key(cue_from - 1)) || self.suffix(cue_from - 1));
        // «X: “…”» — a colon inside the sentence.
        if self.stop(verb.to) == ':'
            && !self.nouns.quote(verb.to + 1)
            && !subjects.is_empty()
            && quote_before.is_none()
        {
            let content = tidy(self.sentence, verb.to + 1, end);
            if content.1 > content.0 + 1 {
                self.push(subjects, vec![content], cue, own, verb.act, Pattern::Colon);
                return Some(end);
            }
        } else if self.stop(verb.to) == ':' && !nominal && self.nouns.quote(verb.to + 1) {
            let content = vec![(verb.to + 1, verb.to + 2)];
            self.push(subjects, content, cue, own, verb.act, Pattern::Colon);
            return Some(verb.to + 2);
        }
        // «yosh bo'yicha “hech qanday qaror yo'qligini” bildirdi»: the marks open inside the clause.
        if let Some(quote) = quote_before
            && deb.is_none()
            && quote + 1 == cue_from
            && verb.takes == Takes::Clause
            && self.told_inside(quote)
            && (!subjects.is_empty() || verb.passive)
        {
            let content = tidy(self.sentence, content_from.min(quote), cue_from);
            let pattern = if own.1 > verb.to { Pattern::After } else { Pattern::Before };
            self.push(subjects, vec![content], cue, own, verb.act, pattern);
            return Some(own.1);
        }
        if let Some(quote) = quote_before.filter(|_| !nominal || self.stop(cue_from - 1) != '\0') {
            let first = self.first_of(content_from.min(quote), quote);
            let mut content = vec![(first, quote + 1)];
            if verb.takes == Takes::Naming {
                content = vec![(quote, quote + 1)];
            }
            let mut pattern = if own.1 > verb.to || verb.deb.is_some() && content_from == from {
                Pattern::After
            } else {
                Pattern::Before
            };
            // «…», — dedi u. «…»
            let mut next = own.1;
            // «… dedi rais o'rnidan turib. — “B”»
            let words = (next..end).take_while(|i| self.items[*i].is_word()).count();
            if words <= 4 && matches!(self.stop(next + words), '.' | '—' | ',') {
                next += words;
            }
            while next < end && self.items[next].stop != '\0' {
                next += 1;
            }
            if next < end && next > own.1 && self.nouns.quote(next) && verb.takes != Takes::Naming {
                content.push((next, next + 1));
                pattern = Pattern::Between;
            }
            if verb.takes == Takes::Naming {
                // «“Xat va naqd” deb nomlangan»: a name, said by nobody.
                if verb.passive && subjects.is_empty() {
                    return None;
                }
                pattern = Pattern::Naming;
            }
            let until = content.last().map_or(own.1, |c| c.1.max(own.1));
            self.push(subjects, content, cue, own, verb.act, pattern);
            return Some(until);
        }
        if verb.takes == Takes::Naming || verb.takes == Takes::Marked {
            return None;
        }
        // Without marks right before the cue: a clause before deb, a noun of the verb (-ini), "…, dedi X".
        let dashed = cue_from > from + 1 && self.stop(cue_from - 1) == '—' && self.stop(cue_from - 2) == ',';
        let comma = (dashed || self.stop(cue_from.wrapping_sub(1)) == ',') && (deb.is_some() || verb.bare);
        let clause = deb.is_some() && !nominal || comma;
        // «bu ayblovlarni rad etdi», «yordam so'radi»: a plain object.
        let object = cue_from > from
            && (verb.act == Act::Denied && self.key(cue_from - 1).ends_with("ni")
                || verb.takes == Takes::Question
                    && self.items[cue_from - 1].is_word()
                    // «kredit bermadi, garov so'radi»: a deed among others.
                    && !(content_from..cue_from).any(|i| self.stop(i) == ',')
                || self.of_a_report(cue_from));
        // «Yo'l ochilishini vazir Anvar Saidov aytdi»: what is said stands before who says it.
        if !(clause || nominal)
            && let Some(content) = self.fronted(&subjects, (from, cue_from), verb)
        {
            self.push(subjects, vec![content], cue, own, verb.act, Pattern::After);
            return Some(own.1);
        }
        if !(clause || nominal || object) {
            if !subjects.is_empty() {
                self.last = Some(subjects);
            }
            return None;
        }
        // «… kesilgani haqida xabar tarqaldi»: the clause alone is told.
        let about = cue_from > content_from + 2
            && matches!(
                self.key(cue_from - 1),
                "haqida" | "haqidagi" | "to'g'risida" | "to'g'risidagi" | "xususida"
            )
            && nominalised(self.key(cue_from - 2))
            && !matches!(self.key(cue_from - 2), "haqida" | "to'g'risida" | "xususida");
        // «… kechikkani haqidagi da'volarni rad etdi»: the claim is what was denied.
        let claim = verb.act == Act::Denied
            && cue_from > content_from + 3
            && matches!(self.key(cue_from - 2), "haqidagi" | "to'g'risidagi")
            && self.key(cue_from - 1).ends_with("ni");
        let shorter = if claim { 2 } else { usize::from(about) };
        let content = tidy(self.sentence, content_from, cue_from - shorter);
        if content.0 >= content.1 || content.1 - content.0 < 2 && !nominal && verb.act != Act::Denied {
            return None;
        }
        // «… qurilayotganini aytishadi»: inside somebody's words people say so.
        let people = ["ishadi", "shadi", "ishyapti", "shmoqda"]
            .iter()
            .any(|tail| self.key(verb.to - 1).ends_with(tail));
        if subjects.is_empty() && !verb.passive && !(people && self.inside()) {
            return None;
        }
        let act = match (verb.takes, self.key(cue_from - 1)) {
            (Takes::Question, key) if key.ends_with("shni") || !nominal => Act::Said,
            _ => verb.act,
        };
        let pattern = if own.1 > verb.to { Pattern::After } else { Pattern::Before };
        // «gaplashib ko'rishini aytdi: “Balki qaytar”»: the words behind the colon are another quotation.
        if nominal && self.stop(verb.to) == ':' && self.nouns.quote(verb.to + 1) {
            self.push(subjects.clone(), vec![content], cue.clone(), own, act, pattern);
            self.push(
                subjects,
                vec![(verb.to + 1, verb.to + 2)],
                cue,
                (verb.to, verb.to),
                act,
                Pattern::Colon,
            );
            return Some(verb.to + 2);
        }
        self.push(subjects, vec![content], cue, own, act, pattern);
        Some(own.1)
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
        if !subjects.is_empty() {
            self.last = Some(subjects.clone());
        }
        let content: Vec<(usize, usize)> = content.into_iter().filter(|c| c.0 < c.1).collect();
        // An outlet that reports without marks relays.
        // Several unnamed ones, «ba'zi kanallar», are who tells it.
        let outlet = subjects.len() == 1
            && subjects[0].form == SubjectForm::Body
            && subjects[0].class & MEDIA != 0
            && !subjects[0].indefinite;
        let marked = content.iter().any(|c| (c.0..c.1).any(|i| self.nouns.quote(i)));
        let mut speaking = self.speaking(subjects, content, cue, own, act, pattern);
        if outlet && !marked {
            speaking.chain = std::mem::take(&mut speaking.subjects);
        }
        self.found.push(speaking);
    }
}

/// Does "deb" end a clause of some words before the verb?
fn whole_clause(deb: Option<usize>, from: usize, verb: Verb) -> bool {
    deb.is_some_and(|deb| deb > from + 2 && deb <= verb.from)
}
