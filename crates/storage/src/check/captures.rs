//! The original bytes: a file for each row, and what is in it.

use super::{Area, Depth, Hearer};
use crate::captures::{FOLDER, Flaw, flaw, is_name, looks_whole, path_of};
use crate::progress::tell;
use crate::{Reading, Report, Result, files};
use std::path::Path;

/// Captures looked at between two looks at whether to go on.
const AT_ONCE: u64 = 20;

pub(super) fn check(
    r: Reading,
    root: &Path,
    depth: Depth,
    hearer: &mut Hearer,
    report: Report<'_>,
) -> Result<()> {
    let of: i64 = r.connection().query_row(include_str!("sql/count_captures.sql"), [], |row| row.get(0))?;
    let mut statement = r.connection().prepare(include_str!("sql/captures.sql"))?;
    let mut rows = statement.query([])?;
    let mut done = 0;
    while let Some(row) = rows.next()? {
        let (sha256, bytes, article): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let bytes = u64::try_from(bytes).unwrap_or(0);
        let found = match depth {
            Depth::Whole => flaw(root, &sha256, bytes)?,
            Depth::Quick => at_first_sight(root, &sha256, bytes),
        };
        if let Some(found) = found {
            hearer.problem(Area::Captures, format!("Capture {sha256} of article a{article}: {found}"));
        }
        done += 1;
        if done % AT_ONCE == 0 {
            tell(report, "Checking captures", done, u64::try_from(of).ok())?;
        }
    }
    orphans(r, root, hearer)
}

fn at_first_sight(root: &Path, sha256: &str, bytes: u64) -> Option<Flaw> {
    match path_of(root, sha256) {
        Err(_) => Some(Flaw::Name),
        Ok(path) if !path.exists() => Some(Flaw::Missing),
        Ok(path) => (!looks_whole(&path, bytes)).then_some(Flaw::Length(bytes)),
    }
}

/// Files that no row names: of an import that was cut off, or of a library that was put back.
fn orphans(r: Reading, root: &Path, hearer: &mut Hearer) -> Result<()> {
    const ADVICE: &str = "it does no harm; adding the page again makes it one of an article";
    let mut named = r.connection().prepare(include_str!("sql/capture_named.sql"))?;
    let all = root.join(FOLDER);
    let list = |folder: &Path| -> Result<Vec<std::fs::DirEntry>> {
        match std::fs::read_dir(folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
            entries => {
                let entries: std::io::Result<Vec<_>> = entries.and_then(Iterator::collect);
                entries.map_err(files::at(folder))
            }
        }
    };
    for folder in list(&all)?.into_iter().filter(|entry| entry.path().is_dir()) {
        for entry in list(&folder.path())? {
            let name = entry.file_name().to_string_lossy().into_owned();
            let sha256 = name.strip_suffix(".gz").filter(|word| is_name(word));
            match sha256 {
                Some(sha256) if named.exists([sha256])? => {}
                Some(_) => {
                    hearer.note(
                        Area::Captures,
                        format!("No article has the capture {}", entry.path().display()),
                        ADVICE,
                    );
                }
                None => {
                    let what = format!("{} is no capture", entry.path().display());
                    hearer.note(Area::Captures, what, "delete it if nobody is adding pages just now");
                }
            }
        }
    }
    Ok(())
}
