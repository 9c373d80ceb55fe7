//! A figure and the table of all.

use std::fmt::Write;

/// What a figure must hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Limit {
    /// Only told.
    None,
    /// Ours is at most so many times the yardstick.
    Ratio(f64),
    /// Ours is at most so much, in its unit.
    Most(f64),
}

/// One line of the table.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What was measured.
    pub what: String,
    /// Unit of both sides.
    pub unit: &'static str,
    /// What we reach.
    pub ours: f64,
    /// What the yardstick reaches.
    pub yardstick: Option<f64>,
    /// What must hold.
    pub limit: Limit,
    /// What a reader should know beside it.
    pub note: String,
}

impl Figure {
    /// Ours in yardsticks.
    pub fn ratio(&self) -> Option<f64> {
        self.yardstick.filter(|yardstick| *yardstick > 0.0).map(|yardstick| self.ours / yardstick)
    }

    /// Whether the limit is met; `None` where there is none.
    pub fn met(&self) -> Option<bool> {
        match self.limit {
            Limit::None => None,
            Limit::Ratio(most) => Some(self.ratio().is_some_and(|ratio| ratio <= most)),
            Limit::Most(most) => Some(self.ours <= most),
        }
    }
}

/// All figures as a person reads them. At small sizes nothing is judged.
pub fn table(figures: &[Figure], judged: bool) -> String {
    let mut text = format!(
        "{:<46}{:>12}{:>12}{:>8}{:>10}  {:<8}\n",
        "", "ours", "yardstick", "ratio", "limit", "verdict"
    );
    for figure in figures {
        let of = |value: f64| format!("{} {}", number(value), figure.unit);
        let limit = match figure.limit {
            Limit::None => String::new(),
            Limit::Ratio(most) => format!("≤ {most} ×"),
            Limit::Most(most) => format!("≤ {}", of(most)),
        };
        let verdict = match figure.met() {
            _ if !judged => "",
            None => "",
            Some(true) => "met",
            Some(false) => "MISSED",
        };
        let ratio = figure.ratio().map_or_else(String::new, |ratio| format!("{ratio:.2}"));
        let _ = writeln!(
            text,
            "{:<46}{:>12}{:>12}{ratio:>8}{limit:>10}  {verdict:<8}{}",
            figure.what,
            of(figure.ours),
            figure.yardstick.map_or_else(String::new, of),
            figure.note
        );
    }
    text
}

fn number(value: f64) -> String {
    match value {
        v if v >= 100.0 => format!("{v:.0}"),
        v if v >= 10.0 => format!("{v:.1}"),
        v => format!("{v:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Figure, Limit, table};

    fn figure(ours: f64, limit: Limit) -> Figure {
        Figure { what: "x".into(), unit: "ms", ours, yardstick: Some(2.0), limit, note: String::new() }
    }

    #[test]
    fn limits_are_judged_by_ratio_or_by_value() {
        assert_eq!(figure(3.0, Limit::Ratio(1.5)).met(), Some(true));
        assert_eq!(figure(3.1, Limit::Ratio(1.5)).met(), Some(false));
        assert_eq!(figure(31.0, Limit::Most(30.0)).met(), Some(false));
        assert_eq!(figure(31.0, Limit::None).met(), None);
        let missed = [figure(31.0, Limit::Most(30.0))];
        assert!(table(&missed, true).contains("MISSED") && !table(&missed, false).contains("MISSED"));
    }
}
