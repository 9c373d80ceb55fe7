//! Hours, minutes and the zone, as printed.

use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A clock found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Clock {
    /// Where, the zone included, in bytes.
    pub range: Range<usize>,
    /// Hours, minutes, seconds.
    pub time: (u32, u32, Option<u32>),
    /// Minutes east of UTC, if printed.
    pub zone: Option<i32>,
}

static COLON: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?i)(?P<h>\d{1,2}):(?P<m>\d\d)(?::(?P<s>\d\d)(?:[.,]\d+)?)?(?:\s*(?P<half>[ap])\.?m\b\.?)?")
});
/// `14.10`, `14h10`, `2 pm`: only read beside a date.
static OTHER: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)\b(?P<h>\d{1,2})(?:[.h](?P<m>\d\d))?(?:\s*(?P<half>[ap])\.?m\b\.?)?"));
static ZONE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)^\s*\(?\s*(?:(?P<name>[a-z]{2,5}|мск|по московскому времени|по ташкентскому времени)?\s*(?P<sign>[+−-])(?P<h>\d{1,2})(?::?(?P<m>\d\d))?|(?P<alone>z\b|[a-z]{3,4}\b|мск\b|по московскому времени))\s*\)?",
    )
});

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of ours is well-formed")
}

/// Abbreviations that name one offset. `true`: only beside an American half-day clock, elsewhere
/// the letters mean other zones too.
const ZONES: &[(&str, i32, bool)] = &[
    ("z", 0, false),
    ("utc", 0, false),
    ("gmt", 0, false),
    ("msk", 180, false),
    ("мск", 180, false),
    ("по московскому времени", 180, false),
    ("cet", 60, false),
    ("cest", 120, false),
    ("mez", 60, false),
    ("mesz", 120, false),
    ("eet", 120, false),
    ("eest", 180, false),
    ("wib", 420, false),
    ("jst", 540, false),
    ("kst", 540, false),
    ("uzt", 300, false),
    ("est", -300, false),
    ("edt", -240, false),
    ("cst", -360, true),
    ("cdt", -300, false),
    ("mst", -420, true),
    ("mdt", -360, false),
    ("pst", -480, true),
    ("pdt", -420, false),
];

/// The clock of a text: with a colon anywhere; with a dot, an h or only "pm" beside a date.
pub fn find(text: &str, beside_date: bool) -> Option<Clock> {
    let colon = COLON.captures_iter(text).find_map(|c| read(text, &c));
    colon.or_else(|| {
        let sure = |c: &regex::Captures| c.name("m").is_some() || c.name("half").is_some();
        beside_date.then(|| OTHER.captures_iter(text).filter(sure).find_map(|c| read(text, &c))).flatten()
    })
}

/// True when a text is a clock and nothing else.
pub fn is_clock(text: &str) -> bool {
    find(text, false).is_some_and(|clock| {
        let outside = text[..clock.range.start].chars().chain(text[clock.range.end..].chars());
        outside.into_iter().all(|c| !c.is_alphanumeric())
    })
}

fn read(text: &str, captures: &regex::Captures) -> Option<Clock> {
    let part = |name: &str| captures.name(name).and_then(|m| m.as_str().parse::<u32>().ok());
    let range = captures.get_match().range();
    // Part of a longer number or of a date is no clock.
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    if digit(text[..range.start].chars().next_back()) || digit(text[range.end..].chars().next()) {
        return None;
    }
    let mut hour = part("h")?;
    let half = captures.name("half").map(|m| m.as_str().to_ascii_lowercase());
    if let Some(half) = &half {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + if half == "p" { 12 } else { 0 };
    }
    let (minute, second) = (part("m").unwrap_or(0), part("s"));
    if hour > 23 || minute > 59 || second.is_some_and(|s| s > 60) {
        return None;
    }
    let (zone, len) = zone(&text[range.end..], half.is_some()).unzip();
    let end = range.end + len.unwrap_or(0);
    Some(Clock { range: range.start..end, time: (hour, minute, second), zone: zone.flatten() })
}

/// The zone printed at the start of `rest`, and the bytes it takes. Letters that could mean
/// several offsets are taken as read and give none.
fn zone(rest: &str, american: bool) -> Option<(Option<i32>, usize)> {
    let captures = ZONE.captures(rest)?;
    let len = captures.get_match().end();
    if let Some(sign) = captures.name("sign") {
        // "14:10 - 3 марта": a sign after a space is a dash unless a name stands before it.
        let spaced = rest.starts_with(char::is_whitespace) && captures.name("name").is_none();
        let hours: i32 = captures["h"].parse().ok()?;
        let minutes: i32 = captures.name("m").map_or(Some(0), |m| m.as_str().parse().ok())?;
        if hours > 14 || minutes > 59 || (spaced && captures.name("m").is_none()) {
            return None;
        }
        let named = captures.name("name").map(|name| name.as_str().to_lowercase());
        if named.is_some_and(|name| !matches!(name.as_str(), "utc" | "gmt")) {
            return None;
        }
        let east = hours * 60 + minutes;
        return Some((Some(if sign.as_str() == "+" { east } else { -east }), len));
    }
    let name = captures.name("alone")?.as_str().to_lowercase();
    let known = ZONES.iter().find(|(zone, ..)| *zone == name);
    known.map(|(_, east, only_american)| ((american || !only_american).then_some(*east), len))
}
