//! Which pieces are the article's, by all that speaks for and against each.
//!
//! No witness is believed alone: a reader may have taken a box for text or lost half an article.
//! Each piece gets points for who vouches for it, for standing where the text stands and for
//! reading as prose, and loses them for links and for elements that belong to the site.

use super::{Given, grams::Grams, pieces::Piece, readers::READERS};
use crate::formats::html::dom::class_words;
use crate::lines::{ends_as_sentence, is_prose};
use ego_tree::NodeId;
use onrecord_model::BlockKind;
use scraper::{ElementRef, Html};
use std::collections::{HashMap, HashSet};

/// Letters from which a text counts as an article.
const ARTICLE: usize = 250;
/// The share of a piece's runs of words that must stand in a witness's text.
const VOUCHED: f32 = 0.6;
/// Runs of words below which a piece is too short for a witness to know it.
const TELLING: usize = 4;
/// Points from which a piece is the article's.
const ENOUGH: f32 = 3.0;

/// Which pieces are the article's, and on whose word.
pub struct Choice {
    /// For each piece whether it is chosen.
    pub chosen: Vec<bool>,
    /// Who vouched, in words.
    pub by: String,
}

/// A text that bears witness.
struct Witness {
    name: &'static str,
    grams: Grams,
}

/// Choose among the pieces.
pub fn choose(pieces: &[Piece], given: &Given) -> Choice {
    let words: Vec<usize> = pieces.iter().map(|piece| word_count(&piece.text)).collect();
    let mut witnesses: Vec<Witness> = READERS
        .iter()
        .filter_map(|reader| Some(Witness { name: reader.name, grams: Grams::of(&reader.read(given.page)?) }))
        .collect();
    let first = first_witness(&witnesses);
    if let Some(first) = first {
        witnesses.swap(0, first);
    }
    let declared = given.declared.map(Grams::of).filter(|text| text.letters >= ARTICLE);
    let vouched =
        |at: usize, grams: &Grams| words[at] >= TELLING && grams.share_of(&pieces[at].text) >= VOUCHED;
    let shares: Vec<Vec<bool>> =
        witnesses.iter().map(|w| (0..pieces.len()).map(|at| vouched(at, &w.grams)).collect()).collect();
    let told: Vec<bool> =
        declared.as_ref().map(|d| (0..pieces.len()).map(|at| vouched(at, d)).collect()).unwrap_or_default();
    // What the page declares counts against a piece only when it is the whole text.
    let seeds: Vec<bool> = seeds(pieces, &shares, &words);
    let places = Places::of(pieces, &seeds, given.html);
    let letters = |which: &dyn Fn(usize) -> bool| -> usize {
        (0..pieces.len()).filter(|at| which(*at)).map(|at| pieces[at].text.len()).sum()
    };
    let seeded = letters(&|at| seeds[at]);
    let both = letters(&|at| seeds[at] && told.get(at).copied().unwrap_or(false));
    let whole = seeded > 0 && both * 10 >= seeded * 8;
    let mut chosen: Vec<bool> = (0..pieces.len())
        .map(|at| {
            let piece = &pieces[at];
            let says = |n: usize| shares.get(n).is_some_and(|s| s[at]);
            let mut points = 0.0;
            points += if says(0) { 3.0 } else { 0.0 };
            points += if says(1) { 1.5 } else { 0.0 };
            if let Some(told) = told.get(at) {
                points += match (told, whole) {
                    (true, _) => 3.0,
                    (false, true) if words[at] >= TELLING && piece.kind != BlockKind::Heading => -2.0,
                    (false, _) => 0.0,
                };
            }
            points += places.points(piece, at);
            points += if is_prose(&piece.text) { 0.5 } else { 0.0 };
            points -= if piece.standing.by_element { 2.0 } else { 0.0 };
            points -= if piece.standing.by_name { 1.5 } else { 0.0 };
            points -= if piece.standing.hidden { 1.5 } else { 0.0 };
            points -= if piece.linked > 0.6 { 3.0 } else { 0.0 };
            // A line that is one link leads elsewhere, whoever vouches for it.
            let link = piece.linked > 0.85 && !ends_as_sentence(&piece.text);
            piece.kind != BlockKind::Caption && !link && points >= ENOUGH
        })
        .collect();
    headings(pieces, &mut chosen);
    let names: Vec<&str> = witnesses.iter().map(|w| w.name).collect();
    let by = if names.is_empty() { "the page's own shape".to_owned() } else { names.join(", ") };
    Choice { chosen, by }
}

