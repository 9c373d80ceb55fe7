//! A pasted page, read and cut for showing.

use crate::wire::{About, Block, Failure, Page, Quote, ReadPage, Run};
use onrecord_library::model::{FoundQuote, PlacedBlock, RevisionText, Span, span};
use onrecord_library::{contract::parse::read_page, extraction, intake::Hints};

pub(crate) fn about() -> About {
    About { version: env!("CARGO_PKG_VERSION").to_owned(), engine: extraction::ENGINE.to_owned() }
}

pub(crate) fn read(request: &ReadPage) -> Result<Page, Failure> {
    let draft = read_page(request.text.as_bytes(), &Hints::default())
        .map_err(|refusal| Failure::new(refusal.to_string()))?;
    let frozen = RevisionText::freeze(&draft);
    let options = extraction::Options {
        lang: draft.language.clone(),
        published: draft.published.as_ref().map(|time| time.date),
        blocks: &frozen.blocks,
    };
    let found = extraction::extract(&frozen.text, &options).quotes;
    let body = frozen.blocks.iter().filter(|b| draft.blocks.iter().any(|d| d.kind == b.kind));
    Ok(Page {
        section: draft.section,
        published: draft.published.map(|time| time.to_string()),
        headline: draft.headline,
        standfirst: draft.standfirst,
        byline: draft.byline,
        photo_credit: draft.photo_credit,
        language: draft.language.map(|lang| lang.to_string()),
        blocks: body.map(|block| cut(block, &found, &frozen.text)).collect(),
        quotes: found.iter().map(|quote| shown(quote, &frozen.text)).collect(),
    })
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The words of a block, cut where an outermost quotation, or its verbatim part, begins or ends.
fn cut(block: &PlacedBlock, quotes: &[FoundQuote], text: &str) -> Block {
    let outermost = || quotes.iter().enumerate().filter(|(_, q)| q.nested_in.is_none());
    let mut edges = vec![block.span.start, block.span.end];
    for (_, quote) in outermost() {
        for span in quote.spans.iter().chain(&quote.quoted) {
            edges.extend(
                [span.start, span.end].into_iter().filter(|e| block.span.start < *e && *e < block.span.end),
            );
        }
    }
    edges.sort_unstable();
    edges.dedup();
    let holder =
        |run: Span| outermost().find(|(_, q)| q.spans.iter().chain(&q.quoted).any(|s| s.contains(run)));
    let runs = edges.windows(2).filter_map(|pair| {
        let run = Span::new(pair[0], pair[1]);
        let inside = holder(run);
        let verbatim = inside.is_some_and(|(_, q)| q.quoted.iter().any(|s| s.contains(run)));
        Some(Run { text: run.slice(text)?.to_owned(), quote: inside.map(|(i, _)| number(i)), verbatim })
    });
    Block { kind: block.kind.name().to_owned(), runs: runs.collect() }
}

fn shown(quote: &FoundQuote, text: &str) -> Quote {
    let words = |spans: &[Span]| if spans.is_empty() { None } else { span::join(spans, text) };
    Quote {
        words: words(&quote.spans).unwrap_or_default(),
        kind: quote.kind.name().to_owned(),
        act: quote.act.name().to_owned(),
        speakers: quote.speakers.clone(),
        mention: words(&quote.speaker),
        role: quote.role.clone(),
        cue: words(&quote.cue),
        chain: quote.chain.clone(),
        said_on: quote.said_on.map(|day| day.to_string()),
        nested_in: quote.nested_in.map(number),
        confidence: quote.confidence,
        rule: quote.rule.clone(),
    }
}
