//! English: "told the Herald", "in an interview with the Herald".

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::outlets::{media_in, run};
use onrecord_model::Span;

/// "told the Herald", "in an interview with the Herald".
pub fn told(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
    let key = |at: usize| items.get(at).map_or("", |item: &Item| document.tokens.key_at(item.token));
    for at in 0..items.len() {
        let told = matches!(key(at), "told" | "tells" | "telling") && items[at].cue != NO_CUE;
        let with = matches!(key(at), "with" | "to" | "by")
            && at > 0
            && matches!(key(at - 1), "interview" | "interviewed");
        if !(told || with) || !free(at) {
            continue;
        }
        // "the newspaper El Puquio", "the Bishkek portal Suu.kg": a word of media, then a name.
        let mut from = at + 1;
        let mut kind = false;
        while items.get(from).is_some_and(|item| {
            item.is_word() && !item.is_capital() && (item.is(DET | MEDIA) || item.is(ROLE) && kind)
        }) {
            kind |= items[from].is(MEDIA);
            from += 1;
        }
        if let Some(span) = items.get(from).and_then(|_| run(items, from))
            && (kind || media_in(document, span))
        {
            return Some(span);
        }
    }
    None
}
