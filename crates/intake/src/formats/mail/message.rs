//! One message: its subject is the headline, its sender the outlet, its date the publication.

use super::parts;
use crate::formats::{Format, Head, Kind, Page, plain, read_text, values};
use crate::{Hints, Refusal, decode, limits};
use mail_parser::{Message, MessageParser, MessagePart};
use onrecord_model::{ArticleDraft, Medium};

/// A message as a mail program saves it.
pub const FORMAT: Format = Format {
    name: "mail message",
    media_type: "message/rfc822",
    endings: &["eml"],
    kind: Kind::File { sniff, read },
};

/// Headers that only mail has; any of them tells a message without a name.
const SIGNS: &[&str] =
    &["mime-version:", "received:", "return-path:", "delivered-to:", "message-id:", "dkim-signature:"];

fn sniff(head: &Head) -> bool {
    let declared = head.hints.media_type.is_some_and(|kind| kind.starts_with(FORMAT.media_type));
    if head.bytes.trim_ascii().is_empty() || decode::is_known_binary(head.bytes) {
        return false;
    }
    declared || head.ends("eml") || has_headers(head.text(), SIGNS)
}

/// Whether a text begins with headers, one of them among `signs`.
pub fn has_headers(text: &str, signs: &[&str]) -> bool {
    let is_header = |line: &str| {
        line.starts_with([' ', '\t'])
            || line.split_once(':').is_some_and(|(name, _)| {
                !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            })
    };
    let mut told = false;
    for line in text.lines().take_while(|line| !line.trim().is_empty()) {
        if !is_header(line) {
            return false;
        }
        let line = line.to_ascii_lowercase();
        told |= signs.iter().any(|sign| line.starts_with(sign));
    }
    told
}

fn read(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let message = MessageParser::default().parse(bytes);
    let message = message.filter(|message| message.subject().is_some() || message.from().is_some());
    let Some(message) = message else {
        return Err(Refusal::Cannot {
            name: hints.called(),
            why: "it has no header of a message",
            remedy: "save the message again from the mail program",
        });
    };
    let mut draft = body(&message, hints)?;
    draft.medium = Some(Medium::Mail);
    // What reads like a live report in a letter is a list of stories.
    draft.entries.clear();
    if let Some(subject) = message.subject() {
        values::put(&mut draft, "headline", subject, "subject of the message");
    }
    let sender = message.from().and_then(|from| from.first());
    if let Some(name) = sender.and_then(|sender| sender.name().or_else(|| sender.address())) {
        values::put(&mut draft, "outlet", name.trim_matches('"'), "sender of the message");
    }
    if let Some(time) = message.date().and_then(parts::time) {
        draft.published = Some(time);
        draft.sources.insert("published".to_owned(), "date of the message".to_owned());
    }
    if let Some(address) = parts::header(&message, "Archived-At") {
        values::put(&mut draft, "url", address.trim_matches(['<', '>']), "address of the message's archive");
    }
    // The subject is often printed once more above the text.
    if draft.blocks.len() > 1 && draft.blocks.first().map(|block| &block.text) == draft.headline.as_ref() {
        draft.blocks.remove(0);
    }
    Ok(draft)
}

/// The text: of the HTML form, which knows its paragraphs; where that holds none, of the plain one.
fn body(message: &Message, hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let mut refusal = None;
    let html = message.html_bodies().find(|part| part.is_text_html());
    let text = message.text_bodies().find(|part| part.is_text() && !part.is_text_html());
    for part in html.into_iter().chain(text) {
        match one(message, part, hints) {
            Ok(draft) => return Ok(draft),
            Err(other) => refusal = refusal.or(Some(other)),
        }
    }
    let nothing = || Refusal::Cannot {
        name: hints.called(),
        why: "the message has no text of its own",
        remedy: "save what is attached to it and add that",
    };
    Err(refusal.unwrap_or_else(nothing))
}

fn one(message: &Message, part: &MessagePart, hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let (bytes, media_type) = (parts::content(message, part), parts::media_type(part));
    let inner = Hints { media_type: Some(&media_type), ..hints.clone() };
    let decoded = decode::decode(&bytes, &inner)?;
    let mut draft = if part.is_text_html() {
        read_text(&Page { text: &decoded.text, hints: &inner })?
    } else {
        if decoded.text.len() > limits::TEXT_BYTES {
            let (name, bytes, limit) = (hints.called(), decoded.text.len(), limits::TEXT_BYTES);
            return Err(Refusal::TooLarge { name, what: "text", bytes, limit });
        }
        ArticleDraft { blocks: plain::blocks(without_signature(&decoded.text)), ..ArticleDraft::default() }
    };
    if draft.blocks.is_empty() {
        return Err(Refusal::NoText { name: hints.called() });
    }
    draft.sources.insert("encoding".to_owned(), decoded.how);
    Ok(draft)
}

/// What stands under the line `-- ` is the sender's signature (RFC 3676, 4.3); mail programs lose
/// its blank.
fn without_signature(text: &str) -> &str {
    ["\n-- \n", "\n--\n"]
        .iter()
        .filter_map(|line| text.find(line))
        .min()
        .and_then(|at| text.get(..at))
        .unwrap_or(text)
}
