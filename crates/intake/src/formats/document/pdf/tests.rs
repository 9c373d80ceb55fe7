use crate::{Hints, parse};
use onrecord_model::{ArticleDraft, BlockKind};
use pdf_extract::content::{Content, Operation};
use pdf_extract::{
    Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, StringFormat, dictionary,
};

/// A line to draw: size, left, base line, words.
type Drawn<'t> = (i64, i64, i64, &'t str);

/// A PDF with these pages.
fn pdf(pages: &[Vec<Drawn>]) -> Document {
    let mut pdf = Document::with_version("1.5");
    let tree = pdf.new_object_id();
    let font = pdf.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier", "Encoding" => "WinAnsiEncoding",
    });
    let resources = pdf.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let mut kids = Vec::new();
    for page in pages {
        let mut operations = Vec::new();
        for (size, left, base, words) in page {
            let bytes = encoding_rs::WINDOWS_1252.encode(words).0.into_owned();
            operations.extend([
                Operation::new("BT", vec![]),
                Operation::new("Tf", vec!["F1".into(), (*size).into()]),
                Operation::new("Td", vec![(*left).into(), (*base).into()]),
                Operation::new("Tj", vec![Object::String(bytes, StringFormat::Literal)]),
                Operation::new("ET", vec![]),
            ]);
        }
        let content = Content { operations }.encode().unwrap();
        let content = pdf.add_object(Stream::new(dictionary! {}, content));
        let page = pdf.add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content });
        kids.push(page.into());
    }
    let count = i64::try_from(pages.len()).unwrap();
    pdf.objects.insert(
        tree,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        }),
    );
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    pdf.trailer.set("Root", catalog);
    let info = pdf.add_object(dictionary! {
        "Title" => Object::string_literal("Microsoft Word - final.docx"),
        "CreationDate" => Object::string_literal("D:20240305101500+05'00'"),
    });
    pdf.trailer.set("Info", info);
    pdf
}

