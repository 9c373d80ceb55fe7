//! `onrecord articles state|set`

use super::{names, nothing_to_set, patch, said, values};
use crate::{context::Context, failure::Outcome};
use onrecord_library::Patch;
use onrecord_library::edits::Correction;
use onrecord_library::model::{Lang, PrintedTime};
use onrecord_library::views::State;

/// Changes to articles.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
    /// Say how far you are with articles: to_read, read, or excluded with the reason
    #[command(
        after_help = "Examples:\n  onrecord articles state read a4 a5\n  onrecord articles state excluded a6 --reason 'Same agency text as a4'"
    )]
    State {
        /// How far
        #[arg(value_parser = values::state())]
        state: State,
        /// The articles: a4 a5
        #[arg(value_name = "ARTICLE", required = true)]
        articles: Vec<String>,
        /// Why they are excluded
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Correct what was read from the page; the text itself is never changed
    #[command(
        after_help = "`-` clears a field: it is not known. Times are as precise as you know them, with the zone if printed.\n\n\
        Examples:\n  onrecord articles set a4 --section Politics --published 2024-05-04T09:30+02:00\n  onrecord articles set a4 --byline 'Ada Adeyemi' --byline 'Lev Orlov' --outlet 'The Quay Herald'"
    )]
    Set {
        /// The articles: a4 a5
        #[arg(value_name = "ARTICLE", required = true)]
        articles: Vec<String>,
        #[command(flatten)]
        fields: Box<Fields>,
    },
}

#[derive(Debug, clap::Args)]
pub struct Fields {
    /// Who published, by name or domain; a new outlet is made
    #[arg(long, value_name = "NAME", value_parser = values::text)]
    outlet: Option<Patch<String>>,
    /// The outlet's rubric
    #[arg(long, value_name = "TEXT", value_parser = values::text)]
    section: Option<Patch<String>>,
    /// An author; may be repeated
    #[arg(long, value_name = "NAME")]
    byline: Vec<String>,
    /// First publication
    #[arg(long, value_name = "TIME", value_parser = values::parsed::<PrintedTime>)]
    published: Option<Patch<PrintedTime>>,
    /// Last change
    #[arg(long, value_name = "TIME", value_parser = values::parsed::<PrintedTime>)]
    updated: Option<Patch<PrintedTime>>,
    /// Who made the lead picture
    #[arg(long, value_name = "TEXT", value_parser = values::text)]
    photo_credit: Option<Patch<String>>,
    /// The page's address
    #[arg(long, value_name = "URL", value_parser = values::text)]
    url: Option<Patch<String>>,
    /// Language of the text
    #[arg(long, value_name = "LANG", value_parser = values::language)]
    language: Option<Patch<Lang>>,
}

/// Carry it out.
pub fn run(edit: Edit, context: &mut Context) -> Outcome {
    match edit {
        Edit::State { state, articles, reason } => {
            let library = context.place.open()?;
            said(context, &library.set_articles_state(&articles, state, reason.as_deref())?)
        }
        Edit::Set { articles, fields } => {
            let correction = Correction {
                section: patch(fields.section),
                byline: names(fields.byline),
                published: patch(fields.published),
                updated: patch(fields.updated),
                photo_credit: patch(fields.photo_credit),
                url: patch(fields.url),
                language: patch(fields.language),
                outlet: patch(fields.outlet),
            };
            if correction == Correction::default() {
                return Err(nothing_to_set("articles set", "--section Politics"));
            }
            let library = context.place.open()?;
            said(context, &library.correct_articles(&articles, &correction)?)
        }
    }
}
