//! A post of somebody: all of it is that person's words, though no marks say so.
//!
//! Only who has it from elsewhere that a person or an office wrote the text may say so; the text itself does not
//! tell it. What the post quotes of others stands inside it.

use onrecord_model::{Act, BlockKind, FoundQuote, Kind, PartialDate, PersonKind, PlacedBlock, Span};

/// Whose post a text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Who wrote it.
    pub author: String,
    /// What that is: a person or an organisation.
    pub kind: PersonKind,
    /// Who carries it on, where it was forwarded.
    pub chain: Vec<String>,
}

/// Put the post itself before what was found in it, which then stands inside.
pub fn around(
    found: Vec<FoundQuote>,
    text: &str,
    blocks: &[PlacedBlock],
    post: &Post,
    published: Option<PartialDate>,
) -> Vec<FoundQuote> {
    // Block quotations are another's post or words; captions and corrections are nobody's.
    let own = |kind: BlockKind| {
        matches!(
            kind,
            BlockKind::Headline
                | BlockKind::Standfirst
                | BlockKind::Paragraph
                | BlockKind::Heading
                | BlockKind::ListItem
        )
    };
    let spans: Vec<Span> = blocks
        .iter()
        .filter(|block| own(block.kind))
        .map(|block| block.span)
        .filter(|span| span.slice(text).is_some_and(|words| words.chars().any(char::is_alphabetic)))
        .collect();
    if spans.is_empty() {
        return found;
    }
    let stands_in = |quote: &FoundQuote| {
        quote.spans.iter().all(|span| spans.iter().any(|of| of.start <= span.start && span.end <= of.end))
    };
    let inside: Vec<bool> = found.iter().map(stands_in).collect();
    let whole = FoundQuote {
        spans: spans.clone(),
        quoted: spans,
        kind: Kind::Direct,
        act: Act::Said,
        speaker: Vec::new(),
        speakers: vec![post.author.clone()],
        speaker_kinds: vec![post.kind],
        role: None,
        on_behalf_of: None,
        cue: Vec::new(),
        chain: post.chain.clone(),
        chain_kinds: vec![PersonKind::Organisation; post.chain.len()],
        said_on: published,
        said_on_from: Vec::new(),
        asked: None,
        occasion: None,
        addressee: None,
        nested_in: None,
        confidence: 0.9,
        rule: "post".to_owned(),
    };
    let rest = found.into_iter().zip(inside).map(|(quote, inside)| FoundQuote {
        nested_in: quote.nested_in.map(|outer| outer + 1).or_else(|| inside.then_some(0)),
        ..quote
    });
    // In the order of their first start, outer before inner, as everywhere; a block quotation may stand first.
    let mut all: Vec<(usize, FoundQuote)> = std::iter::once(whole).chain(rest).enumerate().collect();
    let start = |quote: &FoundQuote| quote.spans.first().map_or(0, |span| span.start);
    all.sort_by_key(|(at, quote)| (start(quote), *at));
    let mut to = vec![0; all.len()];
    for (new, (old, _)) in all.iter().enumerate() {
        to[*old] = new;
    }
    all.into_iter()
        .map(|(_, quote)| FoundQuote { nested_in: quote.nested_in.map(|outer| to[outer]), ..quote })
        .collect()
}
