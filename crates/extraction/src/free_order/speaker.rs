//! Who speaks beside a cue: in its clause, in a clause before a comma, shared with the verb before, or the
//! paper it stands in; and who relays.

use super::noun::Agreement;
use super::{Clause, Reader, Who, clause, forms, participle};
use crate::cue::Cue;
use crate::lexicon::*;
use crate::speaking::Pattern;
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::Span;

impl Reader<'_, '_> {
    /// A newspaper that reports what nobody is said to have said relays it; «со ссылкой на X»: X spoke.
    pub(super) fn relayed(
        &self,
        who: &Who,
        content: &[(usize, usize)],
        pattern: Pattern,
    ) -> (Vec<Subject>, Vec<Subject>) {
        let subjects = who.subjects.clone();
        if let Some(source) = self.source(who) {
            let mut relayers: Vec<Subject> =
                subjects.into_iter().filter(|s| !s.mention.overlaps(source.mention)).collect();
            // «цитирует портал местного жителя»: both were taken for who speaks.
            let portal = who.subjects.first().filter(|s| s.mention.start < source.mention.start).map(|s| {
                let mention = Span::new(s.mention.start, source.mention.start).trimmed(self.document.text);
                Subject { mention, form: SubjectForm::Body, class: MEDIA | ORG, ..s.clone() }
            });
            if relayers.is_empty() {
                relayers.extend(portal);
            }
            // «приводит слова Мальцева пресс-служба клуба»: the genitive was taken for who speaks.
            if relayers.is_empty()
                && let Some(behind) = self.items.iter().position(|i| i.span.start >= source.mention.end)
            {
                let end = (behind..self.items.len()).find(|i| self.stop(*i) != '\0');
                let end = end.unwrap_or(self.items.len());
                relayers =
                    self.nouns.nominative(behind, end, Agreement::default()).map_or(Vec::new(), |f| f.0);
            }
            return (vec![source], relayers);
        }
        let outlet =
            subjects.len() == 1 && subjects[0].form == SubjectForm::Body && self.outlet(&subjects[0]);
        let marked = content.iter().any(|c| (c.0..c.1).any(|i| self.quote(i)));
        if outlet && !marked && !content.is_empty() && pattern != Pattern::OfThis {
            return (Vec::new(), subjects);
        }
        (subjects, Vec::new())
    }

    /// «со ссылкой на источник в ведомстве», «приводит портал слова депутата», «цитирует газета врача»:
    /// whose words are relayed.
    pub(super) fn source(&self, who: &Who) -> Option<Subject> {
        let own = who.own.0..who.own.1.min(self.items.len());
        let relays = own.clone().any(|i| {
            self.items[i].cue != NO_CUE
                && ["привод", "привел", "перев", "переда", "цитир", "процитир"]
                    .iter()
                    .any(|stem| self.key(i).starts_with(stem))
        });
        if relays
            && let Some(words) = own.clone().find(|i| {
                self.key(*i) == "слова"
                    && who.subjects.iter().all(|s| s.mention.start != self.items[*i].span.start)
            })
        {
            let class = match words.checked_sub(1).map_or("", |whose| self.key(whose)) {
                "его" => HE,
                "ее" => SHE,
                "их" => THEY,
                _ => {
                    // «слова мэра Анны Седовой РИА Новости», «слова губернатора о том, что …»: the phrase ends there.
                    let ends =
                        |i: &usize| self.is(*i, PREP) || self.is(*i, MEDIA) && self.items[*i].is_capital();
                    let end = (words + 2..who.own.1.min(self.items.len())).find(ends).unwrap_or(who.own.1);
                    return self.nouns.genitive(words + 1, end).map(|found| found.0);
                }
            };
            let mention = self.items[words - 1].span;
            return Some(Subject {
                mention,
                form: SubjectForm::Pronoun,
                role: None,
                plural: class == THEY,
                indefinite: false,
                class,
            });
        }
        if let Some(cites) =
            own.clone().find(|i| self.key(*i).contains("цитиру") || self.key(*i).contains("цитирова"))
        {
            // «цитирует портал местного жителя»: the word of media quotes, the genitive behind it is quoted.
            if self.is(cites + 1, MEDIA) && !self.items[cites + 1].is_capital() {
                let from =
                    cites + 2 + usize::from(self.items.get(cites + 2).is_some_and(|i| i.segment.is_some()));
                if let Some(found) = self.nouns.genitive(from, who.own.1.min(self.items.len())) {
                    return Some(found.0);
                }
            }
            let end = who.subjects.iter().map(|s| s.mention.end).max().unwrap_or(0);
            let from = own.clone().find(|i| *i > cites && self.items[*i].span.start > end)?;
            return self.nouns.genitive(from, who.own.1).map(|found| found.0);
        }
        let at = own.clone().find(|i| self.key(*i) == "ссылкой" && self.key(i + 1) == "на")?;
        let end = (at + 2..self.items.len())
            .find(|i| self.stop(*i) != '\0' || self.items[*i].cue != NO_CUE)
            .unwrap_or(self.items.len());
        self.nouns.genitive(at + 2, end).map(|found| found.0)
    }

