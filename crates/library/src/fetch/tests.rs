//! Whole ways over a proxy of the tests: it stands on this computer, and all hosts of the web are behind it.

use super::*;
use crate::import::{Event, Options, Outcome};
use crate::views::{self, Filter, Noun, Order};
use crate::{Library, log};
use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex};

/// What a host answers at an address: the status with more headers, and the body.
pub(crate) type Answers = Arc<Mutex<HashMap<String, (String, Vec<u8>)>>>;

/// The web of a test: addresses with what they answer, and a list of what was asked.
pub(crate) struct Web {
    answers: Answers,
    pub asked: Arc<Mutex<Vec<String>>>,
    pub fetcher: Fetcher,
}

impl Web {
    pub(crate) fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Proxy::read(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let (answers, asked) = (Answers::default(), Arc::new(Mutex::new(Vec::new())));
        let (told, log) = (Arc::clone(&answers), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                serve(&mut stream.unwrap(), &told, &log);
            }
        });
        Self { answers, asked, fetcher: Fetcher::new(Some(proxy)) }
    }

    /// From now on this address answers so; `head` is the status and more headers, a line each.
    pub(crate) fn put(&self, url: &str, head: &str, body: impl Into<Vec<u8>>) {
        self.answers.lock().unwrap().insert(url.to_owned(), (head.to_owned(), body.into()));
    }

    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().iter().map(|head| head.lines().next().unwrap_or("").to_owned()).collect()
    }
}

fn serve(stream: &mut TcpStream, answers: &Answers, asked: &Mutex<Vec<String>>) {
    let connect = head(stream);
    let host = connect.split(' ').nth(1).unwrap_or("").trim_end_matches(":80").to_owned();
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
    let request = head(stream);
    let url = format!("http://{host}{}", request.split(' ').nth(1).unwrap_or(""));
    asked.lock().unwrap().push(format!("{url}\n{request}"));
    let answer = answers.lock().unwrap().get(&url).cloned();
    let (head, body) = answer.unwrap_or_else(|| ("404 Not Found".to_owned(), Vec::new()));
    let same = head.split("etag: ").nth(1).and_then(|rest| rest.lines().next());
    if same.is_some_and(|etag| request.contains(&format!("if-none-match: {etag}"))) {
        let _ = stream.write_all(b"HTTP/1.1 304 Not Modified\r\nconnection: close\r\n\r\n");
        return;
    }
    let head = head.replace('\n', "\r\n");
    let head = format!("HTTP/1.1 {head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

fn head(stream: &TcpStream) -> String {
    let mut reader = BufReader::with_capacity(1, stream);
    let mut head = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 || line.trim().is_empty() {
            return head;
        }
        head.push_str(&line.replace('\r', ""));
    }
}

pub(crate) const PAGE: &str = "<!doctype html><html><head><meta charset='windows-1251'><title>Toll</title></head><body><article>\
    <h1>Harbour toll will rise, says minister</h1><p>4 March 2024</p>\
    <p>“We will raise the toll in May,” Transport Minister Ada Adeyemi told reporters on Monday. “Nobody will pay twice.”</p>\
    <p>A spokesman for the ferry company denied that fares had been agreed. “Talks go on,” he said, and added that the company \
    would publish its prices in the spring, when the new pier is open to everybody who lives on the island.</p></article></body></html>";

pub(crate) fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    (folder, library)
}

