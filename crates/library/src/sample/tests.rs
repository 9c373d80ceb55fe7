use super::work::{CHECKED, CODEBOOK, LINKED, MERGED, RENAMED, TAGGED};
use super::*;
use crate::check::{Checked, Depth};
use crate::model::{Act, span};
use crate::views::{self, Filter, Noun, Order, Review, State};
use crate::{EntryKind, unseen};
use std::collections::{BTreeMap, BTreeSet};

fn sample() -> (tempfile::TempDir, Library, Report) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Sample.onrecord")).unwrap().signed(Some("me".into()));
    let report = library.add_sample().unwrap();
    (folder, library, report)
}

fn ids(library: &Library, noun: Noun, filter: &Filter) -> Vec<i64> {
    library.read(|r| views::find(*r, noun, filter, Order::Newest, None)).unwrap().ids
}

#[test]
fn the_sample_shows_what_the_app_is_for() {
    let (_folder, library, report) = sample();
    assert_eq!((report.new, report.known, report.failed), (PAGES.len(), 0, 0));
    let articles = library.articles(&ids(&library, Noun::Articles, &Filter::all())).unwrap();
    assert!(articles.len() >= 24, "{}", articles.len());
    let outlets: BTreeSet<_> = articles.iter().map(|article| article.head.outlet.clone().unwrap()).collect();
    assert_eq!(outlets.len(), 6, "{outlets:?}");
    let languages: BTreeSet<_> = articles.iter().map(|a| a.head.language.clone().unwrap()).collect();
    assert_eq!(languages.iter().map(String::as_str).collect::<Vec<_>>(), ["en", "ru", "uz", "uz-cyrl"]);
    for article in &articles {
        let head = &article.head;
        let whole = [&head.headline, &article.standfirst, &head.section, &head.published, &head.url];
        assert!(whole.iter().all(|field| field.is_some()) && !article.byline.is_empty(), "{article:?}");
        assert!(article.quotes >= 5, "{} has {} quotations", head.headline.as_ref().unwrap(), article.quotes);
    }
    assert!(articles.iter().any(|article| article.updated.is_some()));
    let days: BTreeSet<_> =
        articles.iter().map(|a| a.head.published.as_ref().unwrap()[..10].to_owned()).collect();
    assert!(days.first().unwrap().as_str() >= "2025-03-03" && days.last().unwrap().as_str() <= "2025-03-23");
}

#[test]
fn its_quotations_are_of_every_sort_and_each_stands_in_its_text() {
    let (_folder, library, _) = sample();
    let quotes = library.quotes(&ids(&library, Noun::Quotes, &Filter::all())).unwrap();
    assert!(quotes.len() >= 120, "{}", quotes.len());
    for (act, least) in [(Act::Denied, 5), (Act::Declined, 5), (Act::Asked, 1)] {
        assert!(quotes.iter().filter(|quote| quote.act == act).count() >= least, "{act:?}");
    }
    assert!(quotes.iter().filter(|quote| quote.nested_in.is_some()).count() >= 5);
    let mut texts: BTreeMap<i64, String> = BTreeMap::new();
    for quote in &quotes {
        let article = quote.article.id.1;
        let text = texts
            .entry(article)
            .or_insert_with(|| library.read(|r| views::articles::detail(*r, article)).unwrap().unwrap().text);
        assert_eq!(span::join(&quote.spans.bytes, text).as_ref(), Some(&quote.content));
    }
    // Whom everybody quotes is one person, whatever the letters of the page.
    let people = library.people(&ids(&library, Noun::People, &Filter::all())).unwrap();
    for (name, least) in [("Nurlan Asekov", 30), ("Aizada Murzakova", 20), ("Gulbahor Yoʻldosheva", 9)] {
        let named: Vec<_> = people.iter().filter(|person| person.name == name).collect();
        assert!(named.len() == 1 && named[0].quotes >= least, "{name}: {named:?}");
    }
    let checked = library.check(Depth::Whole, &mut |found| panic!("{found:?}"), &mut unseen).unwrap();
    assert_eq!(checked, Checked::default());
}

#[test]
fn its_pages_lead_to_each_other() {
    let (_folder, library, _) = sample();
    let links = library.links(&ids(&library, Noun::Links, &Filter::all())).unwrap();
    let of_pages: Vec<_> = links.iter().filter(|link| link.to.url.is_some()).collect();
    assert!(of_pages.len() >= 40, "{}", of_pages.len());
    for link in of_pages {
        assert!(link.to.id.is_some(), "{link:?} leads out of the sample");
    }
    let of_kind =
        |kind: &str, who| links.iter().filter(|l| l.kind == kind && l.who.as_deref() == who).count();
    assert_eq!(of_kind("duplicates", None), 2, "two reprints are known by their words");
    assert_eq!((of_kind("translates", Some(WHO)), of_kind("based_on", Some(WHO))), (2, 1));
    // One edition was proposed by what agrees in both, and nothing else was; the person said the same.
    let proposed: Vec<_> = links.iter().filter(|l| l.kind == "translates" && l.origin == "machine").collect();
    assert_eq!(proposed.len(), 1, "{proposed:?}");
    assert_eq!(proposed[0].review.as_deref(), Some("accepted"));
}

#[test]
fn a_persons_work_is_all_there_and_can_be_undone() {
    let (_folder, library, _) = sample();
    let tags = library.tags(&ids(&library, Noun::Tags, &Filter::all())).unwrap();
    assert_eq!(tags.len(), CODEBOOK.len());
    let tagged = ids(&library, Noun::Quotes, &Filter::Has(views::Has::Tag));
    let words: BTreeSet<_> = TAGGED.iter().map(|(page, words, _)| (page, words)).collect();
    assert_eq!(tagged.len(), words.len(), "the engine does not find all that is tagged");
    assert_eq!(ids(&library, Noun::Quotes, &Filter::Review(Review::Checked)).len(), CHECKED.len());
    assert_eq!(ids(&library, Noun::Articles, &Filter::State(State::Excluded)).len(), 1);
    let mut private: Vec<bool> = library
        .notes(&ids(&library, Noun::Notes, &Filter::all()))
        .unwrap()
        .iter()
        .map(|n| n.private)
        .collect();
    private.sort_unstable();
    assert_eq!(private, [false, true]);
    assert_eq!(library.collections().unwrap().len(), 1);
    let translated = library.quotes(&ids(&library, Noun::Quotes, &Filter::all())).unwrap();
    assert_eq!(translated.iter().filter(|quote| quote.own_translation.is_some()).count(), 1);
    let history = library.history(100).unwrap();
    // The import, two states, two notes, a translation, and a collection with its description.
    let done = 8 + LINKED.len() + 2 * CODEBOOK.len() + CHECKED.len() + MERGED.len() + RENAMED.len();
    assert_eq!(history.len(), done);
    for row in &history {
        let who = row.entry.who.as_deref();
        assert!(row.entry.kind != EntryKind::Edit || who == Some(WHO), "{row:?}");
    }
    for _ in &history {
        library.undo(None).unwrap();
    }
    for noun in [Noun::Articles, Noun::Quotes, Noun::Tags, Noun::Notes, Noun::Links] {
        assert_eq!(ids(&library, noun, &Filter::all()), [0_i64; 0], "{noun:?}");
    }
}

#[test]
fn a_second_time_adds_nothing() {
    let (_folder, library, _) = sample();
    let before = library.history(100).unwrap().len();
    let again = library.add_sample().unwrap();
    assert_eq!((again.new, again.known), (0, PAGES.len()));
    assert_eq!(library.history(100).unwrap().len(), before);
}
