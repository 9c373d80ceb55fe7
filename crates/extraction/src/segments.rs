//! Stretches between marks: pairs found, nesting kept, paragraphs joined.

use crate::marks::{Family, Mark, Side, marks};
use crate::paragraphs::Paragraph;
use onrecord_model::Span;

/// One stretch between marks.
#[derive(Debug, Clone, Copy)]
pub struct Segment {
    /// From the opening mark (or where the stretch begins) to the closing mark's end.
    pub outer: Span,
    /// The words between, without space at the edges.
    pub inner: Span,
    /// The stretch it stands in.
    pub parent: Option<usize>,
    /// Paragraph it stands in.
    pub paragraph: usize,
    /// Kind of marks.
    pub family: Family,
    /// The stretch of an earlier paragraph that this one goes on with.
    pub follows: Option<usize>,
    /// False when the closing mark is not printed.
    pub closed: bool,
}

/// A quotation left open is looked for in so many paragraphs after it.
const REACH: usize = 8;

/// All stretches of the text, outer before inner, in order of their start.
pub fn segments(text: &str, paragraphs: &[Paragraph]) -> Vec<Segment> {
    let mut all: Vec<Segment> = Vec::new();
    // Per paragraph: its stretches and the first closing mark that closes nothing.
    let mut read: Vec<Reading> = paragraphs.iter().enumerate().map(|(i, p)| read(text, p.span, i)).collect();
    without_strays(&mut read);
    let mut carried: Option<(usize, usize)> = None; // open stretch, paragraph where its reach ends
    for (i, reading) in read.into_iter().enumerate() {
        let base = all.len();
        let continues = reading.continues(paragraphs[i].span);
        let mut here = reading.found;
        if let Some((open, until)) = carried {
            carried = None;
            if let Some(stray) = reading
                .stray
                .filter(|s| continues == Continues::ToStray && s.span.start > paragraphs[i].span.start)
            {
                // Not opened again: everything up to the stray mark goes on.
                let start = paragraphs[i].span.start;
                for segment in &mut here {
                    if segment.outer.end <= stray.span.start {
                        segment.parent = Some(segment.parent.map_or(0, |p| p + 1));
                    } else {
                        segment.parent = segment.parent.map(|p| p + 1);
                    }
                }
                here.insert(
                    0,
                    Segment {
                        outer: Span::new(start, stray.span.end),
                        inner: Span::new(start, stray.span.start).trimmed(text),
                        parent: None,
                        paragraph: i,
                        family: stray.family,
                        follows: Some(open),
                        closed: true,
                    },
                );
            } else if i < until && here.is_empty() {
                here.push(Segment {
                    outer: paragraphs[i].span,
                    inner: paragraphs[i].span,
                    parent: None,
                    paragraph: i,
                    family: all[open].family,
                    follows: Some(open),
                    closed: false,
                });
            } else if let Some(first) = here.first_mut()
                && first.outer.start == paragraphs[i].span.start
                && (all[open].family == first.family || all[open].family != Family::Straight)
            {
                first.follows = Some(open);
            }
        }
        for mut segment in here {
            segment.parent = segment.parent.map(|p| p + base);
            all.push(segment);
        }
        // What stays open at the paragraph's end?
        if let Some(open) = (base..all.len()).rev().find(|k| all[*k].parent.is_none() && !all[*k].closed)
            && let Some(until) = goes_on(text, paragraphs, i)
        {
            carried = Some((open, until));
        }
    }
    all
}

/// A straight mark that is never closed, on a page that closes others and none of its kind, opens nothing.
fn without_strays(read: &mut [Reading]) {
    let closed = |straight: bool| {
        read.iter()
            .flat_map(|r| &r.found)
            .filter(|s| s.closed && s.family != Family::Single && (s.family == Family::Straight) == straight)
            .take(2)
            .count()
    };
    if closed(true) > 0 || closed(false) < 2 {
        return;
    }
    for reading in read {
        let stray = |s: &Segment| s.family == Family::Straight && !s.closed;
        if !reading.found.iter().any(stray) {
            continue;
        }
        for segment in reading.found.iter_mut().filter(|s| stray(s)) {
            segment.outer = Span::new(0, 0);
        }
        reading.found = without_dropped(std::mem::take(&mut reading.found));
    }
}

/// Does a later paragraph go on with what paragraph `from` left open? Answers the paragraph that does.
fn goes_on(text: &str, paragraphs: &[Paragraph], from: usize) -> Option<usize> {
    for (i, paragraph) in paragraphs.iter().enumerate().skip(from + 1).take(REACH) {
        let reading = read(text, paragraph.span, i);
        match reading.continues(paragraph.span) {
            Continues::Reopened => return (i == from + 1).then_some(i),
            Continues::ToStray => return Some(i),
            Continues::Silent => {}
            Continues::No => return None,
        }
    }
    None
}

#[derive(PartialEq, Eq)]
enum Continues {
    /// Begins with an opening mark.
    Reopened,
    /// A closing mark closes nothing of its own.
    ToStray,
    /// No marks at all.
    Silent,
    /// Other quotations stand here.
    No,
}

struct Reading {
    found: Vec<Segment>,
    stray: Option<Mark>,
}

