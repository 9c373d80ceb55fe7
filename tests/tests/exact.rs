//! What stands in the text is what is shown and what leaves, to the letter: through a real import,
//! a real library file, and both exports.

#![allow(clippy::unwrap_used, reason = "a test that can't go on panics; that is its answer")]

use onrecord_library::export::{Form, Per, Wanted, columns, csv::Preset};
use onrecord_library::import::{Bytes, Options, Source};
use onrecord_library::views::{Noun, Order};
use onrecord_library::{Library, query::Query, unseen};
use proptest::prelude::*;
use serde_json::Value;
use std::ops::ControlFlow;

/// A page whose quotations hold these words, its lines ended as on Windows or not.
fn page(sayings: &[String], windows: bool) -> String {
    let mut page = String::from("WORLD | 09:45 / 04.05.2024\n\nGrain ships still wait off Karsu\n\n");
    for words in sayings {
        page.extend(["“We saw ", words, " here,” said Ada Adeyemi on Friday.\n\n"]);
    }
    if windows { page.replace('\n', "\r\n") } else { page }
}

fn export(library: &Library, form: Form) -> Vec<u8> {
    let wanted = Wanted {
        query: Query::parse("").unwrap(),
        only: None,
        order: None,
        form,
        per: Per::Quote,
        private_notes: false,
    };
    let mut out = Vec::new();
    library.export(&wanted, &mut out, &mut unseen).unwrap();
    out
}

/// The words at these places of a text, in code points, as a program in another language cuts them.
fn cut(text: &[char], spans: &Value) -> String {
    let pairs: Vec<(usize, usize)> = serde_json::from_value(spans.clone()).unwrap();
    let pieces: Vec<String> =
        pairs.into_iter().map(|(start, end)| text[start..end].iter().collect()).collect();
    pieces.join(" […] ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_are_what_stands_there(
        sayings in prop::collection::vec("(grain|зерно|дон|🚢|👩🏽‍🌾|e\u{301}|שלום עולם|مرحبا|東京|;|,|=1\\+1|'|\t| ){1,12}", 6),
        windows in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
        let bytes = Bytes::Stdin(page(&sayings, windows).into_bytes());
        let source = Source { name: "page".to_owned(), bytes };
        library
            .import([source].into_iter(), &Options::default(), &mut |_| ControlFlow::Continue(()))
            .unwrap();
        let shown = library.article(1).unwrap().unwrap();
        let text: Vec<char> = shown.article.text.chars().collect();
        prop_assert!(!shown.article.text.contains('\r'));
        let list = library.list(Noun::Quotes, &Query::parse("").unwrap(), Order::Newest, None).unwrap();
        let rows = library.quotes(&list.ids).unwrap();
        prop_assert!(rows.len() >= sayings.len() / 2, "{} quotations of {}", rows.len(), sayings.len());

        let asked = columns(Some("content,spans,quoted_words,quoted_spans"), Per::Quote).unwrap();
        let table = export(&library, Form::Csv(Preset::Code { delimiter: b',' }, asked));
        let mut table = csv::Reader::from_reader(table.as_slice());
        let cells: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
        let lines = String::from_utf8(export(&library, Form::Jsonl)).unwrap();
        let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        prop_assert_eq!((cells.len(), lines.len()), (rows.len(), rows.len()));

        for ((row, cell), line) in rows.iter().zip(&cells).zip(&lines) {
            let there = cut(&text, &serde_json::from_str(&cell[1]).unwrap());
            prop_assert_eq!(&there, &row.content, "shown");
            prop_assert_eq!(&there, &cell[0], "in the table");
            prop_assert_eq!(Some(there.as_str()), line["content"].as_str(), "in JSON Lines");
            prop_assert_eq!(&there, &cut(&text, &line["spans"]));
            let verbatim = cut(&text, &serde_json::from_str(&cell[3]).unwrap());
            prop_assert_eq!(&verbatim, row.quoted_words.as_deref().unwrap_or_default());
            prop_assert_eq!(&verbatim, &cell[2]);
        }
    }
}
