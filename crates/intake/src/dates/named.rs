//! Dates with the month in words: "3 марта 2023", "March 3, 2023", "2023-yil 3-mart", "5. Juni 2025".

use super::{Context, Found};
use crate::words;
use aho_corasick::AhoCorasick;
use onrecord_model::PartialDate;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// The forms, `M` standing for any month name, `Y` for a year, `D` for a day. The longest match
/// at the leftmost place wins.
const FORMS: &[&str] = &[
    // 2023-yil 3-mart · 2023 йил 3 март · 2023 жылғы 3 наурыз
    r"\bY(?:\s*-?\s*(?:yil|yili|йил|йили|жыл|жылғы))?[,.]?\s+D\s*-?\s*M\b",
    // 3 марта 2023 · 3 March, 2023 · 5. Juni 2025 · 3-Mar-2023 · 3-mart, 2023-yil · 3rd of March 2023
    r"\bD\s*[-–/]?\s*(?:of\s+|de\s+)?M\b\.?(?:\s*[-–/]\s*|[,\s]+(?:de\s+)?)Y\b",
    // March 3, 2023 · Mar. 3 2023
    r"\bM\.?\s+D\b,?\s+Y\b",
    // 3 марта · 3-mart
    r"\bD\s*-?\s*(?:of\s+|de\s+)?M\b",
    // March 3
    r"\bM\.?\s+D\b",
    // March 2023 · 2023-yil mart
    r"\bM\.?,?\s+Y\b",
    r"\bY\s*-?\s*(?:yil|йил|жыл)\s+M\b",
];

static COMPILED: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    // Longer names first, so that "sept" is not read as "sep" with a t left over.
    let mut names: Vec<&str> = words::every_month().collect();
    names.sort_unstable_by_key(|name| std::cmp::Reverse(name.len()));
    let months = format!("(?P<m>{})", names.join("|"));
    FORMS
        .iter()
        .map(|form| {
            let form = form
                .replace('M', "\u{1}")
                .replace('Y', "(?P<y>(?:19|20)\\d\\d)")
                .replace('D', r"(?P<d>\d{1,2})(?:st|nd|rd|th|-го|-е|\.)?")
                .replace('\u{1}', &months);
            Regex::new(&format!("(?i){form}")).expect("a pattern of ours is well-formed")
        })
        .collect()
});

/// The names of all months, to tell the lines that have one.
static NAMES: LazyLock<AhoCorasick> =
    LazyLock::new(|| AhoCorasick::new(words::every_month()).expect("a pattern of ours is well-formed"));

/// The first date with a month in words.
pub(super) fn find(text: &str, context: &Context) -> Option<Found> {
    // The forms are slow on letters that are not Latin, and most lines name no month.
    if !NAMES.is_match(&words::fold_in_place(text)) {
        return None;
    }
    COMPILED
        .iter()
        .filter_map(|form| form.captures_iter(text).find_map(|captures| read(&captures, text, context)))
        .min_by_key(|found| (found.range.start, std::cmp::Reverse(found.range.end)))
}

fn read(captures: &Captures, text: &str, context: &Context) -> Option<Found> {
    let range = captures.get_match().range();
    let month = words::month(captures.name("m")?.as_str())?;
    let number = |name| captures.name(name).and_then(|m| m.as_str().parse::<u32>().ok());
    // "3 may 14:10": the digits before a colon are a clock's.
    if text[range.end..].starts_with(':') {
        return None;
    }
    let year = number("y").and_then(|y| i32::try_from(y).ok());
    match (year, number("d")) {
        (Some(year), Some(day)) => Some(Found::sure(range, PartialDate::day(year, month, day)?)),
        (Some(year), None) => Some(Found::sure(range, PartialDate::month(year, month)?)),
        (None, Some(day)) => without_year(range, month, day, text, context),
        (None, None) => None,
    }
}

/// A day without a year: the last such day before the capture, if that is known.
fn without_year(
    range: std::ops::Range<usize>,
    month: u32,
    day: u32,
    text: &str,
    context: &Context,
) -> Option<Found> {
    PartialDate::day(2024, month, day)?;
    let printed = &text[range.clone()];
    let captured = context.captured_at.as_ref().map(|time| time.date).filter(|date| date.day.is_some());
    let Some(captured) = captured else {
        return Some(Found { date: None, doubt: Some(format!("“{printed}” has no year")), range });
    };
    let date = (0..=4)
        .filter_map(|back| PartialDate::day(captured.year - back, month, day))
        .find(|date| *date <= captured)?;
    let doubt = format!("“{printed}” has no year; {} is the last one before the capture", date.year);
    Some(Found { range, date: Some(date), doubt: Some(doubt) })
}
