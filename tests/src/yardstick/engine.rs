//! The program itself: `onrecord extract` on one thread, its output and what it cost.

use super::corpus::Corpus;
use crate::{binary, scorer::Article};
use serde_json::{Value, json};
use std::{
    fs,
    io::Write,
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

/// What came out.
#[derive(Debug)]
pub struct Answer {
    /// The articles with what was found.
    pub articles: Vec<Article>,
    /// Articles it could not read, each with its reason.
    pub failed: Vec<String>,
    /// CPU time of the program where the system tells it, else the time it took on its one thread.
    pub took: Duration,
}

/// Runs the program over a corpus.
///
/// # Errors
/// When it can't be started or answers with something else than its contract.
pub fn run(corpus: &Corpus) -> Result<Answer, String> {
    let mut feed = Vec::new();
    for article in &corpus.articles {
        // Words only: nothing of what the reader marked.
        let mut line = json!({"id": article.id, "text": article.text});
        if let Some(day) = &article.published {
            line["published"] = json!(day);
        }
        feed.extend(line.to_string().into_bytes());
        feed.push(b'\n');
    }
    let mut command = binary::command();
    command.args(["extract", "--threads", "1"]);
    if let Some(lang) = &corpus.lang {
        command.args(["--lang", lang]);
    }
    let (cpu_before, began) = (cpu_of_children(), Instant::now());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(|e| format!("onrecord: {e}"))?;
    let mut input = child.stdin.take().ok_or("onrecord takes no input")?;
    // Fed from another thread: the program answers while it still reads.
    let feeder = thread::spawn(move || input.write_all(&feed));
    let done = child.wait_with_output().map_err(|e| format!("onrecord: {e}"))?;
    let took = cpu_of_children()
        .zip(cpu_before)
        .map_or_else(|| began.elapsed(), |(after, before)| after.saturating_sub(before));
    let written = feeder.join().map_err(|_| "the articles could not be fed to onrecord".to_owned())?;
    if !matches!(done.status.code(), Some(0 | 1)) || written.is_err() {
        return Err(format!("onrecord extract ended early ({})", done.status));
    }
    let mut answer = Answer { articles: Vec::new(), failed: Vec::new(), took };
    for line in done.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let value: Value = serde_json::from_slice(line).map_err(|e| format!("onrecord extract: {e}"))?;
        if let Some(why) = value["error"].as_str() {
            answer.failed.push(format!("{}: {why}", value["id"]));
            continue;
        }
        let mut article: Article =
            serde_json::from_value(value).map_err(|e| format!("onrecord extract: {e}"))?;
        if !corpus.nested {
            article.quotes.retain(|quote| quote.nested_in.is_none());
        }
        answer.articles.push(article);
    }
    Ok(answer)
}

/// CPU time of ended children so far, from Linux's account of this process; `None` elsewhere.
fn cpu_of_children() -> Option<Duration> {
    let account = fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may hold anything; numbers begin after it. Fields 16 and 17 of the page
    // proc(5) are the children's time, in hundredths of a second.
    let fields: Vec<&str> = account.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = fields.get(13)?.parse::<u64>().ok()? + fields.get(14)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}
