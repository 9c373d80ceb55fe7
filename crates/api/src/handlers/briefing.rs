//! Briefings: what the window chose, and how the first quotations look.

use crate::host::Inner;
use crate::wire::{
    BriefingEntry, BriefingFact, BriefingLook, BriefingOrder, BriefingPiece, Export, ExportForm, ExportLook,
    Failure, Tongue,
};
use onrecord_library::export::briefing::{self, Briefing, By, Entry, Heading};
use onrecord_library::{lists::PAGE, today};
use std::sync::Arc;

/// The briefing that is asked for; `None` when another form is.
pub(super) fn chosen(host: &Inner, export: &Export) -> Option<Briefing> {
    let format = match export.form {
        ExportForm::BriefingMarkdown => briefing::Format::Markdown,
        ExportForm::BriefingWord => briefing::Format::Word,
        ExportForm::CsvCode | ExportForm::CsvExcel | ExportForm::Jsonl => return None,
    };
    let choice = export.briefing.clone().unwrap_or_default();
    Some(Briefing {
        format,
        by: match choice.order {
            None | Some(BriefingOrder::Article) => By::Article,
            Some(BriefingOrder::Speaker) => By::Speaker,
            Some(BriefingOrder::Day) => By::Day,
        },
        tongue: match choice.language {
            None | Some(Tongue::English) => briefing::Tongue::English,
            Some(Tongue::Russian) => briefing::Tongue::Russian,
        },
        asked: export.query.clone(),
        title: choice.title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty()),
        // Whoever set a form of citations wants it here too.
        source: host.settings.get().citation_form,
        made: today(),
    })
}

pub(crate) fn look(host: &Arc<Inner>, request: ExportLook) -> Result<BriefingLook, Failure> {
    let library = host.library()?;
    let limit = usize::try_from(request.limit).unwrap_or(PAGE).min(PAGE);
    let look = library.briefing_look(&super::leave::wanted(host, &library, &request.export)?, limit)?;
    let (total, more) = super::rows::total(look.total);
    Ok(BriefingLook {
        title: look.head.title,
        lines: look.head.lines,
        entries: look.entries.into_iter().map(|(heading, entry)| shown(heading, entry)).collect(),
        total,
        more,
    })
}

fn shown(heading: Option<Heading>, entry: Entry) -> BriefingEntry {
    let fact = |label: &str, value: String| BriefingFact { label: label.to_owned(), value };
    let source = Some(entry.source).filter(|source| !source.value.is_empty());
    let known = entry.facts.into_iter().chain(source).map(|one| fact(one.label, one.value));
    let translation = entry.translation.map(|(label, value)| BriefingFact { label, value });
    let (title, under) = heading.map_or((None, None), |heading| (Some(heading.title), heading.under));
    BriefingEntry {
        heading: title,
        under,
        mark: entry.mark,
        grave: entry.grave,
        words: entry
            .words
            .into_iter()
            .map(|piece| BriefingPiece { text: piece.text, verbatim: piece.verbatim })
            .collect(),
        speaker: entry.speaker,
        role: entry.role,
        facts: known.chain(translation).collect(),
        notes: entry.notes.into_iter().map(|note| fact(&note.label, note.body)).collect(),
    }
}
