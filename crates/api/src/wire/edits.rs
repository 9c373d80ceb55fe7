//! What a person changes. A field that is absent stays; `null` clears it.

use super::text::Place;
use super::words::{Act, ArticleState, Kind, LinkKind, PersonKind, Status, TranslatedBy};
use serde::{Deserialize, Deserializer};
use ts_rs::TS;

/// A field that may be kept (absent), cleared (`null`) or set.
pub type Change<T> = Option<Option<T>>;

/// `null` is a value here; only what is absent is kept.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(value: D) -> Result<Change<T>, D::Error> {
    Option::deserialize(value).map(Some)
}

/// Fields of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default)]
pub struct Fields {
    /// Title. Only while a page is added: a stored text is never edited.
    #[serde(deserialize_with = "given")]
    pub headline: Change<String>,
    /// Summary under the title. Only while a page is added.
    #[serde(deserialize_with = "given")]
    pub standfirst: Change<String>,
    /// Authors in printed order.
    #[serde(deserialize_with = "given")]
    pub byline: Change<Vec<String>>,
    /// Who published.
    #[serde(deserialize_with = "given")]
    pub outlet: Change<String>,
    /// Rubric.
    #[serde(deserialize_with = "given")]
    pub section: Change<String>,
    /// First publication: `2023`, `2023-03-02`, `2023-03-02T14:05+05:00`.
    #[serde(deserialize_with = "given")]
    pub published: Change<String>,
    /// Last change, likewise.
    #[serde(deserialize_with = "given")]
    pub updated: Change<String>,
    /// BCP 47 tag.
    #[serde(deserialize_with = "given")]
    pub language: Change<String>,
    /// Address.
    #[serde(deserialize_with = "given")]
    pub url: Change<String>,
    /// Who made the lead picture.
    #[serde(deserialize_with = "given")]
    pub photo_credit: Change<String>,
}

/// Several rows.
#[derive(Debug, Deserialize, TS)]
pub struct Ids {
    /// Their short ids.
    pub ids: Vec<String>,
}

/// Say how far the analyst is with quotations.
#[derive(Debug, Deserialize, TS)]
pub struct Review {
    /// Which.
    pub ids: Vec<String>,
    /// How far.
    pub status: Status,
}

/// Say who spoke.
#[derive(Debug, Deserialize, TS)]
pub struct SetSpeaker {
    /// Which quotations.
    pub ids: Vec<String>,
    /// Short ids of people, or names; a name nobody goes by makes a new person. None: not known.
    pub speakers: Vec<String>,
}

/// Change what is known of quotations.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default)]
pub struct ChangeQuotes {
    /// Which.
    pub ids: Vec<String>,
    /// What the speaker did.
    pub act: Option<Act>,
    /// How the words are given.
    pub kind: Option<Kind>,
    /// The speaker's role.
    #[serde(deserialize_with = "given")]
    pub role: Change<String>,
    /// For whom, as in [`SetSpeaker`].
    #[serde(deserialize_with = "given")]
    pub on_behalf_of: Change<Vec<String>>,
    /// Who relays it, nearest the speaker first.
    #[serde(deserialize_with = "given")]
    pub chain: Change<Vec<String>>,
    /// Day of speaking: `2023`, `2023-03`, `2023-03-02`.
    #[serde(deserialize_with = "given")]
    pub said_on: Change<String>,
    /// The question or topic it answered.
    #[serde(deserialize_with = "given")]
    pub in_answer_to: Change<String>,
    /// The event of speaking.
    #[serde(deserialize_with = "given")]
    pub occasion: Change<String>,
    /// To whom.
    #[serde(deserialize_with = "given")]
    pub addressee: Change<String>,
    /// Language spoken.
    #[serde(deserialize_with = "given")]
    pub language_spoken: Change<String>,
    /// Who translated what is printed.
    #[serde(deserialize_with = "given")]
    pub translated_by: Change<TranslatedBy>,
    /// The analyst's own translation.
    #[serde(deserialize_with = "given")]
    pub own_translation: Change<String>,
    /// Its language.
    #[serde(deserialize_with = "given")]
    pub own_translation_language: Change<String>,
    /// Who made it.
    #[serde(deserialize_with = "given")]
    pub translator: Change<String>,
}

/// Set where a quotation begins and ends.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetEdges {
    /// Which quotation.
    pub quote: String,
    /// Its content.
    pub places: Vec<Place>,
    /// The revision the places were taken from; refused with `changed_since` when another is shown.
    #[serde(default)]
    pub revision: Option<u32>,
}

