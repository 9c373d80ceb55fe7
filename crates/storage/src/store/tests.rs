use super::*;
use crate::log::{EntryKind, How};

fn actor() -> Actor {
    Actor { who: Some("ab".into()), at: "2024-06-17T09:25:00.000Z".into() }
}

fn library() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    create(&path, "Trip", actor()).unwrap();
    (folder, path)
}

fn sql(w: &Writing<'_>, sql: &str) -> Result<()> {
    Ok(w.connection().execute_batch(sql)?)
}

fn one(store: &mut Store, question: &str) -> i64 {
    store.read(|r| Ok::<_, Error>(r.connection().query_row(question, [], |row| row.get(0))?)).unwrap()
}

const ARTICLE: &str = "insert into articles (uid, added_at) values ('a', 'now');
    insert into revisions (uid, article_id, number, reason, text, blocks, text_sha256, made_at)
      values ('r', 1, 1, 'capture', 'The port is shut, the ministry said.', '[[\"paragraph\",0,36]]', '', 'now');
    insert into quotes (uid, revision_id, start, spans, kind, confidence, origin, made_at)
      values ('q', 1, 0, '[[0,16]]', 'indirect', 0.1234567890123456789, 'machine', 'now');";

#[test]
fn a_failed_write_leaves_nothing() {
    let (_folder, path) = library();
    let mut store = Store::open(&path).unwrap();
    let put = |w: &Writing<'_>| sql(w, "insert into meta values ('colour', 'red')");
    let failed = store.write(actor(), |w| put(w).and_then(|()| Err::<(), _>(Error::Refused("no".into()))));
    assert!(failed.is_err());
    let count = "select count(*) from meta where key = 'colour'";
    assert_eq!(one(&mut store, count), 0);
    store.write(actor(), put).unwrap();
    drop(store);
    assert_eq!(one(&mut Store::open(&path).unwrap(), count), 1, "it is there after a restart");
}

#[test]
fn a_library_is_made_once() {
    let (_folder, path) = library();
    let again = create(&path, "Other", actor()).unwrap_err().to_string();
    assert!(again.contains("already"), "{again}");
    let beside: Vec<_> =
        std::fs::read_dir(path.parent().unwrap()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(beside, ["library.sqlite"], "nothing else is left lying about");
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_a_library() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = library();
    assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_is_no_library_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    let refused = |says: &str| {
        let said = [Store::open(&path).err(), Reader::open(&path).err(), Editor::open(&path).err()];
        for said in said {
            let said = said.unwrap().to_string();
            assert!(said.contains(says), "{said}");
        }
    };
    refused("does not exist");
    assert!(!path.exists(), "opening makes nothing");
    for (bytes, says) in [("", "is empty"), ("a letter to the editor", "not an Onrecord library")] {
        std::fs::write(&path, bytes).unwrap();
        refused(says);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), bytes);
    }
    std::fs::remove_file(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("create table letters (id integer)").unwrap();
    let before = std::fs::read(&path).unwrap();
    refused("another program");
    assert_eq!(std::fs::read(&path).unwrap(), before, "not a byte of a stranger's file changes");
}

#[test]
fn a_newer_library_is_refused_politely() {
    let (_folder, path) = library();
    let store = Store::open(&path).unwrap();
    store.connection.pragma_update(None, "user_version", 99).unwrap();
    drop(store);
    for said in [Store::open(&path).unwrap_err(), Reader::open(&path).unwrap_err()] {
        assert!(said.to_string().contains("newer Onrecord (form 99"), "{said}");
    }
}

#[test]
fn a_damaged_library_says_what_to_do() {
    let (_folder, path) = library();
    let mut bytes = std::fs::read(&path).unwrap();
    for byte in &mut bytes[100..] {
        *byte = 0x5a;
    }
    std::fs::write(&path, bytes).unwrap();
    let said = Store::open(&path).unwrap_err().to_string();
    assert!(said.contains("damaged") && said.contains("restore"), "{said}");
}

#[test]
fn a_frozen_text_can_not_be_edited() {
    let (_folder, path) = library();
    let mut store = Store::open(&path).unwrap();
    let edit = store.write(actor(), |w| {
        sql(w, ARTICLE)?;
        sql(w, "update revisions set text = 'other words'")
    });
    assert!(edit.unwrap_err().to_string().contains("never edited in place"));
}

#[test]
fn an_edit_is_undone_and_redone_also_after_a_restart() {
    let (_folder, path) = library();
    let mut editor = Editor::open(&path).unwrap();
    editor.edit("add an article", actor(), |w| sql(w, ARTICLE)).unwrap();
    let done = editor.edit("delete it", actor(), |w| sql(w, "delete from articles")).unwrap();
    assert!(done.changes.iter().any(|c| c.table == "quotes" && c.how == How::Removed), "{:?}", done.changes);
    drop(editor);

    let mut editor = Editor::open(&path).unwrap();
    let mut store = Store::open(&path).unwrap();
    let undone = editor.undo(None, actor()).unwrap();
    assert_eq!(undone.value.label, "delete it");
    assert_eq!(one(&mut store, "select count(*) from quotes where confidence = 0.1234567890123456789"), 1);
    let found = "select count(*) from search_quotes where search_quotes match 'port'";
    assert_eq!(one(&mut store, found), 1, "the index came back with it");
    editor.undo(None, actor()).unwrap();
    assert_eq!(one(&mut store, "select count(*) from articles"), 0);
    assert_eq!(one(&mut store, found), 0);
    assert!(editor.undo(None, actor()).unwrap_err().to_string().contains("nothing to undo"));
    drop(editor);

    let mut editor = Editor::open(&path).unwrap();
    assert_eq!(editor.redo(None, actor()).unwrap().value.label, "add an article");
    assert_eq!(one(&mut store, found), 1);
    // A new act ends what could be redone.
    editor.edit("state", actor(), |w| sql(w, "update articles set state = 'read'")).unwrap();
    assert!(editor.redo(None, actor()).unwrap_err().to_string().contains("nothing to do again"));
}

