//! CSV and its kin: a row an article, the first row the columns' names.

use super::{Row, encoding, row};
use crate::formats::{Format, Head, Kind};
use crate::pieces::{Found, Input, Piece, Take};
use crate::{Hints, Refusal, decode, limits, pieces};
use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::Encoding;
use onrecord_model::ArticleDraft;
use std::io::{BufRead, Read};

/// Comma, semicolon and tab separated values.
pub const FORMAT: Format = Format {
    name: "table of articles (CSV)",
    media_type: "text/csv",
    endings: &["csv", "tsv"],
    kind: Kind::Many { sniff, split, read },
};

/// What may stand between cells.
const DELIMITERS: &[u8] = b",;\t|";

fn sniff(head: &Head) -> bool {
    let named = head.ends("csv") || head.ends("tsv");
    named && !head.bytes.trim_ascii().is_empty() && !decode::is_known_binary(head.bytes)
}

/// A table whose columns can't be told is refused once, not row for row.
fn split(input: &mut dyn Input, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    cut(input, hints, &|columns| row::mapping(columns, hints).map(drop), take)
}

/// Cut the table into rows; each piece is the line of names and one row, as they stand. `check` sees
/// the columns' names first.
pub fn cut(
    input: &mut dyn Input,
    hints: &Hints,
    check: &dyn Fn(&[String]) -> Result<(), Refusal>,
    take: &mut Take,
) -> Result<(), Refusal> {
    let (encoding, mut source) = encoding::open(input, hints)?;
    let unread = |error| pieces::unread(hints, &error);
    let mut first = Vec::new();
    pieces::line(&mut source, &mut first).map_err(unread)?;
    // Excel's own note about its delimiter is no line of the table.
    let mut line = 1;
    if first.starts_with(b"sep=") {
        line = 2;
        pieces::line(&mut source, &mut first).map_err(unread)?;
    }
    let delimiter = delimiter(&first);
    let media_type = format!("text/csv; charset={}", encoding.name());
    let kept = Kept { inner: first.chain(source), bytes: Vec::new(), from: 0 };
    let mut reader = builder(delimiter).from_reader(kept);
    let mut record = ByteRecord::new();
    let mut header: Option<Vec<u8>> = None;
    loop {
        let more = reader.read_byte_record(&mut record).map_err(|error| unread(error.into()))?;
        let end = reader.position().byte();
        let (raw, before, lines) = reader.get_mut().take(end);
        let at = line + before;
        line += lines;
        if !more {
            return Ok(());
        }
        let blank = record.iter().all(|cell| cell.trim_ascii().is_empty());
        let Some(header) = &header else {
            let names: Vec<String> = named(record.iter().map(|name| encoding::decode(encoding, name)));
            check(&names)?;
            header = Some(raw);
            continue;
        };
        if blank {
            continue;
        }
        let place = format!("line {at}");
        let found = if is_open(&raw) {
            let (name, remedy) =
                (format!("{place} of {}", hints.called()), "close it there and add the file again");
            let why = "the quotation mark that opens its last cell is never closed";
            Found::Refused { place, refusal: Refusal::Cannot { name, why, remedy } }
        } else if raw.len() > limits::PAGE_BYTES {
            let (name, bytes) = (format!("{place} of {}", hints.called()), raw.len());
            let refusal = Refusal::TooLarge { name, what: "row", bytes, limit: limits::PAGE_BYTES };
            Found::Refused { place, refusal }
        } else {
            let bytes = [header.as_slice(), &raw].concat();
            Found::Piece(Piece { place, bytes, media_type: Some(media_type.clone()), ..Piece::default() })
        };
        if take(found).is_break() {
            return Ok(());
        }
    }
}

/// Read a table of one row.
fn read(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let (rows, how) = rows(bytes, hints, 2)?;
    match rows.as_slice() {
        [] => Err(Refusal::NoText { name: hints.called() }),
        [one] => {
            let mut draft = row::read(one, hints)?;
            draft.sources.insert("encoding".to_owned(), how);
            Ok(draft)
        }
        _ => Err(Refusal::Many { name: hints.called() }),
    }
}

