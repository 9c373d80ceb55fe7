//! One row in full.

use super::rows;
use crate::cut::{self, Layer, What};
use crate::host::Inner;
use crate::wire::{
    Article, ArticleQuote, Capture, CollectionRow, Failure, FailureCode, Highlight, Id, LinkRow, OneSource,
    Person, Quote, TagRow,
};
use onrecord_library::model::{BlockKind, Span};
use onrecord_library::query::Query;
use onrecord_library::views::{self, Noun, Order, Short};
use onrecord_library::{Library, lists::PAGE};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

type Host = Arc<Inner>;

/// So many articles that name a person are shown.
const NAMED_IN: usize = 50;

/// Among so many articles with a person's names it is looked for those without a reviewed quotation.
const LOOKED_AT: usize = 1_000;

fn gone() -> Failure {
    Failure::coded(FailureCode::ChangedSince, "It is not in the library any more.")
}

pub(crate) fn article(host: &Host, request: Id) -> Result<Article, Failure> {
    let library = host.library()?;
    let own = library.row(&[Noun::Articles], &request.id)?;
    let shown = library.article(own.1)?.ok_or_else(gone)?;
    let highlights = library.highlights_of(&request.id)?;
    let detail = shown.article;
    let (here, older): (Vec<_>, Vec<_>) =
        shown.quotations.into_iter().partition(|quote| quote.revision == detail.row.revision);
    let by_uid: HashMap<&str, usize> =
        here.iter().enumerate().map(|(at, quote)| (quote.uid.as_str(), at)).collect();
    let outer: Vec<Option<usize>> = here
        .iter()
        .map(|quote| quote.nested_in.as_deref().and_then(|uid| by_uid.get(uid).copied()))
        .collect();
    let depths: Vec<u32> = (0..outer.len()).map(|at| depth(at, &outer)).collect();
    let ids: Vec<String> = here.iter().map(|quote| quote.id.to_string()).collect();
    let mut layers = Vec::new();
    for ((quote, id), &depth) in here.iter().zip(&ids).zip(&depths) {
        let spans = [
            (What::Content, &quote.spans),
            (What::Verbatim, &quote.quoted),
            (What::Cue, &quote.cue),
            (What::Mention, &quote.mention),
        ];
        layers.extend(spans.map(|(what, placed)| Layer { what, id, depth, spans: &placed.bytes }));
    }
    let lit: Vec<(String, &[Span])> = highlights
        .iter()
        .filter(|row| row.revision == detail.row.revision)
        .map(|row| (row.id.to_string(), row.spans.bytes.as_slice()))
        .collect();
    layers.extend(lit.iter().map(|(id, spans)| Layer { what: What::Highlight, id, depth: 0, spans }));
    let blocks = cut::blocks(&detail.text, &detail.blocks, &layers);
    let block = |spans: &[Span]| block_of(&detail.blocks, spans);
    let quote_ids: Vec<Short> = here.iter().chain(&older).map(|quote| quote.id).collect();
    let left = older.into_iter().map(|quote| ArticleQuote {
        nested_in: None,
        depth: 0,
        block: 0,
        card: rows::card(quote),
    });
    let left = left.collect();
    let quotes = here.into_iter().enumerate().map(|(at, quote)| ArticleQuote {
        nested_in: outer[at].map(|outer| ids[outer].clone()),
        depth: depths[at],
        block: block(&quote.spans.bytes).unwrap_or_default(),
        card: rows::card(quote),
    });
    let quotes = quotes.collect();
    let noted: Vec<i64> = highlights.iter().map(|row| row.id.id()).collect();
    let mut noted =
        library.read(|r| Ok::<_, onrecord_library::Error>(views::notes::on_highlights(*r, &noted)?))?;
    let highlights = highlights.iter().map(|row| Highlight {
        id: row.id.to_string(),
        words: row.words.clone(),
        colour: row.colour.clone(),
        tags: row.tags.clone(),
        notes: noted.remove(&row.id.id()).unwrap_or_default().into_iter().map(rows::brief).collect(),
        block: (row.revision == detail.row.revision).then(|| block(&row.spans.bytes)).flatten(),
        changes: row.changes.iter().cloned().map(rows::change).collect(),
        who: row.who.clone(),
        made_at: row.made_at.clone(),
    });
    let highlights = highlights.collect();
    let mut links: Vec<LinkRow> = shown.links.into_iter().map(rows::link).collect();
    links.extend(quote_links(&library, &quote_ids)?);
    let captures = library.evidence(own.1)?.map(|evidence| evidence.captures).unwrap_or_default();
    Ok(Article {
        blocks,
        quotes,
        left,
        highlights,
        links,
        one_source: shown.one_source.map(|source| OneSource {
            articles: u32::try_from(source.articles).unwrap_or(u32::MAX),
            outlets: source.outlets,
        }),
        notes: shown.remarks.into_iter().map(rows::note).collect(),
        captures: captures.into_iter().map(capture).collect(),
        sources: detail.sources.into_iter().collect(),
        row: rows::article(detail.row),
    })
}

