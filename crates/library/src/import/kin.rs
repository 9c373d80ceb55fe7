//! Other articles that a new one is nearly the same as, or an edition of: said and proposed, never decided.

use super::prepare::Prepared;
use crate::views::{Noun, Short};
use onrecord_matching::editions::{Story, agree};
use onrecord_matching::likeness::{Likeness, Shape};
use onrecord_storage::{Result, Writing, articles, links, revisions, search};

/// Texts that share less are not nearly the same. Of invented reprints (a paragraph cut, another headline and first
/// line, an added comment) all share more; of two outlets' own reports of one event, none shares half as much.
const NEARLY: f64 = 0.6;

/// The article whose text is nearly that of a page, and how nearly, in hundredths. `waiting` are those of this slice
/// that the index doesn't know so far, with their bands.
pub(super) fn nearly<'i>(
    w: &Writing,
    page: &Prepared,
    waiting: impl Iterator<Item = (i64, &'i [i64])>,
) -> Result<Option<(i64, String)>> {
    let bands = page.words.bands();
    let mut candidates = search::near(**w, bands)?;
    candidates
        .extend(waiting.filter(|(_, other)| other.iter().any(|band| bands.contains(band))).map(|(id, _)| id));
    if candidates.is_empty() {
        return Ok(None);
    }
    let new = Shape::of(&page.text.text);
    let mut best: Option<(i64, f64)> = None;
    for article in candidates {
        let old = Shape::of(&revisions::text(**w, article)?);
        if new.at_most(&old) < NEARLY {
            continue;
        }
        let alike = Likeness::between(&old, &new).of_both;
        if alike >= NEARLY && best.is_none_or(|(_, most)| alike > most) {
            best = Some((article, alike));
        }
    }
    // What is not the very same text is never called so.
    Ok(best.map(|(article, alike)| (article, format!("{:.0}", (alike * 100.0).floor().min(99.0)))))
}

/// Propose the pieces of the outlet in other languages that tell the same story. What is said of the first.
pub(super) fn editions(w: &Writing, article: i64, page: &Prepared, batch: i64) -> Result<Option<String>> {
    links::add_editions(w, article, &page.draft.editions, Some(batch))?;
    let persons = articles::persons_quoted(**w, article)?;
    // Without a person or a picture in common nothing is proposed.
    if persons.is_empty() && page.draft.image.is_none() {
        return Ok(None);
    }
    let others = articles::in_other_languages(**w, article, &persons)?;
    let own = Story { text: &page.text.text, persons: &persons, image: page.draft.image.as_deref() };
    let mut said = None;
    for other in others {
        let persons = articles::persons_quoted(**w, other.article)?;
        let story = Story { text: &other.text, persons: &persons, image: other.image.as_deref() };
        let Some(why) = agree(&own, &story) else { continue };
        links::add_between(w, article, "translates", other.article, &why, Some(batch))?;
        let id = Short(Noun::Articles, other.article);
        said.get_or_insert_with(|| {
            format!("perhaps an edition of {id} in another language: accept or reject the link")
        });
    }
    Ok(said)
}
