//! What a person changes: one file a noun, each with its words and what is printed.

pub mod articles;
pub mod collections;
pub mod highlights;
pub mod history;
pub mod links;
pub mod notes;
pub mod outlets;
pub mod people;
pub mod quotes;
pub mod tags;
mod values;

use crate::{
    context::Context,
    failure::{Failure, Outcome},
};
use onrecord_library::{Done, Patch};
use std::fmt::Display;
use std::io::{self, Read, Write};

/// One line: what was done.
fn said<T>(context: &mut Context, done: &Done<T>) -> Outcome {
    match &done.entry {
        Some(entry) => writeln!(context.out(), "Done: {}.", entry.label)?,
        None => writeln!(context.out(), "Nothing to change: it is so already.")?,
    }
    Ok(())
}

/// One line: what was done, and the id of what was made by it.
fn made<T: Display>(context: &mut Context, done: &Done<T>) -> Outcome {
    match &done.entry {
        Some(entry) => writeln!(context.out(), "Done: {} ({}).", entry.label, done.value)?,
        None => writeln!(context.out(), "Nothing to change: it is so already ({}).", done.value)?,
    }
    Ok(())
}

/// A row of a list as one JSON object.
fn json_line(context: &mut Context, line: serde_json::Result<String>) -> Outcome {
    let line = line.map_err(|e| Failure::Failed(format!("A row can't be written: {e}.")))?;
    Ok(writeln!(context.out(), "{line}")?)
}

/// A text as given, or standard input for `-`.
fn text_or_stdin(text: String) -> Result<String, Failure> {
    if text != "-" {
        return Ok(text);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map_err(|e| Failure::file("standard input", &e))?;
    String::from_utf8(bytes).map_err(|_| {
        Failure::Failed("standard input: the text is not UTF-8; save it as UTF-8 first.".to_owned())
    })
}

/// Wrong use: a command that sets fields was given none.
fn nothing_to_set(command: &str, example: &str) -> Failure {
    Failure::Usage(format!(
        "Say what to set, for example {example}; `onrecord {command} --help` lists the fields."
    ))
}

/// An option that may be left out.
fn patch<T>(given: Option<Patch<T>>) -> Patch<T> {
    given.unwrap_or(Patch::Keep)
}

/// Names given by an option that may be repeated; a single `-` clears.
fn names(given: Vec<String>) -> Patch<Vec<String>> {
    match &given[..] {
        [] => Patch::Keep,
        [one] if one == "-" => Patch::Clear,
        _ => Patch::Set(given),
    }
}
