//! A page cut into pieces: the runs of words a browser sets apart, in reading order.

use super::furniture::{self, Standing};
use crate::formats::html::dom::as_shown;
use crate::lines::ends_as_sentence;
use ego_tree::{NodeId, iter::Edge};
use onrecord_model::BlockKind;
use scraper::{ElementRef, Html, Node, node::Element};

/// One run of words between two edges of blocks.
#[derive(Debug)]
pub struct Piece<'h> {
    /// Its words, white space as shown.
    pub text: String,
    /// What its elements say it is.
    pub kind: BlockKind,
    /// The nearest element around it that is a block.
    pub block: ElementRef<'h>,
    /// What holds that block and its like.
    pub holder: NodeId,
    /// The share of its letters that stand in links, 0 to 1.
    pub linked: f32,
    /// The share of its letters that are set in bold, 0 to 1.
    pub bold: f32,
    /// Where its links lead, as written, and the words of each.
    pub links: Vec<(String, String)>,
    /// Where it stands.
    pub standing: Standing,
}

/// Elements that stand inside a line.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];
/// Elements whose content is no text of the page.
const SKIPPED: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "iframe", "object", "video", "audio", "canvas",
    "button", "select", "textarea", "head", "math", "datalist", "map",
];

/// The letters of a run, counted by how they are set.
#[derive(Default)]
struct Run {
    raw: String,
    letters: usize,
    linked: usize,
    bold: usize,
    links: Vec<(String, String)>,
}

/// What is open around the current place.
#[derive(Default)]
struct Open {
    links: Vec<String>,
    bold: usize,
    standings: Vec<(NodeId, Standing)>,
}

/// Cut a page.
pub fn cut(html: &Html) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut run = Run::default();
    let mut open = Open::default();
    let mut skipping: Option<NodeId> = None;
    let mut blocks: Vec<ElementRef> = Vec::new();
    for edge in html.tree.root().traverse() {
        let (node, opening) = match edge {
            Edge::Open(node) => (node, true),
            Edge::Close(node) => (node, false),
        };
        if let Some(id) = skipping {
            if !opening && node.id() == id {
                skipping = None;
            }
            continue;
        }
        match node.value() {
            Node::Text(text) if opening => run.push(text, &open),
            Node::Element(element) => {
                let name = element.name();
                if opening && SKIPPED.contains(&name) {
                    skipping = Some(node.id());
                    continue;
                }
                if name == "br" {
                    if opening && run.line_break() {
                        run.flush(&blocks, &open, &mut pieces);
                    }
                    continue;
                }
                let Some(wrapped) = ElementRef::wrap(node) else { continue };
                if is_cell(name) && holds_no_block(wrapped) {
                    run.raw.push(' ');
                    continue;
                }
                if is_inline(name, &blocks) {
                    open.count(element, opening);
                    continue;
                }
                run.flush(&blocks, &open, &mut pieces);
                if opening {
                    blocks.push(wrapped);
                    let around = open.standings.last().map_or(Standing::default(), |s| s.1);
                    let standing = furniture::standing(wrapped, around);
                    open.standings.push((node.id(), standing));
                    open.count(element, true);
                } else if blocks.pop().is_some() {
                    open.standings.pop();
                    open.count(element, false);
                }
            }
            _ => {}
        }
    }
    run.flush(&blocks, &open, &mut pieces);
    pieces
}

/// An element inside a line: known as such, or of the page's own making inside a paragraph.
fn is_inline(name: &str, blocks: &[ElementRef]) -> bool {
    let in_text = || {
        blocks
            .last()
            .is_some_and(|b| matches!(b.value().name(), "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li"))
    };
    INLINE.contains(&name) || (name.contains('-') && in_text())
}

/// A cell of a table.
fn is_cell(name: &str) -> bool {
    matches!(name, "td" | "th")
}

/// True for an element whose words all stand in one line: a row of such cells is one run.
fn holds_no_block(element: ElementRef) -> bool {
    element.descendants().skip(1).filter_map(ElementRef::wrap).all(|inner| {
        let name = inner.value().name();
        INLINE.contains(&name) || SKIPPED.contains(&name) || matches!(name, "br" | "img")
    })
}

