//! A language's word lists, compiled once: one look-up a word.

use crate::hash::{Shapes, Starts, WordMap, Words};
use crate::languages::{CueLine, Language};
use crate::tokens::is_apostrophe;
use onrecord_model::Act;

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)+) => {
        $($(#[$doc])* pub const $name: u64 = 1 << $bit;)+
    };
}

classes! {
    /// the, a, this, his, another …
    DET = 0;
    /// he, she, they, он …
    PRONOUN = 1;
    /// refers to a man
    HE = 2;
    /// refers to a woman
    SHE = 3;
    /// refers to several
    THEY = 4;
    /// is, was, been …
    BE = 5;
    /// has, had …
    HAVE = 6;
    /// do, did …
    DO = 7;
    /// would, will, may …: what was not (yet) said
    MODAL = 8;
    /// also, later, then …: may stand between subject and verb
    ADVERB = 9;
    /// of, in, with …
    PREP = 10;
    /// and, but, or …
    CONJ = 11;
    /// because, while, when …: begins another clause
    SUBORD = 12;
    /// that, whether, что …: begins the content
    COMPL = 13;
    /// what, how, why …: begins an indirect question
    WH = 14;
    /// who, which, который: refers back
    REL = 15;
    /// not, never, не …
    NEG = 16;
    /// minister, spokeswoman …: one person's role
    ROLE = 17;
    /// officials, critics …: several people
    GROUP = 18;
    /// Mr, Sen., Dr …: before a name, kept with it or not
    TITLE = 19;
    /// ministry, party, Committee …: an organisation
    ORG = 20;
    /// agency, newspaper, Reuters …
    MEDIA = 21;
    /// poll, report, statement …: a paper that speaks
    DOC = 22;
    /// Russian, Norwegian …
    DEMONYM = 23;
    /// a man's first name
    MALE = 24;
    /// a woman's first name
    FEMALE = 25;
    /// January …
    MONTH = 26;
    /// Monday …
    WEEKDAY = 27;
    /// yesterday, today, recently …: words of time
    TIME = 28;
    /// written with a capital but no name
    NO_NAME = 29;
    /// a plain finite verb: shows that a stretch is a clause
    VERB = 30;
    /// allegedly, якобы …
    DOUBT = 31;
    /// a, an, some …: not yet known person
    INDEFINITE = 32;
    /// to, -
    TO = 33;
    /// Mr, Ms, Dr: titles that stay with the mention
    COURTESY = 34;
    /// abbreviations whose dot ends no sentence
    ABBREV = 35;
    /// is a noun when a determiner or adjective stands before it
    NOUNISH = 36;
    /// interview, press conference, statement …: an event of speaking
    EVENT = 37;
    /// answered, addressed …: opens an occasion without being a cue
    SPEAKING = 38;
    /// lowers a name: von, de, al, bin …
    PARTICLE = 39;
    /// reporters, journalists …: to whom it is said
    HEARER = 40;
    /// if, suppose …: nothing was said
    IF = 41;
    /// anonymous source words: source, insider, witness …
    SOURCE = 42;
    /// places that stand for a government or office: Moscow, the White House …
    SEAT = 43;
    /// former, senior, top …: may stand before a role
    ADJ = 44;
    /// nobody, никто …: who does not speak
    NOBODY = 45;
    /// comment, answer, …: what one declines
    COMMENT = 46;
    /// ma'lum, xabar …: makes a cue with a light verb after it
    CUE_NOUN = 47;
    /// qildi, berdi, etdi …: the light verb
    LIGHT = 48;
    /// a cue noun that denies: rad, inkor
    DENIES = 49;
    /// hearing, press conference, trial …: an event at which several speak on one day
    SCENE = 50;
    /// a role in another case than the nominative
    OBLIQUE = 51;
    /// announced, proposed …: what they name is told in a few words, without a clause
    MATTER = 52;
    /// promise, refuse …: with an infinitive
    PROMISE = 53;
    /// urge, ask …: somebody to do something
    REQUEST = 54;
    /// accuse, blame …: somebody of something
    CHARGE = 55;
    /// go, begin, put …: tells of saying only right before the words
    GOING = 56;
    /// states, comments …: a noun as well as a verb
    NOUN_TOO = 57;
    /// claim, warning …: a noun whose "that" begins what was said
    SAYING_NOUN = 58;
}

/// No cue.
pub const NO_CUE: u16 = u16::MAX;

/// The form of a cue verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// said, сказал: finite, also the participle in English
    Past,
    /// says, говорит
    Present,
    /// say: plural or infinitive
    Base,
    /// saying, добавив, deya
    Gerund,
}

