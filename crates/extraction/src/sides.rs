//! What stands to the left and right of a cue: subject, addressee, time and place.

use crate::cue::Cue;
use crate::document::{Document, Item};
use crate::lexicon::*;

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
    // "Kasich (who has 25 delegates) said"
    if item.stop == ')' && document.lexicon.language.code == "en" {
        let open = items[..last].iter().rposition(|i| i.stop == '(');
        return open.filter(|at| *at > 0 && last - at < 30).map_or(Left::None, |at| {
            let from = boundary(document, items, at);
            if from < at { Left::Region(from, at) } else { Left::None }
        });
    }
    // "Many speakers — Muslims, Christians, Jews — said".
    if item.stop == '—' && document.lexicon.language.code == "en" {
        let first = (last.saturating_sub(26)..last).rev().find(|i| items[*i].stop == '—');
        let clear = |at: &usize| items[*at..last].iter().all(|i| i.segment.is_none() && i.stop != ':');
        return match first.filter(clear) {
            Some(at) if at > 0 && items[at - 1].is_word() => {
                let from = boundary(document, items, at);
                if from < at { Left::Region(from, at) } else { Left::None }
            }
            _ => Left::None,
        };
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
        let from = if before > 0 { boundary(document, items, before) } else { 0 };
        let from =
            if document.lexicon.language.code == "en" { noun_start(items, from, before) } else { from };
        return if from < before { Left::Region(from, before) } else { Left::None };
    }
    let from = boundary(document, items, end);
    if from < end { Left::Region(from, end) } else { Left::None }
}

/// `X, a spokesman, said`: the words before the first of two commas.
fn apposition(document: &Document, items: &[Item], comma: usize) -> Left {
    let english = document.lexicon.language.code == "en";
    if english && let Some(found) = relative(document, items, comma) {
        return found;
    }
    let mut at = comma;
    let mut words = 0;
    while at > 0 {
        at -= 1;
        let item = &items[at];
        if let Some(segment) = item.segment.filter(|_| words > 0 && english) {
            let inner = document.words(document.segments[segment].inner);
            if inner.ends_with(['.', '?', '!']) || inner.starts_with(char::is_uppercase) {
                return Left::None;
            }
        }
        if matches!(item.stop, ';' | ':' | '?' | '!') || words > 28 {
            return Left::None;
        }
        if item.stop == ',' && words > 0 {
            let from = boundary(document, items, at);
            // A list of appositions: go on to the left while what stands there is no subject.
            let region = &items[from..at];
            let head_like = region.iter().any(|i| i.is_capital() || i.is(ROLE | PRONOUN | ORG | SOURCE))
                || english && region.iter().any(|i| i.is(GROUP | DOC));
            // "Lindsay Grant, R-S.C., a candidate": the letters of a party or state.
            let letters = english
                && region.len() <= 2
                && from > 0
                && items[from - 1].stop == ','
                && region.iter().all(|i| document.words(i.span).contains(['.', '-']) || i.stop == '.');
            // "facing a challenge in Iowa": no subject either.
            let participle = english
                && region
                    .first()
                    .is_some_and(|i| document.tokens.key_at(i.token).ends_with("ing") && !i.is_capital())
                && from > 0
                && items[from - 1].stop == ',';
            let head_like = head_like
                || english
                    && region.first().is_some_and(|i| i.is(DET))
                    && !region.iter().any(|i| i.is(VERB | BE));
            if !head_like || letters || participle {
                continue;
            }
            return if from < at { Left::Region(from, at) } else { Left::None };
        }
        words += usize::from(item.is_word());
    }
    Left::None
}

