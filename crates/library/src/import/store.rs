//! Prepared pages written, inside the door.

use super::kin;
use super::people::Names;
use super::prepare::Prepared;
use super::report::Outcome;
use crate::views::{Noun, Short};
use onrecord_matching::likeness::{Again, Likeness};
use onrecord_storage::articles::{self, Known, NewArticle};
use onrecord_storage::captures;
use onrecord_storage::log::begin_import;
use onrecord_storage::search::{self, FoldedArticle};
use onrecord_storage::{Result, Writing, links, outlets, quotes, revisions};
use std::path::Path;

/// The id of no outlet.
const NOT_HERE: i64 = 0;

/// What goes into the index once all rows of a slice are stored. Any statement between two rows of
/// the index makes it write what it has gathered, a small piece each time, to be merged later.
#[derive(Debug, Default)]
pub(super) struct ForIndex {
    articles: Vec<(i64, FoldedArticle)>,
    quotes: Vec<(i64, String)>,
}

impl ForIndex {
    /// Put it all in.
    pub(super) fn put(self, w: &Writing) -> Result<()> {
        for (id, words) in &self.articles {
            search::put_article(w, *id, words)?;
        }
        for (id, words) in &self.quotes {
            search::put_quote(w, *id, words)?;
        }
        Ok(())
    }
}

/// What became of a page, or that it must be stored otherwise.
#[derive(Debug)]
pub(super) enum Stored {
    /// It is through.
    Through(Outcome),
    /// It is a newer text of this article, which a person's marks may stand on: nothing was stored yet.
    Recapture(Box<Prepared>, i64),
}

/// Store one page, or find that it is known; its words are left for the index.
pub(super) fn store(
    w: &Writing,
    root: &Path,
    page: Prepared,
    batch: &mut Option<i64>,
    index: &mut ForIndex,
) -> Result<Stored> {
    let draft = &page.draft;
    let url = draft.url.as_deref();
    let (name, domain) = (draft.outlet.as_deref(), url.and_then(domain));
    // The same text by another outlet is another article, also by one that is not here yet.
    let outlet = outlets::find(**w, name, domain.as_deref())?;
    let outlet = outlet.or_else(|| (name.is_some() || domain.is_some()).then_some(NOT_HERE));
    let known = articles::known(w, &page.packed.sha256, &page.text_sha256, outlet, url)?;
    let article = |id| Short(Noun::Articles, id);
    let capture = page.capture();
    keep(root, &page)?;
    if let Some(id) = said_newer(w, &page, known.as_ref())? {
        return Ok(Stored::Recapture(Box::new(page), id));
    }
    match known {
        Some(Known::Bytes(id)) => {
            return Ok(known_already(id, "the very same page"));
        }
        Some(Known::Text(id)) => {
            // Other bytes with the same words are evidence too.
            captures::add(w, id, &capture)?;
            return Ok(known_already(id, "the same text"));
        }
        Some(Known::Address(id)) => {
            match Likeness::of(&revisions::text(**w, id)?, &page.text.text).again() {
                Again::Changed => return Ok(Stored::Recapture(Box::new(page), id)),
                Again::CutShort => {
                    captures::add(w, id, &capture)?;
                    return Ok(known_already(
                        id,
                        "its beginning only: the capture is kept and the text stays",
                    ));
                }
                // Another piece at one address: a page that is written anew each day.
                Again::Another => {}
            }
        }
        Some(Known::Reprint(_)) | None => {}
    }
    let waiting = index.articles.iter().map(|(id, words)| (*id, words.bands()));
    let nearly = kin::nearly(w, &page, waiting)?;
    // An import that stores nothing is nothing to undo: it begins with its first article.
    let batch = match *batch {
        Some(batch) => batch,
        None => *batch.insert(begin_import(w, "import", onrecord_extraction::ENGINE)?),
    };
    let outlet = outlets::find_or_add(w, name, domain.as_deref(), Some(batch))?;
    let added = articles::add(
        w,
        &NewArticle {
            draft,
            text: &page.text,
            text_sha256: &page.text_sha256,
            outlet,
            capture: &capture,
            batch: Some(batch),
        },
    )?;
    let language = draft.language.as_ref().map(crate::model::Lang::as_str);
    let ids = quotes::add_found(w, added.revision, &page.found, language, Some(batch))?;
    let mut names = Names::new(added.article, batch);
    for (&id, found) in ids.iter().zip(&page.found) {
        names.of(w, id, found)?;
    }
    articles::tell(w, added.article, draft)?;
    links::add_from_page(w, added.article, &draft.related, Some(batch))?;
    if let Some(url) = url {
        links::resolve(w, added.article, url)?;
    }
    let same_text = |(near, hundredths): (i64, String)| {
        links::add_between(
            w,
            added.article,
            "duplicates",
            near,
            &format!("nearly the same text ({hundredths} %)"),
            Some(batch),
        )?;
        Ok::<_, onrecord_storage::Error>(format!("nearly the same as {} ({hundredths} %)", article(near)))
    };
    let nearly = if matches!(known, Some(Known::Reprint(_))) { None } else { nearly };
    let nearly = nearly.map(same_text).transpose()?;
    let edition = kin::editions(w, added.article, &page, batch)?;
    let undecoded = draft.sources.get("encoding").filter(|how| how.contains('\u{fffd}'));
    let remark = match known {
        Some(Known::Reprint(id)) => {
            links::add_between(w, added.article, "duplicates", id, "the same text", Some(batch))?;
            Some(format!("another outlet has the same text: {}", article(id)))
        }
        Some(Known::Address(id)) => {
            links::add_between(w, added.article, "duplicates", id, "the same address", Some(batch))?;
            Some(format!("{} has the same address and another text", article(id)))
        }
        _ => undecoded
            .and_then(|how| how.split_once("; "))
            .map(|(_, places)| places.to_owned())
            .or_else(|| page.remark.map(str::to_owned)),
    };
    let remarks: Vec<String> = [remark, nearly, edition].into_iter().flatten().collect();
    let remark = (!remarks.is_empty()).then(|| remarks.join(", "));
    let quotes = ids.len();
    index.articles.push((added.article, page.words));
    index.quotes.extend(ids.into_iter().zip(page.contents));
    Ok(Stored::Through(Outcome::New { article: article(added.article), quotes, remark }))
}

