//! Tables before they are taken in: their columns, and what each is taken for.

use super::files;
use crate::host::{Inner, count};
use crate::wire::{
    AddTable, Event, Failure, Job, LookAtTable, TableArticle, TableColumn, TableId, TableLook, WaitingTable,
};
use onrecord_library::import::{Options, look_at_table};
use onrecord_library::intake::{Field, Look, Mapping};
use onrecord_library::model::ArticleDraft;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

type Host = Arc<Inner>;

/// What is looked at before the user decides: a second's work.
const LOOK: Look = Look { shown: 5, read: 5000, bytes: 8 << 20 };

/// So many refused rows are listed.
const TOLD: usize = 20;

/// The beginning of a text that is shown, in characters.
const BEGINNING: usize = 280;

/// Let tables wait for the user, and tell the window of them.
pub(super) fn wait(host: &Host, paths: Vec<PathBuf>) -> Vec<WaitingTable> {
    let tables: Vec<WaitingTable> = paths.into_iter().map(|path| host.tables.put(path)).collect();
    if !tables.is_empty() {
        host.tell(Event::Tables { tables: tables.clone() });
    }
    tables
}

fn path(host: &Host, table: u32) -> Result<PathBuf, Failure> {
    host.tables
        .path(table)
        .ok_or_else(|| Failure::new("This table waits no more: choose the file again. Nothing was stored."))
}

fn mapping(given: Option<BTreeMap<String, Option<String>>>) -> Result<Mapping, Failure> {
    let mut mapping = Mapping::default();
    for (field, column) in given.unwrap_or_default() {
        let field = Field::from_name(&field).ok_or_else(|| {
            Failure::new(format!("The window asked in a way this version does not know: {field}."))
        })?;
        mapping.set(field, column.as_deref());
    }
    Ok(mapping)
}

pub(crate) fn preview(host: &Host, request: LookAtTable) -> Result<TableLook, Failure> {
    let path = path(host, request.table)?;
    let look = look_at_table(&path, &mapping(request.mapping)?, LOOK).map_err(Failure::new)?;
    let sample = |at: usize| {
        let mut seen = HashSet::new();
        let cells = look.rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty());
        cells.filter(|cell| seen.insert(*cell)).take(3).map(|cell| beginning(cell, 80)).collect()
    };
    let columns = look.columns.iter().enumerate().map(|(at, name)| TableColumn {
        name: name.clone(),
        field: look.field(name).map(|field| field.name().to_owned()),
        sample: sample(at),
    });
    Ok(TableLook {
        columns: columns.collect(),
        has_text: look.mapping.column(Field::Body).is_some_and(|body| look.columns.iter().any(|c| c == body)),
        articles: look.articles.iter().map(article).collect(),
        read: count(look.read),
        refused: count(look.refused.len()),
        more: look.more,
        problems: look.refused.into_iter().take(TOLD).collect(),
    })
}

fn article(read: &Result<ArticleDraft, String>) -> TableArticle {
    match read {
        Ok(draft) => TableArticle {
            headline: draft.headline.clone(),
            outlet: draft.outlet.clone(),
            byline: draft.byline.clone(),
            published: draft.published.as_ref().map(ToString::to_string),
            language: draft.language.as_ref().map(ToString::to_string),
            beginning: beginning(&draft.body().replace('\n', " "), BEGINNING),
            problem: None,
        },
        Err(why) => TableArticle { problem: Some(why.clone()), ..TableArticle::default() },
    }
}

/// The beginning of words, with an ellipsis where they go on.
fn beginning(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default().trim_end()),
        None => words.to_owned(),
    }
}

pub(crate) fn add(host: &Host, request: AddTable) -> Result<Job, Failure> {
    let path = path(host, request.table)?;
    let options = Options { mapping: mapping(request.mapping)?, ..Options::default() };
    let job = files::start(host, vec![path], options)?;
    host.tables.forget(request.table);
    Ok(job)
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn leave(host: &Host, request: TableId) -> Result<(), Failure> {
    host.tables.forget(request.table);
    Ok(())
}
