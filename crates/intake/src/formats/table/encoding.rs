//! The encoding of a table, and tables in UTF-16 brought to UTF-8 before they are cut into rows.

use crate::pieces::Input;
use crate::{Hints, Refusal, decode, limits, pieces};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::io::{BufRead, BufReader, Cursor, Read, SeekFrom};

/// Bytes that are looked at to tell the encoding of a table.
const SAMPLE: u64 = 1 << 20;

/// Tell the encoding and hand over a reader whose bytes are cut at ASCII signs, past any mark; what
/// it hands over is in the encoding returned.
pub fn open<'i>(
    input: &'i mut dyn Input,
    hints: &Hints,
) -> Result<(&'static Encoding, Box<dyn BufRead + 'i>), Refusal> {
    let unread = |error| pieces::unread(hints, &error);
    let mut sample = Vec::new();
    Read::take(&mut *input, SAMPLE).read_to_end(&mut sample).map_err(unread)?;
    let (encoding, _) = decode::encoding_of(&sample, hints);
    let mark = Encoding::for_bom(&sample).map_or(0, |(_, length)| length as u64);
    input.seek(SeekFrom::Start(mark)).map_err(unread)?;
    if encoding != UTF_16LE && encoding != UTF_16BE {
        return Ok((encoding, Box::new(BufReader::new(input))));
    }
    let mut bytes = Vec::new();
    Read::take(&mut *input, limits::PAGE_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.len() > limits::PAGE_BYTES {
        return Err(Refusal::Cannot {
            name: hints.called(),
            why: "a table in UTF-16 can't be larger than 32 MB",
            remedy: "save it again as UTF-8",
        });
    }
    let (text, ..) = encoding.decode(&bytes);
    Ok((UTF_8, Box::new(Cursor::new(text.into_owned().into_bytes()))))
}

/// Words of a cell.
pub fn decode(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.replace('\0', "")
}
