//! What is counted, and the figures made of it.

use super::{Group, Kind};

/// How two quotations are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the table in the room's documentation says what each is")]
pub enum Metric {
    Exact,
    J80,
    J50,
    Part,
    Token,
    Frag,
    JointExact,
    JointJ80,
    JointJ50,
}

impl Metric {
    /// All of them, in the order of the table.
    pub const EACH: [Self; 9] = [
        Self::Exact,
        Self::J80,
        Self::J50,
        Self::Part,
        Self::Token,
        Self::Frag,
        Self::JointExact,
        Self::JointJ80,
        Self::JointJ50,
    ];

    /// The name in tables and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::J80 => "j80",
            Self::J50 => "j50",
            Self::Part => "part",
            Self::Token => "token",
            Self::Frag => "frag",
            Self::JointExact => "joint-exact",
            Self::JointJ80 => "joint-j80",
            Self::JointJ50 => "joint-j50",
        }
    }
}

/// Precision, recall and their harmonic mean, 0–1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Values {
    /// Of what was found, how much is right.
    pub precision: f64,
    /// Of what is there, how much was found.
    pub recall: f64,
    /// Both in one figure.
    pub f1: f64,
}

/// Hits among cases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rate {
    /// How often it was right.
    pub hits: usize,
    /// How often it could have been.
    pub of: usize,
}

impl Rate {
    /// One more case.
    pub fn add(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.of += 1;
    }

    /// Share of hits, 0–1; `None` without a case.
    #[allow(clippy::cast_precision_loss, reason = "counts of quotations are far below 2^52")]
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| self.hits as f64 / self.of as f64)
    }
}

/// Speakers, looked at where a pair agrees by half and the reader names one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Speaker {
    /// The mention's head is right.
    pub span: Rate,
    /// The family name is right, where the reader gives one.
    pub name: Rate,
    /// Either.
    pub any: Rate,
    /// A pronoun got the name another program gave it.
    pub res: Rate,
    /// The attribution's words share one.
    pub cue: Rate,
}

/// Sums of one figure for one kind: of the found side and of the reader's.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    right: f64,
    all: f64,
}

/// Everything counted over a set of articles.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    /// How many articles.
    pub articles: usize,
    found: [[Sum; 3]; Metric::EACH.len()],
    there: [[Sum; 3]; Metric::EACH.len()],
    /// How speakers did.
    pub speaker: Speaker,
}

impl Scores {
    /// Counts `right` of `all` on the found side (precision).
    pub(super) fn found(&mut self, metric: Metric, kind: Kind, right: f64, all: f64) {
        add(&mut self.found[metric as usize][kind as usize], right, all);
    }

    /// Counts `right` of `all` on the reader's side (recall).
    pub(super) fn there(&mut self, metric: Metric, kind: Kind, right: f64, all: f64) {
        add(&mut self.there[metric as usize][kind as usize], right, all);
    }

    /// The figures of one comparison for one group.
    pub fn values(&self, metric: Metric, group: Group) -> Values {
        let share = |sums: &[Sum; 3]| {
            let of =
                |part: fn(&Sum) -> f64| group.kinds().iter().map(|k| part(&sums[*k as usize])).sum::<f64>();
            let all = of(|sum| sum.all);
            if all > 0.0 { of(|sum| sum.right) / all } else { 0.0 }
        };
        let (precision, recall) = (share(&self.found[metric as usize]), share(&self.there[metric as usize]));
        let sum = precision + recall;
        Values { precision, recall, f1: if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 } }
    }

    /// How many quotations the reader and the program have in a group.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sums of ones")]
    pub fn counts(&self, group: Group) -> (usize, usize) {
        let of = |sums: &[Sum; 3]| group.kinds().iter().map(|k| sums[*k as usize].all).sum::<f64>() as usize;
        (of(&self.there[Metric::Exact as usize]), of(&self.found[Metric::Exact as usize]))
    }
}

fn add(sum: &mut Sum, right: f64, all: f64) {
    sum.right += right;
    sum.all += all;
}
