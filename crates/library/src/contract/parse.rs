//! `onrecord parse`: a page in, a line of JSON out, nothing stored.

use crate::apart;
use crate::model::{
    ArticleDraft, Block, Dateline, Lang, LiveEntry, Medium, OtherReading, PrintedTime, RelatedLink,
};
use onrecord_extraction::detect_language;
use onrecord_intake::{Hints, needs_own_process};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A line of the manifest.
#[derive(Debug, Deserialize)]
pub struct ManifestLine {
    /// Repeated in the answer.
    pub id: String,
    /// Path of the page, from where the program runs.
    pub file: String,
    /// Address of the page.
    pub url: Option<String>,
    /// When it was taken, ISO 8601.
    pub captured_at: Option<String>,
}

#[derive(Serialize)]
struct PageOut<'p> {
    id: &'p str,
    /// Where in the file it stands, where that holds many articles.
    #[serde(skip_serializing_if = "Option::is_none")]
    piece: Option<&'p str>,
    headline: Option<&'p str>,
    standfirst: Option<&'p str>,
    byline: &'p [String],
    outlet: Option<&'p str>,
    section: Option<&'p str>,
    published: Option<&'p PrintedTime>,
    updated: Option<&'p PrintedTime>,
    language: Option<&'p Lang>,
    url: Option<&'p str>,
    photo_credit: Option<&'p str>,
    body: String,
    blocks: &'p [Block],
    related: &'p [RelatedLink],
    #[serde(skip_serializing_if = "Option::is_none")]
    medium: Option<Medium>,
    #[serde(skip_serializing_if = "Option::is_none")]
    forwarded_from: Option<&'p str>,
    sources: &'p BTreeMap<String, String>,
    domain: Option<&'p str>,
    edition: Option<&'p str>,
    image: Option<&'p str>,
    dateline: Option<&'p Dateline>,
    credited_sources: &'p [String],
    entries: &'p [LiveEntry],
    others: &'p BTreeMap<String, Vec<OtherReading>>,
}

/// Read a page, documents in a process of their own: what intake finds, and the language told from
/// the words where the page names none.
///
/// # Errors
/// One sentence: what stands in the way and what to do.
pub fn read_page(bytes: &[u8], hints: &Hints<'_>) -> Result<ArticleDraft, String> {
    let mut draft = if needs_own_process(bytes, hints) {
        apart::read(bytes, hints)?
    } else {
        onrecord_intake::parse(bytes, hints).map_err(|refusal| refusal.to_string())?
    };
    name_language(&mut draft);
    Ok(draft)
}

/// Tell the language from the words where nothing names it.
pub(crate) fn name_language(draft: &mut ArticleDraft) {
    if draft.language.is_none() {
        draft.language = detect_language(&draft.body());
        if draft.language.is_some() {
            draft.sources.insert("language".to_owned(), "told from the words".to_owned());
        }
    }
}

/// The draft as one line of JSON, without the line's end. `piece` says where in the file it stands,
/// where that holds many.
///
/// # Errors
/// One sentence when it can't be written as JSON.
pub fn page_json(id: &str, piece: Option<&str>, draft: &ArticleDraft) -> Result<String, String> {
    let page = PageOut {
        id,
        piece,
        headline: draft.headline.as_deref(),
        standfirst: draft.standfirst.as_deref(),
        byline: &draft.byline,
        outlet: draft.outlet.as_deref(),
        section: draft.section.as_deref(),
        published: draft.published.as_ref(),
        updated: draft.updated.as_ref(),
        language: draft.language.as_ref(),
        url: draft.url.as_deref(),
        photo_credit: draft.photo_credit.as_deref(),
        body: draft.body(),
        blocks: &draft.blocks,
        related: &draft.related,
        medium: draft.medium,
        forwarded_from: draft.forwarded_from.as_deref(),
        sources: &draft.sources,
        domain: draft.domain.as_deref(),
        edition: draft.edition.as_deref(),
        image: draft.image.as_deref(),
        dateline: draft.dateline.as_ref(),
        credited_sources: &draft.credited_sources,
        entries: &draft.entries,
        others: &draft.others,
    };
    serde_json::to_string(&page).map_err(|e| format!("The answer could not be written: {e}."))
}
