//! The instant of a printed time: by the zone that was printed, or by the zone its outlet keeps.
//!
//! The second is an inference. It is worked out where it is shown and never stored beside what was printed.

use crate::PrintedTime;
use chrono::offset::LocalResult;
use chrono::{Duration, NaiveDate, NaiveDateTime, SecondsFormat, TimeZone, Utc};
use chrono_tz::Tz;
use std::fmt;

/// By what a printed time was placed in the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ZoneSource {
    /// The zone stands beside the time.
    Printed,
    /// It doesn't; the outlet's zone was taken.
    Outlet,
}

impl ZoneSource {
    /// The word in what leaves the library.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Outlet => "outlet",
        }
    }
}

/// A printed time in the world's time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instant {
    /// UTC, as precise as the clock was printed: `2024-03-31T09:10Z`, `2024-03-31T09:10:05Z`.
    pub utc: String,
    /// By what.
    pub source: ZoneSource,
}

/// Why a time can't be placed, though its outlet's zone is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoInstant {
    /// The clock was set back there, and showed this time twice.
    Twice,
    /// The clock was set forward there, and never showed this time.
    Skipped,
    /// The name of the zone is not one that this program knows.
    UnknownZone,
}

impl fmt::Display for NoInstant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Twice => {
                "the clocks there were set back and showed this time twice: which of the two is not known"
            }
            Self::Skipped => {
                "the clocks there were set forward past this time: the page or the outlet's zone is wrong"
            }
            Self::UnknownZone => "this program does not know the outlet's zone",
        })
    }
}

/// The name of a time zone as the IANA writes it, of one typed in any case; `None` when there is no such zone.
pub fn zone_named(typed: &str) -> Option<&'static str> {
    let typed = typed.trim();
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).find(|name| name.eq_ignore_ascii_case(typed))
}

/// The instant of a printed time. `None` when it has no clock, or neither zone is known: nothing is guessed then.
/// `outlet` is the name of the zone its outlet keeps; a printed zone goes before it.
///
/// # Errors
/// When the outlet's clocks never showed that time, or showed it twice.
pub fn instant(time: &PrintedTime, outlet: Option<&str>) -> Result<Option<Instant>, NoInstant> {
    let Some(local) = local(time) else { return Ok(None) };
    let seconds = time.clock.is_some_and(|(.., seconds)| seconds.is_some());
    let found = |at: NaiveDateTime, source| {
        let utc = if seconds {
            at.and_utc().to_rfc3339_opts(SecondsFormat::Secs, true)
        } else {
            at.format("%Y-%m-%dT%H:%MZ").to_string()
        };
        Ok(Some(Instant { utc, source }))
    };
    if let Some(east) = time.zone {
        let Some(at) = local.checked_sub_signed(Duration::minutes(i64::from(east))) else { return Ok(None) };
        return found(at, ZoneSource::Printed);
    }
    let Some(outlet) = outlet else { return Ok(None) };
    let zone: Tz = outlet.parse().map_err(|_| NoInstant::UnknownZone)?;
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) => found(at.with_timezone(&Utc).naive_utc(), ZoneSource::Outlet),
        LocalResult::Ambiguous(..) => Err(NoInstant::Twice),
        LocalResult::None => Err(NoInstant::Skipped),
    }
}

/// Day and clock; `None` without a clock. A leap second is the end of the second before it.
fn local(time: &PrintedTime) -> Option<NaiveDateTime> {
    let (hour, minute, second) = time.clock?;
    NaiveDate::from_ymd_opt(time.date.year, time.date.month?, time.date.day?)?.and_hms_opt(
        hour,
        minute,
        second.unwrap_or(0).min(59),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(time: &str, zone: Option<&str>) -> Result<Option<(String, &'static str)>, NoInstant> {
        Ok(instant(&time.parse().unwrap(), zone)?.map(|found| (found.utc, found.source.name())))
    }

    #[test]
    fn the_outlets_zone_places_a_clock_in_summer_and_in_winter() {
        let by = |utc: &str| Ok(Some((utc.to_owned(), "outlet")));
        assert_eq!(utc("2024-03-03T14:10", Some("Asia/Tashkent")), by("2024-03-03T09:10Z"));
        assert_eq!(utc("2024-01-15T09:30", Some("Europe/Berlin")), by("2024-01-15T08:30Z"));
        assert_eq!(utc("2024-07-15T09:30:07", Some("Europe/Berlin")), by("2024-07-15T07:30:07Z"));
        // Moscow kept +04:00 from 2011 to 2014.
        assert_eq!(utc("2013-01-15T02:30", Some("Europe/Moscow")), by("2013-01-14T22:30Z"));
        assert_eq!(utc("2016-01-15T02:30", Some("Europe/Moscow")), by("2016-01-14T23:30Z"));
    }

    #[test]
    fn a_clock_that_never_was_or_was_twice_is_not_placed() {
        assert_eq!(utc("2024-03-31T02:30", Some("Europe/Berlin")), Err(NoInstant::Skipped));
        assert_eq!(utc("2024-10-27T02:30", Some("Europe/Berlin")), Err(NoInstant::Twice));
        assert_eq!(utc("2024-10-27T02:30", Some("Europe/Nowhere")), Err(NoInstant::UnknownZone));
    }

    #[test]
    fn a_printed_zone_goes_first_and_nothing_is_guessed_without_one() {
        let printed = utc("2024-03-31T02:30+05:00", Some("Europe/Berlin"));
        assert_eq!(printed, Ok(Some(("2024-03-30T21:30Z".to_owned(), "printed"))));
        assert_eq!(utc("2024-03-31T02:30", None), Ok(None));
        for no_clock in ["2024", "2024-03", "2024-03-31"] {
            assert_eq!(utc(no_clock, Some("Europe/Berlin")), Ok(None));
        }
    }

    #[test]
    fn zones_are_known_by_name_in_any_case() {
        assert_eq!(zone_named(" asia/tashkent "), Some("Asia/Tashkent"));
        for none in ["Tashkent", "+05:00", "UZ", ""] {
            assert_eq!(zone_named(none), None, "{none}");
        }
    }
}
