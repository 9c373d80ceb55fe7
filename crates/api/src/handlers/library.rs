//! The program and its libraries.

use crate::host::Inner;
use crate::wire::{
    About, Arrival, ChooseLibrary, CitationForm, Counts, Failure, HistoryEntry, LibraryState, OpenUrl,
    Recent, RecentFolder, SetInitials, SetPref, State, WatchFolder, Watched,
};
use onrecord_library::citation::{self, DEFAULT_FORM};
use onrecord_library::{Library, extraction, views};
use std::path::{Path, PathBuf};
use std::sync::Arc;

type Host = Arc<Inner>;

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn about(_: &Host, (): ()) -> Result<About, Failure> {
    Ok(About { version: env!("CARGO_PKG_VERSION").to_owned(), engine: extraction::ENGINE.to_owned() })
}

pub(crate) fn state(host: &Host, (): ()) -> Result<State, Failure> {
    let settings = host.settings.get();
    let library = host.open_library();
    let history = match &library {
        Some(library) => super::history::entries(library, 200)?,
        None => Vec::new(),
    };
    let next = |which: fn(&HistoryEntry) -> bool| history.iter().find(|entry| which(entry)).cloned();
    let recent = |folder: String| {
        let path = Path::new(&folder);
        let name =
            path.file_stem().map_or_else(|| folder.clone(), |name| name.to_string_lossy().into_owned());
        Recent { name, there: Library::is_at(path), folder }
    };
    Ok(State {
        library: library.as_deref().map(about_library).transpose()?,
        problem: host.problem(),
        initials: settings.initials,
        recents: settings.recents.into_iter().map(recent).collect(),
        undo: next(|entry| entry.next_undo),
        redo: next(|entry| entry.next_redo),
        citation_form: settings.citation_form.unwrap_or_else(|| DEFAULT_FORM.to_owned()),
        proxy: settings.proxy,
        prefs: settings.prefs,
        watched: library.as_deref().and_then(|library| host.watched(library)).map(|watched| Watched {
            folder: watched.folder,
            problem: host.arrivals.problem(),
            last: watched.last.map(|(title, at)| Arrival { title, at }),
        }),
    })
}

fn about_library(library: &Library) -> Result<LibraryState, Failure> {
    let name = library.read(|r| views::name(*r)).map_err(onrecord_library::Error::from)?;
    let empty = library.read(|r| views::is_empty(*r)).map_err(onrecord_library::Error::from)?;
    Ok(LibraryState { name, folder: library.root().display().to_string(), empty })
}

/// Counting walks over every quotation: it is asked for apart, when there is time.
pub(crate) fn counts(host: &Host, (): ()) -> Result<Counts, Failure> {
    let all = host.library()?.read(|r| views::overview(*r)).map_err(onrecord_library::Error::from)?;
    let n = crate::host::units;
    let (quotes, out) = (all.quotes, all.excluded_quotes);
    let (new, seen) = (quotes.new - out.new, quotes.seen - out.seen);
    let checked = quotes.checked - out.checked;
    Ok(Counts {
        articles: n(all.articles - all.excluded),
        excluded_articles: n(all.excluded),
        quotes: n(new + seen + checked),
        new_quotes: n(new),
        seen_quotes: n(seen),
        checked_quotes: n(checked),
        rejected_quotes: n(quotes.rejected - out.rejected),
        people: n(all.people),
        tags: n(all.tags),
        notes: n(all.notes),
        links: n(all.links),
        collections: n(all.collections),
    })
}

pub(crate) fn set_initials(host: &Host, request: SetInitials) -> Result<State, Failure> {
    let initials = request.initials.split_whitespace().collect::<Vec<_>>().join(" ");
    if initials.chars().count() > 20 || initials.chars().any(char::is_control) {
        return Err(Failure::new("Initials are a few letters: write at most 20."));
    }
    let initials = Some(initials).filter(|initials| !initials.is_empty());
    host.settings.change(|settings| settings.initials = initials)?;
    host.sign_anew()?;
    state(host, ())
}

