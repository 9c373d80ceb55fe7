//! Articles in JSON: one a line, in one list, or a list inside one object.

use super::{Cell, Row, encoding, row};
use crate::formats::{Format, Head, Kind};
use crate::pieces::{Found, Input, Piece, Take};
use crate::{Hints, Refusal, decode, limits, pieces};
use encoding_rs::UTF_8;
use onrecord_model::ArticleDraft;
use serde::de::{Deserializer as _, Error as _, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Deserializer, Map, Value};
use std::fmt;
use std::io::{BufRead, Read};
use std::ops::ControlFlow;

/// JSON and JSON Lines.
pub const FORMAT: Format = Format {
    name: "articles as JSON or JSON Lines",
    media_type: "application/json",
    endings: &["jsonl", "ndjson", "json"],
    kind: Kind::Many { sniff, split, read },
};

fn sniff(head: &Head) -> bool {
    if head.bytes.trim_ascii().is_empty() || decode::is_known_binary(head.bytes) {
        return false;
    }
    let declared = head.hints.media_type.is_some_and(|kind| kind.starts_with(FORMAT.media_type));
    let wide = encoding_rs::Encoding::for_bom(head.bytes).is_some();
    let opens = || wide || head.text().starts_with(['{', '[']);
    // Without a name: no sentence begins like an object with a field.
    let like_an_object = || {
        let text = head.text();
        let inside = text.strip_prefix('[').map_or(text, str::trim_start);
        inside.strip_prefix('{').is_some_and(|fields| fields.trim_start().starts_with('"'))
    };
    head.ends("jsonl")
        || head.ends("ndjson")
        || ((declared || head.ends("json")) && opens())
        || (head.hints.name.is_none() && like_an_object())
}

fn split(input: &mut dyn Input, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    let (_, mut source) = encoding::open(input, hints)?;
    let mut first = Vec::new();
    let length = pieces::line(&mut source, &mut first).map_err(|error| pieces::unread(hints, &error))?;
    let is_list = first.trim_ascii_start().starts_with(b"[");
    let whole_line = serde_json::from_slice::<IgnoredAny>(&first).is_ok();
    let named = hints.name.is_some_and(|name| !name.to_ascii_lowercase().ends_with(".json"));
    let goes_on = !source.fill_buf().map_err(|error| pieces::unread(hints, &error))?.is_empty();
    // A list alone on its line is a list, also in a file that is called lines.
    if (named || (whole_line && goes_on)) && !(is_list && whole_line) {
        return of_lines(&mut source, (first, length), hints, take);
    }
    let mut whole = first.chain(source);
    if is_list { of_list(&mut whole, hints, take) } else { of_object(&mut whole, hints, take) }
}

/// One object a line. A line that is none is refused, the others stand.
fn of_lines(
    source: &mut dyn BufRead,
    (mut line, mut length): (Vec<u8>, Option<usize>),
    hints: &Hints,
    take: &mut Take,
) -> Result<(), Refusal> {
    let mut number = 1_u64;
    while let Some(bytes) = length {
        let place = format!("line {number}");
        let called = || format!("line {number} of {}", hints.called());
        let found = if bytes > limits::PAGE_BYTES {
            let refusal =
                Refusal::TooLarge { name: called(), what: "line", bytes, limit: limits::PAGE_BYTES };
            Some(Found::Refused { place, refusal })
        } else if line.trim_ascii().is_empty() {
            None
        } else {
            let bytes = line.trim_ascii_end().to_vec();
            Some(Found::Piece(Piece { place, bytes, ..Piece::default() }))
        };
        if found.is_some_and(|found| take(found).is_break()) {
            return Ok(());
        }
        number += 1;
        length = pieces::line(source, &mut line).map_err(|error| pieces::unread(hints, &error))?;
    }
    Ok(())
}

/// Why the visitor of a list stopped where nobody wants more.
const ENOUGH: &str = "enough";

