//! `cargo xtask bench`: the project's figures, each beside its yardstick.
//!
//! `bench [--quick] [--fresh] [--only NAME]…`; exits 1 when a limit is missed.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a measuring program prints")]

use onrecord_tests::bench::{Figure, Ground, csv, edit, extraction, import, search, table};
use std::{env, process::ExitCode, time::Instant};

/// One group of figures.
type Run = fn(&Ground) -> Result<Vec<Figure>, String>;

const ALL: &[(&str, Run)] = &[
    ("extraction", extraction::run),
    ("import", import::run),
    ("search", search::run),
    ("edit", edit::run),
    ("csv", csv::run),
];

fn main() -> ExitCode {
    let (ground, only) = match wanted(env::args().skip(1)) {
        Ok(wanted) => wanted,
        Err(why) => {
            eprintln!("bench: {why}");
            return ExitCode::from(2);
        }
    };
    let mut figures = Vec::new();
    let mut failed = false;
    for (name, run) in ALL.iter().filter(|(name, _)| only.is_empty() || only.iter().any(|one| one == name)) {
        let began = Instant::now();
        match run(&ground) {
            Ok(some) => figures.extend(some),
            Err(why) => {
                eprintln!("bench: {name}: {why}");
                failed = true;
            }
        }
        eprintln!("{name}: {:.1} s", began.elapsed().as_secs_f64());
    }
    if let Err(why) = ground.clear() {
        eprintln!("bench: {why}");
        failed = true;
    }
    print!("{}", table(&figures, !ground.quick));
    let missed = figures.iter().filter(|figure| figure.met() == Some(false)).count();
    if !ground.quick && missed > 0 {
        println!("{missed} of {} figures miss their limit.", figures.len());
        failed = true;
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn wanted(mut words: impl Iterator<Item = String>) -> Result<(Ground, Vec<String>), String> {
    let mut ground = Ground::default();
    let mut only = Vec::new();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--quick" => ground.quick = true,
            "--fresh" => ground.fresh = true,
            "--only" => {
                let name = words.next().unwrap_or_default();
                let known = ALL.iter().map(|(name, _)| *name).collect::<Vec<_>>();
                if !known.contains(&name.as_str()) {
                    return Err(format!("--only takes one of: {}", known.join(", ")));
                }
                only.push(name);
            }
            _ => {
                return Err(format!(
                    "“{word}” is not understood; there are --quick, --fresh and --only NAME"
                ));
            }
        }
    }
    Ok((ground, only))
}
