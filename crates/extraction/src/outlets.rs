//! To which outlet it was said: "told the Salt Fork Ledger", «рассказал изданию „Мирас“», "nashriga aytdi".
//! The words that tell it are each language's own (`languages::told`).

use crate::document::{Document, Item, Sentence};
use crate::lexicon::{DET, HEARER, MEDIA, PREP};
use onrecord_model::Span;

/// Longer names in marks are words somebody said.
pub const LONGEST: usize = 4;

/// The outlet that is told in a sentence, outside its content and outside `own` (who speaks).
pub fn told(
    document: &Document,
    sentence: &Sentence,
    content: &[(usize, usize)],
    own: &[Span],
) -> Option<String> {
    let items = &sentence.items;
    let free = |at: usize| {
        !crate::speaking::within(content, at) && !own.iter().any(|span| span.overlaps(items[at].span))
    };
    let found = crate::languages::outlet(document, items, &free)?;
    (!own.iter().any(|span| span.overlaps(found))).then(|| whole(document, found))
}

/// Is an outlet told that the page has named before: «рассказала изданию», «nashrga aytdi»?
pub fn told_again(document: &Document, sentence: &Sentence, content: &[(usize, usize)]) -> bool {
    const HEARERS: &[&str] = &[
        "изданию",
        "агентству",
        "газете",
        "порталу",
        "телеканалу",
        "радиостанции",
        "журналу",
        "nashrga",
        "agentlikka",
        "gazetaga",
        "telekanalga",
        "saytga",
    ];
    let items = &sentence.items;
    (0..items.len()).any(|at| {
        let named = items
            .get(at + 1)
            .is_some_and(|next| next.segment.is_some() || next.is_capital() && next.is(MEDIA));
        items[at].is_word()
            && HEARERS.contains(&document.tokens.key_at(items[at].token))
            && !named
            && !crate::speaking::within(content, at)
    })
}

/// A name in marks: short, with a capital, no stop at its end.
pub fn marked(document: &Document, item: &Item) -> Option<Span> {
    let inner = document.segments[item.segment?].inner;
    let words = document.words(inner);
    let capital = words.chars().next().is_some_and(char::is_uppercase);
    (capital && document.count(inner) <= LONGEST && !words.ends_with(['.', ',', '!', '?', '…']))
        .then_some(inner)
}

/// Words with capitals from `from` on.
pub fn run(items: &[Item], from: usize) -> Option<Span> {
    let words = items[from..].iter().take_while(|item| item.is_word() && item.is_capital()).count();
    (words > 0).then(|| Span::new(items[from].span.start, items[from + words - 1].span.end))
}

/// Does a word of media stand among them?
pub fn media_in(document: &Document, span: Span) -> bool {
    let from = document.tokens.first_from(span.start);
    document.tokens.list[from..]
        .iter()
        .take_while(|token| token.start < span.end)
        .any(|token| token.is(MEDIA) && token.is_capital())
}

/// "the Herald" is the Outback Herald, where the page names it so.
pub fn whole(document: &Document, outlet: Span) -> String {
    let words = document.words(outlet);
    // «порталу „Сцена“»: behind a word of media the title stands in the nominative.
    let before = document.tokens.first_from(outlet.start).checked_sub(1);
    let titled = before.map(|at| &document.tokens.list[at]).is_some_and(|token| {
        token.is(MEDIA | HEARER)
            && !token.is_capital()
            && document.text[token.end..outlet.start].chars().count() <= 2
    });
    if titled {
        return words.to_owned();
    }
    if let Some(name) = crate::languages::outlet_name(document, words) {
        return name;
    }
    if document.count(outlet) > 1 || document.lexicon.language.code != "en" {
        return words.to_owned();
    }
    let tokens = &document.tokens.list;
    let key = document.tokens.key_at(document.tokens.first_from(outlet.start));
    for (at, token) in tokens.iter().enumerate() {
        if token.start >= outlet.start {
            break;
        }
        if !token.is_capital() || document.tokens.key(token) != key {
            continue;
        }
        let before = tokens[..at]
            .iter()
            .rev()
            .take_while(|t| t.is_word() && t.is_capital() && !t.is(DET | PREP))
            .take(LONGEST)
            .count();
        if before > 0 {
            return document.words(Span::new(tokens[at - before].start, token.end)).to_owned();
        }
    }
    words.to_owned()
}
