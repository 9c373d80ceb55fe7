//! Searching a large library: the newest 50 and the best 50 of rare words, common words, phrases and
//! two letters.

use super::clock::{ms, percentile};
use super::raw::Raw;
use super::{Figure, Ground, Limit, ground::SEED};
use crate::generator::{Article, Mix, article, project};
use onrecord_library::{Error, Library, query::Query, views};
use onrecord_model::fold::fold;
use serde_json::json;
use std::{fmt::Write as _, path::Path, thread, time::Instant};
use views::{Noun, Order};

/// Rows of a page, as the window shows first.
const PAGE: usize = 50;

/// The kind of query that is measured without a limit.
const SEVERAL: &str = "two common words";

/// What is typed, by what makes it easy or hard.
fn queries() -> Vec<(&'static str, Vec<String>)> {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    vec![
        ("a rare word", (0..12).map(|n| project(6_000 + 457 * n)).collect()),
        ("a common word", owned(&["government", "said", "parliament", "people", "new", "year"])),
        (
            "a phrase",
            owned(&[
                "\"prime minister\"",
                "\"energy ministry\"",
                "\"the government approved\"",
                "\"price of grain\"",
                "\"ministry of energy\"",
                "\"first half of\"",
            ]),
        ),
        ("two letters", owned(&["co*", "th*", "re*", "pa*", "st*", "mi*", "ka*", "be*"])),
        (SEVERAL, owned(&["government parliament", "new law", "gas or oil", "grain -bridge"])),
    ]
}

/// The figures, and what a page costs at most.
///
/// # Errors
/// When the library can't be made or read.
pub fn run(ground: &Ground) -> Result<Vec<Figure>, String> {
    let articles = ground.size(100_000, 1_000);
    let root = ground.kept("search", articles, |path| fill(path, articles))?;
    let library = Library::open(&root).map_err(|e| e.to_string())?;
    let rounds = ground.size(15, 2);
    let mut figures = Vec::new();
    let mut all: Vec<f64> = Vec::new();
    for (order, called) in [(Order::Newest, "newest"), (Order::Best, "best")] {
        for (kind, queries) in queries() {
            let mut times = Vec::new();
            let (mut hits, mut slowest) = (0, (0.0, String::new()));
            for typed in &queries {
                let query = Query::parse(typed).map_err(|e| e.to_string())?;
                let mut own = Vec::new();
                for _ in 0..rounds {
                    let began = Instant::now();
                    page(&library, &query, order)?;
                    own.push(ms(began.elapsed()));
                }
                let median = percentile(&own, 0.5);
                if median > slowest.0 {
                    slowest = (median, typed.clone());
                }
                hits = hits.max(count(&library, &query)?);
                times.extend(own);
            }
            all.extend(&times);
            let spread = format!(
                "median {:.1}, slowest {} at {:.1}; up to {hits} hits",
                percentile(&times, 0.5),
                slowest.1,
                slowest.0
            );
            figures.push(Figure {
                what: format!("search: {called} {PAGE}, {kind}, p95"),
                unit: "ms",
                ours: percentile(&times, 0.95),
                yardstick: None,
                // Several words are told beside what is promised.
                limit: if kind == SEVERAL { Limit::None } else { Limit::Most(30.0) },
                note: spread,
            });
        }
    }
    figures.push(Figure {
        what: "search: the slowest of all".into(),
        unit: "ms",
        ours: percentile(&all, 1.0),
        yardstick: None,
        limit: Limit::Most(80.0),
        note: format!("of {} searches in {articles} articles", all.len()),
    });
    Ok(figures)
}

/// What a person waits for: the hits with a piece of each text, the words marked in it.
fn page(library: &Library, query: &Query, order: Order) -> Result<usize, String> {
    let hits = library.search(Noun::Articles, query, order, PAGE).map_err(|e| e.to_string())?;
    Ok(hits.hits.len())
}

fn count(library: &Library, query: &Query) -> Result<usize, String> {
    let count = library
        .read(|r| Ok::<_, Error>(views::count(*r, Noun::Articles, &query.filter, usize::MAX)?))
        .map_err(|e| e.to_string())?;
    Ok(count.rows)
}

/// A library of so many articles, without their quotations: what is searched here.
fn fill(path: &Path, articles: u64) -> Result<(), String> {
    const PORTION: u64 = 500;
    std::fs::create_dir_all(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut raw = Raw::start("fill", &[&path.join("library.sqlite")], &[])?;
    for from in (0..articles).step_by(2 * usize::try_from(PORTION).unwrap_or(1)) {
        let lines = |from: u64| {
            (from..articles.min(from + PORTION)).fold(String::new(), |mut lines, number| {
                let _ = writeln!(lines, "{}", line(&article(SEED, number, Mix::ONE)));
                lines
            })
        };
        let (one, other) = thread::scope(|scope| {
            let other = scope.spawn(|| lines(from + PORTION));
            (lines(from), other.join())
        });
        raw.give(&one)?;
        raw.give(&other.map_err(|_| "an article could not be written")?)?;
    }
    raw.end()
}

/// An article as `raw fill` reads it.
fn line(article: &Article) -> serde_json::Value {
    let mut text = article.headline.clone();
    let mut blocks = vec![json!(["headline", 0, text.len()])];
    let parts = [("standfirst", &article.standfirst)].into_iter();
    for (kind, part) in parts.chain(article.paragraphs.iter().map(|part| ("paragraph", part))) {
        text.push_str("\n\n");
        blocks.push(json!([kind, text.len(), text.len() + part.len()]));
        text.push_str(part);
    }
    json!({
        "outlet": article.outlet,
        "section": article.section,
        "published": format!("{}T{}", article.published.iso(), article.published.clock()),
        "url": article.url,
        "language": article.tongue.labels().code,
        "text": text,
        "blocks": json!(blocks).to_string(),
        "headline_words": fold(&article.headline),
        "standfirst_words": fold(&article.standfirst),
        "body_words": fold(&article.paragraphs.join("\n")),
    })
}
