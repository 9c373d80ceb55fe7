//! Addresses fetched, and feeds.

use super::pages;
use crate::host::{Asking, Inner, Running, begin, count};
use crate::wire::{
    AddFetched, Added, AskAddress, ChangeFeed, DismissEntries, Edited, Entries, Event, Failure,
    FeedCandidate, FeedEntries, FeedEntry, FeedRow, FeedUid, FeedsAsked, FetchedPage, FollowFeed, Following,
    FoundFeeds, Job, JobKind, JobReport, Problem, RefreshFeeds, SetProxy, State,
};
use onrecord_library::feeds::{self, Candidate};
use onrecord_library::fetch::{self, Proxy};
use onrecord_library::import::{Bytes, Outcome, Source};
use onrecord_library::views::{Noun, Short};
use std::ops::ControlFlow;
use std::sync::Arc;

type Host = Arc<Inner>;

/// Entries of a feed asked for at once.
const PAGE: u32 = 100;

pub(crate) fn fetch_page(host: &Host, request: AskAddress) -> Result<FetchedPage, Failure> {
    host.library()?;
    let got = fetch::page(&host.fetcher(), &request.url, &host.net.begin()).map_err(Failure::new)?;
    let page = pages::fetched(&got)?;
    let (url, remark) = (got.url.clone(), got.remark.map(str::to_owned));
    Ok(FetchedPage { fetched: host.net.hold(got), url, remark, page })
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn stop_fetching(host: &Host, (): ()) -> Result<(), Failure> {
    host.net.stop();
    Ok(())
}

pub(crate) fn add_fetched(host: &Host, request: AddFetched) -> Result<Added, Failure> {
    let page = host.net.held(request.fetched);
    let page = page.ok_or_else(|| Failure::new("This page is no longer held: fetch it again."))?;
    let source = Source { name: page.url.clone(), bytes: Bytes::Fetched(Box::new(page)) };
    pages::add_source(host, source, request.fields, request.collection.as_deref())
}

pub(crate) fn set_proxy(host: &Host, request: SetProxy) -> Result<State, Failure> {
    let proxy = request.proxy.map(|proxy| proxy.trim().to_owned()).filter(|proxy| !proxy.is_empty());
    if let Some(proxy) = &proxy {
        Proxy::read(proxy).map_err(|error| Failure::new(error.to_string()))?;
    }
    host.settings.change(|settings| settings.proxy = proxy)?;
    super::library::state(host, ())
}

pub(crate) fn find(host: &Host, request: AskAddress) -> Result<FoundFeeds, Failure> {
    let found = Candidate::find(&host.fetcher(), &request.url, &host.net.begin()).map_err(Failure::new)?;
    let (is_feed, feeds) = match found {
        feeds::FoundFeeds::Feed(feed) => (true, vec![feed]),
        feeds::FoundFeeds::Page(named) => (false, named),
    };
    let shown = |feed: Candidate| FeedCandidate { address: feed.address, title: feed.title, page: feed.page };
    Ok(FoundFeeds { is_feed, feeds: feeds.into_iter().map(shown).collect() })
}

fn following(how: Following) -> feeds::Following {
    let outlet = how.outlet.map(|outlet| outlet.trim().to_owned()).filter(|outlet| !outlet.is_empty());
    feeds::Following { outlet, every: how.every.filter(|every| *every > 0), fetch_pages: how.fetch_pages }
}

pub(crate) fn follow(host: &Host, request: FollowFeed) -> Result<Edited, Failure> {
    let FeedCandidate { address, title, page } = request.feed;
    let (feed, how) = (Candidate { address, title, page }, following(request.how));
    host.edit(|library| {
        let done = library.follow(&feed, &how)?;
        Ok(onrecord_library::Done { value: (), changes: done.changes, entry: done.entry })
    })
}

pub(crate) fn change(host: &Host, request: ChangeFeed) -> Result<Edited, Failure> {
    let how = following(request.how);
    host.edit(|library| library.change_feed(&library.feed(&request.feed)?, &how))
}

pub(crate) fn unfollow(host: &Host, request: FeedUid) -> Result<Edited, Failure> {
    host.edit(|library| library.unfollow(&library.feed(&request.feed)?))
}

pub(crate) fn list(host: &Host, (): ()) -> Result<Vec<FeedRow>, Failure> {
    let rows = host.library()?.feeds()?.into_iter().map(|row| FeedRow {
        uid: row.uid,
        address: row.address,
        title: row.title,
        page: row.page,
        outlet: row.outlet,
        every: row.every,
        fetch_pages: row.fetch_pages,
        asked_at: row.asked_at,
        answered_at: row.answered_at,
        error: row.error,
        new: row.new,
        entries: row.entries,
    });
    Ok(rows.collect())
}

pub(crate) fn entries(host: &Host, request: FeedEntries) -> Result<Vec<FeedEntry>, Failure> {
    let library = host.library()?;
    let feed = library.feed(&request.feed)?;
    let rows = library.feed_entries(feed.id, request.new_alone, request.before, PAGE)?;
    let shown = rows.into_iter().map(|row| FeedEntry {
        id: row.id,
        address: row.address,
        title: row.title,
        published: row.published,
        state: row.state.name(),
        reason: row.reason,
        article: row.article.map(|id| Short(Noun::Articles, id).to_string()),
    });
    Ok(shown.collect())
}

pub(crate) fn dismiss(host: &Host, request: DismissEntries) -> Result<Edited, Failure> {
    host.edit(|library| library.dismiss_entries(&request.entries, request.dismissed))
}

pub(crate) fn refresh(host: &Host, request: RefreshFeeds) -> Result<Job, Failure> {
    let library = host.library()?;
    let asked = match request.feeds {
        None => library.feeds()?,
        Some(named) => named.iter().map(|uid| library.feed(uid)).collect::<Result<_, _>>()?,
    };
    ask(host, asked, true)
}

/// Ask the feeds whose time has come, if there are any.
pub(crate) fn ask_due(host: &Host) {
    let Some(library) = host.open_library() else { return };
    match library.feeds_due(&onrecord_library::now()) {
        // Whoever asks already asks these too, or they are asked the next time.
        Ok(due) if !due.is_empty() => drop(ask(host, due, false)),
        _ => {}
    }
}

fn ask(host: &Host, asked: Vec<feeds::FeedRow>, by_hand: bool) -> Result<Job, Failure> {
    let library = host.library()?;
    let asking = Asking::begin(host);
    let asking =
        asking.ok_or_else(|| Failure::new("Feeds are being asked already: wait until that is done."))?;
    begin(host, JobKind::Feeds, move |running| {
        let of = count(asked.len());
        let mut report = FeedsAsked { by_hand, ..FeedsAsked::default() };
        running.at("Asking feeds", 0, Some(of));
        let host = Arc::clone(&running.host);
        let mut through = 0_u32;
        let stop = running.stopper();
        let came = host.watch.import(&library, || {
            library.refresh_feeds(&host.fetcher(), &asked, &stop, &mut |asked| {
                through = through.saturating_add(1);
                if let Err(sentence) = &asked.outcome {
                    report.problems.push(Problem { name: asked.name.clone(), sentence: sentence.clone() });
                }
                told(&host);
                go_on(running, "Asking feeds", through, of)
            })
        });
        drop(asking);
        told(&host);
        let came = came?;
        report.new = count(came.new);
        report.added = count(came.added);
        report.stopped = came.stopped;
        Ok(JobReport::Feeds(report))
    })
}

pub(crate) fn fetch_entries(host: &Host, request: Entries) -> Result<Job, Failure> {
    let library = host.library()?;
    begin(host, JobKind::Feeds, move |running| {
        let of = count(request.entries.len());
        running.at("Fetching pages", 0, Some(of));
        let host = Arc::clone(&running.host);
        let mut report = FeedsAsked { by_hand: true, of_entries: true, ..FeedsAsked::default() };
        let mut through = 0_u32;
        let stop = running.stopper();
        let came = host.watch.import(&library, || {
            library.fetch_entries(&host.fetcher(), &request.entries, &stop, &mut |entry, outcome| {
                through = through.saturating_add(1);
                if let Outcome::Failed(sentence) = outcome {
                    report.problems.push(Problem { name: entry.to_string(), sentence: sentence.clone() });
                }
                told(&host);
                go_on(running, "Fetching pages", through, of)
            })
        });
        told(&host);
        let came = came?;
        report.added = count(came.added);
        report.stopped = running.stopped();
        Ok(JobReport::Feeds(report))
    })
}

fn go_on(running: &mut Running, what: &str, through: u32, of: u32) -> ControlFlow<()> {
    if running.at(what, through, Some(of)) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// Rows of feeds are otherwise, and what an import writes.
fn told(host: &Inner) {
    let tables = ["feeds", "feed_answers", "feed_entries"].map(str::to_owned).to_vec();
    host.tell(Event::Changed { tables, by_others: false });
    pages::told(host);
}
