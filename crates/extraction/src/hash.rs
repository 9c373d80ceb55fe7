//! A quick hash for short words. The keys are our own lists, so nobody can choose them to collide.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from words, looked up once for each word of a text.
pub type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// A language's words: their classes and the index of their cue.
pub type Words = WordMap<String, (u64, u16)>;

/// FNV-1a over eight bytes at a time.
#[derive(Debug, Default, Clone)]
pub struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let mut word = [0; 8];
            word.copy_from_slice(chunk);
            self.mix(u64::from_le_bytes(word));
        }
        let mut rest = [0; 8];
        rest[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
        self.mix(u64::from_le_bytes(rest));
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }
}

impl WordHasher {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23);
    }
}

/// What a few words look like: their length with their first and last byte. Most words of a text look like none
/// of them, and need not be looked up.
#[derive(Debug, Default)]
pub struct Shapes([u64; 16]);

impl Shapes {
    /// Let in words that look like `word`.
    pub fn add(&mut self, word: &str) {
        let (at, bit) = Self::place(word);
        self.0[at] |= bit;
    }

    /// False only when `word` is none of those added.
    pub fn may_hold(&self, word: &str) -> bool {
        let (at, bit) = Self::place(word);
        self.0[at] & bit != 0
    }

    /// One of 1,024 bits. Letters of two bytes differ in the second: that one is asked.
    fn place(word: &str) -> (usize, u64) {
        let bytes = word.as_bytes();
        let byte = |at: usize| usize::from(bytes.get(at).copied().unwrap_or(0));
        let mixed = byte(1) * 31 + byte(bytes.len().saturating_sub(1)) * 7 + byte(0) * 5 + bytes.len();
        ((mixed / 64) % 16, 1 << (mixed % 64))
    }
}

/// The first two bytes of a few words and beginnings.
#[derive(Debug, Default)]
pub struct Starts([u64; 16]);

impl Starts {
    /// Let in whatever starts like `word`, which has at least two bytes.
    pub fn add(&mut self, word: &str) {
        if let Some((at, bit)) = Self::place(word) {
            self.0[at] |= bit;
        }
    }

    /// False only when `word` starts like none of those added.
    pub fn may_start(&self, word: &str) -> bool {
        Self::place(word).is_some_and(|(at, bit)| self.0[at] & bit != 0)
    }

    fn place(word: &str) -> Option<(usize, u64)> {
        let [first, second, ..] = word.as_bytes() else { return None };
        let mixed = usize::from(*first) * 31 + usize::from(*second);
        Some(((mixed / 64) % 16, 1 << (mixed % 64)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_again() {
        let mut map: WordMap<String, usize> = WordMap::default();
        let words = ["said", "says", "saying", "überraschung", "сообщил", "ministry-of-finance", ""];
        for (n, word) in words.iter().enumerate() {
            map.insert((*word).to_owned(), n);
        }
        for (n, word) in words.iter().enumerate() {
            assert_eq!(map.get(*word), Some(&n));
        }
    }

    #[test]
    fn what_was_added_is_never_kept_out() {
        let words = ["according", "по", "so'zlariga", "laut", "ko'ra", "mart", "a"];
        let (mut shapes, mut starts) = (Shapes::default(), Starts::default());
        for word in words {
            shapes.add(word);
            starts.add(word);
        }
        for word in words {
            assert!(shapes.may_hold(word), "{word}");
            assert!(word.len() < 2 || starts.may_start(&format!("{word}da")), "{word}");
        }
        assert!(!shapes.may_hold("ministry") && !starts.may_start("ministry"), "most words are kept out");
    }
}
