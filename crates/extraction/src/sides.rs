//! What stands to the left and right of a cue: subject, addressee, time and place.

use crate::cue::{Cue, cues};
use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::subject::{Subject, subjects};
use onrecord_model::{Act, Span};

/// What stands before a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// The words that hold the subject.
    Region(usize, usize),
    /// "… and said": the subject of the verb before, shared from here.
    Shared(usize),
    /// No subject here.
    None,
}

/// The subject before a cue.
pub fn left(document: &Document, items: &[Item], cue: &Cue) -> Left {
    let mut end = cue.from;
    // "Trump on Monday said", "Trump Monday said".
    while end > 0 && items[end - 1].is(WEEKDAY | MONTH) {
        end -= 1;
        if end > 0 && items[end - 1].is(PREP) {
            end -= 1;
        }
    }
    let Some(last) = end.checked_sub(1) else { return Left::None };
    let item = &items[last];
    if item.segment.is_some() {
        // A firm's name in marks: нефтяная компания «Роснефть» сообщила.
        let firm = last > 0
            && items[last - 1].is_word()
            && item.segment.is_some_and(|s| {
                let segment = &document.segments[s];
                document.count(segment.inner) <= 4
                    && !document.words(segment.inner).ends_with([',', '.', '!', '?'])
            });
        return if firm { Left::Region(boundary(document, items, last), end) } else { Left::None };
    }
    if item.stop == ',' {
        return apposition(document, items, last);
    }
    if item.stop != '\0' {
        return Left::None;
    }
    if item.is(CONJ) {
        return if last > 0 { Left::Shared(last) } else { Left::None };
    }
    if item.is(PRONOUN) && !item.is(DET) {
        return Left::Region(last, end);
    }
    if item.is(REL) && document.lexicon.language.code != "ru" {
        // "…, who said": the word before the comma.
        let before = if last > 0 && items[last - 1].stop == ',' { last - 1 } else { last };
        return if before > 0 { Left::Region(boundary(document, items, before), before) } else { Left::None };
    }
    let from = boundary(document, items, end);
    if from < end { Left::Region(from, end) } else { Left::None }
}

/// `X, a spokesman, said`: the words before the first of two commas.
fn apposition(document: &Document, items: &[Item], comma: usize) -> Left {
    let mut at = comma;
    let mut words = 0;
    while at > 0 {
        at -= 1;
        let item = &items[at];
        if item.segment.is_some() && words > 0 && document.lexicon.language.code == "en" {
            return Left::None;
        }
        if matches!(item.stop, ';' | ':' | '?' | '!') || words > 28 {
            return Left::None;
        }
        if item.stop == ',' && words > 0 {
            let from = boundary(document, items, at);
            // A list of appositions: go on to the left while what stands there is no subject.
            let region = &items[from..at];
            let head_like = region.iter().any(|i| i.is_capital() || i.is(ROLE | PRONOUN | ORG | SOURCE));
            if !head_like {
                continue;
            }
            return if from < at { Left::Region(from, at) } else { Left::None };
        }
        words += usize::from(item.is_word());
    }
    Left::None
}

/// The first item of the phrase that ends before `end`.
fn boundary(document: &Document, items: &[Item], end: usize) -> usize {
    let mut at = end;
    while at > 0 {
        let item = &items[at - 1];
        let abbreviation = item.stop == '.' && at < end;
        if (item.stop != '\0' && !abbreviation) || (item.segment.is_some() && at < end) {
            break;
        }
        if item.is(PRONOUN) && !item.is(DET) && at < end && !item.is_capital() {
            break;
        }
        if item.is(REL)
            && at < end
            && items[at].is(VERB | BE | HAVE | MODAL) | items[at].is_word()
            && document.lexicon.language.code == "en"
            && item.is(REL)
            && !item.is(COMPL)
        {
            // "people who voted for him said": the noun stands before the relative word.
            let before = at - 1;
            if before > 0 && items[before - 1].is_word() {
                at = before;
                continue;
            }
            break;
        }
        if item.is(COMPL | SUBORD | WH) && !item.is(PREP)
            || item.is(REL) && document.lexicon.language.code == "ru" && at < end
        {
            break;
        }
        if item.cue != NO_CUE
            && at < end
            && !item.is_capital()
            && !item.is(ROLE | DOC | NOUNISH)
            && at + 1 < end
        {
            break;
        }
        if item.is(CONJ) {
            let joins = at < end
                && at > 1
                && items[at - 2].is_word()
                && (items[at - 2].is_capital() || items[at - 2].is(ROLE))
                && !items[..at - 1]
                    .iter()
                    .rev()
                    .take(6)
                    .take_while(|i| i.stop == '\0' && i.segment.is_none())
                    .any(|i| i.is(VERB | BE | HAVE | MODAL) || i.cue != NO_CUE);
            if !joins {
                break;
            }
        }
        at -= 1;
    }
    at
}

