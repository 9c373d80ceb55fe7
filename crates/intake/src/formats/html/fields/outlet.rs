//! Who published.

use super::settle;
use crate::Hints;
use crate::formats::html::declared::{Claim, Claims, Field};
use onrecord_model::ArticleDraft;

/// Steps of an address or labels of a host that name an edition.
const EDITIONS: &[&str] = &[
    "uz", "ru", "en", "kk", "kz", "kaz", "oz", "uzb", "rus", "eng", "kr", "qr", "tj", "ky", "uk", "ua", "de",
    "fr", "tr", "ar", "fa", "zh", "es", "az", "tg", "uz-cyrl", "uz-latn", "lotin", "kirill", "cyrl", "latn",
];

/// Choose the outlet and tell its edition.
pub fn fill(claims: &Claims, hints: &Hints, draft: &mut ArticleDraft) {
    let fits = |claim: &&Claim| claim.value.chars().count() <= 80 && !claim.value.contains("://");
    let site = claims.of(Field::Outlet).filter(fits).find(|claim| claim.from == "meta og:site_name");
    if let Some(claim) = site.or_else(|| claims.of(Field::Outlet).find(fits)).cloned() {
        settle(draft, "outlet", &claim.value, claim.from, claims.of(Field::Outlet));
        draft.outlet = Some(claim.value);
    }
    let Some(address) = draft.url.as_deref().or(hints.url) else { return };
    let Some((_, after)) = address.split_once("://") else { return };
    let mut steps = after.split('/');
    let host = steps.next().unwrap_or_default();
    let label = host.split('.').next().filter(|_| host.matches('.').count() >= 2);
    let step = steps.next().filter(|_| steps.next().is_some());
    let edition =
        [step, label].into_iter().flatten().find(|name| EDITIONS.contains(&name.to_lowercase().as_str()));
    if let Some(edition) = edition {
        draft.edition = Some(edition.to_lowercase());
        draft.sources.insert("edition".to_owned(), "the address".to_owned());
    }
}
