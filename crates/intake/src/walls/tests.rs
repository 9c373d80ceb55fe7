//! Walls of invented sites in several languages, and pages that are none.

use super::*;
use crate::{Hints, parse};

fn of(status: u16, html: &str) -> Option<Wall> {
    let draft = parse(html.as_bytes(), &Hints::default()).ok();
    wall(&Answer { status, headers: &[], html, draft: draft.as_ref() })
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html><head><title>{title}</title><script src='/app.js'></script></head><body>{body}</body></html>"
    )
}

#[test]
fn a_status_says_what_stands_before_the_page() {
    for (status, wall) in [
        (401, Wall::Login),
        (402, Wall::Payment),
        (403, Wall::Refused),
        (404, Wall::Gone),
        (407, Wall::ProxyLogin),
        (410, Wall::Gone),
        (418, Wall::Refused),
        (429, Wall::TooOften),
        (451, Wall::Law),
        (500, Wall::Broken),
        (503, Wall::Broken),
    ] {
        assert_eq!(of(status, ""), Some(wall), "{status}");
    }
    assert_eq!(of(200, ""), None);
    let headers = [("cf-mitigated".to_owned(), "challenge".to_owned())];
    let answer = Answer { status: 403, headers: &headers, html: "", draft: None };
    assert_eq!(wall(&answer), Some(Wall::Challenge));
}

#[test]
fn proofs_that_a_person_asks_are_known_in_several_languages() {
    for words in [
        "Checking your browser before accessing ledger.example. This takes a few seconds.",
        "Please verify you are human to go on.",
        "Проверяем ваш браузер перед переходом на chas.example",
        "Подтвердите, что вы не робот",
        "Davom etish uchun robot emasligingizni tasdiqlang",
        "Robot emasligingizni tasdiqlang, keyin sahifa ochiladi",
        "Bitte bestätigen Sie, dass Sie kein Roboter sind.",
        "Vérifiez que vous n’êtes pas un robot",
    ] {
        let html = page("Moment", &format!("<h1>{words}</h1><p>Ray 71d0</p>"));
        for status in [200, 403, 503] {
            assert_eq!(of(status, &html), Some(Wall::Challenge), "{status} {words}");
        }
    }
    assert_eq!(of(200, &page("Just a moment...", "<div></div>")), Some(Wall::Challenge));
    assert_eq!(of(200, &page("Ledger", "<form class='h-captcha'></form>")), Some(Wall::Challenge));
}

#[test]
fn agreements_before_the_page_are_known_in_several_languages() {
    for words in [
        "Before you continue to The Harbour Ledger",
        "We and our partners store information on your device.",
        "Прежде чем продолжить, ознакомьтесь с условиями",
        "Мы и наши партнёры храним сведения на вашем устройстве",
        "Davom etishdan oldin shartlar bilan tanishing",
        "Bevor Sie weiterlesen: Wir brauchen Ihre Zustimmung",
        "Avant de continuer, choisissez vos cookies",
    ] {
        let html = page("Ledger", &format!("<div><h2>{words}</h2><button>OK</button></div>"));
        assert_eq!(of(200, &html), Some(Wall::Consent), "{words}");
    }
}

#[test]
fn pages_that_want_money_and_pages_that_a_script_draws_are_told() {
    for words in [
        "Subscribe to read this article",
        "Доступно только по подписке",
        "Faqat obunachilar uchun",
        "Nur für Abonnenten",
    ] {
        assert_eq!(of(200, &page("Toll", &format!("<p>{words}</p>"))), Some(Wall::Payment), "{words}");
    }
    for body in [
        "<div id='root'></div>",
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id='app'></div>",
        "<noscript>Включите JavaScript в браузере</noscript>",
    ] {
        assert_eq!(of(200, &page("App", body)), Some(Wall::Script), "{body}");
    }
}

/// An article of some length, in several paragraphs.
fn article(paragraphs: usize) -> String {
    let one = |n: usize| {
        format!(
            "<p>On day {n} the minister said that the toll of pier {n} would rise in May, and that nobody in the town would be \
            asked to pay it {n} times, whatever the ferry company has told its {n} passengers since the winter.</p>"
        )
    };
    let paragraphs: String = (2..paragraphs + 2).map(one).collect();
    format!("<article><h1>Harbour toll will rise</h1>{paragraphs}</article>")
}

#[test]
fn an_article_with_a_banner_a_form_or_a_short_text_is_no_wall() {
    let banner = "<div class='cookie'>We value your privacy. We and our partners …<button>Accept all cookies</button></div>";
    let form = "<form class='g-recaptcha'><textarea></textarea></form><noscript>Enable JavaScript to comment.</noscript>";
    for paragraphs in [2, 6] {
        for around in [banner, form] {
            let html = page("Toll", &format!("{around}{}", article(paragraphs)));
            assert_eq!(of(200, &html), None, "{paragraphs} {around}");
        }
    }
}

#[test]
fn a_beginning_before_a_paywall_is_an_article_that_says_so() {
    let declared = r#"<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree": "False"}</script>"#;
    for wall in [
        declared,
        "<div>Чтобы дочитать, оформите подписку. Доступно только по подписке</div>",
        "<p>Subscribe to continue reading</p>",
    ] {
        let html = page("Toll", &format!("{}{wall}", article(2)));
        assert_eq!(of(200, &html), None, "{wall}");
        assert!(is_a_beginning(&html), "{wall}");
    }
    assert!(!is_a_beginning(&page("Toll", &article(6))));
    assert!(!is_a_beginning(&page(
        "Toll",
        "<script type='application/ld+json'>{\"isAccessibleForFree\":true}</script>"
    )));
}

#[test]
fn feeds_are_those_a_page_declares_or_else_links_to() {
    let head = r#"<html><head><link rel="alternate" type="application/rss+xml" title=" News  feed " href="/rss">
        <link rel="alternate" hreflang="ru" href="/ru"><link rel="alternate" type="application/atom+xml" href="atom.xml">
        <link rel="alternate" type="application/rss+xml" href="/rss"></head><body><a href="/other/feed">x</a></body></html>"#;
    let found = feeds_of(head);
    assert_eq!(found, [("/rss".to_owned(), Some("News feed".to_owned())), ("atom.xml".to_owned(), None)]);
    let linked =
        feeds_of("<html><body><a href='/news/rss/?x'>RSS</a><a href='/feedback'>Write</a></body></html>");
    assert_eq!(linked, [("/news/rss/?x".to_owned(), Some("RSS".to_owned()))]);
    assert!(feeds_of(&"<div>".repeat(100_000)).is_empty());
}
