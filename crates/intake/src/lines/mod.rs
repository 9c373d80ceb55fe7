//! What one line of a pasted page is.
//!
//! [`classify`] asks the rules of [`rules::RULES`] in order about the whole line, and, when the
//! line is several things side by side ("POLITICS | 14:10 / 03.03.2023"), about its pieces. A
//! line that no rule knows is text.

mod dateline;
mod names;
mod rules;
mod shape;

pub use dateline::dateline;
pub use names::{is_name, split as authors};
pub use shape::{ends_as_sentence, is_dateline, is_prose, is_title_like, sentences};

use crate::dates::{self, Context, Label};
use crate::words;
use onrecord_model::PrintedTime;
use regex::Regex;
use std::sync::LazyLock;

/// What a line, or a piece of one, is.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// A date: of what, what is certain, what is not.
    Date { label: Option<Label>, time: Option<PrintedTime>, doubt: Option<String> },
    /// A rubric beside a date.
    Section(String),
    /// Authors.
    Byline(Vec<String>),
    /// Who took the picture, and what stands under it.
    Photo { credit: String, caption: Option<String> },
    /// From whom the story was taken.
    Source(String),
    /// An address alone on its line.
    Address(String),
    /// Heading of other stories; with the title when one stands beside it.
    Related(Option<String>),
    /// The page's tags.
    Tags,
    /// A note that the piece was changed.
    Correction,
    /// The copyright tail.
    Copyright,
    /// Reading time, counters, share buttons, menus.
    Noise,
}

/// Between the pieces of a line.
static BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\s*[|·•∙‧⋅]\s*|\s+[/–—-]\s+|\t+|\s{3,}|\s*,\s*$").expect("a pattern of ours is well-formed")
});

/// Longest line, in bytes, that can be anything but text.
const LONGEST: usize = 500;

/// Letters of a few words: some writings put no space between theirs.
const WORD_OR_TWO: usize = 40;

/// What a line is; empty for text.
pub fn classify(line: &str, context: &Context) -> Vec<Seen> {
    let line = line.trim();
    if line.len() > LONGEST {
        return Vec::new();
    }
    if let Some(seen) = pieces(line, context) {
        return seen;
    }
    let folded = words::fold(line);
    rules::RULES.iter().find_map(|rule| rule(line, &folded)).map_or_else(Vec::new, |seen| vec![seen])
}

/// The pieces of a line that holds a date: all of them must be known, or be a word or two.
fn pieces(line: &str, context: &Context) -> Option<Vec<Seen>> {
    if line.len() > 200 {
        return None;
    }
    let mut seen = Vec::new();
    let mut strange = 0;
    let parts = split(line, context);
    for part in &parts {
        if let Some(date) = date_piece(part, context) {
            seen.extend(date);
        } else if words::is_section(part) {
            seen.push(Seen::Section((*part).to_owned()));
        } else if let Some(known) = rules::RULES.iter().find_map(|rule| rule(part, &words::fold(part))) {
            seen.push(known);
        } else if part.split_whitespace().count() <= 3
            && part.chars().count() <= WORD_OR_TWO
            && parts.len() > 1
        {
            strange += 1;
        } else {
            return None;
        }
    }
    let dated = seen.iter().any(|s| matches!(s, Seen::Date { .. }));
    let timed = parts.len() > 1 && seen.iter().filter(|s| matches!(s, Seen::Noise)).count() > 0;
    let menu = parts.len() > 2 && seen.iter().all(|s| matches!(s, Seen::Noise | Seen::Section(_)));
    if menu {
        return Some(vec![Seen::Noise]);
    }
    (dated && strange <= 2 || timed && strange == 0).then_some(seen)
}

/// A line cut at its separators, before an author's date and before a second label. A clock and a
/// date side by side stay together.
fn split<'t>(line: &'t str, context: &Context) -> Vec<&'t str> {
    let mut cuts: Vec<(usize, usize)> = BETWEEN.find_iter(line).map(|m| (m.start(), m.end())).collect();
    if let Some(range) = dates::updated_in(line)
        && dates::find(&line[..range.start], context).is_some()
    {
        let start = line[..range.start].trim_end_matches([' ', '(', ',', ';']).len();
        cuts.push((start, range.start));
    }
    cuts.sort_unstable();
    let mut parts = Vec::new();
    let mut from = 0;
    for (start, end) in cuts.into_iter().chain([(line.len(), line.len())]) {
        if start < from {
            continue;
        }
        parts.push(&line[from..start]);
        from = end;
    }
    let mut joined: Vec<&str> = Vec::new();
    for part in parts.into_iter().filter(|part| !part.trim().is_empty()) {
        let clock_only = |text: &str| dates::is_clock(text);
        if let Some(last) = joined.last_mut()
            && (clock_only(last) != clock_only(part))
            && dates::find(if clock_only(last) { part } else { last }, context).is_some()
        {
            // Both are slices of one line: take what spans them.
            let start = last.as_ptr() as usize - line.as_ptr() as usize;
            let end = part.as_ptr() as usize - line.as_ptr() as usize + part.len();
            *last = &line[start..end];
            continue;
        }
        joined.push(part.trim());
    }
    joined
}

/// A piece that is a date, with a rubric or an author beside it.
fn date_piece(part: &str, context: &Context) -> Option<Vec<Seen>> {
    let date = dates::read_line(part, context)?;
    let seen = Seen::Date { label: date.label, time: date.time, doubt: date.doubt };
    if date.rest.is_empty() {
        return Some(vec![seen]);
    }
    if words::is_section(&date.rest) {
        return Some(vec![Seen::Section(date.rest.trim_matches([',', ' ', '/', '|']).to_owned()), seen]);
    }
    if let Some(byline) = rules::byline(&date.rest, &words::fold(&date.rest)) {
        return Some(vec![byline, seen]);
    }
    // "Tashkent, 3 March 2023": a place or an agency before a whole date.
    let place = date.rest.split(' ').count() <= 2
        && date.rest.chars().count() <= WORD_OR_TWO
        && part.starts_with(date.rest.split(' ').next()?)
        && date.rest.chars().next().is_some_and(char::is_uppercase)
        && part.chars().next_back().is_some_and(|c| c.is_ascii_digit() || !ends_sentence(c));
    place.then(|| vec![seen])
}

/// True for the stops that end a sentence: . ! ? …
pub fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

#[cfg(test)]
mod tests;
