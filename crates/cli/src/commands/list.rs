//! What all lists have in common: which rows, in what order, how many, in what form.

use crate::table::{Column, Table};
use crate::text::thousands;
use crate::{
    context::Context,
    failure::{Failure, Outcome},
    look::Look,
};
use clap::ValueEnum;
use onrecord_library::lists::{List, PAGE};
use onrecord_library::query::Query;
use onrecord_library::views::{Count, Noun, Order};
use onrecord_library::{Library, Result};
use serde::Serialize;

/// Options of every list.
#[derive(Debug, clap::Args)]
pub struct ListArgs {
    /// Only what meets this query; the language is explained in `onrecord search --help`
    #[arg(long = "where", value_name = "QUERY", default_value = "", hide_default_value = true)]
    query: String,
    /// In what order
    #[arg(long, value_name = "ORDER")]
    sort: Option<Sort>,
    /// At most so many rows
    #[arg(long, value_name = "N", default_value_t = 50, conflicts_with = "all")]
    limit: usize,
    /// Every row
    #[arg(long)]
    all: bool,
    /// Print every row whole as JSON Lines
    #[arg(long)]
    json: bool,
}

/// An order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Sort {
    /// Newest first
    Newest,
    /// Best match of the words first
    Best,
    /// By name (people, tags)
    Name,
    /// Most quoted first (people)
    Quoted,
}

/// What is said of every list's output.
pub const OUTPUT: &str = "On a terminal the list is fitted to its width. Into a pipe there is one row a line, no line of titles,\n\
     a tab between cells, and nothing is cut. NO_COLOR leaves emphasis out; ONRECORD_FORCE_TTY=100 prints as for a\n\
     terminal of that width. Private notes are shown here, and with --json; exports leave them out.";

impl Sort {
    fn order(self, noun: Noun) -> Result<Order, Failure> {
        let refuse =
            |word, fits| Failure::Usage(format!("--sort {word} orders {fits} only; try --sort newest."));
        match (self, noun) {
            (Self::Newest, _) => Ok(Order::Newest),
            (Self::Best, Noun::Articles | Noun::Quotes | Noun::Notes) => Ok(Order::Best),
            (Self::Best, _) => Err(refuse("best", "articles, quotes and notes")),
            (Self::Name, Noun::People | Noun::Tags) => Ok(Order::Name),
            (Self::Name, _) => Err(refuse("name", "people and tags")),
            (Self::Quoted, Noun::People) => Ok(Order::Quoted),
            (Self::Quoted, _) => Err(refuse("quoted", "people")),
        }
    }
}

/// The order in which a list stands when none is asked for.
const fn usual(noun: Noun) -> Order {
    match noun {
        Noun::People => Order::Quoted,
        Noun::Tags => Order::Name,
        _ => Order::Newest,
    }
}

impl ListArgs {
    /// Refuse options of the list beside a verb such as `show`: they would do nothing.
    pub fn alone(&self, verb: bool) -> Outcome {
        let given = !self.query.is_empty() || self.sort.is_some() || self.all || self.json;
        if verb && given {
            return Err(Failure::Usage(
                "--where, --sort, --all and --json before a verb belong to the list: leave them out, or put --json \
                 after it."
                    .to_owned(),
            ));
        }
        Ok(())
    }
}

/// Print a list: `page` reads rows, `print` writes a page of them.
pub fn list<R: Serialize>(
    noun: Noun,
    args: &ListArgs,
    context: &mut Context,
    page: impl Fn(&Library, &List, &[i64]) -> Result<Vec<R>>,
    mut print: impl FnMut(&mut Context, &[R]) -> Outcome,
) -> Outcome {
    let query = Query::parse(&args.query).map_err(onrecord_library::Error::from)?;
    let order = args.sort.map_or(Ok(usual(noun)), |sort| sort.order(noun))?;
    let library = context.place.open()?;
    let limit = (!args.all).then_some(args.limit);
    let list = library.list(noun, &query, order, limit)?;
    for ids in list.ids.chunks(PAGE) {
        let rows = page(&library, &list, ids)?;
        if args.json {
            rows.iter().try_for_each(|row| context.json(row))?;
        } else {
            print(context, &rows)?;
        }
    }
    if list.ids.is_empty() && list.total.rows == 0 {
        let what = many(noun);
        context.complain(if args.query.trim().is_empty() {
            format!("There are no {what} in this library yet.")
        } else {
            format!("No {what} meet the query.")
        });
    } else if list.ids.len() < list.total.rows || list.total.more {
        context.complain(format!(
            "{} of {}; --all shows the rest.",
            thousands(list.ids.len() as u64),
            count(list.total)
        ));
    }
    Ok(())
}

/// Print a list as a table.
pub fn table<R: Serialize>(
    noun: Noun,
    args: &ListArgs,
    context: &mut Context,
    columns: &'static [Column],
    page: fn(&Library, &[i64]) -> Result<Vec<R>>,
    cells: fn(&R, Look) -> Vec<String>,
) -> Outcome {
    let look = context.look;
    let mut table = Table::new(look, columns);
    list(
        noun,
        args,
        context,
        |library, _, ids| page(library, ids),
        |context, rows| {
            let rows: Vec<Vec<String>> = rows.iter().map(|row| cells(row, look)).collect();
            Ok(table.page(context.out(), &rows)?)
        },
    )
}

/// A count in words: `1,204`, `1,000+`.
pub fn count(count: Count) -> String {
    format!("{}{}", thousands(count.rows as u64), if count.more { "+" } else { "" })
}

/// Several of a noun, as a person calls them.
pub const fn many(noun: Noun) -> &'static str {
    match noun {
        Noun::Articles => "articles",
        Noun::Quotes => "quotations",
        Noun::People => "people",
        Noun::Tags => "tags",
        Noun::Notes => "notes",
        Noun::Links => "links",
    }
}
