//! Links that a person makes, annotates and deletes.

use crate::views::{LinkKind, Noun, Short};
use crate::{Error, Patch, Result, Writing, given, rows};
use onrecord_model::address::canonical;
use rusqlite::params;
use std::fmt;

/// What stands at an end of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// An article.
    Article(i64),
    /// A quotation.
    Quote(i64),
    /// A page by its address, captured or not.
    Url(String),
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Article(id) => Short(Noun::Articles, *id).fmt(f),
            Self::Quote(id) => Short(Noun::Quotes, *id).fmt(f),
            Self::Url(url) => f.write_str(url),
        }
    }
}

/// Kinds that tie articles; the others tie quotations.
const OF_ARTICLES: &[LinkKind] = &[
    LinkKind::Related,
    LinkKind::Follows,
    LinkKind::Translates,
    LinkKind::BasedOn,
    LinkKind::Corrects,
    LinkKind::Duplicates,
];

/// Kinds that say the same in both directions.
const BOTH_WAYS: &[LinkKind] =
    &[LinkKind::Related, LinkKind::Duplicates, LinkKind::Repeats, LinkKind::Contradicts];

/// Tie two articles, an article and a page, or two quotations. Its id. The address of a page that is
/// captured already leads to its article.
///
/// # Errors
/// [`Error::Refused`] when the kind does not fit the ends, both ends are one, or there is such a link.
pub fn add(w: &Writing, from: &End, kind: LinkKind, to: &End, note: Option<&str>) -> Result<i64> {
    let note = note.map(|note| given::lines(note, "The link's note")).transpose()?;
    let (mut articles, mut quotes, mut url) = ((None, None), (None, None), None);
    match (from, to) {
        (End::Article(from), End::Article(to)) => articles = (Some(*from), Some(*to)),
        (End::Article(from), End::Url(to)) => {
            let to = given::address(to)?;
            let known = rows::one(**w, include_str!("article_at.sql"), [canonical(&to)], |row| row.get(0))?;
            articles = (Some(*from), known);
            url = Some(to);
        }
        (End::Quote(from), End::Quote(to)) => quotes = (Some(*from), Some(*to)),
        _ => {
            return Err(Error::Refused(format!(
                "{from} and {to} can't be linked: a link ties two articles, an article and an address, or two quotations."
            )));
        }
    }
    fits(kind, articles.0.is_some())?;
    for (noun, id) in [
        (Noun::Articles, articles.0),
        (Noun::Articles, articles.1),
        (Noun::Quotes, quotes.0),
        (Noun::Quotes, quotes.1),
    ] {
        if let Some(id) = id {
            rows::must_exist(**w, noun, id)?;
        }
    }
    if (articles.0.is_some() && articles.0 == articles.1) || (quotes.0.is_some() && quotes.0 == quotes.1) {
        return Err(Error::Refused(format!("{from} can't be linked to itself.")));
    }
    let both = BOTH_WAYS.contains(&kind);
    let key = url.as_deref().map(canonical);
    let same = params![kind.name(), articles.0, articles.1, key, quotes.0, quotes.1, both];
    let there: Option<i64> = rows::one(**w, include_str!("same.sql"), same, |row| row.get(0))?;
    if let Some(id) = there {
        // What the machine proposed is accepted by who says the same.
        let who = w.actor().who.as_deref();
        if rows::run(w, include_str!("accept.sql"), params![id, who, note])? == 1 {
            return Ok(id);
        }
        return Err(Error::Refused(format!("There is such a link already: {}.", Short(Noun::Links, id))));
    }
    let actor = w.actor();
    let values = params![
        w.new_uid(),
        kind.name(),
        articles.0,
        articles.1,
        url,
        quotes.0,
        quotes.1,
        note,
        actor.at,
        actor.who,
        key
    ];
    rows::insert(w, include_str!("by_hand.sql"), values)
}

fn fits(kind: LinkKind, articles: bool) -> Result<()> {
    if OF_ARTICLES.contains(&kind) == articles {
        return Ok(());
    }
    let names: Vec<&str> = LinkKind::ALL
        .iter()
        .filter(|kind| OF_ARTICLES.contains(kind) == articles)
        .map(|kind| kind.name())
        .collect();
    let what = if articles { "Articles" } else { "Quotations" };
    Err(Error::Refused(format!(
        "{what} are not linked by “{}”: use one of {}.",
        kind.name(),
        names.join(", ")
    )))
}

/// Write, rewrite or clear the note of a link.
///
/// # Errors
/// [`Error::NotFound`] when there is no such link.
pub fn set_note(w: &Writing, id: i64, note: Patch<&str>) -> Result<()> {
    let old: Option<Option<String>> = rows::one(**w, include_str!("note.sql"), [id], |row| row.get(0))?;
    let old = old.ok_or_else(|| rows::missing(Noun::Links, id))?;
    let note = note.try_map(|note| given::lines(note, "The link's note"))?.over(old);
    rows::run(w, include_str!("set_note.sql"), params![id, note])?;
    Ok(())
}

/// Delete links, with the tags and notes on them.
///
/// # Errors
/// [`Error::NotFound`] when there is no such link.
pub fn delete(w: &Writing, ids: &[i64]) -> Result<()> {
    for &id in ids {
        rows::must_exist(**w, Noun::Links, id)?;
        rows::run(w, include_str!("delete.sql"), [id])?;
    }
    Ok(())
}
