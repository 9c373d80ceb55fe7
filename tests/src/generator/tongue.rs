//! The languages articles are written in, and what their pages print around the text.

use super::calendar::Moment;
use super::grammar::Grammar;
use super::names;
use super::random::Random;
use std::sync::LazyLock;

/// A language in one of its scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    /// English.
    English,
    /// Russian.
    Russian,
    /// Uzbek in Latin letters.
    UzbekLatin,
    /// Uzbek in Cyrillic letters: written in Latin ones and transcribed at the end.
    UzbekCyrillic,
}

/// How often each language comes, in parts of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mix {
    /// English.
    pub english: usize,
    /// Russian.
    pub russian: usize,
    /// Uzbek in Latin letters.
    pub uzbek_latin: usize,
    /// Uzbek in Cyrillic letters.
    pub uzbek_cyrillic: usize,
}

impl Mix {
    /// What a reader of the region has: half English.
    pub const MIXED: Self = Self { english: 50, russian: 30, uzbek_latin: 13, uzbek_cyrillic: 7 };
    /// Nearly all in one language, so that its common words stand in four articles of five: what is
    /// hardest for a search.
    pub const ONE: Self = Self { english: 90, russian: 5, uzbek_latin: 3, uzbek_cyrillic: 2 };

    /// One of them.
    pub(super) fn pick(self, random: &mut Random) -> Tongue {
        let parts = [
            (self.english, Tongue::English),
            (self.russian, Tongue::Russian),
            (self.uzbek_latin, Tongue::UzbekLatin),
            (self.uzbek_cyrillic, Tongue::UzbekCyrillic),
        ];
        let mut at = random.below(parts.iter().map(|(part, _)| part).sum());
        for (part, tongue) in parts {
            if at < part {
                return tongue;
            }
            at -= part;
        }
        Tongue::English
    }
}

/// What a page prints.
#[derive(Debug)]
pub struct Labels {
    /// As dates have them, January first.
    pub months: [&'static str; 12],
    /// Monday first.
    pub weekdays: [&'static str; 7],
    /// Agencies by name.
    pub agencies: &'static [&'static str],
    /// An agency in running text; `{}` is its name.
    pub agency: &'static str,
    /// Outlets: name and domain.
    pub outlets: &'static [(&'static str, &'static str)],
    /// Before who wrote it.
    pub by: &'static str,
    /// Before who took the picture.
    pub photo: &'static str,
    /// Above other stories.
    pub related: &'static str,
    /// How long it takes to read; `{}` is the minutes.
    pub reading: &'static str,
    /// Language tag.
    pub code: &'static str,
}

static ENGLISH: Labels = Labels {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    agencies: &["Balt Wire", "Norda Press", "Steppe News Service", "Quay Agency"],
    agency: "{}",
    outlets: &[
        ("The Valley Courier", "courier.example"),
        ("Harbour Times", "harbour-times.example"),
        ("The Ridge Observer", "ridge.example"),
        ("Plain Dealer of Orm", "orm-dealer.example"),
        ("Lowland Post", "lowland.example"),
    ],
    by: "By ",
    photo: "Photo: ",
    related: "Related News",
    reading: "{} min read",
    code: "en",
};

static RUSSIAN: Labels = Labels {
    months: [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    weekdays: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    agencies: &["Долина-пресс", "Верхние вести", "Северный телеграф"],
    agency: "агентство «{}»",
    outlets: &[
        ("Вести долины", "vesti-doliny.example"),
        ("Речной листок", "rechnoy.example"),
        ("Утро степи", "utro-stepi.example"),
    ],
    by: "Автор: ",
    photo: "Фото: ",
    related: "Читайте также:",
    reading: "Время чтения: {} мин.",
    code: "ru",
};

static UZBEK: Labels = Labels {
    months: [
        "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr", "noyabr",
        "dekabr",
    ],
    weekdays: ["dushanba", "seshanba", "chorshanba", "payshanba", "juma", "shanba", "yakshanba"],
    agencies: &["Vodiy xabar", "Chashma axborot", "Tong darakchisi"],
    agency: "“{}” agentligi",
    outlets: &[
        ("Vodiy tongi", "vodiy-tongi.example"),
        ("Bozor xabari", "bozor.example"),
        ("Daryo boʻyi", "daryo-boyi.example"),
    ],
    by: "Muallif: ",
    photo: "Foto: ",
    related: "Mavzuga oid",
    reading: "Oʻqish vaqti: {} daqiqa",
    code: "uz",
};

impl Tongue {
    /// What its pages print.
    pub fn labels(self) -> &'static Labels {
        match self {
            Self::English => &ENGLISH,
            Self::Russian => &RUSSIAN,
            Self::UzbekLatin | Self::UzbekCyrillic => &UZBEK,
        }
    }

    /// Its sentences.
    pub fn grammar(self) -> &'static Grammar {
        static ENGLISH: LazyLock<Grammar> =
            LazyLock::new(|| Grammar::read(include_str!("words/english.txt")));
        static RUSSIAN: LazyLock<Grammar> =
            LazyLock::new(|| Grammar::read(include_str!("words/russian.txt")));
        static UZBEK: LazyLock<Grammar> = LazyLock::new(|| Grammar::read(include_str!("words/uzbek.txt")));
        match self {
            Self::English => &ENGLISH,
            Self::Russian => &RUSSIAN,
            Self::UzbekLatin | Self::UzbekCyrillic => &UZBEK,
        }
    }

