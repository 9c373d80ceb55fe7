//! A file of specs read: headings, marked texts, and the lines that tell who spoke.

use onrecord_model::{PartialDate, Span};
use std::{collections::BTreeMap, mem::take};

/// The day every text is said to have appeared unless it tells another: a Friday.
const PUBLISHED: &str = "2024-03-08";

/// One shape: a text and what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    /// Its heading.
    pub title: String,
    /// File and line of the heading: `en/nested.md:12`.
    pub place: String,
    /// Language code, from the folder.
    pub lang: String,
    /// Day of publication.
    pub published: PartialDate,
    /// Why it is known to be missed; `None` where it must hold.
    pub misses: Option<String>,
    /// The text without the braces; paragraphs are parted by a blank line.
    pub text: String,
    /// In the order of their numbers.
    pub quotes: Vec<Wanted>,
}

/// What a careful reader finds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wanted {
    /// The number it carries in the braces.
    pub number: usize,
    /// Pieces of the content, UTF-8 bytes of the text.
    pub spans: Vec<Span>,
    /// The number of the quotation it stands in.
    pub nested_in: Option<usize>,
    /// Everybody who speaks, by full name; empty: not known.
    pub speakers: Vec<String>,
    /// What else its line tells, by key; the README lists the keys.
    pub told: BTreeMap<String, String>,
}

/// Keys a line may have besides `speaker`.
pub const KEYS: [&str; 11] =
    ["act", "addressee", "asked", "behalf", "chain", "cue", "kind", "mention", "occasion", "on", "role"];

/// The specs of one file; `name` is what errors call it.
///
/// # Errors
/// When a line is not written as `tests/specs/README.md` says.
pub fn parse(file: &str, lang: &str, name: &str) -> Result<Vec<Spec>, String> {
    let mut specs = Vec::new();
    let mut open: Option<Draft> = None;
    for (index, line) in file.lines().enumerate() {
        let place = format!("{name}:{}", index + 1);
        if let Some(title) = line.strip_prefix("## ") {
            specs.extend(open.take().map(|draft| draft.close(lang)).transpose()?);
            open = Some(Draft { title: title.trim().to_owned(), place, ..Draft::default() });
        } else if let Some(draft) = &mut open {
            draft.line(line).map_err(|why| format!("{place}: {why}"))?;
        }
    }
    specs.extend(open.map(|draft| draft.close(lang)).transpose()?);
    Ok(specs)
}

#[derive(Default)]
struct Draft {
    title: String,
    place: String,
    published: Option<String>,
    misses: Option<String>,
    paragraphs: Vec<String>,
    /// Lines of the paragraph being read.
    open: Vec<String>,
    told: Vec<(usize, String)>,
}

impl Draft {
    fn line(&mut self, line: &str) -> Result<(), String> {
        let quoted = line.strip_prefix('>').map(str::trim);
        match quoted {
            Some("") | None => self.end_paragraph(),
            Some(words) => self.open.push(words.to_owned()),
        }
        if quoted.is_some() {
            return Ok(());
        }
        if let Some(day) = line.strip_prefix("published: ") {
            self.published = Some(day.trim().to_owned());
        } else if let Some(why) = line.strip_prefix("expected to fail:") {
            if why.trim().is_empty() {
                return Err("say why it is expected to fail".into());
            }
            self.misses = Some(why.trim().to_owned());
        } else if line.starts_with(|c: char| c.is_ascii_digit()) {
            let (number, rest) = line.split_once(". ").ok_or("a line of a quotation begins `1. `")?;
            let number = number.parse().map_err(|_| format!("`{number}` is no number"))?;
            self.told.push((number, rest.to_owned()));
        }
        Ok(())
    }

    fn end_paragraph(&mut self) {
        if !self.open.is_empty() {
            self.paragraphs.push(take(&mut self.open).join(" "));
        }
    }

    fn close(mut self, lang: &str) -> Result<Spec, String> {
        self.end_paragraph();
        let place = self.place.clone();
        let fail = |why: String| format!("{place} “{}”: {why}", self.title);
        if self.paragraphs.is_empty() {
            return Err(fail("there is no text; its lines begin with `>`".into()));
        }
        let (text, marked) = unmark(&self.paragraphs.join("\n\n")).map_err(&fail)?;
        let mut quotes = Vec::new();
        for (number, spans, nested_in) in marked {
            let mut lines = self.told.iter().filter(|(n, _)| *n == number);
            let line = lines.next().ok_or_else(|| fail(format!("no line tells of {{{number}: …}}")))?;
            if lines.next().is_some() {
                return Err(fail(format!("two lines tell of {number}")));
            }
            let (speakers, told) = read_line(&line.1).map_err(|why| fail(format!("line {number}: {why}")))?;
            quotes.push(Wanted { number, spans, nested_in, speakers, told });
        }
        if let Some((number, _)) = self.told.iter().find(|(n, _)| quotes.iter().all(|q| q.number != *n)) {
            return Err(fail(format!("the text has no {{{number}: …}}")));
        }
        let day = self.published.as_deref().unwrap_or(PUBLISHED);
        let published = day.parse().map_err(|_| fail(format!("`{day}` is no day")))?;
        Ok(Spec {
            title: self.title.clone(),
            place: self.place.clone(),
            lang: lang.to_owned(),
            published,
            misses: self.misses,
            text,
            quotes,
        })
    }
}

