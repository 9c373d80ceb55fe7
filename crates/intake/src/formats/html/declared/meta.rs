//! `<meta>`, canonical address, language of the page.

use super::{Claims, Field, Whole};
use crate::formats::html::dom::select;
use crate::formats::html::text::plain;

/// The fields of the names that are clear. Compared without marks, in lower case.
const NAMES: &[(&str, Field)] = &[
    ("ogtitle", Field::Headline),
    ("twittertitle", Field::Headline),
    ("sailthrutitle", Field::Headline),
    ("parselytitle", Field::Headline),
    ("dctitle", Field::Headline),
    ("dctermstitle", Field::Headline),
    ("ogdescription", Field::Description),
    ("description", Field::Description),
    ("twitterdescription", Field::Description),
    ("author", Field::Byline),
    ("articleauthor", Field::Byline),
    ("articleauthors", Field::Byline),
    ("sailthruauthor", Field::Byline),
    ("parselyauthor", Field::Byline),
    ("dccreator", Field::Byline),
    ("dctermscreator", Field::Byline),
    ("byl", Field::Byline),
    ("cxenseparseauthor", Field::Byline),
    ("dcsextauthor", Field::Byline),
    ("citationauthor", Field::Byline),
    ("ogsitename", Field::Outlet),
    ("applicationname", Field::Outlet),
    ("dcpublisher", Field::Outlet),
    ("articlesection", Field::Section),
    ("parselysection", Field::Section),
    ("sailthrusection", Field::Section),
    ("ogsection", Field::Section),
    ("section", Field::Section),
    ("category", Field::Section),
    ("articlecategory", Field::Section),
    ("articlepublishedtime", Field::Published),
    ("articlepublished", Field::Published),
    ("ogpublishedtime", Field::Published),
    ("datepublished", Field::Published),
    ("date", Field::Published),
    ("dcdate", Field::Published),
    ("dcdateissued", Field::Published),
    ("dctermsdate", Field::Published),
    ("dctermscreated", Field::Published),
    ("dctermsissued", Field::Published),
    ("pubdate", Field::Published),
    ("publishdate", Field::Published),
    ("parselypubdate", Field::Published),
    ("sailthrudate", Field::Published),
    ("cxenseparserecspublishtime", Field::Published),
    ("articlemodifiedtime", Field::Updated),
    ("ogupdatedtime", Field::Updated),
    ("datemodified", Field::Updated),
    ("lastmodified", Field::Updated),
    ("dctermsmodified", Field::Updated),
    ("oglocale", Field::Language),
    ("contentlanguage", Field::Language),
    ("dclanguage", Field::Language),
    ("ogurl", Field::Url),
    ("ogimage", Field::Image),
    ("twitterimage", Field::Image),
];

/// Claim what the head says.
pub fn read(whole: &Whole, claims: &mut Claims) {
    for element in whole.html.select(&select("meta[content]")) {
        let value = element.value();
        let Some(content) = value.attr("content").map(str::trim).filter(|c| !c.is_empty()) else { continue };
        // One element may bear several names.
        for name in ["property", "name", "http-equiv"].iter().filter_map(|key| value.attr(key)) {
            let bare: String =
                name.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
            let known = NAMES.iter().find(|(known, _)| *known == bare).map(|(_, field)| *field);
            if let Some(field) = known {
                claims.put(field, &plain(content), format!("meta {name}"));
            } else if let Some(field) = date_field(&bare) {
                // Names of a site's own making say less surely what they mean.
                claims.put_late(field, &plain(content), format!("meta {name}"));
            }
        }
    }
    let first = |selector: &str, attribute: &str| {
        whole.html.select(&select(selector)).find_map(|e| e.value().attr(attribute))
    };
    if let Some(href) = first("link[rel~='canonical']", "href") {
        claims.put(Field::Url, href, "link canonical");
    }
    if let Some(lang) = first("html[lang]", "lang").or_else(|| first("html", "xml:lang")) {
        claims.put(Field::Language, lang, "html lang");
    }
}

/// Names of dates are of many kinds, but made of few words.
fn date_field(bare: &str) -> Option<Field> {
    let has = |parts: &[&str]| parts.iter().any(|part| bare.contains(part));
    if has(&["expir", "unpublish", "offtime", "validuntil", "eventdate", "startdate", "enddate", "birth"]) {
        return None;
    }
    if has(&["modif", "lastmod", "updated", "update", "revised"]) {
        return Some(Field::Updated);
    }
    let published = has(&["publish", "pubdate", "datepub", "issued", "publication", "created"]);
    let date = matches!(
        bare,
        "date" | "dcdate" | "sailthrudate" | "articledate" | "displaydate" | "storydate" | "pdate"
    ) || bare.ends_with("articledate");
    (published && !has(&["publisher", "publishedby"]) || date).then_some(Field::Published)
}
