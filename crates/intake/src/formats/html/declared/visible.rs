//! What a reader sees beside the headline and below the text: date lines, bylines, sources.

use super::{Claims, Field, Whole};
use crate::dates::{self, Label};
use crate::formats::html::body::pieces::Piece;
use crate::formats::html::dom::{class_words, upwards};
use crate::lines::{Seen, authors, classify, is_name};
use crate::words;
use onrecord_model::BlockKind;
use scraper::node::Element;

/// Pieces before the text that may belong to its head, and after it to its end.
const HEAD: usize = 25;
const TAIL: usize = 8;

/// Where such a line stands, in words.
pub const ABOVE: &str = "a line above the text";
/// The same, behind it.
pub const BELOW: &str = "a line below the text";

/// Claim what the lines around the text say.
pub fn read(whole: &Whole, claims: &mut Claims) {
    let Some(first) = whole.chosen.iter().position(|c| *c) else { return };
    let last = whole.chosen.iter().rposition(|c| *c).unwrap_or(first);
    // The head begins at the headline, or a little above it.
    let h1 = (0..first).rfind(|at| whole.pieces[*at].block.value().name() == "h1");
    let from =
        h1.map_or(first.saturating_sub(HEAD), |at| at.saturating_sub(6).max(first.saturating_sub(HEAD)));
    let head = from..(first + 3).min(whole.pieces.len());
    let tail = last..(last + TAIL).min(whole.pieces.len());
    for at in head.clone() {
        let piece = &whole.pieces[at];
        if is_of_another(piece) || piece.kind == BlockKind::Caption {
            continue;
        }
        line(piece, whole, ABOVE, claims);
    }
    for at in tail {
        let piece = &whole.pieces[at];
        if !is_of_another(piece) && piece.kind != BlockKind::Caption {
            line(piece, whole, BELOW, claims);
        }
    }
}

fn line(piece: &Piece, whole: &Whole, place: &str, claims: &mut Claims) {
    if piece.text.chars().count() > 200 {
        return;
    }
    // A title may hold a date that is not the page's.
    let heading = piece.kind == BlockKind::Heading;
    if heading && dates::read_line(&piece.text, whole.context).is_some_and(|line| !line.rest.is_empty()) {
        return;
    }
    for seen in classify(&piece.text, whole.context) {
        match seen {
            Seen::Date { label, time: Some(time), doubt } => {
                let field = if label == Some(Label::Updated) { Field::Updated } else { Field::Published };
                let place = doubt.map_or_else(|| place.to_owned(), |doubt| format!("{place}: {doubt}"));
                claims.put(field, &time.to_string(), place);
            }
            Seen::Date { label, time: None, doubt: Some(doubt) } if label != Some(Label::Updated) => {
                claims.put(Field::Published, "?", format!("{place}: {doubt}"));
            }
            Seen::Byline(names) => {
                for name in names {
                    claims.put(Field::Byline, &name, place);
                }
            }
            Seen::Section(section) => claims.put(Field::Section, &section, place),
            _ => {}
        }
    }
    // An element named after its author, that holds a name.
    if upwards(piece.block).take(3).any(|element| names_author(element.value())) {
        let text = piece.text.lines().next().unwrap_or_default();
        let bare = strip_by(text);
        for name in authors(bare).into_iter().filter(|name| is_name(name)) {
            claims.put(Field::Byline, &name, "the element named author");
        }
    }
}

/// True for an element whose class says it holds the author.
fn names_author(element: &Element) -> bool {
    class_words(element)
        .split(' ')
        .any(|word| matches!(word, "author" | "authors" | "byline" | "autor" | "auteur" | "writer"))
}

/// The words after "By", in any language.
fn strip_by(text: &str) -> &str {
    let folded = words::fold(text);
    let by = words::every(|w| w.by)
        .filter(|entry| folded.strip_prefix(entry).is_some_and(|rest| rest.starts_with([' ', ':'])))
        .max_by_key(|entry| entry.len());
    let Some(by) = by else { return text };
    let count = by.split(' ').count();
    text.splitn(count + 1, char::is_whitespace).last().unwrap_or(text).trim_start_matches([':', ' '])
}

fn is_of_another(piece: &Piece) -> bool {
    piece.linked > 0.9 && piece.text.split_whitespace().count() > 5
        || super::elements::of_another(piece.block)
}
