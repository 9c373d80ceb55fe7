//! Pages fetched from their addresses: only when a person asked, one at a time.
//!
//! What comes is looked at before it is taken for an article: a wall is said as such, with the way round.

mod wall;

pub use onrecord_fetch::{Address, Fetcher, Proxy, canonical};

use crate::clock;
use crate::import::{Bytes, FetchedPage, Source};
use onrecord_fetch::{Answer, Ask, Fetched};
use onrecord_intake::{Hints, feeds::is_feed, walls};

/// What is said of a text that has no end to be seen.
const BEGINNING: &str = "perhaps only the beginning, as the page says that the rest has to be paid for";

/// Fetch the page at an address. `stop` is asked from time to time whether it is still wanted.
///
/// # Errors
/// One sentence: why there is no page, and the way round.
pub fn page(fetcher: &Fetcher, address: &str, stop: &dyn Fn() -> bool) -> Result<FetchedPage, String> {
    let address = Address::read(address).map_err(|error| error.to_string())?;
    let answer = fetcher.get(&Ask::page(address.clone()), stop).map_err(|error| error.to_string())?;
    let Answer::Fetched(got) = answer else { return Err(broken(address.host(), 304)) };
    if is_feed(&got.body) {
        return Err(format!(
            "{} is a feed, not an article: follow it under Feeds (on the command line: onrecord feeds add {}).",
            got.url, got.url
        ));
    }
    if let Some(why) = walled(&got, address.host()) {
        return Err(why);
    }
    let beginning = walls::see(got.status, &got.headers, &got.body, &hints(&got)).beginning;
    Ok(FetchedPage {
        at: clock::now(),
        of_feed: false,
        remark: beginning.then_some(BEGINNING),
        url: got.url,
        media_type: got.media_type,
        bytes: got.body,
    })
}

fn hints(got: &Fetched) -> Hints<'_> {
    Hints { url: Some(&got.url), media_type: got.media_type.as_deref(), ..Hints::default() }
}

/// The wall that an answer is, as a sentence. `asked` is the host that was asked.
pub(crate) fn walled(got: &Fetched, asked: &str) -> Option<String> {
    let wall = walls::see(got.status, &got.headers, &got.body, &hints(got)).wall?;
    let host = Address::read(&got.url).map_or_else(|_| asked.to_owned(), |at| at.host().to_owned());
    Some(wall::sentence(wall, &host, got.status))
}

/// That a host does not do what it should.
pub(crate) fn broken(host: &str, status: u16) -> String {
    wall::sentence(walls::Wall::Broken, host, status)
}

/// The page at an address as a source of an import, fetched when this is called.
pub fn source(fetcher: &Fetcher, address: &str, stop: &dyn Fn() -> bool) -> Source {
    let bytes = match page(fetcher, address, stop) {
        Ok(page) => Bytes::Fetched(Box::new(page)),
        Err(why) => Bytes::NotFetched(why),
    };
    Source { name: address.to_owned(), bytes }
}

#[cfg(test)]
pub(crate) mod tests;
