//! A query cut into its pieces, each with its place.

use super::QueryError;

/// A piece of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// `(`
    Open,
    /// `)`
    Close,
    /// `-` before something, or `not`.
    Not,
    /// `or`
    Or,
    /// `speaker:` directly before its value; the name as typed.
    Field(String),
    /// A word, with a star where one was typed.
    Word(String),
    /// Words in quotation marks, without them.
    Quoted(String),
}

/// A piece and its column, in characters from 1.
pub(super) type Placed = (usize, Token);

/// The mark that closes a quotation; marks of all three languages are taken.
const fn closing(open: char) -> Option<&'static [char]> {
    match open {
        '"' => Some(&['"']),
        '“' | '”' => Some(&['”', '“', '"']),
        '„' => Some(&['“', '”', '"']),
        '«' => Some(&['»']),
        _ => None,
    }
}

pub(super) fn tokens(typed: &str) -> Result<Vec<Placed>, QueryError> {
    let chars: Vec<char> = typed.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let column = at + 1;
        let next = chars.get(at + 1);
        if c.is_whitespace() {
            at += 1;
        } else if c == '(' || c == ')' {
            tokens.push((column, if c == '(' { Token::Open } else { Token::Close }));
            at += 1;
        } else if matches!(c, '-' | '−') && next.is_some_and(|next| !next.is_whitespace() && *next != '-') {
            tokens.push((column, Token::Not));
            at += 1;
        } else if let Some(marks) = closing(c) {
            let end = chars[at + 1..].iter().position(|c| marks.contains(c)).ok_or_else(|| {
                QueryError::new(column, "a quotation mark is opened and never closed; add the closing mark")
            })?;
            tokens.push((column, Token::Quoted(chars[at + 1..at + 1 + end].iter().collect())));
            at += end + 2;
        } else {
            let length = chars[at..]
                .iter()
                .position(|&c| c.is_whitespace() || matches!(c, '(' | ')') || closing(c).is_some())
                .unwrap_or(chars.len() - at);
            let word: String = chars[at..at + length].iter().collect();
            at += word_token(column, &word, &mut tokens);
        }
    }
    Ok(tokens)
}

/// A run without spaces: an operator, a field with or without its value, or a word. Gives the
/// characters taken.
fn word_token(column: usize, word: &str, tokens: &mut Vec<Placed>) -> usize {
    match word {
        "or" | "OR" | "|" => tokens.push((column, Token::Or)),
        "not" | "NOT" => tokens.push((column, Token::Not)),
        "AND" | "&" => {}
        _ => {
            if let Some((field, value)) = word.split_once(':')
                && is_field_name(field)
                && !value.starts_with("//")
            {
                tokens.push((column, Token::Field(field.to_owned())));
                // What follows the colon is read on its own: it may be in quotation marks.
                let taken = field.chars().count() + 1;
                if !value.is_empty() {
                    tokens.push((column + taken, Token::Word(value.to_owned())));
                }
            } else {
                tokens.push((column, Token::Word(word.to_owned())));
            }
        }
    }
    word.chars().count()
}

/// Letters only: `10:30` and `https://…` are words.
fn is_field_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic() || c == '_')
}
