//! The form of a citation, understood.

use std::str::FromStr;

/// Every part there is, with what it holds.
pub const PARTS: [(&str, &str); 16] = [
    ("words", "the words; in marks where all of them are verbatim"),
    ("content", "the words as they stand, without marks"),
    ("speaker", "who spoke"),
    ("role", "the speaker's role"),
    ("on_behalf_of", "for whom"),
    ("said_on", "day of speaking"),
    ("occasion", "the event of speaking"),
    ("chain", "who relays it"),
    ("translation", "your own translation"),
    ("translator", "who made it"),
    ("headline", "title of the article"),
    ("outlet", "who published"),
    ("section", "the outlet's rubric"),
    ("published", "day of publication"),
    ("url", "address of the article"),
    ("uid", "id of the quotation"),
];

/// A form that can't be understood; one sentence for the user.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadForm {
    /// It names a part there is not.
    #[error("There is no part “{{{0}}}” in citations; the parts are: {known}.", known = known())]
    NoPart(String),
    /// A bracket is opened and not closed, or the other way round.
    #[error(
        "The form has a “{0}” without its other half: write parts as {{speaker}} and what may fall away in [ ]."
    )]
    Open(char),
}

fn known() -> String {
    PARTS.map(|(name, _)| format!("{{{name}}}")).join(", ")
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A part, and what stands between it and the one before.
    Part { before: String, name: String },
    /// What stands after the last part.
    Text(String),
    /// What goes when none of its parts is known.
    Optional(Vec<Piece>),
}

impl FromStr for Form {
    type Err = BadForm;

    fn from_str(form: &str) -> Result<Self, BadForm> {
        let mut pieces = Vec::new();
        let mut optional: Option<Vec<Piece>> = None;
        let mut text = String::new();
        let mut rest = form;
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            match c {
                '{' => {
                    let (name, after) = rest.split_once('}').ok_or(BadForm::Open('{'))?;
                    rest = after;
                    let name = name.trim().to_lowercase();
                    if !PARTS.iter().any(|(known, _)| *known == name) {
                        return Err(BadForm::NoPart(name));
                    }
                    let part = Piece::Part { before: std::mem::take(&mut text), name };
                    optional.as_mut().unwrap_or(&mut pieces).push(part);
                }
                '[' if optional.is_some() => return Err(BadForm::Open('[')),
                '[' => {
                    end(&mut pieces, &mut text);
                    optional = Some(Vec::new());
                }
                ']' => {
                    let mut inside = optional.take().ok_or(BadForm::Open(']'))?;
                    end(&mut inside, &mut text);
                    pieces.push(Piece::Optional(inside));
                }
                '}' => return Err(BadForm::Open('}')),
                c => text.push(c),
            }
        }
        if optional.is_some() {
            return Err(BadForm::Open('['));
        }
        end(&mut pieces, &mut text);
        Ok(Self { pieces })
    }
}

fn end(pieces: &mut Vec<Piece>, text: &mut String) {
    if !text.is_empty() {
        pieces.push(Piece::Text(std::mem::take(text)));
    }
}