/// The subject after a cue: `said Name`, `сказал министр`.
pub fn right(document: &Document, items: &[Item], cue: usize) -> Option<(usize, usize)> {
    let from = cue
        + 1
        + items[cue + 1..]
            .iter()
            .take_while(|i| i.is(ADVERB | TIME) && !i.is(PRONOUN | ROLE | DET | PREP))
            .count();
    let from =
        if document.lexicon.language.code == "ru" { behind_hearer(document, items, from) } else { from };
    let first = items.get(from)?;
    let english = document.lexicon.language.code == "en";
    let starts = first.is_word()
        && !first.is(HEARER | TIME | WEEKDAY)
        && (first.is_capital()
            || first.is(PRONOUN | DET | ROLE | GROUP | SOURCE | ADJ | DEMONYM | ORG | DOC | TITLE | MEDIA)
            || !english && !first.is(PREP | COMPL | CONJ | SUBORD | WH | VERB | NO_NAME | NEG))
        || !english
            && first.segment.is_some()
            && from == cue + 1
            && items.get(from + 1).is_none_or(|i| i.stop != '\0');
    if !starts || first.is(COMPL) && !first.is(DET) {
        return None;
    }
    if english && cue > 0 && items[cue - 1].is_word() && !items[cue - 1].is(ADVERB | CONJ | TIME | SUBORD) {
        return None;
    }
    let mut to = from;
    let mut headed = false;
    while let Some(item) = items.get(to) {
        let abbreviation = item.stop == '.' && items.get(to + 1).is_some_and(Item::is_capital) && to > from;
        if item.stop != '\0' && !abbreviation {
            break;
        }
        if item.segment.is_some() && to > from && english {
            break;
        }
        if item.is(COMPL | SUBORD | REL | HEARER) && to > from && !item.is(PREP) {
            break;
        }
        if (item.is(TIME | WEEKDAY) || item.is(VERB) && !item.is_capital()) && to > from {
            break;
        }
        if item.is(PREP) && !item.is_capital() {
            let linking = headed
                && matches!(document.tokens.key_at(item.token), "of" | "for" | "at" | "from" | "with" | "по");
            if !linking {
                break;
            }
        }
        headed |= item.is(ROLE | GROUP | SOURCE) && !item.is_capital();
        to += 1;
    }
    (to > from).then_some((from, to))
}

/// «сказал журналистам премьер», «сообщила на брифинге Нина Лапина»: to whom and where stand
/// before the subject. Answers where the subject begins; `from` when nothing stands before it.
fn behind_hearer(document: &Document, items: &[Item], from: usize) -> usize {
    let nominative = |item: &Item| {
        item.is_word()
            && (item.is(ROLE) && !item.is(OBLIQUE | HEARER)
                || item.is(PRONOUN) && !item.is(HEARER | PREP)
                || item.is_capital() && item.is(MALE | FEMALE))
    };
    let Some(first) = items.get(from) else { return from };
    let hearer = first.is(HEARER)
        || first.is(MEDIA) && !first.is_capital() && items.get(from + 1).is_some_and(|n| n.segment.is_some());
    let title = crate::outlets::marked(document, first).is_some();
    if !(hearer || title || first.is(PREP)) {
        return from;
    }
    for at in from + 1..items.len().min(from + 9) {
        let item = &items[at];
        if item.stop != '\0' || item.is(COMPL | SUBORD | VERB) || item.segment.is_some() && item.cue != NO_CUE
        {
            return from;
        }
        let adjective =
            item.is(ADJ | DEMONYM) && !item.is(OBLIQUE) && items.get(at + 1).is_some_and(nominative);
        if nominative(item) || adjective {
            return at;
        }
        // A surname right behind the hearer: «сказал журналистам Громов.»
        if item.is_capital()
            && at == from + 1
            && (hearer || title)
            && items.get(at + 1).is_none_or(|n| n.stop != '\0' || n.is_capital())
        {
            return at;
        }
    }
    from
}

