//! The one place that reads the clock.

use chrono::{SecondsFormat, Utc};

/// Now, UTC, ISO 8601 with milliseconds (`2023-03-03T09:10:00.000Z`).
pub fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true)
}
