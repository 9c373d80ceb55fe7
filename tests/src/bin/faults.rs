//! `cargo xtask faults`: the program killed, its disk failing and full, at hundreds of moments:
//! `faults [--kills 500] [--points 60] [--seed 1]`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a measuring program prints")]

use onrecord_tests::faults::{Place, Tally, disk_trials, kill_edits, kill_imports};
use std::{env, process::ExitCode};

/// Pages of an import: enough for several commits, few enough for hundreds of imports.
const PAGES: usize = 48;

fn main() -> ExitCode {
    let (mut kills, mut points, mut seed) = (500, 60, 1);
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        let Some(value) = words.next().and_then(|value| value.parse::<usize>().ok()) else {
            eprintln!("faults: {word} needs a number\nusage: faults [--kills 500] [--points 60] [--seed 1]");
            return ExitCode::from(2);
        };
        match word.as_str() {
            "--kills" => kills = value,
            "--points" => points = value,
            "--seed" => seed = value as u64,
            _ => {
                eprintln!("faults: “{word}” is not understood");
                return ExitCode::from(2);
            }
        }
    }
    let place = Place::with_pages(seed, PAGES);
    println!("{:<44} {:>7} {:>7} {:>7}", "", "trials", "met", "broken");
    let mut good = show("kill -9 during imports", &kill_imports(&place, kills.div_ceil(2), seed));
    good &= show("kill -9 during edits", &kill_edits(&place, kills / 2, seed));
    disk_trials(&place, points, seed, &mut |name, tally| good &= show(name, tally));
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Print what a series came to; true when everything held.
fn show(name: &str, Tally { trials, met, broken }: &Tally) -> bool {
    println!("{name:<44} {trials:>7} {met:>7} {:>7}", broken.len());
    for sentence in broken.iter().take(10) {
        println!("  {sentence}");
    }
    broken.is_empty()
}
