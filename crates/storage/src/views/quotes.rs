//! Quotations with everything that is known of them, the words cut from the frozen text.

mod read;

use super::articles::{ArticleHead, tags_of};
use super::noun::Short;
use super::page::{gather, list};
use super::placed::Placed;
use crate::{Reading, Result};
use onrecord_model::{Act, Kind};
pub(crate) use read::change as read_change;
use read::{Source, source};
use serde::{Serialize, Serializer};
use std::collections::HashMap;
use std::sync::Arc;

/// Somebody a quotation names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// As the page has it.
    pub name: String,
    /// Short id of the person, where one is known.
    pub id: Option<Short>,
    /// The person's name in this library.
    pub person: Option<String>,
}

impl Named {
    /// The person's name, else what the page has.
    pub fn known_as(&self) -> &str {
        self.person.as_deref().unwrap_or(&self.name)
    }
}

/// A note as a quotation carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteBrief {
    /// Short id, `n4`.
    pub id: Short,
    /// Id outside the library.
    pub uid: String,
    /// Markdown.
    pub body: String,
    /// True when it stays at home.
    pub private: bool,
    /// Initials of who wrote it.
    pub who: Option<String>,
}

/// That the outlet changed a quotation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuoteChange {
    /// `altered`, or `gone` when the newer text has it no more.
    pub fate: String,
    /// How sure that is, 0–1; of altered words, how much of them is the same.
    pub score: f64,
    /// The words before.
    pub was: Option<String>,
    /// The words after.
    pub now: Option<String>,
    /// When the newer text was seen, UTC.
    pub seen_at: String,
    /// Number of the newer text.
    pub revision: i64,
}

/// A quotation: the full record of design §1. As JSON all spans are in Unicode code points of the
/// revision's text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuoteRow {
    /// Short id, `q345`.
    pub id: Short,
    /// Id outside the library.
    pub uid: String,
    /// The words inside marks, several pieces joined by ` […] `; `None` for a paraphrase.
    pub quoted_words: Option<String>,
    /// The whole content, several pieces joined by ` […] `.
    pub content: String,
    /// How the words are given.
    pub kind: Kind,
    /// What the speaker did.
    pub act: Act,
    /// The words that name the speaker, as printed beside the cue.
    pub speaker_printed: Option<String>,
    /// Who spoke.
    pub speakers: Vec<Named>,
    /// The speaker's role as printed.
    pub role: Option<String>,
    /// For whom.
    pub on_behalf_of: Vec<Named>,
    /// Who relays it, nearest the speaker first.
    pub chain: Vec<Named>,
    /// The attribution's words.
    pub cue_words: Option<String>,
    /// Day of speaking, cut to its precision.
    pub said_on: Option<String>,
    /// The words that tell the day.
    pub said_on_words: Option<String>,
    /// Occasion: its title, else as printed.
    pub occasion: Option<String>,
    /// Address of the primary source.
    pub primary_source: Option<String>,
    /// The question or topic it answered.
    pub in_answer_to: Option<String>,
    /// To whom it was said.
    pub addressee: Option<String>,
    /// Language as printed.
    pub language: Option<String>,
    /// Language spoken.
    pub language_spoken: Option<String>,
    /// Who translated what is printed: `outlet`, `official`, `machine`, `me`.
    pub translated_by: Option<String>,
    /// The analyst's own translation.
    pub own_translation: Option<String>,
    /// Its language.
    pub own_translation_language: Option<String>,
    /// Who made it.
    pub translator: Option<String>,
    /// The article it stands in.
    #[serde(serialize_with = "through")]
    pub article: Arc<ArticleHead>,
    /// Number of the revision it stands in.
    pub revision: i64,
    /// What the outlet made of its words since, oldest first.
    pub changes: Vec<QuoteChange>,
    /// Full paths of its tags.
    pub tags: Vec<String>,
    /// Notes on it.
    pub notes: Vec<NoteBrief>,
    /// `seen`, `checked`, `rejected`; `None` when nobody looked.
    pub review: Option<String>,
    /// Initials of who reviewed it.
    pub reviewed_by: Option<String>,
    /// When, UTC.
    pub reviewed_at: Option<String>,
    /// `machine` or `person`.
    pub origin: String,
    /// Initials of who made it; `None` for the machine.
    pub who: Option<String>,
    /// When, UTC.
    pub made_at: String,
    /// The rule that found it.
    pub rule: Option<String>,
    /// How sure the machine is, 0–1.
    pub confidence: Option<f64>,
    /// `uid` of the quotation it stands in.
    pub nested_in: Option<String>,
    /// What stands before it in its paragraph.
    pub before: String,
    /// What stands after it in its paragraph.
    pub after: String,
    /// Where the content stands.
    pub spans: Placed,
    /// Where the quoted words stand.
    pub quoted: Placed,
    /// Where the mention stands.
    pub mention: Placed,
    /// Where the cue stands.
    pub cue: Placed,
    /// Where the words that tell the day stand.
    pub said_on_from: Placed,
}

