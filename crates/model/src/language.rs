//! A language, named as BCP 47 names it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A BCP 47 language tag in lower case with the script where it matters: `en`, `ru`, `uz`
/// (Latin), `uz-cyrl`, `de` …
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Lang(String);

impl Lang {
    /// The tag as given, in lower case (`uz-Cyrl` → `uz-cyrl`, `en_US` → `en-us`).
    pub fn new(tag: &str) -> Self {
        Self(tag.trim().replace('_', "-").to_lowercase())
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone: `uz` of `uz-cyrl`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
