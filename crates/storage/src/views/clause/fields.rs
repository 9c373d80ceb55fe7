//! One field of a filter, on the rows it belongs to.

use super::super::filter::{Days, Filter, Has, Is, Name, Review, Words};
use super::super::page::list;
use super::super::resolve::{self, People};
use super::{Clause, Level, full_text};
use crate::Result;
use onrecord_model::PartialDate;

/// Write a leaf that the level answers itself (the others were lifted before).
pub(super) fn write(c: &mut Clause, leaf: &Filter, level: Level) -> Result<()> {
    match leaf {
        Filter::Words(words) => words_of(c, words, leaf, level)?,
        Filter::Speaker(name) => {
            let people = resolve::people(c.r, name)?;
            spoken(c, &people, level, Part::Any);
        }
        Filter::Chain(name) => {
            let people = resolve::people(c.r, name)?;
            spoken(c, &people, level, Part::Chain);
        }
        Filter::Org(name) => {
            let ids = resolve::members(c.r, name)?;
            spoken(c, &People { ids, names: Vec::new() }, level, Part::Speaker);
        }
        Filter::Said(days) => between(c, "quote.said_on", days),
        Filter::Published(days) => between(c, "article.published", days),
        Filter::Outlet(name) => {
            let ids = resolve::outlets(c.r, name)?;
            among(c, "article.outlet_id in (select value from json_each(?))", &ids);
        }
        Filter::Section(name) => {
            let names = resolve::sections(c.r, name)?;
            c.push("article.section in (select value from json_each(?))");
            c.bind(json(&names));
        }
        Filter::In(name) => {
            let ids = resolve::collections(c.r, name)?;
            among(c, include_str!("../sql/in_collection.sql"), &ids);
        }
        Filter::Tag(path) => {
            let ids = resolve::tags(c.r, path)?;
            tagged(c, &ids, level);
        }
        Filter::Kind(kind) => same(c, "quote.kind = ?", kind.name()),
        Filter::Act(act) => same(c, "quote.act = ?", act.name()),
        Filter::State(state) => same(c, "article.state = ?", state.name()),
        Filter::Review(Review::New) => c.push("quote.review is null"),
        Filter::Review(review) => same(c, "quote.review = ?", review.name()),
        Filter::Has(has) => c.push(having(*has, level)),
        Filter::Is(is) => c.push(being(*is, level)),
        Filter::Lang(tag) => language(c, tag, level),
        Filter::Link(kind) => {
            let (sql, times) = match level {
                Level::Link => ("link.kind = ?", 1),
                Level::Quote => (include_str!("../sql/quote_linked.sql"), 2),
                _ => (include_str!("../sql/article_linked.sql"), 2),
            };
            c.push(sql);
            for _ in 0..times {
                c.bind(kind.name().to_owned());
            }
        }
        // Trees are taken apart before a leaf is written; should one arrive, it finds nothing.
        Filter::Every(_) | Filter::Any(_) | Filter::Not(_) => c.push("0"),
    }
    Ok(())
}

fn same(c: &mut Clause, sql: &str, value: &str) {
    c.push(sql);
    c.bind(value.to_owned());
}

fn among(c: &mut Clause, sql: &str, ids: &[i64]) {
    c.push(sql);
    c.bind(list(ids));
}

fn json(names: &[String]) -> String {
    serde_json::Value::from(names.to_vec()).to_string()
}

fn words_of(c: &mut Clause, words: &Words, leaf: &Filter, level: Level) -> Result<()> {
    match level {
        Level::Article | Level::Quote | Level::Note => {
            let words = full_text::expression(leaf).unwrap_or_default();
            c.full_text(&words, level);
        }
        Level::Person => {
            let people = resolve::people(c.r, &as_name(words))?;
            among(c, "person.id in (select value from json_each(?))", &people.ids);
        }
        Level::Tag => {
            let name = as_name(words);
            let ids = resolve::tags_with_words(c.r, |path| name.meets(path))?;
            among(c, "tag.id in (select value from json_each(?))", &ids);
        }
        Level::Link => {
            let named = resolve::links_with_words(c.r, &as_name(words))?;
            let words = full_text::expression(leaf).unwrap_or_default();
            c.push(include_str!("../sql/link_words.sql"));
            for _ in 0..4 {
                c.bind(words.clone());
            }
            c.bind(list(&named));
        }
    }
    Ok(())
}

