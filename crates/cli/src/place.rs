//! Where the library is, and who works in it: options of every command that uses one.

use crate::failure::Failure;
use onrecord_library::Library;
use std::path::PathBuf;

/// Which library, and whose initials stand on changes.
#[derive(Debug, clap::Args)]
pub struct Place {
    /// The library's folder [default: in the system's folder for application data]
    #[arg(long, value_name = "DIR", env = "ONRECORD_LIBRARY", global = true, hide_env_values = true)]
    library: Option<PathBuf>,
    /// Your initials; they stand on every change you make
    #[arg(long, value_name = "INITIALS", env = "ONRECORD_WHO", global = true, hide_env_values = true)]
    who: Option<String>,
}

impl Place {
    /// The library's folder.
    pub fn root(&self) -> Result<PathBuf, Failure> {
        self.library.clone().or_else(onrecord_library::default_root).ok_or_else(|| {
            Failure::Usage(
                "This system names no folder for application data: say where the library is with --library."
                    .to_owned(),
            )
        })
    }

    /// Open the library.
    pub fn open(&self) -> Result<Library, Failure> {
        Ok(Library::open(&self.root()?)?.signed(self.who.clone()))
    }

    /// Open the library, or make it where there is none.
    pub fn open_or_create(&self) -> Result<Library, Failure> {
        let root = self.root()?;
        let library = if Library::is_at(&root) { Library::open(&root) } else { Library::create(&root) };
        Ok(library?.signed(self.who.clone()))
    }
}
