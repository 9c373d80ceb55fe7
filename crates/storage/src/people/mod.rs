//! Persons, their names and roles.

mod add;

pub use add::{NewPerson, Resemblance, add, add_role, called};
