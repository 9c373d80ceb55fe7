//! Purged for good: the one thing undo can't bring back. See docs/decisions/0010.

pub use onrecord_storage::purge::Doomed;

use crate::{Error, Library, Report, Result, backup::backups};
use onrecord_storage::purge::{self as file, Finished};
use onrecord_storage::views::{Noun, Short, find_row};
use std::fs;

/// What was purged, and what is still to be known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purged {
    /// What went.
    pub doomed: Doomed,
    /// Files that still hold some of it: backups, and libraries that were set aside. Deleting them is
    /// for the user to do.
    pub still_in: Vec<String>,
    /// True when another program was using the library, so that traces stay in its file until it is
    /// opened once more.
    pub traces: bool,
}

/// Articles and persons that are meant, once each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meant {
    articles: Vec<i64>,
    persons: Vec<i64>,
}

impl Library {
    /// The articles and persons that words name (`a12`, `p3`, a uid), and what would go with them.
    ///
    /// # Errors
    /// When one names nothing, or something that can't be purged.
    pub fn purge_preview(&self, names: &[String]) -> Result<(Meant, Doomed)> {
        self.read(|r| {
            let mut meant = Meant::default();
            for name in names {
                let found = find_row(*r, &[Noun::Articles, Noun::People], name);
                let Short(noun, id) = found.map_err(|error| match error {
                    onrecord_storage::Error::NotFound { which, .. } => Error::Refused(format!(
                        "There is no article or person “{which}” in this library: `onrecord articles` and `onrecord people` list them. Nothing was purged."
                    )),
                    other => other.into(),
                })?;
                let list = if noun == Noun::Articles { &mut meant.articles } else { &mut meant.persons };
                if !list.contains(&id) {
                    list.push(id);
                }
            }
            let doomed = file::look(*r, &meant.articles, &meant.persons)?;
            Ok((meant, doomed))
        })
    }

    /// Purge them for good: rows, undo log, search entries, captures, freed pages. The whole undo
    /// history ends here, for it holds the words of rows.
    ///
    /// # Errors
    /// When the file can't be written or `report` stops it in time: nothing is changed then.
    pub fn purge(&self, meant: &Meant, report: Report<'_>) -> Result<Purged> {
        let Meant { articles, persons } = meant.clone();
        let doomed = self.read(|r| file::look(*r, &articles, &persons))?;
        let root = self.root().to_owned();
        let finished = self.long(report, move |store, actor, report| {
            store.write(actor.clone(), |w| file::purge(w, &articles, &persons, report))?;
            // The rows are gone: what is left to do can't be stopped, and can be done later.
            Ok(file::finish(store, &root, actor, &mut |come| {
                let _ = report(come);
                std::ops::ControlFlow::Continue(())
            }))
        })?;
        Ok(Purged {
            still_in: self.still_in(&doomed.uids)?,
            doomed,
            traces: !matches!(finished, Ok(Finished::Wholly)),
        })
    }

    /// Do what a purge had to leave, if one had to. For when a library is opened.
    pub(crate) fn finish_purge(&self) -> Result<()> {
        if self.read(|r| file::is_unfinished(*r))? {
            let root = self.root().to_owned();
            self.long(&mut crate::unseen, move |store, actor, report| {
                Ok(file::finish(store, &root, actor, report)?)
            })?;
        }
        Ok(())
    }

    /// Names of the files beside the library that hold any of these uids, or can't be looked into.
    fn still_in(&self, uids: &[String]) -> Result<Vec<String>> {
        let failed = |source| onrecord_storage::Error::File { path: self.root().to_owned(), source };
        let mut aside = Vec::new();
        for entry in fs::read_dir(self.root()).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with("set-aside-") && name.ends_with(".sqlite") {
                aside.push((name, path));
            }
        }
        let kept = backups(self.root())?.into_iter().map(|backup| (backup.name, backup.path));
        let all = kept.chain(aside);
        Ok(all.filter(|(_, path)| file::holds(path, uids).unwrap_or(true)).map(|(name, _)| name).collect())
    }
}

#[cfg(test)]
mod tests;
