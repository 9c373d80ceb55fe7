//! "Today" and "yesterday", told from the capture time; without it nothing is certain.

use super::{Context, Found};
use crate::words;
use chrono::{Datelike, Days, NaiveDate};
use onrecord_model::PartialDate;

/// The first word for today or yesterday in a text.
pub(super) fn find(text: &str, context: &Context) -> Option<Found> {
    let mut at = 0;
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let folded = words::fold(word);
        for back in [0, 1] {
            if !word.is_empty() && words::every(|w| w.relative[0]).any(|w| back == 0 && w == folded)
                || words::every(|w| w.relative[1]).any(|w| back == 1 && w == folded)
            {
                let date = context.captured_at.as_ref().and_then(|time| before(time.date, back));
                let doubt = match date {
                    Some(_) => format!("“{word}” counted from the capture"),
                    None => format!("“{word}” of a day that is not known"),
                };
                return Some(Found { range: at..at + word.len(), date, doubt: Some(doubt) });
            }
        }
        at += piece.len();
    }
    None
}

fn before(day: PartialDate, back: u64) -> Option<PartialDate> {
    let date = NaiveDate::from_ymd_opt(day.year, day.month?, day.day?)?.checked_sub_days(Days::new(back))?;
    PartialDate::day(date.year(), date.month(), date.day())
}
