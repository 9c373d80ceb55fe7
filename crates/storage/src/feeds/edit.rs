//! Feeds and entries written.

use super::EntryState;
use crate::{Error, Result, Writing, given, rows};
use rusqlite::{OptionalExtension as _, params};

/// A feed to follow.
#[derive(Debug, Clone)]
pub struct NewFeed<'a> {
    /// Its address.
    pub address: &'a str,
    /// Its title, as it says itself.
    pub title: Option<&'a str>,
    /// Address of the page it is of.
    pub page: Option<&'a str>,
    /// Who publishes it, where the person says so.
    pub outlet: Option<&'a str>,
    /// Minutes between two questions; only when asked if `None`.
    pub every: Option<u32>,
    /// Whether the page of each new entry is fetched too.
    pub fetch_pages: bool,
}

/// Follow a feed. Its id.
///
/// # Errors
/// [`Error::Refused`] when it is followed already.
pub fn add(w: &Writing, new: &NewFeed) -> Result<i64> {
    if super::list(**w)?.iter().any(|feed| feed.address == new.address) {
        return Err(Error::Refused(format!("“{}” is followed already.", new.address)));
    }
    let outlet = new.outlet.map(|outlet| given::line(outlet, "The outlet's name")).transpose()?;
    let actor = w.actor();
    rows::insert(
        w,
        include_str!("add.sql"),
        params![
            w.new_uid(),
            new.address,
            new.title,
            new.page,
            outlet,
            new.every,
            new.fetch_pages,
            actor.at,
            actor.who
        ],
    )
}

/// Follow a feed no longer; what was added from it stays in the library.
///
/// # Errors
/// [`Error::NotFound`] when there is no such feed.
pub fn remove(w: &Writing, id: i64) -> Result<()> {
    touched(rows::run(w, include_str!("remove.sql"), [id])?, id)
}

/// Say anew what is said of a feed: its title, its outlet, how often it is asked, whether pages are fetched.
///
/// # Errors
/// [`Error::NotFound`] when there is no such feed.
pub fn change(
    w: &Writing,
    id: i64,
    title: Option<&str>,
    outlet: Option<&str>,
    every: Option<u32>,
    fetch_pages: bool,
) -> Result<()> {
    touched(rows::run(w, include_str!("change.sql"), params![id, title, outlet, every, fetch_pages])?, id)
}

/// What came of a question.
#[derive(Debug, Clone, Default)]
pub struct Answered<'a> {
    /// When it was asked, UTC.
    pub asked_at: &'a str,
    /// When it answered, UTC; `None` where it did not.
    pub answered_at: Option<&'a str>,
    /// Mark of the answer.
    pub etag: Option<&'a str>,
    /// Time of the answer, as it was written there.
    pub last_modified: Option<&'a str>,
    /// Why it failed: one sentence.
    pub error: Option<&'a str>,
}

/// Note what came of a question.
///
/// # Errors
/// When the database refuses.
pub fn answered(w: &Writing, feed: i64, answer: &Answered) -> Result<()> {
    let Answered { asked_at, answered_at, etag, last_modified, error } = answer;
    rows::run(
        w,
        include_str!("answered.sql"),
        params![feed, asked_at, answered_at, etag, last_modified, error],
    )?;
    Ok(())
}

/// An entry that a feed has.
#[derive(Debug, Clone)]
pub struct NewEntry<'a> {
    /// SHA-256 of what the feed knows it by.
    pub key: &'a str,
    /// Address of its page.
    pub address: Option<&'a str>,
    /// Its title.
    pub title: Option<&'a str>,
    /// When it was published, UTC.
    pub published: Option<&'a str>,
    /// The article it is, where that is in the library already.
    pub article: Option<i64>,
}

/// Note an entry; `None` when it is known. Its id otherwise.
///
/// # Errors
/// When the database refuses.
pub fn put_entry(w: &Writing, feed: i64, new: &NewEntry) -> Result<Option<i64>> {
    let NewEntry { key, address, title, published, article } = new;
    let at = &w.actor().at;
    let mut statement = w.connection().prepare_cached(include_str!("put_entry.sql"))?;
    let id =
        statement.query_row(params![feed, key, address, title, published, article, at], |row| row.get(0));
    Ok(id.optional()?)
}

/// Say what became of an entry. True when that is otherwise than before.
///
/// # Errors
/// When the database refuses.
pub fn set_state(
    w: &Writing,
    entry: i64,
    state: EntryState,
    reason: Option<&str>,
    article: Option<i64>,
) -> Result<bool> {
    Ok(rows::run(w, include_str!("set_state.sql"), params![entry, state.name(), reason, article])? > 0)
}

fn touched(rows: usize, id: i64) -> Result<()> {
    if rows > 0 { Ok(()) } else { Err(Error::NotFound { what: "feed", which: id.to_string() }) }
}
