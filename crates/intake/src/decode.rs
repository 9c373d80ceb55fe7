//! Bytes to text: mark, declaration, or a guess that says it is one.

use crate::{Hints, Refusal, limits};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, KOI8_R, KOI8_U, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// Text and how it was come by.
pub struct Decoded {
    /// The words, LF only.
    pub text: String,
    /// What was assumed, and whether bytes were replaced.
    pub how: String,
}

/// First bytes that tell what a file is, its name, and the way round.
const MAGIC: &[(&[u8], &str, &str)] = &[
    (b"%PDF-", "a PDF", "copy its text and paste it"),
    (b"PK\x03\x04", "a zip archive or office document", "unpack it, or open it and copy the text"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "open it and save or copy its text"),
    (b"\x89PNG", "a PNG picture", "paste the text of the page instead of its picture"),
    (b"\xff\xd8\xff", "a JPEG picture", "paste the text of the page instead of its picture"),
    (b"GIF8", "a GIF picture", "paste the text of the page instead of its picture"),
    (b"RIFF", "a WebP picture or sound file", "paste the text of the page instead"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"SQLite format 3\0", "a SQLite database", "export the articles as text or HTML"),
    (b"\x7fELF", "a program", "choose the page's text or HTML"),
    (b"MZ\x90", "a program", "choose the page's text or HTML"),
    (b"ID3", "a sound file", "paste its transcript"),
    (b"OggS", "a sound or video file", "paste its transcript"),
    (b"{\\rtf", "an RTF document", "open it and copy its text"),
];

/// Decode a page.
pub fn decode(bytes: &[u8], hints: &Hints) -> Result<Decoded, Refusal> {
    let name = || hints.called();
    let too_large = |what, bytes, limit| Refusal::TooLarge { name: name(), what, bytes, limit };
    if bytes.len() > limits::PAGE_BYTES {
        return Err(too_large("file", bytes.len(), limits::PAGE_BYTES));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty { name: name() });
    }
    if let Some((_, looks_like, remedy)) = MAGIC.iter().find(|(magic, ..)| bytes.starts_with(magic)) {
        return Err(Refusal::Binary { name: name(), looks_like, remedy });
    }
    let (encoding, why) = encoding_of(bytes, hints);
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if !wide && is_binary(bytes) {
        return Err(Refusal::Binary {
            name: name(),
            looks_like: "a binary file",
            remedy: "choose the page's text or HTML",
        });
    }
    let (text, used, replaced) = encoding.decode(bytes);
    if text.len() > limits::DECODED_BYTES {
        return Err(too_large("decoded text", text.len(), limits::DECODED_BYTES));
    }
    let mut how = format!("{} ({why})", used.name());
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if replaced {
        let count = text.matches('\u{fffd}').count();
        let places = if count == 1 { "place" } else { "places" };
        how = format!("{how}; {count} {places} could not be decoded and show as \u{fffd}");
    }
    // A page whose every byte is noise decodes to a heap of control characters.
    let text = text.replace('\0', "");
    if text.trim().is_empty() {
        return Err(Refusal::Empty { name: name() });
    }
    Ok(Decoded { text, how })
}

/// Whether the first bytes are those of a kind of file that is no text.
pub fn is_known_binary(bytes: &[u8]) -> bool {
    MAGIC.iter().any(|(magic, ..)| bytes.starts_with(magic))
}

