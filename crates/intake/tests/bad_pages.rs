//! Pages as nobody should make them: each is read, or refused in one sentence, in good time.

use encoding_rs::{KOI8_R, WINDOWS_1251};
use onrecord_intake::{Hints, Refusal, limits, parse};
use onrecord_model::ArticleDraft;
use std::time::{Duration, Instant};

const ONE: &str =
    "Совет канала на заседании во вторник утвердил график распределения воды для трёх районов долины.";
const TWO: &str = "«Никто не останется без воды», — сказала журналистам председатель совета Лола Шарипова.";
const EN: &str =
    "The canal council approved a timetable on Tuesday that gives three districts their water by turns.";

fn page(charset: &str, body: &str) -> String {
    let meta = if charset.is_empty() { String::new() } else { format!("<meta charset=\"{charset}\">") };
    format!(
        "<!doctype html><html lang=ru><head>{meta}<title>Вода</title></head><body><h1>Вода по очереди</h1>{body}</body></html>"
    )
}

fn hints() -> Hints<'static> {
    Hints { name: Some("page.html"), ..Hints::default() }
}

fn read(bytes: &[u8]) -> ArticleDraft {
    parse(bytes, &hints()).unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn refused(bytes: &[u8]) -> Refusal {
    let Err(refusal) = parse(bytes, &hints()) else { panic!("this page is refused") };
    let said = refusal.to_string();
    assert!(said.contains("page.html") && said.ends_with('.') && !said.contains('\n'), "{said}");
    refusal
}

fn texts(draft: &ArticleDraft) -> Vec<&str> {
    draft.blocks.iter().map(|block| block.text.as_str()).collect()
}

#[test]
fn every_usual_encoding_is_read_declared_or_not_or_wrongly() {
    let body = format!("<p>{ONE}</p><p>{TWO}</p>");
    for (declared, encoding) in [
        ("windows-1251", WINDOWS_1251),
        ("", WINDOWS_1251),
        ("utf-8", WINDOWS_1251),
        ("koi8-r", KOI8_R),
        ("", KOI8_R),
    ] {
        let bytes = encoding.encode(&page(declared, &body)).0.into_owned();
        assert_eq!(texts(&read(&bytes)), [ONE, TWO], "{} declared as “{declared}”", encoding.name());
    }
    assert_eq!(texts(&read(page("windows-1251", &body).as_bytes())), [ONE, TWO], "UTF-8 declared as another");
    for mark in [true, false] {
        let marked = if mark { "\u{feff}" } else { "" };
        let text = format!("{marked}{}", page("utf-16", &body));
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(texts(&read(&little)), [ONE, TWO]);
        assert_eq!(texts(&read(&big)), [ONE, TWO]);
    }
}

#[test]
fn broken_mark_up_keeps_its_words() {
    for body in [
        format!("<div><p>{ONE}<p>{TWO}"),
        format!("<p><b><i>{ONE}</b></i></p></div></div></p><p class=x\"y>{TWO}</span>"),
        format!("<table><p>{ONE}<tr><td><p>{TWO}</table></table>"),
        format!("<p>{ONE}</p><!-- never closed --!><p>{TWO}</p>"),
        format!("<p>{ONE}</p><p>{TWO}</p><p"),
        format!("<p title='unclosed\" >{ONE}</p><p>{TWO}</p>' ></p><p>{ONE}</p><p>{TWO}</p>"),
    ] {
        let draft = read(page("utf-8", &body).as_bytes());
        let all = texts(&draft).join("\n");
        assert!(all.contains(ONE) && all.contains(TWO), "{body}: {all}");
    }
}

#[test]
fn a_hundred_thousand_elements_deep_is_refused_at_once() {
    for tag in ["div", "b", "span", "ul><li", "table><tr><td", "blockquote", "font"] {
        let deep = page("utf-8", &format!("{}<p>{ONE}</p>", format!("<{tag}>").repeat(100_000)));
        let started = Instant::now();
        assert!(matches!(refused(deep.as_bytes()), Refusal::TooDeep { .. }), "{tag}");
        assert!(started.elapsed() < Duration::from_secs(5), "{tag}");
    }
    let flat = page("utf-8", &format!("{}<p>{ONE}</p><p>{TWO}</p>", "<div></div>".repeat(2_000)));
    assert_eq!(texts(&read(flat.as_bytes())), [ONE, TWO], "many elements are not deep ones");
}

#[test]
fn elements_left_open_are_not_deep_ones() {
    let items: Vec<String> = (0..600).map(|n| format!("<p><span>{n}: {EN}")).collect();
    let draft = read(page("utf-8", &items.concat()).as_bytes());
    assert!(draft.blocks.len() >= 100, "{} blocks", draft.blocks.len());
}

#[test]
fn entities_do_not_grow() {
    let laughs: Vec<String> =
        (1..20).map(|n| format!("<!ENTITY l{n} \"&l{};&l{};&l{};\">", n - 1, n - 1, n - 1)).collect();
    let bomb = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY l0 \"lol\">{}]><html><body><p>{EN} &l19;</p><p>{EN} &amp;amp;</p></body></html>",
        laughs.concat()
    );
    let draft = read(bomb.as_bytes());
    assert!(draft.body().len() < 2_000, "{}", draft.body().len());
    let many = page("utf-8", &format!("<p>{EN} {}</p>", "&nbsp;&#65;&bogus;".repeat(2_000)));
    assert!(read(many.as_bytes()).body().len() < many.len());
}

