//! A page seen again with another text: a further revision, on which every mark is placed again.
//!
//! A mark that a person made or touched is never put on other words. Of the machine's own proposals those whose
//! words the outlet changed become what stands there now, and say what stood there before.

use super::people::Names;
use super::prepare::Prepared;
use super::report::{Fates, Outcome};
use super::store::keep;
use crate::edits::texts::again;
use crate::model::{FoundQuote, Lang, Span, span};
use crate::views::{Noun, Short};
use onrecord_matching::anchors::{Anchors, Fate, Placed};
use onrecord_storage::articles;
use onrecord_storage::captures;
use onrecord_storage::log::begin_run;
use onrecord_storage::quotes::settle;
use onrecord_storage::revisions::{self, From, Mark, NewFate, NewRevision, Older};
use onrecord_storage::{Result, Target, Writing};
use std::path::Path;

/// What undo calls it.
pub(super) fn label(article: i64) -> String {
    format!("new text of {}", Short(Noun::Articles, article))
}

/// What was read meanwhile is lost to nobody: the page is where it was.
pub(super) const GONE: &str =
    "Its article was deleted while the page was being added: add the page again to have it as a new article.";

/// A mark with what became of it.
struct Fated {
    mark: Target,
    touched: bool,
    from: i64,
    placed: Placed,
    was: String,
    now: Option<String>,
}

/// Store the newer text of an article and bring its marks there.
pub(super) fn store(w: &Writing, root: &Path, page: &Prepared, article: i64) -> Result<Outcome> {
    keep(root, page)?;
    let old = revisions::current(**w, article)?;
    let capture = captures::add(w, article, &page.capture())?;
    let new = NewRevision { text: &page.text, sha256: &page.text_sha256, from: From::Recapture(capture) };
    let revision = revisions::add(w, article, &old, &new)?;
    articles::reread(w, article, &page.draft)?;
    let mut marks = Vec::new();
    for older in revisions::older(**w, article, revision)? {
        let anchors = Anchors::new(&older.text, &page.text.text);
        for mark in &older.marks {
            let fate = place(w, revision, &anchors, &older, mark, page)?;
            // What was left on a still older text was told of when it was left.
            if older.id == old.id || fate.placed.fate != Fate::Gone {
                marks.push(fate);
            }
        }
    }
    let batch = begin_run(w, &label(article), onrecord_extraction::ENGINE)?;
    let mut whom = Names::new(article, batch);
    let language = page.draft.language.as_ref().map(Lang::as_str);
    let mut name = |w: &Writing<'_>, id, found: &FoundQuote| whom.of(w, id, found);
    let settled = settle(w, revision, &page.found, language, batch, &mut name)?;
    let mut sum = Fates { new: settled.added.len(), ..Fates::default() };
    let standing = revisions::marked(**w, revision)?;
    let (standing, added, seen_at) = (&standing[..], &settled.added[..], &page.captured_at[..]);
    let newer = Newer { article, revision, standing, added, seen_at };
    for fate in &marks {
        note(w, &newer, fate, &mut sum)?;
    }
    Ok(Outcome::Changed { article: Short(Noun::Articles, article), fates: sum })
}

