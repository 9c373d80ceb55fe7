//! The formats that are read. A new one is a file (or folder) and a line in [`FORMATS`].

mod archive;
mod document;
mod html;
mod mail;
mod markdown;
mod pasted;
mod plain;
mod singlefile;
pub(crate) mod table;
mod telegram;
mod values;
mod warc;
mod xpost;

pub(crate) use html::{absolute, dom, plain as plain_words, worth_building};

use crate::pieces::{Input, Take};
use crate::{Hints, Refusal};
use onrecord_model::ArticleDraft;
use std::borrow::Cow;
use std::cell::OnceCell;

/// A decoded page and what is known beside it.
pub struct Page<'a> {
    /// Its text or mark-up, LF only.
    pub text: &'a str,
    /// What is known beside it.
    pub hints: &'a Hints<'a>,
}

/// The beginning of a file and what is known beside it: enough to tell its format.
pub struct Head<'a> {
    /// The first bytes; see [`Head::BYTES`].
    pub bytes: &'a [u8],
    /// What is known beside it.
    pub hints: &'a Hints<'a>,
    /// The same as text, once somebody asked.
    text: OnceCell<Cow<'a, str>>,
}

impl<'a> Head<'a> {
    /// How many bytes tell a format. The longest way to a sign is a web archive's: a first record
    /// about the crawl.
    pub const BYTES: usize = 16 << 10;

    /// The beginning of a file, or all of it.
    pub const fn new(bytes: &'a [u8], hints: &'a Hints<'a>) -> Self {
        Self { bytes, hints, text: OnceCell::new() }
    }

    /// Whether the file's name ends so (`csv`, `warc.gz`).
    pub fn ends(&self, ending: &str) -> bool {
        self.hints.name.is_some_and(|name| {
            let name = name.to_ascii_lowercase();
            name.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.'))
        })
    }

    /// The beginning as text: bytes beyond ASCII may be anything, signs are ASCII. A mark of the
    /// encoding and white space before the first word are left out.
    pub fn text(&self) -> &str {
        self.text.get_or_init(|| {
            let bytes = self.bytes.get(..Self::BYTES).unwrap_or(self.bytes);
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            String::from_utf8_lossy(bytes.trim_ascii_start())
        })
    }
}

/// One format.
pub struct Format {
    /// What people call it.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// File endings, lower case, without the first dot.
    pub endings: &'static [&'static str],
    pub(crate) kind: Kind,
}

/// How a format is told and read.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// Text or mark-up: one article, decoded before it is looked at.
    Text {
        /// True when the text looks like this format.
        sniff: fn(&Page) -> bool,
        /// Read it.
        read: fn(&Page) -> Result<ArticleDraft, Refusal>,
    },
    /// Bytes with a form of their own: one article.
    File {
        /// True when the beginning looks like this format.
        sniff: fn(&Head) -> bool,
        /// Read it.
        read: fn(&[u8], &Hints) -> Result<ArticleDraft, Refusal>,
    },
    /// Bytes whose reader can fail in any way: one article, read in a process of its own.
    Document {
        /// True when the beginning looks like this format.
        sniff: fn(&Head) -> bool,
        /// Read it.
        read: fn(&[u8], &Hints) -> Result<ArticleDraft, Refusal>,
    },
    /// A file of many articles, each with a record of its own.
    Many {
        /// True when the beginning looks like this format.
        sniff: fn(&Head) -> bool,
        /// Take it apart.
        split: Split,
        /// Read a record: a file of this format that holds one article.
        read: fn(&[u8], &Hints) -> Result<ArticleDraft, Refusal>,
    },
}

/// Hands over what a file holds, piece after piece. Fails when the rest of it can't be read; what
/// was handed over before stands.
pub(crate) type Split = fn(&mut dyn Input, &Hints, &mut Take) -> Result<(), Refusal>;

impl Format {
    /// Whether a file of this format can hold many articles.
    pub const fn holds_many(&self) -> bool {
        matches!(self.kind, Kind::Many { .. })
    }
}

/// Every format, the most particular first; the last takes any text.
pub const FORMATS: &[Format] = &[
    document::DOCX,
    document::PDF,
    archive::FORMAT,
    warc::FORMAT,
    mail::MBOX,
    mail::MHTML,
    mail::EML,
    telegram::JSON,
    telegram::HTML,
    table::JSON,
    table::CSV,
    markdown::FORMAT,
    xpost::FORMAT,
    singlefile::FORMAT,
    html::FORMAT,
    pasted::FORMAT,
];

/// Whether a file of that name is read, by its ending.
pub fn is_read(name: &str) -> bool {
    let name = name.to_lowercase();
    let ends = |ending: &&str| name.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.'));
    FORMATS.iter().flat_map(|format| format.endings).any(ends)
}

/// Whether a file of that name may hold many articles, by an ending that no format of one article has.
pub fn may_hold_many(name: &str) -> bool {
    let name = name.to_lowercase();
    let ends = |format: &Format| {
        let ends = |ending: &&str| name.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.'));
        format.endings.iter().any(ends)
    };
    let (many, one): (Vec<_>, Vec<_>) = FORMATS.iter().partition(|format| format.holds_many());
    many.iter().any(|format| ends(format)) && !one.iter().any(|format| ends(format))
}

/// The format of bytes that have a form of their own.
pub fn by_bytes(head: &Head) -> Option<&'static Format> {
    FORMATS.iter().find(|format| match format.kind {
        Kind::File { sniff, .. } | Kind::Document { sniff, .. } | Kind::Many { sniff, .. } => sniff(head),
        Kind::Text { .. } => false,
    })
}

/// Whether decoded text is a page of HTML.
pub(crate) fn is_html(text: &str, hints: &Hints) -> bool {
    html::sniff(&Page { text, hints })
}

/// Read decoded text: the first format of text whose sniff says yes.
pub(crate) fn read_text(page: &Page) -> Result<ArticleDraft, Refusal> {
    // Half a megabyte of text alone is rare; with pictures inside it is the rule.
    let slim =
        if page.text.len() > 512 << 10 { singlefile::without_payloads(page.text) } else { page.text.into() };
    let page = &Page { text: &slim, hints: page.hints };
    for format in FORMATS {
        if let Kind::Text { sniff, read } = format.kind
            && sniff(page)
        {
            return read(page);
        }
    }
    pasted::read(page)
}
