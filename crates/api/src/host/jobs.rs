//! Work that runs beside everything else, each on a thread of its own.

use super::{Inner, count, locked};
use crate::wire::{Event, Failure, Job, JobKind, JobReport};
use onrecord_library::import::Gate;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How often a job tells how far it is.
const EVERY: Duration = Duration::from_millis(100);

/// The jobs that run.
#[derive(Debug, Default)]
pub(crate) struct Jobs {
    last: AtomicU32,
    running: Mutex<HashMap<u32, Control>>,
}

/// How a job is stopped, and held up where it can be.
#[derive(Debug, Clone, Default)]
struct Control {
    stop: Arc<AtomicBool>,
    gate: Gate,
}

impl Control {
    fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
        self.gate.end();
    }
}

impl Jobs {
    /// Ask a job to stop; one that ended already is not missed.
    pub fn stop(&self, job: u32) {
        if let Some(control) = locked(&self.running).get(&job) {
            control.stop();
        }
    }

    /// Hold an import up, or let it go on; one that ended already is not missed. Whether it runs.
    pub fn pause(&self, job: u32, paused: bool) -> bool {
        let running = locked(&self.running);
        let Some(control) = running.get(&job) else { return false };
        if paused {
            control.gate.pause();
        } else {
            control.gate.go_on();
        }
        true
    }

    pub fn stop_all(&self) {
        for control in locked(&self.running).values() {
            control.stop();
        }
    }
}

/// A job from the inside.
pub(crate) struct Running {
    pub host: Arc<Inner>,
    job: u32,
    control: Control,
    told: Option<Instant>,
}

impl Running {
    /// Tell how far it is, not too often. True when it is to stop.
    pub fn at(&mut self, what: &str, done: u32, of: Option<u32>) -> bool {
        let end = of == Some(done);
        if end || self.told.is_none_or(|told| told.elapsed() >= EVERY) {
            self.told = Some(Instant::now());
            self.host.tell(Event::Progress { job: self.job, what: what.to_owned(), done, of });
        }
        self.stopped()
    }

    /// What to ask from elsewhere whether it is to stop.
    pub fn stopper(&self) -> impl Fn() -> bool + use<> {
        let stop = Arc::clone(&self.control.stop);
        move || stop.load(Ordering::Relaxed)
    }

    pub fn stopped(&self) -> bool {
        self.control.stop.load(Ordering::Relaxed)
    }

    /// Its number.
    pub const fn job(&self) -> u32 {
        self.job
    }

    /// What holds it up, where it can be.
    pub fn gate(&self) -> Gate {
        self.control.gate.clone()
    }
}

/// Begin a job.
pub(crate) fn begin(
    host: &Arc<Inner>,
    what: JobKind,
    work: impl FnOnce(&mut Running) -> Result<JobReport, Failure> + Send + 'static,
) -> Result<Job, Failure> {
    let job = host.jobs.last.fetch_add(1, Ordering::Relaxed).saturating_add(1);
    let control = Control::default();
    locked(&host.jobs.running).insert(job, control.clone());
    host.tell(Event::JobStarted { job, what });
    let mut running = Running { host: Arc::clone(host), job, control, told: None };
    let started = std::thread::Builder::new().name(format!("job {job}")).spawn(move || {
        let worked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&mut running)));
        let ended = worked.unwrap_or_else(|_| {
            Err(Failure::new(
                "This could not be finished because of a defect in Onrecord; what was told as done is stored.",
            ))
        });
        locked(&running.host.jobs.running).remove(&job);
        let (report, failure) = match ended {
            Ok(report) => (Some(report), None),
            Err(failure) => (None, Some(failure)),
        };
        running.host.tell(Event::JobDone { job, report, failure });
    });
    if let Err(error) = started {
        locked(&host.jobs.running).remove(&job);
        return Err(Failure::new(format!("The work could not be begun: {error}.")));
    }
    Ok(Job { job })
}

/// A number of bytes or rows as it crosses the wire.
pub(crate) fn units(n: u64) -> u32 {
    usize::try_from(n).map_or(u32::MAX, count)
}
