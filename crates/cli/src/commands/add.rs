//! `onrecord add`

use super::preview;
use crate::columns::Columns;
use crate::net::Net;
use crate::text::counted;
use crate::{
    context::Context,
    failure::{Failure, Outcome},
};
use onrecord_library::fetch;
use onrecord_library::import::{self, Bytes, Event, Options, Source, Walked, walk};
use onrecord_library::{model::Lang, reason};
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{self, Read as _, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Each page is kept as it came, read into its parts, and its quotations are proposed. A line says what became\n\
    of it: new, a new text of a known article, known already, or (on stderr) why it was not stored. With several pages, `committed N` says\n\
    that N new articles are on the disk, whatever happens next. Interrupted work is simply run again.\n\
    A file of many articles (a table, an archive, a Telegram export, a mailbox) gives each of them.\n\
    An address (https://…) is fetched, once and from the public internet alone. Where a site shows its page to nobody but\n\
    a browser, the line says so: save the page there and add the file.\n\
    In folders, files with the ending of a page (.html .txt .eml .csv …) are taken; others are counted and left alone.\n\n\
    Examples:\n  onrecord add page.txt\n  onrecord add ~/saved-pages --library Trip.onrecord\n  \
    onrecord add --preview export.csv\n  onrecord add --map body=Text --map published=Day export.csv\n  \
    onrecord add https://example.org/news/1\n  onrecord add --url https://example.org/news/1 - < page.html"
)]
pub struct Args {
    /// Pages, folders of pages, addresses of pages; `-` is standard input
    #[arg(value_name = "FILE|URL", required = true)]
    files: Vec<PathBuf>,
    /// Address of the page, where it doesn't name it itself; for one page
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// It is a newer text of the article at its address, though it looks cut short or like another piece; for one page
    #[arg(long)]
    as_new_text: bool,
    #[command(flatten)]
    columns: Columns,
    #[command(flatten)]
    net: Net,
    /// Show what the columns of a table are taken for, with its first rows; stores nothing
    #[arg(long)]
    preview: bool,
    /// Language of the pages (en, ru, uz …); otherwise it is told from the words
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// How many pages to read at once [default: one per core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
    /// Print JSON Lines
    #[arg(long)]
    json: bool,
}

