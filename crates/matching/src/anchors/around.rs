//! What stands around two places, compared word by word.

use crate::words::Words;
use onrecord_model::Span;

/// So many words on each side are compared.
const REACH: usize = 12;

/// A word counts so much of the one that stands nearer.
const FARTHER: f64 = 0.88;

/// Compares surroundings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'w> {
    words: &'w [Words; 2],
}

impl<'w> Around<'w> {
    pub fn new(words: &'w [Words; 2]) -> Self {
        Self { words }
    }

    /// How alike what stands around a span of the older text and one of the newer is, 0–1. One side may be cut
    /// off or other: the better one counts more.
    pub fn alike(self, old: Span, new: Span) -> f64 {
        let left = side(&self.left(0, old), &self.left(1, new));
        let right = side(&self.right(0, old), &self.right(1, new));
        0.65 * left.max(right) + 0.35 * left.min(right)
    }

    /// The words before a span, the nearest first.
    fn left(self, text: usize, span: Span) -> Vec<u32> {
        let words = &self.words[text];
        let end = words.at.partition_point(|word| word.end <= span.start);
        words.ids[end.saturating_sub(REACH)..end].iter().rev().copied().collect()
    }

    /// The words after it.
    fn right(self, text: usize, span: Span) -> Vec<u32> {
        let words = &self.words[text];
        let from = words.at.partition_point(|word| word.start < span.end);
        words.ids[from..words.ids.len().min(from + REACH)].to_vec()
    }
}

/// How alike two rows of words are, 0–1: what both have in one order, the nearer the weightier.
fn side(one: &[u32], other: &[u32]) -> f64 {
    let weight = |at: usize| FARTHER.powi(i32::try_from(at).unwrap_or(i32::MAX));
    let longest = one.len().max(other.len());
    if longest == 0 {
        return 1.0;
    }
    let whole: f64 = (0..longest).map(weight).sum();
    let mut row = vec![0.0_f64; other.len() + 1];
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = 0.0;
        for (j, b) in other.iter().enumerate() {
            let above = row[j + 1];
            let met = if a == b { diagonal + f64::midpoint(weight(i), weight(j)) } else { 0.0 };
            row[j + 1] = above.max(row[j]).max(met);
            diagonal = above;
        }
    }
    row[other.len()] / whole
}