fn bytes(mut pdf: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

fn read(bytes: &[u8]) -> Result<ArticleDraft, String> {
    parse(bytes, &Hints { name: Some("s.pdf"), ..Hints::default() }).map_err(|refusal| refusal.to_string())
}

/// A statement of three pages with a running head and page numbers.
fn statement() -> Document {
    let page = |number: &'static str, mut lines: Vec<Drawn<'static>>| {
        lines.insert(0, (9, 60, 810, "Port Authority Press Service"));
        lines.push((9, 290, 30, number));
        lines
    };
    pdf(&[
        page(
            "1",
            vec![
                (20, 60, 760, "Ferry stops on Friday"),
                (11, 60, 730, "5 March 2024"),
                (11, 60, 700, "\u{201c}We will stop the ferry on Friday and check the whole hull,\u{201d}"),
                (11, 60, 686, "the head of the port Ada Adeyemi told reporters in the har-"),
                (11, 60, 672, "bour. The well-known ship is forty years old."),
                (11, 60, 644, "Nobody was hurt, the press service of the port said. It is a well-"),
                (11, 60, 630, "known problem of the old"),
            ],
        ),
        page(
            "2",
            vec![
                (11, 60, 760, "ships of the line, it added."),
                (14, 60, 730, "What comes next"),
                (11, 60, 700, "• a new ship"),
                (11, 60, 686, "• a new pier"),
            ],
        ),
        page("3", vec![(11, 60, 760, "The next statement will be made in April.")]),
    ])
}

#[test]
fn lines_become_paragraphs_and_running_heads_are_left_out() {
    let draft = read(&bytes(statement())).unwrap();
    assert_eq!(draft.headline.as_deref(), Some("Ferry stops on Friday"));
    assert_eq!(draft.published.as_ref().unwrap().to_string(), "2024-03-05");
    assert_eq!(draft.sources["published"], "line 1 of the document");
    let blocks: Vec<(BlockKind, &str)> = draft.blocks.iter().map(|b| (b.kind, b.text.as_str())).collect();
    assert_eq!(
        blocks,
        [
            (
                BlockKind::Paragraph,
                "\u{201c}We will stop the ferry on Friday and check the whole hull,\u{201d} the head of the port Ada \
                 Adeyemi told reporters in the harbour. The well-known ship is forty years old."
            ),
            (
                BlockKind::Paragraph,
                "Nobody was hurt, the press service of the port said. It is a well-known problem of the old ships of \
                 the line, it added."
            ),
            (BlockKind::Heading, "What comes next"),
            (BlockKind::ListItem, "a new ship"),
            (BlockKind::ListItem, "a new pier"),
            (BlockKind::Paragraph, "The next statement will be made in April."),
        ]
    );
}

#[test]
fn the_day_the_file_was_made_is_flagged_and_a_programs_title_is_none() {
    let draft = read(&bytes(pdf(&[vec![(
        11,
        60,
        700,
        "the ferry will stop on Friday, the port said in a letter to the council.",
    )]])))
    .unwrap();
    assert_eq!(draft.headline, None);
    assert_eq!(draft.published.unwrap().to_string(), "2024-03-05T10:15+05:00");
    assert!(draft.sources["published"].starts_with("the file's own metadata"));
}

#[test]
fn what_a_browser_prints_at_the_rims_is_its_address_and_no_text() {
    let page = vec![
        (8, 20, 825, "3/6/24, 6:51 PM     Toll rises"),
        (12, 60, 780, "The Ledger, a newspaper"),
        (20, 60, 750, "Toll rises"),
        (11, 60, 700, "The toll will rise in May, the minister of transport said on Tuesday in Osh."),
        (8, 20, 15, "https://ledger.example/toll"),
        (8, 560, 15, "1/1"),
    ];
    let draft = read(&bytes(pdf(&[page]))).unwrap();
    assert_eq!(draft.headline.as_deref(), Some("Toll rises"));
    assert_eq!(draft.url.as_deref(), Some("https://ledger.example/toll"));
    let texts: Vec<&str> = draft.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(
        texts.last(),
        Some(&"The toll will rise in May, the minister of transport said on Tuesday in Osh.")
    );
    assert_eq!(texts.len(), 2, "{texts:?}");
}

#[test]
fn what_can_not_be_read_is_refused_in_a_sentence() {
    let mut locked = statement();
    locked.trailer.set(
        "ID",
        vec![Object::string_literal("0123456789abcdef"), Object::string_literal("0123456789abcdef")],
    );
    let state = EncryptionState::try_from(EncryptionVersion::V2 {
        document: &locked,
        owner_password: "owner",
        user_password: "user",
        key_length: 128,
        permissions: Permissions::all(),
    })
    .unwrap();
    locked.encrypt(&state).unwrap();
    let whole = bytes(statement());
    for (bytes, says) in [
        (bytes(locked), "protected by a password"),
        (bytes(pdf(&[vec![]])), "no text layer"),
        (Vec::new(), "no text in s.pdf"),
        (b"plain words".to_vec(), "it is no PDF"),
        (b"%PDF-1.7\nnothing".to_vec(), "damaged PDF"),
        (whole[..whole.len() / 2].to_vec(), "PDF"),
    ] {
        match read(&bytes) {
            Err(said) => assert!(said.contains(says), "{said}"),
            Ok(draft) => panic!("{says}: {draft:?}"),
        }
    }
}

#[test]
fn a_file_locked_against_changes_alone_is_read() {
    let mut locked = statement();
    locked.trailer.set(
        "ID",
        vec![Object::string_literal("0123456789abcdef"), Object::string_literal("0123456789abcdef")],
    );
    let state = EncryptionState::try_from(EncryptionVersion::V2 {
        document: &locked,
        owner_password: "owner",
        user_password: "",
        key_length: 128,
        permissions: Permissions::all(),
    })
    .unwrap();
    locked.encrypt(&state).unwrap();
    assert_eq!(read(&bytes(locked)).unwrap().headline.as_deref(), Some("Ferry stops on Friday"));
}