/// The encoding of the bytes and why it is taken for that.
pub fn encoding_of(bytes: &[u8], hints: &Hints) -> (&'static Encoding, String) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, "byte order mark".to_owned());
    }
    if let Some(encoding) = wide_without_mark(bytes) {
        return (encoding, "assumed from its zero bytes".to_owned());
    }
    let valid = std::str::from_utf8(bytes).is_ok();
    let declared = hints
        .media_type
        .and_then(charset_of_media_type)
        .map(|label| (label, "declared by the sender"))
        .or_else(|| charset_of_page(bytes).map(|label| (label, "declared by the page")));
    match declared.and_then(|(label, by)| Some((Encoding::for_label(label.as_bytes())?, by, label))) {
        // Valid UTF-8 beyond ASCII is never an accident: the declaration is wrong.
        Some((encoding, by, label)) if encoding != UTF_8 && valid && !bytes.is_ascii() => {
            (UTF_8, format!("valid as such, though {by} as {label}"))
        }
        Some((encoding, by, label)) if encoding == UTF_8 && !valid && mostly_not_utf8(bytes) => {
            let guess = guess(bytes);
            (guess, format!("assumed from its bytes, though {by} as {label}"))
        }
        Some((encoding, by, label)) => {
            match its_twin(encoding).filter(|_| !valid && is_inverted(encoding, bytes)) {
                Some(twin) => (twin, format!("assumed from its bytes, though {by} as {label}")),
                None => (encoding, by.to_owned()),
            }
        }
        None if valid => (UTF_8, "valid as such".to_owned()),
        None if !mostly_not_utf8(bytes) => (UTF_8, "assumed: most of it is valid as such".to_owned()),
        None => (guess(bytes), "assumed from its bytes".to_owned()),
    }
}

/// The encoding that is taken for this one and has small letters where it has capitals.
fn its_twin(encoding: &'static Encoding) -> Option<&'static Encoding> {
    if encoding == WINDOWS_1251 {
        return Some(KOI8_R);
    }
    (encoding == KOI8_R || encoding == KOI8_U).then_some(WINDOWS_1251)
}

/// Whether the capitals of text decoded so are its small letters: “нЩ РПДОЙНЕН”. Nobody writes so, not even
/// where all is in capitals.
fn is_inverted(encoding: &'static Encoding, bytes: &[u8]) -> bool {
    let (text, _) = encoding.decode_without_bom_handling(bytes.get(..64 << 10).unwrap_or(bytes));
    let (mut inverted, mut capitals, mut small) = (0_usize, 0_usize, 0_usize);
    for word in text.split(|c: char| !c.is_alphabetic()) {
        let mut letters = word.chars();
        let (Some(first), Some(second)) = (letters.next(), letters.next()) else { continue };
        if first.is_ascii() || second.is_ascii() {
            continue;
        }
        match (first.is_lowercase(), second.is_lowercase()) {
            (true, false) => inverted += 1,
            (false, false) => capitals += 1,
            (true, true) => small += 1,
            (false, true) => {}
        }
    }
    inverted > 1 && inverted + capitals > 4 * small
}

/// The likeliest single-byte or East Asian encoding.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// True when fewer of the sequences beyond ASCII are UTF-8 than are not.
fn mostly_not_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad > good
}

/// UTF-16 without a mark: nearly every second byte of Latin text is zero.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if half < 2 || bytes.len() % 2 == 1 {
        return None;
    }
    // Cyrillic text keeps only its spaces and stops below U+0100, so a tenth must do.
    if odd * 10 >= half && even == 0 {
        return Some(UTF_16LE);
    }
    (even * 10 >= half && odd == 0).then_some(UTF_16BE)
}

/// True when control characters that no text holds are more than a stray few.
fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 << 10)];
    let odd = head.iter().filter(|b| matches!(b, 0..=8 | 14..=26 | 28..=31)).count();
    head.contains(&0) || odd * 100 > head.len()
}

fn charset_of_media_type(media_type: &str) -> Option<String> {
    let at = media_type.to_ascii_lowercase().find("charset=")?;
    label(&media_type.as_bytes()[at + 8..])
}

/// The charset a page declares in its first kilobytes.
fn charset_of_page(bytes: &[u8]) -> Option<String> {
    let head = bytes[..bytes.len().min(4096)].to_ascii_lowercase();
    let find = |needle: &[u8]| head.windows(needle.len()).position(|w| w == needle);
    if let Some(meta) = find(b"<meta")
        && let Some(at) = find(b"charset=").filter(|at| *at > meta)
    {
        return label(&head[at + 8..]);
    }
    let xml = head.starts_with(b"<?xml").then(|| find(b"encoding=")).flatten()?;
    label(&head[xml + 9..])
}

