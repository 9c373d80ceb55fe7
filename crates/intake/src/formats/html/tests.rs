//! HTML pages whose trouble is in their shape.

use crate::{Hints, Refusal, parse};
use onrecord_model::BlockKind;

const ONE: &str =
    "The council of the valley met on Tuesday to divide the water of the canal among nine districts.";
const TWO: &str =
    "“Nobody will be left dry,” said its chairwoman, Lola Sharipova, who has led it since 2019.";

#[test]
fn a_page_is_read_with_its_declared_fields_and_without_its_furniture() {
    let page = format!(
        r#"<!doctype html><html lang="en"><head><title>Water | Courier</title>
<meta property="og:site_name" content="The Valley Courier">
<meta property="og:description" content="Nine districts share one canal.">
<script type="application/ld+json">{{"@graph":[{{"@type":"WebSite"}},{{"@type":"NewsArticle","headline":"Water is divided anew",
"datePublished":"2024-06-12T09:45:00+05:00","author":[{{"name":"Anna Reed"}}],"articleSection":"World"}}]}}</script></head>
<body><nav><p>Home and many other words that lead elsewhere on this very site</p></nav>
<div class="text"><p>Nine districts share one canal.</p><p>{ONE}</p>
<figure><img src="a.jpg"><figcaption>The canal in June. Photo: Ivan Lee</figcaption></figure>
<h2>What comes next</h2><blockquote><p>Rain is no policy.</p></blockquote><ul><li>Shares are printed in July.</li></ul>
<p>{TWO}<br>She left early.</p><p>Share</p></div>
<div class="related"><h3>Related News</h3><a href="/news/2">Farmers ask for more rain</a></div>
<footer><p>A long paragraph about cookies and the many partners with whom they are shared</p></footer></body></html>"#
    );
    let hints = Hints { url: Some("https://courier.example/news/1"), ..Hints::default() };
    let draft = parse(page.as_bytes(), &hints).unwrap();
    assert_eq!(draft.headline.as_deref(), Some("Water is divided anew"));
    assert_eq!(draft.published.unwrap().to_string(), "2024-06-12T09:45:00+05:00");
    assert_eq!(draft.byline, ["Anna Reed"]);
    assert_eq!(
        (draft.outlet.as_deref(), draft.section.as_deref()),
        (Some("The Valley Courier"), Some("World"))
    );
    assert_eq!(draft.standfirst.as_deref(), Some("Nine districts share one canal."));
    assert_eq!(draft.photo_credit.as_deref(), Some("Ivan Lee"));
    let blocks: Vec<(BlockKind, &str)> = draft.blocks.iter().map(|b| (b.kind, b.text.as_str())).collect();
    let two = format!("{TWO}\nShe left early.");
    assert_eq!(
        blocks,
        [
            (BlockKind::Paragraph, ONE),
            (BlockKind::Caption, "The canal in June."),
            (BlockKind::Heading, "What comes next"),
            (BlockKind::Quote, "Rain is no policy."),
            (BlockKind::ListItem, "Shares are printed in July."),
            (BlockKind::Paragraph, two.as_str()),
        ]
    );
    assert_eq!(draft.related.len(), 1);
    assert_eq!(draft.related[0].href, "https://courier.example/news/2");
    assert_eq!(draft.url.as_deref(), Some("https://courier.example/news/1"));
}

#[test]
fn deep_nesting_and_pages_of_script_are_refused() {
    let hints = Hints { name: Some("page.html"), ..Hints::default() };
    let deep = format!("<html><body>{}<p>{ONE}</p>", "<div>".repeat(100_000));
    assert!(matches!(parse(deep.as_bytes(), &hints), Err(Refusal::TooDeep { .. })));
    let script = b"<html><body><div id=app></div><script>run('<div>')</script>";
    let said = parse(script, &hints).unwrap_err().to_string();
    assert!(said.contains("page.html") && said.contains("script"), "{said}");
}

#[test]
fn unclosed_paragraphs_are_not_nesting() {
    let paragraphs: Vec<String> = (1..=2_000).map(|n| format!("<p>{n}. {ONE}\n")).collect();
    let page = format!("<html><body>{}", paragraphs.concat());
    assert_eq!(parse(page.as_bytes(), &Hints::default()).unwrap().blocks.len(), 2_000);
}

#[test]
fn a_wrapper_with_a_misleading_name_does_not_hide_the_article() {
    let page = format!("<html><body><div class=\"paywall\"><p>{ONE}</p><p>{TWO}</p></div></body></html>");
    assert_eq!(parse(page.as_bytes(), &Hints::default()).unwrap().blocks.len(), 2);
}

#[test]
fn when_places_disagree_one_is_chosen_and_the_others_are_kept() {
    let page = format!(
        r#"<!doctype html><html lang="en"><head><title>Water by turns | Courier</title>
<meta property="og:title" content="Water by turns"><meta property="article:published_time" content="2024-06-13T08:00:00+05:00">
<script type="application/ld+json">{{"@type":"ItemList","itemListElement":[{{"@type":"NewsArticle","headline":"Another story","datePublished":"2023-01-01"}}]}}</script>
<script type="application/ld+json">[{{"@type":"NewsArticle","headline":"A suggested story of last year","datePublished":"2023-02-02"}},
{{"@type":"NewsArticle","headline":"Water by turns","datePublished":"2024-06-12T09:45:00+05:00",}}]</script></head>
<body><h1>Water by turns</h1><p>{ONE}</p><p>{TWO}</p></body></html>"#
    );
    let draft = parse(page.as_bytes(), &Hints::default()).unwrap();
    assert_eq!(draft.published.unwrap().to_string(), "2024-06-12T09:45:00+05:00");
    assert_eq!(draft.sources["published"], "JSON-LD datePublished");
    let others: Vec<(&str, &str)> =
        draft.others["published"].iter().map(|o| (o.value.as_str(), o.from.as_str())).collect();
    assert_eq!(others, [("2024-06-13T08:00:00+05:00", "meta article:published_time")]);
}

#[test]
fn editions_in_other_languages_are_those_the_page_names_but_itself_and_front_pages() {
    let html = "<html lang=ru><head><link rel=canonical href='https://quay.example/ru/1'>\
        <link rel=alternate hreflang=uz href='/uz/1'><link rel=alternate hreflang=ru href='https://quay.example/ru/1?utm_source=x'>\
        <link rel=alternate hreflang=en_GB href='https://quay.example/en/1'><link rel=alternate hreflang=de href='https://quay.example/'>\
        <link rel=alternate hreflang=x-default href='https://quay.example/en/1'><link rel=alternate type='application/rss+xml' href='/rss'></head>\
        <body><article><h1>Порт закрыт до весны</h1><p>Порт закрыт до весны, сообщил в понедельник начальник порта. Суда ждут у входа.</p></article></body></html>";
    let hints = Hints { name: Some("page.html"), ..Hints::default() };
    let draft = parse(html.as_bytes(), &hints).unwrap();
    let told: Vec<(&str, &str)> =
        draft.editions.iter().map(|e| (e.language.as_str(), e.href.as_str())).collect();
    assert_eq!(told, [("uz", "https://quay.example/uz/1"), ("en-gb", "https://quay.example/en/1")]);
}
