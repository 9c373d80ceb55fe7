//! German: „sagte sie der Zeitung Die Welt“.

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::outlets::{marked, run};
use onrecord_model::Span;

/// „sagte sie der Zeitung Die Welt“, „sagte er dem Spiegel“.
pub fn told(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
    let key = |at: usize| items.get(at).map_or("", |item: &Item| document.tokens.key_at(item.token));
    for at in 0..items.len() {
        if !matches!(key(at), "der" | "dem" | "den") || !free(at) || at == 0 || items[at - 1].is(PREP | BE) {
            continue;
        }
        let mut next = at + 1;
        while next < items.len()
            && items[next].is(MEDIA)
            && items.get(next + 1).is_some_and(|n| n.segment.is_some() || n.is_capital())
        {
            next += 1;
        }
        let Some(item) = items.get(next) else { continue };
        if let Some(span) =
            marked(document, item).filter(|_| next > at + 1 || items[..at].iter().any(|i| i.cue != NO_CUE))
        {
            return Some(span);
        }
        if item.is(MEDIA) && item.is_capital() {
            return run(items, next);
        }
    }
    None
}
