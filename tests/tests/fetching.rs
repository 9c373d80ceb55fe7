//! The real program fetches over a proxy of the tests: all hosts of its web are behind it, on this computer.

#![allow(clippy::unwrap_used, reason = "a test that can't go on panics; that is its answer")]

use onrecord_tests::binary;
use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::Output;

const PAGE: &str = "<!doctype html><html><head><title>Toll</title></head><body><article><h1>Harbour toll will rise, says minister</h1>\
    <p>4 March 2024</p><p>“We will raise the toll in May,” Transport Minister Ada Adeyemi told reporters on Monday. “Nobody will pay \
    twice.”</p><p>A spokesman for the ferry company denied that fares had been agreed.</p></article></body></html>";

const FEED: &str = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Ledger</title><link>http://ledger.example/</link>\
    <description>d</description><item><title>Toll rises</title><link>http://ledger.example/1</link><guid>1</guid></item>\
    <item><title>Ferry stops</title><link>http://ledger.example/2</link><guid>2</guid></item></channel></rss>";

fn proxy(pages: &[(&str, &str, &str)]) -> String {
    let pages: HashMap<String, String> = pages
        .iter()
        .map(|(url, head, body)| {
            let answer = format!(
                "HTTP/1.1 {head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                body.len()
            );
            ((*url).to_owned(), answer)
        })
        .collect();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let host = asked(&stream).trim_end_matches(":80").to_owned();
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
            let url = format!("http://{host}{}", asked(&stream));
            let none = "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_owned();
            let _ = stream.write_all(pages.get(&url).unwrap_or(&none).as_bytes());
        }
    });
    format!("http://{at}")
}

/// What a request's first line asks for.
fn asked(stream: &TcpStream) -> String {
    let mut lines = BufReader::with_capacity(1, stream).lines().map_while(Result::ok);
    let first = lines.next().unwrap_or_default();
    let _ = lines.find(String::is_empty);
    first.split(' ').nth(1).unwrap_or_default().to_owned()
}

#[test]
fn addresses_and_feeds_are_fetched_over_a_proxy() {
    let folder = tempfile::tempdir().unwrap();
    let page = "<!doctype html><html><head><link rel=alternate type='application/rss+xml' title='All news' href='/rss'></head><body>x</body></html>";
    let html = "200 OK\r\ncontent-type: text/html; charset=utf-8";
    let proxy = proxy(&[
        ("http://ledger.example/1", html, PAGE),
        ("http://ledger.example/2", "451 Unavailable", ""),
        ("http://ledger.example/", html, page),
        ("http://ledger.example/rss", "200 OK", FEED),
    ]);
    let run = |arguments: &[&str]| -> (Option<i32>, String, String) {
        let mut command = binary::command();
        command
            .current_dir(folder.path())
            .env("ONRECORD_LIBRARY", "Trip.onrecord")
            .env("ONRECORD_PROXY", &proxy);
        let Output { status, stdout, stderr } = command.args(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (status.code(), text(stdout), text(stderr))
    };
    let added =
        run(&["add", "http://ledger.example/1", "http://ledger.example/2", "http://ledger.example/rss"]);
    assert_eq!(added.0, Some(1), "{added:?}");
    assert!(added.1.starts_with("a1\tnew\t3 quotations\thttp://ledger.example/1\n"), "{added:?}");
    assert!(added.2.contains("for reasons of law (it answered 451)"), "{added:?}");
    assert!(added.2.contains("onrecord feeds add http://ledger.example/rss"), "{added:?}");

    let refused = run(&["feeds", "add", "http://ledger.example/"]);
    assert_eq!(refused.0, Some(1));
    assert!(
        refused.2.ends_with("add the one you mean:\n  http://ledger.example/rss (All news)\n"),
        "{refused:?}"
    );
    assert_eq!(run(&["feeds", "add", "http://ledger.example/rss", "--every", "5"]).0, Some(2));
    let followed = run(&["feeds", "add", "http://ledger.example/rss", "--every", "6h"]);
    assert_eq!(followed.1, "Done: follow “The Ledger”.\n", "{followed:?}");
    assert_eq!(
        run(&["feeds", "refresh"]).1,
        "The Ledger\t1 new entry\n1 new entry, 0 articles added, 0 failed.\n"
    );
    let listed = run(&["feeds"]).1;
    assert!(
        listed.starts_with("The Ledger\t1\t6h\t20") && listed.ends_with("http://ledger.example/rss\n"),
        "{listed}"
    );
    assert_eq!(run(&["feeds", "entries"]).1, "1\tnew\t\tThe Ledger\tFerry stops\n");
    assert!(
        run(&["feeds", "entries", "The Ledger", "--all"]).1.contains("2\tadded\t\tThe Ledger\tToll rises\n")
    );
    let fetched = run(&["feeds", "fetch", "1"]);
    assert_eq!(fetched.0, Some(1));
    assert!(fetched.2.starts_with("entry 1: ledger.example does not show this page"), "{fetched:?}");
    assert_eq!(run(&["feeds", "dismiss", "1"]).1, "Done: dismiss 1 entry.\n");
    assert_eq!(run(&["feeds", "remove", "the ledger"]).1, "Done: follow “The Ledger” no longer.\n");
    assert_eq!(run(&["feeds"]).1, "No feeds are followed: `onrecord feeds add URL` follows one.\n");
    assert_eq!(run(&["undo"]).0, Some(0));
    assert!(run(&["feeds"]).1.starts_with("The Ledger\t0\t6h"));
}