    /// Is it an outlet, by its word or its place?
    pub(super) fn outlet(&self, subject: &Subject) -> bool {
        subject.class & MEDIA != 0 || self.media(subject.mention)
    }

    /// Do these words name an outlet, or stand right behind one («газета „Голос“»)?
    pub(super) fn media(&self, mention: Span) -> bool {
        let from = self.document.tokens.first_from(mention.start);
        let tokens = &self.document.tokens.list;
        tokens[from..].iter().take_while(|t| t.start < mention.end).any(|t| t.is(MEDIA))
            || from > 0
                && tokens[from - 1].is(MEDIA)
                && self.document.text[tokens[from - 1].end..mention.start].trim().chars().count() == 1
    }

    /// The subject of a cue: in its clause, in a clause before a comma, or shared.
    pub(super) fn who(&self, cue: &Cue) -> Option<(Who, Clause)> {
        let clause = clause(&self.nouns, cue);
        let verb = Agreement::of(self.key(cue.at), &cue.entry);
        // «если бы посол сказал»: nothing was said.
        if (clause.from..clause.to).any(|i| self.key(i) == "бы" || self.is(i, IF))
            || clause.from > 0 && self.is(clause.from - 1, IF)
        {
            return None;
        }
        if self.key(cue.at + 1) == "ли"
            || cue.entry.form == Form::Gerund && cue.entry.takes == Takes::Infinitive
        {
            return None;
        }
        if let Some((subject, end)) = self.passive(cue, clause) {
            let own = (clause.from, clause.to);
            return Some((
                Who {
                    subjects: vec![subject],
                    own,
                    end,
                    addressee: None,
                    negated: cue.negated,
                    gender: None,
                    shared: false,
                    apart: false,
                },
                clause,
            ));
        }
        let left = self.nouns.nominative(clause.from, cue.from, verb);
        let right = self
            .nouns
            .nominative(cue.at + 1, clause.to, verb)
            .or_else(|| left.is_none().then(|| self.marked_outlet(cue, clause)).flatten());
        // «в Минздраве эти данные опровергли»: the place speaks, the paper is what is denied.
        let place = self.nouns.place_that_speaks(clause, cue, verb);
        let paper = |found: &Option<(Vec<Subject>, usize)>| {
            // «сообщили ТАСС в ассоциации»: the outlet was told.
            let told = |s: &Subject| s.form == SubjectForm::Body && self.media(s.mention);
            found.as_ref().is_none_or(|f| f.0.iter().all(|s| s.form == SubjectForm::Paper || told(s)))
        };
        let (left, right) =
            if place.is_some() && paper(&left) && paper(&right) { (None, None) } else { (left, right) };
        let mut own = (clause.from, clause.to);
        let (mut shared, mut apart) = (false, false);
        let (subjects, end) = match (left, right) {
            (Some((subjects, _)), _) => (subjects, cue.at + 1),
            (None, Some((subjects, end))) => (subjects, end),
            (None, None) => {
                let loose = || {
                    self.nouns.place_that_speaks(clause, cue, verb).or_else(|| {
                        self.nouns
                            .anybody(clause.from, cue.from, verb)
                            .or_else(|| self.nouns.anybody(cue.at + 1, clause.to, verb))
                    })
                };
                let conjoined =
                    clause.from > 0 && self.is(clause.from - 1, CONJ) || self.is(clause.from, CONJ);
                if conjoined || cue.entry.form == Form::Gerund {
                    shared = true;
                    let before = self.chunk(clause.from.saturating_sub(1));
                    let near = || self.nouns.nominative(before, clause.from, verb).map(|found| found.0);
                    let far = || self.earlier(before, verb).map(|found| found.0);
                    let subjects = near().or_else(far).or_else(|| self.last.clone()).or_else(loose);
                    (
                        subjects
                            .or_else(|| self.untold(cue, Clause { from: before, ..clause }, verb))
                            .unwrap_or_default(),
                        cue.at + 1,
                    )
                } else if let Some(subjects) = place {
                    (subjects, cue.at + 1)
                } else if let Some((subjects, from)) = self.earlier(clause.from, verb) {
                    own.0 = from;
                    apart = true;
                    (subjects, cue.at + 1)
                } else if let Some(subjects) = loose() {
                    (subjects, cue.at + 1)
                } else {
                    (self.untold(cue, clause, verb)?, cue.at + 1)
                }
            }
        };
        if subjects.iter().any(|s| s.form == SubjectForm::Pronoun && s.class & (HE | SHE | THEY) == 0)
            && !self.inside()
        {
            return None; // «я считал»: the reporter's own.
        }
        let gender = if cue.entry.feminine { Some(true) } else { cue.entry.masculine.then_some(false) };
        let end = self.own_end(end.max(cue.at + 1), clause.to);
        Some((
            Who {
                subjects,
                own,
                end,
                addressee: self.addressee(cue, clause),
                negated: cue.negated,
                gender,
                shared,
                apart,
            },
            clause,
        ))
    }

