//! Files on their way in, as the window asks for them.

#![allow(clippy::unwrap_used, reason = "a test that can't go on panics; that is its answer")]

mod app;

use app::App;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

const TABLE: &str = "Kopf;Inhalt;Tag\n\
    The toll;“The toll stays,” said Ada Adeyemi.;2024-05-04\n\
    The quay;“We wait,” Tom Brandt said.;2024-05-05\n\
    Torn;a;b;c\n";

impl App {
    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn choose(&self, paths: &[PathBuf]) -> Value {
        self.answers.paths.lock().unwrap().extend(paths.iter().cloned());
        self.call("add_files", json!({"folder": false}))
    }

    fn events(&self, name: &str) -> Vec<Value> {
        let all = self.events.lock().unwrap();
        let all = all.iter().map(|event| serde_json::to_value(event).unwrap());
        all.filter(|event| event["event"] == name).collect()
    }
}

#[test]
fn a_table_waits_until_its_columns_are_known_and_then_every_row_is_an_article() {
    let app = App::new();
    let (table, page) =
        (app.file("list.csv", TABLE), app.file("page.txt", "A headline\n\n“No,” Ann Lee said.\n"));
    let begun = app.choose(&[table, page]);
    assert_eq!(app.done(&begun)["report"]["new"], 1, "the page does not wait");
    let waiting = begun["tables"][0].clone();
    assert_eq!(waiting["name"], "list.csv");
    assert_eq!(app.events("tables")[0]["tables"][0], waiting);

    let number = &waiting["table"];
    let look = app.call("preview_table", json!({"table": number, "mapping": null}));
    assert_eq!(look["has_text"], false, "{look}");
    assert_eq!(look["columns"][1]["sample"][1], "“We wait,” Tom Brandt said.");
    let mapping = json!({"headline": "Kopf", "body": "Inhalt", "published": "Tag"});
    let look = app.call("preview_table", json!({"table": number, "mapping": mapping}));
    assert_eq!((&look["has_text"], &look["read"], &look["refused"]), (&json!(true), &json!(3), &json!(1)));
    assert_eq!(look["articles"][0]["published"], "2024-05-04");
    assert_eq!(look["articles"][1]["headline"], "The quay");
    let problem = look["problems"][0].as_str().unwrap();
    assert!(problem.contains("line 4 of list.csv"), "{problem}");
    assert_eq!(app.rows("articles", "").len(), 1, "nothing is stored by looking");

    let done = app.done(&app.call("add_table", json!({"table": number, "mapping": mapping})));
    assert_eq!((&done["report"]["new"], &done["report"]["failed"]), (&json!(2), &json!(1)));
    let gone = app.ask("preview_table", json!({"table": number, "mapping": null})).unwrap_err();
    assert!(gone.sentence.contains("waits no more"), "{}", gone.sentence);
}

#[test]
fn a_table_that_is_left_waits_no_more_and_so_does_one_of_another_library() {
    let app = App::new();
    let begun = app.choose(&[app.file("a.csv", TABLE), app.file("b.jsonl", "{\"text\":\"x\"}\n")]);
    assert_eq!(begun["job"], Value::Null);
    let [first, second] = [0, 1].map(|at| begun["tables"][at]["table"].clone());
    app.call("leave_table", json!({"table": first}));
    assert!(app.ask("preview_table", json!({"table": first, "mapping": null})).is_err());
    assert!(app.ask("preview_table", json!({"table": second, "mapping": null})).is_ok());
    let wrong = app.ask("add_table", json!({"table": second, "mapping": {"mood": "text"}}));
    assert!(wrong.unwrap_err().sentence.contains("mood"));
    app.call("close_library", Value::Null);
    assert!(app.ask("preview_table", json!({"table": second, "mapping": null})).is_err());
}

