//! `onrecord watch`

use super::add;
use crate::{
    context::Context,
    failure::{Failure, Outcome},
};
use onrecord_library::Library;
use onrecord_library::import::{self, Event};
use onrecord_library::watch::{EVERY, STILL, Watcher};
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Instant;

#[derive(Debug, clap::Args)]
#[command(
    after_help = "What your browser saves into the folder (\u{201c}Save page as\u{201d}, SingleFile, print to PDF) comes into the library within seconds, \
    once. So a page that can't be fetched by programs, or that only your subscription shows, goes in as you see it. Nothing in the folder \
    is moved, changed or deleted; folders in it are not looked at, nor are tables and archives.\n\n\
    Ctrl-C ends it. Every arrival is a line as of `onrecord add`; a page that was known already is not told.\n\n\
    Examples:\n  onrecord watch ~/saved-pages\n  onrecord watch --once ~/saved-pages"
)]
pub struct Args {
    /// The folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Take what is there and end
    #[arg(long)]
    once: bool,
    /// Print JSON Lines
    #[arg(long)]
    json: bool,
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    if !args.folder.is_dir() {
        let folder = args.folder.display();
        return Err(Failure::Usage(format!("There is no folder {folder}: make it, or name another one.")));
    }
    let library = context.place.open_or_create()?;
    let mut watcher = library.watcher(&args.folder)?;
    let began = Instant::now();
    if args.once {
        watcher.look(began.elapsed()).map_err(Failure::Usage)?;
        sleep(STILL);
        let whole = watcher.look(began.elapsed()).map_err(Failure::Usage)?;
        let failed = take(&library, &mut watcher, &whole, args.json, context)?;
        return if failed > 0 { Err(Failure::Items) } else { Ok(()) };
    }
    context.complain(format!("Watching {}. Ctrl-C ends it.", args.folder.display()));
    let mut said = None;
    loop {
        match watcher.look(began.elapsed()) {
            Ok(whole) => {
                take(&library, &mut watcher, &whole, args.json, context)?;
                said = None;
            }
            // Said once: it may come back.
            Err(why) if said.as_ref() != Some(&why) => {
                context.complain(&why);
                said = Some(why);
            }
            Err(_) => {}
        }
        sleep(EVERY);
    }
}

/// Take files in and print what came of them; how many were refused.
fn take(
    library: &Library,
    watcher: &mut Watcher,
    whole: &[onrecord_library::watch::Whole],
    json: bool,
    context: &mut Context,
) -> Result<usize, Failure> {
    if whole.is_empty() {
        return Ok(0);
    }
    let mut broken = None;
    let report = watcher.take(library, whole, &mut |event| {
        if matches!(event, Event::Page { outcome: import::Outcome::Known { .. }, .. }) {
            return ControlFlow::Continue(());
        }
        match add::tell(event, true, json, context) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                broken = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    context.out().flush()?;
    broken.map_or(Ok(report.failed), Err)
}
