//! Markdown: notes of editors and clippers, with what they write above the text (front matter).

use super::table::{Field, Mapping};
use super::{Format, Kind, Page, values};
use crate::dates::{self, Context};
use crate::{Refusal, limits};
use onrecord_model::{ArticleDraft, Block, BlockKind};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// Markdown.
pub const FORMAT: Format = Format {
    name: "Markdown",
    media_type: "text/markdown",
    endings: &["md", "markdown"],
    kind: Kind::Text { sniff, read },
};

/// Plain text looks like Markdown now and then, so the name tells.
fn sniff(page: &Page) -> bool {
    page.hints.name.is_some_and(|name| {
        let name = name.to_ascii_lowercase();
        FORMAT.endings.iter().any(|ending| name.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.')))
    })
}

fn read(page: &Page) -> Result<ArticleDraft, Refusal> {
    if page.text.len() > limits::TEXT_BYTES {
        let (name, bytes, limit) = (page.hints.called(), page.text.len(), limits::TEXT_BYTES);
        return Err(Refusal::TooLarge { name, what: "text", bytes, limit });
    }
    let (front, text) = front_matter(page.text);
    let mut draft = ArticleDraft::default();
    fields(&front, page, &mut draft);
    blocks(text, &mut draft);
    if draft.blocks.is_empty() && draft.headline.is_none() {
        return Err(Refusal::NoText { name: page.hints.called() });
    }
    Ok(draft)
}

/// A field of the front matter: its name and its values.
type Entry = (String, Vec<String>);

/// The lines between `---` and `---` at the beginning, and what follows. Only what programs write
/// there is read: `name: value`, and values on lines of their own.
fn front_matter(text: &str) -> (Vec<Entry>, &str) {
    let text = text.trim_start_matches(['\u{feff}', '\n']);
    let Some(rest) = text.strip_prefix("---\n") else { return (Vec::new(), text) };
    let Some((front, body)) =
        rest.split_once("\n---\n").or_else(|| rest.strip_suffix("\n---").map(|front| (front, "")))
    else {
        return (Vec::new(), text);
    };
    let bare = |value: &str| {
        let value = value.trim().trim_matches(['"', '\'']);
        value.trim_start_matches("[[").trim_end_matches("]]").trim().to_owned()
    };
    let mut entries: Vec<Entry> = Vec::new();
    for line in front.lines() {
        if let Some(item) = line.trim_start().strip_prefix("- ") {
            if let Some((_, values)) = entries.last_mut() {
                values.push(bare(item));
            }
        } else if let Some((name, value)) = line.split_once(':').filter(|_| !line.starts_with([' ', '#'])) {
            let value = value.trim();
            let list = value
                .strip_prefix('[')
                .and_then(|value| value.strip_suffix(']'))
                .filter(|v| !v.starts_with('['));
            let values = match list {
                Some(list) => list.split(',').map(bare).collect(),
                None => vec![bare(value)],
            };
            entries.push((name.trim().to_owned(), values));
        }
    }
    (entries, body)
}

/// Fields of the front matter, known by the names that columns of tables have.
fn fields(front: &[Entry], page: &Page, draft: &mut ArticleDraft) {
    let mapping = Mapping::propose(front.iter().map(|(name, _)| name.as_str()));
    for (field, name) in mapping.columns() {
        let values: Vec<&str> = front
            .iter()
            .filter(|(other, _)| other == name)
            .flat_map(|(_, values)| values)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
            .collect();
        let Some(first) = values.first() else { continue };
        let place = format!("front matter: {name}");
        let is_address = first.starts_with("http://") || first.starts_with("https://");
        match field {
            // Clippers call the address the source.
            Field::Outlet if is_address && draft.url.is_none() => values::put(draft, "url", first, &place),
            Field::Outlet if is_address => {}
            Field::Byline => {
                draft.byline = values.iter().map(|name| values::one_line(name)).collect();
                draft.sources.insert("byline".to_owned(), place);
            }
            Field::Language => {
                draft.language = values::language(first);
                if draft.language.is_some() {
                    draft.sources.insert("language".to_owned(), place);
                }
            }
            Field::Published | Field::Updated => {
                let context = Context {
                    order: dates::order_of(page.text, None),
                    captured_at: page.hints.captured_at.clone(),
                };
                let (time, doubt) = values::time(first, &context);
                if time.is_some() || doubt.is_some() {
                    let source = doubt.map_or_else(|| place.clone(), |doubt| format!("{place}: {doubt}"));
                    draft.sources.insert(field.name().to_owned(), source);
                }
                *if field == Field::Updated { &mut draft.updated } else { &mut draft.published } = time;
            }
            Field::Body => {}
            Field::Headline
            | Field::Standfirst
            | Field::Outlet
            | Field::Section
            | Field::Url
            | Field::PhotoCredit => {
                values::put(draft, field.name(), &values.join(", "), &place);
            }
        }
    }
}

/// The text as blocks; the first heading of the first level is the headline.
fn blocks(text: &str, draft: &mut ArticleDraft) {
    let mut words = String::new();
    let (mut quotes, mut items, mut pictures) = (0_usize, 0_usize, 0_usize);
    let mut heading: Option<HeadingLevel> = None;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => quotes += 1,
            Event::Start(Tag::Item) => {
                close(&mut words, kind(quotes, items, None), draft);
                items += 1;
            }
            Event::Start(Tag::Heading { level, .. }) => heading = Some(level),
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
            Event::Text(text) | Event::Code(text) if pictures == 0 => words.push_str(&text),
            Event::SoftBreak => words.push(' '),
            Event::HardBreak => words.push('\n'),
            Event::End(TagEnd::BlockQuote(_)) => {
                close(&mut words, kind(quotes, items, None), draft);
                quotes = quotes.saturating_sub(1);
            }
            Event::End(TagEnd::Item) => {
                close(&mut words, kind(quotes, items, None), draft);
                items = items.saturating_sub(1);
            }
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock) => {
                close(&mut words, kind(quotes, items, None), draft);
            }
            Event::End(TagEnd::Heading(level)) => {
                let title = values::one_line(&words);
                let again = draft.headline.as_ref() == Some(&title);
                if level == HeadingLevel::H1 && draft.blocks.is_empty() && (draft.headline.is_none() || again)
                {
                    if !again {
                        values::put(draft, "headline", &title, "first heading");
                    }
                    words.clear();
                }
                close(&mut words, kind(quotes, items, heading.take()), draft);
            }
            _ => {}
        }
    }
    close(&mut words, BlockKind::Paragraph, draft);
}

