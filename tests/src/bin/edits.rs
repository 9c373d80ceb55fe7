//! Makes a person's edits one after the other and says `edited N` when each is durable: a program to
//! be killed by the fault trials. Run again on the same library, it goes on where that stands.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "what it prints is what it promises")]

use onrecord_library::Library;
use onrecord_library::views::{self, Filter, Noun, Order};
use onrecord_tests::faults::EDITS;
use std::io::{self, Write as _};
use std::{env, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let Some(folder) = env::args().nth(1) else {
        eprintln!("usage: edits LIBRARY");
        return ExitCode::from(2);
    };
    match edit(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("edits: {why}");
            ExitCode::FAILURE
        }
    }
}

fn edit(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let library = Library::open(folder)?.signed(Some("ft".to_owned()));
    let ids = |noun| library.read(|r| views::find(*r, noun, &Filter::all(), Order::Newest, None));
    let (articles, done) = (ids(Noun::Articles)?.ids, ids(Noun::Notes)?.ids.len());
    let tell = |number: usize| -> io::Result<()> {
        let mut out = io::stdout().lock();
        writeln!(out, "edited {number}")?;
        out.flush()
    };
    tell(done)?;
    for number in done..EDITS {
        let article = format!("a{}", articles[number % articles.len()]);
        library.add_note(&article, &format!("note {number}"), false)?;
        // Undo and redo are writes too; what is told is what stands after both.
        if number % 7 == 0 {
            library.undo(None)?;
            library.redo(None)?;
        }
        tell(number + 1)?;
    }
    Ok(())
}
