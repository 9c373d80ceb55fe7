//! Glyphs to lines: those that stand beside one another on one base line.

use super::glyphs::{Glyph, Page};

/// A gap of so many heights of the font between two glyphs is a space.
const SPACE: f64 = 0.15;

/// A gap of so many is another column.
const COLUMN: f64 = 3.0;

/// A line of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its words.
    pub text: String,
    /// Where it begins and ends, in points.
    pub left: f64,
    /// Likewise.
    pub right: f64,
    /// Its base line, from the bottom.
    pub base: f64,
    /// Height of the font most of it is set in.
    pub size: f64,
    /// How far up the page it stands, 0 to 1.
    pub height: f64,
}

/// The lines of a page in the order in which they are drawn, which is the order of reading in all
/// but a few files, columns included.
pub fn of(page: &Page) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for glyph in &page.glyphs {
        match lines.last_mut() {
            Some(line) if continues(line, glyph) => extend(line, glyph),
            _ => lines.push(Line {
                text: glyph.text.clone(),
                left: glyph.left,
                right: glyph.right,
                base: glyph.base,
                size: glyph.size,
                height: height(page, glyph.base),
            }),
        }
    }
    for line in &mut lines {
        // Ligatures and soft hyphens are matters of the font.
        line.text = line.text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (joined, apart) in [('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬀ', "ff"), ('ﬃ', "ffi"), ('ﬄ', "ffl")] {
            if line.text.contains(joined) {
                line.text = line.text.replace(joined, apart);
            }
        }
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}

fn height(page: &Page, base: f64) -> f64 {
    let (low, high) = page.edges;
    if high > low { ((base - low) / (high - low)).clamp(0.0, 1.0) } else { 0.5 }
}

/// Whether a glyph stands in the line: on its base line or raised a little, and not far away.
fn continues(line: &Line, glyph: &Glyph) -> bool {
    let size = line.size.max(glyph.size);
    (line.base - glyph.base).abs() <= size * 0.4
        && glyph.left >= line.right - size
        && glyph.left <= line.right + size * COLUMN
}

fn extend(line: &mut Line, glyph: &Glyph) {
    if glyph.left - line.right > line.size.max(glyph.size) * SPACE && !line.text.ends_with(' ') {
        line.text.push(' ');
    }
    line.text.push_str(&glyph.text);
    line.right = line.right.max(glyph.right);
    if glyph.text.chars().any(char::is_alphanumeric) {
        line.size = line.size.max(glyph.size);
    }
}
