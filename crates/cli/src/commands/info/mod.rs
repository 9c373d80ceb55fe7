//! `onrecord info`

mod changes;
mod evidence;

use crate::text::{bytes, counted, thousands};
use crate::{
    context::Context,
    failure::{Failure, Outcome},
    fields::Fields,
    look::Look,
};
use onrecord_library::lists::Info;
use onrecord_library::views::{Evidence, Noun};
use std::io::{self, Write};

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  onrecord info\n  onrecord info a12\n  onrecord info a12 --changes\n  onrecord info a12 --evidence"
)]
pub struct Args {
    /// An article (a12 or its uid): what it rests on, its captures and revisions
    #[arg(value_name = "ARTICLE")]
    article: Option<String>,
    /// All that it rests on: each capture with its file looked at now, where each field was read, other readings
    #[arg(long, requires = "article", conflicts_with = "changes")]
    evidence: bool,
    /// What the outlet changed: the newest text of the article against the one before
    #[arg(long, requires = "article")]
    changes: bool,
    /// The older text to compare, by its number
    #[arg(long, value_name = "N", requires = "changes")]
    from: Option<i64>,
    /// The newer text to compare
    #[arg(long, value_name = "N", requires = "changes")]
    to: Option<i64>,
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    let look = context.look;
    let Some(article) = &args.article else {
        let info = library.info()?;
        return if args.json { context.json(&info) } else { Ok(whole(&info).write(context.out(), look)?) };
    };
    if args.changes {
        let changes = library.text_changes(article, args.from, args.to)?;
        return if args.json {
            context.json(&changes)
        } else {
            Ok(changes::write(&changes, context.out(), look)?)
        };
    }
    let id = library.row(&[Noun::Articles], article)?.1;
    if args.evidence {
        let shown = library.evidence_in_full(id)?.ok_or_else(|| gone(article))?;
        if args.json {
            return context.json(&shown);
        }
        rests_on(&shown.evidence, &shown.flaws, context.out(), look)?;
        return Ok(evidence::told(&shown, context.out(), look)?);
    }
    let evidence = library.evidence(id)?;
    let evidence = evidence.ok_or_else(|| gone(article))?;
    if args.json { context.json(&evidence) } else { Ok(rests_on(&evidence, &[], context.out(), look)?) }
}

fn gone(article: &str) -> Failure {
    Failure::Failed(format!("{article} was just removed from this library."))
}

fn whole(info: &Info) -> Fields {
    let all = &info.overview;
    let quotes = &all.quotes;
    let mut fields = Fields::default();
    fields
        .add("library", all.name.clone())
        .add("folder", info.folder.display().to_string())
        .add("made", all.made_at.clone())
        .add("form", all.form.to_string())
        .add("uid", all.uid.clone())
        .add("articles", thousands(all.articles))
        .add(
            "quotations",
            format!(
                "{}: {} new, {} seen, {} checked, {} rejected",
                thousands(quotes.all),
                thousands(quotes.new),
                thousands(quotes.seen),
                thousands(quotes.checked),
                thousands(quotes.rejected)
            ),
        )
        .add("people", thousands(all.people))
        .add("tags", thousands(all.tags))
        .add("notes", thousands(all.notes))
        .add("links", thousands(all.links))
        .add("collections", thousands(all.collections))
        .add("captures", format!("{} ({})", thousands(all.captures), bytes(all.captured_bytes)))
        .add(
            "on disk",
            format!(
                "{}: library {}, captures {}, backups {}",
                bytes(info.file_bytes + info.capture_bytes + info.backup_bytes),
                bytes(info.file_bytes),
                bytes(info.capture_bytes),
                bytes(info.backup_bytes)
            ),
        )
        .add("engine", info.this_engine.to_owned())
        .add("last run with", all.engine.clone().filter(|engine| engine != info.this_engine))
        .add("backups", info.backups.is_empty().then(|| "none yet: onrecord backup makes one".to_owned()));
    for backup in &info.backups {
        let when = backup.written_at.as_deref().unwrap_or("at an unknown time");
        fields.add("backup", format!("{when}  {}  {}", backup.name, bytes(backup.bytes)));
    }
    fields
}

fn rests_on(
    evidence: &Evidence,
    flaws: &[Option<String>],
    out: &mut impl Write,
    look: Look,
) -> io::Result<()> {
    let mut fields = Fields::default();
    fields.add("article", evidence.article.clone()).write(out, look)?;
    for (at, capture) in evidence.captures.iter().enumerate() {
        writeln!(out, "\n{}", look.bold("Capture"))?;
        let claimed = if capture.claimed { "as you say" } else { "fetched by Onrecord" };
        let mut fields = Fields::default();
        fields
            .add("uid", capture.uid.clone())
            .add("way", capture.way.clone())
            .add("name", capture.name.clone())
            .add("sha-256", capture.sha256.clone())
            .add("bytes", thousands(capture.bytes))
            .add("media type", capture.media_type.clone())
            .remarked("captured", capture.captured_at.clone(), Some(claimed.to_owned()))
            .remarked("url", capture.url.clone(), Some(claimed.to_owned()))
            .add("archived", capture.archive_url.clone())
            .add("time stamp", capture.stamp_name.clone().or_else(|| capture.stamp.clone()))
            .add("file", flaws.get(at).map(|flaw| evidence::file(flaw.as_deref())))
            .write(out, look)?;
    }
    for revision in &evidence.revisions {
        writeln!(out, "\n{} {}", look.bold("Revision"), revision.number)?;
        let mut fields = Fields::default();
        fields
            .add("uid", revision.uid.clone())
            .add("reason", revision.reason.clone())
            .add("length", counted(revision.length, "character"))
            .add("sha-256", revision.text_sha256.clone())
            .add("made", revision.made_at.clone())
            .add("who", revision.who.clone())
            .add("capture", revision.capture.clone())
            .add("quotations", thousands(revision.quotes))
            .write(out, look)?;
    }
    Ok(())
}
