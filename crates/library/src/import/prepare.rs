//! A page made ready to be stored: everything that needs no database.

use super::{Options, given, source::Bytes, source::Source};
use crate::contract::parse::{name_language, read_page};
use crate::model::{ArticleDraft, FoundQuote, PrintedTime, RevisionText, fold::fold, span};
use crate::{clock, error::reason};
use onrecord_extraction::extract;
use onrecord_intake::{Hints, limits};
use onrecord_storage::captures::{Packed, Way, sha256};
use onrecord_storage::search::FoldedArticle;
use std::borrow::Cow;
use std::io::Read as _;
use std::path::Path;
use std::time::SystemTime;

/// A page ready to be stored.
#[derive(Debug)]
pub(super) struct Prepared {
    pub way: Way,
    /// File name as the user had it.
    pub file_name: Option<String>,
    /// UTC.
    pub captured_at: String,
    pub packed: Packed,
    pub draft: ArticleDraft,
    pub text: RevisionText,
    pub text_sha256: String,
    pub found: Vec<FoundQuote>,
    /// The article's words for the index, folded.
    pub words: FoldedArticle,
    /// Each quotation's words for the index, folded.
    pub contents: Vec<String>,
}

/// Read, understand, fold and pack a page.
///
/// # Errors
/// One sentence: why it is not stored.
pub(super) fn prepare(
    source: &Source,
    options: &Options,
    who: Option<&str>,
    now: &str,
) -> Result<Prepared, String> {
    let (bytes, file_name, taken) = match &source.bytes {
        Bytes::Stdin(bytes) | Bytes::Pasted(bytes) => (Cow::Borrowed(bytes), None, None),
        Bytes::Typed(_) => (Cow::Owned(Vec::new()), None, None),
        Bytes::File(path) => {
            let (bytes, taken) = read(path)?;
            (Cow::Owned(bytes), path.file_name().map(|name| name.to_string_lossy().into_owned()), taken)
        }
    };
    // A file was taken from the web when it was last written, as far as anybody can tell.
    let captured_at = taken.map_or_else(|| now.to_owned(), clock::at);
    let hints = Hints {
        name: file_name.as_deref(),
        url: options.url.as_deref(),
        captured_at: Some(local(taken)),
        media_type: None,
    };
    let (mut draft, bytes) = if let Bytes::Typed(body) = &source.bytes {
        let mut draft = given::typed(body);
        options.given.apply(&mut draft, &by("typed", who))?;
        name_language(&mut draft);
        if RevisionText::freeze(&draft).text.is_empty() {
            return Err("There is nothing to store: write a headline or a body.".to_owned());
        }
        // What was typed is the original: the fields are as much of it as the body.
        let bytes = serde_json::to_vec(&draft).map_err(|e| format!("It could not be written down: {e}."))?;
        (draft, Cow::Owned(bytes))
    } else {
        let mut draft = read_page(&bytes, &hints).map_err(|refusal| refusal.to_string())?;
        options.given.apply(&mut draft, &by("corrected", who))?;
        (draft, bytes)
    };
    if let Some(lang) = &options.lang {
        draft.language = Some(lang.clone());
        draft.sources.insert("language".to_owned(), "set by the user".to_owned());
    }
    let text = RevisionText::freeze(&draft);
    let engine = onrecord_extraction::Options {
        lang: draft.language.clone(),
        published: draft.published.as_ref().map(|time| time.date),
        blocks: &text.blocks,
    };
    let found = extract(&text.text, &engine).quotes;
    let contents = found.iter().map(|quote| fold(&span::join(&quote.spans, &text.text).unwrap_or_default()));
    Ok(Prepared {
        way: source.way(),
        file_name,
        captured_at,
        packed: Packed::of(&bytes),
        text_sha256: sha256(text.text.as_bytes()),
        words: FoldedArticle::of(&text),
        contents: contents.collect(),
        draft,
        found,
        text,
    })
}

/// Where a field comes from that a person set.
fn by(how: &str, who: Option<&str>) -> String {
    who.map_or_else(|| format!("{how} by hand"), |who| format!("{how} by {who}"))
}

/// The bytes of a file, no more than intake takes of a page, and when it was last written.
fn read(path: &Path) -> Result<(Vec<u8>, Option<SystemTime>), String> {
    let read = || -> std::io::Result<_> {
        let file = std::fs::File::open(path)?;
        let about = file.metadata()?;
        let mut bytes =
            Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0).min(limits::PAGE_BYTES) + 1);
        // One byte more than allowed tells intake to refuse it in its own words.
        file.take(limits::PAGE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        Ok((bytes, about.modified().ok()))
    };
    read().map_err(|error| reason(&error))
}

/// A time as people where we are would write it: what "yesterday" on a page is counted from.
fn local(taken: Option<SystemTime>) -> PrintedTime {
    clock::printed(taken.unwrap_or_else(SystemTime::now))
}
