//! Where subject, cue and content stand in languages whose verb ends the sentence (Uzbek).

mod anybody;
mod clause;
mod extent;
mod forms;
mod fronted;
mod noun;
mod phrase;
mod phrases;
mod place;
mod verbs;

use crate::document::{Document, Item, Sentence};
use crate::lexicon::*;
use crate::speaking::{Pattern, Speaking};
use crate::subject::Subject;
pub use forms::{oblique, patronymic, surname};
use noun::Nouns;
use onrecord_model::{Act, Span};

/// All attributions of one sentence, left to right.
pub fn attributions(document: &Document, sentence: &Sentence, index: usize) -> Vec<Speaking> {
    let items = &sentence.items;
    let mut reader = Reader {
        document,
        sentence,
        items,
        index,
        nouns: Nouns { document, items },
        found: Vec::new(),
        last: None,
    };
    if let Some(speaking) = reader.of_this() {
        return vec![speaking];
    }
    if let Some(speaking) = reader.declined() {
        reader.found.push(speaking);
    }
    let mut from = 0;
    let according = reader.according();
    for verb in reader.verbs() {
        if verb.from < from || reader.found.iter().any(|s| (s.own.0..s.own.1).contains(&verb.from)) {
            continue;
        }
        let next = verb.to + usize::from(reader.stop(verb.to) == ',');
        match reader.one(verb, from) {
            Some(end) => from = end,
            // «buni tan oldi va …»: another clause begins.
            None if reader.is(next, CONJ) => from = next,
            None => {}
        }
    }
    if reader.found.is_empty()
        && according.is_none()
        && let Some(speaking) = reader.behind_colon()
    {
        reader.found.push(speaking);
    }
    reader.phrases_into(according);
    reader.found.sort_by_key(|s| s.content.first().map_or(s.own.0, |c| c.0));
    reader.found
}

/// Who speaks in a few items of their own, the aside of a reply: the subject, the cue, the act.
pub fn aside(document: &Document, items: &[Item]) -> Option<(Vec<Subject>, Span, Act)> {
    let sentence = Sentence { paragraph: 0, items: items.to_vec() };
    let nouns = Nouns { document, items };
    let reader =
        Reader { document, sentence: &sentence, items, index: 0, nouns, found: Vec::new(), last: None };
    let verb = *reader.verbs().first()?;
    let subjects = reader
        .nouns
        .subject(verb.to, items.len())
        .or_else(|| reader.nouns.anybody(verb.to, items.len()))
        .or_else(|| reader.nouns.subject(0, verb.from))?
        .0;
    let from = verb.deb.unwrap_or(verb.from).min(verb.from);
    Some((subjects, Span::new(items[from].span.start, items[verb.to - 1].span.end), verb.act))
}

/// Is this stretch between marks a name: “Obod” mahallasi?
pub fn is_name(document: &Document, items: &[Item], at: usize) -> bool {
    Nouns { document, items }.title(at).is_some()
}

/// Are these items a speaker's words from first to last: a label, not a sentence?
pub fn only_subject(document: &Document, items: &[Item]) -> bool {
    let nouns = Nouns { document, items };
    nouns.subject(0, items.len()).is_some_and(|(subjects, end)| {
        let first =
            subjects.iter().map(|s| s.role.map_or(s.mention.start, |r| r.start.min(s.mention.start))).min();
        end == items.len() && first == items.first().map(|i| i.span.start)
    })
}

/// Who speaks in a sentence that announces what follows.
pub fn announced(document: &Document, items: &[Item]) -> Vec<Subject> {
    let nouns = Nouns { document, items };
    nouns
        .subject(0, items.len())
        .or_else(|| nouns.anybody(0, items.len()))
        .map(|found| found.0)
        .unwrap_or_default()
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    sentence: &'d Sentence,
    items: &'d [Item],
    index: usize,
    nouns: Nouns<'d, 't>,
    found: Vec<Speaking>,
    last: Option<Vec<Subject>>,
}

/// The verb group that says: its items and act.
#[derive(Debug, Clone, Copy)]
struct Verb {
    from: usize,
    to: usize,
    act: Act,
    takes: Takes,
    /// "de-": says marked words or a clause without "deb".
    bare: bool,
    /// "qayd etildi": nobody is named.
    passive: bool,
    /// "deb", "deya" before it.
    deb: Option<usize>,
}

impl Reader<'_, '_> {
    fn key(&self, at: usize) -> &str {
        self.nouns.key(at)
    }

    fn is(&self, at: usize, class: u64) -> bool {
        self.nouns.is(at, class)
    }

    fn stop(&self, at: usize) -> char {
        self.nouns.stop(at)
    }

    fn phrase(&self, at: usize) -> Option<(Phrase, usize)> {
        self.document.lexicon.phrase(|n| {
            self.items.get(at + n).filter(|i| i.is_word()).map(|i| self.document.tokens.key_at(i.token))
        })
    }

    fn span(&self, from: usize, to: usize) -> Span {
        self.nouns.span(from, to)
    }

    fn speaking(
        &self,
        subjects: Vec<Subject>,
        content: Vec<(usize, usize)>,
        cue: Vec<Span>,
        own: (usize, usize),
        act: Act,
        pattern: Pattern,
    ) -> Speaking {
        Speaking {
            sentence: self.index,
            content,
            cue,
            own,
            subjects,
            act,
            pattern,
            chain: Vec::new(),
            addressee: None,
            negated: false,
            gender: None,
        }
    }

    /// True inside somebody's words.
    fn inside(&self) -> bool {
        let start = self.sentence.span().start;
        self.document.in_marks(start) || self.document.paragraphs[self.sentence.paragraph].span.start < start
    }
}
