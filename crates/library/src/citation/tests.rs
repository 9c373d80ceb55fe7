use super::*;
use crate::import::{Bytes, Options, Source};
use crate::{Library, Patch, edits::QuoteChange, query::Query};
use onrecord_storage::views::{Noun, Order};
use std::ops::ControlFlow;

const PAGE: &str = "WORLD | 09:45 / 04.05.2024\n\nGrain ships still wait off Karsu\n\n\
    “The berths will open on Friday,” said Ada Adeyemi.\n\n\
    The union denied that its members had blocked the gate.";

fn quotes() -> (tempfile::TempDir, Library, Vec<QuoteRow>) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    let page = Source { name: "page".into(), bytes: Bytes::Pasted(PAGE.into()) };
    let options = Options { url: Some("https://karsu.example/1".into()), ..Options::default() };
    library.import([page].into_iter(), &options, &mut |_| ControlFlow::Continue(())).unwrap();
    let list = library.list(Noun::Quotes, &Query::parse("").unwrap(), Order::Newest, None).unwrap();
    let quotes = library.quotes(&list.ids).unwrap();
    (folder, library, quotes)
}

#[test]
fn a_citation_says_who_where_and_when_and_drops_what_is_not_known() {
    let (_folder, library, quotes) = quotes();
    let direct = quotes.iter().find(|quote| quote.kind == Kind::Direct).unwrap();
    let cited = citation(direct, DEFAULT_FORM).unwrap();
    assert!(cited.starts_with("“The berths will open on Friday” — Ada Adeyemi"), "{cited}");
    assert!(cited.ends_with(", 2024-05-04, https://karsu.example/1"), "{cited}");
    assert!(!cited.contains(", ,") && !cited.contains("via"), "{cited}");
    let nobody = QuoteChange { speakers: Patch::Clear, ..QuoteChange::default() };
    library.change_quotes(&[direct.id.to_string()], &nobody).unwrap();
    let mut row = library.quotes(&[direct.id.1]).unwrap().remove(0);
    row.speaker_printed = None;
    row.role = None;
    assert_eq!(citation(&row, "{words} — {speaker}, {role}").unwrap(), "“The berths will open on Friday”");
    assert_eq!(
        citation(&row, "({content}) {speaker}; {url}").unwrap(),
        "(The berths will open on Friday); https://karsu.example/1"
    );
}

#[test]
fn what_was_denied_is_not_cited_as_said() {
    let (_folder, _library, quotes) = quotes();
    let mut denied = quotes.iter().find(|quote| quote.kind == Kind::Direct).unwrap().clone();
    denied.act = Act::Denied;
    assert!(citation(&denied, "{words}").unwrap().starts_with("[denied] "));
    denied.kind = Kind::Indirect;
    let cited = citation(&denied, "{words}").unwrap();
    assert!(!cited.contains('“') && cited.ends_with("[paraphrase]"), "{cited}");
    denied.translated_by = Some("outlet".into());
    assert!(citation(&denied, "{words}").unwrap().contains("translated by the outlet"));
}

#[test]
fn a_form_that_cannot_be_understood_is_answered_with_what_there_is() {
    let (_folder, _library, quotes) = quotes();
    let why = citation(&quotes[0], "{words} {spaeker}").unwrap_err().to_string();
    assert!(why.contains("{spaeker}") && why.contains("{speaker}"), "{why}");
    for open in ["{words", "[{words}", "{words}]", "[[{words}]]", "words}"] {
        assert!(citation(&quotes[0], open).is_err(), "{open}");
    }
}
