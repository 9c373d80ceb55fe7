//! How output looks: for a person at a terminal, or for a program that reads on.

use anstyle::{Effects, Style};
use std::io::{self, IsTerminal as _};

/// Says that output goes to a terminal though it doesn't; a number is its width.
const FORCED: &str = "ONRECORD_FORCE_TTY";

/// Columns where the terminal doesn't tell.
const USUAL: usize = 80;

/// Where standard output goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// A person reads it.
    pub terminal: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// Whether words may be emphasised.
    pub colour: bool,
}

impl Look {
    /// That of standard output.
    pub fn of_stdout() -> Self {
        let forced = std::env::var(FORCED).ok().filter(|value| !value.is_empty());
        let terminal = forced.is_some() || io::stdout().is_terminal();
        let told = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let width = forced.as_deref().and_then(|value| value.parse().ok()).or_else(told).unwrap_or(USUAL);
        let able = forced.is_some() || anstyle_query::term_supports_color();
        let wished = terminal && able && !anstyle_query::no_color();
        // Older consoles of Windows must be asked for it; elsewhere there is nothing to ask.
        let colour = wished && anstyle_query::windows::enable_ansi_colors().unwrap_or(true);
        Self { terminal, width: width.max(20), colour }
    }

    /// Words that matter most.
    pub fn bold(self, words: &str) -> String {
        self.with(Effects::BOLD, words)
    }

    /// Words that matter less.
    pub fn dim(self, words: &str) -> String {
        self.with(Effects::DIMMED, words)
    }

    fn with(self, effects: Effects, words: &str) -> String {
        if !self.colour || words.is_empty() {
            return words.to_owned();
        }
        let style = Style::new().effects(effects);
        format!("{style}{words}{style:#}")
    }
}
