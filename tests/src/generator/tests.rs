use super::*;
use onrecord_extraction::{Options, extract};
use onrecord_intake::{Hints, parse};
use std::collections::{BTreeMap, HashMap};

#[test]
fn the_same_seed_writes_the_same_article_in_any_order() {
    let one = article(7, 42, Mix::MIXED);
    let _ = article(7, 41, Mix::MIXED);
    assert_eq!(one, article(7, 42, Mix::MIXED));
    assert_ne!(one.paragraphs, article(8, 42, Mix::MIXED).paragraphs);
    assert_ne!(one.paragraphs, article(7, 43, Mix::MIXED).paragraphs);
}

#[test]
fn articles_are_as_long_as_news() {
    let lengths: Vec<usize> = (0..400).map(|n| article(3, n, Mix::MIXED).words()).collect();
    let mean = lengths.iter().sum::<usize>() / lengths.len();
    assert!((700..=870).contains(&mean), "{mean}");
    assert!(lengths.iter().any(|n| *n < 300) && lengths.iter().any(|n| *n > 1_800));
}

#[test]
fn pages_are_read_back() {
    let mut read: BTreeMap<Tongue, (usize, usize)> = BTreeMap::new();
    for number in 0..120 {
        let article = article(5, number, Mix { english: 1, russian: 1, uzbek_latin: 1, uzbek_cyrillic: 1 });
        for (page, name) in [(pasted(&article), "a.txt"), (html(&article), "a.html")] {
            let hints = Hints { name: Some(name), ..Hints::default() };
            let draft = parse(page.as_bytes(), &hints).unwrap();
            let published = draft.published.as_ref().map(onrecord_model::PrintedTime::local);
            let wanted = format!("{}T{}", article.published.iso(), article.published.clock());
            let all = [
                draft.headline.as_deref() == Some(&article.headline),
                // A page of HTML has it as its first paragraph.
                name == "a.html" || draft.standfirst.as_deref() == Some(&article.standfirst),
                published.is_some_and(|time| time.starts_with(&wanted)),
                draft.byline == [article.byline.clone()],
                draft.photo_credit.as_deref() == Some(&article.photo),
                article.paragraphs.iter().all(|text| draft.blocks.iter().any(|block| block.text == *text)),
            ];
            let good = all.iter().all(|good| *good);
            let tally = read.entry(article.tongue).or_default();
            tally.0 += 1;
            tally.1 += usize::from(good);
            if !good && tally.0 - tally.1 < 2 {
                eprintln!("{name} {all:?}\n{page}\n{draft:?}");
            }
        }
    }
    assert_eq!(read.len(), 4);
    for (tongue, (all, good)) in read {
        assert!(good * 100 >= all * 90, "{tongue:?}: {good} of {all} pages were read whole");
    }
}

#[test]
fn quotations_of_every_kind_are_found_in_them() {
    let mut kinds: HashMap<(Tongue, String), usize> = HashMap::new();
    for number in 0..120 {
        let article = article(11, number, Mix { english: 1, russian: 1, uzbek_latin: 1, uzbek_cyrillic: 1 });
        for quote in extract(&article.paragraphs.join("\n\n"), &Options::default()).quotes {
            *kinds.entry((article.tongue, quote.kind.name().to_owned())).or_default() += 1;
        }
    }
    for tongue in [Tongue::English, Tongue::Russian, Tongue::UzbekLatin, Tongue::UzbekCyrillic] {
        for kind in ["direct", "indirect"] {
            let found = kinds.get(&(tongue, kind.to_owned())).copied().unwrap_or_default();
            assert!(found >= 25, "{tongue:?}: {found} {kind} quotations in about 30 articles");
        }
    }
}

#[test]
fn words_are_common_and_rare() {
    let mut articles_with: HashMap<String, usize> = HashMap::new();
    let rare = project(9_000).to_lowercase();
    for number in 0..800 {
        let article = article(1, number, Mix::ONE);
        let text = article.paragraphs.join(" ").to_lowercase();
        let mut words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            *articles_with.entry(word.to_owned()).or_default() += 1;
        }
    }
    assert!(articles_with.len() > 7_000, "{} different words", articles_with.len());
    let share = |word: &str| articles_with.get(word).copied().unwrap_or_default();
    assert!((560..740).contains(&share("government")), "{}", share("government"));
    assert!(share(&rare) < 10, "{rare}: {}", share(&rare));
}
