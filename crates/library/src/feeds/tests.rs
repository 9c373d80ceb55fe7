use super::*;
use crate::fetch::tests::{PAGE, Web, library};
use crate::views::{self, Filter, Noun, Order};

const FEED: &str = "http://ledger.example/rss";

fn item(n: usize, whole: bool) -> String {
    let text = format!("<p>“We will raise toll {n} in May,” Transport Minister Ada Adeyemi told reporters on Monday, and went on to speak of pier {n}.</p>").repeat(5);
    let content =
        if whole { format!("<content:encoded><![CDATA[{text}]]></content:encoded>") } else { String::new() };
    format!(
        "<item><title>Story {n}</title><link>http://ledger.example/{n}</link><guid>g{n}</guid><pubDate>Tue, 05 Mar 2024 0{n}:00:00 GMT</pubDate><description>Short.</description>{content}</item>"
    )
}

fn feed(items: &[String]) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Ledger</title>\
        <link>http://ledger.example/</link><description>d</description>{}</channel></rss>",
        items.concat()
    )
}

fn page(n: usize) -> String {
    PAGE.replace("toll in May", &format!("toll {n} times in May"))
}

fn follow(library: &Library, web: &Web, how: &Following) -> FeedRow {
    let FoundFeeds::Feed(found) = Candidate::find(&web.fetcher, FEED, &|| false).unwrap() else {
        panic!("a page")
    };
    library.follow(&found, how).unwrap();
    library.feed("the ledger").unwrap()
}

fn refresh(library: &Library, web: &Web) -> (Refreshed, Vec<Asked>) {
    let mut told = Vec::new();
    let feeds = library.feeds().unwrap();
    let refreshed = library
        .refresh_feeds(&web.fetcher, &feeds, &|| false, &mut |asked| {
            told.push(asked.clone());
            Heard::Continue(())
        })
        .unwrap();
    (refreshed, told)
}

fn states(library: &Library, feed: &FeedRow) -> Vec<(String, EntryState)> {
    let entries = library.feed_entries(feed.id, false, None, 50).unwrap();
    entries.into_iter().map(|entry| (entry.title.unwrap_or_default(), entry.state)).collect()
}

fn articles(library: &Library) -> usize {
    library.read(|r| views::find(*r, Noun::Articles, &Filter::all(), Order::Newest, None)).unwrap().ids.len()
}

#[test]
fn what_is_new_waits_and_what_is_whole_is_stored() {
    let web = Web::new();
    let (_folder, library) = library();
    web.put(FEED, "200 OK\netag: \"1\"", feed(&[item(2, true), item(1, false)]));
    let followed = follow(&library, &web, &Following::default());
    assert_eq!(
        (followed.new, followed.asked_at.as_deref()),
        (0, None),
        "nothing is asked before somebody says so"
    );
    let before = web.asked().len();
    let (refreshed, told) = refresh(&library, &web);
    assert_eq!((refreshed.new, refreshed.added, refreshed.failed), (2, 1, 0));
    assert_eq!(told[0].outcome, Ok(2));
    assert_eq!(web.asked().len(), before + 1, "the feed alone is fetched");
    assert_eq!(
        states(&library, &followed),
        [("Story 2".into(), EntryState::Added), ("Story 1".into(), EntryState::New)]
    );
    let capture = library.read(|r| views::evidence(*r, 1)).unwrap().unwrap().captures.remove(0);
    assert_eq!((capture.way.as_str(), capture.claimed), ("feed", false));
    assert_eq!(capture.url.as_deref(), Some("http://ledger.example/2"));
    // Asked again: the same, and the feed is not even sent.
    let (refreshed, _) = refresh(&library, &web);
    assert_eq!(refreshed, Refreshed::default());
    assert!(web.asked.lock().unwrap().last().unwrap().contains("if-none-match: \"1\""));
    // Grown, with one entry whose page is in the library already under another form of its address.
    web.put("http://www.ledger.example/3", "200 OK\ncontent-type: text/html; charset=utf-8", page(3));
    let source = crate::fetch::source(&web.fetcher, "http://www.ledger.example/3", &|| false);
    library
        .import([source].into_iter(), &crate::import::Options::default(), &mut |_| Heard::Continue(()))
        .unwrap();
    web.put(
        FEED,
        "200 OK\netag: \"2\"",
        feed(&[item(4, false), item(3, false), item(2, true), item(1, false)]),
    );
    let (refreshed, _) = refresh(&library, &web);
    assert_eq!(refreshed.new, 1, "one is new, one is known");
    assert_eq!(
        states(&library, &followed)[..2],
        [("Story 4".into(), EntryState::New), ("Story 3".into(), EntryState::Added)]
    );
}

