//! Entries that become articles.

use super::refresh::Heard;
use super::{EntryState, FeedRow, missing};
use crate::fetch::{self, Fetcher};
use crate::import::{Bytes, Event, Given, Options, Outcome, Source};
use crate::{Library, Patch, Result};
use onrecord_storage::articles::Correction;
use onrecord_storage::feeds;
use std::collections::HashMap;

/// What became of entries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stored {
    /// Articles that are new.
    pub added: usize,
    /// Entries whose page was in the library already.
    pub known: usize,
    /// Entries whose page could not be fetched or read; they say why.
    pub failed: usize,
}

impl Library {
    /// Fetch the pages of entries and store them, one import. Each is told of by its entry's id with what became of
    /// it. An entry that is in the library already is left as it is.
    ///
    /// # Errors
    /// When there is no such entry, or the library can't be written.
    pub fn fetch_entries(
        &self,
        fetcher: &Fetcher,
        entries: &[i64],
        stop: &dyn Fn() -> bool,
        hear: &mut dyn FnMut(i64, &Outcome) -> Heard,
    ) -> Result<Stored> {
        let mut all = Stored::default();
        let known = self.feeds()?;
        for &id in entries {
            if stop() {
                break;
            }
            let entry = self.read(|r| feeds::entry(*r, id))?.ok_or_else(|| missing(id))?;
            if entry.state == EntryState::Added {
                continue;
            }
            let Some(feed) = known.iter().find(|feed| feed.id == entry.feed) else { continue };
            let source = match &entry.address {
                Some(address) => fetch::source(fetcher, address, stop),
                None => Source {
                    name: entry.title.clone().unwrap_or_default(),
                    bytes: Bytes::NotFetched("The feed names no page for this entry.".to_owned()),
                },
            };
            if stop() {
                break;
            }
            let mut heard = Heard::Continue(());
            let stored = self.store_entries([(id, source)].into_iter(), feed, &mut |id, outcome| {
                heard = hear(id, outcome);
                heard
            })?;
            all.added += stored.added;
            all.known += stored.known;
            all.failed += stored.failed;
            if heard.is_break() {
                break;
            }
        }
        Ok(all)
    }

    /// Store what entries carry, one import, and note what became of each.
    pub(super) fn store_entries(
        &self,
        sources: impl Iterator<Item = (i64, Source)>,
        feed: &FeedRow,
        hear: &mut dyn FnMut(i64, &Outcome) -> Heard,
    ) -> Result<Stored> {
        let mut entries: HashMap<String, i64> = HashMap::new();
        let mut wanted = Vec::new();
        for (entry, source) in sources {
            // Two entries of one address are one page.
            if entries.insert(source.name.clone(), entry).is_none() {
                wanted.push(source);
            }
        }
        let mut all = Stored::default();
        if wanted.is_empty() {
            return Ok(all);
        }
        let mut became: Vec<(i64, EntryState, Option<String>, Option<i64>)> = Vec::new();
        let options = Options { given: of_outlet(feed), ..Options::default() };
        self.import(wanted.into_iter(), &options, &mut |event| {
            let Event::Page { name, outcome } = event else { return Heard::Continue(()) };
            // A file of many articles tells of each part; the entry is what its first part became.
            let Some(&entry) = entries.get(*name) else { return Heard::Continue(()) };
            match outcome {
                Outcome::New { article, .. } => {
                    all.added += 1;
                    became.push((entry, EntryState::Added, None, Some(article.1)));
                }
                Outcome::Known { article, .. } | Outcome::Changed { article, .. } => {
                    all.known += 1;
                    became.push((entry, EntryState::Added, None, Some(article.1)));
                }
                Outcome::Failed(why) => {
                    all.failed += 1;
                    became.push((entry, EntryState::Failed, Some(why.clone()), None));
                }
                Outcome::LeftAlone(_) => {}
            }
            hear(entry, outcome)
        })?;
        self.batch(move |w, _| {
            for (entry, state, reason, article) in became {
                feeds::set_state(w, entry, state, reason.as_deref(), article)?;
            }
            Ok::<_, onrecord_storage::Error>(())
        })?;
        Ok(all)
    }
}

/// What the person said of the feed's outlet.
fn of_outlet(feed: &FeedRow) -> Given {
    let outlet = feed.outlet.clone().map_or(Patch::Keep, Patch::Set);
    Given { fields: Correction { outlet, ..Correction::default() }, ..Given::default() }
}
