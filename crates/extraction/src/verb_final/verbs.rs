//! The verbs of saying in a sentence: alone, a noun with its light verb, behind "deb".

use super::forms::nominalised;
use super::{Reader, Verb};
use crate::lexicon::*;
use onrecord_model::Act;

/// Words that go about, and the verbs they do it with.
const WORDS: &[&str] =
    &["gap", "gaplar", "mish-mish", "mish-mishlar", "xabar", "xabarlar", "javob", "ovoza", "da'volar"];
const REACH: &[&str] =
    &["yuribdi", "keldi", "oldik", "tarqaldi", "tarqalgan", "tarqalmoqda", "bor", "yuradi", "yurgan"];

impl Reader<'_, '_> {
    /// The verbs of saying: a cue, a noun with its light verb ("ma'lum qildi"), any verb behind "deb".
    pub(super) fn verbs(&self) -> Vec<Verb> {
        let mut found: Vec<Verb> = Vec::new();
        for at in 0..self.items.len() {
            let item = &self.items[at];
            if !item.is_word() || found.last().is_some_and(|v| v.to > at) {
                continue;
            }
            // «aytdiki, …»: what is said follows the verb.
            if let Some(base) =
                self.key(at).strip_suffix("ki").filter(|base| base.ends_with("di") || base.ends_with("gan"))
                && (self.document.lexicon.look_up(base).1 != NO_CUE || at > 0 && self.is(at - 1, CUE_NOUN))
                && self.stop(at + 1) == ','
            {
                let from = at - usize::from(at > 0 && self.is(at - 1, CUE_NOUN));
                found.push(Verb {
                    from,
                    to: at + 1,
                    act: Act::Said,
                    takes: Takes::That,
                    bare: false,
                    passive: false,
                    deb: None,
                });
                continue;
            }
            let deb = (1..=9)
                .map_while(|back| at.checked_sub(back))
                .take_while(|i| self.items[*i].is_word())
                .find(|i| matches!(self.key(*i), "deb" | "deya" | "degan"))
                .filter(|deb| !(deb + 1..at).any(|i| nominalised(self.key(i))));
            // «… mumkinligini istisno qilmadi»: not to exclude is to say.
            if self.key(at) == "istisno"
                && (self.key(at + 1).starts_with("qilma") || self.key(at + 1).starts_with("etma"))
            {
                found.push(Verb {
                    from: at,
                    to: at + 2,
                    act: Act::Said,
                    takes: Takes::Clause,
                    bare: false,
                    passive: false,
                    deb,
                });
                continue;
            }
            // «…, degan gaplar yuribdi», «“…” degan javob keldi»: words that reach the page by nobody.
            if self.key(at) == "degan"
                && WORDS.contains(&self.key(at + 1))
                && REACH.contains(&self.key(at + 2))
            {
                found.push(Verb {
                    from: at,
                    to: at + 3,
                    act: Act::Said,
                    takes: Takes::Clause,
                    bare: false,
                    passive: true,
                    deb: Some(at),
                });
                continue;
            }
            // «aybini tan olmadi», «aybini bo'yniga olmadi»
            if matches!(self.key(at), "tan" | "bo'yniga")
                && ["olma", "olishma"].iter().any(|stem| self.key(at + 1).starts_with(stem))
            {
                let act = Act::Denied;
                found.push(Verb {
                    from: at,
                    to: at + 2,
                    act,
                    takes: Takes::Clause,
                    bare: false,
                    passive: false,
                    deb,
                });
                continue;
            }
            if item.is(CUE_NOUN) && self.is(at + 1, LIGHT) {
                let mut to = at + 2;
                while self.is(to, LIGHT) || matches!(self.key(to), "edi" | "ekan" | "bo'lsa") {
                    to += 1;
                }
                let act = match self.key(at) {
                    key if item.is(DENIES) && key != "tan" => Act::Denied,
                    "savol" => Act::Asked,
                    _ => Act::Said,
                };
                let passive = passive(self.key(to - 1)) || passive(self.key(at + 1));
                found.push(Verb { from: at, to, act, takes: Takes::Clause, bare: false, passive, deb });
                continue;
            }
            let key = self.key(at);
            // «“Yangi yo'l” degan laqab», «deb atalgan dastur»: what a thing is called.
            let attributive = matches!(key, "degan" | "deyilgan" | "atalgan" | "nomlangan" | "deyiladigan")
                && self.items.get(at + 1).is_some_and(|n| {
                    n.is_word()
                        && !n.is_capital()
                        && !n.is(LIGHT | PRONOUN | ROLE | CONJ)
                        && !matches!(self.key(at + 1), "edi" | "ekan")
                });
            if attributive {
                continue;
            }
            let after_deb = at > 0
                && matches!(self.key(at - 1), "deb" | "deya")
                && finite(key)
                && !item.is(CUE_NOUN)
                && !matches!(key, "o'ylaydi" | "biladi" | "hisoblanadi" | "topildi");
            if let Some(entry) = self.document.lexicon.cue(item.cue) {
                // "aytib," ends a clause of its own, "aytib o'tdi" is one verb.
                if entry.form == Form::Gerund
                    && !(self.stop(at + 1) == ',' || self.is(at + 1, LIGHT) || self.key(at + 1) == "ekan")
                    // «… aytib yig'ladi.»: how it was said.
                    && !(finite(self.key(at + 1)) && self.stop(at + 2) != '\0')
                {
                    continue;
                }
                let mut to = at + 1;
                while self.is(to, LIGHT) && (entry.form == Form::Gerund || to > at + 1)
                    || matches!(self.key(to), "edi" | "ekan" | "bo'lsa")
                {
                    to += 1;
                }
                // «… aytib yig'ladi.»
                if entry.form == Form::Gerund
                    && to == at + 1
                    && finite(self.key(to))
                    && self.stop(to + 1) != '\0'
                {
                    to += 1;
                }
                let bare = key.starts_with("de");
                found.push(Verb {
                    from: at,
                    to,
                    act: entry.act,
                    takes: entry.takes,
                    bare,
                    passive: passive(key) || (at + 1..to).any(|i| self.key(i).starts_with("tarqal")),
                    deb,
                });
            } else if after_deb {
                let takes = if deb.is_some_and(|d| {
                    d == 0 || self.items[d - 1].segment.is_some() || self.items[d - 1].stop != '\0'
                }) {
                    Takes::Marked
                } else {
                    continue;
                };
                found.push(Verb {
                    from: at,
                    to: at + 1,
                    act: Act::Said,
                    takes,
                    bare: false,
                    passive: false,
                    deb,
                });
            }
        }
        found
    }
}

/// A verb in which nobody is named: "etildi", "deyiladi", "ta'kidlangan".
pub fn passive(key: &str) -> bool {
    ([
        "ildi", "iladi", "ilgan", "ilgandi", "ilmoqda", "indi", "inadi", "ingan", "inmoqda", "landi", "lanadi",
        "langan", "lanmoqda", "shandi",
    ]
    .iter()
    .any(|tail| key.ends_with(tail))
        // «xabar tarqaldi»: it goes round.
        || key.starts_with("tarqal"))
        && !(key.starts_with("qil") && !key.starts_with("qilin"))
        && !matches!(key, "bildi" | "biladi" | "bilgan" | "bilmoqda")
}

/// A finite verb by its ending.
pub fn finite(key: &str) -> bool {
    ["di", "dilar", "adi", "ydi", "moqda", "yapti", "gan", "ishdi", "ishadi", "ishgan", "rdi"]
        .iter()
        .any(|tail| key.ends_with(tail))
        && key.chars().count() > 3
}
