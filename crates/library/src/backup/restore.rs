//! The way back from a backup, also where the library can't be opened any more.

use super::{Backup, backups};
use crate::{Error, Report, Result, door};
use onrecord_storage::Error as StorageError;
use onrecord_storage::backup::{self as file, Depth};
use std::path::{Path, PathBuf};

/// A library after a backup took its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The backup.
    pub from: PathBuf,
    /// Articles there are now.
    pub articles: i64,
    /// Quotations there are now.
    pub quotes: i64,
    /// The backup of what was there before.
    pub kept: Option<PathBuf>,
    /// Where what was there before lies now, when it could not be read.
    pub set_aside: Option<PathBuf>,
    /// Captures brought from where the backup lay.
    pub captures: u64,
    /// Captures that it names and that are nowhere.
    pub missing: u64,
}

/// Put a backup in the place of the library in the folder `root`.
///
/// `which` names a backup of [`backups`] (its name or an unmistakable beginning, or `latest`), a
/// file of another library's backups, or the folder of a library copied whole. It is verified first;
/// what is there now is kept as a backup, or set aside where it can't be read; nothing is deleted.
///
/// # Errors
/// When there is no such backup, it is damaged or of another library, or the library is open
/// elsewhere: nothing is changed then.
pub fn restore(root: &Path, which: &str, report: Report<'_>) -> Result<Restored> {
    let (source, home) = find(root, which)?;
    let summary = file::verify(&source, Depth::Thorough, report)?;
    door::make_folder(root).map_err(|source| StorageError::File { path: root.to_owned(), source })?;
    // Captures first: no row is ever without its file for longer than it was.
    let (captures, missing) = if home == root {
        (0, file::missing_captures(&source, root, report)?)
    } else {
        file::take_captures(&source, &home, root, report)?
    };
    let replaced = file::replace(root, &source, &crate::clock::now(), report)?;
    Ok(Restored {
        from: source,
        articles: summary.count("articles"),
        quotes: summary.count("quotes"),
        kept: replaced.kept,
        set_aside: replaced.set_aside,
        captures,
        missing,
    })
}

/// The file that `which` names, and the library's folder where its captures lie.
fn find(root: &Path, which: &str) -> Result<(PathBuf, PathBuf)> {
    let known = backups(root)?;
    let named: Vec<&Backup> = if which == "latest" {
        known.first().into_iter().collect()
    } else {
        let exact = known
            .iter()
            .find(|backup| backup.name == which || backup.name.strip_suffix(".sqlite") == Some(which));
        exact.map_or_else(
            || known.iter().filter(|backup| backup.name.starts_with(which)).collect(),
            |one| vec![one],
        )
    };
    match named[..] {
        [one] => return Ok((one.path.clone(), root.to_owned())),
        [] => {}
        [..] => {
            let all: Vec<&str> = named.iter().map(|backup| backup.name.as_str()).collect();
            return Err(Error::Refused(format!("“{which}” could be any of {}: name one.", all.join(", "))));
        }
    }
    let path = PathBuf::from(which);
    if path.is_dir() {
        return Ok((path.join(door::FILE), path));
    }
    if !path.exists() {
        return Err(Error::Refused(format!(
            "There is no backup “{which}” in this library, nor a file or folder of that name: `onrecord backup --list` shows what there is."
        )));
    }
    // A file beside captures, or among the backups of a library.
    let above = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let home = if above.file_name().is_some_and(|name| name == file::FOLDER) {
        above.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new(".."))
    } else {
        above
    };
    Ok((path.clone(), home.to_owned()))
}
