//! The bridge as a browser meets it.

#![allow(clippy::unwrap_used, reason = "a test that can't go on panics; that is its answer")]

use onrecord_bridge::{Bridge, Options};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

struct Running {
    port: u16,
    token: String,
    folder: tempfile::TempDir,
}

fn start() -> Running {
    let folder = tempfile::tempdir().unwrap();
    let pages = folder.path().join("dist");
    std::fs::create_dir(&pages).unwrap();
    std::fs::write(pages.join("index.html"), "<!doctype html><p>pages").unwrap();
    std::fs::write(folder.path().join("secret.txt"), "secret").unwrap();
    let bridge = Bridge::start(Options {
        port: 0,
        library: Some(folder.path().join("Trip.onrecord")),
        settings: folder.path().join("app"),
        pages,
    })
    .unwrap();
    let address = bridge.address();
    let (place, token) = address.strip_prefix("http://127.0.0.1:").unwrap().split_once("/?token=").unwrap();
    let running = Running { port: place.parse().unwrap(), token: token.to_owned(), folder };
    std::thread::spawn(move || bridge.run());
    running
}

impl Running {
    fn connect(&self, head: &str, body: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let length = body.len();
        write!(stream, "{head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}").unwrap();
        stream
    }

    /// Status and whole answer.
    fn ask(&self, head: &str, body: &str) -> (u16, String) {
        let mut answer = String::new();
        self.connect(head, body).read_to_string(&mut answer).unwrap();
        (answer.split(' ').nth(1).unwrap().parse().unwrap(), answer)
    }

    fn host(&self) -> String {
        format!("Host: 127.0.0.1:{}", self.port)
    }

    fn call(&self, name: &str, body: &str) -> (u16, String) {
        let head =
            format!("POST /call/{name} HTTP/1.1\r\n{}\r\nAuthorization: Bearer {}", self.host(), self.token);
        self.ask(&head, body)
    }
}

#[test]
fn who_does_not_know_the_token_or_comes_from_elsewhere_is_refused() {
    let bridge = start();
    let (token, host) = (&bridge.token, bridge.host());
    let post = |rest: &str| bridge.ask(&format!("POST /call/about HTTP/1.1\r\n{rest}"), "null").0;
    assert_eq!(post(&format!("{host}\r\nAuthorization: Bearer {token}")), 200);
    assert_eq!(post(&host), 403);
    assert_eq!(post(&format!("{host}\r\nAuthorization: Bearer 0000")), 403);
    assert_eq!(post(&format!("Host: evil.example\r\nAuthorization: Bearer {token}")), 403);
    let elsewhere = format!("{host}\r\nOrigin: https://evil.example\r\nAuthorization: Bearer {token}");
    assert_eq!(post(&elsewhere), 403);
    assert_eq!(bridge.ask(&format!("GET /events HTTP/1.1\r\n{host}"), "").0, 403);
    let asked = format!("OPTIONS /call/about HTTP/1.1\r\n{host}\r\nOrigin: http://localhost:5173");
    let (status, answer) = bridge.ask(&asked, "");
    assert_eq!(status, 204);
    assert!(answer.contains("Access-Control-Allow-Origin: http://localhost:5173\r\n"), "{answer}");
}

#[test]
fn commands_are_answered_and_events_arrive() {
    let bridge = start();
    let head = format!("GET /events?token={} HTTP/1.1\r\n{}", bridge.token, bridge.host());
    let mut events = BufReader::new(bridge.connect(&head, "")).lines();
    let mut until = |words: &str| {
        let found = events.by_ref().map_while(Result::ok).find(|line| line.contains(words));
        assert!(found.is_some(), "{words} never came");
    };
    until(": here");
    let (status, answer) = bridge.call("define_tag", r#"{"path":"Trade/Grain"}"#);
    assert_eq!(status, 200, "{answer}");
    until(r#"{"event":"changed","tables":["tags"],"by_others":false}"#);
    let (status, answer) = bridge.call("open_view", r#"{"noun":"tags","query":"(","order":"name"}"#);
    assert_eq!(status, 422);
    assert!(answer.contains(r#""code":"query""#), "{answer}");
    assert_eq!(bridge.call("about", "{").0, 400);
}

#[test]
fn dialogs_answer_what_was_queued() {
    let bridge = start();
    let page = bridge.folder.path().join("page.txt");
    std::fs::write(&page, "“It is late,” said Ada Adeyemi on the quay of Karsu.").unwrap();
    let paths = serde_json::json!([page]).to_string();
    let head = format!("POST /dialogs?token={} HTTP/1.1\r\n{}", bridge.token, bridge.host());
    assert_eq!(bridge.ask(&head, &paths).0, 200);
    assert_eq!(bridge.call("add_files", r#"{"folder":false}"#).0, 200);
    let (status, answer) = bridge.call("add_files", r#"{"folder":false}"#);
    assert!(status == 422 && answer.contains("cancelled"), "{answer}");
    bridge.call("open_url", r#"{"url":"https://karsu.example"}"#);
    let head = format!("GET /opened?token={} HTTP/1.1\r\n{}", bridge.token, bridge.host());
    assert!(bridge.ask(&head, "").1.contains("https://karsu.example"));
}

#[test]
fn pages_are_given_and_nothing_beside_them() {
    let bridge = start();
    let get = |path: &str| bridge.ask(&format!("GET {path} HTTP/1.1\r\n{}", bridge.host()), "");
    let (status, answer) = get("/?token=x");
    assert_eq!(status, 200);
    assert!(answer.contains("Content-Security-Policy: default-src 'none'") && answer.ends_with("<p>pages"));
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", "/no.html"] {
        let (status, answer) = get(path);
        assert!(status != 200 && !answer.contains("secret\n"), "{path}: {answer}");
    }
}

/// A browser opens many connections at once and keeps those it may. None may wait behind another.
#[test]
fn a_connection_is_not_kept_after_its_answer() {
    let bridge = start();
    let ask = || {
        let mut stream = TcpStream::connect(("127.0.0.1", bridge.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        write!(stream, "GET / HTTP/1.1\r\n{}\r\n\r\n", bridge.host()).unwrap();
        let head: Vec<String> = BufReader::new(stream)
            .lines()
            .map_while(Result::ok)
            .take_while(|line| !line.is_empty())
            .collect();
        assert!(head[0].starts_with("HTTP/1.1 200"), "{head:?}");
        assert!(head.iter().any(|line| line == "Connection: close"), "{head:?}");
    };
    std::thread::scope(|scope| {
        for _ in 0..40 {
            scope.spawn(ask);
        }
    });
}