/// Who speaks in a few items of their own, an aside or a reply's clause: behind the cue, else before it.
fn beside(document: &Document, items: &[Item], cue: &Cue) -> Vec<Subject> {
    if document.lexicon.language.free_order {
        return crate::free_order::beside(document, items, cue);
    }
    if document.lexicon.language.noun_capitals {
        return crate::verb_second::beside(document, items, cue);
    }
    let region = right(document, items, cue.at).or_else(|| match left(document, items, cue) {
        Left::Region(a, b) => Some((a, b)),
        _ => None,
    });
    region.map(|(a, b)| subjects(document, &items[a..b])).unwrap_or_default()
}

/// Is a stretch between marks a name, by the words beside it? English has the joiner's own test.
pub fn is_name(document: &Document, items: &[Item], at: usize) -> bool {
    let language = document.lexicon.language;
    language.free_order && crate::free_order::is_name(document, items, at)
        || language.verb_final && crate::verb_final::is_name(document, items, at)
        || language.noun_capitals && crate::verb_second::is_name(document, items, at)
}

/// The speaker a label names: «Komissiya a'zosi Anvar Salimov:».
pub fn label(document: &Document, items: &[Item]) -> Vec<Subject> {
    let language = document.lexicon.language;
    let own = if language.verb_final {
        crate::verb_final::announced(document, items)
    } else if language.free_order {
        crate::free_order::topic(document, items).into_iter().collect()
    } else {
        Vec::new()
    };
    if own.is_empty() { subjects(document, items) } else { own }
}

/// The attribution of an aside: who speaks, the cue, the act, the gender its verb shows.
pub fn aside(document: &Document, items: &[Item]) -> Option<(Vec<Subject>, Span, Act, Option<bool>)> {
    if document.lexicon.language.verb_final {
        return crate::verb_final::aside(document, items)
            .map(|(subjects, cue, act)| (subjects, cue, act, None));
    }
    let cue = cues(document, items).into_iter().find(|c| c.entry.form != Form::Gerund)?;
    let subjects = beside(document, items, &cue);
    let gender = if cue.entry.feminine { Some(true) } else { cue.entry.masculine.then_some(false) };
    (!subjects.is_empty()).then(|| (subjects, cue.span(items), cue.act(), gender))
}

/// Who speaks in a sentence that announces what follows: before the cue, else behind it.
pub fn before_or_behind(document: &Document, items: &[Item], cue: &Cue) -> Vec<Subject> {
    if document.lexicon.language.verb_final {
        return crate::verb_final::announced(document, items);
    }
    if document.lexicon.language.free_order {
        return crate::free_order::beside(document, items, cue);
    }
    if document.lexicon.language.noun_capitals {
        return crate::verb_second::beside(document, items, cue);
    }
    let found = match left(document, items, cue) {
        Left::Region(a, b) => subjects(document, &items[a..b]),
        _ => Vec::new(),
    };
    if !found.is_empty() {
        return found;
    }
    right(document, items, cue.at).map(|(a, b)| subjects(document, &items[a..b])).unwrap_or_default()
}

/// Where the speaker's words after "according to" end.
pub fn phrase_end(document: &Document, items: &[Item], from: usize) -> usize {
    let mut to = from;
    while let Some(item) = items.get(to) {
        let abbreviation = item.stop == '.'
            && to > from
            && items.get(to + 1).is_some_and(|n| n.is_word() && n.is_capital())
            && items[to - 1].is(TITLE | ABBREV);
        if item.stop != '\0' && !abbreviation {
            break;
        }
        if item.segment.is_some() && to > from && document.lexicon.language.code == "en" {
            break;
        }
        if item.is(REL | SUBORD) && to > from && !item.is(PREP) {
            break;
        }
        to += 1;
    }
    to
}

