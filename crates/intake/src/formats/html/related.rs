//! Links to other stories on the same matter: those under a heading that says so.
//!
//! Blocks of the latest or most read stories have headings too, and are no related stories; a
//! heading over topics leads to lists. What a block is, its own words must say.

use super::address;
use super::body::pieces::Piece;
use super::dom::upwards;
use crate::words::{self, SETS};
use onrecord_model::RelatedLink;
use scraper::ElementRef;

/// Most links one block is believed to hold.
const MOST: usize = 15;
/// Pieces without a link in a row that end a block.
const GAP: usize = 6;
/// What addresses have that somebody paid for, or counts.
const PAID: &[&str] =
    &["utm_", "outbrain", "taboola", "doubleclick", "click", "sponsor", "promo", "affiliate"];

/// Parts of an address that lead to lists of stories, or to the site's own words.
const LISTS: &[&str] = &[
    "tag",
    "tags",
    "topic",
    "topics",
    "thema",
    "themen",
    "author",
    "authors",
    "autor",
    "autoren",
    "category",
    "categories",
    "kategorie",
    "rubric",
    "search",
    "newsletter",
    "newsletters",
    "subscribe",
    "login",
    "register",
    "account",
    "profile",
    "hub",
    "person",
    "people",
    "tema",
    "teg",
    "etiketa",
    "keyword",
    "terms",
    "terms-of-service",
    "terms-of-use",
    "terms-and-conditions",
    "privacy",
    "privacy-policy",
    "about",
    "about-us",
    "contact",
    "contact-us",
    "cookies",
];

/// What was found.
#[derive(Default)]
pub struct Found {
    /// The links, each address once, in reading order.
    pub links: Vec<RelatedLink>,
    /// The heading of the first block.
    pub heading: Option<String>,
    /// For each piece, whether it belongs to such a block.
    pub inside: Vec<bool>,
}

/// Find the related stories of the page at `base`. `chosen` tells the pieces of the text.
pub fn find(pieces: &[Piece], chosen: &[bool], base: Option<&str>) -> Found {
    let mut found = Found { inside: vec![false; pieces.len()], ..Found::default() };
    let end = chosen.iter().rposition(|c| *c).unwrap_or(0);
    let mut below = 0;
    for at in 0..pieces.len() {
        // Below the text the first block is the editor's; further ones are drawn by keyword.
        if found.inside[at] || below > 0 {
            continue;
        }
        let known = found.links.len();
        match heading(&pieces[at]) {
            Heading::Alone => block(pieces, chosen, at, base, &mut found),
            Heading::WithTitle if take(&pieces[at], base, &mut found) => {
                found.inside[at] = true;
                found.heading.get_or_insert_with(|| first_words(&pieces[at].text));
            }
            _ => {}
        }
        if at > end {
            below += found.links.len() - known;
        }
    }
    found
}

enum Heading {
    /// A heading of related stories and nothing else.
    Alone,
    /// The same with the title of a story behind it.
    WithTitle,
    /// Something else.
    No,
}

fn heading(piece: &Piece) -> Heading {
    let text = &piece.text;
    if text.chars().count() > 300 {
        return Heading::No;
    }
    let folded = words::fold(text);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if SETS.related.contains(bare) {
        return Heading::Alone;
    }
    // "Read also A title": the words before the only link.
    if let [(_, words)] = &piece.links[..]
        && let Some(before) = text.strip_suffix(words.as_str())
        && SETS.related.contains(words::fold(before).trim_matches(|c: char| !c.is_alphanumeric()))
    {
        return Heading::WithTitle;
    }
    let label = folded.split_once([':', '|', '—', '–', '\n']).map(|(label, _)| label);
    let label = label.map(|label| label.trim_matches(|c: char| !c.is_alphanumeric()));
    if label.is_some_and(|label| SETS.related.contains(label)) { Heading::WithTitle } else { Heading::No }
}

fn first_words(text: &str) -> String {
    text.split([':', '|', '\n']).next().unwrap_or(text).trim().to_owned()
}

/// The links of the block under the heading at `from`.
fn block(pieces: &[Piece], chosen: &[bool], from: usize, base: Option<&str>, found: &mut Found) {
    let Some(first) = (from + 1..pieces.len().min(from + 1 + GAP)).find(|at| !pieces[*at].links.is_empty())
    else {
        return;
    };
    let Some(around) = common(pieces[from].block, pieces[first].block) else { return };
    let level = level(&pieces[from]);
    let (mut gap, mut before) = (0, found.links.len());
    let start = before;
    let mut last = from;
    let mut shapes: Vec<Vec<&str>> = Vec::new();
    for at in from + 1..pieces.len() {
        let piece = &pieces[at];
        let inside = upwards(piece.block).any(|element| element.id() == around.id());
        let text = chosen[at] && piece.linked < 0.6;
        let next_heading =
            level.is_some_and(|l| self::level(piece).is_some_and(|other| other <= l)) && piece.linked < 0.5;
        let other_block =
            SETS.elsewhere.contains(words::fold(&piece.text).trim_matches(|c: char| !c.is_alphanumeric()));
        let furniture = piece.standing.by_element && !pieces[from].standing.by_element;
        if !inside || text || next_heading || other_block || furniture || gap > GAP {
            break;
        }
        // The stories of a block are built alike but for the first; what is built otherwise is another block.
        let path: Vec<&str> = path(piece, around);
        if shapes.len() >= 2 && !shapes.contains(&path) && !leads_to_known(piece, base, found) {
            gap += 1;
            continue;
        }
        let known = found.links.len();
        if take(piece, base, found) {
            gap = 0;
            last = at;
        } else {
            gap += 1;
        }
        if found.links.len() > known && shapes.len() < 2 {
            shapes.push(path);
        }
    }
    // A block of very many is the site's own list.
    if found.links.len() - start > MOST {
        found.links.truncate(start);
        return;
    }
    before = found.links.len() - start;
    if before > 0 {
        found.inside[from..=last].fill(true);
        found.heading.get_or_insert_with(|| pieces[from].text.clone());
    }
}

