//! A line on standard error while long work goes on, where a person sees it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use onrecord_library::Progress;
use std::ops::ControlFlow;
use std::time::Duration;

/// Work of fewer units is over before the line could be read.
const WORTH_IT: u64 = 2_000;

/// The line, drawn only on a terminal.
#[derive(Debug, Default)]
pub struct Line {
    bar: Option<ProgressBar>,
}

impl Line {
    /// Show how far the work has come; it is never stopped from here.
    pub fn show(&mut self, come: Progress) -> ControlFlow<()> {
        if let Some(of) = come.of.filter(|of| *of >= WORTH_IT) {
            let bar = self.bar.get_or_insert_with(|| {
                let bar = ProgressBar::with_draw_target(Some(of), ProgressDrawTarget::stderr());
                let style = ProgressStyle::with_template("{msg} {human_pos} of {human_len} {wide_bar} {eta}");
                bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
                bar.set_message(come.what);
                bar.enable_steady_tick(Duration::from_millis(200));
                bar
            });
            bar.set_position(come.done);
        }
        ControlFlow::Continue(())
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
