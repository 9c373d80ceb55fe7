//! The steps of a command: each with its title and time; what failed is said again at the end.

use crate::Outcome;
use std::time::{Duration, Instant};

/// What happened so far.
#[derive(Default)]
pub struct Report {
    steps: Vec<(String, Duration, Outcome)>,
    skipped: Vec<String>,
    /// The runners' own summary lines.
    pub summaries: Vec<String>,
}

impl Report {
    /// Does one step and keeps going when it fails; true when it went well.
    pub fn step(&mut self, title: &str, work: impl FnOnce(&mut Vec<String>) -> Outcome) -> bool {
        println!("\n── {title}");
        let began = Instant::now();
        let outcome = work(&mut self.summaries);
        if let Err(why) = &outcome {
            eprintln!("FAILED: {why}");
        }
        let good = outcome.is_ok();
        self.steps.push((title.to_owned(), began.elapsed(), outcome));
        good
    }

    /// Says loudly that something was not done.
    pub fn skip(&mut self, why: String) {
        eprintln!("\nSKIPPED: {why}");
        self.skipped.push(why);
    }

    /// The closing words: times, what was skipped, the runners' summaries, what failed.
    pub fn close(self) -> Outcome {
        println!("\n── Steps");
        for (title, took, outcome) in &self.steps {
            let word = if outcome.is_ok() { "ok" } else { "FAILED" };
            println!("{:>7.1} s  {word:<6}  {title}", took.as_secs_f64());
        }
        for why in &self.skipped {
            println!("           SKIPPED {why}");
        }
        let failed: Vec<&str> =
            self.steps.iter().filter_map(|step| step.2.as_ref().err()).map(String::as_str).collect();
        if !self.summaries.is_empty() {
            println!("\n── Summaries of the test runners");
            for line in &self.summaries {
                println!("{line}");
            }
        }
        if failed.is_empty() { Ok(()) } else { Err(failed.join("; ")) }
    }
}
