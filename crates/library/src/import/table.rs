//! A look at a table before it is taken in.

use super::prepare::Origin;
use super::unpack::head;
use super::{Options, Source};
use crate::error::reason;
use crate::intake::{Look, Mapping, Preview, is_table, preview};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

impl Source {
    /// Whether it is a table, whose columns the user may want to name; false where it can't be looked into.
    pub fn is_table(&self) -> bool {
        let hints = Origin::of(self);
        let options = Options::default();
        head(self).is_some_and(|(head, _)| is_table(&head, &hints.hints(&options)))
    }
}

/// What the columns of the table at `path` are taken for, its first rows as the articles they become, and
/// which rows will be refused, as far as `look` goes.
///
/// # Errors
/// One sentence when the file can't be read, or is no table.
pub fn look_at_table(path: &Path, mapping: &Mapping, look: Look) -> Result<Preview, String> {
    let source = Source::file(path);
    let origin = Origin::of(&source);
    let options = Options { mapping: mapping.clone(), ..Options::default() };
    let file = File::open(path).map_err(|error| reason(&error))?;
    preview(&mut BufReader::new(file), &origin.hints(&options), look).map_err(|refusal| refusal.to_string())
}
