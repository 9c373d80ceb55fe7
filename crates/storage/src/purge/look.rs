//! What would go, and where else it still lies.

use crate::store::settings;
use crate::{Error, Reading, Result};
use rusqlite::OptionalExtension;
use serde::Serialize;
use std::path::Path;

/// What a purge takes away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Doomed {
    /// Headlines of the articles; their uid where there is none.
    pub articles: Vec<String>,
    /// Names of the persons.
    pub persons: Vec<String>,
    /// Quotations in the articles.
    pub quotes: i64,
    /// Notes on the articles and persons, and on what is in the articles.
    pub notes: i64,
    /// Tags set there.
    pub taggings: i64,
    /// Quotations in other articles whose speaker will not be known any more.
    pub mentions: i64,
    /// Uids, by which a backup that holds them is known.
    #[serde(skip)]
    pub uids: Vec<String>,
}

/// What a purge of these articles and persons, by id, would take away.
///
/// # Errors
/// [`Error::NotFound`] when one is not there.
pub fn look(r: Reading, articles: &[i64], persons: &[i64]) -> Result<Doomed> {
    let connection = r.connection();
    let mut doomed = Doomed::default();
    let mut count = |sql: &str, id: i64| -> Result<()> {
        let (quotes, notes, taggings, mentions): (i64, i64, i64, i64) = connection
            .prepare_cached(sql)?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        doomed.quotes += quotes;
        doomed.notes += notes;
        doomed.taggings += taggings;
        doomed.mentions += mentions;
        Ok(())
    };
    let named = |sql: &str, id: i64, what: &'static str| -> Result<(String, String)> {
        let found = connection
            .prepare_cached(sql)?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        found.ok_or_else(|| Error::NotFound { what, which: id.to_string() })
    };
    let (mut articles_named, mut persons_named) = (Vec::new(), Vec::new());
    for &id in articles {
        articles_named.push(named(include_str!("sql/article_named.sql"), id, "article")?);
        count(include_str!("sql/count_article.sql"), id)?;
    }
    for &id in persons {
        persons_named.push(named(include_str!("sql/person_named.sql"), id, "person")?);
        count(include_str!("sql/count_person.sql"), id)?;
    }
    for (names, found) in [(&mut doomed.articles, articles_named), (&mut doomed.persons, persons_named)] {
        for (uid, name) in found {
            doomed.uids.push(uid);
            names.push(name);
        }
    }
    Ok(doomed)
}

/// Whether the library's file at `path` holds any of these uids.
///
/// # Errors
/// When it can't be read.
pub fn holds(path: &Path, uids: &[String]) -> Result<bool> {
    let connection = settings::open_for_reading(path)?;
    let mut statement = connection.prepare(include_str!("sql/holds.sql"))?;
    for uid in uids {
        if statement.exists([uid])? {
            return Ok(true);
        }
    }
    Ok(false)
}
