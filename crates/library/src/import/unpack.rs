//! Files of many articles, taken apart on their way in.

use super::source::{Bytes, Source};
use onrecord_intake::pieces::{Found, Input};
use onrecord_intake::{Head, Hints, holds_many, pieces};
use std::fs::File;
use std::io::{BufReader, Cursor, Read as _, Seek as _};
use std::ops::ControlFlow;

/// What is met on the way.
#[derive(Debug)]
pub(crate) enum Part {
    /// The source is one article; its bytes are read when its turn comes.
    Whole(Source),
    /// Something in a file of many.
    Of(Found),
    /// The rest of a file of many can't be read; the sentence says why.
    Rest(String),
}

/// The bytes of a source that can hold many articles; `None` for one that holds one, and where it
/// can't be looked into: whoever reads it then says why.
pub(crate) fn container(source: &Source) -> Option<Box<dyn Input + '_>> {
    let (head, input) = head(source)?;
    let name = source.file_name();
    let hints = Hints { name: name.as_deref(), ..Hints::default() };
    holds_many(&head, &hints).then_some(input)
}

/// How a source begins, and all of its bytes; `None` where it can't be looked into, or was pasted or typed.
pub(crate) fn head(source: &Source) -> Option<(Vec<u8>, Box<dyn Input + '_>)> {
    let mut input: Box<dyn Input> = match &source.bytes {
        Bytes::File(path) | Bytes::Watched(path) => Box::new(BufReader::new(File::open(path).ok()?)),
        Bytes::Stdin(bytes) => Box::new(Cursor::new(bytes)),
        Bytes::Fetched(page) => Box::new(Cursor::new(&page.bytes)),
        Bytes::Pasted(_) | Bytes::Typed(_) | Bytes::NotFetched(_) => return None,
    };
    let mut head = Vec::new();
    (&mut *input).take(Head::BYTES as u64).read_to_end(&mut head).ok()?;
    input.rewind().ok()?;
    Some((head, input))
}

/// Hand over a source, or each article in it. `hints` are of the source.
pub(crate) fn unpack(
    source: Source,
    hints: &Hints,
    take: &mut dyn FnMut(Part) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let Some(mut input) = container(&source) else { return take(Part::Whole(source)) };
    let mut flow = ControlFlow::Continue(());
    let ended = pieces(&mut *input, hints, &mut |found| {
        flow = take(Part::Of(found));
        flow
    });
    match ended {
        Err(refusal) if flow.is_continue() => take(Part::Rest(refusal.to_string())),
        _ => flow,
    }
}
