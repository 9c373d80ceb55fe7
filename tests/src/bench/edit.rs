//! A durable edit of one row, beside a bare update and commit on the same disk.

use super::clock::{ms, percentile};
use super::raw::Raw;
use super::{Figure, Ground, Limit, import};
use onrecord_library::views::{Noun, Order, Review};
use onrecord_library::{Library, query::Query};
use std::{fs, time::Instant};

/// The figure: a review mark, its entry in the undo log and the hand-over to the writer included.
///
/// # Errors
/// When a library can't be written.
pub fn run(ground: &Ground) -> Result<Vec<Figure>, String> {
    let kept = import::library(ground)?;
    // Both write to copies: the kept library stays as the import left it.
    let folder = ground.folder()?;
    let root = folder.join("edited.onrecord");
    let bare = folder.join("raw-mark.sqlite");
    let _ = fs::remove_dir_all(&root);
    for ending in ["-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{ending}", bare.display()));
    }
    fs::create_dir_all(&root).map_err(|e| format!("{}: {e}", root.display()))?;
    for target in [&root.join("library.sqlite"), &bare] {
        fs::copy(kept.join("library.sqlite"), target).map_err(|e| format!("{}: {e}", target.display()))?;
    }
    let library = Library::open(&root).map_err(|e| e.to_string())?.signed(Some("RW".into()));
    let all = Query::parse("").map_err(|e| e.to_string())?;
    let pairs = usize::try_from(ground.size(400, 20)).unwrap_or(20);
    let list = library.list(Noun::Quotes, &all, Order::Newest, Some(pairs)).map_err(|e| e.to_string())?;
    let mut raw = Raw::start("mark", &[&bare], &[])?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (at, id) in list.ids.iter().enumerate() {
        let named = [format!("q{id}")];
        let mut edit = || -> Result<(), String> {
            let began = Instant::now();
            library.review(&named, Review::Seen).map_err(|e| e.to_string())?;
            ours.push(ms(began.elapsed()));
            Ok(())
        };
        let mut mark = || -> Result<(), String> {
            raw.give(&format!("{id}\n"))?;
            theirs.push(raw.number()? / 1_000_000.0);
            Ok(())
        };
        // Who goes first changes, so that neither always finds the disk as the other left it.
        if at % 2 == 0 {
            edit()?;
            mark()?;
        } else {
            mark()?;
            edit()?;
        }
    }
    raw.end()?;
    drop(library);
    let _ = fs::remove_dir_all(&root);
    let _ = fs::remove_file(&bare);
    Ok(vec![Figure {
        what: "edit: a review mark, durable, median".into(),
        unit: "ms",
        ours: percentile(&ours, 0.5),
        yardstick: Some(percentile(&theirs, 0.5)),
        limit: Limit::Ratio(1.5),
        note: format!(
            "{} pairs; p95 {:.2} beside {:.2} ms",
            ours.len(),
            percentile(&ours, 0.95),
            percentile(&theirs, 0.95)
        ),
    }])
}
