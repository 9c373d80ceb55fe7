//! How well pages are read: the shared pages, scored by the shared scorer, beside what others reach.

use crate::binary::{onrecord, root};
use serde_json::Value;
use std::{
    fmt::Write,
    fs,
    path::Path,
    process::{Command, Output},
};

/// The program that runs ours over the shared pages.
pub const RUNNER: &str = "yardstick/articles/run_articles.py";

/// One figure: what it is called, and what the two best of others reach, as published with the pages.
struct Figure {
    name: &'static str,
    corpus: &'static str,
    /// Where it stands in the scorer's answer.
    at: [&'static str; 2],
    others: [&'static str; 2],
}

const fn figure(
    name: &'static str,
    corpus: &'static str,
    at: [&'static str; 2],
    others: [&'static str; 2],
) -> Figure {
    Figure { name, corpus, at, others }
}

const FIGURES: &[Figure] = &[
    figure("body, zyte", "zyte", ["body", "f1"], ["96.8", "96.0"]),
    figure("body, fundus", "fundus", ["body", "f1"], ["93.1", "94.5"]),
    figure("blocks", "fundus", ["blocks", "f1"], ["86.2", "87.3"]),
    figure("title", "fundus", ["title", "exact"], ["71", "71"]),
    figure("author", "fundus", ["author", "f1"], ["87", "88"]),
    figure("day, fundus", "fundus", ["date", "day"], ["90", "96"]),
    figure("instant and zone", "fundus", ["date", "instant"], ["", ""]),
    figure("day, mediacloud", "mediacloud", ["date", "day"], ["87", "90"]),
    figure("section", "", ["section_silver", "any"], ["", ""]),
    figure("related links", "", ["related", "f1"], ["", ""]),
];

/// What was measured.
pub struct Measured {
    /// The figures as a person reads them.
    pub table: String,
    /// What fell below the floor.
    pub fell: Vec<String>,
}

/// Run the program over the shared pages and score what it says.
///
/// # Errors
/// When the runner or the scorer can't be run, or say something that is no score.
pub fn measure(runner: &Path) -> Result<Measured, String> {
    let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
    let ran = python(
        runner,
        &[onrecord(), Path::new("--keep"), folder.path(), Path::new("--boot"), Path::new("1")],
    )?;
    let said = String::from_utf8_lossy(&ran.stdout);
    let cost = said.lines().next().unwrap_or_default();
    let floors = floors()?;
    let mut table =
        format!("\nPages, in percent{:>12}{:>15}{:>22}\n", "", "the crate alone", "its Python original");
    let mut fell = Vec::new();
    let mut answers: Vec<(&str, Value)> = Vec::new();
    for figure in FIGURES {
        if !answers.iter().any(|(corpus, _)| *corpus == figure.corpus) {
            answers.push((figure.corpus, score(runner, folder.path(), figure.corpus)?));
        }
        let scores = answers.iter().find(|(corpus, _)| *corpus == figure.corpus).map(|(_, scores)| scores);
        let [part, value] = figure.at;
        let reached = scores
            .and_then(|scores| scores[part][value].as_f64())
            .map(|share| 100.0 * share)
            .ok_or_else(|| format!("the shared scorer told no {part} {value}"))?;
        let [crate_alone, original] = figure.others;
        let _ = writeln!(table, "{:<22}{reached:>7.1}{crate_alone:>15}{original:>22}", figure.name);
        if let Some(least) = floors[figure.name].as_f64().filter(|least| reached < *least) {
            fell.push(format!("pages: {} is {reached:.1}, below the floor of {least:.1}", figure.name));
        }
    }
    let _ = writeln!(table, "{cost}");
    Ok(Measured { table, fell })
}

/// The floors of the pages, in percent.
fn floors() -> Result<Value, String> {
    let path = root().join("tests/yardstick-floor.json");
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let floors: Value = serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
    let pages = floors["pages"].clone();
    for name in pages.as_object().into_iter().flatten().map(|(name, _)| name) {
        if !FIGURES.iter().any(|figure| figure.name == name) {
            return Err(format!("{}: there is no figure “{name}” of pages", path.display()));
        }
    }
    Ok(pages)
}

/// Ask the scorer about one corpus, or about all pages where none is named.
fn score(runner: &Path, answers: &Path, corpus: &str) -> Result<Value, String> {
    let folder = runner.parent().unwrap_or(runner);
    let (gold, out) = (folder.join("gold.dev.jsonl"), answers.join("system.jsonl"));
    let mut words = vec![Path::new("--gold"), &gold, Path::new("--out"), &out, Path::new("--json")];
    words.extend([Path::new("--boot"), Path::new("1")]);
    if !corpus.is_empty() {
        words.extend([Path::new("--corpus"), Path::new(corpus)]);
    }
    let done = python(&folder.join("score_articles.py"), &words)?;
    let said = String::from_utf8_lossy(&done.stdout);
    let json = said.find('{').and_then(|at| said.get(at..)).unwrap_or_default();
    serde_json::from_str(json).map_err(|e| format!("the shared scorer said no scores: {e}"))
}

fn python(program: &Path, words: &[&Path]) -> Result<Output, String> {
    let python = if cfg!(windows) { "python" } else { "python3" };
    let done =
        Command::new(python).arg(program).args(words).output().map_err(|e| format!("{python}: {e}"))?;
    if done.status.success() { Ok(done) } else { Err(String::from_utf8_lossy(&done.stderr).into_owned()) }
}
