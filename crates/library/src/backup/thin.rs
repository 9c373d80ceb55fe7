//! Which backups make room for newer ones.

use super::{Backup, Reason};
use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use std::collections::HashSet;

/// All of the last two days are kept.
const ALL: i64 = 2;
/// Then the last one of each day for two weeks.
const DAILY: i64 = ALL + 14;
/// Then the last one of each week for twelve weeks; after that the last one of each month, for ever.
const WEEKLY: i64 = DAILY + 12 * 7;

/// Those of `backups` (newest first) that make room at `now` (UTC, ISO 8601). Never among them: the
/// newest, those made before an update or a restore, and those whose time can't be read.
pub fn thin<'b>(backups: &'b [Backup], now: &str) -> Vec<&'b Backup> {
    let Some(now) = time(now) else { return Vec::new() };
    let mut seen = HashSet::new();
    backups
        .iter()
        .skip(1)
        .filter(|backup| {
            let Some(at) = time(&backup.at) else { return false };
            let place = place(at, (now - at).num_days());
            backup.reason == Reason::Asked && place.is_some_and(|place| !seen.insert(place))
        })
        .collect()
}

/// The stretch of time of which one backup is kept; `None` while all are.
fn place(at: NaiveDateTime, days_old: i64) -> Option<(char, i32, u32)> {
    let day: NaiveDate = at.date();
    match days_old {
        ..ALL => None,
        ALL..DAILY => Some(('d', day.year(), day.ordinal())),
        DAILY..WEEKLY => Some(('w', day.iso_week().year(), day.iso_week().week())),
        _ => Some(('m', day.year(), day.month())),
    }
}

fn time(at: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M:%S%.fZ").ok()
}
