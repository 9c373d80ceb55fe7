//! `onrecord feeds`

use crate::net::Net;
use crate::table::{Column, Table, number, rest, words};
use crate::text::counted;
use crate::{
    context::Context,
    failure::{Failure, Outcome},
};
use onrecord_library::feeds::{Candidate, EntryState, FeedRow, Following, FoundFeeds};
use onrecord_library::{Done, Library, import};
use std::io::Write as _;
use std::ops::ControlFlow;

/// List the feeds that are followed, or do something with them.
#[derive(Debug, clap::Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "A feed is asked only by `refresh`; in the window also as often as --every says, while it is open.\n\
    Asking fetches the feed alone: an entry that carries its whole text becomes an article, the others wait until\n\
    `fetch` gets their pages (or at once, with --pages).\n\n\
    Examples:\n  onrecord feeds add https://example.org/rss\n  onrecord feeds refresh\n  onrecord feeds entries\n  \
    onrecord feeds fetch 4 5"
)]
pub struct Args {
    /// One JSON object a line
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    act: Option<Act>,
}

/// What is done with feeds. A feed is named by its title or its address.
#[derive(Debug, clap::Subcommand)]
enum Act {
    /// Follow a feed
    #[command(after_help = "Example:\n  onrecord feeds add https://example.org/rss --every 6h")]
    Add {
        /// The feed's address
        url: String,
        #[command(flatten)]
        how: How,
        #[command(flatten)]
        net: Net,
    },
    /// Say anew how a feed is followed; what is not named is as when it is added
    #[command(after_help = "Example:\n  onrecord feeds set 'The Ledger' --every 1d --pages")]
    Set {
        /// The feed
        feed: String,
        #[command(flatten)]
        how: How,
    },
    /// Ask feeds for what is new; all of them where none is named
    #[command(after_help = "Example:\n  onrecord feeds refresh 'The Ledger'")]
    Refresh {
        /// The feeds
        #[arg(value_name = "FEED")]
        feeds: Vec<String>,
        #[command(flatten)]
        net: Net,
    },
    /// Follow a feed no longer; what was added from it stays
    #[command(after_help = "Example:\n  onrecord feeds remove 'The Ledger'\nIt can be undone: onrecord undo")]
    Remove {
        /// The feed
        feed: String,
    },
    /// List entries that wait, the newest first
    #[command(after_help = "Example:\n  onrecord feeds entries 'The Ledger' --all")]
    Entries {
        /// The feed; all of them where none is named
        feed: Option<String>,
        /// Those that were added, dismissed or failed too
        #[arg(long)]
        all: bool,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Fetch the pages of entries and add them
    #[command(after_help = "Example:\n  onrecord feeds fetch 4 5")]
    Fetch {
        /// The entries, by the number `entries` shows
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<i64>,
        #[command(flatten)]
        net: Net,
    },
    /// Leave entries aside
    #[command(after_help = "Example:\n  onrecord feeds dismiss 6 7\nIt can be undone: onrecord undo")]
    Dismiss {
        /// The entries, by the number `entries` shows
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<i64>,
    },
}

/// How a feed is followed.
#[derive(Debug, clap::Args)]
struct How {
    /// How often it is asked while the window is open: 1h, 6h, 1d, or never [default: never]
    #[arg(long, value_name = "TIME", value_parser = every)]
    every: Option<Every>,
    /// Fetch the page of each new entry too
    #[arg(long)]
    pages: bool,
    /// Who publishes it
    #[arg(long, value_name = "NAME")]
    outlet: Option<String>,
}

impl How {
    fn following(self) -> Following {
        let every = self.every.and_then(|every| every.0);
        Following { outlet: self.outlet, every, fetch_pages: self.pages }
    }
}

/// Minutes; `None` for never.
#[derive(Debug, Clone, Copy)]
struct Every(Option<u32>);

/// A time as `30m`, `6h`, `1d`, or `never`.
fn every(text: &str) -> Result<Every, String> {
    if text == "never" {
        return Ok(Every(None));
    }
    let why = || "write it as 1h, 6h, 1d or never; 15m is the shortest".to_owned();
    let (amount, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or_else(why)?;
    let amount: u32 = amount.parse().map_err(|_| why())?;
    let minutes = match unit {
        "m" => Some(amount),
        "h" => amount.checked_mul(60),
        "d" => amount.checked_mul(24 * 60),
        _ => None,
    };
    minutes.filter(|minutes| (15..=60 * 24 * 366).contains(minutes)).map(|n| Every(Some(n))).ok_or_else(why)
}

/// Carry it out.
pub fn run(args: Args, context: &mut Context) -> Outcome {
    match args.act {
        None => list(args.json, context),
        Some(Act::Add { url, how, net }) => add(&url, how, &net, context),
        Some(Act::Set { feed, how }) => {
            let library = context.place.open()?;
            let feed = library.feed(&feed)?;
            done(context, &library.change_feed(&feed, &how.following())?)
        }
        Some(Act::Refresh { feeds, net }) => refresh(&feeds, &net, context),
        Some(Act::Remove { feed }) => {
            let library = context.place.open()?;
            let feed = library.feed(&feed)?;
            done(context, &library.unfollow(&feed)?)
        }
        Some(Act::Entries { feed, all, json }) => entries(feed.as_deref(), all, json, context),
        Some(Act::Fetch { entries, net }) => fetch(&entries, &net, context),
        Some(Act::Dismiss { entries }) => {
            let library = context.place.open()?;
            done(context, &library.dismiss_entries(&entries, true)?)
        }
    }
}

fn done<T>(context: &mut Context, done: &Done<T>) -> Outcome {
    match &done.entry {
        Some(entry) => writeln!(context.out(), "Done: {}.", entry.label)?,
        None => writeln!(context.out(), "Nothing to change: it is so already.")?,
    }
    Ok(())
}

fn add(url: &str, how: How, net: &Net, context: &mut Context) -> Outcome {
    let found = Candidate::find(&net.fetcher()?, url, &|| false).map_err(Failure::Failed)?;
    let feed = match found {
        FoundFeeds::Feed(feed) => feed,
        FoundFeeds::Page(named) => {
            let named: Vec<String> = named
                .iter()
                .map(|feed| match &feed.title {
                    Some(title) => format!("\n  {} ({title})", feed.address),
                    None => format!("\n  {}", feed.address),
                })
                .collect();
            return Err(Failure::Failed(format!(
                "{url} is a page, not a feed. It names these feeds, add the one you mean:{}",
                named.concat()
            )));
        }
    };
    let library = context.place.open_or_create()?;
    done(context, &library.follow(&feed, &how.following())?)
}

fn new_entries(n: usize) -> String {
    if n == 1 { "1 new entry".to_owned() } else { format!("{n} new entries") }
}

const FEEDS: &[Column] =
    &[words("FEED", 40), number("NEW"), words("EVERY", 8), words("ANSWERED", 24), rest("ADDRESS")];

fn list(json: bool, context: &mut Context) -> Outcome {
    let rows = context.place.open()?.feeds()?;
    if json {
        return rows.iter().try_for_each(|row| context.json(row));
    }
    if rows.is_empty() {
        writeln!(context.out(), "No feeds are followed: `onrecord feeds add URL` follows one.")?;
        return Ok(());
    }
    let cells = rows.iter().map(|row| {
        let every = match row.every {
            None => "by hand".to_owned(),
            Some(n) if n % 1440 == 0 => format!("{}d", n / 1440),
            Some(n) if n % 60 == 0 => format!("{}h", n / 60),
            Some(n) => format!("{n}m"),
        };
        let answered = row.answered_at.clone().unwrap_or_else(|| "-".to_owned());
        vec![name(row), row.new.to_string(), every, answered, row.address.clone()]
    });
    let cells: Vec<Vec<String>> = cells.collect();
    let look = context.look;
    Table::new(look, FEEDS).page(context.out(), &cells)?;
    for row in rows.iter().filter(|row| row.error.is_some()) {
        context.complain(format!("{}: {}", name(row), row.error.as_deref().unwrap_or_default()));
    }
    Ok(())
}

fn name(feed: &FeedRow) -> String {
    feed.title.clone().unwrap_or_else(|| feed.address.clone())
}

fn refresh(feeds: &[String], net: &Net, context: &mut Context) -> Outcome {
    let fetcher = net.fetcher()?;
    let library = context.place.open()?;
    let asked = named(&library, feeds)?;
    let mut broken = None;
    let came = library.refresh_feeds(&fetcher, &asked, &|| false, &mut |asked| {
        let told = match &asked.outcome {
            Ok(new) => {
                writeln!(context.out(), "{}\t{}", asked.name, new_entries(*new)).map_err(Failure::from)
            }
            Err(why) => {
                context.complain(format!("{}: {why}", asked.name));
                Ok(())
            }
        };
        match told {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                broken = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    if let Some(error) = broken {
        return Err(error);
    }
    writeln!(
        context.out(),
        "{}, {} added, {} failed.",
        new_entries(came.new),
        counted(came.added as u64, "article"),
        came.failed + came.pages_failed
    )?;
    if came.failed + came.pages_failed > 0 { Err(Failure::Items) } else { Ok(()) }
}

fn named(library: &Library, feeds: &[String]) -> Result<Vec<FeedRow>, Failure> {
    if feeds.is_empty() {
        return Ok(library.feeds()?);
    }
    feeds.iter().map(|feed| Ok(library.feed(feed)?)).collect()
}

const ENTRIES: &[Column] =
    &[number("ENTRY"), words("STATE", 9), words("PUBLISHED", 20), words("FEED", 24), rest("TITLE")];

/// Entries asked for at once.
const PAGE: u32 = 200;

fn entries(feed: Option<&str>, all: bool, json: bool, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    let feeds = match feed {
        Some(feed) => vec![library.feed(feed)?],
        None => library.feeds()?,
    };
    let look = context.look;
    let mut table = Table::new(look, ENTRIES);
    for feed in feeds {
        let mut before = None;
        loop {
            let rows = library.feed_entries(feed.id, !all, before, PAGE)?;
            let Some(last) = rows.last() else { break };
            before = Some(last.id);
            if json {
                rows.iter().try_for_each(|row| context.json(row))?;
                continue;
            }
            let cells = rows.iter().map(|row| {
                let state = match row.state {
                    EntryState::New => "new",
                    EntryState::Added => "added",
                    EntryState::Dismissed => "dismissed",
                    EntryState::Failed => "failed",
                };
                let title = row.title.clone().or_else(|| row.address.clone()).unwrap_or_default();
                let published = row.published.clone().unwrap_or_default();
                vec![row.id.to_string(), state.to_owned(), published, name(&feed), title]
            });
            let cells: Vec<Vec<String>> = cells.collect();
            table.page(context.out(), &cells)?;
        }
    }
    Ok(())
}

fn fetch(entries: &[i64], net: &Net, context: &mut Context) -> Outcome {
    let fetcher = net.fetcher()?;
    let library = context.place.open()?;
    let mut broken = None;
    let came = library.fetch_entries(&fetcher, entries, &|| false, &mut |entry, outcome| {
        let told = match outcome {
            import::Outcome::New { article, quotes, .. } => {
                let quotes = counted(*quotes as u64, "quotation");
                writeln!(context.out(), "{article}\tnew\t{quotes}\tentry {entry}").map_err(Failure::from)
            }
            import::Outcome::Known { article, how } => {
                writeln!(context.out(), "{article}\tknown\t{how}\tentry {entry}").map_err(Failure::from)
            }
            import::Outcome::Changed { article, fates } => {
                let became = super::add::became(fates);
                writeln!(context.out(), "{article}\tnew text\t{became}\tentry {entry}").map_err(Failure::from)
            }
            import::Outcome::Failed(why) => {
                context.complain(format!("entry {entry}: {why}"));
                Ok(())
            }
            import::Outcome::LeftAlone(_) => Ok(()),
        };
        match told {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                broken = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    match broken {
        Some(error) => Err(error),
        None if came.failed > 0 => Err(Failure::Items),
        None => Ok(()),
    }
}
