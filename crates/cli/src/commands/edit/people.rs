//! `onrecord people add|rename|set|alias|role|merge|delete`

use super::{made, nothing_to_set, patch, said, values};
use crate::{context::Context, failure::Outcome};
use onrecord_library::Patch;
use onrecord_library::edits::{PersonChange, PersonKind, Role};
use onrecord_library::model::PartialDate;

/// Changes to people.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
    /// Make a person, organisation or document
    #[command(after_help = "Example:\n  onrecord people add 'Ada Adeyemi' --organisation 'Harbour Board'")]
    Add {
        /// The name they are shown by
        name: String,
        /// What the speaker is
        #[arg(long, default_value = "person", value_parser = values::person_kind())]
        kind: PersonKind,
        /// To which organisation they belong
        #[arg(long, value_name = "NAME")]
        organisation: Option<String>,
    },
    /// Show a person by another name; the old one stays as an alias
    #[command(after_help = "Example:\n  onrecord people rename p7 'Ada B. Adeyemi'")]
    Rename {
        /// The person: p7
        person: String,
        /// The new name
        name: String,
    },
    /// Set what a speaker is, and the organisation
    #[command(after_help = "Example:\n  onrecord people set p7 --organisation 'Harbour Board'")]
    Set {
        /// The person: p7
        person: String,
        #[command(flatten)]
        fields: Fields,
    },
    /// Note another name of a person, in any script; quotations by it are theirs from the next import
    #[command(
        after_help = "Examples:\n  onrecord people alias p7 'Ада Адеемі'\n  onrecord people alias p7 'A. Adeyemi' --remove"
    )]
    Alias {
        /// The person: p7
        person: String,
        /// The other name
        name: String,
        /// Forget it instead
        #[arg(long)]
        remove: bool,
    },
    /// Note a role of a person, with the days it began and ended
    #[command(
        after_help = "Examples:\n  onrecord people role p7 'harbour master' --since 2020-04 --until 2024\n  onrecord people role p7 'harbour master' --remove"
    )]
    Role {
        /// The person: p7
        person: String,
        /// The role in words
        role: String,
        /// Where
        #[arg(long, value_name = "NAME")]
        organisation: Option<String>,
        /// First day, month or year
        #[arg(long, value_name = "DAY")]
        since: Option<PartialDate>,
        /// Last day, month or year
        #[arg(long, value_name = "DAY")]
        until: Option<PartialDate>,
        /// Forget it instead
        #[arg(long, conflicts_with_all = ["organisation", "since", "until"])]
        remove: bool,
    },
    /// Make one of two that are the same; names, roles, tags, notes and quotations move
    #[command(after_help = "Example:\n  onrecord people merge p9 --into p7\nIt can be undone: onrecord undo")]
    Merge {
        /// Who is the same as the other, and goes: p9
        person: String,
        /// Who stays: p7
        #[arg(long, value_name = "PERSON")]
        into: String,
    },
    /// Delete a person that no quotation names
    #[command(after_help = "Example:\n  onrecord people delete p9\nIt can be undone: onrecord undo")]
    Delete {
        /// The person: p9
        person: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct Fields {
    /// What the speaker is
    #[arg(long, value_parser = values::person_kind())]
    kind: Option<PersonKind>,
    /// To which organisation they belong; `-`: not known
    #[arg(long, value_name = "NAME", value_parser = values::text)]
    organisation: Option<Patch<String>>,
}

/// Carry it out.
pub fn run(edit: Edit, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    match edit {
        Edit::Add { name, kind, organisation } => {
            let done = library.add_person(&name, kind, organisation.as_deref())?;
            made(context, &done)?;
            if let Some(other) = library.people_named(&name)?.iter().find(|id| **id != done.value) {
                context.complain(format!(
                    "{other} goes by this name too; if they are the same: onrecord people merge {} --into {other}",
                    done.value
                ));
            }
            Ok(())
        }
        Edit::Rename { person, name } => said(context, &library.rename_person(&person, &name)?),
        Edit::Set { person, fields } => {
            let change = PersonChange { kind: fields.kind, organisation: patch(fields.organisation) };
            if change == PersonChange::default() {
                return Err(nothing_to_set("people set", "--organisation 'Harbour Board'"));
            }
            said(context, &library.change_person(&person, &change)?)
        }
        Edit::Alias { person, name, remove: false } => said(context, &library.add_alias(&person, &name)?),
        Edit::Alias { person, name, remove: true } => said(context, &library.remove_alias(&person, &name)?),
        Edit::Role { person, role, remove: true, .. } => said(context, &library.remove_role(&person, &role)?),
        Edit::Role { person, role, organisation, since, until, remove: false } => {
            said(context, &library.add_role(&person, &Role { role, organisation, since, until })?)
        }
        Edit::Merge { person, into } => said(context, &library.merge_people(&person, &into)?),
        Edit::Delete { person } => said(context, &library.delete_person(&person)?),
    }
}
