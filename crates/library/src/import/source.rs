//! Where pages come from.

use super::unpack;
use onrecord_storage::captures::Way;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A page to read.
#[derive(Debug)]
pub struct Source {
    /// What messages call it.
    pub name: String,
    /// Where its bytes are.
    pub bytes: Bytes,
}

/// Where the bytes of a page are.
#[derive(Debug)]
pub enum Bytes {
    /// In a file, read when its turn comes.
    File(PathBuf),
    /// In a file of a folder that is watched, read when its turn comes.
    Watched(PathBuf),
    /// Here, from standard input.
    Stdin(Vec<u8>),
    /// Here, pasted by the user.
    Pasted(Vec<u8>),
    /// Here, an article's body that the user typed; its fields are given.
    Typed(String),
    /// Here, fetched from an address.
    Fetched(Box<FetchedPage>),
    /// Nowhere: it could not be fetched, for this reason.
    NotFetched(String),
}

/// A page that was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedPage {
    /// Where it came from in the end.
    pub url: String,
    /// Its media type as the host declared it.
    pub media_type: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// When it came, UTC, by our clock.
    pub at: String,
    /// Whether it is an entry that a feed carried whole; otherwise it is a page.
    pub of_feed: bool,
    /// What a person should know of it.
    pub remark: Option<&'static str>,
}

impl FetchedPage {
    /// The name a browser would save it under, where its end tells a format.
    fn file_name(&self) -> Option<String> {
        let path = self.url.split(['?', '#']).next()?.split_once("://")?.1;
        let (_, name) = path.rsplit_once('/')?;
        let is_html = [".html", ".htm", ".xhtml", ".shtml", ".txt"].iter().any(|end| name.ends_with(end));
        (!is_html && crate::intake::is_read(name)).then(|| name.to_owned())
    }
}

impl Source {
    /// The file at `path`.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        Self { name: path.display().to_string(), bytes: Bytes::File(path) }
    }

    /// Its own name, where it is a file.
    pub fn file_name(&self) -> Option<String> {
        match &self.bytes {
            Bytes::File(path) | Bytes::Watched(path) => {
                path.file_name().map(|name| name.to_string_lossy().into_owned())
            }
            Bytes::Fetched(page) => page.file_name(),
            Bytes::Stdin(_) | Bytes::Pasted(_) | Bytes::Typed(_) | Bytes::NotFetched(_) => None,
        }
    }

    /// Whether it can hold many articles; false where it can't be looked into.
    pub fn holds_many(&self) -> bool {
        unpack::container(self).is_some()
    }

    /// Whether it may hold many articles, by its name alone: how many there are in all is not known then.
    pub fn may_hold_many(&self) -> bool {
        self.file_name().is_some_and(|name| crate::intake::may_hold_many(&name))
    }

    /// How it comes in.
    pub(super) const fn way(&self) -> Way {
        match &self.bytes {
            Bytes::File(_) => Way::File,
            Bytes::Watched(_) => Way::Watched,
            Bytes::Stdin(_) => Way::Stdin,
            Bytes::Pasted(_) => Way::Paste,
            Bytes::Typed(_) => Way::Typed,
            Bytes::Fetched(page) if page.of_feed => Way::Feed,
            Bytes::Fetched(_) | Bytes::NotFetched(_) => Way::Fetch,
        }
    }

    /// Its length, as far as it is known beforehand.
    pub(super) fn weight(&self) -> u64 {
        match &self.bytes {
            Bytes::File(path) | Bytes::Watched(path) => std::fs::metadata(path).map_or(0, |file| file.len()),
            Bytes::Stdin(bytes) | Bytes::Pasted(bytes) => bytes.len() as u64,
            Bytes::Typed(body) => body.len() as u64,
            Bytes::Fetched(page) => page.bytes.len() as u64,
            Bytes::NotFetched(_) => 0,
        }
    }
}

/// What was met on a walk through a folder.
#[derive(Debug)]
pub enum Walked {
    /// A page.
    Page(Source),
    /// A file that is not read as a page; only counted and named.
    Other(PathBuf),
    /// A place that could not be looked at, with the reason.
    Unread(PathBuf, String),
}

/// Everything under a folder, in the order of its names. Hidden files, links that lead elsewhere
/// and libraries are no pages.
pub fn walk(folder: &Path) -> impl Iterator<Item = Walked> + use<> {
    let hidden = |name: &OsStr| name.to_string_lossy().starts_with('.');
    let library = |path: &Path| path.extension().is_some_and(|ending| ending == "onrecord");
    WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(move |entry| {
            entry.depth() == 0 || !(hidden(entry.file_name()) || library(entry.path()))
        })
        .filter_map(|entry| match entry {
            Err(error) => {
                let path = error.path().unwrap_or_else(|| Path::new("")).to_owned();
                let why = error.io_error().map_or_else(|| error.to_string(), crate::error::reason);
                Some(Walked::Unread(path, why))
            }
            Ok(entry) if entry.file_type().is_dir() => None,
            Ok(entry) if entry.file_type().is_file() && is_page(entry.path()) => {
                Some(Walked::Page(Source::file(entry.into_path())))
            }
            Ok(entry) => Some(Walked::Other(entry.into_path())),
        })
}

/// Whether a file's ending is that of a format which is read.
fn is_page(path: &Path) -> bool {
    path.file_name().is_some_and(|name| crate::intake::is_read(&name.to_string_lossy()))
}
