//! The draft as it is filled, each field once, with where it was read.

use super::Para;
use crate::dates::Label;
use crate::lines::{Seen, dateline};
use onrecord_model::{ArticleDraft, Block, BlockKind};

/// What has been read so far.
#[derive(Default)]
pub struct Notes {
    pub draft: ArticleDraft,
    left_out: Vec<(usize, usize)>,
    related: Vec<String>,
}

impl Notes {
    /// Say where a field was read.
    pub fn source(&mut self, field: &str, place: String) {
        self.draft.sources.insert(field.to_owned(), place);
    }

    /// A paragraph that belongs to the site.
    pub fn leave_out(&mut self, para: &Para) {
        match self.left_out.last_mut() {
            Some(last) if last.1 + 1 >= para.lines.0 => last.1 = para.lines.1,
            _ => self.left_out.push(para.lines),
        }
    }

    /// The title of another story, which a pasted page names without its address.
    pub fn related_title(&mut self, place: &str, title: &str) {
        self.related.push(format!("{place}: {title}"));
    }

    /// A block of the article.
    pub fn block(&mut self, kind: BlockKind, text: &str) {
        self.draft.blocks.push(Block { kind, text: text.to_owned() });
    }

    /// Take what a line was seen to be. The first of each kind counts.
    pub fn take(&mut self, para: &Para) {
        let place = para.place();
        for seen in &para.seen {
            match seen {
                Seen::Date { label: Some(Label::Updated), time, doubt } => {
                    if self.draft.updated.is_none() && !self.draft.sources.contains_key("updated") {
                        self.draft.updated.clone_from(time);
                        self.source("updated", said(&place, doubt.as_deref()));
                    }
                }
                Seen::Date { time, doubt, .. } => {
                    if self.draft.published.is_none() && !self.draft.sources.contains_key("published") {
                        self.draft.published.clone_from(time);
                        self.source("published", said(&place, doubt.as_deref()));
                    }
                }
                Seen::Section(section) => {
                    if self.draft.section.is_none() {
                        self.draft.section = Some(section.clone());
                        self.source("section", place.clone());
                    }
                }
                Seen::Byline(names) => {
                    if self.draft.byline.is_empty() {
                        self.draft.byline.clone_from(names);
                        self.source("byline", place.clone());
                    }
                }
                Seen::Photo { credit, caption } => self.photo(para, credit, caption.as_deref()),
                Seen::Source(source) => {
                    self.source("credited_source", format!("{place}: {source}"));
                    self.draft.credited_sources.push(source.clone());
                }
                Seen::Address(address) => {
                    if self.draft.url.is_none() {
                        self.draft.url = Some(address.clone());
                        self.source("url", place.clone());
                    }
                }
                Seen::Tags => {
                    self.source("tags", format!("{place}: {}", para.text));
                }
                Seen::Related(title) => {
                    if let Some(title) = title {
                        self.related_title(&place, title);
                    }
                }
                Seen::Correction => self.block(BlockKind::Correction, para.text),
                Seen::Copyright | Seen::Noise => self.leave_out(para),
            }
        }
    }

    /// The first credit is the lead picture's; later ones stay beside their pictures as captions.
    fn photo(&mut self, para: &Para, credit: &str, caption: Option<&str>) {
        if self.draft.photo_credit.is_none() {
            self.draft.photo_credit = Some(credit.to_owned());
            self.source("photo_credit", para.place());
            if let Some(caption) = caption {
                self.block(BlockKind::Caption, caption);
            }
        } else {
            self.block(BlockKind::Caption, para.text);
        }
    }

    /// The draft, with what was left out named.
    pub fn finish(mut self) -> ArticleDraft {
        let opening = self.draft.blocks.iter().find(|block| block.kind == BlockKind::Paragraph);
        if let Some(found) = opening.and_then(|block| dateline(&block.text)) {
            self.draft.dateline = Some(found);
            self.source("dateline", "the opening of the text".to_owned());
        }
        if !self.left_out.is_empty() {
            let places: Vec<String> = self
                .left_out
                .iter()
                .map(|(a, b)| if a == b { format!("line {a}") } else { format!("lines {a}–{b}") })
                .collect();
            self.source("left_out", format!("{} (of the site, not of the article)", places.join(", ")));
        }
        if !self.related.is_empty() {
            self.source("related", format!("titles without addresses: {}", self.related.join("; ")));
        }
        self.draft
    }
}

fn said(place: &str, doubt: Option<&str>) -> String {
    doubt.map_or_else(|| place.to_owned(), |doubt| format!("{place}: {doubt}"))
}