/// Headings in wrappers of their own: no witness tells so few words, but their place does.
fn headings(pieces: &[Piece], chosen: &mut [bool]) {
    let Some(first) = chosen.iter().position(|c| *c) else { return };
    let mut next = false;
    for at in (first..pieces.len()).rev() {
        let piece = &pieces[at];
        let heading = matches!(piece.block.value().name(), "h2" | "h3" | "h4");
        let plain = piece.linked < 0.5 && !piece.standing.doubtful() && piece.text.chars().count() <= 120;
        if next && heading && plain {
            chosen[at] = true;
        }
        if piece.kind != BlockKind::Caption {
            next = chosen[at];
        }
    }
}

/// The first witness that has no far longer one beside it.
fn first_witness(witnesses: &[Witness]) -> Option<usize> {
    let longest = witnesses.iter().map(|w| w.grams.letters).max()?;
    witnesses.iter().position(|w| w.grams.letters * 3 >= longest)
}

/// The pieces the places of the text are told from: those the first witness vouches for; without
/// witnesses, prose that nothing speaks against.
fn seeds(pieces: &[Piece], shares: &[Vec<bool>], words: &[usize]) -> Vec<bool> {
    let fit = |at: usize| pieces[at].kind != BlockKind::Caption && pieces[at].linked <= 0.6;
    if let Some(first) = shares.first() {
        let seeds: Vec<bool> = (0..pieces.len()).map(|at| first[at] && fit(at)).collect();
        if seeds.iter().any(|seed| *seed) {
            return seeds;
        }
    }
    (0..pieces.len())
        .map(|at| {
            fit(at) && words[at] >= TELLING && is_prose(&pieces[at].text) && !pieces[at].standing.doubtful()
        })
        .collect()
}

/// Where the text stands.
struct Places {
    /// Elements that hold a good part of it.
    holders: HashSet<NodeId>,
    /// Elements named like those.
    alike: HashSet<NodeId>,
    /// First and last piece of it.
    range: (usize, usize),
}

impl Places {
    fn of(pieces: &[Piece], seeds: &[bool], html: &Html) -> Self {
        let mut held: HashMap<NodeId, usize> = HashMap::new();
        for (piece, _) in pieces.iter().zip(seeds).filter(|(_, seed)| **seed) {
            *held.entry(piece.holder).or_default() += piece.text.len();
        }
        let all: usize = held.values().sum();
        let holders: HashSet<NodeId> =
            held.iter().filter(|(_, letters)| **letters * 8 >= all).map(|(id, _)| *id).collect();
        let name = |id: &NodeId| {
            let element = html.tree.get(*id).and_then(ElementRef::wrap)?;
            let words = class_words(element.value());
            (!words.trim().is_empty()).then(|| format!("{} {words}", element.value().name()))
        };
        let names: HashSet<String> = holders.iter().filter_map(name).collect();
        let mut seen: HashMap<NodeId, bool> = HashMap::new();
        for piece in pieces {
            seen.entry(piece.holder)
                .or_insert_with(|| name(&piece.holder).is_some_and(|name| names.contains(&name)));
        }
        let alike = seen.into_iter().filter(|(_, alike)| *alike).map(|(id, _)| id).collect();
        let in_holder = |at: &usize| seeds[*at] && holders.contains(&pieces[*at].holder);
        let first = (0..pieces.len()).find(in_holder).unwrap_or(0);
        let last = (0..pieces.len()).rfind(in_holder).unwrap_or(0);
        Self { holders, alike, range: (first, last) }
    }

    fn points(&self, piece: &Piece, at: usize) -> f32 {
        let held = self.holders.contains(&piece.holder);
        let within = at >= self.range.0 && at <= self.range.1;
        match (held, within) {
            (true, true) => 3.0,
            (true, false) => 1.0,
            (false, _) if self.alike.contains(&piece.holder) => 2.5,
            (false, true) => 0.0,
            (false, false) => -0.5,
        }
    }
}

/// Words of a text, as far as it matters.
fn word_count(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(TELLING).count()
}
