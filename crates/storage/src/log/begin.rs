//! A machine's batch, from its first row to its last.

use crate::{Result, Writing};
use rusqlite::params;

/// Begin an import: from now on it can be undone as a whole. Ends what could be redone. Answers its id.
///
/// # Errors
/// When the database refuses.
pub fn begin_import(w: &Writing, label: &str, engine: &str) -> Result<i64> {
    let connection = w.connection();
    let actor = w.actor();
    connection.prepare_cached(include_str!("forget_undone.sql"))?.execute([])?;
    let batch: i64 = connection.prepare_cached(include_str!("batch_begin.sql"))?.insert(params![
        w.new_uid(),
        "import",
        label,
        engine,
        actor.at,
        actor.who
    ])?;
    connection.prepare_cached(include_str!("batch_entry.sql"))?.execute(params![
        w.new_uid(),
        label,
        batch,
        actor.at,
        actor.who
    ])?;
    Ok(batch)
}

/// Note a new run of the engine over stored articles; what it changes is logged as an edit. Answers its id.
///
/// # Errors
/// When the database refuses.
pub fn begin_run(w: &Writing, label: &str, engine: &str) -> Result<i64> {
    let actor = w.actor();
    let values = params![w.new_uid(), "run", label, engine, actor.at, actor.who];
    let mut begin = w.connection().prepare_cached(include_str!("batch_begin.sql"))?;
    Ok(begin.insert(values)?)
}

/// Note that an import is through, and what it came to.
///
/// # Errors
/// When the database refuses.
pub fn end_import(w: &Writing, batch: i64, label: &str) -> Result<()> {
    let connection = w.connection();
    connection.prepare_cached(include_str!("batch_end.sql"))?.execute(params![batch, w.actor().at, label])?;
    connection.prepare_cached(include_str!("batch_label.sql"))?.execute(params![batch, label])?;
    Ok(())
}
