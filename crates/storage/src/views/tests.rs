mod best;
mod sample;

use super::*;
use crate::Reading;
use onrecord_model::{Act, Kind, fold::Beginning, fold::fold};
use rusqlite::Connection;
use sample::library;

fn name(typed: &str) -> Name {
    let whole = |word: &str| vec![Beginning { letters: word.to_owned(), whole: true }];
    Name { typed: typed.to_owned(), words: fold(typed).split(' ').map(whole).collect() }
}

fn word(typed: &str) -> Filter {
    Filter::Words(Words::Phrase(fold(typed).split(' ').map(str::to_owned).collect()))
}

fn days(from: &str, to: &str) -> Days {
    Days { from: from.parse().ok(), to: to.parse().ok() }
}

fn ids(connection: &Connection, noun: Noun, filter: &Filter) -> Vec<i64> {
    find(Reading::new(connection), noun, filter, Order::Newest, None).unwrap().ids
}

fn every(parts: &[Filter]) -> Filter {
    Filter::Every(parts.to_vec())
}

fn not(part: Filter) -> Filter {
    Filter::Not(Box::new(part))
}

/// One of each kind of leaf.
fn leaves() -> Vec<Filter> {
    let mut leaves = vec![
        word("grain"),
        Filter::Words(Words::Beginning(
            vec!["the".into()],
            vec![Beginning { letters: "gr".into(), whole: false }],
        )),
        Filter::Speaker(name("Adeyemi")),
        Filter::Speaker(name("p1")),
        Filter::Chain(name("Adeyemi")),
        Filter::Org(name("Harbour Board")),
        Filter::Said(days("2024-05", "2024-05")),
        Filter::Published(days("2024", "")),
        Filter::Outlet(name("Quay Herald")),
        Filter::Section(name("Politics")),
        Filter::Tag(vec![name("Trade")]),
        Filter::In(name("Spring trip")),
        Filter::Kind(Kind::Direct),
        Filter::Act(Act::Denied),
        Filter::Lang("uz".into()),
    ];
    leaves.extend(State::ALL.iter().map(|s| Filter::State(*s)));
    leaves.extend(Review::ALL.iter().map(|s| Filter::Review(*s)));
    leaves.extend(Has::ALL.iter().map(|s| Filter::Has(*s)));
    leaves.extend(Is::ALL.iter().map(|s| Filter::Is(*s)));
    leaves.extend(LinkKind::ALL.iter().map(|s| Filter::Link(*s)));
    leaves
}

const ORDERS: [Order; 7] = [
    Order::Newest,
    Order::Best,
    Order::Name,
    Order::Quoted,
    Order::By(Column::Speaker, Way::Down),
    Order::By(Column::Tag, Way::Up),
    Order::By(Column::Review, Way::Up),
];

#[test]
fn every_field_can_be_asked_of_every_noun_in_every_order() {
    let connection = library();
    let r = Reading::new(&connection);
    for noun in [Noun::Articles, Noun::Quotes, Noun::People, Noun::Tags, Noun::Notes, Noun::Links] {
        let all = ids(&connection, noun, &Filter::all()).len();
        assert!(all > 0, "{noun:?}");
        for leaf in leaves() {
            for order in ORDERS {
                for limit in [None, Some(2)] {
                    let found = find(r, noun, &leaf, order, limit)
                        .unwrap_or_else(|e| panic!("{noun:?} {leaf:?}: {e}"));
                    assert!(found.ids.len() <= limit.unwrap_or(99));
                    for tree in [
                        not(leaf.clone()),
                        Filter::Any(vec![leaf.clone(), word("zzz")]),
                        every(&[leaf.clone(), not(word("zzz"))]),
                    ] {
                        find(r, noun, &tree, order, limit)
                            .unwrap_or_else(|e| panic!("{noun:?} {tree:?}: {e}"));
                    }
                }
            }
            let exact = find(r, noun, &leaf, Order::Newest, None).unwrap().ids.len();
            assert_eq!(
                count(r, noun, &leaf, 99).unwrap(),
                Count { rows: exact, more: false },
                "{noun:?} {leaf:?}"
            );
        }
    }
}

#[test]
fn articles_come_newest_first_and_undated_last() {
    let connection = library();
    assert_eq!(ids(&connection, Noun::Articles, &Filter::all()), [2, 1, 3]);
    let found =
        find(Reading::new(&connection), Noun::Articles, &Filter::all(), Order::Newest, Some(2)).unwrap();
    assert_eq!(found, Found { ids: vec![2, 1], more: true, groups: Vec::new() });
}

