//! Rows as the log holds them.

use crate::{Result, search};
use rusqlite::Connection;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::HashMap;

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
pub(crate) fn needs_index(rows: &[Logged]) -> Vec<(&str, i64)> {
    let object = |json: &Option<String>| -> Map<String, Value> {
        json.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
    };
    rows.iter()
        .filter(|row| match row.change().map(|change| change.how) {
            None => false,
            Some(How::Added | How::Removed) => true,
            Some(How::Changed) => {
                let (before, after) = (object(&row.before), object(&row.after));
                after.iter().any(|(column, value)| {
                    before.get(column) != Some(value) && search::matters(&row.table, column)
                })
            }
        })
        .map(|row| (row.table.as_str(), row.id))
        .collect()
}
