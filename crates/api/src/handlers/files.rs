//! Files and folders on their way in.

use super::pages::told;
use crate::host::{Inner, Running, begin, count};
use crate::wire::{AddFiles, Begun, Failure, Imported, Job, JobKind, JobReport, Problem};
use onrecord_library::Library;
use onrecord_library::import::{self, Options, Outcome, Source, Walked, walk};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

type Host = Arc<Inner>;

/// So many names are told of what an import left out or took in.
const TOLD: usize = 200;

pub(crate) fn add_files(host: &Host, request: AddFiles) -> Result<Begun, Failure> {
    host.library()?;
    let paths = host.desktop.choose_pages(request.folder, request.dialog.as_deref().unwrap_or_default());
    if paths.is_empty() {
        return Err(Failure::cancelled());
    }
    take_in(host, paths)
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn cancel(host: &Host, request: Job) -> Result<(), Failure> {
    host.jobs.stop(request.job);
    Ok(())
}

/// Begin to take in files and folders. Tables that were chosen themselves wait until the user has seen what
/// their columns are taken for.
pub(crate) fn take_in(host: &Host, paths: Vec<PathBuf>) -> Result<Begun, Failure> {
    host.library()?;
    let (tables, pages): (Vec<_>, Vec<_>) =
        paths.into_iter().partition(|path| path.is_file() && Source::file(path).is_table());
    let tables = super::tables::wait(host, tables);
    let job = if pages.is_empty() { None } else { Some(start(host, pages, Options::default())?.job) };
    Ok(Begun { job, tables })
}

/// Begin to take in files and folders as they are.
pub(super) fn start(host: &Host, paths: Vec<PathBuf>, options: Options) -> Result<Job, Failure> {
    let library = host.library()?;
    begin(host, JobKind::Import, move |running| run(&library, &paths, &options, running))
}

fn run(
    library: &Library,
    paths: &[PathBuf],
    options: &Options,
    running: &mut Running,
) -> Result<JobReport, Failure> {
    let mut report = Imported::default();
    let mut sources = Vec::new();
    for path in paths {
        if !path.is_dir() {
            sources.push(Source::file(path));
            continue;
        }
        for met in walk(path) {
            match met {
                Walked::Page(source) => sources.push(source),
                Walked::Other(_) => report.others = report.others.saturating_add(1),
                Walked::Unread(path, why) => problem(&mut report, path.display().to_string(), why),
            }
            if running.at("Looking for pages", count(sources.len()), None) {
                report.stopped = true;
                return Ok(JobReport::Import(report));
            }
        }
    }
    let all = count(sources.len());
    let mut through = 0_u32;
    running.at("Adding articles", 0, Some(all));
    let host = Arc::clone(&running.host);
    let ended = host.watch.import(library, || {
        library.import(sources.into_iter(), options, &mut |event| {
            match event {
                import::Event::Page { name, outcome } => {
                    through = through.saturating_add(1);
                    match outcome {
                        Outcome::New { article, .. } if report.articles.len() < TOLD => {
                            report.articles.push(article.to_string());
                        }
                        Outcome::Failed(why) => problem(&mut report, (*name).to_owned(), why.clone()),
                        Outcome::LeftAlone(_) => report.others = report.others.saturating_add(1),
                        _ => {}
                    }
                }
                import::Event::Committed(_) => told(&host),
            }
            // A file may hold many articles; how many is seen on the way.
            if running.at("Adding articles", through, Some(all.max(through))) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
    })?;
    report.new = count(ended.new);
    report.quotes = count(ended.quotes);
    report.known = count(ended.known);
    report.stopped = ended.stopped;
    told(&host);
    Ok(JobReport::Import(report))
}

fn problem(report: &mut Imported, name: String, sentence: String) {
    report.failed = report.failed.saturating_add(1);
    if report.problems.len() < TOLD {
        report.problems.push(Problem { name, sentence });
    }
}
