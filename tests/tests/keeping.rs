//! A library kept safe from the command line: backed up, put back, checked, purged.

use onrecord_library::Library;
use onrecord_tests::binary;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// What a run said and how it ended.
struct Run {
    out: String,
    err: String,
    code: i32,
}

fn run(root: &Path, args: &[&str]) -> Run {
    let mut command = binary::command();
    // Nobody is there to be asked.
    command.arg("--library").arg(root).args(args).stdin(Stdio::null());
    let done = command.output().expect("onrecord starts");
    let words = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
    Run {
        out: words(done.stdout),
        err: words(done.stderr),
        code: done.status.code().expect("it ends by itself"),
    }
}

fn library() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder is made");
    let root = folder.path().join("Trip.onrecord");
    Library::create(&root).expect("a library is made");
    (folder, root)
}

/// Names of the backups, newest first.
fn listed(root: &Path) -> Vec<String> {
    let list = run(root, &["backup", "--list", "--json"]);
    assert_eq!(list.code, 0, "{}", list.err);
    let name = |line: &str| {
        let row: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        row["name"].as_str().expect("a backup has a name").to_owned()
    };
    list.out.lines().map(name).collect()
}

#[test]
fn a_broken_library_comes_back_from_its_backup() {
    let (_folder, root) = library();
    let made = run(&root, &["backup"]);
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    assert!(made.out.contains("verified"), "{}", made.out);
    let file = root.join("library.sqlite");
    for broken in ["", "no library"] {
        fs::write(&file, broken).unwrap();
        let check = run(&root, &["check"]);
        assert_eq!(check.code, 3, "{}", check.out);
        assert!(check.err.contains("backup"), "it says what to do: {}", check.err);
        let restored = run(&root, &["restore", "latest"]);
        assert_eq!(restored.code, 0, "{}", restored.err);
        assert!(restored.out.contains("set aside"), "{}", restored.out);
        assert_eq!(run(&root, &["check"]).out, "Everything is as it should be.\n");
    }
    let beside = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let aside = beside.filter(|name| name.starts_with("set-aside-") && name.ends_with(".sqlite"));
    assert_eq!(aside.count(), 2, "nothing is deleted");
    // Gone altogether.
    fs::remove_file(&file).unwrap();
    assert_eq!(run(&root, &["restore", "latest"]).code, 0);
    assert_eq!(run(&root, &["check"]).code, 0);
}

#[test]
fn a_restore_can_be_taken_back_and_names_what_it_can_not_find() {
    let (_folder, root) = library();
    run(&root, &["backup"]);
    let first = listed(&root);
    let restored = run(&root, &["restore", &first[0]]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    let both = listed(&root);
    assert_eq!(both.len(), 2);
    let kept = both.iter().find(|name| name.ends_with("-before-restore.sqlite")).unwrap();
    assert!(restored.out.contains(kept.as_str()), "{}", restored.out);
    assert_eq!(run(&root, &["restore", kept]).code, 0);
    let unclear = run(&root, &["restore", "2"]);
    assert!(unclear.code == 1 && unclear.err.contains("name one"), "{}", unclear.err);
    let none = run(&root, &["restore", "1999-01-01"]);
    assert!(none.code == 1 && none.err.contains("backup --list"), "{}", none.err);
    assert_eq!(none.err.lines().count(), 1, "one sentence: {}", none.err);
}

#[test]
fn a_damaged_backup_and_one_of_a_newer_version_are_refused() {
    let (_folder, root) = library();
    run(&root, &["backup"]);
    let file = root.join("backups").join(&listed(&root)[0]);
    let whole = fs::read(&file).unwrap();
    let before = fs::read(root.join("library.sqlite")).unwrap();
    // SQLite keeps the number of the form here (fileformat2, 1.3).
    let mut newer = whole.clone();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    let cut = &whole[..whole.len() / 3];
    for (bytes, says) in [(&newer[..], "newer Onrecord"), (cut, "damaged"), (b"letter", "no library's file")]
    {
        fs::write(&file, bytes).unwrap();
        let refused = run(&root, &["restore", "latest"]);
        assert_eq!(refused.code, 1, "{}", refused.out);
        assert!(refused.err.contains(says) && refused.err.contains("nothing was changed"), "{}", refused.err);
        assert_eq!(fs::read(root.join("library.sqlite")).unwrap(), before);
    }
    fs::write(root.join("library.sqlite"), &newer).unwrap();
    for command in [&["check"][..], &["backup"], &["purge", "a1", "--yes"]] {
        let refused = run(&root, command);
        assert!(refused.code == 3 && refused.err.contains("newer Onrecord"), "{}", refused.err);
    }
}

#[test]
fn a_library_that_is_open_is_not_replaced() {
    let (_folder, root) = library();
    run(&root, &["backup"]);
    let open = Library::open(&root).unwrap();
    let refused = run(&root, &["restore", "latest"]);
    assert!(refused.code == 1 && refused.err.contains("close it there"), "{}", refused.err);
    drop(open);
    assert_eq!(run(&root, &["restore", "latest"]).code, 0);
}

#[test]
fn a_copy_on_another_disk_is_a_library() {
    let (folder, root) = library();
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let made = run(&root, &["backup", "--to", disk.to_str().unwrap()]);
    assert_eq!(made.code, 0, "{}", made.err);
    let copy = fs::read_dir(&disk).unwrap().next().unwrap().unwrap().path();
    assert_eq!(made.out.lines().next().unwrap(), copy.to_str().unwrap());
    assert_eq!(run(&copy, &["check"]).code, 0);
    let elsewhere = folder.path().join("new").join("Trip.onrecord");
    assert_eq!(run(&elsewhere, &["restore", copy.to_str().unwrap()]).code, 0);
    assert_eq!(run(&elsewhere, &["check"]).code, 0);
    let nowhere = run(&root, &["backup", "--to", disk.join("none").to_str().unwrap()]);
    assert!(nowhere.code == 1 && nowhere.err.contains("is not a folder"), "{}", nowhere.err);
    assert_eq!(run(&root, &["backup", "--no-captures"]).code, 2);
}

#[test]
fn a_purge_asks_and_names_what_is_not_there() {
    let (_folder, root) = library();
    let none = run(&root, &["purge", "a1", "--yes"]);
    assert!(none.code == 1 && none.err.contains("“a1”"), "{}", none.err);
    assert_eq!(run(&root, &["purge"]).code, 2);
}

#[test]
fn findings_are_lines_and_json_and_a_note_is_no_failure() {
    let (_folder, root) = library();
    let orphan = root.join("captures").join("ab");
    fs::create_dir_all(&orphan).unwrap();
    fs::write(orphan.join("letter.txt"), "").unwrap();
    let check = run(&root, &["check", "--quick"]);
    assert_eq!(check.code, 0, "{}", check.err);
    assert!(check.out.starts_with("note\t") && check.out.contains("letter.txt"), "{}", check.out);
    let json = run(&root, &["check", "--json"]);
    let line: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&line["weight"], &line["area"]), (&"note".into(), &"captures".into()));
}
