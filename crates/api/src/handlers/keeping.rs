//! What is kept of a page, and what is otherwise between its texts.

use super::given::patch;
use super::rows::whole;
use super::show::capture;
use crate::host::Inner;
use crate::wire::{
    CaptureSeen, ChangedParagraph, ChangedPiece, ChangesOf, Edited, Evidence, Failure, FailureCode,
    FieldReading, Id, JudgeLinks, LinkReview, OtherReading, PieceChange, SetEvidence, TakeReading,
    TextChanges, TextSeen, ToldField,
};
use onrecord_library::edits::{Judged, Stamp};
use onrecord_library::lists::EvidenceShown;
use onrecord_library::views::{Noun, RevisionRow, Short};
use std::sync::Arc;

type Host = Arc<Inner>;

pub(crate) fn changes(host: &Host, request: ChangesOf) -> Result<TextChanges, Failure> {
    let number = |number: Option<u32>| number.map(i64::from);
    let changes = host.library()?.text_changes(&request.article, number(request.from), number(request.to))?;
    let piece = |piece: onrecord_library::lists::ChangedPiece| ChangedPiece {
        change: match piece.change {
            "deleted" => PieceChange::Deleted,
            "inserted" => PieceChange::Inserted,
            _ => PieceChange::Kept,
        },
        text: piece.text,
    };
    let paragraphs = changes.paragraphs.into_iter().map(|paragraph| ChangedParagraph {
        moved: paragraph.moved,
        same: paragraph.same,
        pieces: paragraph.pieces.into_iter().map(piece).collect(),
    });
    Ok(TextChanges {
        from: whole(changes.from),
        to: whole(changes.to),
        texts: changes.revisions.into_iter().map(seen).collect(),
        paragraphs: paragraphs.collect(),
    })
}

fn seen(row: RevisionRow) -> TextSeen {
    let corrected = row.reason == "correction";
    let captured = row.captured_at.filter(|_| !corrected);
    TextSeen {
        number: whole(row.number),
        corrected,
        at: captured.unwrap_or(row.made_at),
        who: row.who.filter(|_| corrected),
    }
}

pub(crate) fn evidence(host: &Host, request: Id) -> Result<Evidence, Failure> {
    let library = host.library()?;
    let Short(_, id) = library.row(&[Noun::Articles], &request.id)?;
    let gone = || Failure::coded(FailureCode::ChangedSince, "It is not in the library any more.");
    let shown = library.evidence_in_full(id)?.ok_or_else(gone)?;
    let told = told(&shown);
    let captures = shown.evidence.captures.into_iter().zip(shown.flaws).map(|(row, flaw)| CaptureSeen {
        uid: row.uid.clone(),
        flaw,
        archive_url: row.archive_url.clone(),
        stamp: row.stamp.clone().filter(|_| row.stamp_name.is_none()),
        stamp_name: row.stamp_name.clone(),
        capture: capture(row),
    });
    let mut others = shown.told.others;
    let readings = shown.sources.into_iter().map(|(field, from)| {
        let others = others.remove(&field).unwrap_or_default().into_iter();
        let others = others.map(|other| OtherReading { value: other.value, from: other.from }).collect();
        FieldReading { field, from, others }
    });
    Ok(Evidence { captures: captures.collect(), readings: readings.collect(), told })
}

fn told(shown: &EvidenceShown) -> Vec<ToldField> {
    let told = &shown.told;
    let mut fields: Vec<ToldField> = Vec::new();
    let mut put = |name: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            fields.push(ToldField { name: name.to_owned(), value: value.to_owned() });
        }
    };
    put("medium", told.medium.as_deref());
    put("edition", told.edition.as_deref());
    put("dateline", told.dateline_place.as_deref());
    put("agency", told.dateline_agency.as_deref());
    put("forwarded_from", told.forwarded_from.as_deref());
    put("taken_from", Some(&told.credited_sources.join("; ")));
    put("image", told.image.as_deref());
    for entry in &told.entries {
        let time = entry.published.local();
        let line =
            entry.headline.as_ref().map_or_else(|| time.clone(), |headline| format!("{time} {headline}"));
        put("entry", Some(&line));
    }
    fields
}

pub(crate) fn set_evidence(host: &Host, request: SetEvidence) -> Result<Edited, Failure> {
    let stamp = patch(request.stamp).map(|text| Stamp { text, name: None });
    let archive = patch(request.archive_url);
    host.edit(|library| library.set_evidence(&request.article, Some(&request.capture), archive, stamp))
}

pub(crate) fn take_reading(host: &Host, request: TakeReading) -> Result<Edited, Failure> {
    let at = usize::try_from(request.at).unwrap_or(usize::MAX);
    host.edit(|library| library.take_reading(&request.article, &request.field, at))
}

pub(crate) fn judge_links(host: &Host, request: JudgeLinks) -> Result<Edited, Failure> {
    let judged = request.review.map(|review| match review {
        LinkReview::Accepted => Judged::Accepted,
        LinkReview::Rejected => Judged::Rejected,
    });
    host.edit(|library| library.judge_links(&request.ids, judged))
}
