//! The program ended at a random moment, as a power cut or the task manager would.

use super::place::{copy, count};
use super::{EDITS, Place, Tally};
use crate::binary;
use crate::generator::Random;
use onrecord_library::views::Noun;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Kill `trials` imports, each at its own moment.
///
/// # Panics
/// When a program can't be started.
pub fn kill_imports(place: &Place, trials: usize, seed: u64) -> Tally {
    let mut tally = Tally::default();
    let whole = place.library("whole");
    let began = Instant::now();
    tally.count(false, place.add_all(&whole));
    let length = began.elapsed();
    for trial in 0..trials {
        let library = place.library(&format!("import-{trial}"));
        let mut add = Place::onrecord(&library, ["add"]);
        add.arg(place.pages_folder());
        let (lines, met) = killed(add, moment(seed, trial, length));
        let committed = last_number(&lines, "committed ");
        let held = || -> Result<(), String> {
            let there = count(&library, Noun::Articles)?;
            if there < committed {
                return Err(format!("{committed} were told as committed, {there} are there"));
            }
            if there > 0 {
                Place::check(&library)?;
            }
            place.add_all(&library)?;
            Place::check(&library)
        };
        tally.count(met, held().map_err(|why| format!("import {trial}: {why}")));
        let _ = fs::remove_dir_all(&library);
    }
    tally
}

/// Kill `trials` runs of a program that edits and says so after each edit.
///
/// # Panics
/// When a program can't be started.
pub fn kill_edits(place: &Place, trials: usize, seed: u64) -> Tally {
    let mut tally = Tally::default();
    let first = place.library("edited");
    tally.count(false, place.add_all(&first));
    let edit = |library: &std::path::Path| {
        let mut command = Command::new(binary::beside("edits"));
        command.arg(library);
        command
    };
    let began = Instant::now();
    let once = place.library("edited-once");
    copy(&first, &once);
    let (lines, _) = killed(edit(&once), Duration::from_secs(120));
    let length = began.elapsed();
    tally.count(
        false,
        if last_number(&lines, "edited ") == EDITS { Ok(()) } else { Err("edits do not end".into()) },
    );
    for trial in 0..trials {
        let library = place.library(&format!("edits-{trial}"));
        copy(&first, &library);
        let (lines, met) = killed(edit(&library), moment(seed ^ 0x5eed, trial, length));
        let told = last_number(&lines, "edited ");
        let held = || -> Result<(), String> {
            let there = count(&library, Noun::Notes)?;
            if there < told {
                return Err(format!("{told} edits were told as done, {there} are there"));
            }
            Place::check(&library)?;
            let (lines, _) = killed(edit(&library), Duration::from_secs(120));
            let done = (last_number(&lines, "edited "), count(&library, Noun::Notes)?);
            if done != (EDITS, EDITS) {
                return Err(format!("a second run does not complete: {done:?}"));
            }
            Place::check(&library)
        };
        tally.count(met, held().map_err(|why| format!("edits {trial}: {why}")));
        let _ = fs::remove_dir_all(&library);
    }
    tally
}

/// A moment in a run of this length, a little past its end too.
fn moment(seed: u64, trial: usize, length: Duration) -> Duration {
    length.mul_f64(1.05 * Random::new(seed, trial as u64).share())
}

/// Start it, end it after that time, and give what it had printed; true when it had not ended itself.
fn killed(mut command: Command, after: Duration) -> (Vec<String>, bool) {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
    let out = child.stdout.take().expect("its output is ours");
    let reading = std::thread::spawn(move || {
        // A line without its end was not said yet.
        let mut lines = Vec::new();
        let mut out = BufReader::new(out);
        let mut line = String::new();
        while out.read_line(&mut line).is_ok_and(|n| n > 0) {
            if line.ends_with('\n') {
                lines.push(line.trim_end().to_owned());
            }
            line.clear();
        }
        lines
    });
    let met = ended_within(&mut child, after).is_none();
    let _ = child.kill();
    let _ = child.wait();
    (reading.join().expect("lines are read"), met)
}

/// Wait until it ends; `None` when it has not after that time.
fn ended_within(child: &mut Child, time: Duration) -> Option<std::process::ExitStatus> {
    let end = Instant::now() + time;
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        let left = end.checked_duration_since(Instant::now())?;
        std::thread::sleep(left.min(Duration::from_millis(1)));
    }
}

/// The number in the last line that begins so; 0 without one.
fn last_number(lines: &[String], begins: &str) -> usize {
    lines.iter().rev().find_map(|line| line.strip_prefix(begins)?.parse().ok()).unwrap_or(0)
}
