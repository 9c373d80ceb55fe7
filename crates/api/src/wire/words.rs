//! Words of a list, as TypeScript sees them: unions of literals.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! words {
    ($($(#[$doc:meta])* $type:ident { $($(#[$one:meta])* $variant:ident = $name:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        pub enum $type { $($(#[$one])* #[serde(rename = $name)] $variant),+ }

        impl $type {
            /// The word, as it stands in SQL and JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The value of a word; `None` for other words.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    )+};
}

words! {
    /// What a view lists.
    Noun {
        /// Articles.
        Articles = "articles",
        /// Quotations.
        Quotes = "quotes",
        /// Persons, organisations, documents, unnamed sources.
        People = "people",
        /// Tags.
        Tags = "tags",
        /// Notes.
        Notes = "notes",
        /// Links.
        Links = "links",
    }

    /// In what order.
    Order {
        /// Newest first.
        Newest = "newest",
        /// Best match of the words first.
        Best = "best",
        /// People by name, tags by path.
        Name = "name",
        /// People by how many quotations they have.
        Quoted = "quoted",
        /// Quotations by the article's day, those of one article together.
        Article = "article",
        /// By the day of speaking.
        Said = "said",
        /// By the name of who speaks first.
        Speaker = "speaker",
        /// By who published.
        Outlet = "outlet",
        /// By how the words are given.
        Kind = "kind",
        /// By what the speaker did; what is not simply said comes first.
        Act = "act",
        /// By how far the analyst is.
        Review = "review",
        /// By the path of the first tag.
        Tag = "tag",
    }

    /// How the words of a quotation are given.
    Kind {
        /// All of it verbatim.
        Direct = "direct",
        /// Partly verbatim.
        Mixed = "mixed",
        /// Reported without marks.
        Indirect = "indirect",
    }

    /// What the speaker did with the words.
    Act {
        /// Said them.
        Said = "said",
        /// Declined to say.
        Declined = "declined",
        /// Denied them.
        Denied = "denied",
        /// Asked them.
        Asked = "asked",
        /// Said, as the outlet marks with doubt.
        Alleged = "alleged",
    }

    /// How far the analyst is with a quotation.
    Status {
        /// Nobody looked.
        New = "new",
        /// Seen.
        Seen = "seen",
        /// Checked against the source.
        Checked = "checked",
        /// No quotation, or not one to keep.
        Rejected = "rejected",
    }

    /// How far the analyst is with an article.
    ArticleState {
        /// To be read.
        ToRead = "to_read",
        /// Read through.
        Read = "read",
        /// Left out, with a reason.
        Excluded = "excluded",
    }

    /// Who made a finding.
    Origin {
        /// The engine.
        Machine = "machine",
        /// A person.
        Person = "person",
        /// The page itself (links).
        Page = "page",
    }

    /// What a speaker is.
    PersonKind {
        /// Somebody with a name.
        Person = "person",
        /// A ministry, an agency, a party.
        Organisation = "organisation",
        /// A report, a letter, a poll.
        Document = "document",
        /// Somebody without a name.
        Unnamed = "unnamed",
    }

    /// Who translated the words that are printed.
    TranslatedBy {
        /// The outlet.
        Outlet = "outlet",
        /// An official translator.
        Official = "official",
        /// A machine.
        Machine = "machine",
        /// The analyst.
        Me = "me",
    }

    /// What a block of an article is.
    BlockKind {
        /// The title.
        Headline = "headline",
        /// The summary under it.
        Standfirst = "standfirst",
        /// Running text.
        Paragraph = "paragraph",
        /// A subheading.
        Heading = "heading",
        /// A block quotation or post.
        Quote = "quote",
        /// An item of a list.
        ListItem = "list_item",
        /// The words under a picture.
        Caption = "caption",
        /// A note by the outlet that it changed the piece.
        Correction = "correction",
    }

    /// How two articles or two quotations are related.
    LinkKind {
        /// Articles on one matter.
        Related = "related",
        /// The article goes on from the other.
        Follows = "follows",
        /// It is the other in another language.
        Translates = "translates",
        /// It rests on the other.
        BasedOn = "based_on",
        /// It puts the other right.
        Corrects = "corrects",
        /// It is the other again.
        Duplicates = "duplicates",
        /// The quotation answers the other.
        Answers = "answers",
        /// It says the same again.
        Repeats = "repeats",
        /// It says the opposite.
        Contradicts = "contradicts",
        /// It makes the other clearer.
        Clarifies = "clarifies",
    }

    /// What the window may be helped to type.
    SuggestWhat {
        /// Names of people; the id is theirs.
        People = "people",
        /// Paths of tags.
        Tags = "tags",
        /// Names of collections.
        Collections = "collections",
        /// Names of outlets.
        Outlets = "outlets",
    }

    /// What a row of an export is about.
    Per {
        /// A quotation.
        Quote = "quote",
        /// A quotation and one of its tags.
        Tag = "tag",
        /// A quotation and one of its notes.
        Note = "note",
    }

    /// In what form quotations leave.
    ExportForm {
        /// A table for programs: no byte order mark, LF, nothing altered.
        CsvCode = "csv_code",
        /// A table for a spreadsheet: byte order mark, CRLF, formulas guarded.
        CsvExcel = "csv_excel",
        /// Every record whole, one a line.
        Jsonl = "jsonl",
        /// A briefing in Markdown.
        BriefingMarkdown = "briefing_md",
        /// A briefing for Word.
        BriefingWord = "briefing_docx",
    }

    /// In what order a briefing has its quotations, and under what headings.
    BriefingOrder {
        /// By article, newest published first.
        Article = "article",
        /// By who speaks, by name.
        Speaker = "speaker",
        /// By the day of speaking, earliest first.
        Day = "day",
    }

    /// Language of the words around the quotations of a briefing.
    Tongue {
        /// English.
        English = "en",
        /// Russian.
        Russian = "ru",
    }

    /// What a job does.
    JobKind {
        /// Takes pages in.
        Import = "import",
        /// Writes an export.
        Export = "export",
        /// Finds quotations again.
        Rerun = "rerun",
        /// Asks feeds.
        Feeds = "feeds",
    }

    /// For what the window behaves differently.
    FailureCode {
        /// A query that can't be understood: `column` tells the place.
        Query = "query",
        /// No library is open.
        NoLibrary = "no_library",
        /// The user closed the dialog or stopped the work: nothing to say.
        Cancelled = "cancelled",
        /// What is shown is older than the library: fetch it anew.
        ChangedSince = "changed_since",
    }
}