fn add(library: &Library, web: &Web, urls: &[&str]) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    let sources: Vec<_> = urls.iter().map(|url| source(&web.fetcher, url, &|| false)).collect();
    library
        .import(sources.into_iter(), &Options::default(), &mut |event| {
            if let Event::Page { outcome, .. } = event {
                outcomes.push((*outcome).clone());
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    outcomes
}

#[test]
fn a_fetched_page_is_stored_like_a_file_with_our_own_word_for_where_and_when() {
    let web = Web::new();
    let (_folder, library) = library();
    web.put("http://ledger.example/old", "301 Moved\nlocation: /1", "");
    web.put("http://ledger.example/1", "200 OK\ncontent-type: text/html; charset=utf-8", PAGE);
    let before = clock::now();
    let outcomes = add(&library, &web, &["http://ledger.example/old"]);
    let [Outcome::New { quotes, remark: None, .. }] = outcomes.as_slice() else { panic!("{outcomes:?}") };
    assert!(*quotes >= 2);
    let detail = library.read(|r| views::articles::detail(*r, 1)).unwrap().unwrap();
    assert_eq!(detail.row.head.url.as_deref(), Some("http://ledger.example/1"));
    assert!(detail.text.contains("“We will raise"), "the header's charset goes before the page's");
    let capture = library.read(|r| views::evidence(*r, 1)).unwrap().unwrap().captures.remove(0);
    assert_eq!((capture.way.as_str(), capture.claimed), ("fetch", false));
    assert_eq!(capture.url.as_deref(), Some("http://ledger.example/1"));
    assert_eq!(capture.media_type.as_deref(), Some("text/html; charset=utf-8"));
    assert!(capture.captured_at >= before && capture.captured_at <= clock::now());
    // Once more: known by its bytes. And it is undone as a batch.
    assert!(matches!(add(&library, &web, &["http://ledger.example/1"])[0], Outcome::Known { .. }));
    assert_eq!(library.read(|r| log::recent(*r, None, 9)).unwrap()[0].label, "import of 1 article");
    library.undo(None).unwrap();
    let left =
        library.read(|r| views::find(*r, Noun::Articles, &Filter::all(), Order::Newest, None)).unwrap();
    assert!(left.ids.is_empty());
}

#[test]
fn walls_are_said_with_the_way_round_and_nothing_is_stored() {
    let web = Web::new();
    let (_folder, library) = library();
    let challenge =
        "<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>";
    let script = "<!doctype html><html><body><div id=root></div><script src=/a.js></script></body></html>";
    for (at, head, body, says) in [
        ("/401", "401 Unauthorized", "", "sign in"),
        ("/402", "402 Payment Required", "", "pay"),
        ("/403", "403 Forbidden", "", "answered 403"),
        ("/403c", "403 Forbidden", challenge, "a person is asking"),
        ("/404", "404 Not Found", PAGE, "no page at this address"),
        ("/407", "407 Proxy Authentication Required", "", "proxy"),
        ("/429", "429 Too Many Requests", "", "too often"),
        ("/451", "451 Unavailable", "", "reasons of law"),
        ("/500", "500 Oops", "", "try again later"),
        ("/script", "200 OK\ncontent-type: text/html", script, "a script writes them"),
    ] {
        let url = format!("http://ledger.example{at}");
        web.put(&url, head, body);
        let outcomes = add(&library, &web, &[&url]);
        let [Outcome::Failed(why)] = outcomes.as_slice() else { panic!("{at}: {outcomes:?}") };
        assert!(why.contains(says), "{at}: {why}");
    }
    assert!(
        !library.root().join("captures").exists()
            || walkdir::WalkDir::new(library.root().join("captures"))
                .into_iter()
                .all(|entry| !entry.unwrap().file_type().is_file())
    );
}

#[test]
fn a_beginning_before_a_paywall_is_stored_with_the_remark() {
    let web = Web::new();
    let (_folder, library) = library();
    let page = PAGE.replace("</article>", "</article><p>Subscribe to continue reading</p>");
    web.put("http://ledger.example/1", "200 OK\ncontent-type: text/html; charset=utf-8", page);
    let outcomes = add(&library, &web, &["http://ledger.example/1"]);
    let [Outcome::New { remark: Some(remark), .. }] = outcomes.as_slice() else { panic!("{outcomes:?}") };
    assert!(remark.contains("only the beginning"));
    let detail = library.read(|r| views::articles::detail(*r, 1)).unwrap().unwrap();
    assert_eq!(detail.sources["text"], *remark);
}

#[test]
fn the_declared_type_decides_where_the_content_does_not() {
    let web = Web::new();
    let (_folder, library) = library();
    // No sign of HTML at its start.
    let bare = "Ledger <b>online</b> ".to_owned() + PAGE.split_once("<article>").unwrap().1;
    web.put("http://ledger.example/a", "200 OK\ncontent-type: text/html; charset=utf-8", bare.clone());
    web.put(
        "http://ledger.example/table.csv",
        "200 OK\ncontent-type: text/csv",
        "title;text\nToll;“We pay,” Ada Adeyemi said.\nFare;“We go,” Ada Adeyemi said.\n",
    );
    let outcomes = add(&library, &web, &["http://ledger.example/a", "http://ledger.example/table.csv"]);
    assert_eq!(
        outcomes.iter().filter(|outcome| matches!(outcome, Outcome::New { .. })).count(),
        3,
        "{outcomes:?}"
    );
    let detail = library.read(|r| views::articles::detail(*r, 1)).unwrap().unwrap();
    assert!(!detail.text.contains('<'), "{}", detail.text);
}

#[test]
fn what_is_inside_is_never_fetched() {
    let (_folder, library) = library();
    let web = Web::new();
    for url in ["http://127.0.0.1:1/", "http://localhost/", "http://192.168.1.1/", "file:///etc/passwd"] {
        let outcomes = add(&library, &web, &[url]);
        assert!(matches!(&outcomes[..], [Outcome::Failed(_)]), "{url}: {outcomes:?}");
    }
    assert!(web.asked().is_empty());
}
