//! Stretches of blocks in UTF-16, as the window counts, made places of the text.

use crate::wire::{Failure, Place};
use onrecord_library::model::offsets::Ruler;
use onrecord_library::model::{BlockKind, Span};

/// Places as Unicode code points of the whole text, in the order given.
///
/// # Errors
/// When there is no such block, a place leaves it, holds nothing, or cuts a character.
pub(crate) fn code_points(
    text: &str,
    blocks: &[(BlockKind, Span)],
    places: &[Place],
) -> Result<Vec<(usize, usize)>, Failure> {
    if places.is_empty() {
        return Err(Failure::new("No words are selected: select some in the article."));
    }
    let whole = Ruler::new(text);
    places
        .iter()
        .map(|place| {
            let (block, start, end) = (size(place.block), size(place.start), size(place.end));
            let span = blocks.get(block).map(|(_, span)| *span);
            let words = span.and_then(|span| span.slice(text));
            let (Some(span), Some(words)) = (span, words) else {
                return Err(outside());
            };
            if start >= end {
                return Err(Failure::new("No words are selected: select some in the article."));
            }
            let inside = Ruler::new(words).from_utf16(start, end).ok_or_else(outside)?;
            Ok(whole.code_points(Span::new(span.start + inside.start, span.start + inside.end)))
        })
        .collect()
}

fn size(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn outside() -> Failure {
    Failure::new("The selection does not fit the article's text. Nothing was changed; select the words anew.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_window_marks_is_what_is_meant() {
        let text = "Да 👍 нет\n\nO‘zbek 😀😀 so‘z";
        let second = text.find("O‘").unwrap();
        let blocks = [
            (BlockKind::Headline, Span::new(0, second - 2)),
            (BlockKind::Paragraph, Span::new(second, text.len())),
        ];
        // The window's units: "👍" is two of them.
        let points = code_points(
            text,
            &blocks,
            &[Place { block: 0, start: 3, end: 5 }, Place { block: 1, start: 7, end: 11 }],
        )
        .unwrap();
        let cut =
            |(start, end): (usize, usize)| -> String { text.chars().skip(start).take(end - start).collect() };
        assert_eq!(points.into_iter().map(cut).collect::<Vec<_>>(), ["👍", "😀😀"]);
        for bad in [
            Place { block: 0, start: 3, end: 4 },
            Place { block: 0, start: 0, end: 10 },
            Place { block: 2, start: 0, end: 1 },
            Place { block: 0, start: 2, end: 2 },
        ] {
            assert!(code_points(text, &blocks, &[bad]).is_err(), "{bad:?}");
        }
    }
}
