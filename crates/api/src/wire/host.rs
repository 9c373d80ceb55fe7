//! The program, its library, jobs and events.

use super::tables::WaitingTable;
use super::words::{FailureCode, JobKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which program this is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct About {
    /// Version of the program.
    pub version: String,
    /// Version of the quotation engine.
    pub engine: String,
}

/// What the window shows around everything else. Asked at the start and after a `state` event.
#[derive(Debug, Clone, Serialize, TS)]
pub struct State {
    /// The open library.
    pub library: Option<LibraryState>,
    /// Why the library of the last time could not be opened: one sentence.
    pub problem: Option<String>,
    /// Initials that stand on every change; `null` until they were asked for.
    pub initials: Option<String>,
    /// Libraries that were open, newest first; the open one too.
    pub recents: Vec<Recent>,
    /// What undo takes next.
    pub undo: Option<HistoryEntry>,
    /// What redo takes next.
    pub redo: Option<HistoryEntry>,
    /// The form of citations, see `citation`.
    pub citation_form: String,
    /// The proxy that requests go through.
    pub proxy: Option<String>,
    /// What the window keeps between starts, as it put it there.
    pub prefs: BTreeMap<String, String>,
    /// The folder that is watched for the open library.
    pub watched: Option<Watched>,
}

/// A folder that is watched: what a browser saves there comes into the library.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Watched {
    /// The folder, for showing.
    pub folder: String,
    /// Why nothing comes from it at present: one sentence.
    pub problem: Option<String>,
    /// What came last.
    pub last: Option<Arrival>,
}

/// Something that came from a watched folder.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Arrival {
    /// Its headline; empty where it has none.
    pub title: String,
    /// When it came, UTC.
    pub at: String,
}

/// Watch a folder that the user picks in a dialog.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct WatchFolder {
    /// How the dialog is headed.
    #[serde(default)]
    pub dialog: Option<String>,
}

/// An open library.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LibraryState {
    /// What it is called.
    pub name: String,
    /// Its folder, for showing.
    pub folder: String,
    /// It has no article, not even an excluded one.
    pub empty: bool,
}

/// How much is in a library, as its lists show it: rejected quotations and those of excluded articles
/// are no part of `quotes`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "each is a count of what its name says")]
pub struct Counts {
    pub articles: u32,
    pub excluded_articles: u32,
    pub quotes: u32,
    pub new_quotes: u32,
    pub seen_quotes: u32,
    pub checked_quotes: u32,
    pub rejected_quotes: u32,
    pub people: u32,
    pub tags: u32,
    pub notes: u32,
    pub links: u32,
    pub collections: u32,
}

/// A library that was open once.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Recent {
    /// What it is called.
    pub name: String,
    /// Its folder; names it in `open_recent` and `forget_recent`.
    pub folder: String,
    /// Whether a library is there now.
    pub there: bool,
}

/// A library that was open once, named by its folder.
#[derive(Debug, Deserialize, TS)]
pub struct RecentFolder {
    /// As in [`Recent`].
    pub folder: String,
}

/// Initials for every change from now on.
#[derive(Debug, Deserialize, TS)]
pub struct SetInitials {
    /// A few letters.
    pub initials: String,
}

/// Open a library, or make one, at a place the user picks in a dialog.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ChooseLibrary {
    /// Make a new one.
    pub create: bool,
    /// How the dialog is headed.
    #[serde(default)]
    pub dialog: Option<String>,
}

/// Something the window keeps between starts.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetPref {
    /// Its name.
    pub key: String,
    /// Its value; nothing forgets it.
    pub value: Option<String>,
}

/// An address to open in the system's browser; the window has shown its host.
#[derive(Debug, Deserialize, TS)]
pub struct OpenUrl {
    /// http or https.
    pub url: String,
}

/// An act in the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryEntry {
    /// Names it in `undo` and `redo`.
    pub uid: String,
    /// `edit`, `batch` (an import) or `bar` (what came before can't be undone).
    #[ts(type = "\"edit\" | \"batch\" | \"bar\"")]
    pub kind: String,
    /// What was done, in words.
    pub label: String,
    /// Whether it is undone now.
    pub undone: bool,
    /// When, UTC.
    pub at: String,
    /// Initials of who did it.
    pub who: Option<String>,
    /// Undo takes this one next.
    pub next_undo: bool,
    /// Redo takes this one next.
    pub next_redo: bool,
}

/// Undo or redo.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Expected {
    /// The entry the user saw as the next; refused when another is. Nothing: whichever it is.
    pub expected: Option<String>,
}

/// How many.
#[derive(Debug, Deserialize, TS)]
pub struct Limit {
    /// At most so many.
    pub limit: u32,
}

/// What an edit did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Edited {
    /// The entry to give to `undo`; `null` when nothing was otherwise.
    pub entry: Option<String>,
    /// What was done, in words, for the toast.
    pub label: Option<String>,
    /// How many rows are otherwise.
    pub changed: u32,
    /// Id of what was made, where something was.
    pub id: Option<String>,
}

/// Work that was begun; `progress` and `job_done` tell of it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct Job {
    /// Its number.
    pub job: u32,
}

/// What became of files that were chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Begun {
    /// The work that takes them in; `null` where all of them are tables.
    pub job: Option<u32>,
    /// Tables that wait for the user; a `tables` event tells of them too.
    pub tables: Vec<WaitingTable>,
}

/// What to take in: the user picks it in a dialog.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddFiles {
    /// A whole folder instead of files.
    pub folder: bool,
    /// How the dialog is headed.
    #[serde(default)]
    pub dialog: Option<String>,
}

