//! The room against hosts that behave badly. All stand on this computer: a look-up of the tests sends every name
//! to one of them, and 127.0.0.1 plays the public internet, 127.0.0.2 what is inside.

mod server;

use crate::pinned::{LookUp, Pinned};
use crate::*;
use flate2::{Compression, write::GzEncoder};
use server::{say, start};
use std::io::Write as _;
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

fn public(ip: IpAddr) -> bool {
    ip == IpAddr::from([127, 0, 0, 1])
}

const SHORT: Limits = Limits {
    connect: Duration::from_secs(2),
    all: Duration::from_millis(900),
    bytes: 1 << 20,
    unpacked: 2 << 20,
    redirects: 5,
};

fn fetcher_to(at: SocketAddr, limits: Limits) -> Fetcher {
    let look_up: LookUp = Arc::new(move |_, _| Ok(vec![at]));
    Fetcher::with(None, limits, Pinned::for_tests(look_up, public, None))
}

fn get(fetcher: &Fetcher, url: &str) -> Result<Answer> {
    fetcher.get(&Ask::page(Address::read(url).unwrap()), &|| false)
}

fn fetched(answer: Result<Answer>) -> Fetched {
    match answer.unwrap() {
        Answer::Fetched(fetched) => fetched,
        Answer::Same => panic!("the same"),
    }
}

/// What one host with this answer leads to.
fn against(limits: Limits, answer: impl Fn(&str, &mut TcpStream) + Send + Sync + 'static) -> Result<Answer> {
    let (at, _) = start(answer);
    get(&fetcher_to(at, limits), "http://news.example/1")
}

#[test]
fn a_page_comes_with_its_last_address_and_nothing_is_told_of_the_user() {
    let (at, asked) = start(|request, stream| match request.split(' ').nth(1).unwrap() {
        "/old" => say(stream, "301 Moved", "set-cookie: a=1\r\nlocation: /new#part\r\n", b""),
        _ => say(stream, "200 OK", "content-type: text/html; charset=utf-8\r\netag: \"7\"\r\n", b"<p>Words"),
    });
    let page = fetched(get(&fetcher_to(at, SHORT), "http://user:secret@news.example/old#top"));
    assert_eq!((page.url.as_str(), page.status), ("http://news.example/new", 200));
    assert_eq!(page.media_type.as_deref(), Some("text/html; charset=utf-8"));
    assert_eq!(page.body, b"<p>Words");
    let asked = asked.lock().unwrap();
    assert_eq!(asked.len(), 2);
    for request in asked.iter() {
        assert!(request.contains(concat!("user-agent: onrecord/", env!("CARGO_PKG_VERSION"))), "{request}");
        for never in ["cookie", "referer", "authorization", "secret", "top", "accept-language"] {
            assert!(!request.contains(never), "{never}: {request}");
        }
    }
}

#[test]
fn addresses_inside_are_refused_before_anything_is_asked() {
    let fetcher = Fetcher::new(None);
    for url in [
        "http://127.0.0.1/",
        "http://localhost:8080/",
        "http://[::1]/",
        "http://10.0.0.8/",
        "http://169.254.169.254/latest",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/",
        "http://printer.local/",
        "http://0/",
    ] {
        assert!(matches!(get(&fetcher, url), Err(FetchError::Inside(_))), "{url}");
    }
    for text in [
        "",
        "ftp://news.example/",
        "file:///etc/passwd",
        "news",
        "two words.example",
        "javascript:alert(1)",
        "3.14",
        "http://",
    ] {
        assert!(matches!(Address::read(text), Err(FetchError::NotAnAddress(_))), "{text}");
    }
    assert_eq!(Address::read("news.example/a?b#c").unwrap().as_str(), "https://news.example/a?b");
}

#[test]
fn a_name_that_leads_inside_is_refused_with_every_address_it_has() {
    let (at, asked) = start(|_, stream| say(stream, "200 OK", "", b"inside"));
    let inside = SocketAddr::new(IpAddr::from([127, 0, 0, 2]), at.port());
    for found in [vec![inside], vec![at, inside], vec![inside, at]] {
        let look_up: LookUp = Arc::new(move |_, _| Ok(found.clone()));
        let fetcher = Fetcher::with(None, SHORT, Pinned::for_tests(look_up, public, None));
        let refused = get(&fetcher, "http://news.example/");
        assert_eq!(refused, Err(FetchError::Inside("news.example".to_owned())));
    }
    assert!(asked.lock().unwrap().is_empty(), "nothing was asked");
}

