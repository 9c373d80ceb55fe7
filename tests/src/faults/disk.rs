//! A disk that fails at one call, or is full from one call on.

use super::place::{copy, count, said};
use super::{Place, Tally};
use crate::generator::{Form, Mix, Random, write};
use crate::{binary, shared::skipped};
use onrecord_library::views::Noun;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What the disk says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    /// One call fails (`EIO`).
    Fails,
    /// It is full from one call on (`ENOSPC`).
    IsFull,
}

/// Both ways.
pub const DISK: [Disk; 2] = [Disk::Fails, Disk::IsFull];

/// What is done while the disk fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    /// Into a library that is made for it: the schema's migrations too.
    FirstImport,
    /// Into a library that is there.
    Import,
    /// A note.
    Edit,
    /// In place of an older file.
    Export,
    /// Beside an older backup.
    Backup,
    /// The backup in the library's place.
    Restore,
    /// An article for good.
    Purge,
}

const WORK: [Work; 7] =
    [Work::FirstImport, Work::Import, Work::Edit, Work::Export, Work::Backup, Work::Restore, Work::Purge];

/// What stands in the file before an export.
const OLD: &[u8] = b"an older export\n";

/// For every kind of work, let the disk fail at up to `points` of the calls it makes, spread over
/// all of it, and tell of each series once it is through. False, said loudly, where no such disk
/// can be had.
///
/// # Panics
/// When a program can't be started.
pub fn disk_trials(place: &Place, points: usize, seed: u64, tell: &mut dyn FnMut(&str, &Tally)) -> bool {
    let Some(preload) = failing_disk(place) else { return false };
    let ground = place.library("ground");
    place.add_all(&ground).expect("a library is made");
    let done = Place::run(&ground, ["backup"]);
    assert!(done.status.success(), "{}", said(&done));
    let trials = Trials { place, preload, ground };
    let more = place.path("more");
    write(&more, seed + 1, 8, Mix::MIXED, Form::Pasted).expect("pages are written");
    for work in WORK {
        for disk in DISK {
            tell(&format!("{work:?}, the disk {disk:?}"), &trials.series(work, disk, points, seed));
        }
    }
    true
}

struct Trials<'p> {
    place: &'p Place,
    preload: PathBuf,
    ground: PathBuf,
}

