//! Dates as pages print them. A family of forms is one file and one line in [`FAMILIES`].
//!
//! Day and month are never swapped: dots mean day.month; with slashes a part above 12 or the
//! page decides, else only the year is certain and the doubt is said.

mod clock;
mod line;
mod named;
mod numeric;
mod relative;

pub use clock::is_clock;
pub use line::{Label, read_line, updated_in};

use onrecord_model::{PartialDate, PrintedTime};
use std::ops::Range;

/// How a page writes 03/04.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SlashOrder {
    /// Nothing on the page decides.
    #[default]
    Unknown,
    /// Day first.
    DayFirst,
    /// Month first.
    MonthFirst,
}

/// What surrounds a date.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// How the page writes 03/04.
    pub order: SlashOrder,
    /// When the page was captured.
    pub captured_at: Option<PrintedTime>,
}

/// A date found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Where, in bytes.
    pub range: Range<usize>,
    /// What is certain of it; `None` when nothing is.
    pub date: Option<PartialDate>,
    /// What is not certain, in words.
    pub doubt: Option<String>,
}

impl Found {
    fn sure(range: Range<usize>, date: PartialDate) -> Self {
        Self { range, date: Some(date), doubt: None }
    }
}

/// One family of forms: the first date of its kind in a text.
type Family = fn(&str, &Context) -> Option<Found>;

const FAMILIES: &[Family] =
    &[numeric::year_first, numeric::dotted, numeric::slashed, named::find, relative::find];

/// The first date in a text, of whatever family.
pub fn find(text: &str, context: &Context) -> Option<Found> {
    // Most lines hold no digit; only the words for "yesterday" go without one.
    let families =
        if text.bytes().any(|b| b.is_ascii_digit()) { FAMILIES } else { &[relative::find as Family] };
    families
        .iter()
        .filter_map(|family| family(text, context))
        .min_by_key(|found| (found.range.start, std::cmp::Reverse(found.range.end)))
}

/// How the page writes 03/04, by its language and by the dates on it that leave no doubt.
pub fn order_of(text: &str, declared: Option<&str>) -> SlashOrder {
    if let Some(tag) = declared {
        let tag = tag.to_lowercase().replace('_', "-");
        if matches!(tag.as_str(), "en-us" | "en-ph") {
            return SlashOrder::MonthFirst;
        }
        // Bare "en" may be either; every other language of the page puts the day first.
        if !tag.is_empty() && tag != "en" && tag != "en-ca" {
            return SlashOrder::DayFirst;
        }
    }
    let end = text.char_indices().nth(20_000).map_or(text.len(), |(at, _)| at);
    let head = &text[..end];
    match numeric::telling_order(head) {
        SlashOrder::Unknown => by_script(head),
        told => told,
    }
}

/// Cyrillic and Uzbek pages put the day first.
fn by_script(text: &str) -> SlashOrder {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let cyrillic = text.chars().filter(|c| matches!(c, '\u{400}'..='\u{4ff}')).count();
    if cyrillic * 2 > letters {
        return SlashOrder::DayFirst;
    }
    let folded = crate::words::fold(text);
    let uzbek = folded.split(' ').filter(|w| w.contains("o'") || w.contains("g'") || *w == "va").count();
    let words = folded.split(' ').count();
    if words > 20 && uzbek * 20 > words { SlashOrder::DayFirst } else { SlashOrder::Unknown }
}

#[cfg(test)]
mod tests;
