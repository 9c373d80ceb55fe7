//! Where on the page the text stands, told from the pieces that are surely of it.

use super::pieces::Piece;
use crate::formats::html::dom::{class_words, upwards};
use ego_tree::NodeId;
use std::collections::{HashMap, HashSet};

/// Where the text stands.
pub struct Places {
    /// Elements that hold a good part of it.
    holders: HashSet<NodeId>,
    /// Elements named like those.
    alike: HashSet<NodeId>,
    /// First and last piece of it.
    range: (usize, usize),
}

impl Places {
    /// Those of the seeds: pieces that are surely of the text.
    pub fn of(pieces: &[Piece], seeds: &[bool]) -> Self {
        let mut held: HashMap<NodeId, usize> = HashMap::new();
        for (piece, _) in pieces.iter().zip(seeds).filter(|(_, seed)| **seed) {
            *held.entry(piece.holder).or_default() += piece.text.len();
        }
        let all: usize = held.values().sum();
        let holders: HashSet<NodeId> =
            held.iter().filter(|(_, letters)| **letters * 8 >= all).map(|(id, _)| *id).collect();
        let name = |piece: &Piece| {
            let element = upwards(piece.block).find(|element| element.id() == piece.holder)?;
            let words = class_words(element.value());
            (!words.trim().is_empty()).then(|| format!("{} {words}", element.value().name()))
        };
        let mut seen: HashMap<NodeId, Option<String>> = HashMap::new();
        for piece in pieces {
            seen.entry(piece.holder).or_insert_with(|| name(piece));
        }
        let names: HashSet<String> = holders.iter().filter_map(|id| seen.get(id)?.clone()).collect();
        let seen = seen.into_iter().map(|(id, name)| (id, name.is_some_and(|name| names.contains(&name))));
        let alike = seen.filter(|(_, alike)| *alike).map(|(id, _)| id).collect();
        let in_holder = |at: &usize| seeds[*at] && holders.contains(&pieces[*at].holder);
        let first = (0..pieces.len()).find(in_holder).unwrap_or(0);
        let last = (0..pieces.len()).rfind(in_holder).unwrap_or(0);
        Self { holders, alike, range: (first, last) }
    }

    /// What its place says for or against a piece.
    pub fn points(&self, piece: &Piece, at: usize) -> f32 {
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
