//! What else a page told of its article.

use crate::views::Noun;
use crate::{Error, Result, Writing, rows};
use onrecord_model::{ArticleDraft, Medium, OtherReading};
use rusqlite::params;
use std::collections::BTreeMap;

/// Store what a draft has beyond the fields that every article has: the medium, the edition, the picture's address,
/// the dateline, whom it was taken from, the entries of a live report, and what other places on the page say.
///
/// # Errors
/// When the database refuses.
pub fn tell(w: &Writing, article: i64, draft: &ArticleDraft) -> Result<()> {
    let nothing = draft.medium.is_none()
        && draft.edition.is_none()
        && draft.image.is_none()
        && draft.dateline.is_none()
        && draft.forwarded_from.is_none()
        && draft.credited_sources.is_empty()
        && draft.entries.is_empty()
        && draft.others.is_empty();
    if nothing {
        return Ok(());
    }
    let medium = draft.medium.map(|medium| match medium {
        Medium::Post => "post",
        Medium::Mail => "mail",
        Medium::Document => "document",
    });
    let values = params![
        article,
        medium,
        draft.edition,
        draft.image,
        draft.dateline.as_ref().map(|line| line.place.as_str()).filter(|place| !place.is_empty()),
        draft.dateline.as_ref().and_then(|line| line.agency.as_deref()),
        draft.forwarded_from,
        json(&draft.credited_sources)?,
        json(&draft.entries)?,
        json(&draft.others)?,
    ];
    rows::run(w, include_str!("tell.sql"), values)?;
    Ok(())
}

/// Keep other readings of an article's fields anew; `field` was taken from the place `from` by a person.
///
/// # Errors
/// [`Error::Damaged`] when the sources of the article can't be read.
pub fn set_others(
    w: &Writing,
    article: i64,
    field: &str,
    from: &str,
    others: &BTreeMap<String, Vec<OtherReading>>,
) -> Result<()> {
    let stored: Option<String> = rows::one(**w, include_str!("sources.sql"), [article], |row| row.get(0))?;
    let stored = stored.ok_or_else(|| rows::missing(Noun::Articles, article))?;
    let mut sources: BTreeMap<String, String> = serde_json::from_str(&stored)
        .map_err(|e| Error::Damaged(format!("the sources of article {article} ({e})")))?;
    // The person is named, so that a newer capture leaves it; and so is the place.
    if let Some(source) = sources.get_mut(field) {
        source.push_str(": ");
        source.push_str(from);
    }
    rows::run(w, include_str!("set_others.sql"), params![article, json(others)?, json(&sources)?])?;
    Ok(())
}

pub(super) fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value)
        .map_err(|e| Error::Damaged(format!("a field of a page that can't be written as JSON ({e})")))
}
