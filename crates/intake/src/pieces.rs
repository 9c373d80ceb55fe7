//! A file of many articles, taken apart piece after piece.
//!
//! Each piece is a file of its own: the same format, holding one article and nothing else. So it is
//! evidence by itself, is known again by its bytes, and is read by [`parse`](crate::parse) like any
//! other file. Nothing here holds more than one piece in memory.

use crate::formats::{self, Head, Kind};
use crate::{Hints, Refusal, limits};
use onrecord_model::PrintedTime;
use std::io::{self, BufRead, Read, Seek};
use std::ops::ControlFlow;

/// Where the bytes of a file come from.
pub trait Input: BufRead + Seek {}

impl<T: BufRead + Seek> Input for T {}

/// One article of a file that holds many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    /// Where in its file it stands, as the end of a sentence ("line 12", "message 4821").
    pub place: String,
    /// Its own record: a file that holds this article alone.
    pub bytes: Vec<u8>,
    /// The name of that file, where it is another than the container's; its ending may tell the format.
    pub name: Option<String>,
    /// Address it was at, as the container has it.
    pub url: Option<String>,
    /// When it was captured, as the container has it; with its zone.
    pub captured_at: Option<PrintedTime>,
    /// Media type of the record, with its charset where the container decides it.
    pub media_type: Option<String>,
}

impl Piece {
    /// What is known beside the record, in a container of which `of` is known.
    pub fn hints<'a>(&'a self, of: &Hints<'a>) -> Hints<'a> {
        Hints {
            name: self.name.as_deref().or(of.name),
            place: Some(&self.place),
            url: self.url.as_deref().or(of.url),
            captured_at: self.captured_at.clone().or_else(|| of.captured_at.clone()),
            media_type: self.media_type.as_deref(),
            mapping: of.mapping,
        }
    }
}

/// What was met in a file.
#[derive(Debug)]
pub enum Found {
    /// An article.
    Piece(Piece),
    /// A part that can't be read as one; the rest of the file may.
    Refused {
        /// Where it stands, as in [`Piece::place`].
        place: String,
        /// Why.
        refusal: Refusal,
    },
    /// A part that is no article and need not be one: a picture, a service message.
    Other {
        /// What it is, in one or two words.
        what: &'static str,
    },
}

/// Takes what is met; `Break` ends the work.
pub type Take<'t> = dyn FnMut(Found) -> ControlFlow<()> + 't;

/// Whether a file that begins with `head` can hold many articles: then [`pieces`] takes it apart.
/// [`Head::BYTES`] of it are enough.
pub fn holds_many(head: &[u8], hints: &Hints) -> bool {
    formats::by_bytes(&Head::new(head, hints)).is_some_and(formats::Format::holds_many)
}

/// Take a file of many articles apart. A file that holds one is refused; see [`holds_many`].
///
/// # Errors
/// One sentence, when the rest of the file can't be read; what was met before it stands.
pub fn pieces(input: &mut dyn Input, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    let head = head(input, hints)?;
    match formats::by_bytes(&Head::new(&head, hints)).map(|format| format.kind) {
        Some(Kind::Many { split, .. }) => {
            let mut met = false;
            split(input, hints, &mut |found| {
                met = true;
                take(found)
            })?;
            if met { Ok(()) } else { Err(nothing_in(hints)) }
        }
        _ => Err(Refusal::Cannot {
            name: hints.called(),
            why: "it is one article and can't be taken apart",
            remedy: "read it as a page",
        }),
    }
}

/// The beginning of a file; it is at its start again afterwards.
pub(crate) fn head(input: &mut dyn Input, hints: &Hints) -> Result<Vec<u8>, Refusal> {
    let mut head = Vec::new();
    let read = Read::take(&mut *input, Head::BYTES as u64).read_to_end(&mut head);
    read.and_then(|_| input.rewind()).map_err(|error| unread(hints, &error))?;
    Ok(head)
}

/// The refusal of a container without content.
fn nothing_in(hints: &Hints) -> Refusal {
    Refusal::Cannot {
        name: hints.called(),
        why: "there is no article in it",
        remedy: "export it again and check that it holds some",
    }
}

/// The refusal of a file that the system could not read to its end.
pub(crate) fn unread(hints: &Hints, error: &io::Error) -> Refusal {
    Refusal::Unread { name: hints.called(), why: error.to_string() }
}

/// Read to the end of a line, at most as much as is read of a page. `None` at the end of the file;
/// what is beyond the limit is left out, and the length then says that there was more.
pub(crate) fn line(input: &mut dyn BufRead, buffer: &mut Vec<u8>) -> io::Result<Option<usize>> {
    const MOST: usize = limits::PAGE_BYTES + 1;
    buffer.clear();
    let mut length = 0;
    loop {
        let available = input.fill_buf()?;
        if available.is_empty() {
            return Ok((length > 0).then_some(length));
        }
        let end = available.iter().position(|byte| *byte == b'\n').map(|at| at + 1);
        let taken = end.unwrap_or(available.len());
        let room = MOST.saturating_sub(buffer.len()).min(taken);
        buffer.extend_from_slice(available.get(..room).unwrap_or_default());
        length += taken;
        input.consume(taken);
        if end.is_some() {
            return Ok(Some(length));
        }
    }
}