    /// «В докладе утверждается», «говорится в сообщении Южной дороги»: the paper, or whose it is.
    pub(super) fn passive(&self, cue: &Cue, clause: Clause) -> Option<(Subject, usize)> {
        let key = self.key(cue.at);
        if !(key.ends_with("ется")
            || key.ends_with("ится")
            || key.ends_with("илось")
            || key.ends_with("алось")
            || matches!(key, "сказано" | "написано" | "отмечено" | "указано"))
            || matches!(key, "признается" | "жалуется" | "обращается" | "интересуется")
        {
            return None;
        }
        let at = (clause.from..clause.to).find(|i| {
            matches!(self.key(*i), "в" | "во" | "на" | "из") && !self.is(i + 1, TIME | MONTH | WEEKDAY)
        })?;
        let pronoun = matches!(self.key(at + 1), "нем" | "ней" | "них" | "котором" | "которой" | "которых");
        let end = (at + 1..clause.to)
            .find(|i| {
                *i == cue.from
                    || *i > at + 1 && self.is(*i, PREP | ADVERB | TIME) && !self.items[*i].is_capital()
            })
            .unwrap_or(clause.to);
        if pronoun || end <= at + 1 {
            let item = self.items.get(at + 1)?;
            return Some((Subject::bare(item.span, SubjectForm::Pronoun, 0), end));
        }
        let from = (at + 1..end).find(|i| !self.is(*i, DET) && !matches!(self.key(*i), "самом" | "самой"))?;
        let head = (from..end)
            .find(|i| self.is(*i, DOC))
            .or_else(|| (from..end).find(|i| !forms::adjective(self.key(*i))))?;
        if let Some((owner, to)) = self.nouns.genitive(head + 1, end)
            && (owner.form == SubjectForm::Name || owner.form == SubjectForm::Body)
        {
            return Some((owner, to));
        }
        let mention = self.span(from, end);
        Some((Subject::bare(mention, SubjectForm::Paper, DOC), end))
    }

