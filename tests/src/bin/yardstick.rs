//! `cargo xtask yardstick`: how well quotations are found and pages are read, and how fast.
//!
//! Our own annotated articles always; the shared ones where `ONRECORD_SHARED` (default `../shared`)
//! holds them, and there our scorer is held equal to the shared one.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a measuring program prints")]

use onrecord_tests::{
    scorer, shared,
    yardstick::{
        corpus::{self, Corpus},
        engine, floor, held, pages,
        table::{Row, table},
    },
};
use std::process::ExitCode;

fn main() -> ExitCode {
    match measure() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("yardstick: {why}");
            ExitCode::FAILURE
        }
    }
}

/// True when nothing fell below the floor and both scorers agree.
fn measure() -> Result<bool, String> {
    let mut corpora = corpus::own()?;
    if let Some(data) = shared::find("yardstick/quotes/data") {
        corpora.extend(corpus::shared(&data)?);
    }
    let mut rows = Vec::new();
    let mut good = true;
    let mut equal = 0;
    for corpus in &corpora {
        let (row, held) = one(corpus)?;
        for difference in held.iter().flatten() {
            eprintln!("{}: {difference}", corpus.name);
            good = false;
        }
        equal += usize::from(held.is_some_and(|different| different.is_empty()));
        rows.push(row);
    }
    print!("{}", table(&rows));
    if equal > 0 {
        println!("Our scorer and the shared one agree on {equal} of {} sets: held equal.", corpora.len());
    } else {
        eprintln!("SKIPPED: our scorer was not held against the shared one.");
    }
    for fell in floor::below(&rows)? {
        eprintln!("BELOW THE FLOOR: {fell}");
        good = false;
    }
    if let Some(runner) = shared::find(pages::RUNNER) {
        let measured = pages::measure(&runner)?;
        print!("{}", measured.table);
        for fell in measured.fell {
            eprintln!("BELOW THE FLOOR: {fell}");
            good = false;
        }
    }
    Ok(good)
}

/// Scores one set; beside it, in what the two scorers differ, where the other could be asked.
fn one(corpus: &Corpus) -> Result<(Row, Option<Vec<String>>), String> {
    let answer = engine::run(corpus)?;
    for why in &answer.failed {
        eprintln!("{}: not read: {why}", corpus.name);
    }
    let reader = corpus.reader();
    let scores = scorer::score(&reader, &answer.articles);
    let held = shared::find(held::SCORER).and_then(|path| {
        held::differences(&path, &reader, &answer.articles, &scores)
            .map_err(|why| shared::skipped(&format!("the shared scorer could not be run: {why}")))
            .ok()
    });
    Ok((Row { name: corpus.name.clone(), scores, took: answer.took }, held))
}
