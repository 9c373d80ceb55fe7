//! Word documents (Office Open XML): paragraphs with their styles.

mod body;
mod package;
mod styles;

use super::{About, head};
use crate::formats::{Format, Head, Kind, values};
use crate::{Hints, Refusal};
use onrecord_model::ArticleDraft;
use package::Package;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

/// A Word document.
pub const FORMAT: Format = Format {
    name: "Word document",
    media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: &["docx"],
    kind: Kind::Document { sniff, read },
};

fn sniff(head: &Head) -> bool {
    let inside = |name: &[u8]| head.bytes.windows(name.len()).any(|bytes| bytes == name);
    let is_zip = head.bytes.starts_with(b"PK\x03\x04");
    (head.ends("docx") && !head.bytes.trim_ascii().is_empty())
        || (is_zip && !head.ends("zip") && inside(b"[Content_Types].xml") && inside(b"word/"))
}

fn read(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let cannot = |why, remedy| Refusal::Cannot { name: hints.called(), why, remedy };
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let why = "it is protected by a password, or an old Word document under a new name";
        return Err(cannot(why, "open it and save it anew as .docx without a password"));
    }
    let not_word =
        || cannot("it is no Word document, whatever its name says", "open it and save it as .docx");
    let mut package = Package::open(bytes).ok_or_else(not_word)?;
    let body = package.part("word/document.xml").map_err(|why| cannot(why, "open it and save it anew"))?;
    let body = body.ok_or_else(not_word)?;
    // Without its styles a document is words all the same.
    let styles =
        package.part("word/styles.xml").ok().flatten().map(|xml| styles::read(&xml)).unwrap_or_default();
    let mut document = body::read(&body, &styles).ok_or_else(|| {
        cannot("its text is damaged", "open it in a word processor, let that mend it, and save it anew")
    })?;
    document.about =
        package.part("docProps/core.xml").ok().flatten().map(|xml| about(&xml)).unwrap_or_default();
    let mut draft = head::draft(document, hints)?;
    draft.sources.insert("encoding".to_owned(), "UTF-8 (Word document)".to_owned());
    Ok(draft)
}

/// Title and day of the document's properties.
fn about(xml: &str) -> About {
    let mut about = About::default();
    let mut reader = Reader::from_str(xml);
    let mut inside = String::new();
    let mut words = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                element.local_name().as_ref().clone_into(&mut inside);
                words.clear();
            }
            Ok(Event::Text(text)) => words.push_str(&text),
            Ok(Event::GeneralRef(entity)) => words.extend(character(&entity)),
            Ok(Event::End(_)) => {
                match inside.as_str() {
                    "title" => about.title = Some(values::one_line(&words)).filter(|title| !title.is_empty()),
                    "created" => about.made = values::time(&words, &crate::dates::Context::default()).0,
                    _ => {}
                }
                inside.clear();
            }
            Ok(Event::Eof) | Err(_) => return about,
            Ok(_) => {}
        }
    }
}

/// The character an entity stands for.
fn character(entity: &BytesRef) -> Option<char> {
    if let Ok(Some(c)) = entity.resolve_char_ref() {
        return Some(c);
    }
    quick_xml::escape::resolve_predefined_entity(entity).and_then(|words| words.chars().next())
}

#[cfg(test)]
mod tests;
