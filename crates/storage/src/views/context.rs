//! The words around a quotation.

use onrecord_model::Span;

/// At most so many code points are shown on either side.
const REACH: usize = 200;

/// What stands before the first and after the last span, inside their paragraphs, cut at a word
/// when it is long. White space at the edges is left out; nothing else is altered.
pub(super) fn around<'t>(spans: &[Span], text: &'t str) -> (&'t str, &'t str) {
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return ("", "") };
    let before = text.get(..first.start).unwrap_or_default();
    let after = text.get(last.end..).unwrap_or_default();
    let before = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let after = &after[..after.find('\n').unwrap_or(after.len())];
    (last_words(before).trim(), first_words(after).trim())
}

fn last_words(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().rev().nth(REACH) else { return text };
    let near = &text[cut..];
    // The first word may be cut in two; it goes.
    near.find(char::is_whitespace).map_or(near, |at| &near[at..])
}

fn first_words(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().nth(REACH) else { return text };
    let near = &text[..cut];
    near.rfind(char::is_whitespace).map_or(near, |at| &near[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_keeps_to_its_paragraph_and_to_whole_words() {
        let text = "One.\n\nHe added: “yes” — and left.\n\nTwo.";
        let at = text.find("yes").unwrap();
        assert_eq!(around(&[Span::new(at, at + 3)], text), ("He added: “", "” — and left."));
        let long = format!("{}“да”{}", "слово ".repeat(90), " ещё".repeat(90));
        let at = long.find("да").unwrap();
        let (before, after) = around(&[Span::new(at, at + "да".len())], &long);
        assert!(before.starts_with("слово ") && before.ends_with('“') && before.chars().count() <= REACH);
        assert!(after.ends_with(" ещё") && after.chars().count() <= REACH);
    }
}
