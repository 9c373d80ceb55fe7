//! What is otherwise in a newer text, to be read: paragraph by paragraph, word by word.

use crate::paragraphs::Pairs;
use crate::typography::Plain;
use crate::words::Words;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It stands in both.
    Kept,
    /// Only the older text has it.
    Deleted,
    /// Only the newer has it.
    Inserted,
}

impl Change {
    /// The name used in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Deleted => "deleted",
            Self::Inserted => "inserted",
        }
    }
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// Its words, as they stand there; what is kept, as in the newer text.
    pub text: String,
}

/// A paragraph with what is otherwise in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Whether it stood elsewhere among the others.
    pub moved: bool,
    /// Its pieces in order. One piece that is kept: nothing is otherwise.
    pub pieces: Vec<Piece>,
}

impl Paragraph {
    /// Whether it is as it was.
    pub fn is_same(&self) -> bool {
        !self.moved && self.pieces.iter().all(|piece| piece.change == Change::Kept)
    }
}

/// The newer text with what was taken out of the older in its place. Typography alone is no change.
pub fn changes(old: &str, new: &str) -> Vec<Paragraph> {
    let (olds, news) = (split(old), split(new));
    let plain = [Plain::of(old), Plain::of(new)];
    let mut known = HashMap::new();
    let words = [Words::of(&plain[0], old, &mut known), Words::of(&plain[1], new, &mut known)];
    let pairs = paired(&olds, &news, &words);
    let mut from: Vec<Option<usize>> = vec![None; news.len()];
    for (a, pair) in pairs.iter().enumerate() {
        if let Some(b) = pair {
            from[*b] = Some(a);
        }
    }
    let mut told = Vec::new();
    let mut next = 0;
    let stays = in_order(&pairs);
    for (b, paragraph) in news.iter().enumerate() {
        let Some(a) = from[b] else {
            told.push(one(Change::Inserted, paragraph));
            continue;
        };
        if stays.contains(&a) {
            // What went from before it comes before it.
            for gone in next..a {
                if pairs[gone].is_none() {
                    told.push(one(Change::Deleted, olds[gone]));
                }
            }
            next = a + 1;
        }
        told.push(Paragraph { moved: !stays.contains(&a), pieces: within(olds[a], paragraph) });
    }
    for gone in next..olds.len() {
        if pairs[gone].is_none() {
            told.push(one(Change::Deleted, olds[gone]));
        }
    }
    told
}

fn split(text: &str) -> Vec<&str> {
    text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()).collect()
}

fn one(change: Change, text: &str) -> Paragraph {
    Paragraph { moved: false, pieces: vec![Piece { change, text: text.to_owned() }] }
}

/// Which older paragraph is which newer: those that are the same in order, then the most alike.
fn paired(olds: &[&str], news: &[&str], words: &[Words; 2]) -> Vec<Option<usize>> {
    let plain = |texts: &[&str]| texts.iter().map(|text| Plain::of(text).text).collect::<Vec<_>>();
    let (a, b) = (plain(olds), plain(news));
    let mut pairs: Vec<Option<usize>> = vec![None; olds.len()];
    let mut taken = vec![false; news.len()];
    for op in capture_diff_slices(Algorithm::Myers, &a, &b) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            for at in 0..len {
                pairs[old_index + at] = Some(new_index + at);
                taken[new_index + at] = true;
            }
        }
    }
    // A paragraph without a word has no number there, so the numbers are looked up by what they hold.
    if words[0].paragraphs.len() == olds.len() && words[1].paragraphs.len() == news.len() {
        for (at, pair) in Pairs::of(&words[0], &words[1]).to.iter().enumerate() {
            if let (None, Some((to, _))) = (pairs[at], pair)
                && !taken[*to]
            {
                pairs[at] = Some(*to);
                taken[*to] = true;
            }
        }
    }
    pairs
}

/// The older paragraphs that stand in the order of the newer, as many as there can be.
fn in_order(pairs: &[Option<usize>]) -> Vec<usize> {
    let pairs: Vec<Option<(usize, f64)>> = pairs.iter().map(|pair| pair.map(|to| (to, 1.0))).collect();
    crate::paragraphs::in_order(&pairs).into_iter().map(|(a, _)| a).collect()
}

