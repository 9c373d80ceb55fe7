//! What a person adds to a capture: where an archive has it, and a time stamp.

use crate::{Error, Patch, Result, Writing, given, rows};
use rusqlite::params;

/// The longest time stamp, in characters; a stamp of RFC 3161 takes some thousands.
const LONGEST: usize = 200_000;

/// Set the address of a capture's copy in an archive, and its time stamp: words, or a file's bytes as Base64 with the
/// file's name.
///
/// # Errors
/// [`Error::NotFound`] when there is no such capture, [`Error::Refused`] when the address is none or the stamp is too long.
pub fn set_evidence(
    w: &Writing,
    capture: i64,
    archive: Patch<String>,
    stamp: Patch<(String, Option<String>)>,
) -> Result<()> {
    type Row = (Option<String>, Option<String>, Option<String>);
    let read = |row: &rusqlite::Row| -> rusqlite::Result<Row> { Ok((row.get(0)?, row.get(1)?, row.get(2)?)) };
    let old = rows::one(**w, include_str!("evidence.sql"), [capture], read)?;
    let (archive_url, text, name) =
        old.ok_or_else(|| Error::NotFound { what: "capture", which: capture.to_string() })?;
    let archive_url = archive.try_map(|url| given::address(&url))?.over(archive_url);
    let (text, name) = match stamp {
        Patch::Keep => (text, name),
        Patch::Clear => (None, None),
        Patch::Set((text, name)) if text.len() <= LONGEST && !text.trim().is_empty() => (Some(text), name),
        Patch::Set(_) => {
            return Err(Error::Refused(
                "A time stamp has between one and 200,000 characters. Nothing was changed.".to_owned(),
            ));
        }
    };
    rows::run(w, include_str!("set_evidence.sql"), params![capture, archive_url, text, name])?;
    Ok(())
}

/// Bytes as text (Base64, RFC 4648): the log of edits holds no bytes.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let number =
            three.iter().fold(0_u32, |sum, &byte| sum << 8 | u32::from(byte)) << (8 * (3 - three.len()));
        for at in 0..4 {
            let letter = LETTERS[(number >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn bytes_become_letters() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
