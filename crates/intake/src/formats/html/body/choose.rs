//! Which pieces are the article's.
//!
//! No witness is believed alone: a reader may have taken a box for text or lost half an article.
//! Each piece gets points for who vouches for it, for standing where the text stands and for
//! reading as prose, and loses them for links and for elements that belong to the site.

use super::evidence::{Evidence, prose};
use super::pieces::Piece;
use super::places::Places;
use onrecord_model::BlockKind;

/// Bytes of text below which the readers are not believed to have found the article.
const LEAST: usize = 250;

/// Which pieces are the article's, and on whose word.
pub struct Choice {
    /// For each piece whether it is chosen.
    pub chosen: Vec<bool>,
    /// Who vouched, in words.
    pub by: String,
}

/// Choose among the pieces of `page`; `declared` is the text it declares as its article's.
pub fn choose(pieces: &[Piece], page: &str, declared: Option<&str>) -> Choice {
    let evidence = Evidence::of(pieces, page, declared);
    let from = |seeds: &[bool]| evidence.weigh(pieces, seeds, &Places::of(pieces, seeds));
    let letters = |chosen: &[bool]| -> usize {
        pieces.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(piece, _)| piece.text.len()).sum()
    };
    let mut choice = Choice { chosen: from(&evidence.seeds(pieces)), by: evidence.by() };
    if letters(&choice.chosen) < LEAST {
        let own = from(&prose(pieces));
        if letters(&own) > letters(&choice.chosen) {
            choice = Choice { chosen: own, by: "the page's own shape".to_owned() };
        }
    }
    headings(pieces, &mut choice.chosen);
    choice
}

/// Headings in wrappers of their own: no witness tells so few words, but their place does.
fn headings(pieces: &[Piece], chosen: &mut [bool]) {
    let Some(first) = chosen.iter().position(|c| *c) else { return };
    // The text may open with a heading, in the same element.
    let opening = first.checked_sub(1).filter(|at| pieces[*at].holder == pieces[first].holder);
    let mut next = false;
    for at in (opening.unwrap_or(first)..pieces.len()).rev() {
        let piece = &pieces[at];
        let heading = matches!(piece.block.value().name(), "h2" | "h3" | "h4");
        let plain = piece.linked < 0.5 && !piece.standing.doubtful() && piece.text.chars().count() <= 120;
        if next && heading && plain {
            chosen[at] = true;
        }
        if piece.kind != BlockKind::Caption {
            next = chosen[at];
        }
    }
}
