//! Search, and help with typing.

use super::rows;
use crate::host::Inner;
use crate::wire::{Failure, Found, Hit, Marked, Search, Suggest, SuggestWhat, Suggestion};
use onrecord_library::lists::{self, HitRow, PAGE};
use onrecord_library::model::Span;
use onrecord_library::model::fold::fold;
use onrecord_library::query::Query;
use onrecord_library::views::{Noun, Order, PersonRow};
use onrecord_library::{Library, views};
use std::sync::Arc;

type Host = Arc<Inner>;

pub(crate) fn search(host: &Host, request: Search) -> Result<Found, Failure> {
    let library = host.library()?;
    let query = Query::parse(&request.query)?;
    let limit = usize::try_from(request.limit).unwrap_or(PAGE).min(PAGE);
    let hits = library.search(rows::noun(request.noun), &query, rows::order(request.order, None), limit)?;
    let (total, more) = rows::total(hits.total);
    Ok(Found { total, more, hits: hits.hits.into_iter().map(hit).collect() })
}

fn hit(hit: lists::Hit) -> Hit {
    let snippet = marked(&hit.snippet, &hit.matches.bytes);
    let (cut_before, cut_after) = (hit.cut_before, hit.cut_after);
    let mut out = Hit { article: None, quote: None, note: None, snippet, cut_before, cut_after };
    match hit.row {
        HitRow::Article(row) => out.article = Some(rows::article(*row)),
        HitRow::Quote(row) => out.quote = Some(rows::listed(*row)),
        HitRow::Note(row) => out.note = Some(rows::note(*row)),
    }
    out
}

/// A text cut where what was looked for begins and ends.
fn marked(text: &str, matches: &[Span]) -> Vec<Marked> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut push = |span: Span, marked| {
        if let Some(words) = span.slice(text).filter(|words| !words.is_empty()) {
            out.push(Marked { text: words.to_owned(), marked });
        }
    };
    for span in matches {
        push(Span::new(at, span.start), false);
        push(*span, true);
        at = span.end;
    }
    push(Span::new(at, text.len()), false);
    out
}

pub(crate) fn suggest(host: &Host, request: Suggest) -> Result<Vec<Suggestion>, Failure> {
    let library = host.library()?;
    let limit = usize::try_from(request.limit).unwrap_or(PAGE).min(PAGE);
    let typed = fold(&request.typed);
    let mut found = match request.what {
        SuggestWhat::People => people(&library, &request.typed, limit)?,
        SuggestWhat::Tags => {
            let ids = library.list(Noun::Tags, &Query::parse("")?, Order::Name, None)?.ids;
            let tags = library.tags(&ids)?.into_iter().filter(|tag| meets(&tag.path, &typed));
            tags.map(|tag| Suggestion {
                id: Some(tag.id.to_string()),
                count: rows::whole(tag.quotes.saturating_add(tag.articles)),
                text: tag.path,
                detail: tag.definition,
                colour: tag.colour,
            })
            .collect()
        }
        SuggestWhat::Collections => {
            let all = library.collections()?.into_iter().filter(|row| meets(&row.name, &typed));
            all.map(|row| plain(row.name, row.description, row.articles)).collect()
        }
        SuggestWhat::Outlets => {
            let all = library.read(|r| views::outlets(*r)).map_err(onrecord_library::Error::from)?;
            let all = all.into_iter().filter(|(name, _)| meets(name, &typed));
            all.map(|(name, articles)| plain(name, None, articles)).collect()
        }
    };
    // What begins as typed comes before what only holds it.
    found.sort_by_key(|one| !fold(&one.text).starts_with(&typed));
    found.truncate(limit);
    Ok(found)
}

fn plain(text: String, detail: Option<String>, count: i64) -> Suggestion {
    Suggestion { id: None, text, detail, colour: None, count: rows::whole(count) }
}

/// Whether every word that is typed begins a word of the text.
fn meets(text: &str, typed: &str) -> bool {
    let text = fold(&text.replace('/', " "));
    typed.split(' ').all(|word| text.split(' ').any(|other| other.starts_with(word)))
}

/// People who go by what is typed, most quoted first.
fn people(library: &Library, typed: &str, limit: usize) -> Result<Vec<Suggestion>, Failure> {
    let folded = fold(typed);
    // The query language finds names by any two letters in any script; one letter finds among the
    // most quoted.
    let words: Vec<&str> = typed.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let asked = match words.split_last() {
        Some((last, before)) if last.chars().count() > 1 => {
            let mut words: Vec<String> = before.iter().map(|word| format!("\"{word}\"")).collect();
            words.push(format!("{last}*"));
            words.join(" ")
        }
        _ => String::new(),
    };
    let query = Query::parse(&asked).or_else(|_| Query::parse(""))?;
    let most = if asked.is_empty() && !folded.is_empty() { PAGE } else { limit };
    let ids = library.list(Noun::People, &query, Order::Quoted, Some(most))?.ids;
    let named = |person: &PersonRow| {
        let names = std::iter::once(&person.name).chain(&person.aliases);
        names.into_iter().any(|name| meets(name, &folded))
    };
    let people = library.people(&ids)?.into_iter().filter(|person| !asked.is_empty() || named(person));
    Ok(people
        .filter(|person| person.kind != "unnamed")
        .map(|person| Suggestion {
            id: Some(person.id.to_string()),
            detail: person
                .roles
                .first()
                .map(|role| role.role.clone())
                .or(person.organisation)
                .or_else(|| person.aliases.iter().find(|alias| **alias != person.name).cloned()),
            count: rows::whole(person.quotes),
            text: person.name,
            colour: None,
        })
        .collect())
}
