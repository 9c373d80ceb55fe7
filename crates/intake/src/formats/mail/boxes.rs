//! A box of messages (mbox, RFC 4155): a line `From ` before each.

use super::message;
use crate::formats::{Format, Head, Kind};
use crate::pieces::{Found, Input, Piece, Take};
use crate::{Hints, Refusal, limits, pieces};
use onrecord_model::ArticleDraft;
use std::ops::ControlFlow;

/// A box of messages.
pub const FORMAT: Format = Format {
    name: "mailbox",
    media_type: "application/mbox",
    endings: &["mbox"],
    kind: Kind::Many { sniff, split, read },
};

fn sniff(head: &Head) -> bool {
    let text = head.text();
    text.split_once('\n').is_some_and(|(first, rest)| {
        first.starts_with("From ") && (head.ends("mbox") || message::has_headers(rest, &["from:", "date:"]))
    })
}

fn split(input: &mut dyn Input, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    let mut line = Vec::new();
    let mut bytes: Vec<u8> = Vec::new();
    let (mut number, mut length, mut after_blank) = (0_u64, 0_usize, true);
    loop {
        let read = pieces::line(input, &mut line).map_err(|error| pieces::unread(hints, &error))?;
        let begins = after_blank && line.starts_with(b"From ");
        if read.is_none() || begins {
            let message = std::mem::take(&mut bytes);
            if length > 0 && hand_over(message, number, length, hints, take).is_break() {
                return Ok(());
            }
            (number, length) = (number + 1, 0);
        }
        let Some(read) = read else { return Ok(()) };
        after_blank = line.trim_ascii().is_empty();
        if !begins {
            length += read;
            if length <= limits::PAGE_BYTES {
                bytes.extend_from_slice(&line);
            }
        }
    }
}

fn hand_over(bytes: Vec<u8>, number: u64, length: usize, hints: &Hints, take: &mut Take) -> ControlFlow<()> {
    let place = format!("message {number}");
    if length > limits::PAGE_BYTES {
        let (name, limit) = (format!("{place} of {}", hints.called()), limits::PAGE_BYTES);
        let refusal = Refusal::TooLarge { name, what: "message", bytes: length, limit };
        return take(Found::Refused { place, refusal });
    }
    let media_type = Some(message::FORMAT.media_type.to_owned());
    take(Found::Piece(Piece { place, bytes, media_type, ..Piece::default() }))
}

/// A box as one article: no.
fn read(_: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    Err(Refusal::Many { name: hints.called() })
}
