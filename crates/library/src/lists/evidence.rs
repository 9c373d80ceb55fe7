//! What an article rests on, with its files looked at now.

use crate::{Library, Result};
use onrecord_storage::captures::flaw;
use onrecord_storage::views::{self, ArticleHead, CaptureRow, Evidence, Told};
use serde::Serialize;
use std::collections::BTreeMap;

/// What an article rests on, in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceShown {
    /// Its captures and texts.
    #[serde(flatten)]
    pub evidence: Evidence,
    /// What is wrong with the file of each capture, in their order; `None` where it holds what was captured.
    pub flaws: Vec<Option<String>>,
    /// For each field that was read: where it was read.
    pub sources: BTreeMap<String, String>,
    /// The article's head: what it printed of its time, and its outlet's zone.
    pub head: Option<ArticleHead>,
    /// What else the page told, and what other places on it say.
    pub told: Told,
}

impl Library {
    /// What an article rests on, each capture's file read and held against its hash; `None` when there is none of
    /// that id.
    ///
    /// # Errors
    /// When the library can't be read.
    pub fn evidence_in_full(&self, article: i64) -> Result<Option<EvidenceShown>> {
        let Some(evidence) = self.evidence(article)? else { return Ok(None) };
        let look = |row: &CaptureRow| match flaw(self.root(), &row.sha256, row.bytes) {
            Ok(flaw) => flaw.map(|flaw| flaw.to_string()),
            Err(error) => Some(error.to_string()),
        };
        let flaws = evidence.captures.iter().map(look).collect();
        let told = self.read(|r| Ok::<_, crate::Error>(views::told(*r, article)?))?.unwrap_or_default();
        let detail = self.read(|r| Ok::<_, crate::Error>(views::articles::detail(*r, article)?))?;
        let (sources, head) = match detail {
            Some(detail) => (detail.sources.into_iter().collect(), Some(detail.row.head)),
            None => (BTreeMap::new(), None),
        };
        Ok(Some(EvidenceShown { evidence, flaws, sources, head, told }))
    }
}
