//! What else a page told of its article.

use crate::{Error, Reading, Result, rows};
use onrecord_model::{LiveEntry, OtherReading};
use serde::Serialize;
use std::collections::BTreeMap;

/// What else a page told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    /// `post`, `mail` or `document`, where it is no article of the press.
    pub medium: Option<String>,
    /// Edition or language version of the outlet.
    pub edition: Option<String>,
    /// Address of the lead picture, which is never loaded.
    pub image: Option<String>,
    /// Place that opens the text.
    pub dateline_place: Option<String>,
    /// Agency that opens the text.
    pub dateline_agency: Option<String>,
    /// Whose words a post passes on.
    pub forwarded_from: Option<String>,
    /// From whom the story was taken, as the page says.
    pub credited_sources: Vec<String>,
    /// The entries of a live report.
    pub entries: Vec<LiveEntry>,
    /// For each field that several places tell differently: what those say that were not chosen.
    pub others: BTreeMap<String, Vec<OtherReading>>,
}

/// What else the page of an article told; `None` when there is no such article.
///
/// # Errors
/// [`Error::Damaged`] when a stored value can't be read.
pub fn told(r: Reading, article: i64) -> Result<Option<Told>> {
    type Raw = ([Option<String>; 6], [String; 3]);
    let read = |row: &rusqlite::Row| -> rusqlite::Result<Raw> {
        Ok((
            [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?],
            [row.get(6)?, row.get(7)?, row.get(8)?],
        ))
    };
    let Some((plain, [credited, entries, others])) =
        rows::one(r, include_str!("sql/told.sql"), [article], read)?
    else {
        return Ok(None);
    };
    let [medium, edition, image, dateline_place, dateline_agency, forwarded_from] = plain;
    let bad = |_| Error::Damaged(format!("what else the page of a{article} told"));
    Ok(Some(Told {
        medium,
        edition,
        image,
        dateline_place,
        dateline_agency,
        forwarded_from,
        credited_sources: serde_json::from_str(&credited).map_err(bad)?,
        entries: serde_json::from_str(&entries).map_err(bad)?,
        others: serde_json::from_str(&others).map_err(bad)?,
    }))
}
