use super::*;
use crate::check::{Checked, Depth};
use crate::unseen;
use onrecord_storage::captures;

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    (folder, library)
}

#[test]
fn what_is_not_there_is_named() {
    let (_folder, library) = library();
    let said = library.purge_preview(&["a7".to_owned()]).unwrap_err().to_string();
    assert!(said.contains("“a7”") && said.contains("Nothing was purged"), "{said}");
    let said = library.purge_preview(&["q7".to_owned()]).unwrap_err().to_string();
    assert!(said.contains("no article or person “q7”"), "{said}");
}

#[test]
fn purging_nothing_still_cleans_and_leaves_captures_of_others() {
    let (_folder, library) = library();
    captures::keep(library.root(), b"a page of an import that runs just now").unwrap();
    let purged = library.purge(&Meant::default(), &mut unseen).unwrap();
    assert_eq!((purged.still_in, purged.traces), (Vec::new(), false));
    let checked = library.check(Depth::Whole, &mut |_| (), &mut unseen).unwrap();
    assert_eq!(checked, Checked { notes: 1, ..Checked::default() });
}
