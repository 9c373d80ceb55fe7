//! Articles a CPU second, one thread: the text alone, as `onrecord extract` gets it.

use super::clock::cpu;
use super::{Figure, Ground, Limit, ground::SEED};
use crate::generator::{Mix, article};
use onrecord_extraction::{Options, extract};
use std::time::Instant;

/// The figure.
///
/// # Errors
/// None; the signature is that of all.
#[allow(clippy::cast_precision_loss, reason = "counts of articles are far below 2^52")]
pub fn run(ground: &Ground) -> Result<Vec<Figure>, String> {
    let articles = ground.size(2_000, 100);
    let texts: Vec<String> =
        (0..articles).map(|n| article(SEED, n, Mix::MIXED).paragraphs.join("\n\n")).collect();
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    let (before, began) = (cpu(), Instant::now());
    let quotes: usize = texts.iter().map(|text| extract(text, &Options::default()).quotes.len()).sum();
    let took =
        cpu().zip(before).map_or_else(|| began.elapsed(), |(after, before)| after.saturating_sub(before));
    let rate = articles as f64 / took.as_secs_f64().max(0.01);
    Ok(vec![Figure {
        what: "extraction: articles a CPU second".into(),
        unit: "",
        ours: rate,
        yardstick: None,
        limit: Limit::None,
        note: format!("{words} words and {quotes} quotations in {articles} articles"),
    }])
}