#[test]
fn a_host_is_looked_up_once_for_each_request_and_a_later_answer_from_inside_is_refused() {
    let (at, asked) = start(|_, stream| say(stream, "302 Found", "location: /again\r\n", b""));
    let inside = SocketAddr::new(IpAddr::from([127, 0, 0, 2]), at.port());
    let looked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&looked);
    let look_up: LookUp = Arc::new(move |_, _| {
        Ok(vec![if counted.fetch_add(1, Ordering::Relaxed) == 0 { at } else { inside }])
    });
    let fetcher = Fetcher::with(None, SHORT, Pinned::for_tests(look_up, public, None));
    let refused = get(&fetcher, "http://news.example/");
    assert!(matches!(refused, Err(FetchError::SentInside { .. })), "{refused:?}");
    assert_eq!(looked.load(Ordering::Relaxed), 2);
    assert_eq!(asked.lock().unwrap().len(), 1, "the second connection is never made");
}

#[test]
fn redirects_are_looked_at_and_end() {
    let endless = against(SHORT, |_, stream| say(stream, "302 Found", "location: /on\r\n", b""));
    assert_eq!(endless, Err(FetchError::TooManyRedirects("news.example".to_owned())));
    for to in ["http://127.0.0.1:9/", "http://localhost/", "//[::1]/", "http://192.168.0.1/"] {
        let header = format!("location: {to}\r\n");
        let inside = against(SHORT, move |_, stream| say(stream, "302 Found", &header, b""));
        let Err(FetchError::SentInside { from, .. }) = inside else { panic!("{to}: {inside:?}") };
        assert_eq!(from, "news.example");
    }
    for to in ["file:///etc/passwd", "javascript:1", "http://"] {
        let header = format!("location: {to}\r\n");
        let nowhere = against(SHORT, move |_, stream| say(stream, "302 Found", &header, b""));
        assert!(matches!(nowhere, Err(FetchError::SentNowhere(_))), "{to}: {nowhere:?}");
    }
}

#[test]
fn five_redirects_are_followed() {
    let (at, asked) = start(|request, stream| {
        let n: usize = request.split(['/', ' ']).nth(2).unwrap().parse().unwrap();
        if n < 5 {
            say(stream, "307 On", &format!("location: /{}\r\n", n + 1), b"");
        } else {
            say(stream, "200 OK", "", b"there");
        }
    });
    assert_eq!(fetched(get(&fetcher_to(at, SHORT), "http://news.example/0")).body, b"there");
    assert_eq!(asked.lock().unwrap().len(), 6);
}

#[test]
fn a_host_that_never_answers_or_trickles_is_left_in_time() {
    let silent = |_: &str, _: &mut TcpStream| std::thread::sleep(Duration::from_secs(5));
    let trickle = |_: &str, stream: &mut TcpStream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n");
        while stream.write_all(b"x").is_ok() {
            std::thread::sleep(Duration::from_millis(50));
        }
    };
    let begun = Instant::now();
    assert!(matches!(against(SHORT, silent), Err(FetchError::TooSlow(..))));
    assert!(matches!(against(SHORT, trickle), Err(FetchError::TooSlow(..))));
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
}

#[test]
fn what_is_too_large_is_refused_whether_it_says_so_or_not() {
    let said = against(Limits::HOUSE, |_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 34603008\r\n\r\n");
        std::thread::sleep(Duration::from_secs(1));
    });
    assert_eq!(said, Err(FetchError::TooLarge("news.example".to_owned(), 32)));
    let unsaid = against(Limits::HOUSE, |_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n");
        let megabyte = vec![b'x'; 1 << 20];
        for _ in 0..33 {
            let _ = stream.write_all(&megabyte);
        }
    });
    assert_eq!(unsaid, Err(FetchError::TooLarge("news.example".to_owned(), 32)));
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn packed_pages_are_unpacked_and_bombs_are_not() {
    let header = "content-encoding: gzip\r\n";
    let page = gzip("Слова".as_bytes());
    let came = against(SHORT, move |_, stream| say(stream, "200 OK", header, &page));
    assert_eq!(fetched(came).body, "Слова".as_bytes());
    // Packing what is beyond the limits of the house takes a minute unoptimised: smaller limits, a smaller bomb.
    assert_eq!((Limits::HOUSE.bytes, Limits::HOUSE.unpacked), (32 << 20, 64 << 20));
    let bomb = gzip(&vec![0; 3 << 20]);
    assert!(bomb.len() < 100 << 10);
    let refused = against(SHORT, move |_, stream| say(stream, "200 OK", header, &bomb));
    assert_eq!(refused, Err(FetchError::Bomb("news.example".to_owned(), 2)));
    let twice = gzip(&gzip(&vec![0; 3 << 20]));
    let header = "content-encoding: gzip, gzip\r\n";
    let refused = against(SHORT, move |_, stream| say(stream, "200 OK", header, &twice));
    assert_eq!(refused, Err(FetchError::Bomb("news.example".to_owned(), 2)));
    let header = "content-encoding: gzip, gzip, gzip\r\n";
    let refused = against(SHORT, move |_, stream| say(stream, "200 OK", header, b""));
    assert_eq!(refused, Err(FetchError::Packing("news.example".to_owned())));
    for (header, body) in
        [("content-encoding: br\r\n", &b"xx"[..]), ("content-encoding: gzip\r\n", b"no gzip")]
    {
        let refused = against(SHORT, move |_, stream| say(stream, "200 OK", header, body));
        assert_eq!(refused, Err(FetchError::Packing("news.example".to_owned())), "{header}");
    }
}

