//! Words fitted into lines: widths as a terminal counts them, nothing in them that it would obey.

use std::borrow::Cow;
use std::fmt::Write as _;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Columns of a text.
pub fn width(text: &str) -> usize {
    text.width()
}

/// A text as one line: breaks and tabs are spaces, and what a terminal would obey is made visible.
pub fn line(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return text.into();
    }
    let words: Vec<&str> = text.split(['\n', '\r', '\t']).filter(|words| !words.is_empty()).collect();
    harmless(&words.join(" ")).into_owned().into()
}

/// A text in which control characters, but for the line feed and tab, are replaced by `�`: an article
/// must not be able to steer the terminal.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let obeyed = |c: char| c.is_control() && c != '\n' && c != '\t';
    if text.contains(obeyed) { text.replace(obeyed, "\u{fffd}").into() } else { text.into() }
}

/// Words from a page between others: those written from right to left keep to themselves, so that
/// they can't change the order of what stands beside them.
pub fn isolated(text: &str) -> Cow<'_, str> {
    let turns = |c: char| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}')
    };
    if !text.contains(turns) {
        return text.into();
    }
    // An end of isolation inside the words would let the rest out.
    let words = text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
    format!("\u{2068}{words}\u{2069}").into()
}

/// A line cut to a width, with `…` where something is left out; no character is cut in two.
pub fn cut(text: &str, most: usize) -> Cow<'_, str> {
    if width(text) <= most {
        return text.into();
    }
    let mut end = 0;
    let mut used = 1;
    for (at, piece) in text.grapheme_indices(true) {
        used += width(piece);
        if used > most {
            break;
        }
        end = at + piece.len();
    }
    format!("{}…", text[..end].trim_end()).into()
}

/// A line filled up to a width.
pub fn padded(text: &str, to: usize, right: bool) -> String {
    let room = " ".repeat(to.saturating_sub(width(text)));
    if right { room + text } else { text.to_owned() + &room }
}

/// Text wrapped to a width behind an indent; `None`: not wrapped.
pub fn wrapped(text: &str, wide: Option<usize>, indent: &str) -> String {
    let mut lines = String::new();
    for paragraph in text.split('\n') {
        match wide {
            Some(wide) => {
                let options =
                    textwrap::Options::new(wide.max(20)).initial_indent(indent).subsequent_indent(indent);
                for line in textwrap::wrap(paragraph, options) {
                    let _ = writeln!(lines, "{}", line.trim_end());
                }
            }
            None => {
                let _ = writeln!(lines, "{}", format!("{indent}{paragraph}").trim_end());
            }
        }
    }
    lines
}

/// A number with commas: `1,204`.
pub fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A number of bytes: `3.2 MB`.
pub fn bytes(n: u64) -> String {
    const UNITS: [&str; 5] = ["bytes", "kB", "MB", "GB", "TB"];
    let (mut whole, mut tenths, mut unit) = (n, 0, 0);
    while whole >= 1000 && unit + 1 < UNITS.len() {
        (tenths, whole, unit) = (whole % 1000 / 100, whole / 1000, unit + 1);
    }
    match unit {
        0 => format!("{n} bytes"),
        unit => format!("{whole}.{tenths} {}", UNITS[unit]),
    }
}

/// `3 quotations`, `1 quotation`: every noun here takes an s.
pub fn counted(n: u64, what: &str) -> String {
    format!("{} {what}{}", thousands(n), if n == 1 { "" } else { "s" })
}

/// Who a row is by: the machine, a person, or the machine and then a person.
pub fn made_by(origin: &str, who: Option<&str>) -> String {
    match (origin, who) {
        ("person", Some(who)) => who.to_owned(),
        ("machine", Some(who)) => format!("machine, changed by {who}"),
        (origin, _) => origin.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_a_terminals() {
        assert_eq!((width("Лавров"), width("東京"), width("e\u{301}"), width("🚢")), (6, 4, 1, 2));
        assert_eq!(cut("東京都庁", 5), "東京…");
        assert_eq!(cut("Лавров сказал", 7), "Лавров…");
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(cut("short", 5), "short");
        assert_eq!(padded("東京", 6, false), "東京  ");
        assert_eq!(padded("7", 3, true), "  7");
    }

    #[test]
    fn an_article_cant_steer_the_terminal() {
        assert_eq!(line("a\u{1b}[31mb\r\n\tc"), "a\u{fffd}[31mb c");
        assert_eq!(harmless("a\u{7}\nb"), "a\u{fffd}\nb");
        assert_eq!(isolated("Лавров"), "Лавров");
        assert_eq!(isolated("שלום\u{2069}\u{202e}"), "\u{2068}שלום\u{202e}\u{2069}");
        assert_eq!(width(&isolated("שלום")), 4);
    }

    #[test]
    fn numbers_are_easy_to_read() {
        assert_eq!([0, 999, 1000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([12, 1_000, 3_260_000].map(bytes), ["12 bytes", "1.0 kB", "3.2 MB"]);
    }
}
