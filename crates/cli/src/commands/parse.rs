//! `onrecord parse`

use crate::columns::Columns;
use crate::{
    context::Context,
    failure::{Failure, Outcome},
};
use onrecord_library::contract::files::{Answer, Job, read_all};
use onrecord_library::contract::parse::ManifestLine;
use onrecord_library::import::{Bytes, Source};
use onrecord_library::{model::PrintedTime, ordered, reason};
use serde_json::{Value, json};
use std::{
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Out, one JSON object a page, in the same order: headline, standfirst, byline, outlet, section, published,\n\
    updated, language, url, photo_credit, body, blocks, related, and `sources`: where each was read.\n\
    A file of many articles (a table, an archive, an export, a mailbox) gives an object for each, with `piece`:\n\
    where in the file it stands.\n\n\
    Examples:\n  onrecord parse page.txt saved.html\n  onrecord parse --url https://example.org/news/1 - < page.html"
)]
pub struct Args {
    /// Pages, messages, documents, tables, archives; `-` is standard input
    #[arg(value_name = "FILE", required_unless_present = "manifest", conflicts_with = "manifest")]
    files: Vec<PathBuf>,
    /// Read the list of pages from JSON Lines: {"id", "file", "url"?, "captured_at"?}
    #[arg(long, value_name = "FILE", conflicts_with = "url")]
    manifest: Option<PathBuf>,
    /// Address of the page, where it doesn't name it itself
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    #[command(flatten)]
    columns: Columns,
    /// How many pages to read at once [default: one per core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let jobs: Vec<Result<Job, Answer>> = if let Some(path) = &args.manifest {
        manifest(path)?
    } else {
        args.files.iter().map(|file| named(file, args.url.as_ref())).collect()
    };
    let pool = ordered::pool(args.threads.map(usize::from)).map_err(Failure::Failed)?;
    let mut failed = false;
    read_all(&pool, jobs, &args.columns.mapping()?, |answer: Answer| {
        let line = match answer.line {
            Ok(line) => line,
            Err(error) => {
                failed = true;
                let name = answer.id.as_deref().unwrap_or("manifest");
                let place = answer.piece.as_ref().map_or_else(String::new, |piece| format!(", {piece}"));
                context.complain(format!("{name}{place}: {error}"));
                let mut line = json!({"id": answer.id, "error": error});
                if let (Some(piece), Some(line)) = (answer.piece, line.as_object_mut()) {
                    line.insert("piece".to_owned(), piece.into());
                }
                line.to_string()
            }
        };
        writeln!(context.out(), "{line}").map_err(Failure::from)
    })?;
    if failed { Err(Failure::Items) } else { Ok(()) }
}

fn named(file: &Path, url: Option<&String>) -> Result<Job, Answer> {
    let id = file.display().to_string();
    let source = if file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        read.map_err(|error| refused(Some(id.clone()), reason(&error)))?;
        Source { name: id.clone(), bytes: Bytes::Stdin(bytes) }
    } else {
        Source::file(file)
    };
    Ok(Job { id, source, url: url.cloned(), captured_at: None })
}

fn refused(id: Option<String>, why: String) -> Answer {
    Answer { id, piece: None, line: Err(why) }
}

fn manifest(path: &Path) -> Result<Vec<Result<Job, Answer>>, Failure> {
    let read = |path: &Path| {
        if path.as_os_str() != "-" {
            return fs::read(path);
        }
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read(path).map_err(|e| Failure::file(path.display(), &e))?;
    let lines = bytes.split(|b| *b == b'\n').enumerate();
    let lines = lines.filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace));
    Ok(lines.map(|(at, line)| job(at + 1, line)).collect())
}

/// The job of a line of the manifest.
fn job(number: usize, line: &[u8]) -> Result<Job, Answer> {
    let line: ManifestLine = serde_json::from_slice(line).map_err(|e| {
        let id = serde_json::from_slice::<Value>(line).ok();
        let id = id.and_then(|v| v.get("id").and_then(Value::as_str).map(str::to_owned));
        let why = format!("line {number} of the manifest can't be used: {e}. It needs \"id\" and \"file\".");
        refused(id, why)
    })?;
    let captured_at = match &line.captured_at {
        // Crawlers often write a space where ISO 8601 has a T.
        Some(time) => Some(
            time.replacen(' ', "T", 1)
                .parse::<PrintedTime>()
                .map_err(|e| refused(Some(line.id.clone()), format!("captured_at: {e}.")))?,
        ),
        None => None,
    };
    let job = named(Path::new(&line.file), line.url.as_ref())?;
    Ok(Job { id: line.id, captured_at, ..job })
}
