use super::*;
use crate::store::FORM;
use crate::{Actor, Error, Progress, Reader, Store, Writing, create};
use rusqlite::{Connection, types::Value};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

const NOW: &str = "2026-11-25T09:30:00.000Z";

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn actor() -> Actor {
    Actor { who: None, at: NOW.into() }
}

/// A library of one article with a capture.
fn library() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("Trip.onrecord");
    fs::create_dir(&root).unwrap();
    create(&root.join(FILE), "Trip", actor()).unwrap();
    let kept = crate::captures::keep(&root, b"Ferry late").unwrap();
    change(
        &root,
        &format!(
            "insert into articles (id, uid, added_at) values (1, 'a', '');
             insert into captures (uid, article_id, sha256, bytes, way, captured_at) values ('c', 1, '{}', {}, 'paste', '');
             insert into revisions (uid, article_id, number, reason, text, blocks, text_sha256, made_at)
               values ('r', 1, 1, 'capture', 'Ferry late', '[[\"headline\",0,10]]', '', '');",
            kept.sha256, kept.bytes
        ),
    );
    (folder, root)
}

fn change(root: &Path, sql: &str) {
    let put = |w: &Writing<'_>| Ok::<_, Error>(w.connection().execute_batch(sql)?);
    Store::open(&root.join(FILE)).unwrap().write(actor(), put).unwrap();
}

/// Every row of every table, those of the search index too.
fn dump(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let mut tables =
        connection.prepare("select name from sqlite_schema where type = 'table' order by 1").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut rows = Vec::new();
    for table in
        tables.iter().filter(|t| !matches!(t.as_str(), "search_articles" | "search_quotes" | "search_notes"))
    {
        let mut all = connection.prepare(&format!("select * from {table}")).unwrap();
        let columns = all.column_count();
        let mut all = all.query([]).unwrap();
        while let Some(row) = all.next().unwrap() {
            let values: Vec<Value> = (0..columns).map(|c| row.get(c).unwrap()).collect();
            rows.push(format!("{table}: {values:?}"));
        }
    }
    rows
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn names_come_back_and_are_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let first = BackupName::free(folder.path(), NOW, Reason::Asked);
    assert_eq!(first.to_string(), "2026-11-25T093000Z.sqlite");
    assert_eq!(first.at(), "2026-11-25T09:30:00Z");
    fs::write(folder.path().join(first.to_string()), "").unwrap();
    let second = BackupName::free(folder.path(), NOW, Reason::BeforeRestore);
    assert_eq!(second.to_string(), "2026-11-25T093000Z_2-before-restore.sqlite");
    fs::write(folder.path().join(second.to_string()), "").unwrap();
    fs::write(folder.path().join("notes.txt"), "").unwrap();
    let all: Vec<BackupName> =
        BackupName::all_in(folder.path()).unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(all, [first, second]);
    for other in [
        "",
        "library.sqlite",
        "2026-11-25T093000Z-x.sqlite",
        "2026-11-25T093000Z_1.sqlite",
        "2026-1é-25T093000Z.sqlite",
    ] {
        assert_eq!(BackupName::parse(other), None, "{other}");
    }
    assert_eq!(BackupName::all_in(&folder.path().join("none")).unwrap(), []);
}

#[test]
fn a_backup_is_taken_while_others_write_and_is_one_clean_file() {
    let (_folder, root) = library();
    // A write-ahead log that is not folded in, by a handle that stays open.
    let mut store = Store::open(&root.join(FILE)).unwrap();
    store
        .write(actor(), |w| {
            Ok::<_, Error>(w.connection().execute_batch("update articles set section = 'Sea'")?)
        })
        .unwrap();
    assert!(fs::metadata(root.join("library.sqlite-wal")).unwrap().len() > 0);
    let made = keep(&root, NOW, Reason::Asked, &mut go).unwrap();
    assert_eq!(names(&root.join(FOLDER)), ["2026-11-25T093000Z.sqlite"]);
    assert_eq!((made.summary.count("articles"), made.summary.form), (1, FORM));
    assert_eq!(dump(&made.path), dump(&root.join(FILE)));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let bits = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((bits(&made.path), bits(&root.join(FOLDER))), (0o600, 0o700));
    }
    assert_eq!(verify(&made.path, Depth::Thorough, &mut go).unwrap(), made.summary);
}

#[test]
fn a_backup_that_is_stopped_leaves_nothing() {
    let (_folder, root) = library();
    let stopped = keep(&root, NOW, Reason::Asked, &mut |_| ControlFlow::Break(())).unwrap_err();
    assert!(matches!(stopped, Error::Cancelled));
    assert_eq!(names(&root.join(FOLDER)), [] as [&str; 0]);
}

#[test]
fn restoring_brings_back_every_row_and_keeps_what_was_there() {
    let (_folder, root) = library();
    let before = dump(&root.join(FILE));
    let made = keep(&root, NOW, Reason::Asked, &mut go).unwrap();
    change(&root, "delete from articles; insert into outlets (uid, name) values ('o', 'Quay')");
    let after = dump(&root.join(FILE));
    let replaced = replace(&root, &made.path, NOW, &mut go).unwrap();
    assert_eq!(replaced.set_aside, None);
    assert_eq!(dump(&root.join(FILE)), before);
    assert_eq!(dump(&replaced.kept.unwrap()), after, "what was there can be had back");
    assert_eq!(names(&root), ["backups", "captures", "library.sqlite"]);
    Reader::open(&root.join(FILE)).unwrap().unwrap();
}

