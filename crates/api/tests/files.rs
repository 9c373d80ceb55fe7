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
