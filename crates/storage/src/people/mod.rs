//! Persons, their names and roles.

mod add;
mod aliases;
mod change;
mod create;
mod delete;
mod families;
mod merge;
mod named;
mod roles;

pub use add::{NewPerson, Resemblance, called, propose, propose_role};
pub use aliases::{add_alias, remove_alias};
pub use change::{rename, set_kind, set_organisation};
pub use create::create;
pub use delete::delete;
pub use families::{Namesake, PrintedName, bearers, namesakes, propose_name, show_by};
pub use merge::merge;
pub use named::{find_or_create, name_of, named};
pub use roles::{Role, add_role, remove_role};
