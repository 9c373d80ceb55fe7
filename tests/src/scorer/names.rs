//! The word that carries a mention, and the family name in a name.

use super::{Range, words::words};

/// After these words a mention only says more about whom it named.
const TURNS: &[&str] = &[
    "of", "for", "in", "at", "from", "with", "who", "whom", "that", "which", "to", "on", "by", "and", "or",
    "as", "whose", "about", "near", "against", "der", "die", "das", "von", "aus", "und", "vom",
];

/// Additions to a name that are no name.
const ADDITIONS: &[&str] = &["jr", "sr", "ii", "iii", "iv"];

/// The head of a mention: its last word before the first comma, bracket, dash, preposition, relative
/// word or conjunction. `None` when it has no word.
pub fn head(mention: Range, text: &[char]) -> Option<Range> {
    let (start, end) = (mention.0, mention.1.min(text.len()));
    let piece = text.get(start..end)?;
    let mut head = None;
    let mut after = 0;
    for word in words(piece) {
        let gap = &piece[after..word.0];
        let lower = lowercase(&piece[word.0..word.1]);
        if head.is_some() && (gap.iter().any(|c| ",;(–—:[\n".contains(*c)) || TURNS.contains(&lower.as_str()))
        {
            break;
        }
        after = word.1;
        if head.is_some() && ADDITIONS.contains(&without_s(&lower, true)) {
            continue;
        }
        head = Some((start + word.0, start + word.1));
    }
    head
}

/// The family name in lower case; empty when there is none.
pub fn last_name(name: &str) -> String {
    let name: Vec<char> = name.split([',', '(']).next().unwrap_or_default().chars().collect();
    let mut parts: Vec<String> = words(&name)
        .iter()
        .map(|w| {
            let word: String = name[w.0..w.1].iter().collect();
            without_s(&word, false).to_lowercase()
        })
        .collect();
    while parts.len() > 1 && parts.last().is_some_and(|part| ADDITIONS.contains(&part.as_str())) {
        parts.pop();
    }
    parts.pop().unwrap_or_default()
}

fn lowercase(word: &[char]) -> String {
    word.iter().collect::<String>().to_lowercase()
}

/// The word without a possessive ending: `’s`, and a bare apostrophe unless only `’s` counts.
fn without_s(word: &str, only_s: bool) -> &str {
    let cut = |end: &str| word.strip_suffix(end);
    let with_s = cut("’s").or_else(|| cut("'s"));
    let bare = || if only_s { None } else { cut("’").or_else(|| cut("'")) };
    with_s.or_else(bare).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_the_name_itself() {
        let of = |mention: &str| {
            let text: Vec<char> = mention.chars().collect();
            head((0, text.len()), &text).map(|h| text[h.0..h.1].iter().collect::<String>())
        };
        assert_eq!(of("Rustam Aliev, the mayor of Guliston").as_deref(), Some("Aliev"));
        assert_eq!(of("the head of the board").as_deref(), Some("head"));
        assert_eq!(of("John Hall Jr.").as_deref(), Some("Hall"));
        assert_eq!(of("—"), None);
        assert_eq!(last_name("John Q. Hall Jr."), "hall");
        assert_eq!(last_name("Anna Berg’s"), "berg");
        assert_eq!(last_name("(none)"), "");
    }
}
