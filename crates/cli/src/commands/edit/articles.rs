//! `onrecord articles state|set`

use super::{names, nothing_to_set, patch, said, values};
use crate::{
    context::Context,
    failure::{Failure, Outcome},
};
use onrecord_library::Patch;
use onrecord_library::edits::{Correction, Stamp};
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
    /// Add to a capture where an archive has it, or a time stamp
    #[command(
        after_help = "`-` takes it away. The newest capture is meant unless --capture names another by its uid.\n\n\
        Examples:\n  onrecord articles evidence a4 --archive https://archive.example/2024/quay\n  onrecord articles evidence a4 --stamp page.tsr"
    )]
    Evidence {
        /// The article: a4
        article: String,
        /// Address of the copy in an archive
        #[arg(long, value_name = "URL", value_parser = values::text)]
        archive: Option<Patch<String>>,
        /// A time stamp: a file, or its words
        #[arg(long, value_name = "FILE|TEXT", value_parser = values::text)]
        stamp: Option<Patch<String>>,
        /// Which capture, by its uid or SHA-256
        #[arg(long, value_name = "UID")]
        capture: Option<String>,
    },
    /// Use what another place on the page says of a field; `onrecord info ARTICLE --evidence` lists them
    #[command(after_help = "Example:\n  onrecord articles use a4 published 1")]
    Use {
        /// The article: a4
        article: String,
        /// The field: headline, published …
        field: String,
        /// Which of its other readings, from 1
        #[arg(value_parser = clap::value_parser!(u16).range(1..))]
        reading: u16,
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
        Edit::Evidence { article, archive, stamp, capture } => {
            if archive.is_none() && stamp.is_none() {
                return Err(nothing_to_set("articles evidence", "--archive https://archive.example/page"));
            }
            let stamp = patch(stamp).try_map(read_stamp)?;
            let library = context.place.open()?;
            said(context, &library.set_evidence(&article, capture.as_deref(), patch(archive), stamp)?)
        }
        Edit::Use { article, field, reading } => {
            let library = context.place.open()?;
            said(context, &library.take_reading(&article, &field, usize::from(reading) - 1)?)
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

/// A stamp that is a file's name is that file; else it is its words.
fn read_stamp(word: String) -> Result<Stamp, Failure> {
    let path = std::path::Path::new(&word);
    if !path.is_file() {
        return Ok(Stamp { text: word, name: None });
    }
    let bytes = std::fs::read(path).map_err(|e| Failure::file(&word, &e))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(Stamp { text: onrecord_library::captures::base64(&bytes), name })
}
