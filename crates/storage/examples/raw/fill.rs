//! A library made of rows that somebody else worked out.

use crate::{Outcome, open};
use onrecord_storage::{Actor, create};
use rusqlite::{Connection, params};
use serde::Deserialize;
use std::{collections::HashMap, io, path::Path};

/// Articles a transaction.
const AT_ONCE: usize = 500;

/// An article with the words of its index, folded already.
#[derive(Deserialize)]
struct Article {
    outlet: String,
    section: String,
    published: String,
    url: String,
    language: String,
    text: String,
    /// JSON, as the column holds it.
    blocks: String,
    headline_words: String,
    standfirst_words: String,
    body_words: String,
}

/// Make a library and fill it from standard input.
pub fn run(library: &Path) -> Outcome {
    create(library, "Bench", Actor { who: None, at: String::new() })?;
    let mut connection = open(library)?;
    let mut outlets = HashMap::new();
    let mut lines = io::stdin().lines().peekable();
    let mut number = 0;
    while lines.peek().is_some() {
        let transaction = connection.transaction()?;
        for line in lines.by_ref().take(AT_ONCE) {
            number += 1;
            add(&transaction, number, &serde_json::from_str(&line?)?, &mut outlets)?;
        }
        transaction.commit()?;
    }
    // As the program leaves it after a while of idling.
    for _ in 0..100_000 {
        let before = connection.total_changes();
        connection.execute(include_str!("../../src/search/merge_articles.sql"), [2_000])?;
        if connection.total_changes() - before < 2 {
            break;
        }
    }
    Ok(())
}

fn add(
    connection: &Connection,
    number: i64,
    article: &Article,
    outlets: &mut HashMap<String, i64>,
) -> Outcome {
    let outlet = if let Some(id) = outlets.get(&article.outlet) {
        *id
    } else {
        let id = connection
            .prepare_cached(include_str!("fill_outlet.sql"))?
            .query_row(params![format!("outlet-{number}"), article.outlet], |row| row.get(0))?;
        outlets.insert(article.outlet.clone(), id);
        id
    };
    connection.prepare_cached(include_str!("fill_article.sql"))?.execute(params![
        number,
        outlet,
        article.section,
        article.published,
        article.url,
        article.language
    ])?;
    connection.prepare_cached(include_str!("fill_revision.sql"))?.execute(params![
        number,
        article.text,
        article.blocks
    ])?;
    connection.prepare_cached(include_str!("../../src/search/insert_article.sql"))?.execute(params![
        number,
        article.headline_words,
        article.standfirst_words,
        article.body_words
    ])?;
    Ok(())
}
