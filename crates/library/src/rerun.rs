//! The engine run again over articles that are in the library: after an update of its rules, or when an
//! article's language or day was corrected.
//!
//! Nothing that a person said is touched, and what changed is undone as one. Texts are read and extracted
//! on all cores, the writer takes what is ready in short slices.

use crate::import::people::Names;
use crate::posts::post_of;
use crate::query::Query;
use crate::{Error, Library, Progress, Report, Result, Slice, ordered};
use onrecord_extraction::{ENGINE, Options, extract};
use onrecord_model::{FoundQuote, Lang};
use onrecord_storage::Writing;
use onrecord_storage::articles::{self, ForEngine};
use onrecord_storage::log::{Entry, begin_run};
use onrecord_storage::quotes::{Settled, settle};
use onrecord_storage::views::{Filter, Noun, Order, Short};
use rayon::prelude::*;
use std::collections::VecDeque;

/// Articles read and extracted in one go: what bounds the memory.
const IN_HAND: usize = 128;

/// What undo calls the run.
const LABEL: &str = "find quotations again";

/// What came of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rerun {
    /// Articles that were read again.
    pub articles: usize,
    /// Quotations proposed anew.
    pub added: usize,
    /// Proposals that were found again with another speaker, day or rule.
    pub changed: usize,
    /// Proposals no longer found, and gone.
    pub withdrawn: usize,
    /// Quotations that the engine reads otherwise than a person has them; the person's word stands.
    pub kept: usize,
    /// It was stopped before its end: the articles after `articles` are as they were.
    pub stopped: bool,
    /// What undo takes back; `None` when nothing changed.
    pub entry: Option<Entry>,
}

/// An article, read and extracted.
struct Ready {
    article: i64,
    read: ForEngine,
    found: Vec<FoundQuote>,
}

/// What one slice left.
struct Piece {
    batch: i64,
    settled: Vec<(i64, Settled)>,
    waiting: VecDeque<Ready>,
}

impl Library {
    /// Run the engine again over these articles, or over all. `hear` gets each article in which something
    /// is otherwise, once that is durable; `report` hears how far it is and can stop it.
    ///
    /// # Errors
    /// When an article is not there, or the library can't be written: what was told before is done, and
    /// can be undone.
    pub fn rerun(
        &self,
        named: Option<&[String]>,
        hear: &mut dyn FnMut(Short, &Settled),
        report: Report<'_>,
    ) -> Result<Rerun> {
        let ids = match named {
            Some(named) => named
                .iter()
                .map(|word| Ok(self.row(&[Noun::Articles], word)?.1))
                .collect::<Result<Vec<i64>>>()?,
            None => self.list(Noun::Articles, &Query { filter: Filter::all() }, Order::Newest, None)?.ids,
        };
        let pool = ordered::pool(None).map_err(Error::Refused)?;
        let mut run = Rerun::default();
        let mut batch = None;
        for portion in ids.chunks(IN_HAND) {
            let read: Vec<(i64, ForEngine)> = self.read(|r| {
                let each = portion.iter().map(|&id| Ok(articles::for_engine(*r, id)?.map(|read| (id, read))));
                each.filter_map(Result::transpose).collect::<Result<_>>()
            })?;
            let mut waiting: VecDeque<Ready> = pool.install(|| read.into_par_iter().map(ready).collect());
            while !waiting.is_empty() {
                let known = batch;
                let work = move |w: &Writing<'_>, time: Slice| piece(w, time, known, waiting);
                let done = self.edit_in_pieces(run.entry.clone(), LABEL, work)?;
                run.entry = done.entry.or(run.entry);
                batch = Some(done.value.batch);
                waiting = done.value.waiting;
                for (article, settled) in &done.value.settled {
                    run.count(settled);
                    if *settled != Settled::default() {
                        hear(Short(Noun::Articles, *article), settled);
                    }
                }
                let (done, of) = (run.articles as u64, ids.len() as u64);
                if report(Progress { what: "Finding quotations again", done, of: Some(of) }).is_break() {
                    run.stopped = run.articles < ids.len();
                    return Ok(run);
                }
            }
        }
        Ok(run)
    }
}

impl Rerun {
    fn count(&mut self, settled: &Settled) {
        self.articles += 1;
        self.added += settled.added.len();
        self.changed += settled.changed.len();
        self.withdrawn += settled.withdrawn;
        self.kept += settled.kept;
    }
}

/// Settle what fits into one slice of the writer's time.
fn piece(
    w: &Writing<'_>,
    time: Slice,
    known: Option<i64>,
    mut waiting: VecDeque<Ready>,
) -> onrecord_storage::Result<Piece> {
    let batch = match known {
        Some(batch) => batch,
        None => begin_run(w, LABEL, ENGINE)?,
    };
    let mut settled = Vec::new();
    while let Some(next) = waiting.pop_front() {
        let revision = next.read.revision;
        // Where another text came meanwhile, it was read by this engine.
        if articles::newest(**w, next.article).is_ok_and(|(newest, _)| newest == revision) {
            let mut whom = Names::new(next.article, batch);
            let language = next.read.language.as_ref().map(Lang::as_str);
            let mut name = |w: &Writing<'_>, id, found: &FoundQuote| whom.of(w, id, found);
            settled.push((next.article, settle(w, revision, &next.found, language, batch, &mut name)?));
        }
        if time.over() {
            break;
        }
    }
    Ok(Piece { batch, settled, waiting })
}

fn ready((article, read): (i64, ForEngine)) -> Ready {
    let options = Options {
        lang: read.language.clone(),
        published: read.published,
        blocks: &read.blocks,
        post: post_of(&read.sources, &read.byline, read.outlet.as_deref()),
    };
    let found = extract(&read.text, &options).quotes;
    Ready { article, read, found }
}

#[cfg(test)]
mod tests;
