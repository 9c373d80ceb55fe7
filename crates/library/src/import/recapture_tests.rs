use super::{Bytes, Event, Options, Outcome, Source};
use crate::Library;
use crate::check::Depth;
use crate::views::{Noun, Order, Review};
use onrecord_storage::dump;
use std::ops::ControlFlow;

const URL: &str = "https://quay.example/news/harbour-toll";
const PAGE: &str = "Politics\n4 March 2024, 10:15\n\nHarbour toll will rise, says minister\n\n\
    “We will raise the toll by two coins in May,” Transport Minister Ada Adeyemi told reporters on Monday. \
    “Nobody will pay twice.”\n\n\
    Boats wait outside the old port since the morning, and the ice house has closed its doors for the week.\n\n\
    “Nobody asked the fishermen before the ministry wrote its paper,” said Tomas Brandt, who owns two boats.\n\n\
    A spokesman for the ferry company denied that fares had been agreed. “Talks go on,” he said.\n";

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap().signed(Some("ab".into()));
    (folder, library)
}

fn add(library: &Library, text: &str, url: &str) -> Outcome {
    add_by(library, text, &Options { url: Some(url.to_owned()), ..Options::default() })
}

fn add_as_new_text(library: &Library, text: &str, url: &str) -> Outcome {
    add_by(library, text, &Options { url: Some(url.to_owned()), as_new_text: true, ..Options::default() })
}

