//! The frozen text of an article.

use crate::{ArticleDraft, BlockKind, Span};
use serde::{Deserialize, Serialize};

/// One block placed in a revision's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacedBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, in bytes of the revision's text.
    pub span: Span,
}

/// Headline, standfirst and blocks in reading order, joined by a blank line, LF only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionText {
    /// The whole text. Never edited once stored.
    pub text: String,
    /// Its blocks, in order, covering all of it but the blank lines between.
    pub blocks: Vec<PlacedBlock>,
}

impl RevisionText {
    /// Freeze a draft. Empty blocks are left out; CRLF and CR become LF; nothing else is altered.
    pub fn freeze(draft: &ArticleDraft) -> Self {
        let head = [(BlockKind::Headline, &draft.headline), (BlockKind::Standfirst, &draft.standfirst)];
        let head = head.into_iter().filter_map(|(kind, text)| text.as_deref().map(|text| (kind, text)));
        let body = draft.blocks.iter().map(|block| (block.kind, block.text.as_str()));
        let mut frozen = Self { text: String::new(), blocks: Vec::new() };
        for (kind, words) in head.chain(body) {
            let words = unix_lines(words);
            if words.trim().is_empty() {
                continue;
            }
            if !frozen.text.is_empty() {
                frozen.text.push_str("\n\n");
            }
            let start = frozen.text.len();
            frozen.text.push_str(&words);
            frozen.blocks.push(PlacedBlock { kind, span: Span::new(start, frozen.text.len()) });
        }
        frozen
    }

    /// The words of the first block of a kind.
    pub fn first(&self, kind: BlockKind) -> Option<&str> {
        self.blocks.iter().find(|b| b.kind == kind).and_then(|b| b.span.slice(&self.text))
    }
}

/// CRLF and lone CR become LF.
pub fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Block;

    #[test]
    fn a_draft_freezes_with_lf_and_blank_lines() {
        let draft = ArticleDraft {
            headline: Some("Title".into()),
            blocks: vec![
                Block { kind: BlockKind::Paragraph, text: "One\r\ntwo".into() },
                Block { kind: BlockKind::Paragraph, text: "  ".into() },
                Block { kind: BlockKind::Caption, text: "Photo".into() },
            ],
            ..ArticleDraft::default()
        };
        let frozen = RevisionText::freeze(&draft);
        assert_eq!(frozen.text, "Title\n\nOne\ntwo\n\nPhoto");
        assert_eq!(frozen.blocks.len(), 3);
        assert_eq!(frozen.first(BlockKind::Caption), Some("Photo"));
        assert_eq!(frozen.blocks[1].span.slice(&frozen.text), Some("One\ntwo"));
    }
}
