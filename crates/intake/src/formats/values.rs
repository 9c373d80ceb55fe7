//! Values as programs write them: times, names, languages.

use crate::dates::{self, Context};
use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use onrecord_model::{ArticleDraft, Lang, PartialDate, PrintedTime};

/// Seconds of 1 January 1990 and 2100: an epoch outside is some other number.
const EPOCH: std::ops::Range<i64> = 631_152_000..4_102_444_800;

/// A time: ISO 8601, RFC 2822, seconds or milliseconds since 1970, or as a page prints it.
/// With what is not certain of it.
pub fn time(text: &str, context: &Context) -> (Option<PrintedTime>, Option<String>) {
    let text = text.trim();
    let iso = text.replacen(' ', "T", usize::from(text.as_bytes().get(10) == Some(&b' ')));
    if let Ok(time) = iso.parse::<PrintedTime>() {
        return (Some(time), None);
    }
    if let Ok(time) = DateTime::parse_from_rfc2822(text) {
        return (Some(printed(&time)), None);
    }
    if let Ok(number) = text.parse::<i64>() {
        let seconds = if EPOCH.contains(&(number / 1000)) { number / 1000 } else { number };
        let time = EPOCH.contains(&seconds).then(|| DateTime::<Utc>::from_timestamp(seconds, 0)).flatten();
        if let Some(time) = time {
            return (Some(printed(&time)), None);
        }
    }
    dates::read_line(text, context).map_or((None, None), |line| (line.time, line.doubt))
}

/// A time with its zone as one that was printed.
pub fn printed<Z: chrono::TimeZone>(time: &DateTime<Z>) -> PrintedTime {
    use chrono::Offset as _;
    PrintedTime {
        date: PartialDate { year: time.year(), month: Some(time.month()), day: Some(time.day()) },
        clock: Some((time.hour(), time.minute(), Some(time.second()))),
        zone: Some(time.offset().fix().local_minus_utc() / 60),
    }
}

/// A language by its tag or its name in English, Russian, Uzbek or itself.
pub fn language(text: &str) -> Option<Lang> {
    let word = text.trim().to_lowercase();
    let tag = match word.as_str() {
        "" => return None,
        "english" | "английский" | "ingliz" | "inglizcha" => "en",
        "russian" | "русский" | "rus" | "ruscha" | "rus tili" => "ru",
        "uzbek" | "узбекский" | "oʻzbek" | "o'zbek" | "oʻzbekcha" | "o'zbekcha" | "ўзбек" | "ўзбекча" => {
            "uz"
        }
        "german" | "deutsch" | "немецкий" | "nemis" => "de",
        "kazakh" | "казахский" | "қазақ" | "қазақша" => "kk",
        "ukrainian" | "украинский" | "українська" => "uk",
        "french" | "français" | "французский" => "fr",
        "turkish" | "türkçe" | "турецкий" => "tr",
        tag if is_tag(tag) => tag,
        _ => return None,
    };
    Some(Lang::new(tag))
}

/// `en`, `uz-cyrl`, `en_us`.
fn is_tag(word: &str) -> bool {
    let mut parts = word.split(['-', '_']);
    parts
        .next()
        .is_some_and(|first| matches!(first.len(), 2 | 3) && first.bytes().all(|b| b.is_ascii_lowercase()))
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// One line, its white space single.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Put a field into a draft and say where it was read; nothing where it is empty.
pub fn put(draft: &mut ArticleDraft, field: &'static str, value: &str, place: &str) {
    let value = one_line(value);
    if value.is_empty() {
        return;
    }
    let slot = match field {
        "headline" => &mut draft.headline,
        "standfirst" => &mut draft.standfirst,
        "outlet" => &mut draft.outlet,
        "section" => &mut draft.section,
        "url" => &mut draft.url,
        "photo_credit" => &mut draft.photo_credit,
        _ => return,
    };
    *slot = Some(value);
    draft.sources.insert(field.to_owned(), place.to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_programs_write_them() {
        for (text, read) in [
            ("2024-03-05", "2024-03-05"),
            ("2024-03-05 10:15:00", "2024-03-05T10:15:00"),
            ("2024-03-05T10:15:00.250+05:00", "2024-03-05T10:15:00+05:00"),
            ("2024-03-05 10:15:00+00:00", "2024-03-05T10:15:00Z"),
            ("Tue, 5 Mar 2024 10:15:00 +0500", "2024-03-05T10:15:00+05:00"),
            ("1709633700", "2024-03-05T10:15:00Z"),
            ("1709633700000", "2024-03-05T10:15:00Z"),
            ("05.03.2024 10:15", "2024-03-05T10:15"),
            ("5 марта 2024", "2024-03-05"),
        ] {
            let (time, doubt) = time(text, &Context::default());
            assert_eq!((time.map(|t| t.to_string()).as_deref(), doubt), (Some(read), None), "{text}");
        }
        assert_eq!(time("17", &Context::default()).0, None);
        let (read, doubt) = time("03/04/2024", &Context::default());
        assert!(doubt.is_some() && read.is_none_or(|time| time.date.day.is_none()), "never guessed");
    }

    #[test]
    fn languages_go_by_tag_or_name() {
        for (text, tag) in
            [("EN", Some("en")), ("русский", Some("ru")), ("uz-Cyrl", Some("uz-cyrl")), ("?", None)]
        {
            assert_eq!(language(text).as_ref().map(Lang::as_str), tag, "{text}");
        }
    }
}
