//! One core for a while: two hardware threads of one core slow each other, and then the same work costs more CPU
//! time beside other work than by itself. What is taken off another figure has to be measured as that was.

/// As long as it lives, this thread and those it starts run on one core, where the system can be asked for that
/// (Linux). Processes started meanwhile stay there too.
#[derive(Debug)]
pub struct OneCore {
    #[cfg(target_os = "linux")]
    before: Option<rustix::thread::CpuSet>,
}

#[cfg(target_os = "linux")]
impl OneCore {
    /// Keep to the last of the cores that may be used.
    pub fn begin() -> Self {
        use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};
        let keep = || {
            let before = sched_getaffinity(None).ok()?;
            let last = (0..CpuSet::MAX_CPU).rev().find(|&core| before.is_set(core))?;
            let mut one = CpuSet::new();
            one.set(last);
            sched_setaffinity(None, &one).ok()?;
            Some(before)
        };
        Self { before: keep() }
    }

    /// Whether it could be had.
    pub const fn held(&self) -> bool {
        self.before.is_some()
    }
}

#[cfg(target_os = "linux")]
impl Drop for OneCore {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            let _ = rustix::thread::sched_setaffinity(None, before);
        }
    }
}

#[cfg(not(target_os = "linux"))]
impl OneCore {
    /// Nothing can be asked here.
    pub const fn begin() -> Self {
        Self {}
    }

    /// Whether it could be had.
    pub const fn held(&self) -> bool {
        false
    }
}
