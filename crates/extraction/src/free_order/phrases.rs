//! Attributions by a phrase: «по словам X», «по его словам», «об этом сообщил X», «от комментариев отказались».

use super::{Reader, Who, participle, trim};
use crate::cue::Cue;
use crate::lexicon::*;
use crate::speaking::{Pattern, words_in};
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::Act;

impl Reader<'_, '_> {
    /// Read the phrases of the sentence.
    pub(super) fn phrases(&mut self, cues: &[Cue]) {
        let mut at = 0;
        while at < self.items.len() {
            let Some((phrase, length)) = self.phrase(at) else {
                at += 1;
                continue;
            };
            match phrase {
                Phrase::AccordingTo => self.according(at, length),
                Phrase::ByTheirWords => self.by_their_words(at, length),
                Phrase::OfThis if at <= 2 => self.of_this(at, length, cues),
                Phrase::Accused => self.accused(at, length),
                Phrase::Declined => self.declined(at, length),
                _ => {}
            }
            at += length;
        }
    }

    fn according(&mut self, at: usize, length: usize) {
        let from = at + length;
        let end = (from..self.items.len())
            .find(|i| self.items[*i].stop != '\0' && !self.initial(*i) || self.quote(*i))
            .unwrap_or(self.items.len());
        let Some((subject, to)) = self.nouns.genitive(from, end) else { return };
        let to = if self.stop(end) == ',' { end } else { to };
        self.by_words_of(vec![subject], at, from, to);
    }

    fn initial(&self, at: usize) -> bool {
        at > 0
            && self.stop(at) == '.'
            && self.document.words(self.items[at - 1].span).chars().count() == 1
            && self.items.get(at + 1).is_some_and(crate::document::Item::is_capital)
    }

    fn by_their_words(&mut self, at: usize, length: usize) {
        let whose = (at..at + length).find(|i| matches!(self.key(*i), "его" | "ее" | "их")).unwrap_or(at + 1);
        let class = match self.key(whose) {
            "его" => HE,
            "ее" => SHE,
            _ => THEY,
        };
        let subject = Subject {
            mention: self.items[whose].span,
            form: SubjectForm::Pronoun,
            role: None,
            plural: class == THEY,
            indefinite: false,
            class,
        };
        self.by_words_of(vec![subject], at, at + length, at + length);
    }

    /// A phrase at `at..from` and whose words it tells in `from..to`; content on one side or both.
    fn by_words_of(&mut self, subjects: Vec<Subject>, at: usize, from: usize, to: usize) {
        let start = (0..at)
            .rev()
            .find(|i| matches!(self.stop(*i), ':' | ';') || self.stop(*i) == '.' && !self.initial(*i))
            .map_or(0, |i| i + 1);
        let leading = (start..at)
            .all(|i| self.is(i, CONJ | ADVERB | SUBORD | TIME | PREP | DET) || self.stop(i) != '\0');
        let mut next = to;
        while self.stop(next) == ',' || self.stop(next) == ':' {
            next += 1;
            // «по версии Согомонова, изложенной в заявлении, …»
            if participle(self.key(next))
                || self.is(next, REL)
                || self.is(next, PREP) && self.is(next + 1, REL)
            {
                next = (next..self.items.len()).find(|i| self.stop(*i) == ',').unwrap_or(next);
                if self.stop(next) != ',' {
                    break;
                }
            } else {
                break;
            }
        }
        let mut content = Vec::new();
        if !leading {
            content.push(trim(self.sentence, (start, at)));
        }
        let whole_after =
            leading || self.stop(to) == ',' && next + 2 < self.items.len() && !self.is(next, REL | SUBORD);
        if whole_after {
            content.push(trim(self.sentence, (next, self.content_end(next, &[]))));
        }
        content.retain(|(from, to)| {
            from < to && words_in(self.document, &self.items[*from..*to]) > usize::from(leading)
        });
        if content.is_empty() {
            return;
        }
        let cue = vec![self.span(at, from)];
        let who = Who {
            subjects,
            own: (at, to),
            end: to,
            addressee: None,
            negated: false,
            gender: None,
            shared: false,
            apart: false,
        };
        self.push(&who, content, cue, Act::Said, Pattern::AccordingTo);
    }

    /// «Об этом сообщил X»: tells who said the sentence before.
    fn of_this(&mut self, at: usize, length: usize, cues: &[Cue]) {
        let Some(cue) = cues.iter().find(|c| c.at >= at + length && c.at <= at + length + 8) else { return };
        let Some((mut who, _)) = self.who(cue) else { return };
        if who.subjects.is_empty() {
            return;
        }
        who.own = (at, self.items.len());
        let cue = vec![cue.span(self.items)];
        self.push(&who, Vec::new(), cue, Act::Said, Pattern::OfThis);
    }

