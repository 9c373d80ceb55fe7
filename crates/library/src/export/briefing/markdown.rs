//! A briefing in Markdown (`CommonMark`). What a page has is text there too: nothing of it is read as markup.

use super::{Entry, ExportError, Head, Heading, Sheet};
use std::io::Write;

/// Writes Markdown as it comes.
pub(super) struct Markdown<W: Write> {
    pub out: W,
}

impl<W: Write> Sheet for Markdown<W> {
    fn head(&mut self, head: &Head) -> Result<(), ExportError> {
        writeln!(self.out, "# {}\n", escaped(&head.title, " "))?;
        for line in &head.lines {
            writeln!(self.out, "- {}", escaped(line, " "))?;
        }
        Ok(())
    }

    fn group(&mut self, heading: &Heading) -> Result<(), ExportError> {
        writeln!(self.out, "\n## {}", escaped(heading.title.trim(), " "))?;
        if let Some(under) = &heading.under {
            writeln!(self.out, "\n*{}*", escaped(under.trim(), " "))?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &Entry) -> Result<(), ExportError> {
        let out = &mut self.out;
        write!(out, "\n> ")?;
        if let Some(mark) = &entry.mark {
            write!(out, "**{}:** ", escaped(mark, " "))?;
        }
        // Escaped whole: what begins a line is known only then.
        let words: String = entry.words.iter().map(|piece| piece.text.as_str()).collect();
        writeln!(out, "{}\n", escaped(words.trim(), "\\\n> "))?;
        write!(out, "**{}**", escaped(entry.speaker.trim(), " "))?;
        if let Some(role) = &entry.role {
            write!(out, ", {}", escaped(role, " "))?;
        }
        writeln!(out, "\n")?;
        for fact in &entry.facts {
            writeln!(out, "- {}: {}", escaped(fact.label, " "), escaped(fact.value.trim(), "\\\n  "))?;
        }
        if !entry.source.value.is_empty() {
            let source = linked(&entry.source.value, entry.url.as_deref());
            writeln!(out, "- {}: {source}", escaped(entry.source.label, " "))?;
        }
        if let Some((label, words)) = &entry.translation {
            writeln!(out, "- {}: {}", escaped(label, " "), escaped(words, "\\\n  "))?;
        }
        for note in &entry.notes {
            writeln!(out, "- {}:\n", escaped(&note.label, " "))?;
            // The analyst's own Markdown; indented, so that nothing of it gets out of its place.
            for line in note.body.lines() {
                let indent = if line.trim().is_empty() { "" } else { "  " };
                writeln!(out, "{indent}{line}")?;
            }
        }
        Ok(())
    }
}

/// A line of citation in which the address can be followed.
fn linked(source: &str, url: Option<&str>) -> String {
    let plain = |url: &&str| !url.contains(['<', '>', '\\']) && !url.contains(char::is_whitespace);
    match url.filter(plain).and_then(|url| source.split_once(url).map(|halves| (url, halves))) {
        Some((url, (before, after))) if url.starts_with("http") => {
            format!("{}<{url}>{}", escaped(before, " "), escaped(after, " "))
        }
        _ => escaped(source, " "),
    }
}

/// A text that Markdown shows as it stands. Line breaks become `newline`.
pub(super) fn escaped(text: &str, newline: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let lines = text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']);
    let lines = lines.filter(|line| !line.trim().is_empty());
    for (number, line) in lines.enumerate() {
        if number > 0 {
            out.push_str(newline);
        }
        // White space before a further line would make it code.
        let line = if number > 0 { line.trim_start() } else { line };
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (at, c) in line.char_indices() {
            let opens_line = at == 0 && matches!(c, '#' | '+' | '-' | '=' | ':');
            let numbers_line = digits > 0 && at == digits && matches!(c, '.' | ')');
            let anywhere =
                matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$' | '^');
            if opens_line || numbers_line || anywhere {
                out.push('\\');
            }
            out.push(if c == '\0' { '\u{fffd}' } else { c });
        }
    }
    out
}