/// A paragraph word by word.
fn within(old: &str, new: &str) -> Vec<Piece> {
    let (olds, news) = (tokens(old), tokens(new));
    let plain = |tokens: &[&str]| tokens.iter().map(|token| Plain::of(token).text).collect::<Vec<_>>();
    let (a, b) = (plain(&olds), plain(&news));
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |change: Change, tokens: &[&str]| {
        let text = tokens.concat();
        match pieces.last_mut() {
            Some(last) if last.change == change => last.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => pieces.push(Piece { change, text }),
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, &a, &b) {
        let (from, to) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { .. } = op {
            push(Change::Kept, &news[to]);
        } else {
            push(Change::Deleted, &olds[from]);
            push(Change::Inserted, &news[to]);
        }
    }
    settled(&pieces)
}

/// A space that stays between words that don't goes with them: else the words stand in shreds.
fn settled(pieces: &[Piece]) -> Vec<Piece> {
    let shred = |at: usize| {
        let changed = |at: Option<usize>| {
            at.and_then(|at| pieces.get(at)).is_some_and(|piece| piece.change != Change::Kept)
        };
        pieces[at].change == Change::Kept
            && pieces[at].text.trim().is_empty()
            && changed(at.checked_sub(1))
            && changed(Some(at + 1))
    };
    let mut out: Vec<Piece> = Vec::new();
    let (mut deleted, mut inserted) = (String::new(), String::new());
    let flush = |deleted: &mut String, inserted: &mut String, out: &mut Vec<Piece>| {
        for (change, text) in [(Change::Deleted, deleted), (Change::Inserted, inserted)] {
            if !text.trim().is_empty() || (!text.is_empty() && change == Change::Inserted) {
                out.push(Piece { change, text: std::mem::take(text) });
            }
            text.clear();
        }
    };
    for (at, piece) in pieces.iter().enumerate() {
        match piece.change {
            Change::Kept if shred(at) => {
                deleted.push_str(&piece.text);
                inserted.push_str(&piece.text);
            }
            Change::Kept => {
                flush(&mut deleted, &mut inserted, &mut out);
                out.push(piece.clone());
            }
            Change::Deleted => deleted.push_str(&piece.text),
            Change::Inserted => inserted.push_str(&piece.text),
        }
    }
    flush(&mut deleted, &mut inserted, &mut out);
    out
}

/// Words, and what stands between them.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    let word = |letter: char| {
        letter.is_alphanumeric()
            || matches!(letter, '\'' | '’' | 'ʻ' | 'ʼ' | '\u{301}' | '\u{306}' | '\u{308}')
    };
    for (at, letter) in text.char_indices() {
        if before.is_some_and(|before| !(word(before) && word(letter))) {
            tokens.push(&text[start..at]);
            start = at;
        }
        before = Some(letter);
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(old: &str, new: &str) -> Vec<String> {
        let piece = |piece: &Piece| match piece.change {
            Change::Kept => piece.text.clone(),
            Change::Deleted => format!("[-{}-]", piece.text),
            Change::Inserted => format!("[+{}+]", piece.text),
        };
        let paragraph = |p: &Paragraph| {
            let moved = if p.moved { "moved: " } else { "" };
            format!("{moved}{}", p.pieces.iter().map(piece).collect::<String>())
        };
        changes(old, new).iter().map(paragraph).collect()
    }

    #[test]
    fn words_are_told_inside_their_paragraph() {
        let old = "Toll rises\n\n“We will raise the toll in May,” Ada Adeyemi said on Monday.\n\nThe port was silent.\n\nFares stay.";
        let new = "Toll rises\n\nA new line came.\n\n“We may raise the toll next spring,” Ada Adeyemi said on Monday.\n\nFares stay.";
        assert_eq!(
            told(old, new),
            [
                "Toll rises",
                "[+A new line came.+]",
                "“We [-will-][+may+] raise the toll [-in May-][+next spring+],” Ada Adeyemi said on Monday.",
                "[-The port was silent.-]",
                "Fares stay.",
            ]
        );
    }

    #[test]
    fn a_paragraph_that_moved_says_so_and_typography_is_no_change() {
        let old = "One stands here.\n\nTwo was “said” first — by all.\n\nThree ends it.";
        let new = "Two was \"said\" first - by all.\n\nOne stands here.\n\nThree ends it.";
        let lines = told(old, new);
        assert_eq!(lines.len(), 3);
        assert_eq!(lines.iter().filter(|line| line.starts_with("moved: ")).count(), 1, "{lines:?}");
        assert!(!lines.concat().contains("[-"), "{lines:?}");
    }

    proptest! {
        #[test]
        fn what_is_not_deleted_is_the_newer_text(old in "([a-dй]{1,3}[ ,.]|\n\n){0,40}", new in "([a-dй]{1,3}[ ,.]|\n\n){0,40}") {
            let newer: Vec<String> = changes(&old, &new)
                .iter()
                .map(|p| p.pieces.iter().filter(|piece| piece.change != Change::Deleted).map(|piece| piece.text.as_str()).collect())
                .filter(|text: &String| !text.trim().is_empty())
                .collect();
            let wanted: Vec<String> = split(&new).into_iter().map(str::to_owned).collect();
            prop_assert_eq!(newer, wanted);
        }
    }
}
