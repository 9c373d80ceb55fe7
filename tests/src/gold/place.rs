//! Where marked words stand.

use super::Range;
use serde::Deserialize;

/// What stands for left-out words in the middle of a long piece.
const LEFT_OUT: &str = " […] ";

/// Words to be found.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Piece {
    /// Words that stand once.
    Words(String),
    /// Words that stand once within a longer stretch which stands once.
    Within(String, String),
}

/// A stretch of a text in which words are looked for first; bytes.
pub struct Place<'t> {
    text: &'t str,
    from: usize,
    to: usize,
}

impl<'t> Place<'t> {
    /// The whole text.
    pub fn whole(text: &'t str) -> Self {
        Self { text, from: 0, to: text.len() }
    }

    /// The one place where `words` stand.
    pub fn near(text: &'t str, words: &str) -> Result<Self, String> {
        let (from, to) = Self::whole(text).once(words)?;
        Ok(Self { text, from, to })
    }

    /// Every piece, as code points of the whole text.
    pub fn all(&self, pieces: &[Piece]) -> Result<Vec<Range>, String> {
        pieces.iter().map(|piece| self.one(piece).map(|bytes| points(self.text, bytes))).collect()
    }

    fn one(&self, piece: &Piece) -> Result<Range, String> {
        match piece {
            Piece::Words(words) => match self.once(words) {
                // Not beside the rest, so it must be clear without it.
                Err(_) if self.count(words) == 0 => Self::whole(self.text).once(words),
                found => found,
            },
            Piece::Within(words, stretch) => Self::near(self.text, stretch)?.once(words),
        }
    }

    fn count(&self, words: &str) -> usize {
        let head = words.split_once(LEFT_OUT).map_or(words, |(head, _)| head);
        self.places(head).count()
    }

    /// The only place of the words; of a piece with left-out words, the only place of its beginning and
    /// the first end after it in the same paragraph.
    fn once(&self, words: &str) -> Result<Range, String> {
        let (head, tail) = words.split_once(LEFT_OUT).map_or((words, None), |(h, t)| (h, Some(t)));
        let mut places = self.places(head);
        let start = places.next().ok_or_else(|| format!("“{head}” does not stand there"))?;
        if places.next().is_some() {
            return Err(format!("“{head}” stands in several places: give the words around it"));
        }
        let end = start + head.len();
        let Some(tail) = tail else { return Ok((start, end)) };
        let paragraph = self.text[end..self.to].split('\n').next().unwrap_or_default();
        let mut ends = paragraph.match_indices(tail).map(|(at, _)| end + at + tail.len());
        match (ends.next(), ends.next()) {
            (Some(end), None) => Ok((start, end)),
            (None, _) => Err(format!("“{tail}” does not follow “{head}” in its paragraph")),
            _ => Err(format!("“{tail}” follows “{head}” more than once")),
        }
    }

    /// Where whole words begin.
    fn places<'a>(&'a self, words: &'a str) -> impl Iterator<Item = usize> + 'a {
        let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let (first, last) = (in_word(words.chars().next()), in_word(words.chars().next_back()));
        self.text[self.from..self.to].match_indices(words).map(|(at, _)| self.from + at).filter(move |at| {
            let cut_before = first && in_word(self.text[..*at].chars().next_back());
            let cut_after = last && in_word(self.text[at + words.len()..].chars().next());
            !cut_before && !cut_after && !words.is_empty()
        })
    }
}

/// Bytes to code points.
fn points(text: &str, (start, end): Range) -> Range {
    let before = text[..start].chars().count();
    (before, before + text[start..end].chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Oʻsha kuni.\n\n«Ha, — dedi u. — Yoʻq, bormayman». «Boraman», — dedi ukasi.";

    fn words(piece: &Piece, place: &Place) -> Result<String, String> {
        let range = place.all(std::slice::from_ref(piece))?[0];
        Ok(TEXT.chars().skip(range.0).take(range.1 - range.0).collect())
    }

    #[test]
    fn words_become_code_points() {
        let whole = Place::whole(TEXT);
        let plain = |text: &str| Piece::Words(text.into());
        assert_eq!(words(&plain("Yoʻq […] bormayman"), &whole).as_deref(), Ok("Yoʻq, bormayman"));
        let near = Place::near(TEXT, "dedi ukasi").unwrap();
        assert_eq!(near.all(&[plain("dedi")]).unwrap(), [(61, 65)], "of two, the one near by");
        let within = Piece::Within("dedi".into(), "dedi u.".into());
        assert_eq!(words(&within, &whole).as_deref(), Ok("dedi"));
    }

    #[test]
    fn words_that_are_missing_or_unclear_are_refused() {
        let whole = Place::whole(TEXT);
        let why = |text: &str| whole.all(&[Piece::Words(text.into())]).unwrap_err();
        assert!(why("dedi").contains("several places"));
        assert!(why("kun").contains("does not stand there"), "half a word is no word");
        assert!(why("Ha […] kuni").contains("does not follow"));
    }
}
