//! `onrecord add --preview`: what the columns of a table are taken for, before anything is stored.

use crate::{
    context::Context,
    failure::{Failure, Outcome},
    table::{Column, Table, rest, words},
};
use onrecord_library::intake::{Field, Hints, Look, Mapping, preview};
use std::fs::File;
use std::io::{BufReader, Write as _};
use std::path::{Path, PathBuf};

/// Rows that are shown.
const ROWS: usize = 5;

/// A column of the table: its name, what it is taken for, and what stands in it.
const COLUMNS: &[Column] = &[words("COLUMN", 30), words("FIELD", 12), rest("FIRST ROWS")];

/// A row as the article it becomes.
const ARTICLES: &[Column] = &[words("PUBLISHED", 25), words("OUTLET", 20), rest("HEADLINE")];

/// Show each table.
pub fn run(files: &[PathBuf], mapping: &Mapping, context: &mut Context) -> Outcome {
    let mut failed = false;
    for file in files {
        if let Err(why) = show(file, mapping, context)? {
            context.complain(format!("{}: {why}", file.display()));
            failed = true;
        }
    }
    if failed { Err(Failure::Items) } else { Ok(()) }
}

fn show(file: &Path, mapping: &Mapping, context: &mut Context) -> Result<Result<(), String>, Failure> {
    let input = File::open(file).map_err(|error| Failure::file(file.display(), &error))?;
    let name = file.file_name().map(|name| name.to_string_lossy());
    let mapping = Some(mapping).filter(|mapping| !mapping.is_empty());
    let hints = Hints { name: name.as_deref(), mapping, ..Hints::default() };
    let shown = match preview(&mut BufReader::new(input), &hints, Look::first(ROWS)) {
        Ok(shown) => shown,
        Err(refusal) => return Ok(Err(refusal.to_string())),
    };
    let look = context.look;
    let columns = shown.columns.iter().enumerate().map(|(at, column)| {
        let field = shown.field(column).map_or_else(|| "-".to_owned(), |field| field.to_string());
        let cells = shown.rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty());
        vec![column.clone(), field, cells.map(String::as_str).collect::<Vec<_>>().join(" | ")]
    });
    let columns: Vec<Vec<String>> = columns.collect();
    Table::new(look, COLUMNS).page(context.out(), &columns)?;
    writeln!(context.out())?;
    if shown.mapping.column(Field::Body).is_none() {
        let why = "No column is known to hold the text: say which one with --map body=COLUMN.";
        return Ok(Err(why.to_owned()));
    }
    let mut articles = Vec::new();
    for article in &shown.articles {
        match article {
            Ok(draft) => {
                let published = draft.published.as_ref().map_or_else(String::new, ToString::to_string);
                let outlet = draft.outlet.clone().unwrap_or_default();
                articles.push(vec![published, outlet, draft.headline.clone().unwrap_or_default()]);
            }
            Err(why) => context.complain(why),
        }
    }
    Table::new(look, ARTICLES).page(context.out(), &articles)?;
    Ok(Ok(()))
}
