//! What was said: before the clause of the cue, behind it, around it, or in it.

use super::forms::infinitive;
use super::{Clause, Reader, Who, trim};
use crate::cue::Cue;
use crate::lexicon::*;
use crate::speaking::{Pattern, words_in};
use crate::subject::Form as SubjectForm;
use onrecord_model::Act;

impl Reader<'_, '_> {
    /// Read one cue.
    pub(super) fn one(&mut self, cue: &Cue, later: &[Cue]) {
        let Some((who, clause)) = self.who(cue) else { return };
        let found = self
            .relay_of_all(cue, &who, clause)
            .or_else(|| self.around(cue, &who, clause, later))
            .or_else(|| self.behind(cue, &who, clause, later))
            .or_else(|| self.in_clause(cue, &who, clause, later));
        let Some((content, pattern)) = found else {
            if !who.subjects.is_empty() {
                self.last = Some(who.subjects);
            }
            return;
        };
        if content.is_empty() {
            return; // it relays what another attribution holds
        }
        if self.told_by_another(cue, &who, &content, later) {
            return;
        }
        let words: usize = content.iter().map(|c| words_in(self.document, &self.items[c.0..c.1])).sum();
        let marked = content.iter().any(|c| (c.0..c.1).any(|i| self.quote(i)));
        let needs_marks = matches!(
            cue.entry.takes,
            Takes::Marked | Takes::Weak | Takes::Paper | Takes::Dashed | Takes::Naming
        );
        if words == 0 || needs_marks && !marked {
            return;
        }
        // «не исключил, что …» says so, «исключил, что …» denies it.
        let excludes =
            ["исключ", "скрыва", "сомнев", "спор"].iter().any(|stem| self.key(cue.at).starts_with(stem));
        let act = match (excludes, cue.negated) {
            (true, true) => Act::Said,
            (true, false) => Act::Denied,
            // «не согласна: „…“» says why.
            _ if self.key(cue.at).starts_with("соглас") => Act::Said,
            _ => cue.act(),
        };
        let span = vec![cue.span(self.items)];
        self.push(&who, content, span, act, pattern);
    }

    /// «…, сообщает портал X» behind a clause that another said: it relays.
    fn relay_of_all(
        &mut self,
        cue: &Cue,
        who: &Who,
        clause: Clause,
    ) -> Option<(Vec<(usize, usize)>, Pattern)> {
        let outlet = who.subjects.len() == 1 && self.outlet(&who.subjects[0]);
        if !outlet
            || clause.from == 0
            || !matches!(self.stop(clause.from - 1), ',' | '—')
            || cue.from > clause.from + 1
        {
            return None;
        }
        let place = self.found.iter().rposition(|s| {
            s.content.iter().any(|c| c.0 < clause.from && c.1 + 1 >= clause.from && c.1 <= self.items.len())
        })?;
        let found = &mut self.found[place];
        for content in &mut found.content {
            content.1 = content.1.min(clause.from - 1);
        }
        found.content.retain(|c| c.0 < c.1);
        found.chain.extend(who.subjects.clone());
        Some((Vec::new(), Pattern::After))
    }

