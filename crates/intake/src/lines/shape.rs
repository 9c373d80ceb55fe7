//! What the shape of a text tells: prose, title, dateline.

use super::ends_sentence;
use regex::Regex;
use std::sync::LazyLock;

/// Marks that may stand after the stop of a sentence.
const CLOSING: &[char] = &['”', '"', '»', '’', '\'', ')', ']', '“'];

/// How many sentences a text has at least (stops followed by a capital).
pub fn sentences(text: &str) -> usize {
    static INNER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"\p{Ll}{2,}[.!?…][”"»’)\]]*\s+[“"«„(]?\p{Lu}"#)
            .expect("a pattern of ours is well-formed")
    });
    INNER.find_iter(text).count() + 1
}

/// True when the text ends as a sentence does.
pub fn ends_as_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(CLOSING).chars().next_back().is_some_and(ends_sentence)
}

/// Running text: a whole sentence of some length, or several.
pub fn is_prose(text: &str) -> bool {
    let chars = text.chars().count();
    let ends = ends_as_sentence(text);
    chars > 250 || is_dateline(text) || (ends && (chars >= 120 || (chars >= 60 && sentences(text) > 1)))
}

/// "TASHKENT, March 3 (TASS) — …", «САМАРКАНД, 3 марта. /Агентство/. …»
pub fn is_dateline(text: &str) -> bool {
    static START: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\p{Lu}[\p{Lu}’'ʻ‘. -]{2,30}(?:,\s[^.—–]{2,30})?(?:\s?\([^)]{2,30}\))?\.?\s*(?:[—–]|--|/[^/]{2,30}/)\s")
            .expect("a pattern of ours is well-formed")
    });
    START.is_match(text)
}

/// One line that could be the title of a story.
pub fn is_title_like(text: &str) -> bool {
    let chars = text.chars().count();
    (12..=220).contains(&chars) && !text.contains('\n') && !is_prose(text)
        || (chars <= 160 && text.ends_with(['?', '!']) && sentences(text) <= 2)
}
