//! How much of one text stands in another, by its runs of three words.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The runs of one to three words of a text, folded.
#[derive(Default)]
pub struct Grams {
    runs: HashSet<u64>,
    /// Letters and figures in it.
    pub letters: usize,
}

impl Grams {
    /// Those of a text.
    pub fn of(text: &str) -> Self {
        let words = tokens(text);
        let mut runs = HashSet::with_capacity(words.len() * 3);
        for at in 0..words.len() {
            for len in 1..=3 {
                runs.extend(words.get(at..at + len).map(hash));
            }
        }
        Self { runs, letters: words.iter().map(|word| word.chars().count()).sum() }
    }

    /// The share of `text`'s runs that stand here too, 0 to 1. A text of one or two words counts
    /// as one run.
    pub fn share_of(&self, text: &str) -> f32 {
        let words = tokens(text);
        let len = words.len().min(3);
        if len == 0 {
            return 0.0;
        }
        let (mut all, mut known) = (0_u16, 0_u16);
        for run in words.windows(len) {
            all = all.saturating_add(1);
            known = known.saturating_add(u16::from(self.runs.contains(&hash(run))));
        }
        f32::from(known) / f32::from(all.max(1))
    }
}

fn hash(words: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

fn tokens(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
