//! `onrecord undo`, `onrecord redo`, `onrecord history`

use super::json_line;
use crate::{context::Context, failure::Outcome};
use onrecord_library::EntryKind;
use std::io::Write;

/// The list of what was done.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Undo takes the line marked → next, redo the one marked ←.\n\nExample:\n  onrecord history --limit 5"
)]
pub struct History {
    /// One JSON object a line
    #[arg(long)]
    json: bool,
    /// How many entries, newest first
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
}

/// Undo what was done last.
pub fn undo(context: &mut Context) -> Outcome {
    let done = context.place.open()?.undo(None)?;
    Ok(writeln!(context.out(), "Undone: {}.", done.value.label)?)
}

/// Do again what was undone last.
pub fn redo(context: &mut Context) -> Outcome {
    let done = context.place.open()?.redo(None)?;
    Ok(writeln!(context.out(), "Done again: {}.", done.value.label)?)
}

/// List it.
pub fn history(args: &History, context: &mut Context) -> Outcome {
    for row in context.place.open()?.history(args.limit)? {
        if args.json {
            json_line(context, serde_json::to_string(&row))?;
            continue;
        }
        let entry = &row.entry;
        let mark = match (row.next_undo, row.next_redo) {
            (true, _) => '→',
            (_, true) => '←',
            _ => ' ',
        };
        let who = entry.who.as_deref().unwrap_or("–");
        let what = match (entry.undone, entry.kind) {
            (true, _) => " (undone)",
            (_, EntryKind::Bar) => " (nothing before this can be undone)",
            _ => "",
        };
        writeln!(context.out(), "{mark} {}  {who}  {}{what}", entry.at, entry.label)?;
    }
    Ok(())
}
