//! What a briefing says, before any format writes it.

use super::labels::Labels;
use super::pieces::{Piece, pieces};
use super::{Briefing, By, DEFAULT_SOURCE};
use crate::citation::{BadForm, source};
use onrecord_model::{Act, Kind, PartialDate};
use onrecord_storage::views::{LeftOut, Named, QuoteRow};

/// The review of a quotation that is left out unless it is asked for.
const REJECTED: &str = "rejected";

/// What is said of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its title.
    pub title: String,
    /// The query, the day it was made, how many quotations, what was left out: a line each.
    pub lines: Vec<String>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// An article's headline, a name or a day.
    pub title: String,
    /// Outlet and day of an article.
    pub under: Option<String>,
}

/// A fact with the word for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// As “said on”.
    pub label: &'static str,
    /// What is known.
    pub value: String,
}

/// A note that may leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteEntry {
    /// As “note (AK)”.
    pub label: String,
    /// Markdown, the analyst's own.
    pub body: String,
}

/// A quotation in a briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What must be known before its words are read: that they were denied, are a paraphrase, a
    /// translation, or were rejected. `None`: said, and printed as spoken.
    pub mark: Option<String>,
    /// Whether the mark takes the words back: they were not said, or are not stood by.
    pub grave: bool,
    /// The words.
    pub words: Vec<Piece>,
    /// Who spoke; the word for nobody known where that is so.
    pub speaker: String,
    /// The speaker's role.
    pub role: Option<String>,
    /// What else is known, in the order it is read.
    pub facts: Vec<Fact>,
    /// Where it is printed, after the word for that.
    pub source: Fact,
    /// Address of the article, as it may stand in `source`.
    pub url: Option<String>,
    /// The analyst's own translation, after the word for it and its translator.
    pub translation: Option<(String, String)>,
    /// Notes.
    pub notes: Vec<NoteEntry>,
}

impl Head {
    pub(super) fn new(briefing: &Briefing, query: Option<&str>, quotes: usize, left: LeftOut) -> Self {
        let labels = briefing.tongue.labels();
        let found = match query.map(str::trim) {
            None => labels.chosen.to_owned(),
            Some("") => labels.everything.to_owned(),
            Some(query) => format!("{}: {query}", labels.query),
        };
        let mut lines = vec![found, format!("{}: {}", labels.made, labels.day(briefing.made))];
        lines.push((labels.quotes)(quotes));
        if left.rejected > 0 || left.excluded > 0 {
            lines.push((labels.left_out)(left.rejected, left.excluded));
        }
        Self { title: briefing.title.clone().unwrap_or_else(|| labels.briefing.to_owned()), lines }
    }
}

impl Entry {
    pub(super) fn new(quote: &QuoteRow, briefing: &Briefing, private_notes: bool) -> Result<Self, BadForm> {
        let labels = briefing.tongue.labels();
        let mut facts = Vec::new();
        let mut fact = |label: &'static str, value: String| {
            if !value.is_empty() {
                facts.push(Fact { label, value });
            }
        };
        fact(labels.on_behalf_of, names(&quote.on_behalf_of));
        fact(labels.chain, names(&quote.chain));
        fact(labels.said_on, quote.said_on.as_deref().map(|day| day_in(labels, day)).unwrap_or_default());
        fact(labels.occasion, quote.occasion.clone().unwrap_or_default());
        fact(labels.in_answer_to, quote.in_answer_to.clone().unwrap_or_default());
        let note = |who: Option<&str>, label: &str| match who {
            Some(who) => format!("{label} ({who})"),
            None => label.to_owned(),
        };
        let speaker = speaker(quote).unwrap_or_else(|| labels.no_speaker.to_owned());
        let source = source(quote, briefing.source.as_deref().unwrap_or(DEFAULT_SOURCE))?;
        Ok(Self {
            mark: mark(quote, labels),
            grave: quote.act != Act::Said || quote.review.as_deref() == Some(REJECTED),
            words: pieces(quote),
            // Where the page names somebody by the role alone, it stands there already.
            role: quote.role.clone().filter(|role| speaker.to_lowercase() != role.to_lowercase()),
            speaker,
            facts,
            source: Fact { label: labels.source, value: source },
            url: quote.article.url.clone(),
            translation: quote
                .own_translation
                .clone()
                .map(|words| (note(quote.translator.as_deref(), labels.translation), words)),
            notes: quote
                .notes
                .iter()
                .filter(|note| private_notes || !note.private)
                .map(|one| NoteEntry {
                    label: note(
                        one.who.as_deref(),
                        if one.private { labels.private_note } else { labels.note },
                    ),
                    body: one.body.clone(),
                })
                .collect(),
        })
    }
}

