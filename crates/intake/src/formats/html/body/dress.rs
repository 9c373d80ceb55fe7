//! What the chosen pieces are: text, captions, corrections, and lines of the site to leave out.

use super::pieces::Piece;
use crate::dates::Context;
use crate::lines::{Seen, classify};
use crate::words;
use onrecord_model::{ArticleDraft, Block, BlockKind};

/// Put the chosen pieces into the draft, and the captions that stand among them.
pub fn dress(pieces: &[Piece], chosen: &[bool], context: &Context, draft: &mut ArticleDraft) {
    let Some(last) = chosen.iter().rposition(|c| *c) else { return };
    let headline = draft.headline.as_deref().map(words::fold);
    for (at, piece) in pieces.iter().enumerate() {
        let caption = piece.kind == BlockKind::Caption && at <= last && !piece.standing.doubtful();
        if !chosen[at] && !caption {
            continue;
        }
        if headline.as_deref() == Some(words::fold(&piece.text).as_str()) {
            continue;
        }
        block(piece, context, draft);
    }
}

fn block(piece: &Piece, context: &Context, draft: &mut ArticleDraft) {
    let seen = classify(&piece.text, context);
    let credit = seen.iter().find_map(|seen| match seen {
        Seen::Photo { credit, caption } => Some((credit.clone(), caption.clone())),
        _ => None,
    });
    if let Some((credit, caption)) = credit
        && draft.photo_credit.is_none()
    {
        draft.photo_credit = Some(credit);
        draft
            .sources
            .insert("photo_credit".to_owned(), format!("{} of the text", piece.block.value().name()));
        draft.blocks.extend(caption.map(|text| Block { kind: BlockKind::Caption, text }));
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
