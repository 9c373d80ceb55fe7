//! A table of quotations, beside `sqlite3 -csv` with the same columns of the same library.

use super::clock::{cpu, cpu_of_children, ms, percentile};
use super::{Figure, Ground, Limit, import};
use onrecord_library::export::csv::Preset;
use onrecord_library::export::{Form, Per, Wanted, columns};
use onrecord_library::{Library, query::Query, unseen};
use std::{
    fs::{self, File},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// The figures: CPU time and waiting.
///
/// # Errors
/// When the library can't be read or the tables can't be written.
pub fn run(ground: &Ground) -> Result<Vec<Figure>, String> {
    let root = import::library(ground)?;
    let folder = ground.folder()?;
    let (own, other) = (folder.join("quotes.csv"), folder.join("sqlite3.csv"));
    let library = Library::open(&root).map_err(|e| e.to_string())?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let mut rows = 0;
    for _ in 0..ground.size(3, 1) {
        let done = export(&library, &own)?;
        rows = done.1;
        ours.push(done.0);
        theirs.push(sqlite3(&root.join("library.sqlite"), &other)?);
    }
    let lines = |path: &Path| fs::metadata(path).map(|file| file.len() / 1_000_000).unwrap_or_default();
    let note = format!("{rows} quotations, {} MB beside {} MB", lines(&own), lines(&other));
    for path in [&own, &other] {
        let _ = fs::remove_file(path);
    }
    let median = |of: &[(Duration, Duration)], which: fn(&(Duration, Duration)) -> Duration| {
        percentile(&of.iter().map(|pair| ms(which(pair))).collect::<Vec<_>>(), 0.5)
    };
    let figure = |what: &str, which: fn(&(Duration, Duration)) -> Duration, note: &str| Figure {
        what: format!("CSV of {rows} quotations, {what}"),
        unit: "ms",
        ours: median(&ours, which),
        yardstick: Some(median(&theirs, which)),
        limit: Limit::Ratio(0.8),
        note: note.to_owned(),
    };
    Ok(vec![figure("CPU", |pair| pair.0, &note), figure("wall", |pair| pair.1, "")])
}

type Cost = (Duration, Duration);

fn export(library: &Library, path: &Path) -> Result<(Cost, usize), String> {
    let wanted = Wanted {
        only: None,
        order: None,
        query: Query::parse("").map_err(|e| e.to_string())?,
        form: Form::Csv(
            Preset::Code { delimiter: b',' },
            columns(None, Per::Quote).map_err(|e| e.to_string())?,
        ),
        per: Per::Quote,
        private_notes: false,
    };
    let (before, began) = (cpu(), Instant::now());
    let done = library.export_to(&wanted, path, &mut unseen).map_err(|e| e.to_string())?;
    let wall = began.elapsed();
    Ok(((spent(cpu(), before, wall), wall), done.rows))
}

fn sqlite3(library: &Path, path: &Path) -> Result<Cost, String> {
    let out = File::create(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let (before, began) = (cpu_of_children(), Instant::now());
    let status = Command::new("sqlite3")
        .args(["-readonly", "-csv", "-header"])
        .arg(library)
        // What begins with a hyphen would be read as an option.
        .arg(format!("\n{}", include_str!("csv.sql")))
        .stdin(Stdio::null())
        .stdout(out)
        .status()
        .map_err(|e| format!("sqlite3 could not be started: {e}; install it (`apt-get install sqlite3`)"))?;
    let wall = began.elapsed();
    if !status.success() {
        return Err(format!("sqlite3 failed ({status})"));
    }
    Ok((spent(cpu_of_children(), before, wall), wall))
}

fn spent(after: Option<Duration>, before: Option<Duration>, wall: Duration) -> Duration {
    after.zip(before).map_or(wall, |(after, before)| after.saturating_sub(before))
}
