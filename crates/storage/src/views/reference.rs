//! A row that a person names: by its short id (`q345`) or its uid.

use super::noun::{Noun, Short};
use crate::{Error, Reading, Result};
use rusqlite::OptionalExtension;

impl Noun {
    /// Every noun.
    pub const ALL: [Self; 6] =
        [Self::Articles, Self::Quotes, Self::People, Self::Tags, Self::Notes, Self::Links];

    /// One of it, as a person calls it.
    pub const fn one(self) -> &'static str {
        match self {
            Self::Articles => "article",
            Self::Quotes => "quotation",
            Self::People => "person",
            Self::Tags => "tag",
            Self::Notes => "note",
            Self::Links => "link",
        }
    }

    /// Its table.
    pub(crate) const fn table(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Quotes => "quotes",
            Self::People => "persons",
            Self::Tags => "tags",
            Self::Notes => "notes",
            Self::Links => "links",
        }
    }
}

/// The short id that a word is, were there such a row: `q345`.
pub fn short(word: &str) -> Option<Short> {
    let letter = word.chars().next()?.to_ascii_lowercase();
    let noun = Noun::ALL.into_iter().find(|noun| noun.letter() == letter)?;
    let digits = &word[1..];
    (digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
        .map(|id| Short(noun, id))
}

/// The row that `word` names: a short id of any of these nouns, or a uid.
///
/// # Errors
/// [`Error::NotFound`] when there is none of these nouns under that name.
pub fn find_row(r: Reading, nouns: &[Noun], word: &str) -> Result<Short> {
    let word = word.trim();
    let found = |sql: &str, noun: Noun, key: &dyn rusqlite::ToSql| -> Result<Option<i64>> {
        let sql = sql.replace("{table}", noun.table());
        Ok(r.connection().prepare_cached(&sql)?.query_row([key], |row| row.get(0)).optional()?)
    };
    if let Some(Short(noun, id)) = short(word) {
        if nouns.contains(&noun) && found(include_str!("sql/id_exists.sql"), noun, &id)?.is_some() {
            return Ok(Short(noun, id));
        }
    } else {
        for &noun in nouns {
            if let Some(id) = found(include_str!("sql/id_of_uid.sql"), noun, &word)? {
                return Ok(Short(noun, id));
            }
        }
    }
    let what = match nouns {
        [noun] => noun.one(),
        _ => "row",
    };
    Err(Error::NotFound { what, which: word.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_ids_are_told_from_other_words() {
        assert_eq!(short("q345"), Some(Short(Noun::Quotes, 345)));
        assert_eq!(short("A7"), Some(Short(Noun::Articles, 7)));
        for other in ["", "q", "345", "x3", "q3x", "0198c1a2-7b", "ё3", "q99999999999999999999"] {
            assert_eq!(short(other), None, "{other}");
        }
    }
}