    /// Content before the cue's clause, or on both sides of it.
    fn around(
        &mut self,
        cue: &Cue,
        who: &Who,
        clause: Clause,
        later: &[Cue],
    ) -> Option<(Vec<(usize, usize)>, Pattern)> {
        let from = who.own.0.min(clause.from);
        let before = trim(self.sentence, (self.free_from(from), from));
        if before.0 >= before.1 || from == 0 {
            return None;
        }
        let divided =
            matches!(self.stop(from - 1), ',' | '—' | '?' | '!' | '…' | '-') || self.quote(from - 1);
        if !divided {
            return None;
        }
        let as_said = matches!(self.key(clause.from), "как");
        let marked = self.quote(before.1 - 1);
        if !marked && (who.apart || self.is(clause.from, REL | WH | SUBORD | COMPL) && !as_said) {
            return None;
        }
        let verb_first = cue.from <= clause.from + usize::from(as_said) + 1
            && (clause.from..cue.from)
                .all(|i| self.is(i, ADVERB | PRONOUN | NEG | TIME) || self.key(i) == "как");
        let pronoun_first = who.subjects.iter().any(|s| s.form == SubjectForm::Pronoun);
        let speaks =
            !matches!(cue.entry.takes, Takes::Infinitive | Takes::Naming | Takes::Weak | Takes::Paper)
                || marked && cue.entry.takes != Takes::Naming;
        // A complement behind the cue is its content, not what stands before.
        let complement =
            self.stop(clause.to) == ',' && self.is(clause.to + 1, COMPL) || self.is(clause.to, COMPL);
        let ends = clause.to >= self.items.len()
            || self.stop(clause.to) != '\0'
            || self.quote(clause.to)
            || self.is(clause.to, CONJ);
        if !speaks
            || complement && !as_said
            || !(marked || verb_first || pronoun_first)
            || !ends
            || cue.entry.form == Form::Gerund && !marked
        {
            return None;
        }
        if !marked
            && (words_in(self.document, &self.items[before.0..before.1])
                < if self.stop(clause.to) == ',' && who.end > cue.at + 1 { 1 } else { 3 }
                || self.is(before.0, SUBORD | REL) && !as_said
                || self.stop(clause.to) == ':' && self.is(clause.from, CONJ)
                || who.shared)
        {
            return None;
        }
        let colon = self.stop(clause.to) == ':';
        if !marked
            && !(verb_first && who.end <= clause.to && !(colon && who.end == cue.at + 1))
            && !(pronoun_first && !colon)
        {
            return None;
        }
        if self.stop(clause.to) == ':' && marked && !self.quote(clause.to + 1) {
            return None;
        }
        // «Дежурный, вспоминает он, объяснил …»: an insertion into another's attribution.
        let few = words_in(self.document, &self.items[before.0..before.1]) < 3;
        if !marked && few && self.items.get(clause.to + 1).is_some_and(|i| i.cue != NO_CUE) {
            return None;
        }
        let mut content = vec![before];
        let mut pattern = Pattern::After;
        let next = clause.to + 1;
        let stop = self.stop(clause.to);
        if self.quote(clause.to) && clause.to > cue.at {
            content.push((clause.to, self.quotes_end(clause.to)));
            pattern = Pattern::Between;
        } else if matches!(stop, ',' | '—' | ':') && next < self.items.len() {
            let joined = (next..self.items.len()).find(|i| self.stop(*i) == '\0').unwrap_or(next);
            if self.quote(joined) {
                content.push((joined, self.quotes_end(joined)));
                pattern = Pattern::Between;
            } else if !marked && stop != '—' && !self.remark(joined) {
                content.push(trim(self.sentence, (joined, self.content_end(joined, later))));
                pattern = Pattern::Between;
            }
        } else if stop == '.' && self.quote(next) {
            content.push((next, self.quotes_end(next)));
            pattern = Pattern::Between;
        }
        content.retain(|c| c.0 < c.1);
        Some((content, pattern))
    }

    /// Content behind the cue's clause: after a colon, «что», a quotation.
    fn behind(
        &self,
        cue: &Cue,
        who: &Who,
        clause: Clause,
        later: &[Cue],
    ) -> Option<(Vec<(usize, usize)>, Pattern)> {
        let to = clause.to;
        let stop = self.stop(to);
        let takes = cue.entry.takes;
        if cue.entry.act == Act::Denied
            && !(stop == ',' && self.is(to + 1, COMPL))
            && let Some(object) = self.denied(cue, who, clause, to)
            && !(object.1 == object.0 + 1 && self.key(object.0) == "это" && stop == ':')
        {
            return Some((vec![object], Pattern::After));
        }
        // «Как сообщил X, …»
        if self.key(clause.from) == "как" && stop == ',' && clause.from == cue.from.min(clause.from) {
            let content = trim(self.sentence, (to + 1, self.content_end(to + 1, later)));
            return (content.0 < content.1 && takes != Takes::Naming)
                .then(|| (vec![content], Pattern::Before));
        }
        if stop == ':' {
            let next = to + 1;
            if self.quote(next) {
                return Some((vec![(next, self.quotes_end(next))], Pattern::Colon));
            }
            let content = trim(self.sentence, (next, self.content_end(next, later)));
            let speaks = matches!(takes, Takes::Clause | Takes::That | Takes::Question)
                || (content.0..content.1).any(|i| self.quote(i));
            return (content.0 < content.1 && speaks).then(|| (vec![content], Pattern::Colon));
        }
        if self.quote(to)
            && to > cue.at
            && !matches!(takes, Takes::Infinitive | Takes::Naming)
            && who.end >= to
        {
            let end = self.quotes_end(to);
            return Some((vec![(to, end)], Pattern::Before));
        }
        let begins = if stop == ',' { to + 1 } else { to };
        let complement = self.is(begins, COMPL)
            || self.is(begins, WH) && !matches!(self.key(begins), "как") && (stop == ',')
            || stop == ',' && self.key(begins) == "как" && matches!(takes, Takes::Clause)
            || stop == ',' && self.question_word(begins)
            || stop == ','
                && self.is(begins, PREP)
                && self.is(begins + 1, WH)
                && matches!(takes, Takes::Clause | Takes::Question)
            || stop == ',' && self.key(begins) == "мол";
        if complement && !matches!(takes, Takes::Naming | Takes::Dashed | Takes::Weak) {
            // What stands between cue and «что» and is no circumstance makes it no speech: «считает, что».
            let content = trim(self.sentence, (begins, self.content_end(begins, later)));
            return (content.0 < content.1).then(|| (vec![content], Pattern::Before));
        }
        // «X обвинил Y в том, что …»
        if stop == ',' && self.is(to + 1, COMPL) && to > cue.at + 1 && takes == Takes::Weak {
            let accused = (cue.at + 1..to).find(|i| self.key(*i) == "в").unwrap_or(cue.at + 1);
            let content = trim(self.sentence, (accused, self.content_end(to + 1, later)));
            return Some((vec![content], Pattern::Before));
        }
        None
    }

