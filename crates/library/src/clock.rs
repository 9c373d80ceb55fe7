//! The one place that reads the clock.

use crate::model::{PartialDate, PrintedTime};
use chrono::{DateTime, Datelike as _, Local, SecondsFormat, Timelike as _, Utc};
use std::time::SystemTime;

/// Now, UTC, ISO 8601 with milliseconds (`2023-03-03T09:10:00.000Z`).
pub fn now() -> String {
    at(SystemTime::now())
}

/// A time of the system in the same form.
pub fn at(time: SystemTime) -> String {
    DateTime::<Utc>::from(time).to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A time that was printed with its zone, in the form of [`at`]; `None` where it is not that precise.
pub fn utc(time: &PrintedTime) -> Option<String> {
    let (hour, minute, second) = time.clock?;
    let (month, day, zone) = (time.date.month?, time.date.day?, time.zone?);
    let day = chrono::NaiveDate::from_ymd_opt(time.date.year, month, day)?;
    let local = day.and_hms_opt(hour, minute, second.unwrap_or(0).min(59))?;
    let utc = local.checked_sub_signed(chrono::TimeDelta::minutes(i64::from(zone)))?;
    Some(utc.and_utc().to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// Whole minutes from one time in the form of [`at`] to another; many where one is in no such form.
pub fn minutes_between(from: &str, to: &str) -> i64 {
    let read = |time: &str| DateTime::parse_from_rfc3339(time).ok();
    let Some((from, to)) = read(from).zip(read(to)) else { return i64::MAX };
    (to - from).num_minutes()
}

/// The day it is here.
pub fn today() -> PartialDate {
    printed(SystemTime::now()).date
}

/// A time of the system as people here would print it, with our zone.
pub fn printed(time: SystemTime) -> PrintedTime {
    let local = DateTime::<Local>::from(time);
    PrintedTime {
        date: PartialDate { year: local.year(), month: Some(local.month()), day: Some(local.day()) },
        clock: Some((local.hour(), local.minute(), None)),
        zone: Some(local.offset().local_minus_utc() / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_time_with_its_zone_is_a_moment() {
        let utc = |text: &str| utc(&text.parse().unwrap());
        assert_eq!(utc("2024-03-05T01:15:07+05:00").as_deref(), Some("2024-03-04T20:15:07.000Z"));
        assert_eq!(utc("2024-03-05T01:15Z").as_deref(), Some("2024-03-05T01:15:00.000Z"));
        assert_eq!(utc("2024-03-05T01:15"), None);
    }
}
