//! Attributions by a phrase: "X so‘zlariga ko‘ra", "X-ning aytishicha", "bu haqda X xabar berdi", "izoh bermadi".

use super::Reader;
use crate::lexicon::*;
use crate::speaking::{Pattern, Speaking, tidy};
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::Act;

impl Reader<'_, '_> {
    /// "Bu haqda X ma'lum qildi."
    pub(super) fn of_this(&self) -> Option<Speaking> {
        // «Chorshanba kuni bu haqda …»
        let dated = |i: &usize| self.is(*i, TIME | WEEKDAY | MONTH) || self.key(*i).contains('-');
        let from = (0..4).take_while(dated).count();
        let (phrase, length) = self.phrase(from)?;
        let length = from + length;
        if phrase != Phrase::OfThis {
            return None;
        }
        let verb = *self.verbs().last()?;
        // «Bu haqda “Kun.uz” xabar berdi»
        let title = self.items.get(length).filter(|_| length + 1 == verb.from);
        let title = title.and_then(|item| crate::outlets::marked(self.document, item));
        let (subjects, _) = title
            .map(|name| (vec![Subject::bare(name, SubjectForm::Body, ORG | MEDIA)], verb.from))
            .or_else(|| self.nouns.subject(length, verb.from))
            .or_else(|| self.nouns.subject(verb.to, self.items.len()))
            .or_else(|| self.nouns.anybody(length, verb.from))?;
        let cue = vec![self.span(verb.from, verb.to)];
        Some(self.speaking(subjects, Vec::new(), cue, (0, self.items.len()), Act::Said, Pattern::OfThis))
    }

    /// "X so'zlariga ko'ra, …", "Xning aytishicha, …", "Hisobotga ko'ra, …".
    pub(super) fn according(&self) -> Option<Speaking> {
        for at in 0..self.items.len() {
            // «Aytilishicha, …»
            if at == 0 && !(Self::as_told(self.key(0)) && self.key(0).contains("il")) {
                continue;
            }
            let (length, owned) = match self.phrase(at) {
                Some((Phrase::AccordingAfter, length)) => (length, true),
                _ if Self::as_told(self.key(at)) => (1, true),
                // «qayd etganidek», «ma'lum qilganidek»
                _ if self.key(at).ends_with("ganidek") && self.is(at - 1, CUE_NOUN) => (1, true),
                _ if matches!(self.key(at), "ko'ra" | "qaraganda") && at > 1 && self.whose_words(at - 1) => {
                    (1, true)
                }
                _ if at == 1 && self.key(1) == "ko'ra" && matches!(self.key(0), "unga" | "ularga") => {
                    (1, false)
                }
                _ if matches!(self.key(at), "ko'ra" | "qaraganda")
                    && self.key(at - 1).ends_with("ga")
                    && !["qonun", "kodeks", "konstitutsiya"]
                        .iter()
                        .any(|stem| self.key(at - 1).starts_with(stem))
                    && (self.is(at - 1, DOC | ORG | MEDIA | ROLE)
                        || self.items[at - 1].is_capital()
                            && super::forms::cased_surname(self.key(at - 1))
                        || matches!(self.key(at - 1), "nashrga" | "gazetaga" | "agentlikka" | "kanalga")
                        || ["so'rov", "tadqiqot", "tahlil", "hisobot", "xulosa"]
                            .iter()
                            .any(|stem| self.key(at - 1).starts_with(stem))) =>
                {
                    (1, false)
                }
                _ => continue,
            };
            // «vazirlik axborotiga ko'ra»: the noun belongs to the cue.
            let (at, length) = if matches!(self.key(at), "ko'ra" | "qaraganda") && owned && length == 1 {
                (at - 1, 2)
            } else {
                (at, length)
            };
            // «ma'lum qilishlaricha», «xabar berishicha»
            let (at, length) =
                if at > 0 && self.is(at - 1, CUE_NOUN) && length == 1 { (at - 1, 2) } else { (at, length) };
            let from = self.items[..at]
                .iter()
                .rposition(|i| matches!(i.stop, ',' | '—' | ';') || i.stop == '.')
                .map_or(0, |i| i + 1);
            // «Ma'lum qilinishicha, …»: nobody is named.
            let told_by_nobody =
                from == at && (at == 0 && length == 1 || length == 2 && self.is(at, CUE_NOUN));
            let mut subject = if told_by_nobody {
                self.nouns.pronoun(at)
            } else if let Some(outlet) = self.leaning(from, at) {
                outlet
            } else if let Some(told) = self.telling(from, at) {
                told
            } else if owned {
                self.nouns.owner(from, at)?
            } else {
                self.nouns.phrase(from, at)
            };
            // «Dastlabki ma'lumotlarga ko'ra»: an adjective alone is nobody.
            let told_by_nobody = told_by_nobody
                || subject.form == SubjectForm::Role
                    && subject.class == 0
                    && self.key(at).starts_with("ma'lumot")
                    && self.document.count(subject.mention) == 1;
            // «Vazirlik bayonotida aytilishicha»: the paper speaks.
            let passive = self.key(at).contains("il")
                && Self::as_told(self.key(at))
                && !self.key(at).starts_with("bildir")
                || at > 0 && self.key(at - 1).ends_with("da") && self.is(at - 1, DOC);
            // «Xizmat kanalida yozilishicha»: the page speaks.
            let page = at > 0
                && matches!(
                    self.key(at - 1),
                    "kanalida" | "sahifasida" | "saytida" | "xabarida" | "xabarnomasida"
                );
            if passive && at > 0 && (self.is(at - 1, DOC) || page) {
                subject = Subject::bare(self.span(from, at), SubjectForm::Paper, DOC);
            }
            let end = self.items.len();
            let mut start = at + length;
            while self.stop(start) == ',' || self.key(start) == "esa" {
                start += 1;
            }
            let mut content = vec![tidy(self.sentence, start, end)];
            let before = tidy(self.sentence, 0, from);
            if before.1 > before.0 + 2 && content[0].0 >= content[0].1 {
                content.insert(0, before);
            } else if before.1 > before.0 + 1
                && self.stop(from.wrapping_sub(1)) == ','
                && !before_is_time(self, before)
            {
                content.insert(0, before);
            }
            content.retain(|c| c.0 < c.1);
            if content.is_empty() {
                return None;
            }
            let cue = vec![self.span(at, at + length)];
            let outlet = subject.form == SubjectForm::Body
                && (subject.class & MEDIA != 0 || self.names_outlet(&subject));
            let mut speaking = self.speaking(
                if told_by_nobody { Vec::new() } else { vec![subject] },
                content,
                cue,
                (from, at + length),
                Act::Said,
                Pattern::AccordingTo,
            );
            if outlet {
                speaking.chain = std::mem::take(&mut speaking.subjects);
            }
            return Some(speaking);
        }
        None
    }

