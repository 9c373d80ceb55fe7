//! `onrecord parse`

use crate::{
    context::Context,
    failure::{Failure, Outcome},
};
use onrecord_library::contract::parse::{ManifestLine, page_json, read_page};
use onrecord_library::{intake::Hints, model::PrintedTime, ordered, reason};
use serde_json::{Value, json};
use std::{
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Out, one JSON object a page, in the same order: headline, standfirst, byline, outlet, section, published,\n\
    updated, language, url, photo_credit, body, blocks, related, and `sources`: where each was read.\n\n\
    Examples:\n  onrecord parse page.txt saved.html\n  onrecord parse --url https://example.org/news/1 - < page.html"
)]
pub struct Args {
    /// Pages: pasted text, HTML; `-` is standard input
    #[arg(value_name = "FILE", required_unless_present = "manifest", conflicts_with = "manifest")]
    files: Vec<PathBuf>,
    /// Read the list of pages from JSON Lines: {"id", "file", "url"?, "captured_at"?}
    #[arg(long, value_name = "FILE", conflicts_with = "url")]
    manifest: Option<PathBuf>,
    /// Address of the page, where it doesn't name it itself
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// How many pages to read at once [default: one per core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
}

/// One page to read, or why its line of the manifest can't be.
type Job = Result<ManifestLine, (Option<String>, String)>;

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let jobs: Vec<Job> = if let Some(path) = &args.manifest {
        manifest(path)?
    } else {
        args.files.iter().map(|file| Ok(named(file, args.url.as_ref()))).collect()
    };
    let pool = ordered::pool(args.threads.map(usize::from)).map_err(Failure::Failed)?;
    let mut failed = false;
    let answer = |job: Job| match job {
        Ok(job) => read(&job).map_err(|error| (Some(job.id), error)),
        Err(bad) => Err(bad),
    };
    ordered::map(&pool, jobs, answer, |line| {
        let line = match line {
            Ok(json) => json,
            Err((id, error)) => {
                failed = true;
                context.complain(format!("{}: {error}", id.as_deref().unwrap_or("manifest")));
                json!({"id": id, "error": error}).to_string()
            }
        };
        writeln!(context.out(), "{line}").map_err(Failure::from)
    })?;
    if failed { Err(Failure::Items) } else { Ok(()) }
}

fn named(file: &Path, url: Option<&String>) -> ManifestLine {
    let file = file.display().to_string();
    ManifestLine { id: file.clone(), file, url: url.cloned(), captured_at: None }
}

fn manifest(path: &Path) -> Result<Vec<Job>, Failure> {
    let bytes = read_file(path).map_err(|e| Failure::file(path.display(), &e))?;
    let lines = bytes.split(|b| *b == b'\n').enumerate();
    let lines = lines.filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace));
    Ok(lines
        .map(|(n, line)| {
            serde_json::from_slice::<ManifestLine>(line).map_err(|e| {
                let id = serde_json::from_slice::<Value>(line).ok();
                let id = id.and_then(|v| v.get("id").and_then(Value::as_str).map(str::to_owned));
                (
                    id,
                    format!(
                        "line {} of the manifest can't be used: {e}. It needs \"id\" and \"file\".",
                        n + 1
                    ),
                )
            })
        })
        .collect())
}

fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(path)
}

fn read(job: &ManifestLine) -> Result<String, String> {
    let path = PathBuf::from(&job.file);
    let bytes = read_file(&path).map_err(|e| reason(&e))?;
    let captured_at = match &job.captured_at {
        // Crawlers often write a space where ISO 8601 has a T.
        Some(time) => Some(
            time.replacen(' ', "T", 1).parse::<PrintedTime>().map_err(|e| format!("captured_at: {e}."))?,
        ),
        None => None,
    };
    let name = path.file_name().map(|name| name.to_string_lossy());
    let hints = Hints { name: name.as_deref(), url: job.url.as_deref(), captured_at, ..Hints::default() };
    let draft = read_page(&bytes, &hints).map_err(|refusal| refusal.to_string())?;
    page_json(&job.id, &draft)
}
