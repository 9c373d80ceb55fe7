use super::*;
use crate::{Actor, Result, Writing};
use onrecord_model::fold::fold;
use rusqlite::Connection;

fn library() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    crate::store::migrate::make(&connection);
    connection.execute_batch("pragma foreign_keys = on").unwrap();
    connection
}

fn writing(connection: &Connection) -> Writing<'_> {
    Writing::new(connection, Actor { who: None, at: "2024-05-06T07:08:09.000Z".into() })
}

/// An article, a quotation in it and a note on it, not yet indexed.
fn fill(connection: &Connection) -> Result<()> {
    let text = "Bridge closed\n\nThe mayor said that the bridge would stay shut until Friday.";
    let at = text.find("that").unwrap();
    connection.execute("insert into articles (id, uid, added_at) values (1, 'a', '')", [])?;
    connection.execute(
        "insert into revisions (id, uid, article_id, number, reason, text, blocks, text_sha256, made_at)
         values (1, 'r', 1, 1, 'capture', ?1, ?2, '', '')",
        [text, &format!("[[\"headline\",0,13],[\"paragraph\",15,{}]]", text.len())],
    )?;
    connection.execute(
        "insert into quotes (id, uid, revision_id, start, spans, kind, origin, made_at)
         values (1, 'q', 1, ?1, ?2, 'indirect', 'machine', '')",
        (i64::try_from(at).unwrap(), format!("[[{at},{}]]", text.len() - 1)),
    )?;
    connection.execute(
        "insert into notes (id, uid, body, article_id, made_at, changed_at) values (1, 'n', 'Ask the harbour', 1, '', '')",
        [],
    )?;
    Ok(())
}

fn hits(connection: &Connection, table: &str, query: &str) -> Vec<i64> {
    let sql = format!("select rowid from {table} where {table} match ?1");
    let mut statement = connection.prepare(&sql).unwrap();
    statement.query_map([query], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_rebuilt_index_holds_articles_quotes_and_notes() {
    let connection = library();
    fill(&connection).unwrap();
    let w = writing(&connection);
    assert!(!is_current(*w).unwrap());
    let mut last = None;
    assert!(
        rebuild(&w, |p| {
            last = Some(p);
            true
        })
        .unwrap()
    );
    assert_eq!(last, Some(Progress { done: 3, of: 3 }));
    assert!(is_current(*w).unwrap());
    assert_eq!(hits(&connection, "search_articles", "headline:bridg"), [1], "the e is cut");
    assert_eq!(hits(&connection, "search_quotes", &fold("Fridays")), [1]);
    assert_eq!(
        hits(&connection, "search_quotes", &fold("mayor")),
        [] as [i64; 0],
        "the speaker is no content"
    );
    assert_eq!(hits(&connection, "search_notes", "harbour"), [1]);
}

#[test]
fn a_refresh_follows_edits_and_deletions() {
    let connection = library();
    fill(&connection).unwrap();
    let w = writing(&connection);
    let all = [("notes", 1), ("quotes", 1), ("revisions", 1), ("taggings", 7)];
    refresh(&w, &all).unwrap();
    assert_eq!(hits(&connection, "search_articles", "bridg"), [1]);
    connection.execute("update notes set body = 'Call the port'", []).unwrap();
    refresh(&w, &[("notes", 1)]).unwrap();
    assert_eq!(hits(&connection, "search_notes", "harbour"), [] as [i64; 0]);
    assert_eq!(hits(&connection, "search_notes", "port"), [1]);
    connection.execute("delete from articles", []).unwrap();
    refresh(&w, &[("articles", 1), ("revisions", 1), ("quotes", 1), ("notes", 1)]).unwrap();
    assert_eq!(hits(&connection, "search_articles", "bridg"), [] as [i64; 0]);
    assert_eq!(hits(&connection, "search_quotes", "bridg"), [] as [i64; 0]);
}

#[test]
fn a_broken_span_is_named_not_indexed() {
    let connection = library();
    fill(&connection).unwrap();
    connection.execute("update quotes set spans = '[[0,9999]]'", []).unwrap();
    let error = refresh(&writing(&connection), &[("quotes", 1)]).unwrap_err().to_string();
    assert!(error.contains("quotation 1"), "{error}");
}

#[test]
fn merging_ends() {
    let connection = library();
    let w = writing(&connection);
    for id in 1..400 {
        index_note(&w, id, &format!("word{} common", id % 50)).unwrap();
    }
    let mut rounds = 0;
    while merge_when_idle(&w, 100).unwrap() {
        rounds += 1;
        assert!(rounds < 1000);
    }
    assert_eq!(hits(&connection, "search_notes", "word7").len(), 8);
}
