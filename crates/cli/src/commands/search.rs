//! `onrecord search`

use super::list::{count, many};
use crate::look::Look;
use crate::text::{cut, harmless, line, wrapped};
use crate::{context::Context, failure::Outcome, rows};
use clap::ValueEnum;
use onrecord_library::lists::{Hit, HitRow};
use onrecord_library::model::Span;
use onrecord_library::query::{FIELDS, Query};
use onrecord_library::views::{Noun, Order};
use std::fmt::Write as _;
use std::io::Write as _;

#[derive(Debug, clap::Args)]
#[command(
    after_help = "The query language is explained in `onrecord search --help`.",
    after_long_help = language()
)]
pub struct Args {
    /// What to look for: words, "phrases", -not, or, fields like speaker: and said:. Put it in the shell's
    /// quotation marks; one that begins with - stands after --
    #[arg(value_name = "QUERY", required = true, num_args = 1..)]
    query: Vec<String>,
    /// Where to look [default: everywhere]
    #[arg(long = "in", value_name = "WHERE")]
    within: Vec<Within>,
    /// Best match first instead of newest first
    #[arg(long)]
    best: bool,
    /// At most so many hits of each sort
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// Print every hit whole as JSON Lines
    #[arg(long)]
    json: bool,
}

/// What can be searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Within {
    Quotes,
    Articles,
    Notes,
}

impl Within {
    const fn noun(self) -> Noun {
        match self {
            Self::Quotes => Noun::Quotes,
            Self::Articles => Noun::Articles,
            Self::Notes => Noun::Notes,
        }
    }
}

/// The query language, for the long help.
fn language() -> String {
    let mut text = String::from(
        "The query language:\n  \
         grain port              both words, in any form and script: Ташкент also finds Toshkent\n  \
         \"grain port\"            the words side by side\n  \
         -grain, not grain       what has no such word\n  \
         grain or wheat          either; (grain or wheat) port groups\n  \
         gra*                    words that begin so; two letters at least\n  \
         field:value             as below; quotation marks around a value of several words\n\n\
         Fields:\n",
    );
    for (name, meaning) in FIELDS {
        let mut wrapped = textwrap::wrap(meaning, 76).into_iter();
        let _ = writeln!(text, "  {:<12}{}", format!("{name}:"), wrapped.next().unwrap_or_default());
        for more in wrapped {
            let _ = writeln!(text, "  {:<12}{more}", "");
        }
    }
    text + "\nExamples:\n  \
            onrecord search 'grain speaker:Adeyemi said:2024-05'\n  \
            onrecord search --in quotes --best '\"grain port\" -rail'\n  \
            onrecord quotes --where 'act:denied org:\"Harbour Board\" published:2024..'"
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let query = Query::parse(&args.query.join(" ")).map_err(onrecord_library::Error::from)?;
    let library = context.place.open()?;
    let everywhere = [Within::Quotes, Within::Articles, Within::Notes];
    let within = if args.within.is_empty() { &everywhere[..] } else { &args.within };
    let order = if args.best { Order::Best } else { Order::Newest };
    let mut counts = Vec::new();
    for noun in within.iter().map(|within| within.noun()) {
        let found = library.search(noun, &query, order, args.limit)?;
        for hit in &found.hits {
            if args.json {
                context.json(hit)?;
            } else {
                let text = entry(hit, &query, context.look);
                context.out().write_all(text.as_bytes())?;
            }
        }
        let shown = if found.hits.len() < found.total.rows {
            format!("{} of ", found.hits.len())
        } else {
            String::new()
        };
        let one = found.total.rows == 1 && !found.total.more;
        let what = if one { noun.one() } else { many(noun) };
        counts.push(format!("{shown}{} {what}", count(found.total)));
    }
    context.complain(format!("{}.", counts.join(", ")));
    Ok(())
}

/// A hit: what it is, and the piece of its text.
fn entry(hit: &Hit, query: &Query, look: Look) -> String {
    let (id, head) = match &hit.row {
        HitRow::Quote(row) => (row.quote.id, rows::quote_head(&row.quote, row.relayed, look)),
        HitRow::Article(row) => {
            let headline = row.head.headline.as_deref().unwrap_or("no headline");
            let mut parts = vec![marked(headline, &query.highlighter().matches(headline), look)];
            parts.extend(row.head.outlet.as_deref().map(|outlet| line(outlet).into_owned()));
            parts.extend(row.head.published.clone());
            (row.head.id, format!("{}  {}", look.dim(&row.head.id.to_string()), parts.join(" · ")))
        }
        HitRow::Note(row) => {
            let private = if row.private { " · private" } else { "" };
            let head = format!("on {} · {}{private}", rows::on(row), row.changed_at);
            (row.id, format!("{}  {head}", look.dim(&row.id.to_string())))
        }
    };
    let mut piece = marked(&hit.snippet, &hit.matches.bytes, look);
    if hit.cut_before {
        piece.insert_str(0, "… ");
    }
    if hit.cut_after {
        piece.push_str(" …");
    }
    let head = if look.terminal && !look.colour { cut(&head, look.width).into_owned() } else { head };
    let piece = wrapped(
        &line_keeping_style(&piece),
        look.terminal.then_some(look.width),
        &rows::indent(&id.to_string()),
    );
    format!("{head}\n{piece}")
}

/// The text with these spans of it in bold.
fn marked(text: &str, spans: &[Span], look: Look) -> String {
    let mut words = String::new();
    let mut at = 0;
    for span in spans {
        words.push_str(&harmless(text.get(at..span.start).unwrap_or_default()));
        words.push_str(&look.bold(&harmless(text.get(span.start..span.end).unwrap_or_default())));
        at = span.end;
    }
    words.push_str(&harmless(text.get(at..).unwrap_or_default()));
    words
}

/// Breaks become spaces; what is inside is harmless already, and our own styles stay.
fn line_keeping_style(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