#[test]
fn a_page_that_is_only_script_is_said_to_be_one() {
    let ld = r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Water","datePublished":"2024-06-12"}</script>"#;
    let script = format!(
        "<!doctype html><html><head><title>Water</title>{ld}</head><body><div id=root></div><script>window.__DATA__={{text:\"{EN}\"}}</script><noscript>You need to enable JavaScript to run this app.</noscript></body></html>"
    );
    let refusal = refused(script.as_bytes());
    assert!(matches!(refusal, Refusal::NoText { .. }));
    assert!(refusal.to_string().contains("script"));
}

#[test]
fn pages_beyond_the_limits_are_refused() {
    let huge = vec![b'a'; limits::PAGE_BYTES + 1];
    assert!(matches!(refused(&huge), Refusal::TooLarge { what: "file", .. }));
    // One byte of Thai is three of UTF-8.
    let mut thai = b"<meta charset=windows-874><p>".to_vec();
    thai.resize(limits::DECODED_BYTES / 3 + 1_000, 0xa1);
    assert!(matches!(refused(&thai), Refusal::TooLarge { what: "decoded text", .. }));
    let long = format!("<p>{}</p>", format!("{EN} ").repeat(30_000));
    let long = [1, 2, 3].map(|n| long.replacen("<p>", &format!("<p>{n} "), 1)).concat();
    assert!(matches!(refused(page("utf-8", &long).as_bytes()), Refusal::TooLarge { what: "text", .. }));
}

#[test]
fn many_of_anything_takes_no_time_out_of_proportion() {
    let many = 400;
    for unit in [
        format!("<p>{EN}</p>"),
        "<a href=\"/news/2024/one-two-three\">One two three four five</a>".to_owned(),
        "<h3>Related stories</h3>".to_owned(),
        "<time datetime=\"2024-06-12T10:00:00Z\">10:00</time>".to_owned(),
        format!("<blockquote>{TWO}</blockquote>"),
        "<meta property=\"article:author\" content=\"Anna Reed\">".to_owned(),
        "<script type=\"application/ld+json\">[[[[{\"@type\":\"NewsArticle\"}]]]]</script>".to_owned(),
        "<span itemprop=\"author\"><span itemprop=\"name\">Anna Reed</span></span>".to_owned(),
    ] {
        let page = page("utf-8", &format!("<p>{ONE}</p>{}<p>{TWO}</p>", unit.repeat(many)));
        let started = Instant::now();
        let _ = parse(page.as_bytes(), &hints());
        assert!(started.elapsed() < Duration::from_secs(60), "{unit}: {:?}", started.elapsed());
    }
}
