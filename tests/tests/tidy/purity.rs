//! Rooms without a door to the outside: no files, no sockets, no clock, no environment.

use crate::{none, source};

/// The pure rooms.
const PURE: &[&str] = &["crates/model", "crates/extraction", "crates/intake", "crates/matching"];

/// What none of them may say.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::io::stdin",
    "std::io::stdout",
    "std::time::SystemTime",
    "SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "Local::today",
    "std::thread",
    "File::open",
    "now_v7",
    "rand::",
];

/// The rooms that may open a socket.
const SOCKETS: &[&str] = &["crates/fetch", "crates/bridge"];

#[test]
fn pure_rooms_touch_nothing_outside() {
    let mut findings = Vec::new();
    for file in source::rust().filter(|file| file.within(PURE) && !file.is_test()) {
        let code = uses_spelled_out(&source::parts(file).code);
        for (at, line) in code.lines().enumerate() {
            for word in OUTSIDE.iter().filter(|word| line.contains(**word)) {
                findings.push(format!("{}:{}: {word}", file.path, at + 1));
            }
        }
    }
    none(
        &findings,
        "take the bytes, the day or the seed as an argument; the library's verbs read files and clocks.",
    );
}

#[test]
fn only_fetch_and_bridge_open_sockets() {
    let mut findings = Vec::new();
    let looked_at =
        |file: &&source::File| !(file.within(SOCKETS) || file.is_test() || file.path.starts_with("tests/"));
    for file in source::rust().filter(looked_at) {
        let code = uses_spelled_out(&source::parts(file).code);
        for (at, line) in code.lines().enumerate() {
            if ["std::net", "tokio::net", "TcpStream", "TcpListener", "UdpSocket"]
                .iter()
                .any(|word| line.contains(word))
            {
                findings.push(format!("{}:{}: {}", file.path, at + 1, line.trim()));
            }
        }
    }
    none(
        &findings,
        "nothing but the user's command opens a socket, and only the room `fetch` (or the test bridge) does it.",
    );
}

/// Code with `use std::{fs, io};` also written as `std::fs` and `std::io` on the same line, so that
/// a search finds either form.
fn uses_spelled_out(code: &str) -> String {
    let mut out = String::new();
    let mut open: Option<usize> = None;
    for line in code.lines() {
        out.push_str(line);
        let rest = match (open, line.find("std::{")) {
            (None, Some(at)) => {
                open = Some(0);
                &line[at + "std::".len()..]
            }
            (Some(_), _) => line,
            (None, None) => "",
        };
        if let Some(depth) = open.as_mut() {
            let mut word = String::new();
            for c in rest.chars() {
                match c {
                    '{' => *depth += 1,
                    '}' => *depth = depth.saturating_sub(1),
                    c if c.is_alphanumeric() || c == '_' => word.push(c),
                    _ => {}
                }
                if !(c.is_alphanumeric() || c == '_') {
                    if *depth >= 1 && !word.is_empty() {
                        out.extend([" std::", &word]);
                    }
                    word.clear();
                }
            }
            if *depth == 0 {
                open = None;
            }
        }
        out.push('\n');
    }
    out
}

#[test]
fn both_forms_of_use_are_seen() {
    let code = uses_spelled_out("use std::{\n    env,\n    fs::File,\n};\nuse other::{net};\n");
    assert!(code.contains("std::env") && code.contains("std::fs") && !code.contains("std::net"), "{code}");
}
