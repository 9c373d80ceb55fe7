//! Web archives (WARC, ISO 28500): each page that was fetched is a piece, its record the evidence.

mod http;
mod record;

use super::{Format, Head, Kind};
use crate::pieces::{Found, Input, Piece, Take};
use crate::{Hints, Refusal, limits, parse_text, pieces};
use flate2::read::{GzDecoder, MultiGzDecoder};
use onrecord_model::{ArticleDraft, PrintedTime};
use record::{Next, Record, Records};
use std::io::{self, BufReader, Read};

/// A web archive, packed or not.
pub const FORMAT: Format = Format {
    name: "web archive (WARC)",
    media_type: "application/warc",
    endings: &["warc", "warc.gz"],
    kind: Kind::Many { sniff, split, read },
};

/// What each record begins with.
const MAGIC: &[u8] = b"WARC/";

/// What is packed with gzip begins with.
const GZIP: &[u8] = b"\x1f\x8b";

/// Bytes unpacked before the ratio is looked at: small things may be packed very well.
const RATIO_FROM: u64 = 16 << 20;

fn sniff(head: &Head) -> bool {
    if head.bytes.starts_with(GZIP) {
        let mut begin = [0; MAGIC.len()];
        let unpacked = GzDecoder::new(head.bytes).read_exact(&mut begin);
        return (unpacked.is_ok() && begin == MAGIC) || (unpacked.is_err() && head.ends("warc.gz"));
    }
    head.bytes.starts_with(MAGIC) || (head.ends("warc") && !head.bytes.trim_ascii().is_empty())
}

fn split(input: &mut dyn Input, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    let packed = pieces::head(input, hints)?.starts_with(GZIP);
    let length = input.seek(io::SeekFrom::End(0)).and_then(|end| input.rewind().map(|()| end));
    let length = length.map_err(|error| pieces::unread(hints, &error))?;
    let most = if packed {
        limits::ARCHIVE_BYTES.min(RATIO_FROM.max(length.saturating_mul(limits::ARCHIVE_RATIO)))
    } else {
        limits::ARCHIVE_BYTES
    };
    // One byte more tells that there is more.
    if packed {
        let unpacked = MultiGzDecoder::new(input).take(most + 1);
        each(Records::new(BufReader::new(unpacked)), most, hints, take)
    } else {
        each(Records::new(BufReader::new(Read::take(input, most + 1))), most, hints, take)
    }
}

fn each<R: io::BufRead>(
    mut records: Records<R>,
    most: u64,
    hints: &Hints,
    take: &mut Take,
) -> Result<(), Refusal> {
    let mut number = 0_u64;
    loop {
        let next = records.next();
        if records.read() > most {
            return Err(Refusal::Cannot {
                name: hints.called(),
                why: "it unpacks to more than 2 GB, or to 200 times its size",
                remedy: "split the archive, or check where it comes from",
            });
        }
        number += 1;
        let place = format!("record {number}");
        let cannot =
            |why, remedy| Refusal::Cannot { name: format!("{place} of {}", hints.called()), why, remedy };
        let found = match next {
            Next::End => return Ok(()),
            Next::Record(record) => match record.page() {
                Ok(()) => {
                    let url =
                        record.header("WARC-Target-URI").map(|url| url.trim_matches(['<', '>']).to_owned());
                    let captured_at =
                        record.header("WARC-Date").and_then(|date| date.parse::<PrintedTime>().ok());
                    let media_type = Some(FORMAT.media_type.to_owned());
                    let bytes = record.bytes;
                    Some(Found::Piece(Piece { place, bytes, url, captured_at, media_type, name: None }))
                }
                Err(Some(what)) => Some(Found::Other { what }),
                Err(None) => None,
            },
            Next::TooLarge(bytes) => {
                let name = format!("{place} of {}", hints.called());
                let refusal = Refusal::TooLarge { name, what: "record", bytes, limit: limits::PAGE_BYTES };
                Some(Found::Refused { place, refusal })
            }
            Next::Cut => {
                let why = "the archive is cut off in the middle of it";
                let refusal =
                    cannot(why, "copy or download the archive again; the records before it are whole");
                let _ = take(Found::Refused { place, refusal });
                return Ok(());
            }
            Next::Broken => {
                let why = "it does not begin as a record of a web archive";
                let refusal =
                    cannot(why, "mend the archive for what follows; the records before it are whole");
                let _ = take(Found::Refused { place, refusal });
                return Ok(());
            }
        };
        if found.is_some_and(|found| take(found).is_break()) {
            return Ok(());
        }
    }
}

/// Read an archive of one record: the page that was fetched.
fn read(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let cannot = |why, remedy| Refusal::Cannot { name: hints.called(), why, remedy };
    if !bytes.starts_with(MAGIC) {
        return Err(Refusal::Many { name: hints.called() });
    }
    let Next::Record(record) = Records::new(bytes).next() else {
        return Err(cannot("it is no whole record of a web archive", "download the archive again"));
    };
    if record.bytes.len() < bytes.trim_ascii_end().len() {
        return Err(Refusal::Many { name: hints.called() });
    }
    let page = http::page(&record).map_err(|why| cannot(why, "save the page from a browser instead"))?;
    let url = record.header("WARC-Target-URI").map(|url| url.trim_matches(['<', '>']));
    let own = record.header("WARC-Date").and_then(|date| date.parse::<PrintedTime>().ok());
    let inner = Hints {
        name: None,
        url: hints.url.or(url),
        captured_at: own.or_else(|| hints.captured_at.clone()),
        media_type: page.media_type.as_deref(),
        ..hints.clone()
    };
    let mut draft = parse_text(&page.body, &inner)?;
    if draft.url.is_none()
        && let Some(url) = inner.url
    {
        draft.url = Some(url.to_owned());
        draft.sources.insert("url".to_owned(), "address in the web archive".to_owned());
    }
    Ok(draft)
}

impl Record {
    /// Whether it holds a page; else what it holds, or nothing where it is only about the crawl.
    fn page(&self) -> Result<(), Option<&'static str>> {
        let is_page = |kind: &str| {
            let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            matches!(kind.as_str(), "text/html" | "application/xhtml+xml" | "text/plain")
        };
        match self.header("WARC-Type").unwrap_or_default() {
            "response" => {
                let (status, kind) = http::about(self).ok_or(Some("answers of other kinds"))?;
                if status != 200 {
                    return Err(Some("answers without a page"));
                }
                if kind.is_some_and(is_page) {
                    Ok(())
                } else {
                    Err(Some("pictures and other parts of pages"))
                }
            }
            "resource" | "conversion" => {
                let kind = self.header("Content-Type").unwrap_or_default();
                if is_page(kind) { Ok(()) } else { Err(Some("pictures and other parts of pages")) }
            }
            "revisit" => Err(Some("pages that had not changed")),
            _ => Err(None),
        }
    }
}

#[cfg(test)]
mod tests;