impl Trials<'_> {
    fn series(&self, work: Work, disk: Disk, points: usize, seed: u64) -> Tally {
        let mut tally = Tally::default();
        let calls = self.trial(work, disk, 0, &mut tally);
        let mut random = Random::new(seed, calls);
        let points = usize::try_from(calls).unwrap_or(usize::MAX).min(points);
        for point in 0..points as u64 {
            // One call out of each stretch; all of them where there are no more than points.
            let (from, to) = (calls * point / points as u64, calls * (point + 1) / points as u64);
            let width = usize::try_from(to - from).unwrap_or(1);
            self.trial(work, disk, 1 + from + random.below(width) as u64, &mut tally);
        }
        tally
    }

    /// Do the work with the disk failing at call `at` (0: never). Answers how many calls there were.
    fn trial(&self, work: Work, disk: Disk, at: u64, tally: &mut Tally) -> u64 {
        let folder = self.place.path("trial");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder is made");
        let library = folder.join("Trial.onrecord");
        if work != Work::FirstImport {
            copy(&self.ground, &library);
        }
        let table = folder.join("table.csv");
        fs::write(&table, OLD).expect("an older export is written");
        let counted = self.place.path("calls");
        let mut command = self.command(work, &library, &table);
        command
            .env("LD_PRELOAD", &self.preload)
            .env("FAULT_UNDER", &folder)
            .env("FAULT_AT", at.to_string())
            .env("FAULT_COUNT", &counted);
        match disk {
            Disk::Fails => command.env("FAULT_ERROR", "5"),
            Disk::IsFull => command.env("FAULT_ERROR", "28").env("FAULT_STAYS", "1"),
        };
        let done = command.output().expect("onrecord starts");
        let calls = fs::read_to_string(&counted).ok().and_then(|n| n.trim().parse().ok()).unwrap_or(0);
        let held = self.held(work, &library, &table, &done, at);
        tally.count(
            !done.status.success(),
            held.map_err(|why| format!("{work:?} at call {at}: {why} [{}]", said(&done))),
        );
        calls
    }

    fn command(&self, work: Work, library: &Path, table: &Path) -> Command {
        let mut command = match work {
            Work::FirstImport => Place::onrecord(library, ["add"]),
            Work::Import => Place::onrecord(library, ["add", "--lang", "en"]),
            Work::Edit => Place::onrecord(library, ["notes", "add", "a1", "Ask the harbour"]),
            Work::Export => Place::onrecord(library, ["export", "csv", "-o"]),
            Work::Backup => Place::onrecord(library, ["backup"]),
            Work::Restore => Place::onrecord(library, ["restore", "latest"]),
            Work::Purge => Place::onrecord(library, ["purge", "a1", "--yes"]),
        };
        match work {
            Work::FirstImport => command.arg(self.place.pages_folder()),
            Work::Import => command.arg(self.place.path("more")),
            Work::Export => command.arg(table),
            Work::Edit | Work::Backup | Work::Restore | Work::Purge => &mut command,
        };
        command
    }

    /// What must hold after any failure.
    fn held(&self, work: Work, library: &Path, table: &Path, done: &Output, at: u64) -> Result<(), String> {
        let words = String::from_utf8_lossy(&done.stderr);
        if words.contains("panicked") || done.status.code().is_none() {
            return Err("it broke down".into());
        }
        if !done.status.success() && (at == 0 || words.trim().is_empty()) {
            return Err("it failed without a word".into());
        }
        if work != Work::FirstImport || count(library, Noun::Articles)? > 0 {
            Place::check(library)?;
        }
        match work {
            Work::FirstImport | Work::Import => {
                let out = String::from_utf8_lossy(&done.stdout);
                let told: usize = out
                    .lines()
                    .rev()
                    .find_map(|line| line.strip_prefix("committed ")?.parse().ok())
                    .unwrap_or(0);
                let before = if work == Work::Import { self.place.pages } else { 0 };
                let there = count(library, Noun::Articles)?;
                if there < before + told {
                    return Err(format!("{told} were told as committed, {there} are there after {before}"));
                }
            }
            Work::Edit => {
                let there = count(library, Noun::Notes)?;
                if there < usize::from(done.status.success()) {
                    return Err("the note was told as written and is not there".into());
                }
            }
            Work::Export => {
                let now = fs::read(table).map_err(|e| e.to_string())?;
                if (now == OLD) == done.status.success() {
                    return Err("the old file is gone, or the new one is not there".into());
                }
                left_over(table.parent().unwrap_or(table))?;
            }
            Work::Backup => {}
            // What was there and what the backup holds are the same articles.
            Work::Restore => {
                let there = count(library, Noun::Articles)?;
                if there != self.place.pages {
                    return Err(format!("{there} of {} articles are there", self.place.pages));
                }
            }
            Work::Purge => {
                let gone = self.place.pages - count(library, Noun::Articles)?;
                if gone > 1 || (done.status.success() && gone == 0) {
                    return Err(format!("{gone} articles are gone, of the one to be purged"));
                }
                if gone == 1 {
                    return Ok(());
                }
            }
        }
        // Without the fault, the same command completes.
        let again = self.command(work, library, table).output().map_err(|e| e.to_string())?;
        if !again.status.success() {
            return Err(format!("a second run does not complete: {}", said(&again)));
        }
        if work == Work::FirstImport {
            self.place.add_all(library)?;
        }
        Place::check(library)
    }
}

/// Nothing but the library and the table lies in the folder.
fn left_over(folder: &Path) -> Result<(), String> {
    let names = fs::read_dir(folder).map_err(|e| e.to_string())?;
    let names: Vec<String> =
        names.filter_map(|name| Some(name.ok()?.file_name().to_string_lossy().into_owned())).collect();
    let others: Vec<&String> =
        names.iter().filter(|name| !["Trial.onrecord", "table.csv"].contains(&name.as_str())).collect();
    if others.is_empty() { Ok(()) } else { Err(format!("half a file is left: {others:?}")) }
}

/// The library to preload, compiled now.
fn failing_disk(place: &Place) -> Option<PathBuf> {
    if !cfg!(target_os = "linux") {
        skipped("a failing disk can only be had on Linux; nothing was tried with one.");
        return None;
    }
    let preload = place.path("failing_io.so");
    let source = binary::root().join("tests/faults/failing_io.c");
    let built = Command::new("cc")
        .args(["-O1", "-shared", "-fPIC", "-o"])
        .arg(&preload)
        .arg(source)
        .arg("-ldl")
        .status();
    if built.is_ok_and(|status| status.success()) {
        return Some(preload);
    }
    skipped("there is no C compiler to make a failing disk with; nothing was tried with one.");
    None
}
