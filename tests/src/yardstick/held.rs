//! Our scorer and the shared one, given the same output, say the same.

use crate::scorer::{Article, Group, Metric, Rate, Scores};
use serde_json::{Value, json};
use std::{fs, path::Path, process::Command};

/// The scorer of the shared material.
pub const SCORER: &str = "yardstick/quotes/score_quotes.py";

/// Every figure in which the two differ; empty when they are equal.
///
/// # Errors
/// When the other scorer can't be run.
pub fn differences(
    scorer: &Path,
    reader: &[Article],
    found: &[Article],
    ours: &Scores,
) -> Result<Vec<String>, String> {
    let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
    let path = |name: &str| folder.path().join(name);
    write(&path("gold.jsonl"), reader)?;
    write(&path("system.jsonl"), found)?;
    let python = if cfg!(windows) { "python" } else { "python3" };
    let done = Command::new(python)
        .arg(scorer)
        .args([path("gold.jsonl"), path("system.jsonl")])
        .arg("--json")
        .arg(path("scores.json"))
        .output()
        .map_err(|e| format!("{python}: {e}"))?;
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into_owned());
    }
    let text = fs::read_to_string(path("scores.json")).map_err(|e| e.to_string())?;
    let theirs: Value = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    Ok(compare(ours, &theirs))
}

fn write(path: &Path, articles: &[Article]) -> Result<(), String> {
    let lines: Vec<String> = articles.iter().map(|article| json!(article).to_string()).collect();
    fs::write(path, lines.join("\n")).map_err(|e| format!("{}: {e}", path.display()))
}

fn compare(ours: &Scores, theirs: &Value) -> Vec<String> {
    let mut different = Vec::new();
    let mut same = |what: String, a: Option<f64>, b: Option<f64>| {
        let equal = match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            (a, b) => a.is_none() == b.is_none(),
        };
        if !equal {
            different.push(format!("{what}: ours {a:?}, theirs {b:?}"));
        }
    };
    for group in Group::EACH {
        for metric in Metric::EACH {
            let values = ours.values(metric, group);
            let other = &theirs["content"][metric.name()][group.name()];
            for (name, value) in [("p", values.precision), ("r", values.recall), ("f", values.f1)] {
                same(format!("{} {} {name}", metric.name(), group.name()), Some(value), other[name].as_f64());
            }
        }
    }
    let speaker = &ours.speaker;
    let rates: [(&str, Rate); 5] = [
        ("span", speaker.span),
        ("name", speaker.name),
        ("any", speaker.any),
        ("res", speaker.res),
        ("cue", speaker.cue),
    ];
    for (name, rate) in rates {
        same(format!("speaker {name}"), rate.share(), theirs["speaker"][name]["acc"].as_f64());
    }
    different
}
