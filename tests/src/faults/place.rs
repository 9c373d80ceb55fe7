//! A folder in which trials are made: pages to add, and libraries.

use crate::binary;
use crate::generator::{Form, Mix, write};
use onrecord_library::Library;
use onrecord_library::views::{self, Filter, Noun, Order};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// Edits that the editing program makes before it ends by itself.
pub const EDITS: usize = 120;

/// The folder, removed when it is dropped.
#[derive(Debug)]
pub struct Place {
    folder: TempDir,
    /// How many pages there are.
    pub pages: usize,
}

impl Place {
    /// A folder with so many invented pages.
    ///
    /// # Panics
    /// When the disk does not take them.
    pub fn with_pages(seed: u64, pages: usize) -> Self {
        let folder = tempfile::tempdir().expect("there is a temporary folder");
        write(&folder.path().join("pages"), seed, pages as u64, Mix::MIXED, Form::Both)
            .expect("pages are written");
        Self { folder, pages }
    }

    /// The folder of pages.
    pub fn pages_folder(&self) -> PathBuf {
        self.folder.path().join("pages")
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A library of this name; not made yet.
    pub fn library(&self, name: &str) -> PathBuf {
        self.path(&format!("{name}.onrecord"))
    }

    /// `onrecord` with that library.
    pub fn onrecord<A: AsRef<OsStr>>(library: &Path, words: impl IntoIterator<Item = A>) -> Command {
        let mut command = binary::command();
        command.arg("--library").arg(library).args(words).env("ONRECORD_WHO", "ft").env("NO_COLOR", "1");
        command
    }

    /// Run it to its end.
    ///
    /// # Panics
    /// When it can't be started.
    pub fn run<A: AsRef<OsStr>>(library: &Path, words: impl IntoIterator<Item = A>) -> Output {
        Self::onrecord(library, words).output().expect("onrecord starts")
    }

    /// Add all pages.
    ///
    /// # Errors
    /// When it does not store or know every page.
    pub fn add_all(&self, library: &Path) -> Result<(), String> {
        let done = Self::onrecord(library, ["add", "--json"]).arg(self.pages_folder()).output();
        let done = done.map_err(|e| e.to_string())?;
        let out = String::from_utf8_lossy(&done.stdout);
        let last: serde_json::Value =
            out.lines().last().and_then(|line| serde_json::from_str(line).ok()).unwrap_or_default();
        let number = |what: &str| last[what].as_u64().unwrap_or(0);
        if !done.status.success() || number("new") + number("known") != self.pages as u64 {
            return Err(format!("a second run does not complete: {last}, {}", said(&done)));
        }
        let there = count(library, Noun::Articles)?;
        if there == self.pages { Ok(()) } else { Err(format!("{there} articles of {}", self.pages)) }
    }

    /// Ask `onrecord check`.
    ///
    /// # Errors
    /// What it finds.
    pub fn check(library: &Path) -> Result<(), String> {
        let done = Self::run(library, ["check"]);
        if done.status.success() {
            return Ok(());
        }
        Err(format!("check is not clean: {} {}", String::from_utf8_lossy(&done.stdout).trim(), said(&done)))
    }
}

/// How many rows of a noun a library holds; none where there is no library.
///
/// # Errors
/// When it can't be opened.
pub fn count(library: &Path, noun: Noun) -> Result<usize, String> {
    if !Library::is_at(library) {
        return Ok(0);
    }
    let library = Library::open(library).map_err(|e| e.to_string())?;
    let found = library.read(|r| views::find(*r, noun, &Filter::all(), Order::Newest, None));
    found.map(|found| found.ids.len()).map_err(|e| e.to_string())
}

/// What a run said on stderr, its last lines.
pub fn said(done: &Output) -> String {
    let words = String::from_utf8_lossy(&done.stderr);
    let lines: Vec<&str> = words.trim().lines().rev().take(4).collect();
    format!("exit {:?}: {}", done.status.code(), lines.into_iter().rev().collect::<Vec<_>>().join(" / "))
}

/// Copy a folder.
///
/// # Panics
/// When the disk does not take it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder is made");
    for entry in fs::read_dir(from).expect("the folder is read") {
        let entry = entry.expect("the folder is read");
        let there = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), there).expect("a file is copied");
        }
    }
}
