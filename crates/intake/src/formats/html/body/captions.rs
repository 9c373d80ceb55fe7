//! What stands under the article's pictures, and who made them.

use super::pieces::Piece;
use crate::dates::Context;
use crate::formats::html::dom::{class_words, select, upwards, words_of};
use crate::lines::{Seen, classify};
use crate::words;
use onrecord_model::BlockKind;
use regex::Regex;
use scraper::ElementRef;
use std::sync::LazyLock;

/// Words of class and of properties that mark who made a picture.
const CREDIT: &[&str] = &[
    "credit",
    "credits",
    "copyright",
    "copyrightholder",
    "photographer",
    "fotograf",
    "quelle",
    "imagecredit",
    "photocredit",
    "creditline",
    "attribution",
    "rights",
    "byline",
];

/// A picture's words.
#[derive(Debug, Default)]
pub struct Picture {
    /// The caption.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// Read a piece that stands under a picture; nothing for a line of the page that only stands there.
pub fn read(piece: &Piece, context: &Context) -> Picture {
    let strange = |seen: &Seen| {
        matches!(seen, Seen::Date { .. } | Seen::Byline(_) | Seen::Noise | Seen::Related(_) | Seen::Tags)
    };
    if classify(&piece.text, context).iter().any(strange) {
        return Picture::default();
    }
    if let Some((credit, caption)) = seen(&piece.text, context) {
        return Picture { caption, credit: Some(credit) };
    }
    // The whole piece is named as a credit.
    if piece.kind == BlockKind::Caption && upwards(piece.block).take(2).any(is_credit) {
        return Picture { caption: None, credit: Some(bare(&piece.text)) };
    }
    // A part of the caption is.
    let inner =
        piece.block.select(&select("[class],[itemprop]")).find(|element| is_credit(*element)).map(words_of);
    if let Some(credit) = inner.filter(|credit| !credit.is_empty())
        && let Some(caption) = piece.text.strip_suffix(&credit).or_else(|| piece.text.strip_prefix(&credit))
    {
        let caption = caption.trim_end_matches([' ', '(', '[', '|', '–', '—']).trim();
        let caption = (!caption.is_empty()).then(|| caption.to_owned());
        return Picture { caption, credit: Some(bare(&credit)) };
    }
    behind(&piece.text)
}

/// A credit at the end of a caption: behind a label, a sign, or in brackets with an agency's name.
fn behind(text: &str) -> Picture {
    static FORMS: LazyLock<[Regex; 5]> = LazyLock::new(|| {
        let labels: Vec<String> =
            words::every(|w| w.photo).chain(words::every(|w| w.source)).map(regex::escape).collect();
        let labels = labels.join("|");
        let agencies = "AP|AFP|Reuters|Getty|dpa|EPA|TASS|ТАСС|РИА|Anadolu|AA|IMAGO|imago|Shutterstock|Xinhua|UPI|ANSA|EFE|PA";
        [
            format!(r"(?is)^(?P<c>.*?)\s*[(\[|–—-]*\s*\b(?:{labels})\s*(?::|/|©|\bby\b|\bvon\b)\s*(?P<w>[^!?]{{2,120}}?)[)\]]?\.?$"),
            r"(?s)^(?P<c>.*?)\s*[(\[]?©\s*(?P<w>[^!?]{2,120}?)[)\]]?\.?$".to_owned(),
            format!(r"(?s)^(?P<c>.*?)\s*[(\[](?P<w>[^()\[\]]{{0,80}}\b(?:{agencies})\b[^()\[\]]{{0,80}})[)\]]\.?$"),
            // "… in the hall. Agency/Name" · "… in the hall (Anna Reed)"
            format!(r"(?s)^(?P<c>.*[.!?…»”])\s*(?P<w>[^.!?…]{{0,60}}(?:/|\b(?:{agencies})\b)[^!?…]{{0,60}})$"),
            r"(?s)^(?P<c>.*?)\s*\((?P<w>\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.]+){1,2})\)$".to_owned(),
        ]
        .map(|form| Regex::new(&form).expect("a pattern of ours is well-formed"))
    });
    for form in FORMS.iter() {
        if let Some(found) = form.captures(text) {
            let caption = found["c"].trim();
            let caption = (!caption.is_empty()).then(|| caption.to_owned());
            return Picture { caption, credit: Some(found["w"].trim().to_owned()) };
        }
    }
    Picture { caption: Some(text.to_owned()), credit: None }
}

fn seen(text: &str, context: &Context) -> Option<(String, Option<String>)> {
    classify(text, context).into_iter().find_map(|seen| match seen {
        Seen::Photo { credit, caption } => Some((credit, caption)),
        _ => None,
    })
}

fn is_credit(element: ElementRef) -> bool {
    let value = element.value();
    let property = value.attr("itemprop").unwrap_or_default().to_ascii_lowercase();
    let words = class_words(value) + " " + &property;
    words.split(' ').any(|word| CREDIT.contains(&word))
}

/// A credit without its label and marks.
fn bare(credit: &str) -> String {
    let credit = credit
        .trim()
        .trim_start_matches(['(', '[', '©', '|', '/', ' '])
        .trim_end_matches([')', ']', '|', ' ']);
    let folded = words::fold(credit);
    let label = words::every(|w| w.photo)
        .filter(|label| {
            folded.strip_prefix(label).is_some_and(|rest| rest.trim_start().starts_with([':', '/', '©']))
        })
        .max_by_key(|label| label.len());
    let rest = label.map_or(credit, |_| credit.split_once([':', '/', '©']).map_or(credit, |(_, rest)| rest));
    rest.trim().trim_start_matches('©').trim().to_owned()
}
