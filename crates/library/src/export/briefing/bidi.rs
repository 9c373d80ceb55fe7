//! Which way words run: enough of the Unicode algorithm for a paragraph's base and its runs.

/// `Some(true)` for a letter of a script that runs from right to left, `Some(false)` for other letters,
/// `None` for what takes the way of its neighbours.
fn strong(c: char) -> Option<bool> {
    let right_to_left = matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{200f}');
    c.is_alphabetic().then_some(right_to_left)
}

/// Whether a text runs from right to left: its first letter tells.
pub(super) fn right_to_left(text: &str) -> bool {
    text.chars().find_map(strong).unwrap_or(false)
}

/// A text cut into runs of one way each; together they are the text. What stands between two letters
/// of one way goes with them, anything else with the paragraph (rules N1 and N2).
pub(super) fn runs(text: &str, base: bool) -> Vec<(&str, bool)> {
    let mut runs: Vec<(usize, bool)> = Vec::new();
    let mut put = |at: usize, way: bool| {
        if runs.last().is_none_or(|(_, last)| *last != way) {
            runs.push((at, way));
        }
    };
    let (mut before, mut open) = (base, None);
    for (at, c) in text.char_indices() {
        match strong(c) {
            Some(way) => {
                if let Some(from) = open.take() {
                    put(from, if way == before { way } else { base });
                }
                put(at, way);
                before = way;
            }
            None => open = open.or(Some(at)),
        }
    }
    if let Some(from) = open {
        put(from, base);
    }
    let ends = runs.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    runs.iter().zip(ends).map(|((at, way), end)| (&text[*at..end], *way)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_stop_goes_with_the_paragraph() {
        assert!(right_to_left("“שלום” he said") && !right_to_left("12 Hello שלום"));
        assert_eq!(runs("Hi שלום, עולם.", false), [("Hi ", false), ("שלום, עולם", true), (".", false)]);
        assert_eq!(runs("שלום (Haifa).", true), [("שלום (", true), ("Haifa", false), (").", true)]);
        assert!(runs("", true).is_empty());
    }
}
