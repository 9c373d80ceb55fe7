//! `onrecord outlets`

use super::{json_line, nothing_to_set, patch, said, values};
use crate::table::{Column, Table, number, rest, words};
use crate::{context::Context, failure::Outcome};
use onrecord_library::Patch;
use onrecord_library::edits::OutletChange;

const COLUMNS: &[Column] =
    &[words("OUTLET", 30), words("ZONE", 24), words("COUNTRY", 7), number("ARTICLES"), rest("DOMAINS")];

/// List the outlets, or say where they are.
#[derive(Debug, clap::Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  onrecord outlets\n  onrecord outlets set 'The Quay Herald' --zone Asia/Tashkent --country UZ\n\
    The cells of a row: name, time zone, country, articles, domains."
)]
pub struct Args {
    /// One JSON object a line
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    edit: Option<Edit>,
}

/// Changes to outlets.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
    /// Set the time zone and the country of an outlet
    #[command(
        after_help = "Where a page prints a clock without a zone, the instant is inferred by the outlet's zone and marked so;\n\
        what was printed stays as it is. A zone is never guessed from a country.\n\n\
        Example:\n  onrecord outlets set 'The Quay Herald' --zone Asia/Tashkent --country UZ\nIt can be undone: onrecord undo"
    )]
    Set {
        /// The outlet, by name or domain
        name: String,
        /// The zone its clocks keep, by its IANA name; `-`: not known
        #[arg(long, value_name = "ZONE", value_parser = values::text)]
        zone: Option<Patch<String>>,
        /// Two letters of its country; `-`: not known
        #[arg(long, value_name = "CODE", value_parser = values::text)]
        country: Option<Patch<String>>,
    },
}

/// Carry it out.
pub fn run(args: Args, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    if let Some(Edit::Set { name, zone, country }) = args.edit {
        let change = OutletChange { country: patch(country), time_zone: patch(zone) };
        if change == OutletChange::default() {
            return Err(nothing_to_set("outlets set", "--zone Asia/Tashkent"));
        }
        return said(context, &library.change_outlet(&name, &change)?);
    }
    let outlets = library.outlets()?;
    if args.json {
        return outlets.iter().try_for_each(|row| json_line(context, serde_json::to_string(row)));
    }
    let cells = |row: onrecord_library::edits::OutletRow| {
        let known = |value: Option<String>| value.unwrap_or_default();
        vec![
            row.name,
            known(row.time_zone),
            known(row.country),
            row.articles.to_string(),
            row.domains.join(" "),
        ]
    };
    let rows: Vec<Vec<String>> = outlets.into_iter().map(cells).collect();
    Ok(Table::new(context.look, COLUMNS).page(context.out(), &rows)?)
}
