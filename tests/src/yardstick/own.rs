//! Our own annotated articles: the words a reader marked, found in their text.

use crate::scorer::{Article, Kind, Quote, Range};
use serde::Deserialize;
use std::{fs, path::Path};

/// An article as it lies in `tests/gold` (its README says what each field means).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    id: String,
    lang: String,
    published: String,
    text: Vec<String>,
    quotes: Vec<Marked>,
}

/// A quotation as marked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Marked {
    content: Vec<String>,
    kind: Kind,
    speaker: Option<String>,
    speaker_name: Option<String>,
    cue: Option<String>,
    #[serde(default)]
    nested: bool,
}

/// Reads one article.
///
/// # Errors
/// When the file is not such an article, or marks words that do not stand in its text.
pub fn read(path: &Path) -> Result<Article, String> {
    let fail = |why: String| format!("{}: {why}", path.display());
    let text = fs::read_to_string(path).map_err(|e| fail(e.to_string()))?;
    let page: Page = serde_json::from_str(&text).map_err(|e| fail(e.to_string()))?;
    place(page).map_err(fail)
}

fn place(page: Page) -> Result<Article, String> {
    let text = page.text.join("\n\n");
    let mut quotes = Vec::new();
    let mut from = 0;
    for marked in page.quotes {
        let mut spans = Vec::new();
        let mut after = from;
        for piece in &marked.content {
            let at =
                text[after..].find(piece).ok_or(format!("“{piece}” does not follow in the text"))? + after;
            after = at + piece.len();
            spans.push((at, after));
        }
        let &content = spans.first().ok_or("a quotation without content")?;
        from = content.0;
        let near = |words: Option<&String>| -> Result<Option<Vec<Range>>, String> {
            let Some(words) = words else { return Ok(None) };
            let at = nearest(&text, words, content).ok_or(format!("“{words}” does not stand in the text"))?;
            Ok(Some(vec![points(&text, at)]))
        };
        quotes.push(Quote {
            speaker: near(marked.speaker.as_ref())?,
            cue: near(marked.cue.as_ref())?,
            spans: spans.into_iter().map(|span| points(&text, span)).collect(),
            kind: Some(marked.kind),
            speaker_name: marked.speaker_name,
            nested: marked.nested,
            ..Quote::default()
        });
    }
    Ok(Article { id: page.id, lang: Some(page.lang), published: Some(page.published), text, quotes })
}

/// The occurrence of whole words nearest to a span, in bytes; one in the same sentence before others.
fn nearest(text: &str, words: &str, (start, end): Range) -> Option<Range> {
    let inside_a_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words)
        .map(|(at, _)| (at, at + words.len()))
        .filter(|(a, b)| {
            !inside_a_word(text[..*a].chars().next_back()) && !inside_a_word(text[*b..].chars().next())
        })
        .min_by_key(|(a, b)| {
            let between = if *a >= end { &text[end..*a] } else { text.get(*b..start).unwrap_or_default() };
            (between.contains(". ") || between.contains('\n'), between.len())
        })
}

/// Bytes to code points.
fn points(text: &str, (start, end): Range) -> Range {
    let before = text[..start].chars().count();
    (before, before + text[start..end].chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_words_are_found_where_they_stand() {
        let page = serde_json::json!({
            "id": "x", "lang": "uz", "published": "2024-01-01",
            "text": ["Oʻsha kuni", "“Ha”, — dedi u. “Yoʻq”, — dedi ukasi."],
            "quotes": [{"content": ["Yoʻq"], "kind": "direct", "speaker": "ukasi", "cue": "dedi"}]
        });
        let article = place(serde_json::from_value(page).unwrap()).unwrap();
        let said: Vec<char> = article.text.chars().collect();
        let words = |range: Range| said[range.0..range.1].iter().collect::<String>();
        let quote = &article.quotes[0];
        assert_eq!(words(quote.spans[0]), "Yoʻq");
        let cue = quote.cue.as_ref().unwrap()[0];
        assert_eq!((words(cue).as_str(), cue.0 > quote.spans[0].1), ("dedi", true), "the nearest");
    }

    #[test]
    fn words_that_are_not_there_are_refused() {
        let page = serde_json::json!({
            "id": "x", "lang": "en", "published": "2024-01-01", "text": ["“Yes,” he said."],
            "quotes": [{"content": ["No"], "kind": "direct"}]
        });
        assert!(place(serde_json::from_value(page).unwrap()).unwrap_err().contains("“No”"));
    }
}