#[test]
fn a_library_that_is_open_elsewhere_is_not_replaced() {
    let (_folder, root) = library();
    let made = keep(&root, NOW, Reason::Asked, &mut go).unwrap();
    let before = dump(&root.join(FILE));
    // One that only reads, and is idle.
    let reader = Reader::open(&root.join(FILE)).unwrap().unwrap();
    let said = replace(&root, &made.path, NOW, &mut go).unwrap_err().to_string();
    assert!(said.contains("Another program has"), "{said}");
    drop(reader);
    assert_eq!(dump(&root.join(FILE)), before);
    replace(&root, &made.path, NOW, &mut go).unwrap();
}

#[test]
fn a_broken_library_is_set_aside_with_its_log() {
    let (_folder, root) = library();
    let before = dump(&root.join(FILE));
    let made = keep(&root, NOW, Reason::Asked, &mut go).unwrap();
    for broken in [&b""[..], b"no database at all"] {
        fs::write(root.join(FILE), broken).unwrap();
        fs::write(root.join("library.sqlite-wal"), "its log").unwrap();
        let replaced = replace(&root, &made.path, NOW, &mut go).unwrap();
        assert_eq!(replaced.kept, None);
        let aside = replaced.set_aside.unwrap();
        assert_eq!(fs::read(&aside).unwrap(), broken);
        assert_eq!(fs::read_to_string(format!("{}-wal", aside.display())).unwrap(), "its log");
        assert_eq!(dump(&root.join(FILE)), before);
    }
    // Damaged inside: it opens.
    let mut bytes = fs::read(root.join(FILE)).unwrap();
    let pages = bytes.len() / 4096;
    for page in 2..pages {
        bytes[page * 4096..page * 4096 + 200].fill(0x5a);
    }
    fs::write(root.join(FILE), &bytes).unwrap();
    let replaced = replace(&root, &made.path, NOW, &mut go).unwrap();
    assert!(replaced.set_aside.is_some() && replaced.kept.is_none(), "{replaced:?}");
    assert_eq!(dump(&root.join(FILE)), before);
    // And missing.
    fs::remove_file(root.join(FILE)).unwrap();
    assert_eq!(replace(&root, &made.path, NOW, &mut go).unwrap().set_aside, None);
    assert_eq!(dump(&root.join(FILE)), before);
}

#[test]
fn what_is_no_backup_is_told_before_anything_changes() {
    let (folder, root) = library();
    let made = keep(&root, NOW, Reason::Asked, &mut go).unwrap().path;
    let refused = |path: &Path, says: &str| {
        let said = verify(path, Depth::Thorough, &mut go).unwrap_err();
        assert!(matches!(said, Error::Refused(_)) && said.to_string().contains(says), "{said}");
    };
    refused(&root.join("none"), "no such file");
    refused(&root, "a folder");
    let file = folder.path().join("letter.sqlite");
    fs::write(&file, "a letter").unwrap();
    refused(&file, "no library's file");
    let whole = fs::read(&made).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    refused(&file, "damaged");
    fs::copy(&made, &file).unwrap();
    let loose = "pragma foreign_keys = off; delete from articles";
    Connection::open(&file).unwrap().execute_batch(loose).unwrap();
    refused(&file, "belongs to a row that is gone");
    fs::copy(&made, &file).unwrap();
    Connection::open(&file).unwrap().pragma_update(None, "user_version", 99).unwrap();
    refused(&file, "newer Onrecord");
}

#[test]
fn a_backup_of_another_library_is_not_put_in_its_place() {
    let (_one, root) = library();
    let (_other, other) = library();
    let made = keep(&other, NOW, Reason::Asked, &mut go).unwrap();
    let said = replace(&root, &made.path, NOW, &mut go).unwrap_err().to_string();
    assert!(said.contains("of another library"), "{said}");
    assert!(!root.join(FOLDER).exists(), "nothing was done");
}

#[test]
fn a_library_is_copied_whole_and_opens() {
    let (folder, root) = library();
    let target = folder.path().join("Copy.onrecord");
    let copy = full(&root, &target, true, &mut go).unwrap();
    assert_eq!((copy.captures, copy.missing), (1, 0));
    assert_eq!(dump(&target.join(FILE)), dump(&root.join(FILE)));
    let sha = crate::captures::Packed::of(b"Ferry late").sha256;
    assert_eq!(crate::captures::read(&target, &sha, 10).unwrap(), b"Ferry late");
    assert!(full(&root, &target, true, &mut go).unwrap_err().to_string().contains("already"));

    fs::remove_dir_all(root.join(crate::captures::FOLDER)).unwrap();
    let second = full(&root, &folder.path().join("Second.onrecord"), true, &mut go).unwrap();
    assert_eq!((second.captures, second.missing), (0, 1), "what is missing is said");
    let file = target.join(FILE);
    assert_eq!(take_captures(&file, &target, &root, &mut go).unwrap(), (1, 0), "and comes back");
    assert_eq!(crate::captures::read(&root, &sha, 10).unwrap(), b"Ferry late");

    let bare = full(&root, &folder.path().join("Bare.onrecord"), false, &mut go).unwrap();
    assert_eq!(bare.captures, 0);
    assert_eq!(names(&folder.path().join("Bare.onrecord/captures")), [] as [&str; 0]);
    let mut seen = 0;
    let stop = &mut |p: Progress| {
        seen += 1;
        if p.what == "Copying captures" { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    assert!(matches!(full(&root, &folder.path().join("Cut.onrecord"), true, stop), Err(Error::Cancelled)));
    assert!(seen > 1);
    let left = names(folder.path());
    assert_eq!(left, ["Bare.onrecord", "Copy.onrecord", "Second.onrecord", "Trip.onrecord"]);
}
