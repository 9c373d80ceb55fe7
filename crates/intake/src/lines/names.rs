//! Authors' names.

use crate::words::{self, every};

/// True for two to four words that all begin with a capital, without figures.
pub fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let small = [
        "de",
        "von",
        "van",
        "der",
        "al",
        "bin",
        "da",
        "di",
        "du",
        "la",
        "del",
        "ibn",
        "oglu",
        "oʻgʻli",
        "o‘g‘li",
        "qizi",
    ];
    (2..=4).contains(&words.len())
        && !text
            .chars()
            .any(|c| c.is_ascii_digit() || matches!(c, ':' | '?' | '!' | '"' | '“' | '«' | ',' | ';'))
        && !text.ends_with('.')
        && words.iter().filter(|word| !small.contains(word)).all(|word| capital_then_small(word))
        && !words::is_section(text)
}

/// "Anna", "Jean-Luc", "O’Neil", "M.".
fn capital_then_small(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
        && (word.ends_with('.') || word.chars().any(char::is_lowercase))
}

/// The names of a byline in printed order, without what else stands there.
pub fn split(text: &str) -> Vec<String> {
    let text = text.trim().trim_matches([',', ';', '.', ' ', '|', '—', '–']);
    let mut pieces = vec![text];
    let joins: Vec<String> = every(|w| w.and).map(|and| format!(" {and} ")).collect();
    let separators = joins.iter().map(String::as_str).chain([",", ";", " & ", " / ", " | "]);
    for separator in separators {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(separator)).collect();
    }
    let mut names: Vec<String> = Vec::new();
    for piece in pieces.iter().map(|piece| piece.trim()).filter(|piece| !piece.is_empty()) {
        // The first piece is the author whatever it looks like; what follows may be a role or
        // the outlet.
        if (names.is_empty() || is_name(piece)) && !names.iter().any(|name| name == piece) {
            names.push(piece.to_owned());
        }
    }
    names
}
