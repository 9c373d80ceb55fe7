//! The program that uses SQLite directly: an example of the room that owns it.

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

/// Its path: cargo puts examples beside the programs.
fn program() -> Result<PathBuf, String> {
    let here = env::current_exe().map_err(|e| format!("where this program is: {e}"))?;
    let folder = here.parent().ok_or("this program lies in no folder")?;
    let path = folder.join("examples").join(format!("raw{}", env::consts::EXE_SUFFIX));
    if path.is_file() {
        Ok(path)
    } else {
        Err(format!(
            "{} is missing; build it with `cargo build --release -p onrecord-storage --example raw`, or run `cargo xtask bench`",
            path.display()
        ))
    }
}

/// A running one.
#[derive(Debug)]
pub struct Raw {
    child: Child,
    feed: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Raw {
    /// Start it.
    ///
    /// # Errors
    /// When it is not there or does not start.
    pub fn start(verb: &str, words: &[&Path], more: &[&str]) -> Result<Self, String> {
        let mut child = Command::new(program()?)
            .arg(verb)
            .args(words)
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| format!("raw: {e}"))?;
        let feed = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().ok_or("raw gives no answers")?);
        Ok(Self { child, feed, answers })
    }

    /// Give it text.
    ///
    /// # Errors
    /// When it has ended.
    pub fn give(&mut self, text: &str) -> Result<(), String> {
        let feed = self.feed.as_mut().ok_or("raw takes nothing more")?;
        feed.write_all(text.as_bytes()).and_then(|()| feed.flush()).map_err(|e| format!("raw: {e}"))
    }

    /// The number on its next line.
    ///
    /// # Errors
    /// When it has ended or says something else.
    pub fn number(&mut self) -> Result<f64, String> {
        let mut line = String::new();
        self.answers.read_line(&mut line).map_err(|e| format!("raw: {e}"))?;
        line.trim().parse().map_err(|_| format!("raw answered “{}”", line.trim()))
    }

    /// Nothing more is given: wait for its end.
    ///
    /// # Errors
    /// When it failed.
    pub fn end(mut self) -> Result<(), String> {
        drop(self.feed.take());
        let status = self.child.wait().map_err(|e| format!("raw: {e}"))?;
        if status.success() { Ok(()) } else { Err(format!("raw failed ({status})")) }
    }
}
