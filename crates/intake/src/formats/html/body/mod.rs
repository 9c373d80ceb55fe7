//! The main text: which of the page's pieces are the article's.
//!
//! [`pieces`] cuts the page, [`readers`] (and the text the page declares) bear witness, [`choose`]
//! decides, [`trim`] takes out what came along, [`standfirst`] sets the summary apart, [`dress`]
//! says what is left: text, captions, corrections.

mod captions;
mod choose;
mod dress;
mod evidence;
mod furniture;
mod grams;
mod live;
pub mod pieces;
mod places;
mod readers;
mod standfirst;
mod trim;

use super::declared::{self, Field, Whole};
use super::{fields, related};
use crate::Hints;
use crate::dates::Context;
use onrecord_model::ArticleDraft;
use scraper::Html;

/// What the text is read with.
pub struct Given<'a> {
    /// The page as mark-up.
    pub page: &'a str,
    /// The page as a tree.
    pub html: &'a Html,
    /// What is known beside the page.
    pub hints: &'a Hints<'a>,
    /// How its dates are read.
    pub context: &'a Context,
}

/// Read the page into the draft: the text, and with it known what is declared around it.
pub fn read(given: &Given, draft: &mut ArticleDraft) {
    let pieces = pieces::cut(given.html);
    let told = declared::body(given.html);
    let choose::Choice { mut chosen, by } = choose::choose(&pieces, given.page, told.as_deref());
    let address = given.hints.url;
    let whole = Whole { html: given.html, pieces: &pieces, chosen: &chosen, address, context: given.context };
    let claims = declared::gather(&whole);
    fields::fill(&claims, &pieces, given.hints, draft);
    let found = related::find(&pieces, &chosen, address.or(draft.url.as_deref()));
    for (chosen, inside) in chosen.iter_mut().zip(&found.inside) {
        *chosen &= !inside;
    }
    if let Some(heading) = found.heading {
        draft.sources.insert("related".to_owned(), format!("links under “{heading}”"));
    }
    draft.related = found.links;
    trim::trim(&pieces, &mut chosen, given.context, draft);
    let described = claims.of(Field::Description).map(|claim| claim.value.as_str());
    standfirst::set_apart(&pieces, &mut chosen, described.max_by_key(|words| words.len()), draft);
    draft.sources.insert("body".to_owned(), by);
    dress::dress(given.html, &pieces, &chosen, given.context, draft);
    if draft.photo_credit.is_none()
        && let Some(claim) = claims.of(Field::Credit).next()
    {
        draft.photo_credit = Some(claim.value.clone());
        draft.sources.insert("photo_credit".to_owned(), claim.from.clone());
    }
}
