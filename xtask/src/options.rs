//! The words after a command's name.

use std::{
    env,
    io::{self, IsTerminal, Write},
};

/// What the user asked for.
#[derive(Debug, Default)]
pub struct Options {
    /// `--help` or `-h`: say what the command does, do nothing.
    pub help: bool,
    /// `--yes`: install without asking.
    yes: bool,
    /// Everything, in order, for commands that pass words on to another program.
    pub words: Vec<String>,
}

impl Options {
    /// Reads the words after the command's name.
    pub fn read(words: impl Iterator<Item = String>) -> Self {
        let words: Vec<String> = words.collect();
        let has = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
        Self { help: has(&["--help", "-h"]), yes: has(&["--yes", "-y"]), words }
    }

    /// True when the flag stands among the words.
    pub fn flag(&self, name: &str) -> bool {
        self.words.iter().any(|word| word == name)
    }

    /// An error naming the first word that is neither `--yes` nor one of `known`.
    pub fn only(&self, known: &[&str]) -> Result<(), String> {
        let stranger = self
            .words
            .iter()
            .find(|word| !["--yes", "-y"].contains(&word.as_str()) && !known.contains(&word.as_str()));
        match stranger {
            None => Ok(()),
            Some(word) => Err(format!("there is no option “{word}”; `cargo xtask help` names them")),
        }
    }

    /// True when something may be installed: asked for by `--yes`, granted by a CI machine, or
    /// answered yes at the terminal.
    pub fn may(&self, what: &str) -> bool {
        if self.yes || ci() {
            println!("{what}");
            return true;
        }
        if !io::stdin().is_terminal() {
            return false;
        }
        print!("{what} Go on? [Y/n] ");
        let _ = io::stdout().flush();
        let mut answer = String::new();
        let read = io::stdin().read_line(&mut answer).unwrap_or(0);
        read > 0 && matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes")
    }
}

/// True on a machine nobody sits at.
pub fn ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false" && value != "0")
}
