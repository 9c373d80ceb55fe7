//! What a page declares about itself: JSON-LD, meta, canonical address, `<time>`.

use super::{
    address,
    dom::{select, words_of},
};
use crate::{Hints, dates};
use onrecord_model::{ArticleDraft, Lang, PrintedTime};
use scraper::Html;
use serde_json::Value;

/// Read every declared field; the first layer that tells a field wins.
pub fn read(html: &Html, hints: &Hints) -> ArticleDraft {
    let mut draft = ArticleDraft::default();
    let json = article_of(html);
    let text = |name: &str| json.as_ref().and_then(|json| json.get(name)).and_then(first_text);
    let one_of = |layers: Vec<(Option<String>, &str)>| {
        layers
            .into_iter()
            .find_map(|(value, place)| Some((value.filter(|v| !v.trim().is_empty())?, place.to_owned())))
    };
    let mut put = |field: &str, found: Option<(String, String)>| {
        let (value, place) = found?;
        draft.sources.insert(field.to_owned(), place);
        Some(value.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let headline = put(
        "headline",
        one_of(vec![
            (text("headline"), "JSON-LD headline"),
            (meta(html, "og:title"), "meta og:title"),
            (heading(html), "the page's h1"),
            (title(html), "title of the page"),
        ]),
    );
    let outlet = put(
        "outlet",
        one_of(vec![
            (meta(html, "og:site_name"), "meta og:site_name"),
            (json.as_ref().and_then(|j| j.get("publisher")).and_then(name_of), "JSON-LD publisher"),
        ]),
    );
    let section = put(
        "section",
        one_of(vec![
            (meta(html, "article:section"), "meta article:section"),
            (text("articleSection"), "JSON-LD articleSection"),
        ]),
    );
    let published = put(
        "published",
        one_of(vec![
            (text("datePublished").filter(|t| time(t).is_some()), "JSON-LD datePublished"),
            (
                meta(html, "article:published_time").filter(|t| time(t).is_some()),
                "meta article:published_time",
            ),
            (meta(html, "datePublished").filter(|t| time(t).is_some()), "itemprop datePublished"),
        ]),
    );
    let updated = put(
        "updated",
        one_of(vec![
            (text("dateModified").filter(|t| time(t).is_some()), "JSON-LD dateModified"),
            (meta(html, "article:modified_time").filter(|t| time(t).is_some()), "meta article:modified_time"),
        ]),
    );
    let language = put(
        "language",
        one_of(vec![
            (attribute(html, "html[lang]", "lang"), "html lang"),
            (text("inLanguage"), "JSON-LD inLanguage"),
        ]),
    );
    let url = put(
        "url",
        one_of(vec![
            (
                attribute(html, "link[rel=canonical]", "href").and_then(|h| address::absolute(&h, hints.url)),
                "link canonical",
            ),
            (meta(html, "og:url").and_then(|h| address::absolute(&h, hints.url)), "meta og:url"),
            (hints.url.map(str::to_owned), "the address given with the page"),
        ]),
    );
    draft.headline = headline;
    draft.outlet = outlet;
    draft.section = section;
    draft.published = published.and_then(|t| time(&t));
    draft.updated = updated.and_then(|t| time(&t));
    draft.language = language.map(|tag| Lang::new(&tag));
    draft.url = url;
    authors(html, json.as_ref(), &mut draft);
    draft
}

/// The words a page describes itself with.
pub fn description(html: &Html) -> Option<String> {
    meta(html, "og:description").or_else(|| meta(html, "description"))
}

/// The first `<time>` of the page, where nothing declared the day.
pub fn visible_time(html: &Html, context: &dates::Context, draft: &mut ArticleDraft) {
    if draft.published.is_some() {
        return;
    }
    let Some(element) = html.select(&select("time")).next() else { return };
    let declared = element.value().attr("datetime").and_then(time);
    let (found, doubt) = match declared {
        Some(found) => (Some(found), None),
        None => match dates::read_line(&words_of(element), context) {
            Some(line) => (line.time, line.doubt),
            None => return,
        },
    };
    draft.published = found;
    let place = doubt.map_or_else(|| "time element".to_owned(), |doubt| format!("time element: {doubt}"));
    draft.sources.insert("published".to_owned(), place);
}

fn authors(html: &Html, json: Option<&Value>, draft: &mut ArticleDraft) {
    let declared = json.and_then(|json| json.get("author")).map(names_of).unwrap_or_default();
    let (names, place) = if declared.is_empty() {
        let named = meta(html, "author").or_else(|| meta(html, "article:author"));
        // An address of a profile is no name.
        let listed = named.filter(|name| !name.contains("://")).map(|name| crate::lines::authors(&name));
        (listed.unwrap_or_default(), "meta author")
    } else {
        (declared, "JSON-LD author")
    };
    if !names.is_empty() {
        draft.byline = names;
        draft.sources.insert("byline".to_owned(), place.to_owned());
    }
}

/// A declared time: ISO 8601, whatever stands between day and clock.
fn time(text: &str) -> Option<PrintedTime> {
    let text = text.trim();
    text.parse()
        .ok()
        .or_else(|| dates::read_line(text, &dates::Context::default()).filter(|l| l.doubt.is_none())?.time)
}

/// The article among the page's JSON-LD objects.
fn article_of(html: &Html) -> Option<Value> {
    let mut queue: Vec<Value> = html
        .select(&select("script[type='application/ld+json']"))
        .filter_map(|script| serde_json::from_str(script.text().collect::<String>().trim()).ok())
        .collect();
    queue.reverse();
    while let Some(value) = queue.pop() {
        match value {
            Value::Array(values) => queue.extend(values.into_iter().rev()),
            Value::Object(ref object) => {
                let kinds = object.get("@type").map(texts_of).unwrap_or_default();
                if kinds.iter().any(|kind| {
                    kind.ends_with("Article") || kind == "BlogPosting" || kind == "LiveBlogPosting"
                }) {
                    return Some(value);
                }
                queue.extend(object.get("@graph").cloned());
            }
            _ => {}
        }
    }
    None
}

fn texts_of(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

fn first_text(value: &Value) -> Option<String> {
    texts_of(value).into_iter().next()
}

fn name_of(value: &Value) -> Option<String> {
    value.as_str().or_else(|| value.get("name")?.as_str()).map(|name| name.trim().to_owned())
}

fn names_of(value: &Value) -> Vec<String> {
    let one = std::slice::from_ref(value);
    let all = value.as_array().map_or(one, Vec::as_slice);
    all.iter().filter_map(name_of).filter(|name| !name.is_empty() && !name.contains("://")).collect()
}

/// The content of a meta element, by property, name or itemprop.
fn meta(html: &Html, name: &str) -> Option<String> {
    html.select(&select("meta[content]")).find_map(|element| {
        let value = element.value();
        let named = ["property", "name", "itemprop"]
            .iter()
            .any(|key| value.attr(key).is_some_and(|v| v.eq_ignore_ascii_case(name)));
        named
            .then(|| value.attr("content").map(|content| content.trim().to_owned()))?
            .filter(|c| !c.is_empty())
    })
}

fn attribute(html: &Html, selector: &str, name: &str) -> Option<String> {
    html.select(&select(selector)).next()?.value().attr(name).map(str::to_owned)
}

fn heading(html: &Html) -> Option<String> {
    html.select(&select("h1")).map(words_of).find(|words| !words.is_empty())
}

fn title(html: &Html) -> Option<String> {
    html.select(&select("head > title")).map(words_of).find(|words| !words.is_empty())
}