pub(crate) fn set_pref(host: &Host, request: SetPref) -> Result<(), Failure> {
    // The window's own choices are small; the file is written whole each time.
    if request.key.len() > 100 || request.value.as_ref().is_some_and(|value| value.len() > 20_000) {
        return Err(Failure::new("That is too long to be kept among the settings."));
    }
    host.settings.change(|settings| {
        match request.value {
            Some(value) => settings.prefs.insert(request.key, value),
            None => settings.prefs.remove(&request.key),
        };
    })
}

pub(crate) fn set_citation_form(host: &Host, request: CitationForm) -> Result<State, Failure> {
    let form = request.form.filter(|form| !form.trim().is_empty());
    if let Some(form) = &form {
        citation::check(form).map_err(|bad| Failure::new(bad.to_string()))?;
    }
    host.settings.change(|settings| settings.citation_form = form)?;
    state(host, ())
}

pub(crate) fn open_default(host: &Host, (): ()) -> Result<State, Failure> {
    let root = host.default_library.clone().ok_or_else(|| {
        Failure::new("The system names no folder for data of applications: choose a place for the library.")
    })?;
    open_or_create(host, &root)?;
    state(host, ())
}

/// The sample library, beside the default one; made and filled the first time.
pub(crate) fn open_sample(host: &Host, (): ()) -> Result<State, Failure> {
    let root = host.default_library.as_deref().and_then(Path::parent).ok_or_else(|| {
        Failure::new(
            "The system names no folder for data of applications: make a library and add pages to it.",
        )
    })?;
    let root = root.join("Sample.onrecord");
    open_or_create(host, &root)?;
    if let Some(library) = host.open_library()
        && library.read(|r| views::is_empty(*r)).map_err(onrecord_library::Error::from)?
    {
        library.add_sample()?;
    }
    state(host, ())
}

pub(crate) fn choose(host: &Host, request: ChooseLibrary) -> Result<State, Failure> {
    let title = request.dialog.as_deref().unwrap_or_default();
    let chosen = host.desktop.choose_library(request.create, title).ok_or_else(Failure::cancelled)?;
    if request.create {
        // The name of a library's folder tells what it is; a library that is there is opened.
        open_or_create(host, &if Library::is_at(&chosen) { chosen } else { with_ending(chosen) })?;
    } else {
        host.open(&chosen)?;
    }
    state(host, ())
}

fn with_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("onrecord")) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".onrecord");
    PathBuf::from(name)
}

fn open_or_create(host: &Host, root: &Path) -> Result<(), Failure> {
    if Library::is_at(root) { host.open(root) } else { host.create(root) }
}

pub(crate) fn open_recent(host: &Host, request: RecentFolder) -> Result<State, Failure> {
    // Only what a dialog once named is opened by its path.
    if !host.settings.get().recents.contains(&request.folder) {
        return Err(Failure::new(format!("{} is not among the libraries that were open.", request.folder)));
    }
    host.open(Path::new(&request.folder))?;
    state(host, ())
}

pub(crate) fn forget_recent(host: &Host, request: RecentFolder) -> Result<State, Failure> {
    host.settings.change(|settings| settings.recents.retain(|other| *other != request.folder))?;
    state(host, ())
}

pub(crate) fn close(host: &Host, (): ()) -> Result<State, Failure> {
    host.close()?;
    state(host, ())
}

pub(crate) fn open_url(host: &Host, request: OpenUrl) -> Result<(), Failure> {
    let url = request.url.trim();
    let web = url.starts_with("https://") || url.starts_with("http://");
    if !web || url.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(Failure::new(format!("“{url}” is not an address of the web, and is not opened.")));
    }
    host.desktop.open_url(url).map_err(Failure::new)
}

pub(crate) fn watch_folder(host: &Host, request: WatchFolder) -> Result<State, Failure> {
    host.library()?;
    let title = request.dialog.as_deref().unwrap_or_default();
    let folder = host.desktop.choose_pages(true, title).into_iter().next().ok_or_else(Failure::cancelled)?;
    if !folder.is_dir() {
        let folder = folder.display();
        return Err(Failure::new(format!("{folder} is not a folder, and only a folder can be watched.")));
    }
    host.watch_folder(Some(&folder))?;
    state(host, ())
}

pub(crate) fn stop_watching(host: &Host, (): ()) -> Result<State, Failure> {
    host.watch_folder(None)?;
    state(host, ())
}