/// What a job came to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum JobReport {
    /// Pages were taken in.
    Import(Imported),
    /// A file was written.
    Export(Exported),
    /// Quotations were found again.
    Rerun(Reran),
    /// Feeds were asked.
    Feeds(super::FeedsAsked),
}

/// Articles whose quotations are to be found again.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Rerun {
    /// Their ids; nothing: all of the library.
    pub articles: Option<Vec<String>>,
}

/// What it came to.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Reran {
    /// Articles that were read again.
    pub articles: u32,
    /// Quotations proposed anew: `is:fresh` finds them.
    pub added: u32,
    /// Proposals found again with another speaker, day or rule.
    pub changed: u32,
    /// Proposals no longer found, and gone.
    pub withdrawn: u32,
    /// Quotations that a person has otherwise than the rules do; the person's word stands.
    pub kept: u32,
    /// Whether the user stopped it.
    pub stopped: bool,
}

/// Hold an import up, or let it go on. What it has in hand is stored first.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Pause {
    /// Its number.
    pub job: u32,
    /// Hold it up.
    pub paused: bool,
}

/// A part of what an import did not store, by position.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ProblemRange {
    /// The import's number.
    pub job: u32,
    /// From which on, from 0.
    pub from: u32,
    /// At most so many.
    pub count: u32,
}

/// Write a report to a file that the user picks. The window has its words, in the user's language.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SaveReport {
    /// A row each, the titles first; all of one length.
    pub rows: Vec<Vec<String>>,
    /// What the file is called, where the user calls it nothing else.
    pub name: String,
    /// How the dialog is headed.
    #[serde(default)]
    pub dialog: Option<String>,
}

/// What an import came to: what was read is new, known, refused or left alone.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Imported {
    /// Everything that was met.
    pub read: u32,
    /// New articles.
    pub new: u32,
    /// Quotations in them.
    pub quotes: u32,
    /// Newer texts of articles that were in the library.
    pub changed: u32,
    /// Pages that were in the library already.
    pub known: u32,
    /// Pages not stored.
    pub failed: u32,
    /// Files of other kinds, left alone.
    pub others: u32,
    /// Whether the user stopped it; what is told here is stored.
    pub stopped: bool,
    /// The first 200 pages that were not stored, with the reason; `import_problems` has the others.
    pub problems: Vec<Problem>,
    /// How many of those that were not stored are listed.
    pub listed: u32,
    /// Ids of the first 200 new articles.
    pub articles: Vec<String>,
}

/// Something that was left out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Problem {
    /// The file.
    pub name: String,
    /// Why: one sentence.
    pub sentence: String,
}

/// What an export came to.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Exported {
    /// The file, for showing.
    pub file: String,
    /// Quotations that met the query.
    pub quotes: u32,
    /// Rows written.
    pub rows: u32,
    /// Quotations that have no row, having no tag or note of their own.
    pub without: u32,
    /// Of a briefing: rejected quotations that were left out.
    pub left_rejected: u32,
    /// Of a briefing: quotations of excluded articles that were left out.
    pub left_excluded: u32,
    /// Cells that got a leading `'` so that no spreadsheet runs them.
    pub guarded: u32,
    /// The first 200 of them.
    pub guarded_cells: Vec<GuardedCell>,
}

/// A cell that was altered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GuardedCell {
    /// `uid` of the quotation.
    pub uid: String,
    /// Title of the column.
    pub column: String,
}

/// What the host tells without being asked.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// Rows of these tables are otherwise: lists fetch anew.
    Changed {
        /// Tables of the schema; empty: any of them.
        tables: Vec<String>,
        /// By another program.
        by_others: bool,
    },
    /// Another library is open, or settings are otherwise: ask for `state`.
    State,
    /// A job began, also one that dropped files began.
    JobStarted {
        /// Its number.
        job: u32,
        /// What it does.
        what: JobKind,
    },
    /// How far a job is.
    Progress {
        /// Its number.
        job: u32,
        /// What is being done, as the beginning of a line.
        what: String,
        /// Units done.
        done: u32,
        /// Units in all; `null` while not known.
        of: Option<u32>,
    },
    /// An import is held up, or goes on.
    JobPaused {
        /// Its number.
        job: u32,
        /// Whether it is held up now.
        paused: bool,
    },
    /// A job ended.
    JobDone {
        /// Its number.
        job: u32,
        /// What it came to.
        report: Option<JobReport>,
        /// Or why it failed.
        failure: Option<Failure>,
    },
    /// Something that was not asked with a command, as dropping files, could not be done.
    Refused {
        /// Why.
        failure: Failure,
    },
    /// Pages came from the watched folder.
    Arrived {
        /// How many articles are new.
        new: u32,
        /// Id of the last of them.
        article: Option<String>,
        /// Its headline.
        title: Option<String>,
        /// How many pages were not stored; they are not tried again before they are written anew.
        failed: u32,
        /// The first 20 of those, with the reason.
        problems: Vec<Problem>,
    },
    /// Tables were chosen or dropped, and wait until the user has seen what their columns are taken for.
    Tables {
        /// Each of them.
        tables: Vec<WaitingTable>,
    },
    /// Files are held over the window, or were let go or taken away.
    Dragging {
        /// Whether they are over it.
        over: bool,
    },
}

/// Why a command failed: one sentence for the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    /// What, where, what to do.
    pub sentence: String,
    /// Only where the window behaves differently for it.
    pub code: Option<FailureCode>,
    /// With the code `query`: the place, in characters from 1.
    pub column: Option<u32>,
}
