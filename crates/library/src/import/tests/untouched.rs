//! What can't be read leaves a library as it was: no row, no capture, nothing to undo.

use super::super::*;
use super::{PAGE, add, captures, library, pasted};
use encoding_rs::{KOI8_R, UTF_16LE, WINDOWS_1251};
use std::io::{Cursor, Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

fn source(folder: &std::path::Path, name: &str, bytes: &[u8]) -> Source {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    Source::file(path)
}

fn zip(fill: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>)) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    fill(&mut zip);
    zip.finish().unwrap().into_inner()
}

/// Say of every entry that it is protected by a password.
fn locked(mut zip: Vec<u8>) -> Vec<u8> {
    for (sign, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> = (0..zip.len() - 4).filter(|at| zip[*at..].starts_with(sign)).collect();
        for at in places {
            zip[at + flags] |= 1;
        }
    }
    zip
}

#[test]
fn bad_input_is_told_in_a_sentence_and_nothing_is_otherwise() {
    let (folder, library) = library();
    add(&library, vec![pasted(PAGE)]);
    let digest = || library.read(|r| onrecord_storage::dump::digest(*r)).unwrap();
    let (before, kept) = (digest(), captures(library.root()));
    let plain = SimpleFileOptions::default();
    let one = |name: &'static str, bytes: &'static [u8]| {
        zip(|zip| {
            zip.start_file(name, plain).unwrap();
            zip.write_all(bytes).unwrap();
        })
    };
    let linked = zip(|zip| {
        zip.add_symlink("page.html", "/etc/passwd", plain).unwrap();
        zip.start_file("../../page.html", plain).unwrap();
        zip.write_all(b"<p>x</p>").unwrap();
    });
    let mhtml = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\
        \ttype=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><article><p>=E2=80=9CWe will rai";
    for (name, bytes, said) in [
        ("locked.zip", locked(one("page.txt", PAGE.as_bytes())), "protected by a password"),
        ("cut.zip", one("page.txt", PAGE.as_bytes())[..60].to_vec(), "no whole zip archive"),
        ("links.zip", linked, "leads out of the archive"),
        ("cut.mhtml", mhtml.as_bytes().to_vec(), "cut off in the middle of the page"),
        ("shot.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "PNG picture"),
        ("cut.json", b"[{\"text\": \"It is".to_vec(), "no whole JSON"),
        ("empty.warc", b" ".to_vec(), "no text"),
    ] {
        let (report, outcomes) = add(&library, vec![source(folder.path(), name, &bytes)]);
        assert_eq!((report.new, report.known), (0, 0), "{name}: {outcomes:?}");
        let told = outcomes.iter().any(|one| matches!(one, Outcome::Failed(why) if why.contains(said)));
        assert!(told, "{name}: {outcomes:?}");
        assert_eq!((digest(), captures(library.root())), (before.clone(), kept), "{name}");
    }
}

#[test]
fn a_page_whose_encoding_is_declared_wrongly_is_stored_in_its_own_words() {
    const WORDS: &str = "«Мы поднимем пошлину в мае», — заявила министр транспорта Ада Белова журналистам.";
    let html = |charset: &str, at: usize| {
        format!(
            "<html><head><meta charset={charset}><title>Порт {at}</title></head><body><article><p>{WORDS}</p><p>Строка {at}.</p></article></body></html>"
        )
    };
    let utf_16: Vec<u8> = html("utf-8", 4).encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(UTF_16LE.decode_without_bom_handling(&utf_16).0, html("utf-8", 4));
    let (folder, library) = library();
    for (at, bytes) in [
        html("windows-1251", 0).into_bytes(),
        WINDOWS_1251.encode(&html("utf-8", 1)).0.into_owned(),
        KOI8_R.encode(&html("windows-1251", 2)).0.into_owned(),
        KOI8_R.encode(&html("koi8-r", 3)).0.into_owned(),
        utf_16,
    ]
    .iter()
    .enumerate()
    {
        let (report, outcomes) = add(&library, vec![source(folder.path(), &format!("{at}.html"), bytes)]);
        assert_eq!(report.new, 1, "{at}: {outcomes:?}");
        let article = library.read(|r| crate::views::articles::detail(*r, i64::try_from(at).unwrap() + 1));
        let text = article.unwrap().unwrap().text;
        assert!(text.contains(WORDS), "{at}: {text}");
    }
}
