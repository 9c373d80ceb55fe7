//! Views: built once, read by position.

use super::rows;
use crate::host::{self, Inner, count};
use crate::wire::{Failure, OpenView, Rows, View, ViewId, ViewRange};
use onrecord_library::lists::PAGE;
use onrecord_library::query::Query;
use onrecord_library::views::{Noun, Short};
use std::collections::HashMap;
use std::sync::Arc;

type Host = Arc<Inner>;

/// So many ids are given in one answer.
const IDS: usize = 10_000;

pub(crate) fn open(host: &Host, request: OpenView) -> Result<View, Failure> {
    let library = host.library()?;
    let query = Query::parse(&request.query)?;
    let noun = rows::noun(request.noun);
    let list = library.list(noun, &query, rows::order(request.order, request.down), None)?;
    let total = count(list.ids.len());
    let groups = match request.groups {
        Some(true) => list.groups.iter().copied().map(count).collect(),
        _ => Vec::new(),
    };
    let view = host.views.add(host::OpenView { noun, list });
    // One answer for what a list shows first: each way to and from the window takes longer than the rows.
    let first = |count| rows(host, ViewRange { view, from: request.from.unwrap_or(0), count });
    let rows = request.count.map(first).transpose()?;
    Ok(View { view, total, more: false, groups, rows })
}

fn range(ids: &[i64], request: &ViewRange, most: usize) -> Vec<i64> {
    let size = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    ids.iter().skip(size(request.from)).take(size(request.count).min(most)).copied().collect()
}

pub(crate) fn rows(host: &Host, request: ViewRange) -> Result<Rows, Failure> {
    let library = host.library()?;
    let view = host.views.get(request.view)?;
    let ids = range(&view.list.ids, &request, PAGE);
    Ok(match view.noun {
        Noun::Articles => {
            let found = library.articles(&ids)?.into_iter().map(|row| (row.head.id, rows::article(row)));
            Rows::Articles(placed(&ids, found))
        }
        Noun::Quotes => {
            let found = library.listed(&view.list, &ids)?.into_iter();
            Rows::Quotes(placed(&ids, found.map(|row| (row.quote.id, rows::listed(row)))))
        }
        Noun::People => {
            let found = library.people(&ids)?.into_iter().map(|row| (row.id, rows::person(row)));
            Rows::People(placed(&ids, found))
        }
        Noun::Tags => {
            Rows::Tags(placed(&ids, library.tags(&ids)?.into_iter().map(|row| (row.id, rows::tag(row)))))
        }
        Noun::Notes => {
            let found = library.notes(&ids)?.into_iter().map(|row| (row.id, rows::note(row)));
            Rows::Notes(placed(&ids, found))
        }
        Noun::Links => {
            let found = library.links(&ids)?.into_iter().map(|row| (row.id, rows::link(row)));
            Rows::Links(placed(&ids, found))
        }
    })
}

/// Rows at their positions; what is gone leaves its position empty.
fn placed<R>(ids: &[i64], found: impl Iterator<Item = (Short, R)>) -> Vec<Option<R>> {
    let mut found: HashMap<i64, R> = found.map(|(Short(_, id), row)| (id, row)).collect();
    ids.iter().map(|id| found.remove(id)).collect()
}

pub(crate) fn ids(host: &Host, request: ViewRange) -> Result<Vec<String>, Failure> {
    let view = host.views.get(request.view)?;
    let ids = range(&view.list.ids, &request, IDS);
    Ok(ids.into_iter().map(|id| Short(view.noun, id).to_string()).collect())
}

pub(crate) fn position(host: &Host, request: ViewId) -> Result<Option<u32>, Failure> {
    let view = host.views.get(request.view)?;
    let wanted = onrecord_library::views::short(request.id.trim());
    Ok(wanted
        .filter(|Short(noun, _)| *noun == view.noun)
        .and_then(|Short(_, id)| view.list.ids.iter().position(|other| *other == id))
        .map(count))
}
