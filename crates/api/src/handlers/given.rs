//! What the window sends, as the library takes it.

use crate::wire::{Change, Failure};
use onrecord_library::Patch;
use std::fmt::Display;
use std::str::FromStr;

/// A field that is kept, cleared or set. Empty words clear it too.
pub(super) fn patch(change: Change<String>) -> Patch<String> {
    match change {
        None => Patch::Keep,
        Some(Some(text)) if !text.trim().is_empty() => Patch::Set(text),
        Some(_) => Patch::Clear,
    }
}

/// The same with another kind of value.
pub(super) fn patch_of<T>(change: Change<T>) -> Patch<T> {
    match change {
        None => Patch::Keep,
        Some(None) => Patch::Clear,
        Some(Some(value)) => Patch::Set(value),
    }
}

/// The same for what is set or cleared, never kept.
pub(super) fn set(value: Option<String>) -> Patch<String> {
    patch(Some(value))
}

/// The same with a value that is written in a form.
pub(super) fn read<T: FromStr>(change: Change<String>) -> Result<Patch<T>, Failure>
where
    T::Err: Display,
{
    patch(change).try_map(|text| one(&text))
}

/// A value that is written in a form: a day, a time.
pub(super) fn one<T: FromStr>(text: &str) -> Result<T, Failure>
where
    T::Err: Display,
{
    text.trim().parse().map_err(|error: T::Err| {
        let why = error.to_string();
        // The reasons begin in lower case where they end other sentences.
        let mut letters = why.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        let end = if why.ends_with('.') { "" } else { "." };
        Failure::new(format!("{first}{}{end}", letters.as_str()))
    })
}
