//! What the host tells, handed to every page that listens.

use crate::desktop::locked;
use onrecord_api::Event;
use std::io::Write;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A line now and then shows whether the page is still there.
const QUIET: Duration = Duration::from_secs(10);

/// Those who listen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Listeners {
    senders: Arc<Mutex<Vec<Sender<String>>>>,
}

impl Listeners {
    pub fn tell(&self, event: &Event) {
        let Ok(line) = serde_json::to_string(event) else { return };
        locked(&self.senders).retain(|sender| sender.send(line.clone()).is_ok());
    }

    pub fn listen(&self) -> Receiver<String> {
        let (sender, receiver) = channel();
        locked(&self.senders).push(sender);
        receiver
    }
}

/// Write events until nobody reads them any more.
pub(crate) fn stream(mut out: Box<dyn Write + Send>, heard: &Receiver<String>, headers: &str) {
    let beginning = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n{headers}\r\n: here\n\n"
    );
    let mut write = |text: &str| out.write_all(text.as_bytes()).and_then(|()| out.flush()).is_ok();
    if !write(&beginning) {
        return;
    }
    loop {
        let line = match heard.recv_timeout(QUIET) {
            Ok(event) => format!("data: {event}\n\n"),
            Err(RecvTimeoutError::Timeout) => ": here\n\n".to_owned(),
            Err(RecvTimeoutError::Disconnected) => return,
        };
        if !write(&line) {
            return;
        }
    }
}
