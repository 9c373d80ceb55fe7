//! The figures as a person reads them, beside what others reach.

use crate::scorer::{Group, Kind, Metric, Rate, Scores};
use std::{fmt::Write, time::Duration};

/// One row.
#[derive(Debug)]
pub struct Row {
    /// Which articles.
    pub name: String,
    /// How it did.
    pub scores: Scores,
    /// What it took.
    pub took: Duration,
}

/// What others reach on the American articles of another month, as published with that data: F1 in
/// percent and articles a CPU second. Columns as in [`table`]; an empty one was not told.
const PEERS: &[(&str, [&str; 8])] = &[
    ("nearest name", ["52", "0", "0", "26", "19", "", "16", "340–700"]),
    ("textacy 0.13, pieces joined", ["67", "0", "0", "51", "28", "", "3", "2–4"]),
    ("GenderGapTracker, joined", ["62", "41", "35", "51", "48", "", "0", "3"]),
    ("Citron, retrained", ["64", "53", "37", "57", "53", "", "50–66", "2.7"]),
    ("rules, untuned", ["86", "44", "31", "61", "48", "", "39", "170"]),
    ("rules and a fitted CRF", ["85", "50", "44", "61", "54", "", "24", "25–33"]),
];

/// All rows as one table: F1 in percent.
pub fn table(rows: &[Row]) -> String {
    let mut text = format!(
        "{:<28}{:>9}{:>8}{:>8}{:>8}{:>9}{:>9}{:>7}{:>9}{:>11}\n",
        "", "articles", "direct", "mixed", "indir.", "joint", "joint", "frag", "pronoun", "articles"
    );
    let _ = writeln!(
        text,
        "{:<28}{:>9}{:>8}{:>8}{:>8}{:>9}{:>9}{:>7}{:>9}{:>11}",
        "F1 in percent", "", "j80", "j80", "j80", "j80 d+m", "j50 all", "all", "→ name", "a CPU s"
    );
    for row in rows {
        let f1 = |metric, group| format!("{:.1}", 100.0 * row.scores.values(metric, group).f1);
        let cells = [
            f1(Metric::J80, Group::Only(Kind::Direct)),
            f1(Metric::J80, Group::Only(Kind::Mixed)),
            f1(Metric::J80, Group::Only(Kind::Indirect)),
            f1(Metric::JointJ80, Group::Marked),
            f1(Metric::JointJ50, Group::All),
            f1(Metric::Frag, Group::All),
            percent(row.scores.speaker.res),
            speed(row.scores.articles, row.took),
        ];
        text.push_str(&line(&row.name, &row.scores.articles.to_string(), &cells));
    }
    text.push_str("Others, on another month of the same corpus as polnear:\n");
    for (name, cells) in PEERS {
        text.push_str(&line(name, "", &cells.map(str::to_owned)));
    }
    text
}

fn line(name: &str, articles: &str, cells: &[String; 8]) -> String {
    let [direct, mixed, indirect, marked, all, frag, res, speed] = cells;
    format!(
        "{name:<28}{articles:>9}{direct:>8}{mixed:>8}{indirect:>8}{marked:>9}{all:>9}{frag:>7}{res:>9}{speed:>11}\n"
    )
}

fn percent(rate: Rate) -> String {
    rate.share().map_or_else(String::new, |share| format!("{:.1}", 100.0 * share))
}

#[allow(clippy::cast_precision_loss, reason = "counts of articles are far below 2^52")]
fn speed(articles: usize, took: Duration) -> String {
    // Under a fifth of a second the system's clock of hundredths says nothing.
    if took < Duration::from_millis(200) {
        return String::new();
    }
    format!("{:.0}", articles as f64 / took.as_secs_f64())
}