impl Open {
    fn count(&mut self, element: &Element, opening: bool) {
        match (element.name(), opening) {
            ("a", true) => self.links.push(element.attr("href").unwrap_or_default().to_owned()),
            ("a", false) => drop(self.links.pop()),
            ("b" | "strong", true) => self.bold += 1,
            ("b" | "strong", false) => self.bold = self.bold.saturating_sub(1),
            _ => {}
        }
    }
}

impl Run {
    fn push(&mut self, text: &str, open: &Open) {
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        self.letters += letters;
        if let Some(href) = open.links.last() {
            self.linked += letters;
            match self.links.last_mut() {
                Some((last, words)) if last == href => words.push_str(text),
                _ => self.links.push((href.clone(), text.to_owned())),
            }
        }
        self.bold += if open.bold > 0 { letters } else { 0 };
        self.raw.extend(text.chars().map(|c| if c == '\n' { ' ' } else { c }));
    }

    /// A `<br>`: the second in a row ends the run.
    fn line_break(&mut self) -> bool {
        let again = self.raw.trim_end_matches([' ', '\t', '\u{a0}', '\r']).ends_with('\n');
        self.raw.push('\n');
        again
    }

    fn flush<'h>(&mut self, blocks: &[ElementRef<'h>], open: &Open, pieces: &mut Vec<Piece<'h>>) {
        if self.letters == 0 {
            self.raw.clear();
            self.links.clear();
            return;
        }
        let run = std::mem::take(self);
        let Some(block) = blocks.last() else { return };
        let text = as_shown(&run.raw);
        let share = |part: usize| {
            let count = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
            count(part.min(run.letters)) / count(run.letters)
        };
        let (linked, bold) = (share(run.linked), share(run.bold));
        let standing = open.standings.last().map_or(Standing::default(), |s| s.1);
        let (kind, holder) = (kind_of(blocks), holder_of(blocks));
        let mut links: Vec<(String, String)> =
            run.links.into_iter().map(|(href, words)| (href, as_shown(&words))).collect();
        for text in paragraphs(&text) {
            let (text, links) = (text.to_owned(), std::mem::take(&mut links));
            pieces.push(Piece { text, kind, block: *block, holder, linked, bold, links, standing });
        }
    }
}

/// What the elements around a run say it is, from the nearest outward.
fn kind_of(blocks: &[ElementRef]) -> BlockKind {
    for (far, block) in blocks.iter().rev().take(12).enumerate() {
        match block.value().name() {
            "figcaption" | "caption" => return BlockKind::Caption,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return BlockKind::Heading,
            "blockquote" => return BlockKind::Quote,
            "li" => return BlockKind::ListItem,
            "article" | "main" | "body" => break,
            // A wrapper far outside may bear the name of a caption and hold the article.
            _ if far < 3 && furniture::is_caption(block.value()) => return BlockKind::Caption,
            _ => {}
        }
    }
    BlockKind::Paragraph
}

/// The element that holds a run's block and its like: the parent of its paragraph, heading, list
/// or block quotation; for loose words the element itself.
fn holder_of(blocks: &[ElementRef]) -> NodeId {
    let own = |block: &ElementRef| {
        matches!(
            block.value().name(),
            "p" | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "li"
                | "ul"
                | "ol"
                | "blockquote"
                | "figcaption"
                | "figure"
                | "pre"
        )
    };
    let outer = blocks.iter().rev().find(|block| !own(block));
    outer.or(blocks.first()).map_or_else(|| blocks[0].id(), |block| block.id())
}

/// A run cut at its line breaks where these part paragraphs: both sides are whole sentences of
/// some length. Verses, addresses and dialogue stay together.
fn paragraphs(text: &str) -> Vec<&str> {
    let long = |line: &str| line.chars().count() >= 50;
    let lines: Vec<&str> = text.split('\n').collect();
    let parting = lines.len() > 1 && lines.iter().all(|line| long(line) && ends_as_sentence(line));
    if parting { lines } else { vec![text] }
}