/// The first rows of a table held in memory, and how its encoding was told.
pub fn rows(bytes: &[u8], hints: &Hints, most: usize) -> Result<(Vec<Row>, String), Refusal> {
    let (encoding, how) = decode::encoding_of(bytes, hints);
    let decoded;
    let bytes = if encoding == encoding_rs::UTF_16LE || encoding == encoding_rs::UTF_16BE {
        decoded = encoding.decode(bytes).0.into_owned();
        decoded.as_bytes()
    } else {
        bytes.get(Encoding::for_bom(bytes).map_or(0, |(_, length)| length)..).unwrap_or_default()
    };
    let encoding = if std::str::from_utf8(bytes).is_ok() { encoding_rs::UTF_8 } else { encoding };
    let bytes = if bytes.starts_with(b"sep=") {
        bytes.splitn(2, |byte| *byte == b'\n').nth(1).unwrap_or_default()
    } else {
        bytes
    };
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut reader = builder(delimiter(line)).from_reader(bytes);
    let mut records = reader.byte_records();
    let unread = |error: csv::Error| pieces::unread(hints, &error.into());
    let Some(names) = records.next().transpose().map_err(unread)? else { return Ok((Vec::new(), how)) };
    let names: Vec<String> = named(names.iter().map(|name| encoding::decode(encoding, name)));
    let mut rows = Vec::new();
    for record in records.take(most) {
        let record = record.map_err(unread)?;
        let cells: Vec<String> = record.iter().map(|cell| encoding::decode(encoding, cell)).collect();
        // Programs leave out empty cells at the end, or add some; words may not be lost or shifted.
        let beyond = cells.get(names.len()..).unwrap_or_default();
        if beyond.iter().any(|cell| !cell.trim().is_empty()) {
            return Err(uneven(hints, "it has more cells than the table has columns"));
        }
        if cells.len() < names.len() && cells.len() == 1 && names.len() > 1 {
            return Err(uneven(hints, "it has one cell where the table has several columns"));
        }
        let row = names
            .iter()
            .cloned()
            .zip(cells.into_iter().map(|cell| vec![cell]).chain(std::iter::repeat(Vec::new())));
        rows.push(row.collect());
    }
    Ok((rows, how))
}

fn uneven(hints: &Hints, why: &'static str) -> Refusal {
    let remedy =
        "put cells that hold the delimiter or a line's end in quotation marks and add the file again";
    Refusal::Cannot { name: hints.called(), why, remedy }
}

/// Names of columns: those without one are called by their number.
fn named(names: impl Iterator<Item = String>) -> Vec<String> {
    names
        .zip(1..)
        .map(|(name, number)| match name.trim() {
            "" => format!("column {number}"),
            name => name.to_owned(),
        })
        .collect()
}

fn builder(delimiter: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(delimiter).has_headers(false).flexible(true);
    builder
}

/// The delimiter that stands most often between the names of the columns, outside quotation marks.
fn delimiter(line: &[u8]) -> u8 {
    let count = |delimiter: u8| {
        let mut quoted = false;
        line.iter()
            .filter(|byte| {
                quoted ^= **byte == b'"';
                !quoted && **byte == delimiter
            })
            .count()
    };
    // Of equals the first of the list.
    DELIMITERS.iter().copied().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// Whether a quotation mark in it is never closed: then the row has swallowed the rest of the file.
fn is_open(raw: &[u8]) -> bool {
    raw.iter().fold(false, |open, byte| open ^ (*byte == b'"'))
}

fn newlines(bytes: &[u8]) -> u64 {
    bytes.split(|byte| *byte == b'\n').count() as u64 - 1
}

/// Keeps what a reader of rows has read ahead, so that each row is had as it stands in the file.
struct Kept<R> {
    inner: R,
    bytes: Vec<u8>,
    /// Offset of the first byte kept.
    from: u64,
}

impl<R: BufRead> Kept<R> {
    /// The row that ends at `end`, its own line's end with it; how many ends of lines stand before it,
    /// and how many there were in all. What is before `end` is kept no longer.
    fn take(&mut self, end: u64) -> (Vec<u8>, u64, u64) {
        let stop = usize::try_from(end.saturating_sub(self.from)).unwrap_or(usize::MAX).min(self.bytes.len());
        let taken: Vec<u8> = self.bytes.drain(..stop).collect();
        self.from = end;
        // A reader of rows stops before the second sign of a line's end and after the first.
        let begin = taken.iter().position(|byte| !matches!(byte, b'\r' | b'\n')).unwrap_or(taken.len());
        let (before, row) = taken.split_at(begin);
        let mut row = row.to_vec();
        match row.last() {
            Some(b'\n') | None => {}
            Some(_) => row.push(b'\n'),
        }
        (row, newlines(before), newlines(&taken))
    }
}

impl<R: BufRead> Read for Kept<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.bytes.extend_from_slice(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}
