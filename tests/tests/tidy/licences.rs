//! Nothing comes into the house under a licence that binds it.

use crate::{
    metadata::{list, metadata, text},
    none, source,
};

/// Permissive licences; `deny.toml` holds the same list.
const PERMISSIVE: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Libraries under MPL-2.0, which binds only its own files: parsers of style sheets and a helper for
/// folders, used unaltered. They come with the web view's shell and the reader of HTML.
const UNALTERED: &[&str] = &["cssparser", "cssparser-macros", "dtoa-short", "option-ext", "selectors"];

#[test]
fn dependencies_are_permissive() {
    let findings: Vec<String> = list(metadata(), "packages")
        .iter()
        .filter(|package| !permitted(text(package, "license")))
        .filter(|package| {
            !(text(package, "license") == "MPL-2.0" && UNALTERED.contains(&text(package, "name")))
        })
        .map(|package| {
            format!("{} {}: {}", text(package, "name"), text(package, "version"), package["license"])
        })
        .collect();
    none(&findings, "choose another library, or write the few lines; copyleft does not come in.");
}

#[test]
fn the_two_lists_of_licences_agree() {
    let deny = source::files().iter().find(|file| file.path == "deny.toml").expect("deny.toml");
    for licence in PERMISSIVE {
        assert!(deny.text.contains(&format!("\"{licence}\"")), "deny.toml does not allow {licence}");
    }
}

/// True when the expression can be met with permissive licences alone.
fn permitted(expression: &str) -> bool {
    // Old manifests write "/" for "or".
    let expression = expression.replace(" / ", " OR ").replace('/', " OR ");
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace(" WITH ", "_WITH_");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (good, rest) = either(&words);
    good && rest.is_empty()
}

fn either<'w>(words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    let (mut good, mut rest) = both(words);
    while let Some(("OR", after)) = rest.split_first().map(|(word, after)| (*word, after)) {
        let (other, after) = both(after);
        good |= other;
        rest = after;
    }
    (good, rest)
}

fn both<'w>(words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    let (mut good, mut rest) = one(words);
    while let Some(("AND", after)) = rest.split_first().map(|(word, after)| (*word, after)) {
        let (other, after) = one(after);
        good &= other;
        rest = after;
    }
    (good, rest)
}

fn one<'w>(words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    match words.split_first() {
        Some((&"(", inside)) => {
            let (good, rest) = either(inside);
            (good, rest.get(1..).unwrap_or_default())
        }
        Some((licence, rest)) => (PERMISSIVE.contains(&licence.replace("_WITH_", " WITH ").as_str()), rest),
        None => (false, words),
    }
}

#[test]
fn licence_expressions_are_read_as_written() {
    for good in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0 OR MIT",
        "(MIT OR GPL-3.0) AND ISC",
        "Apache-2.0 WITH LLVM-exception OR GPL-2.0",
    ] {
        assert!(permitted(good), "{good}");
    }
    for bad in ["", "MPL-2.0", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND LGPL-2.1", "Custom"] {
        assert!(!permitted(bad), "{bad}");
    }
}
