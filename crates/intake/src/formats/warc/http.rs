//! The answer of a server inside a record: its status, its headers, its body unpacked.

use super::record::Record;
use crate::limits;
use flate2::read::{MultiGzDecoder, ZlibDecoder};
use std::io::Read;

/// A page as it came.
#[derive(Debug)]
pub struct Page {
    /// Its bytes, unpacked.
    pub body: Vec<u8>,
    /// As the server declared it.
    pub media_type: Option<String>,
}

/// Status and declared media type of a response.
pub fn about(record: &Record) -> Option<(u16, Option<&str>)> {
    let (head, _) = parts(record.block())?;
    let status = head.lines().next()?.split_whitespace().nth(1)?.parse().ok()?;
    Some((status, header(head, "content-type")))
}

/// The page of a record: of a response its body, of others all of it.
///
/// # Errors
/// What stands in the way.
pub fn page(record: &Record) -> Result<Page, &'static str> {
    if record.header("WARC-Type") != Some("response") {
        let media_type = record.header("Content-Type").map(str::to_owned);
        return Ok(Page { body: record.block().to_vec(), media_type });
    }
    let (head, body) = parts(record.block()).ok_or("the answer of the server is not whole")?;
    let is =
        |name: &str, value: &str| header(head, name).is_some_and(|v| v.to_ascii_lowercase().contains(value));
    let whole = if is("transfer-encoding", "chunked") { unchunked(body) } else { body.to_vec() };
    let body = match header(head, "content-encoding").map(str::to_ascii_lowercase).as_deref() {
        // Some crawlers unpack the body and leave the header as it was.
        Some("gzip" | "x-gzip") if whole.starts_with(b"\x1f\x8b") => unpacked(MultiGzDecoder::new(&*whole))?,
        Some("deflate") if whole.first().is_some_and(|b| b & 0x0f == 8) => {
            unpacked(ZlibDecoder::new(&*whole))?
        }
        Some("br" | "zstd") if std::str::from_utf8(&whole).is_err() => {
            return Err("the answer is packed in a way that is not read (Brotli or Zstandard)");
        }
        _ => whole,
    };
    Ok(Page { body, media_type: header(head, "content-type").map(str::to_owned) })
}

/// Head and body of an answer.
fn parts(block: &[u8]) -> Option<(&str, &[u8])> {
    let find = |end: &[u8]| block.windows(end.len()).position(|bytes| bytes == end).map(|at| (at, end.len()));
    let (at, length) = match (find(b"\r\n\r\n"), find(b"\n\n")) {
        (Some(a), Some(b)) if b.0 < a.0 => b,
        (Some(a), _) => a,
        (None, b) => b?,
    };
    let head = block.get(..at)?;
    // What is beyond ASCII in a header concerns nobody here.
    let head = std::str::from_utf8(head).unwrap_or_default();
    head.starts_with("HTTP/").then_some((head, block.get(at + length..)?))
}

fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    head.lines().skip(1).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// A body sent in chunks (RFC 9112, 7.1). Crawlers that joined them already left the header: what
/// does not begin with the length of a chunk is left as it is.
fn unchunked(body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some(end) = rest.iter().take(32).position(|byte| *byte == b'\n') {
        let line = rest.get(..end).unwrap_or_default();
        let digits = line.split(|byte| matches!(byte, b';' | b'\r')).next().unwrap_or_default();
        let length = std::str::from_utf8(digits).ok().and_then(|d| usize::from_str_radix(d.trim(), 16).ok());
        let Some(length) = length else { break };
        if length == 0 {
            return whole;
        }
        let from = end + 1;
        let to = from.saturating_add(length).min(rest.len());
        whole.extend_from_slice(rest.get(from..to).unwrap_or_default());
        let after = rest.get(to..).unwrap_or_default();
        rest = after.strip_prefix(b"\r\n").or_else(|| after.strip_prefix(b"\n")).unwrap_or(after);
        if rest.is_empty() {
            return whole;
        }
    }
    if whole.is_empty() { body.to_vec() } else { whole }
}

fn unpacked(reader: impl Read) -> Result<Vec<u8>, &'static str> {
    let mut bytes = Vec::new();
    let most = limits::DECODED_BYTES as u64;
    reader
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| "the answer is packed, and its packing is damaged")?;
    if bytes.len() > limits::DECODED_BYTES {
        return Err("the answer unpacks to more than 64 MB");
    }
    Ok(bytes)
}
