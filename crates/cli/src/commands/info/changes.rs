//! `onrecord info ARTICLE --changes`: two texts laid over each other, marked as wdiff does: `[-gone-] {+new+}`.

use crate::look::Look;
use crate::text::{harmless, wrapped};
use onrecord_library::lists::{ChangedParagraph, TextChanges};
use onrecord_library::views::RevisionRow;
use std::io::{self, Write};

/// Print what is otherwise; paragraphs that are as they were are counted.
pub fn write(changes: &TextChanges, out: &mut impl Write, look: Look) -> io::Result<()> {
    let named = |number: i64| {
        let revision = changes.revisions.iter().find(|revision| revision.number == number);
        format!("text {number}{}", revision.map(of).unwrap_or_default())
    };
    writeln!(out, "{}  {} → {}\n", changes.article, named(changes.from), named(changes.to))?;
    let mut same = 0;
    for paragraph in &changes.paragraphs {
        if paragraph.same {
            same += 1;
            continue;
        }
        skipped(&mut same, out, look)?;
        write!(out, "{}", wrapped(&marked(paragraph, look), look.terminal.then_some(look.width), ""))?;
        writeln!(out)?;
    }
    skipped(&mut same, out, look)
}

/// When the outlet had it, and who made it where a person did.
fn of(revision: &RevisionRow) -> String {
    let when = revision.captured_at.as_deref().filter(|_| revision.reason != "correction");
    let when = when.unwrap_or(&revision.made_at);
    let who = match (revision.reason.as_str(), &revision.who) {
        ("correction", Some(who)) => format!(", corrected by {who}"),
        ("correction", None) => ", corrected".to_owned(),
        _ => String::new(),
    };
    format!(" ({when}{who})")
}

fn marked(paragraph: &ChangedParagraph, look: Look) -> String {
    let mut text = String::new();
    if paragraph.moved {
        text.push_str(&look.dim("(moved) "));
    }
    for piece in &paragraph.pieces {
        let words = harmless(&piece.text);
        match piece.change {
            "deleted" => text.push_str(&look.dim(&format!("[-{words}-]"))),
            "inserted" => text.push_str(&look.bold(&format!("{{+{words}+}}"))),
            _ => text.push_str(&words),
        }
    }
    text
}

fn skipped(same: &mut usize, out: &mut impl Write, look: Look) -> io::Result<()> {
    if *same > 0 {
        let what = if *same == 1 {
            "1 paragraph the same".to_owned()
        } else {
            format!("{same} paragraphs the same")
        };
        writeln!(out, "{}\n", look.dim(&format!("({what})")))?;
    }
    *same = 0;
    Ok(())
}
