//! Marks are found again on edited articles, and never on other words or in another place.
//!
//! A thousand edits of the project's own articles. Every word of an edited text knows which word of the old one
//! it is; so a mark that stands on other words, or on the same words elsewhere, is seen.

mod edits;

use edits::{Dice, Edit, Paragraphs, apart, edit, together};
use onrecord_extraction::{Options, extract};
use onrecord_matching::anchors::Anchors;
use onrecord_model::{Lang, Span};
use onrecord_tests::gold;
use std::collections::BTreeMap;
use std::path::Path;

/// Edits in all.
const EDITS: usize = 1_000;

/// Words with the signs at their ends taken away, and typography apart.
fn bare(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let letters = text.nfc().filter_map(|letter| match letter {
        'ё' => Some('е'),
        'Ё' => Some('Е'),
        'ʻ' | 'ʼ' | '\u{301}' => None,
        letter if letter.is_alphanumeric() => Some(letter),
        letter if letter.is_whitespace() => Some(' '),
        _ => None,
    });
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Debug, Default)]
struct Tally {
    there: usize,
    found: usize,
    gone: usize,
    gone_found: usize,
}

/// The first and last word of the older text that a span touches.
fn ends(places: &[(usize, usize, Option<usize>)], span: Span) -> Option<(usize, usize)> {
    let first = places.iter().position(|place| place.1 > span.start)?;
    let last = places.iter().rposition(|place| place.0 < span.end)?;
    (first <= last).then_some((first, last))
}

/// Where the words from `first` to `last` of the older text stand now: untouched, side by side.
fn truth(places: &[(usize, usize, Option<usize>)], first: usize, last: usize) -> Option<usize> {
    let at = places.iter().position(|place| place.2 == Some(first))?;
    let row = places.get(at..=at + (last - first))?;
    row.iter().zip(first..=last).all(|(place, wanted)| place.2 == Some(wanted)).then_some(at)
}

/// What somebody marked: quotations with their cues and mentions, and some highlights.
fn marks(
    text: &str,
    lang: &str,
    places: &[(usize, usize, Option<usize>)],
    dice: &mut Dice,
) -> Vec<(&'static str, Span)> {
    let options = Options { lang: Some(Lang::new(lang)), ..Options::default() };
    let mut marks = Vec::new();
    for quote in extract(text, &options).quotes {
        marks.extend(quote.spans.iter().map(|&span| ("quotation", span)));
        marks.extend(quote.cue.iter().chain(&quote.speaker).map(|&span| ("cue or mention", span)));
    }
    for _ in 0..6 {
        let first = dice.below(places.len());
        let last = (first + 1 + dice.below(15)).min(places.len() - 1);
        marks.push(("highlight", Span::new(places[first].0, places[last].1)));
    }
    marks
}

#[test]
fn a_thousand_edits_put_no_mark_on_other_words() {
    let articles = gold::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("gold")).unwrap();
    let mut tally: BTreeMap<(String, usize, &str), Tally> = BTreeMap::new();
    let mut wrong = Vec::new();
    for number in 0..EDITS {
        let mut dice = Dice::new(number as u64 + 1);
        let article = &articles[number % articles.len()];
        let how = Edit::ALL[(number / 3) % Edit::ALL.len()];
        let share = [2, 5, 10][number % 3];
        let old: Paragraphs = apart(&article.text);
        let (text, places) = together(&old);
        let other = articles
            .iter()
            .cycle()
            .skip(number % articles.len() + 1)
            .take(articles.len())
            .find(|other| other.lang == article.lang);
        let others = apart(&other.unwrap_or(article).text);
        let (new, now) = together(&edit(&old, how, share, &others, &mut dice));
        let anchors = Anchors::new(&text, &new);
        for (kind, span) in marks(&text, &article.lang, &places, &mut dice) {
            let Some((first, last)) = ends(&places, span) else { continue };
            let truth = truth(&now, first, last);
            let found = anchors.same(&[span]);
            let entry = tally.entry((format!("{how:?}"), share, kind)).or_default();
            entry.there += usize::from(truth.is_some());
            entry.gone += usize::from(truth.is_none());
            let Some(found) = found else { continue };
            let words = span.slice(&text).unwrap();
            let there_now = found[0].slice(&new).unwrap();
            let there = ends(&now, found[0]).and_then(|(from, to)| {
                // A word of its own that was cut off at an edge, or grew, is the same word still.
                let row = &now[from..=to];
                row.iter().zip(first..=last).all(|(place, wanted)| place.2 == Some(wanted)).then_some(())
            });
            match (truth, there) {
                (Some(_), Some(())) if bare(words) == bare(there_now) => entry.found += 1,
                // Signs at the edge went, and the word itself is touched: its letters are the mark's.
                (None, _) if bare(words) == bare(there_now) && near(&now, found[0], first, last) => {
                    entry.gone_found += 1;
                }
                _ => wrong.push(format!(
                    "{number} {} {how:?} {share} % {kind}{}: “{words}” from\n      {}\n    on\n      {}",
                    article.id,
                    if truth.is_some() { "" } else { " (gone)" },
                    around(&text, span),
                    around(&new, found[0])
                )),
            }
        }
    }
    let mut sums: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for ((how, share, kind), tally) in &tally {
        println!(
            "{how:16} {share:>2} %  {kind:15} {:>5} of {:>5} found, {} of {} others",
            tally.found, tally.there, tally.gone_found, tally.gone
        );
        let sum = sums.entry(kind).or_default();
        sum.0 += tally.found;
        sum.1 += tally.there;
    }
    println!("{sums:?}; wrong: {}", wrong.len());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    for (kind, (found, there)) in sums {
        assert!(found * 100 >= there * 98, "{kind}: {found} of {there}");
    }
}

/// Whether a place is among words of the older text that stand beside each other there.
fn near(now: &[(usize, usize, Option<usize>)], span: Span, first: usize, last: usize) -> bool {
    let Some((from, to)) = ends(now, span) else { return false };
    now[from..=to].iter().filter_map(|place| place.2).any(|word| (first..=last).contains(&word))
}

/// What stands about a span, for who looks into a failure.
fn around(text: &str, span: Span) -> String {
    let begins = |at: &usize| text.is_char_boundary(*at);
    let from = (0..=span.start.saturating_sub(80)).rfind(begins).unwrap_or(0);
    let to = (span.end + 80..text.len()).find(begins).unwrap_or(text.len());
    text[from..to].replace('\n', "⏎")
}
