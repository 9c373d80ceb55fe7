//! Days printed in a sentence, resolved against the day of publication.

use crate::document::{Document, Item};
use crate::lexicon::{MONTH, PREP, TIME};
use onrecord_model::{PartialDate, Span};

/// A day and the words that tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day, or less.
    pub date: PartialDate,
    /// Its words.
    pub span: Span,
    /// Index of its first item.
    pub at: usize,
}

/// Days in the items for which `keep` holds, in order.
pub fn days(
    document: &Document,
    items: &[Item],
    published: Option<PartialDate>,
    keep: impl Fn(usize) -> bool,
) -> Vec<Day> {
    let mut found: Vec<Day> = Vec::new();
    let mut at = 0;
    while at < items.len() {
        let next = day(document, items, at, published).filter(|_| keep(at));
        match next {
            Some((day, to)) => {
                found.push(day);
                at = to;
            }
            None => at += 1,
        }
    }
    found
}

fn key<'d>(document: &'d Document, items: &[Item], at: usize) -> &'d str {
    items.get(at).filter(|i| i.is_word()).map_or("", |i| document.tokens.key_at(i.token))
}

fn day(
    document: &Document,
    items: &[Item],
    at: usize,
    published: Option<PartialDate>,
) -> Option<(Day, usize)> {
    let language = document.lexicon.language;
    let word = key(document, items, at);
    if word.is_empty() {
        return None;
    }
    let make = |date: PartialDate, from: usize, to: usize| {
        let span = Span::new(items[from].span.start, items[to - 1].span.end);
        Some((Day { date, span, at: from }, to))
    };
    if language.code == "en" && word == "this" {
        let part = key(document, items, at + 1);
        return if matches!(part, "morning" | "afternoon" | "evening") {
            make(published?, at, at + 2)
        } else {
            None
        };
    }
    if let Some((_, offset)) = language.relative_days.iter().find(|(w, _)| *w == word) {
        return make(shift(published?, *offset)?, at, at + 1);
    }
    if let Some(number) = document.lexicon.weekday(word) {
        let before = at.checked_sub(1).map_or("", |b| key(document, items, b));
        let coming = matches!(before, "next" | "следующий" | "следующую" | "keyingi" | "kelasi");
        let every = matches!(before, "every" | "each" | "каждый");
        if coming || every {
            return None;
        }
        return make(last_weekday(published?, number)?, at, at + 1);
    }
    // 12-mart, 12-martda
    let numeral = word.starts_with(|c: char| c.is_ascii_digit());
    if numeral
        && let Some((number, month)) = word.split_once('-')
        && let Ok(number) = number.parse::<u32>()
        && let Some(month) = month_of(document, month)
    {
        let year = year_before(document, items, at);
        return make(place(year, month, Some(number), published)?, at, at + 1);
    }
    if (items[at].is(MONTH) || items[at].is_capital())
        && let Some(month) = month_of(document, word)
    {
        if word == "may" && !items[at].is_capital() || word == "march" && !items[at].is_capital() {
            return None;
        }
        let before = at.checked_sub(1).and_then(|b| number(key(document, items, b)));
        let mut after = number(key(document, items, at + 1));
        let mut to = at + 1;
        let from = if before.is_some() { at - 1 } else { at };
        if before.is_none() && after.is_some() {
            to += 1;
        } else {
            after = None;
        }
        let mut year = year(key(document, items, to));
        if year.is_some() {
            to += 1;
        } else if items.get(to).is_some_and(|i| i.stop == ',')
            && let Some(y) = self::year(key(document, items, to + 1))
        {
            year = Some(y);
            to += 2;
        } else {
            year = year_before(document, items, from);
        }
        let day = before.or(after);
        if day.is_none()
            && year.is_none()
            && !at.checked_sub(1).is_some_and(|b| items[b].is(PREP | TIME))
            && language.code != "uz"
        {
            return None;
        }
        return make(place(year, month, day, published)?, from, to);
    }
    // 02.03.2023
    let mut parts = word.split('.');
    if numeral
        && let (Some(d), Some(m), Some(y), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        && let (Ok(d), Ok(m), Ok(y)) = (d.parse(), m.parse(), y.parse())
        && y > 1900
    {
        return make(PartialDate::day(y, m, d)?, at, at + 1);
    }
    None
}

/// `2023-yil`, `2023` before a day.
fn year_before(document: &Document, items: &[Item], at: usize) -> Option<i32> {
    (1..=2).find_map(|back| {
        let word = at.checked_sub(back).map_or("", |b| key(document, items, b));
        year(word.split('-').next().unwrap_or(word))
    })
}

fn number(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic() || c == '-');
    digits.parse().ok().filter(|n| (1..=31).contains(n) && digits.len() <= 2)
}