    /// A coined name in its letters.
    pub fn coined(self, name: &str) -> String {
        if self == Self::Russian { names::cyrillic(name) } else { name.to_owned() }
    }

    /// A day without its year, as running text has it.
    pub fn day_and_month(self, day: Moment) -> String {
        let month = self.labels().months[usize::try_from(day.month - 1).unwrap_or_default()];
        match self {
            Self::English => format!("{month} {}", day.day),
            Self::Russian => format!("{} {month}", day.day),
            Self::UzbekLatin | Self::UzbekCyrillic => format!("{}-{month}", day.day),
        }
    }

    /// The text in the script of the language: only Cyrillic Uzbek is written otherwise than it
    /// was put together.
    pub fn script(self, text: &str) -> String {
        if self == Self::UzbekCyrillic { transcribed(text) } else { text.to_owned() }
    }
}

/// Uzbek in Latin letters as Cyrillic ones.
fn transcribed(text: &str) -> String {
    const PAIRS: &[(&str, &str)] = &[
        ("yoʻ", "йў"),
        ("oʻ", "ў"),
        ("gʻ", "ғ"),
        ("sh", "ш"),
        ("ch", "ч"),
        ("ya", "я"),
        ("yo", "ё"),
        ("yu", "ю"),
        ("ye", "е"),
        ("a", "а"),
        ("b", "б"),
        ("d", "д"),
        ("e", "е"),
        ("f", "ф"),
        ("g", "г"),
        ("h", "ҳ"),
        ("i", "и"),
        ("j", "ж"),
        ("k", "к"),
        ("l", "л"),
        ("m", "м"),
        ("n", "н"),
        ("o", "о"),
        ("p", "п"),
        ("q", "қ"),
        ("r", "р"),
        ("s", "с"),
        ("t", "т"),
        ("u", "у"),
        ("v", "в"),
        ("x", "х"),
        ("y", "й"),
        ("z", "з"),
        ("w", "в"),
        ("c", "к"),
        ("ʼ", "ъ"),
        ("’", "ъ"),
    ];
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    let mut inside = false;
    while let Some(first) = rest.chars().next() {
        let found = PAIRS
            .iter()
            .find(|(latin, _)| rest.get(..latin.len()).is_some_and(|begins| begins.to_lowercase() == *latin));
        let (taken, letter) =
            found.map_or((first.len_utf8(), None), |(latin, letter)| (latin.len(), Some(*letter)));
        match letter {
            // At the beginning of a word the letter е would be read as "ye".
            Some("е") if !inside && first.eq_ignore_ascii_case(&'e') => {
                out.push(if first.is_uppercase() { 'Э' } else { 'э' });
            }
            Some(letter) if first.is_uppercase() => out.push_str(&letter.to_uppercase()),
            Some(letter) => out.push_str(letter),
            None => out.push(first),
        }
        inside = first.is_alphabetic();
        rest = &rest[taken..];
    }
    out
}