    /// True inside somebody's words, where "I" is that somebody.
    pub(super) fn inside(&self) -> bool {
        let start = self.sentence.span().start;
        self.document.in_marks(start) || self.document.paragraphs[self.sentence.paragraph].span.start < start
    }

    /// Where the words between stops begin in which `at` stands.
    pub(super) fn chunk(&self, at: usize) -> usize {
        self.items[..at].iter().rposition(|i| i.stop != '\0').map_or(0, |i| i + 1)
    }

    /// A clause before a comma holds the subject: «Вырлан, которого спросили о том же, не исключил».
    pub(super) fn earlier(&self, from: usize, verb: Agreement) -> Option<(Vec<Subject>, usize)> {
        let mut comma = from.checked_sub(1)?;
        // «…, в котором попросили»
        while comma > 0 && self.is(comma, REL | PREP) {
            comma -= 1;
        }
        if self.stop(comma) != ',' {
            return None;
        }
        for _ in 0..4 {
            let start = self.items[..comma]
                .iter()
                .rposition(|i| {
                    matches!(i.stop, ',' | ':' | ';' | '—' | '…' | '!' | '?')
                        || i.segment.is_some()
                            && i.cue == NO_CUE
                            && i.class == 0
                            && self.document.count(i.span) > 5
                })
                .map_or(0, |i| i + 1);
            let question = self.key(start + 1) == "ли"
                || self.items.get(start).is_some_and(|i| i.cue != NO_CUE && !i.is(ROLE | ORG | DOC));
            let inserted = question
                || forms::adjective(self.key(start)) && self.is(start + 1, PREP)
                || self.is(start, REL)
                || self.is(start, PREP) && self.is(start + 1, REL)
                || participle(self.key(start))
                || self.is(start, ADVERB);
            if !inserted && start < comma {
                if self.items[start..comma].iter().any(|i| i.cue != NO_CUE && !i.is(ROLE | ORG | DOC))
                    && start > 0
                {
                    return None;
                }
                if let Some((subjects, _)) = self.nouns.nominative(start, comma, verb) {
                    return Some((subjects, start));
                }
            }
            if start == 0 || self.stop(start - 1) != ',' {
                return None;
            }
            comma = start - 1;
        }
        None
    }

    /// «Напомнил, что …»: a sentence that begins with its verb goes on with who spoke before.
    pub(super) fn untold(&self, cue: &Cue, clause: Clause, verb: Agreement) -> Option<Vec<Subject>> {
        if verb.plural || clause.from > 1 || verb.neuter {
            return None;
        }
        let class = if verb.feminine {
            SHE
        } else if verb.masculine {
            HE
        } else if verb.plural {
            THEY
        } else {
            HE | SHE
        };
        let at = self.items[cue.at].span.start;
        Some(vec![Subject {
            mention: Span::new(at, at),
            form: SubjectForm::Pronoun,
            role: None,
            plural: verb.plural,
            indefinite: false,
            class,
        }])
    }

    /// Where the attribution's own words end: time, place and hearers behind the subject belong to it.
    pub(super) fn own_end(&self, from: usize, to: usize) -> usize {
        let mut at = from;
        while at < to {
            if self.is(at, HEARER | TIME | WEEKDAY | ADVERB | MONTH) {
                at += 1;
            } else if self.is(at, PREP)
                && !matches!(self.key(at), "о" | "об" | "обо" | "про" | "к" | "за" | "от")
            {
                at += 1;
                while at < to && self.items[at].is_word() && !self.is(at, PREP) {
                    at += 1;
                }
            } else if self.items[at].case == crate::tokens::Case::None
                || self.items[at].segment.is_some() && self.nouns.names_before(at)
            {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    /// «журналистам», «газете „Голос“»
    pub(super) fn addressee(&self, cue: &Cue, clause: Clause) -> Option<Span> {
        let at = (cue.at + 1..clause.to).find(|i| self.is(*i, HEARER))?;
        let mut end = at + 1;
        while end < clause.to
            && (self.items[end].segment.is_some()
                || self.is(end, MEDIA | HEARER) && !self.is(end, PREP | ROLE))
        {
            end += 1;
        }
        Some(self.span(at, end))
    }
}
