//! Rows of the nouns, as lists and cards show them.

use super::keeping::{LinkReview, QuoteChange};
use super::text::Words;
use super::words::{Act, ArticleState, Kind, LinkKind, Origin, PersonKind, Status, TranslatedBy};
use serde::Serialize;
use ts_rs::TS;

/// What a quotation tells of its article.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArticleHead {
    /// Short id, `a12`.
    pub id: String,
    /// Title.
    pub headline: Option<String>,
    /// Who published.
    pub outlet: Option<String>,
    /// Rubric.
    pub section: Option<String>,
    /// As precise as printed.
    pub published: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// How far the analyst is with it.
    pub state: ArticleState,
}

/// An article in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArticleRow {
    /// What every row about it shows.
    #[serde(flatten)]
    pub head: ArticleHead,
    /// Id outside the library.
    pub uid: String,
    /// Summary under the title.
    pub standfirst: Option<String>,
    /// Authors.
    pub byline: Vec<String>,
    /// IANA name of the outlet's time zone, where only it places the printed clock: an inference.
    pub outlet_zone: Option<String>,
    /// Last change.
    pub updated: Option<String>,
    /// Who made the lead picture.
    pub photo_credit: Option<String>,
    /// Why it is excluded.
    pub state_reason: Option<String>,
    /// Number of its newest text.
    pub revision: u32,
    /// When it came in, UTC.
    pub added_at: String,
    /// Initials of who added it.
    pub who: Option<String>,
    /// Quotations that are not rejected.
    pub quotes: u32,
    /// Notes on it.
    pub notes: u32,
    /// Full paths of tags.
    pub tags: Vec<String>,
    /// Names of collections.
    pub collections: Vec<String>,
}

/// Somebody a quotation names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Named {
    /// As the page has it.
    pub name: String,
    /// Short id of the person, where one is known.
    pub id: Option<String>,
    /// The person's name in this library.
    pub person: Option<String>,
}

/// A note as a card carries it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteBrief {
    /// Short id, `n4`.
    pub id: String,
    /// Markdown.
    pub body: String,
    /// Stays out of every export.
    pub private: bool,
    /// Initials of who wrote it.
    pub who: Option<String>,
}

/// A quotation in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuoteRow {
    /// What is known of it.
    #[serde(flatten)]
    pub card: QuoteCard,
    /// The article it stands in.
    pub article: ArticleHead,
    /// What stands before it in its paragraph.
    pub before: String,
    /// What stands after it in its paragraph.
    pub after: String,
    /// Whether whom `speaker:` asked for only relays it.
    pub relayed: bool,
}

/// What is known of a quotation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuoteCard {
    /// Short id, `q345`.
    pub id: String,
    /// Id outside the library.
    pub uid: String,
    /// The whole content as one line.
    pub content: String,
    /// The same cut where verbatim words begin and end.
    pub words: Vec<Words>,
    /// How the words are given.
    pub kind: Kind,
    /// What the speaker did. A denied claim is never shown as said.
    pub act: Act,
    /// Who spoke.
    pub speakers: Vec<Named>,
    /// The words that name the speaker, as printed.
    pub mention: Option<String>,
    /// The speaker's role as printed.
    pub role: Option<String>,
    /// For whom.
    pub on_behalf_of: Vec<Named>,
    /// Who relays it, nearest the speaker first.
    pub chain: Vec<Named>,
    /// The attribution's words.
    pub cue: Option<String>,
    /// Day of speaking, cut to its precision.
    pub said_on: Option<String>,
    /// The words that tell the day.
    pub said_on_words: Option<String>,
    /// Occasion.
    pub occasion: Option<String>,
    /// Address of the primary source.
    pub primary_source: Option<String>,
    /// The question or topic it answered.
    pub in_answer_to: Option<String>,
    /// To whom it was said.
    pub addressee: Option<String>,
    /// Language as printed.
    pub language: Option<String>,
    /// Language spoken.
    pub language_spoken: Option<String>,
    /// Who translated what is printed.
    pub translated_by: Option<TranslatedBy>,
    /// The analyst's own translation.
    pub own_translation: Option<String>,
    /// Its language.
    pub own_translation_language: Option<String>,
    /// Who made it.
    pub translator: Option<String>,
    /// Full paths of tags.
    pub tags: Vec<String>,
    /// Notes on it.
    pub notes: Vec<NoteBrief>,
    /// How far the analyst is with it.
    pub status: Status,
    /// Initials of who reviewed it.
    pub reviewed_by: Option<String>,
    /// When, UTC.
    pub reviewed_at: Option<String>,
    /// Who made it.
    pub origin: Origin,
    /// Initials of who made or changed it.
    pub who: Option<String>,
    /// When, UTC.
    pub made_at: String,
    /// The rule that found it.
    pub rule: Option<String>,
    /// How sure the machine is, 0–1.
    pub confidence: Option<f64>,
    /// Whether it stands in another quotation.
    pub nested: bool,
    /// What the outlet made of its words since, oldest first.
    pub changes: Vec<QuoteChange>,
}

