//! The two handles every function of this room takes: one to read, one to write.

use rusqlite::Connection;
use std::ops::Deref;

/// A consistent, read-only view of the library.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'c> {
    connection: &'c Connection,
}

impl<'c> Reading<'c> {
    pub(crate) const fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    pub(crate) const fn connection(self) -> &'c Connection {
        self.connection
    }
}

/// Who writes, and when: passed in, so that nothing below the door reads a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Initials of the person; `None` for the machine.
    pub who: Option<String>,
    /// UTC, ISO 8601 with milliseconds (`2023-03-03T09:10:00.000Z`).
    pub at: String,
}

/// An open transaction of the one door. Only [`crate::Store`] makes one; it reads as [`Reading`].
#[derive(Debug)]
pub struct Writing<'c> {
    reading: Reading<'c>,
    actor: Actor,
}

impl<'c> Writing<'c> {
    pub(crate) const fn new(connection: &'c Connection, actor: Actor) -> Self {
        Self { reading: Reading::new(connection), actor }
    }

    /// Who writes, and when.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// What stands in a row that must show that a person spoke: the initials, or `me` where the
    /// person gave none.
    pub fn hand(&self) -> &str {
        self.actor.who.as_deref().unwrap_or("me")
    }

    /// A new UUIDv7 for a row's `uid`.
    pub fn new_uid(&self) -> String {
        crate::new_uid()
    }
}

impl<'c> Deref for Writing<'c> {
    type Target = Reading<'c>;

    fn deref(&self) -> &Self::Target {
        &self.reading
    }
}
