//! What a person changes: each verb is one edit of the door, with a label that the undo list shows.
//!
//! Rows are named as a person names them: by a short id (`q12`) or a uid, tags by their path, collections
//! by their name. All rows of one verb are changed or none.

mod articles;
mod collections;
mod evidence;
mod highlights;
mod history;
mod links;
mod notes;
mod outlets;
mod people;
mod quotes;
mod tags;
pub(crate) mod texts;
mod words;

pub use evidence::Stamp;
pub use history::HistoryRow;
pub use onrecord_model::PersonKind;
pub use onrecord_storage::articles::Correction;
pub use onrecord_storage::collections::CollectionRow;
pub use onrecord_storage::highlights::HighlightRow;
pub use onrecord_storage::links::Judged;
pub use onrecord_storage::outlets::{OutletChange, OutletRow};
pub use onrecord_storage::people::Role;
pub use onrecord_storage::quotes::{Fields, TranslatedBy};
pub use people::PersonChange;
pub use quotes::{MissedQuote, QuoteChange};
pub use texts::{PlacedAgain, TextCorrection};

use crate::{Library, Result};
use onrecord_model::{Span, offsets::Ruler};
use onrecord_storage::views::{Noun, find_row, short};
use onrecord_storage::{Error, Reading, Target, find_target};
use std::collections::HashSet;
use std::hash::Hash;

impl Library {
    /// The rows of one noun that these words name, each once. All that are not there are named.
    fn named(&self, noun: Noun, named: &[String]) -> Result<Vec<i64>> {
        self.read(|r| each(named, noun.one(), |word| Ok(find_row(*r, &[noun], word)?.1)))
    }

    /// The same without asking the file where short ids say it all, for verbs whose door looks whether
    /// the rows are there: a mark by a key is not to wait for two questions.
    fn said(&self, noun: Noun, named: &[String]) -> Result<Vec<i64>> {
        let ids: Option<Vec<i64>> = named
            .iter()
            .map(|word| short(word.trim()).filter(|short| short.0 == noun).map(|short| short.1))
            .collect();
        let Some(mut ids) = ids else { return self.named(noun, named) };
        let mut seen = HashSet::new();
        ids.retain(|id| seen.insert(*id));
        Ok(ids)
    }

    /// The row of one noun that a word names.
    fn id_of(&self, noun: Noun, word: &str) -> Result<i64> {
        self.read(|r| Ok(find_row(*r, &[noun], word)?.1))
    }

    /// The things that these words name, for tags and notes to hang on.
    fn targets(&self, named: &[String]) -> Result<Vec<Target>> {
        self.read(|r| each(named, "row", |word| Ok(find_target(*r, word)?)))
    }
}

fn each<T: Copy + Eq + Hash>(
    named: &[String],
    what: &str,
    find: impl Fn(&str) -> Result<T>,
) -> Result<Vec<T>> {
    let mut rows: Vec<T> = Vec::with_capacity(named.len());
    let mut seen = HashSet::new();
    let mut missing = Vec::new();
    let mut first = None;
    for word in named {
        match find(word) {
            Ok(row) if seen.insert(row) => rows.push(row),
            Ok(_) => {}
            Err(error @ crate::Error::Storage(Error::NotFound { .. })) => {
                missing.push(format!("“{}”", word.trim()));
                first.get_or_insert(error);
            }
            Err(error) => return Err(error),
        }
    }
    match first {
        None => Ok(rows),
        Some(first) if missing.len() == 1 => Err(first),
        Some(_) => Err(crate::Error::Refused(format!(
            "There are no such {} in this library: {}. Nothing was changed.",
            words::many(what),
            missing.join(", ")
        ))),
    }
}

/// Places of a text in Unicode code points, as UTF-8 bytes.
fn placed(points: &[(usize, usize)], text: &str) -> Result<Vec<Span>> {
    let ruler = Ruler::new(text);
    let span = |&(start, end): &(usize, usize)| {
        if start >= end {
            return Err(crate::Error::Refused(format!(
                "{start}-{end} holds no words: the end is the place after the last character."
            )));
        }
        ruler.from_code_points(start, end).ok_or_else(|| {
            crate::Error::Refused(format!(
                "{start}-{end} leaves the article's text, which has {} characters. Nothing was changed.",
                text.chars().count()
            ))
        })
    };
    points.iter().map(span).collect()
}

/// The newest text of an article.
fn newest_text(r: Reading, article: i64) -> Result<String> {
    Ok(onrecord_storage::articles::newest(r, article)?.1)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod texts_tests;
