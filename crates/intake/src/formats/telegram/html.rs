//! `messages.html`: a page of the export, a thousand messages each.

use super::post::{Post, Run, Style};
use super::{SERVICE, WORDLESS};
use crate::formats::{Format, Head, Kind};
use crate::pieces::{Found, Input, Piece, Take};
use crate::{Hints, Refusal, limits, pieces};
use onrecord_model::{ArticleDraft, PartialDate, PrintedTime};
use scraper::{ElementRef, Html, Node, Selector};
use std::io::Read;

/// A Telegram export as HTML.
pub const FORMAT: Format = Format {
    name: "Telegram export (HTML)",
    media_type: "text/html",
    endings: &["html"],
    kind: Kind::Many { sniff, split, read },
};

/// How each message begins.
const MESSAGE: &str = "<div class=\"message ";

/// What stands around one message, so that it is an export by itself.
const END: &str = "</div></div></div></body></html>\n";

/// Other pages have wraps and headers too; the title and the list of messages are the export's own.
fn sniff(head: &Head) -> bool {
    let text = head.text();
    text.contains("class=\"page_wrap\"")
        && text.contains("class=\"page_header\"")
        && (text.contains("<title>Exported Data</title>") || text.contains("class=\"page_body chat_page\""))
}

fn split(input: &mut dyn Input, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    let mut bytes = Vec::new();
    let most = limits::PAGE_BYTES as u64;
    let read = Read::take(input, most + 1).read_to_end(&mut bytes);
    let read = read.map_err(|error| pieces::unread(hints, &error))?;
    if read > limits::PAGE_BYTES {
        let (name, limit) = (hints.called(), limits::PAGE_BYTES);
        return Err(Refusal::TooLarge { name, what: "file", bytes: read, limit });
    }
    let text = String::from_utf8_lossy(&bytes);
    let mut starts: Vec<usize> = text.match_indices(MESSAGE).map(|(at, _)| at).collect();
    let Some(first) = starts.first().copied() else { return Ok(()) };
    let begin = text.get(..first).unwrap_or_default();
    // The last message ends where the list of them does.
    starts.push(text.trim_end().len());
    // Messages that follow one another by one sender name him only once: each takes his name along.
    let mut sender = "";
    for pair in starts.windows(2) {
        let [from, to] = *pair else { continue };
        let message = text.get(from..to).unwrap_or_default();
        let is_service = message.get(MESSAGE.len()..).is_some_and(|rest| rest.starts_with("service"));
        let named = sender_in(message);
        sender = named.unwrap_or(sender);
        let found = if is_service {
            Found::Other { what: SERVICE }
        } else if !message.contains("<div class=\"text\"") {
            Found::Other { what: WORDLESS }
        } else {
            let before = if named.is_some() { "" } else { sender };
            let whole = format!("{begin}{before}{message}{END}");
            let number = number_of(message).unwrap_or("without a number");
            let place = format!("message {number}");
            Found::Piece(Piece { place, bytes: whole.into_bytes(), ..Piece::default() })
        };
        if take(found).is_break() {
            return Ok(());
        }
    }
    Ok(())
}

/// The element that names the sender of a message; a forwarded one names the first sender inside.
fn sender_in(message: &str) -> Option<&str> {
    const NAME: &str = "<div class=\"from_name\">";
    let from = message.find(NAME)?;
    if message.find("<div class=\"forwarded").is_some_and(|forwarded| forwarded < from) {
        return None;
    }
    let end = message.get(from..)?.find("</div>")? + "</div>".len();
    message.get(from..from + end)
}

/// The number of a message, of `id="message4821"`.
fn number_of(message: &str) -> Option<&str> {
    let rest = message.split_once(" id=\"message")?.1;
    rest.split_once('"').map(|(number, _)| number)
}

/// Read a page of one message.
fn read(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let text = String::from_utf8_lossy(bytes);
    let html = Html::parse_document(&text);
    let of_messages = select("div.message.default");
    let mut messages = html.select(&of_messages);
    let (Some(message), None) = (messages.next(), messages.next()) else {
        return Err(Refusal::Many { name: hints.called() });
    };
    let first = |root: ElementRef<'_>, selector: &str| {
        root.select(&select(selector)).next().map(words).filter(|words| !words.is_empty())
    };
    let forwarded = message.select(&select("div.forwarded")).next();
    let own = |selector: &str| {
        message.select(&select(selector)).find(|element| {
            forwarded.is_none_or(|forwarded| element.ancestors().all(|parent| parent.id() != forwarded.id()))
        })
    };
    let channel = html.select(&select("div.page_header .text.bold")).next().map(words);
    let runs = message.select(&select("div.text")).next().map(|text| {
        let mut runs = Vec::new();
        gather(text, Style::Plain, &mut runs);
        runs
    });
    let date = own("div.date").and_then(|date| date.value().attr("title")).and_then(time);
    let post = Post {
        channel,
        author: first(message, "div.signature")
            .or_else(|| own("div.from_name").map(words))
            .or_else(|| first(html.root_element(), "div.history > div.from_name")),
        forwarded_from: forwarded
            .and_then(|part| first(part, "div.from_name"))
            .map(|name| without_date(&name)),
        published: date,
        updated: None,
        runs: runs.unwrap_or_default(),
    };
    post.draft(hints)
}

/// The words of an element, without elements inside that are dates.
fn words(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Forwarded posts print their own date behind the name.
fn without_date(name: &str) -> String {
    let date = name.char_indices().find(|(at, c)| {
        c.is_ascii_digit()
            && name.get(*at..*at + 10).is_some_and(|day| {
                day.bytes()
                    .enumerate()
                    .all(|(at, b)| if matches!(at, 2 | 5) { b == b'.' } else { b.is_ascii_digit() })
            })
    });
    date.map_or(name, |(at, _)| name.get(..at).unwrap_or(name)).trim().to_owned()
}

fn gather(element: ElementRef, style: Style, runs: &mut Vec<Run>) {
    for child in element.children() {
        match child.value() {
            // The export breaks lines only by elements; its own line ends are layout.
            Node::Text(text) => {
                runs.push(Run { style, text: text.trim_matches('\n').replace('\n', " ") });
            }
            Node::Element(inner) if inner.name() == "br" => runs.push(Run { style, text: "\n".to_owned() }),
            Node::Element(inner) => {
                let style = match inner.name() {
                    "strong" | "b" if style == Style::Plain => Style::Bold,
                    "blockquote" => Style::Quoted,
                    _ => style,
                };
                if let Some(inner) = ElementRef::wrap(child) {
                    gather(inner, style, runs);
                }
            }
            _ => {}
        }
    }
}

/// `05.03.2024 10:15:00 UTC+05:00`; older exports leave the zone out.
fn time(title: &str) -> Option<PrintedTime> {
    let mut words = title.split_whitespace();
    let mut day = words.next()?.split('.').map(str::parse::<u32>);
    let (Some(Ok(d)), Some(Ok(m)), Some(Ok(y)), None) = (day.next(), day.next(), day.next(), day.next())
    else {
        return None;
    };
    let date = PartialDate::day(i32::try_from(y).ok()?, m, d)?;
    let zone = words.clone().nth(1).and_then(|zone| zone.strip_prefix("UTC")).unwrap_or_default();
    let clock = words.next().unwrap_or("00:00");
    format!("{date}T{clock}{zone}").parse().ok()
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector of ours is well-formed")
}