    fn accused(&mut self, at: usize, length: usize) {
        let content = trim(self.sentence, (at + length, self.content_end(at + length, &[])));
        if content.0 < content.1 {
            let cue = vec![self.span(at, at + length)];
            let who = Who {
                subjects: Vec::new(),
                own: (at, at + length),
                end: at + length,
                addressee: None,
                negated: false,
                gender: None,
                shared: false,
                apart: false,
            };
            self.push(&who, vec![content], cue, Act::Alleged, Pattern::Before);
        }
    }

    /// «не стал комментировать …», «на вопрос … не ответил»: content is what was declined.
    fn declined(&mut self, at: usize, length: usize) {
        let verb = (at..at + length)
            .rev()
            .find(|i| ["л", "ла", "ли", "ло", "ет", "ют"].iter().any(|tail| self.key(*i).ends_with(tail)));
        let Some(verb) = verb else { return };
        let key = self.key(verb);
        let entry = CueEntry {
            form: Form::Past,
            takes: Takes::Infinitive,
            act: Act::Declined,
            addressed: false,
            feminine: key.ends_with("ла"),
            masculine: key.ends_with('л'),
        };
        let cue = Cue { at: at + length - 1, from: at, entry, negated: false, length: 1 };
        let Some((who, clause)) = self.who(&cue) else { return };
        // «не стал»: only what is a word of speaking was declined.
        let speaks = |i: usize| {
            [
                "коммент",
                "отве",
                "назва",
                "назыв",
                "говор",
                "сказ",
                "раскр",
                "уточн",
                "сообщ",
                "объясн",
                "поясн",
                "обсужд",
                "подтвер",
                "опровер",
                "дава",
                "вдава",
                "рассказ",
                "разглаш",
                "оценив",
                "отриц",
            ]
            .iter()
            .any(|stem| self.key(i).starts_with(stem))
                && super::forms::infinitive(self.key(i))
        };
        if length == 2
            && !["коммент", "ответ"].iter().any(|stem| self.key(at + 1).contains(stem))
            && !(clause.from..clause.to).any(speaks)
        {
            return;
        }
        let infinitive = (at..at + length)
            .find(|i| self.key(*i).ends_with("ть"))
            .or_else(|| Some(at + length).filter(|i| speaks(*i)));
        let after = (infinitive.unwrap_or(at + length), self.content_end(at + length, &[]).min(clause.to));
        let mut content = trim(self.sentence, after);
        if content.0 >= content.1 || infinitive.is_none() && content.1 <= content.0 + 1 {
            content = self.declined_before(clause, &cue, &who.subjects).unwrap_or((at, at + length));
        }
        let own = if content.0 == at { (clause.from, at) } else { who.own };
        let span = vec![self.span(at, at + length)];
        self.push(&Who { own, negated: false, ..who }, vec![content], span, Act::Declined, Pattern::NoWords);
    }

    /// What stands before the verb: «говорить о переезде не стал», «имени он назвать не захотел», «на вопрос
    /// о сроках не ответил».
    pub(super) fn declined_before(
        &self,
        clause: super::Clause,
        cue: &Cue,
        subjects: &[Subject],
    ) -> Option<(usize, usize)> {
        let within = |i: usize| {
            let span = self.items[i].span;
            subjects.iter().any(|s| s.mention.overlaps(span) || s.role.is_some_and(|r| r.overlaps(span)))
        };
        let edge = |i: usize| {
            within(i)
                    || self.is(i, ADVERB | NEG | CONJ | TIME)
                    || self.items[i].stop != '\0'
                    // «комбинат „Ромашка“»: the name of who declines.
                    || self.items[i].segment.is_some() && self.nouns.names_before(i) && within(i - 1)
        };
        let first = (clause.from..cue.from).find(|i| within(*i)).unwrap_or(cue.from);
        let behind = (first..cue.from).rfind(|i| within(*i)).map_or(first, |i| i + 1);
        let tight = |mut from: usize, mut to: usize| {
            while from < to && edge(from) {
                from += 1;
            }
            while to > from && edge(to - 1) {
                to -= 1;
            }
            (from < to).then_some((from, to))
        };
        let before = tight(clause.from, first);
        let between = tight(behind, cue.from);
        // «На вопрос, видно ли море, он отвечать отказался», «Уволит ли он её, мэр не ответил»
        let bare = between.is_none_or(|b| {
            b.1 == b.0 + 1
                && matches!(self.key(b.0), "отвечать" | "ответить" | "говорить" | "комментировать" | "это")
        });
        if before.is_none() && bare && clause.from > 0 && self.stop(clause.from - 1) == ',' {
            let range = trim(self.sentence, (self.chunk_of_question(clause.from), clause.from));
            if range.0 < range.1 {
                return Some(range);
            }
        }
        let place = |range: &(usize, usize)| {
            !(self.is(range.0, PREP)
                && matches!(self.key(range.0), "в" | "во")
                && subjects.iter().any(|s| s.form == SubjectForm::Body))
        };
        before.filter(place).or(between)
    }

    /// Where a question before the verb of declining begins.
    fn chunk_of_question(&self, to: usize) -> usize {
        (0..to).find(|i| matches!(self.key(*i), "на") && self.key(i + 1).starts_with("вопрос")).unwrap_or(0)
    }
}
