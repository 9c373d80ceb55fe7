//! The feed at an address, or the feeds that the page there names.

use crate::fetch::{self, Address, Fetcher};
use crate::intake::feeds::is_feed;
use onrecord_fetch::{Answer, Ask};
use onrecord_intake::{Hints, feeds::parse_feed, walls};

/// A feed that can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its address.
    pub address: String,
    /// Its title.
    pub title: Option<String>,
    /// The page it is of.
    pub page: Option<String>,
}

/// What stands at an address that was given for a feed's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundFeeds {
    /// The feed.
    Feed(Candidate),
    /// A page, which names these.
    Page(Vec<Candidate>),
}

impl Candidate {
    /// Look at an address: it is a feed's, or the one of a page that names its feeds.
    ///
    /// # Errors
    /// One sentence: nothing came, or neither.
    pub fn find(fetcher: &Fetcher, address: &str, stop: &dyn Fn() -> bool) -> Result<FoundFeeds, String> {
        let address = Address::read(address).map_err(|error| error.to_string())?;
        let ask = Ask::feed(address.clone(), None, None);
        let got = match fetcher.get(&ask, stop).map_err(|error| error.to_string())? {
            Answer::Fetched(got) => got,
            Answer::Same => return Err(fetch::broken(address.host(), 304)),
        };
        let hints = Hints { url: Some(&got.url), media_type: got.media_type.as_deref(), ..Hints::default() };
        if (200..300).contains(&got.status) && is_feed(&got.body) {
            let feed = parse_feed(&got.body, &hints).map_err(|refusal| refusal.to_string())?;
            return Ok(FoundFeeds::Feed(Self {
                address: got.url.clone(),
                title: feed.title,
                page: feed.page,
            }));
        }
        if let Some(why) = fetch::walled(&got, address.host()) {
            return Err(why);
        }
        let named = walls::feeds_in(&got.body, &hints);
        if named.is_empty() {
            return Err(format!(
                "{} is not a feed, and names none: look on the site for “RSS”, “Atom” or “Feed”, and give that address.",
                got.url
            ));
        }
        let named =
            named.into_iter().map(|(address, title)| Self { address, title, page: Some(got.url.clone()) });
        Ok(FoundFeeds::Page(named.collect()))
    }
}
