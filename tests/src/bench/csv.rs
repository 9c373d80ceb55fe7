//! Not measured yet.

use super::{Figure, Ground};

/// Nothing yet.
///
/// # Errors
/// None.
pub fn run(_: &Ground) -> Result<Vec<Figure>, String> {
    Ok(Vec::new())
}
