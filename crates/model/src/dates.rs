//! Days and times as precise as they are known, never more.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A year, month or day: ISO 8601 cut to its precision (`2023`, `2023-03`, `2023-03-02`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct PartialDate {
    /// Year, common era.
    pub year: i32,
    /// Month 1–12, where known.
    pub month: Option<u32>,
    /// Day 1–31, where known (never without a month).
    pub day: Option<u32>,
}

impl PartialDate {
    /// A whole day. `None` when the calendar has no such day.
    pub fn day(year: i32, month: u32, day: u32) -> Option<Self> {
        (1..=days_in(year, month)?).contains(&day).then_some(Self {
            year,
            month: Some(month),
            day: Some(day),
        })
    }

    /// A month. `None` outside 1–12.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self { year, month: Some(month), day: None })
    }
}

/// Days of a month, by the Gregorian calendar.
fn days_in(year: i32, month: u32) -> Option<u32> {
    Some(match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => return None,
    })
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let bad = || BadDate(text.to_owned());
        let number = |part: &str, digits: usize| {
            (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())
                .flatten()
                .ok_or_else(bad)
        };
        let parts: Vec<&str> = text.split('-').collect();
        let year = i32::try_from(number(parts[0], 4)?).map_err(|_| bad())?;
        match parts[1..] {
            [] => Ok(Self { year, month: None, day: None }),
            [m] => Self::month(year, number(m, 2)?).ok_or_else(bad),
            [m, d] => Self::day(year, number(m, 2)?, number(d, 2)?).ok_or_else(bad),
            _ => Err(bad()),
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = BadDate;
    fn try_from(text: String) -> Result<Self, BadDate> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

/// Words that are no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadDate(pub String);

impl fmt::Display for BadDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not a date; write 2023, 2023-03 or 2023-03-02", self.0)
    }
}

impl std::error::Error for BadDate {}

/// A time as printed: the day, the clock where printed, the zone where printed.
///
/// As text: `2023-03`, `2023-03-03`, `2023-03-03T14:10`, `2023-03-03T14:10:05+05:00`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct PrintedTime {
    /// The day, or less.
    pub date: PartialDate,
    /// Hours, minutes and, where printed, seconds.
    pub clock: Option<(u32, u32, Option<u32>)>,
    /// Minutes east of UTC, only if printed.
    pub zone: Option<i32>,
}

impl PrintedTime {
    /// A day without a clock.
    pub const fn on(date: PartialDate) -> Self {
        Self { date, clock: None, zone: None }
    }

    /// Day and clock without the zone: what sorts and compares.
    pub fn local(&self) -> String {
        match self.clock {
            None => self.date.to_string(),
            Some((h, m, None)) => format!("{}T{h:02}:{m:02}", self.date),
            Some((h, m, Some(s))) => format!("{}T{h:02}:{m:02}:{s:02}", self.date),
        }
    }

    /// The zone as printed in ISO 8601 (`+05:00`, `Z`).
    pub fn zone_text(&self) -> Option<String> {
        self.zone.map(|minutes| {
            if minutes == 0 {
                return "Z".to_owned();
            }
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        })
    }
}

impl fmt::Display for PrintedTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.local(), self.zone_text().unwrap_or_default())
    }
}

impl FromStr for PrintedTime {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let bad = || BadDate(text.to_owned());
        let Some((date, rest)) = text.split_once('T') else { return Ok(Self::on(text.parse()?)) };
        let date: PartialDate = date.parse()?;
        date.day.ok_or_else(bad)?;
        let (clock, zone) = match rest.find(['Z', '+', '-']) {
            Some(at) => (&rest[..at], Some(zone_minutes(&rest[at..]).ok_or_else(bad)?)),
            None => (rest, None),
        };
        // Fractions of a second say nothing here; they are cut.
        let clock = clock.split('.').next().unwrap_or(clock);
        let parts: Vec<u32> =
            clock.split(':').map(str::parse).collect::<Result<_, _>>().map_err(|_| bad())?;
        let (h, m, s) = match parts[..] {
            [h, m] => (h, m, None),
            [h, m, s] => (h, m, Some(s)),
            _ => return Err(bad()),
        };
        if h > 23 || m > 59 || s.is_some_and(|s| s > 60) {
            return Err(bad());
        }
        Ok(Self { date, clock: Some((h, m, s)), zone })
    }
}

/// `Z`, `+05:00`, `+0500`, `+05` → minutes east of UTC.
fn zone_minutes(zone: &str) -> Option<i32> {
    if zone == "Z" {
        return Some(0);
    }
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let digits: String = zone.get(1..)?.chars().filter(char::is_ascii_digit).collect();
    let hours: i32 = digits.get(..2)?.parse().ok()?;
    let minutes: i32 = digits.get(2..).filter(|m| !m.is_empty()).map_or(Some(0), |m| m.parse().ok())?;
    (hours <= 15 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

impl TryFrom<String> for PrintedTime {
    type Error = BadDate;
    fn try_from(text: String) -> Result<Self, BadDate> {
        text.parse()
    }
}

impl From<PrintedTime> for String {
    fn from(time: PrintedTime) -> Self {
        time.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_survives_the_round_trip() {
        for text in ["2023", "2023-03", "2024-02-29"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
        for text in [
            "2023-03",
            "2023-03-03T14:10",
            "2023-03-03T14:10:05+05:00",
            "2023-03-03T14:10Z",
            "2023-03-03T14:10-03:30",
        ] {
            assert_eq!(text.parse::<PrintedTime>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_the_calendar_lacks_is_refused() {
        for text in ["", "23", "2023-13", "2023-02-29", "2023-3-1", "2023-03-03-01", "yesterday"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
        for text in ["2023-03T10:00", "2023-03-03T25:00", "2023-03-03T", "2023-03-03T10:00+99"] {
            assert!(text.parse::<PrintedTime>().is_err(), "{text}");
        }
    }
}
