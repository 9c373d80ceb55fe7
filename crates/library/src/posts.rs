//! Whose words a post is.
//!
//! A post of a person is that person's words, as if in quotation marks. A channel or account that carries news is an
//! outlet, and its posts are articles: they name their speakers themselves. Which of the two it is, is told by the
//! name alone, so only what looks like a person's name or an office's is taken; in doubt it is an article.

use crate::extraction::Post;
use crate::model::PersonKind;
use std::collections::BTreeMap;

/// Words in the name of an office that speaks for itself, folded to small letters.
const OFFICES: &[&str] = &[
    "ministry",
    "embassy",
    "government",
    "parliament",
    "committee",
    "department",
    "commission",
    "mfa",
    "министерство",
    "мид",
    "посольство",
    "правительство",
    "парламент",
    "комитет",
    "администрация",
    "vazirligi",
    "elchixonasi",
    "hukumati",
    "qo‘mitasi",
    "вазирлиги",
    "элчихонаси",
];

/// Words that no person's name has, but names of those who carry news.
const OUTLETS: &[&str] = &[
    "news",
    "times",
    "post",
    "daily",
    "press",
    "media",
    "agency",
    "channel",
    "live",
    "today",
    "tv",
    "radio",
    "wire",
    "report",
    "reports",
    "journal",
    "gazette",
    "herald",
    "official",
    "новости",
    "вести",
    "известия",
    "агентство",
    "канал",
    "телеканал",
    "газета",
    "сегодня",
    "пресса",
    "радио",
    "вестник",
    "курьер",
    "голос",
    "xabarlari",
    "yangiliklari",
    "xabar",
    "kanali",
    "gazetasi",
];

/// Whose post an article is, by where its fields were read, its authors and its outlet; `None` where it is no post, or
/// one of an outlet.
pub fn post_of(sources: &BTreeMap<String, String>, byline: &[String], outlet: Option<&str>) -> Option<Post> {
    if !sources.get("medium").is_some_and(|medium| medium.starts_with("post of ")) {
        return None;
    }
    let forwarded = sources.get("forwarded_from");
    let forwarded = forwarded.and_then(|from| from.strip_prefix("forwarded from “")?.strip_suffix('”'));
    if let Some(from) = forwarded {
        // Whoever forwards it relays it.
        let chain = byline.first().map(String::as_str).or(outlet).map(str::to_owned).into_iter().collect();
        return speaks(from).map(|kind| Post { author: from.to_owned(), kind, chain });
    }
    // A channel that is called like a person is that person's; a signature goes before it.
    let [signed] = byline else {
        let channel = outlet.filter(|_| byline.is_empty())?;
        return speaks(channel).map(|kind| Post { author: channel.to_owned(), kind, chain: Vec::new() });
    };
    // What is signed in a channel of news is a journalist's article.
    let own_place = outlet.is_none_or(|outlet| outlet == "X" || speaks(outlet).is_some());
    speaks(signed).filter(|_| own_place).map(|kind| Post { author: signed.clone(), kind, chain: Vec::new() })
}

/// What a name is of, where it is one of a person or an office.
fn speaks(name: &str) -> Option<PersonKind> {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    if words.iter().any(|word| OUTLETS.contains(&word.as_str())) {
        return None;
    }
    if words.iter().any(|word| OFFICES.contains(&word.as_str())) {
        return Some(PersonKind::Organisation);
    }
    let is_name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().any(char::is_lowercase)
            && letters.all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '‘' | '\'' | 'ʻ' | 'ʼ'))
    };
    ((2..=3).contains(&words.len()) && name.split_whitespace().all(is_name)).then_some(PersonKind::Person)
}

#[cfg(test)]
mod tests;
