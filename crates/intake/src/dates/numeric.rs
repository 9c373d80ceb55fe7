//! `2023-03-03T14:10`, `03.03.2023`, `03/04/2023`.

use super::{Context, Found, SlashOrder};
use onrecord_model::PartialDate;
use regex::{Captures, Regex};
use std::sync::LazyLock;

fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of ours is well-formed")
}

static YEAR_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"\b(?P<y>(?:19|20)\d\d)(?:\s?[-/.年]\s?|년\s?)(?P<a>\d{1,2})(?:\s?[-/.月]\s?|월\s?)(?P<b>\d{1,2})(?:日|일|\b|[Tt_])",
    )
});
static DOTTED: LazyLock<Regex> =
    LazyLock::new(|| compiled(r"\b(?P<a>\d{1,2})\.\s?(?P<b>\d{1,2})\.\s?(?P<y>(?:19|20)\d\d|\d\d)\b"));
static SLASHED: LazyLock<Regex> = LazyLock::new(|| {
    compiled(r"\b(?P<a>\d{1,2})(?P<s>[/-])(?P<b>\d{1,2})(?P<t>[/-])(?P<y>(?:19|20)\d\d|\d\d)\b")
});

fn number(captures: &Captures, name: &str) -> Option<u32> {
    captures.name(name)?.as_str().parse().ok()
}

/// Two digits mean 1970–2069.
fn year(captures: &Captures) -> Option<i32> {
    let year = i32::try_from(number(captures, "y")?).ok()?;
    Some(match year {
        0..=69 => 2000 + year,
        70..=99 => 1900 + year,
        _ => year,
    })
}

/// Year, month, day.
pub(super) fn year_first(text: &str, _: &Context) -> Option<Found> {
    YEAR_FIRST.captures_iter(text).find_map(|captures| {
        let date = PartialDate::day(year(&captures)?, number(&captures, "a")?, number(&captures, "b")?)?;
        // The T between date and clock goes with the date.
        Some(Found::sure(captures.get_match().range(), date))
    })
}

/// Day, month, year between dots.
pub(super) fn dotted(text: &str, _: &Context) -> Option<Found> {
    DOTTED.captures_iter(text).find_map(|captures| {
        let date = PartialDate::day(year(&captures)?, number(&captures, "b")?, number(&captures, "a")?)?;
        Some(Found::sure(captures.get_match().range(), date))
    })
}

/// Two numbers and a year between slashes or hyphens: which is the day is told by a part above
/// 12, else by the page, else not at all.
pub(super) fn slashed(text: &str, context: &Context) -> Option<Found> {
    SLASHED.captures_iter(text).find_map(|captures| {
        if captures["s"] != captures["t"] {
            return None;
        }
        let (year, a, b) = (year(&captures)?, number(&captures, "a")?, number(&captures, "b")?);
        let day_first = PartialDate::day(year, b, a);
        let month_first = PartialDate::day(year, a, b);
        let range = captures.get_match().range();
        let both = (day_first, month_first);
        let date = match (both, context.order) {
            ((Some(one), Some(other)), _) if one == other => one,
            ((Some(_), Some(_)), SlashOrder::Unknown) => {
                let doubt = format!("{} could be {} or {}", &text[range.clone()], spoken(a, b), spoken(b, a));
                let certain = PartialDate { year, month: None, day: None };
                return Some(Found { range, date: Some(certain), doubt: Some(doubt) });
            }
            ((Some(one), Some(_)), SlashOrder::DayFirst) => one,
            ((Some(_), Some(other)), SlashOrder::MonthFirst) => other,
            ((one, other), _) => one.or(other)?,
        };
        Some(Found::sure(range, date))
    })
}

/// What the dates of a page that leave no doubt say about the others; nothing if they disagree.
pub(super) fn telling_order(text: &str) -> SlashOrder {
    let (mut day_first, mut month_first) = (false, false);
    // Two figures with a stroke between them: few texts have any.
    let stroke = |w: &[u8]| w[0].is_ascii_digit() && matches!(w[1], b'/' | b'-') && w[2].is_ascii_digit();
    if !text.as_bytes().windows(3).any(stroke) {
        return SlashOrder::Unknown;
    }
    for captures in SLASHED.captures_iter(text) {
        match (number(&captures, "a"), number(&captures, "b")) {
            (Some(13..=31), Some(1..=12)) => day_first = true,
            (Some(1..=12), Some(13..=31)) => month_first = true,
            _ => {}
        }
    }
    match (day_first, month_first) {
        (true, false) => SlashOrder::DayFirst,
        (false, true) => SlashOrder::MonthFirst,
        _ => SlashOrder::Unknown,
    }
}

/// "3 April" of day and month.
fn spoken(day: u32, month: u32) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = usize::try_from(month).ok().and_then(|m| NAMES.get(m.wrapping_sub(1))).copied();
    format!("{day} {}", name.unwrap_or("?"))
}
