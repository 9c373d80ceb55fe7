//! JSON-LD: what the page tells search engines.

use super::{Claims, Field, Whole, repair};
use crate::formats::html::dom::select;
use crate::formats::html::fields::time;
use crate::formats::html::text::{plain, similar};
use onrecord_model::LiveEntry;
use scraper::Html;
use serde_json::Value;
use std::collections::HashMap;

/// Names of types that are articles, beside those that end in "Article".
const ARTICLES: &[&str] = &[
    "BlogPosting",
    "LiveBlogPosting",
    "Report",
    "NewsItem",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "Review",
];
/// How many objects of a page are looked at.
const MOST: usize = 5_000;
/// How deep references to other objects are followed.
const DEEP: usize = 3;

/// All objects of the page, by their `@id` too.
struct Graph {
    objects: Vec<Value>,
    by_id: HashMap<String, usize>,
}

impl Graph {
    fn of(html: &Html) -> Self {
        let selector = select("script[type*='ld+json']");
        let scripts = html.select(&selector);
        let mut queue: Vec<Value> =
            scripts.filter_map(|script| repair::read(&script.text().collect::<String>())).collect();
        queue.reverse();
        let mut graph = Self { objects: Vec::new(), by_id: HashMap::new() };
        while let Some(value) = queue.pop() {
            if graph.objects.len() >= MOST {
                break;
            }
            match value {
                Value::Array(values) => queue.extend(values.into_iter().rev()),
                Value::Object(mut object) => {
                    for inner in ["mainEntity", "@graph"] {
                        queue.extend(object.get(inner).filter(|v| v.is_array() || v.is_object()).cloned());
                    }
                    object.remove("@graph");
                    if let Some(id) = object.get("@id").and_then(Value::as_str)
                        && object.len() > 2
                    {
                        graph.by_id.insert(id.to_owned(), graph.objects.len());
                    }
                    graph.objects.push(Value::Object(object));
                }
                _ => {}
            }
        }
        graph
    }

    /// The object a reference means, or the value itself.
    fn meant<'v>(&'v self, value: &'v Value) -> &'v Value {
        let mut value = value;
        for _ in 0..DEEP {
            let reference = value.as_object().filter(|object| !object.contains_key("name"));
            let id = reference.and_then(|object| object.get("@id")?.as_str());
            match id.and_then(|id| self.objects.get(*self.by_id.get(id)?)) {
                Some(other) => value = other,
                None => break,
            }
        }
        value
    }

    /// The article of the page: of several the one titled like the page.
    fn article(&self, title: Option<&str>) -> Option<&Value> {
        let articles: Vec<&Value> = self.objects.iter().filter(|object| is_article(object)).collect();
        let titled = |article: &&&Value| {
            let headline = text_of(article, "headline").or_else(|| text_of(article, "name"));
            headline.zip(title).is_some_and(|(headline, title)| similar(&headline, title) >= 0.5)
        };
        articles.iter().find(titled).or(articles.first()).copied()
    }
}

