//! Persons, their names and roles.
