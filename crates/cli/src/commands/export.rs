//! `onrecord export`

use crate::text::counted;
use crate::{
    context::Context,
    failure::{Failure, Outcome},
    progress::Line,
};
use clap::ValueEnum;
use onrecord_library::export::briefing::{self, Briefing, By, Tongue};
use onrecord_library::export::csv::{Preset, delimiter_of};
use onrecord_library::export::{Exported, Form, Per, Wanted, columns, known_columns};
use onrecord_library::{citation, query::Query, today, unseen};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[command(after_long_help = help())]
pub struct Args {
    /// In what format
    #[arg(value_name = "FORMAT")]
    format: Format,
    /// Only quotations that meet this query; the language is explained in `onrecord search --help`
    #[arg(long = "where", value_name = "QUERY", default_value = "", hide_default_value = true)]
    query: String,
    /// Write this file, whole or not at all, instead of standard output (`-`)
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// For whom the table is made [default: code]
    #[arg(long = "for", value_name = "READER")]
    reader: Option<Reader>,
    /// What stands between cells, one character or `tab` [default: a comma; for Excel what your locale uses]
    #[arg(long, value_name = "CHARACTER")]
    delimiter: Option<String>,
    /// Which columns, in what order, under what title: uid,content=Words,person
    #[arg(long, value_name = "COLUMNS")]
    columns: Option<String>,
    /// What a row is about
    #[arg(long, value_name = "NOUN", default_value = "quote")]
    per: PerRow,
    /// Let private notes leave too
    #[arg(long)]
    private_notes: bool,
    #[command(flatten)]
    briefing: BriefingArgs,
}

/// Options of `export briefing` alone.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Briefing")]
struct BriefingArgs {
    /// In what file [default: what the ending of FILE tells, else md]
    #[arg(long = "format", value_name = "FILE FORMAT")]
    file: Option<FileFormat>,
    /// In what order, and under what headings [default: article]
    #[arg(long, value_name = "ORDER")]
    order: Option<InOrder>,
    /// Language of the words around the quotations [default: en]
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
    /// Its title
    #[arg(long, value_name = "WORDS")]
    title: Option<String>,
    /// The form of the line that says where it is printed: "{outlet}[, {published}]"
    #[arg(long, value_name = "FORM")]
    citation: Option<String>,
}

/// The file of a briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FileFormat {
    /// Markdown
    Md,
    /// Word
    Docx,
}

/// The order of a briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum InOrder {
    /// By article, newest published first, in reading order within
    Article,
    /// By who speaks, by name
    Speaker,
    /// By the day of speaking, earliest first; days not known last
    Day,
}

/// The language of a briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// English
    En,
    /// Russian
    Ru,
}

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table (RFC 4180)
    Csv,
    /// Every record whole, one a line
    Jsonl,
    /// A text to be read, in Markdown or Word: the words, who said them, where they are printed
    Briefing,
}

/// Who reads a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Reader {
    /// A program: no byte order mark, LF, nothing altered
    Code,
    /// A spreadsheet: byte order mark, CRLF, a ' before what it would run as a formula
    Excel,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum PerRow {
    /// A quotation
    Quote,
    /// A quotation and one of its tags; those without a tag have no row
    Tag,
    /// A quotation and one of its notes; those without a note have no row
    Note,
}

/// The columns, for the long help.
fn help() -> String {
    let wrapped = textwrap::fill(
        &known_columns(Per::Quote).join(", "),
        textwrap::Options::new(96).initial_indent("  ").subsequent_indent("  "),
    );
    format!(
        "Columns:\n{wrapped}\n  with --per tag also: tag; with --per note also: note, note_uid, note_who\n\n\
         `spans` holds where the content stands in the article's text, in Unicode code points; several pieces\n\
         of one quotation are joined by “ […] ” in a cell. Rejected quotations and those of excluded articles\n\
         leave only when the query asks for them (status:rejected, status:excluded).\n\n\
         Examples:\n  onrecord export csv -o quotes.csv\n  \
         onrecord export csv --for excel --where 'tag:Trade said:2024' -o trade.csv\n  \
         onrecord export csv --columns uid,person=Who,content=Words --per tag\n  \
         onrecord export jsonl --where 'speaker:Adeyemi' | jq .content\n  \
         onrecord export briefing --where 'tag:Trade' --order day -o trade.docx"
    )
}

