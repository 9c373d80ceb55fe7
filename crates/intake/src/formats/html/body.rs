//! The main text: the element whose own paragraphs hold most words, block by block.

use super::{address, select, words_of};
use crate::dates::Context;
use crate::lines::{Seen, classify};
use crate::words;
use onrecord_model::{ArticleDraft, Block, BlockKind, RelatedLink};
use scraper::{ElementRef, Html};
use std::collections::HashMap;

/// Parts of a page that hold no text of the article.
const JUNK: &[&str] =
    &["nav", "footer", "aside", "form", "menu", "dialog", "noscript", "template", "button", "select"];
/// Words of class and id that mark such parts.
const JUNK_WORDS: &[&str] = &[
    "related",
    "share",
    "social",
    "comment",
    "comments",
    "promo",
    "newsletter",
    "cookie",
    "cookies",
    "consent",
    "advert",
    "advertisement",
    "breadcrumb",
    "breadcrumbs",
    "menu",
    "sidebar",
    "recommended",
    "popular",
    "subscribe",
    "paywall",
];
/// Most parents a block is asked for.
const REACH: usize = 600;

/// Read the main text, its captions and the related links into the draft.
pub fn read(html: &Html, context: &Context, draft: &mut ArticleDraft) {
    related(html, draft);
    // Where nothing is left, the names of a wrapper have misled: then only the elements count.
    let strict = main_element(html, true).map(|main| (main, true));
    let Some((main, by_name)) = strict.or_else(|| Some((main_element(html, false)?, false))) else { return };
    for element in main.select(&select("p, h2, h3, h4, h5, blockquote, li, figcaption")) {
        if is_junk(element, by_name) || inside_block(element, main) {
            continue;
        }
        let text = words_of(element);
        if text.is_empty() || Some(&text) == draft.headline.as_ref() {
            continue;
        }
        let kind = match element.value().name() {
            "p" => BlockKind::Paragraph,
            "blockquote" => BlockKind::Quote,
            "li" => BlockKind::ListItem,
            "figcaption" => BlockKind::Caption,
            _ => BlockKind::Heading,
        };
        block(kind, text, element, context, draft);
    }
}

fn block(kind: BlockKind, text: String, element: ElementRef, context: &Context, draft: &mut ArticleDraft) {
    let seen = classify(&text, context);
    let credit = seen.iter().find_map(|seen| match seen {
        Seen::Photo { credit, caption } => Some((credit.clone(), caption.clone())),
        _ => None,
    });
    if let Some((credit, caption)) = credit
        && draft.photo_credit.is_none()
    {
        draft.photo_credit = Some(credit);
        draft.sources.insert("photo_credit".to_owned(), format!("{} of the text", element.value().name()));
        draft.blocks.extend(caption.map(|text| Block { kind: BlockKind::Caption, text }));
        return;
    }
    let of_the_site = seen.iter().any(|seen| {
        matches!(seen, Seen::Noise | Seen::Copyright | Seen::Tags | Seen::Related(_) | Seen::Section(_))
    });
    let linked = kind != BlockKind::Caption && link_share(element) > 0.5;
    if of_the_site || linked {
        return;
    }
    let kind = if seen.contains(&Seen::Correction) { BlockKind::Correction } else { kind };
    draft.blocks.push(Block { kind, text });
}

/// The element whose paragraphs, its own and its children's, hold most words.
fn main_element(html: &Html, by_name: bool) -> Option<ElementRef<'_>> {
    let mut scores: HashMap<_, usize> = HashMap::new();
    for paragraph in html.select(&select("p")) {
        let length: usize = paragraph.text().map(str::len).sum();
        if length < 40 || is_junk(paragraph, by_name) || link_share(paragraph) > 0.5 {
            continue;
        }
        for (far, parent) in paragraph.ancestors().filter_map(ElementRef::wrap).take(3).enumerate() {
            *scores.entry(parent.id()).or_default() += length >> far;
        }
    }
    // Of equals the first: the order of a hash map must not decide.
    let best = scores.iter().map(|(id, score)| (*score, std::cmp::Reverse(*id))).max()?;
    html.tree.get(best.1.0).and_then(ElementRef::wrap)
}

/// True inside a part of the page that holds no text of the article, told by its element and,
/// `by_name`, by its class and id.
fn is_junk(element: ElementRef, by_name: bool) -> bool {
    std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap)).take(REACH).any(
        |parent| {
            let value = parent.value();
            if matches!(value.name(), "html" | "body" | "article" | "main") {
                return false;
            }
            let named = [value.attr("class"), value.attr("id")].into_iter().flatten().any(|names| {
                let names = names.to_ascii_lowercase();
                names.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| JUNK_WORDS.contains(&word))
            });
            JUNK.contains(&value.name()) || (by_name && named) || value.attr("hidden").is_some()
        },
    )
}

/// True when a block of the text already holds this one.
fn inside_block(element: ElementRef, main: ElementRef) -> bool {
    let parents =
        element.ancestors().filter_map(ElementRef::wrap).take_while(|parent| parent.id() != main.id());
    parents
        .take(REACH)
        .any(|parent| matches!(parent.value().name(), "p" | "blockquote" | "li" | "figcaption"))
}

/// The share of an element's letters that stand in links.
fn link_share(element: ElementRef) -> f64 {
    let count = |words: usize| f64::from(u32::try_from(words).unwrap_or(u32::MAX));
    let all: usize = element.text().map(str::len).sum();
    let linked: usize = element.select(&select("a")).flat_map(|a| a.text()).map(str::len).sum();
    if all == 0 { 1.0 } else { count(linked) / count(all) }
}

/// The links under a heading of other stories.
fn related(html: &Html, draft: &mut ArticleDraft) {
    let base = draft.url.clone();
    for heading in html.select(&select("h2, h3, h4, h5")) {
        let folded = words::fold(&words_of(heading));
        if !words::SETS.related.contains(folded.trim_matches([':', ' '])) {
            continue;
        }
        let Some(parent) = heading.parent().and_then(ElementRef::wrap) else { continue };
        for link in parent.select(&select("a[href]")).take(30) {
            let title = words_of(link);
            let href = link.value().attr("href").and_then(|href| address::absolute(href, base.as_deref()));
            let Some(href) = href.filter(|_| title.chars().count() >= 12) else { continue };
            if draft.related.iter().all(|known| known.href != href) {
                draft.related.push(RelatedLink { title, href });
            }
        }
        if !draft.related.is_empty() {
            draft.sources.insert("related".to_owned(), format!("links under “{}”", words_of(heading)));
            return;
        }
    }
}