fn kinds(value: &Value) -> Vec<&str> {
    match value.get("@type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn is_article(value: &Value) -> bool {
    kinds(value).iter().any(|kind| kind.ends_with("Article") || ARTICLES.contains(kind))
}

/// The page's title, to know its article by.
fn title(html: &Html) -> Option<String> {
    let meta = html.select(&select("meta[property='og:title']")).find_map(|m| m.value().attr("content"));
    meta.map(str::to_owned).or_else(|| Some(html.select(&select("title")).next()?.text().collect()))
}

/// The text the page declares.
pub fn body(html: &Html) -> Option<String> {
    let graph = Graph::of(html);
    let article = graph.article(title(html).as_deref())?;
    text_of(article, "articleBody").or_else(|| text_of(article, "text"))
}

/// Claim what the page's article object says.
pub fn read(whole: &Whole, claims: &mut Claims) {
    let graph = Graph::of(whole.html);
    let Some(article) = graph.article(title(whole.html).as_deref()) else {
        // Some only describe the page.
        let page = graph.objects.iter().find(|object| kinds(object).contains(&"WebPage"));
        for (field, key) in [(Field::Published, "datePublished"), (Field::Updated, "dateModified")] {
            if let Some(value) = page.and_then(|page| text_of(page, key)) {
                claims.put_late(field, &value, format!("JSON-LD WebPage {key}"));
            }
        }
        return;
    };
    for (field, key) in [
        (Field::Headline, "headline"),
        (Field::Headline, "name"),
        (Field::Headline, "alternativeHeadline"),
        (Field::Description, "description"),
        (Field::Published, "datePublished"),
        (Field::Published, "dateCreated"),
        (Field::Published, "uploadDate"),
        (Field::Updated, "dateModified"),
        (Field::Language, "inLanguage"),
    ] {
        if let Some(value) = text_of(article, key) {
            claims.put(field, &value, format!("JSON-LD {key}"));
        }
    }
    for section in texts(article.get("articleSection").unwrap_or(&Value::Null)) {
        claims.put(Field::Section, &plain(&section), "JSON-LD articleSection");
    }
    for key in ["author", "creator"] {
        for name in names(&graph, article.get(key).unwrap_or(&Value::Null)) {
            claims.put(Field::Byline, &name, format!("JSON-LD {key}"));
        }
    }
    for key in ["publisher", "sourceOrganization"] {
        for name in names(&graph, article.get(key).unwrap_or(&Value::Null)) {
            claims.put(Field::Outlet, &name, format!("JSON-LD {key}"));
        }
    }
    let address = |value: &Value| {
        let value = graph.meant(value);
        let told =
            value.as_str().or_else(|| value.get("@id")?.as_str()).or_else(|| value.get("url")?.as_str());
        told.filter(|href| href.contains("://")).map(str::to_owned)
    };
    if let Some(url) =
        article.get("mainEntityOfPage").and_then(address).or_else(|| article.get("url").and_then(address))
    {
        claims.put(Field::Url, &url, "JSON-LD url");
    }
    if let Some(image) = article.get("image").and_then(|image| address(image.get(0).unwrap_or(image))) {
        claims.put(Field::Image, &image, "JSON-LD image");
    }
    let picture = article.get("image").map(|image| graph.meant(image.get(0).unwrap_or(image)));
    if let Some(picture) = picture {
        for key in ["creditText", "copyrightNotice"] {
            if let Some(credit) = text_of(picture, key) {
                claims.put(Field::Credit, &credit, format!("JSON-LD image {key}"));
            }
        }
        for key in ["creator", "author", "copyrightHolder"] {
            for name in names(&graph, picture.get(key).unwrap_or(&Value::Null)) {
                claims.put(Field::Credit, &name, format!("JSON-LD image {key}"));
            }
        }
    }
    claims.entries = entries(&graph, article);
}

/// The rubrics of the breadcrumbs, the broadest first.
pub fn trail(whole: &Whole, claims: &mut Claims) {
    let graph = Graph::of(whole.html);
    let Some(list) = graph.objects.iter().find(|object| kinds(object).contains(&"BreadcrumbList")) else {
        return;
    };
    let items = list.get("itemListElement").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let names: Vec<String> = items
        .iter()
        .filter_map(|item| text_of(item, "name").or_else(|| text_of(item.get("item")?, "name")))
        .collect();
    // The last step is the article itself when it is a title, the first the front page.
    for name in names.iter().skip(1).filter(|name| name.split_whitespace().count() <= 4) {
        claims.put(Field::Section, name, "JSON-LD BreadcrumbList");
    }
}

fn entries(graph: &Graph, article: &Value) -> Vec<LiveEntry> {
    let updates = article.get("liveBlogUpdate").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    updates
        .iter()
        .map(|update| graph.meant(update))
        .filter_map(|update| {
            Some(LiveEntry {
                published: time(&text_of(update, "datePublished")?)?,
                headline: text_of(update, "headline"),
                block: None,
            })
        })
        .collect()
}

/// The texts of a value: its own, or those of its items.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

/// The first text of a key, its entities and mark-up read.
fn text_of(value: &Value, key: &str) -> Option<String> {
    let told = value.get(key)?;
    let text = texts(told).into_iter().next().or_else(|| Some(told.get("@value")?.as_str()?.to_owned()))?;
    let text = plain(&text);
    (!text.trim().is_empty()).then_some(text)
}

/// The names of persons or organisations.
fn names(graph: &Graph, value: &Value) -> Vec<String> {
    let one = std::slice::from_ref(value);
    let all = value.as_array().map_or(one, Vec::as_slice);
    all.iter()
        .map(|value| graph.meant(value))
        .flat_map(|value| match value.get("name") {
            Some(name) => texts(name),
            None => texts(value),
        })
        .map(|name| plain(&name))
        .filter(|name| !name.trim().is_empty() && !name.contains("://"))
        .collect()
}
