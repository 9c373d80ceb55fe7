//! A machine's batch undone as a whole.

use super::row::{Keep, Logged, keep, net};
use super::{Entry, How};
use crate::{Error, Result, Writing};
use std::collections::BTreeMap;

/// Tables that hold a person's words or marks.
const PERSONS_OWN: &[(&str, &str)] = &[
    ("taggings", "tags"),
    ("notes", "notes"),
    ("highlights", "highlights"),
    ("collection_articles", "places in a collection"),
];

/// Take away what a batch brought, and keep the way back in the log. Refuses when something of a
/// person's would go along.
pub(crate) fn undo_batch(w: &Writing, entry: &Entry, batch: i64) -> Result<Vec<Logged>> {
    let connection = w.connection();
    connection.pragma_update(None, "defer_foreign_keys", true)?;
    connection.prepare_cached(include_str!("unlink_from_batch.sql"))?.execute([batch])?;
    for sql in include_str!("delete_batch.sql").split(';').map(str::trim).filter(|sql| !sql.is_empty()) {
        connection.prepare_cached(sql)?.execute([batch])?;
    }
    let rows = net(connection)?;
    let mut lost: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &rows {
        if let Some(what) = persons_own(row) {
            *lost.entry(what).or_default() += 1;
        }
    }
    if !lost.is_empty() {
        let lost: Vec<String> = lost.into_iter().map(|(what, n)| format!("{n} {what}")).collect();
        return Err(Error::Refused(format!(
            "“{}” can't be undone: it would take along what a person made since ({}). Nothing was changed.",
            entry.label,
            lost.join(", ")
        )));
    }
    keep(connection, entry.id, Keep::Reversed)?;
    Ok(rows)
}

/// What of a person's a row that goes is, if it is.
fn persons_own(row: &Logged) -> Option<&'static str> {
    let how = row.change()?.how;
    // A quotation that stays would lose the person whom somebody gave it.
    if how == How::Changed && row.table == "quote_people" && by_person(row) {
        return Some("speakers set by hand");
    }
    if how != How::Removed {
        return None;
    }
    if let Some((_, what)) = PERSONS_OWN.iter().find(|(table, _)| *table == row.table) {
        return Some(what);
    }
    let before: serde_json::Value = serde_json::from_str(row.before.as_deref()?).ok()?;
    let is = |column: &str, value: &str| before.get(column).and_then(|v| v.as_str()) == Some(value);
    let set = |column: &str| before.get(column).is_some_and(|v| !v.is_null());
    match row.table.as_str() {
        "articles" if !is("state", "to_read") || corrected(&before) => {
            Some("articles read, excluded or corrected")
        }
        "quotes" if is("origin", "person") => Some("quotations marked by hand"),
        "quotes" if set("who") => Some("quotations corrected"),
        "quotes" if set("review") || set("own_translation") => Some("quotations reviewed"),
        "quote_people" if is("origin", "person") => Some("speakers set by hand"),
        "persons" if is("origin", "person") => Some("persons"),
        "person_names" | "person_roles" if is("origin", "person") => Some("names and roles"),
        "links" if is("origin", "person") => Some("links"),
        _ => None,
    }
}

fn by_person(row: &Logged) -> bool {
    let before: Option<serde_json::Value> =
        row.before.as_deref().and_then(|json| serde_json::from_str(json).ok());
    before.is_some_and(|before| before.get("origin").and_then(|v| v.as_str()) == Some("person"))
}

/// Whether a field of an article is a person's word.
fn corrected(article: &serde_json::Value) -> bool {
    let sources = article.get("sources").and_then(|v| v.as_str()).unwrap_or_default();
    let sources: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(sources).unwrap_or_default();
    sources.values().any(|source| source.as_str().is_some_and(|source| source.starts_with("corrected by ")))
}
