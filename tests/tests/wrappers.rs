//! One transcript in every wrapping it may come in: its turns, who speaks and who asks are the same.

use onrecord_extraction::{Options, extract};
use onrecord_intake::{Found, Hints, parse, pieces};
use onrecord_model::{ArticleDraft, RevisionText};
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;
use zip::{ZipWriter, write::SimpleFileOptions};

const TURNS: &[(&str, &str)] = &[
    ("Question", "Minister, when will the toll rise, and who will have to pay it?"),
    ("Bek Rahimov", "The toll will rise in May. Nobody will pay twice for the same crossing."),
    ("Question", "Is the bridge safe for heavy lorries?"),
    ("Bek Rahimov", "It is safe. The engineers looked at it in February and found nothing."),
];

const TITLE: &str = "Press conference by the Minister of Transport";

fn html() -> String {
    let turn = |(who, words): &(&str, &str)| format!("<p><b>{who}:</b> {words}</p>\n");
    let turns = TURNS.iter().map(turn).collect::<Vec<_>>().concat();
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>{TITLE}</title></head><body><main><article><h1>{TITLE}</h1>\
         {turns}</article></main></body></html>"
    )
}

fn mhtml() -> String {
    format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ministry.example/1\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\n\
         Content-Transfer-Encoding: binary\r\n\r\n{}\r\n--x--\r\n",
        html()
    )
}

fn mail() -> String {
    format!(
        "From: Ministry <press@ministry.example>\nSubject: {TITLE}\nMIME-Version: 1.0\nContent-Type: text/html\n\n{}",
        html()
    )
}

fn warc() -> String {
    let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{}", html());
    format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ministry.example/1\r\nContent-Length: {}\r\n\r\n{answer}\r\n\r\n",
        answer.len()
    )
}

fn text() -> String {
    TURNS.iter().map(|(who, words)| format!("{who}: {words}")).collect::<Vec<_>>().join("\n\n")
}

fn json() -> String {
    serde_json::json!({"title": TITLE, "text": text()}).to_string() + "\n"
}

fn table() -> String {
    format!("title;text\n{TITLE};\"{}\"\n", text())
}

fn docx() -> Vec<u8> {
    let turn = |(who, words): &(&str, &str)| {
        format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{who}: </w:t></w:r><w:r><w:t>{words}</w:t></w:r></w:p>")
    };
    let turns = TURNS.iter().map(turn).collect::<Vec<_>>().concat();
    let title = format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{TITLE}</w:t></w:r></w:p>");
    zipped(
        "word/document.xml",
        &format!("<w:document xmlns:w=\"w\"><w:body>{title}{turns}</w:body></w:document>"),
    )
}

fn zipped(name: &str, text: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default()).expect("memory takes a part");
    zip.write_all(text.as_bytes()).expect("memory takes bytes");
    zip.finish().expect("memory takes an archive").into_inner()
}

/// The only article of a file.
fn read(name: &str, bytes: &[u8]) -> ArticleDraft {
    let hints = Hints { name: Some(name), ..Hints::default() };
    if !onrecord_intake::holds_many(bytes, &hints) {
        return parse(bytes, &hints).unwrap_or_else(|refusal| panic!("{refusal}"));
    }
    let mut met = Vec::new();
    pieces(&mut Cursor::new(bytes), &hints, &mut |found| {
        let Found::Piece(piece) = found else { panic!("{name}: {found:?}") };
        met.push(parse(&piece.bytes, &piece.hints(&hints)).unwrap_or_else(|refusal| panic!("{refusal}")));
        ControlFlow::Continue(())
    })
    .unwrap_or_else(|refusal| panic!("{refusal}"));
    assert_eq!(met.len(), 1, "{name}");
    met.remove(0)
}

/// Act, speaker and words of each quotation.
fn turns(draft: &ArticleDraft) -> Vec<(&'static str, &'static str, Option<String>)> {
    let frozen = RevisionText::freeze(draft);
    let options = Options { blocks: &frozen.blocks, ..Options::default() };
    let quotes = extract(&frozen.text, &options).quotes;
    quotes
        .into_iter()
        .map(|quote| (quote.kind.name(), quote.act.name(), quote.speakers.first().cloned()))
        .collect()
}

#[test]
fn a_transcript_stays_one_in_every_wrapping() {
    let bek = || Some("Bek Rahimov".to_owned());
    let wanted = [
        ("direct", "asked", None),
        ("direct", "said", bek()),
        ("direct", "asked", None),
        ("direct", "said", bek()),
    ];
    let note = "<!--\n Page saved with SingleFile \n url: https://ministry.example/1 \n-->";
    for (name, bytes) in [
        ("1.html", html().into_bytes()),
        ("1.html", html().replace("<head>", &format!("{note}<head>")).into_bytes()),
        ("1.mhtml", mhtml().into_bytes()),
        ("1.eml", mail().into_bytes()),
        ("1.warc", warc().into_bytes()),
        ("1.jsonl", json().into_bytes()),
        ("1.csv", table().into_bytes()),
        ("1.md", format!("# {TITLE}\n\n{}", text()).into_bytes()),
        ("1.docx", docx()),
        ("1.zip", zipped("a/1.html", &html())),
    ] {
        let draft = read(name, &bytes);
        assert_eq!(draft.headline.as_deref(), Some(TITLE), "{name}");
        assert_eq!(turns(&draft), wanted, "{name}: {:?}", draft.blocks);
    }
}
