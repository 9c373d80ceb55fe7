//! Pages saved by `SingleFile`: HTML with everything inside it, pictures as `data:` addresses. The note
//! at the top says where the page was and when it was saved.

use super::{Format, Kind, Page, html};
use crate::{Hints, Refusal};
use chrono::DateTime;
use onrecord_model::ArticleDraft;
use std::borrow::Cow;

/// A page saved by `SingleFile`.
pub const FORMAT: Format = Format {
    name: "page saved by SingleFile",
    media_type: "text/html",
    endings: &["html"],
    kind: Kind::Text { sniff, read },
};

/// What the note begins with.
const NOTE: &str = "Page saved with SingleFile";

/// The note stands in the first bytes.
const WITHIN: usize = 4096;

/// A `data:` address that is longer holds a picture or a font, and no words.
const PAYLOAD: usize = 200;

fn note(text: &str) -> Option<&str> {
    let mut end = WITHIN.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let (_, note) = text.get(..end)?.split_once(NOTE)?;
    Some(note.split("-->").next().unwrap_or(note))
}

fn sniff(page: &Page) -> bool {
    note(page.text).is_some()
}

fn read(page: &Page) -> Result<ArticleDraft, Refusal> {
    let note = note(page.text).unwrap_or_default();
    let line = |name: &str| note.lines().find_map(|line| line.trim().strip_prefix(name)).map(str::trim);
    let url = line("url:").filter(|url| url.starts_with("http://") || url.starts_with("https://"));
    let saved = line("saved date:").and_then(|date| {
        let date = date.split(" (").next().unwrap_or(date);
        DateTime::parse_from_str(date, "%a %b %d %Y %H:%M:%S GMT%z").ok()
    });
    let hints = Hints {
        url: page.hints.url.or(url),
        captured_at: saved
            .map(|time| super::values::printed(&time))
            .or_else(|| page.hints.captured_at.clone()),
        ..page.hints.clone()
    };
    let slim = without_payloads(page.text);
    let mut draft = html::read(&Page { text: &slim, hints: &hints })?;
    if let (None, None, Some(url)) = (&draft.url, page.hints.url, url) {
        draft.url = Some(url.to_owned());
    }
    if draft.url.as_deref() == url && url.is_some() && page.hints.url.is_none() {
        draft
            .sources
            .entry("url".to_owned())
            .or_insert_with(|| "address SingleFile saved with the page".to_owned());
    }
    Ok(draft)
}

/// Mark-up without the bytes of pictures and fonts in it: they are most of such a page, and parsing
/// them takes most of the time.
pub fn without_payloads(text: &str) -> Cow<'_, str> {
    const START: &str = "data:";
    let is_payload = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'+' | b'/' | b'=' | b'%' | b',' | b';' | b'.' | b'-' | b'_')
    };
    let mut slim = String::new();
    let mut from = 0;
    let mut search = 0;
    while let Some(at) = text.get(search..).and_then(|rest| rest.find(START)) {
        let start = search + at + START.len();
        let length = text.as_bytes().iter().skip(start).take_while(|byte| is_payload(**byte)).count();
        if length > PAYLOAD {
            slim.push_str(text.get(from..start).unwrap_or_default());
            slim.push(',');
            from = start + length;
        }
        search = start + length;
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    slim.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(slim)
}

#[cfg(test)]
mod tests {
    use super::without_payloads;
    use crate::{Hints, parse};

    #[test]
    fn the_note_tells_address_and_day_and_pictures_cost_nothing() {
        let picture = format!("<img src=\"data:image/png;base64,{}\">", "iVBORw0KGgo".repeat(200_000));
        let page = format!(
            "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://ledger.example/toll \n \
             saved date: Wed Mar 06 2024 10:00:00 GMT+0500 (Uzbekistan Standard Time)\n--><body><article><h1>Toll rises</h1>\
             <p>“We will raise the toll in May,” the minister of transport Bek Rahimov told reporters.</p>{picture}\
             <p>The words “data: nothing” stay, and so does the rest of the paragraph that holds them.</p></article></body></html>"
        );
        let draft = parse(page.as_bytes(), &Hints::default()).unwrap();
        assert_eq!(draft.url.as_deref(), Some("https://ledger.example/toll"));
        assert_eq!(draft.headline.as_deref(), Some("Toll rises"));
        assert_eq!(draft.blocks.len(), 2, "{:?}", draft.blocks);
        assert!(draft.blocks[1].text.contains("data: nothing"));
    }

    #[test]
    fn only_long_payloads_are_left_out() {
        assert_eq!(without_payloads("a data:x b"), "a data:x b");
        let long = format!("url(data:font/woff2;base64,{}) ü", "A".repeat(300));
        assert_eq!(without_payloads(&long), "url(data:,) ü");
    }
}
