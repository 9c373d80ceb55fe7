//! Which claim is taken for each field, and why; the others are kept beside it.

mod byline;
mod headline;
mod outlet;
mod times;

use super::address;
use super::body::pieces::Piece;
use super::declared::{Claim, Claims, Field};
use crate::Hints;
use crate::words;
use onrecord_model::{ArticleDraft, Lang, OtherReading};

pub use times::time;

/// Most other readings that are kept of a field.
const OTHERS: usize = 8;

/// Fill the draft from the claims.
pub fn fill(claims: &Claims, pieces: &[Piece], hints: &Hints, draft: &mut ArticleDraft) {
    url(claims, hints, draft);
    outlet::fill(claims, hints, draft);
    headline::fill(claims, pieces, draft);
    section(claims, draft);
    byline::fill(claims, draft);
    times::fill(claims, hints, draft);
    language(claims, draft);
    if let Some(claim) = claims.of(Field::Image).next()
        && let Some(image) = address::absolute(&claim.value, hints.url.or(draft.url.as_deref()))
    {
        draft.image = Some(image);
        draft.sources.insert("image".to_owned(), claim.from.clone());
    }
    draft.entries.clone_from(&claims.entries);
}

/// Say where a field was read, and what other places say of it.
fn settle<'c>(
    draft: &mut ArticleDraft,
    field: &str,
    value: &str,
    from: String,
    all: impl Iterator<Item = &'c Claim>,
) {
    draft.sources.insert(field.to_owned(), from);
    let mut seen = vec![words::fold(value)];
    let mut others = Vec::new();
    for claim in all {
        let folded = words::fold(&claim.value);
        if !seen.contains(&folded) && others.len() < OTHERS {
            others.push(OtherReading { value: claim.value.clone(), from: claim.from.clone() });
            seen.push(folded);
        }
    }
    if !others.is_empty() {
        draft.others.insert(field.to_owned(), others);
    }
}

/// The canonical address when it is one of the same site, else where the page was.
fn url(claims: &Claims, hints: &Hints, draft: &mut ArticleDraft) {
    let absolute = |claim: &Claim| address::absolute(&claim.value, hints.url);
    let canonical =
        claims.of(Field::Url).find(|c| c.from == "link canonical").or_else(|| claims.of(Field::Url).next());
    let front = |href: &str| {
        href.split_once("://").is_some_and(|(_, after)| after.trim_end_matches('/').split('/').count() < 2)
    };
    let told = canonical.and_then(|claim| Some((absolute(claim)?, claim.from.clone())));
    // A canonical address that is the front page is a mistake of the site's.
    let told = told.filter(|(href, _)| !front(href) || hints.url.is_none_or(front));
    let Some((value, from)) =
        told.or_else(|| Some((hints.url?.to_owned(), "the address given with the page".to_owned())))
    else {
        return;
    };
    draft.domain = address::host(&value).map(|host| host.strip_prefix("www.").unwrap_or(host).to_owned());
    settle(draft, "url", &value, from, claims.of(Field::Url));
    draft.url = Some(value);
}

/// The rubric: the first claim that is one.
fn section(claims: &Claims, draft: &mut ArticleDraft) {
    let headline = draft.headline.as_deref().map(words::fold);
    let is_one = |claim: &&Claim| {
        let folded = words::fold(&claim.value);
        let outlet = draft.outlet.as_deref().is_some_and(|outlet| words::fold(outlet) == folded);
        claim.value.chars().count() <= 60
            && claim.value.chars().any(char::is_alphabetic)
            && Some(&folded) != headline.as_ref()
            && !outlet
            && !claim.value.contains("://")
            && !matches!(folded.as_str(), "article" | "home" | "uncategorized" | "без рубрики" | "homepage")
    };
    let Some(claim) = claims.of(Field::Section).find(is_one).cloned() else { return };
    // "World > Asia": the page's own path of rubrics, the last the narrowest.
    settle(draft, "section", &claim.value, claim.from, claims.of(Field::Section));
    draft.section = Some(claim.value);
}

fn language(claims: &Claims, draft: &mut ArticleDraft) {
    let is_tag = |claim: &&Claim| {
        let tag = claim.value.replace('_', "-");
        let first = tag.split('-').next().unwrap_or_default();
        (2..=3).contains(&first.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    // The page's own attribute is nearest to its text.
    let told: Vec<&Claim> = claims.of(Field::Language).filter(is_tag).collect();
    let best = told.iter().find(|claim| claim.from == "html lang").or(told.first());
    let Some(claim) = best.map(|claim| Claim::clone(claim)) else { return };
    settle(draft, "language", &claim.value, claim.from, claims.of(Field::Language));
    draft.language = Some(Lang::new(&claim.value));
}
