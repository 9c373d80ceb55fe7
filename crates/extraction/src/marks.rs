//! Quotation marks of one paragraph: which opens, which closes, which is an apostrophe.

use onrecord_model::Span;

/// Marks that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// “ ” „ ‟
    Curly,
    /// « »
    Angle,
    /// ‹ ›
    SmallAngle,
    /// "
    Straight,
    /// doubled single marks
    Doubled,
    /// ‘ ’ ' ‚
    Single,
}

/// What a mark does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It opens.
    Open,
    /// It closes.
    Close,
    /// Its neighbours do not tell.
    Either,
}

/// One printed mark.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    /// Where it stands.
    pub span: Span,
    /// Its kin.
    pub family: Family,
    /// What its neighbours say it does.
    pub side: Side,
    /// The sign itself (the first of two).
    pub sign: char,
}

/// All marks of `text[within]`, in order. Apostrophes and inch marks are left out.
pub fn marks(text: &str, within: Span) -> Vec<Mark> {
    let words = &text[within.start..within.end];
    let mut found = Vec::new();
    let mut skip_to = 0;
    for (at, byte) in words.bytes().enumerate() {
        // Read byte by byte: all other signs are told by a first byte that no mark has.
        if !matches!(byte, b'"' | b'\'' | b'`' | 0xC2 | 0xE2 | 0xEF) || at < skip_to {
            continue;
        }
        let Some(c) = words[at..].chars().next() else { break };
        let before = words[..at].chars().next_back().unwrap_or('\n');
        let here = within.start + at;
        let mut end = at + c.len_utf8();
        let twice = || words[c.len_utf8() + at..].starts_with(c);
        let (family, sign) = match c {
            '“' | '”' | '„' | '‟' => (Family::Curly, c),
            '«' | '»' => (Family::Angle, c),
            '‹' | '›' => (Family::SmallAngle, c),
            '"' | '＂' | '″' => (Family::Straight, '"'),
            '\'' | '`' | '´' | '’' | '‘' if twice() => {
                end += c.len_utf8();
                (Family::Doubled, c)
            }
            '‘' | '’' | '\'' | '‚' | '‛' => (Family::Single, c),
            _ => continue,
        };
        skip_to = end;
        let next = words[end..].chars().next().unwrap_or('\n');
        if let Some(side) = side(family, sign, before, next) {
            found.push(Mark { span: Span::new(here, within.start + end), family, side, sign });
        }
    }
    found
}

fn side(family: Family, sign: char, before: char, next: char) -> Option<Side> {
    let opens = opening_before(before) && !next.is_whitespace();
    let closes = !before.is_whitespace() && !before.is_alphanumeric_or_open(before) && closing_after(next)
        || (before.is_alphanumeric() && closing_after(next));
    Some(match (family, sign) {
        (Family::Single, '‚') => Side::Open,
        (Family::Single, _) => {
            // An apostrophe stands between letters, or after a letter before a space.
            if before.is_alphanumeric() && next.is_alphanumeric() {
                return None;
            }
            if opens
                && (next.is_alphanumeric()
                    || matches!(next, '[' | '$' | '#' | '@' | '…' | '.' | '«' | '“' | '"'))
            {
                Side::Open
            } else if closing_after(next) && !before.is_whitespace() {
                Side::Close
            } else {
                return None;
            }
        }
        (Family::Straight, _) if before.is_ascii_digit() && !next.is_alphabetic() => {
            // 5'10" or the end of a quotation that ends in a number: the stack decides.
            Side::Close
        }
        (Family::Curly, '“') if !opens && closes => Side::Close,
        (Family::Curly, '“' | '‟') => Side::Open,
        (Family::Curly, '„') => Side::Open,
        (Family::Curly, _) if opens && !closes && next.is_alphanumeric() => Side::Either,
        (Family::Curly, _) => Side::Close,
        (Family::Angle, '«') | (Family::SmallAngle, '‹') if !opens && closes => Side::Close,
        (Family::Angle, '»') | (Family::SmallAngle, '›') if opens && !closes && !before_stop(next) => {
            Side::Open
        }
        (Family::Angle, '«') | (Family::SmallAngle, '‹') => Side::Open,
        (Family::Angle | Family::SmallAngle, _) => Side::Close,
        (Family::Doubled, '`' | '‘') => Side::Open,
        _ if opens && !closes => Side::Open,
        _ if closes && !opens => Side::Close,
        _ => Side::Either,
    })
}

/// « Mot », with a space inside the marks: a stop behind the mark closes.
fn before_stop(next: char) -> bool {
    matches!(next, '.' | ',' | ';' | ':' | '!' | '?' | ')')
}

fn opening_before(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '(' | '[' | '—' | '–' | '-' | '“' | '‘' | '«' | '„' | '"' | '/' | '‹' | '\'' | ':')
}

fn closing_after(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '…'
                | ')'
                | ']'
                | '—'
                | '–'
                | '-'
                | '”'
                | '’'
                | '»'
                | '“'
                | '"'
                | '\''
                | '/'
                | '›'
        )
}

/// A small reading of neighbours, named for what it asks.
trait Neighbour {
    fn is_alphanumeric_or_open(self, sign: char) -> bool;
}

impl Neighbour for char {
    fn is_alphanumeric_or_open(self, sign: char) -> bool {
        self.is_alphanumeric() || matches!(sign, '(' | '[' | '—' | '–')
    }
}