    /// «Talaba Sevinch Rahimova bundan norozi: “…”», «Dehqonning gapi qisqa: “…”»: nothing but the colon tells who
    /// says so.
    pub(super) fn behind_colon(&self) -> Option<Speaking> {
        let colon = (2..self.items.len()).find(|i| self.stop(*i) == ':')?;
        if !self.nouns.quote(colon + 1) {
            return None;
        }
        let words = |i: &usize| {
            ["gapi", "so'zi", "so'zlari", "javobi", "xulosasi", "aytgani", "fikri"].contains(&self.key(*i))
        };
        let owner = (1..colon).find(words).and_then(|i| {
            let owned = self.key(i - 1).ends_with("ning").then_some(i)?;
            self.nouns.owner(0, owned)
        });
        let subjects = if let Some(owner) = owner {
            vec![owner]
        } else {
            let (subjects, next) = self.nouns.subject(0, colon)?;
            let known = |s: &Subject| {
                s.form == SubjectForm::Name
                    || s.class & (ROLE | GROUP | ORG) != 0 && s.form != SubjectForm::Paper
            };
            (subjects.iter().all(known) && next < colon).then_some(subjects)?
        };
        let content = vec![(colon + 1, colon + 2)];
        Some(self.speaking(subjects, content, Vec::new(), (0, colon), Act::Said, Pattern::Colon))
    }

