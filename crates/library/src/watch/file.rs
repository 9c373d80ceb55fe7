//! What a file in a watched folder is, by its name and its outside.

use crate::intake::may_hold_many;
use std::ffi::{OsStr, OsString};
use std::fs::Metadata;
use std::time::SystemTime;

/// Endings under which browsers write what is not whole yet, after the name it will have.
const BEING_SAVED: &[&str] = &[".crdownload", ".part", ".partial", ".download", ".opdownload", ".tmp"];

/// How a file looks from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    /// Its length in bytes.
    pub size: u64,
    /// When it was last written, as far as the system tells it.
    pub modified: Option<SystemTime>,
}

impl Form {
    pub fn of(data: &Metadata) -> Self {
        Self { size: data.len(), modified: data.modified().ok() }
    }
}

/// Whether a file of that name is a page that may have been saved: no hidden file, no archive or table, whose many
/// articles are taken in by hand.
pub(super) fn is_page(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let hidden = name.starts_with('.') || name.starts_with("~$");
    !hidden && crate::intake::is_read(&name) && !may_hold_many(&name)
}

/// The name a file will have once it is whole, where a browser still writes it.
pub(super) fn being_saved(name: &OsStr) -> Option<OsString> {
    let name = name.to_string_lossy();
    let small = name.to_lowercase();
    let ending = BEING_SAVED.iter().find(|ending| small.ends_with(**ending))?;
    name.get(..name.len() - ending.len()).map(OsString::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_from_what_lies_beside_them() {
        for (name, page) in [
            ("A headline.html", true),
            ("A headline (5_7_2024 10_15_00 AM).html", true),
            ("page.mhtml", true),
            ("print.PDF", true),
            ("notes.txt", true),
            (".hidden.html", false),
            ("~$letter.docx", false),
            ("page.html.crdownload", false),
            ("list.csv", false),
            ("pages.zip", false),
            ("setup.exe", false),
            ("photo.jpg", false),
        ] {
            assert_eq!(is_page(OsStr::new(name)), page, "{name}");
        }
        assert_eq!(being_saved(OsStr::new("page.html.part")), Some("page.html".into()));
        assert_eq!(being_saved(OsStr::new("page.html")), None);
    }
}
