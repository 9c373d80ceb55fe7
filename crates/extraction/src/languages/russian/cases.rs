//! Nouns in other cases, told by their nominative.

use crate::lexicon::*;
use std::collections::HashMap;

/// Classes whose cases are formed by rule: only the nominative is listed.
const NOUNS: u64 = ROLE | GROUP | SOURCE | ORG | MEDIA | DOC | EVENT | SCENE;

/// Ending of a case → endings of the nominative; what the form may be besides.
const CASES: &[(&str, &[&str], u64)] = &[
    ("иями", &["ия", "ие"], OBLIQUE),
    ("иях", &["ия", "ие"], OBLIQUE),
    ("иям", &["ия", "ие"], OBLIQUE),
    ("ией", &["ия"], OBLIQUE),
    ("ием", &["ие", "ий"], OBLIQUE),
    ("ии", &["ия", "ие", "ий"], OBLIQUE),
    ("ию", &["ия", "ие"], OBLIQUE),
    ("ий", &["ия", "ие"], OBLIQUE),
    ("ами", &["", "а", "о"], OBLIQUE),
    ("ями", &["ь", "й", "я"], OBLIQUE),
    ("ах", &["", "а", "о"], OBLIQUE),
    ("ях", &["ь", "й", "я"], OBLIQUE),
    ("ам", &["", "а", "о"], OBLIQUE),
    ("ям", &["ь", "й", "я"], OBLIQUE),
    ("ов", &[""], OBLIQUE),
    ("ев", &["й", ""], OBLIQUE),
    ("ей", &["ь", "я"], OBLIQUE),
    ("ом", &["", "о"], OBLIQUE),
    ("ем", &["ь", "й", "е", ""], OBLIQUE),
    ("ой", &["а"], OBLIQUE),
    ("ью", &["ь"], OBLIQUE),
    ("ого", &["ый", "ой", "ий"], OBLIQUE),
    ("его", &["ий"], OBLIQUE),
    ("ому", &["ый", "ой", "ий"], OBLIQUE),
    ("ему", &["ий"], OBLIQUE),
    ("ым", &["ый", "ой"], OBLIQUE),
    ("им", &["ий"], OBLIQUE),
    ("ых", &["ый", "ой"], OBLIQUE),
    ("их", &["ий"], OBLIQUE),
    ("ую", &["ая"], OBLIQUE),
    ("ые", &["ый", "ой"], GROUP),
    ("ие", &["ий"], GROUP),
    ("ов", &["о"], OBLIQUE),
    ("а", &["", "о"], OBLIQUE),
    ("я", &["ь", "й", "е"], OBLIQUE),
    ("у", &["", "а", "о"], OBLIQUE),
    ("ю", &["ь", "й", "я", "е"], OBLIQUE),
    ("е", &["", "а", "о", "я"], OBLIQUE),
    ("ы", &["", "а"], GROUP),
    ("и", &["ь", "й", "", "а", "я"], GROUP),
];

/// The classes of a noun in another case or number, by its nominative in the lists.
pub fn declined(key: &str, words: &HashMap<String, (u64, u16)>) -> u64 {
    let mut nominative = String::with_capacity(key.len() + 4);
    for (tail, endings, form) in CASES {
        let Some(base) = key.strip_suffix(tail).filter(|base| base.len() >= 4) else { continue };
        for ending in *endings {
            nominative.clear();
            nominative.push_str(base);
            nominative.push_str(ending);
            let Some((class, _)) = words.get(&nominative).filter(|found| found.0 & NOUNS != 0) else { continue };
            let class = class & (NOUNS | HE | SHE);
            // «учителя», «редактора»: one in the genitive or several; «жительницы» likewise.
            let person = class & (ROLE | SOURCE) != 0;
            return match *form {
                GROUP if person && !ending.ends_with(['а', 'я']) => class | GROUP,
                GROUP if person => class | OBLIQUE,
                GROUP => class | if ending.is_empty() { 0 } else { OBLIQUE },
                _ => class | OBLIQUE,
            };
        }
    }
    0
}
