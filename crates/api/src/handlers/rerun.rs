//! Quotations found again.

use crate::host::{Inner, begin, count, units};
use crate::wire::{Event, Failure, Job, JobKind, JobReport, Reran, Rerun};
use onrecord_library::Progress;
use std::ops::ControlFlow;
use std::sync::Arc;

type Host = Arc<Inner>;

/// Tables that a run writes.
const WRITTEN: [&str; 5] = ["quotes", "quote_people", "persons", "person_names", "person_roles"];

pub(crate) fn rerun(host: &Host, request: Rerun) -> Result<Job, Failure> {
    let library = host.library()?;
    begin(host, JobKind::Rerun, move |running| {
        let host = Arc::clone(&running.host);
        let named = request.articles.as_deref();
        let mut at = |come: Progress| {
            if running.at(come.what, units(come.done), come.of.map(units)) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let run = host.watch.import(&library, || library.rerun(named, &mut |_, _| {}, &mut at));
        // What was done before a failure is done.
        host.tell(Event::Changed { tables: WRITTEN.map(str::to_owned).to_vec(), by_others: false });
        let run = run?;
        Ok(JobReport::Rerun(Reran {
            articles: count(run.articles),
            added: count(run.added),
            changed: count(run.changed),
            withdrawn: count(run.withdrawn),
            kept: count(run.kept),
            stopped: run.stopped,
        }))
    })
}
