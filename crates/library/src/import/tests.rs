mod counts;
mod untouched;

use super::*;
use crate::views::{self, Filter, Noun, Order};
use crate::{log, model::span};
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

const PAGE: &str = "Politics\n4 March 2024, 10:15\n\nHarbour toll will rise, says minister\n\n\
    “We will raise the toll in May,” Transport Minister Ada Adeyemi told reporters on Monday. \
    “Nobody will pay twice.”\n\n\
    A spokesman for the ferry company denied that fares had been agreed. “Talks go on,” he said.\n";

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    (folder, library)
}

fn pasted(text: &str) -> Source {
    Source { name: "pasted".into(), bytes: Bytes::Pasted(text.as_bytes().to_vec()) }
}

fn add(library: &Library, sources: Vec<Source>) -> (Report, Vec<Outcome>) {
    let mut outcomes = Vec::new();
    let report = library
        .import(sources.into_iter(), &Options::default(), &mut |event| {
            if let Event::Page { outcome, .. } = event {
                outcomes.push((*outcome).clone());
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    (report, outcomes)
}

fn ids(library: &Library, noun: Noun) -> Vec<i64> {
    library.read(|r| views::find(*r, noun, &Filter::all(), Order::Newest, None)).unwrap().ids
}

fn captures(root: &Path) -> usize {
    walkdir::WalkDir::new(root.join("captures"))
        .into_iter()
        .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.file_type().is_file()))
        .count()
}

#[test]
fn a_page_becomes_an_article_with_its_quotations_and_people() {
    let (_folder, library) = library();
    let (report, outcomes) = add(&library, vec![pasted(PAGE)]);
    assert_eq!((report.new, report.failed), (1, 0), "{outcomes:?}");
    let quotes = library.read(|r| views::quotes::rows(*r, &ids(&library, Noun::Quotes))).unwrap();
    assert_eq!(quotes.len(), report.quotes);
    let first = quotes.iter().find(|quote| quote.content.contains("raise the toll")).unwrap();
    assert_eq!(first.speakers[0].person.as_deref(), Some("Ada Adeyemi"));
    assert_eq!(first.article.headline.as_deref(), Some("Harbour toll will rise, says minister"));
    let article = library.read(|r| views::articles::detail(*r, 1)).unwrap().unwrap();
    for quote in &quotes {
        assert_eq!(span::join(&quote.spans.bytes, &article.text).as_ref(), Some(&quote.content));
    }
    let people = library.read(|r| views::people::rows(*r, &ids(&library, Noun::People))).unwrap();
    let ada = people.iter().find(|person| person.name == "Ada Adeyemi").unwrap();
    assert_eq!(ada.roles[0].role, "Transport Minister");
    assert_eq!(captures(library.root()), 1);
}

#[test]
fn what_is_known_is_told_and_not_stored_twice() {
    let (_folder, library) = library();
    add(&library, vec![pasted(PAGE)]);
    let crlf = PAGE.replace('\n', "\r\n");
    let (report, outcomes) = add(&library, vec![pasted(PAGE), pasted(&crlf), pasted(PAGE)]);
    assert_eq!((report.new, report.known), (0, 3));
    let how: Vec<&str> = outcomes
        .iter()
        .map(|outcome| match outcome {
            Outcome::Known { how, .. } => *how,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(how, ["the very same page", "the same text", "the very same page"]);
    assert_eq!(captures(library.root()), 2, "other bytes of the same text are evidence too");
    let done = library.read(|r| log::recent(*r, None, 9)).unwrap();
    assert_eq!(done.len(), 1, "an import that stores no article is nothing to undo: {done:?}");
}

#[test]
fn a_reprint_by_another_outlet_is_an_article_with_a_link() {
    let (_folder, library) = library();
    let at = |url: &str| Options { url: Some(url.to_owned()), ..Options::default() };
    for url in ["https://one.example/a", "https://two.example/b"] {
        library
            .import([pasted(&format!("{PAGE} "))].into_iter(), &at(url), &mut |_| ControlFlow::Continue(()))
            .unwrap();
    }
    // Different bytes are needed: the very same page is known whatever its address.
    let other = format!("{PAGE}\n\n");
    library
        .import([pasted(&other)].into_iter(), &at("https://three.example/c"), &mut |_| {
            ControlFlow::Continue(())
        })
        .unwrap();
    let links = library.read(|r| views::links::rows(*r, &ids(&library, Noun::Links))).unwrap();
    assert_eq!(links.len(), 1);
    assert_eq!((links[0].kind.as_str(), links[0].title.as_deref()), ("duplicates", Some("the same text")));
}

#[test]
fn one_person_in_two_scripts_is_one_person() {
    let (_folder, library) = library();
    add(
        &library,
        vec![
            pasted("Talks open\n\n“We came to listen,” Sergey Morozov said."),
            pasted("Переговоры начались\n\n«Мы готовы продолжать разговор», — сказал Сергей Морозов."),
        ],
    );
    let people = library.read(|r| views::people::rows(*r, &ids(&library, Noun::People))).unwrap();
    assert_eq!(
        people.iter().map(|p| (p.name.as_str(), p.quotes)).collect::<Vec<_>>(),
        [("Sergey Morozov", 2)]
    );
}

#[test]
fn a_person_is_known_by_every_writing_of_the_name() {
    let (_folder, library) = library();
    let page = |name: &str| {
        pasted(&format!(
            "Ministers meet\n\nMarch 3, 2024\n\n“The gas talks with Norway will go on,” {name} said on Friday.\n"
        ))
    };
    let pages =
        ["Lavrov", "Sergey Lavrov", "Сергей Лавров", "S. Lavrov", "Antony Blinken", "Anthony Blinken"];
    let (report, _) = add(&library, pages.map(page).into());
    assert_eq!(report.new, pages.len());
    let shown = |library: &Library| -> Vec<(String, i64)> {
        library
            .read(|r| views::people::rows(*r, &ids(library, Noun::People)))
            .unwrap()
            .into_iter()
            .map(|person| (person.name, person.quotes))
            .collect()
    };
    let mut people = shown(&library);
    people.sort();
    assert_eq!(people, [("Antony Blinken".to_owned(), 2), ("Sergey Lavrov".to_owned(), 4)]);

    let (_, outcomes) = add(&library, vec![page("Ivan Lavrov"), page("Lavrova")]);
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Outcome::New { .. })), "{outcomes:?}");
    assert_eq!(shown(&library).len(), 4, "another given name and a woman's name are others");
    library.undo(None).unwrap();
    assert_eq!(shown(&library).len(), 2);
}

