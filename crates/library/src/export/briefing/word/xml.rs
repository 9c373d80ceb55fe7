//! Paragraphs of a Word file as XML.

use super::super::bidi;
use std::fmt::Write as _;

/// A run of a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run<'t> {
    pub text: &'t str,
    /// Id of a character style.
    pub style: Option<&'static str>,
    pub strong: bool,
    pub emphasis: bool,
}

impl<'t> Run<'t> {
    pub const fn plain(text: &'t str) -> Self {
        Self { text, style: None, strong: false, emphasis: false }
    }
}

const BAR_AT_THE_RIGHT: &str = "<w:pBdr><w:left w:val=\"nil\"/>\
    <w:right w:val=\"single\" w:sz=\"12\" w:space=\"10\" w:color=\"24527F\"/></w:pBdr>";

/// Write a paragraph. It runs the way of `deciding`, the words that it is about: a label before them
/// doesn't turn it round.
pub(super) fn paragraph(out: &mut String, style: &str, runs: &[Run], deciding: &str, depth: usize) {
    let right_to_left = bidi::right_to_left(deciding);
    let _ = write!(out, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>");
    if right_to_left {
        if style == "Quote" {
            // The bar of the style stands where its lines begin.
            out.push_str(BAR_AT_THE_RIGHT);
        }
        out.push_str("<w:bidi/>");
    }
    if depth > 0 {
        // Twentieths of a point, beyond the style's own.
        let _ = write!(out, "<w:ind w:left=\"{}\"/>", 340 + depth.min(8) * 280);
    }
    out.push_str("</w:pPr>");
    for run in runs {
        for (text, way) in bidi::runs(run.text, right_to_left) {
            put(out, *run, text, way);
        }
    }
    out.push_str("</w:p>\n");
}

fn put(out: &mut String, run: Run, text: &str, right_to_left: bool) {
    out.push_str("<w:r>");
    if run.style.is_some() || run.strong || run.emphasis || right_to_left {
        out.push_str("<w:rPr>");
        if let Some(style) = run.style {
            let _ = write!(out, "<w:rStyle w:val=\"{style}\"/>");
        }
        if run.strong {
            out.push_str("<w:b/><w:bCs/>");
        }
        if run.emphasis {
            out.push_str("<w:i/><w:iCs/>");
        }
        if right_to_left {
            out.push_str("<w:rtl/>");
        }
        out.push_str("</w:rPr>");
    }
    let broken = text.replace("\r\n", "\n");
    for (number, line) in broken.split(['\n', '\r', '\u{2028}', '\u{2029}']).enumerate() {
        if number > 0 {
            out.push_str("<w:br/>");
        }
        for (number, piece) in line.split('\t').enumerate() {
            if number > 0 {
                out.push_str("<w:tab/>");
            }
            if !piece.is_empty() {
                let _ = write!(out, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(piece));
            }
        }
    }
    out.push_str("</w:r>");
}

/// A text as XML holds it. Characters that XML can't hold are replaced, never dropped unseen.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
