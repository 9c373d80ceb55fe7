//! What every command shares: the library, and where words go.

use crate::{failure::Outcome, look::Look, place::Place};
use std::io::{self, BufWriter, Stdout, Write};

/// Handed to every command.
pub struct Context {
    /// Where the library is, and who works in it.
    pub place: Place,
    /// How output looks.
    pub look: Look,
    out: BufWriter<Stdout>,
}

impl Context {
    /// A context that writes to standard output.
    pub fn new(place: Place) -> Self {
        Self { place, look: Look::of_stdout(), out: BufWriter::with_capacity(1 << 16, io::stdout()) }
    }

    /// Standard output, buffered; flushed at the end by [`Context::finish`].
    pub fn out(&mut self) -> &mut impl Write {
        &mut self.out
    }

    /// One line on standard error. A closed stderr is no reason to stop.
    pub fn complain(&mut self, line: impl AsRef<str>) {
        let _ = self.out.flush();
        let _ = writeln!(io::stderr(), "{}", line.as_ref());
    }

    /// One row as JSON on a line of its own.
    pub fn json(&mut self, row: &impl serde::Serialize) -> Outcome {
        serde_json::to_writer(&mut self.out, row).map_err(io::Error::from)?;
        Ok(self.out.write_all(b"\n")?)
    }

    /// Write out what is still buffered.
    pub fn finish(&mut self) -> Outcome {
        Ok(self.out.flush()?)
    }
}
