//! Addresses and feeds, as the window asks for them.

#![allow(clippy::unwrap_used, reason = "a test that can't go on panics; that is its answer")]

use onrecord_api::{Desktop, Event, Host};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

struct Nobody;

impl Desktop for Nobody {
    fn choose_library(&self, _: bool, _: &str) -> Option<PathBuf> {
        None
    }

    fn choose_pages(&self, _: bool, _: &str) -> Vec<PathBuf> {
        Vec::new()
    }

    fn choose_target(&self, _: &str, _: &str) -> Option<PathBuf> {
        None
    }

    fn open_url(&self, _: &str) -> Result<(), String> {
        Ok(())
    }
}

fn host(folder: &tempfile::TempDir) -> (Host, Receiver<Event>) {
    let (tell, told) = channel();
    let tell = std::sync::Mutex::new(tell);
    let sink = Box::new(move |event| drop(tell.lock().unwrap().send(event)));
    let host = Host::new(&folder.path().join("app"), None, Box::new(Nobody), sink);
    host.open(&folder.path().join("Trip.onrecord")).unwrap();
    (host, told)
}

fn refused(host: &Host, name: &str, request: Value) -> String {
    host.call(name, request).unwrap_err().sentence
}

#[test]
fn a_proxy_is_kept_and_what_is_none_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (host, _told) = host(&folder);
    assert!(refused(&host, "set_proxy", json!({"proxy": "ftp://a"})).contains("not the address of a proxy"));
    let state = host.call("set_proxy", json!({"proxy": " socks5://127.0.0.1:9050 "})).unwrap();
    assert_eq!(state["proxy"], "socks5://127.0.0.1:9050");
    let state = host.call("set_proxy", json!({"proxy": ""})).unwrap();
    assert_eq!(state["proxy"], Value::Null);
}

#[test]
fn what_lies_inside_is_refused_and_nothing_is_held() {
    let folder = tempfile::tempdir().unwrap();
    let (host, _told) = host(&folder);
    host.call("stop_fetching", Value::Null).unwrap();
    for name in ["fetch_page", "find_feeds"] {
        assert!(refused(&host, name, json!({"url": "http://127.0.0.1/"})).contains("inside this computer"));
        assert!(refused(&host, name, json!({"url": "two words"})).contains("not the address of a page"));
    }
    assert!(refused(&host, "add_fetched", json!({"fetched": 1, "fields": {}})).contains("fetch it again"));
}

#[test]
fn a_feed_that_can_not_be_asked_says_why_and_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let (host, told) = host(&folder);
    let feed = json!({"address": "http://192.168.0.1/rss", "title": "The Ledger", "page": null});
    let edited = host.call("follow_feed", json!({"feed": feed, "how": {"every": 60}})).unwrap();
    assert_eq!(edited["label"], "follow “The Ledger”");
    let row = host.call("feeds", Value::Null).unwrap()[0].clone();
    assert_eq!((&row["every"], &row["asked_at"]), (&json!(60), &Value::Null));
    let how = json!({"feed": row["uid"], "how": {"every": 0, "outlet": " Ledger "}});
    host.call("change_feed", how).unwrap();
    let row = host.call("feeds", Value::Null).unwrap()[0].clone();
    assert_eq!((&row["every"], &row["outlet"]), (&Value::Null, &json!("Ledger")));
    host.call("refresh_feeds", json!({"feeds": [row["uid"]]})).unwrap();
    let report = loop {
        if let Event::JobDone { report, .. } = told.recv_timeout(Duration::from_secs(20)).unwrap() {
            break serde_json::to_value(report).unwrap();
        }
    };
    assert_eq!((&report["kind"], &report["by_hand"]), (&json!("feeds"), &json!(true)));
    assert!(report["problems"][0]["sentence"].as_str().unwrap().contains("inside this computer"), "{report}");
    let row = host.call("feeds", Value::Null).unwrap()[0].clone();
    assert!(row["error"].as_str().unwrap().contains("inside this computer"));
    let entries = host.call("feed_entries", json!({"feed": row["uid"], "new_alone": false})).unwrap();
    assert_eq!(entries, json!([]));
    assert!(refused(&host, "dismiss_entries", json!({"entries": [7], "dismissed": true})).contains('7'));
    host.call("fetch_entries", json!({"entries": []})).unwrap();
    host.call("unfollow_feed", json!({"feed": row["uid"]})).unwrap();
    assert_eq!(host.call("feeds", Value::Null).unwrap(), json!([]));
    host.call("undo", json!({})).unwrap();
    assert_eq!(host.call("feeds", Value::Null).unwrap()[0]["title"], "The Ledger");
}