pub fn run(args: Args, context: &mut Context) -> Outcome {
    if args.preview {
        return preview::run(&args.files, &args.columns.mapping()?, context);
    }
    let one = matches!(args.files.as_slice(), [file] if !file.is_dir() && !Source::file(file).holds_many());
    if args.url.is_some() && !one {
        return Err(Failure::Usage("--url belongs to one page: add that page by itself.".to_owned()));
    }
    if args.url.is_some() && args.files.iter().any(|file| is_address(file)) {
        return Err(Failure::Usage(
            "--url is for a page whose address is not known: leave it out.".to_owned(),
        ));
    }
    if args.as_new_text && !one {
        return Err(Failure::Usage("--as-new-text belongs to one page: add that page by itself.".to_owned()));
    }
    let fetcher = args.net.fetcher()?;
    let options = Options {
        url: args.url,
        as_new_text: args.as_new_text,
        lang: args.lang.as_deref().map(Lang::new),
        threads: args.threads.map(usize::from),
        mapping: args.columns.mapping()?,
        ..Options::default()
    };
    let (inputs, met) = gather(&args.files);
    // An address is asked for when its turn comes.
    let sources = inputs.into_iter().map(move |input| match input {
        Input::Here(source) => source,
        Input::At(address) => fetch::source(&fetcher, &address, &|| false),
    });
    let library = context.place.open_or_create()?;
    let mut broken = None;
    let mut failed = met.unread.len();
    for (path, why) in &met.unread {
        context.complain(format!("{}: {why}", path.display()));
    }
    let mut met = met;
    let report = library.import(sources, &options, &mut |event| {
        if let Event::Page { outcome: import::Outcome::LeftAlone(what), .. } = event {
            *met.parts.entry(what).or_default() += 1;
        }
        let told = tell(event, one, args.json, context);
        match told {
            Ok(()) => ControlFlow::Continue(()),
            // Nobody reads us any more: what is ready is stored, the rest is left out.
            Err(error) => {
                broken = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    failed += report.failed;
    if let Some(error) = broken {
        return Err(error);
    }
    for left in [met.others(), met.parts()].into_iter().flatten() {
        context.complain(left);
    }
    if args.json {
        let line = json!({"new": report.new, "quotes": report.quotes, "changed": report.changed, "known": report.known, "failed": failed});
        writeln!(context.out(), "{line}")?;
    } else if !one {
        let changed = match report.changed {
            0 => String::new(),
            n => format!("{} of known ones, ", counted(n as u64, "new text")),
        };
        writeln!(
            context.out(),
            "{} new with {}, {changed}{} known already, {failed} failed.",
            counted(report.new as u64, "article"),
            counted(report.quotes as u64, "quotation"),
            report.known,
        )?;
    }
    if failed > 0 { Err(Failure::Items) } else { Ok(()) }
}

/// Print one event; what is durable is told only where there is more than `one` page.
pub(super) fn tell(event: &Event<'_>, one: bool, as_json: bool, context: &mut Context) -> Outcome {
    match event {
        Event::Page { name, outcome: import::Outcome::Failed(why) } => {
            if as_json {
                writeln!(context.out(), "{}", json!({"file": name, "outcome": "failed", "error": why}))?;
            }
            context.complain(format!("{name}: {why}"));
        }
        Event::Page { name, outcome: import::Outcome::New { article, quotes, remark } } if as_json => {
            let line =
                json!({"file": name, "outcome": "new", "id": article, "quotes": quotes, "remark": remark});
            writeln!(context.out(), "{line}")?;
        }
        Event::Page { name, outcome: import::Outcome::New { article, quotes, remark } } => {
            let remark = remark.as_ref().map_or_else(String::new, |remark| format!(" ({remark})"));
            let quotes = counted(*quotes as u64, "quotation");
            writeln!(context.out(), "{article}\tnew\t{quotes}\t{name}{remark}")?;
        }
        Event::Page { name, outcome: import::Outcome::Known { article, how } } if as_json => {
            let line = json!({"file": name, "outcome": "known", "id": article, "how": how});
            writeln!(context.out(), "{line}")?;
        }
        Event::Page { name, outcome: import::Outcome::Known { article, how } } => {
            writeln!(context.out(), "{article}\tknown\t{how}\t{name}")?;
        }
        Event::Page { name, outcome: import::Outcome::Changed { article, fates } } if as_json => {
            let line = json!({"file": name, "outcome": "changed", "id": article, "same": fates.same, "moved": fates.moved,
                "altered": fates.altered, "gone": fates.gone, "quotes": fates.new});
            writeln!(context.out(), "{line}")?;
        }
        Event::Page { name, outcome: import::Outcome::Changed { article, fates } } => {
            writeln!(context.out(), "{article}\tnew text\t{}\t{name}", became(fates))?;
        }
        Event::Page { outcome: import::Outcome::LeftAlone(_), .. } => {}
        Event::Committed(_) if one => {}
        Event::Committed(n) => {
            if as_json {
                writeln!(context.out(), "{}", json!({"committed": n}))?;
            } else {
                writeln!(context.out(), "committed {n}")?;
            }
            // Whoever reads this may rely on it at once.
            context.out().flush()?;
        }
    }
    Ok(())
}

/// What became of the quotations of an article whose text changed: `3 quotations the same, 1 altered, 1 gone`.
pub(super) fn became(fates: &import::Fates) -> String {
    let mut said = vec![format!("{} the same", counted(fates.same as u64, "quotation"))];
    for (n, what) in
        [(fates.moved, "moved"), (fates.altered, "altered"), (fates.gone, "gone"), (fates.new, "new")]
    {
        if n > 0 {
            said.push(format!("{n} {what}"));
        }
    }
    if fates.highlights_left > 0 {
        said.push(format!("{} left on the older text", counted(fates.highlights_left as u64, "highlight")));
    }
    said.join(", ")
}

/// What was met beside pages.
#[derive(Debug, Default)]
struct Met {
    unread: Vec<(PathBuf, String)>,
    others: BTreeMap<String, usize>,
    parts: BTreeMap<&'static str, usize>,
}

impl Met {
    /// One sentence about files that are no pages.
    fn others(&self) -> Option<String> {
        let kinds: Vec<String> = self.others.iter().map(|(ending, n)| format!("{n} {ending}")).collect();
        let n: usize = self.others.values().sum();
        (n > 0).then(|| {
            format!(
                "Left alone, not being pages: {} ({}). Name a file to add it all the same.",
                counted(n as u64, "file"),
                kinds.join(", ")
            )
        })
    }

    /// One sentence about parts of files that are no articles.
    fn parts(&self) -> Option<String> {
        let kinds: Vec<String> = self.parts.iter().map(|(what, n)| format!("{what} ({n})")).collect();
        (!kinds.is_empty())
            .then(|| format!("Left alone inside files, not being articles: {}.", kinds.join(", ")))
    }
}

/// A page that was named.
enum Input {
    /// It is here.
    Here(Source),
    /// It is at this address.
    At(String),
}

/// The pages that were named, folders walked through.
fn gather(files: &[PathBuf]) -> (Vec<Input>, Met) {
    let mut sources = Vec::new();
    let mut met = Met::default();
    for file in files {
        if file.as_os_str() == "-" {
            let mut bytes = Vec::new();
            match io::stdin().lock().read_to_end(&mut bytes) {
                Ok(_) => {
                    let (name, bytes) = ("standard input".to_owned(), Bytes::Stdin(bytes));
                    sources.push(Input::Here(Source { name, bytes }));
                }
                Err(error) => met.unread.push((PathBuf::from("standard input"), reason(&error))),
            }
        } else if is_address(file) {
            sources.push(Input::At(file.to_string_lossy().into_owned()));
        } else if file.is_dir() {
            for walked in walk(file) {
                match walked {
                    Walked::Page(source) => sources.push(Input::Here(source)),
                    Walked::Unread(path, why) => met.unread.push((path, why)),
                    Walked::Other(path) => {
                        let ending = path.extension().map_or_else(
                            || "without an ending".to_owned(),
                            |ending| format!(".{}", ending.to_string_lossy().to_lowercase()),
                        );
                        *met.others.entry(ending).or_default() += 1;
                    }
                }
            }
        } else {
            sources.push(Input::Here(Source::file(file)));
        }
    }
    (sources, met)
}

fn is_address(file: &Path) -> bool {
    let word = file.to_string_lossy();
    word.split_once("://")
        .is_some_and(|(scheme, _)| matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https"))
}
