//! Best first: what is weighed, and what is only told apart.

use super::sample::library;
use crate::views::{Filter, Noun, Order, RANK_CAP, Words, find};
use crate::{Actor, Reading, Writing, search};
use rusqlite::{Connection, params};

/// Articles from 100 on, each published a day after the one before; `headline` and `body` tell the
/// words of each.
fn fill(connection: &Connection, how_many: usize, words: impl Fn(usize) -> (&'static str, &'static str)) {
    let w = Writing::new(connection, Actor { who: None, at: String::new() });
    for n in 0..how_many {
        let id = i64::try_from(n + 100).unwrap();
        connection
            .prepare_cached(
                "insert into articles (id, uid, published, added_at)
                 values (?1, 'many-' || ?1, date('2000-01-01', '+' || ?1 || ' days'), '')",
            )
            .unwrap()
            .execute(params![id])
            .unwrap();
        let (headline, body) = words(n);
        search::index_article(&w, id, headline, "", body).unwrap();
    }
}

fn best(connection: &Connection, words: &[&str], limit: usize) -> Vec<i64> {
    let words = Words::Phrase(words.iter().map(|word| (*word).to_owned()).collect());
    let filter = Filter::Words(words);
    find(Reading::new(connection), Noun::Articles, &filter, Order::Best, Some(limit)).unwrap().ids
}

#[test]
fn few_hits_are_weighed() {
    let connection = library();
    fill(&connection, 3, |n| match n {
        0 => ("Harvest", "Nothing else"),
        1 => ("Other", "A harvest, a harvest, and a harvest"),
        _ => ("Other", "One harvest among very many words of quite another kind that make it long"),
    });
    assert_eq!(best(&connection, &["harvest"], 50), [100, 101, 102]);
}

#[test]
fn of_many_hits_those_with_the_word_on_top_come_first_and_each_half_newest_first() {
    let connection = library();
    let many = RANK_CAP + 300;
    fill(&connection, many, |n| if n % 1_000 == 7 { ("Harvest", "x") } else { ("Other", "harvest") });
    let newest = i64::try_from(many + 99).unwrap();
    // 107 is older than what is told apart; 1107 and 2107 are not.
    assert_eq!(best(&connection, &["harvest"], 4), [2107, 1107, newest, newest - 1]);
}

#[test]
fn phrases_are_told_apart_by_where_they_stand() {
    let connection = library();
    fill(&connection, 4, |n| match n {
        1 => ("Winter harvest", "x"),
        2 => ("Harvest in winter", "x"),
        _ => ("Other", "the winter harvest"),
    });
    assert_eq!(best(&connection, &["winter", "harvest"], 50), [101, 103, 100]);
}
