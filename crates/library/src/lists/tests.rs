use super::*;
use crate::export::{Form, Per, Wanted, columns, csv::Preset};
use crate::import::{Bytes, Options, Source};
use crate::unseen;
use std::ops::ControlFlow;

const QUAY: &str = "WORLD | 09:45 / 04.05.2024\n\nGrain ships still wait off Karsu\n\n\
    On May 3, harbour master Ada Adeyemi met reporters on the quay.\n\n\
    “We will ship the grain before the port freezes,” said Ada Adeyemi.\n\n\
    Tom Brandt denied that the port had taken money from the mills.\n";

const CANAL: &str = "JAMIYAT | 09:45 / 12.06.2024\n\nKanal suvining yangi ulushlari\n\n\
    «Hech kim suvsiz qolmaydi», — dedi kengash raisi Lola Sharipova.\n";

/// A library that was imported, not written by hand.
fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    let page = |(name, text): (&str, &str)| Source {
        name: name.to_owned(),
        bytes: Bytes::Stdin(text.as_bytes().to_vec()),
    };
    let pages = [("quay", QUAY), ("canal", CANAL)].map(page);
    library.import(pages.into_iter(), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap();
    (folder, library)
}

fn query(typed: &str) -> Query {
    Query::parse(typed).unwrap()
}

fn contents(library: &Library, typed: &str) -> Vec<String> {
    let list = library.list(Noun::Quotes, &query(typed), Order::Newest, None).unwrap();
    library.quotes(&list.ids).unwrap().into_iter().map(|quote| quote.content).collect()
}

#[test]
fn a_query_becomes_ids_and_ids_become_rows() {
    let (_folder, library) = library();
    assert_eq!(contents(&library, "act:denied"), ["that the port had taken money from the mills"]);
    assert_eq!(contents(&library, "speaker:Шарипова"), ["Hech kim suvsiz qolmaydi"]);
    assert_eq!(contents(&library, "wheat"), [] as [&str; 0]);
    let first = library.list(Noun::Quotes, &query(""), Order::Newest, Some(1)).unwrap();
    assert_eq!((first.ids.len(), first.total), (1, Count { rows: 3, more: false }));
}

#[test]
fn a_search_shows_why_and_where() {
    let (_folder, library) = library();
    let found = library.search(Noun::Articles, &query("mills"), Order::Best, 10).unwrap();
    let [hit] = found.hits.as_slice() else { panic!("{found:?}") };
    let marked: Vec<&str> = hit.matches.bytes.iter().map(|span| span.slice(&hit.snippet).unwrap()).collect();
    assert_eq!(marked, ["mills"]);
    assert!(hit.cut_before && hit.snippet.starts_with("Tom Brandt"), "{hit:?}");
    let json = serde_json::to_value(hit).unwrap();
    assert_eq!((json["id"].as_str(), json["matches"].as_array().map(Vec::len)), (Some("a1"), Some(1)));
    assert!(library.search(Noun::Tags, &query("mills"), Order::Best, 10).is_err());
}

#[test]
fn one_row_comes_with_what_hangs_on_it() {
    let (_folder, library) = library();
    let article = library.article(1).unwrap().unwrap();
    assert_eq!(article.quotations.len(), 2);
    let text: Vec<char> = article.article.text.chars().collect();
    let (_, start, end) = article.blocks[0];
    assert_eq!(text[start..end].iter().collect::<String>(), "Grain ships still wait off Karsu");
    let row = library.row(&[Noun::Quotes], &article.quotations[0].uid).unwrap();
    assert_eq!(library.quote(row.1).unwrap().unwrap().quote.content, article.quotations[0].content);
    let person = article.quotations[0].speakers[0].id.unwrap().1;
    assert_eq!(library.person(person).unwrap().unwrap().quotations, [article.quotations[0].id]);
    assert!(library.article(99).unwrap().is_none());
    assert!(library.row(&[Noun::Quotes], "q99").is_err());
}

#[test]
fn the_library_tells_of_itself() {
    let (_folder, library) = library();
    let info = library.info().unwrap();
    assert_eq!(
        (info.overview.articles, info.overview.quotes.all, info.overview.name.as_str()),
        (2, 3, "Trip")
    );
    assert!(info.file_bytes > 0 && info.capture_bytes > 0 && info.backups.is_empty());
    let evidence = library.evidence(1).unwrap().unwrap();
    assert_eq!(evidence.captures[0].bytes, QUAY.len() as u64);
}

fn wanted(typed: &str, asked: &str, per: Per) -> Wanted {
    let form = Form::Csv(Preset::Code { delimiter: b',' }, columns(Some(asked), per).unwrap());
    Wanted { query: query(typed), only: None, order: None, form, per, private_notes: false }
}

#[test]
fn a_filtered_set_leaves_as_it_is_listed() {
    let (_folder, library) = library();
    let mut out = Vec::new();
    let done =
        library.export(&wanted("lang:en", "act,content=Words", Per::Quote), &mut out, &mut unseen).unwrap();
    assert_eq!((done.quotes, done.rows, done.without), (2, 2, 0));
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "act,Words\nsaid,We will ship the grain before the port freezes\n\
         denied,that the port had taken money from the mills\n"
    );
    let mut out = Vec::new();
    let done = library.export(&wanted("", "tag,content", Per::Tag), &mut out, &mut unseen).unwrap();
    assert_eq!((done.quotes, done.rows, done.without), (3, 0, 3));
    assert_eq!(out, b"tag,content\n");
}

#[test]
fn a_stopped_export_leaves_no_file() {
    let (folder, library) = library();
    let path = folder.path().join("quotes.csv");
    let stopped = library.export_to(&wanted("", "uid", Per::Quote), &path, &mut |_| ControlFlow::Break(()));
    assert!(stopped.is_err() && !path.exists());
    library.export_to(&wanted("", "uid", Per::Quote), &path, &mut unseen).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap().lines().count(), 4);
}

#[test]
fn an_export_is_seen_before_it_is_written() {
    use crate::export::csv::Preset;
    let (_folder, library) = library();
    let mut wanted = wanted("", "uid,content", Per::Quote);
    let Form::Csv(_, columns) = wanted.form.clone() else { panic!("a table") };
    wanted.form = Form::Csv(Preset::Excel { delimiter: b';' }, columns);
    let all = library.export_preview(&wanted, 100).unwrap();
    assert_eq!(all.titles, ["uid", "content"]);
    assert_eq!(all.rows.len(), all.total.rows);
    assert!(all.rows.len() > 1, "the sample has several quotations");
    assert_eq!(library.export_preview(&wanted, 1).unwrap().rows, all.rows[..1]);
    wanted.only = Some(library.list(Noun::Quotes, &query(""), Order::Newest, Some(1)).unwrap().ids);
    assert_eq!(library.export_preview(&wanted, 100).unwrap().rows, all.rows[..1]);
}
