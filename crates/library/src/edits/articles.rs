//! Verbs on articles.

use super::words;
use crate::{Library, Result};
use onrecord_storage::Done;
use onrecord_storage::articles::{self, Correction};
use onrecord_storage::views::{Noun, State};

impl Library {
    /// Say how far the analyst is with articles; excluding them needs the reason. How many were otherwise.
    ///
    /// # Errors
    /// When one is not there, or the reason is missing.
    pub fn set_articles_state(
        &self,
        named: &[String],
        state: State,
        reason: Option<&str>,
    ) -> Result<Done<usize>> {
        let ids = self.named(Noun::Articles, named)?;
        let which = words::rows(Noun::Articles, &ids);
        let label = match state {
            State::ToRead => format!("put {which} back to read"),
            State::Read => format!("mark {which} read"),
            State::Excluded => format!("exclude {which}"),
        };
        let reason = reason.map(str::to_owned);
        self.edit(&label, move |w| articles::set_state(w, &ids, state, reason.as_deref()))
    }

    /// Correct fields of articles; each field's source is then the person.
    ///
    /// # Errors
    /// When one is not there, or a value can't be used.
    pub fn correct_articles(&self, named: &[String], correction: &Correction) -> Result<Done<()>> {
        let ids = self.named(Noun::Articles, named)?;
        let label = format!(
            "correct {} of {}",
            words::list(&corrected(correction)),
            words::rows(Noun::Articles, &ids)
        );
        let correction = correction.clone();
        self.edit(&label, move |w| ids.iter().try_for_each(|id| articles::correct(w, *id, &correction)))
    }
}

fn corrected(c: &Correction) -> Vec<&'static str> {
    let fields = [
        ("outlet", c.outlet.is_keep()),
        ("section", c.section.is_keep()),
        ("byline", c.byline.is_keep()),
        ("publication time", c.published.is_keep()),
        ("time of change", c.updated.is_keep()),
        ("photo credit", c.photo_credit.is_keep()),
        ("address", c.url.is_keep()),
        ("language", c.language.is_keep()),
    ];
    fields.into_iter().filter(|(_, keep)| !keep).map(|(name, _)| name).collect()
}
