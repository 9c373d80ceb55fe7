//! A note's Markdown as paragraphs of runs, for formats that are not Markdown.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// How a piece of a note is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub strong: bool,
    pub emphasis: bool,
}

/// A paragraph of a note: how deep it is set in, and its runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub depth: usize,
    pub runs: Vec<(String, Look)>,
}

/// A note's paragraphs. Nothing written is lost: HTML is text, an address stands after its words.
pub(super) fn paragraphs(markdown: &str) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let mut now = Paragraph::default();
    let mut look = Look::default();
    // Numbers of the lists that are open; `None` for those with points.
    let mut lists: Vec<Option<u64>> = Vec::new();
    let mut quotes = 0;
    let mut links: Vec<String> = Vec::new();
    let put = |now: &mut Paragraph, text: &str, look: Look| now.runs.push((text.to_owned(), look));
    let end = |all: &mut Vec<Paragraph>, now: &mut Paragraph, depth: usize| {
        let done = std::mem::take(now);
        if !done.runs.is_empty() {
            all.push(Paragraph { depth, ..done });
        }
    };
    for event in Parser::new(markdown) {
        let depth = lists.len() + quotes;
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                put(&mut now, &text, look);
            }
            Event::SoftBreak => put(&mut now, " ", look),
            Event::HardBreak => put(&mut now, "\n", look),
            Event::Rule => put(&mut now, "———", look),
            Event::Start(Tag::Strong | Tag::Heading { .. }) => look.strong = true,
            Event::Start(Tag::Emphasis) => look.emphasis = true,
            Event::Start(Tag::List(first)) => {
                end(&mut all, &mut now, depth);
                lists.push(first);
            }
            Event::Start(Tag::Item) => {
                let point = match lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "• ".to_owned(),
                };
                put(&mut now, &point, Look::default());
            }
            Event::Start(Tag::BlockQuote(_)) => quotes += 1,
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.into_string());
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let url = links.pop().unwrap_or_default();
                if now.runs.last().is_none_or(|(text, _)| *text != url) {
                    put(&mut now, &format!(" ({url})"), look);
                }
            }
            Event::End(TagEnd::Strong) => look.strong = false,
            Event::End(TagEnd::Emphasis) => look.emphasis = false,
            Event::End(closed) => {
                let breaks = !matches!(closed, TagEnd::Table | TagEnd::TableCell);
                if breaks {
                    end(&mut all, &mut now, depth);
                }
                match closed {
                    TagEnd::Heading(_) => look.strong = false,
                    TagEnd::List(_) => drop(lists.pop()),
                    TagEnd::BlockQuote(_) => quotes -= 1,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    end(&mut all, &mut now, 0);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_keeps_its_shape_and_every_word() {
        let note = "Same as **last year**, see <b>p. 3</b>.\n\n- who *rang*?\n- [minutes](https://karsu.example/m)\n\n> read";
        let all = paragraphs(note);
        let texts: Vec<String> =
            all.iter().map(|p| p.runs.iter().map(|(text, _)| text.as_str()).collect()).collect();
        assert_eq!(
            texts,
            [
                "Same as last year, see <b>p. 3</b>.",
                "• who rang?",
                "• minutes (https://karsu.example/m)",
                "read"
            ]
        );
        assert_eq!(all.iter().map(|p| p.depth).collect::<Vec<_>>(), [0, 1, 1, 1]);
        assert!(all[0].runs.contains(&("last year".into(), Look { strong: true, emphasis: false })));
    }
}
