//! What of a stretch of text is verbatim, and the kind that follows from it.

use crate::spans;
use onrecord_model::{Kind, Span};

/// Marks that open, with those that close them.
const PAIRS: &[(char, &[char])] =
    &[('“', &['”']), ('„', &['“', '”']), ('«', &['»']), ('»', &['«']), ('"', &['"']), ('‹', &['›'])];

/// The kind of a quotation: all of it verbatim, some, or none. Marks and points outside the quoted
/// words do not count.
pub(crate) fn kind(content: &[Span], quoted: &[Span], text: &str) -> Kind {
    if quoted.is_empty() {
        return Kind::Indirect;
    }
    let inside = |at: usize| quoted.iter().any(|span| span.start <= at && at < span.end);
    let all = content.iter().all(|span| {
        let words = span.slice(text).unwrap_or_default();
        words.char_indices().all(|(at, c)| !c.is_alphanumeric() || inside(span.start + at))
    });
    if all { Kind::Direct } else { Kind::Mixed }
}

/// The words of `content` that stand inside quotation marks, where the marks leave no doubt: each
/// opens and closes inside its paragraph.
pub(crate) fn quoted(content: &[Span], text: &str) -> Vec<Span> {
    let mut inside = Vec::new();
    let mut paragraph = 0;
    for piece in text.split_inclusive('\n') {
        inside.extend(pairs(piece).into_iter().map(|s| Span::new(paragraph + s.start, paragraph + s.end)));
        paragraph += piece.len();
    }
    let quoted = spans::clipped(content, &inside);
    // A mark at the very edge belongs to neither.
    quoted.into_iter().filter(|span| span.slice(text).is_some_and(|words| !words.trim().is_empty())).collect()
}

/// Stretches between outermost marks of one paragraph.
fn pairs(paragraph: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((at, open, closing)) = opening(paragraph, from) {
        let begin = at + open.len_utf8();
        let mut depth = 1_usize;
        let end = paragraph[begin..].char_indices().find_map(|(i, c)| {
            if closing.contains(&c) {
                depth -= 1;
            } else if c == open {
                depth += 1;
            }
            (depth == 0).then_some((begin + i, c))
        });
        match end {
            Some((end, close)) => {
                found.push(Span::new(begin, end));
                from = end + close.len_utf8();
            }
            None => from = begin,
        }
    }
    found
}

fn opening(paragraph: &str, from: usize) -> Option<(usize, char, &'static [char])> {
    paragraph[from..].char_indices().find_map(|(i, c)| {
        PAIRS.iter().find(|(open, _)| *open == c).map(|(open, closing)| (from + i, *open, *closing))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn words<'t>(text: &'t str, content: &str) -> Vec<&'t str> {
        quoted(&[span(text, content)], text).iter().map(|s| s.slice(text).unwrap()).collect()
    }

    #[test]
    fn words_inside_marks_are_found_where_the_marks_are_plain() {
        let text = "She said that the port is “shut for «good» reasons” now.\n\nOn “Monday";
        assert_eq!(
            words(text, "that the port is “shut for «good» reasons” now"),
            ["shut for «good» reasons"]
        );
        assert_eq!(words(text, "for «good"), ["for «good"], "the content stands inside");
        assert_eq!(words(text, "Monday"), [] as [&str; 0], "a mark that nothing closes tells nothing");
        let straight = "He: \"yes\", then \"no\".";
        assert_eq!(words(straight, "\"yes\", then \"no\""), ["yes", "no"]);
        assert_eq!(words("„Ja“, sagte er", "Ja"), ["Ja"]);
        assert_eq!(words("Он: «да»", "да"), ["да"]);
    }

    #[test]
    fn the_kind_follows_from_what_is_verbatim() {
        let text = "“Yes, we will,” he said, and that it rains.";
        let (all, some) = (span(text, "Yes, we will,"), span(text, "we will"));
        assert_eq!(kind(&[all], &[all], text), Kind::Direct);
        assert_eq!(kind(&[span(text, "“Yes, we will,”")], &[all], text), Kind::Direct, "marks are no words");
        assert_eq!(kind(&[all], &[some], text), Kind::Mixed);
        assert_eq!(kind(&[all], &[], text), Kind::Indirect);
    }
}
