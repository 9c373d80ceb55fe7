//! The search index: made by this program's fold, and an entry for each row that is searched.

use super::{Area, Depth, Hearer};
use crate::{Reading, Report, Result, search};
use std::path::Path;

pub(super) fn check(
    r: Reading,
    _root: &Path,
    _depth: Depth,
    hearer: &mut Hearer,
    _report: Report<'_>,
) -> Result<()> {
    if !search::is_current(r)? {
        hearer.problem(Area::Index, "The search index was made by another version".to_owned());
    }
    let kinds = [
        ("Article a", "articles", "search_articles_docsize"),
        ("Quotation q", "quotes", "search_quotes_docsize"),
        ("Note n", "notes", "search_notes_docsize"),
    ];
    for (what, table, index) in kinds {
        for (from, to, wrong) in [
            (table, index, "can't be found: it is not in the search index"),
            (index, table, "is in the search index and gone from the library"),
        ] {
            let sql = include_str!("sql/without.sql").replace("{from}", from).replace("{to}", to);
            let mut statement = r.connection().prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                hearer.problem(Area::Index, format!("{what}{} {wrong}", row.get::<_, i64>(0)?));
            }
        }
    }
    Ok(())
}
