//! One quotation as it leaves the program.

use crate::model::{FoundQuote, Span, offsets::Ruler};
use serde::Serialize;

/// Start and end in Unicode code points, end exclusive.
type Offsets = (usize, usize);

/// A quotation of the contract. Lists that the contract allows to be unknown are `null` when empty.
#[derive(Debug, Serialize)]
pub struct QuoteOut<'q> {
    spans: Vec<Offsets>,
    quoted: Vec<Offsets>,
    kind: &'static str,
    act: &'static str,
    speaker: Option<Vec<Offsets>>,
    speaker_name: Option<&'q str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    speakers: &'q [String],
    role: Option<&'q str>,
    on_behalf_of: Option<&'q str>,
    cue: Option<Vec<Offsets>>,
    chain: &'q [String],
    said_on: Option<String>,
    said_on_from: Option<Vec<Offsets>>,
    asked: Option<&'q str>,
    occasion: Option<&'q str>,
    addressee: Option<&'q str>,
    nested_in: Option<usize>,
    confidence: f64,
    rule: &'q str,
}

impl<'q> QuoteOut<'q> {
    /// The quotation with its offsets measured by the ruler of its text.
    pub fn new(quote: &'q FoundQuote, ruler: &Ruler<'_>) -> Self {
        let points = |spans: &[Span]| spans.iter().map(|s| ruler.code_points(*s)).collect::<Vec<_>>();
        let known = |spans: &[Span]| (!spans.is_empty()).then(|| points(spans));
        Self {
            spans: points(&quote.spans),
            quoted: points(&quote.quoted),
            kind: quote.kind.name(),
            act: quote.act.name(),
            speaker: known(&quote.speaker),
            speaker_name: quote.speakers.first().map(String::as_str),
            // Listed only when there are several: one speaker is `speaker_name`.
            speakers: if quote.speakers.len() > 1 { &quote.speakers } else { &[] },
            role: quote.role.as_deref(),
            on_behalf_of: quote.on_behalf_of.as_deref(),
            cue: known(&quote.cue),
            chain: &quote.chain,
            said_on: quote.said_on.map(|day| day.to_string()),
            said_on_from: known(&quote.said_on_from),
            asked: quote.asked.as_deref(),
            occasion: quote.occasion.as_deref(),
            addressee: quote.addressee.as_deref(),
            nested_in: quote.nested_in,
            // Two decimals: more would claim a precision the engine doesn't have.
            confidence: (quote.confidence * 100.0).round() / 100.0,
            rule: &quote.rule,
        }
    }
}
