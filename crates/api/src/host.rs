//! What an application holds.

use crate::table::COMMANDS;
use crate::wire::Failure;
use serde_json::Value;

/// What an application holds.
#[derive(Debug, Default)]
pub struct Host {}

impl Host {
    /// Carry out the command called `name`.
    ///
    /// # Errors
    /// The sentence to show: an unknown command, a request that doesn't fit, or the command's own.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, Failure> {
        let command = COMMANDS.iter().find(|command| command.name == name);
        let command =
            command.ok_or_else(|| Failure::new(format!("This version knows no command “{name}”.")))?;
        (command.run)(self, request)
    }
}
