//! Records one after another: a version, headers, as many bytes as they say, two line ends.

use crate::limits;
use std::io::{self, BufRead, Read};

/// The longest line of a header that is read.
const LINE: u64 = 64 << 10;

/// Header lines of a record that are read.
const LINES: usize = 200;

/// One record as it stands.
#[derive(Debug)]
pub struct Record {
    /// All of it, version and headers included, without the line ends behind it.
    pub bytes: Vec<u8>,
    /// Where its block begins.
    block: usize,
    headers: Vec<(String, String)>,
}

impl Record {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// What it holds.
    pub fn block(&self) -> &[u8] {
        self.bytes.get(self.block..).unwrap_or_default()
    }
}

/// What comes next.
#[derive(Debug)]
pub enum Next {
    /// A whole record.
    Record(Record),
    /// One of more bytes than are read of a page; it was passed over.
    TooLarge(usize),
    /// The archive ends inside it.
    Cut,
    /// What stands there is no record.
    Broken,
    /// Nothing more.
    End,
}

/// Reads records.
#[derive(Debug)]
pub struct Records<R> {
    source: R,
    read: u64,
}

impl<R: BufRead> Records<R> {
    /// From the beginning of `source`.
    pub const fn new(source: R) -> Self {
        Self { source, read: 0 }
    }

    /// How many bytes were read, unpacked.
    pub const fn read(&self) -> u64 {
        self.read
    }

    /// The next record.
    pub fn next(&mut self) -> Next {
        match self.try_next() {
            Ok(next) => next,
            // Whatever the reason, what follows is not to be had.
            Err(_) => Next::Cut,
        }
    }

    fn try_next(&mut self) -> io::Result<Next> {
        let mut bytes = Vec::new();
        // Line ends between records are not counted by anybody.
        loop {
            bytes.clear();
            match self.line(&mut bytes)? {
                0 => return Ok(Next::End),
                _ if bytes.trim_ascii().is_empty() => {}
                _ => break,
            }
        }
        if !bytes.starts_with(super::MAGIC) {
            return Ok(Next::Broken);
        }
        let mut headers: Vec<(String, String)> = Vec::new();
        loop {
            let from = bytes.len();
            if self.line(&mut bytes)? == 0 {
                return Ok(Next::Cut);
            }
            let line = String::from_utf8_lossy(bytes.get(from..).unwrap_or_default()).into_owned();
            if line.trim().is_empty() {
                break;
            }
            if headers.len() == LINES {
                return Ok(Next::Broken);
            }
            match (line.starts_with([' ', '\t']), line.split_once(':'), headers.last_mut()) {
                (true, _, Some((_, value))) => {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                (false, Some((name, value)), _) => {
                    headers.push((name.trim().to_owned(), value.trim().to_owned()));
                }
                _ => return Ok(Next::Broken),
            }
        }
        let mut record = Record { block: bytes.len(), bytes, headers };
        let Some(length) = record.header("Content-Length").and_then(|length| length.parse::<u64>().ok())
        else {
            return Ok(Next::Broken);
        };
        if length > limits::PAGE_BYTES as u64 {
            let passed = io::copy(&mut Read::take(&mut self.source, length), &mut io::sink())?;
            self.read += passed;
            let large = usize::try_from(length).unwrap_or(usize::MAX);
            return Ok(if passed < length { Next::Cut } else { Next::TooLarge(large) });
        }
        let read = Read::take(&mut self.source, length).read_to_end(&mut record.bytes)? as u64;
        self.read += read;
        Ok(if read < length { Next::Cut } else { Next::Record(record) })
    }

    /// A line behind what is there; how long it is.
    fn line(&mut self, bytes: &mut Vec<u8>) -> io::Result<usize> {
        let read = Read::take(&mut self.source, LINE).read_until(b'\n', bytes)?;
        self.read += read as u64;
        Ok(read)
    }
}
