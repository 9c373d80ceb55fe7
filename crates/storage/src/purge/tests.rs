use super::*;
use crate::backup::FILE;
use crate::log::{self, EntryKind};
use crate::{Actor, Editor, Error, Progress, Reader, Store, Writing, captures, create, search};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

const TEXT: &str = "Zorblax opens\n\nVintriloquy said quaffled words were true.";

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn actor() -> Actor {
    Actor { who: Some("ab".into()), at: "2026-11-25T09:30:00.000Z".into() }
}

fn batch(w: &Writing<'_>, sql: &str) -> Result<(), Error> {
    Ok(w.connection().execute_batch(sql)?)
}

/// Two articles that share a capture and a person, with everything that can hang on the first.
fn library() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().to_owned();
    create(&root.join(FILE), "Trip", actor()).unwrap();
    let own = captures::keep(&root, b"<p>quaffled words</p>").unwrap();
    let shared = captures::keep(&root, b"<p>shared page</p>").unwrap();
    let mut store = Store::open(&root.join(FILE)).unwrap();
    let sql = format!(
        "insert into batches (id, uid, kind, label, started_at) values (1, 'b1', 'import', 'Zorblax.html', ''), (2, 'b2', 'import', 'folder', '');
         insert into history (uid, kind, label, batch_id, at) values ('hb', 'batch', 'Zorblax.html', 1, '');
         insert into articles (id, uid, added_at, batch_id, url) values (1, 'a1', '', 1, 'https://example.org/zorblax'), (2, 'a2', '', 2, null);
         insert into captures (uid, article_id, sha256, bytes, way, name, captured_at) values
           ('c1', 1, '{own}', 1, 'file', 'Zorblax.html', ''), ('c2', 1, '{shared}', 1, 'paste', null, ''), ('c3', 2, '{shared}', 1, 'paste', null, '');
         insert into revisions (id, uid, article_id, number, reason, text, blocks, text_sha256, made_at) values
           (1, 'r1', 1, 1, 'capture', '{TEXT}', '[[\"headline\",0,13],[\"paragraph\",15,{}]]', '', ''),
           (2, 'r2', 2, 1, 'capture', 'Another day', '[[\"headline\",0,11]]', '', '');
         insert into persons (id, uid, name, origin, made_at) values (1, 'p1', 'Vintriloquy', 'machine', ''), (2, 'p2', 'Ada', 'machine', '');
         insert into person_names (person_id, name, folded, origin) values
           (1, 'Vintriloquy', 'vintriloquy', 'machine'), (2, 'Ada', 'ada', 'machine'), (2, 'Adazorblax', 'adazorblax', 'machine');
         insert into quotes (id, uid, revision_id, start, spans, kind, origin, made_at) values
           (1, 'q1', 1, 32, '[[32,40]]', 'indirect', 'machine', ''), (2, 'q2', 2, 0, '[[0,7]]', 'indirect', 'machine', '');
         insert into person_roles (person_id, role, quote_id, origin) values (2, 'quaffledmaster', 1, 'machine');
         insert into quote_people (quote_id, part, position, name, person_id, origin) values
           (1, 'speaker', 0, 'Vintriloquy', 1, 'machine'), (1, 'chain', 0, 'Adazorblax', 2, 'machine'), (2, 'speaker', 0, 'Ada', 2, 'machine');
         insert into links (uid, kind, from_article, to_article, to_url, origin, made_at) values
           ('l1', 'related', 2, 1, 'https://example.org/x', 'page', ''), ('l2', 'follows', 1, 2, null, 'person', '');",
        TEXT.len(),
        own = own.sha256,
        shared = shared.sha256,
    );
    store.write(actor(), |w| batch(w, &sql)).unwrap();
    store.write(actor(), |w| search::rebuild(w, |_| true).map(|_| ())).unwrap();
    let mut editor = Editor::open(&root.join(FILE)).unwrap();
    for (label, sql) in [
        (
            "note Zorblax",
            "insert into notes (uid, body, quote_id, made_at, changed_at) values ('n1', 'quaffled indeed', 1, '', '')",
        ),
        (
            "note Ada",
            "insert into notes (uid, body, person_id, made_at, changed_at) values ('n2', 'Ada sings mellifluously', 2, '', '')",
        ),
        (
            "note",
            "insert into notes (uid, body, article_id, made_at, changed_at) values ('n3', 'gone already: quaffled', 1, '', '')",
        ),
        ("delete it", "delete from notes where uid = 'n3'"),
    ] {
        editor.edit(label, actor(), |w| batch(w, sql)).unwrap();
    }
    (folder, root)
}

fn purged(root: &Path, articles: &[i64], persons: &[i64]) -> Finished {
    let mut store = Store::open(&root.join(FILE)).unwrap();
    store.write(actor(), |w| purge(w, articles, persons, &mut go)).unwrap();
    finish(&mut store, root, actor(), &mut go).unwrap()
}

/// Whether any file of the library holds these bytes, in whatever case.
fn anywhere(root: &Path, word: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(anywhere(&path, word));
            continue;
        }
        let mut bytes = std::fs::read(&path).unwrap();
        if path.extension().is_some_and(|end| end == "gz") {
            let mut original = Vec::new();
            std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&bytes[..]), &mut original).unwrap();
            bytes = original;
        }
        bytes.make_ascii_lowercase();
        if bytes.windows(word.len()).any(|window| window == word.as_bytes()) {
            found.push(path);
        }
    }
    found
}

fn one(root: &Path, question: &str) -> i64 {
    Store::open(&root.join(FILE))
        .unwrap()
        .connection_for_tests()
        .query_row(question, [], |row| row.get(0))
        .unwrap()
}

