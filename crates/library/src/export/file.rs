//! The file an export becomes: whole, or not at all.

use super::ExportError;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

/// Write a file beside `path`, sync it, and put it in the place of what was there. When `write`
/// fails, nothing is left and what was there is untouched.
///
/// # Errors
/// What `write` says, or that the file could not be made or put in place.
pub fn replace<T>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<&File>) -> Result<T, ExportError>,
) -> Result<T, ExportError> {
    let failed = |source| ExportError::Target { path: path.to_owned(), source };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    // What leaves is meant for others: it may be read by whom the user's own files may be read by.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let temporary = builder.prefix(".export-").tempfile_in(folder).map_err(failed)?;
    let mut out = BufWriter::with_capacity(1 << 16, temporary.as_file());
    let done = write(&mut out)?;
    out.flush().map_err(failed)?;
    drop(out);
    temporary.as_file().sync_all().map_err(failed)?;
    // The handle is closed before the rename: Windows insists.
    temporary.into_temp_path().persist(path).map_err(|error| failed(error.error))?;
    Ok(done)
}
