//! What is otherwise in one text of an article than in another.

use crate::{Error, Library, Result};
use onrecord_matching::changes::{Paragraph, changes};
use onrecord_storage::views::{self, Noun, RevisionRow, Short};
use serde::Serialize;

/// Two texts of an article, laid over each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextChanges {
    /// The article.
    pub article: Short,
    /// Number of the older text.
    pub from: i64,
    /// Number of the newer.
    pub to: i64,
    /// All texts of the article, oldest first.
    pub revisions: Vec<RevisionRow>,
    /// The newer text with what the older has more, in order.
    pub paragraphs: Vec<ChangedParagraph>,
}

/// A paragraph with what is otherwise in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedParagraph {
    /// Whether it stood elsewhere among the others.
    pub moved: bool,
    /// Whether it is as it was.
    pub same: bool,
    /// Its pieces in order.
    pub pieces: Vec<ChangedPiece>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedPiece {
    /// `kept`, `deleted` or `inserted`.
    pub change: &'static str,
    /// Its words.
    pub text: String,
}

impl Library {
    /// What is otherwise between two texts of an article; of the newest and the one before it where no numbers are
    /// given.
    ///
    /// # Errors
    /// When there is no such article or text, or the article has one text only.
    pub fn text_changes(&self, article: &str, from: Option<i64>, to: Option<i64>) -> Result<TextChanges> {
        let id = self.row(&[Noun::Articles], article)?.1;
        let own = Short(Noun::Articles, id);
        self.read(|r| {
            let revisions = views::evidence(*r, id)?.map(|evidence| evidence.revisions).unwrap_or_default();
            let numbers: Vec<i64> = revisions.iter().map(|revision| revision.number).collect();
            let newest = numbers.last().copied().unwrap_or(1);
            let to = to.unwrap_or(newest);
            let before = numbers.iter().copied().filter(|&number| number < to).max();
            let Some(from) = from.or(before) else {
                return Err(Error::Refused(format!(
                    "{own} has one text so far: add the page again when the outlet has changed it."
                )));
            };
            let text = |number: i64| {
                views::revision_text(*r, id, number)?.ok_or_else(|| {
                    Error::Refused(format!("{own} has no text {number}: its texts are 1 to {newest}."))
                })
            };
            let paragraphs = changes(&text(from)?, &text(to)?).iter().map(told).collect();
            Ok(TextChanges { article: own, from, to, revisions, paragraphs })
        })
    }
}

fn told(paragraph: &Paragraph) -> ChangedParagraph {
    let pieces = paragraph.pieces.iter();
    ChangedParagraph {
        moved: paragraph.moved,
        same: paragraph.is_same(),
        pieces: pieces
            .map(|piece| ChangedPiece { change: piece.change.name(), text: piece.text.clone() })
            .collect(),
    }
}
