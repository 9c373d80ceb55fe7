//! Files read for `onrecord parse`: each answers with a line, and a file of many articles with a
//! line for each.

use super::parse::{page_json, read_page};
use crate::import::unpack::{Part, unpack};
use crate::import::{Source, read_source};
use crate::{intake::Mapping, model::PrintedTime, ordered};
use onrecord_intake::{Found, Hints, Piece};
use rayon::ThreadPool;
use std::ops::ControlFlow;
use std::sync::Arc;

/// A file to read.
#[derive(Debug)]
pub struct Job {
    /// Repeated in the answer.
    pub id: String,
    /// Where its bytes are.
    pub source: Source,
    /// Address of the page.
    pub url: Option<String>,
    /// When it was taken.
    pub captured_at: Option<PrintedTime>,
}

/// What was read.
#[derive(Debug)]
pub struct Answer {
    /// Of the job; `None` where its line of the manifest has none.
    pub id: Option<String>,
    /// Where in the file it stands, where that holds many articles.
    pub piece: Option<String>,
    /// A line of JSON, or the sentence why there is none.
    pub line: Result<String, String>,
}

/// What is in hand of a job.
enum Item {
    Whole(Source),
    Piece(Piece),
    Bad { piece: Option<String>, why: String },
}

/// What is known of a file, kept until its last piece is read.
struct Known {
    id: String,
    name: Option<String>,
    url: Option<String>,
    captured_at: Option<PrintedTime>,
}

/// Read files on the pool and hand each answer to `sink`, in order. A job that is none is its
/// answer already.
///
/// # Errors
/// The sink's.
pub fn read_all<E>(
    pool: &ThreadPool,
    jobs: impl IntoIterator<Item = Result<Job, Answer>>,
    mapping: &Mapping,
    sink: impl FnMut(Answer) -> Result<(), E>,
) -> Result<(), E> {
    let mapping = Some(mapping).filter(|mapping| !mapping.is_empty());
    let work = |item: Result<(Arc<Known>, Item), Answer>| match item {
        Ok((known, item)) => answer(&known, item, mapping),
        Err(answer) => answer,
    };
    let mut portions = ordered::Portions::new(pool, work, sink);
    for job in jobs {
        let Job { id, source, url, captured_at } = match job {
            Ok(job) => job,
            Err(answer) => {
                portions.push(Err(answer))?;
                continue;
            }
        };
        let known = Arc::new(Known { id, name: source.file_name(), url, captured_at });
        let mut ended = Ok(());
        let hints = known.hints(mapping);
        let _ = unpack(source, &hints, &mut |part| {
            let item = match part {
                Part::Whole(source) => Item::Whole(source),
                Part::Of(Found::Piece(piece)) => Item::Piece(piece),
                Part::Of(Found::Refused { place, refusal }) => {
                    Item::Bad { piece: Some(place), why: refusal.to_string() }
                }
                Part::Of(Found::Other { .. }) => return ControlFlow::Continue(()),
                Part::Rest(why) => Item::Bad { piece: None, why },
            };
            ended = portions.push(Ok((Arc::clone(&known), item)));
            if ended.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        ended?;
    }
    portions.finish()
}

impl Known {
    fn hints<'h>(&'h self, mapping: Option<&'h Mapping>) -> Hints<'h> {
        Hints {
            name: self.name.as_deref(),
            url: self.url.as_deref(),
            captured_at: self.captured_at.clone(),
            mapping,
            ..Hints::default()
        }
    }
}

fn answer(known: &Known, item: Item, mapping: Option<&Mapping>) -> Answer {
    let base = known.hints(mapping);
    let read = |bytes: &[u8], hints: &Hints<'_>, piece: Option<&str>| {
        let draft = read_page(bytes, hints)?;
        page_json(&known.id, piece, &draft)
    };
    let (piece, line) = match item {
        Item::Whole(source) => (None, read_source(&source).and_then(|bytes| read(&bytes, &base, None))),
        Item::Piece(piece) => {
            let line = read(&piece.bytes, &piece.hints(&base), Some(&piece.place));
            (Some(piece.place), line)
        }
        Item::Bad { piece, why } => (piece, Err(why)),
    };
    Answer { id: Some(known.id.clone()), piece, line }
}