fn add_by(library: &Library, text: &str, options: &Options) -> Outcome {
    let mut told = None;
    let page = Source { name: "pasted".into(), bytes: Bytes::Pasted(text.as_bytes().to_vec()) };
    library
        .import([page].into_iter(), options, &mut |event| {
            if let Event::Page { outcome, .. } = event {
                told = Some((*outcome).clone());
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    told.unwrap()
}

fn quotes(library: &Library) -> Vec<crate::views::QuoteRow> {
    library.article(1).unwrap().unwrap().quotations
}

fn quote(library: &Library, words: &str) -> crate::views::QuoteRow {
    quotes(library)
        .into_iter()
        .find(|quote| quote.content.contains(words))
        .unwrap_or_else(|| panic!("no “{words}”"))
}

fn found(library: &Library, query: &str) -> Vec<i64> {
    let query = crate::query::Query::parse(query).unwrap();
    library.list(Noun::Quotes, &query, Order::Newest, None).unwrap().ids
}

#[test]
fn a_page_with_other_words_is_a_new_text_of_its_article_and_every_quotation_says_what_became_of_it() {
    let (_folder, library) = library();
    add(&library, PAGE, URL);
    let before = quotes(&library);
    let digest = library.read(|r| dump::digest(*r)).unwrap();
    let newer =
        PAGE.replace("by two coins in May", "by three coins in May").replace(" “Talks go on,” he said.", "");
    let outcome = add(&library, &newer, "http://m.quay.example/news/harbour-toll/?utm_source=tg");
    let Outcome::Changed { article, fates } = outcome else { panic!("{outcome:?}") };
    assert_eq!(article.to_string(), "a1");
    assert_eq!((fates.altered, fates.gone, fates.moved), (1, 1, 0), "{fates:?}");
    assert_eq!(fates.same, before.len() - 2);
    let altered = quote(&library, "three coins");
    assert_eq!((altered.revision, altered.changes.len()), (2, 1));
    let change = &altered.changes[0];
    assert!(change.was.as_deref().unwrap().contains("two coins"), "{change:?}");
    assert!(change.now.as_deref().unwrap().contains("three coins"), "{change:?}");
    assert!(change.score > 0.5 && change.score < 1.0, "{change:?}");
    let gone = quote(&library, "Talks go on");
    assert_eq!((gone.revision, gone.changes[0].fate.as_str()), (1, "gone"));
    let same = quote(&library, "asked the fishermen");
    assert_eq!((same.revision, same.changes.len()), (2, 0));
    assert_eq!(found(&library, "has:changed"), [altered.id.1]);
    let evidence = library.evidence(1).unwrap().unwrap();
    assert_eq!((evidence.captures.len(), evidence.revisions.len()), (2, 2));
    assert_eq!(evidence.revisions[1].reason, "recapture");
    assert_eq!(evidence.revisions[1].capture.as_ref(), Some(&evidence.captures[1].uid));
    // One batch, undone as one.
    let undone = library.undo(None).unwrap();
    assert_eq!(undone.value.label, "new text of a1");
    assert_eq!(library.read(|r| dump::digest(*r)).unwrap().len(), digest.len());
    assert_eq!(quotes(&library), before);
    library.redo(None).unwrap();
    assert_eq!(quote(&library, "three coins").changes.len(), 1);
    let checked = library.check(Depth::Whole, &mut |_| {}, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(checked.problems, 0);
}

#[test]
fn what_a_person_said_of_a_quotation_is_never_put_on_other_words() {
    let (_folder, library) = library();
    add(&library, PAGE, URL);
    let touched = quote(&library, "two coins").id;
    let moved = quote(&library, "asked the fishermen").id;
    library.review(&[touched.to_string()], Review::Checked).unwrap();
    library.tag("Toll", &[moved.to_string()]).unwrap();
    library.highlight("a1", &[(2, 9)], None).unwrap();
    let paragraphs: Vec<String> =
        PAGE.replace("two coins", "three coins").split("\n\n").map(str::to_owned).collect();
    let order = [0, 1, 2, 4, 3, 5].map(|at| paragraphs[at].clone()).join("\n\n");
    let outcome = add(&library, &order, URL);
    let Outcome::Changed { fates, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!((fates.altered, fates.gone), (1, 0), "{fates:?}");
    let stays = library.quotes(&[touched.1]).unwrap().pop().unwrap();
    assert!(stays.content.contains("two coins"));
    assert_eq!(
        (stays.revision, stays.review.as_deref()),
        (1, Some("checked")),
        "in the tray, as it was checked"
    );
    assert_eq!(stays.changes[0].fate, "altered");
    let there = quote(&library, "three coins");
    assert_eq!((there.revision, there.review.as_deref()), (2, None));
    assert!(there.changes[0].was.as_deref().unwrap().contains("two coins"), "{:?}", there.changes);
    let tagged = library.quotes(&[moved.1]).unwrap().pop().unwrap();
    assert_eq!((tagged.revision, tagged.tags.len()), (2, 1));
    let highlight = &library.highlights_of("a1").unwrap()[0];
    assert_eq!((highlight.revision, highlight.changes.len()), (2, 0));
}

#[test]
fn a_highlight_whose_words_are_gone_says_so() {
    let (_folder, library) = library();
    add(&library, PAGE, URL);
    let text = library.article(1).unwrap().unwrap().article.text;
    let words = "the ice house has closed its doors for the week";
    let start = text[..text.find(words).unwrap()].chars().count();
    library.highlight("a1", &[(start, start + words.len())], None).unwrap();
    add(&library, &PAGE.replace(&format!(", and {words}"), ""), URL);
    let highlight = &library.highlights_of("a1").unwrap()[0];
    assert_eq!((highlight.revision, highlight.words.as_str()), (1, words));
    assert_eq!(highlight.changes.len(), 1);
    let change = &highlight.changes[0];
    assert_eq!((change.fate.as_str(), change.was.as_deref(), change.revision), ("gone", Some(words), 2));
}

#[test]
fn another_piece_at_the_address_or_its_beginning_only_is_no_new_text() {
    let (_folder, library) = library();
    add(&library, PAGE, URL);
    let other = "Latest\n\nStorm closes the bridge\n\nWinds of sixty knots are expected at the coast tonight, the office wrote.\n\nSchools open late on Friday.\n";
    let outcome = add(&library, other, URL);
    let Outcome::New { remark, .. } = &outcome else { panic!("{outcome:?}") };
    assert_eq!(remark.as_deref(), Some("a1 has the same address and another text"));
    let wall = "Politics\n4 March 2024, 10:15\n\nHarbour toll will rise, says minister\n\n\
        “We will raise the toll by two coins in May,” Transport Minister Ada Adeyemi told reporters on Monday. \
        “Nobody will pay twice.”\n\nSubscribe to read on.\n";
    let outcome = add(&library, wall, URL);
    assert!(
        matches!(&outcome, Outcome::Known { how, .. } if how.starts_with("its beginning only")),
        "{outcome:?}"
    );
    let evidence = library.evidence(1).unwrap().unwrap();
    assert_eq!((evidence.captures.len(), evidence.revisions.len()), (2, 1));
    // A person knows better: also of bytes that were kept as a mere capture.
    let checked = quote(&library, "asked the fishermen").id;
    library.review(&[checked.to_string()], Review::Checked).unwrap();
    let outcome = add_as_new_text(&library, wall, URL);
    let Outcome::Changed { article, fates } = outcome else { panic!("{outcome:?}") };
    assert_eq!((article.1, fates.altered), (1, 0), "{fates:?}");
    assert!(fates.gone > 0, "{fates:?}");
    assert_eq!(library.quotes(&[checked.1]).unwrap()[0].review.as_deref(), Some("checked"));
    let outcome = add_as_new_text(&library, wall, URL);
    assert!(matches!(outcome, Outcome::Known { .. }), "{outcome:?}");
    library.undo(None).unwrap();
    assert_eq!(quote(&library, "asked the fishermen").revision, 1);
}

#[test]
fn another_piece_is_a_new_text_when_a_person_says_so() {
    let (_folder, library) = library();
    add(&library, PAGE, URL);
    let other = "Latest\n\nStorm closes the bridge\n\nWinds of sixty knots are expected at the coast tonight, the office wrote.\n\nSchools open late on Friday.\n";
    let outcome = add_as_new_text(&library, other, URL);
    assert!(matches!(outcome, Outcome::Changed { .. }), "{outcome:?}");
    let evidence = library.evidence(1).unwrap().unwrap();
    assert_eq!((evidence.captures.len(), evidence.revisions.len()), (2, 2));
    // Where no article has the address, there is nothing it could be a newer text of.
    let storm = "Weather\n\nIce on the river\n\nThe river froze at night, the harbour office wrote on Friday morning.\n";
    let outcome = add_as_new_text(&library, storm, "https://quay.example/news/storm");
    assert!(matches!(outcome, Outcome::New { .. }), "{outcome:?}");
}

#[test]
fn whoever_undoes_one_half_of_an_import_is_told_of_the_other() {
    let (_folder, library) = library();
    let page = |text: String| Source { name: "pasted".into(), bytes: Bytes::Pasted(text.into_bytes()) };
    let html = |toll: &str| {
        let text = PAGE.replace("two coins", toll);
        let body: Vec<String> = text.split("\n\n").skip(1).map(|p| format!("<p>{p}</p>")).collect();
        let body = body.concat();
        format!(
            "<html><head><link rel=canonical href=\"{URL}\"><title>Toll</title></head><body><article><h1>Harbour toll</h1>{body}</article></body></html>"
        )
    };
    let import = |pages: Vec<Source>| {
        library.import(pages.into_iter(), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap()
    };
    import(vec![page(html("two coins"))]);
    let other =
        "Storm closes the bridge\n\nWinds of sixty knots are expected at the coast, the office wrote.\n";
    let report = import(vec![page(other.to_owned()), page(html("three coins"))]);
    assert_eq!((report.new, report.changed), (1, 1));
    let texts = library.undo(None).unwrap().value.label;
    assert_eq!(texts, "new text of a1; the new articles of that import are a step of their own");
    let articles = library.undo(None).unwrap().value.label;
    assert_eq!(articles, "import of 1 article; its newer texts of known articles are a step of their own");
    assert!(library.article(2).unwrap().is_none() && library.article(1).unwrap().is_some());
}

#[test]
fn a_newer_text_seen_in_one_import_with_the_first_is_one_article() {
    let (_folder, library) = library();
    let folder = tempfile::tempdir().unwrap();
    let page = |name: &str, toll: &str| {
        let path = folder.path().join(name);
        let text = PAGE.replace("two coins", toll);
        let body: Vec<String> = text.split("\n\n").skip(1).map(|p| format!("<p>{p}</p>")).collect();
        let body = body.concat();
        let html = format!(
            "<html><head><link rel=canonical href=\"{URL}\"><title>Toll</title></head><body><article><h1>Harbour toll</h1>{body}</article></body></html>"
        );
        std::fs::write(&path, html).unwrap();
        Source::file(path)
    };
    let pages = [page("1.html", "two coins"), page("2.html", "three coins"), page("3.html", "four coins")];
    let report =
        library.import(pages.into_iter(), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!((report.new, report.changed, report.failed), (1, 2, 0));
    let quote = quote(&library, "four coins");
    assert_eq!((quote.revision, quote.changes.len()), (3, 2));
    library.undo(None).unwrap();
    assert_eq!(quotes(&library).iter().filter(|quote| quote.content.contains("two coins")).count(), 1);
    library.undo(None).unwrap();
    assert!(library.article(1).unwrap().is_none());
}