/// Place one mark, where it can be.
fn place(
    w: &Writing,
    revision: i64,
    anchors: &Anchors,
    older: &Older,
    mark: &Mark,
    page: &Prepared,
) -> Result<Fated> {
    let text = &page.text.text;
    let words = |spans: &[Span], text: &str| span::join(spans, text).unwrap_or_default();
    let was = words(&mark.words[0], &older.text);
    let mut placed = anchors.fate(&mark.words[0]);
    let mut now = (placed.fate == Fate::Altered).then(|| words(&placed.spans, text));
    let stands = matches!(placed.fate, Fate::Same | Fate::Moved);
    let moved = if stands { again(anchors, mark) } else { None };
    // What the engine reads there now: the outlet may have made a quotation longer or shorter.
    let read = page.found.iter().find(|found| overlaps(&found.spans, &placed.spans));
    let own = !mark.touched && !matches!(mark.id, Target::Highlight(_));
    match (moved, read) {
        (Some(moved), read) => {
            let otherwise = read.filter(|found| own && found.spans != moved.words[0]);
            if let Some(found) = otherwise {
                placed.fate = Fate::Altered;
                placed.spans.clone_from(&found.spans);
                now = Some(words(&found.spans, text));
                revisions::move_to(w, revision, &read_anew(mark, found))?;
            } else {
                revisions::move_to(w, revision, &moved)?;
            }
        }
        (None, Some(found)) if own => {
            placed.fate = Fate::Altered;
            now = Some(words(&found.spans, text));
            revisions::move_to(w, revision, &read_anew(mark, found))?;
        }
        (None, _) if stands => {
            // The words are there, but not what was verbatim of them: somebody has to look.
            placed.fate = Fate::Altered;
            now = Some(words(&placed.spans, text));
        }
        (None, read) => {
            if let Some(found) = read {
                now = Some(words(&found.spans, text));
            }
        }
    }
    Ok(Fated { mark: mark.id, touched: mark.touched, from: older.id, placed, was, now })
}

/// A proposal as the engine reads it in the newer text.
fn read_anew(mark: &Mark, found: &FoundQuote) -> Mark {
    Mark {
        id: mark.id,
        words: [found.spans.clone(), found.quoted.clone()],
        evidence: [found.speaker.clone(), found.cue.clone(), found.said_on_from.clone()],
        touched: mark.touched,
    }
}

/// The newer text as it is stored.
struct Newer<'n> {
    article: i64,
    revision: i64,
    /// The quotations that stand on it, with where.
    standing: &'n [(i64, Vec<Span>)],
    /// Those of them that were not there before.
    added: &'n [i64],
    seen_at: &'n str,
}

/// Note what became of a mark, and count it.
fn note(w: &Writing, newer: &Newer, fated: &Fated, sum: &mut Fates) -> Result<()> {
    let Newer { article, revision, standing, added, seen_at } = *newer;
    let Fated { mark, placed, .. } = fated;
    let stands = |id: i64| standing.iter().any(|(quote, _)| *quote == id);
    let fate = match (placed.fate, mark) {
        // The engine takes it for no quotation any more, and nobody had looked at it: it was withdrawn.
        (Fate::Same | Fate::Moved | Fate::Altered, Target::Quote(id)) if !fated.touched && !stands(*id) => {
            return Ok(());
        }
        (fate, _) => fate,
    };
    let others = matches!(fate, Fate::Altered | Fate::Gone);
    let note = NewFate {
        article,
        revision,
        from_revision: fated.from,
        fate: fate.name(),
        score: placed.score,
        was: others.then_some(fated.was.as_str()),
        now: fated.now.as_deref().filter(|_| fate == Fate::Altered),
        seen_at,
    };
    revisions::note_fate(w, *mark, &note)?;
    if matches!(mark, Target::Highlight(_)) {
        sum.highlights_left += usize::from(others);
        return Ok(());
    }
    match fate {
        Fate::Same => sum.same += 1,
        Fate::Moved => sum.moved += 1,
        Fate::Altered => sum.altered += 1,
        Fate::Gone => sum.gone += 1,
    }
    // A person's quotation stays on the words they marked; the one that was found in its place tells of it too.
    if fate == Fate::Altered && fated.touched {
        for (quote, spans) in standing {
            if added.contains(quote) && overlaps(spans, &placed.spans) {
                revisions::note_fate(w, Target::Quote(*quote), &note)?;
                sum.new = sum.new.saturating_sub(1);
                break;
            }
        }
    }
    Ok(())
}

/// Whether two rows of spans share more than half of the longer.
fn overlaps(one: &[Span], other: &[Span]) -> bool {
    let length = |spans: &[Span]| -> usize { spans.iter().map(|span| span.len()).sum() };
    let shared: usize = one
        .iter()
        .flat_map(|a| other.iter().map(move |b| a.end.min(b.end).saturating_sub(a.start.max(b.start))))
        .sum();
    shared * 2 > length(one).max(length(other))
}
