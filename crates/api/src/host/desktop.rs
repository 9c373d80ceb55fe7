//! What only the desktop can do: ask for a place, open an address.

use std::path::PathBuf;

/// What the window's surroundings do for the host. A path never comes from the window itself; how a dialog
/// is headed does, for only the window knows the user's language. An empty title is the system's own.
/// Each waits for the user; none is called on the window's own thread.
pub trait Desktop: Send + Sync {
    /// A library's folder to open, or the place of a new one. `None`: the user closed the dialog.
    fn choose_library(&self, create: bool, title: &str) -> Option<PathBuf>;

    /// Files to take in, or one folder. Empty: the user closed the dialog.
    fn choose_pages(&self, folder: bool, title: &str) -> Vec<PathBuf>;

    /// The file to write an export to. `None`: the user closed the dialog.
    fn choose_target(&self, name: &str, title: &str) -> Option<PathBuf>;

    /// Open an address of the web in the system's browser.
    ///
    /// # Errors
    /// Why it could not be opened.
    fn open_url(&self, url: &str) -> Result<(), String>;
}
