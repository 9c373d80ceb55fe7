//! What is marked on the older texts of an article, and how it comes to the newest.

use crate::quotes::{kind_of, quoted_in, start_of};
use crate::{Error, Reading, Result, Target, Writing, rows, spans};
use onrecord_model::Span;
use rusqlite::params;

/// A mark: a quotation or a highlight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which.
    pub id: Target,
    /// Its words: the content of a quotation and what is verbatim of it, or a highlight's.
    pub words: [Vec<Span>; 2],
    /// What tells of a quotation: mention, cue, the words of the day.
    pub evidence: [Vec<Span>; 3],
    /// A person said something of it: a review, a tag, a note, a speaker … A highlight is a person's always.
    pub touched: bool,
}

/// An older text with what is marked on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Older {
    /// Id of the revision.
    pub id: i64,
    /// The text.
    pub text: String,
    /// Its marks.
    pub marks: Vec<Mark>,
}

/// All texts of an article but one, with the marks that are still on them.
///
/// # Errors
/// [`Error::Damaged`] when stored spans can't be read.
pub fn older(r: Reading, article: i64, newest: i64) -> Result<Vec<Older>> {
    let texts: Vec<(i64, String)> =
        rows::all(r, include_str!("older.sql"), [article, newest], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut found = Vec::new();
    for (revision, text) in texts {
        let mut marks = Vec::new();
        let quotes: Vec<(i64, [String; 5], bool)> =
            rows::all(r, include_str!("quotes.sql"), [revision], |row| {
                Ok((
                    row.get(0)?,
                    [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?],
                    row.get(6)?,
                ))
            })?;
        for (id, stored, touched) in quotes {
            let read = |at: usize| spans::read(&stored[at], || format!("quotation q{id}"));
            marks.push(Mark {
                id: Target::Quote(id),
                words: [read(0)?, read(1)?],
                evidence: [read(2)?, read(3)?, read(4)?],
                touched,
            });
        }
        let highlights: Vec<(i64, String)> =
            rows::all(r, include_str!("highlights.sql"), [revision], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (id, stored) in highlights {
            let words = spans::read(&stored, || format!("highlight h{id}"))?;
            marks.push(Mark {
                id: Target::Highlight(id),
                words: [words, Vec::new()],
                evidence: Default::default(),
                touched: true,
            });
        }
        if !marks.is_empty() {
            found.push(Older { id: revision, text, marks });
        }
    }
    Ok(found)
}

/// The quotations that stand on a text, with where.
///
/// # Errors
/// [`Error::Damaged`] when stored spans can't be read.
pub fn marked(r: Reading, revision: i64) -> Result<Vec<(i64, Vec<Span>)>> {
    let rows: Vec<(i64, String)> =
        rows::all(r, include_str!("quotes.sql"), [revision], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.into_iter().map(|(id, json)| Ok((id, spans::read(&json, || format!("quotation q{id}"))?))).collect()
}

/// Move a mark to its place on a text.
///
/// # Errors
/// When the database refuses.
pub fn move_to(w: &Writing, revision: i64, mark: &Mark) -> Result<()> {
    let [words, quoted] = &mark.words;
    let [mention, cue, day] = &mark.evidence;
    match mark.id {
        Target::Highlight(id) => {
            let values = params![id, revision, spans::json(words)];
            rows::run(w, include_str!("move_highlight.sql"), values)?;
        }
        other => {
            let values = params![
                other.id(),
                revision,
                start_of(words)?,
                spans::json(words),
                spans::json(quoted),
                spans::json(mention),
                spans::json(cue),
                spans::json(day)
            ];
            rows::run(w, include_str!("move_quote.sql"), values)?;
        }
    }
    Ok(())
}

/// The article in whose text a mark stands.
///
/// # Errors
/// [`Error::Refused`] when it is neither a quotation nor a highlight, [`Error::NotFound`] when it is not there.
pub fn article_of(r: Reading, mark: Target) -> Result<i64> {
    let sql = match mark {
        Target::Quote(_) => include_str!("article_of_quote.sql"),
        Target::Highlight(_) => include_str!("article_of_highlight.sql"),
        _ => return Err(Error::Refused(format!("{mark} does not stand in a text."))),
    };
    rows::one(r, sql, [mark.id()], |row| row.get(0))?
        .ok_or_else(|| Error::NotFound { what: "quotation or highlight", which: mark.to_string() })
}

/// Put a mark that could not be placed on words of the newest text, as a person says. What told of a
/// quotation on the old text stays there.
///
/// # Errors
/// [`Error::Refused`] when a span does not fit the text, or it is neither a quotation nor a highlight.
pub fn put_on(w: &Writing, mark: Target, at: &[Span]) -> Result<()> {
    let article = article_of(**w, mark)?;
    let (revision, text) = crate::articles::newest(**w, article)?;
    let at = spans::checked(at, &text)?;
    if matches!(mark, Target::Highlight(_)) {
        rows::run(w, include_str!("move_highlight.sql"), params![mark.id(), revision, spans::json(&at)])?;
        return Ok(());
    }
    let quoted = quoted_in(&at, &text);
    let values = params![
        mark.id(),
        revision,
        start_of(&at)?,
        spans::json(&at),
        spans::json(&quoted),
        kind_of(&at, &quoted, &text).name(),
        w.hand()
    ];
    rows::run(w, include_str!("put_quote.sql"), values)?;
    Ok(())
}
