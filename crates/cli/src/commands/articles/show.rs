//! `onrecord articles show`

use crate::commands::show::ShowArgs;
use crate::look::Look;
use crate::text::{counted, cut, harmless, line, wrapped};
use crate::{context::Context, failure::Outcome, fields::Fields, rows};
use onrecord_library::lists::ArticleShown;
use onrecord_library::model::BlockKind;
use onrecord_library::model::zones::{Instant, ZoneSource};
use onrecord_library::views::{ArticleHead, Noun, OneSource, QuoteRow};
use std::io::{self, Write};

pub fn run(args: &ShowArgs, context: &mut Context) -> Outcome {
    let (library, id) = args.find(Noun::Articles, context)?;
    let shown = library.article(id)?.ok_or_else(|| args.gone())?;
    if args.json {
        return context.json(&shown);
    }
    let look = context.look;
    let out = context.out();
    fields(&shown).write(out, look)?;
    writeln!(out)?;
    write!(out, "{}", text(&shown, look))?;
    if !shown.quotations.is_empty() {
        writeln!(out, "\n{}", look.bold("Quotations"))?;
        shown.quotations.iter().try_for_each(|quote| quotation(out, quote, look))?;
    }
    if !shown.links.is_empty() {
        writeln!(out, "\n{}", look.bold("Links"))?;
        for link in &shown.links {
            let words = format!("{} {} {}", rows::end(&link.from), link.kind, rows::end(&link.to));
            let proposed = match (link.origin.as_str(), link.review.as_deref()) {
                ("machine", None) => "  (proposed)",
                (_, Some("rejected")) => "  (rejected)",
                _ => "",
            };
            writeln!(out, "{}  {}{proposed}", look.dim(&link.id.to_string()), line(&words))?;
        }
    }
    if !shown.remarks.is_empty() {
        writeln!(out, "\n{}", look.bold("Notes"))?;
        for note in &shown.remarks {
            let private = if note.private { " (private)" } else { "" };
            writeln!(out, "{}  {}{private}", look.dim(&note.id.to_string()), line(&note.body))?;
        }
    }
    Ok(())
}

/// The fields, each with where it was read.
fn fields(shown: &ArticleShown) -> Fields {
    let (article, row, head) = (&shown.article, &shown.article.row, &shown.article.row.head);
    let read = |field: &str| article.sources.get(field).cloned();
    let (utc, by) = published_utc(head).unzip();
    let mut fields = Fields::default();
    fields
        .add("id", head.id.to_string())
        .remarked("headline", head.headline.clone(), read("headline"))
        .remarked("standfirst", row.standfirst.clone(), read("standfirst"))
        .remarked("byline", row.byline.join("; "), read("byline"))
        .remarked("outlet", head.outlet.clone(), read("outlet"))
        .remarked("section", head.section.clone(), read("section"))
        .remarked("published", head.published.clone(), read("published"))
        .remarked("published (UTC)", utc, by)
        .remarked("updated", row.updated.clone(), read("updated"))
        .remarked("photo", row.photo_credit.clone(), read("photo_credit"))
        .remarked("language", head.language.clone(), read("language"))
        .remarked("url", head.url.clone(), read("url"))
        .add(
            "state",
            format!(
                "{}{}",
                head.state,
                row.state_reason.as_ref().map(|why| format!(": {why}")).unwrap_or_default()
            ),
        )
        .add("printed by", shown.one_source.as_ref().map(one_source))
        .add("tags", row.tags.join("; "))
        .add("in", row.collections.join("; "))
        .add("added", row.added_at.clone())
        .add("who", row.who.clone())
        .add("revision", row.revision.to_string())
        .add("uid", head.uid.clone());
    fields
}

/// The instant of publication and by what it is known, where only the outlet's zone tells it:
/// `2024-03-03T09:10Z`, `14:10, Asia/Tashkent by the outlet, not printed`.
pub fn published_utc(head: &ArticleHead) -> Option<(String, String)> {
    let clock = head.published.as_deref()?.split_once('T')?.1;
    let by = format!("{clock}, {} by the outlet, not printed", head.outlet_zone.as_deref()?);
    match head.instant() {
        Ok(Some(Instant { utc, source: ZoneSource::Outlet })) => Some((utc, by)),
        Ok(_) => None,
        Err(why) => Some(("not known".to_owned(), format!("{by}: {why}"))),
    }
}

/// `4 outlets, one source: Chas, Golos, Ledger, Tong`.
fn one_source(source: &OneSource) -> String {
    let outlets = counted(source.outlets.len() as u64, "outlet");
    format!("{outlets} in {}, one source: {}", counted(source.articles, "article"), source.outlets.join(", "))
}

/// One quotation under the text: who said it, and its words.
fn quotation(out: &mut impl Write, quote: &QuoteRow, look: Look) -> io::Result<()> {
    writeln!(out, "{}", rows::quote_head(quote, false, look))?;
    let indent = rows::indent(&quote.id.to_string());
    let words = line(&quote.content);
    let room = look.width.saturating_sub(indent.len());
    writeln!(out, "{indent}{}", if look.terminal { cut(&words, room) } else { words })
}

/// The text with its quotations in brackets, each with its short id: `[q1 We will ship grain]`.
/// Rejected ones and those of older revisions are left out.
fn text(shown: &ArticleShown, look: Look) -> String {
    let text = &shown.article.text;
    let mut marks: Vec<(usize, Mark)> = Vec::new();
    let live = shown.quotations.iter().filter(|quote| {
        quote.revision == shown.article.row.revision && quote.review.as_deref() != Some("rejected")
    });
    for quote in live {
        for span in &quote.spans.bytes {
            // What is longer opens first and closes last.
            marks.push((span.start, Mark::Opens(usize::MAX - span.end, quote.id.to_string())));
            marks.push((span.end, Mark::Closes));
        }
    }
    marks.sort();
    let mut shown_text = String::new();
    for (kind, block) in &shown.article.blocks {
        let mut words = String::new();
        let mut at = block.start;
        for (place, mark) in marks.iter().filter(|(place, _)| (block.start..=block.end).contains(place)) {
            words.push_str(&harmless(text.get(at..*place).unwrap_or_default()));
            match mark {
                Mark::Closes => words.push_str(&look.bold("]")),
                Mark::Opens(_, id) => words.push_str(&look.bold(&format!("[{id} "))),
            }
            at = *place;
        }
        words.push_str(&harmless(text.get(at..block.end).unwrap_or_default()));
        let words = match kind {
            BlockKind::Headline | BlockKind::Heading => look.bold(&words),
            BlockKind::ListItem => format!("• {words}"),
            BlockKind::Caption | BlockKind::Correction => look.dim(&format!("({}) {words}", kind.name())),
            BlockKind::Standfirst | BlockKind::Paragraph | BlockKind::Quote => words,
        };
        let indent = if *kind == BlockKind::Quote { "    " } else { "" };
        if !shown_text.is_empty() {
            shown_text.push('\n');
        }
        shown_text.push_str(&wrapped(&words, look.terminal.then_some(look.width), indent));
    }
    shown_text
}

/// A bracket in the text. At one place, what ends there closes before anything opens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Closes,
    Opens(usize, String),
}
