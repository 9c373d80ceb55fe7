//! Addresses fetched, and feeds.

use super::{Fields, Page, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An address to ask, once.
#[derive(Debug, Deserialize, TS)]
pub struct AskAddress {
    /// As it was typed or pasted.
    pub url: String,
}

/// A page that was fetched; nothing is stored yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FetchedPage {
    /// Names it in `add_fetched`, until another is fetched.
    pub fetched: u32,
    /// Where it came from in the end.
    pub url: String,
    /// What a person should know of it.
    pub remark: Option<String>,
    /// The page as read.
    pub page: Page,
}

/// Store the page that was fetched last.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddFetched {
    /// As in [`FetchedPage`].
    pub fetched: u32,
    /// Fields that the user set otherwise in the preview.
    pub fields: Fields,
    /// A collection to put it in; made where there is none.
    pub collection: Option<String>,
}

/// The proxy that requests go through.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetProxy {
    /// `http://HOST:PORT` or `socks5://HOST:PORT`; nothing: none.
    pub proxy: Option<String>,
}

/// A feed that can be followed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct FeedCandidate {
    /// Its address.
    pub address: String,
    /// Its title.
    pub title: Option<String>,
    /// The page it is of.
    pub page: Option<String>,
}

/// What stands at an address that was given for a feed's.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundFeeds {
    /// Whether the address is the feed's own; otherwise it is a page, which names `feeds`.
    pub is_feed: bool,
    /// The feed, or those the page names.
    pub feeds: Vec<FeedCandidate>,
}

/// How a feed is followed.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default)]
pub struct Following {
    /// Who publishes it, where the person says so.
    pub outlet: Option<String>,
    /// Minutes between two questions while the program is open; nothing: only when asked.
    pub every: Option<u32>,
    /// Whether the page of each new entry is fetched too.
    pub fetch_pages: bool,
}

/// Follow a feed.
#[derive(Debug, Deserialize, TS)]
pub struct FollowFeed {
    /// Which.
    pub feed: FeedCandidate,
    /// How.
    pub how: Following,
}

/// Say anew how a feed is followed.
#[derive(Debug, Deserialize, TS)]
pub struct ChangeFeed {
    /// Its `uid`.
    pub feed: String,
    /// How.
    pub how: Following,
}

/// One feed.
#[derive(Debug, Deserialize, TS)]
pub struct FeedUid {
    /// Its `uid`.
    pub feed: String,
}

/// A feed that is followed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeedRow {
    /// Names it in other commands.
    pub uid: String,
    /// Its address.
    pub address: String,
    /// Its title.
    pub title: Option<String>,
    /// Address of the page it is of.
    pub page: Option<String>,
    /// Who publishes it, where a person said so.
    pub outlet: Option<String>,
    /// Minutes between two questions; `null`: only when asked.
    pub every: Option<u32>,
    /// Whether the page of each new entry is fetched too.
    pub fetch_pages: bool,
    /// When it was asked last, UTC.
    pub asked_at: Option<String>,
    /// When it answered last, UTC.
    pub answered_at: Option<String>,
    /// Why the last question failed.
    pub error: Option<String>,
    /// Entries that nobody has dealt with.
    pub new: u32,
    /// All its entries.
    pub entries: u32,
}

/// Entries of a feed, the newest first.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct FeedEntries {
    /// `uid` of the feed.
    pub feed: String,
    /// Only those that wait: new ones, and those whose page could not be fetched.
    pub new_alone: bool,
    /// Those before this one; nothing: from the newest.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
}

/// An entry of a feed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeedEntry {
    /// Names it in other commands.
    #[ts(type = "number")]
    pub id: i64,
    /// Address of its page.
    pub address: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// When it was published, UTC.
    pub published: Option<String>,
    /// What became of it.
    #[ts(type = "\"new\" | \"added\" | \"dismissed\" | \"failed\"")]
    pub state: &'static str,
    /// Why it failed.
    pub reason: Option<String>,
    /// Id of the article it became.
    pub article: Option<String>,
}

/// Entries, by their ids.
#[derive(Debug, Deserialize, TS)]
pub struct Entries {
    /// Which.
    #[ts(type = "number[]")]
    pub entries: Vec<i64>,
}

/// Leave entries aside, or have them wait again.
#[derive(Debug, Deserialize, TS)]
pub struct DismissEntries {
    /// Which.
    #[ts(type = "number[]")]
    pub entries: Vec<i64>,
    /// Aside, or waiting again.
    pub dismissed: bool,
}

/// Feeds to ask for what is new.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RefreshFeeds {
    /// Their `uid`s; nothing: all of them.
    pub feeds: Option<Vec<String>>,
}

/// What came of asking feeds, or of fetching entries.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct FeedsAsked {
    /// Entries that were not known.
    pub new: u32,
    /// Articles that came of them.
    pub added: u32,
    /// Whether pages of entries were fetched; otherwise feeds were asked.
    pub of_entries: bool,
    /// Feeds that could not be asked, or pages that could not be fetched, with the reason.
    pub problems: Vec<Problem>,
    /// Whether somebody asked now; otherwise their time had come.
    pub by_hand: bool,
    /// Whether the user stopped it; what is told here is stored.
    pub stopped: bool,
}
