//! A host over a library of its own, with dialogs that answer what a test put there.

#![allow(dead_code, reason = "each file of tests uses some of it")]

use onrecord_api::{Desktop, Event, Host};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Answers dialogs with what the test put there.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    pub paths: Arc<Mutex<VecDeque<PathBuf>>>,
    pub opened: Arc<Mutex<Vec<String>>>,
}

impl Desktop for Answers {
    fn choose_library(&self, _: bool, _: &str) -> Option<PathBuf> {
        self.paths.lock().unwrap().pop_front()
    }

    fn choose_pages(&self, _: bool, _: &str) -> Vec<PathBuf> {
        self.paths.lock().unwrap().drain(..).collect()
    }

    fn choose_target(&self, _: &str, _: &str) -> Option<PathBuf> {
        self.paths.lock().unwrap().pop_front()
    }

    fn open_url(&self, url: &str) -> Result<(), String> {
        self.opened.lock().unwrap().push(url.to_owned());
        Ok(())
    }
}

pub struct App {
    pub host: Host,
    pub answers: Answers,
    pub events: Arc<Mutex<Vec<Event>>>,
    pub folder: tempfile::TempDir,
}

impl App {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (host, answers, events) = start(&folder);
        let app = Self { host, answers, events, folder };
        app.answers.paths.lock().unwrap().push_back(app.folder.path().join("Trip"));
        app.call("choose_library", json!({"create": true}));
        app.call("set_initials", json!({"initials": "ab"}));
        app
    }

    pub fn ask(&self, name: &str, request: Value) -> Result<Value, onrecord_api::Failure> {
        self.host.call(name, request)
    }

    pub fn call(&self, name: &str, request: Value) -> Value {
        self.ask(name, request).unwrap_or_else(|failure| panic!("{name}: {}", failure.sentence))
    }

    pub fn add(&self, text: &str) -> String {
        let added = self.call("add_page", json!({"text": text, "fields": {}}));
        added["id"].as_str().unwrap().to_owned()
    }

    /// The report of a job, once it is done.
    pub fn done(&self, job: &Value) -> Value {
        let number = job["job"].as_u64().unwrap();
        let until = Instant::now() + Duration::from_secs(20);
        while Instant::now() < until {
            for event in self.events.lock().unwrap().iter() {
                let event = serde_json::to_value(event).unwrap();
                if event["event"] == "job_done" && event["job"] == number {
                    return event;
                }
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("the job does not end");
    }

    pub fn view(&self, noun: &str, query: &str) -> Value {
        self.call("open_view", json!({"noun": noun, "query": query, "order": "newest"}))
    }

    pub fn rows(&self, noun: &str, query: &str) -> Vec<Value> {
        let view = self.view(noun, query);
        let rows = self.call("view_rows", json!({"view": view["view"], "from": 0, "count": 500}));
        assert_eq!(rows["noun"], noun);
        rows["rows"].as_array().unwrap().clone()
    }
}

pub fn start(folder: &tempfile::TempDir) -> (Host, Answers, Arc<Mutex<Vec<Event>>>) {
    let answers = Answers::default();
    let events = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&events);
    let sink = Box::new(move |event| heard.lock().unwrap().push(event));
    let (app, library) = (folder.path().join("app"), folder.path().join("data/Library.onrecord"));
    (Host::new(&app, Some(library), Box::new(answers.clone()), sink), answers, events)
}
