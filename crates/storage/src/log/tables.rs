//! Which tables are logged, and a row of theirs as JSON.

use crate::Result;
use rusqlite::Connection;

/// A table whose rows a person's edit may change.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub name: String,
    pub columns: Vec<Column>,
}

#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub name: String,
    pub real: bool,
}

/// Every table with an id of its own but the log itself, the batches, and what FTS5 keeps.
pub(crate) fn logged(connection: &Connection) -> Result<Vec<Table>> {
    listed(connection, include_str!("tables.sql"))
}

/// The tables that a statement lists: name, column and type, a row a column, in order.
pub(crate) fn listed(connection: &Connection, sql: &str) -> Result<Vec<Table>> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut tables: Vec<Table> = Vec::new();
    while let Some(row) = rows.next()? {
        let (name, column, kind): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let column = Column { name: column, real: kind.eq_ignore_ascii_case("real") };
        match tables.last_mut() {
            Some(table) if table.name == name => table.columns.push(column),
            _ => tables.push(Table { name, columns: vec![column] }),
        }
    }
    Ok(tables)
}

impl Table {
    /// The expression that writes a row as JSON; `row` is `new`, `old` or the table's name. A REAL
    /// goes as text of 17 digits, which is the same number when it comes back.
    pub fn json(&self, row: &str) -> String {
        let members: Vec<String> = self
            .columns
            .iter()
            .map(|column| {
                let value = format!("{row}.\"{}\"", column.name);
                if column.real {
                    format!("'{}', iif({value} is null, null, printf('%!.17g', {value}))", column.name)
                } else {
                    format!("'{}', {value}", column.name)
                }
            })
            .collect();
        format!("json_object({})", members.join(", "))
    }

    /// A statement of a template: `{table}`, `{row}` (this row as JSON), `{old}`, `{new}`.
    pub fn statement(&self, template: &str) -> String {
        template
            .replace("{table}", &self.name)
            .replace("{row}", &self.json(&self.name))
            .replace("{old}", &self.json("old"))
            .replace("{new}", &self.json("new"))
    }
}
