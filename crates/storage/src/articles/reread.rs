//! Fields read again from a newer capture.

use super::told::{json, tell};
use crate::views::Noun;
use crate::{Error, Result, Writing, rows};
use onrecord_model::{ArticleDraft, PrintedTime};
use rusqlite::params;
use std::collections::BTreeMap;

/// Take what a newer capture tells of an article's fields. What a person set stays, and what the newer capture
/// doesn't tell; the day of publication, the outlet, the address and the language are the first capture's.
///
/// # Errors
/// [`Error::NotFound`] when there is no such article.
pub fn reread(w: &Writing, article: i64, draft: &ArticleDraft) -> Result<()> {
    let stored: Option<String> = rows::one(**w, include_str!("sources.sql"), [article], |row| row.get(0))?;
    let stored = stored.ok_or_else(|| rows::missing(Noun::Articles, article))?;
    let mut sources: BTreeMap<String, String> = serde_json::from_str(&stored)
        .map_err(|e| Error::Damaged(format!("the sources of article {article} ({e})")))?;
    let persons = |source: &str| ["corrected ", "typed ", "set by "].iter().any(|by| source.starts_with(by));
    let mut taken = |field: &str, told: bool| {
        let stays = sources.get(field).is_some_and(|source| persons(source));
        if told && !stays {
            if let Some(source) = draft.sources.get(field) {
                sources.insert(field.to_owned(), source.clone());
            }
            return true;
        }
        false
    };
    let section = draft.section.as_deref().filter(|_| taken("section", true));
    let byline = taken("byline", !draft.byline.is_empty()).then(|| json(&draft.byline)).transpose()?;
    let photo_credit = draft.photo_credit.as_deref().filter(|_| taken("photo_credit", true));
    let updated = draft.updated.as_ref().filter(|_| taken("updated", true));
    for part in ["headline", "standfirst", "body"] {
        taken(part, true);
    }
    let values = params![
        article,
        section,
        byline,
        photo_credit,
        updated.map(PrintedTime::local),
        updated.and_then(PrintedTime::zone_text),
        updated.and_then(|_| draft.sources.get("updated")),
        json(&sources)?
    ];
    rows::run(w, include_str!("reread.sql"), values)?;
    tell(w, article, draft)
}
