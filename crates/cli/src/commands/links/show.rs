//! `onrecord links show`

use crate::commands::show::ShowArgs;
use crate::text::made_by;
use crate::{context::Context, failure::Outcome, fields::Fields, rows};
use onrecord_library::views::Noun;

pub fn run(args: &ShowArgs, context: &mut Context) -> Outcome {
    let (library, id) = args.find(Noun::Links, context)?;
    let row = library.links(&[id])?.pop().ok_or_else(|| args.gone())?;
    if args.json {
        return context.json(&row);
    }
    let mut fields = Fields::default();
    fields
        .add("id", row.id.to_string())
        .add("from", rows::end(&row.from))
        .add("relation", row.kind)
        .add("to", rows::end(&row.to))
        .add("title", row.title)
        .add("remark", row.note)
        .add("made by", made_by(&row.origin, row.who.as_deref()))
        .add("made", row.made_at)
        .add("uid", row.uid);
    let look = context.look;
    Ok(fields.write(context.out(), look)?)
}
