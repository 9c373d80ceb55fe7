//! Words as an expression of the full-text index.
//!
//! Every word stands in quotation marks and holds only folded letters, so no expression can be a
//! syntax error.

use super::super::filter::{Filter, Words};
use std::fmt::Write as _;

/// The whole filter as one expression, when it asks for words alone and for at least one.
pub(in crate::views) fn expression(filter: &Filter) -> Option<String> {
    match filter {
        Filter::Words(words) => Some(one(words)),
        Filter::Any(parts) if !parts.is_empty() => {
            let parts = parts.iter().map(expression).collect::<Option<Vec<String>>>()?;
            Some(format!("({})", parts.join(" OR ")))
        }
        Filter::Every(parts) => match split(parts) {
            (Some(words), rest) if rest.is_empty() => Some(words),
            _ => None,
        },
        _ => None,
    }
}

/// The parts that ask for words as one expression, and the parts that don't. Words that must not
/// occur can only be taken from words that must.
pub(in crate::views) fn split(parts: &[Filter]) -> (Option<String>, Vec<Filter>) {
    let wanted: Vec<String> = parts.iter().filter_map(expression).collect();
    if wanted.is_empty() {
        return (None, parts.to_vec());
    }
    let mut words = wanted.join(" AND ");
    let mut rest = Vec::new();
    for part in parts.iter().filter(|part| expression(part).is_none()) {
        match part {
            Filter::Not(unwanted) => match expression(unwanted) {
                Some(unwanted) => words = format!("({words}) NOT ({unwanted})"),
                None => rest.push(part.clone()),
            },
            other => rest.push(other.clone()),
        }
    }
    (Some(format!("({words})")), rest)
}

/// The same expression, asked only of what stands above an article's body.
pub(in crate::views) fn at_the_top(expression: &str) -> String {
    format!("{{headline standfirst}} : ({expression})")
}

fn one(words: &Words) -> String {
    match words {
        Words::Phrase(words) => format!("\"{}\"", words.join(" ")),
        Words::Beginning(before, beginnings) => {
            let mut alternatives = String::from("(");
            for (i, meant) in beginnings.iter().enumerate() {
                let or = if i > 0 { " OR " } else { "" };
                let before = before.iter().fold(String::new(), |all, word| all + word + " ");
                let open = if meant.whole { "" } else { "*" };
                // Writing to a string never fails.
                let _ = write!(alternatives, "{or}\"{before}{}\"{open}", meant.letters);
            }
            alternatives.push(')');
            alternatives
        }
    }
}
