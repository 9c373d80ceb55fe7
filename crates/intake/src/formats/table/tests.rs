use super::{Field, Look, Mapping, is_table, preview};
use crate::pieces::{Found, pieces};
use crate::{Hints, Refusal, parse};
use onrecord_model::ArticleDraft;
use std::io::Cursor;
use std::ops::ControlFlow;

type Met = (String, Result<ArticleDraft, String>);

/// What a table holds: each piece by its place, read or refused.
fn all(bytes: &[u8], hints: &Hints) -> (Vec<Met>, Option<Refusal>) {
    let mut met = Vec::new();
    let ended = pieces(&mut Cursor::new(bytes), hints, &mut |found| {
        match found {
            Found::Piece(piece) => {
                let read = parse(&piece.bytes, &piece.hints(hints)).map_err(|refusal| refusal.to_string());
                met.push((piece.place, read));
            }
            Found::Refused { place, refusal } => met.push((place, Err(refusal.to_string()))),
            Found::Other { .. } => {}
        }
        ControlFlow::Continue(())
    });
    (met, ended.err())
}

fn named(name: &str) -> Hints<'_> {
    Hints { name: Some(name), ..Hints::default() }
}

#[test]
fn columns_are_known_by_their_names_in_three_languages() {
    for (columns, expected) in [
        (
            &["id", "title", "maintext", "date_publish", "authors", "source_domain", "url"][..],
            "headline=title byline=authors outlet=source_domain published=date_publish url=url body=maintext",
        ),
        (
            &["Заголовок", "Дата публикации", "СМИ", "Текст", "Ссылка", "Автор"],
            "headline=Заголовок byline=Автор outlet=СМИ published=Дата публикации url=Ссылка body=Текст",
        ),
        (
            &["Sarlavha", "Sana", "Nashr", "To‘liq matn", "Havola", "Rukn"],
            "headline=Sarlavha outlet=Nashr section=Rukn published=Sana url=Havola body=To‘liq matn",
        ),
        (
            &["articleTitle", "articleBody", "datePublished"],
            "headline=articleTitle published=datePublished body=articleBody",
        ),
        (&["Заголовок статьи", "Текст сообщения (без рекламы)", "n"], "headline=Заголовок статьи"),
        (&["a", "b"], ""),
    ] {
        let mapping = Mapping::propose(columns.iter().copied());
        let told: Vec<String> =
            mapping.columns().map(|(field, column)| format!("{field}={column}")).collect();
        assert_eq!(told.join(" "), expected);
    }
}

#[test]
fn what_the_user_says_goes_before_what_is_proposed() {
    let mut given = Mapping::default();
    given.set(Field::Headline, Some("text"));
    given.set(Field::Url, None);
    let mapping = given.over(Mapping::propose(["title", "text", "link"]));
    assert_eq!(mapping.column(Field::Headline), Some("text"));
    assert_eq!(mapping.column(Field::Body), None, "a column is one field");
    assert_eq!(mapping.column(Field::Url), None);
}

const TABLE: &str = "title;date;text\r\n\
    Ferry stops;05.03.2024 10:15;\"“We stop,” Ada Adeyemi said.\r\n\r\nNobody asked.\"\r\n\
    ;;\r\n\
    Toll rises;2024-03-06;<p>The toll will rise in May, June, officials said on Friday.</p>\r\n";

#[test]
fn each_row_is_an_article_and_a_table_of_its_own() {
    let mut pieces_met = Vec::new();
    pieces(&mut Cursor::new(TABLE.as_bytes()), &named("t.csv"), &mut |found| {
        let Found::Piece(piece) = found else { panic!("{found:?}") };
        pieces_met.push(piece);
        ControlFlow::Continue(())
    })
    .unwrap();
    let raw: String =
        pieces_met.iter().map(|piece| String::from_utf8(piece.bytes.clone()).unwrap()).collect();
    let rows = TABLE.split_once("\r\n").unwrap().1.replace(";;\r\n", "title;date;text\r\n");
    assert_eq!(raw, format!("title;date;text\r\n{rows}"), "the bytes are the table's own");
    let (met, flaw) = all(TABLE.as_bytes(), &named("t.csv"));
    assert_eq!(flaw, None);
    let first = met[0].1.as_ref().unwrap();
    assert_eq!(met[0].0, "line 2");
    assert_eq!(first.headline.as_deref(), Some("Ferry stops"));
    assert_eq!(first.published.as_ref().unwrap().to_string(), "2024-03-05T10:15");
    assert_eq!(first.sources["published"], "column “date”");
    assert_eq!(first.blocks.len(), 2);
    assert_eq!(met[1].0, "line 6");
    assert_eq!(
        met[1].1.as_ref().unwrap().body(),
        "The toll will rise in May, June, officials said on Friday."
    );
}

