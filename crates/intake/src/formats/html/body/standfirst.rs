//! The summary under the headline: a field of its own, shown once.

use super::{grams::Grams, pieces::Piece};
use crate::formats::html::dom::{class_words, upwards};
use crate::lines::is_dateline;
use crate::words;
use onrecord_model::{ArticleDraft, BlockKind};

/// Words of class and id that name a summary.
const NAMES: &[&str] = &[
    "standfirst",
    "summary",
    "lead",
    "lede",
    "intro",
    "introduction",
    "dek",
    "deck",
    "subtitle",
    "subheadline",
    "subhead",
    "subheading",
    "subline",
    "subtitulo",
    "excerpt",
    "abstract",
    "chapo",
    "chapeau",
    "teaser",
    "vorspann",
    "anleser",
    "entradilla",
    "bajada",
    "perex",
    "sommario",
    "annotation",
    "anons",
    "einleitung",
    "leadin",
];

/// Take the summary out of the text, if one stands there apart from the paragraphs.
pub fn set_apart(pieces: &[Piece], chosen: &mut [bool], described: Option<&str>, draft: &mut ArticleDraft) {
    let picked: Vec<usize> = (0..pieces.len()).filter(|at| chosen[*at]).collect();
    let letters: usize = picked.iter().map(|at| pieces[*at].text.len()).sum();
    let described_words = described.map(words::fold);
    let described = described.map(Grams::of);
    let Some(body) = main_holder(pieces, &picked) else { return };
    let mut taken: Vec<&str> = Vec::new();
    for at in picked.iter().take(6).copied() {
        let piece = &pieces[at];
        let same = described.as_ref().is_some_and(|d| d.share_of(&piece.text) >= 0.9)
            && piece.text.split_whitespace().count() >= 4;
        let apart = piece.holder != body;
        let named = named(piece);
        let exact = !apart && described_words.as_deref() == Some(words::fold(&piece.text).as_str());
        let is_summary = exact
            || named && (apart || same || piece.kind == BlockKind::Heading)
            || same && (apart || piece.kind == BlockKind::Heading || piece.bold > 0.9);
        let fits =
            !is_dateline(&piece.text) && piece.text.chars().count() <= 700 && piece.text.len() * 2 < letters;
        if !(is_summary && fits) {
            if piece.holder == body && piece.kind == BlockKind::Paragraph {
                break;
            }
            continue;
        }
        taken.push(&piece.text);
        chosen[at] = false;
    }
    if !taken.is_empty() && draft.standfirst.is_none() {
        draft.standfirst = Some(taken.join("\n"));
        draft.sources.insert("standfirst".to_owned(), "the summary above the text".to_owned());
    }
}

/// The element that holds most of the chosen letters.
fn main_holder(pieces: &[Piece], picked: &[usize]) -> Option<ego_tree::NodeId> {
    let mut held: Vec<(ego_tree::NodeId, usize)> = Vec::new();
    for at in picked {
        let piece = &pieces[*at];
        match held.iter_mut().find(|(id, _)| *id == piece.holder) {
            Some((_, letters)) => *letters += piece.text.len(),
            None => held.push((piece.holder, piece.text.len())),
        }
    }
    held.into_iter().max_by_key(|(_, letters)| *letters).map(|(id, _)| id)
}

/// True when the piece's element, or one close around it, is named as a summary.
fn named(piece: &Piece) -> bool {
    upwards(piece.block).take(3).any(|element| {
        !matches!(element.value().name(), "article" | "main" | "body")
            && class_words(element.value()).split(' ').any(|word| NAMES.contains(&word))
    })
}
