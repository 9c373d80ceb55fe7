//! What must hold when the program is killed, the disk fails or is full: nothing that was told as
//! done is lost, nothing is left half, and the same command run again completes.
//!
//! Two kinds of trials. `kill` ends the real program at a random moment. `disk` gives it a disk that
//! fails at a chosen call (`tests/faults/failing_io.c`, Linux). After each, the library is held
//! against what the program said before, and `onrecord check` must find nothing wrong.

mod disk;
mod kill;
mod place;

pub use disk::{DISK, Disk, disk_trials};
pub use kill::{kill_edits, kill_imports};
pub use place::{EDITS, Place};

/// What a series of trials came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Trials made.
    pub trials: usize,
    /// Trials in which the fault met the work, before its end.
    pub met: usize,
    /// Everything that did not hold, a sentence each.
    pub broken: Vec<String>,
}

impl Tally {
    /// Count a trial.
    pub fn count(&mut self, met: bool, held: Result<(), String>) {
        self.trials += 1;
        self.met += usize::from(met);
        self.broken.extend(held.err());
    }
}
