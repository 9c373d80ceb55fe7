//! The headline: what the reader sees, known by what the page declares.

use super::settle;
use crate::formats::html::body::pieces::Piece;
use crate::formats::html::declared::{Claim, Claims, Field};
use crate::formats::html::text::similar;
use crate::words;
use onrecord_model::ArticleDraft;

/// Between a title and the name of the site.
const BETWEEN: &[&str] =
    &[" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " // ", " « ", " » ", "｜", " ― ", ": "];
/// Longest headline, in characters.
const LONGEST: usize = 350;

/// Choose the headline; `pieces` are what the page shows.
pub fn fill(claims: &Claims, pieces: &[Piece], draft: &mut ArticleDraft) {
    let shown = |value: &str| {
        let value = bare(value);
        let near = |piece: &&Piece| piece.text.len() < 600 && bare(&piece.text).contains(&value);
        pieces.iter().find(near).is_some()
    };
    let outlet = draft.outlet.clone();
    let domain = draft.domain.clone();
    let all: Vec<Claim> = claims
        .of(Field::Headline)
        .map(|claim| {
            let value = without_site(&claim.value, outlet.as_deref(), domain.as_deref());
            Claim { value, ..claim.clone() }
        })
        .filter(|claim| claim.value.chars().count() <= LONGEST && !claim.value.is_empty())
        .collect();
    let site =
        |value: &str| outlet.as_deref().is_some_and(|outlet| words::fold(outlet) == words::fold(value));
    let told: Vec<&Claim> = all.iter().filter(|claim| !site(&claim.value)).collect();
    let from = |place: &str| told.iter().find(|claim| claim.from == place).copied();
    let (structured, shared) = (from("JSON-LD headline"), from("meta og:title"));
    let (title, heading) = (from("title of the page"), best_heading(&told));
    let is = |one: Option<&Claim>, other: Option<&Claim>| {
        one.zip(other).is_some_and(|(one, other)| same(&one.value, &other.value))
    };
    let best = match (structured, shared) {
        // A headline that is also the title for search engines, beside another that stands on the
        // page for readers: the readers' is the headline.
        (Some(_), Some(shared))
            if is(structured, title) && !is(structured, Some(shared)) && shown(&shared.value) =>
        {
            Some(shared)
        }
        (Some(structured), _) => Some(structured),
        // What is shared often begins with the line above the headline.
        (None, Some(shared)) => heading.filter(|h| contains(&shared.value, &h.value)).or(Some(shared)),
        (None, None) => heading.or(title),
    };
    let Some(claim) = best.or(told.first().copied()).cloned() else { return };
    settle(draft, "headline", &claim.value, claim.from, all.iter());
    draft.headline = Some(claim.value);
}

/// The heading most like what the page declares; its only one, if none is.
fn best_heading<'c>(told: &[&'c Claim]) -> Option<&'c Claim> {
    let declared: Vec<&&Claim> = told.iter().filter(|claim| !is_heading(claim)).collect();
    let headings: Vec<&Claim> = told.iter().filter(|claim| is_heading(claim)).copied().collect();
    let like = |heading: &Claim| {
        declared.iter().map(|claim| similar(&claim.value, &heading.value)).fold(0.0_f32, f32::max)
    };
    let best = headings
        .iter()
        .filter(|heading| like(heading) >= 0.5 && heading.value.split_whitespace().count() >= 2)
        .max_by(|a, b| like(a).total_cmp(&like(b)));
    best.or_else(|| headings.first().filter(|_| headings.len() == 1)).copied()
}

fn same(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}

fn contains(longer: &str, shorter: &str) -> bool {
    let (longer, shorter) = (bare(longer), bare(shorter));
    longer.contains(&shorter) && shorter.len() * 3 >= longer.len()
}

fn bare(text: &str) -> String {
    words::fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn is_heading(claim: &Claim) -> bool {
    claim.from.ends_with("h1")
}

/// A title without the name of the site behind or before it.
fn without_site(title: &str, outlet: Option<&str>, domain: Option<&str>) -> String {
    let mut title = title.trim();
    for between in BETWEEN {
        let behind = title.rsplit_once(between).map(|(title, site)| (title, site, false));
        let before = title.split_once(between).map(|(site, title)| (title, site, true));
        for (rest, site, first) in [behind, before].into_iter().flatten() {
            // A colon parts a title more often than it ends it.
            let only_exact = first || *between == ": ";
            if names_site(site, outlet, domain, only_exact) && rest.split_whitespace().count() >= 2 {
                title = rest.trim();
                break;
            }
        }
    }
    title.to_owned()
}

/// True when a piece of a title is the outlet's name or its domain.
fn names_site(piece: &str, outlet: Option<&str>, domain: Option<&str>, only_exact: bool) -> bool {
    let piece_bare = bare(piece);
    if piece_bare.is_empty() {
        return false;
    }
    let name = outlet.map(bare).unwrap_or_default();
    let host = domain.map(bare).unwrap_or_default();
    let label = domain.and_then(|d| d.rsplit('.').nth(1)).map(bare).unwrap_or_default();
    if piece_bare == name || piece_bare == host || piece_bare == label {
        return true;
    }
    let short = piece.split_whitespace().count() <= 5;
    !only_exact
        && short
        && (name.chars().count() >= 3 && (piece_bare.contains(&name) || name.contains(&piece_bare))
            || label.chars().count() >= 4 && piece_bare.contains(&label))
}