/// How a cue takes its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// say, tell: any clause, with or without complementiser
    Clause,
    /// announce, warn, note: a clause with its complementiser, or words in marks
    That,
    /// call, describe: marked words name something
    Naming,
    /// smile, nod: stands after marked words only
    Marked,
    /// criticise, support: words in marks only with weaker trust
    Weak,
    /// answer to a question: asked, wondered
    Question,
    /// show, find, suggest: papers speak with it
    Paper,
    /// refuse, decline, promise, urge: an infinitive
    Infinitive,
    /// any other verb: only behind marked words and a dash («…», — отчеканил он)
    Dashed,
}

/// One cue verb in one form.
#[derive(Debug, Clone, Copy)]
pub struct CueEntry {
    /// Its form.
    pub form: Form,
    /// What it takes.
    pub takes: Takes,
    /// What the speaker does with it.
    pub act: Act,
    /// True when an addressee follows at once ("told reporters that").
    pub addressed: bool,
    /// True when gender is marked feminine (сказала).
    pub feminine: bool,
    /// True when marked masculine singular (сказал).
    pub masculine: bool,
}

/// A compiled language.
#[derive(Debug)]
pub struct Lexicon {
    /// The data.
    pub language: &'static Language,
    words: Words,
    cues: Vec<CueEntry>,
    /// Phrases by their first word: the words and what they are.
    phrases: WordMap<String, Vec<(Vec<String>, Phrase)>>,
    /// What the first words of phrases look like.
    heads: Shapes,
    weekdays: DayWords,
    months: DayWords,
}

/// Words of days or months: whole ones, and beginnings.
#[derive(Debug, Default)]
struct DayWords {
    /// What whole words and beginnings start with.
    starts: Starts,
    whole: WordMap<&'static str, usize>,
    stems: Vec<(&'static str, usize)>,
}

/// So many bytes may follow a beginning.
const TAIL: usize = 8;

impl DayWords {
    fn new(lists: &[&'static str]) -> Self {
        let mut words = Self::default();
        for (number, list) in lists.iter().enumerate() {
            for word in list.split(' ').filter(|w| !w.is_empty()) {
                words.starts.add(word);
                match word.strip_suffix('*') {
                    Some(stem) => words.stems.push((stem, number)),
                    None => {
                        words.whole.entry(word).or_insert(number);
                    }
                }
            }
        }
        words
    }

    fn find(&self, key: &str) -> Option<usize> {
        if !self.starts.may_start(key) {
            return None;
        }
        let whole = self.whole.get(key).copied();
        let stem = self
            .stems
            .iter()
            .find(|(stem, _)| key.len() <= stem.len() + TAIL && key.starts_with(stem))
            .map(|(_, number)| *number);
        match (whole, stem) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }
}

/// What a phrase of several words is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase {
    /// according to, по словам: speaker follows
    AccordingTo,
    /// по его словам: the speaker stands inside
    ByTheirWords,
    /// so'zlariga ko'ra: speaker stands before
    AccordingAfter,
    /// как сообщил: cue and speaker follow, content after
    AsSaid,
    /// об этом сообщил, bu haqda: speaks of the sentence before
    OfThis,
    /// in response to, in answer to a question
    InAnswer,
    /// following, after, during …: an occasion follows
    Occasion,
    /// on behalf of
    OnBehalf,
    /// a phrase that stands as adverb and is skipped
    Adverb,
    /// is accused of, is said to: what others allege
    Accused,
    /// declined to comment, did not respond
    Declined,
}

impl Lexicon {
    /// Compile a language's lists.
    pub fn new(language: &'static Language) -> Self {
        let mut lexicon = Self {
            language,
            words: Words::default(),
            cues: Vec::new(),
            phrases: WordMap::default(),
            heads: Shapes::default(),
            weekdays: DayWords::new(&language.weekdays),
            months: DayWords::new(&language.months),
        };
        for (class, words) in language.words {
            for word in words.split_whitespace() {
                lexicon.words.entry(level(word)).or_insert((0, NO_CUE)).0 |= class;
            }
        }
        for (class, names) in language.names {
            for name in names.split_whitespace() {
                for form in (language.decline_name)(&level(name)) {
                    lexicon.words.entry(form).or_insert((0, NO_CUE)).0 |= class;
                }
            }
        }
        for line in language.cues {
            lexicon.add_cues(line);
        }
        for (kind, phrases) in language.phrases {
            for phrase in phrases.split('|').map(str::trim).filter(|p| !p.is_empty()) {
                let words: Vec<String> = phrase.split_whitespace().map(level).collect();
                lexicon.heads.add(&words[0]);
                lexicon.phrases.entry(words[0].clone()).or_default().push((words, *kind));
            }
        }
        for list in lexicon.phrases.values_mut() {
            list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        }
        lexicon
    }

