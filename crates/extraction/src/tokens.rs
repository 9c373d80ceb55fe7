//! Words and stops, each with its place, its case and its classes in the language's lexicon.

use crate::lexicon::{ADVERB, Lexicon, NO_CUE};
use onrecord_model::Span;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// `minister`
    Lower,
    /// `Minister`
    Title,
    /// `WALLACE`, `NATO`
    Upper,
    /// digits and signs
    None,
}

/// One word, number or stop.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte in the text.
    pub start: usize,
    /// One past the last byte, a possessive ’s included.
    pub end: usize,
    /// One past the last byte of the word without its possessive ’s.
    pub base_end: usize,
    /// Where its lexicon key stands in the arena.
    key: (u32, u32),
    /// The stop, or `'\0'` for a word or number.
    pub stop: char,
    /// How the word is written.
    pub case: Case,
    /// Classes in the lexicon (see `lexicon`).
    pub class: u64,
    /// Index of its cue entry, or `NO_CUE`.
    pub cue: u16,
}

impl Token {
    /// True for words and numbers.
    pub const fn is_word(&self) -> bool {
        self.stop == '\0'
    }

    /// True when the word belongs to any of these classes.
    pub const fn is(&self, classes: u64) -> bool {
        self.class & classes != 0
    }

    /// True for words that may begin a name: written with a capital.
    pub const fn is_capital(&self) -> bool {
        matches!(self.case, Case::Title | Case::Upper)
    }

    /// True when the lexicon knows it as a verb of saying.
    pub const fn is_cue(&self) -> bool {
        self.cue != NO_CUE
    }

    /// Where it stands.
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// All tokens of a text, in order.
#[derive(Debug, Default)]
pub struct Tokens {
    /// The tokens.
    pub list: Vec<Token>,
    keys: String,
}

impl Tokens {
    /// The lexicon key of a token: lower case, apostrophes and ё levelled, Uzbek in Latin.
    pub fn key(&self, token: &Token) -> &str {
        &self.keys[token.key.0 as usize..token.key.1 as usize]
    }

    /// The key of the token at an index; empty beyond the end.
    pub fn key_at(&self, index: usize) -> &str {
        self.list.get(index).map_or("", |t| self.key(t))
    }

    /// Index of the first token that starts at or after `byte`.
    pub fn first_from(&self, byte: usize) -> usize {
        self.list.partition_point(|t| t.start < byte)
    }
}

/// Signs that stand for an apostrophe inside a word.
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '´' | '′')
}

/// Read the words and stops of `text`.
pub fn tokenise(text: &str, lexicon: &Lexicon) -> Tokens {
    let mut tokens =
        Tokens { list: Vec::with_capacity(text.len() / 5), keys: String::with_capacity(text.len()) };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let c = next_char(text, at);
        if c.is_alphanumeric()
            || (matches!(c, '$' | '€' | '£' | '@' | '#') && starts_word(text, at + c.len_utf8()))
        {
            at = word(text, at, lexicon, &mut tokens);
            continue;
        }
        let end = at + c.len_utf8();
        if is_stop(c) {
            let start_key = u32::try_from(tokens.keys.len()).unwrap_or(u32::MAX);
            tokens.list.push(Token {
                start: at,
                end,
                base_end: end,
                key: (start_key, start_key),
                stop: if matches!(c, '–' | '―' | '‒') { '—' } else { c },
                case: Case::None,
                class: 0,
                cue: NO_CUE,
            });
        } else if c == '-' && lonely(text, at, end) {
            let start_key = u32::try_from(tokens.keys.len()).unwrap_or(u32::MAX);
            let end = if bytes.get(end) == Some(&b'-') { end + 1 } else { end };
            tokens.list.push(Token {
                start: at,
                end,
                base_end: end,
                key: (start_key, start_key),
                stop: '—',
                case: Case::None,
                class: 0,
                cue: NO_CUE,
            });
            at = end;
            continue;
        }
        at = end;
    }
    tokens
}

fn next_char(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or(' ')
}

fn starts_word(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|t| t.chars().next()).is_some_and(char::is_alphanumeric)
}

/// A hyphen with space about it, or doubled, is a dash.
fn lonely(text: &str, at: usize, end: usize) -> bool {
    let before = text[..at].chars().next_back().is_none_or(char::is_whitespace);
    let next = text[end..].chars().next();
    next == Some('-') || (before && next.is_none_or(char::is_whitespace)) || (before && next == Some(' '))
}

const fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '—'
            | '–'
            | '―'
            | '‒'
            | '('
            | ')'
            | '['
            | ']'
            | '*'
            | '•'
            | '|'
            | '/'
    )
}

/// Read one word from `at`; answers where it ends.
fn word(text: &str, at: usize, lexicon: &Lexicon, tokens: &mut Tokens) -> usize {
    let mut end = at;
    let mut chars = text[at..].char_indices().peekable();
    let mut dots = false;
    while let Some((offset, c)) = chars.next() {
        let here = at + offset;
        if c.is_alphanumeric() || (offset == 0) || matches!(c, '\u{301}' | '%') || is_mark_letter(c) {
            end = here + c.len_utf8();
            continue;
        }
        let next = chars.peek().map(|(_, n)| *n);
        let joins = next.is_some_and(char::is_alphanumeric);
        if joins && (is_apostrophe(c) || matches!(c, '-' | '&' | '_' | '@' | '‑')) {
            continue;
        }
        if joins && matches!(c, '.' | ',') {
            let digit_before = text[..here].ends_with(|p: char| p.is_ascii_digit());
            let digit_after = next.is_some_and(|n| n.is_ascii_digit());
            // 3.5, 10,000; U.S, a.m; example.com
            if (digit_before && digit_after)
                || (c == '.' && !next.is_some_and(char::is_uppercase) && !digit_before)
            {
                dots = true;
                continue;
            }
            // «С.Жуманов»: an initial printed close to its name.
            let initial = next.is_some_and(char::is_uppercase)
                && text[here + 1..].chars().nth(1).is_some_and(char::is_lowercase);
            if c == '.' && capital_domain(&text[at..here], &text[here + 1..]) {
                continue;
            }
            if c == '.' && short_letters(&text[at..here]) && !initial {
                dots = true;
                continue;
            }
        }
        // The last dot of U.S. and a.m. belongs to the word.
        if c == '.' && dots && short_letters(&text[at..here]) {
            end = here + 1;
        }
        break;
    }
    let base_end = without_possessive(text, at, end);
    push_word(text, Span::new(at, end), base_end, lexicon, tokens);
    end
}

/// Okina and modifier apostrophe count as letters wherever they stand in a word.
const fn is_mark_letter(c: char) -> bool {
    matches!(c, 'ʻ' | 'ʼ')
}

/// `GOLOS.RU`: an address in capitals, which a name is printed as.
fn capital_domain(name: &str, behind: &str) -> bool {
    let end = behind.find(|c: char| !c.is_alphanumeric()).unwrap_or(behind.len());
    name.len() > 2
        && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && ["RU", "UZ", "KZ", "SU", "COM", "ORG", "NET"].contains(&&behind[..end])
}

/// `U.S`, `a.m`, `J`: letters one by one between dots.
fn short_letters(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

fn without_possessive(text: &str, start: usize, end: usize) -> usize {
    let word = &text[start..end];
    for tail in ["'s", "’s", "'S", "’S"] {
        if let Some(base) = word.strip_suffix(tail)
            && !base.is_empty()
        {
            return start + base.len();
        }
    }
    end
}

fn push_word(text: &str, span: Span, base_end: usize, lexicon: &Lexicon, tokens: &mut Tokens) {
    let from = tokens.keys.len();
    lexicon.write_key(&text[span.start..base_end], &mut tokens.keys);
    let word = &text[span.start..base_end];
    let (mut class, cue, listed) = lexicon.look_up(&tokens.keys[from..]);
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let case = match letters.next() {
        None => Case::None,
        Some(first) if first.is_lowercase() => Case::Lower,
        Some(first) if first.is_uppercase() => {
            let mut rest = letters.peekable();
            if rest.peek().is_some() && rest.all(char::is_uppercase) { Case::Upper } else { Case::Title }
        }
        Some(_) => Case::None,
    };
    // A capital word that only looks like an adverb is a name, unless a comma parts it.
    if !listed && class == ADVERB && case == Case::Title && !text[span.end..].starts_with(',') {
        class = 0;
    }
    let to_key = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let key = (to_key(from), to_key(tokens.keys.len()));
    tokens.list.push(Token { start: span.start, end: span.end, base_end, key, stop: '\0', case, class, cue });
}
