//! Text in, attributed quotations out: pure, deterministic, no model and no network.
//!
//! The text is read in steps, one a file: paragraphs, marks and the stretches between them
//! (`segments`), words (`tokens`), sentences (`document`), then in each sentence the verbs of saying
//! (`cue`), who stands beside them (`sides`, `subject`) and what they say. How a language orders its words
//! decides who reads its clauses: `clauses`, `free_order` where endings tell who speaks (Russian), `verb_final`
//! where the verb ends the sentence (Uzbek), `verb_second` for German. `pieces` joins what belongs together over sentences
//! and paragraphs, `cast` and `resolve` tell who it was, `events` and `dates` when and in answer to
//! what. A language is data: one file in `languages`.
//!
//! ```
//! use onrecord_extraction::{Options, extract};
//! let text = "“We leave tomorrow,” Anna Brown said.";
//! let found = extract(text, &Options::default());
//! assert_eq!(found.quotes[0].speakers, ["Anna Brown"]);
//! assert_eq!(found.quotes[0].quoted[0].slice(text), Some("We leave tomorrow"));
//! ```

#![allow(
    clippy::match_same_arms,
    clippy::if_same_then_else,
    reason = "tables and rules are read case by case; cases that agree today stay apart"
)]
#![allow(clippy::wildcard_imports, reason = "the word classes of the lexicon are the alphabet of this room")]
#![allow(
    clippy::items_after_statements,
    clippy::nonminimal_bool,
    clippy::struct_excessive_bools,
    clippy::too_many_lines,
    clippy::trivially_copy_pass_by_ref,
    clippy::type_complexity,
    clippy::wrong_self_convention,
    reason = "a rule is read from its first question to its last in one place"
)]

mod acts;
mod cast;
mod clauses;
mod confidence;
mod cue;
mod dates;
mod detect;
mod document;
mod draft;
mod events;
mod free_order;
mod hash;
mod headlines;
mod inside;
mod interview;
mod interviewer;
mod languages;
mod lead;
mod lexicon;
mod marks;
mod nested;
mod opening;
mod order;
mod outlets;
mod paragraphs;
mod pieces;
mod posts;
mod quotes;
mod repair;
mod replies;
mod resolve;
mod roles;
mod segments;
mod sides;
mod speaking;
mod subject;
mod tokens;
mod turns;
mod verb_final;
mod verb_second;

pub use detect::detect_language;
use onrecord_model::{FoundQuote, Lang, PartialDate, PlacedBlock};
pub use posts::Post;

/// Version of the engine, stored with each run. It changes whenever the same text may give another answer.
pub const ENGINE: &str = concat!("rules ", env!("CARGO_PKG_VERSION"));

/// What is known of a text besides its words.
#[derive(Debug, Clone, Default)]
pub struct Options<'a> {
    /// Language; found out when `None`.
    pub lang: Option<Lang>,
    /// Day of publication, against which "yesterday" is read.
    pub published: Option<PartialDate>,
    /// Blocks of the text in order, in UTF-8 bytes. Empty: unknown, paragraphs are read off the lines.
    pub blocks: &'a [PlacedBlock],
    /// Whose post it is, where it is one of a person or an office.
    pub post: Option<Post>,
}

/// What was found in a text.
#[derive(Debug, Clone, Default)]
pub struct Extraction {
    /// Language the text was read in; `None` when it could not be told (English rules were used).
    pub lang: Option<Lang>,
    /// Quotations, ordered by their first start. Spans are UTF-8 bytes of the text.
    pub quotes: Vec<FoundQuote>,
}

/// Find every quotation of `text`. Deterministic; time grows linearly with the text.
pub fn extract(text: &str, options: &Options) -> Extraction {
    let lang = options.lang.clone().or_else(|| detect_language(text));
    let lexicon = languages::lexicon(lang.as_ref());
    let document = document::Document::read(text, options.blocks, lexicon);
    let mut quotes = quotes::quotes(&document, options.published);
    if let Some(post) = &options.post {
        quotes = posts::around(quotes, text, options.blocks, post, options.published);
    }
    Extraction { lang, quotes }
}
