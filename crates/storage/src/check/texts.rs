//! The frozen texts, and the quotations and highlights that stand in them.

use super::spans::{Rule, flaw};
use super::{Area, Depth, Hearer};
use crate::progress::tell;
use crate::{Reading, Report, Result, captures::sha256};
use onrecord_model::{BlockKind, Span};
use std::collections::BTreeMap;
use std::path::Path;

/// Texts read between two looks at whether to go on.
const AT_ONCE: u64 = 50;

pub(super) fn check(
    r: Reading,
    _root: &Path,
    _depth: Depth,
    hearer: &mut Hearer,
    report: Report<'_>,
) -> Result<()> {
    let of: i64 = r.connection().query_row(include_str!("sql/count_revisions.sql"), [], |row| row.get(0))?;
    let mut statement = r.connection().prepare(include_str!("sql/revisions.sql"))?;
    let mut rows = statement.query([])?;
    let mut done = 0;
    while let Some(row) = rows.next()? {
        let (id, article): (i64, i64) = (row.get(0)?, row.get(1)?);
        let (text, blocks, sum): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
        if sha256(text.as_bytes()) != sum {
            hearer.problem(Area::Texts, format!("The text of article a{article} is not what was frozen"));
        }
        if let Some(flaw) = blocks_flaw(&blocks, &text) {
            hearer.problem(Area::Texts, format!("The text of article a{article} {flaw}"));
        }
        quotes(r, id, &text, hearer)?;
        highlights(r, id, article, &text, hearer)?;
        done += 1;
        if done % AT_ONCE == 0 {
            tell(report, "Checking texts and quotations", done, u64::try_from(of).ok())?;
        }
    }
    let mut statement = r.connection().prepare(include_str!("sql/articles_without_text.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        hearer.problem(Area::Texts, format!("Article a{} has no text", row.get::<_, i64>(0)?));
    }
    Ok(())
}

/// What is wrong with the blocks of a text: they cover all of it but the white space between.
fn blocks_flaw(json: &str, text: &str) -> Option<String> {
    let blocks: Vec<(BlockKind, usize, usize)> = match serde_json::from_str(json) {
        Ok(blocks) => blocks,
        Err(error) => return Some(format!("has blocks that can't be read ({error})")),
    };
    let mut last = 0;
    for (kind, start, end) in blocks {
        let kind = kind.name();
        if Span::new(start, end).slice(text).is_none() || start < last {
            return Some(format!("has a {kind} at {start}–{end} that does not fit it"));
        }
        if !text[last..start].trim().is_empty() {
            return Some(format!("has words at {last}–{start} that belong to no block"));
        }
        last = end;
    }
    (!text[last..].trim().is_empty()).then(|| format!("has words from {last} on that belong to no block"))
}

fn quotes(r: Reading, revision: i64, text: &str, hearer: &mut Hearer) -> Result<()> {
    const COLUMNS: [(&str, Rule); 5] = [
        ("content", Rule::Ordered),
        ("list of words in marks", Rule::Inside),
        ("mention", Rule::Inside),
        ("cue", Rule::Inside),
        ("evidence of the day", Rule::Inside),
    ];
    let mut statement = r.connection().prepare_cached(include_str!("sql/quotes.sql"))?;
    let mut rows = statement.query([revision])?;
    let mut outer: BTreeMap<i64, Option<i64>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        outer.insert(id, row.get(1)?);
        let start: i64 = row.get(2)?;
        for (at, (what, rule)) in COLUMNS.iter().enumerate() {
            let json: String = row.get(3 + at)?;
            if let Some(flaw) = flaw(&json, text, *rule) {
                hearer.problem(Area::Quotes, format!("The {what} of quotation q{id} {flaw}"));
            } else if at == 0 && first(&json) != usize::try_from(start).ok() {
                hearer
                    .problem(Area::Quotes, format!("Quotation q{id} is kept in the wrong place of its text"));
            }
        }
    }
    for (&id, &within) in &outer {
        let mut up = within;
        // A chain longer than there are quotations goes round.
        for _ in 0..=outer.len() {
            let Some(next) = up else { break };
            let Some(&further) = outer.get(&next) else {
                hearer.problem(Area::Quotes, format!("Quotation q{id} is nested in q{next} of another text"));
                up = None;
                break;
            };
            up = further;
        }
        if up.is_some() {
            hearer.problem(Area::Quotes, format!("Quotation q{id} is nested in itself"));
        }
    }
    Ok(())
}

fn first(json: &str) -> Option<usize> {
    let spans: Vec<Span> = serde_json::from_str(json).ok()?;
    Some(spans.first()?.start)
}

fn highlights(r: Reading, revision: i64, article: i64, text: &str, hearer: &mut Hearer) -> Result<()> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/highlights.sql"))?;
    let mut rows = statement.query([revision])?;
    while let Some(row) = rows.next()? {
        if let Some(flaw) = flaw(row.get_ref(0)?.as_str().unwrap_or_default(), text, Rule::Ordered) {
            hearer.problem(Area::Quotes, format!("A highlight in article a{article} {flaw}"));
        }
    }
    Ok(())
}
