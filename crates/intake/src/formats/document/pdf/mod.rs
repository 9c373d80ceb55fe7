//! PDF with a text layer: glyphs to lines, lines to paragraphs.

mod glyphs;
mod layout;
mod lines;

use super::{About, head};
use crate::formats::{Format, Head, Kind, values};
use crate::{Hints, Refusal, limits};
use onrecord_model::{ArticleDraft, PrintedTime};
use pdf_extract::{Dictionary, Document as Pdf, Object};

/// A PDF.
pub const FORMAT: Format = Format {
    name: "PDF",
    media_type: "application/pdf",
    endings: &["pdf"],
    kind: Kind::Document { sniff, read },
};

/// Where the mark of a PDF may stand: some mail programs put lines before it.
const MARK_WITHIN: usize = 1024;

/// More pages than that are a book.
const PAGES: usize = 2_000;

fn sniff(head: &Head) -> bool {
    let begin = head.bytes.get(..MARK_WITHIN).unwrap_or(head.bytes);
    begin.starts_with(b"%PDF-") || (head.ends("pdf") && !begin.trim_ascii().is_empty())
}

fn read(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let cannot = |why, remedy| Refusal::Cannot { name: hints.called(), why, remedy };
    let begin = bytes.get(..MARK_WITHIN).unwrap_or(bytes);
    if !begin.windows(5).any(|mark| mark == b"%PDF-") {
        return Err(cannot("it is no PDF, whatever its name says", "save it again from where it came"));
    }
    let damaged =
        || cannot("it is a damaged PDF", "download it again, or open it and print it into a new PDF");
    let mut pdf = Pdf::load_mem(bytes).map_err(|_| damaged())?;
    // Many are encrypted only against changes: then the empty password opens them.
    if pdf.is_encrypted() && pdf.decrypt("").is_err() {
        return Err(cannot("it is protected by a password", "open it with the password and save it without"));
    }
    if pdf.get_pages().len() > PAGES {
        return Err(cannot("it has more than 2,000 pages", "split it into its articles"));
    }
    let pages = glyphs::read(&pdf, limits::TEXT_BYTES).map_err(|_| damaged())?;
    let lines: Vec<_> = pages.iter().map(lines::of).collect();
    let mut document = layout::read(lines);
    if document.blocks.is_empty() && document.title.is_none() {
        let why = "it has no text layer: its pages are pictures";
        return Err(cannot(why, "let a program for text recognition (OCR) add the text, or copy it by hand"));
    }
    let address = document.about.address.take();
    document.about = About { address, ..about(&pdf) };
    let mut draft = head::draft(document, hints)?;
    draft.sources.insert("encoding".to_owned(), "the fonts of the PDF".to_owned());
    Ok(draft)
}

/// What the file says of itself.
fn about(pdf: &Pdf) -> About {
    let info = pdf.trailer.get(b"Info").ok();
    let info = info.and_then(|info| match info {
        Object::Reference(id) => pdf.get_object(*id).ok()?.as_dict().ok(),
        Object::Dictionary(info) => Some(info),
        _ => None,
    });
    let Some(info) = info else { return About::default() };
    let title =
        string(info, b"Title").map(|title| values::one_line(&title)).filter(|title| !title.is_empty());
    let made = string(info, b"CreationDate").and_then(|date| time(&date));
    About { title, made, address: None }
}

/// A string of the document's own: UTF-16 with its mark, UTF-8 with its mark, or near Latin-1.
fn string(info: &Dictionary, key: &[u8]) -> Option<String> {
    let Object::String(bytes, _) = info.get(key).ok()? else { return None };
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::WINDOWS_1252, 0));
    Some(encoding.decode_without_bom_handling(bytes.get(mark..)?).0.into_owned())
}

/// `D:20240305101500+05'00'`.
fn time(date: &str) -> Option<PrintedTime> {
    let digits = date.strip_prefix("D:").unwrap_or(date);
    let part =
        |from: usize, to: usize| digits.get(from..to).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let day = format!("{}-{}-{}", part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let (Some(hour), Some(minute)) = (part(8, 10), part(10, 12)) else { return day.parse().ok() };
    let zone = digits.get(14..).unwrap_or_default().replace('\'', "");
    let zone = if zone.starts_with(['+', '-', 'Z']) {
        zone.trim_start_matches("Z0000").to_owned()
    } else {
        String::new()
    };
    format!("{day}T{hour}:{minute}{zone}").parse().or_else(|_| format!("{day}T{hour}:{minute}").parse()).ok()
}

#[cfg(test)]
mod tests;