impl QuoteRow {
    /// Whether these persons (short ids' numbers) only relay it: none of them speaks.
    pub fn only_relayed_by(&self, people: &[i64]) -> bool {
        let among = |named: &[Named]| {
            named.iter().any(|named| named.id.is_some_and(|Short(_, id)| people.contains(&id)))
        };
        among(&self.chain) && !among(&self.speakers) && !among(&self.on_behalf_of)
    }
}

/// `Arc` written as what it holds.
fn through<S: Serializer>(article: &Arc<ArticleHead>, serializer: S) -> Result<S::Ok, S::Error> {
    article.as_ref().serialize(serializer)
}

/// The quotations of these ids, in their order; ids that are gone are left out.
///
/// # Errors
/// When the database refuses or a stored value is damaged.
pub fn rows(r: Reading, ids: &[i64]) -> Result<Vec<QuoteRow>> {
    QuotePager::new(r).rows(ids)
}

/// One quotation; `None` when there is none of that id.
///
/// # Errors
/// When the database refuses or a stored value is damaged.
pub fn detail(r: Reading, id: i64) -> Result<Option<QuoteRow>> {
    Ok(rows(r, &[id])?.pop())
}

/// Persons (numbers of their short ids) that `speaker:` finds under a name.
///
/// # Errors
/// When the database refuses.
pub fn speakers(r: Reading, name: &super::Name) -> Result<Vec<i64>> {
    Ok(super::resolve::people(r, name)?.ids)
}

/// Reads quotations page after page and keeps the text of the article it is in.
#[derive(Debug)]
pub struct QuotePager<'c> {
    r: Reading<'c>,
    sources: HashMap<i64, Arc<Source>>,
}

impl<'c> QuotePager<'c> {
    /// A pager over this view.
    pub fn new(r: Reading<'c>) -> Self {
        Self { r, sources: HashMap::new() }
    }

    /// The quotations of these ids, in their order; ids that are gone are left out. A page of some
    /// hundreds costs least a row.
    ///
    /// # Errors
    /// When the database refuses or a stored value is damaged.
    pub fn rows(&mut self, ids: &[i64]) -> Result<Vec<QuoteRow>> {
        let r = self.r;
        let ids = list(ids);
        let mut people = gather(r, include_str!("sql/people_of_quotes.sql"), &ids, read::named)?;
        let mut notes = gather(r, include_str!("sql/notes_of_quotes.sql"), &ids, read::note)?;
        let mut changes = gather(r, include_str!("sql/changes_of_quotes.sql"), &ids, read::change)?;
        let mut tags = tags_of(r, include_str!("sql/tags_of_quotes.sql"), &ids)?;
        let mut statement = r.connection().prepare_cached(include_str!("sql/quote_rows.sql"))?;
        let mut found = statement.query([&ids])?;
        let mut rows = Vec::new();
        let mut used = HashMap::new();
        let mut current: Option<(i64, Arc<Source>)> = None;
        while let Some(row) = found.next()? {
            let revision: i64 = row.get(read::REVISION)?;
            let here = match &current {
                Some((id, here)) if *id == revision => Arc::clone(here),
                _ => match used.get(&revision).or_else(|| self.sources.get(&revision)) {
                    Some(known) => Arc::clone(known),
                    None => Arc::new(source(r, revision)?),
                },
            };
            if current.as_ref().is_none_or(|(id, _)| *id != revision) {
                used.insert(revision, Arc::clone(&here));
                current = Some((revision, Arc::clone(&here)));
            }
            let id: i64 = row.get(0)?;
            let mut quote = read::quote(row, &here)?;
            for (part, named) in people.remove(&id).unwrap_or_default() {
                match part {
                    read::Part::Speaker => quote.speakers.push(named),
                    read::Part::OnBehalfOf => quote.on_behalf_of.push(named),
                    read::Part::Chain => quote.chain.push(named),
                }
            }
            quote.notes = notes.remove(&id).unwrap_or_default();
            quote.changes = changes.remove(&id).unwrap_or_default();
            quote.tags = tags.remove(&id).unwrap_or_default();
            rows.push(quote);
        }
        // The last article goes on into the next page; others are let go.
        self.sources.clear();
        self.sources.extend(current);
        Ok(rows)
    }
}
