//! The outlet somebody is told, language by language.

mod english;
mod german;
mod russian;
mod uzbek;

use crate::document::{Document, Item};
use onrecord_model::Span;

/// The outlet told in a sentence; `free` says which items may name it.
pub fn outlet(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
    match document.lexicon.language.code {
        "en" => english::told(document, items, free),
        "ru" => russian::told(document, items, free),
        "uz" => uzbek::told(document, items, free),
        "de" => german::told(document, items, free),
        _ => None,
    }
}

/// The name of an outlet as a dictionary would print it.
pub fn nominative(document: &Document, words: &str) -> Option<String> {
    (document.lexicon.language.code == "ru").then(|| russian::nominative(words))
}
