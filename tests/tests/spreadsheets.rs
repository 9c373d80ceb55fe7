//! A table opens in other programs' readers exactly: Python's `csv`, where there is a Python.

#![allow(clippy::print_stderr, reason = "a check that is left out is said aloud")]
#![allow(clippy::unwrap_used, reason = "a test that can't go on panics; that is its answer")]

use onrecord_tests::binary;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

const PAGE: &str = "WORLD | 09:45 / 04.05.2024\n\n=1+1 \"ships\" still wait; so does Karsu, they say\n\n\
    “We saw 🚢🚢, „зерно“ and =SUM(A1); nothing, nothing else,” said Ada Adeyemi.\n\n\
    “שלום,” said Tom Brandt. “- e\u{301}t voilà.”\n\n\
    Tom Brandt denied that the port had taken money from the mills.\n";

/// Reads a table as its documentation says and prints the rows as JSON.
const SCRIPT: &str = "import csv, json, sys\n\
    path, encoding, delimiter = sys.argv[1:]\n\
    with open(path, newline='', encoding=encoding) as file:\n    \
        rows = list(csv.DictReader(file, delimiter=delimiter, strict=True))\n\
    sys.stdout.buffer.write(json.dumps(rows).encode('ascii'))\n";

fn run(folder: &Path, arguments: &[&str]) -> Vec<u8> {
    let mut command = binary::command();
    command.current_dir(folder).env("ONRECORD_LIBRARY", "Trip.onrecord").args(arguments);
    let done = command.output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

fn python() -> Option<&'static str> {
    ["python3", "python"].into_iter().find(|name| {
        let asked =
            Command::new(name).args(["-c", "import sys; sys.exit(sys.version_info[0] != 3)"]).output();
        asked.is_ok_and(|done| done.status.success())
    })
}

#[test]
fn pythons_csv_reads_back_what_left() {
    let Some(python) = python() else {
        eprintln!("SKIPPED: there is no Python here, so no table was opened with its csv module.");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("page.txt"), PAGE).unwrap();
    run(folder, &["add", "page.txt"]);
    let whole = String::from_utf8(run(folder, &["export", "jsonl"])).unwrap();
    let whole: Vec<Value> = whole.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(whole.len() >= 3, "{whole:?}");

    run(folder, &["export", "csv", "-o", "code.csv"]);
    run(folder, &["export", "csv", "--for", "excel", "--delimiter", ";", "-o", "excel.csv"]);
    for (name, encoding, delimiter) in [("code.csv", "utf-8", ","), ("excel.csv", "utf-8-sig", ";")] {
        let done = Command::new(python)
            .current_dir(folder)
            .args(["-c", SCRIPT, name, encoding, delimiter])
            .output()
            .unwrap();
        assert!(done.status.success(), "{name}: {}", String::from_utf8_lossy(&done.stderr));
        let rows: Vec<Value> = serde_json::from_slice(&done.stdout).unwrap();
        assert_eq!(rows.len(), whole.len(), "{name}");
        for (row, record) in rows.iter().zip(&whole) {
            let guarded = |cell: &Value, words: &Value| {
                let (cell, words) = (cell.as_str().unwrap(), words.as_str().unwrap_or_default());
                let risky = name == "excel.csv" && words.starts_with(['=', '+', '-', '@', '\t', '\r']);
                let expected = if risky { format!("'{words}") } else { words.to_owned() };
                assert_eq!(cell, expected, "{name}");
            };
            for (column, words) in [
                ("uid", &record["uid"]),
                ("content", &record["content"]),
                ("quoted_words", &record["quoted_words"]),
                ("act", &record["act"]),
                ("headline", &record["article"]["headline"]),
                ("context_before", &record["before"]),
                ("context_after", &record["after"]),
            ] {
                guarded(&row[column], words);
            }
            let spans: Value = serde_json::from_str(row["spans"].as_str().unwrap()).unwrap();
            assert_eq!(spans, record["spans"], "{name}");
        }
        // A person who opens it must find the headline unharmed or guarded, never run.
        let headline = rows[0]["headline"].as_str().unwrap();
        assert_eq!(headline.starts_with('\''), name == "excel.csv", "{name}: {headline}");
    }
}
