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
