//! A post of X (Twitter): its page as a browser saves it, or the fragment X gives for embedding.

use super::{Format, Kind, Page, plain, values};
use crate::dates::Context;
use crate::{Hints, Refusal};
use onrecord_model::{ArticleDraft, Block, BlockKind, Lang, Medium};
use scraper::{ElementRef, Html, Node, Selector};

/// A saved post.
pub const FORMAT: Format = Format {
    name: "saved post of X",
    media_type: "text/html",
    endings: &["html"],
    kind: Kind::Text { sniff, read },
};

/// What marks the words of a post on its page.
const WORDS: &str = "data-testid=\"tweetText\"";

/// How the fragment for embedding begins.
const EMBEDDED: &str = "<blockquote class=\"twitter-tweet\"";

fn sniff(page: &Page) -> bool {
    // A page that embeds a post is an article; the fragment alone is the post.
    page.text.trim_start().starts_with(EMBEDDED)
        || (page.text.contains(WORDS) && page.text.contains("data-testid=\"tweet\""))
}

fn read(page: &Page) -> Result<ArticleDraft, Refusal> {
    let slim = super::singlefile::without_payloads(page.text);
    let html = Html::parse_document(&slim);
    let post = if slim.trim_start().starts_with(EMBEDDED) {
        embedded(&html)
    } else {
        on_its_page(&html, page.hints)
    };
    let Some(post) = post.filter(|post| !post.text.trim().is_empty()) else {
        return Err(Refusal::NoText { name: page.hints.called() });
    };
    let mut draft = ArticleDraft { medium: Some(Medium::Post), ..ArticleDraft::default() };
    draft.sources.insert("medium".to_owned(), "post of X".to_owned());
    draft.blocks = plain::blocks(&post.text);
    draft.blocks.extend(post.quoted.into_iter().map(|text| Block { kind: BlockKind::Quote, text }));
    values::put(&mut draft, "outlet", "X", "a post of X");
    if !post.author.is_empty() {
        draft.byline = vec![post.author];
        draft.sources.insert("byline".to_owned(), "author of the post".to_owned());
    }
    if let Some(url) = &post.url {
        values::put(&mut draft, "url", url, "link of the post");
    }
    let (time, _) = values::time(&post.time, &Context::default());
    if time.is_some() {
        draft.published = time;
        draft.sources.insert("published".to_owned(), "time of the post".to_owned());
    }
    // X writes "und" where it does not know, and "in" or "qme" for what is no language.
    if let Some(lang) = post.lang.filter(|lang| lang.len() == 2) {
        draft.language = Some(Lang::new(&lang));
        draft.sources.insert("language".to_owned(), "told by X".to_owned());
    }
    Ok(draft)
}

/// What a post tells.
struct Post {
    text: String,
    quoted: Option<String>,
    author: String,
    url: Option<String>,
    time: String,
    lang: Option<String>,
}

/// The post a page is about: the one its address names, else the first.
fn on_its_page(html: &Html, hints: &Hints) -> Option<Post> {
    let canonical =
        html.select(&select("link[rel=canonical]")).next().and_then(|link| link.value().attr("href"));
    let number = hints
        .url
        .or(canonical)
        .and_then(|url| url.split_once("/status/"))
        .map(|(_, rest)| rest.chars().take_while(char::is_ascii_digit).collect::<String>());
    let link_of = |article: ElementRef<'_>| {
        let links = select("a[href*='/status/']");
        let link = article.select(&links).find(|link| link.select(&select("time")).next().is_some())?;
        link.value().attr("href").map(str::to_owned)
    };
    let articles = select("article[data-testid=tweet]");
    let named = number.and_then(|number| {
        let ends = format!("/status/{number}");
        html.select(&articles).find(|post| link_of(*post).is_some_and(|link| link.ends_with(&ends)))
    });
    let article = named.or_else(|| html.select(&articles).next())?;
    let texts: Vec<ElementRef> = article.select(&select("[data-testid=tweetText]")).collect();
    let (first, quoted) = (texts.first()?, texts.get(1));
    let for_author = select("[data-testid='User-Name'] a, [data-testid='User-Name'] span");
    let author = article.select(&for_author).map(words);
    let url = link_of(article)
        .map(|link| if link.starts_with('/') { format!("https://x.com{link}") } else { link });
    let time = article.select(&select("time")).next().and_then(|time| time.value().attr("datetime"));
    Some(Post {
        text: words(*first),
        quoted: quoted.map(|text| words(*text)),
        author: author
            .map(|name| values::one_line(&name))
            .find(|name| !name.is_empty() && !name.starts_with('@'))
            .unwrap_or_default(),
        url,
        time: time.unwrap_or_default().to_owned(),
        lang: first.value().attr("lang").map(str::to_owned),
    })
}