impl Args {
    /// The file to write; `None` for standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| path.as_os_str() != "-")
    }

    fn wanted(&self) -> Result<Wanted, Failure> {
        let per = match self.per {
            PerRow::Quote => Per::Quote,
            PerRow::Tag => Per::Tag,
            PerRow::Note => Per::Note,
        };
        if self.format != Format::Briefing {
            self.briefing.refused()?;
        }
        let form = match self.format {
            Format::Csv => {
                let columns = columns(self.columns.as_deref(), per).map_err(onrecord_library::Error::from)?;
                Form::Csv(self.preset()?, columns)
            }
            Format::Jsonl => {
                self.no_table("JSON Lines hold every record whole.")?;
                Form::Jsonl
            }
            Format::Briefing => {
                self.no_table("a briefing is a text.")?;
                if self.per != PerRow::Quote {
                    return Err(Failure::Usage(
                        "--per is for rows: a briefing has every quotation once, with all its notes.".into(),
                    ));
                }
                Form::Briefing(self.briefing()?)
            }
        };
        let query = Query::parse(&self.query).map_err(onrecord_library::Error::from)?;
        Ok(Wanted { query, only: None, order: None, form, per, private_notes: self.private_notes })
    }

    /// Refuses options that only tables have.
    fn no_table(&self, why: &str) -> Outcome {
        let tables = [
            ("--for", self.reader.is_some()),
            ("--delimiter", self.delimiter.is_some()),
            ("--columns", self.columns.is_some()),
        ];
        match tables.iter().find(|(_, given)| *given) {
            Some((option, _)) => {
                Err(Failure::Usage(format!("{option} is for tables: use it with `export csv`; {why}")))
            }
            None => Ok(()),
        }
    }

    fn briefing(&self) -> Result<Briefing, Failure> {
        let asked = &self.briefing;
        let format = match (asked.file, self.file()) {
            (Some(FileFormat::Md), _) => briefing::Format::Markdown,
            (Some(FileFormat::Docx), _) => briefing::Format::Word,
            (None, None) => briefing::Format::default(),
            (None, Some(path)) => briefing::Format::of(path).ok_or_else(|| {
                Failure::Usage(format!(
                    "The ending of {} tells no format of a briefing: name the file .md or .docx, or give --format.",
                    path.display()
                ))
            })?,
        };
        if let Some(form) = &asked.citation {
            citation::check(form).map_err(|bad| Failure::Usage(bad.to_string()))?;
        }
        Ok(Briefing {
            format,
            by: match asked.order {
                None | Some(InOrder::Article) => By::Article,
                Some(InOrder::Speaker) => By::Speaker,
                Some(InOrder::Day) => By::Day,
            },
            tongue: match asked.language {
                None | Some(Language::En) => Tongue::English,
                Some(Language::Ru) => Tongue::Russian,
            },
            asked: self.query.clone(),
            title: asked.title.clone(),
            source: asked.citation.clone(),
            made: today(),
        })
    }

    fn preset(&self) -> Result<Preset, Failure> {
        let asked = self.delimiter.as_deref().map(delimiter).transpose()?;
        Ok(match self.reader.unwrap_or(Reader::Code) {
            Reader::Code => Preset::Code { delimiter: asked.unwrap_or(b',') },
            Reader::Excel => Preset::Excel {
                delimiter: asked
                    .unwrap_or_else(|| delimiter_of(&sys_locale::get_locale().unwrap_or_default())),
            },
        })
    }
}

impl BriefingArgs {
    /// Refuses them for other formats.
    fn refused(&self) -> Outcome {
        let given = [
            ("--format", self.file.is_some()),
            ("--order", self.order.is_some()),
            ("--language", self.language.is_some()),
            ("--title", self.title.is_some()),
            ("--citation", self.citation.is_some()),
        ];
        match given.iter().find(|(_, given)| *given) {
            Some((option, _)) => {
                Err(Failure::Usage(format!("{option} is for briefings: use it with `export briefing`.")))
            }
            None => Ok(()),
        }
    }
}

/// The delimiter a person asked for.
fn delimiter(asked: &str) -> Result<u8, Failure> {
    match asked.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        &[one] if (one.is_ascii_punctuation() && !matches!(one, b'"' | b'\'')) || one == b'\t' => Ok(one),
        _ => Err(Failure::Usage(format!(
            "“{asked}” can't stand between cells: give one of , ; | or `tab` to --delimiter."
        ))),
    }
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let wanted = args.wanted()?;
    let word = matches!(&wanted.form, Form::Briefing(Briefing { format: briefing::Format::Word, .. }));
    if word && args.file().is_none() && context.look.terminal {
        return Err(Failure::Usage("A Word file can't be shown here: give it a place with -o FILE.".into()));
    }
    let library = context.place.open()?;
    let done = if let Some(path) = args.file() {
        let mut line = Line::default();
        library.export_to(&wanted, path, &mut |come| line.show(come))?
    } else if context.look.terminal {
        library.export(&wanted, context.out(), &mut unseen)?
    } else {
        let mut line = Line::default();
        library.export(&wanted, context.out(), &mut |come| line.show(come))?
    };
    tell(args, &done, context);
    Ok(())
}

/// What a person should know of what left, on standard error.
fn tell(args: &Args, done: &Exported, context: &mut Context) {
    let quotes = |n: usize| counted(n as u64, "quotation");
    if let Some(path) = args.file() {
        let rows = counted(done.rows as u64, "row");
        if args.format == Format::Briefing {
            context.complain(format!("{} written to {}.", quotes(done.quotes), path.display()));
        } else {
            context.complain(format!("{rows} of {} written to {}.", quotes(done.quotes), path.display()));
        }
    }
    if done.left_out.rejected > 0 {
        let rejected = counted(done.left_out.rejected as u64, "rejected quotation");
        context.complain(format!("{rejected} left out."));
    }
    if done.left_out.excluded > 0 {
        context.complain(format!("{} of excluded articles left out.", quotes(done.left_out.excluded)));
    }
    if done.without > 0 {
        let per = if args.per == PerRow::Tag { "tag" } else { "note" };
        context.complain(format!("{} without a {per} left out.", quotes(done.without)));
    }
    if !done.guarded.is_empty() {
        let cells = counted(done.guarded.len() as u64, "cell");
        context.complain(format!(
            "{cells} begun like a formula got a leading ' so that no spreadsheet runs them:"
        ));
        for guarded in &done.guarded {
            context.complain(format!("  {} of {}", guarded.column, guarded.uid));
        }
    }
}
