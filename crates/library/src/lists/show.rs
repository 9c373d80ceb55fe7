//! One row in full, with what hangs on it.

use crate::{Library, Result, query::Query};
use onrecord_model::{BlockKind, offsets::Ruler};
use onrecord_storage::views::{self, Noun, Order, Short};
use onrecord_storage::views::{ArticleDetail, LinkRow, NoteRow, OneSource, PersonRow, QuoteRow};
use serde::Serialize;

/// An article with its text, its quotations and what hangs on it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ArticleShown {
    /// The article and its newest text.
    #[serde(flatten)]
    pub article: ArticleDetail,
    /// The blocks of the text, each with where it stands in Unicode code points.
    pub blocks: Vec<(BlockKind, usize, usize)>,
    /// Its quotations in reading order, rejected ones too.
    pub quotations: Vec<QuoteRow>,
    /// Links from and to it.
    pub links: Vec<LinkRow>,
    /// Who printed the same text: they are one source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_source: Option<OneSource>,
    /// Notes on it.
    pub remarks: Vec<NoteRow>,
}

/// A quotation with what hangs on it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuoteShown {
    /// The full record.
    #[serde(flatten)]
    pub quote: QuoteRow,
    /// Short id of the quotation it stands in.
    pub stands_in: Option<Short>,
    /// Links from and to it.
    pub links: Vec<LinkRow>,
}

/// A person with what hangs on them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonShown {
    /// The person.
    #[serde(flatten)]
    pub person: PersonRow,
    /// Short ids of the quotations they speak or relay, newest first.
    pub quotations: Vec<Short>,
    /// Notes on them.
    pub remarks: Vec<NoteRow>,
}

impl Library {
    /// An article in full; `None` when there is none of that id.
    ///
    /// # Errors
    /// When the library can't be read or a stored value is damaged.
    pub fn article(&self, id: i64) -> Result<Option<ArticleShown>> {
        self.read(|r| {
            let Some(article) = views::articles::detail(*r, id)? else { return Ok(None) };
            let ruler = Ruler::new(&article.text);
            let placed = |&(kind, span)| {
                let (start, end) = ruler.code_points(span);
                (kind, start, end)
            };
            let blocks = article.blocks.iter().map(placed).collect();
            let own = Short(Noun::Articles, id);
            Ok(Some(ArticleShown {
                blocks,
                one_source: views::one_source(*r, id)?,
                quotations: views::quotes::rows(*r, &article.quotes)?,
                links: views::links::rows(*r, &views::links::of(*r, own)?)?,
                remarks: views::notes::rows(*r, &views::notes::of(*r, own)?)?,
                article,
            }))
        })
    }

    /// A quotation in full; `None` when there is none of that id.
    ///
    /// # Errors
    /// When the library can't be read or a stored value is damaged.
    pub fn quote(&self, id: i64) -> Result<Option<QuoteShown>> {
        self.read(|r| {
            let Some(quote) = views::quotes::detail(*r, id)? else { return Ok(None) };
            let outer = |uid: &String| views::find_row(*r, &[Noun::Quotes], uid);
            Ok(Some(QuoteShown {
                stands_in: quote.nested_in.as_ref().map(outer).transpose()?,
                links: views::links::rows(*r, &views::links::of(*r, Short(Noun::Quotes, id))?)?,
                quote,
            }))
        })
    }

    /// A person in full; `None` when there is none of that id.
    ///
    /// # Errors
    /// When the library can't be read or a stored value is damaged.
    pub fn person(&self, id: i64) -> Result<Option<PersonShown>> {
        let own = Short(Noun::People, id);
        let query = Query::parse(&format!("speaker:{own}"))?;
        self.read(|r| {
            let Some(person) = views::people::rows(*r, &[id])?.pop() else { return Ok(None) };
            let quotes = views::find(*r, Noun::Quotes, &query.filter, Order::Newest, None)?;
            Ok(Some(PersonShown {
                person,
                quotations: quotes.ids.into_iter().map(|id| Short(Noun::Quotes, id)).collect(),
                remarks: views::notes::rows(*r, &views::notes::of(*r, own)?)?,
            }))
        })
    }
}
