//! What became of a mark.

use super::Anchors;
use crate::paragraphs::ratio;
use onrecord_model::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Other words are the same mark's, altered, where at least so much of them is the same.
const STILL: f64 = 0.5;

/// What became of a mark when the text changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The same words in the same place.
    Same,
    /// The same words elsewhere.
    Moved,
    /// Other words in its place.
    Altered,
    /// Neither its words nor its place are there, or not clearly.
    Gone,
}

impl Fate {
    /// The name used in SQL and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Moved => "moved",
            Self::Altered => "altered",
            Self::Gone => "gone",
        }
    }
}

/// A mark on the newer text.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// What became of it.
    pub fate: Fate,
    /// How sure that is, 0–1; of altered words, how much of them is the same.
    pub score: f64,
    /// Where it stands; of altered words, where the others stand. Empty when it is gone.
    pub spans: Vec<Span>,
}

impl Anchors<'_> {
    /// What became of the words of a mark: all of its spans, in order.
    pub fn fate(&self, spans: &[Span]) -> Placed {
        let gone = |score| Placed { fate: Fate::Gone, score, spans: Vec::new() };
        let mut fate = Fate::Same;
        let mut places: Vec<Span> = Vec::with_capacity(spans.len());
        let (mut least, mut same, mut length) = (1.0_f64, 0.0, 0.0);
        for &span in spans {
            let weight = ratio(span.len(), 1);
            length += weight;
            let (here, score) = if let Some((here, score)) = self.one(span) {
                if fate == Fate::Same && !self.stays(span, here) {
                    fate = Fate::Moved;
                }
                least = least.min(f64::midpoint(1.0, score));
                same += weight;
                (here, 1.0)
            } else if let Some(altered) = self.altered(span) {
                altered
            } else {
                // One of several pieces may be gone: the rest is still the mark.
                fate = Fate::Altered;
                continue;
            };
            if score < 1.0 {
                fate = Fate::Altered;
                same += weight * score;
            }
            if places.last().is_some_and(|last| last.end > here.start) {
                return gone(0.0);
            }
            places.push(here);
        }
        let share = if length > 0.0 { same / length } else { 0.0 };
        match fate {
            _ if places.is_empty() => gone(0.0),
            Fate::Altered | Fate::Gone if share < STILL => gone(share),
            Fate::Altered | Fate::Gone => Placed { fate: Fate::Altered, score: share, spans: places },
            fate => Placed { fate, score: least, spans: places },
        }
    }

    /// Whether a place is where it was among all the others.
    fn stays(&self, old: Span, new: Span) -> bool {
        let paragraph = |side: usize, span: Span| {
            let words = &self.words[side];
            self.plain[side].inside(span).map(|span| words.paragraph(words.touching(span).0))
        };
        match (paragraph(0, old), paragraph(1, new)) {
            (Some(old), Some(new)) => self.pairs.stays(old, new),
            _ => true,
        }
    }

    /// Where other words stand now, and how much of them is the same.
    fn altered(&self, span: Span) -> Option<(Span, f64)> {
        let ((first, last), same) = self.mapped(self.plain[0].inside(span)?)?;
        let words = self.words[1].at.get(first..last)?;
        let place = Span::new(words.first()?.start, words.last()?.end);
        Some((self.plain[1].outside(place), same))
    }

    /// The words of the newer text that stand where the words of a span (of the folded older text) stood, in the
    /// paragraph that is the same; and how much of both is the same, 0–1.
    pub(super) fn mapped(&self, span: Span) -> Option<((usize, usize), f64)> {
        let [old, new] = &self.words;
        let (first, last) = old.touching(span);
        let paragraph = old.paragraph(first);
        let (from, to) = *old.paragraphs.get(paragraph)?;
        if first >= last || last > to {
            return None;
        }
        let (other, _) = (*self.pairs.to.get(paragraph)?)?;
        let (new_from, new_to) = *new.paragraphs.get(other)?;
        let ops = capture_diff_slices(Algorithm::Myers, &old.ids[from..to], &new.ids[new_from..new_to]);
        let (first, last) = (first - from, last - from);
        let (mut begin, mut end, mut same) = (usize::MAX, 0, 0);
        for op in ops {
            let (a, b) = (op.old_range(), op.new_range());
            if let DiffOp::Equal { .. } = op {
                let (cut_from, cut_to) = (a.start.max(first), a.end.min(last));
                if cut_from < cut_to {
                    begin = begin.min(b.start + cut_from - a.start);
                    end = end.max(b.start + cut_to - a.start);
                    same += cut_to - cut_from;
                }
            } else if (a.start < last && first < a.end) || (a.is_empty() && first < a.start && a.start < last)
            {
                begin = begin.min(b.start);
                end = end.max(b.end);
            }
        }
        if begin >= end {
            return None;
        }
        let length = end - begin;
        Some(((new_from + begin, new_from + end), ratio(2 * same, last - first + length)))
    }
}
