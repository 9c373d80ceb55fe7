//! Where subject, cue and content stand in languages whose words come in any order (Russian): the
//! endings tell who speaks, the stops tell where the clause of the cue ends.

mod content;
mod ends;
mod forms;
mod head;
mod loose;
mod noun;
mod outlet;
mod phrases;
mod speaker;

use crate::cue::{Cue, cues};
use crate::document::{Document, Item, Sentence};
use crate::lexicon::*;
use crate::speaking::{Pattern, Speaking, tidy, within};
use crate::subject::{Form as SubjectForm, Subject};
use noun::{Agreement, Nouns};
use onrecord_model::{Act, Span};

/// All attributions of one sentence, left to right.
pub fn attributions(document: &Document, sentence: &Sentence, index: usize) -> Vec<Speaking> {
    let items = &sentence.items;
    let nouns = Nouns { document, items };
    let mut reader = Reader { document, sentence, items, index, nouns, found: Vec::new(), last: None };
    let cues = cues(document, items);
    reader.phrases(&cues);
    for (n, cue) in cues.iter().enumerate() {
        if !reader.claimed(cue.at) {
            reader.one(cue, &cues[n + 1..]);
        }
    }
    reader.found.sort_by_key(|s| s.content.first().map_or(s.own.0, |c| c.0));
    reader.found
}

/// Who speaks beside a cue in a few items of their own: the aside of «A, — сказал он. — B».
pub fn beside(document: &Document, items: &[Item], cue: &Cue) -> Vec<Subject> {
    let nouns = Nouns { document, items };
    let verb = Agreement::of(nouns.key(cue.at), &cue.entry);
    let clause = clause(&nouns, cue);
    // «— цитирует портал „Голос“ бывшего шахтёра Ивана Петрова. —»
    if nouns.key(cue.at).contains("цитиру") {
        let named = (cue.at + 1..clause.to).find(|i| !nouns.is(*i, MEDIA | ORG) && !items[*i].is_capital());
        return named
            .and_then(|from| nouns.genitive(from, clause.to))
            .map(|found| vec![found.0])
            .unwrap_or_default();
    }
    nouns
        .nominative(cue.at + 1, clause.to, verb)
        .or_else(|| nouns.nominative(clause.from, cue.from, verb))
        .map(|found| found.0)
        .or_else(|| nouns.place_that_speaks(clause, cue, verb))
        .or_else(|| nouns.anybody(cue.at + 1, clause.to, verb))
        .or_else(|| nouns.anybody(clause.from, cue.from, verb))
        .unwrap_or_default()
}

/// Is this stretch between marks a name: завод «Красный луч»?
pub fn is_name(document: &Document, items: &[Item], at: usize) -> bool {
    Nouns { document, items }.names_before(at)
}

/// Are these items a speaker's words from first to last: a label, not a sentence?
pub fn only_subject(document: &Document, items: &[Item]) -> bool {
    let nouns = Nouns { document, items };
    nouns.nominative(0, items.len(), Agreement::default()).is_some_and(|(subjects, end)| {
        let first =
            subjects.iter().map(|s| s.role.map_or(s.mention.start, |r| r.start.min(s.mention.start))).min();
        end == items.len() && first == items.first().map(|i| i.span.start)
    })
}

/// Whom a sentence is about.
pub fn topic(document: &Document, items: &[Item]) -> Option<Subject> {
    let nouns = Nouns { document, items };
    let stop = |from: usize| {
        (from..items.len())
            .find(|i| matches!(items[*i].stop, ',' | ';' | ':' | '—' | '?' | '!'))
            .unwrap_or(items.len())
    };
    let to = stop(0);
    let first = nouns.nominative(0, to, Agreement::default()).and_then(|found| found.0.into_iter().next())?;
    // «Её сосед, бывший тракторист Пётр Чугунов, …»
    if first.form == SubjectForm::Role
        && items.get(to).is_some_and(|i| i.stop == ',')
        && !nouns.is(to + 1, REL)
        && !participle(nouns.key(to + 1))
    {
        let named = nouns
            .nominative(to + 1, stop(to + 1), Agreement::default())
            .and_then(|found| found.0.into_iter().next());
        if let Some(named) = named.filter(|n| n.form == SubjectForm::Name) {
            return Some(named);
        }
    }
    Some(first)
}

/// The clause of a cue: between the stops and quotations beside it.
#[derive(Debug, Clone, Copy)]
struct Clause {
    from: usize,
    to: usize,
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    sentence: &'d Sentence,
    items: &'d [Item],
    index: usize,
    nouns: Nouns<'d, 't>,
    found: Vec<Speaking>,
    /// Who spoke in the clause before: «… и добавил».
    last: Option<Vec<Subject>>,
}

