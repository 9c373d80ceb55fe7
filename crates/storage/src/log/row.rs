//! Rows as the log holds them.

use crate::{Error, Result, search};
use rusqlite::{Connection, params};
use serde::Serialize;
use serde_json::{Map, Value, value::RawValue};
use std::collections::{BTreeMap, HashMap};

/// One step of the log: a row before and after, JSON; `None` where it was not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Logged {
    pub table: String,
    pub id: i64,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// It is new.
    Added,
    /// Some of its values are others.
    Changed,
    /// It is gone.
    Removed,
}

/// A row that an edit changed: what lists are refreshed from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Change {
    /// Table of the schema.
    pub table: String,
    /// Id of the row.
    pub id: i64,
    /// What happened to it.
    pub how: How,
}

impl Logged {
    pub(super) fn read(row: &rusqlite::Row) -> rusqlite::Result<Self> {
        Ok(Self { table: row.get(0)?, id: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
    }

    /// A row of an entry, which holds of a row that was changed the values that are others.
    pub(super) fn kept(row: &rusqlite::Row) -> Result<Self> {
        let mut step = Self::read(row)?;
        if let (Some(before), Some(other)) = (&step.before, &step.after) {
            let mut after = object(before)?;
            after.extend(object(other)?);
            step.after = Some(Value::Object(after).to_string());
        }
        Ok(step)
    }

    /// What an entry keeps of `after`: of a row that was changed only the values that are others, so
    /// that an edit writes half as much; `None` when it is gone.
    fn rest(&self) -> Result<Option<String>> {
        let (Some(before), Some(after)) = (&self.before, &self.after) else { return Ok(self.after.clone()) };
        let (before, mut after) = (columns(before)?, columns(after)?);
        after.retain(|column, value| before.get(column).map(|value| value.get()) != Some(value.get()));
        Ok(Some(serde_json::to_string(&after).map_err(|e| damaged(&e))?))
    }

    /// The row as a change; `None` when nothing happened in the end.
    pub fn change(&self) -> Option<Change> {
        let how = match (&self.before, &self.after) {
            (None, None) => return None,
            (None, Some(_)) => How::Added,
            (Some(_), None) => How::Removed,
            (Some(before), Some(after)) if before == after => return None,
            _ => How::Changed,
        };
        Some(Change { table: self.table.clone(), id: self.id, how })
    }
}

/// A row as it is written in the log.
pub(super) fn object(json: &str) -> Result<Map<String, Value>> {
    serde_json::from_str(json).map_err(|e| damaged(&e))
}

/// The same with its values as they are written: what one connection logged of a row before and after
/// is written alike, so that what changed is found without reading it.
fn columns(json: &str) -> Result<BTreeMap<&str, &RawValue>> {
    serde_json::from_str(json).map_err(|e| damaged(&e))
}

fn damaged(error: &serde_json::Error) -> Error {
    Error::Damaged(format!("a row of the undo log ({error})"))
}

/// Whether two rows hold the same, however their JSON is written.
pub(super) fn same(one: Option<&str>, other: Option<&str>) -> Result<bool> {
    match (one, other) {
        (Some(one), Some(other)) if one != other => Ok(object(one)? == object(other)?),
        _ => Ok(one == other),
    }
}

/// In which order an entry keeps what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// As it was done.
    Done,
    /// The way back from it.
    Reversed,
}

/// Write what this connection logged into an entry, row by row.
pub(super) fn keep(connection: &Connection, entry: i64, order: Keep) -> Result<()> {
    keep_from(connection, entry, 0, order)
}

/// The same from a place on: behind what the entry holds already.
pub(super) fn keep_from(connection: &Connection, entry: i64, mut place: i64, order: Keep) -> Result<()> {
    let mut put = connection.prepare_cached(include_str!("keep_row.sql"))?;
    let mut read = connection.prepare_cached(match order {
        Keep::Done => include_str!("read_changes.sql"),
        Keep::Reversed => include_str!("read_changes_back.sql"),
    })?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let mut step = Logged::read(row)?;
        if step.before == step.after {
            continue;
        }
        if order == Keep::Reversed {
            std::mem::swap(&mut step.before, &mut step.after);
        }
        put.execute(params![entry, place, step.table, step.id, step.before, step.rest()?])?;
        place += 1;
    }
    Ok(())
}

/// What this connection logged, step by step.
pub(super) fn steps(connection: &Connection) -> Result<Vec<Logged>> {
    let mut statement = connection.prepare_cached(include_str!("read_changes.sql"))?;
    let steps = statement.query_map([], Logged::read)?.collect::<Result<_, _>>()?;
    Ok(steps)
}

/// What this connection logged, one row once: as it was first and as it is last.
pub(crate) fn net(connection: &Connection) -> Result<Vec<Logged>> {
    Ok(folded(steps(connection)?))
}

/// Steps of the same row made one.
pub(super) fn folded(steps: Vec<Logged>) -> Vec<Logged> {
    let mut place: HashMap<(String, i64), usize> = HashMap::new();
    let mut rows: Vec<Logged> = Vec::new();
    for step in steps {
        let at = *place.entry((step.table.clone(), step.id)).or_insert(rows.len());
        if at == rows.len() {
            rows.push(step);
        } else {
            rows[at].after = step.after;
        }
    }
    rows
}

/// Rows whose words in the search index are to be made anew.
pub(crate) fn needs_index(rows: &[Logged]) -> Result<Vec<(&str, i64)>> {
    let mut wanted = Vec::new();
    for row in rows {
        let needed = match (row.change().map(|change| change.how), &row.before, &row.after) {
            (None, ..) => false,
            (Some(How::Changed), Some(before), Some(after)) => {
                let (before, after) = (columns(before)?, columns(after)?);
                after.iter().any(|(column, value)| {
                    search::matters(&row.table, column)
                        && before.get(column).map(|value| value.get()) != Some(value.get())
                })
            }
            _ => true,
        };
        if needed {
            wanted.push((row.table.as_str(), row.id));
        }
    }
    Ok(wanted)
}
