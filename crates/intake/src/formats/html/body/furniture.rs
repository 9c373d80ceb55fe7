//! What belongs to the site and not to the article, told by elements and their names.

use crate::formats::html::dom::class_words;
use scraper::{ElementRef, node::Element};

/// Where a piece stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Inside an element that by its kind holds no text of the article (`nav`, `footer` …).
    pub by_element: bool,
    /// Inside an element whose class or id says so.
    pub by_name: bool,
    /// Inside an element a browser does not show.
    pub hidden: bool,
}

impl Standing {
    /// True where anything speaks against the piece.
    pub fn doubtful(self) -> bool {
        self.by_element || self.by_name || self.hidden
    }
}

/// Elements that by their kind hold no text of the article.
const ELEMENTS: &[&str] = &["nav", "footer", "aside", "menu", "dialog"];
/// Words of class and id that mark such elements.
const NAMES: &[&str] = &[
    "related",
    "share",
    "sharing",
    "social",
    "comment",
    "comments",
    "disqus",
    "promo",
    "newsletter",
    "cookie",
    "cookies",
    "consent",
    "advert",
    "advertisement",
    "ad",
    "ads",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "menu",
    "nav",
    "navigation",
    "sidebar",
    "recommended",
    "recommendation",
    "recommendations",
    "recirculation",
    "popular",
    "trending",
    "subscribe",
    "subscription",
    "signup",
    "paywall",
    "outbrain",
    "taboola",
    "toolbar",
    "modal",
    "popup",
    "tags",
    "footer",
    "teaser",
    "teasers",
    "bio",
    "byline",
    "author",
    "authors",
    "tooltip",
    "poll",
    "copyright",
];

/// The standing inside `element`, given that around it.
pub fn standing(element: ElementRef, around: Standing) -> Standing {
    let value = element.value();
    if matches!(value.name(), "html" | "body" | "article" | "main" | "p") {
        return around;
    }
    let names = class_words(value);
    Standing {
        by_element: around.by_element || ELEMENTS.contains(&value.name()),
        by_name: around.by_name || names.split(' ').any(|word| NAMES.contains(&word)),
        hidden: around.hidden || is_hidden(value),
    }
}

/// True for an element that a browser does not show.
fn is_hidden(element: &Element) -> bool {
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase();
    let style: String = style.split_whitespace().collect();
    element.attr("hidden").is_some() || style.contains("display:none") || style.contains("visibility:hidden")
}

/// True for an element that by its name holds what stands under a picture.
pub fn is_caption(element: &Element) -> bool {
    class_words(element).split(' ').any(|word| {
        matches!(
            word,
            "caption" | "figcaption" | "imagecaption" | "photocaption" | "bildunterschrift" | "legend"
        )
    })
}
