//! Parts of a MIME message as bytes: how they are packed is undone here, their encoding by
//! [`decode`](crate::decode), which knows more of mislabelled pages than mail programs do.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{DateTime, Encoding, Message, MessagePart, MimeHeaders as _};
use onrecord_model::{PartialDate, PrintedTime};

/// The bytes of a part with its transfer encoding undone; as they stand where that is broken.
pub fn content(message: &Message, part: &MessagePart) -> Vec<u8> {
    let (from, to) = (part.raw_body_offset() as usize, part.raw_end_offset() as usize);
    let raw = message.raw_message().get(from..to).unwrap_or_default();
    let undone = match part.encoding {
        Encoding::None => None,
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
    };
    // A flaw in the packing of one line is no reason to lose the rest.
    undone.unwrap_or_else(|| if part.encoding == Encoding::None { raw } else { part.contents() }.to_vec())
}

/// The media type of a part with the charset it declares.
pub fn media_type(part: &MessagePart) -> String {
    let Some(declared) = part.content_type() else { return "text/plain".to_owned() };
    let kind = format!("{}/{}", declared.ctype(), declared.subtype().unwrap_or("plain"));
    match declared.attribute("charset") {
        Some(charset) => format!("{kind}; charset={charset}"),
        None => kind,
    }
}

/// The first words of a header.
pub fn header<'m>(message: &'m Message, name: &str) -> Option<&'m str> {
    let found = message.headers().iter().find(|header| header.name().eq_ignore_ascii_case(name))?;
    found.value().as_text().map(str::trim).filter(|words| !words.is_empty())
}

/// The date of a message, in the zone it was sent from.
pub fn time(date: &DateTime) -> Option<PrintedTime> {
    let day = PartialDate::day(i32::from(date.year), u32::from(date.month), u32::from(date.day))?;
    let (hour, minute, second) = (u32::from(date.hour), u32::from(date.minute), u32::from(date.second));
    let zone = i32::from(date.tz_hour) * 60 + i32::from(date.tz_minute);
    let clock = (hour < 24 && minute < 60 && second < 61).then_some((hour, minute, Some(second)));
    Some(PrintedTime { date: day, clock, zone: Some(if date.tz_before_gmt { -zone } else { zone }) })
}
