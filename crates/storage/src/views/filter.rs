//! What a list is asked for: the query language after parsing, typed.

use onrecord_model::{Act, Kind, PartialDate, fold::Beginning};

/// A condition on rows of any noun. On a noun that lacks the field itself, it is asked of the
/// quotations and articles that the row belongs to.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    /// All of these; of none: every row.
    Every(Vec<Filter>),
    /// At least one of these.
    Any(Vec<Filter>),
    /// Not this.
    Not(Box<Filter>),
    /// Words of the text.
    Words(Words),
    /// Who spoke, on whose behalf, or who relayed it.
    Speaker(Name),
    /// Who relayed it.
    Chain(Name),
    /// The organisation of who spoke.
    Org(Name),
    /// Day of speaking.
    Said(Days),
    /// Day of publication.
    Published(Days),
    /// Who published, by name or domain.
    Outlet(Name),
    /// The outlet's rubric.
    Section(Name),
    /// A tag or any tag under it; the segments of a path, outermost first.
    Tag(Vec<Name>),
    /// A collection.
    In(Name),
    /// How the words are given.
    Kind(Kind),
    /// What the speaker did.
    Act(Act),
    /// How far the analyst is with the article.
    State(State),
    /// How far the analyst is with the quotation.
    Review(Review),
    /// Something is there.
    Has(Has),
    /// Something is so.
    Is(Is),
    /// Language, a BCP 47 tag in lower case; `uz` also finds `uz-cyrl`.
    Lang(String),
    /// Has a link of this relation.
    Link(LinkKind),
}

impl Filter {
    /// The condition that every row meets.
    pub const fn all() -> Self {
        Self::Every(Vec::new())
    }

    /// Whether a part that must be met, or may be, is so; what must not be met is passed over.
    pub(super) fn asks_for(&self, is: &dyn Fn(&Self) -> bool) -> bool {
        match self {
            Self::Every(parts) | Self::Any(parts) => parts.iter().any(|part| part.asks_for(is)),
            Self::Not(_) => false,
            leaf => is(leaf),
        }
    }

    /// Whether any part of the filter, however deep, is so.
    pub fn any_part(&self, is: &mut dyn FnMut(&Self) -> bool) -> bool {
        is(self)
            || match self {
                Self::Every(parts) | Self::Any(parts) => parts.iter().any(|part| part.any_part(is)),
                Self::Not(part) => part.any_part(is),
                _ => false,
            }
    }
}

/// Words looked for in a text, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// One word, or several that must stand side by side.
    Phrase(Vec<String>),
    /// A word that begins so, after words that must stand before it.
    Beginning(Vec<String>, Vec<Beginning>),
}

/// A name looked for: folded words that must all occur in it, in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As typed.
    pub typed: String,
    /// Each as the beginnings it may stand for; a whole word has one.
    pub words: Vec<Vec<Beginning>>,
}

/// Days from the first to the last, both included; open where `None`. A day that is known only
/// to its month or year counts as the first of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// First day, month or year.
    pub from: Option<PartialDate>,
    /// Last day, month or year, to its end.
    pub to: Option<PartialDate>,
}

macro_rules! named {
    ($(#[$meta:meta])* $type:ident: $($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $type { $($(#[$doc])* $variant),+ }

        impl $type {
            /// Every value, in the order it is explained.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for it in queries.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The value of a word; `None` for other words.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

named! {
    /// How far the analyst is with an article.
    State:
    /// Not read yet.
    ToRead = "to_read",
    /// Read through.
    Read = "read",
    /// Left out, with a reason.
    Excluded = "excluded",
}

named! {
    /// How far the analyst is with a quotation.
    Review:
    /// Not looked at.
    New = "new",
    /// Seen.
    Seen = "seen",
    /// Checked against the source.
    Checked = "checked",
    /// Rejected.
    Rejected = "rejected",
}

named! {
    /// Something a row has.
    Has:
    /// A note.
    Note = "note",
    /// A tag.
    Tag = "tag",
    /// A link from or to it.
    Link = "link",
    /// A highlight in the article.
    Highlight = "highlight",
    /// The article has a quotation.
    Quote = "quote",
    /// Somebody is known to have spoken.
    Speaker = "speaker",
    /// Somebody relays it.
    Chain = "chain",
    /// The day of speaking is known.
    Said = "said",
    /// A role is printed.
    Role = "role",
    /// The question or topic is known.
    Asked = "asked",
    /// The occasion is known.
    Occasion = "occasion",
    /// The analyst's own translation.
    Translation = "translation",
    /// A primary source.
    Primary = "primary",
    /// An address.
    Url = "url",
    /// The day of publication is known.
    Published = "published",
    /// The outlet changed its words.
    Changed = "changed",
}

named! {
    /// Something a row is.
    Is:
    /// The quotation stands in another.
    Nested = "nested",
    /// The quotation was translated by somebody.
    Translated = "translated",
    /// The speaker is not named.
    Unnamed = "unnamed",
    /// Found by the machine.
    Machine = "machine",
    /// Made by a person.
    Person = "person",
    /// The note stays at home.
    Private = "private",
    /// Proposed by the latest new run of the engine.
    Fresh = "fresh",
}

named! {
    /// A typed relation.
    LinkKind:
    /// On the same matter.
    Related = "related",
    /// Continues it.
    Follows = "follows",
    /// Translates it.
    Translates = "translates",
    /// Is based on it.
    BasedOn = "based_on",
    /// Corrects it.
    Corrects = "corrects",
    /// Is the same piece.
    Duplicates = "duplicates",
    /// Answers it.
    Answers = "answers",
    /// Says the same.
    Repeats = "repeats",
    /// Says the opposite.
    Contradicts = "contradicts",
    /// Makes it clearer.
    Clarifies = "clarifies",
}
