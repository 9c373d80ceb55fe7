//! `onrecord notes show`

use crate::commands::show::ShowArgs;
use crate::{context::Context, failure::Outcome, fields::Fields, rows, text};
use onrecord_library::views::Noun;
use std::io::Write as _;

pub fn run(args: &ShowArgs, context: &mut Context) -> Outcome {
    let (library, id) = args.find(Noun::Notes, context)?;
    let row = library.notes(&[id])?.pop().ok_or_else(|| args.gone())?;
    if args.json {
        return context.json(&row);
    }
    let mut fields = Fields::default();
    fields
        .add("id", row.id.to_string())
        .add("on", rows::on(&row))
        .add("private", row.private.then(|| "yes: exports leave it out".to_owned()))
        .add("written", row.made_at)
        .add("changed", row.changed_at)
        .add("who", row.who)
        .add("uid", row.uid);
    let look = context.look;
    fields.write(context.out(), look)?;
    let body = text::wrapped(&text::harmless(&row.body), look.terminal.then_some(look.width), "");
    Ok(write!(context.out(), "\n{body}")?)
}
