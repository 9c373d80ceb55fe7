//! Articles as they are listed, and one in full.

use super::noun::{Noun, Short};
use super::page::{block, gather, list, printed};
use super::resolve::codebook;
use crate::{Error, Reading, Result};
use onrecord_model::zones::{self, Instant, NoInstant};
use onrecord_model::{BlockKind, PrintedTime, Span};
use rusqlite::{OptionalExtension, Row};
use serde::Serialize;
use std::collections::HashMap;

/// What a quotation tells of the article it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArticleHead {
    /// Short id, `a12`.
    pub id: Short,
    /// Id outside the library.
    pub uid: String,
    /// Title, cut from the frozen text.
    pub headline: Option<String>,
    /// Who published.
    pub outlet: Option<String>,
    /// IANA name of the time zone that a person gave the outlet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlet_zone: Option<String>,
    /// The outlet's rubric.
    pub section: Option<String>,
    /// Published, as precise as printed, with the zone if printed.
    pub published: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Language of the text.
    pub language: Option<String>,
    /// `post`, `mail` or `document`, where it is no article of the press.
    pub medium: Option<String>,
    /// Edition or language version of the outlet.
    pub edition: Option<String>,
    /// Place and agency that open the text: `TASHKENT, TASS`.
    pub dateline: Option<String>,
    /// `to_read`, `read` or `excluded`.
    pub state: String,
}

impl ArticleHead {
    /// The instant it was published, by the printed zone or by its outlet's: worked out now, stored nowhere.
    /// `None` when the page printed no clock, or neither zone is known.
    ///
    /// # Errors
    /// When the outlet's clocks never showed that time, or showed it twice.
    pub fn instant(&self) -> Result<Option<Instant>, NoInstant> {
        let time: Option<PrintedTime> = self.published.as_deref().and_then(|time| time.parse().ok());
        time.map_or(Ok(None), |time| zones::instant(&time, self.outlet_zone.as_deref()))
    }
}

/// An article in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArticleRow {
    /// What every row about it shows.
    #[serde(flatten)]
    pub head: ArticleHead,
    /// The summary under the title.
    pub standfirst: Option<String>,
    /// Authors.
    pub byline: Vec<String>,
    /// Changed, as precise as printed.
    pub updated: Option<String>,
    /// Who made the lead picture.
    pub photo_credit: Option<String>,
    /// Why it was excluded.
    pub state_reason: Option<String>,
    /// Number of its newest revision.
    pub revision: i64,
    /// When it came into the library, UTC.
    pub added_at: String,
    /// Initials of who added it.
    pub who: Option<String>,
    /// Quotations that are not rejected.
    pub quotes: i64,
    /// Notes on the article.
    pub notes: i64,
    /// Full paths of its tags.
    pub tags: Vec<String>,
    /// Collections it is in.
    pub collections: Vec<String>,
}

/// An article in full: its row and its frozen text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArticleDetail {
    /// What a list shows.
    #[serde(flatten)]
    pub row: ArticleRow,
    /// The newest revision's text.
    pub text: String,
    /// Its blocks, in bytes of the text.
    #[serde(skip)]
    pub blocks: Vec<(BlockKind, Span)>,
    /// For each field: where it was read.
    pub sources: HashMap<String, String>,
    /// Ids of its quotations in reading order, rejected ones too.
    #[serde(skip)]
    pub quotes: Vec<i64>,
}

/// The articles of these ids, in their order; ids that are gone are left out.
///
/// # Errors
/// When the database refuses or a stored value is damaged.
pub fn rows(r: Reading, ids: &[i64]) -> Result<Vec<ArticleRow>> {
    let ids = list(ids);
    let mut tags = tags_of(r, include_str!("sql/tags_of_articles.sql"), &ids)?;
    let mut collections = gather(r, include_str!("sql/collections_of_articles.sql"), &ids, |row| row.get(1))?;
    let mut statement = r.connection().prepare_cached(include_str!("sql/article_rows.sql"))?;
    let mut found = statement.query([&ids])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let mut article = read(row)?;
        let Short(_, id) = article.head.id;
        article.tags = tags.remove(&id).unwrap_or_default();
        article.collections = collections.remove(&id).unwrap_or_default();
        rows.push(article);
    }
    Ok(rows)
}

