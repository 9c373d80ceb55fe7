//! Uzbek: "“Minbar” nashriga", «Минтақа» сайтига.

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::outlets::{LONGEST, marked};
use onrecord_model::Span;

/// "“Minbar” nashriga", "Daryo.uz muxbiriga", «Минтақа» сайтига.
pub fn told(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
    for at in 1..items.len() {
        let key = document.tokens.key_at(items[at].token);
        let to = key.ends_with("ga") || key.ends_with("ka") || matches!(key, "muxbiri" | "bilan");
        let hearer = items[at].is(MEDIA) || key.starts_with("muxbir") || key.starts_with("jurnalist");
        if !items[at].is_word() || !to || !hearer || items[at].is_capital() || !free(at) {
            continue;
        }
        let mut before = at - 1;
        while before > 0
            && !items[before].is_capital()
            && (items[before].is(MEDIA) || document.tokens.key_at(items[before].token) == "axborot")
        {
            before -= 1;
        }
        if let Some(span) = marked(document, &items[before]) {
            return Some(span);
        }
        let words = items[..=before]
            .iter()
            .rev()
            .take_while(|i| i.is_word() && i.is_capital() && i.stop == '\0')
            .count();
        if words > 0 && words <= LONGEST {
            return Some(Span::new(items[before + 1 - words].span.start, items[before].span.end));
        }
    }
    None
}
