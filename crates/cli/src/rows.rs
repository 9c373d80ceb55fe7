//! How rows stand in a list: a table for most nouns, two lines for a quotation.

use crate::look::Look;
use crate::table::{Column, number, rest, words};
use crate::text::{cut, isolated, line, width};
use onrecord_library::lists::Listed;
use onrecord_library::model::{Act, Kind};
use onrecord_library::views::people::Role;
use onrecord_library::views::{ArticleRow, LinkEnd, LinkRow, Named, NoteRow, PersonRow, QuoteRow, TagRow};
use std::io::{self, Write};

/// What stands in for a speaker who is not known.
const NOBODY: &str = "speaker not known";

/// Columns of articles.
pub const ARTICLES: &[Column] = &[
    words("ID", 8),
    words("PUBLISHED", 10),
    words("OUTLET", 20),
    rest("HEADLINE"),
    number("QUOTES"),
    words("STATE", 8),
];

/// Columns of people.
pub const PEOPLE: &[Column] =
    &[words("ID", 8), rest("NAME"), words("KIND", 12), rest("ROLE"), number("QUOTES"), number("RELAYED")];

/// Columns of tags.
pub const TAGS: &[Column] = &[
    words("ID", 8),
    words("TAG", 40),
    number("QUOTES"),
    number("ARTICLES"),
    number("OTHERS"),
    rest("DEFINITION"),
];

/// Columns of notes.
pub const NOTES: &[Column] = &[
    words("ID", 8),
    words("ON", 10),
    words("CHANGED", 10),
    words("WHO", 6),
    words("PRIVATE", 7),
    rest("NOTE"),
];

/// Columns of links.
pub const LINKS: &[Column] =
    &[words("ID", 8), rest("FROM"), words("RELATION", 12), rest("TO"), words("BY", 8)];

/// An article as a row.
pub fn article(row: &ArticleRow, look: Look) -> Vec<String> {
    let head = &row.head;
    vec![
        head.id.to_string(),
        day(head.published.as_deref(), look),
        text(head.outlet.as_ref()),
        text(head.headline.as_ref()),
        row.quotes.to_string(),
        head.state.clone(),
    ]
}

/// A person as a row.
pub fn person(row: &PersonRow, _: Look) -> Vec<String> {
    vec![
        row.id.to_string(),
        row.name.clone(),
        row.kind.clone(),
        row.roles.first().map(role).or_else(|| row.organisation.clone()).unwrap_or_default(),
        row.quotes.to_string(),
        row.relayed.to_string(),
    ]
}

/// A role as a line: `harbour master, Harbour Board (2020–)`.
pub fn role(role: &Role) -> String {
    let mut words = role.role.clone();
    if let Some(organisation) = &role.organisation {
        words = format!("{words}, {organisation}");
    }
    match (role.since.as_deref(), role.until.as_deref()) {
        (None, None) => words,
        (since, until) => format!("{words} ({}–{})", since.unwrap_or_default(), until.unwrap_or_default()),
    }
}

/// A tag as a row.
pub fn tag(row: &TagRow, _: Look) -> Vec<String> {
    vec![
        row.id.to_string(),
        row.path.clone(),
        row.quotes.to_string(),
        row.articles.to_string(),
        row.others.to_string(),
        text(row.definition.as_ref()),
    ]
}

/// A note as a row.
pub fn note(row: &NoteRow, look: Look) -> Vec<String> {
    vec![
        row.id.to_string(),
        on(row),
        day(Some(&row.changed_at), look),
        text(row.who.as_ref()),
        if row.private { "private".to_owned() } else { String::new() },
        row.body.clone(),
    ]
}

/// What a note is on, by its short id where it has one.
pub fn on(row: &NoteRow) -> String {
    row.target.map_or_else(|| row.on.clone(), |target| target.to_string())
}

/// A link as a row.
pub fn link(row: &LinkRow, _: Look) -> Vec<String> {
    let by = row.who.clone().unwrap_or_else(|| row.origin.clone());
    vec![row.id.to_string(), end(&row.from), row.kind.clone(), end(&row.to), by]
}

/// One end of a link: `a1 Port reopens`, or the words and address of a page not captured yet.
pub fn end(end: &LinkEnd) -> String {
    let id = end.id.map(|id| id.to_string());
    let url = if id.is_none() { end.url.as_deref() } else { None };
    let parts = [id.as_deref(), end.words.as_deref(), url];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A quotation in a list, in two lines; into a pipe, in one with tabs.
pub fn quote(out: &mut impl Write, row: &Listed, look: Look) -> io::Result<()> {
    let quote = &row.quote;
    if !look.terminal {
        let cells = [
            quote.id.to_string(),
            named(&quote.speakers),
            quote.act.name().to_owned(),
            quote.kind.name().to_owned(),
            text(quote.said_on.as_ref()),
            text(quote.article.outlet.as_ref()),
            named(&quote.chain),
            quote.content.clone(),
        ];
        return writeln!(out, "{}", cells.map(|cell| line(&cell).into_owned()).join("\t"));
    }
    writeln!(out, "{}", quote_head(quote, row.relayed, look))?;
    let indent = indent(&quote.id.to_string());
    let room = look.width.saturating_sub(indent.len());
    writeln!(out, "{indent}{}", cut(&line(&quote.content), room))
}

/// `q1  Ada Adeyemi · said · 2024-05-03 · The Quay Herald`. The act is never left out: what was
/// denied must not read as said.
pub fn quote_head(quote: &QuoteRow, relayed: bool, look: Look) -> String {
    let mut parts = vec![look.bold(&apart(&speakers(quote), look))];
    parts.push(act(quote, look));
    if !quote.chain.is_empty() {
        let via = format!("via {}", apart(&named(&quote.chain), look));
        parts.push(if relayed { look.bold(&format!("only relayed, {via}")) } else { via });
    }
    parts.extend(quote.said_on.clone());
    parts.extend(quote.article.outlet.as_deref().map(|outlet| apart(outlet, look)));
    parts.extend(quote.review.clone());
    format!("{}  {}", look.dim(&quote.id.to_string()), parts.join(" · "))
}

/// Words from a page as a part of a line.
fn apart(words: &str, look: Look) -> String {
    let words = line(words);
    if look.terminal { isolated(&words).into_owned() } else { words.into_owned() }
}

/// Who spoke, and for whom.
pub fn speakers(quote: &QuoteRow) -> String {
    let who = named(&quote.speakers);
    let who =
        if who.is_empty() { quote.speaker_printed.clone().unwrap_or_else(|| NOBODY.to_owned()) } else { who };
    if quote.on_behalf_of.is_empty() { who } else { format!("{who} for {}", named(&quote.on_behalf_of)) }
}

/// What the speaker did, and how the words are given where they are not verbatim.
fn act(quote: &QuoteRow, look: Look) -> String {
    let act = match quote.act {
        Act::Said => Act::Said.name().to_owned(),
        other => look.bold(&other.name().to_uppercase()),
    };
    match quote.kind {
        Kind::Direct => act,
        kind => format!("{act} ({})", kind.name()),
    }
}

/// Everybody, by the name they are known as.
pub fn named(people: &[Named]) -> String {
    people.iter().map(Named::known_as).collect::<Vec<_>>().join("; ")
}

/// A time cut to its day for a person; whole for a program.
fn day(time: Option<&str>, look: Look) -> String {
    let time = time.unwrap_or_default();
    if look.terminal { time.split('T').next().unwrap_or_default().to_owned() } else { time.to_owned() }
}

fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}

/// The indent under a short id.
pub fn indent(id: &str) -> String {
    " ".repeat(width(id) + 2)
}