#[test]
fn quotes_are_found_by_who_spoke_and_who_relayed() {
    let connection = library();
    let adeyemi = Filter::Speaker(name("Adeyemi"));
    // q2 is relayed by Adeyemi, q4 is rejected.
    assert_eq!(ids(&connection, Noun::Quotes, &adeyemi), [1, 2]);
    assert_eq!(ids(&connection, Noun::Quotes, &Filter::Chain(name("Adeyemi"))), [2]);
    let r = Reading::new(&connection);
    let people = quotes::speakers(r, &name("Adeyemi")).unwrap();
    let rows = quotes::rows(r, &[1, 2]).unwrap();
    assert!(!rows[0].only_relayed_by(&people) && rows[1].only_relayed_by(&people));
    // By an alias in another script.
    assert_eq!(ids(&connection, Noun::Quotes, &Filter::Speaker(name("Адеемі"))), [1, 2]);
    // A name that no person was made of.
    assert_eq!(ids(&connection, Noun::Quotes, &Filter::Speaker(name("Karimov"))), [3]);
    assert_eq!(ids(&connection, Noun::People, &adeyemi), [1]);
    assert_eq!(ids(&connection, Noun::Articles, &adeyemi), [1]);
    assert_eq!(ids(&connection, Noun::Quotes, &Filter::Org(name("harbour board"))), [1]);
}

#[test]
fn what_is_asked_of_an_articles_quotes_is_asked_of_one_of_them() {
    let connection = library();
    let both = every(&[Filter::Speaker(name("Adeyemi")), Filter::Kind(Kind::Indirect)]);
    assert_eq!(ids(&connection, Noun::Articles, &both), [1]);
    let both = every(&[Filter::Chain(name("Adeyemi")), Filter::Kind(Kind::Direct)]);
    assert_eq!(ids(&connection, Noun::Articles, &both), [] as [i64; 0]);
}

#[test]
fn rejected_and_excluded_show_only_when_asked_for() {
    let connection = library();
    assert_eq!(ids(&connection, Noun::Quotes, &Filter::all()), [3, 1, 2]);
    assert_eq!(ids(&connection, Noun::Quotes, &Filter::Review(Review::Rejected)), [4]);
    connection
        .execute("update articles set state = 'excluded', state_reason = 'double' where id = 2", [])
        .unwrap();
    assert_eq!(ids(&connection, Noun::Articles, &Filter::all()), [1, 3]);
    assert_eq!(ids(&connection, Noun::Quotes, &Filter::all()), [1, 2]);
    assert_eq!(ids(&connection, Noun::Articles, &Filter::State(State::Excluded)), [2]);
}

#[test]
fn what_is_not_known_is_not_so() {
    let connection = library();
    let not = |part: Filter| Filter::Not(Box::new(part));
    assert_eq!(ids(&connection, Noun::Articles, &not(Filter::Section(name("Politics")))), [2, 3]);
    // Nobody has looked at these, so they are not checked.
    assert_eq!(ids(&connection, Noun::Quotes, &not(Filter::Review(Review::Checked))), [3, 1, 2]);
}

#[test]
fn a_parent_tag_finds_its_children() {
    let connection = library();
    let tag = |path: &str| Filter::Tag(path.split('/').map(name).collect());
    assert_eq!(ids(&connection, Noun::Quotes, &tag("trade")), [3, 1]);
    assert_eq!(ids(&connection, Noun::Quotes, &tag("trade/grain")), [1]);
    assert_eq!(ids(&connection, Noun::Quotes, &tag("grain")), [1]);
    assert_eq!(ids(&connection, Noun::Quotes, &tag("energy/grain")), [] as [i64; 0]);
    assert_eq!(ids(&connection, Noun::Articles, &tag("Trade")), [2, 1]);
    assert_eq!(tags::rows(Reading::new(&connection), &[2]).unwrap()[0].path, "Trade/Grain");
}