/// A role with its dates.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Role {
    /// In words.
    pub role: String,
    /// Where.
    pub organisation: Option<String>,
    /// First day.
    pub since: Option<String>,
    /// Last day.
    pub until: Option<String>,
}

/// A person in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonRow {
    /// Short id, `p7`.
    pub id: String,
    /// Id outside the library.
    pub uid: String,
    /// Name in this library.
    pub name: String,
    /// What the speaker is.
    pub kind: PersonKind,
    /// Organisation.
    pub organisation: Option<String>,
    /// The article an unnamed source belongs to.
    pub article: Option<String>,
    /// Other names, in any script.
    pub aliases: Vec<String>,
    /// Roles, newest first.
    pub roles: Vec<Role>,
    /// Quotations that are not rejected.
    pub quotes: u32,
    /// Quotations they relay.
    pub relayed: u32,
    /// Full paths of tags.
    pub tags: Vec<String>,
    /// Who made the row.
    pub origin: Origin,
    /// Initials.
    pub who: Option<String>,
}

/// A tag of the codebook.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TagRow {
    /// Short id, `t3`.
    pub id: String,
    /// Full path from the outermost, `/` between.
    pub path: String,
    /// Its own name.
    pub name: String,
    /// Short id of the tag above.
    pub parent: Option<String>,
    /// Colour.
    pub colour: Option<String>,
    /// What it stands for.
    pub definition: Option<String>,
    /// Quotations with this very tag.
    pub quotes: u32,
    /// Articles with this very tag.
    pub articles: u32,
    /// Highlights, persons and links with it.
    pub others: u32,
    /// Initials of who made it.
    pub who: Option<String>,
}

/// A note in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteRow {
    /// Short id, `n4`.
    pub id: String,
    /// Markdown.
    pub body: String,
    /// Stays out of every export.
    pub private: bool,
    /// What it is on: `article`, `quote`, `highlight`, `person` or `link`.
    pub on: String,
    /// Short id of what it is on; `null` for highlights.
    pub target: Option<String>,
    /// Written, UTC.
    pub made_at: String,
    /// Last changed, UTC.
    pub changed_at: String,
    /// Initials of who wrote it.
    pub who: Option<String>,
}

/// One end of a link.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LinkEnd {
    /// Short id of the article or quotation; `null` for a page that is not in the library.
    pub id: Option<String>,
    /// Headline, content, or title of the page.
    pub words: Option<String>,
    /// Address.
    pub url: Option<String>,
}

/// A link in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LinkRow {
    /// Short id, `l5`.
    pub id: String,
    /// The relation, read from `from` to `to`.
    pub kind: LinkKind,
    /// Where it starts.
    pub from: LinkEnd,
    /// Where it leads.
    pub to: LinkEnd,
    /// Words of the link on the page.
    pub title: Option<String>,
    /// The analyst's remark.
    pub note: Option<String>,
    /// Who made it.
    pub origin: Origin,
    /// What a person says to a proposal of the machine.
    pub review: Option<LinkReview>,
    /// Initials.
    pub who: Option<String>,
    /// When, UTC.
    pub made_at: String,
}

/// A collection.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CollectionRow {
    /// Id outside the library.
    pub uid: String,
    /// Name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Articles in it.
    pub articles: u32,
}
