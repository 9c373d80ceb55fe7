//! One side laid upon the other.

use super::{
    Article, Kind, Metric, Quote, Range, Scores,
    marks::{inside, kind},
    names::{head, last_name},
    words::{WordSet, covered, runs, words},
};
use std::collections::{BTreeSet, HashMap};

/// A quotation ready to be compared.
struct Side<'a> {
    words: WordSet,
    kind: Kind,
    speaker: WordSet,
    heads: WordSet,
    name: Option<String>,
    cue: WordSet,
    quote: &'a Quote,
}

impl Side<'_> {
    fn has_speaker(&self) -> bool {
        self.quote.speaker.as_ref().is_some_and(|spans| !spans.is_empty())
            || self.quote.speaker_name.as_ref().is_some_and(|name| !name.is_empty())
    }
}

/// A text measured once.
struct Page {
    chars: Vec<char>,
    words: Vec<Range>,
    mask: Vec<bool>,
}

impl Page {
    fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        Self { words: words(&chars), mask: inside(&chars), chars }
    }

    /// The reader's side keeps its kinds; a found quotation without a name answers with its mention.
    fn sides<'q>(&self, quotes: &'q [Quote], reader: bool) -> Vec<Side<'q>> {
        quotes.iter().filter_map(|quote| self.side(quote, reader)).collect()
    }

    fn side<'q>(&self, quote: &'q Quote, reader: bool) -> Option<Side<'q>> {
        let set = covered(&quote.spans, &self.words);
        if set.is_empty() {
            return None;
        }
        let by_marks = kind(&set, &self.words, &self.mask);
        let mention = quote.speaker.as_deref().unwrap_or_default();
        let heads: Vec<Range> = mention.iter().filter_map(|span| head(*span, &self.chars)).collect();
        let given = quote.speaker_name.clone().filter(|name| !name.is_empty());
        let printed = || {
            let (start, end) = *mention.first()?;
            Some(self.chars.get(start..end.min(self.chars.len()))?.iter().collect())
        };
        Some(Side {
            kind: if reader { quote.kind.unwrap_or(by_marks) } else { by_marks },
            speaker: covered(mention, &self.words),
            heads: covered(&heads, &self.words),
            name: if reader { given } else { given.or_else(printed) },
            cue: covered(quote.cue.as_deref().unwrap_or_default(), &self.words),
            words: set,
            quote,
        })
    }
}

/// Scores what was found over what a reader marked. An article that is missing on the found side
/// counts as one without quotations.
pub fn score(reader: &[Article], found: &[Article]) -> Scores {
    let by_id: HashMap<&str, &Article> = found.iter().map(|article| (article.id.as_str(), article)).collect();
    let mut scores = Scores::default();
    for article in reader {
        scores.articles += 1;
        let page = Page::new(&article.text);
        let there = page.sides(&article.quotes, true);
        let answer = by_id.get(article.id.as_str()).map_or(&[][..], |found| &found.quotes);
        let found = page.sides(answer, false);
        shares(&mut scores, &there, &found);
        fragments(&mut scores, &there, &found);
        for (metric, joint, least) in [
            (Metric::Exact, Metric::JointExact, 1.0),
            (Metric::J80, Metric::JointJ80, 0.8),
            (Metric::J50, Metric::JointJ50, 0.5),
        ] {
            pairs_of(&mut scores, &there, &found, (metric, joint, least));
        }
    }
    scores
}

fn one(hit: bool) -> f64 {
    f64::from(u8::from(hit))
}

#[allow(clippy::cast_precision_loss, reason = "words of an article are far below 2^52")]
fn count(set: usize) -> f64 {
    set as f64
}

fn shared(a: &WordSet, b: &WordSet) -> f64 {
    count(a.intersection(b).count())
}

/// `part` and `token`: each quotation against all words of the other side.
fn shares(scores: &mut Scores, there: &[Side], found: &[Side]) {
    let all =
        |sides: &[Side]| -> WordSet { sides.iter().flat_map(|side| side.words.iter().copied()).collect() };
    let (all_there, all_found) = (all(there), all(found));
    for side in there {
        let (hit, size) = (shared(&side.words, &all_found), count(side.words.len()));
        scores.there(Metric::Part, side.kind, hit / size, 1.0);
        scores.there(Metric::Token, side.kind, hit, size);
    }
    for side in found {
        let (hit, size) = (shared(&side.words, &all_there), count(side.words.len()));
        scores.found(Metric::Part, side.kind, hit / size, 1.0);
        scores.found(Metric::Token, side.kind, hit, size);
    }
}