    /// Content in the clause itself: marked words, an infinitive, «о создании комиссии», «эти обвинения».
    fn in_clause(
        &self,
        cue: &Cue,
        who: &Who,
        clause: Clause,
        later: &[Cue],
    ) -> Option<(Vec<(usize, usize)>, Pattern)> {
        let takes = cue.entry.takes;
        let end = self.items.len();
        // The clause with its quotations, up to the next stop.
        let reach = (cue.at + 1..end)
            .find(|i| {
                self.stop(*i) != '\0' && !(self.stop(*i) == '.' && self.is(i.saturating_sub(1), ABBREV))
                    || self.is(*i, CONJ) && later.iter().any(|c| c.at > *i && c.at < i + 3)
            })
            .unwrap_or(end);
        let quotes: Vec<usize> = (cue.at + 1..reach).filter(|i| self.quote(*i)).collect();
        if takes == Takes::Naming {
            if quotes.is_empty() {
                // «„близкой к правде“ назвал эту сумму»
                let before: Vec<usize> =
                    (clause.from.saturating_sub(1)..cue.from).filter(|i| self.quote(*i)).collect();
                return (!before.is_empty())
                    .then(|| (before.iter().map(|i| (*i, i + 1)).collect(), Pattern::Naming));
            }
            return Some((quotes.iter().map(|i| (*i, i + 1)).collect(), Pattern::Naming));
        }
        if takes == Takes::Infinitive || cue.act() == Act::Declined {
            return self.infinitive(cue, who, clause, later).map(|content| (vec![content], Pattern::Before));
        }
        let from = who.end.max(cue.at + 1);
        if !quotes.is_empty() && !matches!(takes, Takes::Marked | Takes::Dashed | Takes::Question) {
            let long = quotes.iter().any(|i| {
                self.items[*i]
                    .segment
                    .is_some_and(|s| self.document.count(self.document.segments[s].inner) >= 2)
            });
            if !long {
                return None;
            }
            if takes == Takes::Weak && cue.entry.act == Act::Said {
                return Some((quotes.iter().map(|i| (*i, i + 1)).collect(), Pattern::Partial));
            }
            // «обвинил таможню в „произволе“»: what they are accused of, not who.
            let accused = (from..quotes[0]).find(|i| takes == Takes::Weak && self.key(*i) == "в");
            let content = trim(
                self.sentence,
                (accused.unwrap_or(from.min(quotes[0])), self.content_end(quotes[0], later)),
            );
            return Some((vec![content], Pattern::Partial));
        }
        if cue.entry.act == Act::Denied || cue.negated && self.key(cue.at).starts_with("исключ") {
            return self.denied(cue, who, clause, reach).map(|object| (vec![object], Pattern::Before));
        }
        if matches!(takes, Takes::Clause | Takes::That) && cue.entry.form != Form::Gerund {
            // «сообщил о создании комиссии»
            if self.key(cue.at).starts_with("жалу") || self.key(cue.at).starts_with("пожалова") {
                let of = (cue.at + 1..reach).find(|i| self.key(*i) == "на")?;
                return Some((vec![trim(self.sentence, (of, self.content_end(of, later)))], Pattern::Before));
            }
            let topic = ["рассказ", "говор", "писа", "пиш", "высказ", "спор", "вспом", "рассужд", "обрат"]
                .iter()
                .any(|stem| self.key(cue.at).starts_with(stem));
            let about = (cue.at + 1..reach).find(|i| !topic && matches!(self.key(*i), "о" | "об" | "обо"));
            if let Some(about) = about {
                if self.is(about + 1, REL) || self.key(about + 1) == "этом" || self.key(about + 1) == "том"
                {
                    if self.key(about + 1) == "том" && self.stop(about + 2) == ',' {
                        return Some((
                            vec![trim(self.sentence, (about, self.content_end(about + 3, later)))],
                            Pattern::Before,
                        ));
                    }
                    return None;
                }
                let content = trim(self.sentence, (about, self.content_end(about, later)));
                return (content.1 > content.0 + 1).then(|| (vec![content], Pattern::Before));
            }
        }
        None
    }