#[test]
fn an_import_adds_up_lists_every_refusal_and_takes_the_refused_in_again() {
    let app = App::new();
    let folder = app.folder.path().join("pages");
    fs::create_dir(&folder).unwrap();
    for at in 0..300 {
        fs::write(folder.join(format!("bad-{at:03}.html")), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    }
    for at in 0..5 {
        fs::write(
            folder.join(format!("good-{at}.txt")),
            format!("Gate {at}\n\n“Gate {at} stays,” she said.\n"),
        )
        .unwrap();
    }
    fs::copy(folder.join("good-1.txt"), folder.join("same.txt")).unwrap();
    fs::write(folder.join("chart.png"), "x").unwrap();
    fs::write(folder.join("list.csv"), TABLE.replace("Kopf;Inhalt", "title;text")).unwrap();
    app.answers.paths.lock().unwrap().push_back(folder.clone());
    let job = app.call("add_files", json!({"folder": true}));
    let report = app.done(&job)["report"].clone();
    let of = |name: &str| report[name].as_u64().unwrap();
    assert_eq!((of("new"), of("known"), of("failed"), of("others")), (7, 1, 301, 1), "{report}");
    assert_eq!(of("read"), 310);
    assert_eq!((of("listed"), report["problems"].as_array().unwrap().len()), (301, 200));
    // How many there are is not known while a table is among them, and is not said.
    let progress = app.events("progress");
    assert!(progress.iter().all(|event| event["of"].is_null()), "{:?}", progress.last());

    let last = app.call("import_problems", json!({"job": job["job"], "from": 299, "count": 50}));
    assert_eq!(last.as_array().unwrap().len(), 2);
    assert!(last[1]["name"].as_str().unwrap().ends_with("list.csv, line 4"), "{last}");
    let out = app.folder.path().join("report.csv");
    app.answers.paths.lock().unwrap().push_back(out.clone());
    let rows = json!([["File", "Why"], ["=1+1.html", "It is a picture, “so” to say."]]);
    app.call("save_report", json!({"rows": rows, "name": "report.csv"}));
    let saved = fs::read_to_string(out).unwrap();
    assert!(saved.starts_with('\u{feff}') && saved.contains("'=1+1.html"), "{saved}");
    let closed = app.ask("save_report", json!({"rows": rows, "name": "report.csv"})).unwrap_err();
    assert_eq!(serde_json::to_value(closed).unwrap()["code"], "cancelled");

    // Mended meanwhile: only what was refused is read again.
    fs::write(folder.join("bad-007.html"), "<p>“We mend it,” said Tom Brandt.</p>").unwrap();
    let again = app.done(&app.call("add_refused_again", json!({"job": job["job"]})))["report"].clone();
    assert_eq!((&again["new"], &again["known"], &again["failed"]), (&json!(1), &json!(2), &json!(300)));
    assert!(app.ask("add_refused_again", json!({"job": 99})).is_err());
}

#[test]
fn a_paused_import_waits_until_it_may_go_on_or_is_stopped() {
    let app = App::new();
    let folder = app.folder.path().join("pages");
    fs::create_dir(&folder).unwrap();
    for at in 0..600 {
        fs::write(folder.join(format!("{at}.txt")), format!("Gate {at}\n\n“Gate {at} stays,” she said.\n"))
            .unwrap();
    }
    let begin = || {
        app.answers.paths.lock().unwrap().push_back(folder.clone());
        let job = app.call("add_files", json!({"folder": true}));
        app.call("pause", json!({"job": job["job"], "paused": true}));
        job
    };
    let stopped = begin();
    let stays = || {
        std::thread::sleep(std::time::Duration::from_millis(700));
        app.call("counts", Value::Null)["articles"].as_u64().unwrap()
    };
    // What is in hand is stored first.
    let mut before = stays();
    while before != stays() {
        before = stays();
    }
    assert!(before < 600, "{before} are in hand");
    assert_eq!(stays(), before, "nothing comes while it is paused");
    assert_eq!(app.events("job_paused")[0]["paused"], true);
    app.call("cancel", stopped.clone());
    assert_eq!(app.done(&stopped)["report"]["stopped"], true);
    let goes_on = begin();
    app.call("pause", json!({"job": goes_on["job"], "paused": false}));
    assert_eq!(app.done(&goes_on)["report"]["stopped"], false);
    assert_eq!(app.call("counts", Value::Null)["articles"], 600);
    // One that ended is not missed.
    app.call("pause", json!({"job": goes_on["job"], "paused": true}));
}

fn page(headline: &str) -> String {
    format!(
        "<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1><p>“{headline} at noon,” \
        harbour master Ada Adeyemi told reporters on Monday, and said that ships would wait no longer than an hour.</p>\
        </article></body></html>"
    )
}

#[test]
fn what_is_saved_into_the_watched_folder_arrives_once_also_after_a_restart() {
    let app = App::new();
    let saved = app.folder.path().join("saved");
    fs::create_dir(&saved).unwrap();
    let choose = |path: &std::path::Path| {
        app.answers.paths.lock().unwrap().push_back(path.to_owned());
        app.ask("watch_folder", json!({}))
    };
    assert_eq!(app.call("state", Value::Null)["watched"], Value::Null, "off until it is chosen");
    assert!(choose(&app.file("page.txt", "x")).unwrap_err().sentence.contains("is not a folder"));
    assert_eq!(choose(&saved).unwrap()["watched"]["folder"], saved.display().to_string());
    let wait = |what: &dyn Fn() -> bool| {
        let until = std::time::Instant::now() + std::time::Duration::from_secs(20);
        while !what() && std::time::Instant::now() < until {
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        assert!(what());
    };
    fs::write(saved.join("lock.html"), page("The lock opens")).unwrap();
    fs::write(saved.join("shot.html"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    wait(&|| !app.events("arrived").is_empty());
    let arrived = app.events("arrived").remove(0);
    assert_eq!((&arrived["new"], &arrived["failed"]), (&json!(1), &json!(1)), "{arrived}");
    assert_eq!((&arrived["title"], &arrived["article"]), (&json!("The lock opens"), &json!("a1")));
    assert_eq!(app.rows("articles", "status:to_read").len(), 1);
    assert_eq!(app.call("state", Value::Null)["watched"]["last"]["title"], "The lock opens");

    // The same application later: it goes on, and tells nothing twice.
    let (host, _, events) = app::start(&app.folder);
    host.call("state", Value::Null).unwrap();
    fs::write(saved.join("gate.html"), page("The gate shuts")).unwrap();
    let told = || {
        events
            .lock()
            .unwrap()
            .iter()
            .filter(|event| matches!(event, onrecord_api::Event::Arrived { .. }))
            .count()
    };
    // Both applications run here: whoever sees it first takes it.
    wait(&|| told() + app.events("arrived").len() > 1);
    assert_eq!(app.rows("articles", "").len(), 2);
    drop(host);

    fs::rename(&saved, app.folder.path().join("away")).unwrap();
    wait(&|| app.call("state", Value::Null)["watched"]["problem"].is_string());
    assert_eq!(app.events("refused").len(), 1, "said once");
    assert_eq!(app.call("stop_watching", Value::Null)["watched"], Value::Null);
}
