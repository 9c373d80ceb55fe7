//! What pages print around an article, language by language.
//!
//! A new language is one file and one line in [`ALL`]. Every entry is written *folded*
//! (see [`fold`]); a test holds that.

mod english;
mod french;
mod german;
mod headings;
mod kazakh;
mod months;
mod russian;
mod turkish;
mod ukrainian;
mod uzbek_cyrillic;
mod uzbek_latin;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A list of words or phrases.
type List = &'static [&'static str];

/// The words one language prints around an article.
pub struct Words {
    /// Names of the months, January first, with their usual cuts.
    pub months: [List; 12],
    /// Days of the week.
    pub weekdays: List,
    /// Small words inside a date line ("at", "um … Uhr", "года").
    pub date_particles: List,
    /// Today and yesterday.
    pub relative: [List; 2],
    /// Before the time of publication.
    pub published: List,
    /// Before the time of the last change.
    pub updated: List,
    /// Before the authors' names.
    pub by: List,
    /// Joins the last two authors.
    pub and: List,
    /// Before the name of who took the picture.
    pub photo: List,
    /// Before the name of whoever the story was taken from.
    pub source: List,
    /// Before the page's tags.
    pub tags: List,
    /// Before a note that the piece was changed.
    pub correction: List,
    /// Heads a block of stories on the same matter.
    pub related: List,
    /// Heads a block of other stories: the latest, the most read.
    pub elsewhere: List,
    /// Words that rubrics are made of.
    pub sections: List,
    /// Words a reading-time line is made of, minutes included.
    pub reading: List,
    /// Words a view counter is made of.
    pub views: List,
    /// Whole lines that belong to the site and not to the article.
    pub noise: List,
    /// Beginnings of such lines.
    pub noise_starts: List,
    /// Beginnings of the copyright tail.
    pub copyright: List,
}

/// Every language whose pages are read.
pub const ALL: &[&Words] = &[
    &english::WORDS,
    &russian::WORDS,
    &uzbek_latin::WORDS,
    &uzbek_cyrillic::WORDS,
    &kazakh::WORDS,
    &ukrainian::WORDS,
    &turkish::WORDS,
    &german::WORDS,
    &french::WORDS,
];

/// Lower case, one kind of apostrophe, е for ё, single spaces: the form in which words are compared.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars().flat_map(char::to_lowercase) {
            match c {
                '\u{2bb}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '`' | '\u{b4}' => out.push('\''),
                'ё' => out.push('е'),
                // What lower-casing İ leaves behind, soft hyphens and zero-width marks.
                '\u{307}' | '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{feff}' => {}
                c => out.push(c),
            }
        }
    }
    out
}

/// Lower case and one kind of apostrophe, every character kept at its byte: for finding a place.
/// Characters whose folded form has another length stay as they are.
pub fn fold_in_place(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(low), None) if low.len_utf8() == c.len_utf8() && low != 'ё' => low,
                (Some('ё'), None) => 'е',
                _ => c,
            }
        })
        .collect()
}

/// All entries of one list over all languages.
pub fn every(list: fn(&Words) -> List) -> impl Iterator<Item = &'static str> {
    ALL.iter().flat_map(move |words| list(words).iter().copied())
}

/// Sets for whole-word and whole-line questions.
pub struct Sets {
    pub weekdays: HashSet<&'static str>,
    pub date_particles: HashSet<&'static str>,
    pub related: HashSet<&'static str>,
    pub elsewhere: HashSet<&'static str>,
    pub sections: HashSet<&'static str>,
    pub reading: HashSet<&'static str>,
    pub views: HashSet<&'static str>,
    pub noise: HashSet<&'static str>,
    pub months: HashMap<&'static str, u32>,
}

/// The sets over all languages, built once.
pub static SETS: LazyLock<Sets> = LazyLock::new(|| Sets {
    weekdays: every(|w| w.weekdays).collect(),
    date_particles: every(|w| w.date_particles).collect(),
    related: every(|w| w.related).chain(headings::RELATED.iter().copied()).collect(),
    elsewhere: every(|w| w.elsewhere).chain(headings::ELSEWHERE.iter().copied()).collect(),
    sections: every(|w| w.sections).collect(),
    reading: every(|w| w.reading).collect(),
    views: every(|w| w.views).collect(),
    noise: every(|w| w.noise).collect(),
    months: ALL
        .iter()
        .flat_map(|words| (1..).zip(words.months))
        .chain((1..).zip(months::ELSEWHERE))
        .flat_map(|(number, names)| names.iter().map(move |name| (*name, number)))
        .collect(),
});

/// Every name of a month.
pub fn every_month() -> impl Iterator<Item = &'static str> {
    SETS.months.keys().copied()
}

/// The month a word names.
pub fn month(word: &str) -> Option<u32> {
    SETS.months.get(fold(word.trim_end_matches('.')).as_str()).copied()
}

/// True when every word of `text` is one that rubrics are made of, and there are at most five.
pub fn is_section(text: &str) -> bool {
    let folded = fold(text);
    let mut words =
        folded.split([' ', '-', ',', '&', '/', '>', '›', '»']).filter(|w| !w.is_empty()).peekable();
    words.peek().is_some() && folded.split(' ').count() <= 5 && words.all(|word| SETS.sections.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_written_folded_so_that_it_can_match() {
        let lists: &[fn(&Words) -> List] = &[
            |w| w.weekdays,
            |w| w.date_particles,
            |w| w.relative[0],
            |w| w.relative[1],
            |w| w.published,
            |w| w.updated,
            |w| w.by,
            |w| w.and,
            |w| w.photo,
            |w| w.source,
            |w| w.tags,
            |w| w.correction,
            |w| w.related,
            |w| w.elsewhere,
            |w| w.sections,
            |w| w.reading,
            |w| w.views,
            |w| w.noise,
            |w| w.noise_starts,
            |w| w.copyright,
        ];
        let headings = headings::RELATED.iter().chain(headings::ELSEWHERE).copied();
        let entries = lists.iter().flat_map(|list| every(*list));
        for entry in entries.chain(SETS.months.keys().copied()).chain(headings) {
            assert_eq!(fold(entry), entry);
        }
        for words in ALL {
            assert!(words.months.iter().all(|names| !names.is_empty()), "a month lacks its name");
        }
    }

    #[test]
    fn rubrics_are_told_from_titles() {
        for rubric in
            ["POLITICS", "Политика", "O‘zbekiston", "World news", "Siyosat", "Жамият", "Политика и общество"]
        {
            assert!(is_section(rubric), "{rubric}");
        }
        for other in ["Tashkent", "Politics is dead", ""] {
            assert!(!is_section(other), "{other}");
        }
    }
}
