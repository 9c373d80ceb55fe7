//! The main text: which of the page's pieces are the article's.
//!
//! [`pieces`] cuts the page, [`readers`] (and the text the page declares) bear witness, [`choose`]
//! decides, [`trim`] takes out what came along, [`standfirst`] sets the summary apart, [`dress`]
//! says what is left: text, captions, corrections.

mod choose;
mod dress;
mod furniture;
mod grams;
pub mod pieces;
mod readers;
mod standfirst;
mod trim;

use super::related;
use crate::dates::Context;
use onrecord_model::ArticleDraft;
use scraper::Html;

/// What the text is read with.
pub struct Given<'a> {
    /// The page as mark-up.
    pub page: &'a str,
    /// The page as a tree.
    pub html: &'a Html,
    /// The text the page declares as its article's, if any.
    pub declared: Option<&'a str>,
    /// Where the page was, if known.
    pub address: Option<&'a str>,
    /// The words the page describes itself with, if any.
    pub described: Option<&'a str>,
    /// How its dates are read.
    pub context: &'a Context,
}

/// Read the main text into the draft.
pub fn read(given: &Given, draft: &mut ArticleDraft) {
    let pieces = pieces::cut(given.html);
    let choose::Choice { mut chosen, by } = choose::choose(&pieces, given);
    let found = related::find(&pieces, &chosen, given.address);
    for (chosen, inside) in chosen.iter_mut().zip(&found.inside) {
        *chosen &= !inside;
    }
    if let Some(heading) = found.heading {
        draft.sources.insert("related".to_owned(), format!("links under “{heading}”"));
    }
    draft.related = found.links;
    trim::trim(&pieces, &mut chosen, given.context, draft);
    standfirst::set_apart(&pieces, &mut chosen, given.described, draft);
    draft.sources.insert("body".to_owned(), by);
    dress::dress(&pieces, &chosen, given.context, draft);
}
