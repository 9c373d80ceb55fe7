//! A page made ready to be stored: everything that needs no database.

use super::{Options, folding, given, source::Bytes, source::Source};
use crate::contract::parse::{name_language, read_page};
use crate::model::{ArticleDraft, FoundQuote, PrintedTime, RevisionText, span};
use crate::{clock, error::reason, posts::post_of};
use onrecord_extraction::extract;
use onrecord_intake::{Hints, Piece, limits, media_type};
use onrecord_storage::captures::{NewCapture, Packed, Way, sha256};
use onrecord_storage::search::FoldedArticle;
use std::borrow::Cow;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

/// A page on its way.
#[derive(Debug)]
pub(super) enum Matter {
    /// A source that is one article.
    Whole(Source),
    /// An article of a file that holds many.
    Piece(Piece, Arc<Origin>),
}

/// The file a piece comes from.
#[derive(Debug)]
pub(super) struct Origin {
    pub way: Way,
    pub file_name: Option<String>,
    pub taken: Option<SystemTime>,
    /// Address, time (UTC) and declared media type of what was fetched.
    pub fetched: Option<(String, String, Option<String>)>,
}

impl Origin {
    /// What is known of a source before it is read.
    pub(super) fn of(source: &Source) -> Self {
        let taken = match &source.bytes {
            Bytes::File(path) | Bytes::Watched(path) => {
                std::fs::metadata(path).and_then(|file| file.modified()).ok()
            }
            _ => None,
        };
        let fetched = match &source.bytes {
            Bytes::Fetched(page) => Some((page.url.clone(), page.at.clone(), page.media_type.clone())),
            _ => None,
        };
        Self { way: source.way(), file_name: source.file_name(), taken, fetched }
    }

    /// The same for those who read it.
    pub(super) fn hints<'h>(&'h self, options: &'h Options) -> Hints<'h> {
        Hints {
            name: self.file_name.as_deref(),
            url: options.url.as_deref().or(self.fetched.as_ref().map(|(url, ..)| url.as_str())),
            media_type: self.fetched.as_ref().and_then(|(.., declared)| declared.as_deref()),
            captured_at: Some(local(self.taken)),
            mapping: Some(&options.mapping).filter(|mapping| !mapping.is_empty()),
            ..Hints::default()
        }
    }
}

/// A page ready to be stored.
#[derive(Debug)]
pub(super) struct Prepared {
    pub way: Way,
    /// File name as the user had it.
    pub file_name: Option<String>,
    /// Media type of the capture, where its form tells it.
    pub media_type: Option<String>,
    /// UTC.
    pub captured_at: String,
    /// Address it was captured at, where that is not what the page says of itself.
    pub url: Option<String>,
    /// What a person should know.
    pub remark: Option<&'static str>,
    /// A person says that it is a newer text of the article at its address.
    pub as_new_text: bool,
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

impl Prepared {
    /// The row of its capture.
    pub fn capture(&self) -> NewCapture<'_> {
        NewCapture {
            sha256: &self.packed.sha256,
            bytes: self.packed.bytes,
            media_type: self.media_type.as_deref(),
            way: self.way,
            name: self.file_name.as_deref(),
            url: self.url.as_deref().or(self.draft.url.as_deref()),
            captured_at: &self.captured_at,
        }
    }
}

/// An article as read, with what is known of its capture.
struct Read<'b> {
    draft: ArticleDraft,
    bytes: Cow<'b, [u8]>,
    file_name: Option<String>,
    media_type: Option<String>,
    captured_at: String,
    url: Option<String>,
    remark: Option<&'static str>,
}

/// Read, understand, fold and pack a page.
///
/// # Errors
/// One sentence: why it is not stored.
pub(super) fn prepare(
    matter: &Matter,
    options: &Options,
    who: Option<&str>,
    now: &str,
) -> Result<Prepared, String> {
    let (way, read) = match matter {
        Matter::Whole(source) => (source.way(), whole(source, options, who, now)?),
        Matter::Piece(of, origin) => (origin.way, piece(of, origin, options, now)?),
    };
    let Read { mut draft, bytes, file_name, media_type, captured_at, url, remark } = read;
    if let Some(lang) = &options.lang {
        draft.language = Some(lang.clone());
        draft.sources.insert("language".to_owned(), "set by the user".to_owned());
    }
    let text = RevisionText::freeze(&draft);
    let engine = onrecord_extraction::Options {
        lang: draft.language.clone(),
        published: draft.published.as_ref().map(|time| time.date),
        blocks: &text.blocks,
        post: post_of(&draft.sources, &draft.byline, draft.outlet.as_deref()),
    };
    let found = extract(&text.text, &engine).quotes;
    let (words, contents) = folding::with(|folder| {
        let content = |quote: &FoundQuote| span::join(&quote.spans, &text.text).unwrap_or_default();
        let contents = found.iter().map(|quote| folder.text(&content(quote))).collect();
        (FoldedArticle::of(&text, folder), contents)
    });
    Ok(Prepared {
        way,
        file_name,
        media_type,
        captured_at,
        url,
        remark,
        as_new_text: options.as_new_text,
        packed: Packed::of(&bytes),
        text_sha256: sha256(text.text.as_bytes()),
        words,
        contents,
        draft,
        found,
        text,
    })
}

