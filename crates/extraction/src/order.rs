//! Which drafts stay where two hold the same words, and the order quotations leave in.

use crate::draft::Draft;
use onrecord_model::{FoundQuote, Span};

/// Drafts whose spans do not overlap: the earlier and better one stays.
pub fn apart(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut kept: Vec<Draft> = Vec::new();
    let mut ends: Vec<(Span, usize)> = Vec::new();
    for draft in drafts {
        let clash = ends
            .iter()
            .rev()
            .take(24)
            .find(|(span, _)| draft.spans.iter().any(|s| s.overlaps(*span)))
            .map(|(_, index)| *index);
        if draft.spans.is_empty() || draft.spans.iter().any(|s| s.is_empty()) || !ordered(&draft.spans) {
            continue;
        }
        if clash.is_some() {
            continue;
        }
        ends.extend(draft.spans.iter().map(|s| (*s, kept.len())));
        kept.push(draft);
    }
    kept
}

/// True when all of `draft` stands in one piece of `outer`.
pub fn inside(outer: &Draft, draft: &Draft) -> bool {
    let (Some(first), Some(last)) = (draft.spans.first(), draft.spans.last()) else { return false };
    let whole = Span::new(first.start, last.end);
    ordered(&draft.spans)
        && draft.spans.iter().all(|s| !s.is_empty())
        && outer.spans.iter().any(|s| s.contains(whole))
}

fn ordered(spans: &[Span]) -> bool {
    spans.windows(2).all(|w| w[0].end <= w[1].start)
}

/// Sort by first start and let nested ones point to where their outer one went.
pub fn in_order(mut found: Vec<Option<FoundQuote>>) -> Vec<FoundQuote> {
    let mut order: Vec<usize> = (0..found.len()).filter(|i| found[*i].is_some()).collect();
    let edges: Vec<(usize, usize)> = found
        .iter()
        .map(|q| q.as_ref().map_or((0, 0), |q| (q.spans[0].start, q.spans[q.spans.len() - 1].end)))
        .collect();
    order.sort_by(|a, b| edges[*a].0.cmp(&edges[*b].0).then(edges[*b].1.cmp(&edges[*a].1)).then(a.cmp(b)));
    let mut place = vec![0; found.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    order
        .iter()
        .filter_map(|old| found[*old].take())
        .map(|mut quote| {
            quote.nested_in = quote.nested_in.map(|outer| place[outer]);
            quote
        })
        .collect()
}
