//! Elements that mean something by their name: `<h1>`, `<title>`, `<time>`, `rel=author`, the trail
//! of rubrics.

use super::{Claims, Field, Whole};
use crate::dates;
use crate::formats::html::body::pieces::Piece;
use crate::formats::html::dom::{class_words, select, upwards, words_of};
use scraper::ElementRef;

/// Words of class that mark the line above a headline, inside its element.
const KICKERS: &[&str] = &[
    "kicker",
    "overline",
    "topline",
    "roofline",
    "eyebrow",
    "dachzeile",
    "spitzmarke",
    "supertitle",
    "pretitle",
    "suptitle",
    "preheadline",
    "catchline",
    "offscreen",
    "hidden",
    "sr",
];
/// Most links of a trail.
const TRAIL: usize = 8;

/// Claim what the elements say.
pub fn read(whole: &Whole, claims: &mut Claims) {
    for heading in whole.html.select(&select("h1")) {
        let linked = heading.select(&select("a[href]")).next().is_some();
        let place = if linked { "a linked h1" } else { "the page's h1" };
        claims.put(Field::Headline, &title_of(heading), place);
    }
    if let Some(title) = whole.html.select(&select("head > title")).next() {
        claims.put(Field::Headline, &words_of(title), "title of the page");
    }
    times(whole, claims);
    for author in whole.html.select(&select("a[rel~='author']")) {
        claims.put(Field::Byline, &words_of(author), "rel author");
    }
    for rubric in whole.html.select(&select("a[rel~='category']")) {
        if !of_another_list(rubric) {
            claims.put(Field::Section, &words_of(rubric), "rel category");
        }
    }
    trail(whole, claims);
    named_dates(whole, claims);
}

/// Short elements named after a date: beside the headline first, then above it.
fn named_dates(whole: &Whole, claims: &mut Claims) {
    const NAMES: &[&str] = &[
        "date",
        "datetime",
        "published",
        "timestamp",
        "pubdate",
        "datum",
        "fecha",
        "posted",
        "sana",
        "vaqt",
        "tarih",
        "created",
    ];
    let start =
        whole.chosen.iter().position(|c| *c).and_then(|at| whole.pieces.get(at)).map(|p| p.block.id());
    let headline = whole.html.select(&select("h1")).next_back().map(|h| h.id());
    let mut near = Vec::new();
    let mut above = Vec::new();
    for element in whole.html.select(&select("[class],[id]")) {
        let named = || class_words(element.value()).split(' ').any(|word| NAMES.contains(&word));
        if start.is_some_and(|id| element.id() >= id) || !named() || of_another_list(element) {
            continue;
        }
        let length: usize = element.text().map(str::len).sum();
        if length <= 160 {
            if headline.is_none_or(|id| element.id() > id) { near.push(element) } else { above.push(element) }
        }
    }
    let dates = near.into_iter().chain(above.into_iter().rev()).take(20).map(words_of);
    for words in dates.filter(|words| words.chars().count() <= 80) {
        if let Some(line) = dates::read_line(&words, whole.context)
            && let Some(time) = line.time
            && time.date.day.is_some()
        {
            let field =
                if line.label == Some(dates::Label::Updated) { Field::Updated } else { Field::Published };
            claims.put_late(field, &time.to_string(), "an element named date");
        }
    }
}

/// The words of a heading without the line above the title that some put inside it.
fn title_of(heading: ElementRef) -> String {
    let kicker = |element: &ElementRef| class_words(element.value()).split(' ').any(|w| KICKERS.contains(&w));
    let children: Vec<ElementRef> = heading.descendants().skip(1).filter_map(ElementRef::wrap).collect();
    let out: Vec<_> = children.iter().filter(|child| kicker(child)).map(|child| child.id()).collect();
    if out.is_empty() {
        return words_of(heading);
    }
    let mut words = String::new();
    for node in heading.descendants() {
        let Some(text) = node.value().as_text() else { continue };
        if !node.ancestors().any(|parent| out.contains(&parent.id())) {
            words.push_str(text);
            words.push(' ');
        }
    }
    let words = words.trim().trim_start_matches(['-', '–', ':', '|', ' ']).to_owned();
    if words.split_whitespace().count() >= 2 { words } else { words_of(heading) }
}

