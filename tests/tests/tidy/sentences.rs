//! What the host can say to a person, gathered from the source: the window's languages are held to it.
//!
//! The host speaks one language, so that the command line, the undo log and old libraries agree. The window
//! translates what it hears by these forms; a form that no language has is an error of its type checker.

use super::source::{File, parts, root, rust};
use std::{collections::BTreeSet, env, fmt::Write as _, fs};

/// The file the window imports.
const GENERATED: &str = "ui/src/text/generated/host.ts";

/// Every literal of more than one word is said to a person here, pieces of sentences too.
const EVERY: &[&str] = &[
    "crates/library/src/contract/parse.rs",
    "crates/library/src/edits/",
    "crates/library/src/query/",
    "crates/library/src/feeds/",
    "crates/library/src/fetch/",
    "crates/library/src/import/",
    "crates/fetch/src/error.rs",
    "crates/library/src/rerun.rs",
    "crates/storage/src/log/batch.rs",
    "crates/storage/src/log/replay.rs",
    "crates/storage/src/links/by_hand.rs",
    "crates/storage/src/links/add.rs",
    "crates/matching/src/editions.rs",
    "crates/storage/src/people/delete.rs",
    "crates/storage/src/given.rs",
    "crates/intake/src/dates/",
    "crates/intake/src/decode.rs",
    "crates/intake/src/feeds.rs",
    "crates/intake/src/formats/archive.rs",
    "crates/intake/src/formats/document/",
    "crates/intake/src/formats/html/body/",
    "crates/intake/src/formats/html/declared/",
    "crates/intake/src/formats/html/fields/",
    "crates/intake/src/formats/mail/",
    "crates/intake/src/formats/markdown.rs",
    "crates/intake/src/formats/pasted/",
    "crates/intake/src/formats/singlefile.rs",
    "crates/intake/src/formats/table/",
    "crates/intake/src/formats/telegram/",
    "crates/intake/src/formats/warc/",
    "crates/intake/src/formats/xpost.rs",
    "crates/intake/src/lib.rs",
    "crates/intake/src/pieces.rs",
    "crates/intake/src/refusal.rs",
    "crates/model/src/dates.rs",
];

/// Only whole sentences, and the subjects of such, are said to a person here.
const SENTENCES: &[&str] =
    &["crates/library/src/", "crates/storage/src/", "crates/api/src/", "src-tauri/src/"];

/// What only the command line says, or what an export holds in languages of its own.
const NOT_IN_THE_WINDOW: &[&str] = &[
    "crates/intake/src/formats/table/words/",
    "crates/library/src/backup/",
    "crates/library/src/check/",
    "crates/library/src/contract/extract.rs",
    "crates/library/src/export/briefing/word/",
    "crates/library/src/export/briefing/labels.rs",
    "crates/library/src/ordered.rs",
    "crates/library/src/purge/",
    "crates/library/src/sample/",
    "crates/storage/src/check/",
    "crates/storage/src/backup/",
    "crates/api/src/bindings.rs",
];

/// Literals of those rooms that are no words for a person.
const NO_WORDS: &[&str] = &[
    "the undo log names a table {}",
    "1 article",
    "1 entry",
    "{} entries",
    "{} articles",
    "1 quotation",
    "{} quotations",
    "a pattern of ours is well-formed",
    "corrected by ",
    "SQLite format 3\\0",
    "p, h2, h3, h4, h5, blockquote, li, figcaption",
    "a list of articles",
    "a list of messages",
    "a selector of ours is well-formed",
    "an export of Telegram",
    "from: <saved by",
    "from: \"saved by",
    "Telegram export (HTML)",
    "Telegram export (JSON)",
    "page saved as one file (MHTML)",
    "page saved by SingleFile",
    "Page saved with SingleFile",
    "saved date:",
    "saved post of X",
    "Word document",
    "block text",
    "intense quote",
    "list bullet",
    "list number",
    "microsoft word -",
    "points on a page are small numbers",
    "web archive (WARC)",
    "zip archive",
    "articles as JSON or JSON Lines",
    "item 1",
    "mail message",
    "table of articles (CSV)",
    "text/csv; charset={}",
    "{}; charset={}",
    "text/html; charset=utf-8",
];

/// A literal with `{}` where something is put in, as it is said.
fn form(literal: &str) -> String {
    let mut said = String::new();
    let mut chars = literal.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('\n')) => while chars.next_if(|c| c.is_whitespace()).is_some() {},
            ('\\', Some('"')) => {}
            ('\\', Some('u')) => {
                let code: String = chars.by_ref().take_while(|c| *c != '}').skip(2).collect();
                said.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
            }
            ('{' | '}', Some(next)) if *next == c => {
                chars.next();
                said.push(c);
            }
            ('{', _) => {
                while chars.next_if(|c| *c != '}').is_some() {}
                said.push('{');
            }
            (c, _) => said.push(c),
        }
    }
    said
}

fn is_said(form: &str, path: &str) -> bool {
    let under = |places: &[&str]| places.iter().any(|place| path.starts_with(place));
    let small = |pair: &[char]| pair.iter().all(char::is_ascii_lowercase);
    let words = form.trim().contains(' ') && form.chars().collect::<Vec<_>>().windows(2).any(small);
    // Patterns, mark-up and selectors.
    let is_code = ["(?", "<", "div.", "[", "class="].iter().any(|start| form.starts_with(start));
    if !words || is_code || under(NOT_IN_THE_WINDOW) || NO_WORDS.contains(&form) {
        return false;
    }
    let why = form.ends_with(": {}") && form.split(' ').count() > 6;
    let whole =
        why || form.ends_with('.') || ["The ", "A ", "An "].iter().any(|start| form.starts_with(start));
    under(EVERY) || (under(SENTENCES) && whole)
}

fn gathered() -> BTreeSet<String> {
    let forms = |file: &'static File| {
        let forms = parts(file).strings.into_iter().map(|(_, literal)| form(&literal));
        forms.filter(|form| is_said(form, &file.path)).collect::<Vec<_>>()
    };
    rust().filter(|file| !file.is_test()).flat_map(forms).collect()
}

#[test]
fn every_sentence_of_the_host_is_known_to_the_window() {
    let mut fresh = "// Generated by `cargo xtask bindings`. Not edited by hand.\n\n\
        /** What the host says, with {} where something is put in. */\nexport const sentences = [\n"
        .to_owned();
    for form in gathered() {
        let _ = writeln!(fresh, "  {form:?},");
    }
    fresh.push_str("] as const;\n\nexport type Sentence = (typeof sentences)[number];\n");
    let path = root().join(GENERATED);
    if env::var_os("ONRECORD_WRITE_BINDINGS").is_some() {
        fs::write(&path, &fresh).expect("the generated file can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let lost: Vec<&str> = fresh.lines().filter(|line| !there.contains(line)).collect();
    assert!(
        there == fresh,
        "the host says something new or says something no more: run `cargo xtask bindings`, then mend the \
         translations in ui/src/text/host\n{}",
        lost.join("\n")
    );
}

#[test]
fn a_form_is_what_is_said_with_holes() {
    assert_eq!(form(r"“{name}” has {0} of {}, {{kept}}"), "“{}” has {} of {}, {kept}");
    assert_eq!(form("one \\\n      two \\\"three\\\" \\u{fffd}"), "one two \"three\" \u{fffd}");
}
