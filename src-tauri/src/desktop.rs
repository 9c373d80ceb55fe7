//! The system's dialogs and its browser.

use onrecord_api::Desktop;
use std::path::PathBuf;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FilePath};

/// Asks the user on behalf of the host. It waits, so it is never called on the window's own thread.
#[derive(Debug)]
pub struct SystemDesktop(pub AppHandle);

impl Desktop for SystemDesktop {
    fn choose_library(&self, create: bool) -> Option<PathBuf> {
        let dialog = self.0.dialog().file();
        if create {
            let dialog = dialog.set_title("New library").set_file_name("Library.onrecord");
            return path(dialog.blocking_save_file());
        }
        path(dialog.set_title("Open a library").blocking_pick_folder())
    }

    fn choose_pages(&self, folder: bool) -> Vec<PathBuf> {
        let dialog = self.0.dialog().file().set_title("Add articles");
        let chosen = if folder { dialog.blocking_pick_folders() } else { dialog.blocking_pick_files() };
        chosen.unwrap_or_default().into_iter().filter_map(|one| one.into_path().ok()).collect()
    }

    fn choose_target(&self, name: &str) -> Option<PathBuf> {
        path(self.0.dialog().file().set_title("Export").set_file_name(name).blocking_save_file())
    }

    fn open_url(&self, url: &str) -> Result<(), String> {
        open::that_detached(url).map_err(|error| format!("The browser could not be opened: {error}."))
    }
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen?.into_path().ok()
}
