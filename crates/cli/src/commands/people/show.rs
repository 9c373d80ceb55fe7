//! `onrecord people show`

use crate::commands::show::ShowArgs;
use crate::text::{counted, harmless, made_by, wrapped};
use crate::{context::Context, failure::Outcome, fields::Fields, rows};
use onrecord_library::lists::{Listed, PAGE};
use onrecord_library::views::{Noun, Short};
use std::io::Write as _;

/// Quotations shown; `onrecord quotes --where speaker:p1 --all` has them all.
const SHOWN: usize = 50;

pub fn run(args: &ShowArgs, context: &mut Context) -> Outcome {
    let (library, id) = args.find(Noun::People, context)?;
    let shown = library.person(id)?.ok_or_else(|| args.gone())?;
    if args.json {
        return context.json(&shown);
    }
    let person = &shown.person;
    let mut fields = Fields::default();
    fields
        .add("id", person.id.to_string())
        .add("name", person.name.clone())
        .add("kind", person.kind.clone())
        .add("organisation", person.organisation.clone())
        .add("of article", person.article.map(|article| article.to_string()));
    for alias in &person.aliases {
        fields.add("also", alias.clone());
    }
    for role in &person.roles {
        fields.add("role", rows::role(role));
    }
    fields
        .add("tags", person.tags.join("; "))
        .add("made by", made_by(&person.origin, person.who.as_deref()))
        .add("quotations", format!("{}; relays {}", person.quotes, person.relayed))
        .add("uid", person.uid.clone());
    let look = context.look;
    fields.write(context.out(), look)?;
    for note in &shown.remarks {
        let wide = look.terminal.then_some(look.width);
        write!(context.out(), "\n{}", wrapped(&harmless(&note.body), wide, "  "))?;
    }
    writeln!(context.out())?;
    let ids: Vec<i64> = shown.quotations.iter().take(SHOWN).map(|&Short(_, id)| id).collect();
    for page in ids.chunks(PAGE) {
        for quote in library.quotes(page)? {
            let row = Listed { relayed: quote.only_relayed_by(&[id]), quote };
            rows::quote(context.out(), &row, look)?;
        }
    }
    let left = shown.quotations.len().saturating_sub(SHOWN);
    if left > 0 {
        let left = counted(left as u64, "quotation");
        context.complain(format!("{left} more: onrecord quotes --where speaker:p{id} --all"));
    }
    Ok(())
}