#[test]
fn undo_refuses_when_another_changed_the_row() {
    let (_folder, path) = library();
    let mut editor = Editor::open(&path).unwrap();
    editor.edit("add", actor(), |w| sql(w, ARTICLE)).unwrap();
    editor.edit("read", actor(), |w| sql(w, "update articles set state = 'read'")).unwrap();
    let mut other = Store::open(&path).unwrap();
    other.write(actor(), |w| sql(w, "update articles set state = 'excluded'")).unwrap();
    let said = editor.undo(None, actor()).unwrap_err().to_string();
    assert!(said.contains("“read” can't be undone") && said.contains("changed since"), "{said}");
    assert_eq!(one(&mut other, "select count(*) from articles where state = 'excluded'"), 1);
}

#[test]
fn undo_refuses_to_take_a_strangers_row_along() {
    let (_folder, path) = library();
    let mut editor = Editor::open(&path).unwrap();
    editor.edit("add", actor(), |w| sql(w, ARTICLE)).unwrap();
    let mut other = Store::open(&path).unwrap();
    let note = "insert into notes (uid, body, article_id, made_at, changed_at) values ('n', 'x', 1, '', '')";
    other.write(actor(), |w| sql(w, note)).unwrap();
    assert!(editor.undo(None, actor()).unwrap_err().to_string().contains("changed since"));
    assert_eq!(one(&mut other, "select count(*) from notes"), 1);
}

#[test]
fn an_entry_that_was_not_meant_is_not_undone() {
    let (_folder, path) = library();
    let mut editor = Editor::open(&path).unwrap();
    let first = editor.edit("add", actor(), |w| sql(w, ARTICLE)).unwrap().entry.unwrap();
    let mut other = Editor::open(&path).unwrap();
    other.edit("read", actor(), |w| sql(w, "update articles set state = 'read'")).unwrap();
    let said = editor.undo(Some(&first.uid), actor()).unwrap_err().to_string();
    assert!(said.contains("“read”"), "{said}");
}

#[test]
fn a_batch_is_undone_as_a_whole_and_comes_back() {
    let (_folder, path) = library();
    let mut store = Store::open(&path).unwrap();
    store
        .write(actor(), |w| {
            sql(
                w,
                "insert into batches (uid, kind, label, started_at) values ('b', 'import', 'Import', '')",
            )?;
            sql(
                w,
                "insert into history (uid, kind, label, batch_id, at) values ('h', 'batch', 'Import', 1, '')",
            )?;
            sql(w, ARTICLE)?;
            sql(w, "update articles set batch_id = 1; update quotes set batch_id = 1")
        })
        .unwrap();
    let mut editor = Editor::open(&path).unwrap();
    let undone = editor.undo(None, actor()).unwrap();
    assert_eq!(undone.value.kind, EntryKind::Batch);
    assert_eq!(one(&mut store, "select count(*) from articles"), 0);
    editor.redo(None, actor()).unwrap();
    assert_eq!(one(&mut store, "select count(*) from quotes where batch_id = 1"), 1);
    assert_eq!(one(&mut store, "select count(*) from history_rows"), 0);
    let found = "select count(*) from search_articles where search_articles match 'shut'";
    assert_eq!(one(&mut store, found), 1, "the index came back with it");

    let note = "insert into notes (uid, body, article_id, made_at, changed_at) values ('n', 'x', 1, '', '')";
    store.write(actor(), |w| sql(w, note)).unwrap();
    let said = editor.undo(None, actor()).unwrap_err().to_string();
    assert!(said.contains("1 notes"), "{said}");
    assert_eq!(one(&mut store, "select count(*) from articles"), 1);
}

#[test]
fn a_check_mark_leaves_the_index_alone() {
    let (_folder, path) = library();
    let mut editor = Editor::open(&path).unwrap();
    editor.edit("add", actor(), |w| sql(w, ARTICLE)).unwrap();
    // Were the index refreshed, the word would be gone: the row was put there under another text.
    let mut store = Store::open(&path).unwrap();
    store.write(actor(), search_other).unwrap();
    editor.edit("seen", actor(), |w| sql(w, "update quotes set review = 'seen'")).unwrap();
    let found = "select count(*) from search_quotes where search_quotes match '77'";
    assert_eq!(one(&mut store, found), 1);
}

fn search_other(w: &Writing<'_>) -> Result<()> {
    crate::search::index_quote(w, 1, "77")
}

/// Locks that this process holds on a file, as the system tells.
#[cfg(target_os = "linux")]
fn locks(path: &Path) -> usize {
    use std::os::unix::fs::MetadataExt;
    let (me, file) = (std::process::id().to_string(), format!(":{}", std::fs::metadata(path).unwrap().ino()));
    let all = std::fs::read_to_string("/proc/locks").unwrap();
    let ours = |line: &&str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.contains(&me.as_str()) && words.iter().any(|word| word.ends_with(&file))
    };
    all.lines().filter(ours).count()
}

#[cfg(target_os = "linux")]
#[test]
fn opening_a_second_handle_leaves_the_first_its_lock() {
    let (_folder, path) = library();
    let mut first = Store::open(&path).unwrap();
    one(&mut first, "select count(*) from articles");
    let before = locks(&path);
    assert!(before > 0, "a handle of a library that is used by several holds a share of it");
    drop(Reader::open(&path).unwrap());
    Store::open(&path).unwrap();
    assert_eq!(locks(&path), before);
}
