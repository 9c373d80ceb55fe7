//! The one fold of the house: the form of words in which everything is searched and compared.
//!
//! Two writings of a word that a reader takes for the same word fold to the same letters:
//! `Ўзбекистон`, `Oʻzbekiston`, `O'zbekiston` and `Ozbekiston`; `Лаврова`, `Лавров` and `Lavrov`;
//! `sanctions` and `Sanction`. What a person sees is never folded: [`tokens`] says where each
//! folded word stands in the real text.
//!
//! The steps, in order:
//! 1. compatibility forms, case and diacritics go (NFKC, lower case, NFD without marks);
//! 2. Cyrillic becomes Latin (`letters`);
//! 3. all apostrophes are dropped, an English possessive `'s` with its s;
//! 4. the ways to write one sound are brought to one (`kh`, `x`, `Х`, `Ҳ` → `h`; `zh`, `дж` → `j`;
//!    `-iy`, `-yy`, `-ii`, `-y` → `-i`);
//! 5. endings of English, Russian and Uzbek are cut (`stems`), whatever the script was, so that
//!    both scripts of a word always end in the same form.
//!
//! Digits stay. Other scripts keep their letters and lose their marks. Chinese and Japanese, which
//! put no space between words, are taken a character at a time.

mod folder;
mod letters;
mod stems;

pub use folder::Folder;

use crate::Span;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Raised whenever any word folds differently, or the index holds something else of an article; an index made with another number is rebuilt.
pub const FOLD_VERSION: u32 = 3;

/// The folded form of one word; empty when nothing of it is a letter or digit.
pub fn fold_word(word: &str) -> String {
    let mut folded = letters::settle(unmarked(without_possessive(word)), true);
    loop {
        // What an ending leaves may be written in two ways again.
        let next = letters::settle(stems::stem(folded.clone()), true);
        if next == folded {
            return folded;
        }
        folded = next;
    }
}

/// A word in small Latin letters with one writing for one sound, but with its ending: for names, where an
/// ending may be all that tells two apart.
pub fn plain_word(word: &str) -> String {
    letters::settle(unmarked(without_possessive(word)), false)
}

/// The folded words of a text, joined by single spaces: what the full-text index holds.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for (_, word) in tokens(text) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word);
    }
    folded
}

/// What a typed beginning of a word stands for in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// Folded letters.
    pub letters: String,
    /// True when the indexed word must be just these letters, false when it may go on.
    pub whole: bool,
}

impl Beginning {
    /// Whether a folded word is meant.
    pub fn meets(&self, folded: &str) -> bool {
        if self.whole { folded == self.letters } else { folded.starts_with(&self.letters) }
    }
}

/// The beginnings that `word*` stands for: its letters without the rules for a word's end, and the
/// word itself as it would be indexed (`country*` also means `countr`, where the ending is cut).
pub fn fold_prefix(word: &str) -> Vec<Beginning> {
    let open = letters::settle(unmarked(word), false);
    if open.is_empty() {
        return Vec::new();
    }
    let mut meant = vec![Beginning { letters: open.clone(), whole: false }];
    // After a vowel a y may turn out an i, as soon as a consonant follows (pay, payment).
    if let Some(stem) = open.strip_suffix('y').filter(|stem| stem.ends_with(letters::VOWELS)) {
        meant.push(Beginning { letters: format!("{stem}i"), whole: false });
    }
    // A d may turn out half of a j (ad, adjust).
    if let Some(stem) = open.strip_suffix('d').filter(|stem| !stem.is_empty()) {
        meant.push(Beginning { letters: format!("{stem}j"), whole: false });
    }
    let closed = fold_word(word);
    if !meant.iter().any(|m| m.meets(&closed)) {
        meant.push(Beginning { letters: closed, whole: true });
    }
    meant
}

/// The words of a text: where each stands (bytes of `text`) and its folded form. Words that fold
/// to nothing are left out, so the n-th is the n-th word of [`fold`].
pub fn tokens(text: &str) -> impl Iterator<Item = (Span, String)> {
    words(text).filter_map(|span| {
        let folded = fold_word(span.slice(text)?);
        (!folded.is_empty()).then_some((span, folded))
    })
}

