//! Every command, as the window asks it, on a library of its own.

#![allow(clippy::unwrap_used, reason = "a test that can't go on panics; that is its answer")]

mod app;

use app::{App, start};
use onrecord_api::{COMMANDS, Event};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const QUAY: &str = "WORLD | 09:45 / 04.05.2024\n\nGrain ships still wait off Karsu 👍\n\n\
    On May 3, harbour master Ada Adeyemi met reporters on the quay. 😀\n\n\
    “We will ship the grain before the port freezes,” said Ada Adeyemi.\n\n\
    Tom Brandt denied that the port had taken money from the mills.\n";

const CANAL: &str = "JAMIYAT | 09:45 / 12.06.2024\n\nKanal suvining yangi ulushlari\n\n\
    «Hech kim suvsiz qolmaydi», — dedi kengash raisi Lola Sharipova.\n";

/// The blocks of an article as the window has them: its text, and where words stand in UTF-16.
fn place(article: &Value, words: &str) -> Value {
    for (at, block) in article["blocks"].as_array().unwrap().iter().enumerate() {
        let text: String =
            block["runs"].as_array().unwrap().iter().map(|run| run["text"].as_str().unwrap()).collect();
        if let Some(byte) = text.find(words) {
            let start = text[..byte].encode_utf16().count();
            return json!({"block": at, "start": start, "end": start + words.encode_utf16().count()});
        }
    }
    panic!("{words} stands nowhere");
}

#[test]
fn a_page_is_seen_with_its_evidence_before_it_is_stored() {
    let app = App::new();
    let page = app.call("preview_page", json!({"text": QUAY}));
    assert_eq!(page["fields"]["section"], "WORLD");
    assert_eq!(page["fields"]["published"], "2024-05-04T09:45");
    assert!(page["sources"]["headline"].is_string());
    assert!(page["quotes"].as_array().unwrap().len() >= 2);
    let runs: Vec<&Value> =
        page["blocks"].as_array().unwrap().iter().flat_map(|b| b["runs"].as_array().unwrap()).collect();
    assert!(runs.iter().any(|run| run["verbatim"] == true && run["quotes"][0].is_string()));
    assert!(runs.iter().any(|run| run["text"] == "said" && run["cue_of"][0].is_string()));
    assert_eq!(app.call("counts", Value::Null)["articles"], 0);
    let empty = app.ask("preview_page", json!({"text": " \n"})).unwrap_err();
    assert!(empty.sentence.contains("no words"));
    let html = app.call("preview_page", json!({"html": "<h1>Title of it</h1><p>Some words stand here, and more of them make a paragraph that is read as the body of a page.</p><p>“It is late,” said Ada Adeyemi, who had waited all day on the quay with everybody else.</p>"}));
    assert!(html["blocks"].as_array().unwrap().len() > 1, "{html}");
}

#[test]
fn fields_set_in_the_preview_are_stored_and_say_by_whom() {
    let app = App::new();
    let added = app.call(
        "add_page",
        json!({"text": QUAY, "url": "https://karsu.example/1", "collection": "Spring",
               "fields": {"headline": "Ships wait", "section": null, "byline": ["Nia Obi"], "outlet": "Karsu Post"}}),
    );
    let article = app.call("article", json!({"id": added["id"]}));
    assert_eq!(article["row"]["headline"], "Ships wait");
    assert_eq!(article["row"]["section"], Value::Null);
    assert_eq!(article["row"]["outlet"], "Karsu Post");
    assert_eq!(article["row"]["collections"], json!(["Spring"]));
    assert_eq!(article["row"]["published"], "2024-05-04T09:45");
    assert_eq!(article["sources"]["byline"], "corrected by ab");
    let again = app.call("add_page", json!({"text": QUAY, "fields": {}}));
    assert_eq!((&again["known"], &again["id"]), (&json!(true), &added["id"]));
    let bad = app.ask("add_page", json!({"text": CANAL, "fields": {"published": "3.3"}})).unwrap_err();
    assert!(bad.sentence.contains("3.3"), "{}", bad.sentence);

    let typed = app.call(
        "add_by_hand",
        json!({"fields": {"headline": "Heard on the quay"}, "body": "“It is late,” said Ada Adeyemi.\n\nNobody else spoke."}),
    );
    let typed = app.call("article", json!({"id": typed["id"]}));
    assert_eq!(typed["row"]["published"], Value::Null);
    assert_eq!(typed["captures"][0]["way"], "typed");
    assert_eq!(typed["sources"]["headline"], "typed by ab");
    assert_eq!(typed["quotes"].as_array().unwrap().len(), 1);
    assert!(app.ask("add_by_hand", json!({"fields": {}, "body": ""})).is_err());
    app.call("correct_articles", json!({"ids": [typed["row"]["id"]], "fields": {"published": "2024-05"}}));
    assert_eq!(app.call("article", json!({"id": typed["row"]["id"]}))["row"]["published"], "2024-05");
    let frozen = app.ask("correct_articles", json!({"ids": ["a1"], "fields": {"headline": "Other"}}));
    assert!(frozen.unwrap_err().sentence.contains("one article at a time"));
}

