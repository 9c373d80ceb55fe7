//! Fields of an article corrected after it was stored.

use crate::views::Noun;
use crate::{Error, Patch, Result, Writing, given, outlets, rows};
use onrecord_model::address::canonical;
use onrecord_model::{Lang, PrintedTime};
use rusqlite::params;
use serde_json::{Map, Value};

/// What becomes of an article's fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correction {
    /// Rubric.
    pub section: Patch<String>,
    /// Authors in printed order.
    pub byline: Patch<Vec<String>>,
    /// First publication, with the zone where printed.
    pub published: Patch<PrintedTime>,
    /// Last change, likewise.
    pub updated: Patch<PrintedTime>,
    /// Who made the lead picture.
    pub photo_credit: Patch<String>,
    /// Address.
    pub url: Patch<String>,
    /// Language of the text.
    pub language: Patch<Lang>,
    /// Who published, by name or domain; made where there is none.
    pub outlet: Patch<String>,
}

/// An article's fields as they are stored, in the order of `fields.sql`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fields {
    section: Option<String>,
    byline: String,
    published: [Option<String>; 3],
    updated: [Option<String>; 3],
    photo_credit: Option<String>,
    url: Option<String>,
    language: Option<String>,
    outlet: Option<i64>,
    sources: String,
}

/// Correct fields of an article. The source of each that changed is then the person.
///
/// # Errors
/// [`Error::NotFound`] when there is no such article; [`Error::Refused`] when a value can't be used.
pub fn correct(w: &Writing, id: i64, correction: &Correction) -> Result<()> {
    let old = rows::one(**w, include_str!("fields.sql"), [id], read)?;
    let old = old.ok_or_else(|| rows::missing(Noun::Articles, id))?;
    let mut new = old.clone();
    let by = match &w.actor().who {
        Some(who) => format!("corrected by {who}"),
        None => "corrected by hand".to_owned(),
    };
    let line = |text: String, what: &str| given::line(&text, what);
    let c = correction.clone();
    new.section = c.section.try_map(|text| line(text, "The section"))?.over(new.section);
    new.byline = match c.byline {
        Patch::Keep => new.byline,
        Patch::Clear => "[]".to_owned(),
        Patch::Set(names) => {
            let names = names.into_iter().map(|name| line(name, "A name of the byline"));
            Value::from(names.collect::<Result<Vec<_>>>()?).to_string()
        }
    };
    new.published = time(c.published, new.published, &by);
    new.updated = time(c.updated, new.updated, &by);
    new.photo_credit = c.photo_credit.try_map(|text| line(text, "The photo credit"))?.over(new.photo_credit);
    new.url = c.url.try_map(|text| given::address(&text))?.over(new.url);
    new.language = c.language.map(|lang| lang.to_string()).over(new.language);
    new.outlet = c.outlet.try_map(|name| outlets::find_or_create(w, &name))?.over(new.outlet);
    let changed = [
        ("section", new.section != old.section),
        ("byline", new.byline != old.byline),
        ("published", new.published[..2] != old.published[..2]),
        ("updated", new.updated[..2] != old.updated[..2]),
        ("photo_credit", new.photo_credit != old.photo_credit),
        ("url", new.url != old.url),
        ("language", new.language != old.language),
        ("outlet", new.outlet != old.outlet),
    ];
    if changed.iter().all(|(_, changed)| !changed) {
        return Ok(());
    }
    let mut sources: Map<String, Value> = serde_json::from_str(&old.sources)
        .map_err(|e| Error::Damaged(format!("the sources of article {id} ({e})")))?;
    for (field, _) in changed.iter().filter(|(_, changed)| *changed) {
        sources.insert((*field).to_owned(), Value::from(by.clone()));
    }
    new.sources = Value::from(sources).to_string();
    let [published, published_zone, published_source] = new.published;
    let [updated, updated_zone, updated_source] = new.updated;
    let key = new.url.as_deref().map(canonical);
    let values = params![
        id,
        new.section,
        new.byline,
        published,
        published_zone,
        published_source,
        updated,
        updated_zone,
        updated_source,
        new.photo_credit,
        new.url,
        new.language,
        new.outlet,
        new.sources,
        key
    ];
    rows::run(w, include_str!("correct.sql"), values)?;
    Ok(())
}

/// Local time, zone and source. A time that stays the same keeps its source.
fn time(patch: Patch<PrintedTime>, old: [Option<String>; 3], by: &str) -> [Option<String>; 3] {
    let (local, zone) = match patch {
        Patch::Keep => return old,
        Patch::Clear => (None, None),
        Patch::Set(time) => (Some(time.local()), time.zone_text()),
    };
    if [&local, &zone] == [&old[0], &old[1]] {
        return old;
    }
    [local, zone, Some(by.to_owned())]
}

fn read(row: &rusqlite::Row) -> rusqlite::Result<Fields> {
    Ok(Fields {
        section: row.get(0)?,
        byline: row.get(1)?,
        published: [row.get(2)?, row.get(3)?, row.get(4)?],
        updated: [row.get(5)?, row.get(6)?, row.get(7)?],
        photo_credit: row.get(8)?,
        url: row.get(9)?,
        language: row.get(10)?,
        outlet: row.get(11)?,
        sources: row.get(12)?,
    })
}
