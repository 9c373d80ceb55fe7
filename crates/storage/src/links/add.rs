//! Links that a page brings, and links the machine sees.

use crate::{Result, Writing};
use onrecord_model::{Edition, RelatedLink, address::canonical};
use rusqlite::params;

/// Store the page's own links to related stories; one to an article in the library leads there.
///
/// # Errors
/// When the database refuses.
pub fn add_from_page(w: &Writing, article: i64, links: &[RelatedLink], batch: Option<i64>) -> Result<()> {
    let mut insert = w.connection().prepare_cached(include_str!("add_from_page.sql"))?;
    for (at, link) in links.iter().enumerate() {
        // A page may name the same story in two of its boxes.
        if links[..at].iter().any(|earlier| earlier.href == link.href) {
            continue;
        }
        insert.execute(params![
            w.new_uid(),
            article,
            link.href,
            link.title,
            w.actor().at,
            batch,
            canonical(&link.href)
        ])?;
    }
    Ok(())
}

/// Let the links of other pages that lead to this address lead to the article.
///
/// # Errors
/// When the database refuses.
pub fn resolve(w: &Writing, article: i64, url: &str) -> Result<()> {
    w.connection().prepare_cached(include_str!("resolve.sql"))?.execute(params![article, canonical(url)])?;
    Ok(())
}

/// Note a relation of two articles that the machine sees.
///
/// # Errors
/// When the database refuses.
pub fn add_between(w: &Writing, from: i64, kind: &str, to: i64, why: &str, batch: Option<i64>) -> Result<()> {
    w.connection().prepare_cached(include_str!("add_between.sql"))?.execute(params![
        w.new_uid(),
        kind,
        from,
        to,
        why,
        w.actor().at,
        batch
    ])?;
    Ok(())
}

/// Propose the editions in other languages that a page names; one in the library is led to. One that is linked so
/// already, from either side, is passed over.
///
/// # Errors
/// When the database refuses.
pub fn add_editions(w: &Writing, article: i64, editions: &[Edition], batch: Option<i64>) -> Result<()> {
    let mut insert = w.connection().prepare_cached(include_str!("add_edition.sql"))?;
    for edition in editions {
        let title = format!("the page names it as its edition in “{}”", edition.language);
        insert.execute(params![
            w.new_uid(),
            article,
            edition.href,
            title,
            w.actor().at,
            batch,
            canonical(&edition.href)
        ])?;
    }
    Ok(())
}
