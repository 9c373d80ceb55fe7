//! The original bytes: their files and their rows.
//!
//! A capture's file is named by the SHA-256 of the bytes as they came: `captures/ab/ab….gz`. It is
//! durable before the row that names it is committed, so a crash can leave a file without a row,
//! never a row without a file.

mod add;
mod evidence;
mod file;
mod keeper;

pub use add::{NewCapture, Way, add};
pub use evidence::{base64, set_evidence};
pub use file::{Flaw, Packed, flaw, is_name, is_there, looks_whole, path_of, read, sha256};
pub use keeper::{Keeper, Kept, keep};

/// Folder of the captures inside a library's folder.
pub const FOLDER: &str = "captures";

#[cfg(test)]
mod tests;
