//! The body and what hangs below it.

use super::Para;
use super::notes::Notes;
use crate::lines::{Seen, is_prose, is_title_like};
use onrecord_model::BlockKind;

/// Read the body from its first paragraph to the page's end.
pub fn read(paras: &[Para], notes: &mut Notes) {
    let mut at = 0;
    while let Some(para) = paras.get(at) {
        at += 1;
        if para.is_text() {
            let (kind, text) = kind_of(paras, at - 1);
            notes.block(kind, text);
            continue;
        }
        if is_content(para, &paras[at..], notes) {
            notes.block(BlockKind::Heading, para.text);
            continue;
        }
        notes.take(para);
        let below = para.seen.iter().any(|s| matches!(s, Seen::Related(None) | Seen::Tags | Seen::Copyright));
        if below {
            at += tail(&paras[at..], para.seen.contains(&Seen::Related(None)), notes);
        }
    }
}

/// A date or a number alone inside the body is the author's, unless nothing dated the page yet
/// and it stands at the end.
fn is_content(para: &Para, after: &[Para], notes: &Notes) -> bool {
    let [Seen::Date { label: None, .. }] = para.seen[..] else { return false };
    let known = notes.draft.sources.contains_key("published");
    let text_after = after.iter().any(Para::is_text);
    known || text_after
}

/// Stories and links under a heading: how many paragraphs they take. They end where running text
/// goes on.
fn tail(paras: &[Para], related: bool, notes: &mut Notes) -> usize {
    let resumes = |at: usize| {
        let rest: Vec<&Para> = paras[at..].iter().filter(|p| p.is_text()).collect();
        let prose = rest.iter().filter(|p| is_prose(p.text)).count();
        is_prose(paras[at].text) && prose * 5 >= rest.len() * 3
    };
    for (at, para) in paras.iter().enumerate() {
        if para.is_text() {
            if resumes(at) {
                return at;
            }
            if related && is_title_like(para.text) {
                notes.related_title(&para.place(), para.text);
            }
            notes.leave_out(para);
        } else if para.seen.iter().any(|s| {
            !matches!(
                s,
                Seen::Date { .. } | Seen::Noise | Seen::Photo { .. } | Seen::Section(_) | Seen::Address(_)
            )
        }) {
            return at;
        } else {
            notes.leave_out(para);
        }
    }
    paras.len()
}

/// The kind of a text in the body, and its words without the bullet.
fn kind_of<'t>(paras: &[Para<'t>], at: usize) -> (BlockKind, &'t str) {
    let text = paras[at].text;
    if let Some(item) = text.strip_prefix(['•', '▪', '◦', '‣', '●', '■']) {
        return (BlockKind::ListItem, item.trim_start());
    }
    if is_heading(paras, at) {
        return (BlockKind::Heading, text);
    }
    (BlockKind::Paragraph, text)
}

/// A short line without a stop, apart from its neighbours, with running text below.
fn is_heading(paras: &[Para], at: usize) -> bool {
    let text = paras[at].text;
    let first = text.chars().next();
    let words = text.split_whitespace().count();
    let next = paras.get(at + 1);
    (1..=12).contains(&words)
        && text.chars().count() <= 100
        && first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
        && text.chars().next_back().is_some_and(|c| c.is_alphanumeric() || matches!(c, '?' | '»' | '”'))
        && !text.contains(':')
        && at > 0
        && paras[at - 1].is_text()
        && next.is_some_and(|next| {
            next.is_text() && next.text.chars().count() > text.chars().count() && is_prose(next.text)
        })
}
