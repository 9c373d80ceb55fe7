//! What speaks for and against each piece.

use super::grams::Grams;
use super::pieces::Piece;
use super::places::Places;
use super::readers::READERS;
use crate::lines::{ends_as_sentence, is_prose};
use onrecord_model::BlockKind;

/// Letters from which a text counts as an article.
const ARTICLE: usize = 250;
/// The share of a piece's runs of words that must stand in a witness's text.
const VOUCHED: f32 = 0.6;
/// Words below which a piece is too short for a witness to know it.
const TELLING: usize = 4;
/// Points from which a piece is the article's.
const ENOUGH: f32 = 3.0;

/// For each piece, who vouches for it.
pub struct Evidence {
    /// By the readers, the most trusted first: its name and its word on each piece.
    readers: Vec<(&'static str, Vec<bool>)>,
    /// By the text the page declares, if it declares one.
    declared: Option<Vec<bool>>,
    /// Whether a piece has words enough to be known by.
    telling: Vec<bool>,
}

impl Evidence {
    /// Ask the readers of `page`, and the text it declares.
    pub fn of(pieces: &[Piece], page: &str, declared: Option<&str>) -> Self {
        let telling: Vec<bool> = pieces.iter().map(|piece| is_telling(&piece.text)).collect();
        let word_on = |text: &Grams| -> Vec<bool> {
            let vouched = |at: usize| telling[at] && text.share_of(&pieces[at].text) >= VOUCHED;
            (0..pieces.len()).map(vouched).collect()
        };
        let mut read: Vec<(&'static str, Grams)> =
            READERS.iter().filter_map(|reader| Some((reader.name, Grams::of(&reader.read(page)?)))).collect();
        // The most trusted reader comes first unless it lost most of what another found.
        let longest = read.iter().map(|(_, text)| text.letters).max().unwrap_or(0);
        if let Some(first) = read.iter().position(|(_, text)| text.letters * 3 >= longest) {
            read.swap(0, first);
        }
        let declared = declared.map(Grams::of).filter(|text| text.letters >= ARTICLE);
        Self {
            readers: read.iter().map(|(name, text)| (*name, word_on(text))).collect(),
            declared: declared.as_ref().map(word_on),
            telling,
        }
    }

    /// Who bore witness, in words.
    pub fn by(&self) -> String {
        let names: Vec<&str> = self.readers.iter().map(|(name, _)| *name).collect();
        if names.is_empty() { "the page's own shape".to_owned() } else { names.join(", ") }
    }

    /// The pieces that are surely of the text: those the first reader vouches for.
    pub fn seeds(&self, pieces: &[Piece]) -> Vec<bool> {
        let vouched = |at: usize| self.readers.first().is_some_and(|(_, word)| word[at]);
        (0..pieces.len()).map(|at| vouched(at) && fits(&pieces[at])).collect()
    }

    /// Which pieces have points enough, the text standing at `places`.
    pub fn weigh(&self, pieces: &[Piece], seeds: &[bool], places: &Places) -> Vec<bool> {
        let whole = self.declares_the_whole(pieces, seeds);
        let enough = |(at, piece): (usize, &Piece)| {
            // A line that is one link leads elsewhere, whoever vouches for it.
            let link = piece.linked > 0.85 && !ends_as_sentence(&piece.text);
            let points = self.vouched(at, piece, whole) + places.points(piece, at) + shape(piece);
            piece.kind != BlockKind::Caption && !link && points >= ENOUGH
        };
        pieces.iter().enumerate().map(enough).collect()
    }

    /// What witnesses say for and against a piece.
    fn vouched(&self, at: usize, piece: &Piece, whole: bool) -> f32 {
        let says = |n: usize| self.readers.get(n).is_some_and(|(_, word)| word[at]);
        let readers = if says(0) { 3.0 } else { 0.0 } + if says(1) { 1.5 } else { 0.0 };
        let known = self.telling[at] && piece.kind != BlockKind::Heading;
        let declared = match self.declared.as_ref().map(|word| word[at]) {
            Some(true) => 3.0,
            Some(false) if whole && known => -2.0,
            Some(false) | None => 0.0,
        };
        readers + declared
    }

    /// True when the declared text holds nearly all of what is surely text: then what it lacks is
    /// none. Many declare only an opening.
    fn declares_the_whole(&self, pieces: &[Piece], seeds: &[bool]) -> bool {
        let Some(declared) = &self.declared else { return false };
        let letters = |which: &dyn Fn(usize) -> bool| -> usize {
            (0..pieces.len()).filter(|at| which(*at)).map(|at| pieces[at].text.len()).sum()
        };
        let (all, both) = (letters(&|at| seeds[at]), letters(&|at| seeds[at] && declared[at]));
        all > 0 && both * 10 >= all * 8
    }
}

/// Without a reader's word: prose that nothing speaks against.
pub fn prose(pieces: &[Piece]) -> Vec<bool> {
    pieces
        .iter()
        .map(|p| fits(p) && is_telling(&p.text) && is_prose(&p.text) && !p.standing.doubtful())
        .collect()
}

fn fits(piece: &Piece) -> bool {
    piece.kind != BlockKind::Caption && piece.linked <= 0.6
}

/// What the piece's own shape says.
fn shape(piece: &Piece) -> f32 {
    let but = |doubt: bool, points: f32| if doubt { -points } else { 0.0 };
    (if is_prose(&piece.text) { 0.5 } else { 0.0 })
        + but(piece.standing.by_element, 2.0)
        + but(piece.standing.by_name, 1.5)
        + but(piece.standing.hidden, 1.5)
        + but(piece.linked > 0.6, 3.0)
}

/// True for a text of words enough to be known by.
fn is_telling(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(TELLING).count()
        == TELLING
}