#[test]
fn words_are_found_in_both_scripts_and_combined() {
    let connection = library();
    assert_eq!(ids(&connection, Noun::Articles, &word("Toshkent")), [2]);
    assert_eq!(ids(&connection, Noun::Articles, &word("ship grain")), [1], "a phrase");
    assert_eq!(ids(&connection, Noun::Articles, &word("grain ship")), [] as [i64; 0]);
    assert_eq!(ids(&connection, Noun::Articles, &every(&[word("grain"), not(word("port"))])), [] as [i64; 0]);
    assert_eq!(ids(&connection, Noun::Articles, &not(word("grain"))), [2, 3]);
    assert_eq!(ids(&connection, Noun::Articles, &Filter::Any(vec![word("grain"), word("Тошкент")])), [2, 1]);
    let mixed = Filter::Any(vec![word("Тошкент"), Filter::Section(name("politics"))]);
    assert_eq!(ids(&connection, Noun::Articles, &mixed), [2, 1]);
    assert_eq!(ids(&connection, Noun::Quotes, &word("grain")), [1]);
    assert_eq!(ids(&connection, Noun::Notes, &word("ask")), [2, 1]);
}

#[test]
fn days_are_found_as_precisely_as_they_are_known() {
    let connection = library();
    let said = |from: &str, to: &str| ids(&connection, Noun::Quotes, &Filter::Said(days(from, to)));
    assert_eq!(said("2024-05", "2024-05"), [1, 2]);
    assert_eq!(said("2024-05-03", "2024-05-03"), [1]);
    assert_eq!(said("2024-05-02", ""), [3, 1], "May alone counts as its first day");
    assert_eq!(said("", "2024-05-01"), [2]);
    let published =
        |from: &str, to: &str| ids(&connection, Noun::Articles, &Filter::Published(days(from, to)));
    assert_eq!(published("2024-05-04", "2024-05-04"), [1], "a time of that day");
    assert_eq!(published("2024-06", ""), [2]);
}

#[test]
fn a_quote_row_shows_what_stands_in_the_text() {
    let connection = library();
    let rows = quotes::rows(Reading::new(&connection), &[3, 1, 99]).unwrap();
    assert_eq!(rows.len(), 2, "what is gone is left out");
    let (uzbek, grain) = (&rows[0], &rows[1]);
    assert_eq!(grain.content, "We will ship grain […] before the port freezes");
    assert_eq!(grain.article.headline.as_deref(), Some("Port reopens 🚢"));
    assert_eq!(grain.article.published.as_deref(), Some("2024-05-04T09:30+02:00"));
    assert_eq!(grain.speakers[0].known_as(), "Ada Adeyemi");
    assert_eq!(grain.tags, ["Trade/Grain"]);
    assert_eq!(grain.notes.len(), 2);
    assert_eq!(uzbek.speakers[0].known_as(), "Каримов");
    let json = serde_json::to_value(grain).unwrap();
    let text: Vec<char> = sample::PORT.chars().collect();
    let pieces: Vec<String> = json["spans"]
        .as_array()
        .unwrap()
        .iter()
        .map(|span| {
            let [start, end] = [0, 1].map(|i| usize::try_from(span[i].as_u64().unwrap()).unwrap());
            text[start..end].iter().collect()
        })
        .collect();
    assert_eq!(pieces.join(" […] "), grain.content, "offsets that leave are code points");
    assert_eq!(json["id"], "q1");
    assert_eq!(json["article"]["id"], "a1");
}

#[test]
fn rows_of_the_other_nouns_are_whole() {
    let connection = library();
    let r = Reading::new(&connection);
    let article = articles::detail(r, 1).unwrap().unwrap();
    assert_eq!(article.row.head.headline.as_deref(), Some("Port reopens 🚢"));
    assert_eq!((article.row.quotes, article.quotes.as_slice()), (2, [1, 2, 4].as_slice()));
    assert_eq!(article.row.collections, ["Spring trip"]);
    assert_eq!(articles::detail(r, 77).unwrap(), None);
    let person = &people::rows(r, &[1]).unwrap()[0];
    assert_eq!((person.quotes, person.relayed), (1, 1));
    assert_eq!(person.aliases, ["Адеемі"]);
    assert_eq!(person.roles[0].role, "harbour master");
    let note = &notes::rows(r, &[2]).unwrap()[0];
    assert_eq!(
        (note.on.as_str(), note.target.unwrap().to_string().as_str(), note.private),
        ("quote", "q1", true)
    );
    let link = &links::rows(r, &[1]).unwrap()[0];
    assert_eq!(link.from.words.as_deref(), Some("Port reopens 🚢"));
    assert_eq!(link.to.url.as_deref(), Some("https://example.org/tariffs"));
    let link = &links::rows(r, &[2]).unwrap()[0];
    assert_eq!(link.to.words.as_deref(), Some("Toshkentda kelishuv yoʻq"));
    assert_eq!(ids(&connection, Noun::Links, &word("tariffs")), [1]);
    let names = |order| find(r, Noun::People, &Filter::all(), order, None).unwrap().ids;
    assert_eq!((names(Order::Name), names(Order::Quoted)), (vec![1, 2], vec![1, 2]));
}