#[test]
fn places_come_back_from_the_window_as_the_words_they_were() {
    let app = App::new();
    let id = app.add(QUAY);
    let article = app.call("article", json!({"id": id}));
    let quote = article["quotes"].as_array().unwrap().iter().find(|q| q["kind"] == "direct").unwrap().clone();
    let revision = article["row"]["revision"].clone();
    app.call(
        "set_edges",
        json!({"quote": quote["id"], "places": [place(&article, "ship the grain")], "revision": revision}),
    );
    let cut = app.call("quote", json!({"id": quote["id"]}));
    assert_eq!(cut["content"], "ship the grain");
    // Two blocks, an emoji in each, and one before the words.
    let places = [place(&article, "off Karsu 👍"), place(&article, "the quay. 😀")];
    let missed = app.call("add_quote", json!({"article": id, "places": places, "speakers": ["Ada Adeyemi"]}));
    assert_eq!(app.call("quote", json!({"id": missed["id"]}))["content"], "off Karsu 👍 […] the quay. 😀");
    let highlight = app.call(
        "add_highlight",
        json!({"article": id, "places": [place(&article, "👍")], "colour": "#ffcc00"}),
    );
    let now = app.call("article", json!({"id": id}));
    let marked: Vec<&Value> = now["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|b| b["runs"].as_array().unwrap())
        .filter(|run| run["highlights"].as_array().is_some_and(|h| !h.is_empty()))
        .collect();
    assert_eq!(marked.len(), 1);
    assert_eq!((&marked[0]["text"], &marked[0]["highlights"][0]), (&json!("👍"), &highlight["id"]));
    app.call("colour_highlights", json!({"ids": [highlight["id"]], "colour": null}));
    app.call("delete_highlights", json!({"ids": [highlight["id"]]}));
    app.call("delete_quotes", json!({"ids": [missed["id"]]}));
    let block = place(&article, "👍")["block"].clone();
    let start = place(&article, "👍")["start"].as_u64().unwrap();
    let half = json!({"article": id, "places": [{"block": block, "start": start, "end": start + 1}]});
    assert!(app.ask("add_highlight", half).is_err(), "half an emoji is nothing");
    let old = json!({"article": id, "places": [place(&article, "grain")], "revision": 9});
    let stale = serde_json::to_value(app.ask("add_highlight", old).unwrap_err()).unwrap();
    assert_eq!(stale["code"], "changed_since");
}

#[test]
fn what_a_person_does_is_listed_told_and_undone() {
    let app = App::new();
    let (quay, canal) = (app.add(QUAY), app.add(CANAL));
    let quotes = app.rows("quotes", "");
    let ids: Vec<&Value> = quotes.iter().map(|quote| &quote["id"]).collect();
    assert!(ids.len() >= 3);
    app.events.lock().unwrap().clear();
    let reviewed = app.call("review", json!({"ids": ids, "status": "checked"}));
    assert_eq!(reviewed["changed"], json!(ids.len()));
    let told = serde_json::to_value(&app.events.lock().unwrap()[0]).unwrap();
    assert_eq!(told, json!({"event": "changed", "tables": ["quotes"], "by_others": false}));
    assert_eq!(app.call("state", Value::Null)["undo"]["uid"], reviewed["entry"]);
    assert!(app.ask("undo", json!({"expected": "another"})).is_err());
    app.call("undo", json!({"expected": reviewed["entry"]}));
    assert!(app.rows("quotes", "status:checked").is_empty());
    app.call("redo", json!({}));
    assert_eq!(app.rows("quotes", "status:checked").len(), ids.len());

    app.call("set_speaker", json!({"ids": [ids[0]], "speakers": ["Nia Obi"]}));
    app.call(
        "change_quotes",
        json!({"ids": [ids[0]], "said_on": "2024-05-03", "own_translation": "Nobody stays dry", "translator": "ab",
               "chain": ["TASS"], "role": null, "act": "denied"}),
    );
    let quote = app.call("quote", json!({"id": ids[0]}));
    assert_eq!(quote["speakers"][0]["person"], "Nia Obi");
    assert_eq!((&quote["said_on"], &quote["act"]), (&json!("2024-05-03"), &json!("denied")));
    app.call("set_speaker", json!({"ids": [ids[0]], "speakers": []}));
    assert_eq!(app.call("quote", json!({"id": ids[0]}))["speakers"], json!([]));
    assert!(app.ask("change_quotes", json!({"ids": [ids[0]], "said_on": "soon"})).is_err());

    app.call(
        "define_tag",
        json!({"path": "Trade/Grain", "colour": "#1f77b4", "definition": "Corn and wheat"}),
    );
    app.call("tag", json!({"path": "Trade/Grain", "targets": [ids[0], quay]}));
    assert_eq!(app.call("quote", json!({"id": ids[0]}))["tags"], json!(["Trade/Grain"]));
    app.call("rename_tag", json!({"path": "Trade/Grain", "name": "Cereals"}));
    app.call("move_tag", json!({"path": "Trade/Cereals", "under": null}));
    assert_eq!(app.call("tags", Value::Null).as_array().unwrap().len(), 2);
    app.call("untag", json!({"path": "Cereals", "targets": [ids[0]]}));
    app.call("delete_tag", json!({"path": "Trade"}));

    let note = app.call("add_note", json!({"target": ids[0], "body": "Ask *again*", "private": false}));
    app.call("rewrite_note", json!({"id": note["id"], "body": "Asked"}));
    app.call("set_notes_private", json!({"ids": [note["id"]], "private": true}));
    assert_eq!(app.rows("notes", "")[0]["private"], true);
    app.call("delete_notes", json!({"ids": [note["id"]]}));

    let link =
        app.call("add_link", json!({"from": quay, "kind": "follows", "to": canal, "note": "next day"}));
    app.call("note_link", json!({"id": link["id"], "note": null}));
    for end in [&quay, &canal] {
        let links = &app.call("article", json!({"id": end}))["links"];
        assert_eq!(links[0]["id"], link["id"], "it is reached from both ends");
    }
    app.call("delete_links", json!({"ids": [link["id"]]}));

    app.call("set_article_state", json!({"ids": [quay], "state": "excluded", "reason": "a reprint"}));
    // What is counted is what the lists show.
    let counts = app.call("counts", Value::Null).clone();
    assert_eq!(counts["articles"], app.rows("articles", "").len());
    assert_eq!(counts["quotes"], app.rows("quotes", "").len());
    assert_eq!(counts["excluded_articles"], 1);
    assert!(app.ask("set_article_state", json!({"ids": [canal], "state": "excluded"})).is_err());
    app.call("collect", json!({"name": "Spring", "articles": [quay, canal]}));
    app.call("uncollect", json!({"name": "Spring", "articles": [quay]}));
    app.call("rename_collection", json!({"name": "Spring", "to": "May"}));
    app.call("describe_collection", json!({"name": "May", "description": "The trip"}));
    assert_eq!(app.call("collections", Value::Null)[0]["articles"], 1);
    app.call("delete_collection", json!({"name": "May"}));
    let history = app.call("history", json!({"limit": 3}));
    assert_eq!(history[0]["label"], "delete the collection “May”");
    assert_eq!((&history[0]["who"], &history[0]["next_undo"]), (&json!("ab"), &json!(true)));
}

#[test]
fn people_are_named_merged_and_found_where_nobody_looked() {
    let app = App::new();
    app.add(QUAY);
    let ada = app.rows("people", "speaker:Adeyemi")[0]["id"].clone();
    app.call("add_alias", json!({"id": ada, "name": "Ада Адейеми"}));
    app.call("add_role", json!({"id": ada, "role": "harbour master", "since": "2020", "until": ""}));
    app.call("change_person", json!({"id": ada, "kind": "person", "organisation": "Port of Karsu"}));
    let person = app.call("person", json!({"id": ada}));
    assert_eq!(person["roles"][0]["since"], "2020");
    assert_eq!(person["named_in"].as_array().unwrap().len(), 1, "her quotation is not reviewed yet");
    let theirs: Vec<Value> = app.rows("quotes", &format!("speaker:{}", ada.as_str().unwrap()));
    app.call("review", json!({"ids": [theirs[0]["id"]], "status": "seen"}));
    assert!(app.call("person", json!({"id": ada}))["named_in"].as_array().unwrap().is_empty());
    for typed in ["ade", "Адей", "a", ""] {
        let found = app.call("suggest", json!({"what": "people", "typed": typed, "limit": 5}));
        assert!(found.as_array().unwrap().iter().any(|one| one["id"] == ada), "{typed}: {found}");
    }
    assert_eq!(app.call("suggest", json!({"what": "people", "typed": "zzz", "limit": 5})), json!([]));
    let other = app.call("add_person", json!({"name": "A. Adeyemi"}));
    app.call("rename_person", json!({"id": other["id"], "name": "Ada A."}));
    app.call("merge_people", json!({"gone": other["id"], "stays": ada}));
    app.call("remove_alias", json!({"id": ada, "name": "Ada A."}));
    app.call("remove_role", json!({"id": ada, "role": "harbour master"}));
    let nobody = app.call("add_person", json!({"name": "Nobody", "kind": "organisation"}));
    app.call("delete_person", json!({"id": nobody["id"]}));
    app.call("define_tag", json!({"path": "Trade/Grain"}));
    app.call("collect", json!({"name": "Spring", "articles": []}));
    let tags = app.call("suggest", json!({"what": "tags", "typed": "gra", "limit": 5}));
    assert_eq!(tags[0]["text"], "Trade/Grain");
    assert_eq!(
        app.call("suggest", json!({"what": "collections", "typed": "SPR", "limit": 5}))[0]["text"],
        "Spring"
    );
    app.call("correct_articles", json!({"ids": ["a1"], "fields": {"outlet": "Karsu Post"}}));
    assert_eq!(app.call("suggest", json!({"what": "outlets", "typed": "post", "limit": 5}))[0]["count"], 1);
}

#[test]
fn lists_are_read_by_position_and_keep_it() {
    let app = App::new();
    app.add(QUAY);
    app.add(CANAL);
    let view = app.view("quotes", "");
    let all = app.call("view_ids", json!({"view": view["view"], "from": 0, "count": 100}));
    let last = all.as_array().unwrap().len() - 1;
    let at = app.call("view_position", json!({"view": view["view"], "id": all[last]}));
    assert_eq!(at, json!(last));
    assert_eq!(app.call("view_position", json!({"view": view["view"], "id": "a1"})), Value::Null);
    let page = app.call("view_rows", json!({"view": view["view"], "from": last, "count": 7}));
    assert_eq!(page["rows"].as_array().unwrap().len(), 1);
    // A view brings its first rows along, or those of any place.
    for (from, many) in [(0, 3), (last, 7), (last + 5, 2)] {
        let asked = json!({"noun": "quotes", "query": "", "order": "newest", "from": from, "count": many});
        let along = app.call("open_view", asked);
        let apart = app.call("view_rows", json!({"view": view["view"], "from": from, "count": many}));
        assert_eq!(along["rows"], apart);
    }
    assert_eq!(view["rows"], Value::Null, "none were asked for");
    // What is gone leaves its place empty, so that all others keep theirs.
    app.call("undo", json!({}));
    let page = app.call("view_rows", json!({"view": view["view"], "from": 0, "count": 100}));
    assert_eq!(page["rows"].as_array().unwrap().len(), last + 1);
    assert!(page["rows"].as_array().unwrap().iter().any(Value::is_null));
    for noun in ["articles", "people", "tags", "notes", "links"] {
        app.rows(noun, "");
    }
    for _ in 0..16 {
        app.view("tags", "");
    }
    let old = app.ask("view_rows", json!({"view": view["view"], "from": 0, "count": 1})).unwrap_err();
    assert_eq!(serde_json::to_value(old).unwrap()["code"], "changed_since");
    let bad = json!({"noun": "quotes", "query": "grain spaeker:x", "order": "newest"});
    let bad = serde_json::to_value(app.ask("open_view", bad).unwrap_err()).unwrap();
    assert_eq!((&bad["code"], &bad["column"]), (&json!("query"), &json!(7)));
    let found =
        app.call("search", json!({"noun": "articles", "query": "grain", "order": "best", "limit": 5}));
    let pieces = found["hits"][0]["snippet"].as_array();
    assert!(pieces.is_some_and(|pieces| pieces.iter().any(|piece| piece["marked"] == true)), "{found}");
}

#[test]
fn what_leaves_is_seen_before_cited_and_written_where_the_user_says() {
    let app = App::new();
    app.add(QUAY);
    app.add(
        "WORLD | 09:45 / 05.05.2024\n\nPort says more\n\n“-5 degrees will not stop us,” said Ada Adeyemi.\n",
    );
    let id = app.rows("quotes", "kind:direct grain")[0]["id"].clone();
    let cited = app.call("citation", json!({"ids": [id]}));
    assert!(cited["text"].as_str().unwrap().starts_with("“We will ship the grain"), "{cited}");
    app.call("set_citation_form", json!({"form": "{speaker}: {content}"}));
    let cited = app.call("citation", json!({"ids": [id]}));
    assert!(cited["text"].as_str().unwrap().starts_with("Ada Adeyemi: We will"), "{cited}");
    assert!(app.ask("set_citation_form", json!({"form": "{who}"})).is_err());
    let passage = app.call("passage", json!({"article": "a1", "quote": id, "blocks": null}));
    assert!(passage["text"].as_str().unwrap().contains("{1: We will ship the grain"), "{passage}");
    let copied = app.call("copy_rows", json!({"ids": [id], "columns": ["speaker_as_printed", "kind"]}));
    assert_eq!(copied["text"].as_str().unwrap().lines().last(), Some("Ada Adeyemi\tdirect"), "{copied}");
    let columns = app.call("export_columns", json!({"per": "quote"}));
    assert!(columns.as_array().unwrap().iter().any(|column| column["default"] == false));
    let export = json!({"query": "", "form": "csv_excel", "delimiter": ";",
                        "columns": [{"name": "content", "title": "Words"}, {"name": "uid"}]});
    let look = app.call("export_preview", json!({"export": export, "limit": 5}));
    assert_eq!(look["titles"], json!(["Words", "uid"]));
    assert_eq!(look["guarded"], 1);
    assert!(look["rows"][0][0]["text"].as_str().unwrap().starts_with("'-5"));
    let file = app.folder.path().join("out.csv");
    app.answers.paths.lock().unwrap().push_back(file.clone());
    let done = app.done(&app.call("export", export));
    assert_eq!(done["report"]["kind"], "export");
    assert_eq!(done["report"]["guarded"], 1);
    assert!(std::fs::read_to_string(file).unwrap().contains("Words;uid\r\n"));
    let closed = app.ask("export", json!({"query": "", "form": "jsonl"})).unwrap_err();
    assert_eq!(serde_json::to_value(closed).unwrap()["code"], "cancelled");
    app.answers.paths.lock().unwrap().push_back(app.folder.path().join("no").join("out.csv"));
    let failed = app.done(&app.call("export", json!({"query": "", "form": "jsonl", "ids": [id]})));
    assert!(failed["failure"]["sentence"].as_str().unwrap().contains("folder does not exist"), "{failed}");
}

#[test]
fn a_briefing_is_seen_before_it_is_written() {
    let app = App::new();
    app.add(QUAY);
    let parts = app.call("citation_parts", json!(null));
    assert!(parts.as_array().unwrap().contains(&json!("on_behalf_of")), "{parts}");
    let briefing = json!({"order": "speaker", "language": "ru", "title": " Порт "});
    let export = json!({"query": "", "form": "briefing_docx", "briefing": briefing});
    let look = app.call("briefing_look", json!({"export": export, "limit": 5}));
    assert_eq!(look["title"], "Порт");
    assert!(look["entries"][0]["heading"].is_string() && look["lines"][0] == "Все цитаты", "{look}");
    assert!(
        look["total"].as_u64().unwrap() > 0 && look["entries"][0]["facts"][0]["label"].is_string(),
        "{look}"
    );
    let file = app.folder.path().join("out.docx");
    app.answers.paths.lock().unwrap().push_back(file.clone());
    let done = app.done(&app.call("export", export));
    assert_eq!(done["report"]["quotes"], look["total"], "{done}");
    assert!(std::fs::read(file).unwrap().starts_with(b"PK"));
    let table = json!({"export": {"query": "", "form": "jsonl"}, "limit": 5});
    assert!(app.ask("briefing_look", table).is_err());
}

#[test]
fn files_come_in_as_a_job_that_reports() {
    let app = App::new();
    let pages = app.folder.path().join("pages");
    std::fs::create_dir(&pages).unwrap();
    std::fs::write(pages.join("quay.txt"), QUAY).unwrap();
    std::fs::write(pages.join("canal.txt"), CANAL).unwrap();
    std::fs::write(pages.join("empty.txt"), "").unwrap();
    std::fs::write(pages.join("picture.png"), [0x89, 0x50]).unwrap();
    app.answers.paths.lock().unwrap().push_back(pages.clone());
    let done = app.done(&app.call("add_files", json!({"folder": true})));
    let report = &done["report"];
    assert_eq!(
        (&report["new"], &report["failed"], &report["others"]),
        (&json!(2), &json!(1), &json!(1)),
        "{done}"
    );
    assert!(report["problems"][0]["name"].as_str().unwrap().ends_with("empty.txt"));
    app.host.drop_files(vec![pages.join("quay.txt")]).unwrap();
    app.call("cancel", json!({"job": 77}));
    let again = app.done(&app.call("rerun", json!({"articles": null})));
    assert_eq!(
        (&again["report"]["kind"], &again["report"]["added"]),
        (&json!("rerun"), &json!(0)),
        "{again}"
    );
    let events: Vec<Value> =
        app.events.lock().unwrap().iter().map(|event| serde_json::to_value(event).unwrap()).collect();
    for kind in ["job_started", "progress", "changed"] {
        assert!(events.iter().any(|event| event["event"] == kind), "{kind}");
    }
    assert!(!events.iter().any(|event| event["by_others"] == true), "nobody else wrote");
}

#[test]
fn the_last_library_is_open_again_and_others_are_remembered() {
    let app = App::new();
    app.add(QUAY);
    app.call("set_pref", json!({"key": "theme", "value": "dark"}));
    let first = app.call("state", Value::Null);
    assert_eq!(first["library"]["name"], "Trip");
    assert!(app.ask("open_recent", json!({"folder": "/etc"})).is_err(), "only what a dialog named");
    app.answers.paths.lock().unwrap().push_back(app.folder.path().join("Two.onrecord"));
    app.call("choose_library", json!({"create": true}));
    app.call("open_recent", json!({"folder": first["library"]["folder"]}));
    let App { host, folder, .. } = app;
    drop(host);
    let (host, _, _) = start(&folder);
    // It may be opened before it is asked for, and a question that comes meanwhile waits.
    host.wake();
    let again = host.call("state", Value::Null).unwrap();
    assert_eq!(again["library"]["folder"], first["library"]["folder"]);
    assert_eq!(host.call("counts", Value::Null).unwrap()["articles"], 1);
    let first = serde_json::from_str(onrecord_api::wire::FIRST_VIEW).unwrap();
    assert_eq!(host.call("open_view", first).unwrap()["rows"]["rows"].as_array().unwrap().len(), 1);
    assert_eq!((&again["initials"], &again["prefs"]["theme"]), (&json!("ab"), &json!("dark")));
    assert_eq!(again["undo"]["label"], "import of 1 article");
    assert_eq!(again["recents"].as_array().unwrap().len(), 2);
    let folder = again["library"]["folder"].clone();
    let closed = host.call("close_library", Value::Null).unwrap();
    assert_eq!(closed["library"], Value::Null);
    let none = host.call("open_view", json!({"noun": "tags", "query": "", "order": "name"})).unwrap_err();
    assert_eq!(serde_json::to_value(none).unwrap()["code"], "no_library");
    let left = host.call("forget_recent", json!({"folder": folder})).unwrap();
    assert_eq!(left["recents"].as_array().unwrap().len(), 1);
}

#[test]
fn what_another_program_writes_is_told() {
    let app = App::new();
    let root = app.folder.path().join("Trip.onrecord");
    let other = onrecord_library::Library::open(&root).unwrap();
    other.define_tag("Trade", onrecord_library::Patch::Keep, onrecord_library::Patch::Keep).unwrap();
    let until = Instant::now() + Duration::from_secs(10);
    let told = || {
        let events = app.events.lock().unwrap();
        events.iter().any(|event| matches!(event, Event::Changed { by_others: true, .. }))
    };
    while !told() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(told());
}

#[test]
fn a_bad_call_is_answered_with_a_sentence() {
    let app = App::new();
    assert!(app.ask("fly", Value::Null).unwrap_err().sentence.contains("“fly”"));
    assert!(app.ask("preview_page", json!({"text": 1})).unwrap_err().sentence.contains("string"));
    assert!(app.call("about", Value::Null)["version"].is_string());
    app.call("open_url", json!({"url": "https://karsu.example"}));
    for bad in ["file:///etc/passwd", "javascript:alert(1)", "https://a b"] {
        assert!(app.ask("open_url", json!({"url": bad})).is_err(), "{bad}");
    }
    assert_eq!(*app.answers.opened.lock().unwrap(), ["https://karsu.example"]);
}

#[test]
fn a_corrected_text_takes_its_marks_along_and_names_what_is_left() {
    let app = App::new();
    let id = app.add(QUAY);
    let article = app.call("article", json!({"id": id}));
    let body = |article: &Value| -> Vec<String> {
        let blocks = article["blocks"].as_array().unwrap().iter();
        let below = blocks.filter(|block| block["kind"] != "headline" && block["kind"] != "standfirst");
        let words = |block: &Value| {
            let runs = block["runs"].as_array().unwrap().iter();
            runs.map(|run| run["text"].as_str().unwrap()).collect::<String>()
        };
        below.map(words).collect()
    };
    let quotes = article["quotes"].as_array().unwrap();
    let lost = quotes.iter().find(|quote| quote["kind"] == "direct").unwrap();
    let other =
        body(&article).join("\n\n").replace(lost["content"].as_str().unwrap(), "Something else 👍 was said");
    let stale = json!({"article": id, "revision": 7, "body": other});
    let stale = serde_json::to_value(app.ask("correct_text", stale).unwrap_err()).unwrap();
    assert_eq!(stale["code"], "changed_since");
    let fields = json!({"section": "Ports"});
    let change =
        json!({"article": id, "revision": 1, "headline": "A new title", "body": other, "fields": fields});
    app.call("correct_text", change);
    let now = app.call("article", json!({"id": id}));
    assert_eq!((&now["row"]["headline"], &now["row"]["section"]), (&json!("A new title"), &json!("Ports")));
    assert_eq!(now["row"]["revision"], 2);
    assert_eq!(now["left"][0]["id"], lost["id"]);
    assert_eq!(now["quotes"].as_array().unwrap().len() + now["left"].as_array().unwrap().len(), quotes.len());
    app.call(
        "place_again",
        json!({"mark": lost["id"], "article": id, "revision": 2, "places": [place(&now, "else 👍 was")]}),
    );
    assert_eq!(app.call("quote", json!({"id": lost["id"]}))["content"], "else 👍 was");
    app.call("undo", json!({}));
    app.call("undo", json!({}));
    assert_eq!(body(&app.call("article", json!({"id": id}))), body(&article));
}

#[test]
fn a_grid_is_put_in_order_in_groups_and_copied_as_it_stands() {
    let app = App::new();
    app.add(QUAY);
    app.add(CANAL);
    let open = |down: bool| {
        let asked = json!({"noun": "quotes", "query": "", "order": "speaker", "down": down, "groups": true});
        let view = app.call("open_view", asked);
        let ids = app.call("view_ids", json!({"view": view["view"], "from": 0, "count": 99}));
        (view["groups"].as_array().unwrap().len(), ids)
    };
    let ((groups, up), (_, down)) = (open(false), open(true));
    assert!(groups > 1 && groups <= up.as_array().unwrap().len());
    assert_ne!(up, down);
    let copied = app.call(
        "copy_rows",
        json!({"ids": down, "columns": ["person", "headline", "uid"], "order": "speaker", "down": false}),
    );
    let rows: Vec<&str> = copied["text"].as_str().unwrap().split("\r\n").collect();
    let uids: Vec<Value> =
        up.as_array().unwrap().iter().map(|id| app.call("quote", json!({"id": id}))["uid"].clone()).collect();
    let last: Vec<Value> = rows.iter().map(|row| json!(row.split('\t').next_back())).collect();
    assert_eq!(last, uids, "in the order asked for, without a line of titles");
    assert!(app.ask("copy_rows", json!({"ids": up, "columns": ["colour"]})).is_err());
    let noted = json!({"target": up[0], "others": [up[1]], "body": "Both", "private": false});
    app.call("add_note", noted);
    assert_eq!(app.rows("notes", "").len(), 2);
    app.call("undo", json!({}));
    assert_eq!(app.rows("notes", "").len(), 0);
}

#[test]
fn a_page_seen_again_says_what_changed_and_what_it_rests_on() {
    let app = App::new();
    let url = "https://quay.example/ships";
    let page = |text: &str, url: &str| app.call("add_page", json!({"text": text, "url": url, "fields": {}}));
    let id = page(QUAY, url)["id"].clone();
    let longer = QUAY.replace("before the port freezes", "before the port freezes again");
    let again = page(&longer, "http://m.quay.example/ships/?utm_source=x");
    assert_eq!(again["id"], id);
    assert!(again["remark"].as_str().unwrap().contains("1 altered"), "{again}");
    let article = app.call("article", json!({"id": id}));
    let altered = article["quotes"].as_array().unwrap().iter().find(|q| q["changes"] != json!([])).unwrap();
    assert_eq!(altered["changes"][0]["was"], "We will ship the grain before the port freezes");
    assert_eq!(altered["changes"][0]["gone"], false);
    let changes = app.call("text_changes", json!({"article": id}));
    assert_eq!((&changes["from"], &changes["to"]), (&json!(1), &json!(2)));
    let pieces: Vec<&Value> = changes["paragraphs"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|p| p["pieces"].as_array().unwrap())
        .collect();
    assert!(
        pieces.iter().any(|piece| piece["change"] == "inserted" && piece["text"] == " again"),
        "{pieces:?}"
    );
    let evidence = app.call("evidence", json!({"id": id}));
    let captures = evidence["captures"].as_array().unwrap();
    assert_eq!((captures.len(), &captures[0]["flaw"]), (2, &Value::Null));
    let set = json!({"article": id, "capture": captures[0]["uid"], "archive_url": "https://archive.example/1", "stamp": "by the notary"});
    app.call("set_evidence", set);
    let kept = app.call("evidence", json!({"id": id}))["captures"][0].clone();
    assert_eq!(
        (&kept["archive_url"], &kept["stamp"]),
        (&json!("https://archive.example/1"), &json!("by the notary"))
    );
    app.call("undo", json!({}));
    assert_eq!(app.call("evidence", json!({"id": id}))["captures"][0]["stamp"], Value::Null);
    assert!(app.ask("take_reading", json!({"article": id, "field": "published", "at": 7})).is_err());
    let other = app.add(CANAL);
    app.call("add_link", json!({"from": id, "kind": "related", "to": other}));
    let link = app.call("article", json!({"id": id}))["links"][0]["id"].clone();
    app.call("judge_links", json!({"ids": [link], "review": "rejected"}));
    assert_eq!(app.call("article", json!({"id": id}))["links"][0]["review"], "rejected");
}

#[test]
fn a_library_of_ones_own_or_the_sample_is_a_word_away() {
    let folder = tempfile::tempdir().unwrap();
    let (host, ..) = start(&folder);
    let call = |name: &str| host.call(name, Value::Null).unwrap();
    assert_eq!(call("open_default")["library"]["empty"], true);
    assert_eq!(call("counts")["articles"], 0);
    assert_eq!(call("open_sample")["library"]["empty"], false);
    let articles = call("counts")["articles"].as_u64().unwrap();
    assert!(articles >= 24, "{articles}");
    // A second look changes nothing.
    call("open_sample");
    assert_eq!(call("counts")["articles"], articles);
    assert_eq!(call("open_default")["library"]["empty"], true);
}

#[test]
fn every_command_is_asked_here_once() {
    let source = concat!(
        include_str!("commands.rs"),
        include_str!("files.rs"),
        include_str!("fetching.rs"),
        include_str!("app/mod.rs")
    );
    let named = |name: &str| source.contains(&format!("\"{name}\""));
    let missing: Vec<&str> =
        COMMANDS.iter().map(|command| command.name).filter(|name| !named(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