/// Add a quotation that was missed.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddQuote {
    /// Short id of the article.
    pub article: String,
    /// Its content.
    pub places: Vec<Place>,
    /// As in [`SetEdges`].
    #[serde(default)]
    pub revision: Option<u32>,
    /// As in [`SetSpeaker`].
    #[serde(default)]
    pub speakers: Vec<String>,
    /// What the speaker did; nothing: said it.
    #[serde(default)]
    pub act: Option<Act>,
}

/// Highlight a passage.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddHighlight {
    /// Short id of the article.
    pub article: String,
    /// The passage.
    pub places: Vec<Place>,
    /// As in [`SetEdges`].
    #[serde(default)]
    pub revision: Option<u32>,
    /// Colour.
    #[serde(default)]
    pub colour: Option<String>,
}

/// Give highlights a colour, or none.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ColourHighlights {
    /// Which.
    pub ids: Vec<String>,
    /// Which colour.
    #[serde(default)]
    pub colour: Option<String>,
}

/// Hang a tag on things or take it off.
#[derive(Debug, Deserialize, TS)]
pub struct Tagging {
    /// The tag's path; what is missing of it is made.
    pub path: String,
    /// Short ids of articles, quotations, highlights, people or links.
    pub targets: Vec<String>,
}

/// Make a tag, or set its colour and definition.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct DefineTag {
    /// Its path.
    pub path: String,
    /// Colour.
    #[serde(default, deserialize_with = "given")]
    pub colour: Change<String>,
    /// What it stands for.
    #[serde(default, deserialize_with = "given")]
    pub definition: Change<String>,
}

/// Give a tag another name.
#[derive(Debug, Deserialize, TS)]
pub struct RenameTag {
    /// Its path.
    pub path: String,
    /// Its own name.
    pub name: String,
}

/// Put a tag elsewhere.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MoveTag {
    /// Its path.
    pub path: String,
    /// Path of the tag above; nothing: outermost.
    #[serde(default)]
    pub under: Option<String>,
}

/// A tag.
#[derive(Debug, Deserialize, TS)]
pub struct TagPath {
    /// Its path.
    pub path: String,
}

/// Write a note.
#[derive(Debug, Deserialize, TS)]
pub struct AddNote {
    /// Short id of an article, quotation, highlight, person or link.
    pub target: String,
    /// Markdown.
    pub body: String,
    /// Keep it out of every export.
    pub private: bool,
}

/// Put other words in a note.
#[derive(Debug, Deserialize, TS)]
pub struct RewriteNote {
    /// Short id.
    pub id: String,
    /// Markdown.
    pub body: String,
}

/// Keep notes out of every export, or not.
#[derive(Debug, Deserialize, TS)]
pub struct NotesPrivate {
    /// Which.
    pub ids: Vec<String>,
    /// Whether.
    pub private: bool,
}

/// Tie two things.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddLink {
    /// Short id of an article or a quotation.
    pub from: String,
    /// The relation.
    pub kind: LinkKind,
    /// Short id of the same noun, or an address.
    pub to: String,
    /// A remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// Write, rewrite or clear the remark of a link.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NoteLink {
    /// Short id.
    pub id: String,
    /// The remark; nothing clears it.
    #[serde(default)]
    pub note: Option<String>,
}

/// Put articles in a collection or take them out.
#[derive(Debug, Deserialize, TS)]
pub struct Collect {
    /// Name of the collection; made where there is none.
    pub name: String,
    /// Short ids; none only makes it.
    pub articles: Vec<String>,
}

/// A collection.
#[derive(Debug, Deserialize, TS)]
pub struct Collection {
    /// Its name.
    pub name: String,
}

/// Give a collection another name.
#[derive(Debug, Deserialize, TS)]
pub struct RenameCollection {
    /// Its name now.
    pub name: String,
    /// Its name then.
    pub to: String,
}

/// Say what a collection is for.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct DescribeCollection {
    /// Its name.
    pub name: String,
    /// What for; nothing clears it.
    #[serde(default)]
    pub description: Option<String>,
}

/// Say how far the analyst is with articles.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetArticleState {
    /// Which.
    pub ids: Vec<String>,
    /// How far.
    pub state: ArticleState,
    /// Why they are excluded.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Correct fields of articles.
#[derive(Debug, Deserialize, TS)]
pub struct CorrectArticles {
    /// Which.
    pub ids: Vec<String>,
    /// What.
    pub fields: Fields,
}

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
