//! Files and folders on their way in.

use super::pages::told;
use crate::host::{Inner, LISTED, Refused, Running, begin, count};
use crate::wire::{
    AddFiles, Begun, Event, Failure, Imported, Job, JobKind, JobReport, Pause, Problem, ProblemRange,
    SaveReport, Text,
};
use onrecord_library::Library;
use onrecord_library::export::csv::{delimiter_of, write_sheet};
use onrecord_library::import::{self, Options, Outcome, Source, Walked, walk};
use onrecord_library::lists::PAGE;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

type Host = Arc<Inner>;

/// So many names are told at once of what an import left out or took in.
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

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn pause(host: &Host, request: Pause) -> Result<(), Failure> {
    if host.jobs.pause(request.job, request.paused) {
        host.tell(Event::JobPaused { job: request.job, paused: request.paused });
    }
    Ok(())
}

fn refused(host: &Host, job: u32) -> Result<Arc<Refused>, Failure> {
    host.refusals.of(job).ok_or_else(|| {
        Failure::new("This report is not kept any more: add the files again to see what is not stored.")
    })
}

pub(crate) fn problems(host: &Host, request: ProblemRange) -> Result<Vec<Problem>, Failure> {
    let refused = refused(host, request.job)?;
    let (from, many) = (request.from as usize, (request.count as usize).min(PAGE));
    Ok(refused.problems.iter().skip(from).take(many).cloned().collect())
}

pub(crate) fn save_report(host: &Host, request: SaveReport) -> Result<Text, Failure> {
    let path = host
        .desktop
        .choose_target(&request.name, request.dialog.as_deref().unwrap_or_default())
        .ok_or_else(Failure::cancelled)?;
    let delimiter = delimiter_of(&sys_locale::get_locale().unwrap_or_default());
    write_sheet(&path, delimiter, &request.rows).map_err(onrecord_library::Error::from)?;
    Ok(Text { text: path.display().to_string() })
}

/// The files in which something was refused, once more: what is stored of them already is known.
pub(crate) fn again(host: &Host, request: Job) -> Result<Job, Failure> {
    let refused = refused(host, request.job)?;
    let options = Options { mapping: refused.mapping.clone(), ..Options::default() };
    start(host, refused.files.clone(), options)
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
    begin(host, JobKind::Import, move |running| run(&library, &paths, options, running))
}

fn run(
    library: &Library,
    paths: &[PathBuf],
    options: Options,
    running: &mut Running,
) -> Result<JobReport, Failure> {
    let options = Options { gate: running.gate(), ..options };
    let mut met = Met::default();
    met.refused.mapping = options.mapping.clone();
    let (sources, stopped) = gather(paths, &mut met, running);
    // A file may hold many articles; how many is seen on the way, and nobody knows before.
    let mut of = Some(count(sources.len())).filter(|_| !sources.iter().any(Source::may_hold_many));
    let mut through = 0_u32;
    running.at(ADDING, 0, of);
    let host = Arc::clone(&running.host);
    let sources = if stopped { Vec::new() } else { sources };
    let ended = host.watch.import(library, || {
        library.import(sources.into_iter(), &options, &mut |event| {
            match event {
                import::Event::Page { name, outcome } => {
                    through = through.saturating_add(1);
                    if of.is_some() && is_part(name) {
                        of = None;
                    }
                    met.take(name, outcome);
                }
                import::Event::Committed(_) => told(&host),
            }
            if running.at(ADDING, through, of) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
    })?;
    let mut report = met.report;
    report.new = count(ended.new);
    report.quotes = count(ended.quotes);
    report.changed = count(ended.changed);
    report.known = count(ended.known);
    report.stopped = stopped || ended.stopped;
    report.read = [report.new, report.changed, report.known, report.failed, report.others]
        .into_iter()
        .fold(0, u32::saturating_add);
    report.problems = met.refused.problems.iter().take(TOLD).cloned().collect();
    report.listed = count(met.refused.problems.len());
    host.refusals.keep(running.job(), met.refused);
    told(&host);
    Ok(JobReport::Import(report))
}

/// What is being done, while articles come in.
const ADDING: &str = "Adding articles";

/// The pages at these places, and whether the search for them was stopped.
fn gather(paths: &[PathBuf], met: &mut Met, running: &mut Running) -> (Vec<Source>, bool) {
    let mut sources = Vec::new();
    for path in paths {
        if !path.is_dir() {
            sources.push(Source::file(path));
            continue;
        }
        for walked in walk(path) {
            match walked {
                Walked::Page(source) => sources.push(source),
                Walked::Other(_) => met.report.others = met.report.others.saturating_add(1),
                Walked::Unread(path, why) => met.problem(&path.display().to_string(), why),
            }
            if running.at("Looking for pages", count(sources.len()), None) {
                return (sources, true);
            }
        }
    }
    (sources, false)
}

/// What was met so far.
#[derive(Debug, Default)]
struct Met {
    report: Imported,
    refused: Refused,
}

impl Met {
    fn take(&mut self, name: &str, outcome: &Outcome) {
        match outcome {
            Outcome::New { article, .. } | Outcome::Changed { article, .. }
                if self.report.articles.len() < TOLD =>
            {
                self.report.articles.push(article.to_string());
            }
            Outcome::Failed(why) => self.problem(name, why.clone()),
            Outcome::LeftAlone(_) => self.report.others = self.report.others.saturating_add(1),
            Outcome::New { .. } | Outcome::Changed { .. } | Outcome::Known { .. } => {}
        }
    }

    fn problem(&mut self, name: &str, sentence: String) {
        self.report.failed = self.report.failed.saturating_add(1);
        if self.refused.problems.len() < LISTED {
            self.refused.problems.push(Problem { name: name.to_owned(), sentence });
        }
        // Refusals of one file come one after the other.
        let file = file_of(name);
        if self.refused.files.last() != Some(&file) {
            self.refused.files.push(file);
        }
    }
}

/// Whether something met is a part of a file: parts are called by their file and their place in it.
fn is_part(name: &str) -> bool {
    name.contains(", ") && !Path::new(name).exists()
}

/// The file in which something was met.
fn file_of(name: &str) -> PathBuf {
    let mut file = name;
    while !Path::new(file).exists() {
        match file.rsplit_once(", ") {
            Some((shorter, _)) => file = shorter,
            None => return PathBuf::from(name),
        }
    }
    PathBuf::from(file)
}