fn year(word: &str) -> Option<i32> {
    word.parse().ok().filter(|y| (1900..=2100).contains(y))
}

fn month_of(document: &Document, word: &str) -> Option<u32> {
    document.lexicon.month(word).and_then(|m| u32::try_from(m + 1).ok())
}

/// A day without a year is the nearest such day; one that is still to come (but for the day after
/// publication) is no day of speaking.
fn place(
    year: Option<i32>,
    month: u32,
    day: Option<u32>,
    published: Option<PartialDate>,
) -> Option<PartialDate> {
    let year = match (year, published) {
        (Some(year), Some(p)) if year > p.year => return None,
        (Some(year), _) => year,
        (None, Some(p)) => {
            let ahead = month.checked_sub(p.month.unwrap_or(12));
            match ahead {
                Some(0) if day.zip(p.day).is_some_and(|(d, pd)| d > pd + 1) => return None,
                Some(1..=7) => return None,
                Some(8..) => p.year - 1,
                _ => p.year,
            }
        }
        (None, None) => return None,
    };
    match day {
        Some(day) => PartialDate::day(year, month, day),
        None => PartialDate::month(year, month),
    }
}

/// Days since 1970-01-01 of a civil date.
fn number_of(date: PartialDate) -> Option<i64> {
    let (y, m, d) = (i64::from(date.year), i64::from(date.month?), i64::from(date.day?));
    let y = if m <= 2 { y - 1 } else { y };
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let doy = (153 * (if m > 2 { m - 3 } else { m + 9 }) + 2) / 5 + d - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    Some(era * 146_097 + doe - 719_468)
}

fn date_of(number: i64) -> Option<PartialDate> {
    let z = number + 719_468;
    let (era, doe) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let d = doy - (153 * mp + 2) / 5 + 1;
    let m = if mp < 10 { mp + 3 } else { mp - 9 };
    let y = yoe + era * 400 + i64::from(m <= 2);
    PartialDate::day(i32::try_from(y).ok()?, u32::try_from(m).ok()?, u32::try_from(d).ok()?)
}

fn shift(date: PartialDate, days: i64) -> Option<PartialDate> {
    date_of(number_of(date)? + days)
}

/// The last such weekday (Monday 0) up to the day of publication.
fn last_weekday(published: PartialDate, weekday: usize) -> Option<PartialDate> {
    let number = number_of(published)?;
    let today = (number + 3).rem_euclid(7);
    let back = (today - i64::try_from(weekday).ok()?).rem_euclid(7);
    date_of(number - back)
}

/// Words of an unnamed earlier time: what is said there happened on another occasion.
pub fn vague_past(document: &Document, items: &[Item], keep: impl Fn(usize) -> bool) -> bool {
    (0..items.len()).any(|at| {
        keep(at)
            && matches!(
                key(document, items, at),
                "recently"
                    | "previously"
                    | "earlier"
                    | "ago"
                    | "once"
                    | "ранее"
                    | "недавно"
                    | "прежде"
                    | "раньше"
                    | "avvalroq"
                    | "yaqinda"
                    | "oldin"
                    | "avval"
                    | "last"
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_by_the_calendar() {
        let day = |y, m, d| PartialDate::day(y, m, d).unwrap();
        assert_eq!(shift(day(2024, 3, 1), -1), Some(day(2024, 2, 29)));
        assert_eq!(shift(day(2023, 1, 1), -1), Some(day(2022, 12, 31)));
        // 3 March 2023 was a Friday.
        assert_eq!(last_weekday(day(2023, 3, 3), 4), Some(day(2023, 3, 3)));
        assert_eq!(last_weekday(day(2023, 3, 3), 3), Some(day(2023, 3, 2)));
        assert_eq!(last_weekday(day(2023, 3, 3), 5), Some(day(2023, 2, 25)));
    }

    #[test]
    fn a_day_without_a_year_lies_in_the_past() {
        let published = PartialDate::day(2023, 1, 4);
        assert_eq!(place(None, 12, Some(30), published), PartialDate::day(2022, 12, 30));
        assert_eq!(place(None, 1, Some(4), published), PartialDate::day(2023, 1, 4));
        assert_eq!(place(Some(2019), 5, None, published), PartialDate::month(2019, 5));
    }

    #[test]
    fn a_day_to_come_is_no_day_of_speaking() {
        let published = PartialDate::day(2024, 3, 8);
        assert_eq!(place(None, 6, Some(14), published), None);
        assert_eq!(place(None, 3, Some(20), published), None);
        assert_eq!(place(Some(2025), 1, None, published), None);
        assert_eq!(place(None, 12, Some(30), published), PartialDate::day(2023, 12, 30));
    }
}
