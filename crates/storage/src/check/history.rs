//! The undo log: entries whose rows are of tables that there are.

use super::{Area, Depth, Hearer};
use crate::{Reading, Report, Result, purge};
use std::path::Path;

pub(super) fn check(
    r: Reading,
    _root: &Path,
    _depth: Depth,
    hearer: &mut Hearer,
    _report: Report<'_>,
) -> Result<()> {
    let mut statement = r.connection().prepare(include_str!("sql/history_of_no_table.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (label, table): (String, String) = (row.get(0)?, row.get(1)?);
        hearer.problem(
            Area::History,
            format!("“{label}” in the undo log names a table {table} that there is not"),
        );
    }
    if purge::is_unfinished(r)? {
        hearer.note(
            Area::File,
            "A purge left traces in the file, because another program was using the library".to_owned(),
            "close other programs and open the library once more",
        );
    }
    Ok(())
}
