//! Pieces of a query put together: `or` binds least, then side by side, then `-` and `not`.

use super::lexer::{Placed, Token, tokens};
use super::{QueryError, fields};
use onrecord_model::fold::{fold, fold_prefix, tokens as words};
use onrecord_storage::views::{Filter, Words};

/// How deep parentheses may go; nobody types more, and a program that does gets a sentence.
const DEEPEST: usize = 50;

/// The most pieces one query may have.
const LONGEST: usize = 500;

pub(super) fn parse(typed: &str) -> Result<Filter, QueryError> {
    let tokens = tokens(typed)?;
    if let Some((column, _)) = tokens.get(LONGEST) {
        return Err(QueryError::new(
            *column,
            format!("the query has more than {LONGEST} pieces; ask for less at once"),
        ));
    }
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0, end: typed.chars().count() + 1 };
    if tokens.is_empty() {
        return Ok(Filter::all());
    }
    let filter = parser.either()?;
    match parser.peek() {
        None => Ok(filter),
        Some((column, _)) => {
            Err(QueryError::new(*column, "a parenthesis is closed that was never opened; take it out"))
        }
    }
}

struct Parser<'t> {
    tokens: &'t [Placed],
    at: usize,
    depth: usize,
    /// The column after the last character.
    end: usize,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<&'t Placed> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<&'t Placed> {
        let token = self.peek();
        self.at += 1;
        token
    }

    fn either(&mut self) -> Result<Filter, QueryError> {
        let mut parts = vec![self.all()?];
        while let Some((_, Token::Or)) = self.peek() {
            self.at += 1;
            parts.push(self.all()?);
        }
        Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Filter::Any(parts) })
    }

    fn all(&mut self) -> Result<Filter, QueryError> {
        let mut parts = Vec::new();
        while let Some((_, token)) = self.peek() {
            if matches!(token, Token::Or | Token::Close) {
                break;
            }
            parts.push(self.one()?);
        }
        if parts.is_empty() {
            let column = self.peek().map_or(self.end, |token| token.0);
            return Err(QueryError::new(
                column,
                match self.peek() {
                    Some((_, Token::Or)) => "“or” stands between two things; something is missing before it",
                    Some(_) => "there is nothing between the parentheses; write what to look for there",
                    None => "something is missing at the end; write what to look for",
                },
            ));
        }
        Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Filter::Every(parts) })
    }

    fn one(&mut self) -> Result<Filter, QueryError> {
        let mut negated = false;
        loop {
            let Some((column, token)) = self.next() else {
                return Err(QueryError::new(
                    self.end,
                    "“not” has nothing after it; write what must not be there",
                ));
            };
            let filter = match token {
                Token::Not => {
                    negated = !negated;
                    continue;
                }
                Token::Open => self.group(*column)?,
                Token::Word(word) => self::word(*column, word)?,
                Token::Quoted(words) => phrase(*column, words)?,
                Token::Field(name) => self.field(*column, name)?,
                Token::Or | Token::Close => {
                    return Err(QueryError::new(
                        *column,
                        "“not” has nothing after it; write what must not be there",
                    ));
                }
            };
            return Ok(if negated { Filter::Not(Box::new(filter)) } else { filter });
        }
    }

    fn group(&mut self, column: usize) -> Result<Filter, QueryError> {
        if self.depth == DEEPEST {
            return Err(QueryError::new(
                column,
                format!("parentheses go more than {DEEPEST} deep; use fewer"),
            ));
        }
        self.depth += 1;
        let inside = self.either()?;
        self.depth -= 1;
        match self.next() {
            Some((_, Token::Close)) => Ok(inside),
            _ => Err(QueryError::new(column, "a parenthesis is opened and never closed; add “)”")),
        }
    }

    fn field(&mut self, column: usize, name: &str) -> Result<Filter, QueryError> {
        let after = column + name.chars().count() + 1;
        let value = match self.peek() {
            // The value stands right after the colon.
            Some((at, Token::Word(value))) if *at == after => Some((value, false)),
            Some((at, Token::Quoted(value))) if *at == after => Some((value, true)),
            _ => None,
        };
        if let Some(_taken) = value {
            self.at += 1;
        }
        fields::field(column, name, after, value.map(|(value, quoted)| (value.as_str(), quoted)))
    }
}

/// A word outside quotation marks. What looks like several (`3.5`, `Abu-Dhabi`) must stand side by side.
fn word(column: usize, typed: &str) -> Result<Filter, QueryError> {
    let Some(open) = typed.strip_suffix('*') else { return phrase(column, typed) };
    let last = words(open).last().map(|(span, _)| span);
    // The star belongs to a word only when it touches it.
    let Some(last) = last.filter(|last| last.end == open.len()) else {
        return Err(QueryError::new(column, "a “*” needs the beginning of a word before it, like “gra*”"));
    };
    let begin = last.slice(open).unwrap_or_default();
    if begin.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return Err(QueryError::new(
            column,
            format!("“{typed}” is too short; write at least two letters before the “*”"),
        ));
    }
    let before = words(&open[..last.start]).map(|(_, word)| word).collect();
    Ok(Filter::Words(Words::Beginning(before, fold_prefix(begin))))
}

fn phrase(column: usize, typed: &str) -> Result<Filter, QueryError> {
    let folded = fold(typed);
    if folded.is_empty() {
        return Err(QueryError::new(
            column,
            format!("“{typed}” holds no letter or digit to look for; take it out"),
        ));
    }
    Ok(Filter::Words(Words::Phrase(folded.split(' ').map(str::to_owned).collect())))
}
