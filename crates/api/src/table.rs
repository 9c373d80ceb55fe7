//! The command table: a new command is one line here and its two types in `wire`.

use crate::{
    page,
    wire::{About, Failure, Page, ReadPage},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// One command: its name, the TypeScript names of what goes in and comes out, and what runs.
pub struct Command {
    /// As the window calls it.
    pub name: &'static str,
    /// TypeScript type of the request; `null` when it needs nothing.
    pub request: &'static str,
    /// TypeScript type of the reply.
    pub reply: &'static str,
    run: fn(Value) -> Result<Value, Failure>,
}

/// Every command there is.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "about",
        request: "null",
        reply: "About",
        run: |request| answer(request, |(): ()| Ok::<About, _>(page::about())),
    },
    Command {
        name: "read_page",
        request: "ReadPage",
        reply: "Page",
        run: |request| answer(request, |r: ReadPage| -> Result<Page, _> { page::read(&r) }),
    },
];

/// Carry out the command called `name`.
///
/// # Errors
/// The sentence to show: an unknown command, a request that doesn't fit, or the command's own.
pub fn call(name: &str, request: Value) -> Result<Value, Failure> {
    let command = COMMANDS.iter().find(|command| command.name == name);
    let command = command.ok_or_else(|| Failure::new(format!("This version knows no command “{name}”.")))?;
    (command.run)(request)
}

fn answer<Q: DeserializeOwned, A: Serialize>(
    request: Value,
    run: impl Fn(Q) -> Result<A, Failure>,
) -> Result<Value, Failure> {
    let request = serde_json::from_value(request)
        .map_err(|e| Failure::new(format!("The window asked in a way this version does not know: {e}.")))?;
    serde_json::to_value(run(request)?)
        .map_err(|e| Failure::new(format!("The answer could not be written: {e}.")))
}
