//! Pages fetched from their addresses: only when a person asked, one at a time.
//!
//! What comes is looked at before it is taken for an article: a wall is said as such, with the way round.

mod wall;

pub use onrecord_fetch::{Address, Fetcher, Proxy, canonical};

use crate::clock;
use crate::import::{Bytes, FetchedPage, Source};
use onrecord_fetch::{Answer, Ask};
use onrecord_intake::{Hints, walls};

/// What is said of a text that has no end to be seen.
const BEGINNING: &str = "perhaps only the beginning, as the page says that the rest has to be paid for";

/// Fetch the page at an address. `stop` is asked from time to time whether it is still wanted.
///
/// # Errors
/// One sentence: why there is no page, and the way round.
pub fn page(fetcher: &Fetcher, address: &str, stop: &dyn Fn() -> bool) -> Result<FetchedPage, String> {
    let address = Address::read(address).map_err(|error| error.to_string())?;
    let answer = fetcher.get(&Ask::page(address.clone()), stop).map_err(|error| error.to_string())?;
    let Answer::Fetched(got) = answer else {
        return Err(wall::sentence(walls::Wall::Broken, address.host(), 304));
    };
    let hints = Hints { url: Some(&got.url), media_type: got.media_type.as_deref(), ..Hints::default() };
    let seen = walls::see(got.status, &got.headers, &got.body, &hints);
    if let Some(wall) = seen.wall {
        let host =
            Address::read(&got.url).map_or_else(|_| address.host().to_owned(), |at| at.host().to_owned());
        return Err(wall::sentence(wall, &host, got.status));
    }
    Ok(FetchedPage {
        at: clock::now(),
        of_feed: false,
        remark: seen.beginning.then_some(BEGINNING),
        url: got.url,
        media_type: got.media_type,
        bytes: got.body,
    })
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
