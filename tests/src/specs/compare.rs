//! What a spec wants laid beside what the engine finds.

use super::parse::{Spec, Wanted};
use onrecord_extraction::{Extraction, Options, extract};
use onrecord_model::{FoundQuote, Lang, Span};
use std::fmt::Write;

/// Everything in which the engine differs from a careful reader; empty where the spec holds.
pub fn differences(spec: &Spec) -> Vec<String> {
    let extraction = run(spec);
    let mut taken = vec![None; extraction.quotes.len()];
    let mut wrong = Vec::new();
    for wanted in &spec.quotes {
        let spans = bare(&spec.text, &wanted.spans);
        let hit = (0..extraction.quotes.len())
            .find(|i| taken[*i].is_none() && bare(&spec.text, &extraction.quotes[*i].spans) == spans);
        match hit {
            Some(index) => taken[index] = Some(wanted.number),
            None => wrong.push(format!("{} is not found as marked", wanted.number)),
        }
    }
    for (index, quote) in extraction.quotes.iter().enumerate() {
        let Some(wanted) = spec.quotes.iter().find(|w| taken[index] == Some(w.number)) else {
            wrong.push(format!("found besides: “{}”", words(&spec.text, &quote.spans)));
            continue;
        };
        let outer = quote.nested_in.and_then(|outer| taken[outer]);
        if outer != wanted.nested_in {
            wrong.push(format!("{}: stands in {outer:?}, not in {:?}", wanted.number, wanted.nested_in));
        }
        compare(spec, wanted, quote, &mut wrong);
    }
    wrong
}

fn run(spec: &Spec) -> Extraction {
    let options =
        Options { lang: Some(Lang::new(&spec.lang)), published: Some(spec.published), ..Options::default() };
    extract(&spec.text, &options)
}

/// `key: value` as a line tells it; keys that are always compared have a value where none is told.
fn compare(spec: &Spec, wanted: &Wanted, quote: &FoundQuote, wrong: &mut Vec<String>) {
    let mut same = |key: &str, want: &str, have: &str| {
        if want != have {
            wrong.push(format!("{}: {key} is “{have}”, not “{want}”", wanted.number));
        }
    };
    let speakers = if wanted.speakers.is_empty() { "nobody".into() } else { wanted.speakers.join(" + ") };
    for (key, value) in told(&spec.text, quote) {
        let want = match key {
            "speaker" => Some(speakers.as_str()),
            _ => wanted.told.get(key).map(String::as_str).or(match key {
                "kind" => Some("direct"),
                "act" => Some("said"),
                "chain" | "on" => Some(""),
                _ => None,
            }),
        };
        if let Some(want) = want {
            same(key, want, &value);
        }
    }
}

/// All keys with what the engine says.
fn told(text: &str, quote: &FoundQuote) -> Vec<(&'static str, String)> {
    let some = |value: &Option<String>| value.clone().unwrap_or_default();
    let speaker = if quote.speakers.is_empty() { "nobody".into() } else { quote.speakers.join(" + ") };
    vec![
        ("speaker", speaker),
        ("kind", quote.kind.name().into()),
        ("act", quote.act.name().into()),
        ("chain", quote.chain.join(" + ")),
        ("on", quote.said_on.map(|day| day.to_string()).unwrap_or_default()),
        ("mention", words(text, &quote.speaker)),
        ("cue", words(text, &quote.cue)),
        ("role", some(&quote.role)),
        ("behalf", some(&quote.on_behalf_of)),
        ("asked", some(&quote.asked)),
        ("occasion", some(&quote.occasion)),
        ("addressee", some(&quote.addressee)),
    ]
}

/// What the engine finds, as the lines of a spec.
pub fn found(spec: &Spec) -> String {
    let mut lines = String::new();
    for (index, quote) in run(spec).quotes.iter().enumerate() {
        let _ = write!(lines, "{}. ", index + 1);
        for (key, value) in told(&spec.text, quote).into_iter().filter(|(_, value)| !value.is_empty()) {
            let _ = write!(lines, "{key}: {value}; ");
        }
        let _ = writeln!(lines, "by “{}” at {:.2}", quote.rule, quote.confidence);
        let _ = writeln!(lines, "   {{{}}}", words(&spec.text, &quote.spans));
    }
    lines
}

fn words(text: &str, spans: &[Span]) -> String {
    let words: Vec<&str> = spans.iter().filter_map(|span| span.slice(text)).collect();
    words.join(" / ")
}

/// Pieces without stops, marks and space at their edges: those never count.
fn bare(text: &str, spans: &[Span]) -> Vec<Span> {
    let edge = |c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '[' | ']' | '$' | '€' | '£' | '%');
    spans
        .iter()
        .filter_map(|span| {
            let words = span.slice(text)?;
            let start = span.start + (words.len() - words.trim_start_matches(edge).len());
            Some(Span::new(start, start + words.trim_matches(edge).len()))
        })
        .filter(|span| !span.is_empty())
        .collect()
}
