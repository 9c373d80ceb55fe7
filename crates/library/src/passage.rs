//! A passage as a careful reader has it, in the form of the project's specs (`tests/specs/README.md`): what
//! somebody copies who wants to tell that a quotation was missed or read wrongly.

use crate::{Error, Library, Result};
use onrecord_model::{Act, BlockKind, Kind, Span};
use onrecord_storage::views::{Noun, QuoteRow};
use std::fmt::Write as _;

/// What the passage is cut round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Around {
    /// A quotation, by its id.
    Quote(String),
    /// Blocks of the article's text, from the first to the last, counted from 0.
    Blocks(usize, usize),
}

impl Library {
    /// The paragraphs round something, with every quotation in them as it stands now, the person's
    /// corrections in it and what was rejected left out.
    ///
    /// # Errors
    /// When there is no such article, quotation or block.
    pub fn passage(&self, article: &str, around: &Around) -> Result<String> {
        let id = self.row(&[Noun::Articles], article)?.1;
        let gone = || Error::Refused(format!("{article} was just removed from this library."));
        let shown = self.article(id)?.ok_or_else(gone)?;
        let blocks = &shown.article.blocks;
        let touched: Vec<usize> = match around {
            Around::Blocks(first, last) => (*first..=*last).filter(|at| *at < blocks.len()).collect(),
            Around::Quote(quote) => {
                let id = self.row(&[Noun::Quotes], quote)?;
                let spans = shown.quotations.iter().find(|row| row.id == id).map(|row| &row.spans.bytes);
                let spans = spans.map_or(&[][..], Vec::as_slice);
                let meets = |block: Span| spans.iter().any(|s| s.start < block.end && block.start < s.end);
                (0..blocks.len()).filter(|at| meets(blocks[*at].1)).collect()
            }
        };
        let (Some(&first), Some(&last)) = (touched.first(), touched.last()) else {
            return Err(Error::Refused("There are no words of this article to copy.".to_owned()));
        };
        // Who “he” is mostly stands in the paragraph before.
        let first = first.saturating_sub(1);
        let day = shown.article.row.head.published.as_deref().and_then(|time| time.get(..10));
        Ok(written(&shown.article.text, &blocks[first..=last], &shown.quotations, day))
    }
}

/// The passage in the notation of the specs.
fn written(text: &str, blocks: &[(BlockKind, Span)], quotes: &[QuoteRow], day: Option<&str>) -> String {
    let Some((from, to)) = blocks.first().zip(blocks.last()).map(|(a, b)| (a.1.start, b.1.end)) else {
        return String::new();
    };
    let here: Vec<&QuoteRow> = quotes
        .iter()
        .filter(|quote| quote.review.as_deref() != Some("rejected"))
        .filter(|quote| quote.spans.bytes.iter().all(|span| from <= span.start && span.end <= to))
        .collect();
    let mut out = String::from("## What is missed or wrong here\n\n");
    if let Some(day) = day {
        let _ = writeln!(out, "published: {day}\n");
    }
    for (at, (_, block)) in blocks.iter().enumerate() {
        if at > 0 {
            out.push_str(">\n");
        }
        for line in braced(text, *block, &here).lines() {
            let _ = writeln!(out, "> {line}");
        }
    }
    out.push('\n');
    for (at, quote) in here.iter().enumerate() {
        let _ = writeln!(out, "{}. {}", at + 1, line(quote));
    }
    out
}

/// A block with the pieces of quotations in braces, the outer ones round the inner.
fn braced(text: &str, block: Span, quotes: &[&QuoteRow]) -> String {
    // Where a brace stands; of those at one place the closing ones come first, an inner one before its outer.
    let mut braces: Vec<(usize, bool, usize, String)> = Vec::new();
    for (at, quote) in quotes.iter().enumerate() {
        for span in quote.spans.bytes.iter().filter(|s| block.start <= s.start && s.end <= block.end) {
            braces.push((span.start, true, usize::MAX - span.len(), format!("{{{}: ", at + 1)));
            braces.push((span.end, false, span.len(), "}".to_owned()));
        }
    }
    braces.sort();
    let mut out = String::new();
    let mut at = block.start;
    for (place, _, _, brace) in braces {
        out.push_str(text.get(at..place).unwrap_or_default());
        out.push_str(&brace);
        at = place;
    }
    out.push_str(text.get(at..block.end).unwrap_or_default());
    out
}

/// Who spoke, and what else is told of a quotation.
fn line(quote: &QuoteRow) -> String {
    let names = |named: &[onrecord_storage::views::Named]| {
        named.iter().map(onrecord_storage::views::Named::known_as).collect::<Vec<_>>().join(" + ")
    };
    let speakers = if quote.speakers.is_empty() { "nobody".to_owned() } else { names(&quote.speakers) };
    let mut told = format!("speaker: {speakers}");
    let mut add = |key: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = write!(told, "; {key}: {}", value.replace(';', ","));
        }
    };
    add("kind", (quote.kind != Kind::Direct).then_some(quote.kind.name()));
    add("act", (quote.act != Act::Said).then_some(quote.act.name()));
    add("chain", Some(&names(&quote.chain)));
    add("on", quote.said_on.as_deref());
    add("role", quote.role.as_deref());
    add("behalf", Some(&names(&quote.on_behalf_of)));
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Bytes, Event, Options, Source};
    use crate::views::Review;
    use std::ops::ControlFlow;

    #[test]
    fn a_passage_is_written_as_a_spec_with_a_persons_corrections() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
        let page = "Harbour toll will rise\n\nMarch 3, 2024\n\nThe quay is old.\n\nThe port met its owners.\n\n“The toll \
            pays for it,” Minister Ada Adeyemi said on Friday. She denied that the fishermen would pay.\n";
        let source = Source { name: "page".to_owned(), bytes: Bytes::Pasted(page.as_bytes().to_vec()) };
        let mut heard = |_: &Event<'_>| ControlFlow::Continue(());
        library.import([source].into_iter(), &Options::default(), &mut heard).unwrap();
        let passage = library.passage("a1", &Around::Quote("q1".to_owned())).unwrap();
        assert_eq!(
            passage,
            "## What is missed or wrong here\n\npublished: 2024-03-03\n\n> The port met its owners.\n>\n> “{1: The toll \
             pays for it},” Minister Ada Adeyemi said on Friday. She denied {2: that the fishermen would pay}.\n\n\
             1. speaker: Ada Adeyemi; on: 2024-03-01; role: Minister\n\
             2. speaker: Ada Adeyemi; kind: indirect; act: denied; on: 2024-03-01; role: Minister\n"
        );
        library.review(&["q2".to_owned()], Review::Rejected).unwrap();
        let passage = library.passage("a1", &Around::Blocks(3, 3)).unwrap();
        assert!(!passage.contains("{2:") && passage.contains("{1: The toll"), "{passage}");
        assert!(library.passage("a1", &Around::Blocks(9, 9)).is_err());
    }
}
