//! Articles invented for this project, with the reported speech a careful reader marked in them.
//!
//! `tests/gold/README.md` says how a file is written. A quotation is marked there by its words; here
//! they become offsets, and words that are missing or stand in several places are refused.

mod place;

use place::{Piece, Place};
use serde::{Deserialize, Serialize};
use std::{ffi::OsStr, fs, path::Path};

/// From first code point to one past the last.
pub type Range = (usize, usize);

/// An article with its quotations.
#[derive(Debug, Clone, Serialize)]
pub struct GoldArticle {
    /// The file's name without its ending: `en-01-harbour-toll`.
    pub id: String,
    /// Language code: `en`, `ru`, `uz`, `de`.
    pub lang: String,
    /// The day it is said to have appeared, ISO 8601, local time of its outlet.
    pub published: String,
    /// Its paragraphs, headline first, joined by a blank line; LF only.
    pub text: String,
    /// True where it is kept apart: measured, never tuned on.
    pub held_out: bool,
    /// In the order of their first words.
    pub quotes: Vec<GoldQuote>,
}

/// A quotation: the fields of `onrecord extract`, offsets in Unicode code points of the text.
#[derive(Debug, Clone, Serialize)]
pub struct GoldQuote {
    /// The whole content, a complementiser included.
    pub spans: Vec<Range>,
    /// The words inside marks; the whole of a turn, dash reply, block or post.
    pub quoted: Vec<Range>,
    /// `direct`, `mixed` or `indirect`.
    pub kind: String,
    /// `said`, `declined`, `denied`, `asked` or `alleged`.
    pub act: String,
    /// The mention beside the cue; `None` when none is printed.
    pub speaker: Option<Vec<Range>>,
    /// Who it is; the first of `speakers`.
    pub speaker_name: Option<String>,
    /// All who speak.
    pub speakers: Vec<String>,
    /// `name`, `nominal` or `pronoun`: the form of the mention.
    pub speaker_form: Option<String>,
    /// As printed, without the article.
    pub role: Option<String>,
    /// For whom a spokesperson speaks.
    pub on_behalf_of: Option<String>,
    /// The words of the attribution.
    pub cue: Option<Vec<Range>>,
    /// Who relays it, nearest the speaker first.
    pub chain: Vec<String>,
    /// ISO 8601, cut to what is known.
    pub said_on: Option<String>,
    /// The words that tell the day.
    pub said_on_from: Option<Vec<Range>>,
    /// The question or topic it answered, as printed.
    pub asked: Option<String>,
    /// The event of speaking, as printed.
    pub occasion: Option<String>,
    /// To whom, as printed.
    pub addressee: Option<String>,
    /// Index of the quotation it stands in.
    pub nested_in: Option<usize>,
}

/// A quotation as it is written down. Lists hold words; `near` is a stretch of the text in which the
/// words of speaker, cue and day stand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Marked {
    spans: Vec<Piece>,
    quoted: Option<Vec<Piece>>,
    kind: String,
    #[serde(default = "said")]
    act: String,
    near: Option<String>,
    speaker: Option<Vec<Piece>>,
    speaker_name: Option<String>,
    #[serde(default)]
    speakers: Vec<String>,
    form: Option<String>,
    role: Option<String>,
    on_behalf_of: Option<String>,
    cue: Option<Vec<Piece>>,
    #[serde(default)]
    chain: Vec<String>,
    said_on: Option<String>,
    said_on_from: Option<Vec<Piece>>,
    asked: Option<String>,
    occasion: Option<String>,
    addressee: Option<String>,
    nested_in: Option<usize>,
}

fn said() -> String {
    "said".into()
}

/// Reads every `*.md` of a folder but `README.md`, in the order of names.
///
/// # Errors
/// When the folder or a file can't be read, a file is not written as the README says, or marks words
/// that are not in its text or stand in several places; the sentence names file, line and words.
pub fn load(folder: &Path) -> Result<Vec<GoldArticle>, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|e| format!("{}: {e}", folder.display()))?.path();
        if path.extension() == Some(OsStr::new("md")) && path.file_name() != Some(OsStr::new("README.md")) {
            paths.push(path);
        }
    }
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let fail = |why: String| format!("{}: {why}", path.display());
            let file = fs::read_to_string(path).map_err(|e| fail(e.to_string()))?.replace("\r\n", "\n");
            read(&file).map_err(fail)
        })
        .collect()
}

/// Reads one article from the text of its file.
///
/// # Errors
/// As [`load`].
pub fn read(file: &str) -> Result<GoldArticle, String> {
    let rest = file.strip_prefix("---\n").ok_or("the first line is not `---`")?;
    let (front, rest) = rest.split_once("\n---\n").ok_or("no `---` ends the front matter")?;
    let (text, marked) = rest.split_once("\n---quotes---\n").ok_or("there is no line `---quotes---`")?;
    let text = text.trim().to_owned();
    let field = |name: &str| {
        front.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(str::trim)
    };
    let need = |name: &str| field(name).map(str::to_owned).ok_or(format!("the front matter has no `{name}`"));
    let held_out = match need("held_out")?.as_str() {
        "true" => true,
        "false" => false,
        other => return Err(format!("`held_out` is neither true nor false but `{other}`")),
    };
    let first = file.lines().take_while(|line| *line != "---quotes---").count() + 2;
    let mut quotes = Vec::new();
    for (number, line) in marked.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let fail = |why: String| format!("line {}: {why}", first + number);
        let quote: Marked = serde_json::from_str(line).map_err(|e| fail(e.to_string()))?;
        quotes.push(compile(&text, quote).map_err(fail)?);
    }
    Ok(GoldArticle {
        id: need("id")?,
        lang: need("lang")?,
        published: need("published")?,
        held_out,
        text,
        quotes,
    })
}

/// Words to offsets.
fn compile(text: &str, quote: Marked) -> Result<GoldQuote, String> {
    let whole = Place::whole(text);
    let near = match &quote.near {
        Some(words) => Place::near(text, words)?,
        None => Place::whole(text),
    };
    let some = |pieces: Option<Vec<Piece>>| pieces.map(|pieces| near.all(&pieces)).transpose();
    let spans = whole.all(&quote.spans)?;
    let quoted = match (quote.quoted, quote.kind.as_str()) {
        (Some(pieces), _) => whole.all(&pieces)?,
        (None, "direct") => spans.clone(),
        (None, "indirect") => Vec::new(),
        (None, kind) => return Err(format!("a {kind} quotation must say which words are `quoted`")),
    };
    let mut speakers = quote.speakers;
    if speakers.is_empty() {
        speakers.extend(quote.speaker_name.clone());
    }
    Ok(GoldQuote {
        spans,
        quoted,
        kind: quote.kind,
        act: quote.act,
        speaker: some(quote.speaker)?,
        speaker_name: quote.speaker_name.or_else(|| speakers.first().cloned()),
        speakers,
        speaker_form: quote.form,
        role: quote.role,
        on_behalf_of: quote.on_behalf_of,
        cue: some(quote.cue)?,
        chain: quote.chain,
        said_on: quote.said_on,
        said_on_from: quote.said_on_from.map(|pieces| near.all(&pieces)).transpose()?,
        asked: quote.asked,
        occasion: quote.occasion,
        addressee: quote.addressee,
        nested_in: quote.nested_in,
    })
}
