//! `onrecord backup`

use crate::text::{bytes, counted};
use crate::{
    context::Context,
    failure::{Failure, Outcome},
    progress::Line,
};
use onrecord_library::backup::{Backup, Reason, backups};
use std::io::Write as _;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
#[command(
    after_help = "A backup is made while the library is used, opened and read through before it counts, and never half there. \
    Without --to it lies inside the library, in `backups/`; the pages as they were captured are kept once for all \
    backups, in `captures/`, to which is only ever added. That helps against mistakes, not against a broken disk: for \
    that, --to copies everything to another disk, as a library of its own that can be opened where it lies.\n\n\
    Older backups inside the library make room by and by: all of two days are kept, then one a day for two weeks, one a \
    week for twelve weeks, one a month for ever. Those made before an update or a restore always stay.\n\n\
    Examples:\n  onrecord backup\n  onrecord backup --to /media/disk\n  onrecord backup --list"
)]
pub struct Args {
    /// Copy the whole library into a new folder inside this one: on another disk, say
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
    /// Leave out the pages as they were captured: smaller, and texts and quotations are all there
    #[arg(long, requires = "to")]
    no_captures: bool,
    /// List the backups inside the library, newest first; also when the library can't be opened
    #[arg(long, conflicts_with = "to")]
    list: bool,
    /// With --list: JSON Lines
    #[arg(long, requires = "list")]
    json: bool,
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    if args.list {
        return list(args.json, context);
    }
    let library = context.place.open()?;
    let mut line = Line::default();
    let made = match &args.to {
        Some(folder) => library.backup_to(folder, !args.no_captures, &mut |come| line.show(come)),
        None => library.backup(&mut |come| line.show(come)),
    }?;
    line.clear();
    let captures = match &args.to {
        Some(_) => format!(", {}", counted(made.captures, "capture")),
        None => String::new(),
    };
    writeln!(
        context.out(),
        "{}\n{}, {}{captures}; {}, verified.",
        made.path.display(),
        counted(made.articles.unsigned_abs(), "article"),
        counted(made.quotes.unsigned_abs(), "quotation"),
        bytes(made.bytes),
    )?;
    if !made.thinned.is_empty() {
        let names: Vec<&str> = made.thinned.iter().map(|old| old.name.as_str()).collect();
        writeln!(context.out(), "Older backups made room: {}.", names.join(", "))?;
    }
    if made.missing > 0 {
        context.complain(format!(
            "{} missing from the library's folder, so not in the backup either: `onrecord check` names them.",
            match made.missing {
                1 => "1 capture is".to_owned(),
                n => format!("{n} captures are"),
            }
        ));
        return Err(Failure::Items);
    }
    Ok(())
}

fn list(json: bool, context: &mut Context) -> Outcome {
    let root = context.place.root()?;
    let all = backups(&root)?;
    if all.is_empty() && !json {
        context.complain(format!("There are no backups in {}: `onrecord backup` makes one.", root.display()));
    }
    for backup in &all {
        if json {
            let line = serde_json::to_string(backup).map_err(|e| Failure::Failed(e.to_string()))?;
            writeln!(context.out(), "{line}")?;
        } else {
            writeln!(context.out(), "{}", row(backup))?;
        }
    }
    Ok(())
}

fn row(backup: &Backup) -> String {
    let why = match backup.reason {
        Reason::Asked => "asked for",
        Reason::BeforeUpdate => "before an update",
        Reason::BeforeRestore => "before a restore",
    };
    format!("{}\t{}\t{why}\t{}", backup.name, backup.at, bytes(backup.bytes))
}