/// `<time>` elements of the article: beside the headline first, others after. Those in lists of
/// other stories are not asked.
fn times(whole: &Whole, claims: &mut Claims) {
    let body_start = whole.chosen.iter().position(|c| *c);
    let start = body_start.and_then(|at| whole.pieces.get(at)).map(|piece| piece.block.id());
    let headline = whole.html.select(&select("h1")).next_back().map(|h| h.id());
    let mut near = Vec::new();
    let mut far = Vec::new();
    for element in whole.html.select(&select("time")) {
        // A link around a time leads to the page itself more often than to another.
        let link = element.ancestors().filter_map(ElementRef::wrap).find(|e| e.value().name() == "a");
        if of_another(link.unwrap_or(element)) {
            continue;
        }
        let after_headline = headline.is_none_or(|id| element.id() > id);
        let before_text = start.is_none_or(|id| element.id() < id);
        if after_headline && before_text { near.push(element) } else { far.push(element) }
    }
    for element in near.into_iter().chain(far).take(6) {
        let words = words_of(element);
        // "Updated" may stand inside the element or before it.
        let before = element.prev_sibling().and_then(|n| n.value().as_text().map(|t| t.to_string()));
        let around = element.parent().and_then(ElementRef::wrap).map(words_of).filter(|w| w.len() < 120);
        let said = [before, around, Some(words.clone())].into_iter().flatten();
        let named = class_words(element.value()) + " " + element.value().attr("itemprop").unwrap_or_default();
        let updated = named.to_ascii_lowercase().contains("modif")
            || named.contains("updated") && !named.contains("published")
            || said.into_iter().any(|text| {
                dates::updated_in(&text).is_some_and(|range| {
                    // "Published … Updated …" in one line: the element's own words are the first.
                    text[..range.start].chars().filter(char::is_ascii_digit).count() < 4
                })
            });
        let field = if updated { Field::Updated } else { Field::Published };
        let declared = element.value().attr("datetime").filter(|value| !value.trim().is_empty());
        claims.put(field, declared.unwrap_or(&words), "time element");
    }
}

/// True inside a list of other stories, a comment, or the site's furniture.
pub fn of_another(element: ElementRef) -> bool {
    const NAMES: &[&str] = &[
        "related",
        "comment",
        "comments",
        "sidebar",
        "teaser",
        "teasers",
        "recommended",
        "popular",
        "latest",
        "card",
        "cards",
        "widget",
        "feed",
        "ticker",
        "recent",
    ];
    upwards(element).skip(1).any(|parent| {
        let value = parent.value();
        matches!(value.name(), "aside" | "nav" | "footer" | "a")
            || !matches!(value.name(), "body" | "html" | "article" | "main")
                && class_words(value).split(' ').any(|word| NAMES.contains(&word))
    })
}

/// True inside a list of other stories, told by elements alone.
fn of_another_list(element: ElementRef) -> bool {
    upwards(element)
        .skip(1)
        .any(|parent| matches!(parent.value().name(), "aside" | "nav" | "footer" | "ul" | "ol"))
}

/// The trail of rubrics above the article.
fn trail(whole: &Whole, claims: &mut Claims) {
    fn named<'h>(piece: &Piece<'h>) -> Option<ElementRef<'h>> {
        upwards(piece.block).take(5).find(|element| {
            let words = class_words(element.value());
            let label = element.value().attr("aria-label").unwrap_or_default().to_ascii_lowercase();
            words.contains("crumb") || label.contains("breadcrumb")
        })
    }
    let Some(trail) = whole.pieces.iter().find_map(named) else { return };
    let links: Vec<String> =
        trail.select(&select("a[href]")).map(words_of).filter(|w| !w.is_empty()).collect();
    // The first step is the front page.
    if links.len() <= TRAIL {
        for step in links.iter().skip(1) {
            claims.put(Field::Section, step, "the trail above the article");
        }
        if let [only] = &links[..] {
            claims.put(Field::Section, only, "the trail above the article");
        }
    }
}
