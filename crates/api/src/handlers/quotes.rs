//! Quotations and highlights.

use super::given::{patch, patch_of, read, set};
use crate::host::Inner;
use crate::places::code_points;
use crate::wire as w;
use crate::wire::{
    AddHighlight, AddQuote, ChangeQuotes, ColourHighlights, Edited, Failure, FailureCode, Ids, Place,
    PlaceAgain, SetEdges, SetSpeaker,
};
use onrecord_library::edits::{Fields, MissedQuote, QuoteChange, TranslatedBy};
use onrecord_library::model::{Act, Kind, Lang};
use onrecord_library::views::{Noun, Review, Short};
use onrecord_library::{Library, Patch, views};
use std::sync::Arc;

type Host = Arc<Inner>;

pub(crate) fn review(host: &Host, request: w::Review) -> Result<Edited, Failure> {
    let review = Review::from_name(request.status.name()).unwrap_or(Review::New);
    host.edit(|library| library.review(&request.ids, review))
}

pub(crate) fn set_speaker(host: &Host, request: SetSpeaker) -> Result<Edited, Failure> {
    let change = QuoteChange { speakers: people(request.speakers), ..QuoteChange::default() };
    host.edit(|library| library.change_quotes(&request.ids, &change))
}

fn people(named: Vec<String>) -> Patch<Vec<String>> {
    if named.is_empty() { Patch::Clear } else { Patch::Set(named) }
}

pub(crate) fn change(host: &Host, request: ChangeQuotes) -> Result<Edited, Failure> {
    let lang = |tag: String| Lang::new(&tag);
    let change = QuoteChange {
        fields: Fields {
            act: request.act.and_then(|act| Act::from_name(act.name())),
            kind: request.kind.and_then(|kind| Kind::from_name(kind.name())),
            role: patch(request.role),
            said_on: read(request.said_on)?,
            asked: patch(request.in_answer_to),
            occasion: patch(request.occasion),
            addressee: patch(request.addressee),
            language_spoken: patch(request.language_spoken).map(lang),
            translated_by: patch_of(request.translated_by).try_map(|by| {
                TranslatedBy::from_name(by.name()).ok_or_else(|| Failure::new("Nobody translates so."))
            })?,
            own_translation: patch(request.own_translation),
            own_translation_language: patch(request.own_translation_language).map(lang),
            translator: patch(request.translator),
        },
        speakers: Patch::Keep,
        on_behalf_of: request.on_behalf_of.map_or(Patch::Keep, |named| people(named.unwrap_or_default())),
        chain: request.chain.map_or(Patch::Keep, |named| people(named.unwrap_or_default())),
    };
    host.edit(|library| library.change_quotes(&request.ids, &change))
}

pub(crate) fn set_edges(host: &Host, request: SetEdges) -> Result<Edited, Failure> {
    let library = host.library()?;
    let Short(_, id) = library.row(&[Noun::Quotes], &request.quote)?;
    let quote = library.quotes(&[id])?.pop().ok_or_else(gone)?;
    let revision = Some(crate::handlers::rows::whole(quote.revision));
    let (places, _) = places(&library, &quote.article.id.to_string(), &request.places, revision)?;
    if request.revision.is_some_and(|shown| Some(shown) != revision) {
        return Err(changed_since());
    }
    host.edit(|library| library.set_edges(&request.quote, &places))
}

pub(crate) fn add(host: &Host, request: AddQuote) -> Result<Edited, Failure> {
    let library = host.library()?;
    let (places, _) = places(&library, &request.article, &request.places, request.revision)?;
    let missed = MissedQuote {
        places,
        quoted: None,
        act: request.act.and_then(|act| Act::from_name(act.name())),
        speakers: request.speakers,
    };
    host.edit(|library| library.add_quote(&request.article, &missed))
}

pub(crate) fn place_again(host: &Host, request: PlaceAgain) -> Result<Edited, Failure> {
    let library = host.library()?;
    let (places, _) = places(&library, &request.article, &request.places, request.revision)?;
    host.edit(|library| library.place_again(&request.mark, &places))
}

pub(crate) fn delete(host: &Host, request: Ids) -> Result<Edited, Failure> {
    host.edit(|library| library.delete_quotes(&request.ids))
}

pub(crate) fn add_highlight(host: &Host, request: AddHighlight) -> Result<Edited, Failure> {
    let library = host.library()?;
    let (places, _) = places(&library, &request.article, &request.places, request.revision)?;
    host.edit(|library| library.highlight(&request.article, &places, request.colour.as_deref()))
}

pub(crate) fn colour_highlights(host: &Host, request: ColourHighlights) -> Result<Edited, Failure> {
    host.edit(|library| library.colour_highlights(&request.ids, set(request.colour)))
}

pub(crate) fn delete_highlights(host: &Host, request: Ids) -> Result<Edited, Failure> {
    host.edit(|library| library.delete_highlights(&request.ids))
}

/// Places of the window in the newest text of an article, as the library counts them; refused when
/// the window shows another text.
fn places(
    library: &Library,
    article: &str,
    places: &[Place],
    shown: Option<u32>,
) -> Result<(Vec<(usize, usize)>, u32), Failure> {
    let Short(_, id) = library.row(&[Noun::Articles], article)?;
    let detail = library.read(|r| views::articles::detail(*r, id)).map_err(onrecord_library::Error::from)?;
    let detail = detail.ok_or_else(gone)?;
    let newest = crate::handlers::rows::whole(detail.row.revision);
    if shown.is_some_and(|shown| shown != newest) {
        return Err(changed_since());
    }
    Ok((code_points(&detail.text, &detail.blocks, places)?, newest))
}

fn gone() -> Failure {
    Failure::coded(FailureCode::ChangedSince, "It is not in the library any more. Nothing was changed.")
}

fn changed_since() -> Failure {
    Failure::coded(
        FailureCode::ChangedSince,
        "The article has a newer text than the one shown: open it anew and mark the words there.",
    )
}
