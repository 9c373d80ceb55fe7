use super::*;
use crate::edits::QuoteChange;
use crate::import::{self, Bytes, Source};
use crate::progress::unseen;
use crate::query::Query;
use crate::views::{Order, Review};
use onrecord_model::Span;
use onrecord_storage::Patch;
use std::ops::ControlFlow;

const PAGE: &str = "Harbour toll will rise\n\nMarch 3, 2024\n\n“The toll pays for the new quay,” Transport Minister Ada \
    Adeyemi said on Friday.\n\n“Nobody asked the fishermen,” said Tomas Brandt, who owns two boats.\n";

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    let source = Source { name: "page".to_owned(), bytes: Bytes::Pasted(PAGE.as_bytes().to_vec()) };
    let mut heard = |_: &import::Event<'_>| ControlFlow::Continue(());
    library.import([source].into_iter(), &import::Options::default(), &mut heard).unwrap();
    (folder, library)
}

fn contents(library: &Library) -> Vec<String> {
    let list = library.list(Noun::Quotes, &Query::parse("").unwrap(), Order::Newest, None).unwrap();
    let mut rows = library.quotes(&list.ids).unwrap();
    rows.sort_by_key(|row| row.spans.bytes[0].start);
    rows.into_iter()
        .map(|row| format!("{} — {}", row.content, row.speakers.first().map_or("?", |who| who.name.as_str())))
        .collect()
}

/// What an older engine might have left: one quotation missing, one too many, one with another speaker.
fn older_engine(library: &Library) {
    let read = library.read(|r| articles::for_engine(*r, 1)).unwrap().unwrap();
    let mut found = ready((1, read.clone())).found;
    found.truncate(1);
    found[0].speakers = vec!["The ministry".to_owned()];
    let mut too_many = found[0].clone();
    too_many.spans = vec![Span::new(0, 12)];
    too_many.quoted = Vec::new();
    found.insert(0, too_many);
    library
        .batch(move |w, _| {
            let mut names = Names::new(1, 1);
            settle(w, read.revision, &found, None, 1, &mut |w, id, quote| names.of(w, id, quote))
        })
        .unwrap();
}

#[test]
fn the_same_engine_changes_nothing() {
    let (_folder, library) = library();
    let run = library.rerun(None, &mut |article, _| panic!("{article}"), &mut unseen).unwrap();
    assert_eq!((run.articles, run.added, run.changed, run.withdrawn, run.kept), (1, 0, 0, 0, 0));
    assert_eq!(run.entry, None);
}

#[test]
fn proposals_are_brought_up_to_date_and_that_is_undone_as_one() {
    let (_folder, library) = library();
    let fresh = contents(&library);
    older_engine(&library);
    let old = contents(&library);
    let mut heard = Vec::new();
    let run = library.rerun(None, &mut |article, _| heard.push(article.to_string()), &mut unseen).unwrap();
    assert_eq!((run.added, run.changed, run.withdrawn, run.kept), (1, 1, 1, 0));
    assert_eq!((contents(&library), heard), (fresh, vec!["a1".to_owned()]));
    let undone = library.undo(run.entry.as_ref().map(|entry| entry.uid.as_str())).unwrap();
    assert_eq!(undone.value.label, LABEL);
    assert_eq!(contents(&library), old);
}

#[test]
fn what_a_person_said_stands() {
    let (_folder, library) = library();
    older_engine(&library);
    library.review(&["q1".to_owned()], Review::Rejected).unwrap();
    let change =
        QuoteChange { speakers: Patch::Set(vec!["Ada Adeyemi".to_owned()]), ..QuoteChange::default() };
    let list = library.list(Noun::Quotes, &Query::parse("").unwrap(), Order::Newest, None).unwrap();
    let too_many = *list.ids.iter().max().unwrap();
    library.change_quotes(&[format!("q{too_many}")], &change).unwrap();
    let run = library.rerun(Some(&["a1".to_owned()]), &mut |_, _| {}, &mut unseen).unwrap();
    assert_eq!((run.added, run.changed, run.withdrawn, run.kept), (1, 0, 0, 1));
    let rejected = library.quotes(&[1]).unwrap();
    assert_eq!(rejected[0].speakers[0].name, "The ministry");
    let told = contents(&library);
    assert!(told.contains(&"Harbour toll — Ada Adeyemi".to_owned()), "{told:?}");
}

#[test]
fn a_run_can_be_stopped_between_articles() {
    let (_folder, library) = library();
    let run = library.rerun(None, &mut |_, _| {}, &mut |_| ControlFlow::Break(())).unwrap();
    assert!(!run.stopped, "there was only one, and it is through");
    assert!(library.rerun(Some(&["a9".to_owned()]), &mut |_, _| {}, &mut unseen).is_err());
}