#[test]
fn a_bad_page_is_named_and_the_rest_goes_on() {
    let (folder, library) = library();
    let bad = folder.path().join("bad.txt");
    fs::write(&bad, [0_u8, 159, 146, 150, 0, 0, 1]).unwrap();
    let sources = vec![
        Source::file(bad),
        Source::file(folder.path().join("vanished.txt")),
        pasted("  \n"),
        pasted(PAGE),
    ];
    let (report, outcomes) = add(&library, sources);
    assert_eq!((report.new, report.failed), (1, 3));
    for (outcome, says) in outcomes.iter().zip(["Cannot read", "no such file", "no text"]) {
        assert!(matches!(outcome, Outcome::Failed(why) if why.contains(says)), "{outcome:?}");
    }
    assert_eq!(captures(library.root()), 1, "nothing is kept of what is not stored");
}

#[test]
fn an_import_is_undone_and_done_again_as_a_whole() {
    let (_folder, library) = library();
    let second = PAGE.replace("toll", "fee");
    add(&library, vec![pasted(PAGE), pasted(&second)]);
    assert_eq!(library.read(|r| log::recent(*r, None, 9)).unwrap()[0].label, "import of 2 articles");
    let undone = library.undo(None).unwrap();
    assert_eq!(undone.value.label, "import of 2 articles");
    for noun in [Noun::Articles, Noun::Quotes, Noun::People] {
        assert_eq!(ids(&library, noun), [] as [i64; 0], "{noun:?}");
    }
    library.redo(None).unwrap();
    assert_eq!(ids(&library, Noun::Articles).len(), 2);
    let found = crate::query::Query::parse("toll").unwrap();
    let hits = library.read(|r| views::find(*r, Noun::Articles, &found.filter, Order::Newest, None)).unwrap();
    assert_eq!(hits.ids.len(), 1, "the index came back too");
}

#[test]
fn a_stopped_import_keeps_whole_articles_and_a_second_run_completes() {
    let (_folder, library) = library();
    let pages = || (0..200).map(|n| pasted(&PAGE.replace("May", &format!("May {n}"))));
    let mut committed = 0;
    let stopped = library
        .import(pages(), &Options::default(), &mut |event| match event {
            Event::Committed(n) => {
                committed = *n;
                ControlFlow::Break(())
            }
            Event::Page { .. } => ControlFlow::Continue(()),
        })
        .unwrap();
    assert!(stopped.stopped && stopped.new == committed && committed < 200, "{stopped:?}");
    assert_eq!(ids(&library, Noun::Articles).len(), committed);
    let (report, _) = add(&library, pages().collect());
    assert_eq!((report.new, report.known), (200 - committed, committed));
}

