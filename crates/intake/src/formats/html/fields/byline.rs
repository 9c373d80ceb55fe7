//! The authors: persons before the house, each once.

use super::settle;
use crate::formats::html::declared::{Claim, Claims, Field};
use crate::lines::{authors, is_name};
use crate::words;
use onrecord_model::ArticleDraft;

/// Choose the authors: of the first layer that names persons; else of the first that names anybody.
pub fn fill(claims: &Claims, draft: &mut ArticleDraft) {
    let mut layers: Vec<(String, Vec<String>)> = Vec::new();
    for claim in claims.of(Field::Byline).filter(|claim| fits(claim)) {
        let names = names_of(&claim.value);
        match layers.iter_mut().find(|(from, _)| *from == claim.from) {
            Some((_, known)) => {
                for name in names {
                    if !known.iter().any(|k| words::fold(k) == words::fold(&name)) {
                        known.push(name);
                    }
                }
            }
            None => layers.push((claim.from.clone(), names)),
        }
    }
    layers.retain(|(_, names)| !names.is_empty());
    let outlet = draft.outlet.as_deref().map(words::fold);
    let house = |name: &String| {
        let folded = words::fold(name);
        outlet.as_ref().is_some_and(|outlet| {
            let bare = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
            let (name, outlet) = (bare(&folded), bare(outlet));
            name == outlet || name.chars().count() >= 3 && (outlet.contains(&name) || name.contains(&outlet))
        }) || draft.domain.as_deref().is_some_and(|domain| {
            let label = domain.rsplit('.').nth(1).unwrap_or_default().replace('-', "");
            folded.replace([' ', '-', '.'], "").contains(&label) && label.len() >= 3
        }) || matches!(
            folded.as_str(),
            "admin" | "administrator" | "editor" | "redaktion" | "редакция" | "staff" | "newsroom"
        )
    };
    let persons = |names: &[String]| names.iter().any(|name| !house(name));
    let best = layers.iter().find(|(_, names)| persons(names)).or_else(|| layers.first()).cloned();
    let Some((from, mut names)) = best else { return };
    if persons(&names) {
        names.retain(|name| !house(name));
    }
    let joined = names.join(", ");
    settle(
        draft,
        "byline",
        &joined,
        from,
        claims.of(Field::Byline).filter(|claim| !names.contains(&claim.value)),
    );
    draft.byline = names;
}

fn fits(claim: &Claim) -> bool {
    let value = claim.value.trim();
    let visible = matches!(claim.from.as_str(), "the element named author");
    (2..=200).contains(&value.chars().count())
        && !value.contains("://")
        && !value.starts_with('@')
        && !value.contains('@')
        && value.chars().any(char::is_alphabetic)
        && (!visible || is_name(value))
}

/// The names in one claim.
fn names_of(value: &str) -> Vec<String> {
    let folded = words::fold(value);
    let by = words::every(|w| w.by)
        .filter(|entry| folded.strip_prefix(entry).is_some_and(|rest| rest.starts_with([' ', ':'])))
        .max_by_key(|entry| entry.len());
    let value = by.map_or(value, |by| {
        value
            .splitn(by.split(' ').count() + 1, char::is_whitespace)
            .last()
            .unwrap_or(value)
            .trim_start_matches([':', ' '])
    });
    // A semicolon parts names and nothing else; behind a comma may stand a role or a place.
    value.split(';').flat_map(authors).collect()
}
