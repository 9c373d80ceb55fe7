//! `itemprop` on the elements of the article itself.

use super::{Claims, Field, Whole};
use crate::formats::html::dom::{select, upwards, words_of};
use scraper::ElementRef;

/// What the properties mean.
const PROPERTIES: &[(&str, Field)] = &[
    ("headline", Field::Headline),
    ("datepublished", Field::Published),
    ("datecreated", Field::Published),
    ("datemodified", Field::Updated),
    ("author", Field::Byline),
    ("creator", Field::Byline),
    ("articlesection", Field::Section),
    ("inlanguage", Field::Language),
];

/// Claim what the properties say, those of listed other stories left out.
pub fn read(whole: &Whole, claims: &mut Claims) {
    for element in whole.html.select(&select("[itemprop]")) {
        let Some(names) = element.value().attr("itemprop") else { continue };
        let names = names.to_ascii_lowercase();
        for (property, field) in PROPERTIES {
            if !names.split_whitespace().any(|name| name == *property) || of_another(element) {
                continue;
            }
            let value = value_of(element, *field);
            claims.put(*field, &value, format!("itemprop {property}"));
        }
    }
}

/// The value of a property: declared, or the words; of a person the name.
fn value_of(element: ElementRef, field: Field) -> String {
    let attributes: &[&str] = match field {
        Field::Published | Field::Updated => &["content", "datetime"],
        _ => &["content"],
    };
    if field == Field::Byline
        && let Some(name) = element.select(&select("[itemprop~='name']")).next()
    {
        return name.value().attr("content").map_or_else(|| words_of(name), str::to_owned);
    }
    let declared =
        attributes.iter().find_map(|name| element.value().attr(name)).filter(|v| !v.trim().is_empty());
    declared.map_or_else(|| words_of(element), str::to_owned)
}

/// True inside a list, an aside, or a comment: the property is not the article's.
fn of_another(element: ElementRef) -> bool {
    upwards(element).skip(1).any(|parent| {
        let value = parent.value();
        let kind = value.attr("itemtype").unwrap_or_default();
        matches!(value.name(), "aside" | "nav" | "footer" | "li")
            || ["ItemList", "Comment", "VideoObject", "ImageObject", "Blog"].iter().any(|t| kind.ends_with(t))
    })
}
