//! Links as they are listed.

use super::noun::{Noun, Short};
use super::page::{block, list};
use crate::{Error, Reading, Result};
use onrecord_model::{BlockKind, Span, span};
use rusqlite::Row;
use serde::Serialize;

/// One end of a link.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct LinkEnd {
    /// Short id of the article or quotation; `None` for a page not captured yet.
    pub id: Option<Short>,
    /// Its id outside the library.
    pub uid: Option<String>,
    /// Headline of the article, content of the quotation, or title of the page.
    pub words: Option<String>,
    /// Address.
    pub url: Option<String>,
}

/// A link in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkRow {
    /// Short id, `l5`.
    pub id: Short,
    /// Id outside the library.
    pub uid: String,
    /// The relation: `related`, `follows`, `contradicts` …
    pub kind: String,
    /// Where it starts.
    pub from: LinkEnd,
    /// Where it leads.
    pub to: LinkEnd,
    /// Words of the link on the page.
    pub title: Option<String>,
    /// The analyst's remark.
    pub note: Option<String>,
    /// Who made it: `page`, `machine` or `person`.
    pub origin: String,
    /// What a person says to a proposal of the machine: `accepted` or `rejected`.
    pub review: Option<String>,
    /// Initials of the person.
    pub who: Option<String>,
    /// When, UTC.
    pub made_at: String,
}

/// The links of these ids, in their order; ids that are gone are left out.
///
/// # Errors
/// When the database refuses or a stored value is damaged.
pub fn rows(r: Reading, ids: &[i64]) -> Result<Vec<LinkRow>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/link_rows.sql"))?;
    let mut found = statement.query([list(ids)])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let title: Option<String> = row.get(3)?;
        let mut to = end(row, "to")?;
        if to.id.is_none() {
            to.url = row.get("to_url")?;
            to.words.clone_from(&title);
        }
        rows.push(LinkRow {
            id: Short(Noun::Links, row.get(0)?),
            uid: row.get(1)?,
            kind: row.get(2)?,
            from: end(row, "from")?,
            to,
            title,
            note: row.get(4)?,
            origin: row.get(5)?,
            review: row.get("review")?,
            who: row.get(6)?,
            made_at: row.get(7)?,
        });
    }
    Ok(rows)
}

/// Ids of the links from and to an article or a quotation, in the order they were made; none for
/// other nouns.
///
/// # Errors
/// When the database refuses.
pub fn of(r: Reading, row: Short) -> Result<Vec<i64>> {
    let sql = match row.0 {
        Noun::Articles => include_str!("sql/links_of_article.sql"),
        Noun::Quotes => include_str!("sql/links_of_quote.sql"),
        _ => return Ok(Vec::new()),
    };
    let mut statement = r.connection().prepare_cached(sql)?;
    let ids = statement.query_map([row.1], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Ids of the links from and to any of these quotations, in the order they were made, each once.
///
/// # Errors
/// When the database refuses.
pub fn of_quotes(r: Reading, quotes: &[i64]) -> Result<Vec<i64>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/links_of_quotes.sql"))?;
    let ids = statement.query_map([list(quotes)], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// One end, from the columns that begin with its name.
fn end(row: &Row, side: &str) -> Result<LinkEnd> {
    let column = |name: &str| format!("{side}_{name}");
    let text: Option<String> = row.get(column("text").as_str())?;
    if let Some(id) = row.get::<_, Option<i64>>(column("article").as_str())? {
        let blocks: String = row.get(column("blocks").as_str())?;
        return Ok(LinkEnd {
            id: Some(Short(Noun::Articles, id)),
            uid: row.get(column("article_uid").as_str())?,
            words: block(BlockKind::Headline, &blocks, &text.unwrap_or_default(), id)?,
            url: row.get(column("article_url").as_str())?,
        });
    }
    let Some(id) = row.get::<_, Option<i64>>(column("quote").as_str())? else {
        return Ok(LinkEnd::default());
    };
    let spans: String = row.get(column("spans").as_str())?;
    let spans: Vec<Span> =
        serde_json::from_str(&spans).map_err(|_| Error::Damaged(format!("the spans of quotation q{id}")))?;
    Ok(LinkEnd {
        id: Some(Short(Noun::Quotes, id)),
        uid: row.get(column("quote_uid").as_str())?,
        words: span::join(&spans, &text.unwrap_or_default()),
        url: None,
    })
}