    fn add_cues(&mut self, line: &'static CueLine) {
        for verb in line.verbs.split_whitespace() {
            for (word, form, gender) in (self.language.inflect)(verb) {
                let entry = CueEntry {
                    form,
                    takes: line.takes,
                    act: line.act,
                    addressed: line.addressed,
                    feminine: gender == 'f',
                    masculine: gender == 'm',
                };
                let slot = self.words.entry(level(&word)).or_insert((0, NO_CUE));
                if slot.1 == NO_CUE {
                    slot.1 = u16::try_from(self.cues.len()).unwrap_or(NO_CUE);
                    self.cues.push(entry);
                }
            }
        }
    }

    /// Number of the weekday a key names, Monday being 0.
    pub fn weekday(&self, key: &str) -> Option<usize> {
        self.weekdays.find(key)
    }

    /// Number of the month a key names, January being 0.
    pub fn month(&self, key: &str) -> Option<usize> {
        self.months.find(key)
    }

    /// Write the lexicon key of a word.
    pub fn write_key(&self, word: &str, out: &mut String) {
        let from = out.len();
        for c in word.chars() {
            if is_apostrophe(c) {
                out.push('\'');
            } else if c == '‑' {
                out.push('-');
            } else if c.is_ascii() {
                out.push(c.to_ascii_lowercase());
            } else {
                match c {
                    'ё' | 'Ё' if !self.language.keeps_yo => out.push('е'),
                    '\u{301}' => {}
                    _ => out.extend(c.to_lowercase()),
                }
            }
        }
        if self.language.to_latin
            && out[from..].chars().any(|c| matches!(c, 'а'..='я' | 'ё' | 'ў' | 'қ' | 'ғ' | 'ҳ'))
        {
            let latin = crate::languages::latin(&out[from..]);
            out.truncate(from);
            out.push_str(&latin);
        }
    }

    /// Classes and cue of a key, and whether a list holds it; a dot at the end of an abbreviation is ignored.
    pub fn look_up(&self, key: &str) -> (u64, u16, bool) {
        if let Some((class, cue)) = self.words.get(key) {
            return (*class, *cue, true);
        }
        if let Some(base) = key.strip_suffix('.')
            && let Some((class, cue)) = self.words.get(base)
        {
            return (*class, *cue, true);
        }
        let (class, cue) = (self.language.guess)(key, &self.words);
        (class, cue, false)
    }

    /// The cue entry of a token's index.
    pub fn cue(&self, index: u16) -> Option<&CueEntry> {
        self.cues.get(usize::from(index))
    }

    /// The longest phrase whose words `key(0)`, `key(1)` … match: its kind and length in words.
    pub fn phrase<'k>(&self, mut key: impl FnMut(usize) -> Option<&'k str>) -> Option<(Phrase, usize)> {
        let head = key(0)?;
        let list = self.heads.may_hold(head).then(|| self.phrases.get(head)).flatten()?;
        list.iter()
            .find(|(words, _)| words.iter().enumerate().all(|(i, word)| key(i) == Some(word.as_str())))
            .map(|(words, kind)| (*kind, words.len()))
    }
}

/// Lower case, apostrophes levelled: how list words become keys.
fn level(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            c if is_apostrophe(c) => key.push('\''),
            'ё' | 'Ё' => key.push('е'),
            c if c.is_ascii() => key.push(c.to_ascii_lowercase()),
            c => key.extend(c.to_lowercase()),
        }
    }
    key
}
