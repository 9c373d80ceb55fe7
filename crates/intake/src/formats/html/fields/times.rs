//! When it was published and last changed.
//!
//! The most trusted layer is taken; a lower one that says the same moment more fully, with its zone
//! or its clock, completes it. A day in the future of the capture, or before there was a web, is
//! no day of publication.

use super::settle;
use crate::Hints;
use crate::dates;
use crate::formats::html::declared::{Claim, Claims, Field, visible};
use onrecord_model::{ArticleDraft, PrintedTime};

/// The first year a page can be of.
const FIRST_YEAR: i32 = 1990;

/// Choose both times.
pub fn fill(claims: &Claims, hints: &Hints, draft: &mut ArticleDraft) {
    let published = read(claims, Field::Published, hints);
    let updated = read(claims, Field::Updated, hints);
    if let Some((time, from)) = choose(&published) {
        let text = time.to_string();
        settle(draft, "published", &text, from, claims.of(Field::Published));
        draft.published = Some(time);
    } else if let Some(from) = claims.of(Field::Published).find(|c| c.value == "?").map(|c| c.from.clone()) {
        // A line that names no certain day is said to have been there.
        draft.sources.insert("published".to_owned(), from);
    }
    if let Some((time, from)) = choose(&updated) {
        let same = draft.published.as_ref() == Some(&time);
        let before = draft.published.as_ref().is_some_and(|p| time.date < p.date);
        if !same && !before {
            let text = time.to_string();
            settle(draft, "updated", &text, from, claims.of(Field::Updated));
            draft.updated = Some(time);
        }
    }
}

/// The claims of a field that are times.
fn read(claims: &Claims, field: Field, hints: &Hints) -> Vec<(PrintedTime, String)> {
    let context = dates::Context { captured_at: hints.captured_at.clone(), ..dates::Context::default() };
    claims
        .of(field)
        .filter_map(|claim: &Claim| {
            let visible = [visible::ABOVE, visible::BELOW].iter().any(|place| claim.from.starts_with(place))
                || claim.from == "time element";
            let found = time(&claim.value)
                .or_else(|| dates::read_line(&claim.value, &context).filter(|_| visible)?.time)?;
            Some((found, claim.from.clone()))
        })
        .filter(|(time, _)| possible(time, hints))
        .collect()
}

fn possible(time: &PrintedTime, hints: &Hints) -> bool {
    let after = hints.captured_at.as_ref().is_some_and(|captured| {
        let (day, last) = (time.date, captured.date);
        // A zone may put the same moment on the next day.
        day > last
            && !(day.year == last.year && day.month == last.month && day.day == last.day.map(|d| d + 1))
    });
    time.date.year >= FIRST_YEAR && time.date.year < 2100 && !after
}

fn choose(all: &[(PrintedTime, String)]) -> Option<(PrintedTime, String)> {
    let whole = all.iter().find(|(time, _)| time.date.day.is_some()).or_else(|| all.first())?;
    let (mut best, mut from) = whole.clone();
    for (other, place) in all {
        let completes = match (best.clock, best.zone) {
            (None, _) => other.date == best.date && other.clock.is_some(),
            (Some(clock), None) => {
                let minute = |c: (u32, u32, Option<u32>)| (c.0, c.1);
                other.date == best.date
                    && other.zone.is_some()
                    && other.clock.map(minute) == Some(minute(clock))
            }
            _ => false,
        };
        if completes {
            from = format!("{from}; {place}");
            best = other.clone();
        }
    }
    Some((best, from))
}

/// A declared time: ISO 8601, whatever stands between day and clock, or a date without a doubt.
pub fn time(text: &str) -> Option<PrintedTime> {
    let text = text.trim();
    if let Ok(time) = text.parse() {
        return Some(time);
    }
    let spaced = text.replacen(' ', "T", 1).replace(' ', "");
    if let Ok(time) = spaced.parse() {
        return Some(time);
    }
    let reordered = unix(text);
    dates::read_line(reordered.as_deref().unwrap_or(text), &dates::Context::default())
        .filter(|line| line.doubt.is_none())?
        .time
}

/// "Fri Apr 28 19:20:36 CEST 2023", as programs print a time, in the order people write.
fn unix(text: &str) -> Option<String> {
    let [_, month, day, clock, zone @ .., year] = &text.split_whitespace().collect::<Vec<_>>()[..] else {
        return None;
    };
    let number = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    (clock.contains(':') && number(day) && number(year) && year.len() == 4 && zone.len() <= 1)
        .then(|| format!("{day} {month} {year} {clock} {}", zone.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn declared_times_are_read_in_the_forms_programs_write() {
        for (text, wanted) in [
            ("2024-06-12T09:45:00+05:00", "2024-06-12T09:45:00+05:00"),
            ("2024-06-12 09:45:00.0", "2024-06-12T09:45:00"),
            ("2024-06-12T09:45:00.123Z", "2024-06-12T09:45:00Z"),
            ("Wed Jun 12 09:45:00 CEST 2024", "2024-06-12T09:45:00+02:00"),
            ("Wed, 12 Jun 2024 09:45:00 +0500", "2024-06-12T09:45:00+05:00"),
            ("12.06.2024", "2024-06-12"),
            ("2024", "2024"),
        ] {
            assert_eq!(time(text).map(|time| time.to_string()).as_deref(), Some(wanted), "{text}");
        }
        for text in ["", "soon", "03/04/2024"] {
            assert_eq!(time(text), None, "{text}");
        }
    }
}
