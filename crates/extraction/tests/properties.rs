//! What must hold for any text at all.

use onrecord_extraction::{Extraction, Options, extract};
use onrecord_model::{Lang, Span};
use proptest::prelude::*;
use std::time::Instant;

const PIECE: &str = "(“|”|„|«|»|‘|’|\"|'|''|``|— |, |\\. |\\? |: |\n|\n\n|said |he |Anna Brown |that |according to |сказал |Иван Петров |, что |dedi |deb |vazir |[a-z]{1,6} |[А-я]{1,5} |😀|é)";

fn check(text: &str, found: &Extraction) -> Result<(), TestCaseError> {
    for (index, quote) in found.quotes.iter().enumerate() {
        prop_assert!(!quote.spans.is_empty());
        let all = [&quote.spans, &quote.quoted, &quote.speaker, &quote.cue, &quote.said_on_from];
        for span in all.into_iter().flatten() {
            prop_assert!(span.slice(text).is_some_and(|w| !w.is_empty()), "{span:?} in {text:?}");
        }
        for list in [&quote.spans, &quote.quoted] {
            prop_assert!(list.windows(2).all(|w| w[0].end <= w[1].start), "{list:?} in {text:?}");
        }
        let said = |mention: &Span| quote.spans.iter().any(|span| span.overlaps(*mention));
        prop_assert!(!quote.speaker.iter().any(said), "the words said name the speaker in {text:?}");
        prop_assert!((0.0..=1.0).contains(&quote.confidence));
        if index > 0 {
            prop_assert!(found.quotes[index - 1].spans[0].start <= quote.spans[0].start);
        }
        let whole = Span::new(quote.spans[0].start, quote.spans[quote.spans.len() - 1].end);
        if let Some(outer) = quote.nested_in {
            prop_assert!(outer < found.quotes.len() && outer != index);
            prop_assert!(found.quotes[outer].spans.iter().any(|s| s.contains(whole)), "{text:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn spans_are_valid_ordered_and_nested(pieces in prop::collection::vec(PIECE, 0..60), lang in 0usize..5) {
        let text = pieces.concat();
        let lang = [None, Some("en"), Some("ru"), Some("uz"), Some("de")][lang].map(Lang::new);
        check(&text, &extract(&text, &Options { lang, ..Options::default() }))?;
    }

    #[test]
    fn line_ends_do_not_matter(pieces in prop::collection::vec(PIECE, 0..40)) {
        let text = pieces.concat();
        let options = Options { lang: Some(Lang::new("en")), ..Options::default() };
        let unix = extract(&text, &options);
        let other = text.replace('\n', "\r\n");
        let windows = extract(&other, &options);
        prop_assert_eq!(unix.quotes.len(), windows.quotes.len());
        for (a, b) in unix.quotes.iter().zip(&windows.quotes) {
            prop_assert_eq!(&a.speakers, &b.speakers);
            for (x, y) in a.spans.iter().zip(&b.spans) {
                let mapped = |at: usize| at + text[..at].matches('\n').count();
                prop_assert_eq!(Span::new(mapped(x.start), mapped(x.end)), *y);
            }
        }
    }
}

/// Twice the text may take at most so many times as long, with room for a busy machine.
#[test]
fn time_grows_linearly() {
    for unit in ["“A word, she said. “Another ", "« ‘ \" ' ", "“It rains,” said Anna Brown. ", "(“\n\n"]
    {
        let time = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len());
            let start = Instant::now();
            extract(&text, &Options { lang: Some(Lang::new("en")), ..Options::default() });
            start.elapsed().as_secs_f64().max(0.002)
        };
        let (small, large) = (time(16_000), time(128_000));
        assert!(large < small * 8.0 * 5.0, "{unit:?}: {small} s for 16 kB, {large} s for 128 kB");
    }
}
