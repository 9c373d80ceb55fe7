//! Bodies that came packed.

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::io::Read;

/// Why a body was not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It would be larger than is allowed.
    TooLarge,
    /// It is damaged, or packed in a way that nobody asked for.
    Unknown,
}

/// What is asked for.
pub const ACCEPTED: &str = "gzip, deflate";

/// Undo what `Content-Encoding` names, the last first; at most `most` bytes come out of each.
pub fn unpack(mut body: Vec<u8>, encodings: &str, most: usize) -> Result<Vec<u8>, Refused> {
    let named: Vec<String> = encodings.split(',').map(|name| name.trim().to_ascii_lowercase()).collect();
    // A page is packed once; a chain of packings is an attack.
    if named.len() > 2 {
        return Err(Refused::Unknown);
    }
    for name in named.iter().rev() {
        body = match name.as_str() {
            "" | "identity" => body,
            "gzip" | "x-gzip" => read(MultiGzDecoder::new(body.as_slice()), most)?,
            // Some mean the bare form by it, as browsers know.
            "deflate" => match read(ZlibDecoder::new(body.as_slice()), most) {
                Err(Refused::Unknown) => read(DeflateDecoder::new(body.as_slice()), most)?,
                done => done?,
            },
            _ => return Err(Refused::Unknown),
        };
    }
    Ok(body)
}

fn read(packed: impl Read, most: usize) -> Result<Vec<u8>, Refused> {
    let mut out = Vec::new();
    let read = packed.take(most as u64 + 1).read_to_end(&mut out);
    match read {
        _ if out.len() > most => Err(Refused::TooLarge),
        Ok(_) => Ok(out),
        Err(_) => Err(Refused::Unknown),
    }
}
