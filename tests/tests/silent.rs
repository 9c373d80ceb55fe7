//! Nothing makes a request but the commands that say so: the system's own counters are read.
//!
//! The real program works in a network of its own, in which nothing has happened before, where the system lets us
//! make one; elsewhere the test says that it could not look.

#![allow(clippy::unwrap_used, reason = "a test that can't go on panics; that is its answer")]
#![cfg(target_os = "linux")]

use onrecord_tests::binary;
use std::fs;
use std::path::Path;
use std::process::Command;

const PAGE: &str = r#"<!doctype html><html><head><title>Toll</title><link rel="stylesheet" href="https://cdn.example/a.css">
    <link rel="alternate" type="application/rss+xml" href="https://ledger.example/rss"></head><body><article>
    <h1>Harbour toll will rise</h1><img src="https://cdn.example/pixel.gif"><script src="https://cdn.example/a.js"></script>
    <p>4 March 2024</p><p>“We will raise the toll in May,” Transport Minister Ada Adeyemi told reporters on Monday.</p>
    <iframe src="http://127.0.0.1:9/frame"></iframe></article></body></html>"#;

/// What the system counted of a network in which these commands ran: connections begun, packets and attempts without
/// a way. `None` where no network of one's own can be made.
fn counted(folder: &Path, commands: &[&str]) -> Option<u64> {
    let program = binary::onrecord().display().to_string();
    let lines: Vec<String> =
        commands.iter().map(|line| format!("'{program}' {line} >>out.txt 2>&1")).collect();
    let script = format!("{}\ncat /proc/net/snmp /proc/net/snmp6", lines.join("\n"));
    let run = Command::new("unshare")
        .args(["--user", "--map-root-user", "--net", "sh", "-c", &script])
        .current_dir(folder)
        .env("ONRECORD_LIBRARY", "Trip.onrecord")
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&run.stdout).into_owned();
    if !told.contains("OutNoRoutes") {
        return None;
    }
    let mut sum = 0;
    let lines: Vec<&str> = told.lines().collect();
    for pair in lines.windows(2) {
        let names: Vec<&str> = pair[0].split_whitespace().collect();
        let values: Vec<&str> = pair[1].split_whitespace().collect();
        let of_one = names.len() > 2 && names.first() == values.first() && names.len() == values.len();
        for (name, value) in names.iter().zip(&values).filter(|_| of_one) {
            if ["OutRequests", "OutNoRoutes", "ActiveOpens", "OutDatagrams"].contains(name) {
                sum += value.parse::<u64>().unwrap_or(0);
            }
        }
    }
    for line in lines {
        let mut words = line.split_whitespace();
        // Lone router solicitations of the system itself are none of ours: they are ICMP.
        if let (Some("Ip6OutNoRoutes" | "Udp6OutDatagrams"), Some(value)) = (words.next(), words.next()) {
            sum += value.parse::<u64>().unwrap_or(0);
        }
    }
    Some(sum)
}

#[test]
fn adding_showing_and_exporting_make_no_request() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("page.html"), PAGE).unwrap();
    let asked = counted(folder.path(), &["add --proxy '' http://1.1.1.1/"]);
    let Some(asked) = asked else {
        eprintln!(
            "NOT TESTED HERE: no network of one's own can be made (unshare), so nothing could be counted."
        );
        return;
    };
    assert!(asked > 0, "a request that is asked for is counted: {asked}");
    let silent = counted(
        folder.path(),
        &[
            "add page.html",
            "add --url https://ledger.example/1 - < page.html",
            "articles show a1",
            "articles",
            "quotes",
            "people",
            "search toll",
            "info",
            "export csv -o quotes.csv",
            "rerun --all",
            "check",
            "backup",
            "undo",
        ],
    );
    assert_eq!(silent, Some(0), "{}", fs::read_to_string(folder.path().join("out.txt")).unwrap_or_default());
    let out = fs::read_to_string(folder.path().join("out.txt")).unwrap();
    assert!(out.contains("a1\tnew"), "the commands really ran: {out}");
}