    /// «Fermer Olim Soliyev “Minbar” nashriga aytishicha», «Unga ko'ra»: who tells it stands before who is told.
    fn telling(&self, from: usize, at: usize) -> Option<Subject> {
        if at == from + 1 && matches!(self.key(from), "unga" | "ularga") {
            return Some(self.nouns.pronoun(from));
        }
        let last = at.checked_sub(1).filter(|last| *last > from)?;
        let told = Self::as_told(self.key(at))
            && self.key(last).ends_with("ga")
            && self.is(last, MEDIA | HEARER | GROUP);
        let (subjects, next) = self.nouns.subject(from, at).filter(|_| told)?;
        subjects.into_iter().next().filter(|s| next < at && s.form != SubjectForm::Paper)
    }

    /// «axborotiga», «kuzatuvlariga»: words of somebody, by which something is told.
    fn whose_words(&self, at: usize) -> bool {
        let key = self.key(at);
        let possessed = (key.ends_with("iga") || key.ends_with("lariga")) && key.chars().count() > 5;
        let other = [
            "reja",
            "qonun",
            "qaror",
            "talab",
            "holat",
            "jadval",
            "tartib",
            "sabab",
            "natija",
            "shart",
            "farmon",
            "dastur",
            "modda",
            "standart",
            "xohish",
            "iltimos",
            "an'ana",
            "shartnoma",
            "hisobot",
        ];
        possessed && !other.iter().any(|stem| key.starts_with(stem)) && !self.is(at, ROLE | ORG | MEDIA | DOC)
    }

    fn names_outlet(&self, subject: &Subject) -> bool {
        self.items.iter().any(|i| {
            i.is_word()
                && i.is(MEDIA)
                && i.span.start >= subject.mention.start
                && i.span.start < subject.mention.end + 24
        })
    }

    /// "aytishicha", "yozishicha", "ta'kidlashicha": as somebody tells.
    fn as_told(key: &str) -> bool {
        (key.ends_with("shicha")
            || key.ends_with("ganidek")
                && (key.starts_with("ayt")
                    || key.starts_with("ta'kid")
                    || key.starts_with("qayd")
                    || key.starts_with("yoz")
                    || key.starts_with("qilin")
                    || key.starts_with("etil")
                    || key.starts_with("beril"))
            || key.ends_with("shlaricha"))
            && key.chars().count() > 7
    }

    /// Join the phrase with what the verbs gave.
    pub(super) fn phrases_into(&mut self, according: Option<Speaking>) {
        let Some(mut inner) = according else { return };
        let clash = self.found.iter().position(|s| {
            s.content.iter().any(|c| inner.own.0 >= c.0 && inner.own.1 <= c.1)
                || inner.content.iter().any(|c| s.own.0 >= c.0 && s.own.1 <= c.1)
        });
        if let Some(place) = clash {
            let outer = self.found.remove(place);
            let relays =
                outer.subjects.first().or(outer.chain.first()).is_some_and(|s| s.form == SubjectForm::Body)
                    && outer.own.1 + 1 >= self.items.len();
            let marked = outer.content.iter().any(|c| c.1 == c.0 + 1 && self.nouns.quote(c.0));
            if relays {
                // "Vazirning aytishicha, …, deb xabar berdi UzA."
                inner.chain.extend(outer.subjects);
                inner.chain.extend(outer.chain);
                for content in &mut inner.content {
                    content.1 = content.1.min(outer.own.0);
                    while content.1 > content.0 && self.items[content.1 - 1].stop != '\0' {
                        content.1 -= 1;
                    }
                }
            } else if marked && outer.subjects.is_empty() {
                // Marked words in what is told belong to it.
            } else if outer.own.0 < inner.own.0 {
                self.found.push(outer);
                return;
            }
        }
        inner.content.retain(|c| c.0 < c.1);
        if !inner.content.is_empty() {
            self.found.push(inner);
        }
    }

