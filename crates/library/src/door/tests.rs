use super::*;
use crate::Error;
use onrecord_storage::{log, views};
use std::sync::mpsc;

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    (folder, library)
}

#[test]
fn a_library_is_made_opened_and_not_made_twice() {
    let (_folder, library) = library();
    let root = library.root().to_owned();
    drop(library);
    assert!(Library::is_at(&root));
    Library::open(&root).unwrap();
    assert!(Library::create(&root).unwrap_err().to_string().contains("already"));
    let missing = Library::open(&root.join("none")).unwrap_err();
    assert!(missing.cannot_open(), "{missing}");
}

#[test]
fn a_persons_edit_goes_before_a_waiting_batch() {
    let (_folder, library) = library();
    let (told, order) = mpsc::channel();
    std::thread::scope(|scope| {
        let (begun, has_begun) = mpsc::channel();
        let (go, may_go) = mpsc::channel::<()>();
        let (library, first) = (&library, told.clone());
        scope.spawn(move || {
            library.batch(move |_, _| {
                begun.send(()).unwrap();
                may_go.recv().unwrap();
                first.send("first batch").unwrap();
                Ok::<_, Error>(())
            })
        });
        has_begun.recv().unwrap();
        // Both wait while the first batch is written; the batch came earlier.
        let second = told.clone();
        let tell = |order: mpsc::Sender<&'static str>, who| {
            order.send(who).map_err(|e| Error::Refused(e.to_string()))
        };
        scope.spawn(move || library.batch(move |_, _| tell(second, "second batch")));
        std::thread::sleep(std::time::Duration::from_millis(50));
        let edit = told.clone();
        scope.spawn(move || library.edit("edit", move |_| tell(edit, "edit")));
        std::thread::sleep(std::time::Duration::from_millis(50));
        go.send(()).unwrap();
    });
    drop(told);
    assert_eq!(order.iter().collect::<Vec<_>>(), ["first batch", "edit", "second batch"]);
}

#[test]
fn a_defect_rolls_back_and_the_door_stays_open() {
    let (_folder, library) = library();
    let before = library.data_version().unwrap();
    let said = library
        .edit("break", |w| -> Result<()> {
            w.new_uid();
            panic!("a broken verb")
        })
        .unwrap_err()
        .to_string();
    assert!(said.contains("a broken verb") && said.contains("nothing of it was stored"), "{said}");
    assert_eq!(library.data_version().unwrap(), before);
    library.edit("nothing", |_| Ok::<_, Error>(())).unwrap();
}

#[test]
fn what_changed_nothing_is_no_entry() {
    let (_folder, library) = library();
    assert_eq!(library.edit("nothing", |_| Ok::<_, Error>(7)).unwrap().entry, None);
    assert!(library.read(|r| log::recent(*r, None, 10)).unwrap().is_empty());
    let found = library
        .read(|r| views::find(*r, views::Noun::Quotes, &views::Filter::all(), views::Order::Newest, None))
        .unwrap();
    assert!(found.ids.is_empty());
}
