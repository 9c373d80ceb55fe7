//! The floor: figures below which a change is a step back.

use super::table::Row;
use crate::{
    binary::root,
    scorer::{Group, Metric},
};
use serde_json::Value;
use std::fs;

/// What fell below `tests/yardstick-floor.json`: `{"own en": {"joint-j80 dir+mix": 61.0, …}, …}`, F1
/// in percent. Rows that are not in the file have no floor.
///
/// # Errors
/// When the file can't be read, or names a row of our own or a figure that does not exist.
pub fn below(rows: &[Row]) -> Result<Vec<String>, String> {
    let path = root().join("tests/yardstick-floor.json");
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let floors: Value = serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut fell = Vec::new();
    for (name, figures) in floors.as_object().into_iter().flatten() {
        let Some(row) = rows.iter().find(|row| row.name == *name) else {
            // Others' articles may not be there, and pages are measured apart; ours are.
            if name.starts_with("own ") {
                return Err(format!("{}: there are no articles “{name}”", path.display()));
            }
            continue;
        };
        for (figure, least) in figures.as_object().into_iter().flatten() {
            let unknown = || format!("{}: there is no figure “{figure}”", path.display());
            let (metric, group) = figure.split_once(' ').ok_or_else(unknown)?;
            let metric = Metric::EACH.into_iter().find(|m| m.name() == metric).ok_or_else(unknown)?;
            let group = Group::EACH.into_iter().find(|g| g.name() == group).ok_or_else(unknown)?;
            let reached = 100.0 * row.scores.values(metric, group).f1;
            let least = least.as_f64().ok_or_else(unknown)?;
            if reached < least {
                fell.push(format!("{name}: {figure} is {reached:.1}, below the floor of {least:.1}"));
            }
        }
    }
    Ok(fell)
}
