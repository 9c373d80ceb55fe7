//! What a headline leaves unsaid, the quotation below tells: the day, the outlet, the speaker.

use crate::document::Document;
use onrecord_model::FoundQuote;

/// A quotation in a headline was said when, and to whom, its speaker said the words below.
pub fn headlines(document: &Document, found: &mut [Option<FoundQuote>]) {
    let Some(end) =
        document.paragraphs.iter().take(2).take_while(|p| p.heading_like).last().map(|p| p.span.end)
    else {
        return;
    };
    let above = |quote: &FoundQuote| quote.spans[0].start < end && quote.nested_in.is_none();
    for index in 0..found.len() {
        same_words(document, found, index, end);
        let Some(quote) = found[index].as_ref().filter(|q| above(q) && q.said_on.is_none()) else { continue };
        let below = found.iter().flatten().filter(|q| !above(q) && q.nested_in.is_none());
        let same = |q: &&FoundQuote| q.speakers.first() == quote.speakers.first() && !q.speakers.is_empty();
        let Some(body) = below.min_by_key(|q| (!same(q), q.spans[0].start)).filter(same).cloned() else {
            continue;
        };
        if let Some(quote) = found[index].as_mut() {
            quote.said_on = body.said_on;
            quote.said_on_from = body.said_on_from;
            if quote.chain.is_empty() {
                quote.chain = body.chain;
                quote.chain_kinds = body.chain_kinds;
            }
        }
    }
}

/// A headline in marks that tells no speaker: whoever says the same words below.
fn same_words(document: &Document, found: &mut [Option<FoundQuote>], index: usize, end: usize) {
    let level = |quote: &FoundQuote| -> String {
        let words = quote.quoted.iter().map(|s| document.words(*s)).collect::<Vec<_>>().join(" ");
        words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let above = |quote: &FoundQuote| quote.spans[0].start < end && quote.nested_in.is_none();
    let Some(words) =
        found[index].as_ref().filter(|q| above(q) && q.speaker.is_empty() && !q.quoted.is_empty()).map(level)
    else {
        return;
    };
    let body = found
        .iter()
        .flatten()
        .find(|q| !above(q) && !q.speakers.is_empty() && !words.is_empty() && level(q).contains(&words))
        .map(|q| (q.speakers.clone(), q.speaker_kinds.clone()));
    if let (Some(quote), Some((speakers, kinds))) = (found[index].as_mut(), body) {
        quote.speakers = speakers;
        quote.speaker_kinds = kinds;
    }
}
