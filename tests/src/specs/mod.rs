//! Specs: short invented texts in Markdown, with what a careful reader finds in them.
//!
//! `tests/specs/README.md` says how one is written.

mod compare;
mod parse;

pub use compare::{differences, found};
pub use parse::{Spec, Wanted, parse};

use std::{ffi::OsStr, fs, path::Path};

/// Reads every spec of `folder/<lang>/*.md`, languages and files in the order of their names.
///
/// # Errors
/// When a file can't be read or is not written as the README says; the sentence names file and line.
pub fn load(folder: &Path) -> Result<Vec<Spec>, String> {
    let mut specs = Vec::new();
    for lang in sorted(folder)?.into_iter().filter(|path| path.is_dir()) {
        let code = lang.file_name().and_then(OsStr::to_str).unwrap_or_default().to_owned();
        for path in sorted(&lang)?.into_iter().filter(|path| path.extension() == Some(OsStr::new("md"))) {
            let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
            let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            specs.extend(parse(&text.replace("\r\n", "\n"), &code, &format!("{code}/{name}"))?);
        }
    }
    Ok(specs)
}

fn sorted(folder: &Path) -> Result<Vec<std::path::PathBuf>, String> {
    let fail = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        paths.push(entry.map_err(fail)?.path());
    }
    paths.sort();
    Ok(paths)
}
