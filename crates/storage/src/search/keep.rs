//! The index as a whole: made anew, checked for age, tidied when nobody waits.

use super::refresh::{refresh_article, refresh_note, refresh_quote};
use crate::{Reading, Result, Writing};
use onrecord_model::fold::FOLD_VERSION;
use rusqlite::OptionalExtension;

/// Indexes one row.
type One = fn(&Writing, i64) -> Result<()>;

/// How far a long piece of work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows done.
    pub done: i64,
    /// Rows in all.
    pub of: i64,
}

/// Whether the index was made by the fold of this program; if not, [`rebuild`] it.
///
/// # Errors
/// When the database refuses.
pub fn is_current(r: Reading) -> Result<bool> {
    let stored: Option<String> =
        r.connection().query_row(include_str!("fold_version.sql"), [], |row| row.get(0)).optional()?;
    Ok(stored.is_some_and(|stored| stored == FOLD_VERSION.to_string()))
}

/// Make the whole index anew from what is stored, and note the fold's version.
///
/// `progress` hears of every 100 rows; when it answers false the work stops with `Ok(false)`, and
/// the caller rolls the transaction back.
///
/// # Errors
/// When the database refuses or a stored span does not fit its text.
pub fn rebuild(w: &Writing, mut progress: impl FnMut(Progress) -> bool) -> Result<bool> {
    let connection = w.connection();
    connection.execute_batch(include_str!("empty.sql"))?;
    let kinds: [(&str, One); 3] = [
        (include_str!("all_articles.sql"), refresh_article),
        (include_str!("all_quotes.sql"), refresh_quote),
        (include_str!("all_notes.sql"), refresh_note),
    ];
    let of: i64 = connection.query_row(include_str!("count_rows.sql"), [], |row| row.get(0))?;
    let mut done = 0;
    for (ids, one) in kinds {
        let mut ids = connection.prepare(ids)?;
        let ids: Vec<i64> = ids.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for id in ids {
            one(w, id)?;
            done += 1;
            if done % 100 == 0 && !progress(Progress { done, of }) {
                return Ok(false);
            }
        }
    }
    progress(Progress { done, of });
    connection.execute(include_str!("set_fold_version.sql"), [FOLD_VERSION.to_string()])?;
    Ok(true)
}

/// Do a little of the tidying that automatic merging would otherwise do inside a person's edit.
///
/// Call it in a transaction of its own when nobody waits, until it answers false. `pages` bounds
/// the work: 500 pages take a few milliseconds.
///
/// # Errors
/// When the database refuses.
pub fn merge_when_idle(w: &Writing, pages: u32) -> Result<bool> {
    let connection = w.connection();
    let mut more = false;
    for sql in [
        include_str!("merge_articles.sql"),
        include_str!("merge_quotes.sql"),
        include_str!("merge_notes.sql"),
    ] {
        let before = connection.total_changes();
        connection.prepare_cached(sql)?.execute([pages])?;
        // SQLite's own sign: fewer than two changes mean that there was nothing left to merge.
        more |= connection.total_changes() - before >= 2;
    }
    Ok(more)
}

/// Take out of the index what is no longer stored, its words too: a deleted entry's words stay in
/// the index until it is merged, so it is merged wholly. It takes seconds in a large library.
///
/// # Errors
/// When the database refuses.
pub(crate) fn forget_the_gone(w: &Writing) -> Result<()> {
    for sql in [
        include_str!("gone_articles.sql"),
        include_str!("gone_quotes.sql"),
        include_str!("gone_notes.sql"),
        include_str!("gone_bands.sql"),
    ] {
        w.connection().execute(sql, [])?;
    }
    w.connection().execute_batch(include_str!("optimize.sql"))?;
    Ok(())
}
