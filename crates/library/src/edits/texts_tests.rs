use super::TextCorrection;
use crate::Library;
use crate::check::Depth;
use crate::import::{Bytes, Options, Source};
use crate::lists::ArticleShown;
use crate::query::Query;
use onrecord_storage::articles::Correction;
use onrecord_storage::views::{Noun, Order};
use onrecord_storage::{Patch, dump};
use std::ops::ControlFlow;

const PAGE: &str = "Politics\n4 March 2024, 10:15\n\nHarbour toll will rise, says minister\n\n\
    “We will raise the toll in May,” Transport Minister Ada Adeyemi told reporters on Monday. \
    “Nobody will pay twice.”\n\n\
    A spokesman for the ferry company denied that fares had been agreed. “Talks go on,” he said.\n";

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap().signed(Some("ab".into()));
    let page = Source { name: "pasted".into(), bytes: Bytes::Pasted(PAGE.as_bytes().to_vec()) };
    library.import(std::iter::once(page), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap();
    (folder, library)
}

fn shown(library: &Library) -> ArticleShown {
    library.article(1).unwrap().unwrap()
}

fn contents(library: &Library) -> Vec<(String, i64)> {
    shown(library).quotations.iter().map(|quote| (quote.content.clone(), quote.revision)).collect()
}

fn body(library: &Library) -> String {
    let article = shown(library).article;
    let below = article.blocks.iter().skip(1);
    below.map(|(_, span)| span.slice(&article.text).unwrap()).collect::<Vec<_>>().join("\n\n")
}

fn found(library: &Library, noun: Noun, query: &str) -> usize {
    library.list(noun, &Query::parse(query).unwrap(), Order::Newest, None).unwrap().ids.len()
}

#[test]
fn a_corrected_headline_makes_a_new_text_and_every_mark_goes_along() {
    let (_folder, library) = library();
    library.highlight("a1", &[(2, 9)], None).unwrap();
    let before = contents(&library);
    let digest = library.read(|r| dump::digest(*r)).unwrap();
    assert!(before.len() >= 3, "{before:?}");
    let headline = Patch::Set("Харбор: сбор вырастет, says the minister".to_owned());
    let change = TextCorrection { headline, ..TextCorrection::default() };
    let done = library.correct_text("a1", &change, &Correction::default()).unwrap();
    let old = "Harbour toll will rise, says minister";
    let lost = before.iter().filter(|(words, _)| old.contains(words.as_str())).count();
    assert_eq!(
        (done.value.placed, done.value.left),
        (before.len() - lost, lost + 1),
        "what stood in the old headline stays there, the highlight too"
    );
    let article = shown(&library);
    assert_eq!(
        article.article.row.head.headline.as_deref(),
        Some("Харбор: сбор вырастет, says the minister")
    );
    assert_eq!(article.article.row.revision, 2);
    assert_eq!(article.article.sources["headline"], "corrected by ab");
    let after = contents(&library);
    let number = |words: &str| if old.contains(words) { 1 } else { 2 };
    let mut wanted: Vec<_> = before.iter().map(|(words, _)| (words.clone(), number(words))).collect();
    wanted.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    assert_eq!(after, wanted);
    let highlight = &library.highlights_of("a1").unwrap()[0];
    assert_eq!((highlight.words.as_str(), highlight.revision), ("rbour t", 1), "kept where it stood");
    assert_eq!(
        (found(&library, Noun::Articles, "вырастет"), found(&library, Noun::Articles, "rise")),
        (1, 0)
    );
    // One edit, undone as one, also the index.
    library.undo(None).unwrap();
    assert_eq!(library.read(|r| dump::digest(*r)).unwrap(), digest);
    assert_eq!(
        (found(&library, Noun::Articles, "вырастет"), found(&library, Noun::Articles, "rise")),
        (0, 1)
    );
    library.redo(None).unwrap();
    assert_eq!(contents(&library), after);
    let checked = library.check(Depth::Whole, &mut |_| {}, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(checked.problems, 0);
}

#[test]
fn words_that_are_gone_leave_their_quotation_on_the_old_text_until_somebody_places_it() {
    let (_folder, library) = library();
    let quote =
        shown(&library).quotations.iter().find(|quote| quote.content.contains("pay twice")).unwrap().id;
    library.tag("Toll", &[quote.to_string()]).unwrap();
    let corrected = body(&library).replace("Nobody will pay twice", "Nobody pays twice");
    let change = TextCorrection { body: Some(corrected), ..TextCorrection::default() };
    let done = library.correct_text("a1", &change, &Correction::default()).unwrap();
    assert_eq!(done.value.left, 1);
    let left = library.quotes(&[quote.1]).unwrap().pop().unwrap();
    assert_eq!((left.content.contains("pay twice"), left.revision, left.tags.len()), (true, 1, 1));
    let text = shown(&library).article.text;
    let at = text.find("Nobody pays twice").unwrap();
    let from = text[..at].chars().count();
    library.place_again(&quote.to_string(), &[(from, from + 17)]).unwrap();
    let placed = library.quotes(&[quote.1]).unwrap().pop().unwrap();
    assert_eq!((placed.content.as_str(), placed.revision, placed.tags.len()), ("Nobody pays twice", 2, 1));
    assert_eq!(placed.kind.name(), "direct");
    library.undo(None).unwrap();
    library.undo(None).unwrap();
    assert_eq!(library.quotes(&[quote.1]).unwrap()[0].revision, 1);
    assert_eq!(shown(&library).article.row.revision, 1);
}

#[test]
fn a_paragraph_that_stays_is_what_it_was_and_nothing_said_changes_nothing() {
    let (_folder, library) = library();
    let before = shown(&library).article;
    let same = TextCorrection { body: Some(body(&library)), ..TextCorrection::default() };
    assert_eq!(library.correct_text("a1", &same, &Correction::default()).unwrap().entry, None);
    let more = TextCorrection { body: Some(format!("A new line.\n\n{}", body(&library))), ..same };
    library.correct_text("a1", &more, &Correction::default()).unwrap();
    let after = shown(&library).article;
    assert_eq!(after.blocks.len(), before.blocks.len() + 1);
    let kinds =
        |blocks: &[(onrecord_model::BlockKind, _)]| blocks.iter().map(|block| block.0).collect::<Vec<_>>();
    assert_eq!(kinds(&after.blocks)[2..], kinds(&before.blocks)[1..]);
    let none = TextCorrection { headline: Patch::Clear, body: Some(" ".into()), ..TextCorrection::default() };
    let error = library.correct_text("a1", &none, &Correction::default()).unwrap_err().to_string();
    assert!(error.contains("Nothing would be left"), "{error}");
}