#[test]
fn entries_are_fetched_dismissed_and_taken_back() {
    let web = Web::new();
    let (_folder, library) = library();
    web.put(FEED, "200 OK", feed(&[item(3, false), item(2, false), item(1, false)]));
    let followed = follow(&library, &web, &Following::default());
    refresh(&library, &web);
    web.put("http://ledger.example/1", "200 OK\ncontent-type: text/html; charset=utf-8", page(1));
    web.put("http://ledger.example/2", "403 Forbidden", "");
    let ids: Vec<i64> =
        library.feed_entries(followed.id, true, None, 50).unwrap().iter().map(|entry| entry.id).collect();
    let stored = library
        .fetch_entries(&web.fetcher, &[ids[2], ids[1]], &|| false, &mut |_, _| Heard::Continue(()))
        .unwrap();
    assert_eq!((stored.added, stored.failed), (1, 1));
    let entries = library.feed_entries(followed.id, false, None, 50).unwrap();
    assert_eq!(entries[2].article, Some(1));
    assert!(entries[1].reason.as_deref().unwrap().contains("save the page there and add the file"));
    // Its reason is read where it was asked for: it stays among what waits until somebody leaves it aside.
    let waiting = library.feed_entries(followed.id, true, None, 50).unwrap();
    assert_eq!(waiting.iter().map(|entry| entry.id).collect::<Vec<_>>(), [ids[0], ids[1]]);
    library.dismiss_entries(&[ids[0]], true).unwrap();
    assert_eq!(library.feed("The Ledger").unwrap().new, 0);
    let (refreshed, _) = refresh(&library, &web);
    assert_eq!(refreshed.new, 0, "what was dismissed does not come back");
    library.undo(None).unwrap();
    assert_eq!(library.feed("The Ledger").unwrap().new, 1);
    library.dismiss_entries(&[ids[0]], true).unwrap();
    assert_eq!(library.dismiss_entries(&[ids[0]], false).unwrap().value, 1);
    assert!(library.dismiss_entries(&[999], true).is_err());
}

#[test]
fn following_is_undone_and_done_again_also_after_it_was_asked() {
    let web = Web::new();
    let (_folder, library) = library();
    web.put(FEED, "200 OK", feed(&[item(1, false)]));
    let followed = follow(&library, &web, &Following { every: Some(60), ..Following::default() });
    refresh(&library, &web);
    assert!(
        library
            .follow(&Candidate { address: FEED.to_owned(), title: None, page: None }, &Following::default())
            .is_err()
    );
    let how = Following { every: None, fetch_pages: true, outlet: Some("Ledger".to_owned()) };
    library.change_feed(&followed, &how).unwrap();
    library.undo(None).unwrap();
    assert_eq!(library.feed("The Ledger").unwrap().every, Some(60));
    library.unfollow(&followed).unwrap();
    assert!(library.feeds().unwrap().is_empty());
    library.undo(None).unwrap();
    let back = library.feed(FEED).unwrap();
    assert_eq!((back.new, back.entries), (1, 1), "its entries came back too");
    library.undo(None).unwrap();
    assert!(library.feeds().unwrap().is_empty(), "following itself is undone");
}

#[test]
fn pages_are_fetched_too_where_the_feed_is_set_so_and_the_outlet_is_what_the_person_said() {
    let web = Web::new();
    let (_folder, library) = library();
    web.put(FEED, "200 OK", feed(&[item(2, false), item(1, false)]));
    for n in [1, 2] {
        web.put(
            &format!("http://ledger.example/{n}"),
            "200 OK\ncontent-type: text/html; charset=utf-8",
            page(n),
        );
    }
    let how = Following { fetch_pages: true, outlet: Some("The Harbour Ledger".to_owned()), every: None };
    let followed = follow(&library, &web, &how);
    let (refreshed, _) = refresh(&library, &web);
    assert_eq!((refreshed.new, refreshed.added), (2, 2));
    assert!(states(&library, &followed).iter().all(|(_, state)| *state == EntryState::Added));
    let detail = library.read(|r| views::articles::detail(*r, 1)).unwrap().unwrap();
    assert_eq!(detail.row.head.outlet.as_deref(), Some("The Harbour Ledger"));
    assert_eq!(articles(&library), 2);
}

