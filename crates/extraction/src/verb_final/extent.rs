//! How far a noun phrase reaches: whether words go on with it, where a run of capitals ends.

use super::forms::{oblique, patronymic, surname};
use super::noun::{HEADS, Nouns};
use crate::document::Item;
use crate::lexicon::*;
use crate::subject::Subject;
use crate::tokens::Case;

/// What a run of capitals is.
pub enum Run {
    /// It speaks; what follows begins there.
    Speaks(Box<Subject>, usize),
    /// It stands in a case of place or object.
    Oblique,
    /// A part of a longer phrase.
    Part,
}

/// A number begins another phrase: «boshqarma to'rt kishi …».
const NUMBERS: &[&str] = &[
    "bir", "ikki", "uch", "to'rt", "besh", "olti", "yetti", "sakkiz", "to'qqiz", "o'n", "yigirma", "o'ttiz",
    "qirq", "ellik", "oltmish", "yetmish", "sakson", "to'qson", "yuz", "ming", "million", "milliard",
];

impl Nouns<'_, '_> {
    /// Do the words behind a head go on with its phrase: another head or a name, none in a case between?
    pub(super) fn goes_on(&self, from: usize, to: usize) -> bool {
        for at in from..to.min(from + 4) {
            let item = &self.items[at];
            if item.segment.is_some() || !item.is_word() {
                return false;
            }
            let key = self.key(at);
            // «jamg'armaning O'zbekistondagi vakili»
            if key.ends_with("dagi") && at + 1 < to {
                // «vazir Xatirchidagi baza qurilishi …»: only a head near by is placed there.
                if (at + 1..to.min(at + 3)).any(|i| self.is(i, HEADS) && self.key(i).ends_with('i')) {
                    continue;
                }
                return false;
            }
            // «tashqi siyosat bo'yicha vakili», «iqtisodiyot masalalari bo'yicha maslahatchisi»
            if key == "bo'yicha" && self.is(at + 1, ROLE) && self.key(at + 1).ends_with('i') && at + 1 < to {
                return true;
            }
            // «nashrlar Prezident …»: behind several in the nominative another begins.
            let apart = item.is_capital() || item.is(HEADS) && !key.ends_with('i');
            if at == from && from > 0 && self.key(from - 1).ends_with("lar") && apart {
                return false;
            }
            // «amaldor Reuters agentligiga …»: an outlet that is told.
            let told = item.is(MEDIA) && self.is(at + 1, MEDIA | HEARER) && oblique(self.key(at + 1));
            if item.is_capital() && told {
                return false;
            }
            if item.is_capital() && !self.cased(at) && !item.is(NO_NAME | TIME) && at < from + 2 {
                // «bosh vaziri Yevropa Ittifoqi …»: a body begins what is said.
                let end = self.run(at, to);
                let body = (at..end).any(|i| self.is(i, ORG | SEAT) && !self.is(i, ROLE))
                    && !self.goes_on_behind(end, to);
                if body
                    && at == from
                    && from > 0
                    && self.is(from - 1, ROLE)
                    && self.key(from - 1).ends_with('i')
                {
                    return false;
                }
                let more = self.items.get(at + 1).is_some_and(|n| n.is_word() && n.is_capital());
                return more
                    || self.known(at)
                    || surname(key)
                    || item.is(HEADS)
                    || self.items.get(at + 1).is_some_and(|n| n.stop != '\0' || n.segment.is_some());
            }
            if key.ends_with("dan") && self.key(at + 1) == "biri" {
                return true;
            }
            if item.is(INDEFINITE)
                || item.is(DET) && at == from
                || item.case == Case::None
                || NUMBERS.iter().any(|number| key.strip_suffix("ta").unwrap_or(key) == *number)
            {
                return false;
            }
            let noun_cue = item.is(CUE_NOUN) && self.is(at + 1, LIGHT);
            // «rais deputatlar savollariga …»: several stand apart.
            if item.is(GROUP) && !key.ends_with('i') && from > 0 && at == from && self.is(from - 1, ROLE) {
                return false;
            }
            if item.is(HEADS) && !item.is(HEARER) && !noun_cue {
                // «bosh vazirning o'rinbosari» goes on, «vaziri jurnalistning savoliga» does not.
                let possessed = from > 0 && self.key(from - 1).ends_with('i');
                // «viloyat hokimi shifoxona …»: a body that belongs to nobody begins what is said.
                if possessed
                    && at == from
                    && self.is(from - 1, ROLE)
                    && item.is(ORG)
                    && !item.is(ROLE)
                    && !key.ends_with('i')
                    && !(self.is(at + 1, HEADS) && self.key(at + 1).ends_with('i'))
                {
                    return false;
                }
                return !oblique(key) && !self.is(at, DOC) || key.ends_with("ning") && !possessed;
            }
            if oblique(key)
                || item.is(ADVERB | TIME | CONJ | VERB | PRONOUN | COMPL | PREP)
                    // «assotsiatsiya birinchi vitse-prezidenti»
                    && !(item.is(ADJ) && self.is(at + 1, ROLE))
                || noun_cue
                || item.cue != NO_CUE
                || key == "esa"
            {
                return false;
            }
        }
        false
    }

