//! The system's dialogs and its browser.

use onrecord_api::Desktop;
use std::path::PathBuf;
use tauri::{AppHandle, Wry};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};

/// Asks the user on behalf of the host. It waits, so it is never called on the window's own thread.
#[derive(Debug)]
pub struct SystemDesktop(pub AppHandle);

impl SystemDesktop {
    /// A dialog for files, headed as the window asked; without words, as the system does.
    fn dialog(&self, title: &str) -> FileDialogBuilder<Wry> {
        let dialog = self.0.dialog().file();
        if title.is_empty() { dialog } else { dialog.set_title(title) }
    }
}

/// In debug builds `ONRECORD_ANSWERS` names a folder that answers every dialog at once: no test can press
/// the buttons of the system's own dialogs.
fn answers() -> Option<PathBuf> {
    if cfg!(debug_assertions) { std::env::var_os("ONRECORD_ANSWERS").map(PathBuf::from) } else { None }
}

impl Desktop for SystemDesktop {
    fn choose_library(&self, create: bool, title: &str) -> Option<PathBuf> {
        if let Some(answers) = answers() {
            return Some(answers.join("Library.onrecord"));
        }
        let dialog = self.dialog(title);
        if create {
            return path(dialog.set_file_name("Library.onrecord").blocking_save_file());
        }
        path(dialog.blocking_pick_folder())
    }

    fn choose_pages(&self, folder: bool, title: &str) -> Vec<PathBuf> {
        if let Some(answers) = answers() {
            return vec![answers.join("pages")];
        }
        let dialog = self.dialog(title);
        let chosen = if folder { dialog.blocking_pick_folders() } else { dialog.blocking_pick_files() };
        chosen.unwrap_or_default().into_iter().filter_map(|one| one.into_path().ok()).collect()
    }

    fn choose_target(&self, name: &str, title: &str) -> Option<PathBuf> {
        if let Some(answers) = answers() {
            return Some(answers.join(name));
        }
        path(self.dialog(title).set_file_name(name).blocking_save_file())
    }

    fn open_url(&self, url: &str) -> Result<(), String> {
        open::that_detached(url).map_err(|error| format!("The browser could not be opened: {error}."))
    }
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen?.into_path().ok()
}
