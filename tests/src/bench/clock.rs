//! Time as it passes, and as the processors spend it.

use std::{fs, time::Duration};

/// CPU time of this process so far, all its threads; `None` where the system does not tell.
pub fn cpu() -> Option<Duration> {
    account(11)
}

/// CPU time of children that ended so far.
pub fn cpu_of_children() -> Option<Duration> {
    account(13)
}

/// Two fields of Linux's account of this process, in hundredths of a second (proc(5), counted
/// behind the name in brackets, which may hold anything).
fn account(at: usize) -> Option<Duration> {
    let account = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = account.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = fields.get(at)?.parse::<u64>().ok()? + fields.get(at + 1)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}

/// Milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The value below which `share` of all are (0.5: the median), and 0 of none.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places in a short list"
)]
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = ((sorted.len() as f64 * share).ceil() as usize).clamp(1, sorted.len().max(1)) - 1;
    sorted.get(at).copied().unwrap_or_default()
}

#[test]
fn percentiles_are_values_that_occurred() {
    let values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
    for (share, wanted) in [(0.5, 10.0), (0.95, 19.0), (1.0, 20.0)] {
        assert!((percentile(&values, share) - wanted).abs() < f64::EPSILON, "{share}");
    }
}