/// The fragment: the words, "— Name (@handle)", and the day as a link.
fn embedded(html: &Html) -> Option<Post> {
    let quote = html.select(&select("blockquote.twitter-tweet")).next()?;
    let text = quote.select(&select("p")).next()?;
    let link = quote.select(&select("a[href*='/status/']")).last();
    let behind: String =
        quote.children().filter_map(|node| node.value().as_text().map(|text| text.to_string())).collect();
    let author = behind.trim().trim_start_matches(['—', '-', ' ']).split(" (@").next().unwrap_or_default();
    let url = link
        .and_then(|link| link.value().attr("href"))
        .map(|href| href.split('?').next().unwrap_or(href).to_owned());
    Some(Post {
        text: words(text),
        quoted: None,
        author: values::one_line(author),
        url,
        time: link.map(words).unwrap_or_default(),
        lang: text.value().attr("lang").map(str::to_owned),
    })
}

/// The words of an element with its line breaks; pictures of characters are those characters.
fn words(element: ElementRef) -> String {
    let mut words = String::new();
    for node in element.descendants() {
        match node.value() {
            Node::Text(text) => words.push_str(text),
            Node::Element(inner) if inner.name() == "br" => words.push('\n'),
            Node::Element(inner) if inner.name() == "img" => {
                words.push_str(inner.attr("alt").unwrap_or_default());
            }
            _ => {}
        }
    }
    words
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector of ours is well-formed")
}

#[cfg(test)]
mod tests {
    use crate::{Hints, parse};
    use onrecord_model::{BlockKind, Medium};

    fn post(name: &str, number: u32, words: &str) -> String {
        format!(
            "<article data-testid=\"tweet\"><div data-testid=\"User-Name\"><a href=\"/{name}\"><span>Minister {name}</span></a>\
             <a href=\"/{name}\"><span>@{name}</span></a></div><a href=\"/{name}/status/{number}\"><time \
             datetime=\"2024-03-05T10:15:00.000Z\">Mar 5</time></a><div data-testid=\"tweetText\" lang=\"en\">{words}</div></article>"
        )
    }

    #[test]
    fn the_post_the_address_names_is_read() {
        let page = format!(
            "<!DOCTYPE html><html><head><link rel=\"canonical\" href=\"https://x.com/bek/status/22\"></head><body>{}{}</body></html>",
            post("ada", 11, "Before it."),
            post(
                "bek",
                22,
                "<span>The toll will rise in May.\n\nNobody pays twice </span><img alt=\"🚢\">\
                <div data-testid=\"tweetText\">What I said in April.</div>"
            )
        );
        let draft = parse(page.as_bytes(), &Hints::default()).unwrap();
        assert_eq!(draft.medium, Some(Medium::Post));
        assert_eq!(
            (draft.byline.as_slice(), draft.outlet.as_deref()),
            (&["Minister bek".to_owned()][..], Some("X"))
        );
        assert_eq!(draft.url.as_deref(), Some("https://x.com/bek/status/22"));
        assert_eq!(draft.published.unwrap().to_string(), "2024-03-05T10:15:00Z");
        assert_eq!(draft.blocks[0].text, "The toll will rise in May.");
        assert_eq!(draft.blocks.last().map(|block| block.kind), Some(BlockKind::Quote));
    }

    #[test]
    fn the_fragment_for_embedding_is_a_post_and_a_page_with_it_is_an_article() {
        let fragment = "<blockquote class=\"twitter-tweet\"><p lang=\"en\" dir=\"ltr\">The toll will rise in May.<br>Nobody pays twice.</p>\
            &mdash; Bek Rahimov (@bek) <a href=\"https://twitter.com/bek/status/22?ref_src=x\">March 5, 2024</a></blockquote>";
        let draft = parse(fragment.as_bytes(), &Hints::default()).unwrap();
        assert_eq!(draft.byline, ["Bek Rahimov"]);
        assert_eq!(draft.published.unwrap().to_string(), "2024-03-05");
        assert_eq!(draft.url.as_deref(), Some("https://twitter.com/bek/status/22"));
        let article = format!(
            "<html><body><article><h1>Toll rises</h1><p>The minister wrote on Tuesday that the toll will rise in May.</p>{fragment}</article></body></html>"
        );
        assert_eq!(parse(article.as_bytes(), &Hints::default()).unwrap().medium, None);
    }
}