impl Reading {
    fn continues(&self, paragraph: Span) -> Continues {
        let first = self.found.iter().find(|s| s.parent.is_none());
        match (first, self.stray) {
            (Some(first), _) if first.outer.start == paragraph.start && first.family != Family::Single => {
                Continues::Reopened
            }
            (_, Some(stray)) if stray.family != Family::Single => Continues::ToStray,
            (None, None) => Continues::Silent,
            _ => Continues::No,
        }
    }
}

/// Pair the marks of one paragraph.
fn read(text: &str, within: Span, paragraph: usize) -> Reading {
    let marks = marks(text, within);
    let mut found: Vec<Segment> = Vec::new();
    let mut stack: Vec<(usize, Mark)> = Vec::new(); // index in `found`, its opening mark
    let mut stray = None;
    // For each single mark that may open: is there one left that can close it?
    let mut closers_left =
        marks.iter().filter(|m| m.family == Family::Single && m.side == Side::Close).count();
    for mark in &marks {
        let top_same = stack.last().is_some_and(|(_, open)| closes(open, mark));
        let side = match mark.side {
            Side::Either if top_same => Side::Close,
            Side::Either if mark.sign == '”' && stack.iter().any(|(_, open)| closes(open, mark)) => {
                Side::Close
            }
            Side::Either => Side::Open,
            side => side,
        };
        if mark.family == Family::Single && mark.side == Side::Close {
            closers_left -= 1;
        }
        if side == Side::Close {
            if let Some(depth) = stack.iter().rposition(|(_, open)| closes(open, mark)) {
                if mark.family == Family::Single && depth + 1 != stack.len() {
                    continue; // an apostrophe inside other marks
                }
                if mark.family == Family::Single && plural_possessive(text, mark, closers_left) {
                    continue;
                }
                // Inner ones left open were no quotations.
                for (dropped, _) in stack.drain(depth + 1..) {
                    found[dropped].outer = Span::new(0, 0);
                }
                if let Some((index, _)) = stack.pop() {
                    let open_end = found[index].inner.start;
                    found[index].outer.end = mark.span.end;
                    found[index].inner = Span::new(open_end, mark.span.start).trimmed(text);
                    found[index].closed = true;
                }
            } else if stack.is_empty()
                && mark.family != Family::Single
                && stray.is_none()
                && !inch(text, mark)
            {
                stray = Some(*mark);
            }
            continue;
        }
        if stack.len() >= 6 || (mark.family == Family::Single && (closers_left == 0)) {
            continue;
        }
        let parent = stack.last().map(|(index, _)| *index);
        stack.push((found.len(), *mark));
        found.push(Segment {
            outer: Span::new(mark.span.start, within.end),
            inner: Span::new(mark.span.end, within.end),
            parent,
            paragraph,
            family: mark.family,
            follows: None,
            closed: false,
        });
    }
    // Only the outermost may stay open, and only in double marks.
    for (depth, (index, open)) in stack.iter().enumerate() {
        if depth > 0 || open.family == Family::Single {
            found[*index].outer = Span::new(0, 0);
        } else {
            found[*index].inner = Span::new(open.span.end, within.end).trimmed(text);
        }
    }
    Reading { found: without_dropped(found), stray }
}

/// Leave out the dropped stretches; their children move up.
fn without_dropped(found: Vec<Segment>) -> Vec<Segment> {
    let dropped = |s: &Segment| s.outer.end == 0 || s.inner.is_empty();
    if !found.iter().any(dropped) {
        return found;
    }
    let mut place = vec![None; found.len()];
    let mut kept: Vec<Segment> = Vec::new();
    for (index, segment) in found.iter().enumerate() {
        let parent = segment.parent.and_then(|p| place[p]);
        if dropped(segment) {
            place[index] = parent;
        } else {
            place[index] = Some(kept.len());
            kept.push(Segment { parent, ..*segment });
        }
    }
    kept
}

/// Can `mark` close what `open` opened?
fn closes(open: &Mark, mark: &Mark) -> bool {
    match (open.family, open.sign) {
        (Family::Curly, '„') => matches!(mark.sign, '“' | '”' | '"' | '‟'),
        (Family::Curly, _) => {
            matches!(mark.sign, '”' | '"')
                || (mark.sign == '“' && mark.side == Side::Close)
                || mark.family == Family::Doubled
        }
        (Family::Angle, '»') => mark.sign == '«',
        (Family::Angle, _) => mark.sign == '»',
        (Family::SmallAngle, _) => mark.family == Family::SmallAngle && mark.sign != open.sign,
        (Family::Straight, _) => matches!(mark.sign, '"' | '”') || mark.family == Family::Doubled,
        (Family::Doubled, _) => mark.family == Family::Doubled || matches!(mark.sign, '”' | '"'),
        (Family::Single, '‚') => matches!(mark.sign, '‘' | '’' | '\''),
        (Family::Single, _) => mark.family == Family::Single && mark.sign != '‚',
    }
}

/// `voters' choice`: the mark after an s is an apostrophe when a better closing mark is still to come.
fn plural_possessive(text: &str, mark: &Mark, closers_left: usize) -> bool {
    text[..mark.span.start].ends_with('s') && text[mark.span.end..].starts_with(' ') && closers_left > 0
}

/// `6'2"`: a mark of measure.
fn inch(text: &str, mark: &Mark) -> bool {
    mark.family == Family::Straight && text[..mark.span.start].ends_with(|c: char| c.is_ascii_digit())
}