const fn kind(quotes: usize, items: usize, heading: Option<HeadingLevel>) -> BlockKind {
    match (quotes, items, heading) {
        (1.., ..) => BlockKind::Quote,
        (_, 1.., _) => BlockKind::ListItem,
        (_, _, Some(_)) => BlockKind::Heading,
        _ => BlockKind::Paragraph,
    }
}

fn close(words: &mut String, kind: BlockKind, draft: &mut ArticleDraft) {
    let lines = words.lines().map(values::one_line).filter(|line| !line.is_empty());
    let text = lines.collect::<Vec<_>>().join("\n");
    words.clear();
    if !text.is_empty() {
        draft.blocks.push(Block { kind, text });
    }
}

#[cfg(test)]
mod tests {
    use crate::{Hints, parse};
    use onrecord_model::BlockKind;

    #[test]
    fn a_clipping_is_read_with_its_front_matter() {
        let text = "---\ntitle: \"Toll rises: what now?\"\nsource: \"https://ledger.example/toll\"\nauthor:\n  - \"[[Ada Writer]]\"\n\
            published: 2024-03-05\ncreated: 2024-03-09\ntags: [clippings, tolls]\n---\n# Toll rises: what now?\n\n\
            “We will raise\nthe *toll* in [May](https://x.example),” Bek Rahimov said.\n\n## Why\n\n> Nobody pays\n> twice.\n\n- one\n- two\n\n![a picture](x.png)\n";
        let draft = parse(text.as_bytes(), &Hints { name: Some("note.md"), ..Hints::default() }).unwrap();
        assert_eq!(draft.headline.as_deref(), Some("Toll rises: what now?"));
        assert_eq!(draft.url.as_deref(), Some("https://ledger.example/toll"));
        assert_eq!(draft.byline, ["Ada Writer"]);
        assert_eq!(draft.published.unwrap().to_string(), "2024-03-05");
        assert_eq!(draft.sources["published"], "front matter: published");
        let blocks: Vec<(BlockKind, &str)> = draft.blocks.iter().map(|b| (b.kind, b.text.as_str())).collect();
        assert_eq!(
            blocks,
            [
                (BlockKind::Paragraph, "“We will raise the toll in May,” Bek Rahimov said."),
                (BlockKind::Heading, "Why"),
                (BlockKind::Quote, "Nobody pays twice."),
                (BlockKind::ListItem, "one"),
                (BlockKind::ListItem, "two"),
            ]
        );
    }

    #[test]
    fn without_front_matter_the_first_heading_is_the_headline() {
        let hints = Hints { name: Some("note.MD"), ..Hints::default() };
        let draft = parse("# Title\n\nWords of the note.\n\n---\n\nMore.".as_bytes(), &hints).unwrap();
        assert_eq!((draft.headline.as_deref(), draft.blocks.len()), (Some("Title"), 2));
        assert!(parse(b"---\n---\n\n![](x.png)\n", &hints).is_err());
    }
}
