//! What `cargo xtask bench` measures against, and what fills its large library: SQLite used as
//! directly as it can be, without the rooms above it. Not part of the program.
//!
//! ```text
//! raw fill LIBRARY                 rows from standard input, one JSON object an article
//! raw copy FROM TO ARTICLES        the rows and the index of FROM written to TO, so many articles a transaction
//! raw mark LIBRARY                 for each line read, one row updated and committed; prints the nanoseconds
//! ```

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program of the command line prints")]

mod copy;
mod fill;
mod mark;

use rusqlite::{Connection, OpenFlags};
use std::{env, error::Error, path::Path, process::ExitCode};

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["fill", library] => fill::run(Path::new(library)),
        ["copy", from, to, articles] => copy::run(Path::new(from), Path::new(to), articles),
        ["mark", library] => mark::run(Path::new(library)),
        _ => Err("usage: raw fill LIBRARY | raw copy FROM TO ARTICLES | raw mark LIBRARY".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("raw: {why}");
            ExitCode::FAILURE
        }
    }
}

/// A connection set as the program's writer is: the same log, the same care for a power cut, the same
/// cache. Only the checks of foreign keys are the program's own.
fn open(path: &Path) -> Result<Connection, Box<dyn Error>> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "cache_size", -32_000)?;
    connection.set_prepared_statement_cache_capacity(100);
    Ok(connection)
}
