//! `onrecord tags show`

use crate::commands::show::ShowArgs;
use crate::{context::Context, failure::Outcome, fields::Fields};
use onrecord_library::views::Noun;

pub fn run(args: &ShowArgs, context: &mut Context) -> Outcome {
    let (library, id) = args.find(Noun::Tags, context)?;
    let row = library.tags(&[id])?.pop().ok_or_else(|| args.gone())?;
    if args.json {
        return context.json(&row);
    }
    let mut fields = Fields::default();
    fields
        .add("id", row.id.to_string())
        .add("tag", row.path)
        .add("definition", row.definition)
        .add("colour", row.colour)
        .add("quotations", row.quotes.to_string())
        .add("articles", row.articles.to_string())
        .add("others", row.others.to_string())
        .add("who", row.who)
        .add("uid", row.uid);
    let look = context.look;
    Ok(fields.write(context.out(), look)?)
}
