//! Text cut into runs: everywhere a quotation, its verbatim words, its evidence or a highlight begins
//! or ends.

use crate::wire::{Block, BlockKind, TextRun, Words};
use onrecord_library::model::{self, Span, span::ELLIPSIS};

/// Something that lies over the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layer<'a> {
    pub what: What,
    /// Id of the quotation or highlight.
    pub id: &'a str,
    /// In how many quotations it stands; orders the quotations of a run.
    pub depth: u32,
    pub spans: &'a [Span],
}

/// What lies there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// The content of a quotation.
    Content,
    /// Its verbatim words.
    Verbatim,
    /// Its attribution.
    Cue,
    /// The words that name its speaker.
    Mention,
    /// A highlight.
    Highlight,
}

/// The blocks of a text, cut. One walk over all edges in order, however many layers there are.
pub(crate) fn blocks(text: &str, blocks: &[(model::BlockKind, Span)], layers: &[Layer]) -> Vec<Block> {
    let mut edges: Vec<(usize, bool, usize)> = Vec::new();
    for (at, layer) in layers.iter().enumerate() {
        for span in layer.spans.iter().filter(|span| !span.is_empty() && span.slice(text).is_some()) {
            edges.push((span.start, true, at));
            edges.push((span.end, false, at));
        }
    }
    edges.sort_unstable();
    let mut edges = edges.into_iter().peekable();
    let mut over: Vec<usize> = Vec::new();
    let step = |over: &mut Vec<usize>, (_, begins, layer): (usize, bool, usize)| {
        if begins {
            over.push(layer);
        } else if let Some(at) = over.iter().position(|other| *other == layer) {
            over.swap_remove(at);
        }
    };
    blocks
        .iter()
        .map(|&(kind, block)| {
            let mut runs = Vec::new();
            let mut from = block.start;
            while from < block.end {
                while let Some(edge) = edges.next_if(|(at, ..)| *at <= from) {
                    step(&mut over, edge);
                }
                let to = edges.peek().map_or(block.end, |(at, ..)| (*at).min(block.end));
                if let Some(words) = Span::new(from, to).slice(text) {
                    runs.push(run(words, &over, layers));
                }
                from = to;
            }
            Block { kind: kind_of(kind), runs }
        })
        .collect()
}

fn run(words: &str, over: &[usize], layers: &[Layer]) -> TextRun {
    let ids = |what: What| {
        let mut found: Vec<(u32, usize)> =
            over.iter().filter(|at| layers[**at].what == what).map(|at| (layers[*at].depth, *at)).collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|(_, at)| layers[at].id.to_owned()).collect::<Vec<_>>()
    };
    let quotes = ids(What::Content);
    let verbatim = quotes.last().is_some_and(|inner| {
        over.iter().any(|at| layers[*at].what == What::Verbatim && layers[*at].id == inner)
    });
    TextRun {
        text: words.to_owned(),
        verbatim,
        quotes,
        highlights: ids(What::Highlight),
        cue_of: ids(What::Cue),
        mention_of: ids(What::Mention),
    }
}

pub(crate) fn kind_of(kind: model::BlockKind) -> BlockKind {
    BlockKind::from_name(kind.name()).unwrap_or(BlockKind::Paragraph)
}