#[test]
fn tables_of_old_programs_are_read() {
    let table = "sep=;\nЗаголовок;Текст\nПаром встал;«Мы остановим паром», — сказала Белова.\n";
    let cp1251 = encoding_rs::WINDOWS_1251.encode(table).0.into_owned();
    let wide: Vec<u8> = [0xfeff].into_iter().chain(table.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xef\xbb\xbf", table.as_bytes()].concat();
    for bytes in [cp1251, wide, marked] {
        let (met, flaw) = all(&bytes, &named("t.csv"));
        assert_eq!((met.len(), &flaw), (1, &None));
        let draft = met[0].1.as_ref().unwrap();
        assert_eq!(draft.headline.as_deref(), Some("Паром встал"));
        assert_eq!(draft.body(), "«Мы остановим паром», — сказала Белова.");
    }
}

#[test]
fn bad_rows_are_named_and_the_others_stand() {
    let table = "title,text\nOne,First words.\nTwo,Second words,more words\nthree\nFour,\"Fourth words.\nFive,Fifth words.\n";
    let (met, flaw) = all(table.as_bytes(), &named("t.csv"));
    assert_eq!(flaw, None);
    assert!(met[0].1.is_ok());
    for ((place, read), (line, says)) in met[1..].iter().zip([
        ("line 3", "more cells than the table has columns"),
        ("line 4", "one cell where the table has several"),
        ("line 5", "never closed"),
    ]) {
        let said = read.as_ref().unwrap_err();
        assert!(place == line && said.contains(says) && said.contains(&format!("{line} of t.csv")), "{said}");
    }
    assert_eq!(met.len(), 4);
}

#[test]
fn a_table_without_a_text_asks_which_column_it_is() {
    let bytes = b"a,b\nTitle,Some words of the text.\n";
    let (met, flaw) = all(bytes, &named("t.csv"));
    let said = flaw.unwrap().to_string();
    assert!(met.is_empty() && said.contains("No column of t.csv") && said.contains("a, b"), "once: {said}");
    let mut mapping = Mapping::default();
    mapping.set(Field::Body, Some("b"));
    mapping.set(Field::Headline, Some("a"));
    let hints = Hints { mapping: Some(&mapping), ..named("t.csv") };
    let (met, _) = all(bytes, &hints);
    assert_eq!(met[0].1.as_ref().unwrap().headline.as_deref(), Some("Title"));
    let unmapped = preview(&mut Cursor::new(bytes), &named("t.csv"), Look::first(5)).unwrap();
    assert_eq!((unmapped.columns, unmapped.articles.len()), (vec!["a".to_owned(), "b".to_owned()], 1));
    let shown = preview(&mut Cursor::new(bytes), &hints, Look::first(5)).unwrap();
    assert_eq!(shown.columns, ["a", "b"]);
    assert_eq!(shown.rows, [["Title", "Some words of the text."]]);
    assert_eq!(shown.field("b"), Some(Field::Body));
}

#[test]
fn lines_lists_and_objects_of_json_are_read() {
    let one = r#"{"title":"One","text":"First words.","authors":["Ada Adeyemi","Bek Rahimov"],"published_at":"2024-03-05T10:00:00Z","source":{"name":"The Ledger","id":7}}"#;
    let two = r#"{"title":"Two","text":"Second words.","tags":[{"id":1}]}"#;
    for (name, bytes) in [
        ("a.jsonl", format!("{one}\n\n{two}\r\n")),
        ("a.json", format!("{one}\n{two}")),
        ("a.json", format!("[\n{one},\n{two}]\n")),
        ("a.json", format!("[{one},{two}]")),
        ("a.json", format!("{{\"status\":\"ok\",\"articles\":[{one},{two}]}}")),
        ("a.json", format!("{{\n\"status\":\"ok\",\n\"articles\":[{one},\n{two}]}}")),
    ] {
        let (met, flaw) = all(bytes.as_bytes(), &named(name));
        assert_eq!((met.len(), &flaw), (2, &None), "{bytes}");
        let first = met[0].1.as_ref().unwrap();
        assert_eq!(first.headline.as_deref(), Some("One"));
        assert_eq!(first.byline, ["Ada Adeyemi", "Bek Rahimov"]);
        assert_eq!(first.outlet.as_deref(), Some("The Ledger"));
        assert_eq!(first.published.as_ref().unwrap().to_string(), "2024-03-05T10:00:00Z");
        assert_eq!(met[1].1.as_ref().unwrap().body(), "Second words.");
    }
    let alone = format!("{{\n{}", &two[1..]);
    let (met, _) = all(alone.as_bytes(), &named("a.json"));
    assert_eq!(met[0].1.as_ref().unwrap().headline.as_deref(), Some("Two"));
}

#[test]
fn a_bad_line_of_json_is_named_and_the_others_stand() {
    let lines = "{\"title\":\"One\",\"text\":\"First.\"}\n{\"title\":\"Tw\n[1]\n7\n{\"title\":\"Five\",\"text\":\"Fifth.\"}\n";
    let (met, flaw) = all(lines.as_bytes(), &named("a.jsonl"));
    assert_eq!(flaw, None);
    let good: Vec<bool> = met.iter().map(|(_, read)| read.is_ok()).collect();
    assert_eq!(good, [true, false, false, false, true]);
    assert!(met[1].1.as_ref().unwrap_err().contains("line 2 of a.jsonl"));
    let cut = r#"[{"title":"One","text":"First."},{"title":"Tw"#;
    let (met, flaw) = all(cut.as_bytes(), &named("a.json"));
    assert!(met.len() == 1 && flaw.unwrap().to_string().contains("no whole JSON"), "{met:?}");
}

#[test]
fn a_table_without_rows_is_no_silence() {
    for (name, bytes) in [("a.csv", "title,text\n"), ("a.json", "[]"), ("a.jsonl", "  \n\n")] {
        let (met, flaw) = all(bytes.as_bytes(), &named(name));
        assert!(met.is_empty() && flaw.is_some(), "{name}: {met:?}");
    }
}

#[test]
fn a_look_tells_which_rows_will_be_refused_beyond_those_that_are_shown() {
    let rows = "One;First\n;\nTwo;Second\nThree;a;b\nFour;Fourth\n";
    let table = format!("title;text\n{rows}");
    let look = |read, bytes| {
        let look = Look { shown: 1, read, bytes };
        preview(&mut Cursor::new(table.as_bytes()), &named("t.csv"), look).unwrap()
    };
    let whole = look(100, usize::MAX);
    assert_eq!((whole.articles.len(), whole.read, whole.more), (1, 4, false), "{whole:?}");
    let [why] = whole.refused.as_slice() else { panic!("{:?}", whole.refused) };
    assert!(
        why.contains("line 5 of t.csv") && why.contains("more cells than the table has columns"),
        "{why}"
    );
    let part = look(2, usize::MAX);
    assert_eq!((part.read, part.refused.len(), part.more), (2, 0, true));
    assert!(look(100, 1).more, "bytes are a bound too");
}

#[test]
fn tables_are_told_from_other_files_of_many() {
    for (name, bytes, table) in [
        ("a.csv", "title,text\nA,B\n", true),
        ("a.jsonl", "{\"text\":\"x\"}\n", true),
        ("a.json", "[{\"text\":\"x\"}]", true),
        ("a.html", "<p>x</p>", false),
        ("a.mbox", "From a@b.example Mon\nSubject: x\n\ny\n", false),
    ] {
        assert_eq!(is_table(bytes.as_bytes(), &named(name)), table, "{name}");
    }
}