/// Words looked for in names, where their order says nothing.
fn as_name(words: &Words) -> Name {
    use onrecord_model::fold::Beginning;
    let whole = |letters: &String| vec![Beginning { letters: letters.clone(), whole: true }];
    let words = match words {
        Words::Phrase(words) => words.iter().map(whole).collect(),
        Words::Beginning(before, last) => before.iter().map(whole).chain([last.clone()]).collect(),
    };
    Name { typed: String::new(), words }
}

/// In what part of a quotation a person is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Any,
    Speaker,
    Chain,
}

fn spoken(c: &mut Clause, people: &People, level: Level, part: Part) {
    if level == Level::Person {
        return among(c, "person.id in (select value from json_each(?))", &people.ids);
    }
    let part = match part {
        Part::Any => "",
        Part::Speaker => " and named.part in ('speaker', 'on_behalf_of')",
        Part::Chain => " and named.part = 'chain'",
    };
    c.push("quote.id in (");
    c.push(include_str!("../sql/named_persons.sql"));
    c.push(part);
    c.bind(list(&people.ids));
    if !people.names.is_empty() {
        c.push(" union all ");
        c.push(include_str!("../sql/named_nobody.sql"));
        c.push(part);
        c.bind(json(&people.names));
    }
    c.push(")");
}

/// A column of days, cut to their precision, compared as text: `2023-03` stands for its first day.
fn between(c: &mut Clause, column: &str, days: &Days) {
    c.push("(");
    c.push(column);
    c.push(" is not null");
    if let Some(from) = days.from {
        c.push(" and ");
        c.push(column);
        c.push(" >= ?");
        c.bind(first(from));
    }
    if let Some(to) = days.to {
        c.push(" and ");
        c.push(column);
        c.push(" < ?");
        c.bind(after(to));
    }
    c.push(")");
}

/// The shortest text that stands for the first day: `2023-03-01` and `2023-03` are `2023-03`.
fn first(day: PartialDate) -> String {
    let text = day.to_string();
    let text = text.strip_suffix("-01").unwrap_or(&text);
    if day.day == Some(1) || day.day.is_none() {
        // The month may be the first of its year too.
        return text.strip_suffix("-01").unwrap_or(text).to_owned();
    }
    day.to_string()
}

/// The first text after a day, month or year.
fn after(day: PartialDate) -> String {
    let next_year = || PartialDate { year: day.year + 1, month: None, day: None };
    let next_month = |month: u32| PartialDate::month(day.year, month + 1).unwrap_or_else(next_year);
    let next = match (day.month, day.day) {
        (Some(month), Some(d)) => {
            PartialDate::day(day.year, month, d + 1).unwrap_or_else(|| next_month(month))
        }
        (Some(month), None) => next_month(month),
        _ => next_year(),
    };
    first(next)
}

fn tagged(c: &mut Clause, ids: &[i64], level: Level) {
    let (sql, times) = match level {
        Level::Article => (include_str!("../sql/article_tagged.sql"), 2),
        Level::Person => (include_str!("../sql/person_tagged.sql"), 1),
        Level::Tag => ("tag.id in (select value from json_each(?))", 1),
        _ => (include_str!("../sql/quote_tagged.sql"), 1),
    };
    c.push(sql);
    for _ in 0..times {
        c.bind(list(ids));
    }
}

fn language(c: &mut Clause, tag: &str, level: Level) {
    c.push(match level {
        Level::Article => include_str!("../sql/article_language.sql"),
        _ => include_str!("../sql/quote_language.sql"),
    });
    let times = if level == Level::Article { 1 } else { 2 };
    for _ in 0..times {
        c.bind(tag.to_owned());
        // `uz` finds `uz-cyrl`: all tags from "uz-" to just before "uz.".
        c.bind(format!("{tag}-"));
        c.bind(format!("{tag}."));
    }
}

