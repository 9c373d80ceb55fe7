//! A line, or a piece of one, that is nothing but a date.

use super::{Context, clock, find};
use crate::words::{self, SETS};
use onrecord_model::PrintedTime;
use std::ops::Range;

/// What a date says it is the date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Of publication.
    Published,
    /// Of the last change.
    Updated,
}

/// A date line.
#[derive(Debug, Clone, PartialEq)]
pub struct DateLine {
    /// What it says it is the date of.
    pub label: Option<Label>,
    /// What is certain of it.
    pub time: Option<PrintedTime>,
    /// What is not, in words.
    pub doubt: Option<String>,
    /// Words left over (a place, a rubric), in their order.
    pub rest: String,
}

/// Read `text` as a date line: a date, its clock, its label, and at most a few words beside.
/// `None` when there is no date in it.
pub fn read_line(text: &str, context: &Context) -> Option<DateLine> {
    let found = find(text, context)?;
    let blank = blanked(text, std::slice::from_ref(&found.range));
    let clock = clock::find(&blank, true);
    let mut ranges = vec![found.range.clone()];
    ranges.extend(clock.as_ref().map(|c| c.range.clone()));
    let blank = blanked(text, &ranges);
    let (label, blank) = match label_in(&blank) {
        Some((label, range)) => (Some(label), blanked(&blank, &[range])),
        None => (None, blank),
    };
    let time = found.date.map(|date| {
        let clock = clock.as_ref().filter(|_| date.day.is_some());
        PrintedTime { date, clock: clock.map(|c| c.time), zone: clock.and_then(|c| c.zone) }
    });
    Some(DateLine { label, time, doubt: found.doubt, rest: left_over(&blank) })
}

/// The label in a text ("Updated", «Опубликовано») and where it stands.
fn label_in(text: &str) -> Option<(Label, Range<usize>)> {
    let updated = updated_in(text).map(|range| (Label::Updated, range));
    updated.or_else(|| longest_in(text, |w| w.published).map(|range| (Label::Published, range)))
}

/// Where a text says that something was updated.
pub fn updated_in(text: &str) -> Option<Range<usize>> {
    longest_in(text, |w| w.updated)
}

/// The longest entry of a list that stands in a text as whole words.
fn longest_in(text: &str, list: fn(&words::Words) -> &'static [&'static str]) -> Option<Range<usize>> {
    let lower = words::fold_in_place(text);
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    words::every(list)
        .filter_map(|entry| {
            let start = lower.find(entry)?;
            let range = start..start + entry.len();
            let whole = edge(lower[..start].chars().next_back()) && edge(lower[range.end..].chars().next());
            (whole && text.get(range.clone()).is_some()).then_some(range)
        })
        .max_by_key(Range::len)
}

/// The text with some ranges blanked, at the same length.
fn blanked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if ranges.iter().any(|range| range.contains(&at)) {
            out.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            out.push(c);
        }
    }
    out
}

/// Words that a date line need not hold.
fn left_over(text: &str) -> String {
    let keep = |word: &&str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let folded = words::fold(bare);
        !bare.is_empty()
            && !SETS.date_particles.contains(folded.as_str())
            && !SETS.weekdays.contains(folded.as_str())
    };
    text.split_whitespace().filter(keep).collect::<Vec<_>>().join(" ")
}
