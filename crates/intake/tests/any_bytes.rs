//! Whatever bytes come under whatever name: a draft or a sentence, never a panic.

use onrecord_intake::{FORMATS, Hints, holds_many, limits, needs_own_process, parse, pieces};
use proptest::prelude::*;
use std::io::Cursor;
use std::ops::ControlFlow;

/// Beginnings that lead into each reader.
const BEGINNINGS: &[&str] = &[
    "",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>words of a page</p>",
    "From a@b Tue\nFrom: a@b\nSubject: x\n\nwords\n\nFrom a@b\nDate: Tue, 5 Mar 2024 10:00:00 +0500\n\n",
    "From: a@b\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\nContent-Type: text/html\n\n<p>words</p>\n--x",
    "{\"name\":\"c\",\"type\":\"public_channel\",\"id\":1,\"messages\":[{\"id\":2,\"type\":\"message\",\"date\":\"2024-03-05T10:00:00\",\"text\":[\"a\",{\"type\":\"bold\",\"text\":\"b\"}]},",
    "<title>Exported Data</title><div class=\"page_wrap\"><div class=\"page_header\"><div class=\"message default\" id=\"message1\"><div class=\"text\">words</div>",
    "[{\"title\":\"a\",\"text\":\"words\"},",
    "title;text\n\"a;b\";\"words\n",
    "---\ntitle: a\nauthor:\n- b\n---\n# a\n\n> words\n",
    "<!-- Page saved with SingleFile \n url: x \n saved date: x\n--><p>words",
    "<article data-testid=\"tweet\"><div data-testid=\"tweetText\">words</div>",
    "<blockquote class=\"twitter-tweet\"><p>words",
    "PK\x03\x04",
    "\x1f\u{8b}",
];

fn read(bytes: &[u8], name: &str) {
    let hints = Hints { name: Some(name), ..Hints::default() };
    // Documents are read by a child for the very reason that their parsers may panic.
    if needs_own_process(bytes, &hints) {
        return;
    }
    let _ = parse(bytes, &hints);
    if holds_many(bytes, &hints) {
        let _ = pieces(&mut Cursor::new(bytes), &hints, &mut |found| {
            if let onrecord_intake::Found::Piece(piece) = found {
                let inner = piece.hints(&hints);
                if !needs_own_process(&piece.bytes, &inner) {
                    let _ = parse(&piece.bytes, &inner);
                }
            }
            ControlFlow::Continue(())
        });
    }
}

fn endings() -> Vec<&'static str> {
    FORMATS.iter().flat_map(|format| format.endings).copied().collect()
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(
        begin in prop::sample::select(BEGINNINGS),
        cut in 0_usize..200,
        more in prop::collection::vec(any::<u8>(), 0..200),
        ending in prop::sample::select(endings()),
    ) {
        let begin = begin.as_bytes();
        let kept = begin.len().saturating_sub(cut % (begin.len() + 1));
        read(&[&begin[..kept], &more].concat(), &format!("x.{ending}"));
    }
}

#[test]
fn an_empty_file_of_any_ending_is_refused_as_empty() {
    for ending in endings() {
        for bytes in [&b""[..], b" \r\n\t\n"] {
            let name = format!("empty.{ending}");
            let hints = Hints { name: Some(&name), ..Hints::default() };
            assert!(!holds_many(bytes, &hints), "{name}");
            let said = parse(bytes, &hints).unwrap_err().to_string();
            assert!(said.starts_with(&format!("There is no text in {name}")), "{said}");
        }
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_for_its_size() {
    let large = vec![b'a'; limits::PAGE_BYTES + 1];
    for name in ["a.txt", "a.html", "a.mhtml", "a.eml", "a.md"] {
        let said = parse(&large, &Hints { name: Some(name), ..Hints::default() }).unwrap_err().to_string();
        assert!(said.contains("too large"), "{said}");
    }
}
