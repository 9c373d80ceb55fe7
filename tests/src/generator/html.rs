//! An article as a simple page with schema.org's description in it.

use super::article::Article;
use super::tongue::Tongue;
use serde_json::json;
use std::fmt::Write;

/// The page as HTML.
pub fn html(article: &Article) -> String {
    let published = format!("{}T{}:00+05:00", article.published.iso(), article.published.clock());
    let about = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "description": article.standfirst,
        "datePublished": published,
        "author": [{ "@type": "Person", "name": article.byline }],
        "articleSection": article.section,
        "publisher": { "@type": "Organization", "name": article.outlet },
    });
    let labels = article.tongue.labels();
    let code = if article.tongue == Tongue::UzbekCyrillic { "uz-Cyrl" } else { labels.code };
    let paragraphs = article.paragraphs.iter().fold(String::new(), |mut all, text| {
        let _ = writeln!(all, "<p>{}</p>", escaped(text));
        all
    });
    let related = article.related.iter().enumerate().fold(String::new(), |mut all, (i, title)| {
        let _ = writeln!(all, "<li><a href=\"/related/{}-{i}\">{}</a></li>", article.number, escaped(title));
        all
    });
    format!(
        "<!doctype html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\"><title>{headline} | {outlet}</title>\n\
         <meta property=\"og:site_name\" content=\"{outlet}\">\n<link rel=\"canonical\" href=\"{url}\">\n\
         <script type=\"application/ld+json\">{about}</script></head>\n\
         <body><nav><ul><li><a href=\"/\">1</a></li></ul></nav>\n\
         <article><h1>{headline}</h1>\n<p class=\"standfirst\">{standfirst}</p>\n\
         <figure><img src=\"a.jpg\" alt=\"\"><figcaption>{photo_label}{photo}</figcaption></figure>\n\
         {paragraphs}</article>\n<aside class=\"related\"><h3>{related_label}</h3><ul>\n{related}</ul></aside>\n</body></html>\n",
        headline = escaped(&article.headline),
        outlet = escaped(&article.outlet),
        url = article.url,
        standfirst = escaped(&article.standfirst),
        photo_label = article.tongue.script(labels.photo),
        photo = escaped(&article.photo),
        related_label = article.tongue.script(labels.related),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
