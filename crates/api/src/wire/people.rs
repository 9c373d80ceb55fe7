//! People as a person keeps them.

use super::edits::{Change, given};
use super::words::PersonKind;
use serde::Deserialize;
use ts_rs::TS;

/// Make a person, organisation or document.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddPerson {
    /// Name.
    pub name: String,
    /// What the speaker is; nothing: a person.
    #[serde(default)]
    pub kind: Option<PersonKind>,
    /// Organisation.
    #[serde(default)]
    pub organisation: Option<String>,
}

/// A name of a person.
#[derive(Debug, Deserialize, TS)]
pub struct PersonName {
    /// Short id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// Set kind or organisation of a person.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ChangePerson {
    /// Short id.
    pub id: String,
    /// What the speaker is.
    #[serde(default)]
    pub kind: Option<PersonKind>,
    /// Organisation.
    #[serde(default, deserialize_with = "given")]
    pub organisation: Change<String>,
}

/// Note a role of a person.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddRole {
    /// Short id.
    pub id: String,
    /// In words.
    pub role: String,
    /// Where.
    #[serde(default)]
    pub organisation: Option<String>,
    /// First day: `2023`, `2023-03`, `2023-03-02`.
    #[serde(default)]
    pub since: Option<String>,
    /// Last day.
    #[serde(default)]
    pub until: Option<String>,
}

/// A role of a person.
#[derive(Debug, Deserialize, TS)]
pub struct PersonRole {
    /// Short id.
    pub id: String,
    /// In words.
    pub role: String,
}

/// Make one of two persons.
#[derive(Debug, Deserialize, TS)]
pub struct MergePeople {
    /// Short id of who is no more.
    pub gone: String,
    /// Short id of who stays.
    pub stays: String,
}
