//! Lines to paragraphs: what repeats on every page is left out, words cut at a line's end are joined,
//! larger lines are headings.

use super::super::Document;
use super::lines::Line;
use onrecord_model::{Block, BlockKind};
use std::collections::{HashMap, HashSet};

/// Lines of so much more than the height of the text are headings.
const LARGER: f64 = 1.15;

/// Bullets that begin an item of a list.
const BULLETS: &[char] = &['•', '▪', '◦', '‣', '●', '■'];

/// Lines at an edge of a page that may be running heads.
const AT_EDGE: usize = 2;

/// The document that lines make, a list a page.
pub fn read(mut pages: Vec<Vec<Line>>) -> Document {
    let address = pages.first().and_then(|page| address(page));
    drop_running_heads(&mut pages);
    let lines: Vec<(usize, Line)> = pages
        .into_iter()
        .enumerate()
        .flat_map(|(page, lines)| lines.into_iter().map(move |line| (page, line)))
        .collect();
    let body = usual(lines.iter().map(|(_, line)| (line.size, line.text.len())));
    let leading = leading(&lines, body);
    let right =
        lines.iter().filter(|(_, line)| is_body(line, body)).map(|(_, line)| line.right).fold(0.0, f64::max);
    let hyphenated: HashSet<String> =
        lines.iter().flat_map(|(_, line)| words_with_hyphens(&line.text)).collect();
    // The title is what is set largest on the first page.
    let first_page = lines.iter().filter(|(page, line)| *page == 0 && line.text.chars().count() > 3);
    let largest = first_page.map(|(_, line)| line.size).fold(0.0, f64::max);
    let sizes = Sizes { body, title: (largest * 0.97).max(body * 1.25) };
    let mut document = Document::default();
    document.about.address = address;
    let mut open: Option<(usize, Vec<Line>)> = None;
    for (page, line) in lines {
        match &mut open {
            Some((last, para))
                if para.last().is_some_and(|above| {
                    belongs(para, above, &line, *last == page, (body, leading, right))
                }) =>
            {
                *last = page;
                para.push(line);
            }
            _ => {
                close(open.take(), sizes, &hyphenated, &mut document);
                open = Some((page, vec![line]));
            }
        }
    }
    close(open, sizes, &hyphenated, &mut document);
    document
}

/// Heights of fonts: of the text, and at least of the title.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    body: f64,
    title: f64,
}

/// From base line to base line inside a paragraph.
fn leading(lines: &[(usize, Line)], body: f64) -> f64 {
    let gaps: Vec<f64> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [(a, above), (b, below)] if a == b && above.base > below.base => Some(above.base - below.base),
            _ => None,
        })
        .collect();
    let usual = usual(gaps.iter().map(|gap| (*gap, 1)));
    // A few lines far apart are paragraphs of a line each; many are a text set with double leading.
    let many = gaps.iter().filter(|gap| (**gap - usual).abs() < 0.5).count() >= 8;
    if many { usual } else { usual.min(body * 1.6) }
}

fn is_body(line: &Line, body: f64) -> bool {
    line.size < body * LARGER
}

/// Whether a line goes on with the paragraph above it.
fn belongs(
    para: &[Line],
    above: &Line,
    line: &Line,
    same_page: bool,
    (body, leading, right): (f64, f64, f64),
) -> bool {
    let alike = (above.size - line.size).abs() <= above.size.max(line.size) * 0.1;
    let is_item = |line: &Line| line.text.starts_with(BULLETS);
    if !alike || is_item(line) {
        return false;
    }
    let ends = above.text.ends_with(['.', '!', '?', '…', '”', '»', '"', ':']);
    let goes_on = line.text.chars().next().is_some_and(char::is_lowercase);
    if !same_page || above.base <= line.base {
        // Over the foot of a page or of a column only an open sentence goes on.
        let open = !ends && !para.first().is_some_and(is_item);
        return is_body(line, body) && (goes_on || open);
    }
    let gap = above.base - line.base;
    let far = gap > leading.max(line.size) * 1.45;
    // Indented as the first line of a paragraph is; the first line itself may be so.
    let first = para.first().map_or(line.left, |first| first.left);
    let margin = if para.len() > 1 { above.left } else { above.left.min(first) };
    let indented = line.left > margin + line.size * 0.8 && !goes_on;
    let short = ends && above.right < right - (right - above.left).max(0.0) * 0.15;
    !(far || indented || short)
}

