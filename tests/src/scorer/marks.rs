//! Which code points of a text stand inside quotation marks.

use super::{Kind, Range, words::WordSet};

/// What closes a pair of marks that was opened.
#[derive(Clone, Copy)]
enum Close {
    /// Any of these.
    With(&'static str),
    /// Two single marks, as wire copy writes a double one.
    Doubled,
}

/// True for each code point inside marks (the marks are outside).
///
/// Marks are read paragraph by paragraph: what is left open runs to the end of its own. Single marks
/// count outside double ones only, and only when they close again in the paragraph.
pub fn inside(text: &[char]) -> Vec<bool> {
    let mut mask = vec![false; text.len()];
    let mut start = 0;
    for line in text.split(|c| *c == '\n') {
        paragraph(text, (start, start + line.len()), &mut mask);
        start += line.len() + 1;
    }
    mask
}

fn paragraph(text: &[char], (from, end): Range, mask: &mut [bool]) {
    let at = |i: usize| text.get(i).copied().unwrap_or('\n');
    let mut open: Option<(usize, Close)> = None;
    let mut i = from;
    while i < end {
        let doubled = (at(i) == '\'' && at(i + 1) == '\'') || (at(i) == '`' && at(i + 1) == '`');
        match open {
            Some((start, Close::Doubled)) if doubled => {
                mask[start..i].fill(true);
                open = None;
                i += 2;
                continue;
            }
            Some((start, Close::With(marks))) if marks.contains(at(i)) => {
                mask[start..i].fill(true);
                open = None;
            }
            Some(_) => {}
            None if doubled => {
                open = Some((i + 2, Close::Doubled));
                i += 2;
                continue;
            }
            None => {
                let before = if i == 0 { '\n' } else { text[i - 1] };
                if let Some(marks) = closers(at(i), before, at(i + 1)) {
                    open = Some((i + 1, Close::With(marks)));
                } else if let Some(close) = single(text, i, end, before) {
                    mask[i + 1..close].fill(true);
                    i = close;
                }
            }
        }
        i += 1;
    }
    if let Some((start, _)) = open {
        mask[start.min(end)..end].fill(true);
    }
}

/// The marks that close what `c` opens; `None` when it opens nothing.
fn closers(c: char, before: char, after: char) -> Option<&'static str> {
    match c {
        // A figure in inches is no speech: 12" wide.
        '"' | '″' if before.is_numeric() && !after.is_alphabetic() => None,
        '"' | '″' => Some("\"″”"),
        '“' | '‟' => Some("”\""),
        '„' => Some("“”\""),
        '«' => Some("»"),
        '»' => Some("«"),
        _ => None,
    }
}

/// The place of the mark that closes the single mark at `i`.
fn single(text: &[char], i: usize, end: usize, before: char) -> Option<usize> {
    let after = text.get(i + 1).copied().unwrap_or('\n');
    let opens = matches!(text[i], '‘' | '\'')
        && !before.is_alphanumeric()
        && !"’.,!?".contains(before)
        && (after.is_alphanumeric() || "[$#@….".contains(after));
    if !opens {
        return None;
    }
    for j in i + 1..end {
        let next = text.get(j + 1).copied().unwrap_or('\n');
        if matches!(text[j], '’' | '\'') && !next.is_alphanumeric() && !text[j - 1].is_whitespace() {
            return Some(j);
        }
        if "\"“”„«»‟″".contains(text[j]) {
            return None;
        }
    }
    None
}

/// The kind a set of words has by the marks around it.
pub fn kind(set: &WordSet, words: &[Range], mask: &[bool]) -> Kind {
    let marked =
        set.iter().filter(|word| mask[usize::midpoint(words[**word].0, words[**word].1 - 1)]).count();
    match marked {
        0 => Kind::Indirect,
        all if all == set.len() => Kind::Direct,
        _ => Kind::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let mask = inside(&chars);
        chars.iter().zip(mask).map(|(c, inside)| if inside { *c } else { '_' }).collect()
    }

    #[test]
    fn marks_of_every_fashion_are_seen() {
        assert_eq!(marked("“a, she"), "_a, she", "left open, it runs to the end of the paragraph");
        assert_eq!(marked("“a\nb"), "_a__", "and no further");
        assert_eq!(marked("„Ja“ «да» »ne«"), "_Ja_ _да_ _ne_".replace(' ', "_"));
        assert_eq!(marked("''a'' b"), "__a____");
        assert_eq!(marked("don't 'go' 5\" x"), "_______go______");
        assert_eq!(marked("\"a 'b' c\""), "_a 'b' c_");
    }
}