    /// What is denied: «опроверг эту информацию», «эти обвинения отвергает».
    fn denied(&self, cue: &Cue, who: &Who, clause: Clause, to: usize) -> Option<(usize, usize)> {
        let after = trim(self.sentence, (who.end.max(cue.at + 1), to.max(who.end)));
        if after.0 < after.1 {
            return Some(after);
        }
        self.declined_before(clause, cue, &who.subjects)
    }

    /// «призвал суд назначить …», «назвать имя отказался»; «пообещала проверку до 1 марта».
    fn infinitive(&self, cue: &Cue, who: &Who, clause: Clause, later: &[Cue]) -> Option<(usize, usize)> {
        let verb = |i: usize| infinitive(self.key(i)) && !self.is(i, ROLE | ORG | DOC | PREP);
        let from = who.end.max(cue.at + 1);
        let stops = |i: usize| self.stop(i) != '\0' || self.quote(i);
        if let Some(at) =
            (cue.at + 1..self.items.len().min(cue.at + 14)).take_while(|i| !stops(*i)).find(|i| verb(*i))
        {
            let at = if at > from && self.is(at - 1, NEG) { at - 1 } else { at };
            return Some(trim(self.sentence, (at, self.content_end(at, later))));
        }
        if cue.act() == Act::Declined {
            let speaks = |range: &(usize, usize)| {
                (range.0..range.1).any(|i| verb(i) || self.is(i, COMMENT))
                    || range.0 > 0 && range.1 + 1 < cue.from
                    || (range.1..cue.from).any(verb)
                    || range.1 < clause.from
            };
            if let Some(before) = self.declined_before(clause, cue, &who.subjects).filter(speaks) {
                return Some(before);
            }
            let refused = |i: usize| matches!(self.key(i), "от") && self.is(i + 1, COMMENT);
            return (from..clause.to).find(|i| refused(*i)).map(|i| trim(self.sentence, (i, clause.to)));
        }
        let next = (from..self.items.len()).find(|i| !self.is(*i, ADVERB | TIME)).unwrap_or(from);
        let noun =
            next < clause.to && self.items[next].is_word() && !self.is(next, PREP | HEARER | CONJ | PRONOUN);
        let noun = noun && next + 1 < clause.to;
        let promised = matches!(cue.entry.act, Act::Said) && noun && clause.to > next;
        promised.then(|| trim(self.sentence, (next, self.content_end(next, later))))
    }

    /// "X recalled that Y had said …": Y speaks, X relays.
    fn told_by_another(&mut self, cue: &Cue, who: &Who, content: &[(usize, usize)], later: &[Cue]) -> bool {
        let [(from, to)] = content[..] else { return false };
        if !self.is(from, COMPL) || who.subjects.is_empty() {
            return false;
        }
        let Some(at) = later.iter().position(|c| c.at > from && c.at < to && c.at <= from + 12) else {
            return false;
        };
        let inner = later[at];
        if (from + 1..inner.from).any(|i| self.stop(i) != '\0' || self.quote(i))
            || inner.negated
            || inner.entry.form == Form::Gerund
            || !matches!(inner.entry.takes, Takes::Clause | Takes::That)
        {
            return false;
        }
        let Some((inner_who, _)) = self.who(&inner) else { return false };
        if inner_who.subjects.iter().all(|s| s.form == SubjectForm::Pronoun) {
            return false;
        }
        let before = self.found.len();
        self.one(&inner, &later[at + 1..]);
        if self.found.len() == before {
            return false;
        }
        if let Some(found) = self.found.last_mut() {
            found.chain.extend(who.subjects.clone());
            found.own.0 = found.own.0.min(cue.from);
        }
        true
    }
}
