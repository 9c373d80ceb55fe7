//! Feeds: RSS of every age, Atom, JSON Feed. What they list, and what of it is whole.

use crate::{Hints, Refusal};
use feed_rs::model;
use feed_rs::parser;
use std::fmt::Write as _;

/// So many entries of a feed are looked at; feeds list tens.
const MOST: usize = 2_000;

/// Letters from which on the text that a feed carries is an article's, not its summary.
const WHOLE: usize = 400;

/// What a feed says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feed {
    /// Its title.
    pub title: Option<String>,
    /// Address of the page it is of.
    pub page: Option<String>,
    /// What it lists, as it lists it.
    pub entries: Vec<Entry>,
}

/// One thing that a feed lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// What the feed knows it by; its address where it has no name of its own.
    pub id: String,
    /// Address of its page.
    pub address: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// When it was published, UTC (`2024-03-05T08:00:00Z`).
    pub published: Option<String>,
    /// The article as a page of its own, where the feed carries the whole text.
    pub page: Option<String>,
}

/// Whether bytes begin as a feed does.
pub fn is_feed(bytes: &[u8]) -> bool {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let text = String::from_utf8_lossy(head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head));
    let mut text = text.trim_start();
    if text.starts_with('{') {
        return text.contains("jsonfeed.org/version");
    }
    // Declarations, instructions, comments and types stand before the first element.
    while let Some(rest) = text.strip_prefix("<?").or_else(|| text.strip_prefix("<!")) {
        let end = if rest.starts_with("--") { "-->" } else { ">" };
        let Some((_, after)) = rest.split_once(end) else { return false };
        text = after.trim_start();
    }
    let name = text.strip_prefix('<').unwrap_or_default();
    let name: String = name.chars().take_while(|c| !c.is_whitespace() && *c != '>').collect();
    let name = name.to_ascii_lowercase();
    matches!(name.as_str(), "rss" | "feed" | "rdf:rdf" | "atom:feed")
}

