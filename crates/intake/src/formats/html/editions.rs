//! The same story in other languages: `<link rel="alternate" hreflang="uz" href="…">`.

use super::address::absolute;
use super::dom::select;
use onrecord_model::address::canonical;
use onrecord_model::{Edition, Lang};
use scraper::Html;

/// A site with more languages lists its front pages.
const MOST: usize = 20;

/// The editions that a page names beside itself. `address` is the page's own.
pub fn of(html: &Html, address: Option<&str>) -> Vec<Edition> {
    let own = address.map(canonical);
    let mut editions: Vec<Edition> = Vec::new();
    for link in html.select(&select("link[rel~='alternate'][hreflang][href]")) {
        let attribute = |name: &str| link.value().attr(name).unwrap_or_default().trim();
        let language = attribute("hreflang").replace('_', "-");
        let known = language.split('-').next().is_some_and(|first| (2..=3).contains(&first.len()));
        let Some(href) = absolute(attribute("href"), address).filter(|_| known) else { continue };
        let key = canonical(&href);
        // A front page is the edition of no story.
        let is_front = !key.contains(['/', '?', '#']);
        if own.as_ref() != Some(&key)
            && !is_front
            && !editions.iter().any(|other| canonical(&other.href) == key)
        {
            editions.push(Edition { language: Lang::new(&language), href });
        }
    }
    editions.truncate(MOST);
    editions
}
