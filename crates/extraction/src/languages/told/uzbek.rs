//! Uzbek: "“Minbar” nashriga", «Минтақа» сайтига.

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::outlets::{LONGEST, marked};
use onrecord_model::Span;

/// "“Minbar” nashriga", "Daryo.uz muxbiriga", «Минтақа» сайтига.
pub fn told(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
    for at in 1..items.len() {
        let key = document.tokens.key_at(items[at].token);
        // «“Vodiy”ga»: the case stands behind the mark.
        let close = items[at].is_word() && key == "ga" && items[at - 1].span.end == items[at].span.start;
        if close && let Some(span) = marked(document, &items[at - 1]).filter(|_| free(at)) {
            return Some(span);
        }
        // «Kun.uz bilan suhbatda», «“Sahna” jurnali bilan intervyuda»
        let talk = key == "bilan"
            && items.get(at + 1).is_some_and(|next| {
                let next = document.tokens.key_at(next.token);
                ["suhbat", "intervyu", "muloqot"].iter().any(|stem| next.starts_with(stem))
            });
        if talk && free(at) {
            let last = at - 1;
            let titled = last
                .checked_sub(1)
                .filter(|_| items[last].is(MEDIA))
                .and_then(|t| marked(document, &items[t]));
            let named = (items[last].is(MEDIA) && items[last].is_capital()).then_some(items[last].span);
            if let Some(span) = titled.or(named) {
                return Some(span);
            }
        }
        // «Kun.uz'ga», «Daryoga»: the case stands at the name itself.
        if items[at].is_word() && items[at].is_capital() && items[at].is(MEDIA) && free(at) {
            let printed = document.words(items[at].span);
            let name = ["ga", "га"].iter().find_map(|tail| printed.strip_suffix(tail));
            if let Some(name) = name {
                let name = name.trim_end_matches(['\'', '’', '‘', 'ʼ', 'ʻ']);
                return Some(Span::new(items[at].span.start, items[at].span.start + name.len()));
            }
        }
        let to = key.ends_with("ga") || key.ends_with("ka") || matches!(key, "muxbiri" | "bilan");
        let hearer = items[at].is(MEDIA)
            || key.starts_with("agentligi")
            || key.starts_with("muxbir")
            || key.starts_with("jurnalist");
        if !items[at].is_word() || !to || !hearer || items[at].is_capital() || !free(at) {
            continue;
        }
        let mut before = at - 1;
        while before > 0
            && !items[before].is_capital()
            && (items[before].is(MEDIA)
                || document.tokens.key_at(items[before].token) == "axborot"
                || document.tokens.key_at(items[before].token).starts_with("agentligi"))
        {
            before -= 1;
        }
        if let Some(span) = marked(document, &items[before]) {
            return Some(span);
        }
        // «fermer Olim Boboyorov Kun.uz muxbiriga»: who speaks stands right before.
        let words = (0..=before)
            .rev()
            .take_while(|i| items[*i].is_word() && items[*i].is_capital() && free(*i))
            .count();
        if words > 0 && words <= LONGEST {
            return Some(Span::new(items[before + 1 - words].span.start, items[before].span.end));
        }
    }
    None
}
