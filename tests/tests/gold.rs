//! The gold articles hold together: a yardstick must not be bent.

use onrecord_tests::gold::{self, GoldArticle, GoldQuote, Range};
use std::{collections::BTreeMap, path::Path};

fn all() -> Vec<GoldArticle> {
    gold::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("gold")).expect("the gold articles are read")
}

/// Every quotation with the name of its article and its number there.
fn each(check: impl Fn(&GoldArticle, &GoldQuote) -> Result<(), String>) {
    let mut wrong = Vec::new();
    for article in all() {
        for (number, quote) in article.quotes.iter().enumerate() {
            if let Err(why) = check(&article, quote) {
                wrong.push(format!(
                    "{}, quotation {number} “{}…”: {why}",
                    article.id,
                    start(&article, quote)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn start(article: &GoldArticle, quote: &GoldQuote) -> String {
    article.text.chars().skip(quote.spans[0].0).take(30).collect()
}

fn words(article: &GoldArticle, (from, to): Range) -> String {
    article.text.chars().skip(from).take(to - from).collect()
}

fn need(holds: bool, why: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why.into()) }
}

#[test]
fn pieces_are_in_order_and_quoted_words_are_inside() {
    each(|article, quote| {
        let ordered = |ranges: &[Range]| {
            ranges.iter().all(|(from, to)| from < to) && ranges.windows(2).all(|pair| pair[0].1 <= pair[1].0)
        };
        need(!quote.spans.is_empty() && ordered(&quote.spans), "the pieces are out of order")?;
        need(ordered(&quote.quoted), "the quoted pieces are out of order")?;
        let inside = |q: &Range| quote.spans.iter().any(|s| s.0 <= q.0 && q.1 <= s.1);
        need(quote.quoted.iter().all(inside), "quoted words stand outside the content")?;
        let paragraph = |range: &Range| !words(article, *range).contains('\n');
        need(quote.spans.iter().all(paragraph), "a piece goes over the end of a paragraph")?;
        let outside = |ranges: &Option<Vec<Range>>| {
            ranges.iter().flatten().all(|r| quote.spans.iter().all(|s| r.1 <= s.0 || s.1 <= r.0))
        };
        need(outside(&quote.cue) && outside(&quote.speaker), "cue or speaker stand inside the content")
    });
    for article in all() {
        let firsts: Vec<Range> = article.quotes.iter().map(|quote| quote.spans[0]).collect();
        assert!(firsts.is_sorted_by_key(|range| range.0), "{}: not in the order of the text", article.id);
    }
}

#[test]
fn the_kind_is_what_the_marks_say() {
    each(|article, quote| {
        let letters = |ranges: &[Range]| -> usize {
            ranges.iter().map(|r| words(article, *r).chars().filter(|c| c.is_alphanumeric()).count()).sum()
        };
        let kind = match (letters(&quote.quoted), letters(&quote.spans)) {
            (0, _) => "indirect",
            (quoted, content) if quoted == content => "direct",
            _ => "mixed",
        };
        need(quote.kind == kind, &format!("marked {}, the words are {kind}", quote.kind))?;
        for range in &quote.quoted {
            let before: String = article.text.chars().take(range.0).collect();
            let after = article.text.chars().nth(range.1).unwrap_or('\n');
            let before = before.trim_end_matches(' ');
            let opened = before.is_empty()
                || before.ends_with([
                    '“', '”', '"', '«', '‹', '›', '„', '‚', '‘', '\'', '’', '—', '–', ':', '\n', '.', '»',
                    ',', '!', '?',
                ]);
            let closed = matches!(
                after,
                '”' | '“'
                    | '"'
                    | '»'
                    | '«'
                    | '‹'
                    | '›'
                    | '’'
                    | '‘'
                    | '\''
                    | '\n'
                    | ','
                    | '.'
                    | '!'
                    | '?'
                    | '…'
                    | ' '
            );
            need(opened && closed, &format!("“{}” does not stand in marks", words(article, *range)))?;
        }
        let acts = ["said", "declined", "denied", "asked", "alleged"];
        need(acts.contains(&quote.act.as_str()), "there is no such act")
    });
}

#[test]
fn a_nested_quotation_stands_in_its_outer_one() {
    each(|article, quote| {
        let Some(index) = quote.nested_in else { return Ok(()) };
        let outer = article.quotes.get(index).ok_or("there is no such outer quotation")?;
        let (from, to) = (quote.spans[0].0, quote.spans[quote.spans.len() - 1].1);
        need(outer.spans.iter().any(|span| span.0 <= from && to <= span.1), "it stands elsewhere")?;
        need(outer.spans != quote.spans, "it is its own outer one")
    });
}

#[test]
fn every_speaker_is_named_in_the_text() {
    each(|article, quote| {
        let text = article.text.to_lowercase();
        // Cyrillic and Uzbek names are declined in the text: the stem of the last word is enough.
        let named = |name: &String| {
            let last = name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
            let count = last.chars().count();
            let stem: String = last.chars().take(if count > 4 { count - 2 } else { count }).collect();
            text.contains(&stem)
        };
        for name in quote.speakers.iter().chain(&quote.chain) {
            need(named(name), &format!("“{name}” does not stand in the text"))?;
        }
        need(quote.speaker_name == quote.speakers.first().cloned(), "the first speaker is another")?;
        need(quote.speaker.is_some() == quote.speaker_form.is_some(), "a mention has a form")?;
        let forms = ["name", "nominal", "pronoun"];
        need(quote.speaker_form.iter().all(|form| forms.contains(&form.as_str())), "there is no such form")?;
        need(quote.said_on_from.is_none() || quote.said_on.is_some(), "words for a day, but no day")
    });
}

#[test]
fn every_language_has_articles_to_tune_on_and_articles_kept_apart() {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for article in all() {
        assert!(article.id.starts_with(&article.lang), "{}: not named for its language", article.id);
        let count = counts.entry(article.lang).or_default();
        if article.held_out { count.1 += 1 } else { count.0 += 1 }
    }
    assert!(counts.len() >= LANGUAGES, "{counts:?}");
    // What is kept apart must stay large enough to tell a rule that holds from one that fits.
    for (lang, (open, apart)) in &counts {
        assert!(*open > 0 && apart * 3 >= open + apart, "{lang}: {open} open, {apart} kept apart");
    }
}

const LANGUAGES: usize = 4;
