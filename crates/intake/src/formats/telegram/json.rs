//! `result.json`: one chat, or every chat of an account.

use super::post::{Post, Run, Style};
use super::{SERVICE, WORDLESS};
use crate::formats::{Format, Head, Kind, values};
use crate::pieces::{Found, Input, Piece, Take};
use crate::{Hints, Refusal};
use chrono::{DateTime, NaiveDateTime};
use onrecord_model::{ArticleDraft, PrintedTime};
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::fmt;

/// A Telegram export as JSON.
pub const FORMAT: Format = Format {
    name: "Telegram export (JSON)",
    media_type: "application/json",
    endings: &["json"],
    kind: Kind::Many { sniff, split, read },
};

fn sniff(head: &Head) -> bool {
    let text = head.text();
    let has = |words: &str| text.contains(words);
    let chat =
        ["channel\"", "group\"", "supergroup\"", "chat\"", "saved_messages\""].iter().any(|kind| has(kind));
    text.starts_with('{')
        && (has("\"messages\"") && has("\"type\"") && has("\"id\"") && chat
            || has("\"chats\"") && has("\"list\"") && has("\"about\""))
}

fn split(input: &mut dyn Input, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    let mut walk = Walk { take, stopped: false };
    let mut reader = serde_json::Deserializer::from_reader(input);
    match (Chat { walk: &mut walk }).deserialize(&mut reader) {
        Err(error) if !walk.stopped => {
            Err(Refusal::Broken { name: hints.called(), what: "JSON", line: error.line() as u64 })
        }
        _ => Ok(()),
    }
}

/// Hands over what is met; keeps whether nobody wants more.
struct Walk<'w, 't> {
    take: &'w mut Take<'t>,
    stopped: bool,
}

impl Walk<'_, '_> {
    fn hand_over<E: serde::de::Error>(&mut self, found: Found) -> Result<(), E> {
        if (self.take)(found).is_break() {
            self.stopped = true;
            return Err(E::custom("enough"));
        }
        Ok(())
    }
}

/// A chat, or an object that holds chats somewhere below.
struct Chat<'c, 'w, 't> {
    walk: &'c mut Walk<'w, 't>,
}

impl<'de> DeserializeSeed<'de> for Chat<'_, '_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Chat<'_, '_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an export of Telegram")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut about = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            match key.as_str() {
                "name" | "type" | "id" => {
                    let value = fields.next_value::<Value>()?;
                    about.insert(key, value);
                }
                "messages" => fields.next_value_seed(List { walk: self.walk, about: Some(&about) })?,
                "list" => fields.next_value_seed(List { walk: self.walk, about: None })?,
                "chats" | "left_chats" => fields.next_value_seed(Chat { walk: self.walk })?,
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The messages of a chat; with nothing about it, a list of chats.
struct List<'l, 'w, 't> {
    walk: &'l mut Walk<'w, 't>,
    about: Option<&'l Map<String, Value>>,
}

impl<'de> DeserializeSeed<'de> for List<'_, '_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of messages")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Some(about) = self.about else {
            while items.next_element_seed(Chat { walk: self.walk })?.is_some() {}
            return Ok(());
        };
        while let Some(message) = items.next_element::<Box<RawValue>>()? {
            let found = found(about, &message).map_err(A::Error::custom)?;
            self.walk.hand_over(found)?;
        }
        Ok(())
    }
}

/// A message as a piece: an export of that message alone.
fn found(about: &Map<String, Value>, message: &RawValue) -> serde_json::Result<Found> {
    let read: Value = serde_json::from_str(message.get())?;
    if read.get("type").and_then(Value::as_str).is_some_and(|kind| kind != "message") {
        return Ok(Found::Other { what: SERVICE });
    }
    if runs(&read).iter().all(|run| run.text.trim().is_empty()) {
        return Ok(Found::Other { what: WORDLESS });
    }
    let about: Vec<String> =
        about.iter().map(|(key, value)| format!("{}:{value},", Value::from(key.as_str()))).collect();
    let about = about.concat();
    let bytes = format!("{{{about}\"messages\":[{}]}}", message.get());
    let place = format!("message {}", read.get("id").unwrap_or(&Value::Null));
    Ok(Found::Piece(Piece { place, bytes: bytes.into_bytes(), ..Piece::default() }))
}

/// Read an export of one message.
fn read(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let broken = |error: serde_json::Error| Refusal::Broken {
        name: hints.called(),
        what: "JSON",
        line: error.line() as u64,
    };
    let export: Value = serde_json::from_slice(bytes).map_err(broken)?;
    let messages = export.get("messages").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    match messages {
        [message] => {
            let channel = text(&export, "name");
            let post = Post {
                author: text(message, "author").or_else(|| text(message, "from")),
                forwarded_from: text(message, "forwarded_from"),
                published: time(message, "date", "date_unixtime"),
                updated: time(message, "edited", "edited_unixtime"),
                runs: runs(message),
                channel: channel.or_else(|| text(message, "from")),
            };
            post.draft(hints)
        }
        _ => Err(Refusal::Many { name: hints.called() }),
    }
}

/// The words of a message: a text, or runs of it with their kinds.
fn runs(message: &Value) -> Vec<Run> {
    let plain = |text: &str| Run { style: Style::Plain, text: text.to_owned() };
    let one = |value: &Value| match value {
        Value::String(text) => Some(plain(text)),
        Value::Object(run) => {
            let text = run.get("text")?.as_str()?.to_owned();
            let style = match run.get("type").and_then(Value::as_str) {
                Some("bold") => Style::Bold,
                Some("blockquote" | "quote") => Style::Quoted,
                _ => Style::Plain,
            };
            Some(Run { style, text })
        }
        _ => None,
    };
    match message.get("text") {
        Some(Value::Array(runs)) => runs.iter().filter_map(one).collect(),
        Some(text) => one(text).into_iter().collect(),
        None => Vec::new(),
    }
}

/// A time as the export writes it: the clock of who exported, and seconds since 1970 beside it, which
/// together tell the zone.
fn time(message: &Value, local: &str, epoch: &str) -> Option<PrintedTime> {
    let local = message.get(local).and_then(Value::as_str)?;
    let mut time: PrintedTime = local.parse().ok()?;
    let epoch = message.get(epoch).and_then(|value| value.as_str()?.parse::<i64>().ok());
    if let (Some(epoch), Ok(local)) = (epoch, local.parse::<NaiveDateTime>()) {
        let zone = local.and_utc().timestamp() - epoch;
        // Zones are whole quarters of an hour, at most fourteen hours away.
        if zone % 900 == 0 && zone.abs() <= 14 * 3600 {
            time.zone = i32::try_from(zone / 60).ok();
        } else {
            time = values::printed(&DateTime::from_timestamp(epoch, 0)?);
        }
    }
    Some(time)
}
