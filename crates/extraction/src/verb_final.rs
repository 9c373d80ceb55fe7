//! Where subject, cue and content stand in languages whose verb ends the sentence (Uzbek).

use crate::document::{Document, Item, Sentence};
use crate::lexicon::*;
use crate::speaking::{Pattern, Speaking, tidy, words_in};
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::{Act, Span};

/// All attributions of one sentence.
pub fn attributions(document: &Document, sentence: &Sentence, index: usize) -> Vec<Speaking> {
    let reader = Reader { document, sentence, items: &sentence.items, index };
    let mut found = Vec::new();
    if let Some(speaking) = reader.of_this() {
        return vec![speaking];
    }
    if let Some(speaking) = reader.declined() {
        return vec![speaking];
    }
    let relayed = reader.according();
    if let Some(speaking) = reader.by_verb() {
        found.push(match &relayed {
            // "Vazirning aytishicha, …, deb xabar berdi UzA."
            Some(inner) if speaking.content.iter().any(|c| inner.own.0 >= c.0 && inner.own.1 <= c.1) => {
                let mut inner = inner.clone();
                inner.chain.extend(speaking.subjects);
                for content in &mut inner.content {
                    content.1 = content.1.min(speaking.content.last().map_or(content.1, |c| c.1));
                }
                inner
            }
            _ => speaking,
        });
    } else if let Some(speaking) = relayed {
        found.push(speaking);
    }
    found
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    sentence: &'d Sentence,
    items: &'d [Item],
    index: usize,
}

/// The verb group that says: its items and act.
#[derive(Clone, Copy)]
struct Verb {
    from: usize,
    to: usize,
    act: Act,
    takes: Takes,
    bare: bool,
}

impl Reader<'_, '_> {
    fn key(&self, at: usize) -> &str {
        self.items.get(at).filter(|i| i.is_word()).map_or("", |i| self.document.tokens.key_at(i.token))
    }

    fn is(&self, at: usize, class: u64) -> bool {
        self.items.get(at).is_some_and(|i| i.is(class))
    }

    fn phrase(&self, at: usize) -> Option<(Phrase, usize)> {
        self.document.lexicon.phrase(|n| {
            self.items.get(at + n).filter(|i| i.is_word()).map(|i| self.document.tokens.key_at(i.token))
        })
    }

    fn speaking(
        &self,
        subjects: Vec<Subject>,
        content: Vec<(usize, usize)>,
        cue: Vec<Span>,
        own: (usize, usize),
        act: (Act, Takes),
        pattern: Pattern,
    ) -> Speaking {
        Speaking {
            sentence: self.index,
            content,
            cue,
            own,
            subjects,
            act: act.0,
            pattern,
            chain: Vec::new(),
            addressee: None,
            negated: false,
            gender: None,
        }
    }

    fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.items[from].span.start, self.items[to - 1].span.end)
    }

    /// The verb of saying: a cue, or a noun with its light verb ("ma'lum qildi").
    fn verbs(&self) -> Vec<Verb> {
        let mut found = Vec::new();
        for at in 0..self.items.len() {
            let item = &self.items[at];
            if self.is(at + 1, LIGHT) && item.is(CUE_NOUN) && item.is_word() {
                let mut to = at + 2;
                while self.is(to, LIGHT) {
                    to += 1;
                }
                if self.key(at + 1).ends_with("madi") {
                    continue;
                }
                let act = if item.is(DENIES) { Act::Denied } else { Act::Said };
                found.push(Verb { from: at, to, act, takes: Takes::Clause, bare: false });
                continue;
            }
            if found.last().is_some_and(|v: &Verb| v.to > at) {
                continue;
            }
            if let Some(entry) = self.document.lexicon.cue(item.cue)
                && entry.form != Form::Gerund
            {
                let bare = self.key(at).starts_with("de");
                found.push(Verb { from: at, to: at + 1, act: entry.act, takes: entry.takes, bare });
            }
        }
        found
    }

    /// "Bu haqda X ma'lum qildi."
    fn of_this(&self) -> Option<Speaking> {
        let (phrase, length) = self.phrase(0)?;
        if phrase != Phrase::OfThis {
            return None;
        }
        let verb = *self.verbs().first()?;
        let (subjects, _) =
            self.subject(length, verb.from).or_else(|| self.subject(verb.to, self.items.len()))?;
        Some(self.speaking(
            subjects,
            Vec::new(),
            vec![self.span(verb.from, verb.to)],
            (0, self.items.len()),
            (verb.act, verb.takes),
            Pattern::OfThis,
        ))
    }

    fn declined(&self) -> Option<Speaking> {
        for at in 0..self.items.len() {
            if let Some((Phrase::Declined, length)) = self.phrase(at) {
                let (subjects, from) = self.subject(0, at)?;
                let mut content = tidy(self.sentence, from, at);
                let own = if content.0 < content.1 {
                    (0, from)
                } else {
                    content = (at, at + length);
                    (0, at)
                };
                return Some(self.speaking(
                    subjects,
                    vec![content],
                    vec![self.span(at, at + length)],
                    own,
                    (Act::Declined, Takes::Infinitive),
                    Pattern::NoWords,
                ));
            }
        }
        None
    }

    /// "X so'zlariga ko'ra, …", "Xning aytishicha, …".
    fn according(&self) -> Option<Speaking> {
        for at in 1..self.items.len() {
            let Some((Phrase::AccordingAfter, length)) = self.phrase(at) else { continue };
            let from =
                self.items[..at].iter().rposition(|i| matches!(i.stop, ',' | '—' | ';')).map_or(0, |i| i + 1);
            let (subjects, _) = self.subject(from, at)?;
            let end = self.items.len();
            let start = at + length + usize::from(self.items.get(at + length).is_some_and(|i| i.stop == ','));
            let mut content = vec![tidy(self.sentence, start, end)];
            let before = tidy(self.sentence, 0, from);
            if before.1 > before.0 + 3 {
                content.insert(0, before);
            }
            content.retain(|c| c.0 < c.1);
            if content.is_empty() {
                return None;
            }
            return Some(self.speaking(
                subjects,
                content,
                vec![self.span(at, at + length)],
                (from, at + length),
                (Act::Said, Takes::Clause),
                Pattern::AccordingTo,
            ));
        }
        None
    }

    /// Content, then the verb; the subject first of all or behind the verb.
    fn by_verb(&self) -> Option<Speaking> {
        let end = tidy(self.sentence, 0, self.items.len()).1;
        for verb in self.verbs().into_iter().rev() {
            // deb, deya belong to the cue.
            let mut cue_from = verb.from;
            let mut deb = None;
            for back in 1..=8 {
                let Some(at) = verb.from.checked_sub(back) else { break };
                if self.items[at].segment.is_some() {
                    break;
                }
                if matches!(self.key(at), "deb" | "deya" | "degan") {
                    deb = Some(at);
                    cue_from = at;
                    break;
                }
            }
            let quote_before = (0..cue_from).rev().find(|i| self.items[*i].segment.is_some());
            let segment_near = quote_before.filter(|s| {
                self.items[s + 1..cue_from].iter().filter(|i| i.is_word()).count()
                    <= if deb.is_some() { 0 } else { 3 }
            });
            let mut cue = vec![self.span(verb.from, verb.to)];
            if let Some(at) = deb {
                if at + 1 == verb.from {
                    cue = vec![self.span(at, verb.to)];
                } else {
                    cue.insert(0, self.items[at].span);
                }
            }
            let right = self.subject(verb.to, end);
            // Between "deb" and the verb the subject may stand: “…”, deb vazir ma'lum qildi.
            let middle = deb.filter(|at| at + 1 < verb.from).and_then(|at| self.subject(at + 1, verb.from));
            let left = self.subject(
                0,
                quote_before.filter(|_| segment_near.is_some()).unwrap_or(cue_from).min(cue_from),
            );
            let content_end = segment_near.map_or(cue_from, |s| s + 1);
            let (subjects, from, own) = match (left, middle, right) {
                (_, Some((subjects, _)), _) => (subjects, 0, (content_end, verb.to)),
                (_, _, Some((subjects, _))) if verb.to < end => (subjects, 0, (content_end, end)),
                (Some((subjects, from)), _, _) => (subjects, from, (content_end, verb.to)),
                _ if segment_near.is_some() => (Vec::new(), 0, (content_end, verb.to)),
                _ => continue,
            };
            let words = words_in(self.document, &self.items[from.min(content_end)..content_end]);
            if let Some(first_segment) = (from..content_end)
                .find(|i| self.items[*i].segment.is_some())
                .filter(|_| segment_near.is_some())
            {
                // Only the stretches when nothing but an opening stands before them.
                let lead = tidy(self.sentence, from, first_segment);
                let mut content: Vec<(usize, usize)> = (first_segment..content_end)
                    .filter(|i| self.items[*i].segment.is_some())
                    .map(|i| (i, i + 1))
                    .collect();
                let gaps = self.items[first_segment..content_end].iter().any(Item::is_word);
                if gaps {
                    content = vec![(first_segment, content_end)];
                }
                let _ = lead;
                let after = verb.to
                    + usize::from(self.items.get(verb.to).is_some_and(|i| matches!(i.stop, ',' | '—' | '.')));
                for at in after..self.items.len() {
                    if self.items[at].segment.is_some() && at > own.1.saturating_sub(1).max(verb.to) {
                        content.push((at, at + 1));
                    }
                }
                let pattern = if content.last().is_some_and(|c| c.0 > verb.to) {
                    Pattern::Between
                } else if from > 0 || own.1 == verb.to {
                    Pattern::Before
                } else {
                    Pattern::After
                };
                let pattern = if verb.takes == Takes::Naming { Pattern::Naming } else { pattern };
                return Some(self.speaking(subjects, content, cue, own, (verb.act, verb.takes), pattern));
            }
            // Without marks: a clause before deb, or a noun of the verb (-ini) before the cue.
            let nominal = cue_from > 0 && nominalised(self.key(cue_from - 1));
            if deb.is_none() && !nominal
                || words < 2
                || verb.takes == Takes::Naming
                || (verb.bare && deb.is_none())
            {
                continue;
            }
            let content = tidy(self.sentence, from, content_end);
            if content.0 < content.1 {
                let pattern = if own.1 > verb.to { Pattern::After } else { Pattern::Before };
                return Some(self.speaking(
                    subjects,
                    vec![content],
                    cue,
                    own,
                    (verb.act, verb.takes),
                    pattern,
                ));
            }
        }
        None
    }

    /// The noun phrase that speaks in `from..to`, and where the words after it begin.
    fn subject(&self, from: usize, to: usize) -> Option<(Vec<Subject>, usize)> {
        let (from, to) = tidy(self.sentence, from, to);
        let mut at = from;
        // Time and connectives before the subject.
        while at < to
            && (self.items[at].stop != '\0'
                || self.is(at, TIME | WEEKDAY | MONTH | CONJ | ADVERB | SUBORD) && !self.is(at, ROLE)
                || self.items[at].case == crate::tokens::Case::None && self.items[at].segment.is_none()
                || dated(self.key(at)))
        {
            at += 1;
        }
        let opening = at;
        if self.is(at, PRONOUN) {
            let item = &self.items[at];
            let subject = Subject {
                mention: item.span,
                form: SubjectForm::Pronoun,
                role: None,
                plural: item.is(THEY),
                indefinite: false,
                class: item.class,
            };
            return Some((vec![subject], at + 1));
        }
        let limit = to.min(at + 14);
        // The first name: capitals that end in no case of place, after words of role.
        let mut start = at;
        while start < limit {
            let item = &self.items[start];
            if item.stop == ',' || item.segment.is_some() && start > opening + 3 {
                break;
            }
            if item.is_word() && item.is_capital() && !(item.is(NO_NAME) && start == from) {
                let end = self.run(start, limit);
                let words = &self.items[start..end];
                let name_from = start + crate::subject::name_start(self.document, words);
                let last = &self.items[end - 1];
                let key = self.key(end - 1);
                let genitive = key.ends_with("ning");
                let known = words.iter().any(|w| w.is(MALE | FEMALE)) || surname(key);
                let body = words.iter().any(|w| w.is(ORG | MEDIA | SEAT)) && !known;
                let role_after =
                    self.items[end..limit].iter().take(4).position(|w| w.is(ROLE | ORG | GROUP | MEDIA));
                if known
                    && (!locative(key) || key.ends_with("ov") || genitive)
                    && !(genitive && role_after.is_some_and(|n| n < 2) && !self.according_follows(end))
                {
                    let role = (name_from > opening)
                        .then(|| self.span(opening, name_from))
                        .filter(|_| self.items[opening..name_from].iter().any(|i| i.is(ROLE | ORG)));
                    let class = words.iter().fold(0, |all, w| all | w.class) & (MALE | FEMALE);
                    let subject = Subject {
                        mention: self.span(name_from, end),
                        form: SubjectForm::Name,
                        role,
                        plural: false,
                        indefinite: false,
                        class,
                    };
                    return Some((vec![subject], end));
                }
                if body && role_after.is_none() && (!locative(key) || last.is(MEDIA) && !key.ends_with("ga"))
                {
                    let subject = Subject {
                        mention: self.span(start, end),
                        form: SubjectForm::Body,
                        role: None,
                        plural: false,
                        indefinite: false,
                        class: ORG,
                    };
                    return Some((vec![subject], end));
                }
                start = end;
                continue;
            }
            start += 1;
        }
        // No name: the first role or body, with the words before it.
        let mut head = None;
        for i in opening..limit {
            let item = &self.items[i];
            if item.stop != '\0' || item.segment.is_some() {
                break;
            }
            if item.is(ROLE | GROUP | ORG | DOC | SOURCE | MEDIA)
                && (!locative(self.key(i)) || self.according_follows(i + 1))
                && (!self.key(i).ends_with("ning") || self.according_follows(i + 1))
            {
                head = Some(i);
                if !self.items.get(i + 1).is_some_and(|n| n.is(ROLE | GROUP | ORG)) {
                    break;
                }
            }
        }
        let head = head?;
        let item = &self.items[head];
        let form = if item.is(DOC) {
            SubjectForm::Paper
        } else if item.is(ORG | MEDIA) && !item.is(ROLE) {
            SubjectForm::Body
        } else {
            SubjectForm::Role
        };
        let subject = Subject {
            mention: self.span(opening, head + 1),
            form,
            role: None,
            plural: item.is(GROUP),
            indefinite: self.is(opening, INDEFINITE),
            class: item.class,
        };
        Some((vec![subject], head + 1))
    }

    fn according_follows(&self, at: usize) -> bool {
        matches!(self.phrase(at), Some((Phrase::AccordingAfter, _)))
    }

    fn run(&self, from: usize, limit: usize) -> usize {
        let mut to = from;
        while to < limit && self.items[to].is_word() && self.items[to].is_capital() {
            to += 1;
        }
        to
    }
}

/// -da, -dan, -ga: in, from, to.
fn locative(key: &str) -> bool {
    key.ends_with("da") || key.ends_with("dan") || key.ends_with("ga") || key.ends_with("ni")
}

/// Endings of surnames, with or without a case.
fn surname(key: &str) -> bool {
    let base =
        ["ning", "ga", "ni", "dan", "da"].iter().find_map(|tail| key.strip_suffix(tail)).unwrap_or(key);
    ["ov", "ev", "yev", "ova", "eva", "yeva", "skiy", "zoda"].iter().any(|tail| base.ends_with(tail))
        && base.len() > 4
}

/// A verb made a noun in the accusative: "oshmasligini", "boshlanganini".
fn nominalised(key: &str) -> bool {
    [
        "ligini",
        "ganini",
        "ishini",
        "shini",
        "kanini",
        "qanini",
        "ganligini",
        "yotganini",
        "lishini",
        "liklarini",
        "ganliklarini",
        "sini",
        "larini",
    ]
    .iter()
    .any(|tail| key.ends_with(tail))
        && key.len() > 6
}

/// 12-mart, 2023-yil: days and years.
fn dated(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_digit())
}
