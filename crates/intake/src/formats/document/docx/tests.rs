use crate::{Hints, parse};
use onrecord_model::{ArticleDraft, BlockKind};
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, xml) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(xml.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn body(inside: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{inside}</w:body></w:document>")
}

fn para(style: &str, words: &str) -> String {
    let style = if style.is_empty() {
        String::new()
    } else {
        format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")
    };
    format!("<w:p>{style}<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

const STYLES: &str = "<w:styles><w:style w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style>\
    <w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>\
    <w:style w:styleId=\"own\"><w:name w:val=\"Our quote\"/><w:basedOn w:val=\"q\"/></w:style>\
    <w:style w:styleId=\"q\"><w:name w:val=\"Quote\"/></w:style></w:styles>";

const CORE: &str = "<cp:coreProperties><dc:title>Statement &amp; answers</dc:title>\
    <dcterms:created>2024-03-05T07:00:00Z</dcterms:created></cp:coreProperties>";

fn read(bytes: &[u8]) -> Result<ArticleDraft, String> {
    parse(bytes, &Hints { name: Some("s.docx"), ..Hints::default() }).map_err(|refusal| refusal.to_string())
}

#[test]
fn styles_tell_title_headings_and_quotations() {
    let text = [
        para("a3", "Заявление о пароме"),
        para("", "5 марта 2024 г., 18:20"),
        para("", "Паром остановят в пятницу, сообщила пресс-служба порта &amp; города."),
        para("1", "Причины"),
        para("own", "Мы не можем рисковать людьми."),
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>первая причина</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:r><w:t>Было </w:t></w:r><w:del><w:r><w:delText>не </w:delText></w:r></w:del><w:ins><w:r><w:t>решено.</w:t></w:r></w:ins></w:p>".to_owned(),
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>В таблице</w:t><w:br/><w:t>две строки.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".to_owned(),
    ];
    let bytes = package(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &body(&text.concat())),
        ("word/styles.xml", STYLES),
        ("docProps/core.xml", CORE),
    ]);
    let draft = read(&bytes).unwrap();
    assert_eq!(draft.headline.as_deref(), Some("Заявление о пароме"));
    assert_eq!(draft.published.as_ref().unwrap().to_string(), "2024-03-05T18:20");
    assert_eq!(draft.sources["published"], "line 1 of the document");
    let blocks: Vec<(BlockKind, &str)> = draft.blocks.iter().map(|b| (b.kind, b.text.as_str())).collect();
    assert_eq!(
        blocks,
        [
            (BlockKind::Paragraph, "Паром остановят в пятницу, сообщила пресс-служба порта & города."),
            (BlockKind::Heading, "Причины"),
            (BlockKind::Quote, "Мы не можем рисковать людьми."),
            (BlockKind::ListItem, "первая причина"),
            (BlockKind::Paragraph, "Было решено."),
            (BlockKind::Paragraph, "В таблице\nдве строки."),
        ]
    );
}

#[test]
fn what_only_the_file_says_of_itself_is_flagged() {
    let text = para(
        "",
        "The ferry will stop on Friday, the press service of the port said in a letter to the council.",
    );
    let bytes = package(&[("word/document.xml", &body(&text)), ("docProps/core.xml", CORE)]);
    let draft = read(&bytes).unwrap();
    assert_eq!(draft.headline.as_deref(), Some("Statement & answers"));
    assert_eq!(draft.sources["headline"], "the file's own metadata");
    assert!(draft.sources["published"].contains("when it was made, not when it was published"));
}

#[test]
fn what_is_no_document_is_refused_in_a_sentence() {
    let words = body(&para("", &"x".repeat(100)));
    let bomb = body(&para("", &" ".repeat(30 << 20)));
    let whole = package(&[("word/document.xml", &words)]);
    for (bytes, says) in [
        (Vec::new(), "no text in s.docx"),
        (b"plain words".to_vec(), "it is no Word document"),
        (b"PK\x03\x04broken".to_vec(), "it is no Word document"),
        (whole[..whole.len() / 2].to_vec(), "it is no Word document"),
        (package(&[("xl/workbook.xml", "<x/>")]), "it is no Word document"),
        (package(&[("word/document.xml", "<w:document><w:body><w:p></w:q>")]), "its text is damaged"),
        (package(&[("word/document.xml", &bomb)]), "200 times its size"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "protected by a password"),
    ] {
        let said = read(&bytes).unwrap_err();
        assert!(said.contains(says), "{said}");
    }
}
