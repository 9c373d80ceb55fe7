use super::*;
use crate::{Actor, Reader, Store, Writing, backup::FILE, captures as kept, create};
use std::ops::ControlFlow;
use std::path::PathBuf;

const TEXT: &str = "Паром опоздал\n\nThe harbour said that the ferry was late.";

fn actor() -> Actor {
    Actor { who: None, at: "2026-11-25T09:30:00.000Z".into() }
}

/// A whole library: an article with a capture, a quotation, a note.
fn library() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().to_owned();
    create(&root.join(FILE), "Trip", actor()).unwrap();
    let capture = kept::keep(&root, b"page").unwrap();
    let head = TEXT.find('\n').unwrap();
    let (that, end) = (TEXT.find("that").unwrap(), TEXT.len());
    change(
        &root,
        &format!(
            "insert into articles (id, uid, added_at) values (1, 'a', '');
             insert into captures (uid, article_id, sha256, bytes, way, captured_at) values ('c', 1, '{}', 4, 'paste', '');
             insert into revisions (id, uid, article_id, number, reason, text, blocks, text_sha256, made_at)
               values (1, 'r', 1, 1, 'capture', '{TEXT}', '[[\"headline\",0,{head}],[\"paragraph\",{},{end}]]', '{}', '');
             insert into quotes (id, uid, revision_id, start, spans, kind, origin, made_at)
               values (1, 'q', 1, {that}, '[[{that},{}]]', 'indirect', 'machine', ''),
                      (2, 'q2', 1, {that}, '[[{that},{}]]', 'indirect', 'machine', '');
             insert into notes (id, uid, body, article_id, made_at, changed_at) values (1, 'n', 'Ask', 1, '', '');",
            capture.sha256,
            head + 2,
            kept::sha256(TEXT.as_bytes()),
            end - 1,
            that + 8,
        ),
    );
    Store::open(&root.join(FILE))
        .unwrap()
        .write(actor(), |w| crate::search::rebuild(w, |_| true).map(|_| ()))
        .unwrap();
    (folder, root)
}

fn change(root: &Path, sql: &str) {
    let put = |w: &Writing<'_>| Ok::<_, Error>(w.connection().execute_batch(sql)?);
    Store::open(&root.join(FILE)).unwrap().write(actor(), put).unwrap();
}

fn findings(root: &Path, depth: Depth) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut reader = Reader::open(&root.join(FILE)).unwrap().unwrap();
    reader
        .read(|r| check(*r, root, depth, &mut |f| found.push(f), &mut |_| ControlFlow::Continue(())))
        .unwrap();
    found
}

/// What is found after `sql`, in both depths.
fn after(sql: &str) -> Vec<String> {
    let (_folder, root) = library();
    change(&root, sql);
    let found = findings(&root, Depth::Whole);
    assert_eq!(found, findings(&root, Depth::Quick), "{sql}");
    found.into_iter().map(|finding| finding.what).collect()
}

#[test]
fn a_whole_library_is_clean() {
    let (_folder, root) = library();
    assert_eq!(findings(&root, Depth::Whole), []);
    assert_eq!(findings(&root, Depth::Quick), []);
}

#[test]
fn spans_that_do_not_fit_are_found() {
    for (set, says) in [
        ("spans = '[[0,9999]]', start = 0", "leaves its text"),
        ("spans = '[[1,9]]', start = 1", "cuts a character"),
        ("spans = '[]'", "covers nothing"),
        ("spans = '[[30,30]]', start = 30", "empty span"),
        ("spans = '[[40,50],[30,35]]', start = 40", "does not follow"),
        ("spans = 'x'", "can't be read"),
        ("mention = '[[3,4]]'", "mention of quotation q1"),
        ("cue = '[[900,901]]'", "cue of quotation q1"),
        ("start = 3", "wrong place"),
    ] {
        let found = after(&format!("update quotes set {set} where id = 1"));
        assert!(found.len() == 1 && found[0].contains(says) && found[0].contains("q1"), "{set}: {found:?}");
    }
    let highlight =
        "insert into highlights (uid, revision_id, spans, made_at) values ('h', 1, '[[1,2]]', '')";
    assert!(after(highlight)[0].contains("A highlight in article a1"));
}

#[test]
fn nesting_that_goes_round_is_found() {
    let found = after("update quotes set nested_in = 3 - id");
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("nested in itself"), "{found:?}");
    assert_eq!(after("update quotes set nested_in = 1 where id = 2"), [] as [&str; 0]);
}

#[test]
fn texts_that_are_not_what_was_frozen_are_found() {
    let thaw = "drop trigger revisions_are_frozen;";
    let found = after(&format!("{thaw} update revisions set text = replace(text, 'ferry', 'train')"));
    assert_eq!(found, ["The text of article a1 is not what was frozen"]);
    for (blocks, says) in [
        ("[[\"headline\",0,3]]", "does not fit"),
        ("[[\"headline\",0,4]]", "belong to no block"),
        ("[]", "belong to no block"),
        ("[[\"song\",0,4]]", "can't be read"),
    ] {
        let found = after(&format!("{thaw} update revisions set blocks = '{blocks}'"));
        assert!(found[0].contains(says), "{found:?}");
    }
    assert_eq!(after("update articles set revision = 7")[0], "Article a1 has no text");
}