/// Read a source that is one article.
fn whole<'b>(
    source: &'b Source,
    options: &Options,
    who: Option<&str>,
    now: &str,
) -> Result<Read<'b>, String> {
    if let Bytes::Typed(body) = &source.bytes {
        return typed(body, options, who, now);
    }
    let bytes = read_source(source)?;
    let origin = Origin::of(source);
    let hints = origin.hints(options);
    let mut draft = read_page(&bytes, &hints)?;
    options.given.apply(&mut draft, &by("corrected", who))?;
    let media_type = media_type(&bytes, &hints).map(str::to_owned);
    // A file was taken from the web when it was last written, as far as anybody can tell.
    let captured_at = origin.taken.map_or_else(|| now.to_owned(), clock::at);
    let file_name = origin.file_name.clone();
    let Bytes::Fetched(page) = &source.bytes else {
        return Ok(Read { draft, bytes, file_name, media_type, captured_at, url: None, remark: None });
    };
    if let Some(remark) = page.remark {
        draft.sources.insert("text".to_owned(), remark.to_owned());
    }
    Ok(Read {
        draft,
        bytes,
        file_name,
        media_type: media_type.or_else(|| page.media_type.clone()),
        captured_at: page.at.clone(),
        url: Some(page.url.clone()),
        remark: page.remark,
    })
}

/// An article that the user typed.
fn typed<'b>(body: &str, options: &Options, who: Option<&str>, now: &str) -> Result<Read<'b>, String> {
    let mut draft = given::typed(body);
    options.given.apply(&mut draft, &by("typed", who))?;
    name_language(&mut draft);
    if RevisionText::freeze(&draft).text.is_empty() {
        return Err("There is nothing to store: write a headline or a body.".to_owned());
    }
    // What was typed is the original: the fields are as much of it as the body.
    let bytes = serde_json::to_vec(&draft).map_err(|e| format!("It could not be written down: {e}."))?;
    let bytes = Cow::Owned(bytes);
    let captured_at = now.to_owned();
    Ok(Read { draft, bytes, file_name: None, media_type: None, captured_at, url: None, remark: None })
}

/// Read an article of a file that holds many. Its record is its capture.
fn piece<'b>(of: &'b Piece, origin: &Origin, options: &Options, now: &str) -> Result<Read<'b>, String> {
    // The file's address is none of its articles': else each would be a newer text of the one before.
    let base = Hints { url: None, ..origin.hints(options) };
    let hints = of.hints(&base);
    let mut draft = read_page(&of.bytes, &hints)?;
    draft.sources.insert("record".to_owned(), of.place.clone());
    let own = of.captured_at.as_ref().and_then(clock::utc);
    let fetched = || origin.fetched.as_ref().map(|(_, at, _)| at.clone());
    let captured_at =
        own.or_else(|| origin.taken.map(clock::at)).or_else(fetched).unwrap_or_else(|| now.to_owned());
    let form = || media_type(&of.bytes, &hints).map(str::to_owned);
    Ok(Read {
        draft,
        bytes: Cow::Borrowed(&of.bytes),
        file_name: of.name.clone().or_else(|| origin.file_name.clone()),
        media_type: of.media_type.clone().or_else(form),
        captured_at,
        url: origin.fetched.as_ref().map(|(url, ..)| url.clone()),
        remark: None,
    })
}

/// Where a field comes from that a person set.
fn by(how: &str, who: Option<&str>) -> String {
    who.map_or_else(|| format!("{how} by hand"), |who| format!("{how} by {who}"))
}

/// The bytes of a source that is one article.
///
/// # Errors
/// One sentence: what the system said.
pub(crate) fn read_source(source: &Source) -> Result<Cow<'_, [u8]>, String> {
    Ok(match &source.bytes {
        Bytes::Stdin(bytes) | Bytes::Pasted(bytes) => Cow::Borrowed(bytes.as_slice()),
        Bytes::Typed(body) => Cow::Borrowed(body.as_bytes()),
        Bytes::File(path) | Bytes::Watched(path) => Cow::Owned(read(path)?),
        Bytes::Fetched(page) => Cow::Borrowed(page.bytes.as_slice()),
        Bytes::NotFetched(why) => return Err(why.clone()),
    })
}

/// The bytes of a file, no more than intake takes of a page.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    let read = || -> std::io::Result<_> {
        let file = std::fs::File::open(path)?;
        let length = usize::try_from(file.metadata()?.len()).unwrap_or(0);
        let mut bytes = Vec::with_capacity(length.min(limits::PAGE_BYTES) + 1);
        // One byte more than allowed tells intake to refuse it in its own words.
        file.take(limits::PAGE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| reason(&error))
}

/// A time as people where we are would write it: what "yesterday" on a page is counted from.
fn local(taken: Option<SystemTime>) -> PrintedTime {
    clock::printed(taken.unwrap_or_else(SystemTime::now))
}
