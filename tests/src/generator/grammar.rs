//! Lists of entries that stand for each other, written out by chance.

use super::random::Random;
use super::scene::{Known, Scene};
use std::collections::HashMap;

/// A language's lists.
#[derive(Debug)]
pub struct Grammar {
    lists: Vec<Vec<Entry>>,
    names: HashMap<&'static str, usize>,
}

/// An entry taken apart.
type Entry = Vec<Piece>;

#[derive(Debug)]
struct Piece {
    what: What,
    capital: bool,
}

#[derive(Debug)]
enum What {
    Words(&'static str),
    /// An entry of a list.
    List(usize),
    /// An entry of one of two lists: where a man speaks, where a woman does.
    Gendered(usize, usize),
    /// What the article knows.
    Known(Known),
}

impl Grammar {
    /// Read a file of `words/`.
    ///
    /// # Panics
    /// When an entry names a list that is not there: the file is part of the program.
    pub fn read(text: &'static str) -> Self {
        let mut names = HashMap::new();
        let mut raw: Vec<Vec<&'static str>> = Vec::new();
        let mut one_a_word = false;
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            match (line.strip_prefix("  "), raw.last_mut()) {
                (Some(entry), Some(list)) if one_a_word => list.extend(entry.split(' ')),
                (Some(entry), Some(list)) => list.push(entry),
                _ => {
                    names.insert(line, raw.len());
                    raw.push(Vec::new());
                    one_a_word = line.starts_with("first.");
                }
            }
        }
        let lists = raw
            .into_iter()
            .map(|entries| entries.into_iter().map(|entry| pieces(entry, &names)).collect())
            .collect();
        Self { lists, names }
    }

    /// The list of this name.
    ///
    /// # Panics
    /// When there is none.
    pub fn list(&self, name: &str) -> usize {
        *self.names.get(name).unwrap_or_else(|| panic!("there is no list “{name}”"))
    }

    /// Write an entry of a list to `out`.
    pub fn write(&self, list: usize, random: &mut Random, scene: &Scene, out: &mut String) {
        let entries = &self.lists[list];
        for piece in &entries[random.ranked(entries.len())] {
            let from = out.len();
            match piece.what {
                What::Words(words) => out.push_str(words),
                What::List(list) => self.write(list, random, scene, out),
                What::Gendered(man, woman) => {
                    let list = if scene.speaker().woman { woman } else { man };
                    self.write(list, random, scene, out);
                }
                What::Known(known) => scene.write(known, random, out),
            }
            if piece.capital {
                capitalise(out, from);
            }
        }
    }

    /// An entry of a list.
    pub fn say(&self, list: &str, random: &mut Random, scene: &Scene) -> String {
        let mut out = String::new();
        self.write(self.list(list), random, scene, &mut out);
        out
    }
}

fn pieces(entry: &'static str, names: &HashMap<&'static str, usize>) -> Entry {
    let mut pieces = Vec::new();
    let mut rest = entry;
    while let Some((words, after)) = rest.split_once('{') {
        if !words.is_empty() {
            pieces.push(Piece { what: What::Words(words), capital: false });
        }
        let (name, after) = after.split_once('}').unwrap_or_else(|| panic!("“{entry}” does not close"));
        let (name, capital) = name.strip_prefix('^').map_or((name, false), |name| (name, true));
        pieces.push(Piece { what: what(name, names, entry), capital });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece { what: What::Words(rest), capital: false });
    }
    pieces
}

fn what(name: &str, names: &HashMap<&'static str, usize>, entry: &str) -> What {
    if let Some(known) = Known::named(name) {
        return What::Known(known);
    }
    let of = |ending: &str| names.get(format!("{name}{ending}").as_str()).copied();
    match (of(""), of(".m"), of(".f")) {
        (Some(list), ..) => What::List(list),
        (None, Some(man), Some(woman)) => What::Gendered(man, woman),
        _ => panic!("“{entry}” names a list “{name}” that is not there"),
    }
}

/// Make the first letter after `from` a capital.
fn capitalise(out: &mut String, from: usize) {
    let Some((at, first)) = out[from..].char_indices().find(|(_, c)| c.is_alphanumeric()) else { return };
    let (at, end) = (from + at, from + at + first.len_utf8());
    // Uzbek opens some words with an apostrophe letter of two parts; the first part is the letter.
    let capital: String = first.to_uppercase().collect();
    out.replace_range(at..end, &capital);
}
