//! What an application keeps between starts: one small file in its data folder.

use super::locked;
use crate::wire::Failure;
use onrecord_library::export::file::replace;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// So many libraries are remembered.
const REMEMBERED: usize = 12;

/// What is kept. Fields that a newer version wrote are dropped, those it did not write are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    pub initials: Option<String>,
    /// Folders of libraries, newest first.
    pub recents: Vec<String>,
    /// The one that was open the last time.
    pub open: Option<String>,
    pub citation_form: Option<String>,
    /// By a library's folder: the folder that is watched for it.
    pub watched: BTreeMap<String, WatchedFolder>,
    /// The proxy that requests go through.
    pub proxy: Option<String>,
    /// What the window keeps.
    pub prefs: BTreeMap<String, String>,
}

/// A folder that is watched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct WatchedFolder {
    pub folder: String,
    /// Headline and time (UTC) of what came last.
    pub last: Option<(String, String)>,
}

impl Settings {
    /// A library was opened.
    pub fn opened(&mut self, root: &Path) {
        let root = root.display().to_string();
        self.recents.retain(|other| *other != root);
        self.recents.insert(0, root.clone());
        self.recents.truncate(REMEMBERED);
        self.open = Some(root);
    }
}

/// The file.
#[derive(Debug)]
pub(crate) struct Store {
    path: PathBuf,
    now: Mutex<Settings>,
}

impl Store {
    /// Read the file in `folder`; one that is missing or damaged is as good as empty.
    pub fn read(folder: &Path) -> Self {
        let path = folder.join("settings.json");
        let now = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self { path, now: Mutex::new(now.unwrap_or_default()) }
    }

    pub fn get(&self) -> Settings {
        locked(&self.now).clone()
    }

    /// Change something and write it down, whole or not at all.
    pub fn change(&self, change: impl FnOnce(&mut Settings)) -> Result<(), Failure> {
        let mut now = locked(&self.now);
        let mut new = now.clone();
        change(&mut new);
        if *now == new {
            return Ok(());
        }
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)
                .map_err(|error| Failure::new(format!("The settings could not be kept: {error}.")))?;
        }
        replace(&self.path, |out| Ok(serde_json::to_writer_pretty(out, &new).map_err(std::io::Error::from)?))
            .map_err(|error| Failure::new(format!("The settings could not be kept. {error}")))?;
        *now = new;
        Ok(())
    }
}
