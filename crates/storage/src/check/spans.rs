//! Whether spans fit the text they belong to.

use onrecord_model::Span;

/// How spans of a column have to lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// At least one, in order, none over another.
    Ordered,
    /// As many as there are, in any order.
    Inside,
}

/// What is wrong with the spans that `json` holds, if anything.
pub(super) fn flaw(json: &str, text: &str, rule: Rule) -> Option<String> {
    let spans: Vec<Span> = match serde_json::from_str(json) {
        Ok(spans) => spans,
        Err(error) => return Some(format!("can't be read ({error})")),
    };
    if rule == Rule::Ordered && spans.is_empty() {
        return Some("covers nothing".to_owned());
    }
    let mut last = 0;
    for span in spans {
        let Span { start, end } = span;
        if span.is_empty() {
            return Some(format!("has an empty span {start}–{end}"));
        }
        if end > text.len() {
            return Some(format!("has a span {start}–{end} that leaves its text of {} bytes", text.len()));
        }
        if span.slice(text).is_none() {
            return Some(format!("has a span {start}–{end} that cuts a character"));
        }
        if rule == Rule::Ordered && start < last {
            return Some(format!("has a span {start}–{end} that does not follow the one before"));
        }
        last = end;
    }
    None
}