/// In how many quotations one stands. A ring, which nothing should make, ends.
fn depth(mut at: usize, outer: &[Option<usize>]) -> u32 {
    let mut depth = 0;
    while let Some(next) = outer[at].filter(|_| depth < 20) {
        at = next;
        depth += 1;
    }
    depth
}

/// The block in which the first of these spans begins.
pub(super) fn block_of(blocks: &[(BlockKind, Span)], spans: &[Span]) -> Option<u32> {
    let start = spans.first()?.start;
    let after = blocks.partition_point(|(_, block)| block.start <= start);
    Some(crate::host::count(after.checked_sub(1)?))
}

/// Links of quotations, each once.
fn quote_links(library: &Library, quotes: &[Short]) -> Result<Vec<LinkRow>, Failure> {
    let quotes: Vec<i64> = quotes.iter().map(|quote| quote.1).collect();
    let ids = library.read(|r| Ok::<_, onrecord_library::Error>(views::links::of_quotes(*r, &quotes)?))?;
    Ok(library.links(&ids)?.into_iter().map(rows::link).collect())
}

pub(super) fn capture(row: views::CaptureRow) -> Capture {
    Capture {
        sha256: row.sha256,
        bytes: row.bytes,
        way: row.way,
        name: row.name,
        url: row.url,
        captured_at: row.captured_at,
        claimed: row.claimed,
    }
}

pub(crate) fn quote(host: &Host, request: Id) -> Result<Quote, Failure> {
    let library = host.library()?;
    let Short(_, id) = library.row(&[Noun::Quotes], &request.id)?;
    let shown = library.quote(id)?.ok_or_else(gone)?;
    Ok(Quote {
        nested_in: shown.stands_in.map(|outer| outer.to_string()),
        links: shown.links.into_iter().map(rows::link).collect(),
        row: rows::quote(shown.quote),
    })
}

pub(crate) fn person(host: &Host, request: Id) -> Result<Person, Failure> {
    let library = host.library()?;
    let own = library.row(&[Noun::People], &request.id)?;
    let row = library.people(&[own.1])?.pop().ok_or_else(gone)?;
    let remarks = library.read(|r| {
        let ids = views::notes::of(*r, own)?;
        Ok::<_, onrecord_library::Error>(views::notes::rows(*r, &ids)?)
    })?;
    let (named_in, named_in_more) = named_in(&library, own, &row)?;
    Ok(Person {
        remarks: remarks.into_iter().map(rows::note).collect(),
        named_in,
        named_in_more,
        row: rows::person(row),
    })
}

/// Articles that have one of a person's names and no quotation by them that was seen or checked.
fn named_in(
    library: &Library,
    person: Short,
    row: &views::PersonRow,
) -> Result<(Vec<crate::wire::ArticleRow>, bool), Failure> {
    if row.kind == "unnamed" {
        return Ok((Vec::new(), false));
    }
    let called: Vec<String> = std::iter::once(&row.name)
        .chain(&row.aliases)
        .map(|name| name.replace('"', " "))
        .filter(|name| name.chars().filter(|c| c.is_alphanumeric()).count() > 1)
        .map(|name| format!("\"{name}\""))
        .collect();
    if called.is_empty() {
        return Ok((Vec::new(), false));
    }
    let named =
        library.list(Noun::Articles, &Query::parse(&called.join(" or "))?, Order::Newest, Some(LOOKED_AT))?;
    let by_them = Query::parse(&format!("speaker:{person} (status:seen or status:checked)"))?;
    let reviewed = library.list(Noun::Quotes, &by_them, Order::Newest, Some(10 * LOOKED_AT))?;
    let mut theirs = HashSet::new();
    for page in reviewed.ids.chunks(PAGE) {
        theirs.extend(library.quotes(page)?.iter().map(|quote| quote.article.id.1));
    }
    let mut without = named.ids.into_iter().filter(|id| !theirs.contains(id));
    let first: Vec<i64> = without.by_ref().take(NAMED_IN).collect();
    let more = without.next().is_some() || named.total.more;
    Ok((library.articles(&first)?.into_iter().map(rows::article).collect(), more))
}

pub(crate) fn tags(host: &Host, (): ()) -> Result<Vec<TagRow>, Failure> {
    let library = host.library()?;
    let ids = library.list(Noun::Tags, &Query::parse("")?, Order::Name, None)?.ids;
    Ok(library.tags(&ids)?.into_iter().map(rows::tag).collect())
}

pub(crate) fn collections(host: &Host, (): ()) -> Result<Vec<CollectionRow>, Failure> {
    Ok(host.library()?.collections()?.into_iter().map(rows::collection).collect())
}
