//! Folding many texts.

use super::{fold_word, words};
use std::collections::HashMap;

/// Words that are remembered; then it begins anew. A few megabytes.
const KEPT: usize = 50_000;

/// Folds as [`super::fold`] does and remembers the words it met: those of news come again and again,
/// and to fold one costs ten times what it costs to find it again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    met: HashMap<Box<str>, Box<str>>,
}

impl Folder {
    /// The folded form of one word, as [`fold_word`] gives it.
    pub fn word(&mut self, word: &str) -> &str {
        if !self.met.contains_key(word) {
            if self.met.len() >= KEPT {
                self.met.clear();
            }
            self.met.insert(word.into(), fold_word(word).into());
        }
        self.met.get(word).map_or("", |folded| folded)
    }

    /// The folded words of a text, as [`super::fold`] gives them.
    pub fn text(&mut self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        for span in words(text) {
            let word = self.word(span.slice(text).unwrap_or_default());
            if !word.is_empty() {
                if !folded.is_empty() {
                    folded.push(' ');
                }
                folded.push_str(word);
            }
        }
        folded
    }
}
