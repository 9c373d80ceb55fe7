//! Which column is which field: proposed from the columns' names, or given by the user.

use super::words::NAMES;
use std::collections::BTreeMap;
use std::fmt;

/// A field of an article that a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Title.
    Headline,
    /// Summary under the title.
    Standfirst,
    /// Authors.
    Byline,
    /// Who published.
    Outlet,
    /// Rubric.
    Section,
    /// First publication.
    Published,
    /// Last change.
    Updated,
    /// Language of the text.
    Language,
    /// Address.
    Url,
    /// Who made the lead picture.
    PhotoCredit,
    /// The text, plain or HTML.
    Body,
}

impl Field {
    /// Every field, in the order they are shown.
    pub const ALL: &[Self] = &[
        Self::Headline,
        Self::Standfirst,
        Self::Byline,
        Self::Outlet,
        Self::Section,
        Self::Published,
        Self::Updated,
        Self::Language,
        Self::Url,
        Self::PhotoCredit,
        Self::Body,
    ];

    /// Its name in JSON and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Outlet => "outlet",
            Self::Section => "section",
            Self::Published => "published",
            Self::Updated => "updated",
            Self::Language => "language",
            Self::Url => "url",
            Self::PhotoCredit => "photo_credit",
            Self::Body => "body",
        }
    }

    /// The field of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Which column holds which field. A field set to `None` is read from no column, whatever its name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: BTreeMap<Field, Option<String>>,
}

impl Mapping {
    /// What the names of the columns suggest. No column is used twice.
    pub fn propose<'c>(columns: impl IntoIterator<Item = &'c str>) -> Self {
        let columns: Vec<(&str, String)> = columns.into_iter().map(|name| (name, fold(name))).collect();
        let mut mapping = Self::default();
        // First the names that are whole columns, then those that stand inside one.
        let whole: fn(&str, &str) -> bool = |column, name| column == name;
        let inside: fn(&str, &str) -> bool = |column, name| {
            name.len() > 3
                && column.split(' ').count() < 4
                && format!(" {column} ").contains(&format!(" {name} "))
        };
        for fits in [whole, inside] {
            for (field, names) in NAMES {
                if mapping.columns.contains_key(field) {
                    continue;
                }
                let free = |column: &str| !mapping.uses(column);
                let found = names.iter().find_map(|name| {
                    columns.iter().find(|(column, folded)| fits(folded, name) && free(column))
                });
                if let Some((column, _)) = found {
                    mapping.columns.insert(*field, Some((*column).to_owned()));
                }
            }
        }
        mapping
    }

    /// Say which column holds a field; `None` for none.
    pub fn set(&mut self, field: Field, column: Option<&str>) {
        self.columns.insert(field, column.map(str::to_owned));
    }

    /// This mapping where it says something, `proposed` where it does not. A column that is given
    /// here is no longer proposed for another field.
    #[must_use]
    pub fn over(&self, proposed: Self) -> Self {
        let mut columns = proposed.columns;
        columns.retain(|_, column| column.as_ref().is_none_or(|column| !self.uses(column)));
        columns.extend(self.columns.clone());
        Self { columns }
    }

    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<&str> {
        self.columns.get(&field)?.as_deref()
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// The columns that are named here, with their fields.
    pub fn columns(&self) -> impl Iterator<Item = (Field, &str)> {
        self.columns.iter().filter_map(|(field, column)| Some((*field, column.as_deref()?)))
    }

    fn uses(&self, column: &str) -> bool {
        self.columns().any(|(_, used)| used == column)
    }
}

/// A column's name as it is compared: small letters, words apart (`datePublished`, `date_published`
/// and `Date published` are one), without apostrophes.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    let mut last_small = false;
    for c in name.chars() {
        if matches!(c, '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`') {
            continue;
        }
        if c.is_alphanumeric() {
            if c.is_uppercase() && last_small {
                folded.push(' ');
            }
            folded.extend(c.to_lowercase().map(|c| if c == 'ё' { 'е' } else { c }));
            last_small = c.is_lowercase();
        } else {
            folded.push(' ');
            last_small = false;
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}
