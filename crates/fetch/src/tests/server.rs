//! A host of the tests: it stands on this computer and answers as it is told.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What was asked: the first line and the headers, each request.
pub type Asked = Arc<Mutex<Vec<String>>>;

/// Starts a host; each request is handed over with the socket to answer on.
pub fn start(answer: impl Fn(&str, &mut TcpStream) + Send + Sync + 'static) -> (SocketAddr, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    let asked = Asked::default();
    let log = Arc::clone(&asked);
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, answer, log) = (stream.unwrap(), Arc::clone(&answer), Arc::clone(&log));
            std::thread::spawn(move || {
                let mut request = head(&stream);
                if request.starts_with("connect ") {
                    log.lock().unwrap().push(request);
                    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
                    request = head(&stream);
                }
                log.lock().unwrap().push(request.clone());
                answer(&request, &mut stream);
            });
        }
    });
    (at, asked)
}

fn head(stream: &TcpStream) -> String {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    loop {
        let mut line = String::new();
        let read = reader.read_line(&mut line).unwrap_or(0);
        if read == 0 || line.trim().is_empty() {
            return head;
        }
        head.push_str(&line.to_lowercase());
    }
}

/// Answer with a status, headers and a body. Whoever asked may be gone.
pub fn say(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) {
    let head =
        format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n", body.len());
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
}
