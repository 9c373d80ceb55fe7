//! Small questions about texts of a page.

use crate::words;
use scraper::Html;
use std::collections::HashSet;

/// Plain words: entities and mark-up that a site left in a declared text are read.
pub fn plain(text: &str) -> String {
    let entity = text.split('&').skip(1).any(|after| {
        let name = after.split(';').next().unwrap_or("");
        after.len() > name.len()
            && (2..=10).contains(&name.len())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
    });
    let tagged = text.contains("</") || text.contains("/>") || text.contains("<br") || text.contains("<p>");
    if !entity && !tagged {
        return text.trim().to_owned();
    }
    let read: String = Html::parse_fragment(&text.replace("<br", " <br")).root_element().text().collect();
    // Some escape twice.
    if entity && read.contains("&#") && read.len() < text.len() {
        plain(&read)
    } else {
        read.trim().to_owned()
    }
}

/// How alike two titles are: the share of the words of the shorter that the longer has, 0 to 1.
pub fn similar(one: &str, other: &str) -> f32 {
    let set = |text: &str| -> HashSet<String> {
        let folded = words::fold(text);
        folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
    };
    let (one, other) = (set(one), set(other));
    let shorter = one.len().min(other.len());
    if shorter == 0 {
        return 0.0;
    }
    let count = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
    count(one.intersection(&other).count()) / count(shorter)
}
