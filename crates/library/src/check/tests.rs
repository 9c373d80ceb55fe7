use super::*;
use crate::unseen;
use onrecord_storage::captures;

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    (folder, library)
}

#[test]
fn a_new_library_is_whole_and_an_orphan_is_a_note() {
    let (_folder, library) = library();
    let mut found = Vec::new();
    let checked = library.check(Depth::Whole, &mut |f| found.push(f), &mut unseen).unwrap();
    assert_eq!((checked, found.len()), (Checked::default(), 0));
    captures::keep(library.root(), b"nobody's").unwrap();
    let checked = library.check(Depth::Quick, &mut |f| found.push(f), &mut unseen).unwrap();
    assert_eq!((checked.problems, checked.notes, found.len()), (0, 1, 1));
}

#[test]
fn an_index_out_of_step_is_repaired() {
    let (_folder, library) = library();
    library.batch(|w, _| search::index_note(w, 7, "nobody's words")).unwrap();
    let checked = library.check(Depth::Whole, &mut |_| (), &mut unseen).unwrap();
    assert_eq!((checked.problems, checked.of_index), (1, 1));
    let mut stages = Vec::new();
    let repaired = library.repair(&mut |_| (), &mut |come| {
        stages.push(come.what);
        ControlFlow::Continue(())
    });
    assert_eq!(repaired.unwrap(), Checked::default());
    assert_eq!(stages[0], "Making the search index", "progress comes back from the writer's thread");
    let mut found = Vec::new();
    library.check(Depth::Whole, &mut |f| found.push(f.what), &mut unseen).unwrap();
    assert_eq!(found, [] as [&str; 0]);
}
