//! A quotation that the machine missed.

use super::edges::start;
use super::marks::{kind, quoted};
use super::speaker::{Part, Who, set_people};
use crate::articles::newest;
use crate::views::{Noun, Short};
use crate::{Error, Reading, Result, Writing, rows, spans};
use onrecord_model::{Act, Span};
use rusqlite::params;

/// A quotation to be added. Spans are UTF-8 bytes of the article's newest text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewQuote {
    /// The whole content.
    pub content: Vec<Span>,
    /// The verbatim words; `None`: those inside quotation marks.
    pub quoted: Option<Vec<Span>>,
    /// What the speaker did; `None`: said it.
    pub act: Option<Act>,
    /// Who spoke; nobody means not known.
    pub speakers: Vec<Who>,
}

/// Add a quotation by hand to the newest text of an article. Its id.
///
/// # Errors
/// [`Error::Refused`] when a span does not fit the text, or these very words are a quotation already.
pub fn add_by_hand(w: &Writing, article: i64, new: &NewQuote) -> Result<i64> {
    let (revision, text) = newest(**w, article)?;
    let content = spans::checked(&new.content, &text)?;
    let verbatim = match &new.quoted {
        Some(given) if given.is_empty() => Vec::new(),
        Some(given) => spans::clipped(&spans::checked(given, &text)?, &content),
        None => quoted(&content, &text),
    };
    let nested_in = around(**w, revision, &content)?;
    let kind = kind(&content, &verbatim, &text).name();
    let actor = w.actor();
    let values = params![
        w.new_uid(),
        revision,
        nested_in,
        start(&content)?,
        spans::json(&content),
        spans::json(&verbatim),
        kind,
        new.act.unwrap_or(Act::Said).name(),
        article,
        actor.at,
        w.hand()
    ];
    let id = rows::insert(w, include_str!("by_hand.sql"), values)?;
    if !new.speakers.is_empty() {
        set_people(w, id, Part::Speaker, &new.speakers)?;
    }
    Ok(id)
}

/// The smallest quotation of this text that holds all of the content. Refuses when one is just the same.
fn around(r: Reading, revision: i64, content: &[Span]) -> Result<Option<i64>> {
    let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
    let stored: Vec<(i64, String)> = rows::all(r, include_str!("of_revision.sql"), [revision], read)?;
    let mut smallest: Option<(usize, i64)> = None;
    for (id, others) in stored {
        let others = spans::read(&others, || format!("quotation {id}"))?;
        if others == content {
            return Err(Error::Refused(format!(
                "{} covers just these words already: correct that one instead.",
                Short(Noun::Quotes, id)
            )));
        }
        let holds = content.iter().all(|span| others.iter().any(|other| other.contains(*span)));
        let length: usize = others.iter().map(|span| span.len()).sum();
        if holds && smallest.is_none_or(|(shortest, _)| length < shortest) {
            smallest = Some((length, id));
        }
    }
    Ok(smallest.map(|(_, id)| id))
}

/// Delete a quotation that a person added, with the tags and notes on it.
///
/// # Errors
/// [`Error::Refused`] for one that the machine found: it would find it again.
pub fn delete_by_hand(w: &Writing, id: i64) -> Result<()> {
    let origin: Option<String> = rows::one(**w, include_str!("origin.sql"), [id], |row| row.get(0))?;
    match origin.as_deref() {
        None => Err(rows::missing(Noun::Quotes, id)),
        Some("person") => {
            rows::run(w, include_str!("delete.sql"), [id])?;
            Ok(())
        }
        Some(_) => Err(Error::Refused(format!(
            "{0} was found by the machine, which would find it again: reject it with `onrecord quotes review rejected {0}`.",
            Short(Noun::Quotes, id)
        ))),
    }
}
