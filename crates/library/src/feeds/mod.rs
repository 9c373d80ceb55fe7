//! Feeds that somebody follows: asked when a person says so, or as often as a person said.
//!
//! Asking fetches the feed alone. What is new in it stands among its entries; an entry that carries its whole
//! text becomes an article at once, and so does the page of an entry where the feed is set to fetch pages. Every
//! other entry waits for somebody to fetch it or to dismiss it.

mod entries;
mod find;
mod refresh;

pub use entries::Stored;
pub use find::{Candidate, FoundFeeds};
pub use onrecord_storage::feeds::{EntryRow, EntryState, FeedRow};
pub use refresh::{Asked, Heard, Refreshed};

use crate::{Library, Result, clock};
use onrecord_fetch::canonical;
use onrecord_storage::feeds::{self, NewFeed};
use onrecord_storage::{Done, Error};

/// How a feed is followed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Following {
    /// Who publishes it, where the person says so.
    pub outlet: Option<String>,
    /// Minutes between two questions; only when asked if `None`.
    pub every: Option<u32>,
    /// Whether the page of each new entry is fetched too.
    pub fetch_pages: bool,
}

impl Library {
    /// The feeds that are followed, by title.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn feeds(&self) -> Result<Vec<FeedRow>> {
        self.read(|r| Ok(feeds::list(*r)?))
    }

    /// The feed that somebody means by its address, its title or its `uid`.
    ///
    /// # Errors
    /// When there is none, or several are called so.
    pub fn feed(&self, called: &str) -> Result<FeedRow> {
        let (wanted, folded) = (canonical(called), called.trim().to_lowercase());
        let is_it = |feed: &FeedRow| {
            feed.uid == folded
                || feed.title.as_ref().is_some_and(|title| title.to_lowercase() == folded)
                || wanted.is_some() && canonical(&feed.address) == wanted
        };
        let mut found: Vec<FeedRow> = self.feeds()?.into_iter().filter(is_it).collect();
        match (found.pop(), found.is_empty()) {
            (Some(feed), true) => Ok(feed),
            (Some(_), false) => Err(crate::Error::Refused(format!(
                "Several feeds are called “{}”: name one by its address.",
                called.trim()
            ))),
            (None, _) => {
                Err(crate::Error::Refused(format!("No feed called “{}” is followed.", called.trim())))
            }
        }
    }

    /// Follow a feed that was found. Its id; what it lists is noted when it is asked.
    ///
    /// # Errors
    /// When it is followed already.
    pub fn follow(&self, feed: &Candidate, how: &Following) -> Result<Done<i64>> {
        let (feed, how) = (feed.clone(), how.clone());
        let label = format!("follow “{}”", feed.title.as_deref().unwrap_or(&feed.address));
        self.edit(&label, move |w| {
            feeds::add(
                w,
                &NewFeed {
                    address: &feed.address,
                    title: feed.title.as_deref(),
                    page: feed.page.as_deref(),
                    outlet: how.outlet.as_deref(),
                    every: how.every,
                    fetch_pages: how.fetch_pages,
                },
            )
        })
    }

    /// Follow a feed no longer. What was added from it stays.
    ///
    /// # Errors
    /// When it is not followed.
    pub fn unfollow(&self, feed: &FeedRow) -> Result<Done<()>> {
        let id = feed.id;
        self.edit(&format!("follow “{}” no longer", name_of(feed)), move |w| feeds::remove(w, id))
    }

    /// Say anew how a feed is followed.
    ///
    /// # Errors
    /// When it is not followed.
    pub fn change_feed(&self, feed: &FeedRow, how: &Following) -> Result<Done<()>> {
        let (feed, how) = (feed.clone(), how.clone());
        self.edit(&format!("change how “{}” is followed", name_of(&feed)), move |w| {
            feeds::change(
                w,
                feed.id,
                feed.title.as_deref(),
                how.outlet.as_deref(),
                how.every,
                how.fetch_pages,
            )
        })
    }

    /// Entries of a feed, the newest first: at most `most` before the entry `before`. `new_alone`: those that wait,
    /// new ones and those whose page could not be fetched.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn feed_entries(
        &self,
        feed: i64,
        new_alone: bool,
        before: Option<i64>,
        most: u32,
    ) -> Result<Vec<EntryRow>> {
        self.read(|r| Ok(feeds::entries(*r, feed, new_alone, before, most)?))
    }

    /// Leave entries aside, or have them wait again. How many are otherwise than before.
    ///
    /// # Errors
    /// When one is not there.
    pub fn dismiss_entries(&self, entries: &[i64], dismissed: bool) -> Result<Done<usize>> {
        let ids = entries.to_vec();
        let (label, state) = if dismissed {
            (format!("dismiss {}", counted(ids.len())), EntryState::Dismissed)
        } else {
            (format!("take back {}", counted(ids.len())), EntryState::New)
        };
        self.edit(&label, move |w| {
            let mut changed = 0;
            for id in ids {
                let entry = feeds::entry(**w, id)?.ok_or_else(|| missing(id))?;
                // What is in the library is not waiting.
                if entry.state != EntryState::Added {
                    changed += usize::from(feeds::set_state(w, id, state, None, None)?);
                }
            }
            Ok::<_, Error>(changed)
        })
    }

    /// The feeds whose time has come, `now` being the time (UTC, as everywhere here).
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn feeds_due(&self, now: &str) -> Result<Vec<FeedRow>> {
        let due = |feed: &FeedRow| {
            let Some(every) = feed.every else { return false };
            feed.asked_at
                .as_deref()
                .is_none_or(|asked| clock::minutes_between(asked, now) >= i64::from(every))
        };
        Ok(self.feeds()?.into_iter().filter(due).collect())
    }
}

fn missing(entry: i64) -> Error {
    Error::NotFound { what: "entry", which: entry.to_string() }
}

fn counted(entries: usize) -> String {
    if entries == 1 { "1 entry".to_owned() } else { format!("{entries} entries") }
}

/// What a feed is called.
fn name_of(feed: &FeedRow) -> &str {
    feed.title.as_deref().unwrap_or(&feed.address)
}

#[cfg(test)]
mod tests;