#[test]
fn any_status_comes_back_with_what_it_says() {
    for status in [401, 402, 403, 404, 407, 410, 429, 451, 500, 503] {
        let answer =
            against(SHORT, move |_, stream| say(stream, &format!("{status} X"), "x-a: b\r\n", b"why"));
        let came = fetched(answer);
        assert_eq!((came.status, came.body.as_slice()), (status, &b"why"[..]));
        assert!(came.headers.contains(&("x-a".to_owned(), "b".to_owned())));
    }
}

#[test]
fn what_is_the_same_is_not_sent_again() {
    let (at, asked) = start(|request, stream| {
        let status = if request.contains("if-none-match: \"7\"") { "304 Not Modified" } else { "200 OK" };
        say(stream, status, "", b"");
    });
    let address = Address::read("http://news.example/feed").unwrap();
    let ask = Ask::feed(address, Some("\"7\"".to_owned()), Some("Tue, 05 Mar 2024 08:00:00 GMT".to_owned()));
    assert_eq!(fetcher_to(at, SHORT).get(&ask, &|| false), Ok(Answer::Same));
    assert!(asked.lock().unwrap()[0].contains("if-modified-since: tue, 05 mar 2024 08:00:00 gmt"));
}

#[test]
fn a_request_can_be_stopped() {
    let (at, _) = start(|_, _| std::thread::sleep(Duration::from_secs(20)));
    let begun = Instant::now();
    let ask = Ask::page(Address::read("http://news.example/").unwrap());
    let stopped = fetcher_to(at, Limits::HOUSE).get(&ask, &|| begun.elapsed() > Duration::from_millis(200));
    assert_eq!(stopped, Err(FetchError::Stopped));
    assert!(begun.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_site_that_is_not_there_or_not_secure_is_said_so() {
    let none: LookUp = Arc::new(|_, _| Err(std::io::ErrorKind::NotFound.into()));
    let fetcher = Fetcher::with(None, SHORT, Pinned::for_tests(none, public, None));
    let unknown = get(&fetcher, "http://news.example/");
    assert_eq!(unknown, Err(FetchError::HostNotFound("news.example".to_owned())));
    // A port where nobody listens: it was just given back.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let refused = get(&fetcher_to(free, SHORT), "http://news.example/");
    assert_eq!(refused, Err(FetchError::Unreachable("news.example".to_owned())));
    let (at, _) = start(|_, stream| say(stream, "200 OK", "", b"plain"));
    let plain = get(&fetcher_to(at, SHORT), "https://news.example/");
    assert!(matches!(plain, Err(FetchError::NotSecure(_))), "{plain:?}");
    let noise = against(SHORT, |_, stream| {
        let _ = stream.write_all(b"SSH-2.0-thing\r\n\r\n");
    });
    assert!(matches!(noise, Err(FetchError::NotTheWeb(_))), "{noise:?}");
}

#[test]
fn a_proxy_is_given_the_name_and_is_asked_for_nothing_inside() {
    let (at, asked) = start(|_, stream| say(stream, "200 OK", "", b"through"));
    let proxy = Proxy::read(&format!("http://me:secret@127.0.0.1:{}", at.port())).unwrap();
    assert_eq!(proxy.to_string(), format!("127.0.0.1:{}", at.port()), "no password is shown");
    let fetcher = Fetcher::new(Some(proxy));
    assert_eq!(fetched(get(&fetcher, "http://news.example/1")).body, b"through");
    let before = asked.lock().unwrap().clone();
    assert!(before[0].starts_with("connect news.example:80 "), "{before:?}");
    for inside in ["http://127.0.0.1/", "http://192.168.1.1/", "http://localhost/"] {
        assert!(matches!(get(&fetcher, inside), Err(FetchError::Inside(_))), "{inside}");
    }
    assert_eq!(asked.lock().unwrap().len(), before.len());
    for bad in ["", "proxy", "ftp://a:1", "http://", "http://a:1/path", "http://a:b@"] {
        assert!(matches!(Proxy::read(bad), Err(FetchError::NotAProxy(_))), "{bad}");
    }
}

#[test]
fn addresses_of_one_page_are_the_same_when_compared() {
    let one = canonical("http://www.News.example/a/?utm_source=x&fbclid=1#top").unwrap();
    assert_eq!(one, "https://news.example/a");
    assert_eq!(canonical("https://news.example/a").unwrap(), one);
    assert_ne!(canonical("https://news.example/a?id=2").unwrap(), one);
    assert_eq!(canonical("not an address"), None);
}
