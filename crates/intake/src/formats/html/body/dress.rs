//! What the chosen pieces are: text, captions, corrections, sources; lines of the site are left out.

use super::captions;
use super::pieces::Piece;
use crate::dates::Context;
use crate::lines::{Seen, classify, dateline};
use onrecord_model::{ArticleDraft, Block, BlockKind};
use scraper::Html;

/// How far before the text its first picture may stand, in pieces.
const REACH: usize = 15;
/// How far behind the text its last lines may stand, in pieces.
const TAIL: usize = 4;
/// Entries from which a text with times in it is a live report.
const LIVE: usize = 3;

/// Put the chosen pieces into the draft, and the captions that stand among them.
pub fn dress(html: &Html, pieces: &[Piece], chosen: &[bool], context: &Context, draft: &mut ArticleDraft) {
    let Some(first) = chosen.iter().position(|c| *c) else { return };
    let last = chosen.iter().rposition(|c| *c).unwrap_or(first);
    let headline = (0..first).rfind(|at| pieces[*at].block.value().name() == "h1");
    let from = headline.unwrap_or(first).max(first.saturating_sub(REACH)).min(first.saturating_sub(1));
    let mut places: Vec<(usize, usize)> = Vec::new();
    for at in from..=last {
        let piece = &pieces[at];
        let known = draft.blocks.len();
        if chosen[at] {
            text(piece, context, draft);
        } else if piece.kind == BlockKind::Caption && !piece.standing.by_element && !piece.standing.hidden {
            caption(piece, context, draft);
        }
        if draft.blocks.len() > known {
            places.push((at, known));
        }
    }
    // Short lines at the end, too short for a witness to know: sources and corrections.
    for piece in pieces.iter().skip(last + 1).take(TAIL).take_while(|piece| !piece.standing.doubtful()) {
        let seen = classify(&piece.text, context);
        if !source(&seen, draft) && seen.contains(&Seen::Correction) {
            draft.blocks.push(Block { kind: BlockKind::Correction, text: piece.text.clone() });
        }
    }
    let opening = draft.blocks.iter().find(|block| block.kind == BlockKind::Paragraph);
    if let Some(found) = opening.and_then(|block| dateline(&block.text)) {
        draft.dateline = Some(found);
        draft.sources.insert("dateline".to_owned(), "the opening of the text".to_owned());
    }
    entries(html, pieces, &places, draft);
}

fn text(piece: &Piece, context: &Context, draft: &mut ArticleDraft) {
    let seen = classify(&piece.text, context);
    if seen.iter().any(|seen| matches!(seen, Seen::Photo { .. })) {
        caption(piece, context, draft);
        return;
    }
    if source(&seen, draft) {
        return;
    }
    let of_the_site = seen.iter().any(|seen| {
        matches!(seen, Seen::Noise | Seen::Copyright | Seen::Tags | Seen::Related(_) | Seen::Section(_))
    });
    if of_the_site {
        return;
    }
    let kind = if seen.contains(&Seen::Correction) { BlockKind::Correction } else { piece.kind };
    draft.blocks.push(Block { kind, text: piece.text.clone() });
}

/// From whom the story was taken; true when a line says nothing else.
fn source(seen: &[Seen], draft: &mut ArticleDraft) -> bool {
    let Some(Seen::Source(source)) = seen.iter().find(|seen| matches!(seen, Seen::Source(_))) else {
        return false;
    };
    if !draft.credited_sources.contains(source) {
        draft.credited_sources.push(source.clone());
    }
    draft.sources.insert("credited_sources".to_owned(), "a line of the text".to_owned());
    true
}

/// The first credit is the lead picture's.
fn caption(piece: &Piece, context: &Context, draft: &mut ArticleDraft) {
    let picture = captions::read(piece, context);
    // Once text stands after a caption, what follows are other pictures.
    let lead = draft
        .blocks
        .iter()
        .rposition(|b| b.kind == BlockKind::Caption)
        .is_none_or(|at| at + 1 == draft.blocks.len());
    if let Some(credit) = picture.credit
        && draft.photo_credit.is_none()
        && lead
        && !credit.is_empty()
    {
        draft.photo_credit = Some(credit);
        let place = piece.block.value().name();
        draft.sources.insert("photo_credit".to_owned(), format!("{place} beside the text"));
    }
    let known = |text: &String| draft.blocks.iter().any(|block| block.text == *text);
    if let Some(text) = picture.caption.filter(|text| !known(text)) {
        draft.blocks.push(Block { kind: BlockKind::Caption, text });
    }
}

/// The entries of a live report: declared ones are tied to their text; without a declaration
/// times that stand in the text each open an entry.
fn entries(html: &Html, pieces: &[Piece], places: &[(usize, usize)], draft: &mut ArticleDraft) {
    if !draft.entries.is_empty() {
        for entry in &mut draft.entries {
            let title = entry.headline.as_deref();
            entry.block = draft.blocks.iter().position(|block| Some(block.text.as_str()) == title);
        }
        return;
    }
    let found = super::live::entries(html, pieces, places, draft);
    if found.len() >= LIVE {
        draft.entries = found;
        draft.sources.insert("entries".to_owned(), "times in the text".to_owned());
    }
}
