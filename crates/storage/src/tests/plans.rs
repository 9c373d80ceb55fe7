//! No statement of writing walks along a table that grows with the library.

use super::sample::library;
use crate::Store;
use std::path::Path;

/// Rooms whose statements are looked at.
const FOLDERS: &[&str] = &[
    "articles",
    "collections",
    "feeds",
    "highlights",
    "links",
    "notes",
    "outlets",
    "people",
    "quotes",
    "revisions",
    "tags",
];

/// What may be walked along: a person's own short lists, rows a statement made itself, and the ids it is handed.
const SHORT: &[&str] =
    &["tags", "collections", "collection", "feeds", "feed", "outlets", "above", "known", "wanted"];

#[test]
fn every_statement_finds_its_rows_by_an_index() {
    let (_folder, path) = library();
    let mut store = Store::open(&path).unwrap();
    let mut seen = 0;
    for folder in FOLDERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
        for file in std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()) {
            if file.extension().is_none_or(|ext| ext != "sql") {
                continue;
            }
            let text = std::fs::read_to_string(&file).unwrap();
            let text = text.replace("{column}", "quote_id");
            for sql in text.split(';').filter(|sql| !sql.trim().is_empty()) {
                seen += 1;
                let plan: crate::Result<Vec<String>> = store.read(|r| {
                    let mut plan = r.connection().prepare(&format!("explain query plan {sql}"))?;
                    let nothing = vec![rusqlite::types::Null; plan.parameter_count()];
                    let lines = plan.query_map(rusqlite::params_from_iter(nothing), |row| row.get(3))?;
                    Ok(lines.collect::<Result<_, _>>()?)
                });
                for line in plan.unwrap_or_else(|e| panic!("{}: {e}", file.display())) {
                    let walked = line.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
                    assert!(
                        walked.is_none_or(|table| SHORT.contains(&table) || table == "CONSTANT"),
                        "{}: {line}",
                        file.display()
                    );
                }
            }
        }
    }
    assert!(seen > 60, "{seen}");
}
