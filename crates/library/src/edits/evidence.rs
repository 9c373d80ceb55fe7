//! Verbs on what an article rests on.

use super::TextCorrection;
use crate::{Error, Library, Result};
use onrecord_model::{Lang, OtherReading, PrintedTime};
use onrecord_storage::articles::{self, Correction};
use onrecord_storage::captures::set_evidence;
use onrecord_storage::views::{self, Noun, Short};
use onrecord_storage::{Done, Patch};

/// A time stamp that a person adds to a capture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Its words, or a file's bytes as Base64.
    pub text: String,
    /// The file's name, where it is one.
    pub name: Option<String>,
}

impl Library {
    /// Say where an archive has a capture of an article, or add a time stamp to it; to the newest capture where
    /// none is named (by its uid or its SHA-256).
    ///
    /// # Errors
    /// When there is no such article or capture, or the address is none.
    pub fn set_evidence(
        &self,
        article: &str,
        capture: Option<&str>,
        archive: Patch<String>,
        stamp: Patch<Stamp>,
    ) -> Result<Done<()>> {
        let id = self.id_of(Noun::Articles, article)?;
        let own = Short(Noun::Articles, id);
        let captures = self.evidence(id)?.map(|evidence| evidence.captures).unwrap_or_default();
        let meant = captures
            .iter()
            .rev()
            .find(|row| capture.is_none_or(|word| word == row.uid || word == row.sha256));
        let Some(meant) = meant.map(|row| row.id) else {
            let which = capture.unwrap_or_default();
            return Err(Error::Refused(format!("{own} has no capture “{which}”. Nothing was changed.")));
        };
        let stamp = stamp.map(|stamp| (stamp.text, stamp.name));
        self.edit(&format!("add evidence to {own}"), move |w| set_evidence(w, meant, archive, stamp))
    }

    /// Take what another place on the page says of a field; what was taken before becomes another reading.
    ///
    /// # Errors
    /// When there is no such article or reading, or the field can't be set so.
    pub fn take_reading(&self, article: &str, field: &str, at: usize) -> Result<Done<()>> {
        let id = self.id_of(Noun::Articles, article)?;
        let own = Short(Noun::Articles, id);
        let told = self.read(|r| Ok::<_, Error>(views::told(*r, id)?))?.unwrap_or_default();
        let shown = self.article(id)?;
        let (Some(reading), Some(shown)) = (told.others.get(field).and_then(|all| all.get(at)), shown) else {
            return Err(Error::Refused(format!(
                "{own} has no other reading of that field. Nothing was changed."
            )));
        };
        let value = reading.value.trim().to_owned();
        let not_so =
            || Error::Refused(format!("“{value}” can't be used there: correct the field by hand instead."));
        let row = &shown.article.row;
        let head = &row.head;
        let time = || value.parse::<PrintedTime>().map(Patch::Set).map_err(|_| not_so());
        let mut fields = Correction::default();
        let mut words = TextCorrection::default();
        let was = match field {
            "headline" => {
                words.headline = Patch::Set(value.clone());
                head.headline.clone()
            }
            "standfirst" => {
                words.standfirst = Patch::Set(value.clone());
                row.standfirst.clone()
            }
            "section" => {
                fields.section = Patch::Set(value.clone());
                head.section.clone()
            }
            "byline" => {
                let names = value.split("; ").map(|name| name.trim().to_owned());
                fields.byline = Patch::Set(names.filter(|name| !name.is_empty()).collect());
                Some(row.byline.join("; ")).filter(|names| !names.is_empty())
            }
            "published" => {
                fields.published = time()?;
                head.published.clone()
            }
            "updated" => {
                fields.updated = time()?;
                row.updated.clone()
            }
            "language" => {
                fields.language = Patch::Set(Lang::new(&value));
                head.language.clone()
            }
            "url" => {
                fields.url = Patch::Set(value.clone());
                head.url.clone()
            }
            "outlet" => {
                fields.outlet = Patch::Set(value.clone());
                head.outlet.clone()
            }
            _ => return Err(not_so()),
        };
        let source = shown.article.sources.get(field).cloned().unwrap_or_default();
        let mut others = told.others.clone();
        if let Some(all) = others.get_mut(field) {
            all.remove(at);
            if let Some(was) = was.filter(|was| *was != value) {
                all.insert(0, OtherReading { value: was, from: source });
            }
        }
        let from = reading.from.clone();
        let field = field.to_owned();
        if words == TextCorrection::default() {
            let label = format!("use another reading in {own}");
            return self.edit(&label, move |w| {
                articles::correct(w, id, &fields)?;
                articles::set_others(w, id, &field, &from, &others)
            });
        }
        // Words of the text make a further text, with all that stands on it.
        self.correct_text_and(article, &words, &fields, move |w| {
            articles::set_others(w, id, &field, &from, &others)
        })
        .map(|done| Done { value: (), changes: done.changes, entry: done.entry })
    }
}
