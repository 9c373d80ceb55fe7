//! The rows of a library written to a new one, and nothing done but writing them.

use crate::{Outcome, open};
use onrecord_model::{BlockKind, Span, fold::fold, span};
use onrecord_storage::{Actor, create};
use rusqlite::{Connection, params_from_iter, types::Value};
use std::{
    collections::BTreeMap,
    error::Error,
    fs,
    path::Path,
    time::{Duration, Instant},
};

/// Tables whose rows belong to an article, with the statement that gives each row behind the id of its
/// article; in an order that keeps references whole.
const OF_ARTICLES: &[(&str, &str)] = &[
    ("articles", include_str!("copy/articles.sql")),
    ("captures", include_str!("copy/captures.sql")),
    ("revisions", include_str!("copy/revisions.sql")),
    ("links", include_str!("copy/links.sql")),
    ("quotes", include_str!("copy/quotes.sql")),
    ("quote_people", include_str!("copy/quote_people.sql")),
    ("search_bands", include_str!("copy/search_bands.sql")),
];

/// Tables that many articles share: their rows are written first.
const SHARED: &[(&str, &str)] = &[
    ("batches", include_str!("copy/batches.sql")),
    ("outlets", include_str!("copy/outlets.sql")),
    ("outlet_domains", include_str!("copy/outlet_domains.sql")),
    ("persons", include_str!("copy/persons.sql")),
    ("person_names", include_str!("copy/person_names.sql")),
    ("person_roles", include_str!("copy/person_roles.sql")),
];

type Row = Vec<Value>;

/// What one article brings: its rows by table, and the words of its index.
#[derive(Default)]
struct Bundle {
    rows: Vec<(usize, Row)>,
    words: Vec<[String; 3]>,
    quotes: Vec<(i64, String)>,
}

/// Read everything, then write it; prints the milliseconds of the writing: CPU time, then waiting.
pub fn run(from: &Path, to: &Path, at_once: &str) -> Outcome {
    let at_once: usize = at_once.parse()?;
    let source = open(from)?;
    let mut shared = Vec::new();
    for (at, (_, sql)) in SHARED.iter().enumerate() {
        shared.extend(rows(&source, sql)?.into_iter().map(|row| (at, row)));
    }
    let bundles = bundles(&source)?;
    create(to, "Raw", Actor { who: None, at: String::new() })?;
    let mut target = open(to)?;
    target.pragma_update(None, "foreign_keys", false)?;
    let width = |table: &str| -> Result<usize, Box<dyn Error>> {
        Ok(target.prepare(&include_str!("copy/none.sql").replace("{table}", table))?.column_count())
    };
    let insert = |tables: &[(&str, &str)]| -> Result<Vec<String>, Box<dyn Error>> {
        tables
            .iter()
            .map(|(table, _)| {
                let places = vec!["?"; width(table)?].join(", ");
                let sql = include_str!("copy/insert.sql");
                Ok(sql.replace("{table}", table).replace("{values}", &places))
            })
            .collect()
    };
    let (shared_inserts, inserts) = (insert(SHARED)?, insert(OF_ARTICLES)?);

    let (before, began) = (cpu(), Instant::now());
    let transaction = target.transaction()?;
    for (table, row) in &shared {
        transaction.prepare_cached(&shared_inserts[*table])?.execute(params_from_iter(row))?;
    }
    transaction.commit()?;
    let bundles: Vec<(i64, Bundle)> = bundles.into_iter().collect();
    for some in bundles.chunks(at_once) {
        let transaction = target.transaction()?;
        for (_, bundle) in some {
            for (table, row) in &bundle.rows {
                transaction.prepare_cached(&inserts[*table])?.execute(params_from_iter(row))?;
            }
        }
        // The index comes after the rows: another statement between two of its rows would make it
        // write what it has gathered.
        for (id, bundle) in some {
            for [headline, standfirst, body] in &bundle.words {
                transaction
                    .prepare_cached(include_str!("../../src/search/insert_article.sql"))?
                    .execute((id, headline, standfirst, body))?;
            }
        }
        for (quote, words) in some.iter().flat_map(|(_, bundle)| &bundle.quotes) {
            transaction
                .prepare_cached(include_str!("../../src/search/insert_quote.sql"))?
                .execute((quote, words))?;
        }
        transaction.commit()?;
    }
    let wall = began.elapsed();
    let cpu = cpu().zip(before).map_or(wall, |(after, before)| after.saturating_sub(before));
    same_rows(&source, &target)?;
    println!("{}\n{}", cpu.as_millis(), wall.as_millis());
    Ok(())
}

/// What was written is what the program wrote, table by table; else the figures say nothing.
fn same_rows(source: &Connection, target: &Connection) -> Outcome {
    let mut tables = source.prepare(include_str!("copy/tables.sql"))?;
    let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for table in tables {
        let sql = include_str!("copy/count.sql").replace("{table}", &table);
        let count = |of: &Connection| of.query_row(&sql, [], |row| row.get::<_, i64>(0));
        let (there, here) = (count(source)?, count(target)?);
        if there != here {
            return Err(format!("the copy has {here} rows in {table} where the library has {there}").into());
        }
    }
    Ok(())
}

fn rows(connection: &Connection, sql: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut statement = connection.prepare(sql)?;
    let columns = statement.column_count();
    let rows =
        statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect::<Result<Row, _>>())?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn bundles(source: &Connection) -> Result<BTreeMap<i64, Bundle>, Box<dyn Error>> {
    let mut bundles: BTreeMap<i64, Bundle> = BTreeMap::new();
    for (at, (_, sql)) in OF_ARTICLES.iter().enumerate() {
        for mut row in rows(source, sql)? {
            let Value::Integer(article) = row.remove(0) else { continue };
            bundles.entry(article).or_default().rows.push((at, row));
        }
    }
    let mut statement = source.prepare(include_str!("copy/texts.sql"))?;
    let mut texts = statement.query([])?;
    while let Some(row) = texts.next()? {
        let (article, text, blocks): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let blocks: Vec<(BlockKind, usize, usize)> = serde_json::from_str(&blocks)?;
        let mut words = <[String; 3]>::default();
        for (kind, start, end) in blocks {
            let column = match kind {
                BlockKind::Headline => 0,
                BlockKind::Standfirst => 1,
                _ => 2,
            };
            words[column].push_str(Span::new(start, end).slice(&text).unwrap_or_default());
            words[column].push('\n');
        }
        bundles.entry(article).or_default().words.push(words.map(|words| fold(&words)));
    }
    let mut statement = source.prepare(include_str!("copy/contents.sql"))?;
    let mut contents = statement.query([])?;
    while let Some(row) = contents.next()? {
        let (article, quote): (i64, i64) = (row.get(0)?, row.get(1)?);
        let (spans, text): (String, String) = (row.get(2)?, row.get(3)?);
        let spans: Vec<Span> = serde_json::from_str(&spans)?;
        let content = span::join(&spans, &text).unwrap_or_default();
        bundles.entry(article).or_default().quotes.push((quote, fold(&content)));
    }
    Ok(bundles)
}

/// CPU time of this process so far, where the system tells it.
fn cpu() -> Option<Duration> {
    let account = fs::read_to_string("/proc/self/stat").ok()?;
    // Fields 14 and 15 of proc(5), in hundredths of a second; the name in brackets may hold anything.
    let fields: Vec<&str> = account.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}