#[test]
fn the_library_is_counted_and_an_articles_evidence_found() {
    let connection = library();
    let r = Reading::new(&connection);
    let all = overview(r).unwrap();
    assert_eq!((all.articles, all.people, all.tags, all.notes, all.links), (3, 2, 3, 2, 2));
    assert_eq!((all.quotes.all, all.quotes.new, all.quotes.rejected), (4, 3, 1));
    let capture = "insert into captures (uid, article_id, sha256, bytes, way, captured_at) values ('c', 1, 'ab', 90, 'file', '')";
    connection.execute(capture, []).unwrap();
    let evidence = evidence(r, 1).unwrap().unwrap();
    assert_eq!((evidence.captures[0].bytes, evidence.captures[0].claimed), (90, true));
    let length = u64::try_from(sample::PORT.chars().count()).unwrap();
    assert_eq!((evidence.revisions[0].length, evidence.revisions[0].quotes), (length, 3));
    assert_eq!(super::evidence(r, 77).unwrap(), None);
    assert_eq!(overview(r).unwrap().captured_bytes, 90);
}

#[test]
fn what_hangs_on_a_row_is_found() {
    let connection = library();
    let r = Reading::new(&connection);
    assert_eq!(links::of(r, Short(Noun::Articles, 1)).unwrap(), [1]);
    assert_eq!(links::of(r, Short(Noun::Quotes, 3)).unwrap(), [2]);
    assert_eq!(notes::of(r, Short(Noun::Quotes, 1)).unwrap(), [1, 2]);
    assert_eq!(notes::of(r, Short(Noun::Articles, 1)).unwrap(), [] as [i64; 0]);
}

#[test]
fn a_damaged_span_is_named() {
    let connection = library();
    connection.execute("update quotes set spans = '[[0,99999]]' where id = 1", []).unwrap();
    let error = quotes::rows(Reading::new(&connection), &[1]).unwrap_err().to_string();
    assert!(error.contains("q1") && error.contains("onrecord check"), "{error}");
}

#[test]
fn a_grid_has_any_column_in_order_and_knows_its_groups() {
    let connection = library();
    let r = Reading::new(&connection);
    let by = |column, way| {
        let found = find(r, Noun::Quotes, &Filter::all(), Order::By(column, way), None).unwrap();
        (found.ids, found.groups)
    };
    assert_eq!(by(Column::Said, Way::Up), (vec![2, 1, 3], vec![0, 1, 2]));
    assert_eq!(by(Column::Said, Way::Down).0, [3, 1, 2]);
    assert_eq!(by(Column::Article, Way::Up), (vec![1, 2, 3], vec![0, 2]));
    for column in [Column::Speaker, Column::Outlet, Column::Kind, Column::Act, Column::Review, Column::Tag] {
        for way in [Way::Up, Way::Down] {
            let (mut ids, groups) = by(column, way);
            assert!(groups.first() == Some(&0) && groups.is_sorted(), "{column:?} {groups:?}");
            let arranged = arrange(r, &[3, 2, 1], Order::By(column, way)).unwrap();
            assert_eq!(arranged, ids, "{column:?}: some rows are in the order of all");
            let first = find(r, Noun::Quotes, &Filter::all(), Order::By(column, way), Some(2)).unwrap();
            assert_eq!(first.ids, ids[..2], "{column:?}: the first are the first of all");
            ids.sort_unstable();
            assert_eq!(ids, [1, 2, 3]);
        }
    }
}

/// The newest page of a large library must not sort or scan all of it.
#[test]
fn the_first_page_walks_an_index() {
    let connection = library();
    let sql = "explain query plan select quote.id from ".to_owned()
        + include_str!("sql/from_articles_quotes.sql")
        + " order by article.published desc, article.id desc, quote.start, quote.id limit 50";
    let mut statement = connection.prepare(&sql).unwrap();
    let plan: Vec<String> = statement.query_map([], |row| row.get(3)).unwrap().map(Result::unwrap).collect();
    let plan = plan.join("\n");
    assert!(plan.contains("articles_by_published") && plan.contains("quotes_by_revision"), "{plan}");
    assert!(!plan.contains("USE TEMP B-TREE FOR ORDER BY"), "{plan}");
}
