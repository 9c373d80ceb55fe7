//! Documents read in a process of their own.
//!
//! Parsers of office documents and PDF meet files that make them fail in any way: by a panic, by
//! taking all memory, by never coming to an end. So a document is read by a child: this same program,
//! started anew with one argument, given limits, and told the bytes on its standard input. Whatever
//! becomes of the child is one sentence here, and nothing is stored.

mod child;
mod parent;

pub use parent::read;

use crate::model::{ArticleDraft, PrintedTime};
use serde::{Deserialize, Serialize};
use std::env;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;
use std::time::Duration;

/// The argument that makes a program the reader of one document.
const ARGUMENT: &str = "read-document";

/// How long a document may take.
const TIME: Duration = Duration::from_secs(30);

/// How much memory its reader may take, in bytes of address space: what the program itself maps is
/// the smaller part of it.
const MEMORY: u64 = 2 << 30;

/// Where this program is, once it has said that it can be its own reader.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// What the child is told before the bytes, on a line of its own.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Asked {
    name: Option<String>,
    place: Option<String>,
    url: Option<String>,
    captured_at: Option<PrintedTime>,
    media_type: Option<String>,
}

/// What it answers.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    /// The document as read.
    Draft(Box<ArticleDraft>),
    /// The sentence why not.
    Refused(String),
}

/// The first thing a program does that wants to read documents: where it was started to read one, it
/// does that and is told how to end; otherwise it goes on, and [`read`] works from now on.
pub fn begin() -> Option<ExitCode> {
    if env::args_os().nth(1).is_some_and(|argument| argument == ARGUMENT) {
        return Some(child::run());
    }
    if let Ok(program) = env::current_exe() {
        // A second call changes nothing.
        let _ = PROGRAM.set(program);
    }
    None
}
