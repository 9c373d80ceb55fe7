//! What the choice took with it though it is not text: the headline and what stands above it,
//! bylines and dates, lines that return, words pulled out of the text, who the author is.

use super::{grams::Grams, pieces::Piece};
use crate::dates::Context;
use crate::lines::{Seen, classify, is_prose};
use crate::words;
use onrecord_model::{ArticleDraft, BlockKind};
use std::collections::HashMap;

/// Take out of the choice what is no text.
pub fn trim(pieces: &[Piece], chosen: &mut [bool], context: &Context, draft: &ArticleDraft) {
    above_headline(pieces, chosen, draft.headline.as_deref());
    repeated(pieces, chosen);
    pulled_out(pieces, chosen);
    lines_of_the_site(pieces, chosen, context);
    about_the_author(pieces, chosen, &draft.byline);
}

/// The headline's piece and all before it, if the text stands behind it.
fn above_headline(pieces: &[Piece], chosen: &mut [bool], headline: Option<&str>) {
    let Some(headline) = headline.map(words::fold) else { return };
    let is_it = |piece: &Piece| {
        piece.kind == BlockKind::Heading && {
            let text = words::fold(&piece.text);
            text == headline
                || piece.block.value().name() == "h1" && Grams::of(&headline).share_of(&text) > 0.5
        }
    };
    let letters = |range: &[Piece], chosen: &[bool]| -> usize {
        range.iter().zip(chosen).filter(|(_, c)| **c).map(|(p, _)| p.text.len()).sum()
    };
    let all = letters(pieces, chosen);
    let at = (0..pieces.len())
        .rfind(|at| is_it(&pieces[*at]) && letters(&pieces[*at..], &chosen[*at..]) * 10 >= all * 8);
    if let Some(at) = at {
        chosen[..=at].fill(false);
    }
    for at in 0..pieces.len() {
        if chosen[at] && words::fold(&pieces[at].text) == headline {
            chosen[at] = false;
        }
    }
}

/// Short lines that stand three times are labels of the page.
fn repeated(pieces: &[Piece], chosen: &mut [bool]) {
    let mut count: HashMap<String, usize> = HashMap::new();
    let short = |piece: &Piece| piece.text.chars().count() <= 60;
    for piece in pieces.iter().filter(|piece| short(piece)) {
        *count.entry(words::fold(&piece.text)).or_default() += 1;
    }
    for (piece, chosen) in pieces.iter().zip(chosen.iter_mut()) {
        if *chosen && short(piece) && count.get(&words::fold(&piece.text)).is_some_and(|n| *n >= 3) {
            *chosen = false;
        }
    }
}

/// A block that stands word for word in a paragraph of the text is shown there.
fn pulled_out(pieces: &[Piece], chosen: &mut [bool]) {
    let bare = |text: &str| {
        let folded = words::fold(text);
        folded.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    };
    let texts: Vec<String> = pieces
        .iter()
        .zip(chosen.iter())
        .map(|(piece, chosen)| if *chosen { bare(&piece.text) } else { String::new() })
        .collect();
    for at in 0..pieces.len() {
        let text = &texts[at];
        if text.is_empty() || text.chars().count() < 25 {
            continue;
        }
        let quoted = pieces[at].kind == BlockKind::Quote || pieces[at].kind == BlockKind::Heading;
        let elsewhere = (0..pieces.len()).any(|other| {
            other != at
                && (texts[other].len() > text.len() && quoted && texts[other].contains(text.as_str())
                    || (other < at && texts[other] == *text && text.chars().count() >= 60))
        });
        if elsewhere {
            chosen[at] = false;
        }
    }
}

/// Bylines, dates and rubrics before the text begins and after it ends; labels of the site anywhere.
fn lines_of_the_site(pieces: &[Piece], chosen: &mut [bool], context: &Context) {
    let picked: Vec<usize> = (0..pieces.len()).filter(|at| chosen[*at]).collect();
    let seen: Vec<Vec<Seen>> = picked
        .iter()
        .map(|at| if is_prose(&pieces[*at].text) { Vec::new() } else { classify(&pieces[*at].text, context) })
        .collect();
    let around = |seen: &[Seen]| {
        seen.iter().any(|s| matches!(s, Seen::Section(_) | Seen::Date { .. } | Seen::Byline(_)))
    };
    let of_site = |seen: &[Seen]| {
        seen.iter().any(|s| matches!(s, Seen::Noise | Seen::Copyright | Seen::Tags | Seen::Related(_)))
    };
    let is_text = |n: &usize| {
        !around(&seen[*n]) && !of_site(&seen[*n]) && pieces[picked[*n]].text.chars().count() >= 40
    };
    let Some(first) = (0..picked.len()).find(is_text) else { return };
    let last = (0..picked.len()).rfind(is_text).unwrap_or(first);
    for (n, at) in picked.iter().enumerate() {
        let outside = n < first || n > last;
        // Where to write to, at the end: "anna@courier.example".
        let text = &pieces[*at].text;
        let post = n >= last && n > first && text.contains('@') && text.chars().count() <= 200;
        if post || of_site(&seen[n]) || (outside && around(&seen[n])) {
            chosen[*at] = false;
        }
    }
}

/// After the text, a paragraph that begins with the author's name tells of the author.
fn about_the_author(pieces: &[Piece], chosen: &mut [bool], authors: &[String]) {
    let picked: Vec<usize> = (0..pieces.len()).filter(|at| chosen[*at]).collect();
    if picked.len() < 4 {
        return;
    }
    for at in picked.iter().rev().take(3) {
        let text = words::fold(&pieces[*at].text);
        if authors.iter().any(|author| author.contains(' ') && text.starts_with(&words::fold(author))) {
            chosen[*at] = false;
        }
    }
}
