//! An entry's rows put back, or put forward again, exactly or not at all.

use super::row::{Logged, folded, net, object, same};
use super::{Entry, Tables};
use crate::{Error, Result, Writing};
use rusqlite::{ErrorCode, OptionalExtension, params_from_iter, types::Value as Sql};
use serde_json::Value;
use std::collections::HashMap;

/// In which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Undo.
    Back,
    /// Redo.
    Forth,
}

/// Tables of what the machine learned of a row that a person made: it goes along with that row, and is learned anew.
const LEARNED: &[&str] = &["feed_answers", "feed_entries"];

/// Replay the rows of an entry. Answers what changed.
pub(crate) fn replay(w: &Writing, tables: &Tables, entry: &Entry, way: Way) -> Result<Vec<Logged>> {
    let connection = w.connection();
    let mut steps: Vec<Logged> = connection
        .prepare_cached(include_str!("entry_rows.sql"))?
        .query_and_then([entry.id], Logged::kept)?
        .collect::<Result<_, _>>()?;
    if way == Way::Back {
        steps.reverse();
        for step in &mut steps {
            std::mem::swap(&mut step.before, &mut step.after);
        }
    }
    // From here on every step goes from `before` to `after`, whichever way.
    let wanted = folded(steps.clone());
    for row in &wanted {
        if !same(current(w, tables, row)?.as_deref(), row.before.as_deref())? {
            return Err(changed_since(&entry.label, way));
        }
    }
    connection.pragma_update(None, "defer_foreign_keys", true)?;
    for step in &steps {
        take(w, tables, step)?;
    }
    // What a foreign key took along, and a row that is not what it should be, show here.
    let expected: HashMap<(&str, i64), &Logged> =
        wanted.iter().map(|row| ((row.table.as_str(), row.id), row)).collect();
    let did = net(connection)?;
    for row in did.iter().filter(|row| row.change().is_some()) {
        let expected = match expected.get(&(row.table.as_str(), row.id)) {
            Some(wanted) => same(wanted.after.as_deref(), row.after.as_deref())?,
            None => row.after.is_none() && LEARNED.contains(&row.table.as_str()),
        };
        if !expected {
            return Err(changed_since(&entry.label, way));
        }
    }
    for row in &wanted {
        if !same(current(w, tables, row)?.as_deref(), row.after.as_deref())? {
            return Err(changed_since(&entry.label, way));
        }
    }
    Ok(did)
}

/// A rule of the schema that stands against a step, here or at the commit, means the same: somebody
/// put something in the way since, a name that was free then, or took away what a row belongs to.
pub(crate) fn in_the_way(error: Error, label: &str, way: Way) -> Error {
    match &error {
        Error::Database(cause) if cause.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            changed_since(label, way)
        }
        _ => error,
    }
}

fn changed_since(label: &str, way: Way) -> Error {
    let (what, left) = match way {
        Way::Back => ("undone", "what it left was changed since"),
        Way::Forth => ("done again", "what it found was changed since"),
    };
    Error::Refused(format!("“{label}” can't be {what}: {left}. Nothing was changed."))
}

fn table<'t>(tables: &'t Tables, row: &Logged) -> Result<&'t super::Table> {
    tables.get(&row.table).ok_or_else(|| Error::Damaged(format!("the undo log names a table {}", row.table)))
}

fn current(w: &Writing, tables: &Tables, row: &Logged) -> Result<Option<String>> {
    let sql = table(tables, row)?.statement(include_str!("current.sql"));
    Ok(w.connection().prepare_cached(&sql)?.query_row([row.id], |row| row.get(0)).optional()?)
}

/// One step.
fn take(w: &Writing, tables: &Tables, step: &Logged) -> Result<()> {
    let table = table(tables, step)?;
    let (template, columns, mut values) = match (&step.before, &step.after) {
        (_, None) => (include_str!("remove.sql"), String::new(), Vec::new()),
        (None, Some(after)) => {
            let after = object(after)?;
            let columns: Vec<String> = table.columns.iter().map(|c| format!("\"{}\"", c.name)).collect();
            let values = table.columns.iter().map(|c| value(after.get(&c.name), c.real)).collect();
            (include_str!("put.sql"), columns.join(", "), values)
        }
        (Some(before), Some(after)) => {
            let (before, after) = (object(before)?, object(after)?);
            // Only what changed: a revision's frozen columns are not even named.
            let changed: Vec<_> =
                table.columns.iter().filter(|c| before.get(&c.name) != after.get(&c.name)).collect();
            if changed.is_empty() {
                return Ok(());
            }
            let columns: Vec<String> =
                changed.iter().enumerate().map(|(i, c)| format!("\"{}\" = ?{}", c.name, i + 1)).collect();
            let values = changed.iter().map(|c| value(after.get(&c.name), c.real)).collect();
            (include_str!("change.sql"), columns.join(", "), values)
        }
    };
    let places: Vec<String> = (1..=values.len()).map(|n| format!("?{n}")).collect();
    let sql = template
        .replace("{table}", &table.name)
        .replace("{columns}", &columns)
        .replace("{values}", &places.join(", "))
        .replace("{id}", &format!("?{}", values.len() + 1));
    if !matches!((&step.before, &step.after), (None, Some(_))) {
        values.push(Sql::Integer(step.id));
    }
    w.connection().prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

/// A value as it was before it became JSON.
fn value(json: Option<&Value>, real: bool) -> Sql {
    match json {
        None | Some(Value::Null) => Sql::Null,
        Some(Value::String(text)) if real => text.parse().map_or(Sql::Null, Sql::Real),
        Some(Value::String(text)) => Sql::Text(text.clone()),
        Some(Value::Number(number)) => {
            number.as_i64().map_or_else(|| number.as_f64().map_or(Sql::Null, Sql::Real), Sql::Integer)
        }
        Some(other) => Sql::Text(other.to_string()),
    }
}
