//! Whether a page is in the library already.

use crate::{Result, Writing};
use onrecord_model::address::canonical;
use rusqlite::{OptionalExtension, params};

/// How a page is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// The very same bytes were captured for this article.
    Bytes(i64),
    /// This article of the same outlet has the same text.
    Text(i64),
    /// Another outlet printed the same text.
    Reprint(i64),
    /// This article was at the same address (its trackers and twins apart), with another text.
    Address(i64),
}

/// The article that a page repeats, if there is one; the strongest sign counts.
///
/// # Errors
/// When the database refuses.
pub fn known(
    w: &Writing,
    bytes_sha256: &str,
    text_sha256: &str,
    outlet: Option<i64>,
    url: Option<&str>,
) -> Result<Option<Known>> {
    let connection = w.connection();
    let by_bytes = connection
        .prepare_cached(include_str!("by_bytes.sql"))?
        .query_row([bytes_sha256], |row| row.get(0))
        .optional()?;
    if let Some(article) = by_bytes {
        return Ok(Some(Known::Bytes(article)));
    }
    let by_text = connection
        .prepare_cached(include_str!("by_text.sql"))?
        .query_row(params![text_sha256, outlet], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((article, same_outlet)) = by_text {
        return Ok(Some(if same_outlet { Known::Text(article) } else { Known::Reprint(article) }));
    }
    let Some(url) = url else { return Ok(None) };
    let by_url = connection
        .prepare_cached(include_str!("by_url.sql"))?
        .query_row([canonical(url)], |row| row.get(0))
        .optional()?;
    Ok(by_url.map(Known::Address))
}
