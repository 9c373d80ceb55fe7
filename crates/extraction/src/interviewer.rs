//! "The conversation was hosted by Jean Tolmie": who asks where the questions are labelled with a letter alone.

use crate::document::Document;
use onrecord_model::Span;

/// What is done to a conversation by whoever asks the questions.
const LED: &[&str] =
    &["hosted", "moderated", "conducted", "presented", "interviewed", "chaired", "interview"];
/// The name behind "hosted by".
pub fn asks(document: &Document) -> Option<Span> {
    if document.lexicon.language.code != "en" {
        return None;
    }
    let tokens = &document.tokens;
    let by = tokens.list.windows(2).position(|pair| {
        tokens.key(&pair[1]) == "by"
            && LED.contains(&tokens.key(&pair[0]))
            && !document.in_marks(pair[1].start)
    })?;
    let name: Vec<_> = tokens.list[by + 2..].iter().take_while(|t| t.is_word() && t.is_capital()).collect();
    Some(Span::new(name.first()?.start, name.last()?.end))
}
