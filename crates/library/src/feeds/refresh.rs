//! Feeds asked for what is new.

use super::{FeedRow, name_of};
use crate::fetch::{self, Address, Fetcher};
use crate::import::{Bytes, FetchedPage, Source};
use crate::{Library, Result, clock};
use onrecord_fetch::{Answer, Ask, canonical};
use onrecord_intake::Hints;
use onrecord_intake::feeds::{Entry, Feed, is_feed, parse_feed};
use onrecord_storage::captures::sha256;
use onrecord_storage::feeds::{self, Answered, NewEntry};
use std::ops::ControlFlow;

/// What the listener answers: go on, or stop.
pub type Heard = ControlFlow<()>;

/// What came of asking one feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What the feed is called.
    pub name: String,
    /// Entries that were not known, or why it could not be asked: one sentence.
    pub outcome: Result<usize, String>,
}

/// What came of asking several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refreshed {
    /// Entries that were not known.
    pub new: usize,
    /// Articles that came of them.
    pub added: usize,
    /// Feeds that could not be asked.
    pub failed: usize,
    /// Pages that could not be fetched; their entries say why.
    pub pages_failed: usize,
    /// True when the listener stopped it before the end.
    pub stopped: bool,
}

/// An entry that is new and carries its text.
struct Whole {
    entry: i64,
    page: FetchedPage,
}

impl Library {
    /// Ask feeds for what is new, one after the other; each is told of when it is through. `stop` is asked
    /// from time to time whether it is still wanted; what was told stays.
    ///
    /// # Errors
    /// When the library can't be written. A feed that can't be asked is no error: it says why.
    pub fn refresh_feeds(
        &self,
        fetcher: &Fetcher,
        asked: &[FeedRow],
        stop: &dyn Fn() -> bool,
        hear: &mut dyn FnMut(&Asked) -> Heard,
    ) -> Result<Refreshed> {
        let mut all = Refreshed::default();
        for feed in asked {
            if stop() {
                all.stopped = true;
                break;
            }
            let outcome = self.ask(fetcher, feed, stop, &mut all)?;
            if stop() && outcome.is_err() {
                all.stopped = true;
                break;
            }
            all.failed += usize::from(outcome.is_err());
            if hear(&Asked { name: name_of(feed).to_owned(), outcome }).is_break() {
                all.stopped = true;
                break;
            }
        }
        Ok(all)
    }

    fn ask(
        &self,
        fetcher: &Fetcher,
        feed: &FeedRow,
        stop: &dyn Fn() -> bool,
        all: &mut Refreshed,
    ) -> Result<Result<usize, String>> {
        let asked_at = clock::now();
        let got = question(fetcher, feed, stop);
        if stop() && got.is_err() {
            return Ok(got.map(|_| 0));
        }
        let (said, marks) = match got {
            Ok(Got::Same) => (Feed::default(), (feed.etag.clone(), feed.last_modified.clone())),
            Ok(Got::Feed(said, etag, last_modified)) => (said, (etag, last_modified)),
            Err(why) => {
                let (id, sentence) = (feed.id, why.clone());
                self.batch(move |w, _| {
                    let answer =
                        Answered { asked_at: &asked_at, error: Some(&sentence), ..Answered::default() };
                    feeds::answered(w, id, &answer)
                })?;
                return Ok(Err(why));
            }
        };
        let (id, at) = (feed.id, clock::now());
        // Newest last, so that the newest has the highest number, whatever the feed begins with.
        let listed: Vec<Entry> = said.entries.into_iter().rev().collect();
        let found = self.batch(move |w, _| {
            let mut found = Vec::new();
            for entry in listed {
                let key = sha256(entry.id.as_bytes());
                let article = match &entry.address {
                    Some(address) => known(**w, address)?,
                    None => None,
                };
                let new = NewEntry {
                    key: &key,
                    address: entry.address.as_deref(),
                    title: entry.title.as_deref(),
                    published: entry.published.as_deref(),
                    article,
                };
                if let Some(id) = feeds::put_entry(w, id, &new)?
                    && article.is_none()
                {
                    found.push((id, entry));
                }
            }
            let (etag, last_modified) = &marks;
            feeds::answered(
                w,
                id,
                &Answered {
                    asked_at: &asked_at,
                    answered_at: Some(&at),
                    etag: etag.as_deref(),
                    last_modified: last_modified.as_deref(),
                    error: None,
                },
            )?;
            Ok::<_, onrecord_storage::Error>(found)
        })?;
        all.new += found.len();
        let new = found.len();
        let (whole, rest): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, entry)| entry.page.is_some());
        let whole = whole.into_iter().filter_map(|(id, entry)| carried(id, entry, feed));
        let sources: Vec<(i64, Source)> = whole
            .map(|whole| {
                let name = whole.page.url.clone();
                (whole.entry, Source { name, bytes: Bytes::Fetched(Box::new(whole.page)) })
            })
            .collect();
        let stored = self.store_entries(sources.into_iter(), feed, &mut |_, _| Heard::Continue(()))?;
        all.added += stored.added;
        all.pages_failed += stored.failed;
        if feed.fetch_pages {
            let ids: Vec<i64> = rest.iter().map(|(id, _)| *id).collect();
            let stored = self.fetch_entries(fetcher, &ids, stop, &mut |_, _| Heard::Continue(()))?;
            all.added += stored.added;
            all.pages_failed += stored.failed;
        }
        Ok(Ok(new))
    }
}

/// What a feed answered.
enum Got {
    Same,
    Feed(Feed, Option<String>, Option<String>),
}

fn question(fetcher: &Fetcher, feed: &FeedRow, stop: &dyn Fn() -> bool) -> Result<Got, String> {
    let address = Address::read(&feed.address).map_err(|error| error.to_string())?;
    let ask = Ask::feed(address.clone(), feed.etag.clone(), feed.last_modified.clone());
    let got = match fetcher.get(&ask, stop).map_err(|error| error.to_string())? {
        Answer::Same => return Ok(Got::Same),
        Answer::Fetched(got) => got,
    };
    if !(200..300).contains(&got.status) || !is_feed(&got.body) {
        let none =
            || format!("{} is not a feed any more: look on the site for its new address.", feed.address);
        return Err(fetch::walled(&got, address.host()).unwrap_or_else(none));
    }
    let hints = Hints { url: Some(&got.url), ..Hints::default() };
    let said = parse_feed(&got.body, &hints).map_err(|refusal| refusal.to_string())?;
    Ok(Got::Feed(said, got.etag, got.last_modified))
}

/// An entry with the text it carries.
fn carried(entry: i64, said: Entry, feed: &FeedRow) -> Option<Whole> {
    let page = FetchedPage {
        url: said.address.unwrap_or_else(|| feed.address.clone()),
        media_type: Some("text/html; charset=utf-8".to_owned()),
        bytes: said.page?.into_bytes(),
        at: clock::now(),
        of_feed: true,
        remark: None,
    };
    Some(Whole { entry, page })
}

/// The article at an address, in whichever of its forms it was stored.
fn known(r: onrecord_storage::Reading<'_>, address: &str) -> onrecord_storage::Result<Option<i64>> {
    let Some(canonical) = canonical(address) else { return Ok(None) };
    let rest = canonical.trim_start_matches("https://");
    let mut forms = vec![address.to_owned()];
    for begins in ["https://", "https://www.", "http://", "http://www."] {
        forms.extend([format!("{begins}{rest}"), format!("{begins}{rest}/")]);
    }
    for form in forms {
        if let Some(article) = feeds::article_at(r, &form)? {
            return Ok(Some(article));
        }
    }
    Ok(None)
}
