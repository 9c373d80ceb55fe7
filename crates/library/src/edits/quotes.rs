//! Verbs on quotations.

use super::{newest_text, placed, words};
use crate::{Library, Result};
use onrecord_model::Act;
use onrecord_storage::quotes::{self, Fields, NewQuote, Part, Who};
use onrecord_storage::views::{Noun, Review, Short, find_row, short};
use onrecord_storage::{Done, Patch};

/// What becomes of a quotation. People are named by a short id (`p3`), a uid or a name; a name that
/// nobody goes by makes a new person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuoteChange {
    /// What is known beside its words and speaker.
    pub fields: Fields,
    /// Who spoke; cleared: not known.
    pub speakers: Patch<Vec<String>>,
    /// For whom a spokesman speaks.
    pub on_behalf_of: Patch<Vec<String>>,
    /// Who relays it, nearest the speaker first.
    pub chain: Patch<Vec<String>>,
}

/// A quotation that the machine missed; places are Unicode code points of the article's newest text,
/// end exclusive.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MissedQuote {
    /// The whole content.
    pub places: Vec<(usize, usize)>,
    /// The verbatim words; `None`: those inside quotation marks.
    pub quoted: Option<Vec<(usize, usize)>>,
    /// What the speaker did; `None`: said it.
    pub act: Option<Act>,
    /// Who spoke, as in [`QuoteChange::speakers`]; nobody means not known.
    pub speakers: Vec<String>,
}

impl Library {
    /// Say how far the analyst is with quotations. How many were otherwise.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn review(&self, named: &[String], review: Review) -> Result<Done<usize>> {
        let ids = self.said(Noun::Quotes, named)?;
        let label = format!("mark {} {}", words::rows(Noun::Quotes, &ids), review.name());
        self.edit(&label, move |w| quotes::set_review(w, &ids, review)).map_err(|error| match error {
            // All that are missing are named, not the first alone.
            crate::Error::Storage(onrecord_storage::Error::NotFound { .. }) => {
                self.named(Noun::Quotes, named).err().unwrap_or(error)
            }
            error => error,
        })
    }

    /// Set what is known of quotations; a re-run of the engine leaves it as it is.
    ///
    /// # Errors
    /// When one of them or a person is not there, a name means several, or a value can't be used.
    pub fn change_quotes(&self, named: &[String], change: &QuoteChange) -> Result<Done<()>> {
        let ids = self.named(Noun::Quotes, named)?;
        let parts = [
            (Part::Speaker, self.who(&change.speakers)?),
            (Part::OnBehalfOf, self.who(&change.on_behalf_of)?),
            (Part::Chain, self.who(&change.chain)?),
        ];
        let label = format!("set {} of {}", words::list(&changed(change)), words::rows(Noun::Quotes, &ids));
        let fields = change.fields.clone();
        self.edit(&label, move |w| {
            for &id in &ids {
                quotes::set_fields(w, id, &fields)?;
                for (part, who) in &parts {
                    match who {
                        Patch::Keep => {}
                        Patch::Clear => quotes::set_people(w, id, *part, &[])?,
                        Patch::Set(who) => quotes::set_people(w, id, *part, who)?,
                    }
                }
            }
            Ok::<_, crate::Error>(())
        })
    }

    /// Set where a quotation begins and ends; places are Unicode code points of its text.
    ///
    /// # Errors
    /// When there is no such quotation, or a place leaves the text.
    pub fn set_edges(&self, quote: &str, places: &[(usize, usize)]) -> Result<Done<()>> {
        let id = self.id_of(Noun::Quotes, quote)?;
        let text = self.read(|r| quotes::text_of(*r, id))?;
        let spans = placed(places, &text)?;
        let label = format!("set the edges of {}", Short(Noun::Quotes, id));
        self.edit(&label, move |w| quotes::set_edges(w, id, &spans))
    }

    /// Add a quotation that the machine missed.
    ///
    /// # Errors
    /// When there is no such article, a place leaves its text, or the words are a quotation already.
    pub fn add_quote(&self, article: &str, missed: &MissedQuote) -> Result<Done<Short>> {
        let article = self.id_of(Noun::Articles, article)?;
        let text = self.read(|r| newest_text(*r, article))?;
        let quoted = missed.quoted.as_deref().map(|quoted| placed(quoted, &text)).transpose()?;
        let speakers = match self.who(&Patch::Set(missed.speakers.clone()))? {
            Patch::Set(who) => who,
            _ => Vec::new(),
        };
        let new = NewQuote { content: placed(&missed.places, &text)?, quoted, act: missed.act, speakers };
        self.edit(&format!("add a quotation to {}", Short(Noun::Articles, article)), move |w| {
            Ok::<_, crate::Error>(Short(Noun::Quotes, quotes::add_by_hand(w, article, &new)?))
        })
    }

    /// Delete quotations that a person added.
    ///
    /// # Errors
    /// When one is not there or was found by the machine, which would find it again.
    pub fn delete_quotes(&self, named: &[String]) -> Result<Done<()>> {
        let ids = self.named(Noun::Quotes, named)?;
        let label = format!("delete {}", words::rows(Noun::Quotes, &ids));
        self.edit(&label, move |w| ids.iter().try_for_each(|id| quotes::delete_by_hand(w, *id)))
    }

    fn who(&self, named: &Patch<Vec<String>>) -> Result<Patch<Vec<Who>>> {
        let one = |word: &String| {
            self.read(|r| match find_row(*r, &[Noun::People], word) {
                Ok(Short(_, id)) => Ok(Who::Known(id)),
                Err(onrecord_storage::Error::NotFound { .. }) if !is_id(word) => Ok(Who::Named(word.clone())),
                Err(error) => Err(crate::Error::from(error)),
            })
        };
        named.clone().try_map(|named| named.iter().map(one).collect())
    }
}

/// Whether a word is meant as an id, of whatever noun: nobody is called `a1`, while `A1` may be a company.
fn is_id(word: &str) -> bool {
    let word = word.trim();
    short(word).is_some() && word.starts_with(|c: char| c.is_ascii_lowercase())
}

fn changed(change: &QuoteChange) -> Vec<&'static str> {
    let f = &change.fields;
    let fields = [
        ("speaker", change.speakers.is_keep()),
        ("on behalf of", change.on_behalf_of.is_keep()),
        ("chain", change.chain.is_keep()),
        ("act", f.act.is_none()),
        ("kind", f.kind.is_none()),
        ("role", f.role.is_keep()),
        ("day of speaking", f.said_on.is_keep()),
        ("question", f.asked.is_keep()),
        ("occasion", f.occasion.is_keep()),
        ("addressee", f.addressee.is_keep()),
        ("language spoken", f.language_spoken.is_keep()),
        ("translated by", f.translated_by.is_keep()),
        ("translation", f.own_translation.is_keep()),
        ("language of the translation", f.own_translation_language.is_keep()),
        ("translator", f.translator.is_keep()),
    ];
    fields.into_iter().filter(|(_, keep)| !keep).map(|(name, _)| name).collect()
}
