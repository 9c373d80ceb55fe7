//! The words of a text, and which of them a quotation covers.

use super::Range;
use std::collections::BTreeSet;

/// Numbers of words in an article, counted from its first.
pub type WordSet = BTreeSet<usize>;

/// Runs of letters, digits and underscores; one of `’ ' - . &` may stand between two runs.
pub fn words(text: &[char]) -> Vec<Range> {
    let letter = |at: usize| text.get(at).is_some_and(|c| c.is_alphanumeric() || *c == '_');
    let joint = |at: usize| text.get(at).is_some_and(|c| matches!(c, '’' | '\'' | '-' | '.' | '&'));
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !letter(at) {
            at += 1;
            continue;
        }
        let start = at;
        while letter(at) || (joint(at) && letter(at + 1)) {
            at += 1;
        }
        found.push((start, at));
    }
    found
}

/// The words whose middle lies in one of the ranges.
pub fn covered(ranges: &[Range], words: &[Range]) -> WordSet {
    let mut set = WordSet::new();
    for &(start, end) in ranges {
        let first = words.partition_point(|word| word.1 <= start);
        let inside = words.iter().enumerate().skip(first).take_while(|(_, word)| word.0 < end);
        set.extend(inside.filter(|(_, w)| (2 * start..2 * end).contains(&(w.0 + w.1))).map(|(at, _)| at));
    }
    set
}

/// A set cut into its unbroken runs.
pub fn runs(set: &WordSet) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for &word in set {
        match runs.last_mut() {
            Some(run) if run.last() == Some(&(word.wrapping_sub(1))) => run.push(word),
            _ => runs.push(vec![word]),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_its_joints_and_loses_its_stops() {
        let text: Vec<char> = "“Oʻzbek U.S. policy-makers’ AT&T,” it’s 3.5.".chars().collect();
        let found: Vec<String> = words(&text).iter().map(|w| text[w.0..w.1].iter().collect()).collect();
        assert_eq!(found, ["Oʻzbek", "U.S", "policy-makers", "AT&T", "it’s", "3.5"]);
        let all = words(&text);
        assert_eq!(covered(&[(0, 3)], &all), WordSet::new(), "less than half of a word is none of it");
        assert_eq!(covered(&[(0, 7), (14, 31)], &all).len(), 3);
        assert_eq!(runs(&WordSet::from([1, 2, 5])), [vec![1, 2], vec![5]]);
    }
}
