//! The paragraphs of a text: one line each, or, in hard-wrapped text, the lines up to a blank one.

use crate::dates::Context;
use crate::lines::{Seen, classify, ends_sentence};

/// A paragraph and what its line is.
#[derive(Debug)]
pub struct Para<'t> {
    /// First and last line, from 1.
    pub lines: (usize, usize),
    /// Its words, white space at the edges cut.
    pub text: &'t str,
    /// What it is; empty for text.
    pub seen: Vec<Seen>,
}

impl Para<'_> {
    /// True for text: no rule knows the line.
    pub fn is_text(&self) -> bool {
        self.seen.is_empty()
    }

    /// Its place in words.
    pub fn place(&self) -> String {
        match self.lines {
            (a, b) if a == b => format!("line {a}"),
            (a, b) => format!("lines {a}–{b}"),
        }
    }
}

/// Cut a text into its paragraphs.
pub fn cut<'t>(text: &'t str, context: &Context) -> Vec<Para<'t>> {
    let chunks = chunks(text);
    let wrapped = is_wrapped(&chunks);
    let mut paras = Vec::new();
    for chunk in &chunks {
        let one =
            wrapped && chunk.lines.len() > 1 && chunk.lines.iter().all(|l| classify(l.1, context).is_empty());
        if one {
            let (first, last) = (chunk.lines[0], chunk.lines[chunk.lines.len() - 1]);
            let text = &text[first.2..last.2 + last.1.len()];
            paras.push(Para { lines: (first.0, last.0), text, seen: Vec::new() });
            continue;
        }
        for (number, line, _) in &chunk.lines {
            paras.push(Para { lines: (*number, *number), text: line, seen: classify(line, context) });
        }
    }
    paras
}

/// Lines between blank ones: number, words, offset of the words in the text.
struct Chunk<'t> {
    lines: Vec<(usize, &'t str, usize)>,
}

fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for (number, raw) in (1..).zip(text.split('\n')) {
        let line = raw.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'));
        if line.is_empty() {
            open = false;
        } else {
            if !open {
                chunks.push(Chunk { lines: Vec::new() });
                open = true;
            }
            let offset = at + (line.as_ptr() as usize - raw.as_ptr() as usize);
            if let Some(chunk) = chunks.last_mut() {
                chunk.lines.push((number, line, offset));
            }
        }
        at += raw.len() + 1;
    }
    chunks
}

/// True when lines are broken at a width and not at the end of a paragraph: most inner lines of
/// the longer chunks are of like length and do not end a sentence.
fn is_wrapped(chunks: &[Chunk]) -> bool {
    let (mut inner, mut broken) = (0_usize, 0_usize);
    for chunk in chunks.iter().filter(|chunk| chunk.lines.len() > 1) {
        for (_, line, _) in &chunk.lines[..chunk.lines.len() - 1] {
            let chars = line.chars().count();
            inner += 1;
            let stops = line
                .chars()
                .next_back()
                .is_some_and(|c| ends_sentence(c) || matches!(c, ':' | '”' | '»' | '"'));
            broken += usize::from((40..=110).contains(&chars) && !stops);
        }
    }
    inner >= 3 && broken * 3 >= inner * 2
}
