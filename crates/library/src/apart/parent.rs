//! The other side: the child started, fed, and waited for no longer than it may take.

use super::{ARGUMENT, Answer, Asked, PROGRAM, TIME};
use crate::error::reason;
use crate::model::ArticleDraft;
use onrecord_intake::{Hints, limits};
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// An answer is text of at most so many bytes, and its mark-up.
const ANSWER: u64 = 4 * limits::TEXT_BYTES as u64;

/// Read a document in a process of its own.
///
/// # Errors
/// One sentence: intake's refusal, or how the process came to its end.
pub fn read(bytes: &[u8], hints: &Hints<'_>) -> Result<ArticleDraft, String> {
    let name = hints.name.unwrap_or("The document");
    let program = PROGRAM.get().ok_or_else(|| {
        format!("{name} is a document, and this program can't read documents; add it with `onrecord add`.")
    })?;
    ask(program, ARGUMENT, TIME, bytes, hints).unwrap_or_else(|ended| Err(ended.sentence(name)))
}

/// How a child ended that gave no answer.
#[derive(Debug)]
enum Ended {
    /// It could not be started.
    NotStarted(io::Error),
    /// It took longer than it may.
    TooLong,
    /// By a crash, or by a limit of the system.
    Crashed,
}

impl Ended {
    fn sentence(&self, name: &str) -> String {
        match self {
            Self::NotStarted(error) => {
                format!("The reader of documents could not be started: {}", reason(error))
            }
            Self::TooLong => format!(
                "{name} took longer than 30 seconds to read and was left alone; save its text as .txt or .docx, or copy it by hand."
            ),
            Self::Crashed => format!(
                "{name} could not be read: its reader failed or took too much memory; open it and print it into a new PDF, or save its text as .txt."
            ),
        }
    }
}

/// Ask a program, started with `argument`, for the document.
fn ask(
    program: &Path,
    argument: &str,
    time: Duration,
    bytes: &[u8],
    hints: &Hints<'_>,
) -> Result<Result<ArticleDraft, String>, Ended> {
    let mut child = Command::new(program)
        .arg(argument)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(Ended::NotStarted)?;
    let answer = talk(&mut child, time, bytes, hints);
    // It has nothing more to do, whatever it does.
    let _ = child.kill();
    let ended = child.wait();
    let answer = answer?;
    let whole = ended.is_ok_and(|status| status.success() || status.code().is_none());
    match serde_json::from_slice(&answer) {
        Ok(Answer::Draft(draft)) if whole => Ok(Ok(*draft)),
        Ok(Answer::Refused(sentence)) if whole => Ok(Err(sentence)),
        _ => Err(Ended::Crashed),
    }
}

/// Tell the child the document and hear its answer.
fn talk(child: &mut Child, time: Duration, bytes: &[u8], hints: &Hints<'_>) -> Result<Vec<u8>, Ended> {
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Ended::Crashed);
    };
    let asked = Asked {
        name: hints.name.map(str::to_owned),
        place: hints.place.map(str::to_owned),
        url: hints.url.map(str::to_owned),
        captured_at: hints.captured_at.clone(),
        media_type: hints.media_type.map(str::to_owned),
    };
    let mut asked = serde_json::to_vec(&asked).map_err(|error| Ended::NotStarted(error.into()))?;
    asked.push(b'\n');
    let (sender, answers) = channel();
    thread::scope(|scope| {
        // A child that dies early closes its end; what became of it is seen by its answer.
        scope.spawn(move || input.write_all(&asked).and_then(|()| input.write_all(bytes)));
        scope.spawn(move || {
            let mut answer = Vec::new();
            let read = output.take(ANSWER).read_to_end(&mut answer);
            let _ = sender.send(read.map(|_| answer));
        });
        let heard = answers.recv_timeout(time);
        if heard.is_err() {
            // Both threads end with the child.
            let _ = child.kill();
        }
        match heard {
            Ok(Ok(answer)) => Ok(answer),
            Err(RecvTimeoutError::Timeout) => Err(Ended::TooLong),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(Ended::Crashed),
        }
    })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::time::Instant;

    /// Ask a program of the system that is no reader.
    fn ask_other(program: &str, argument: &str) -> Result<Result<ArticleDraft, String>, Ended> {
        let bytes = vec![b'x'; 1 << 20];
        ask(Path::new(program), argument, Duration::from_millis(400), &bytes, &Hints::default())
    }

    #[test]
    fn a_child_that_never_ends_is_ended() {
        let began = Instant::now();
        let ended = ask_other("/bin/sleep", "20").unwrap_err();
        assert!(matches!(ended, Ended::TooLong), "{ended:?}");
        assert!(began.elapsed() < Duration::from_secs(10));
        assert!(ended.sentence("a.pdf").starts_with("a.pdf took longer"));
    }

    #[test]
    fn a_child_that_fails_or_talks_nonsense_gives_a_sentence() {
        for (program, argument) in [("/bin/false", ""), ("/bin/echo", "{}"), ("/bin/echo", "{\"draft\":1}")] {
            let ended = ask_other(program, argument).unwrap_err();
            assert!(matches!(ended, Ended::Crashed), "{program}: {ended:?}");
        }
        let ended = ask_other("/no/such/program", "").unwrap_err();
        assert!(matches!(ended, Ended::NotStarted(_)), "{ended:?}");
    }

    #[test]
    fn a_program_that_is_no_reader_says_so() {
        let said = read(b"%PDF-1.7", &Hints { name: Some("a.pdf"), ..Hints::default() }).unwrap_err();
        assert!(said.starts_with("a.pdf is a document"), "{said}");
    }
}
