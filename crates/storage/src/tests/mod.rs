//! What a person changes, whole: every verb, undone and done again.

mod operations;
mod plans;
mod sample;
mod undo;
mod verbs;

use crate::{Actor, Editor, Error, Reading, Result, Store, Writing, dump, search};
use std::path::Path;

fn actor() -> Actor {
    Actor { who: Some("ab".into()), at: "2024-06-17T09:25:00.000Z".into() }
}

/// An editor that does not wait for the disk.
fn quick(path: &Path) -> Editor {
    Editor::open(path).unwrap().hurried()
}

/// Everything the library holds, a line a row.
fn content(path: &Path) -> Vec<String> {
    Store::open(path).unwrap().read(|r| rows(*r)).unwrap()
}

fn rows(r: Reading) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    dump::dump(r, |table, row| {
        lines.push(format!("{table} {row}"));
        Ok::<_, Error>(())
    })?;
    Ok(lines)
}

/// Every word of the search index with its place.
fn index(w: &Writing) -> Result<Vec<(String, i64, String, i64)>> {
    let mut words = Vec::new();
    for table in ["search_articles", "search_quotes", "search_notes"] {
        let connection = w.connection();
        connection.execute_batch(&format!(
            "create virtual table if not exists temp.words_{table} using fts5vocab(main, {table}, 'instance')"
        ))?;
        let mut statement = connection
            .prepare(&format!("select term, doc, col, offset from temp.words_{table} order by 1, 2, 3, 4"))?;
        let read = |row: &rusqlite::Row| {
            Ok((format!("{table} {}", row.get::<_, String>(0)?), row.get(1)?, row.get(2)?, row.get(3)?))
        };
        words.extend(statement.query_map([], read)?.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(words)
}

/// The index as it is kept, held against one made anew.
fn assert_index_is_as_rebuilt(path: &Path, when: &str) {
    let mut store = Store::open(path).unwrap();
    let kept = store.write(actor(), index).unwrap();
    assert!(!kept.is_empty(), "{when}: there is an index");
    let rebuilt = store.write(actor(), |w| {
        assert!(search::rebuild(w, |_| true)?);
        index(w)
    });
    assert_eq!(kept, rebuilt.unwrap(), "{when}");
}

/// Carry out one edit.
fn edit<T>(editor: &mut Editor, work: impl FnOnce(&Writing<'_>) -> Result<T>) -> T {
    editor.edit("edit", actor(), work).unwrap().value
}

/// An edit that is refused: its sentence.
fn refused<T>(editor: &mut Editor, work: impl FnOnce(&Writing<'_>) -> Result<T>) -> String {
    match editor.edit("edit", actor(), work) {
        Ok(_) => panic!("it was not refused"),
        Err(error) => error.to_string(),
    }
}
