//! A text as its words are compared: what only another keyboard, font or program writes otherwise is one.
//!
//! Quotation marks of all nations, dashes of all lengths, spaces that don't break, apostrophes, ё and е,
//! letters in one piece or in two: the words are the same. Capitals and all else are not touched.

use onrecord_model::Span;
use unicode_normalization::{UnicodeNormalization as _, char::canonical_combining_class};

/// A text folded so, with the place of each byte in the text as it is.
#[derive(Debug, Clone)]
pub(crate) struct Plain {
    /// The folded text.
    pub text: String,
    /// For each byte of it, the span of the characters it stands for.
    at: Vec<Span>,
}

impl Plain {
    /// Fold a text.
    pub fn of(text: &str) -> Self {
        let mut plain = Self { text: String::with_capacity(text.len()), at: Vec::with_capacity(text.len()) };
        let mut rest = text.char_indices().peekable();
        let mut letters = String::new();
        while let Some((start, first)) = rest.next() {
            let mut end = start + first.len_utf8();
            if first.is_whitespace() {
                if plain.text.ends_with(' ') {
                    if let Some(last) = plain.at.last_mut() {
                        last.end = end;
                    }
                } else {
                    plain.push(' ', Span::new(start, end));
                }
                continue;
            }
            letters.clear();
            letters.push(first);
            while let Some(&(at, mark)) = rest.peek()
                && canonical_combining_class(mark) != 0
            {
                letters.push(mark);
                end = at + mark.len_utf8();
                rest.next();
            }
            let place = Span::new(start, end);
            if first.is_ascii() && letters.len() == 1 {
                plain.push(if first == '`' { '\'' } else { first }, place);
                continue;
            }
            for letter in letters.nfc() {
                match one_way(letter) {
                    Some('…') => "...".chars().for_each(|dot| plain.push(dot, place)),
                    Some(letter) => plain.push(letter, place),
                    None => {}
                }
            }
        }
        plain
    }

    fn push(&mut self, letter: char, place: Span) {
        self.text.push(letter);
        self.at.extend(std::iter::repeat_n(place, letter.len_utf8()));
    }

    /// Where a span of the text lies in the folded one; `None` when nothing of it is left.
    pub fn inside(&self, span: Span) -> Option<Span> {
        let start = self.at.partition_point(|place| place.start < span.start);
        let end = self.at.partition_point(|place| place.end <= span.end);
        (start < end).then(|| Span::new(start, end))
    }

    /// Where a span of the folded text stands in the text as it is.
    pub fn outside(&self, span: Span) -> Span {
        match (self.at.get(span.start), span.end.checked_sub(1).and_then(|last| self.at.get(last))) {
            (Some(first), Some(last)) if span.start < span.end => Span::new(first.start, last.end),
            _ => Span::new(0, 0),
        }
    }

    /// Where each byte's character begins in the text as it is, for finding paragraphs.
    pub fn place(&self, at: usize) -> usize {
        self.at.get(at).map_or(usize::MAX, |place| place.start)
    }
}

/// A character as it is compared; `None` for what nobody sees.
pub(crate) fn one_way(letter: char) -> Option<char> {
    Some(match letter {
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '〝' | '〞' | '＂' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | 'ʻ' | 'ʼ' | 'ʹ' | 'ʽ' | 'ˈ' | '`' | '´' | '′' | '＇' => {
            '\''
        }
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | '－' => '-',
        'ё' => 'е',
        'Ё' => 'Е',
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => return None,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_another_keyboard_writes_is_the_same() {
        for (one, other) in [
            ("“Всё готово” — сказал он…", "\"Все готово\" - сказал он..."),
            ("«Oʻzbekiston» 10\u{a0}000", "“O'zbekiston” 10 000"),
            ("й ё é", "и\u{306} е\u{308} e\u{301}"),
            ("co\u{ad}operate\n\nnow", "cooperate now"),
        ] {
            assert_eq!(Plain::of(one).text, Plain::of(other).text);
        }
        assert_ne!(Plain::of("No").text, Plain::of("no").text);
    }

    proptest! {
        #[test]
        fn every_place_is_of_whole_characters(text in "(\\PC|\u{a0}|…|е\u{308}|“|\n\n){0,60}") {
            let plain = Plain::of(&text);
            for (at, letter) in plain.text.char_indices() {
                let span = plain.outside(Span::new(at, at + letter.len_utf8()));
                prop_assert!(span.slice(&text).is_some());
            }
            let whole = Span::new(0, text.len());
            if let Some(inside) = plain.inside(whole) {
                prop_assert_eq!(inside, Span::new(0, plain.text.len()));
            }
        }
    }
}
