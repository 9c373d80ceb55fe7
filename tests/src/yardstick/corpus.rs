//! Annotated articles: our own, always; others' where they are there.

use crate::{
    binary::root,
    gold,
    scorer::{Article, Kind, Quote},
};
use flate2::read::GzDecoder;
use std::{
    ffi::OsStr,
    fs::File,
    io::{BufRead, BufReader, Read},
    path::Path,
};

/// Articles of one kind.
#[derive(Debug)]
pub struct Corpus {
    /// What the table calls it.
    pub name: String,
    /// The language told to the program; `None` lets it find out.
    pub lang: Option<String>,
    /// True where quotations inside others are annotated too.
    pub nested: bool,
    /// The articles with what a reader marked.
    pub articles: Vec<Article>,
}

/// Reads JSON Lines, compressed or not.
///
/// # Errors
/// When the file can't be read or a line is not an article; the sentence names both.
pub fn read(path: &Path) -> Result<Vec<Article>, String> {
    let file = File::open(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let inner: Box<dyn Read> = if path.extension() == Some(OsStr::new("gz")) {
        Box::new(GzDecoder::new(file))
    } else {
        Box::new(file)
    };
    let mut articles = Vec::new();
    for (number, line) in BufReader::new(inner).lines().enumerate() {
        let line = line.map_err(|e| format!("{}: {e}", path.display()))?;
        if !line.trim().is_empty() {
            let article = serde_json::from_str(&line);
            articles.push(article.map_err(|e| format!("{}, line {}: {e}", path.display(), number + 1))?);
        }
    }
    Ok(articles)
}

/// Our own articles, those of `tests/gold`: a corpus a language, those kept apart in one of their own.
///
/// # Errors
/// When a file is not written as `tests/gold/README.md` says.
pub fn own() -> Result<Vec<Corpus>, String> {
    let mut corpora: Vec<Corpus> = Vec::new();
    for article in gold::load(&root().join("tests/gold"))? {
        let apart = if article.held_out { ", kept apart" } else { "" };
        let name = format!("own {}{apart}", article.lang);
        let article = marked(article);
        match corpora.iter_mut().find(|corpus| corpus.name == name) {
            Some(corpus) => corpus.articles.push(article),
            None => corpora.push(Corpus { name, lang: None, nested: true, articles: vec![article] }),
        }
    }
    corpora.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(corpora)
}

/// What the scorer compares of a gold article.
fn marked(article: gold::GoldArticle) -> Article {
    let quotes = article.quotes.into_iter().map(|quote| Quote {
        spans: quote.spans,
        kind: match quote.kind.as_str() {
            "direct" => Some(Kind::Direct),
            "mixed" => Some(Kind::Mixed),
            _ => Some(Kind::Indirect),
        },
        speaker: quote.speaker,
        cue: quote.cue,
        speaker_name: quote.speaker_name,
        speaker_form: quote.speaker_form,
        nested: quote.nested_in.is_some(),
        nested_in: quote.nested_in,
        ..Quote::default()
    });
    Article {
        quotes: quotes.collect(),
        id: article.id,
        text: article.text,
        lang: Some(article.lang),
        published: Some(article.published),
    }
}

/// Others' articles in the folder `data`: American politics, a fixed eighth of a larger set for the
/// speed, and German news.
///
/// # Errors
/// When a file that is there can't be read.
pub fn shared(data: &Path) -> Result<Vec<Corpus>, String> {
    let mut corpora = Vec::new();
    for (name, lang, nested, every) in [
        ("polnear-dev", "en", false, 1),
        ("polnear-train", "en", false, 8),
        ("german-wikinews-dev", "de", false, 1),
    ] {
        let path = data.join(format!("{name}.jsonl.gz"));
        if path.exists() {
            let articles = read(&path)?.into_iter().step_by(every).collect();
            let name = if every == 1 { name.to_owned() } else { format!("{name}, 1 in {every}") };
            corpora.push(Corpus { name, lang: Some(lang.into()), nested, articles });
        }
    }
    Ok(corpora)
}

impl Corpus {
    /// The reader's side as it is compared: without quotations inside others unless they are
    /// annotated here.
    pub fn reader(&self) -> Vec<Article> {
        let mut articles = self.articles.clone();
        if !self.nested {
            for article in &mut articles {
                article.quotes.retain(|quote| !quote.nested);
            }
        }
        articles
    }
}
