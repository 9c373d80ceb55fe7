//! Where the figures are taken: sizes, and the libraries, which are kept between runs.

use crate::generator::{Mix, article, project};
use onrecord_model::fold::FOLD_VERSION;
use std::{
    collections::hash_map::DefaultHasher,
    env, fs,
    hash::{Hash, Hasher},
    path::{Path, PathBuf},
};

/// The seed of all libraries here.
pub const SEED: u64 = 7;

/// How the name of a library ends that was put aside.
const OLD: &str = "old";

/// What a run is asked for.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    /// Small sizes: everything runs, nothing is judged.
    pub quick: bool,
    /// Make the libraries anew.
    pub fresh: bool,
}

impl Ground {
    /// A size: full, or small.
    pub const fn size(&self, full: u64, small: u64) -> u64 {
        if self.quick { small } else { full }
    }

    /// The folder of the libraries, in the target folder this program was built into.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn folder(&self) -> Result<PathBuf, String> {
        let here = env::current_exe().map_err(|e| format!("where this program is: {e}"))?;
        // <target>/<profile>/bench
        let target = here.ancestors().nth(2).ok_or("this program lies in no target folder")?;
        let folder = target.join("bench");
        fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(folder)
    }

    /// A library kept between runs: made by `make` in a folder of its own when it is not there, or was
    /// made from other articles, another schema or another fold.
    ///
    /// # Errors
    /// Those of `make`, or that the folder can't be written.
    pub fn kept(
        &self,
        name: &str,
        articles: u64,
        make: impl FnOnce(&Path) -> Result<(), String>,
    ) -> Result<PathBuf, String> {
        if self.fresh {
            self.forget(name, articles)?;
        }
        let folder = self.folder()?;
        let path = self.place(name, articles)?;
        if !path.exists() {
            let begun = folder.join(format!("{name}.begun"));
            let _ = fs::remove_dir_all(&begun);
            make(&begun)?;
            fs::rename(&begun, &path).map_err(|e| format!("{}: {e}", path.display()))?;
        }
        Ok(path)
    }

    /// Put a library that was kept aside, so that another is made. It is deleted by [`Ground::clear`]: a file system
    /// that has just deleted many files is slow to make new ones for a minute or more (ext4 looks for numbers of
    /// files that were not used a moment ago).
    ///
    /// # Errors
    /// When it can't be moved.
    pub fn forget(&self, name: &str, articles: u64) -> Result<(), String> {
        let path = self.place(name, articles)?;
        let mut aside = path.clone();
        for number in 0.. {
            aside.set_extension(format!("{number}.{OLD}"));
            if !aside.exists() {
                break;
            }
        }
        if path.exists() {
            fs::rename(&path, &aside).map_err(|e| format!("{}: {e}", path.display()))?;
        }
        Ok(())
    }

    /// Delete what was put aside; once everything is measured.
    ///
    /// # Errors
    /// When it can't be deleted.
    pub fn clear(&self) -> Result<(), String> {
        let folder = self.folder()?;
        let entries = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.extension().is_some_and(|extension| extension == OLD) {
                fs::remove_dir_all(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            }
        }
        Ok(())
    }

    fn place(&self, name: &str, articles: u64) -> Result<PathBuf, String> {
        Ok(self.folder()?.join(format!("{name}-{articles}-{:016x}.onrecord", recipe())))
    }
}

/// What the libraries are made of: other articles, another schema or fold give another number.
fn recipe() -> u64 {
    let mut hash = DefaultHasher::new();
    include_str!("../../../migrations/0001_library.sql").hash(&mut hash);
    onrecord_library::FORM.hash(&mut hash);
    FOLD_VERSION.hash(&mut hash);
    project(1).hash(&mut hash);
    for number in 0..20 {
        article(SEED, number, Mix::ONE).paragraphs.hash(&mut hash);
    }
    hash.finish()
}