/// Folded and cut to their stems as the index has them, and short enough for its prefixes.
const WORDS: [&str; 4] = ["zorblax", "quaffl", "vintriloq", "zorb"];

#[test]
fn an_article_leaves_no_byte() {
    let (_folder, root) = library();
    for word in WORDS {
        assert!(!anywhere(&root, word).is_empty(), "{word} is there before");
    }
    // A handle that is open and idle, as the window's are.
    let mut reader = Reader::open(&root.join(FILE)).unwrap().unwrap();
    reader.read(|r| look(*r, &[2], &[])).unwrap();
    assert_eq!(purged(&root, &[1], &[]), Finished::Wholly);
    for word in WORDS {
        assert_eq!(anywhere(&root, word), [] as [PathBuf; 0], "{word}");
    }
    // What belongs to others is there.
    assert_eq!(one(&root, "select count(*) from articles"), 1);
    assert_eq!(one(&root, "select count(*) from links where uid = 'l1' and to_article is null"), 1);
    assert_eq!(one(&root, "select count(*) from persons where name = 'Ada'"), 1);
    assert_eq!(one(&root, "select count(*) from notes"), 1);
    assert_eq!(one(&root, "select count(*) from search_articles where search_articles match 'another'"), 1);
    let shared = captures::path_of(&root, &captures::sha256(b"<p>shared page</p>")).unwrap();
    assert!(shared.exists());
    let mut found = Vec::new();
    let depth = crate::check::Depth::Whole;
    reader.read(|r| crate::check::check(*r, &root, depth, &mut |f| found.push(f.what), &mut go)).unwrap();
    found.retain(|what| !what.contains("is not what was frozen") && !what.contains("bytes"));
    assert_eq!(found, [] as [&str; 0]);
}

#[test]
fn a_person_leaves_the_words_of_pages_alone() {
    let (_folder, root) = library();
    assert!(!anywhere(&root, "mellifluously").is_empty());
    assert_eq!(purged(&root, &[], &[2]), Finished::Wholly);
    assert_eq!(anywhere(&root, "mellifluously"), [] as [PathBuf; 0]);
    assert_eq!(anywhere(&root, "quaffledmaster"), [] as [PathBuf; 0]);
    assert_eq!(one(&root, "select count(*) from quote_people where name = 'Ada' and person_id is null"), 1);
    assert_eq!(one(&root, "select count(*) from quotes"), 2);
}

#[test]
fn the_history_ends_with_a_bar() {
    let (_folder, root) = library();
    purged(&root, &[1], &[]);
    let mut editor = Editor::open(&root.join(FILE)).unwrap();
    let said = editor.undo(None, actor()).unwrap_err().to_string();
    assert!(said.contains("What came before “purge for good” can't be undone"), "{said}");
    let entries =
        Reader::open(&root.join(FILE)).unwrap().unwrap().read(|r| log::recent(*r, None, 9)).unwrap();
    assert_eq!(entries.iter().map(|e| e.kind).collect::<Vec<_>>(), [EntryKind::Bar]);
    // What comes after can be.
    editor.edit("state", actor(), |w| batch(w, "update articles set state = 'read'")).unwrap();
    editor.undo(None, actor()).unwrap();
}

#[test]
fn a_purge_that_was_cut_off_is_finished_later() {
    let (_folder, root) = library();
    let mut store = Store::open(&root.join(FILE)).unwrap();
    store.write(actor(), |w| purge(w, &[1], &[], &mut go)).unwrap();
    // Cut off here: the rows are gone, the capture is not.
    assert_eq!(one(&root, "select count(*) from articles"), 1);
    assert!(!anywhere(&root, "quaffl").is_empty());
    let unfinished = |store: &mut Store| store.read(|r| is_unfinished(*r)).unwrap();
    assert!(unfinished(&mut store));
    // Somebody reads on and on: the log can't be emptied.
    let reader = rusqlite::Connection::open(root.join(FILE)).unwrap();
    reader.execute_batch("begin; select * from meta").unwrap();
    store.connection_for_tests().busy_timeout(std::time::Duration::from_millis(50)).unwrap();
    assert_eq!(finish(&mut store, &root, actor(), &mut go).unwrap(), Finished::Busy);
    assert!(unfinished(&mut store));
    drop(reader);
    assert_eq!(finish(&mut store, &root, actor(), &mut go).unwrap(), Finished::Wholly);
    assert!(!unfinished(&mut store));
    assert_eq!(anywhere(&root, "quaffl"), [] as [PathBuf; 0]);
}

#[test]
fn a_purge_that_is_stopped_changes_nothing() {
    let (_folder, root) = library();
    let mut store = Store::open(&root.join(FILE)).unwrap();
    let stopped = store.write(actor(), |w| purge(w, &[1], &[], &mut |_| ControlFlow::Break(())));
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(one(&root, "select count(*) from history"), 5);
    assert_eq!(one(&root, "select count(*) from articles"), 2);
}

#[test]
fn what_would_go_is_counted_and_backups_that_hold_it_are_known() {
    let (_folder, root) = library();
    let mut reader = Reader::open(&root.join(FILE)).unwrap().unwrap();
    let doomed = reader.read(|r| look(*r, &[1], &[2])).unwrap();
    assert_eq!((doomed.articles, doomed.persons), (vec!["Zorblax opens".to_owned()], vec!["Ada".to_owned()]));
    assert_eq!((doomed.quotes, doomed.notes, doomed.taggings, doomed.mentions), (1, 2, 0, 2));
    assert!(reader.read(|r| look(*r, &[77], &[])).unwrap_err().to_string().contains("no article “77”"));
    assert!(holds(&root.join(FILE), &doomed.uids).unwrap());
    purged(&root, &[1], &[2]);
    assert!(!holds(&root.join(FILE), &doomed.uids).unwrap());
}
