//! What the engine found, stored as its proposals.

use super::Part;
use crate::{Result, Writing, spans::json};
use onrecord_model::FoundQuote;
use rusqlite::params;

/// Somebody a quotation names.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// In which part.
    pub part: Part,
    /// Place among those of this part, from 0; in a chain, 0 is nearest the speaker.
    pub position: usize,
    /// As the page has it.
    pub name: &'a str,
    /// The person, where one is known.
    pub person: Option<i64>,
}

/// Store what the engine found in a revision, in its order. Answers the ids. Who is named is added
/// by [`name`]; the index is the caller's.
///
/// # Errors
/// When the database refuses.
pub fn add_found(
    w: &Writing,
    revision: i64,
    found: &[FoundQuote],
    language: Option<&str>,
    batch: Option<i64>,
) -> Result<Vec<i64>> {
    let mut ids: Vec<i64> = Vec::with_capacity(found.len());
    for quote in found {
        // Outer quotations come before those that stand in them.
        let outer = quote.nested_in.and_then(|outer| ids.get(outer).copied());
        ids.push(add_one(w, revision, outer, quote, language, batch)?);
    }
    Ok(ids)
}

/// Store one of them, inside the stored quotation `outer`.
pub(super) fn add_one(
    w: &Writing,
    revision: i64,
    outer: Option<i64>,
    quote: &FoundQuote,
    language: Option<&str>,
    batch: Option<i64>,
) -> Result<i64> {
    let start = quote.spans.first().map_or(0, |span| span.start);
    let id = w.connection().prepare_cached(include_str!("add.sql"))?.insert(params![
        w.new_uid(),
        revision,
        outer,
        i64::try_from(start).unwrap_or(i64::MAX),
        json(&quote.spans),
        json(&quote.quoted),
        quote.kind.name(),
        quote.act.name(),
        json(&quote.speaker),
        json(&quote.cue),
        quote.role,
        quote.said_on.map(|day| day.to_string()),
        json(&quote.said_on_from),
        quote.asked,
        quote.occasion,
        quote.addressee,
        language,
        quote.confidence,
        quote.rule,
        w.actor().at,
        batch,
    ])?;
    Ok(id)
}

/// Note whom a quotation names, as the machine read it.
///
/// # Errors
/// When the database refuses.
pub fn name(w: &Writing, quote: i64, named: &Named) -> Result<()> {
    let position = i64::try_from(named.position).unwrap_or(i64::MAX);
    w.connection().prepare_cached(include_str!("name.sql"))?.execute(params![
        quote,
        named.part.name(),
        position,
        named.name,
        named.person
    ])?;
    Ok(())
}