    /// Does a role or a name stand right behind a body: «Yevropa Ittifoqi vakili», «Oq uy Anna Rossi»?
    fn goes_on_behind(&self, at: usize, to: usize) -> bool {
        (at..to.min(at + 3))
            .take_while(|i| self.items[*i].is_word())
            .any(|i| self.is(i, ROLE) || self.known(i))
    }

    pub(super) fn run(&self, from: usize, to: usize) -> usize {
        let mut end = from;
        while end < to {
            let item = &self.items[end];
            let initial = item.stop == '.'
                && end > from
                && self.document.words(self.items[end - 1].span).chars().count() <= 2
                && self.items.get(end + 1).is_some_and(Item::is_capital);
            if !(item.is_word() && item.is_capital() || initial) {
                break;
            }
            // «Anna Rossi X tarmog'ida»: a network's name.
            let network = item.is_word()
                && end > from
                && self.document.words(item.span).chars().count() == 1
                && matches!(
                    self.key(end + 1),
                    "ijtimoiy" | "tarmog'ida" | "platformasida" | "sahifasida" | "tarmog'idagi"
                );
            if network {
                break;
            }
            // «Ruslan Davletov OAV», «Jon Smit O'zbekiston»: another noun begins behind the name.
            let named =
                end > from && (surname(self.key(end - 1)) || self.known(end - 1)) && !self.cased(end - 1);
            let other = item.case == Case::Upper
                && self.document.words(item.span).chars().count() > 1
                && self.items[end.max(1) - 1].case == Case::Title
                || end > from + 1
                    && ((self.document.lexicon.language.nation)(self.key(end)).is_some()
                        || item.is(SEAT | ORG));
            let apart = end > from
                && surname(self.key(end - 1))
                && !self.cased(end - 1)
                && self.cased(end)
                && !surname(self.key(end));
            // «Mamarizo Olimov Oliy Majlisda»: behind first name and surname only a patronymic goes on.
            let whole = end > from + 1
                && surname(self.key(end - 1))
                && !surname(self.key(end))
                && !patronymic(self.key(end))
                && item.is_word()
                && !item.is(MALE | FEMALE);
            // «Xaridor Xo'jaylidan kelgan»: a place where one comes from or goes.
            let place = end > from
                && item.is_word()
                && ["dan", "da", "dagi", "ga", "kka", "qqa"].iter().any(|tail| self.key(end).ends_with(tail))
                && self.cased(end)
                && !surname(self.key(end))
                && !self.cased(end - 1);
            if whole
                || place
                || apart
                || named && item.case == Case::Upper && other
                || end > from + 1 && other
            {
                break;
            }
            end += 1;
            // A case ends the phrase: «Toshkentda Anvar».
            if item.is_word() && self.cased(end - 1) && !surname(self.key(end - 1)) {
                break;
            }
        }
        end
    }
}
