//! The text of a document: its paragraphs, also of tables and text boxes, without what was deleted
//! while changes were tracked.

use super::super::Document;
use super::character;
use super::styles::{Role, Styles, attribute};
use onrecord_model::{Block, BlockKind};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A paragraph being read.
#[derive(Debug, Default)]
struct Para {
    text: String,
    role: Option<Role>,
    in_list: bool,
    /// Whether some words are in bold, and whether some are not.
    bold: bool,
    light: bool,
}

/// Elements whose text nobody reads: deleted words, instructions of fields, the second form of what
/// is there already in a newer one.
fn is_silent(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "instrText" | "delText" | "Fallback" | "delInstrText")
}

/// Read the main part. `None` when it is no text of Word.
pub fn read(xml: &str, styles: &Styles) -> Option<Document> {
    let mut reader = Reader::from_str(xml);
    let mut document = Document::default();
    // Paragraphs stand in paragraphs where a text box does.
    let mut open: Vec<Para> = Vec::new();
    let mut silent = 0_usize;
    let mut in_text = false;
    let mut bold = false;
    let mut met_body = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let name = element.local_name();
                match name.as_ref() {
                    name if is_silent(name) => silent += 1,
                    "body" => met_body = true,
                    "p" => open.push(Para::default()),
                    "t" => in_text = true,
                    "r" => bold = false,
                    _ => property(&element, open.last_mut(), styles, &mut bold),
                }
            }
            Ok(Event::Empty(element)) => match element.local_name().as_ref() {
                _ if silent > 0 => {}
                "tab" => push(open.last_mut(), " ", bold),
                "br" | "cr" => push(open.last_mut(), "\n", bold),
                "noBreakHyphen" => push(open.last_mut(), "\u{2011}", bold),
                _ => property(&element, open.last_mut(), styles, &mut bold),
            },
            Ok(Event::Text(text)) if in_text && silent == 0 => {
                push(open.last_mut(), &text, bold);
            }
            Ok(Event::GeneralRef(entity)) if in_text && silent == 0 => {
                let mut buffer = [0; 4];
                if let Some(c) = character(&entity) {
                    push(open.last_mut(), c.encode_utf8(&mut buffer), bold);
                }
            }
            Ok(Event::End(element)) => match element.local_name().as_ref() {
                name if is_silent(name) => silent = silent.saturating_sub(1),
                "t" => in_text = false,
                "p" => close(open.pop(), &mut document),
                _ => {}
            },
            Ok(Event::Eof) => break,
            Err(_) => return None,
            Ok(_) => {}
        }
    }
    met_body.then_some(document)
}

/// What an element says of the paragraph or run it stands in.
fn property(element: &BytesStart, para: Option<&mut Para>, styles: &Styles, bold: &mut bool) {
    match (element.local_name().as_ref(), para) {
        ("pStyle", Some(para)) => {
            let role = attribute(element, "val").and_then(|id| styles.role(&id));
            para.in_list |= role == Some(Role::Item);
            para.role = role;
        }
        ("numPr", Some(para)) => para.in_list = true,
        ("b", _) => {
            *bold = !attribute(element, "val")
                .is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"));
        }
        _ => {}
    }
}

fn push(para: Option<&mut Para>, words: &str, bold: bool) {
    if let Some(para) = para {
        para.text.push_str(words);
        let shown = !words.trim().is_empty();
        para.bold |= shown && bold;
        para.light |= shown && !bold;
    }
}

/// Put a paragraph into the document.
fn close(para: Option<Para>, document: &mut Document) {
    let Some(para) = para else { return };
    let lines = para.text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let text = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    if text.is_empty() {
        return;
    }
    let first = document.blocks.is_empty();
    match para.role {
        Some(Role::Title) if document.title.is_none() => document.title = Some(text),
        Some(Role::Subtitle) if document.standfirst.is_none() && first => document.standfirst = Some(text),
        role => {
            let all_bold = para.bold && !para.light && text.chars().count() <= 150;
            let kind = match role {
                Some(Role::Title | Role::Subtitle | Role::Heading) => BlockKind::Heading,
                Some(Role::Quote) => BlockKind::Quote,
                Some(Role::Caption) => BlockKind::Caption,
                // Who writes without styles sets headings in bold.
                _ if all_bold && !text.ends_with(['.', ':', '”', '»']) => BlockKind::Heading,
                _ if para.in_list => BlockKind::ListItem,
                _ => BlockKind::Paragraph,
            };
            document.blocks.push(Block { kind, text });
        }
    }
}
