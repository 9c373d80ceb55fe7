//! How much two texts have in common, and what that says of a page that was seen again.

use crate::paragraphs::ratio;
use crate::typography::one_way;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization as _;

/// Words in a row that are compared as one.
const ROW: usize = 3;

/// A text as it is compared: its words, and each row of them with how often it stands there.
#[derive(Debug, Clone)]
pub struct Shape {
    words: usize,
    rows: Vec<u64>,
    counts: HashMap<u64, usize>,
}

impl Shape {
    /// The shape of a text.
    pub fn of(text: &str) -> Self {
        let words = words(text);
        let rows = rows(&words);
        let mut counts = HashMap::with_capacity(rows.len());
        for &row in &rows {
            *counts.entry(row).or_default() += 1;
        }
        Self { words: words.len(), rows, counts }
    }

    /// The most that two texts of these lengths can have in common, 0–1: [`Likeness::of_both`] is never more.
    pub fn at_most(&self, other: &Self) -> f64 {
        let (one, other) = (self.rows.len(), other.rows.len());
        ratio(one.min(other), one.max(other))
    }
}

/// What two texts share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// How much of the older text stands in the newer, 0–1.
    pub of_old: f64,
    /// How much of the newer stands in the older, 0–1.
    pub of_new: f64,
    /// How much of both is common, 0–1.
    pub of_both: f64,
    /// How much of the last third of the older stands in the newer, 0–1.
    pub of_end: f64,
    /// How much of what the older begins with, as long as the newer is, stands in the newer, 0–1.
    pub of_beginning: f64,
    /// The newer's length by the older's, in words.
    pub length: f64,
}

/// What a text is that was found at the address of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// The same piece, changed.
    Changed,
    /// The beginning of it: the rest was not shown.
    CutShort,
    /// Another piece.
    Another,
}

impl Likeness {
    /// Compare two texts by rows of three words.
    pub fn of(old: &str, new: &str) -> Self {
        Self::between(&Shape::of(old), &Shape::of(new))
    }

    /// The same of two texts whose shapes are known.
    pub fn between(old: &Shape, new: &Shape) -> Self {
        let (in_old, in_new) = (&old.counts, &new.counts);
        let (olds, news) = (&old.rows, &new.rows);
        let common: usize =
            in_old.iter().map(|(row, &times)| times.min(in_new.get(row).copied().unwrap_or(0))).sum();
        let there =
            |rows: &[u64]| ratio(rows.iter().filter(|row| in_new.contains_key(row)).count(), rows.len());
        Self {
            of_old: ratio(common, olds.len()),
            of_new: ratio(common, news.len()),
            of_both: ratio(common, olds.len() + news.len() - common),
            of_end: there(&olds[olds.len() - olds.len() / 3..]),
            of_beginning: there(&olds[..olds.len().min(news.len())]),
            length: ratio(new.words, old.words),
        }
    }

    /// What the newer text is. An article that was shortened in the middle or whose end was written anew has changed;
    /// one that breaks off, with nothing or the words of a paywall after it, was cut short.
    pub fn again(&self) -> Again {
        if self.length < 0.7 && self.of_end < 0.1 && self.of_beginning > 0.5 && self.of_new > 0.3 {
            Again::CutShort
        } else if self.of_old >= 0.25 || self.of_new >= 0.5 {
            Again::Changed
        } else {
            Again::Another
        }
    }
}

/// Its words as numbers, without regard to capitals, marks and the ways to write a letter.
fn words(text: &str) -> Vec<u64> {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut word = Hash::default();
    for piece in text.split_whitespace() {
        let mut next = |letter: char, counts: bool| {
            if counts {
                word.take(letter);
            } else {
                words.extend(word.end());
            }
        };
        // Most words are of letters that can be written in one way alone; to ask the tables for each costs most of
        // the comparison.
        if piece.chars().all(|letter| letter.is_ascii() || ('А'..='я').contains(&letter)) {
            for letter in piece.chars() {
                let small = if letter.is_ascii() { letter.to_ascii_lowercase() } else { small(letter) };
                next(small, !letter.is_ascii() || letter.is_ascii_alphanumeric());
            }
        } else {
            for letter in piece.nfc().filter_map(one_way).flat_map(char::to_lowercase) {
                next(letter, letter.is_alphanumeric());
            }
        }
        words.extend(word.end());
    }
    words
}

