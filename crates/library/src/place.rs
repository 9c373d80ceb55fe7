//! Where a library lies when the user names no place.

use etcetera::{BaseStrategy as _, base_strategy::choose_native_strategy};
use std::path::PathBuf;

/// The default library's folder: `Onrecord/Library.onrecord` in the system's folder for application
/// data (`~/.local/share` or `XDG_DATA_HOME`, `~/Library/Application Support`, `%APPDATA%`). `None`
/// when the system names none.
pub fn default_root() -> Option<PathBuf> {
    Some(choose_native_strategy().ok()?.data_dir().join("Onrecord").join("Library.onrecord"))
}