/// The clause `cue` stands in.
fn clause(nouns: &Nouns, cue: &Cue) -> Clause {
    let items = nouns.items;
    let divides = |at: usize| {
        let item = &items[at];
        let initial = item.stop == '.'
            && at > 0
            && nouns.document.words(items[at - 1].span).chars().count() == 1
            && items.get(at + 1).is_some_and(Item::is_capital);
        item.stop != '\0' && !initial || item.segment.is_some() && !nouns.names_before(at)
    };
    let mut from = cue.from;
    while from > 0 && !divides(from - 1) {
        let item = &items[from - 1];
        let verb_before = || {
            items[..from - 1]
                .iter()
                .rev()
                .take_while(|i| i.stop == '\0')
                .any(|i| (i.is(VERB) || i.cue != NO_CUE) && !i.is(ROLE | ORG | DOC) && !i.is_capital())
        };
        if item.is(CONJ) && from < cue.from && (verb_before() || from < 2)
            || item.is(CONJ) && from == cue.from
            || item.is(COMPL | REL) && !item.is(DET)
        {
            break;
        }
        from -= 1;
    }
    let mut to = cue.at + 1;
    while to < items.len() && !divides(to) {
        let item = &items[to];
        if item.is(CONJ)
            && items[to + 1..]
                .iter()
                .take(4)
                .take_while(|i| i.stop == '\0')
                .any(|i| i.cue != NO_CUE && !i.is(ROLE | ORG | DOC) && !i.is_capital())
            || item.is(COMPL) && !item.is(DET) && !item.is(PREP)
        {
            break;
        }
        to += 1;
    }
    Clause { from, to }
}

impl Reader<'_, '_> {
    fn claimed(&self, at: usize) -> bool {
        self.found.iter().any(|s| within(&s.content, at) || (s.own.0..s.own.1).contains(&at))
    }

    fn key(&self, at: usize) -> &str {
        self.nouns.key(at)
    }

    fn stop(&self, at: usize) -> char {
        self.items.get(at).map_or('.', |i| i.stop)
    }

    fn is(&self, at: usize, classes: u64) -> bool {
        self.nouns.is(at, classes)
    }

    /// A quotation between marks, no firm's name.
    fn quote(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| i.segment.is_some()) && !self.nouns.names_before(at)
    }

    fn phrase(&self, at: usize) -> Option<(Phrase, usize)> {
        self.document.lexicon.phrase(|n| {
            self.items.get(at + n).filter(|i| i.is_word()).map(|i| self.document.tokens.key_at(i.token))
        })
    }

    /// Items `from..to` as text.
    fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.items[from].span.start, self.items[to - 1].span.end)
    }

    fn push(&mut self, who: &Who, content: Vec<(usize, usize)>, cue: Vec<Span>, act: Act, pattern: Pattern) {
        if !who.subjects.is_empty() {
            self.last = Some(who.subjects.clone());
        }
        let (subjects, chain) = self.relayed(who, &content, pattern);
        self.found.push(Speaking {
            sentence: self.index,
            content,
            cue,
            own: who.own,
            subjects,
            act,
            pattern,
            chain,
            addressee: who.addressee,
            negated: who.negated,
            gender: who.gender,
        });
    }
}

/// Who speaks, and the place of the attribution.
struct Who {
    subjects: Vec<Subject>,
    /// First and last item of the attribution's own words.
    own: (usize, usize),
    /// Where subject, hearers and circumstances behind the verb end.
    end: usize,
    addressee: Option<Span>,
    negated: bool,
    gender: Option<bool>,
    /// «… и добавил»: the subject of the clause before.
    shared: bool,
    /// The subject stands before a comma.
    apart: bool,
}

/// A participle or a verb in -я, -в that opens an insertion: «изложенной в заявлении», «отвечая на вопрос».
fn participle(key: &str) -> bool {
    !key.starts_with("бывш")
        && [
            "вший",
            "вшая",
            "вшие",
            "вшего",
            "вшей",
            "вших",
            "ющий",
            "ющая",
            "ющие",
            "ющего",
            "ющей",
            "ющих",
            "ящий",
            "ящая",
            "нный",
            "нная",
            "нное",
            "нные",
            "нного",
            "нной",
            "нных",
            "нному",
            "мый",
            "мая",
            "мые",
            "вшись",
            "уясь",
            "ясь",
            "ая",
            "яя",
            "ив",
            "ав",
            "ув",
            "ев",
        ]
        .iter()
        .any(|tail| key.ends_with(tail))
        && key.chars().count() > 4
}

/// Items without stops at the edges.
fn trim(sentence: &Sentence, range: (usize, usize)) -> (usize, usize) {
    tidy(sentence, range.0, range.1)
}
