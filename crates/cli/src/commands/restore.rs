//! `onrecord restore`

use crate::text::counted;
use crate::{
    context::Context,
    failure::{Failure, Outcome},
    progress::Line,
};
use onrecord_library::backup::restore;
use std::io::Write as _;

#[derive(Debug, clap::Args)]
#[command(
    after_help = "The backup is read through before anything is touched. What is in the library now is kept as a backup of its own, \
    so a restore can be taken back by restoring that; a library file that can't be read any more is set aside under \
    another name. Nothing is ever deleted. Close the library elsewhere first.\n\n\
    BACKUP is a name from `onrecord backup --list` or its beginning, `latest`, a folder that `onrecord backup --to` \
    made, or any backup's file. With --library naming a new folder, a library is put there as on a new computer.\n\n\
    Examples:\n  onrecord restore latest\n  onrecord restore 2026-11-25\n  \
    onrecord restore \"/media/disk/Trip 2026-11-25T093000Z.onrecord\" --library Trip.onrecord"
)]
pub struct Args {
    /// Which backup
    #[arg(value_name = "BACKUP")]
    backup: String,
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let root = context.place.root()?;
    let mut line = Line::default();
    let restored = restore(&root, &args.backup, &mut |come| line.show(come))?;
    line.clear();
    writeln!(
        context.out(),
        "The library is as it was in {}: {}, {}.",
        restored.from.display(),
        counted(restored.articles.unsigned_abs(), "article"),
        counted(restored.quotes.unsigned_abs(), "quotation"),
    )?;
    if let Some(kept) = restored.kept.as_deref().and_then(|path| path.file_name()) {
        let kept = kept.to_string_lossy();
        writeln!(context.out(), "What was there before is kept: `onrecord restore {kept}` brings it back.")?;
    }
    if let Some(aside) = restored.set_aside {
        writeln!(
            context.out(),
            "What was there before could not be read; it was set aside as {}.",
            aside.display()
        )?;
    }
    if restored.missing > 0 {
        context.complain(format!(
            "{} that it names could not be found (lost, or purged since): `onrecord check` names them.",
            counted(restored.missing, "capture")
        ));
        return Err(Failure::Items);
    }
    Ok(())
}
