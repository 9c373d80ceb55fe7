//! What a page says about itself, layer by layer.
//!
//! A layer is one file and one line in [`LAYERS`]. It claims; it does not decide: which claim is
//! taken, `fields` says.

mod address;
mod elements;
mod json_ld;
mod meta;
mod microdata;
mod repair;
pub mod visible;

use super::body::pieces::Piece;
use crate::dates::Context;
use onrecord_model::LiveEntry;
use scraper::Html;

/// A field that several layers may tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Headline,
    Description,
    Byline,
    Outlet,
    Section,
    Published,
    Updated,
    Language,
    Url,
    Image,
    Credit,
}

/// What one place says of one field.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Of what.
    pub field: Field,
    /// What, as it stands there; several authors are several claims.
    pub value: String,
    /// Where, in words.
    pub from: String,
}

/// Everything the layers claim, the most trusted layer first, and in each the order of the page.
#[derive(Debug, Default)]
pub struct Claims {
    all: Vec<Claim>,
    late: Vec<Claim>,
    /// The entries of a live report the page declares.
    pub entries: Vec<LiveEntry>,
}

/// The page as the layers see it.
pub struct Whole<'a, 'h> {
    /// Its tree.
    pub html: &'h Html,
    /// Its pieces.
    pub pieces: &'a [Piece<'h>],
    /// For each piece, whether it is of the text.
    pub chosen: &'a [bool],
    /// Where it was.
    pub address: Option<&'a str>,
    /// How its dates are read.
    pub context: &'a Context,
}

/// One layer: what it claims is put behind what is there.
type Layer = fn(&Whole, &mut Claims);

/// The layers, the most trusted first.
const LAYERS: &[Layer] = &[
    json_ld::read,
    meta::read,
    microdata::read,
    elements::read,
    visible::read,
    json_ld::trail,
    address::read,
];

/// Ask every layer.
pub fn gather(whole: &Whole) -> Claims {
    let mut claims = Claims::default();
    for layer in LAYERS {
        layer(whole, &mut claims);
    }
    claims
}

/// The text a page declares as its article's, which is asked for before the layers.
pub fn body(html: &Html) -> Option<String> {
    json_ld::body(html)
}

impl Claims {
    /// Claim a value; nothing for an empty one.
    pub fn put(&mut self, field: Field, value: &str, from: impl Into<String>) {
        self.all.extend(claim(field, value, from.into()));
    }

    /// Claim a value that only counts where no layer of its field tells one.
    pub fn put_late(&mut self, field: Field, value: &str, from: impl Into<String>) {
        self.late.extend(claim(field, value, from.into()));
    }

    /// The claims of a field.
    pub fn of(&self, field: Field) -> impl Iterator<Item = &Claim> {
        self.all.iter().chain(&self.late).filter(move |claim| claim.field == field)
    }
}

fn claim(field: Field, value: &str, from: String) -> Option<Claim> {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then_some(Claim { field, value, from })
}
