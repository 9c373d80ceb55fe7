//! Requests answered, each on a thread of its own.

use crate::desktop::Answers;
use crate::events::{self, Listeners};
use crate::guard::{Asked, Guard, token};
use crate::pages;
use onrecord_api::{Failure, Host};
use serde_json::{Value, json};
use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use tiny_http::{Method, Request, Server, StatusCode};

/// The longest request: a pasted page may have 32 MB, and JSON makes more of it.
const LONGEST: u64 = 96 << 20;

/// How a bridge is made.
#[derive(Debug, Clone)]
pub struct Options {
    /// Port on 127.0.0.1; 0: any that is free.
    pub port: u16,
    /// The library to open; made where there is none.
    pub library: Option<PathBuf>,
    /// Where settings are kept.
    pub settings: PathBuf,
    /// Where the pages were built into.
    pub pages: PathBuf,
}

/// A bridge that answers.
pub struct Bridge {
    server: Server,
    inner: Arc<Inner>,
}

impl std::fmt::Debug for Bridge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bridge").field("port", &self.inner.guard.port).finish_non_exhaustive()
    }
}

struct Inner {
    host: Host,
    answers: Answers,
    listeners: Listeners,
    guard: Guard,
    pages: PathBuf,
}

impl Bridge {
    /// Open the library and the port; requests wait until [`Self::run`].
    ///
    /// # Errors
    /// One sentence: the library can't be opened, or the port is taken.
    pub fn start(options: Options) -> Result<Self, String> {
        let answers = Answers::default();
        let listeners = Listeners::default();
        let heard = listeners.clone();
        let host = Host::new(
            &options.settings,
            // Never the user's own.
            Some(options.settings.join("Library.onrecord")),
            Box::new(answers.clone()),
            Box::new(move |event| heard.tell(&event)),
        );
        if let Some(library) = &options.library {
            host.open(library).map_err(|failure| failure.sentence)?;
        }
        let place = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
        let server =
            Server::http(place).map_err(|error| format!("{place} can't be listened on: {error}."))?;
        let port = server.server_addr().to_ip().map_or(options.port, |place| place.port());
        let token = token().map_err(|error| format!("The system has no randomness for a token: {error}."))?;
        let guard = Guard { port, token };
        Ok(Self { server, inner: Arc::new(Inner { host, answers, listeners, guard, pages: options.pages }) })
    }

    /// The address of the pages, with the token.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/?token={}", self.inner.guard.port, self.inner.guard.token)
    }

    /// The dialogs' answers.
    pub fn answers(&self) -> &Answers {
        &self.inner.answers
    }

    /// Answer requests until the process ends.
    pub fn run(&self) {
        for request in self.server.incoming_requests() {
            let inner = Arc::clone(&self.inner);
            // Where no thread can be had the request is dropped, and the browser asks again.
            let _ =
                std::thread::Builder::new().name("request".to_owned()).spawn(move || inner.serve(request));
        }
    }
}

/// An answer: its status, its body and what the body is.
struct Answer(u16, Vec<u8>, &'static str);

impl Answer {
    fn json(status: u16, value: &Value) -> Self {
        Self(status, value.to_string().into_bytes(), "application/json")
    }

    fn words(status: u16, words: &str) -> Self {
        Self(status, words.as_bytes().to_vec(), "text/plain; charset=utf-8")
    }
}

impl Inner {
    fn serve(&self, mut request: Request) {
        let header = |name: &'static str| {
            let found = request.headers().iter().find(|header| header.field.equiv(name));
            found.map(|header| header.value.as_str().to_owned())
        };
        let (host, origin, authorization) = (header("Host"), header("Origin"), header("Authorization"));
        let url = request.url().to_owned();
        let (path, query) = url.split_once('?').unwrap_or((&url, ""));
        let asked = Asked {
            host: host.as_deref(),
            origin: origin.as_deref(),
            authorization: authorization.as_deref(),
            query,
        };
        let headers = Guard::headers(origin.as_deref());
        let answer = if !self.guard.knows_place(asked) {
            Answer::words(403, "This is not the place to ask from.")
        } else if *request.method() == Method::Options {
            Answer::words(204, "")
        } else if *request.method() == Method::Get && !matches!(path, "/events" | "/opened") {
            match pages::page(&self.pages, path) {
                Some((bytes, kind)) => Answer(200, bytes, kind),
                None => Answer::words(404, "There is no such page; build them with `npm run build -w ui`."),
            }
        } else if !self.guard.knows_token(asked) {
            Answer::words(403, "The token of this start is missing or another.")
        } else if path == "/events" && *request.method() == Method::Get {
            let lines: Vec<String> =
                headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
            events::stream(request.into_writer(), &self.listeners.listen(), &lines.concat());
            return;
        } else {
            self.answer(&mut request, path)
        };
        let Answer(status, body, kind) = answer;
        let own = [
            ("Content-Type", kind.to_owned()),
            ("Content-Length", body.len().to_string()),
            // The server has a thread for each connection and may put a new one behind those that are open:
            // kept alive, they would let it wait for minutes.
            ("Connection", "close".to_owned()),
            ("Cache-Control", "no-store".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Content-Security-Policy", pages::POLICY.to_owned()),
        ];
        let lines: Vec<String> =
            own.into_iter().chain(headers).map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let reason = StatusCode(status).default_reason_phrase();
        let head = format!("HTTP/1.1 {status} {reason}\r\n{}\r\n", lines.concat());
        let mut out = request.into_writer();
        // Whoever asked may be gone.
        let _ = out.write_all(head.as_bytes()).and_then(|()| out.write_all(&body)).and_then(|()| out.flush());
    }

    fn answer(&self, request: &mut Request, path: &str) -> Answer {
        let post = *request.method() == Method::Post;
        if path == "/opened" && !post {
            return Answer::json(200, &json!(self.answers.opened()));
        }
        if !post {
            return Answer::words(405, "Commands are posted.");
        }
        let body = match read(request) {
            Ok(body) => body,
            Err(error) => return Answer::words(400, &format!("The request can't be read: {error}.")),
        };
        if let Some(name) = path.strip_prefix("/call/") {
            return said(self.host.call(name, body));
        }
        let paths: Vec<PathBuf> = match serde_json::from_value(body) {
            Ok(paths) => paths,
            Err(error) => return Answer::words(400, &format!("A list of paths is expected: {error}.")),
        };
        match path {
            "/dialogs" => {
                self.answers.queue(paths);
                Answer::json(200, &Value::Null)
            }
            "/drop" => said(self.host.drop_files(paths).map(|()| Value::Null)),
            _ => Answer::words(404, "There is nothing here."),
        }
    }
}

fn said(answer: Result<Value, Failure>) -> Answer {
    match answer {
        Ok(value) => Answer::json(200, &value),
        Err(failure) => Answer::json(422, &json!(failure)),
    }
}

fn read(request: &mut Request) -> io::Result<Value> {
    let mut bytes = Vec::new();
    request.as_reader().take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(io::Error::other("it is longer than 96 MB"));
    }
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    Ok(serde_json::from_slice(&bytes)?)
}
