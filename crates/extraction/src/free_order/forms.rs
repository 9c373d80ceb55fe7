//! What the ending of a Russian word tells.

use super::noun::Agreement;
use crate::document::Item;
use crate::lexicon::*;

/// A nation's or city's name as the subject of this verb: «Грузия вручила», «Ереван заявил».
pub fn nominative_place(key: &str, verb: Agreement) -> bool {
    let soft = key.ends_with(['а', 'я']);
    !key.ends_with(['и', 'ы', 'у', 'ю', 'е', 'й'])
        && !(verb.masculine && soft)
        && !(verb.feminine && !soft && key.chars().count() > 3)
}

/// Does a head noun go with the verb's ending? A role may be of either gender.
pub fn agrees(key: &str, item: &Item, verb: Agreement) -> bool {
    let person = item.is(ROLE | SOURCE) && !item.is(GROUP);
    if person {
        return !verb.neuter && !(verb.masculine && item.is(SHE) && !item.is(HE));
    }
    if item.is(GROUP) {
        return !(verb.masculine || verb.feminine || verb.neuter);
    }
    let soft = key.ends_with(['а', 'я']);
    !(verb.masculine && soft
        || verb.feminine && !soft && !key.ends_with('ь') && key.chars().count() > 4
        || verb.neuter && !key.ends_with(['о', 'е', 'и', 'д', 'н', 'б']))
}

/// An adjective or participle by its ending.
pub fn adjective(key: &str) -> bool {
    const TAILS: &[&str] = &[
        "ый", "ая", "яя", "ое", "ее", "ые", "ого", "его", "ому", "ему", "ых", "их", "ым", "им", "ую", "юю",
        "ыми", "ими", "кий", "щий", "ший", "жий", "чий", "кие", "гие", "щие", "шие", "жие", "кой", "ной",
        "вой", "ней",
    ];
    key.chars().count() > 4 && TAILS.iter().any(|tail| key.ends_with(tail))
}

/// A verb in the infinitive, by its ending.
pub fn infinitive(key: &str) -> bool {
    key.chars().count() > 3
        && ["ть", "ться", "ти", "тись", "чь", "чься"].iter().any(|tail| key.ends_with(tail))
}
