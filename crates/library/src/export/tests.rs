use super::csv::{Preset, Table};
use super::*;
use onrecord_model::{Act, Kind, Span, offsets::Ruler, span};
use onrecord_storage::views::{ArticleHead, Named, NoteBrief, Noun, Placed, QuoteRow, Short};
use proptest::prelude::*;
use std::sync::Arc;

/// A quotation of these spans of a text.
fn quote(text: &str, spans: &[Span]) -> QuoteRow {
    let ruler = Ruler::new(text);
    let placed =
        Placed { bytes: spans.to_vec(), points: spans.iter().map(|span| ruler.code_points(*span)).collect() };
    let none = Placed::default;
    QuoteRow {
        id: Short(Noun::Quotes, 1),
        uid: "quote-1".into(),
        quoted_words: None,
        content: span::join(spans, text).unwrap(),
        kind: Kind::Indirect,
        act: Act::Denied,
        speaker_printed: None,
        speakers: vec![
            Named { name: "the mayor".into(), id: None, person: Some("Ada Adeyemi".into()) },
            Named { name: "a clerk".into(), id: None, person: None },
        ],
        role: None,
        on_behalf_of: vec![],
        chain: vec![],
        cue_words: None,
        said_on: Some("2024-05".into()),
        said_on_words: None,
        occasion: None,
        primary_source: None,
        in_answer_to: None,
        addressee: None,
        language: Some("en".into()),
        language_spoken: None,
        translated_by: None,
        own_translation: None,
        own_translation_language: None,
        translator: None,
        article: Arc::new(ArticleHead {
            id: Short(Noun::Articles, 1),
            uid: "article-1".into(),
            headline: Some("=SUM(A1) is no headline".into()),
            outlet: None,
            outlet_zone: None,
            section: None,
            published: None,
            url: None,
            medium: None,
            edition: None,
            dateline: None,
            language: None,
            state: "read".into(),
        }),
        revision: 1,
        changes: Vec::new(),
        tags: vec!["Trade/Grain".into(), "Port".into()],
        notes: vec![
            NoteBrief {
                id: Short(Noun::Notes, 1),
                uid: "n1".into(),
                body: "Ask".into(),
                private: false,
                who: None,
            },
            NoteBrief {
                id: Short(Noun::Notes, 2),
                uid: "n2".into(),
                body: "Secret".into(),
                private: true,
                who: None,
            },
        ],
        review: None,
        reviewed_by: None,
        reviewed_at: None,
        origin: "machine".into(),
        who: None,
        made_at: String::new(),
        rule: None,
        confidence: None,
        nested_in: None,
        before: String::new(),
        after: String::new(),
        spans: placed,
        quoted: none(),
        mention: none(),
        cue: none(),
        said_on_from: none(),
    }
}

const CODE: Preset = Preset::Code { delimiter: b',' };

fn table(row: &QuoteRow, preset: Preset, asked: Option<&str>) -> (Vec<u8>, Vec<csv::Guarded>) {
    let mut table = Table::begin(Vec::new(), preset, columns(asked, Per::Quote).unwrap()).unwrap();
    table.row(&Line::of(row, false)).unwrap();
    table.end().unwrap()
}

#[test]
fn for_code_nothing_is_altered() {
    let row = quote("nobody paid", &[Span::new(0, 11)]);
    let (bytes, guarded) =
        table(&row, CODE, Some("uid,headline=Title,person,tags,notes,act,speaker_as_printed"));
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        "uid,Title,person,tags,notes,act,speaker_as_printed\n\
         quote-1,=SUM(A1) is no headline,Ada Adeyemi; a clerk,Trade/Grain; Port,Ask,denied,the mayor; a clerk\n"
    );
    assert!(guarded.is_empty());
}

#[test]
fn for_excel_formulas_are_guarded_and_listed() {
    let row = quote("nobody paid", &[Span::new(0, 11)]);
    let (bytes, guarded) = table(&row, Preset::Excel { delimiter: b';' }, Some("uid,headline,person"));
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        "\u{feff}uid;headline;person\r\nquote-1;'=SUM(A1) is no headline;\"Ada Adeyemi; a clerk\"\r\n"
    );
    assert_eq!(guarded, [csv::Guarded { uid: "quote-1".into(), column: "headline".into() }]);
}