/// The name at the start of `bytes`, quoted or not.
fn label(bytes: &[u8]) -> Option<String> {
    let name: String = bytes
        .iter()
        .map(|b| char::from(*b))
        .skip_while(|c| matches!(c, '"' | '\'' | ' '))
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
        .take(40)
        .collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RU: &str = "Министр сообщил, что переговоры продолжатся во вторник, и отказался назвать имена.";

    fn read(bytes: &[u8]) -> Decoded {
        decode(bytes, &Hints::default()).unwrap()
    }

    #[test]
    fn cyrillic_pages_are_read_in_every_usual_encoding() {
        for encoding in [WINDOWS_1251, KOI8_R] {
            let read = read(&encoding.encode(RU).0);
            assert_eq!(read.text, RU);
            assert!(read.how.contains("assumed"), "{}", read.how);
        }
        for (mark, units) in [
            (true, u16::to_le_bytes as fn(u16) -> [u8; 2]),
            (false, u16::to_le_bytes),
            (true, u16::to_be_bytes),
            (false, u16::to_be_bytes),
        ] {
            let mark = mark.then_some(0xfeff);
            let bytes: Vec<u8> = mark.into_iter().chain(RU.encode_utf16()).flat_map(units).collect();
            assert_eq!(read(&bytes).text, RU);
        }
    }

    #[test]
    fn a_wrong_declaration_does_not_spoil_the_text() {
        let page = format!("<meta charset=windows-1251><p>{RU}</p>");
        let read_it = read(page.as_bytes());
        assert!(read_it.text.contains(RU) && read_it.how.contains("though declared"), "{}", read_it.how);
        let page = format!("<meta charset=\"utf-8\"><p>{RU}</p>");
        let read_it = read(&WINDOWS_1251.encode(&page).0);
        assert!(read_it.text.contains(RU) && read_it.how.contains("though declared"), "{}", read_it.how);
    }

    #[test]
    fn an_encoding_declared_for_its_twin_is_seen_by_its_capitals() {
        let words = "Мы поднимем пошлину в мае. Ада Белова, министр транспорта.";
        for (declared, real) in [("windows-1251", KOI8_R), ("koi8-r", WINDOWS_1251)] {
            let page =
                |words: &str| real.encode(&format!("<meta charset={declared}><p>{words}</p>")).0.into_owned();
            let read_it = read(&page(words));
            assert!(
                read_it.text.contains(words) && read_it.how.contains("though declared"),
                "{}",
                read_it.how
            );
        }
        // What is in capitals is no sign of anything.
        let loud = "МЫ ПОДНИМЕМ ПОШЛИНУ В МАЕ. АДА БЕЛОВА.";
        let page = format!("<meta charset=windows-1251><p>{loud}</p>");
        assert!(read(&WINDOWS_1251.encode(&page).0).text.contains(loud));
    }

    #[test]
    fn replaced_bytes_are_counted() {
        let mut bytes = RU.as_bytes().to_vec();
        bytes.insert(0, 0xff);
        let read = read(&bytes);
        assert!(read.text.ends_with(RU));
        assert!(read.how.contains("1 place could not be decoded"), "{}", read.how);
    }

    #[test]
    fn what_is_no_text_is_refused_in_a_sentence() {
        let hints = Hints { name: Some("scan.pdf"), ..Hints::default() };
        for (bytes, words) in [
            (&b"%PDF-1.7\n%\xe2"[..], "looks like a PDF"),
            (b"\0\x01\x02\x03\0\0\xff", "a binary file"),
            (b"", "no text"),
            (b" \r\n\t", "no text"),
        ] {
            let said = decode(bytes, &hints).err().unwrap().to_string();
            assert!(said.contains(words) && said.contains("scan.pdf"), "{said}");
        }
        let said = decode(&vec![b'a'; limits::PAGE_BYTES + 1], &hints).err().unwrap().to_string();
        assert!(said.contains("33 MB, at most 32 MB"), "{said}");
    }
}
