//! Which paragraph of the newer text is which of the older, moved or edited.

use crate::words::Words;
use std::collections::HashMap;

/// Two paragraphs are one when they share at least so much of their words.
const ONE: f64 = 0.5;

/// A word that stands in more paragraphs than this tells nothing of which is which.
const COMMON: usize = 12;

/// The paragraphs of two texts, paired.
#[derive(Debug, Clone)]
pub(crate) struct Pairs {
    /// For each paragraph of the older text, the one it is in the newer, and how alike they are, 0–1.
    pub to: Vec<Option<(usize, f64)>>,
    /// Pairs that stand in one order in both texts, as many as there can be.
    in_order: Vec<(usize, usize)>,
}

impl Pairs {
    /// Pair them, each with one at most, the most alike first. Of several that are word for word the same, none
    /// is paired: nobody can tell which is which.
    pub fn of(old: &Words, new: &Words) -> Self {
        let mut scored = scored(old, new);
        scored.sort_by(|one, other| {
            other.2.total_cmp(&one.2).then(one.0.cmp(&other.0)).then(one.1.cmp(&other.1))
        });
        let mut to = vec![None; old.paragraphs.len()];
        let mut taken = vec![false; new.paragraphs.len()];
        let twins = |words: &Words| {
            let mut seen: HashMap<Vec<u32>, usize> = HashMap::new();
            for at in 0..words.paragraphs.len() {
                *seen.entry(words.of_paragraph(at).to_vec()).or_default() += 1;
            }
            move |paragraph: &[u32]| seen.get(paragraph).copied().unwrap_or(0) > 1
        };
        let (old_twins, new_twins) = (twins(old), twins(new));
        for (a, b, score) in scored {
            let twin = old_twins(old.of_paragraph(a)) || new_twins(new.of_paragraph(b));
            if to[a].is_none() && !taken[b] && !twin {
                to[a] = Some((b, score));
                taken[b] = true;
            }
        }
        let in_order = in_order(&to);
        Self { to, in_order }
    }

    /// Whether paragraph `old` would still stand beside the one it stood beside, were it paragraph `new`.
    pub fn beside(&self, old: usize, new: usize) -> bool {
        let pair = |at: Option<usize>| at.and_then(|at| self.to.get(at).copied().flatten()).map(|(to, _)| to);
        let before = pair(old.checked_sub(1)).is_some_and(|to| to + 1 == new);
        before || pair(Some(old + 1)) == Some(new + 1)
    }

    /// Whether a place in paragraph `old` and one in paragraph `new` are in the order of all the others.
    pub fn stays(&self, old: usize, new: usize) -> bool {
        self.in_order.iter().all(|&(a, b)| match a.cmp(&old) {
            std::cmp::Ordering::Less => b <= new,
            std::cmp::Ordering::Equal => b == new,
            std::cmp::Ordering::Greater => b >= new,
        })
    }
}

/// Pairs that share enough, with how much.
fn scored(old: &Words, new: &Words) -> Vec<(usize, usize, f64)> {
    let mut where_in_new: HashMap<u32, Vec<usize>> = HashMap::new();
    for at in 0..new.paragraphs.len() {
        for &word in new.of_paragraph(at) {
            let places = where_in_new.entry(word).or_default();
            if places.last() != Some(&at) {
                places.push(at);
            }
        }
    }
    let mut found = Vec::new();
    for a in 0..old.paragraphs.len() {
        let words = old.of_paragraph(a);
        let mut candidates: Vec<usize> = words
            .iter()
            .filter_map(|word| where_in_new.get(word))
            .filter(|places| places.len() <= COMMON)
            .flatten()
            .copied()
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        for b in candidates {
            let score = shared(words, new.of_paragraph(b));
            if score >= ONE {
                found.push((a, b, score));
            }
        }
    }
    found
}

/// Whether a paragraph holds most of the words of another.
pub(crate) fn holds(paragraph: &[u32], other: &[u32]) -> bool {
    4 * common(paragraph, other) >= 3 * other.len()
}

/// How much of their words two paragraphs share, 0–1.
fn shared(one: &[u32], other: &[u32]) -> f64 {
    ratio(2 * common(one, other), one.len() + other.len())
}

/// How many words two paragraphs have in common.
fn common(one: &[u32], other: &[u32]) -> usize {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for &word in one {
        *counts.entry(word).or_default() += 1;
    }
    let mut common = 0_usize;
    for word in other {
        if let Some(left) = counts.get_mut(word).filter(|left| **left > 0) {
            *left -= 1;
            common += 1;
        }
    }
    common
}

/// A part of a whole, 0–1; of nothing, nothing.
#[allow(clippy::cast_precision_loss, reason = "counts of words are small")]
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The longest row of pairs in one order.
pub(crate) fn in_order(to: &[Option<(usize, f64)>]) -> Vec<(usize, usize)> {
    let pairs: Vec<(usize, usize)> =
        to.iter().enumerate().filter_map(|(a, pair)| pair.map(|(b, _)| (a, b))).collect();
    // ends[n]: the pair that ends the row of n + 1 with the smallest end.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, &(_, b)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < b);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut row = Vec::new();
    let mut at = ends.last().copied();
    while let Some(here) = at {
        row.push(pairs[here]);
        at = before[here];
    }
    row.reverse();
    row
}
