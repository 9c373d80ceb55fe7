//! The languages the engine reads, one file each. A new language is one file and one line in [`ALL`].

mod english;
mod german;
mod russian;
mod told;
mod uzbek;

use crate::hash::Words;
use crate::lexicon::{Form, Lexicon, Phrase, Takes};
use onrecord_model::{Act, Lang};
use std::sync::{LazyLock, OnceLock};

pub use german::{particles, subjunctive};
pub use told::{nominative as outlet_name, outlet};
pub use uzbek::{OWN_IN_N, latin};

/// A line of cue verbs that behave alike.
#[derive(Debug)]
pub struct CueLine {
    /// Verbs as the language's `inflect` reads them.
    pub verbs: &'static str,
    /// What content they take.
    pub takes: Takes,
    /// What the speaker does.
    pub act: Act,
    /// An addressee follows at once.
    pub addressed: bool,
}

impl CueLine {
    /// Verbs by which something is said.
    pub const fn said(takes: Takes, verbs: &'static str) -> Self {
        Self { verbs, takes, act: Act::Said, addressed: false }
    }

    /// Verbs of another act.
    pub const fn act(act: Act, takes: Takes, verbs: &'static str) -> Self {
        Self { verbs, takes, act, addressed: false }
    }

    /// The same verbs, with an addressee.
    #[must_use]
    pub const fn to_someone(mut self) -> Self {
        self.addressed = true;
        self
    }
}

/// Everything the engine knows of a language.
#[derive(Debug)]
pub struct Language {
    /// Primary BCP 47 tag.
    pub code: &'static str,
    /// True where the verb of saying ends the sentence.
    pub verb_final: bool,
    /// True where endings, not places, tell who speaks.
    pub free_order: bool,
    /// True where capitals begin every noun (names are told by other signs) and the finite verb is second.
    pub noun_capitals: bool,
    /// True when lexicon keys keep ё (it is a sound of its own in what follows).
    pub keeps_yo: bool,
    /// True when Cyrillic words are looked up in Latin.
    pub to_latin: bool,
    /// Word lists by class.
    pub words: &'static [(u64, &'static str)],
    /// First names by class; all cases are formed by `decline_name`.
    pub names: &'static [(u64, &'static str)],
    /// Verbs of saying.
    pub cues: &'static [CueLine],
    /// Phrases of several words, divided by `|`.
    pub phrases: &'static [(Phrase, &'static str)],
    /// Words of each month, January first; prefixes end in `*`.
    pub months: [&'static str; 12],
    /// Words of each weekday, Monday first; prefixes end in `*`.
    pub weekdays: [&'static str; 7],
    /// Words for days counted from the article's date.
    pub relative_days: &'static [(&'static str, i64)],
    /// Labels of a question and of an answer in an interview.
    pub question_labels: &'static str,
    /// Labels of an answer.
    pub answer_labels: &'static str,
    /// All forms of a verb of a [`CueLine`]: word, form, gender (`m`, `f` or `' '`).
    pub inflect: fn(&str) -> Vec<(String, Form, char)>,
    /// All cases of a first name.
    pub decline_name: fn(&str) -> Vec<String>,
    /// A word's classes by its shape, when the lists do not know it.
    pub guess: fn(&str, &Words) -> (u64, u16),
    /// A name's word in the nominative; the second argument tells a woman's name, the third the words' place from the end.
    pub nominative: fn(&str, Option<bool>, bool) -> String,
    /// A noun phrase as printed, in the nominative as far as its form tells it.
    pub plain: fn(&str) -> String,
    /// What stays of a name's word (a lexicon key) in every case: names are compared by it.
    pub stem: fn(&str) -> &str,
    /// Country or nation a word tells of, as a stem to compare; `None` for other words.
    pub nation: fn(&str) -> Option<&'static str>,
}

/// Every language, in the order in which they are tried.
pub static ALL: &[&Language] = &[&english::ENGLISH, &russian::RUSSIAN, &uzbek::UZBEK, &german::GERMAN];

/// Compiled when a text in the language first comes.
static COMPILED: LazyLock<Vec<OnceLock<Lexicon>>> =
    LazyLock::new(|| ALL.iter().map(|_| OnceLock::new()).collect());

/// The compiled lists for a language; English ones where we have none of its own (marks and
/// colons work in any language).
pub fn lexicon(lang: Option<&Lang>) -> &'static Lexicon {
    let known = lang.and_then(|lang| ALL.iter().position(|language| language.code == lang.primary()));
    let index = known.unwrap_or(0);
    COMPILED[index].get_or_init(|| Lexicon::new(ALL[index]))
}