/// A list of objects, one at a time.
fn of_list(source: &mut dyn Read, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    struct List<'l, 't>(&'l mut Take<'t>);
    impl<'de> Visitor<'de> for List<'_, '_> {
        type Value = ();
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of articles")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
            let mut number = 0_u64;
            while let Some(item) = items.next_element::<Box<RawValue>>()? {
                number += 1;
                let bytes = item.get().as_bytes().to_vec();
                let piece = Piece { place: format!("item {number}"), bytes, ..Piece::default() };
                if (self.0)(Found::Piece(piece)).is_break() {
                    return Err(A::Error::custom(ENOUGH));
                }
            }
            Ok(())
        }
    }
    let mut stopped = false;
    let mut take = |found| {
        let flow: ControlFlow<()> = take(found);
        stopped = flow.is_break();
        flow
    };
    let read = Deserializer::from_reader(source).deserialize_seq(List(&mut take));
    match read {
        Err(error) if !stopped => Err(broken(hints, &error)),
        _ => Ok(()),
    }
}

/// One object: an article, or what holds a list of them.
fn of_object(source: &mut dyn Read, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    let mut bytes = Vec::new();
    let most = limits::DECODED_BYTES as u64;
    let read =
        source.take(most + 1).read_to_end(&mut bytes).map_err(|error| pieces::unread(hints, &error))?;
    if read as u64 > most {
        let (name, limit) = (hints.called(), limits::DECODED_BYTES);
        return Err(Refusal::TooLarge { name, what: "file", bytes: read, limit });
    }
    let object: Map<String, Value> = match serde_json::from_slice(&bytes) {
        Ok(object) => object,
        Err(error) => return Err(broken(hints, &error)),
    };
    let list =
        object.values().find_map(|value| value.as_array().filter(|list| list.iter().any(Value::is_object)));
    // A list of pictures or tags does not make an article a container.
    let is_article = row::read(&row_of(&object), hints).is_ok();
    let Some(list) = list.filter(|_| !is_article) else {
        let _ = take(Found::Piece(Piece { place: "item 1".to_owned(), bytes, ..Piece::default() }));
        return Ok(());
    };
    for (item, number) in list.iter().zip(1_u64..) {
        let bytes = item.to_string().into_bytes();
        let piece = Piece { place: format!("item {number}"), bytes, ..Piece::default() };
        if take(Found::Piece(piece)).is_break() {
            return Ok(());
        }
    }
    Ok(())
}

fn broken(hints: &Hints, error: &serde_json::Error) -> Refusal {
    Refusal::Broken { name: hints.called(), what: "JSON", line: error.line() as u64 }
}

/// Read one object.
fn read(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let row = object(bytes, hints)?;
    let mut draft = row::read(&row, hints)?;
    draft.sources.insert("encoding".to_owned(), "UTF-8 (JSON)".to_owned());
    Ok(draft)
}

/// One object as a row.
pub fn object(bytes: &[u8], hints: &Hints) -> Result<Row, Refusal> {
    let text = encoding::decode(UTF_8, bytes);
    match serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) {
        Ok(Value::Object(object)) => Ok(row_of(&object)),
        Ok(Value::Array(_)) => Err(Refusal::Many { name: hints.called() }),
        Ok(_) => Err(Refusal::Cannot {
            name: hints.called(),
            why: "it is no object with fields",
            remedy: "write each article as an object with fields such as title and text",
        }),
        Err(_) => Err(Refusal::Cannot {
            name: hints.called(),
            why: "it is no whole JSON",
            remedy: "mend it and add the file again",
        }),
    }
}

/// The fields of an object, those of objects inside it as `outer.inner`.
fn row_of(object: &Map<String, Value>) -> Row {
    let mut row = Row::new();
    for (name, value) in object {
        match value {
            Value::Object(inner) => {
                // `{"name": …}` is how linked data names an author or a publisher.
                if let Some(name_of) = inner.get("name").and_then(Value::as_str) {
                    row.push((name.clone(), vec![name_of.to_owned()]));
                }
                row.extend(inner.iter().map(|(key, value)| (format!("{name}.{key}"), cell(value))));
            }
            value => row.push((name.clone(), cell(value))),
        }
    }
    row
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(values) => values
            .iter()
            .filter_map(|value| value.as_str().or_else(|| value.get("name")?.as_str()).map(str::to_owned))
            .collect(),
        Value::Null | Value::Bool(_) | Value::Object(_) => Vec::new(),
    }
}