#[test]
fn an_index_out_of_step_is_found_and_made_anew() {
    let (_folder, root) = library();
    change(
        &root,
        "delete from search_quotes where rowid = 1; insert into search_notes (rowid, body) values (9, 'x')",
    );
    let found = findings(&root, Depth::Whole);
    let words: Vec<&str> = found.iter().map(|f| f.what.as_str()).collect();
    assert_eq!(
        words,
        [
            "Quotation q1 can't be found: it is not in the search index",
            "Note n9 is in the search index and gone from the library"
        ]
    );
    assert!(found.iter().all(|f| f.area == Area::Index && f.advice.contains("--repair")));
    Store::open(&root.join(FILE))
        .unwrap()
        .write(actor(), |w| crate::search::rebuild(w, |_| true).map(|_| ()))
        .unwrap();
    assert_eq!(findings(&root, Depth::Whole), []);
    change(&root, "update meta set value = '0' where key = 'fold_version'");
    assert!(findings(&root, Depth::Whole)[0].what.contains("another version"));
}

#[test]
fn captures_are_read_and_orphans_are_notes() {
    let (_folder, root) = library();
    let path = kept::path_of(&root, &kept::sha256(b"page")).unwrap();
    let orphan = kept::keep(&root, b"nobody's").unwrap();
    std::fs::write(root.join(kept::FOLDER).join("ab-note.txt"), "").unwrap();
    let found = findings(&root, Depth::Whole);
    assert_eq!(found.len(), 1);
    assert!(found[0].weight == Weight::Note && found[0].what.contains(&orphan.sha256), "{found:?}");
    std::fs::remove_file(kept::path_of(&root, &orphan.sha256).unwrap()).unwrap();

    // A bit in the middle: only reading it tells.
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[11] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let found = findings(&root, Depth::Whole);
    assert!(found[0].weight == Weight::Problem && found[0].area == Area::Captures, "{found:?}");
    assert_eq!(findings(&root, Depth::Quick), []);
    std::fs::remove_file(&path).unwrap();
    for depth in [Depth::Whole, Depth::Quick] {
        assert!(findings(&root, depth)[0].what.ends_with("its file is missing"));
    }
}

#[test]
fn loose_rows_and_strange_history_are_found() {
    let found = after(
        "insert into history (id, uid, kind, label, at) values (1, 'h', 'edit', 'sing', '');
         insert into history_rows (id, table_name, row_id) values (1 << 32, 'songs', 1)",
    );
    assert_eq!(found, ["“sing” in the undo log names a table songs that there is not"]);
    let (_folder, root) = library();
    let connection = rusqlite::Connection::open(root.join(FILE)).unwrap();
    connection.execute_batch("pragma foreign_keys = off; update notes set article_id = 77").unwrap();
    drop(connection);
    let found = findings(&root, Depth::Whole);
    assert!(found[0].what.contains("Row 1 of notes belongs to a row of articles that is gone"), "{found:?}");
}

#[test]
fn a_damaged_page_is_found_and_the_rest_is_looked_at() {
    let (_folder, root) = library();
    // Fold the log in, so that the file is all there is.
    change(&root, "update articles set section = 'x'");
    let connection = rusqlite::Connection::open(root.join(FILE)).unwrap();
    connection.execute_batch("pragma wal_checkpoint(truncate)").unwrap();
    let page: i64 = connection
        .query_row("select rootpage from sqlite_schema where name = 'quotes_by_revision'", [], |row| {
            row.get(0)
        })
        .unwrap();
    drop(connection);
    let mut bytes = std::fs::read(root.join(FILE)).unwrap();
    let at = usize::try_from(page - 1).unwrap() * 4096;
    bytes[at..at + 4096].fill(0x5a);
    std::fs::write(root.join(FILE), bytes).unwrap();
    std::fs::remove_file(kept::path_of(&root, &kept::sha256(b"page")).unwrap()).unwrap();
    let found = findings(&root, Depth::Whole);
    assert!(found.iter().any(|f| f.area == Area::File && f.advice.contains("restore")), "{found:?}");
    assert!(found.iter().any(|f| f.area == Area::Captures), "the rest is looked at: {found:?}");
}

#[test]
fn a_check_can_be_stopped() {
    let (_folder, root) = library();
    let mut reader = Reader::open(&root.join(FILE)).unwrap().unwrap();
    let stopped =
        reader.read(|r| check(*r, &root, Depth::Whole, &mut |_| (), &mut |_| ControlFlow::Break(())));
    assert!(matches!(stopped, Err(Error::Cancelled)));
}