/// The names of the elements from `around` to the piece.
fn path<'h>(piece: &Piece<'h>, around: ElementRef<'h>) -> Vec<&'h str> {
    upwards(piece.block)
        .take_while(|element| element.id() != around.id())
        .map(|element| element.value().name())
        .collect()
}

/// True for a piece all of whose links are known.
fn leads_to_known(piece: &Piece, base: Option<&str>, found: &Found) -> bool {
    let mut hrefs = piece.links.iter().filter_map(|(href, _)| address::absolute(href, base)).peekable();
    hrefs.peek().is_some() && hrefs.all(|href| found.links.iter().any(|link| same(&link.href, &href)))
}

/// 1 to 6 of a heading element.
fn level(piece: &Piece) -> Option<u8> {
    let name = piece.block.value().name().strip_prefix('h')?;
    name.parse().ok().filter(|level| (1..=6).contains(level))
}

/// Take the story a piece leads to; true when it leads to one, known or new.
fn take(piece: &Piece, base: Option<&str>, found: &mut Found) -> bool {
    let mut any = false;
    for (href, words) in &piece.links {
        let Some(href) = address::absolute(href, base) else { continue };
        if !is_story(&href, words, base) {
            continue;
        }
        any = true;
        let title = if piece.links.len() == 1 && piece.linked > 0.9 { &piece.text } else { words };
        let title = title.replace('\n', " ");
        match found.links.iter_mut().find(|link| same(&link.href, &href)) {
            // Above a title there may be a kicker, below it a summary: the title is the heading.
            Some(link) if level(piece).is_some() && link.title.chars().count() < title.chars().count() => {
                link.title = title;
            }
            None if is_title(&title) => found.links.push(RelatedLink { title, href }),
            Some(_) | None => {}
        }
    }
    any
}

/// A title is a few words; writings without spaces have them in few letters.
fn is_title(words: &str) -> bool {
    let wide = words.chars().any(|c| c >= '\u{2e80}');
    words.chars().count() >= 12 && (wide || words.split_whitespace().count() >= 3)
}

fn same(one: &str, other: &str) -> bool {
    let bare = |href: &str| href.split('#').next().unwrap_or(href).trim_end_matches('/').to_owned();
    bare(one) == bare(other)
}

/// True for an address that can be a story, and not the page itself. What leads to another site must show it
/// more plainly: by words in its address and a whole title, and without the marks of paid links.
fn is_story(href: &str, words: &str, base: Option<&str>) -> bool {
    let (host, path) = parts(href);
    let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
    let listed = steps.iter().any(|step| LISTS.contains(&step.to_lowercase().as_str()));
    let itself = base.is_some_and(|base| same(base, href));
    let own = base.is_none_or(|base| site(host) == site(parts(base).0));
    // A story's address has a number or a day in it, or its words; a rubric's is one word.
    let named = path.contains(|c: char| c.is_ascii_digit())
        || steps.last().is_some_and(|last| last.matches(['-', '_']).count() >= 2);
    let titled = words.chars().count() >= 30 || words.split_whitespace().count() >= 4;
    let plain = named && titled && !PAID.iter().any(|mark| href.contains(mark));
    !steps.is_empty() && !listed && !itself && (if own { named || titled } else { plain })
}

/// Host and path of an address.
fn parts(href: &str) -> (&str, &str) {
    let after = href.split_once("://").map_or(href, |(_, after)| after);
    let after = after.split(['?', '#']).next().unwrap_or(after);
    after.split_once('/').unwrap_or((after, ""))
}

/// The last two labels of a host that are longer than a country's: editions of one site are one.
fn site(host: &str) -> String {
    let labels: Vec<&str> = host.split('.').collect();
    let short = labels.len() >= 3 && labels[labels.len() - 2].len() <= 3;
    let keep = if short { 3 } else { 2 };
    labels[labels.len().saturating_sub(keep)..].join(".").to_lowercase()
}

/// The nearest element around two others.
fn common<'h>(one: ElementRef<'h>, other: ElementRef<'h>) -> Option<ElementRef<'h>> {
    let around: Vec<_> = upwards(one).map(|element| element.id()).collect();
    upwards(other).find(|element| around.contains(&element.id()))
}
