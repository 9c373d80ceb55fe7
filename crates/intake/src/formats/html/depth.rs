//! How deep elements nest, told before anything is built of them.

use ego_tree::iter::Edge;
use scraper::Html;

/// Elements that never hold others.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];
/// Elements that a sibling or their parent's end closes.
const CLOSED_BY_OTHERS: &[&str] = &["p", "li", "dd", "dt"];
/// Elements whose content is no mark-up.
const RAW: &[&str] = &["script", "style", "textarea", "title"];

/// Depth, as counted in the mark-up, beyond which no tree is built to measure it.
pub const WORTH_BUILDING: usize = 8 * crate::limits::NESTING;

/// The depth of a tree.
pub fn of_tree(html: &Html) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(_) => depth += 1,
            Edge::Close(_) => depth -= 1,
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// The greatest number of elements open at once. One pass, no recursion.
pub fn of(page: &str) -> usize {
    let mut open: Vec<&str> = Vec::new();
    let mut deepest = 0;
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let closing = rest.starts_with('/');
        let name_from = usize::from(closing);
        let len = rest[name_from..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        let name = &rest[name_from..name_from + len];
        if len == 0 || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let is = |list: &[&str]| list.iter().any(|other| other.eq_ignore_ascii_case(name));
        if is(VOID) || is(CLOSED_BY_OTHERS) {
            continue;
        }
        if closing {
            let near = open.len().saturating_sub(64);
            if let Some(at) = open[near..].iter().rposition(|other| other.eq_ignore_ascii_case(name)) {
                open.truncate(near + at);
            }
            continue;
        }
        if is(RAW) {
            let end = format!("</{}", name.to_ascii_lowercase());
            let found =
                rest.as_bytes().windows(end.len()).position(|w| w.eq_ignore_ascii_case(end.as_bytes()));
            rest = found.and_then(|found| rest.get(found + end.len()..)).unwrap_or("");
            continue;
        }
        open.push(name);
        deepest = deepest.max(open.len());
        if deepest > WORTH_BUILDING {
            return deepest;
        }
    }
    deepest
}
