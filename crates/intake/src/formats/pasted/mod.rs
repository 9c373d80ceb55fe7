//! A page as copied from the browser, and plain text.
//!
//! Three steps: [`paragraphs`] cuts the text, [`head`] reads what stands above the body, [`body`]
//! reads the rest and leaves out what belongs to the site. What is left out is named in the
//! draft's sources, so that nothing goes in silence.

mod body;
mod head;
mod notes;
mod paragraphs;

pub(super) use paragraphs::{Para, cut};

use super::{Format, Kind, Page};
use crate::{Refusal, dates, limits};
use notes::Notes;
use onrecord_model::ArticleDraft;

/// Takes any text: the last of the list.
pub const FORMAT: Format = Format {
    name: "pasted page or plain text",
    media_type: "text/plain",
    endings: &["txt", "text"],
    kind: Kind::Text { sniff: |_| true, read },
};

pub(super) fn read(page: &Page) -> Result<ArticleDraft, Refusal> {
    if page.text.len() > limits::TEXT_BYTES {
        return Err(Refusal::TooLarge {
            name: page.hints.called(),
            what: "text",
            bytes: page.text.len(),
            limit: limits::TEXT_BYTES,
        });
    }
    let context = dates::Context {
        order: dates::order_of(page.text, None),
        captured_at: page.hints.captured_at.clone(),
    };
    let paras = cut(page.text, &context);
    let mut notes = Notes::default();
    let start = head::read(&paras, &mut notes);
    body::read(&paras[start..], &mut notes);
    let draft = notes.finish();
    if draft.blocks.is_empty() && draft.headline.is_none() {
        return Err(Refusal::NoText { name: page.hints.called() });
    }
    Ok(draft)
}

#[cfg(test)]
mod tests;
