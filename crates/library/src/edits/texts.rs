//! The words of an article corrected: a further text, on which every mark is placed again.

use super::{newest_text, placed};
use crate::{Library, Result};
use onrecord_matching::anchors::Anchors;
use onrecord_model::{ArticleDraft, Block, BlockKind, RevisionText};
use onrecord_storage::articles::{self, Correction};
use onrecord_storage::captures::sha256;
use onrecord_storage::revisions::{self, Current, From, Mark, NewRevision};
use onrecord_storage::views::{Noun, Short};
use onrecord_storage::{Done, Patch, Writing, find_target};

/// What becomes of an article's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextCorrection {
    /// Title.
    pub headline: Patch<String>,
    /// Summary under the title.
    pub standfirst: Patch<String>,
    /// All that stands below, blank lines between paragraphs; a paragraph that is as it was stays what it was.
    pub body: Option<String>,
}

/// What became of the marks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlacedAgain {
    /// Quotations and highlights that stand on the same words of the new text.
    pub placed: usize,
    /// Those whose words it has not, or not clearly: they stay on the old text until somebody looks.
    pub left: usize,
}

impl Library {
    /// Correct words and fields of an article, as one edit. What is marked goes along to the new text where
    /// it has the same words in the same surroundings; what can't be placed stays where it was.
    ///
    /// # Errors
    /// When there is no such article, nothing would be left of its text, or a field can't be used.
    pub fn correct_text(
        &self,
        article: &str,
        correction: &TextCorrection,
        fields: &Correction,
    ) -> Result<Done<PlacedAgain>> {
        self.correct_text_and(article, correction, fields, |_| Ok(()))
    }

    /// The same, with something more in the same edit.
    pub(super) fn correct_text_and(
        &self,
        article: &str,
        correction: &TextCorrection,
        fields: &Correction,
        more: impl FnOnce(&Writing<'_>) -> onrecord_storage::Result<()> + Send + 'static,
    ) -> Result<Done<PlacedAgain>> {
        let id = self.id_of(Noun::Articles, article)?;
        let (correction, fields) = (correction.clone(), fields.clone());
        self.edit(&format!("correct the text of {}", Short(Noun::Articles, id)), move |w| {
            articles::correct(w, id, &fields)?;
            let old = revisions::current(**w, id)?;
            let text = corrected(&old, &correction);
            if text.blocks.is_empty() {
                return Err(crate::Error::Refused(
                    "Nothing would be left of the article’s text. Nothing was changed.".to_owned(),
                ));
            }
            let mut done = PlacedAgain::default();
            if text.text == old.text {
                return Ok(done);
            }
            let sha256 = sha256(text.text.as_bytes());
            let parts = parts(&old, &text);
            let from = From::Correction(&parts);
            let new = NewRevision { text: &text, sha256: &sha256, from };
            let revision = revisions::add(w, id, &old, &new)?;
            for older in revisions::older(**w, id, revision)? {
                let anchors = Anchors::new(&older.text, &text.text);
                for mark in &older.marks {
                    match again(&anchors, mark) {
                        Some(mark) => {
                            revisions::move_to(w, revision, &mark)?;
                            done.placed += 1;
                        }
                        None => done.left += 1,
                    }
                }
            }
            more(w)?;
            Ok(done)
        })
    }

    /// Put a quotation or highlight that was left on an older text on words of the newest; places are
    /// Unicode code points of it.
    ///
    /// # Errors
    /// When there is no such mark, or a place leaves the text.
    pub fn place_again(&self, mark: &str, places: &[(usize, usize)]) -> Result<Done<()>> {
        let target = self.read(|r| find_target(*r, mark))?;
        let article = self.read(|r| Ok::<_, crate::Error>(revisions::article_of(*r, target)?))?;
        let spans = placed(places, &self.read(|r| newest_text(*r, article))?)?;
        self.edit(&format!("place {target} on the corrected text"), move |w| {
            revisions::put_on(w, target, &spans)
        })
    }
}

/// The mark on the new text; `None` when any of its words are not clearly there. What told of it (“said
/// the minister”) goes along mended; where the correction took it away there is none any more.
pub(crate) fn again(anchors: &Anchors, mark: &Mark) -> Option<Mark> {
    let [words, quoted] = &mark.words;
    Some(Mark {
        id: mark.id,
        words: [anchors.same(words)?, anchors.same(quoted)?],
        touched: mark.touched,
        evidence: mark.evidence.each_ref().map(|spans| anchors.instead(spans).unwrap_or_default()),
    })
}

/// The text with what was corrected.
fn corrected(old: &Current, correction: &TextCorrection) -> RevisionText {
    let words = |kind: BlockKind| {
        let block = old.blocks.iter().find(|(other, _)| *other == kind);
        block.and_then(|(_, span)| span.slice(&old.text)).map(str::to_owned)
    };
    let below: Vec<Block> = old
        .blocks
        .iter()
        .filter(|(kind, _)| !matches!(kind, BlockKind::Headline | BlockKind::Standfirst))
        .map(|&(kind, span)| Block { kind, text: span.slice(&old.text).unwrap_or_default().to_owned() })
        .collect();
    RevisionText::freeze(&ArticleDraft {
        headline: correction.headline.clone().over(words(BlockKind::Headline)).map(one_line),
        standfirst: correction.standfirst.clone().over(words(BlockKind::Standfirst)).map(one_line),
        blocks: correction.body.as_deref().map_or(below.clone(), |body| kinds(body, &below)),
        ..ArticleDraft::default()
    })
}

/// A title is one line, however it was pasted.
fn one_line(text: String) -> String {
    if text.contains(['\n', '\r']) { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text }
}

/// The paragraphs of a body. One that stood there before is what it was; among as many paragraphs as
/// there were, each is what the one at its place was.
fn kinds(body: &str, old: &[Block]) -> Vec<Block> {
    let texts: Vec<String> = body
        .replace("\r\n", "\n")
        .split("\n\n")
        .map(|text| text.trim_matches('\n').to_owned())
        .filter(|text| !text.trim().is_empty())
        .collect();
    let as_many = texts.len() == old.len();
    let mut rest = old;
    let mut blocks = Vec::with_capacity(texts.len());
    for (at, text) in texts.into_iter().enumerate() {
        let kind = match rest.iter().position(|block| block.text == text) {
            Some(found) => {
                let kind = rest[found].kind;
                rest = &rest[found + 1..];
                kind
            }
            None if as_many => old[at].kind,
            None => BlockKind::Paragraph,
        };
        blocks.push(Block { kind, text });
    }
    blocks
}

/// Which parts are otherwise.
fn parts(old: &Current, new: &RevisionText) -> Vec<&'static str> {
    let before = RevisionText {
        text: old.text.clone(),
        blocks: old.blocks.iter().map(|&(kind, span)| onrecord_model::PlacedBlock { kind, span }).collect(),
    };
    let body = |text: &RevisionText| -> Vec<String> {
        let below =
            text.blocks.iter().filter(|b| !matches!(b.kind, BlockKind::Headline | BlockKind::Standfirst));
        below.map(|b| b.span.slice(&text.text).unwrap_or_default().to_owned()).collect()
    };
    let mut parts = Vec::new();
    for (name, kind) in [("headline", BlockKind::Headline), ("standfirst", BlockKind::Standfirst)] {
        if before.first(kind) != new.first(kind) {
            parts.push(name);
        }
    }
    if body(&before) != body(new) {
        parts.push("body");
    }
    parts
}
