//! Small files, nothing left lying about, nothing of one machine.

use crate::{
    none,
    source::{self, File},
};

/// No file of source is longer than this.
const LONGEST: usize = 500;

const SOURCE: &[&str] = &["rs", "ts", "svelte", "css", "mjs", "js", "sql", "html"];

/// Tables are as long as what they list: words of a language, a schema, what a program wrote.
fn is_table(file: &File) -> bool {
    file.path.split('/').any(|part| matches!(part, "languages" | "words" | "generated" | "migrations"))
        || file.text.lines().take(3).any(|line| line.contains("@generated"))
}

#[test]
fn a_file_is_one_idea() {
    let findings: Vec<String> = source::files()
        .iter()
        .filter(|file| file.is(SOURCE) && !is_table(file) && !file.is_test())
        .map(|file| (file.text.lines().count(), file))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, file)| format!("{}: {lines} lines", file.path))
        .collect();
    none(&findings, "find the two ideas in it and give each a file.");
}

#[test]
fn nothing_is_left_open() {
    // Put together here so that this list does not find itself.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];
    let calls = [
        concat!("#[", "ignore"),
        concat!("dbg", "!("),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("test.on", "ly("),
        concat!("it.on", "ly("),
        concat!("describe.on", "ly("),
        concat!(".sk", "ip(\""),
        concat!("@ts-", "ignore"),
        concat!("@ts-", "expect-error"),
        concat!("eslint-", "disable"),
    ];
    let mut findings = Vec::new();
    for file in source::files().iter().filter(|file| file.is(SOURCE) || file.is(&["toml", "yml", "sh"])) {
        for (number, line) in file.lines() {
            let words = || line.split(|c: char| !c.is_alphanumeric());
            if marks.iter().any(|mark| words().any(|word| word == *mark))
                || calls.iter().any(|call| line.contains(call))
            {
                findings.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    none(&findings, "finish it, or write it into the changelog as missing; nothing waits in the source.");
}

#[test]
fn no_path_of_one_machine() {
    let paths = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/Us", "ers/"),
        concat!("C:\\Us", "ers"),
    ];
    let temporary = concat!("/tm", "p/");
    let mut findings = Vec::new();
    for file in source::files() {
        for (number, line) in file.lines() {
            let anywhere = paths.iter().any(|path| line.contains(path));
            if anywhere || (line.contains(temporary) && !file.path.starts_with("tests/") && !file.is_test()) {
                findings.push(format!(
                    "{}:{number}: {}",
                    file.path,
                    line.trim().chars().take(120).collect::<String>()
                ));
            }
        }
    }
    none(&findings, "take the place from the user, the environment or the system's temporary folder.");
}

#[test]
fn foreign_text_never_becomes_html() {
    let doors = [
        concat!("{@ht", "ml"),
        concat!("inner", "HTML"),
        concat!("outer", "HTML"),
        concat!("insertAdjacent", "HTML"),
        concat!("document.", "write"),
    ];
    let mut findings = Vec::new();
    for file in
        source::files().iter().filter(|file| file.within(&["ui"]) && file.is(&["ts", "svelte", "js", "mjs"]))
    {
        for (number, line) in file.lines().filter(|(_, line)| doors.iter().any(|door| line.contains(door))) {
            findings.push(format!("{}:{number}: {}", file.path, line.trim()));
        }
    }
    none(
        &findings,
        "build the text from blocks with our own components; a captured page must not be able to do anything.",
    );
}

#[test]
fn pages_talk_to_the_host_only_through_their_api() {
    let mut findings = Vec::new();
    for file in source::files()
        .iter()
        .filter(|file| file.within(&["ui/src"]) && !file.within(&["ui/src/api"]) && !file.is_test())
    {
        for (number, line) in
            file.lines().filter(|(_, line)| line.contains("@tauri-apps/") || line.contains("fetch("))
        {
            findings.push(format!("{}:{number}: {}", file.path, line.trim()));
        }
    }
    none(&findings, "call a function of ui/src/api; it is the only door to the host.");
}