/// Where the clause that ends before `at` begins.
pub fn clause_start(items: &[Item], at: usize) -> usize {
    items[..at].iter().rposition(|i| matches!(i.stop, ';')).map_or(0, |i| i + 1)
}

/// Where the addressee that begins at `from` ends; `from` when there is none.
pub fn addressee_end(document: &Document, items: &[Item], from: usize) -> usize {
    let Some(first) = items.get(from) else { return from };
    if !first.is_word() || first.is(COMPL) && !first.is(DET) || first.is(PREP | WH) {
        return from;
    }
    let key = document.tokens.key_at(first.token);
    if matches!(
        key,
        "him" | "her" | "them" | "me" | "us" | "you" | "ему" | "ей" | "им" | "нам" | "мне" | "вам"
    ) && items.get(from + 1).is_none_or(|n| !n.is(ROLE | DOC | GROUP))
    {
        return from + 1;
    }
    if first.is(PRONOUN) && !first.is(DET) {
        return from;
    }
    let mut to = from;
    while let Some(item) = items.get(to) {
        let abbreviation = item.stop == '.' && to > from && items[to - 1].is(TITLE | ABBREV);
        if item.stop != '\0' && !abbreviation || item.segment.is_some() || to > from + 9 {
            break;
        }
        if item.is(COMPL | WH | SUBORD | TIME | WEEKDAY) && to > from && !item.is(DET)
            || item.is(COMPL) && to > from
        {
            break;
        }
        if item.is(PREP) && !(to > from && document.tokens.key_at(item.token) == "of")
            || item.is(PRONOUN) && !item.is(DET)
        {
            break;
        }
        if to > from && item.is(VERB | BE | HAVE | MODAL) {
            // No addressee but a clause: "told the truth is".
            return from;
        }
        if to > from && item.is(DET) && !items[to - 1].is(CONJ | PREP | DET) {
            break;
        }
        to += 1;
    }
    to
}

/// Skip time, place and occasion after a cue: `on Monday`, `in an interview with the paper`.
pub fn tail(document: &Document, items: &[Item], from: usize) -> usize {
    let mut at = from;
    while let Some(item) = items.get(at) {
        if item.is(WEEKDAY | ADVERB | TIME) && !item.is(DET | PRONOUN)
            || item.is(TIME) && items.get(at + 1).is_some_and(|n| n.is(TIME | WEEKDAY | MONTH))
            || item.is(MONTH)
        {
            at += 1;
            while items.get(at).is_some_and(|i| i.is_word() && i.case == crate::tokens::Case::None) {
                at += 1;
            }
            continue;
        }
        if item.is(PREP) && !item.is(COMPL) && !item.is_capital() {
            let end = prepositional(document, items, at);
            if end == at {
                break;
            }
            at = end;
            continue;
        }
        break;
    }
    at
}

fn prepositional(document: &Document, items: &[Item], from: usize) -> usize {
    let mut to = from + 1;
    while let Some(item) = items.get(to) {
        if item.segment.is_some()
            || item.stop != '\0' && !(item.stop == '.' && items[to - 1].is(TITLE | ABBREV))
        {
            break;
        }
        if item.is(COMPL) && (!item.is(DET) || to > from + 1)
            || item.is(PRONOUN)
                && !item.is(DET)
                && !matches!(document.tokens.key_at(item.token), "him" | "them" | "us" | "me")
        {
            break;
        }
        if item.is(VERB | BE | HAVE | MODAL) && !item.is(ROLE | ORG) {
            // The phrase was the beginning of a clause.
            return if to > from + 3 { from } else { to };
        }
        if item.is(PREP) || item.is(WEEKDAY | TIME) && to > from + 1 {
            break;
        }
        if to > from + 1 && item.is(DET) && !item.is(COMPL) && !items[to - 1].is(PREP | CONJ | DET) {
            break;
        }
        to += 1;
    }
    to
}