/// The content of a quotation, its pieces joined as they are shown, cut where verbatim words begin
/// and end.
pub(crate) fn words(content: &str, spans: &[Span], quoted: &[Span]) -> Vec<Words> {
    let mut out = Vec::new();
    let mut at = 0;
    for (n, span) in spans.iter().enumerate() {
        if n > 0 {
            out.push(Words { text: ELLIPSIS.to_owned(), verbatim: false, gap: true });
            at += ELLIPSIS.len();
        }
        let inside = |edge: &usize| span.start < *edge && *edge < span.end;
        let mut edges: Vec<usize> = quoted.iter().flat_map(|q| [q.start, q.end]).filter(inside).collect();
        edges.extend([span.start, span.end]);
        edges.sort_unstable();
        edges.dedup();
        for pair in edges.windows(2) {
            let piece = Span::new(at + pair[0] - span.start, at + pair[1] - span.start);
            let verbatim = quoted.iter().any(|q| q.contains(Span::new(pair[0], pair[1])));
            if let Some(text) = piece.slice(content) {
                out.push(Words { text: text.to_owned(), verbatim, gap: false });
            }
        }
        at += span.len();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    #[test]
    fn a_run_names_what_it_belongs_to_outermost_first() {
        let text = "«Он сказал: “да” 👍», — сказала Ада.";
        let outer = [span(text, "Он сказал: “да” 👍")];
        let inner = [span(text, "да")];
        let (cue, mention) = ([span(text, "сказала")], [span(text, "Ада")]);
        let layer = |what, id, depth, spans| Layer { what, id, depth, spans };
        let layers = [
            layer(What::Content, "q2", 1, &inner[..]),
            layer(What::Content, "q1", 0, &outer[..]),
            layer(What::Verbatim, "q1", 0, &outer[..]),
            layer(What::Cue, "q1", 0, &cue[..]),
            layer(What::Mention, "q1", 0, &mention[..]),
            layer(What::Highlight, "h1", 0, &cue[..]),
        ];
        let cut = blocks(text, &[(model::BlockKind::Paragraph, Span::new(0, text.len()))], &layers);
        let runs = &cut[0].runs;
        assert_eq!(runs.iter().map(|run| run.text.as_str()).collect::<String>(), text);
        let yes = runs.iter().find(|run| run.text == "да").unwrap();
        assert_eq!(yes.quotes, ["q1", "q2"]);
        assert!(!yes.verbatim, "the inner one has no verbatim words");
        let said = runs.iter().find(|run| run.text == "сказала").unwrap();
        assert_eq!(
            (&said.cue_of[..], &said.highlights[..]),
            (&["q1".to_owned()][..], &["h1".to_owned()][..])
        );
        assert!(runs.iter().any(|run| run.text.contains('👍') && run.verbatim));
    }

    #[test]
    fn the_words_of_a_card_show_what_is_verbatim() {
        let text = "that it was “a fine day” for us, and more";
        let spans = [span(text, "that it was “a fine day”"), span(text, "and more")];
        let content = span::join(&spans, text).unwrap();
        let cut = words(&content, &spans, &[span(text, "a fine day")]);
        let shown: Vec<(&str, bool)> = cut.iter().map(|w| (w.text.as_str(), w.verbatim)).collect();
        assert_eq!(
            shown,
            [
                ("that it was “", false),
                ("a fine day", true),
                ("”", false),
                (ELLIPSIS, false),
                ("and more", false)
            ]
        );
    }

    use onrecord_library::model::span;

    proptest! {
        #[test]
        fn runs_joined_are_the_text(text in "(\\PC|😀|é){1,120}", cuts in prop::collection::vec((0usize..120, 0usize..120, 0usize..5), 0..12)) {
            let bounds: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let at = |n: usize| bounds[n % bounds.len()];
            let spans: Vec<[Span; 1]> = cuts.iter().map(|(a, b, _)| [Span::new(at(*a).min(at(*b)), at(*a).max(at(*b)))]).collect();
            let whats = [What::Content, What::Verbatim, What::Cue, What::Mention, What::Highlight];
            let layers: Vec<Layer> = spans.iter().zip(&cuts)
                .map(|(spans, (.., what))| Layer { what: whats[*what], id: "q1", depth: 0, spans })
                .collect();
            let cut = blocks(&text, &[(model::BlockKind::Paragraph, Span::new(0, text.len()))], &layers);
            prop_assert_eq!(cut[0].runs.iter().map(|run| run.text.as_str()).collect::<String>(), text);
        }
    }
}
