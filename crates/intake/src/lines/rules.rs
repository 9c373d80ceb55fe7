//! The rules that know a line. Each is asked about the line as printed and folded; a new one is
//! a function and a line in [`RULES`].

use super::{Seen, names};
use crate::words::{self, SETS, Words, every};
use regex::Regex;
use std::sync::LazyLock;

/// A rule: what the line is, or `None` when it is not of its kind.
pub type Rule = fn(&str, &str) -> Option<Seen>;

/// In the order they are asked.
pub const RULES: &[Rule] =
    &[address, noise, counters, hashtags, copyright, related, tags, correction, source, photo, byline];

/// Marks that stand before or after a label.
const DRESS: &[char] =
    &[' ', ':', '—', '–', '-', '•', '▪', '►', '▶', '→', '»', '›', '[', ']', '(', ')', '#', '*', '|', '/'];

/// The words after a label and a colon (or a dash), in the printed line.
fn after_label(line: &str, list: fn(&Words) -> &'static [&'static str]) -> Option<&str> {
    static LABEL: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^[\[(*\s]*([^:—–|]{2,40}?)\s*(?::|\s[—–|]\s)\s*(.+)$").expect("ours"));
    // Asked of every line by several rules: most have no such mark at all.
    if !line.contains([':', '—', '–', '|']) {
        return None;
    }
    let captures = LABEL.captures(line)?;
    let label = words::fold(captures.get(1)?.as_str());
    every(list).any(|entry| entry == label).then(|| captures.get(2).map(|m| m.as_str().trim()))?
}

fn address(line: &str, _: &str) -> Option<Seen> {
    let line = line.trim();
    let web = line.starts_with("https://") || line.starts_with("http://");
    (web && !line.contains(char::is_whitespace)).then(|| Seen::Address(line.to_owned()))
}

fn noise(_: &str, folded: &str) -> Option<Seen> {
    let bare = folded.trim_matches(DRESS);
    let begins = |entry: &str| bare.starts_with(entry);
    let alone = SETS.noise.contains(bare) || !bare.chars().any(char::is_alphanumeric);
    // Buttons side by side: "Facebook Twitter Telegram", "RU | EN".
    let buttons = || {
        let mut words = bare.split([' ', '|', '/', ',']).filter(|w| !w.is_empty()).peekable();
        words.peek().is_some() && words.all(|word| SETS.noise.contains(word))
    };
    let site = alone || buttons() || (bare.chars().count() <= 220 && every(|w| w.noise_starts).any(begins));
    site.then_some(Seen::Noise)
}

/// Reading times and counters: figures among words of which only such lines are made.
fn counters(_: &str, folded: &str) -> Option<Seen> {
    let mut figures = 0;
    let mut known = 0;
    for word in folded.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()) {
        // At most one letter behind the digits ("5k"), none that is a word of its own.
        let mut rest = word.trim_start_matches(|c: char| c.is_ascii_digit()).chars();
        let figure = word.starts_with(|c: char| c.is_ascii_digit())
            && rest.next().is_none_or(|c| c < '\u{2e80}')
            && rest.next().is_none();
        if figure {
            figures += 1;
        } else if SETS.reading.contains(word) || SETS.views.contains(word) {
            known += 1;
        } else {
            return None;
        }
    }
    // "4" alone is a counter too; "2023" alone may be a heading.
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let lone =
        known == 0 && figures > 0 && !(bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20")));
    (figures > 0 && (known > 0 || lone)).then_some(Seen::Noise)
}

fn hashtags(line: &str, _: &str) -> Option<Seen> {
    let mut words = line.split([' ', ',', ';']).filter(|w| !w.is_empty()).peekable();
    words.peek()?;
    words.all(|word| word.len() > 1 && word.starts_with('#')).then_some(Seen::Tags)
}

fn copyright(_: &str, folded: &str) -> Option<Seen> {
    // "© Name" alone credits a picture; with a year or a phrase it is the tail.
    let tail = every(|w| w.copyright).filter(|entry| *entry != "©").any(|entry| folded.starts_with(entry));
    let dated = folded.starts_with('©') && folded.chars().filter(char::is_ascii_digit).count() >= 4;
    let said = || every(|w| w.copyright).any(|entry| entry.contains(' ') && folded.contains(entry));
    let tail = tail || dated || (folded.chars().count() <= 200 && folded.contains('©') && said());
    tail.then_some(Seen::Copyright)
}

fn related(line: &str, folded: &str) -> Option<Seen> {
    let bare = folded.trim_matches(DRESS);
    if SETS.related.contains(bare) || SETS.elsewhere.contains(bare) {
        return Some(Seen::Related(None));
    }
    after_label(line, |w| w.related).map(|title| Seen::Related(Some(title.to_owned())))
}

fn tags(line: &str, folded: &str) -> Option<Seen> {
    let alone = every(|w| w.tags).any(|entry| folded.trim_end_matches(':') == entry);
    (alone || after_label(line, |w| w.tags).is_some()).then_some(Seen::Tags)
}

fn correction(line: &str, _: &str) -> Option<Seen> {
    after_label(line, |w| w.correction).map(|_| Seen::Correction)
}

fn source(line: &str, _: &str) -> Option<Seen> {
    let source = after_label(line, |w| w.source)?;
    (source.chars().count() <= 120).then(|| Seen::Source(source.trim_end_matches('.').to_owned()))
}

/// Agencies whose name alone under a picture is its credit.
const AGENCIES: &[&str] = &[
    "getty images",
    "afp",
    "reuters",
    "tass",
    "тасс",
    "риа новости",
    "ap photo",
    "epa",
    "shutterstock",
    "unsplash",
    "anadolu",
    "zumapress",
    "imago",
    "dpa",
    "istock",
    "alamy",
    "depositphotos",
    "globallookpress",
    "global look press",
];

/// "Photo: Name / Agency", "(Фото: …)", "Words under it. Photo: Name", "© Name", "Name / Agency".
fn photo(line: &str, folded: &str) -> Option<Seen> {
    static INLINE: LazyLock<Regex> = LazyLock::new(|| {
        let labels: Vec<String> = every(|w| w.photo).map(regex::escape).collect();
        Regex::new(&format!(
            r"(?i)^(?P<caption>.*?[.!?…»”)]?)(?:^|\s+)[(\[]?(?:{})(?:\s*[:/]\s*|\s+(?:by|courtesy of|von|от)\s+|\s+[—–-]\s+|\s*©\s*)(?P<credit>\S.*?)[)\]]?\.?$",
            labels.join("|")
        ))
        .expect("a pattern of ours is well-formed")
    });
    let short = |credit: &str| credit.chars().count() <= 120 && credit.split_whitespace().count() <= 14;
    // The pattern walks a line from every place in it: only for lines that have such a word.
    let labelled = every(|w| w.photo).any(|label| folded.contains(label));
    if let Some(captures) = labelled.then(|| INLINE.captures(line.trim())).flatten() {
        let (caption, credit) = (captures["caption"].trim(), captures["credit"].trim());
        // Words before the label are a caption only if they end as a sentence or are few.
        let fits = caption.is_empty() || caption.chars().count() <= 300;
        let bracketed = line[captures["caption"].len()..].trim_start().starts_with(['(', '[']);
        let alone = caption.is_empty() || bracketed || super::shape::ends_as_sentence(caption);
        if short(credit) && fits && alone && !super::shape::ends_as_sentence(credit) {
            let caption = (!caption.is_empty()).then(|| caption.to_owned());
            return Some(Seen::Photo { credit: credit.to_owned(), caption });
        }
    }
    let bare = line.trim().trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
    if let Some(credit) = bare.strip_prefix('©').map(str::trim)
        && short(credit)
        && !credit.is_empty()
    {
        return Some(Seen::Photo { credit: credit.to_owned(), caption: None });
    }
    let agency = AGENCIES.iter().any(|agency| {
        folded == *agency
            || folded.strip_suffix(agency).is_some_and(|rest| rest.trim_end().ends_with(['/', '|', ',']))
            || folded.strip_prefix(agency).is_some_and(|rest| rest.trim_start().starts_with(['/', '|']))
    });
    let credit_line = agency && folded.split(' ').count() <= 7 && !folded.contains(['.', '“', '«', '"']);
    credit_line.then(|| Seen::Photo { credit: bare.to_owned(), caption: None })
}

/// "By Name and Name", «Автор: Имя», "Muallif: …".
pub fn byline(line: &str, folded: &str) -> Option<Seen> {
    if folded.chars().count() > 140 || line.contains(['|', '·']) {
        return None;
    }
    let named = after_label(line, |w| w.by).map(str::to_owned).or_else(|| {
        let entry = every(|w| w.by)
            .filter(|entry| folded.strip_prefix(entry).is_some_and(|rest| rest.starts_with(' ')))
            .max_by_key(|entry| entry.len())?;
        let rest = line.split_whitespace().skip(entry.split(' ').count()).collect::<Vec<_>>().join(" ");
        // Without a colon the words must be names: "By the time …" is text.
        let first = rest.split([',', '/']).next()?.split(" and ").next()?.trim();
        names::is_name(first).then_some(rest)
    })?;
    if named.chars().count() > 120 || super::shape::is_prose(&named) || super::sentences(&named) > 1 {
        return None;
    }
    let authors = names::split(&named);
    (!authors.is_empty()).then_some(Seen::Byline(authors))
}
