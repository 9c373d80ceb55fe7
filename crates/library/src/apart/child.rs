//! The reader of one document: limits first, then the work.

use super::{Answer, Asked, MEMORY, TIME};
use onrecord_intake::{Hints, limits, parse};
use std::io::{self, BufRead, Read as _, Write as _};
use std::process::ExitCode;

/// Read the document on standard input and answer on standard output.
pub(super) fn run() -> ExitCode {
    confine();
    // What a parser says as it fails is for nobody; the parent sees how the process ended.
    std::panic::set_hook(Box::new(|_| ()));
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    let asked = input.read_until(b'\n', &mut line).ok().and_then(|_| serde_json::from_slice(&line).ok());
    let asked: Asked = asked.unwrap_or_default();
    let mut bytes = Vec::new();
    if input.take(limits::PAGE_BYTES as u64 + 1).read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    let hints = Hints {
        name: asked.name.as_deref(),
        place: asked.place.as_deref(),
        url: asked.url.as_deref(),
        captured_at: asked.captured_at.clone(),
        media_type: asked.media_type.as_deref(),
        mapping: None,
    };
    let answer = match parse(&bytes, &hints) {
        Ok(draft) => Answer::Draft(Box::new(draft)),
        Err(refusal) => Answer::Refused(refusal.to_string()),
    };
    let mut out = io::stdout().lock();
    let written =
        serde_json::to_writer(&mut out, &answer).map_err(io::Error::from).and_then(|()| out.flush());
    if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Give up what reading needs not: memory and time beyond the limits, and any file or socket that is
/// not open already. Where the system has no such limits, the parent's clock is left.
fn confine() {
    #[cfg(unix)]
    {
        use rlimit::{Resource, setrlimit};
        let seconds = TIME.as_secs();
        // A limit that can't be set is one that is set lower already.
        let _ = setrlimit(Resource::CPU, seconds, seconds);
        let _ = setrlimit(Resource::CORE, 0, 0);
        let _ = setrlimit(Resource::NOFILE, 3, 3);
        #[cfg(not(target_os = "macos"))]
        let _ = setrlimit(Resource::AS, MEMORY, MEMORY);
        #[cfg(target_os = "macos")]
        let _ = setrlimit(Resource::DATA, MEMORY, MEMORY);
    }
    #[cfg(not(unix))]
    let _ = (MEMORY, TIME);
}
