//! What stands above the body: rubric, date, headline, standfirst, credits.

use super::Para;
use super::notes::Notes;
use crate::lines::{Seen, is_dateline, is_name, is_prose, is_title_like, sentences};
use crate::words;
use onrecord_model::BlockKind;

/// How many paragraphs after the headline may still belong to the head.
const REACH: usize = 10;

/// Read the head; returns the index of the first paragraph of the body.
pub fn read(paras: &[Para], notes: &mut Notes) -> usize {
    let Some(headline) = find_headline(paras) else {
        return above_text(paras, notes);
    };
    labels(&paras[..headline], notes, &paras[headline]);
    notes.draft.headline = Some(paras[headline].text.to_owned());
    notes.source("headline", paras[headline].place());
    let end = head_end(paras, headline);
    below_headline(&paras[headline + 1..end], notes);
    end
}

/// Without a headline: the lines the rules know, up to the first text.
fn above_text(paras: &[Para], notes: &mut Notes) -> usize {
    let end = paras.iter().position(Para::is_text).unwrap_or(paras.len());
    for para in &paras[..end] {
        notes.take(para);
    }
    end
}

/// The headline: the first text that is no rubric or menu, reads as a title and has text below.
fn find_headline(paras: &[Para]) -> Option<usize> {
    let mut texts = paras.iter().enumerate().filter(|(_, p)| p.is_text()).peekable();
    while let Some((at, para)) = texts.next() {
        let (next, next_para) = *texts.peek()?;
        if is_label(para) && !is_prose(next_para.text) && is_headline(paras, next) {
            continue;
        }
        return is_headline(paras, at).then_some(at);
    }
    None
}

/// One to three words that may stand above a headline.
fn is_label(para: &Para) -> bool {
    let text = para.text;
    text.chars().count() <= 40
        && !text.ends_with(['.', '!', '?', '…'])
        && (text.split_whitespace().count() <= 3 || words::is_section(text))
}

fn is_headline(paras: &[Para], at: usize) -> bool {
    let text = paras[at].text;
    let rest = &paras[at + 1..];
    let Some(next) = rest.iter().position(Para::is_text) else { return false };
    // Lines of the site between this and the next text: it stood in the page's head.
    let evidence = rest[..next].iter().any(head_meta);
    let opens_turn = label_of(text).is_some_and(|label| {
        rest.iter().filter(|p| p.is_text()).take(8).any(|p| label_of(p.text) == Some(label))
    });
    let longer =
        text.chars().count() < rest[next].text.chars().count() || rest[next + 1..].iter().any(Para::is_text);
    let listed = text.starts_with(['•', '▪', '*', '—', '–', '>']);
    let stops = text.ends_with('.') && !text.ends_with("..");
    !is_dateline(text)
        && !opens_turn
        && !listed
        && (longer || evidence)
        && (is_title_like(text) || (text.chars().count() < 12 && !stops))
        && (!stops || (evidence && text.chars().count() <= 160))
        && sentences(text) <= 2
}

/// "ANNA" of "ANNA: …": who speaks in a transcript.
fn label_of(text: &str) -> Option<&str> {
    let label = text.split_once(':')?.0;
    (label.chars().count() <= 40 && label.split_whitespace().count() <= 4).then_some(label)
}

/// A line that stands between the headline and the body.
fn head_meta(para: &Para) -> bool {
    para.seen.iter().any(|seen| {
        matches!(
            seen,
            Seen::Date { .. } | Seen::Byline(_) | Seen::Photo { .. } | Seen::Noise | Seen::Section(_)
        )
    })
}

/// A line with a date that says nothing about what it dates.
fn is_dated(para: &Para) -> bool {
    para.seen.iter().any(|seen| matches!(seen, Seen::Date { label: None, .. }))
}

/// What stands above the headline. A short line beside the date, or one made of rubric words, is
/// the rubric; in a menu of many none is.
fn labels(above: &[Para], notes: &mut Notes, headline: &Para) {
    let rubrics = above.iter().filter(|p| p.is_text() && words::is_section(p.text)).count();
    let dated =
        |para: Option<&Para>| para.is_some_and(|p| p.seen.iter().any(|s| matches!(s, Seen::Date { .. })));
    for (at, para) in above.iter().enumerate() {
        if !para.is_text() {
            notes.take(para);
            continue;
        }
        let beside_date = dated(above.get(at + 1)) || (at > 0 && dated(above.get(at - 1)));
        let last = at + 1 == above.len();
        let rubric = words::is_section(para.text) && (rubrics <= 2 || last || beside_date);
        if rubric && (notes.draft.section.is_none() || beside_date) {
            notes.draft.section = Some(para.text.to_owned());
            notes.source("section", para.place());
        } else if para.text != headline.text {
            notes.leave_out(para);
        }
    }
}

/// One past the last line of the head: the last line of the page's own within reach, with at
/// most two texts before it.
fn head_end(paras: &[Para], headline: usize) -> usize {
    let mut end = headline + 1;
    let mut texts = 0;
    let mut dated = paras[..headline].iter().any(is_dated);
    for (at, para) in paras.iter().enumerate().skip(headline + 1).take(REACH) {
        // A second date with text above it is the author's.
        if texts > 0 && dated && is_dated(para) {
            break;
        }
        dated |= is_dated(para);
        if para.is_text() {
            texts += usize::from(para.text != paras[headline].text);
            let long = para.text.chars().count() > 400 || sentences(para.text) > 3;
            if texts > 2 || long || is_dateline(para.text) {
                break;
            }
        } else if head_meta(para) || matches!(para.seen[..], [Seen::Address(_)]) {
            end = at + 1;
        } else {
            break;
        }
    }
    end
}

/// The lines between the headline and the body.
fn below_headline(below: &[Para], notes: &mut Notes) {
    let headline = notes.draft.headline.clone();
    let mut texts = 0;
    for (at, para) in below.iter().enumerate() {
        if !para.is_text() {
            notes.take(para);
            continue;
        }
        if Some(para.text) == headline.as_deref() {
            continue;
        }
        let beside = |other: Option<&Para>| other.is_some_and(head_meta);
        if is_name(para.text)
            && notes.draft.byline.is_empty()
            && (beside(below.get(at + 1)) || at > 0 && beside(below.get(at - 1)))
        {
            notes.draft.byline = vec![para.text.to_owned()];
            notes.source("byline", format!("{}: a name beside the date", para.place()));
        } else if words::is_section(para.text) && notes.draft.section.is_none() {
            notes.draft.section = Some(para.text.to_owned());
            notes.source("section", para.place());
        } else {
            texts += 1;
            if texts == 1 && para.text.split_whitespace().count() >= 5 {
                notes.draft.standfirst = Some(para.text.to_owned());
                notes.source("standfirst", para.place());
            } else if below
                .get(at + 1)
                .is_some_and(|next| next.seen.iter().any(|s| matches!(s, Seen::Photo { .. })))
            {
                notes.block(BlockKind::Caption, para.text);
            } else {
                notes.block(BlockKind::Paragraph, para.text);
            }
        }
    }
}
