//! Verbs on highlights.

use super::{newest_text, placed, tags::as_str, words};
use crate::{Library, Result};
use onrecord_storage::highlights::HighlightRow;
use onrecord_storage::views::{Noun, Short};
use onrecord_storage::{Done, Error, Patch, Target, highlights};

impl Library {
    /// The highlights of an article, in reading order.
    ///
    /// # Errors
    /// When there is no such article.
    pub fn highlights_of(&self, article: &str) -> Result<Vec<HighlightRow>> {
        let article = self.id_of(Noun::Articles, article)?;
        self.read(|r| Ok(highlights::list(*r, article)?))
    }

    /// Mark a stretch of an article's newest text; places are Unicode code points of it, end exclusive.
    ///
    /// # Errors
    /// When a place leaves the text or the colour is none.
    pub fn highlight(
        &self,
        article: &str,
        places: &[(usize, usize)],
        colour: Option<&str>,
    ) -> Result<Done<Target>> {
        let article = self.id_of(Noun::Articles, article)?;
        let spans = placed(places, &self.read(|r| newest_text(*r, article))?)?;
        let colour = colour.map(str::to_owned);
        self.edit(&format!("highlight in {}", Short(Noun::Articles, article)), move |w| {
            let id = highlights::add(w, article, &spans, colour.as_deref())?;
            Ok::<_, crate::Error>(Target::Highlight(id))
        })
    }

    /// Give highlights a colour, or none.
    ///
    /// # Errors
    /// When one of them is not there or the colour is none.
    pub fn colour_highlights(&self, named: &[String], colour: Patch<String>) -> Result<Done<()>> {
        let ids = self.highlights(named)?;
        self.edit(&format!("colour {}", words::targets(&targets(&ids))), move |w| {
            ids.iter().try_for_each(|id| highlights::set_colour(w, *id, as_str(&colour)))
        })
    }

    /// Delete highlights.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn delete_highlights(&self, named: &[String]) -> Result<Done<()>> {
        let ids = self.highlights(named)?;
        let label = format!("delete {}", words::targets(&targets(&ids)));
        self.edit(&label, move |w| highlights::delete(w, &ids))
    }

    fn highlights(&self, named: &[String]) -> Result<Vec<i64>> {
        self.read(|r| {
            super::each(named, "highlight", |word| {
                let missing = || Error::NotFound { what: "highlight", which: word.trim().to_owned() };
                Ok(highlights::find(*r, word)?.ok_or_else(missing)?)
            })
        })
    }
}

fn targets(ids: &[i64]) -> Vec<Target> {
    ids.iter().map(|id| Target::Highlight(*id)).collect()
}
