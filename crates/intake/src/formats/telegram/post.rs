//! A post, whichever export it comes from, as a draft.

use crate::formats::{plain, values};
use crate::{Hints, Refusal};
use onrecord_model::{ArticleDraft, Block, BlockKind, Medium, PrintedTime};

/// What an export tells of a post.
#[derive(Debug, Default)]
pub struct Post {
    /// The channel, group or person the export is of.
    pub channel: Option<String>,
    /// Who wrote it, where that is somebody else than the channel.
    pub author: Option<String>,
    /// Whom it was forwarded from.
    pub forwarded_from: Option<String>,
    /// When it was posted.
    pub published: Option<PrintedTime>,
    /// When it was edited.
    pub updated: Option<PrintedTime>,
    /// Its words in order, in runs of one kind.
    pub runs: Vec<Run>,
}

/// Words of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// How they are set.
    pub style: Style,
    /// The words, with their line breaks.
    pub text: String,
}

/// How words of a post are set, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Anyhow.
    Plain,
    /// In bold.
    Bold,
    /// As a block quotation.
    Quoted,
}

impl Post {
    /// The draft. A first line that is all in bold is the headline; channels write it so.
    pub fn draft(self, hints: &Hints) -> Result<ArticleDraft, Refusal> {
        let mut draft = ArticleDraft { medium: Some(Medium::Post), ..ArticleDraft::default() };
        let headline = self.bold_line();
        for run in joined(&self.runs) {
            if run.style == Style::Quoted {
                let blocks = plain::blocks(&run.text).into_iter();
                draft.blocks.extend(blocks.map(|block| Block { kind: BlockKind::Quote, ..block }));
            } else {
                draft.blocks.extend(plain::blocks(&run.text));
            }
        }
        if draft.blocks.is_empty() {
            return Err(Refusal::NoText { name: hints.called() });
        }
        if let Some(line) = headline
            && draft.blocks.len() > 1
            && draft.blocks.first().is_some_and(|block| block.text == line)
        {
            draft.blocks.remove(0);
            values::put(&mut draft, "headline", &line, "first line of the post, in bold");
        }
        if let Some(channel) = &self.channel {
            values::put(&mut draft, "outlet", channel, "channel of the post");
        }
        let author = self.author.map(|author| values::one_line(&author)).filter(|author| !author.is_empty());
        if let Some(author) = author.filter(|author| Some(author) != draft.outlet.as_ref()) {
            draft.byline = vec![author];
            draft.sources.insert("byline".to_owned(), "author of the post".to_owned());
        }
        draft.forwarded_from =
            self.forwarded_from.map(|name| values::one_line(&name)).filter(|name| !name.is_empty());
        if let Some(from) = &draft.forwarded_from {
            draft.sources.insert("forwarded_from".to_owned(), format!("forwarded from “{from}”"));
        }
        draft.sources.insert("medium".to_owned(), "post of a Telegram export".to_owned());
        for (field, time) in [("published", &self.published), ("updated", &self.updated)] {
            if time.is_some() {
                draft.sources.insert(field.to_owned(), "time of the post".to_owned());
            }
        }
        (draft.published, draft.updated) = (self.published, self.updated);
        Ok(draft)
    }

    /// The first line, where all of it is in bold and more follows.
    fn bold_line(&self) -> Option<String> {
        let runs = joined_alike(&self.runs);
        let (first, rest) = runs.split_first()?;
        let after: String = rest.iter().map(|run| run.text.as_str()).collect();
        let line = first.text.trim();
        let ends = first.text.ends_with('\n') || after.starts_with('\n') || line.contains('\n');
        let one = line.lines().next()?.trim();
        // Bold words that go on in the same line are no title.
        (first.style == Style::Bold && ends && !one.is_empty()).then(|| one.to_owned())
    }
}

/// Neighbours that are set alike as one run.
fn joined_alike(runs: &[Run]) -> Vec<Run> {
    let mut all: Vec<Run> = Vec::new();
    for run in runs.iter().filter(|run| !run.text.is_empty()) {
        match all.last_mut() {
            // White space looks the same in any style.
            Some(last) if last.style == run.style || run.text.trim().is_empty() => {
                last.text.push_str(&run.text);
            }
            _ => all.push(run.clone()),
        }
    }
    all
}

/// What is quoted apart from what is not.
fn joined(runs: &[Run]) -> Vec<Run> {
    let unset = |run: &Run| match run.style {
        Style::Bold => Run { style: Style::Plain, ..run.clone() },
        Style::Plain | Style::Quoted => run.clone(),
    };
    joined_alike(&runs.iter().map(unset).collect::<Vec<_>>())
}
