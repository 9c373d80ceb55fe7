//! The undo log: temporary triggers write every row that a person's edit changes, before and
//! after, as JSON; undoing replays them backwards and then looks whether the rows are what they were.
//!
//! A trigger knows nothing of the meaning of a table, so a new table is undone from its first day,
//! and what a foreign key's `cascade` takes away comes back too.

mod batch;
mod begin;
mod history;
mod replay;
mod row;
mod tables;

pub use begin::{begin_import, begin_run, end_import};
pub use history::{Entry, EntryKind, recent, relabel};
pub use row::{Change, How};

pub(crate) use batch::undo_batch;
pub(crate) use history::{first_undone, forget_rows, join, last_done, mark, record};
pub(crate) use replay::{Way, in_the_way, replay};
pub(crate) use row::{Logged, needs_index, net};
pub(crate) use tables::{Table, listed};

use crate::Result;
use rusqlite::Connection;
use std::collections::HashMap;

/// The logged tables by name.
pub(crate) type Tables = HashMap<String, Table>;

/// Make this connection log what it changes.
pub(crate) fn install(connection: &Connection) -> Result<Tables> {
    connection.execute_batch(include_str!("changes.sql"))?;
    let tables = tables::logged(connection)?;
    for table in &tables {
        connection.execute_batch(&table.statement(include_str!("triggers.sql")))?;
    }
    Ok(tables.into_iter().map(|table| (table.name.clone(), table)).collect())
}

/// Forget what was logged so far.
pub(crate) fn clear(connection: &Connection) -> Result<()> {
    connection.prepare_cached(include_str!("clear_changes.sql"))?.execute([])?;
    Ok(())
}
