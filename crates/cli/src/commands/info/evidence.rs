//! `onrecord info ARTICLE --evidence`: where each field was read, and what else the page told.

use crate::commands::articles::published_utc;
use crate::fields::Fields;
use crate::look::Look;
use onrecord_library::lists::EvidenceShown;
use std::io::{self, Write};

/// The state of a capture's file.
pub fn file(flaw: Option<&str>) -> String {
    match flaw {
        None => "holds the bytes that were captured (looked at now)".to_owned(),
        Some(flaw) => format!("NOT what was captured: {flaw}"),
    }
}

/// Print what was read where.
pub fn told(shown: &EvidenceShown, out: &mut impl Write, look: Look) -> io::Result<()> {
    writeln!(out, "\n{}", look.bold("Where each field was read"))?;
    for (field, source) in &shown.sources {
        writeln!(out, "{field}: {source}")?;
        for (at, other) in shown.told.others.get(field).into_iter().flatten().enumerate() {
            writeln!(out, "  {} {}  {}", at + 1, other.value, look.dim(&format!("({})", other.from)))?;
        }
    }
    if let Some((utc, by)) = shown.head.as_ref().and_then(published_utc) {
        writeln!(out, "published (UTC): {utc}  {}", look.dim(&format!("({by})")))?;
    }
    let told = &shown.told;
    let mut fields = Fields::default();
    fields
        .add("medium", told.medium.clone())
        .add("edition", told.edition.clone())
        .add("dateline", told.dateline_place.clone())
        .add("agency", told.dateline_agency.clone())
        .add("forwarded from", told.forwarded_from.clone())
        .add("taken from", told.credited_sources.join("; "))
        .add("picture", told.image.clone());
    for entry in &told.entries {
        fields.remarked("live entry", entry.published.local(), entry.headline.clone());
    }
    fields.write(out, look)
}