/// The heading that a quotation stands under.
pub(super) fn heading(quote: &QuoteRow, briefing: &Briefing) -> Heading {
    let labels = briefing.tongue.labels();
    let (title, under) = match briefing.by {
        By::Article => {
            let article = &quote.article;
            let title = article.headline.clone().unwrap_or_else(|| labels.no_headline.to_owned());
            let day =
                article.published.as_deref().map(|at| day_in(labels, at.split('T').next().unwrap_or(at)));
            let under: Vec<String> = article.outlet.clone().into_iter().chain(day).collect();
            (title, Some(under.join(", ")).filter(|under| !under.is_empty()))
        }
        By::Speaker => {
            let first = quote.speakers.first().map(|named| named.known_as().to_owned());
            (first.unwrap_or_else(|| labels.no_speaker.to_owned()), None)
        }
        By::Day => {
            let day = quote.said_on.as_deref().map(|day| day_in(labels, day));
            (day.unwrap_or_else(|| labels.no_day.to_owned()), None)
        }
    };
    Heading { title, under }
}

/// What tells one heading's quotations from the next's: two persons may share a name, two articles a
/// headline.
pub(super) fn key(quote: &QuoteRow, by: By) -> String {
    match by {
        By::Article => quote.article.uid.clone(),
        By::Speaker => match quote.speakers.first() {
            Some(named) => match named.id {
                Some(id) => id.to_string(),
                None => format!("“{}", named.name),
            },
            None => String::new(),
        },
        By::Day => quote.said_on.clone().unwrap_or_default(),
    }
}

fn mark(quote: &QuoteRow, labels: &Labels) -> Option<String> {
    let act = match quote.act {
        Act::Said => None,
        Act::Declined => Some(labels.declined),
        Act::Denied => Some(labels.denied),
        Act::Asked => Some(labels.asked),
        Act::Alleged => Some(labels.alleged),
    };
    let translated = quote.translated_by.as_deref().map(|by| match by {
        "outlet" => labels.by_outlet,
        "official" => labels.by_official,
        "me" => labels.by_analyst,
        _ => labels.by_machine,
    });
    let rejected = quote.review.as_deref().filter(|review| *review == REJECTED).map(|_| labels.rejected);
    let paraphrase = (quote.kind == Kind::Indirect).then_some(labels.paraphrase);
    let all: Vec<&str> = [act, paraphrase, translated, rejected].into_iter().flatten().collect();
    let joined = all.join(", ");
    let first = joined.chars().next()?;
    Some(first.to_uppercase().chain(joined.chars().skip(1)).collect())
}

fn speaker(quote: &QuoteRow) -> Option<String> {
    match &quote.speakers[..] {
        [] => quote.speaker_printed.clone(),
        speakers => Some(names(speakers)),
    }
}

fn names(people: &[Named]) -> String {
    people.iter().map(Named::known_as).collect::<Vec<_>>().join(", ")
}

/// A day in words; what is no day stays as it is.
fn day_in(labels: &Labels, day: &str) -> String {
    day.parse::<PartialDate>().map_or_else(|_| day.to_owned(), |day| labels.day(day))
}
