//! `onrecord quotes review|set|edges|add|delete`

use super::{made, names, nothing_to_set, patch, said, values};
use crate::{context::Context, failure::Outcome};
use onrecord_library::Patch;
use onrecord_library::edits::{Fields, MissedQuote, QuoteChange, TranslatedBy};
use onrecord_library::model::{Act, Kind, Lang, PartialDate};
use onrecord_library::views::Review;

/// Changes to quotations.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
    /// Say how far you are with quotations: seen, checked against the source, rejected, or new again
    #[command(after_help = "Example:\n  onrecord quotes review checked q12 q13")]
    Review {
        /// How far
        #[arg(value_parser = values::review())]
        review: Review,
        /// The quotations: q12 q13
        #[arg(value_name = "QUOTE", required = true)]
        quotes: Vec<String>,
    },
    /// Correct what is known of quotations; the engine never overwrites it
    #[command(
        after_help = "People are named by their id (p3) or by name; a name that nobody goes by makes a new person. `-` clears a field: it is not known.\n\n\
        Examples:\n  onrecord quotes set q12 --speaker p3 --role 'harbour master' --said-on 2024-05-03\n  onrecord quotes set q12 q13 --chain 'Ada Adeyemi,Quay Herald'\n  onrecord quotes set q14 --speaker - --act denied\n  onrecord quotes set q15 --translation 'There is no agreement' --translation-language en"
    )]
    Set {
        /// The quotations: q12 q13
        #[arg(value_name = "QUOTE", required = true)]
        quotes: Vec<String>,
        #[command(flatten)]
        fields: Box<SetFields>,
    },
    /// Say where a quotation begins and ends
    #[command(
        after_help = "Places count the characters of the article's text from 0; the end is the place after the last one. What was verbatim stays so inside the new edges, and the kind follows from that.\n\n\
        Example:\n  onrecord quotes edges q12 310-352 371-396"
    )]
    Edges {
        /// The quotation: q12
        quote: String,
        /// From where to where, one or more pieces
        #[arg(value_name = "START-END", required = true, value_parser = values::place)]
        places: Vec<(usize, usize)>,
    },
    /// Add a quotation that was missed
    #[command(
        after_help = "Places count the characters of the article's text from 0; the end is the place after the last one. What stands inside quotation marks counts as verbatim.\n\n\
        Example:\n  onrecord quotes add a4 310-352 --speaker 'Ada Adeyemi'"
    )]
    Add {
        /// The article: a4
        article: String,
        /// From where to where, one or more pieces
        #[arg(value_name = "START-END", required = true, value_parser = values::place)]
        places: Vec<(usize, usize)>,
        /// Who spoke: p3 or a name; may be repeated
        #[arg(long, value_name = "PERSON")]
        speaker: Vec<String>,
        /// What of it is verbatim, where the marks don't tell
        #[arg(long, value_name = "START-END", value_parser = values::place, conflicts_with = "indirect")]
        quoted: Vec<(usize, usize)>,
        /// Nothing of it is verbatim
        #[arg(long)]
        indirect: bool,
        /// What the speaker did
        #[arg(long, value_parser = values::act())]
        act: Option<Act>,
    },
    /// Delete quotations that were added by hand; reject those that the machine found
    #[command(after_help = "Example:\n  onrecord quotes delete q9\nIt can be undone: onrecord undo")]
    Delete {
        /// The quotations: q9
        #[arg(value_name = "QUOTE", required = true)]
        quotes: Vec<String>,
    },
}

#[derive(Debug, clap::Args)]
pub struct SetFields {
    /// Who spoke; may be repeated
    #[arg(long, value_name = "PERSON")]
    speaker: Vec<String>,
    /// For whom a spokesman speaks
    #[arg(long, value_name = "PERSON")]
    on_behalf_of: Vec<String>,
    /// Who relays it, nearest the speaker first, with commas between
    #[arg(long, value_name = "PERSON,…", value_delimiter = ',')]
    chain: Vec<String>,
    /// What the speaker did
    #[arg(long, value_parser = values::act())]
    act: Option<Act>,
    /// How the words are given
    #[arg(long, value_parser = values::kind())]
    kind: Option<Kind>,
    /// The speaker's role as printed
    #[arg(long, value_name = "TEXT", value_parser = values::text)]
    role: Option<Patch<String>>,
    /// Day of speaking: 2024-05-03, 2024-05 or 2024
    #[arg(long, value_name = "DAY", value_parser = values::parsed::<PartialDate>)]
    said_on: Option<Patch<PartialDate>>,
    /// The question or topic it answered
    #[arg(long, value_name = "TEXT", value_parser = values::text)]
    asked: Option<Patch<String>>,
    /// The event of speaking
    #[arg(long, value_name = "TEXT", value_parser = values::text)]
    occasion: Option<Patch<String>>,
    /// To whom it was said
    #[arg(long, value_name = "TEXT", value_parser = values::text)]
    addressee: Option<Patch<String>>,
    /// Language in which it was spoken
    #[arg(long, value_name = "LANG", value_parser = values::language)]
    spoken: Option<Patch<Lang>>,
    /// Who translated what is printed
    #[arg(long, value_name = "WHO", value_parser = values::translated_by())]
    translated_by: Option<Patch<TranslatedBy>>,
    /// Your own translation, which stands beside the original
    #[arg(long, value_name = "TEXT", value_parser = values::text)]
    translation: Option<Patch<String>>,
    /// The language of your translation
    #[arg(long, value_name = "LANG", value_parser = values::language)]
    translation_language: Option<Patch<Lang>>,
    /// Who made your translation [default: your initials]
    #[arg(long, value_name = "NAME", value_parser = values::text)]
    translator: Option<Patch<String>>,
}

impl SetFields {
    fn change(self) -> QuoteChange {
        QuoteChange {
            speakers: names(self.speaker),
            on_behalf_of: names(self.on_behalf_of),
            chain: names(self.chain),
            fields: Fields {
                act: self.act,
                kind: self.kind,
                role: patch(self.role),
                said_on: patch(self.said_on),
                asked: patch(self.asked),
                occasion: patch(self.occasion),
                addressee: patch(self.addressee),
                language_spoken: patch(self.spoken),
                translated_by: patch(self.translated_by),
                own_translation: patch(self.translation),
                own_translation_language: patch(self.translation_language),
                translator: patch(self.translator),
            },
        }
    }
}

/// Carry it out.
pub fn run(edit: Edit, context: &mut Context) -> Outcome {
    if let Edit::Set { quotes, fields } = edit {
        return set(&quotes, *fields, context);
    }
    let library = context.place.open()?;
    match edit {
        // Done above: wrong use is told before the library is opened.
        Edit::Set { .. } => Ok(()),
        Edit::Review { review, quotes } => said(context, &library.review(&quotes, review)?),
        Edit::Edges { quote, places } => said(context, &library.set_edges(&quote, &places)?),
        Edit::Add { article, places, speaker, quoted, indirect, act } => {
            let quoted = (indirect || !quoted.is_empty()).then_some(quoted);
            made(
                context,
                &library.add_quote(&article, &MissedQuote { places, quoted, act, speakers: speaker })?,
            )
        }
        Edit::Delete { quotes } => said(context, &library.delete_quotes(&quotes)?),
    }
}

fn set(quotes: &[String], fields: SetFields, context: &mut Context) -> Outcome {
    let change = fields.change();
    if change == QuoteChange::default() {
        return Err(nothing_to_set("quotes set", "--speaker p3"));
    }
    said(context, &context.place.open()?.change_quotes(quotes, &change)?)
}
