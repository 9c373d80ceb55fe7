//! Articles and the collections they are in.

use super::given::{patch, patch_of, read, set};
use super::rows::whole;
use crate::host::Inner;
use crate::wire::{
    Collect, Collection, CorrectArticles, CorrectText, DescribeCollection, Edited, Failure, FailureCode,
    Fields, RenameCollection, SetArticleState,
};
use onrecord_library::edits::{Correction, TextCorrection};
use onrecord_library::model::Lang;
use onrecord_library::views::{Noun, Short, State};
use std::sync::Arc;

type Host = Arc<Inner>;

pub(crate) fn set_state(host: &Host, request: SetArticleState) -> Result<Edited, Failure> {
    let state = State::from_name(request.state.name())
        .ok_or_else(|| Failure::new("An article is to be read, read through or excluded."))?;
    host.edit(|library| library.set_articles_state(&request.ids, state, request.reason.as_deref()))
}

pub(crate) fn correct_text(host: &Host, request: CorrectText) -> Result<Edited, Failure> {
    if let Some(shown) = request.revision {
        let library = host.library()?;
        let Short(_, id) = library.row(&[Noun::Articles], &request.article)?;
        let newest = library.articles(&[id])?.pop().map(|row| whole(row.revision));
        if newest != Some(shown) {
            return Err(Failure::coded(
                FailureCode::ChangedSince,
                "The article has a newer text than the one shown. Nothing was changed: look at it and correct that one.",
            ));
        }
    }
    let words = TextCorrection {
        headline: patch(request.headline),
        standfirst: patch(request.standfirst),
        body: request.body,
    };
    let fields = correction(request.fields)?;
    host.edit(|library| library.correct_text(&request.article, &words, &fields))
}

pub(crate) fn correct(host: &Host, request: CorrectArticles) -> Result<Edited, Failure> {
    if request.fields.headline.is_some() || request.fields.standfirst.is_some() {
        return Err(Failure::new(
            "Headline and standfirst are part of an article’s text: correct them in one article at a time, in the reader.",
        ));
    }
    let correction = correction(request.fields)?;
    host.edit(|library| library.correct_articles(&request.ids, &correction))
}

/// The fields that can be set before and after an article is stored.
pub(super) fn correction(fields: Fields) -> Result<Correction, Failure> {
    Ok(Correction {
        section: patch(fields.section),
        byline: patch_of(fields.byline),
        published: read(fields.published)?,
        updated: read(fields.updated)?,
        photo_credit: patch(fields.photo_credit),
        url: patch(fields.url),
        language: patch(fields.language).map(|tag| Lang::new(&tag)),
        outlet: patch(fields.outlet),
    })
}

pub(crate) fn collect(host: &Host, request: Collect) -> Result<Edited, Failure> {
    host.edit(|library| library.collect(&request.name, &request.articles))
}

pub(crate) fn uncollect(host: &Host, request: Collect) -> Result<Edited, Failure> {
    host.edit(|library| library.uncollect(&request.name, &request.articles))
}

pub(crate) fn rename_collection(host: &Host, request: RenameCollection) -> Result<Edited, Failure> {
    host.edit(|library| library.rename_collection(&request.name, &request.to))
}

pub(crate) fn describe_collection(host: &Host, request: DescribeCollection) -> Result<Edited, Failure> {
    host.edit(|library| library.describe_collection(&request.name, set(request.description)))
}

pub(crate) fn delete_collection(host: &Host, request: Collection) -> Result<Edited, Failure> {
    host.edit(|library| library.delete_collection(&request.name))
}
