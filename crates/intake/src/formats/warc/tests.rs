use crate::pieces::{Found, pieces};
use crate::{Hints, limits, parse};
use flate2::{Compression, write::GzEncoder};
use onrecord_model::ArticleDraft;
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;

fn record(kind: &str, url: &str, content_type: &str, block: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-05T10:15:00Z\r\n\
         WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn page(title: &str) -> String {
    format!(
        "<html><body><article><h1>{title}</h1><p>“We will raise the toll in May,” the minister of transport \
         Bek Rahimov told reporters yesterday.</p></article></body></html>"
    )
}

fn answer(headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n");
    [head.as_bytes(), body].concat()
}

fn response(url: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    record("response", url, "application/http; msgtype=response", &answer(headers, body))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn crawl() -> Vec<Vec<u8>> {
    let chunked = format!(
        "5\r\n{}\r\n{:x}\r\n{}\r\n0\r\n\r\n",
        &page("Two")[..5],
        page("Two").len() - 5,
        &page("Two")[5..]
    );
    vec![
        record("warcinfo", "", "application/warc-fields", b"software: a crawler\r\n"),
        response("https://news.example/1", "", page("One").as_bytes()),
        response("https://news.example/2", "Transfer-Encoding: chunked\r\n", chunked.as_bytes()),
        response("https://news.example/3", "Content-Encoding: gzip\r\n", &gzip(page("Three").as_bytes())),
        record(
            "response",
            "https://news.example/p.png",
            "application/http",
            b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG",
        ),
        record(
            "response",
            "https://news.example/old",
            "application/http",
            b"HTTP/1.1 301 Moved\r\nLocation: /1\r\n\r\n",
        ),
        record("request", "https://news.example/1", "application/http", b"GET / HTTP/1.1\r\n\r\n"),
    ]
}

type Met = (String, Result<ArticleDraft, String>);

fn all(bytes: &[u8], name: &str) -> (Vec<Met>, usize, Option<String>) {
    let hints = Hints { name: Some(name), ..Hints::default() };
    let (mut met, mut left) = (Vec::new(), 0);
    let ended = pieces(&mut Cursor::new(bytes), &hints, &mut |found| {
        match found {
            Found::Piece(piece) => {
                let read = parse(&piece.bytes, &piece.hints(&hints)).map_err(|refusal| refusal.to_string());
                met.push((piece.place, read));
            }
            Found::Refused { place, refusal } => met.push((place, Err(refusal.to_string()))),
            Found::Other { .. } => left += 1,
        }
        ControlFlow::Continue(())
    });
    (met, left, ended.err().map(|refusal| refusal.to_string()))
}

#[test]
fn each_page_that_was_fetched_is_a_piece() {
    let plain = crawl().concat();
    let packed = crawl().iter().flat_map(|record| gzip(record)).collect::<Vec<u8>>();
    let at_once = gzip(&plain);
    for (bytes, name) in [(plain, "a.warc"), (packed, "a.warc.gz"), (at_once, "crawl")] {
        let (met, left, flaw) = all(&bytes, name);
        assert_eq!((met.len(), left, flaw), (3, 2, None), "{name}: {met:?}");
        for ((place, read), (at, title)) in
            met.iter().zip([("record 2", "One"), ("record 3", "Two"), ("record 4", "Three")])
        {
            let draft = read.as_ref().unwrap();
            assert_eq!((place.as_str(), draft.headline.as_deref()), (at, Some(title)));
            assert!(draft.url.as_deref().unwrap().starts_with("https://news.example/"));
            assert_eq!(draft.blocks.len(), 1);
        }
    }
}

#[test]
fn an_archive_that_is_cut_off_gives_its_whole_records() {
    let plain = crawl().concat();
    let cut = &plain[..plain.len() - crawl()[4..].concat().len() - 40];
    let (met, _, flaw) = all(cut, "a.warc");
    assert_eq!(flaw, None);
    let good: Vec<bool> = met.iter().map(|(_, read)| read.is_ok()).collect();
    assert_eq!(good, [true, true, false]);
    let said = met[2].1.as_ref().unwrap_err();
    assert!(said.contains("record 4 of a.warc") && said.contains("cut off in the middle"), "{said}");

    let packed = crawl().iter().flat_map(|record| gzip(record)).collect::<Vec<u8>>();
    let tail = crawl()[4..].iter().map(|record| gzip(record).len()).sum::<usize>();
    let (met, _, flaw) = all(&packed[..packed.len() - tail - 30], "a.warc.gz");
    assert_eq!((met.len(), flaw), (3, None));
    assert!(met[0].1.is_ok() && met[2].1.as_ref().unwrap_err().contains("cut off"), "{met:?}");
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let empty = vec![0_u8; 1 << 20];
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(format!("WARC/1.0\r\nContent-Length: {}\r\n\r\n", 1_u64 << 34).as_bytes()).unwrap();
    for _ in 0..20 {
        encoder.write_all(&empty).unwrap();
    }
    let bomb = encoder.finish().unwrap();
    let (met, _, flaw) = all(&bomb, "bomb.warc.gz");
    assert!(met.is_empty() && flaw.as_ref().unwrap().contains("200 times its size"), "{met:?} {flaw:?}");
    let inner = response(
        "https://news.example/",
        "Content-Encoding: gzip\r\n",
        &gzip(&vec![b' '; limits::DECODED_BYTES + 1]),
    );
    let (met, ..) = all(&inner, "a.warc");
    assert!(met[0].1.as_ref().unwrap_err().contains("more than 64 MB"), "{met:?}");
}

#[test]
fn what_is_no_archive_is_refused() {
    let (met, _, flaw) = all(b"not an archive\n", "a.warc");
    assert!(
        flaw.is_none() && met[0].1.as_ref().unwrap_err().contains("does not begin as a record"),
        "{met:?}"
    );
    let (met, _, _) = all(b"\x1f\x8bnot packed", "a.warc.gz");
    assert!(met[0].1.as_ref().unwrap_err().contains("cut off"), "{met:?}");
}
