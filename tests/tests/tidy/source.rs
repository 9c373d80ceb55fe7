//! The project's files, and Rust source taken apart into code and string literals.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// The workspace's root folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the workspace")
}

/// One text file of the project.
#[derive(Debug)]
pub struct File {
    /// From the root, with forward slashes on every system.
    pub path: String,
    /// Its words.
    pub text: String,
}

impl File {
    /// True when it lies in one of the folders.
    pub fn within(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(&format!("{folder}/")))
    }

    /// True when its name ends in one of the extensions.
    pub fn is(&self, extensions: &[&str]) -> bool {
        let ext = Path::new(&self.path).extension().unwrap_or_default();
        extensions.iter().any(|wanted| *wanted == ext)
    }

    /// True for a file that holds only tests or what tests read.
    pub fn is_test(&self) -> bool {
        self.path.split('/').any(|part| {
            matches!(part, "tests" | "tests.rs" | "benches" | "fixtures" | "testing")
                || part.ends_with("_tests.rs")
                || [".test.ts", ".spec.ts", ".test.mjs"].iter().any(|end| part.ends_with(end))
        })
    }

    /// Its lines with their numbers, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(at, line)| (at + 1, line))
    }
}

/// Every text file of the project: nothing built, fetched or hidden, but `.github` and `.ci`.
pub fn files() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut found = Vec::new();
        gather(root(), &mut found);
        found.sort_by(|a, b| a.path.cmp(&b.path));
        assert!(found.len() > 20, "the project's files were not found under {}", root().display());
        found
    })
}

/// The Rust files of the project.
pub fn rust() -> impl Iterator<Item = &'static File> {
    files().iter().filter(|file| file.is(&["rs"]))
}

fn gather(folder: &Path, found: &mut Vec<File>) {
    // A cache folder (any `target`, wherever it was put) says so itself.
    if folder.join("CACHEDIR.TAG").exists() {
        return;
    }
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for entry in entries {
        let path: PathBuf = entry.expect("a folder can be listed").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let hidden = name.starts_with('.') && !matches!(name.as_str(), ".ci" | ".github" | ".cargo");
        let made = matches!(name.as_str(), "node_modules" | "target" | "dist" | "gen")
            || name.ends_with(".onrecord");
        if hidden || made {
            continue;
        }
        if path.is_dir() {
            gather(&path, found);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let inside = path.strip_prefix(root()).expect("found under the root");
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            found.push(File { path: parts.join("/"), text });
        }
    }
}

/// Rust source taken apart.
#[derive(Debug, Default)]
pub struct Parts {
    /// The code with comments gone and string literals emptied; lines keep their numbers.
    pub code: String,
    /// Each string literal with the line it begins on.
    pub strings: Vec<(usize, String)>,
}

/// Takes Rust source apart. The unit tests at the end of a file are left out.
pub fn parts(file: &File) -> Parts {
    let text = match file.text.find("\n#[cfg(test)]\nmod tests {") {
        Some(at) => &file.text[..at],
        None => &file.text,
    };
    let chars: Vec<char> = text.chars().collect();
    let mut parts = Parts::default();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let end = match chars[at] {
            '/' if chars.get(at + 1) == Some(&'/') => end_of_line(&chars, at),
            '/' if chars.get(at + 1) == Some(&'*') => end_of_comment(&chars, at),
            '"' => literal(&chars, at, None, line, &mut parts),
            'r' if !follows_a_word(&chars, at) => match raw_hashes(&chars, at + 1) {
                Some(hashes) => literal(&chars, at + 1 + hashes, Some(hashes), line, &mut parts),
                None => plain(&chars, at, &mut parts),
            },
            // 'x' and '\n' are characters, 'a is a lifetime.
            '\'' if chars.get(at + 1) == Some(&'\\') => {
                (at + 3..chars.len()).find(|i| chars[*i] == '\'').map_or(chars.len(), |i| i + 1)
            }
            '\'' if chars.get(at + 2) == Some(&'\'') => at + 3,
            _ => plain(&chars, at, &mut parts),
        };
        let newlines = chars[at..end].iter().filter(|c| **c == '\n').count();
        if newlines > 0 && end - at > 1 {
            parts.code.push_str(&"\n".repeat(newlines));
        }
        line += newlines;
        at = end;
    }
    parts
}

fn plain(chars: &[char], at: usize, parts: &mut Parts) -> usize {
    parts.code.push(chars[at]);
    at + 1
}

fn follows_a_word(chars: &[char], at: usize) -> bool {
    at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_') && chars[at - 1] != 'b'
}

fn raw_hashes(chars: &[char], at: usize) -> Option<usize> {
    let hashes = chars[at..].iter().take_while(|c| **c == '#').count();
    (chars.get(at + hashes) == Some(&'"')).then_some(hashes)
}

fn end_of_line(chars: &[char], at: usize) -> usize {
    (at..chars.len()).find(|i| chars[*i] == '\n').unwrap_or(chars.len())
}

fn end_of_comment(chars: &[char], at: usize) -> usize {
    let (mut depth, mut i) = (0, at);
    while i + 1 < chars.len() {
        match (chars[i], chars[i + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                i += 1;
                continue;
            }
        }
        i += 2;
        if depth == 0 {
            return i;
        }
    }
    chars.len()
}

/// Reads the literal whose opening mark stands at `at`; the place after its end.
fn literal(chars: &[char], at: usize, raw: Option<usize>, line: usize, parts: &mut Parts) -> usize {
    let mut i = at + 1;
    while i < chars.len() {
        match (chars[i], raw) {
            ('\\', None) => i += 1,
            ('"', None) => break,
            ('"', Some(n)) if chars[i + 1..].iter().take_while(|c| **c == '#').count() >= n => break,
            _ => {}
        }
        i += 1;
    }
    let end = i.min(chars.len());
    parts.strings.push((line, chars[at + 1..end].iter().collect()));
    parts.code.push_str("\"\"");
    (end + 1 + raw.unwrap_or(0)).min(chars.len())
}

#[test]
fn source_is_taken_apart_as_rust_reads_it() {
    let text = "let a = \"std::fs // no\"; // std::net\n/* x /* y */ z */ let b = r#\"q\"q\"#;\nlet c = '\"'; let d: &'a str = \"e\\\"f\";\n";
    let parts = parts(&File { path: "x.rs".into(), text: text.into() });
    assert_eq!(parts.code, "let a = \"\"; \n let b = \"\";\nlet c = ; let d: &'a str = \"\";\n");
    let strings: Vec<_> = parts.strings.iter().map(|(line, words)| (*line, words.as_str())).collect();
    assert_eq!(strings, [(1, "std::fs // no"), (2, "q\"q"), (3, "e\\\"f")]);
}
