//! What a speaker is.

/// What a speaker is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum PersonKind {
    /// A human being with a name.
    #[default]
    Person,
    /// An organisation.
    Organisation,
    /// A document.
    Document,
    /// A source without a name; it belongs to its article.
    Unnamed,
}

impl PersonKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organisation, Self::Document, Self::Unnamed];

    /// The name used in SQL and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Document => "document",
            Self::Unnamed => "unnamed",
        }
    }

    /// The value of a name; `None` for other words.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
