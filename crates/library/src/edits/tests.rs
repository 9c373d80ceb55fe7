use super::*;
use crate::EntryKind;
use onrecord_model::PersonKind;
use onrecord_storage::{Patch, dump};

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap().signed(Some("ab".into()));
    library.add_person("Ada Adeyemi", PersonKind::Person, None).unwrap();
    library.add_person("Каримов", PersonKind::Person, Some("Port Union")).unwrap();
    (folder, library)
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn digest(library: &Library) -> String {
    library.read(|r| dump::digest(*r)).unwrap()
}

#[test]
fn every_edit_is_listed_in_words_and_undone_after_a_restart() {
    let (_folder, library) = library();
    let first = digest(&library);
    assert_eq!(library.tag("Officials/Port", &words(&["p1", "p2", "p1"])).unwrap().value, 2);
    library.add_note("p1", "Ask **again**", true).unwrap();
    library.set_notes_private(&words(&["n1"]), false).unwrap();
    library.rename_tag("officials/port", "Harbour").unwrap();
    library.collect("Spring trip", &[]).unwrap();
    library.describe_collection("spring TRIP", Patch::Set("On the way".into())).unwrap();
    library.merge_people("p2", "p1").unwrap();
    let last = digest(&library);
    let labels: Vec<String> = library.history(7).unwrap().into_iter().map(|row| row.entry.label).collect();
    assert_eq!(
        labels,
        [
            "merge “Каримов” into “Ada Adeyemi”",
            "describe the collection “Spring trip”",
            "make the collection “Spring trip”",
            "rename the tag “Officials/Port” to “Harbour”",
            "make n1 public",
            "write a private note on p1",
            "tag 2 people “Officials/Port”",
        ]
    );
    let root = library.root().to_owned();
    drop(library);
    let library = Library::open(&root).unwrap();
    for label in &labels {
        assert_eq!(&library.undo(None).unwrap().value.label, label);
    }
    assert_eq!(digest(&library), first);
    for label in labels.iter().rev() {
        assert_eq!(&library.redo(None).unwrap().value.label, label);
    }
    assert_eq!(digest(&library), last);
}

#[test]
fn what_is_not_there_is_named_and_nothing_is_changed() {
    let (_folder, library) = library();
    let before = digest(&library);
    let said = |edit: Result<onrecord_storage::Done<usize>>| edit.unwrap_err().to_string();
    let one = said(library.tag("Port", &words(&["p1", "p9"])));
    assert!(one.contains("There is no") && one.contains("“p9”"), "{one}");
    let two = said(library.tag("Port", &words(&["p8", "p1", "h3"])));
    assert!(two.contains("“p8”, “h3”"), "{two}");
    assert!(said(library.untag("Port", &words(&["p1"]))).contains("no tag “Port”"));
    assert!(said(library.set_notes_private(&words(&["n1"]), true)).contains("no note “n1”"));
    assert!(said(library.tag("Port/", &words(&["p1"]))).contains("not a path"));
    assert_eq!(digest(&library), before);
    assert_eq!(library.history(9).unwrap().len(), 2, "a refused edit is no entry");
}

#[test]
fn history_says_what_undo_and_redo_take_next() {
    let (_folder, library) = library();
    library.add_alias("p1", "Адеемі").unwrap();
    library.undo(None).unwrap();
    library.undo(None).unwrap();
    let rows = library.history(10).unwrap();
    let marks: Vec<_> = rows.iter().map(|row| (row.entry.undone, row.next_undo, row.next_redo)).collect();
    assert_eq!(marks, [(true, false, false), (true, false, true), (false, true, false)]);
    assert!(
        rows.iter().all(|row| row.entry.kind == EntryKind::Edit && row.entry.who.as_deref() == Some("ab"))
    );
    assert_eq!(library.redo(None).unwrap().value.uid, rows[1].entry.uid);
    // Nothing that is so already is an entry.
    assert_eq!(library.rename_person("p1", "Ada Adeyemi").unwrap().entry, None);
}

#[test]
fn places_are_counted_in_characters() {
    let text = "Он 🚢 «да»";
    assert_eq!(placed(&[(3, 4)], text).unwrap()[0].slice(text), Some("🚢"));
    assert_eq!(placed(&[(6, 8)], text).unwrap()[0].slice(text), Some("да"));
    assert!(placed(&[(6, 10)], text).unwrap_err().to_string().contains("has 9 characters"));
    assert!(placed(&[(6, 6)], text).is_err());
}
