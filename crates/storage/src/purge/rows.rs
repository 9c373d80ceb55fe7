//! The rows, the log and the search entries: all in one transaction.

use super::finish;
use crate::progress::tell;
use crate::{Report, Result, Writing, search};
use rusqlite::params;
use std::collections::BTreeSet;

/// Rows that may be left without anything that speaks of them.
#[derive(Debug, Default)]
struct Left {
    captures: BTreeSet<String>,
    persons: BTreeSet<i64>,
    occasions: BTreeSet<i64>,
    batches: BTreeSet<i64>,
}

/// Take away these articles and persons, by id, and all that hangs on them. The undo history ends
/// here: it holds the words of rows, so what came before can't be undone any more.
///
/// What the machine made for these articles alone goes too: persons nobody else mentions, their
/// names and roles, occasions, an import that brought nothing else. [`finish()`] does the rest.
///
/// # Errors
/// When the database refuses, or `report` stops it; the caller then rolls back.
pub fn purge(w: &Writing, articles: &[i64], persons: &[i64], report: Report<'_>) -> Result<()> {
    let connection = w.connection();
    // What is deleted is overwritten at once, not only forgotten.
    connection.pragma_update(None, "secure_delete", true)?;
    let run = |sql: &str, id: i64| -> Result<()> {
        connection.prepare_cached(sql)?.execute([id])?;
        Ok(())
    };
    let mut left = Left::default();
    let of = u64::try_from(articles.len() + persons.len()).ok();
    for (done, &article) in (0..).zip(articles) {
        tell(report, "Purging", done, of)?;
        gather(w, article, &mut left)?;
        run(include_str!("sql/unlink.sql"), article)?;
        run(include_str!("sql/forget_entries.sql"), article)?;
        run(include_str!("sql/delete_roles.sql"), article)?;
        run(include_str!("sql/delete_article.sql"), article)?;
    }
    for &person in persons {
        run(include_str!("sql/delete_person.sql"), person)?;
    }
    for person in left.persons {
        run(include_str!("sql/delete_unused_person.sql"), person)?;
        run(include_str!("sql/delete_unused_names.sql"), person)?;
    }
    for occasion in left.occasions {
        run(include_str!("sql/delete_unused_occasion.sql"), occasion)?;
    }
    connection.execute_batch(include_str!("sql/delete_history.sql"))?;
    for batch in left.batches {
        run(include_str!("sql/delete_unused_batch.sql"), batch)?;
    }
    let actor = w.actor();
    connection.prepare_cached(include_str!("sql/bar.sql"))?.execute(params![
        w.new_uid(),
        actor.at,
        actor.who
    ])?;
    tell(report, "Purging the search index", 0, None)?;
    search::forget_the_gone(w)?;
    finish::remember(w, left.captures)
}

/// Note what may be left behind when an article goes.
fn gather(w: &Writing, article: i64, left: &mut Left) -> Result<()> {
    let ids = |sql: &str| -> Result<Vec<i64>> {
        let mut statement = w.connection().prepare_cached(sql)?;
        let ids = statement.query_map([article], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(ids)
    };
    left.persons.extend(ids(include_str!("sql/people_of.sql"))?);
    left.occasions.extend(ids(include_str!("sql/occasions_of.sql"))?);
    left.batches.extend(ids(include_str!("sql/batches_of.sql"))?);
    let mut statement = w.connection().prepare_cached(include_str!("sql/captures_of.sql"))?;
    for sha256 in statement.query_map([article], |row| row.get(0))? {
        left.captures.insert(sha256?);
    }
    Ok(())
}