/// `X, who runs the mine, said`: a relative clause between two commas, others inside it.
fn relative(document: &Document, items: &[Item], comma: usize) -> Option<Left> {
    let from = comma.saturating_sub(32);
    let at = (from + 2..comma).rev().find(|i| {
        matches!(document.tokens.key_at(items[*i].token), "who" | "which" | "whose" | "whom")
            && items[*i - 1].stop == ','
            && items[*i - 2].is_word()
    })?;
    let clause = &items[at..comma];
    // Between them no sentence of marks and no attribution of its own.
    if clause.iter().any(|i| i.segment.is_some() || matches!(i.stop, ';' | ':' | '—')) {
        return None;
    }
    let start = noun_start(items, boundary(document, items, at - 1), at - 1);
    // "Maureen Askey, 81, who was married here, said": the age is no subject.
    if items[start..at - 1].iter().all(|i| i.case == crate::tokens::Case::None) {
        return Some(apposition(document, items, at - 1));
    }
    (start < at - 1).then_some(Left::Region(start, at - 1))
}

/// "One of them was Anna Brown, who said": the noun begins behind the verb.
fn noun_start(items: &[Item], from: usize, to: usize) -> usize {
    items[from..to]
        .iter()
        .rposition(|i| i.is(BE | HAVE | MODAL | VERB) && !i.is_capital() && !i.is(ROLE | GROUP))
        .map_or(from, |n| from + n + 1)
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
            || english && noun_of_role(items, from)
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
    let inverts = document
        .lexicon
        .cue(items[cue].cue)
        .is_none_or(|c| matches!(c.takes, Takes::Clause | Takes::That | Takes::Marked | Takes::Question));
    if english && !inverts {
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
    // "said the council had failed": what stands there begins the content.
    if english && items.get(to).is_some_and(|i| i.is(BE | HAVE | MODAL | DO | VERB) && !i.is_capital()) {
        return None;
    }
    (to > from).then_some((from, to))
}

/// "said treasury spokesman Leon Farrow": one or two small words before a role.
fn noun_of_role(items: &[Item], from: usize) -> bool {
    let small =
        |i: &Item| i.is_word() && !i.is(PREP | COMPL | CONJ | SUBORD | WH | VERB | NEG | ADVERB | TIME);
    (1..=2).any(|n| {
        items.get(from + n).is_some_and(|i| i.is(ROLE))
            && items[from..from + n].iter().all(small)
            && items.get(from + n + 1).is_some_and(Item::is_capital)
    })
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

/// Where the speaker's words after "according to" end.
pub fn phrase_end(document: &Document, items: &[Item], from: usize) -> usize {
    let mut to = from;
    while let Some(item) = items.get(to) {
        let abbreviation = item.stop == '.'
            && to > from
            && items.get(to + 1).is_some_and(|n| n.is_word() && n.is_capital())
            && (items[to - 1].is(TITLE | ABBREV)
                || items[to - 1].span.len() == 1 && items[to - 1].span.end == item.span.start);
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
    let english = document.lexicon.language.code == "en";
    if !first.is_word() || first.is(COMPL) && (english || !first.is(DET)) || first.is(PREP | WH) {
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
            || item.is(PRONOUN | NOBODY) && !item.is(DET)
        {
            break;
        }
        // "told the Herald nobody had asked", "told voters Clinton is": a name ends, or a clause begins.
        if english && to > from {
            let before = &items[to - 1];
            let named =
                before.is_capital() && !item.is_capital() && !item.is(ROLE | GROUP | CONJ | ORG | MEDIA);
            let hearers = before.is(HEARER | GROUP) && (item.is_capital() || item.is(DET));
            if named || hearers {
                break;
            }
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
        let ago = (at + 1..at + 5).find(|n| {
            items
                .get(*n)
                .is_some_and(|i| matches!(document.tokens.key_at(i.token), "ago" | "earlier" | "later"))
        });
        if item.is(INDEFINITE) || item.case == crate::tokens::Case::None && item.is_word() {
            // "a few years earlier"
            if let Some(end) = ago.filter(|end| items[at..*end].iter().all(Item::is_word)) {
                at = end + 1;
                continue;
            }
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
