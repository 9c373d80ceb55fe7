//! The entries of a live report that the page only shows: a time, and the text under it.

use super::pieces::Piece;
use crate::formats::html::dom::{select, words_of};
use crate::formats::html::fields::time;
use onrecord_model::{ArticleDraft, BlockKind, LiveEntry};
use scraper::Html;

/// Times between the first and the last piece of the text, each with the block behind it. `places`
/// tells the block of each piece that became one.
pub fn entries(
    html: &Html,
    pieces: &[Piece],
    places: &[(usize, usize)],
    draft: &ArticleDraft,
) -> Vec<LiveEntry> {
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return Vec::new() };
    let (from, to) = (pieces[first.0].block.id(), pieces[last.0].block.id());
    let mut entries: Vec<LiveEntry> = Vec::new();
    for element in html.select(&select("time")).filter(|time| time.id() > from && time.id() < to) {
        let said = element.value().attr("datetime").map_or_else(|| words_of(element), str::to_owned);
        // A clock alone is of a day the page does not tell.
        let Some(published) = time(&said).filter(|time| time.clock.is_some()) else { continue };
        let Some((_, block)) = places.iter().find(|(at, _)| pieces[*at].block.id() > element.id()) else {
            continue;
        };
        if entries.iter().any(|entry| entry.block == Some(*block)) {
            continue;
        }
        let title = draft.blocks.get(*block).filter(|block| block.kind == BlockKind::Heading);
        entries.push(LiveEntry {
            published,
            headline: title.map(|title| title.text.clone()),
            block: Some(*block),
        });
    }
    entries
}