#[test]
fn the_default_set_is_the_agreed_one() {
    let titles: Vec<String> = columns(None, Per::Quote).unwrap().into_iter().map(|c| c.title).collect();
    assert_eq!((titles.len(), titles[0].as_str(), titles[27].as_str()), (28, "uid", "spans"));
    let error = columns(Some("uid,colour"), Per::Quote).unwrap_err().to_string();
    assert!(error.contains("colour") && error.contains("quoted_words"), "{error}");
}

#[test]
fn a_row_per_tag_or_note_has_its_own_column() {
    let row = quote("nobody paid", &[Span::new(0, 11)]);
    let lines = |per, private| Line::all(&row, per, private);
    assert_eq!(
        lines(Per::Tag, false).iter().map(|l| l.tag.unwrap()).collect::<Vec<_>>(),
        ["Trade/Grain", "Port"]
    );
    assert_eq!((lines(Per::Note, false).len(), lines(Per::Note, true).len()), (1, 2));
    let titles = |per| columns(None, per).unwrap().into_iter().map(|c| c.title).collect::<Vec<_>>();
    assert!(titles(Per::Tag).contains(&"tag".to_owned()) && !titles(Per::Tag).contains(&"tags".to_owned()));
    assert!(titles(Per::Note).contains(&"note".to_owned()));
    assert!(columns(Some("tag"), Per::Quote).is_err());
}

#[test]
fn the_delimiter_is_the_locales() {
    for (locale, delimiter) in [
        ("ru-RU", b';'),
        ("uz_UZ.UTF-8", b';'),
        ("uz-Cyrl-UZ", b';'),
        ("de-CH", b','),
        ("es-MX", b','),
        ("es-ES", b';'),
        ("en-ZA", b';'),
        ("en-GB", b','),
        ("C", b','),
        ("", b','),
    ] {
        assert_eq!(csv::delimiter_of(locale), delimiter, "{locale}");
    }
}

#[test]
fn private_notes_stay_at_home() {
    let row = quote("nobody paid", &[Span::new(0, 11)]);
    let line = |private| {
        let mut out = Vec::new();
        jsonl::line(&mut out, &Line::of(&row, private)).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert!(!line(false).contains("Secret") && line(true).contains("Secret"));
    assert!(line(false).ends_with("}\n"));
}

#[test]
fn a_failed_export_leaves_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("quotes.csv");
    file::replace(&path, |out| Ok(io::Write::write_all(out, b"old")?)).unwrap();
    let failed = file::replace(&path, |out| {
        io::Write::write_all(out, b"half")?;
        Err::<(), _>(io::Error::other("full").into())
    });
    assert!(failed.is_err());
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no half file is left");
    let nowhere = file::replace(&folder.path().join("no/such/a.csv"), |_| Ok(())).unwrap_err().to_string();
    assert!(nowhere.contains("could not be written"), "{nowhere}");
}

#[cfg(unix)]
#[test]
fn what_leaves_can_be_given_away() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (ours, plain) = (folder.path().join("quotes.csv"), folder.path().join("plain"));
    file::replace(&ours, |_| Ok(())).unwrap();
    std::fs::write(&plain, "").unwrap();
    let mode = |path| std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&ours), mode(&plain));
}

proptest! {
    /// `text[span]` is what is exported, by CSV and by JSON Lines.
    #[test]
    fn exported_words_stand_in_the_text(text in "(\\PC|\\n|😀|e\u{301}|שלום|[\",;]){1,80}", cut in prop::collection::vec(0usize..80, 4)) {
        let bounds: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        let mut cut: Vec<usize> = cut.iter().map(|c| bounds[c % bounds.len()]).collect();
        cut.sort_unstable();
        let spans = [Span::new(cut[0], cut[1]), Span::new(cut[2], cut[3])];
        let row = quote(&text, &spans);
        let (bytes, _) = table(&row, CODE, Some("uid,content,spans"));
        let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
        let read = reader.records().next().unwrap().unwrap();
        let chars: Vec<char> = text.chars().collect();
        let words = |json: &serde_json::Value| -> String {
            let pairs: Vec<(usize, usize)> = serde_json::from_value(json.clone()).unwrap();
            let pieces: Vec<String> = pairs.into_iter().map(|(s, e)| chars[s..e].iter().collect()).collect();
            pieces.join(" […] ")
        };
        prop_assert_eq!(&read[1], row.content.as_str());
        prop_assert_eq!(words(&serde_json::from_str(&read[2]).unwrap()), row.content.as_str());
        let mut line = Vec::new();
        jsonl::line(&mut line, &Line::of(&row, false)).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&line).unwrap();
        prop_assert_eq!(words(&json["spans"]), json["content"].as_str().unwrap());
    }
}
