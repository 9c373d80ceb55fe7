//! Verbs on outlets.

use super::words;
use crate::{Library, Result};
use onrecord_storage::Done;
use onrecord_storage::outlets::{self, OutletChange, OutletRow};

impl Library {
    /// All outlets, by name.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn outlets(&self) -> Result<Vec<OutletRow>> {
        self.read(|r| Ok(outlets::list(*r)?))
    }

    /// Say in which time zone and country an outlet is. No article is changed: where a page prints a clock without
    /// a zone, its instant is inferred when it is shown.
    ///
    /// # Errors
    /// When there is no such outlet, or a zone or country has no such name.
    pub fn change_outlet(&self, named: &str, change: &OutletChange) -> Result<Done<()>> {
        let (id, shown) = self.read(|r| Ok::<_, crate::Error>(outlets::named(*r, named)?))?;
        let fields = [("time zone", change.time_zone.is_keep()), ("country", change.country.is_keep())];
        let fields: Vec<&str> = fields.iter().filter(|(_, keep)| !keep).map(|(name, _)| *name).collect();
        let label = format!("set {} of “{shown}”", words::list(&fields));
        let change = change.clone();
        self.edit(&label, move |w| outlets::change(w, id, &change))
    }
}