fn having(has: Has, level: Level) -> &'static str {
    match (has, level) {
        (Has::Note, Level::Article) => "exists (select 1 from notes n where n.article_id = article.id)",
        (Has::Note, Level::Person) => "exists (select 1 from notes n where n.person_id = person.id)",
        (Has::Note, Level::Link) => "exists (select 1 from notes n where n.link_id = link.id)",
        (Has::Note, Level::Quote) => "exists (select 1 from notes n where n.quote_id = quote.id)",
        (Has::Tag, Level::Article) => "exists (select 1 from taggings t where t.article_id = article.id)",
        (Has::Tag, Level::Person) => "exists (select 1 from taggings t where t.person_id = person.id)",
        (Has::Tag, Level::Link) => "exists (select 1 from taggings t where t.link_id = link.id)",
        (Has::Tag, Level::Quote) => "exists (select 1 from taggings t where t.quote_id = quote.id)",
        (Has::Link, Level::Article) => include_str!("../sql/article_has_link.sql"),
        (Has::Link, Level::Quote) => include_str!("../sql/quote_has_link.sql"),
        (Has::Highlight, _) => include_str!("../sql/article_has_highlight.sql"),
        (Has::Quote, _) => include_str!("../sql/article_has_quote.sql"),
        (Has::Speaker, _) => {
            "exists (select 1 from quote_people p where p.quote_id = quote.id and p.part = 'speaker')"
        }
        (Has::Chain, _) => {
            "exists (select 1 from quote_people p where p.quote_id = quote.id and p.part = 'chain')"
        }
        (Has::Said, _) => "quote.said_on is not null",
        (Has::Role, _) => "quote.role is not null",
        (Has::Asked, _) => "quote.asked is not null",
        (Has::Occasion, _) => "(quote.occasion is not null or quote.occasion_id is not null)",
        (Has::Translation, _) => "quote.own_translation is not null",
        (Has::Primary, _) => {
            "quote.occasion_id in (select o.id from occasions o where o.primary_source is not null)"
        }
        (Has::Url, _) => "article.url is not null",
        (Has::Published, _) => "article.published is not null",
        (Has::Changed, _) => {
            "exists (select 1 from mark_fates f where f.quote_id = quote.id and f.fate = 'altered')"
        }
        (Has::Note | Has::Tag | Has::Link, _) => "0",
    }
}

fn being(is: Is, level: Level) -> &'static str {
    match (is, level) {
        (Is::Nested, _) => "quote.nested_in is not null",
        (Is::Translated, _) => {
            "(quote.translated_by is not null or quote.language_spoken <> quote.language_printed)"
        }
        (Is::Fresh, _) => include_str!("../sql/quote_fresh.sql"),
        (Is::Unnamed, Level::Person) => "person.kind = 'unnamed'",
        (Is::Unnamed, _) => include_str!("../sql/quote_unnamed.sql"),
        (Is::Machine, Level::Person) => "person.origin = 'machine'",
        (Is::Machine, Level::Link) => "link.origin = 'machine'",
        (Is::Machine, _) => "quote.origin = 'machine'",
        (Is::Person, Level::Person) => "person.origin = 'person'",
        (Is::Person, Level::Link) => "link.origin = 'person'",
        (Is::Person, _) => "quote.origin = 'person'",
        (Is::Private, Level::Note) => "note.private = 1",
        (Is::Private, Level::Article) => {
            "exists (select 1 from notes n where n.article_id = article.id and n.private = 1)"
        }
        (Is::Private, Level::Person) => {
            "exists (select 1 from notes n where n.person_id = person.id and n.private = 1)"
        }
        (Is::Private, _) => "exists (select 1 from notes n where n.quote_id = quote.id and n.private = 1)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_bounded_by_text() {
        let day = |text: &str| text.parse::<PartialDate>().unwrap();
        for (given, from, to) in [
            ("2023", "2023", "2024"),
            ("2023-01", "2023", "2023-02"),
            ("2023-12", "2023-12", "2024"),
            ("2023-03-01", "2023-03", "2023-03-02"),
            ("2023-03-15", "2023-03-15", "2023-03-16"),
            ("2023-12-31", "2023-12-31", "2024"),
            ("2024-02-29", "2024-02-29", "2024-03"),
        ] {
            assert_eq!((first(day(given)).as_str(), after(day(given)).as_str()), (from, to), "{given}");
        }
    }
}