/// The small form of a letter from А to я.
fn small(letter: char) -> char {
    match letter {
        'А'..='Я' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        _ => letter,
    }
}

/// Rows of words; a text shorter than one is one row.
fn rows(words: &[u64]) -> Vec<u64> {
    let one = |row: &[u64]| row.iter().fold(0, |sum, word| mixed(sum ^ word));
    if words.len() < ROW {
        return if words.is_empty() { Vec::new() } else { vec![one(words)] };
    }
    words.windows(ROW).map(one).collect()
}

/// A word that becomes a number, letter by letter (in the manner of FNV-1a); the same everywhere and always.
#[derive(Default)]
struct Hash {
    sum: Option<u64>,
}

impl Hash {
    fn take(&mut self, letter: char) {
        let sum = self.sum.unwrap_or(0xcbf2_9ce4_8422_2325);
        self.sum = Some((sum ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3));
    }

    /// The number, if there was a word.
    const fn end(&mut self) -> Option<u64> {
        self.sum.take()
    }
}

/// A number well shaken (the finish of `SplitMix64`).
pub(crate) const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = "Harbour toll will rise in May\n\nThe minister told reporters on Monday that the toll will rise by two coins from the first of May.\n\nFishermen in the old port fear that nobody will pay for their ice when winter comes.\n\nThe ferry company said that talks with the ministry go on and that fares have not been agreed.\n\nA decision is due before the council meets again in the spring, the clerk wrote.";

    #[test]
    fn a_page_seen_again_is_changed_cut_short_or_another() {
        let again = |new: &str| Likeness::of(STORY, new).again();
        assert_eq!(again(&STORY.replace("two coins", "three coins")), Again::Changed);
        assert_eq!(again(&format!("{STORY}\n\nUpdate: the council met after all.")), Again::Changed);
        let parts: Vec<&str> = STORY.split("\n\n").collect();
        let shortened = [parts[0], parts[1], parts[4]].join("\n\n");
        assert_eq!(again(&shortened), Again::Changed, "what went stood in the middle");
        let wall =
            format!("{}\n\nSubscribe to read on. Already a reader? Log in here.", parts[..2].join("\n\n"));
        assert_eq!(again(&wall), Again::CutShort);
        assert_eq!(again(&parts[..2].join("\n\n")), Again::CutShort);
        assert_eq!(
            again("Latest news\n\nStorm closes the bridge\n\nSchools open late\n\nMatch ends without goals"),
            Again::Another
        );
    }

    #[test]
    fn a_live_page_that_grew_is_the_same_page() {
        let grown = format!("Noon: the council meets.\n\nEleven: boats are in.\n\n{STORY}");
        assert_eq!(Likeness::of(STORY, &grown).again(), Again::Changed);
        let short = "Storm warning\n\nWinds of sixty knots are expected at the coast tonight.";
        let long = format!("{short}\n\n{STORY}");
        assert_eq!(Likeness::of(short, &long).again(), Again::Changed);
    }

    #[test]
    fn words_are_the_same_in_capitals_in_two_pieces_and_beside_marks() {
        for (one, other) in [
            ("Пошлина вырастет, сказал он. Всё!", "ПОШЛИНА вырастет «сказал» он: все"),
            ("Йод й Ё", "и\u{306}од Й е\u{308}"),
            ("Café, 12 coins", "CAFE\u{301} — 12 (coins)"),
            ("co\u{ad}operate", "cooperate"),
        ] {
            assert_eq!(words(one), words(other), "{one}");
        }
        assert_eq!(words("one-two three").len(), 3);
        assert!(words(" — … ").is_empty());
        assert_ne!(words("мир"), words("мер"));
    }

    #[test]
    fn two_texts_are_never_more_alike_than_their_lengths_allow() {
        let half = &STORY[..STORY.len() / 2];
        let (whole, half) = (Shape::of(STORY), Shape::of(half));
        let alike = Likeness::between(&whole, &half).of_both;
        assert!(alike <= whole.at_most(&half) && whole.at_most(&half) < 0.6, "{alike}");
    }

    #[test]
    fn the_same_text_is_wholly_alike_whatever_its_marks() {
        let other = STORY.replace(' ', "\u{a0}");
        assert!((Likeness::of(STORY, &other).of_both - 1.0).abs() < f64::EPSILON);
    }
}