    /// "izoh bermadi", "gapirishdan tiyildi", "javob berishni istamadi": content is what was declined.
    pub(super) fn declined(&self) -> Option<Speaking> {
        for at in 0..self.items.len() {
            let refuses = matches!(
                self.key(at),
                "sharhlamadi"
                    | "izohlamadi"
                    | "istamadi"
                    | "xohlamadi"
                    | "tiyildi"
                    | "ochiqlamadi"
                    | "istashmadi"
                    | "xohlashmadi"
            ) || self.key(at) == "bosh"
                && matches!(self.key(at + 1), "tortdi" | "tortgan" | "tortmoqda" | "tortishdi")
                || self.key(at) == "javobsiz" && self.key(at + 1).starts_with("qoldir");
            let (length, phrase) = match self.phrase(at) {
                Some((Phrase::Declined, length)) => (length, true),
                _ if refuses => (if matches!(self.key(at), "bosh" | "javobsiz") { 2 } else { 1 }, false),
                _ => continue,
            };
            if at > 1 && self.key(at - 1) == "kim" && self.key(at - 2) == "hech" {
                continue;
            }
            // «Jurnalistlar savol berdi, ular javob bermadi»: the clause of the verb first.
            let comma = self.items[..at].iter().rposition(|i| i.stop == ',').map_or(0, |i| i + 1);
            let near = (comma > 0)
                .then(|| self.nouns.subject(comma, at))
                .flatten()
                .map(|(subjects, _)| (subjects, comma));
            if let Some((subjects, from)) = near.filter(|(s, _)| s[0].form == SubjectForm::Pronoun) {
                let cue = vec![self.span(at, at + length)];
                let content = vec![(at, at + length)];
                return Some(self.speaking(
                    subjects,
                    content,
                    cue,
                    (from, at),
                    Act::Declined,
                    Pattern::NoWords,
                ));
            }
            // «Tergov davom etayotgani sababli prokuratura …»: who declines stands behind the reason.
            let reason = (1..at)
                .rev()
                .find(|i| matches!(self.key(*i), "sababli" | "tufayli" | "bois"))
                .map_or(0, |i| i + 1);
            let (subjects, next) = self
                .nouns
                .subject(reason, at)
                .or_else(|| self.nouns.anybody(0, at))
                .map_or((Vec::new(), 0), |found| found);
            let mention_from = subjects.first().map(|s| s.role.map_or(s.mention.start, |r| r.start));
            let first = (0..at).find(|i| Some(self.items[*i].span.start) == mention_from).unwrap_or(0);
            // «…ni e'lon qildi, biroq tafsilotlarni oshkor etmadi»: only its own clause is declined.
            let but = (0..at).rev().find(|i| {
                *i > 0
                    && self.stop(*i - 1) == ','
                    && matches!(self.key(*i), "biroq" | "ammo" | "lekin" | "va")
            });
            let about = (0..first).any(|i| {
                super::forms::nominalised(self.key(i))
                    || self.key(i).starts_with("savol")
                    || self.key(i).ends_with("ga")
            });
            let next = next + usize::from(self.key(next) == "esa");
            // «… haqidagi savolga esa u izoh berishdan bosh tortdi»: the question stands before who declines.
            let asked = first > 1
                && (self.key(first - 1).starts_with("savol")
                    || self.key(first - 1) == "esa" && self.key(first - 2).starts_with("savol"));
            let content = if let Some(but) = but.filter(|but| *but >= next) {
                tidy(self.sentence, but + 1, at)
            } else if asked && next + 1 < at {
                tidy(self.sentence, next, at)
            } else if first > 1 && !about {
                tidy(self.sentence, next, at)
            } else if first > 1 && !phrase {
                // The speaker stands within: «savolga hokimlik izoh berishdan bosh tortdi».
                tidy(self.sentence, 0, at)
            } else if first > 1 {
                tidy(self.sentence, 0, first)
            } else {
                tidy(self.sentence, next, at)
            };
            // «Shikoyatlar mazmunini u oshkor qilmadi»: what was not told stands before who.
            let mut content =
                if content.0 >= content.1 && first > 0 { tidy(self.sentence, 0, first) } else { content };
            // «… savolga esa u izoh berishdan bosh tortdi»
            while content.1 > content.0 + 1 && matches!(self.key(content.1 - 1), "esa" | "hozircha" | "hali")
            {
                content.1 -= 1;
            }
            let (content, own) = if content.0 < content.1 {
                (content, (at, at + length))
            } else {
                ((at, at + length), (0, at))
            };
            let cue = vec![self.span(at, at + length)];
            return Some(self.speaking(subjects, vec![content], cue, own, Act::Declined, Pattern::NoWords));
        }
        None
    }
}

/// Mere words of time before the phrase.
fn before_is_time(reader: &Reader, range: (usize, usize)) -> bool {
    (range.0..range.1)
        .all(|i| reader.items[i].is(TIME | WEEKDAY | MONTH | CONJ | ADVERB) || reader.items[i].stop != '\0')
}