/// One article with its text; `None` when there is none of that id.
///
/// # Errors
/// When the database refuses or a stored value is damaged.
pub fn detail(r: Reading, id: i64) -> Result<Option<ArticleDetail>> {
    let Some(row) = rows(r, &[id])?.pop() else { return Ok(None) };
    let sql = include_str!("sql/article_detail.sql");
    let found: Option<(String, String, String)> = r
        .connection()
        .prepare_cached(sql)?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((text, blocks, sources)) = found else { return Ok(None) };
    let bad = |what: &str| Error::Damaged(format!("the {what} of article a{id}"));
    let blocks: Vec<(BlockKind, usize, usize)> = serde_json::from_str(&blocks).map_err(|_| bad("blocks"))?;
    let blocks = blocks.into_iter().map(|(kind, start, end)| (kind, Span::new(start, end))).collect();
    let sources = serde_json::from_str(&sources).map_err(|_| bad("sources"))?;
    let mut quotes = r.connection().prepare_cached(include_str!("sql/quotes_of_article.sql"))?;
    let quotes = quotes.query_map([id], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    Ok(Some(ArticleDetail { row, text, blocks, sources, quotes }))
}

/// The newest text of these articles, in their order, for snippets.
///
/// # Errors
/// When the database refuses.
pub fn texts(r: Reading, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/article_texts.sql"))?;
    let texts = statement.query_map([list(ids)], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(texts.collect::<Result<_, _>>()?)
}

/// The heads of articles by revision: what quotations need, with the frozen text they stand in.
pub(super) fn head(row: &Row) -> Result<ArticleHead> {
    let id: i64 = row.get("article_id")?;
    let text = row.get_ref("text")?.as_str().unwrap_or_default();
    let blocks = row.get_ref("blocks")?.as_str().unwrap_or_default();
    Ok(ArticleHead {
        id: Short(Noun::Articles, id),
        uid: row.get("article_uid")?,
        headline: block(BlockKind::Headline, blocks, text, id)?,
        outlet: row.get("outlet")?,
        outlet_zone: row.get("outlet_zone")?,
        section: row.get("section")?,
        published: printed(row.get("published")?, row.get("published_zone")?),
        url: row.get("url")?,
        language: row.get("language")?,
        medium: row.get("medium")?,
        edition: row.get("edition")?,
        dateline: row.get::<_, Option<String>>("dateline")?.filter(|line| !line.is_empty()),
        state: row.get("state")?,
    })
}

fn read(row: &Row) -> Result<ArticleRow> {
    let head = head(row)?;
    let Short(_, id) = head.id;
    let text = row.get_ref("text")?.as_str().unwrap_or_default();
    let blocks = row.get_ref("blocks")?.as_str().unwrap_or_default();
    let byline: String = row.get("byline")?;
    Ok(ArticleRow {
        head,
        standfirst: block(BlockKind::Standfirst, blocks, text, id)?,
        byline: serde_json::from_str(&byline)
            .map_err(|_| Error::Damaged(format!("the byline of article a{id}")))?,
        updated: printed(row.get("updated")?, row.get("updated_zone")?),
        photo_credit: row.get("photo_credit")?,
        state_reason: row.get("state_reason")?,
        revision: row.get("revision")?,
        added_at: row.get("added_at")?,
        who: row.get("who")?,
        quotes: row.get("quotes")?,
        notes: row.get("notes")?,
        tags: Vec::new(),
        collections: Vec::new(),
    })
}

/// Full paths of tags by the row they hang on.
pub(super) fn tags_of(r: Reading, sql: &str, ids: &str) -> Result<HashMap<i64, Vec<String>>> {
    let tagged: HashMap<i64, Vec<i64>> = gather(r, sql, ids, |row| row.get(1))?;
    if tagged.is_empty() {
        return Ok(HashMap::new());
    }
    let paths: HashMap<i64, String> =
        codebook(r)?.into_iter().map(|(id, _, path)| (id, super::tags::path_text(&path))).collect();
    Ok(tagged
        .into_iter()
        .map(|(row, tags)| {
            let mut names: Vec<String> = tags.iter().filter_map(|tag| paths.get(tag).cloned()).collect();
            names.sort();
            (row, names)
        })
        .collect())
}