/// The article that a page is a newer text of because a person says so. A page that was kept as a mere capture is
/// known by its bytes, and its words are not the article's yet.
fn said_newer(w: &Writing, page: &Prepared, known: Option<&Known>) -> Result<Option<i64>> {
    let (true, Some(Known::Bytes(id) | Known::Text(id) | Known::Address(id))) = (page.as_new_text, known)
    else {
        return Ok(None);
    };
    Ok((revisions::text(**w, *id)? != page.text.text).then_some(*id))
}

fn known_already(article: i64, how: &'static str) -> Stored {
    Stored::Through(Outcome::Known { article: Short(Noun::Articles, article), how })
}

/// Since the file was kept, a purge may have taken it: it named no row yet.
pub(super) fn keep(root: &Path, page: &Prepared) -> Result<()> {
    if captures::is_there(root, &page.packed.sha256, page.packed.bytes) {
        return Ok(());
    }
    let mut keeper = captures::Keeper::new(root);
    keeper.keep_packed(&page.packed)?;
    keeper.settle()
}

/// The host of an address without `www.`, in lower case.
fn domain(url: &str) -> Option<String> {
    let rest = url.split_once("://")?.1;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?;
    let host = host.trim_end_matches('.').to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (host.contains('.') && !host.contains(char::is_whitespace)).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::domain;

    #[test]
    fn a_domain_is_read_off_an_address() {
        for (url, host) in [
            ("https://www.Example.org/news/1?x=y", Some("example.org")),
            ("http://user@news.example.uz:8080", Some("news.example.uz")),
            ("https://localhost/x", None),
            ("example.org/x", None),
            ("", None),
        ] {
            assert_eq!(domain(url).as_deref(), host, "{url}");
        }
    }
}