/// Read a feed.
///
/// # Errors
/// It is none, or is broken.
pub fn parse_feed(bytes: &[u8], hints: &Hints) -> Result<Feed, Refusal> {
    let broken = |why| Refusal::Cannot {
        name: hints.called(),
        why,
        remedy: "tell the site, or follow another of its feeds",
    };
    if !is_feed(bytes) {
        return Err(broken("it is no feed"));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let reader = parser::Builder::new()
        .base_uri(hints.url)
        // What has no name of its own is known by its address, or else by its title.
        .id_generator(|links, title, _| {
            let title = || title.as_ref().map(|title| title.content.clone());
            links.first().map(|link| link.href.clone()).or_else(title).unwrap_or_default()
        })
        .build();
    let feed = reader.parse(bytes).map_err(|_| broken("it is a broken feed"))?;
    Ok(Feed {
        title: feed.title.and_then(|title| line(&title.content)),
        page: address(&feed.links),
        entries: feed.entries.iter().take(MOST).filter_map(entry).collect(),
    })
}

fn entry(entry: &model::Entry) -> Option<Entry> {
    let title = entry.title.as_ref().and_then(|title| line(&title.content));
    let address = address(&entry.links).or_else(|| Some(entry.id.clone()).filter(|id| is_address(id)));
    let id = Some(entry.id.trim().to_owned()).filter(|id| !id.is_empty()).or_else(|| address.clone())?;
    let published =
        entry.published.or(entry.updated).map(|time| time.format("%Y-%m-%dT%H:%M:%SZ").to_string());
    let page = page(entry, title.as_deref(), address.as_deref(), published.as_deref());
    Some(Entry { id, address, title, published, page })
}

/// The page that links lead to: the one that is no other form of it.
fn address(links: &[model::Link]) -> Option<String> {
    let fits = |link: &&model::Link| {
        is_address(&link.href) && link.rel.as_deref().is_none_or(|rel| rel == "alternate")
    };
    links.iter().find(fits).map(|link| link.href.trim().to_owned())
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    text.starts_with("http://") || text.starts_with("https://")
}

/// A title as one line of plain words: feeds put mark-up and entities into it.
fn line(text: &str) -> Option<String> {
    let plain = crate::formats::plain_words(text);
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

/// The whole text as a page: the entry's own words in the feed, with what the feed says of them in the page's head.
fn page(
    entry: &model::Entry,
    title: Option<&str>,
    address: Option<&str>,
    published: Option<&str>,
) -> Option<String> {
    let body = entry.content.as_ref()?.body.as_deref()?;
    let text = crate::formats::plain_words(&format!("<p>{body}</p>"));
    if text.chars().filter(|c| c.is_alphabetic()).count() < WHOLE {
        return None;
    }
    let mut page = String::from("<!doctype html>\n<html><head><meta charset=\"utf-8\">\n");
    let mut meta = |name: &str, value: &str| {
        let _ = writeln!(page, "<meta property=\"{name}\" content=\"{}\">", escaped(value));
    };
    if let Some(published) = published {
        meta("article:published_time", published);
    }
    for name in entry.authors.iter().filter_map(|author| author.name.as_deref()) {
        meta("author", name);
    }
    if let Some(address) = address {
        let _ = writeln!(page, "<link rel=\"canonical\" href=\"{}\">", escaped(address));
    }
    let title = escaped(title.unwrap_or_default());
    let _ = write!(
        page,
        "<title>{title}</title></head>\n<body><article>\n<h1>{title}</h1>\n{body}\n</article></body></html>\n"
    );
    Some(page)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Feed {
        let hints = Hints { url: Some("https://ledger.example/rss"), ..Hints::default() };
        parse_feed(text.as_bytes(), &hints).unwrap()
    }

    fn whole() -> String {
        "<p>The minister said on Monday that the harbour toll would rise in May, and that nobody would pay it twice.</p>".repeat(6)
    }

    #[test]
    fn feeds_of_every_age_are_read() {
        let rss2 = format!(
            r#"<?xml version="1.0" encoding="utf-8"?><!-- made by hand --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The Ledger &amp; co</title><link>https://ledger.example/</link><description>d</description>
            <item><title>Toll &lt;b&gt;rises&lt;/b&gt;</title><link>https://ledger.example/1</link><guid isPermaLink="false">n1</guid>
            <pubDate>Tue, 05 Mar 2024 08:00:00 +0500</pubDate><description>Short.</description><content:encoded><![CDATA[{}]]></content:encoded></item>
            <item><title>Ferry stops</title><link>/2</link><description>Only a summary.</description></item></channel></rss>"#,
            whole()
        );
        let feed = read(&rss2);
        assert_eq!(
            (feed.title.as_deref(), feed.page.as_deref()),
            (Some("The Ledger & co"), Some("https://ledger.example/"))
        );
        let first = &feed.entries[0];
        assert_eq!((first.id.as_str(), first.title.as_deref()), ("n1", Some("Toll rises")));
        assert_eq!(first.published.as_deref(), Some("2024-03-05T03:00:00Z"));
        let page = first.page.as_deref().unwrap();
        let draft = crate::parse(page.as_bytes(), &Hints::default()).unwrap();
        assert_eq!(draft.headline.as_deref(), Some("Toll rises"));
        assert_eq!(draft.url.as_deref(), Some("https://ledger.example/1"));
        assert!(draft.body().contains("nobody would pay it twice"));
        assert_eq!(feed.entries[1].page, None, "a summary is no article");
        assert_eq!(feed.entries[1].address.as_deref(), Some("https://ledger.example/2"), "made absolute");

        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>Chas</title><id>urn:x</id><updated>2024-03-05T08:00:00Z</updated>
            <link rel="self" href="https://chas.example/atom"/><link href="https://chas.example/"/>
            <entry><title type="html">Вода</title><id>urn:1</id><updated>2024-03-05T08:00:00Z</updated><link href="https://chas.example/1"/></entry></feed>"#;
        let feed = read(atom);
        assert_eq!(feed.page.as_deref(), Some("https://chas.example/"));
        assert_eq!(
            (feed.entries[0].id.as_str(), feed.entries[0].address.as_deref()),
            ("urn:1", Some("https://chas.example/1"))
        );

        let rss1 = r#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link><description>d</description></channel>
            <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link></item></rdf:RDF>"#;
        assert_eq!(read(rss1).entries[0].address.as_deref(), Some("https://a.example/1"));
        let rss09 = r#"<rss version="0.91"><channel><title>A</title><link>https://a.example/</link><description>d</description><language>en</language>
            <item><title>One</title><link>https://a.example/1</link></item></channel></rss>"#;
        assert_eq!(
            read(rss09).entries[0].id,
            "https://a.example/1",
            "without a name of its own it is its address"
        );
        let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/",
            "items":[{"id":"7","url":"https://j.example/7","title":"Seven","content_text":"Short.","date_published":"2024-03-05T08:00:00Z"}]}"#;
        let feed = read(json);
        assert_eq!((feed.entries[0].id.as_str(), feed.entries[0].title.as_deref()), ("7", Some("Seven")));
    }

    #[test]
    fn a_feed_in_another_encoding_is_read_and_what_is_none_is_refused() {
        let text = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss version=\"2.0\"><channel><title>Час</title><link>https://c.example/</link>\
            <description>d</description><item><title>Вода к зиме</title><link>https://c.example/1</link></item></channel></rss>";
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(text);
        let feed = parse_feed(&bytes, &Hints::default()).unwrap();
        assert_eq!(feed.entries[0].title.as_deref(), Some("Вода к зиме"));
        for none in [
            "",
            "<!doctype html><html><body>x</body></html>",
            "{\"version\": 1}",
            "<?xml version='1.0'?><svg></svg>",
            "plain",
            "<!--",
        ] {
            assert!(!is_feed(none.as_bytes()), "{none}");
        }
        let cut = "<rss version=\"2.0\"><channel><title>A</ti";
        assert!(is_feed(cut.as_bytes()));
        assert!(
            parse_feed(cut.as_bytes(), &Hints { url: Some("https://a.example/rss"), ..Hints::default() })
                .is_err()
        );
        let bomb = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>";
        let _ = parse_feed(bomb.as_bytes(), &Hints::default());
    }
}
