//! The words of a quotation with marks round what is verbatim, and round nothing else.

use onrecord_model::{Kind, span::ELLIPSIS};
use onrecord_storage::views::QuoteRow;

/// A piece of the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What stands there, marks included.
    pub text: String,
    /// Whether it is what the speaker said word for word.
    pub verbatim: bool,
}

/// Marks that open, with what closes them.
const PAIRS: [(char, char); 9] = [
    ('“', '”'),
    ('«', '»'),
    ('„', '“'),
    ('"', '"'),
    ('‘', '’'),
    ('‹', '›'),
    ('”', '”'),
    ('»', '«'),
    ('\'', '\''),
];

/// The words as they may be printed.
pub(super) fn pieces(quote: &QuoteRow) -> Vec<Piece> {
    let mut pieces = match quote.kind {
        Kind::Direct => vec![Piece { text: format!("“{}”", quote.content), verbatim: true }],
        Kind::Indirect => vec![Piece { text: quote.content.clone(), verbatim: false }],
        Kind::Mixed => partly(&quote.content, &verbatim(quote)),
    };
    // The page's marks stay, but nobody spoke these words.
    if quote.translated_by.is_some() {
        for piece in &mut pieces {
            piece.verbatim = false;
        }
    }
    pieces
}

/// Where the quoted words stand in the content, in bytes of it.
fn verbatim(quote: &QuoteRow) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    for span in &quote.spans.bytes {
        for quoted in quote.quoted.bytes.iter().filter(|quoted| quoted.overlaps(*span)) {
            let start = quoted.start.max(span.start) - span.start;
            found.push((at + start, at + quoted.end.min(span.end) - span.start));
        }
        at += span.len() + ELLIPSIS.len();
    }
    found.sort_unstable();
    found
}

fn partly(content: &str, verbatim: &[(usize, usize)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut put = |text: String, verbatim: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text, verbatim });
        }
    };
    let mut done = 0;
    for &(start, end) in verbatim {
        let (Some(before), Some(words)) = (content.get(done..start), content.get(start..end)) else {
            continue;
        };
        let after = &content[end..];
        // The page's own marks stay; where an edge cuts one off, it is put back.
        let opener = before.chars().next_back().filter(|c| PAIRS.iter().any(|(open, _)| open == c));
        let closer = after.chars().next().filter(|c| PAIRS.iter().any(|(_, close)| close == c));
        let open =
            opener.or_else(|| PAIRS.iter().find(|(_, close)| Some(*close) == closer).map(|(open, _)| *open));
        let close =
            closer.or_else(|| PAIRS.iter().find(|(open, _)| Some(*open) == opener).map(|(_, close)| *close));
        put(before[..before.len() - opener.map_or(0, char::len_utf8)].to_owned(), false);
        put(format!("{}{words}{}", open.unwrap_or('“'), close.unwrap_or('”')), true);
        done = end + closer.map_or(0, char::len_utf8);
    }
    put(content[done..].to_owned(), false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(content: &str, words: &str) -> Vec<(String, bool)> {
        let start = content.find(words).unwrap();
        partly(content, &[(start, start + words.len())]).into_iter().map(|p| (p.text, p.verbatim)).collect()
    }
    fn piece(text: &str, verbatim: bool) -> (String, bool) {
        (text.to_owned(), verbatim)
    }

    #[test]
    fn marks_stand_round_the_verbatim_words_alone() {
        let whole = [piece("that it was ", false), piece("«нельзя»", true), piece(" here", false)];
        assert_eq!(shown("that it was «нельзя» here", "нельзя"), whole);
        assert_eq!(
            shown("no right to stop", "no right"),
            [piece("“no right”", true), piece(" to stop", false)]
        );
        assert_eq!(shown("will pay” later", "will pay"), [piece("“will pay”", true), piece(" later", false)]);
        assert_eq!(shown("he would „zahlen", "zahlen"), [piece("he would ", false), piece("„zahlen“", true)]);
    }
}
