//! A line on standard error while long work goes on, where a person sees it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use onrecord_library::Progress;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// Work that is over sooner needs no line.
const WORTH_IT: Duration = Duration::from_millis(400);

/// The line, drawn only on a terminal; gone when the work is over.
#[derive(Debug)]
pub struct Line {
    began: Instant,
    bar: Option<ProgressBar>,
    what: &'static str,
}

impl Default for Line {
    fn default() -> Self {
        Self { began: Instant::now(), bar: None, what: "" }
    }
}

impl Line {
    /// Show how far the work has come; it is never stopped from here.
    pub fn show(&mut self, come: Progress) -> ControlFlow<()> {
        if self.bar.is_none() && self.began.elapsed() < WORTH_IT {
            return ControlFlow::Continue(());
        }
        let bar = self.bar.get_or_insert_with(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        if self.what != come.what {
            self.what = come.what;
            bar.set_message(come.what);
        }
        // How much there is may become known only on the way.
        if bar.length() != come.of || come.of.is_none() {
            let template = match come.of {
                Some(_) => "{msg} {human_pos} of {human_len} {wide_bar} {eta}",
                None => "{msg} {spinner}",
            };
            bar.set_style(
                ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()),
            );
            match come.of {
                Some(of) => bar.set_length(of),
                None => bar.unset_length(),
            }
        }
        bar.set_position(come.done);
        ControlFlow::Continue(())
    }

    /// Take the line away, so that others can be written.
    pub fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.clear();
    }
}