#[test]
fn a_page_is_no_feed_and_names_those_it_has() {
    let web = Web::new();
    web.put("http://ledger.example/", "200 OK\ncontent-type: text/html", "<!doctype html><html><head><link rel=alternate type='application/rss+xml' title='News' href='/rss'></head><body><p>x</p></body></html>");
    web.put("http://ledger.example/none", "200 OK\ncontent-type: text/html", PAGE);
    web.put("http://ledger.example/wall", "403 Forbidden", "");
    web.put("http://ledger.example/cut", "200 OK", "<rss version=\"2.0\"><channel><title>A</ti");
    let found = Candidate::find(&web.fetcher, "http://ledger.example/", &|| false);
    let Ok(FoundFeeds::Page(named)) = found else { panic!("{found:?}") };
    assert_eq!((named[0].address.as_str(), named[0].title.as_deref()), (FEED, Some("News")));
    for (at, says) in [
        ("none", "is not a feed, and names none"),
        ("wall", "answered 403"),
        ("cut", "broken feed"),
        ("gone", "no page at this address"),
    ] {
        let refused =
            Candidate::find(&web.fetcher, &format!("http://ledger.example/{at}"), &|| false).unwrap_err();
        assert!(refused.contains(says), "{at}: {refused}");
    }
    // And the other way round: a feed is no article.
    web.put(FEED, "200 OK", feed(&[item(1, false)]));
    let refused = crate::fetch::page(&web.fetcher, FEED, &|| false).unwrap_err();
    assert!(refused.contains("onrecord feeds add http://ledger.example/rss"), "{refused}");
}

#[test]
fn a_feed_that_fails_says_why_and_the_others_are_asked() {
    let web = Web::new();
    let (_folder, library) = library();
    web.put(FEED, "200 OK\netag: \"1\"", feed(&[item(1, false)]));
    follow(&library, &web, &Following::default());
    refresh(&library, &web);
    web.put(FEED, "200 OK\ncontent-type: text/html", PAGE);
    library
        .follow(
            &Candidate {
                address: "http://127.0.0.1/rss".to_owned(),
                title: Some("Inside".to_owned()),
                page: None,
            },
            &Following::default(),
        )
        .unwrap();
    let (refreshed, told) = refresh(&library, &web);
    assert_eq!(refreshed.failed, 2, "{told:?}");
    let row = library.feed(FEED).unwrap();
    assert!(row.error.as_deref().unwrap().contains("not a feed any more"), "{row:?}");
    assert_eq!((row.entries, row.etag.as_deref()), (1, Some("\"1\"")), "what is known stays known");
    assert!(row.answered_at.is_some());
    web.put(FEED, "200 OK", feed(&[item(1, false)]));
    refresh(&library, &web);
    assert_eq!(library.feed(FEED).unwrap().error, None);
}

#[test]
fn feeds_are_due_only_where_somebody_said_how_often() {
    let web = Web::new();
    let (_folder, library) = library();
    web.put(FEED, "200 OK", feed(&[]));
    let by_hand = follow(&library, &web, &Following::default());
    assert!(library.feeds_due("2099-01-01T00:00:00.000Z").unwrap().is_empty());
    library.change_feed(&by_hand, &Following { every: Some(60), ..Following::default() }).unwrap();
    assert_eq!(library.feeds_due(&clock::now()).unwrap().len(), 1, "never asked");
    refresh(&library, &web);
    assert!(library.feeds_due(&clock::now()).unwrap().is_empty());
    assert_eq!(library.feeds_due("2099-01-01T00:00:00.000Z").unwrap().len(), 1);
}

#[test]
fn a_purged_article_leaves_no_words_in_its_feed_and_does_not_come_back() {
    let web = Web::new();
    let (_folder, library) = library();
    web.put(FEED, "200 OK", feed(&[item(1, true)]));
    let followed = follow(&library, &web, &Following::default());
    refresh(&library, &web);
    assert_eq!(articles(&library), 1);
    let (meant, _) = library.purge_preview(&["a1".to_owned()]).unwrap();
    library.purge(&meant, &mut crate::unseen).unwrap();
    let entry = library.feed_entries(followed.id, false, None, 9).unwrap().remove(0);
    assert_eq!((entry.title, entry.address, entry.state), (None, None, EntryState::Dismissed));
    refresh(&library, &web);
    assert_eq!(articles(&library), 0);
}
