//! What a person changes. A field that is absent stays; `null` clears it.

use super::text::Place;
use super::words::{Act, ArticleState, Kind, Status, TranslatedBy};
use serde::{Deserialize, Deserializer};
use ts_rs::TS;

/// A field that may be kept (absent), cleared (`null`) or set.
pub type Change<T> = Option<Option<T>>;

/// `null` is a value here; only what is absent is kept.
pub(super) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(value: D) -> Result<Change<T>, D::Error> {
    Option::deserialize(value).map(Some)
}

/// Fields of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default)]
pub struct Fields {
    /// Title. Only while a page is added: afterwards [`CorrectText`] makes a new text.
    #[serde(deserialize_with = "given")]
    pub headline: Change<String>,
    /// Summary under the title. Likewise.
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

/// Correct the words of an article, and its fields, as one edit. Marks are placed again on the new text;
/// what can't be placed is `left` in [`super::Article`].
#[derive(Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default)]
pub struct CorrectText {
    /// Which.
    pub article: String,
    /// The revision that was shown; refused with `changed_since` when it is not the newest.
    pub revision: Option<u32>,
    /// Title.
    #[serde(deserialize_with = "given")]
    pub headline: Change<String>,
    /// Summary under the title.
    #[serde(deserialize_with = "given")]
    pub standfirst: Change<String>,
    /// All blocks below, blank lines between them; nothing leaves them as they are.
    pub body: Option<String>,
    /// Fields beside the words.
    pub fields: Fields,
}

/// Put a quotation or highlight that stands in an older text on words of the newest.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PlaceAgain {
    /// Its short id.
    pub mark: String,
    /// Short id of its article.
    pub article: String,
    /// The words.
    pub places: Vec<Place>,
    /// As in [`SetEdges`].
    #[serde(default)]
    pub revision: Option<u32>,
}

/// Correct fields of articles.
#[derive(Debug, Deserialize, TS)]
pub struct CorrectArticles {
    /// Which.
    pub ids: Vec<String>,
    /// What.
    pub fields: Fields,
}
