//! What a backup's file is called: when it was made, and why.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Somebody asked for it.
    Asked,
    /// Before the library was brought to a newer version's form.
    BeforeUpdate,
    /// Before another backup took the library's place.
    BeforeRestore,
}

impl Reason {
    const ALL: [Self; 3] = [Self::Asked, Self::BeforeUpdate, Self::BeforeRestore];

    /// As a file's name has it.
    const fn mark(self) -> &'static str {
        match self {
            Self::Asked => "",
            Self::BeforeUpdate => "-before-update",
            Self::BeforeRestore => "-before-restore",
        }
    }
}

/// The name of a backup inside a library: `2026-11-25T093000Z-before-update.sqlite`. Names in
/// alphabetical order are in the order of their making.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BackupName {
    /// When it was made, UTC, to the second, without colons, which Windows does not allow: `2026-11-25T093000Z`.
    pub stamp: String,
    /// Counts those of the same second, from 1.
    pub copy: u32,
    /// Why it was made.
    pub reason: Reason,
}

impl BackupName {
    /// The name for a backup made at `at` (UTC, ISO 8601) that no file in `folder` has.
    pub fn free(folder: &Path, at: &str, reason: Reason) -> Self {
        let whole = at.split('.').next().unwrap_or(at).trim_end_matches('Z');
        let stamp = format!("{}Z", whole.replace(':', ""));
        let mut name = Self { stamp, copy: 1, reason };
        while Reason::ALL
            .iter()
            .any(|reason| folder.join(Self { reason: *reason, ..name.clone() }.to_string()).exists())
        {
            name.copy += 1;
        }
        name
    }

    /// The name that a file has, if it is a backup's.
    pub fn parse(file: &str) -> Option<Self> {
        let rest = file.strip_suffix(".sqlite")?;
        let (stamp, rest) = rest.split_at_checked(18)?;
        let fits = stamp.bytes().zip("0000-00-00T000000Z".bytes()).all(|(have, want)| match want {
            b'0' => have.is_ascii_digit(),
            want => have == want,
        });
        let (copy, mark) = match rest.strip_prefix('_') {
            Some(rest) => {
                let end = rest.find('-').unwrap_or(rest.len());
                (rest[..end].parse().ok().filter(|copy| *copy > 1)?, &rest[end..])
            }
            None => (1, rest),
        };
        let reason = Reason::ALL.into_iter().find(|reason| reason.mark() == mark)?;
        fits.then(|| Self { stamp: stamp.to_owned(), copy, reason })
    }

    /// When it was made, UTC, ISO 8601: `2026-11-25T09:30:00Z`.
    pub fn at(&self) -> String {
        let s = &self.stamp;
        format!("{}:{}:{}", &s[..13], &s[13..15], &s[15..])
    }

    /// Every backup in the folder `folder` with its file, oldest first; none where there is no such folder.
    ///
    /// # Errors
    /// When the folder is there and can't be listed.
    pub fn all_in(folder: &Path) -> std::io::Result<Vec<(Self, PathBuf)>> {
        let entries = match std::fs::read_dir(folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut found = Vec::new();
        for entry in entries {
            let path = entry?.path();
            if let Some(name) = path.file_name().and_then(|name| Self::parse(name.to_str()?)) {
                found.push((name, path));
            }
        }
        found.sort();
        Ok(found)
    }
}

impl fmt::Display for BackupName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.stamp)?;
        if self.copy > 1 {
            write!(f, "_{}", self.copy)?;
        }
        write!(f, "{}.sqlite", self.reason.mark())
    }
}
