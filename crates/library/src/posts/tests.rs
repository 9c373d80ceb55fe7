use super::*;
use crate::import::{Options, Source};
use crate::model::Kind;
use crate::views::{self, Filter, Noun, Order};
use crate::{Library, unseen};
use std::ops::ControlFlow;

fn asked(
    medium: &str,
    byline: &[&str],
    outlet: Option<&str>,
    forwarded: Option<&str>,
) -> Option<(String, Vec<String>)> {
    let mut sources = BTreeMap::from([("medium".to_owned(), medium.to_owned())]);
    if let Some(from) = forwarded {
        sources.insert("forwarded_from".to_owned(), format!("forwarded from “{from}”"));
    }
    let byline: Vec<String> = byline.iter().map(|name| (*name).to_owned()).collect();
    post_of(&sources, &byline, outlet).map(|post| (post.author, post.chain))
}

#[test]
fn a_post_is_of_whoever_wrote_it_and_a_channel_of_news_is_an_outlet() {
    const TELEGRAM: &str = "post of a Telegram export";
    let of = |name: &str, chain: &[&str]| {
        Some((name.to_owned(), chain.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()))
    };
    assert_eq!(asked("post of X", &["Bek Rahimov"], Some("X"), None), of("Bek Rahimov", &[]));
    assert_eq!(asked("post of X", &["Harbour Ministry"], Some("X"), None), of("Harbour Ministry", &[]));
    assert_eq!(asked("post of X", &["Harbour News"], Some("X"), None), None);
    assert_eq!(asked("post of X", &["portwatch24"], Some("X"), None), None);
    assert_eq!(asked(TELEGRAM, &[], Some("Ада Белова"), None), of("Ада Белова", &[]));
    assert_eq!(asked(TELEGRAM, &[], Some("Вестник Залива"), None), None);
    assert_eq!(
        asked(TELEGRAM, &["Bek Rahimov"], Some("Порт сегодня"), None),
        None,
        "a journalist signs an article"
    );
    let forwarded = asked(TELEGRAM, &[], Some("Порт сегодня"), Some("Ада Белова"));
    assert_eq!(forwarded, of("Ада Белова", &["Порт сегодня"]));
    assert_eq!(asked(TELEGRAM, &[], Some("Ада Белова"), Some("Новости Порта")), None);
    assert_eq!(asked("a document", &["Bek Rahimov"], None, None), None);
}

#[test]
fn the_post_of_a_person_is_one_quotation_with_those_it_quotes_inside_also_after_a_rerun() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("L.onrecord")).unwrap();
    let post = "<blockquote class=\"twitter-tweet\"><p lang=\"en\">The toll will rise in May. “We can’t pay it,” said Tom Brandt, \
        who owns two mills.</p>&mdash; Bek Rahimov (@bek) <a href=\"https://twitter.com/bek/status/22\">March 5, 2024</a></blockquote>";
    let path = folder.path().join("post.html");
    std::fs::write(&path, post).unwrap();
    library
        .import([Source::file(path)].into_iter(), &Options::default(), &mut |_| ControlFlow::Continue(()))
        .unwrap();
    let rows = || {
        let ids =
            library.read(|r| views::find(*r, Noun::Quotes, &Filter::all(), Order::Newest, None)).unwrap().ids;
        let mut rows = library.read(|r| views::quotes::rows(*r, &ids)).unwrap();
        rows.sort_by_key(|quote| quote.content.len());
        rows
    };
    let check = || {
        let rows = rows();
        let [inner, whole] = rows.as_slice() else { panic!("{rows:#?}") };
        assert!(
            whole.content.starts_with("The toll will rise") && whole.content.ends_with("mills."),
            "{whole:?}"
        );
        assert_eq!((whole.speakers[0].name.as_str(), whole.rule.as_deref()), ("Bek Rahimov", Some("post")));
        assert_eq!((whole.kind, whole.said_on.as_deref()), (Kind::Direct, Some("2024-03-05")));
        assert_eq!(inner.speakers[0].name, "Tom Brandt");
        assert_eq!(inner.nested_in, Some(whole.uid.clone()));
    };
    check();
    let again = library.rerun(None, &mut |_, _| {}, &mut unseen).unwrap();
    assert_eq!((again.added, again.withdrawn, again.changed), (0, 0, 0));
    check();
}