#[test]
fn a_walk_takes_pages_and_names_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("b/Old.onrecord")).unwrap();
    for file in ["b/2.txt", "a.HTML", "c.jpg", ".hidden.txt", "b/Old.onrecord/x.txt"] {
        fs::write(root.join(file), "x").unwrap();
    }
    let wanted = if cfg!(unix) {
        vec!["a.HTML", "2.txt", "other c.jpg", "other link.txt"]
    } else {
        vec!["a.HTML", "2.txt", "other c.jpg"]
    };
    #[cfg(unix)]
    std::os::unix::fs::symlink(root.join("b/2.txt"), root.join("link.txt")).unwrap();
    let met: Vec<String> = walk(root)
        .map(|walked| match walked {
            Walked::Page(source) => source.name.replace('\\', "/").rsplit('/').next().unwrap().to_owned(),
            Walked::Other(path) => format!("other {}", path.file_name().unwrap().display()),
            Walked::Unread(path, why) => format!("unread {} {why}", path.display()),
        })
        .collect();
    assert_eq!(met, wanted, "a link is not followed");
    assert!(
        matches!(walk(&root.join("none")).next(), Some(Walked::Unread(_, why)) if why.contains("no such"))
    );
}

/// Add files written into a folder of their own; what became of each, as `name: outcome`.
fn add_files(library: &Library, files: &[(&str, &[u8])]) -> (Report, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let mut told = Vec::new();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let sources = files
        .iter()
        .map(|(name, _)| Source { name: (*name).to_owned(), bytes: Bytes::File(folder.path().join(name)) });
    let report = library
        .import(sources, &Options::default(), &mut |event| {
            if let Event::Page { name, outcome } = event {
                told.push(match outcome {
                    Outcome::New { .. } => format!("{name}: new"),
                    Outcome::Known { how, .. } => format!("{name}: {how}"),
                    Outcome::Failed(why) => format!("{name}: {why}"),
                    Outcome::Changed { article, .. } => format!("{name}: new text of {article}"),
                    Outcome::LeftAlone(what) => format!("{name}: left alone, {what}"),
                });
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    (report, told)
}

#[test]
fn each_article_of_a_file_has_its_own_record_as_its_capture() {
    let (_folder, library) = library();
    let table = "title;published;text\n\
        Toll rises;2024-03-05;“We will raise the toll in May,” Ada Adeyemi said.\n\
        Cut;2024-03-05;too;many\n\
        Ferry stops;2024-03-06;“We stop on Friday,” Ada Adeyemi said.\n";
    let (report, told) = add_files(&library, &[("export.csv", table.as_bytes())]);
    assert_eq!((report.new, report.known, report.failed), (2, 0, 1), "{told:?}");
    assert_eq!(told[0], "export.csv, line 2: new");
    assert!(told[1].starts_with("export.csv, line 3: Cannot read line 3 of export.csv"), "{told:?}");
    let kept = library.read(|r| views::articles::detail(*r, 2)).unwrap().unwrap();
    assert_eq!(kept.sources["record"], "line 4");
    let rows = captures(library.root());
    assert_eq!(rows, 2, "a capture a row, none of the bad one");

    // The file grew since: what is known is told, what is new goes in.
    let longer = format!("{table}Talks open;2024-03-07;“We came to listen,” Ada Adeyemi said.\n");
    let (report, told) = add_files(&library, &[("export.csv", longer.as_bytes())]);
    assert_eq!((report.new, report.known, report.failed), (1, 2, 1), "{told:?}");
}

#[test]
fn an_import_stopped_inside_a_file_is_completed_by_another_run() {
    let (folder, library) = library();
    let row = |n: usize| {
        format!("{{\"title\":\"Toll {n}\",\"text\":\"“We will raise it {n} times,” Ada Adeyemi said.\"}}\n")
    };
    let path = folder.path().join("all.jsonl");
    fs::write(&path, (0..200).map(row).collect::<String>()).unwrap();
    let mut committed = 0;
    let stopped = library
        .import([Source::file(&path)].into_iter(), &Options::default(), &mut |event| match event {
            Event::Committed(n) => {
                committed = *n;
                ControlFlow::Break(())
            }
            Event::Page { .. } => ControlFlow::Continue(()),
        })
        .unwrap();
    assert!(stopped.stopped && stopped.new == committed && committed < 200, "{stopped:?}");
    let (report, _) = add(&library, vec![Source::file(&path)]);
    assert_eq!((report.new, report.known), (200 - committed, committed));
}