/// A paragraph, heading or the title.
fn close(
    open: Option<(usize, Vec<Line>)>,
    sizes: Sizes,
    hyphenated: &HashSet<String>,
    document: &mut Document,
) {
    let Some((page, lines)) = open else { return };
    let size = lines.iter().map(|line| line.size).fold(0.0, f64::max);
    let text = joined(&lines, hyphenated);
    let large = size >= sizes.body * LARGER && text.chars().count() <= 300;
    if large && page == 0 && document.title.is_none() && size >= sizes.title {
        // What stands above the title stays where it was.
        document.title = Some(text);
        return;
    }
    let item = text.strip_prefix(BULLETS).map(|item| item.trim_start().to_owned());
    document.blocks.push(match item {
        Some(text) if !text.is_empty() => Block { kind: BlockKind::ListItem, text },
        _ if large => Block { kind: BlockKind::Heading, text },
        _ => Block { kind: BlockKind::Paragraph, text },
    });
}

/// Lines as running text. A word cut at a line's end is joined; its hyphen stays where the document
/// writes the word with one elsewhere.
fn joined(lines: &[Line], hyphenated: &HashSet<String>) -> String {
    let mut text = String::new();
    for line in lines {
        let cut = text.ends_with('\u{ad}')
            || (text.ends_with(['-', '\u{2010}'])
                && text.chars().rev().nth(1).is_some_and(char::is_alphabetic)
                && line.text.chars().next().is_some_and(char::is_lowercase));
        if cut {
            let before = text.split_whitespace().last().unwrap_or_default();
            let after: String = line.text.chars().take_while(|c| c.is_alphabetic()).collect();
            if !hyphenated.contains(&format!("{before}{after}").to_lowercase()) {
                text.pop();
            }
        } else if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&line.text);
    }
    text.replace('\u{ad}', "")
}

fn words_with_hyphens(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(bare).filter(|word| word.contains('-')).collect()
}

/// The value most of a document has: the one with most weight, to a tenth.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "points on a page are small numbers"
)]
fn usual(values: impl Iterator<Item = (f64, usize)>) -> f64 {
    let mut weights: HashMap<i64, usize> = HashMap::new();
    for (value, weight) in values {
        *weights.entry((value * 10.0).round() as i64).or_default() += weight;
    }
    // Of equals the smaller: the order of a hash map must not decide.
    let best = weights.into_iter().max_by_key(|(value, weight)| (*weight, -*value));
    best.map_or(0.0, |(value, _)| value as f64 / 10.0)
}

/// Leave out lines that stand at the top or foot of most pages alike, and page numbers.
fn drop_running_heads(pages: &mut [Vec<Line>]) {
    for page in pages.iter_mut() {
        // What a browser prints at the rims of a page is smaller than the page.
        let body = usual(page.iter().map(|line| (line.size, line.text.len())));
        page.retain(|line| !(at_rim(line) && (line.size < body * 0.9 || is_number(&line.text))));
    }
    if pages.len() < 2 {
        return;
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    for page in pages.iter() {
        let heads: HashSet<String> =
            edges(page).into_iter().filter_map(|at| page.get(at)).map(|line| masked(&line.text)).collect();
        for head in heads {
            *seen.entry(head).or_default() += 1;
        }
    }
    let least = (pages.len() / 2).max(2);
    for page in pages.iter_mut() {
        let edges = edges(page);
        let mut at = 0;
        page.retain(|line| {
            let edge = edges.contains(&at);
            at += 1;
            let repeated = seen.get(&masked(&line.text)).is_some_and(|pages| *pages >= least);
            !(edge && (repeated || is_number(&line.text)))
        });
    }
}

fn at_rim(line: &Line) -> bool {
    line.height < 0.05 || line.height > 0.95
}

/// The address that a browser prints at the rim of what it prints.
fn address(page: &[Line]) -> Option<String> {
    let is_address = |word: &&str| word.starts_with("https://") || word.starts_with("http://");
    let at_rim = page.iter().filter(|line| at_rim(line));
    at_rim
        .filter_map(|line| line.text.split(' ').find(is_address))
        .find(|word| !word.contains('…'))
        .map(str::to_owned)
}

/// The lines nearest the top and the foot of a page, by their place and not by their order.
fn edges(page: &[Line]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..page.len()).collect();
    let height = |at: &usize| page.get(*at).map_or(0.0, |line| line.height);
    order.sort_by(|a, b| height(a).total_cmp(&height(b)));
    let foot = order.iter().take(AT_EDGE).filter(|at| height(at) < 0.15);
    let top = order.iter().rev().take(AT_EDGE).filter(|at| height(at) > 0.85);
    foot.chain(top).copied().collect()
}

/// A line with its numbers made alike.
fn masked(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect::<String>()
        .replace("00", "0")
        .replace("00", "0")
}

/// "3", "– 3 –", "Page 3 of 7".
fn is_number(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut numbers = 0;
    let only = words.into_iter().all(|word| {
        let number = word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
        numbers += usize::from(number);
        number
            || matches!(
                word.to_lowercase().as_str(),
                "page" | "of" | "стр" | "страница" | "из" | "bet" | "seite" | "von"
            )
    });
    only && (1..=2).contains(&numbers)
}