/// `speaker: Anna Brown; kind: mixed; on: 2024-03-07`.
fn read_line(line: &str) -> Result<(Vec<String>, BTreeMap<String, String>), String> {
    let mut told = BTreeMap::new();
    let mut speakers = None;
    for part in line.split(';') {
        let (key, value) = part.split_once(':').ok_or_else(|| format!("`{part}` is not `key: value`"))?;
        let (key, value) = (key.trim(), value.trim());
        if value.is_empty() {
            return Err(format!("`{key}` has no value"));
        }
        if key == "speaker" {
            let names = value.split(" + ").map(str::trim).filter(|name| *name != "nobody");
            speakers = Some(names.map(str::to_owned).collect());
        } else if KEYS.contains(&key) {
            told.insert(key.to_owned(), value.to_owned());
        } else {
            return Err(format!("there is no key `{key}`; keys are speaker, {}", KEYS.join(", ")));
        }
    }
    Ok((speakers.ok_or("it tells no `speaker`; where nobody is known write `speaker: nobody`")?, told))
}

/// One marked quotation: number, pieces, the number of its outer one.
type Marked = (usize, Vec<Span>, Option<usize>);

/// The text without braces, and what they held, by number.
fn unmark(text: &str) -> Result<(String, Vec<Marked>), String> {
    let mut plain = String::with_capacity(text.len());
    let mut marked: BTreeMap<usize, (Vec<Span>, Option<usize>)> = BTreeMap::new();
    let mut stack: Vec<(usize, usize)> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        plain.push_str(&rest[..at]);
        let opens = rest.as_bytes()[at] == b'{';
        rest = &rest[at + 1..];
        if opens {
            let (number, words) = rest.split_once(": ").ok_or("a brace opens without a number")?;
            let number: usize = number.parse().map_err(|_| format!("`{{{number}: ` is no number"))?;
            let outer = stack.last().map(|(outer, _)| *outer);
            let entry = marked.entry(number).or_insert((Vec::new(), outer));
            if entry.1 != outer {
                return Err(format!("the pieces of {number} stand in different quotations"));
            }
            stack.push((number, plain.len()));
            rest = words;
        } else {
            let (number, from) = stack.pop().ok_or("a brace closes that was not opened")?;
            let span = Span::new(from, plain.len());
            if span.is_empty() {
                return Err(format!("a piece of {number} is empty"));
            }
            marked.entry(number).or_default().0.push(span);
        }
    }
    plain.push_str(rest);
    if let Some((number, _)) = stack.last() {
        return Err(format!("the brace of {number} is not closed"));
    }
    Ok((plain, marked.into_iter().map(|(number, (spans, outer))| (number, spans, outer)).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "# File\n\n## A shape\n\nWords.\n\n> “{1: He said “{2: no}”},” Anna Brown\n> said. “{1: I left}.”\n>\n> Next.\n\n1. speaker: Anna Brown\n2. speaker: nobody; kind: direct\n";

    #[test]
    fn braces_become_pieces_and_nesting() {
        let spec = parse(ONE, "en", "en/a.md").unwrap().remove(0);
        assert_eq!(spec.text, "“He said “no”,” Anna Brown said. “I left.”\n\nNext.");
        assert_eq!(spec.place, "en/a.md:3");
        let words: Vec<&str> = spec.quotes[0].spans.iter().filter_map(|s| s.slice(&spec.text)).collect();
        assert_eq!(words, ["He said “no”", "I left"]);
        assert_eq!((spec.quotes[1].nested_in, spec.quotes[1].speakers.len()), (Some(1), 0));
    }

    #[test]
    fn what_is_not_as_the_readme_says_is_refused_with_its_place() {
        for (file, why) in [
            ("## A\n\nno text\n", "no text"),
            ("## A\n\n> {1: words}\n", "no line tells of {1: …}"),
            ("## A\n\n> words\n\n1. speaker: B\n", "the text has no {1: …}"),
            ("## A\n\n> {1: words\n\n1. speaker: B\n", "not closed"),
            ("## A\n\n> {1: words}\n\n1. kind: mixed\n", "no `speaker`"),
            ("## A\n\n> {1: words}\n\n1. speaker: B; color: red\n", "no key `color`"),
            ("## A\npublished: soon\n> words\n", "`soon` is no day"),
        ] {
            let said = parse(file, "en", "en/a.md").unwrap_err();
            assert!(said.starts_with("en/a.md:1") && said.contains(why), "{said}");
        }
    }
}
