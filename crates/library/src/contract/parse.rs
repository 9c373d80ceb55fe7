//! `onrecord parse`: a page in, a line of JSON out, nothing stored.

use crate::model::{ArticleDraft, Block, Dateline, Lang, LiveEntry, OtherReading, PrintedTime, RelatedLink};
use onrecord_extraction::detect_language;
use onrecord_intake::{Hints, Refusal};
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
    sources: &'p BTreeMap<String, String>,
    domain: Option<&'p str>,
    edition: Option<&'p str>,
    image: Option<&'p str>,
    dateline: Option<&'p Dateline>,
    credited_sources: &'p [String],
    entries: &'p [LiveEntry],
    others: &'p BTreeMap<String, Vec<OtherReading>>,
}

/// Read a page: what intake finds, and the language told from the words where the page names none.
///
/// # Errors
/// Intake's refusal: one sentence.
pub fn read_page(bytes: &[u8], hints: &Hints<'_>) -> Result<ArticleDraft, Refusal> {
    let mut draft = onrecord_intake::parse(bytes, hints)?;
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

/// The draft as one line of JSON, without the line's end.
///
/// # Errors
/// One sentence when it can't be written as JSON.
pub fn page_json(id: &str, draft: &ArticleDraft) -> Result<String, String> {
    let page = PageOut {
        id,
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
