//! Quotations as citations: the words, who said them, and where they are printed.
//!
//! A form is a line with places for parts: `{words} — {speaker}, {role}`. What stands before a part
//! belongs to it and goes when the part is not known; what stands in `[…]` goes when none of the
//! parts in it is known.

mod form;

pub use form::{BadForm, PARTS};

use form::{Form, Piece};
use onrecord_model::{Act, Kind};
use onrecord_storage::views::{Named, QuoteRow};

/// The form a citation has unless the user set another.
pub const DEFAULT_FORM: &str = "{words}[ — {speaker}][, {role}][, for {on_behalf_of}][, {said_on}][, via {chain}][, {outlet}][, {published}][, {url}]";

/// Whether a form can be understood.
///
/// # Errors
/// When it names a part there is not, or a bracket is left open.
pub fn check(form: &str) -> Result<(), BadForm> {
    form.parse::<Form>().map(|_| ())
}

/// A quotation as a citation in a form.
///
/// # Errors
/// When the form names a part there is not, or a bracket is left open.
pub fn citation(quote: &QuoteRow, form: &str) -> Result<String, BadForm> {
    written(quote, form, &part)
}

fn written(
    quote: &QuoteRow,
    form: &str,
    part: &dyn Fn(&QuoteRow, &str) -> String,
) -> Result<String, BadForm> {
    let mut out = String::new();
    for piece in &form.parse::<Form>()?.pieces {
        match piece {
            Piece::Part { before, name } => put(&mut out, before, &part(quote, name)),
            Piece::Text(text) => out.push_str(text),
            Piece::Optional(pieces) => {
                let mut inside = String::new();
                let mut known = false;
                for piece in pieces {
                    match piece {
                        Piece::Part { before, name } => {
                            let value = part(quote, name);
                            known |= !value.is_empty();
                            put(&mut inside, before, &value);
                        }
                        Piece::Text(text) => inside.push_str(text),
                        Piece::Optional(_) => {}
                    }
                }
                if known {
                    out.push_str(&inside);
                }
            }
        }
    }
    Ok(out.trim().to_owned())
}

/// Where a quotation is printed, in a form of citations without the words themselves: they stand
/// elsewhere, once.
///
/// # Errors
/// When the form names a part there is not, or a bracket is left open.
pub fn source(quote: &QuoteRow, form: &str) -> Result<String, BadForm> {
    let cited = written(quote, form, &|quote, name| match name {
        "words" | "content" | "translation" | "translator" => String::new(),
        name => part(quote, name),
    })?;
    // What parted the words from the rest parts nothing now.
    Ok(cited.trim_start_matches(|c: char| c.is_whitespace() || "—–-,;:.·|".contains(c)).to_owned())
}

/// A part with what stands before it. Of an unknown one only what closes the part before stays.
fn put(out: &mut String, before: &str, value: &str) {
    if value.is_empty() {
        let closes = before.len() - before.trim_start_matches(['”', '»', '"', ')', '’']).len();
        out.push_str(&before[..closes]);
    } else {
        out.push_str(before);
        out.push_str(value);
    }
}

fn part(quote: &QuoteRow, name: &str) -> String {
    let maybe = |value: &Option<String>| value.clone().unwrap_or_default();
    match name {
        "words" => words(quote),
        "content" => quote.content.clone(),
        "speaker" => match (&quote.speakers[..], &quote.speaker_printed) {
            ([], Some(printed)) => printed.clone(),
            (speakers, _) => names(speakers),
        },
        "role" => maybe(&quote.role),
        "on_behalf_of" => names(&quote.on_behalf_of),
        "said_on" => maybe(&quote.said_on),
        "occasion" => maybe(&quote.occasion),
        "chain" => names(&quote.chain),
        "translation" => maybe(&quote.own_translation),
        "translator" => maybe(&quote.translator),
        "headline" => maybe(&quote.article.headline),
        "outlet" => maybe(&quote.article.outlet),
        "section" => maybe(&quote.article.section),
        // The day is enough to find it by.
        "published" => maybe(&quote.article.published).split('T').next().unwrap_or_default().to_owned(),
        "url" => maybe(&quote.article.url),
        "uid" => quote.uid.clone(),
        _ => String::new(),
    }
}

/// The words as they may be printed: in marks only where all of them are verbatim, and a claim that
/// was denied or is in doubt says so.
fn words(quote: &QuoteRow) -> String {
    let mut words = match quote.kind {
        Kind::Direct => format!("“{}”", quote.content),
        Kind::Mixed | Kind::Indirect => quote.content.clone(),
    };
    let act = match quote.act {
        Act::Said => None,
        Act::Declined => Some("declined"),
        Act::Denied => Some("denied"),
        Act::Asked => Some("asked"),
        Act::Alleged => Some("alleged"),
    };
    if let Some(act) = act {
        words = format!("[{act}] {words}");
    }
    if quote.kind == Kind::Indirect {
        words.push_str(" [paraphrase]");
    }
    match quote.translated_by.as_deref() {
        Some("me") => words.push_str(" [own translation]"),
        Some(by) => words = format!("{words} [translated by {}]", with_article(by)),
        None => {}
    }
    words
}

fn with_article(by: &str) -> &str {
    match by {
        "outlet" => "the outlet",
        "official" => "an official translator",
        _ => "a machine",
    }
}

fn names(people: &[Named]) -> String {
    people.iter().map(Named::known_as).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
