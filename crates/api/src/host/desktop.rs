//! What only the desktop can do: ask for a place, open an address.

use std::path::PathBuf;

/// What the window's surroundings do for the host. A path never comes from the window itself.
/// Each waits for the user; none is called on the window's own thread.
pub trait Desktop: Send + Sync {
    /// A library's folder to open, or the place of a new one. `None`: the user closed the dialog.
    fn choose_library(&self, create: bool) -> Option<PathBuf>;

    /// Files to take in, or one folder. Empty: the user closed the dialog.
    fn choose_pages(&self, folder: bool) -> Vec<PathBuf>;

    /// The file to write an export to. `None`: the user closed the dialog.
    fn choose_target(&self, name: &str) -> Option<PathBuf>;

    /// Open an address of the web in the system's browser.
    ///
    /// # Errors
    /// Why it could not be opened.
    fn open_url(&self, url: &str) -> Result<(), String>;
}