/// `frag`: each unbroken run of words.
fn fragments(scores: &mut Scores, there: &[Side], found: &[Side]) {
    let cut = |sides: &[Side]| -> Vec<(Vec<usize>, Kind)> {
        sides.iter().flat_map(|side| runs(&side.words).into_iter().map(|run| (run, side.kind))).collect()
    };
    let (of_there, of_found) = (cut(there), cut(found));
    let set = |runs: &[(Vec<usize>, Kind)]| -> BTreeSet<Vec<usize>> {
        runs.iter().map(|run| run.0.clone()).collect()
    };
    let (in_there, in_found) = (set(&of_there), set(&of_found));
    for (run, kind) in &of_there {
        scores.there(Metric::Frag, *kind, one(in_found.contains(run)), 1.0);
    }
    for (run, kind) in &of_found {
        scores.found(Metric::Frag, *kind, one(in_there.contains(run)), 1.0);
    }
}

/// Pairs of one strictness, counted alone and with their speakers.
fn pairs_of(
    scores: &mut Scores,
    there: &[Side],
    found: &[Side],
    (metric, joint, least): (Metric, Metric, f64),
) {
    let pairs = matched(there, found, least);
    let mut right = (BTreeSet::new(), BTreeSet::new());
    for &(g, s) in &pairs {
        let (reader, program) = (&there[g], &found[s]);
        let span =
            shared(&reader.heads, &program.speaker) > 0.0 || shared(&program.heads, &reader.speaker) > 0.0;
        let name = reader.name.as_deref().map(|name| {
            let wanted = last_name(name);
            !wanted.is_empty() && program.name.as_deref().is_some_and(|name| last_name(name) == wanted)
        });
        let good = span || name == Some(true);
        if good || (!reader.has_speaker() && !program.has_speaker()) {
            right.0.insert(g);
            right.1.insert(s);
        }
        if metric == Metric::J50 {
            speakers(scores, reader, program, span, name);
        }
    }
    for (at, side) in there.iter().enumerate() {
        scores.there(metric, side.kind, one(pairs.iter().any(|pair| pair.0 == at)), 1.0);
        scores.there(joint, side.kind, one(right.0.contains(&at)), 1.0);
    }
    for (at, side) in found.iter().enumerate() {
        scores.found(metric, side.kind, one(pairs.iter().any(|pair| pair.1 == at)), 1.0);
        scores.found(joint, side.kind, one(right.1.contains(&at)), 1.0);
    }
}

fn speakers(scores: &mut Scores, reader: &Side, program: &Side, span: bool, name: Option<bool>) {
    if !reader.cue.is_empty() {
        scores.speaker.cue.add(shared(&reader.cue, &program.cue) > 0.0);
    }
    if !reader.has_speaker() {
        return;
    }
    scores.speaker.span.add(span);
    scores.speaker.any.add(span || name == Some(true));
    if let Some(right) = name {
        scores.speaker.name.add(right);
        let by_program = reader.quote.speaker_name_src.as_deref() == Some("silver-dcoref");
        if by_program && reader.quote.speaker_form.as_deref() == Some("pronoun") {
            scores.speaker.res.add(right);
        }
    }
}

/// One to one, best first: pairs whose shared words are at least `least` of all their words.
fn matched(there: &[Side], found: &[Side], least: f64) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (g, reader) in there.iter().enumerate() {
        for (s, program) in found.iter().enumerate() {
            let both = shared(&reader.words, &program.words);
            let alike = both / (count(reader.words.len() + program.words.len()) - both);
            // Shares of small numbers are not exact: 4/5 counts as 80 %.
            if both > 0.0 && alike >= least - 1e-12 {
                candidates.push((alike, g, s));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken = (BTreeSet::new(), BTreeSet::new());
    candidates.retain(|(_, g, s)| {
        let free = !taken.0.contains(g) && !taken.1.contains(s);
        if free {
            taken.0.insert(*g);
            taken.1.insert(*s);
        }
        free
    });
    candidates.into_iter().map(|(_, g, s)| (g, s)).collect()
}