/// Where the words of a text stand: runs of letters, digits and their marks, with the apostrophes
/// and soft hyphens inside.
pub fn words(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let begin = at + text[at..].find(begins_word)?;
        let mut end = begin;
        let mut alone = false;
        for (i, c) in text[begin..].char_indices() {
            let here = begin + i;
            let holds = if alone {
                is_combining_mark(c)
            } else if is_ideograph(c) {
                alone = here == begin;
                alone
            } else if is_alphanumeric(c) || is_combining_mark(c) {
                true
            } else if is_joiner(c) {
                // Only between two letters: a closing quotation mark is no apostrophe.
                continue_inside(&text[here..])
            } else {
                false
            };
            if !holds {
                break;
            }
            end = here + c.len_utf8();
        }
        at = end;
        Some(Span::new(begin, end))
    })
}

fn begins_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_cyrillic(c) || c.is_alphanumeric() && !is_combining_mark(c)
}

/// Cyrillic is answered first: the standard library searches its tables for each letter of it.
fn is_alphanumeric(c: char) -> bool {
    is_cyrillic(c) || c.is_alphanumeric()
}

/// The blocks Cyrillic and Cyrillic Supplement without the signs between their letters.
fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// Whether the run of joiners at the front of `rest` is followed by a letter of the same word.
fn continue_inside(rest: &str) -> bool {
    let mut joiners = rest.chars();
    let next = joiners.by_ref().take(3).find(|&c| !is_joiner(c));
    next.is_some_and(|c| begins_word(c) && !is_ideograph(c))
}

/// Apostrophes, whatever key they were typed with, and the signs that show nothing.
fn is_joiner(c: char) -> bool {
    is_apostrophe(c) || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}')
}

/// Every sign that stands for an apostrophe or for the Uzbek letter marks of oʻ and gʻ.
pub fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{b4}' | '\u{2b9}' | '\u{2bb}'
            ..='\u{2bf}'
                | '\u{2c8}'
                | '\u{2ca}'
                | '\u{2cb}'
                | '\u{2018}'
                | '\u{2019}'
                | '\u{201b}'
                | '\u{2032}'
                | '\u{2035}'
                | '\u{ff07}'
    )
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}')
        || is_dressed_ideograph(c)
}

/// Numerals and signs whose plain form is an ideograph: they are cut from the words beside them as it is,
/// or what is folded would be cut anew.
fn is_dressed_ideograph(c: char) -> bool {
    matches!(c, '\u{3038}'..='\u{303a}' | '\u{3192}'..='\u{3195}' | '\u{3220}'..='\u{3229}' | '\u{3280}'..='\u{3289}')
}

/// The two signs of Japanese whose plain form is two letters, each a word of its own: they stay as they are.
fn is_ligature(c: char) -> bool {
    matches!(c, '\u{309f}' | '\u{30ff}')
}

/// `Putin's` → `Putin`. A possessive is an apostrophe and a last s after a letter, but not after o
/// and g, where the apostrophe may be part of an Uzbek letter (there `-s` is cut as an ending).
fn without_possessive(word: &str) -> &str {
    let Some(stem) = word.strip_suffix(['s', 'S']) else { return word };
    let bare = stem.trim_end_matches(is_apostrophe);
    let possessive = bare.len() < stem.len() && !bare.is_empty() && !bare.ends_with(['o', 'O', 'g', 'G']);
    if possessive { bare } else { word }
}

/// Steps 1 to 3: small Latin letters (or those of a script we leave alone) and digits.
fn unmarked(word: &str) -> String {
    let plain = |c: char| {
        c.is_ascii() || matches!(c, '\u{410}'..='\u{45f}' | '\u{490}'..='\u{4ff}') || is_apostrophe(c)
    };
    let whole = if word.chars().all(plain) || word.starts_with(is_ligature) {
        None
    } else {
        Some(word.nfkc().collect::<String>())
    };
    let word = whole.as_deref().unwrap_or(word);
    let small: Option<String> = (!word.is_ascii()).then(|| word.to_lowercase());
    let small = small.as_deref().unwrap_or(word);
    let mut out = String::with_capacity(small.len());
    let mut reader = letters::Reader::new(small);
    for c in small.chars() {
        if c.is_ascii_alphanumeric() {
            reader.other();
            out.push(c.to_ascii_lowercase());
        } else if !reader.cyrillic(c, &mut out) && !is_apostrophe(c) {
            for part in std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c)) {
                if !reader.cyrillic(part, &mut out) {
                    reader.other();
                    letters::latin(part, &mut out);
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests;
