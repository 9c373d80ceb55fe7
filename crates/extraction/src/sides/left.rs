//! The subject before a cue.

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
    if item.segment.is_some_and(|s| document.words(document.segments[s].inner).ends_with(','))
        && document.lexicon.language.code == "en"
        && let Some(found) = relative(document, items, end)
    {
        return found;
    }
    // "Joe Reim, host of “Morning Call,” said": a title ends what is told of the speaker.
    if item.segment.is_some_and(|s| {
        let inner = document.segments[s].inner;
        document.words(inner).ends_with(',') && crate::pieces::titled(document, inner)
    }) && document.lexicon.language.code == "en"
        && let Left::Region(from, to) = apposition(document, items, end)
        && !items[from].is(PREP)
    {
        return Left::Region(from, to);
    }
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
    // "Joseph R. Biden Jr. said"
    if item.stop == '.'
        && last > 0
        && items[last - 1].is(ABBREV)
        && items[last - 1].is_capital()
        && document.lexicon.language.code == "en"
    {
        let from = boundary(document, items, last);
        return if from < last { Left::Region(from, last) } else { Left::None };
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
    // "a person close to her said": she is spoken of, the person speaks.
    let object = document.lexicon.language.code == "en"
        && last > 2
        && matches!(document.tokens.key_at(item.token), "him" | "her" | "them")
        && document.tokens.key_at(items[last - 1].token) == "to"
        && document.tokens.key_at(items[last - 2].token) == "close";
    if item.is(PRONOUN) && !item.is(DET) && !object {
        return Left::Region(last, end);
    }
    if item.is(REL) && document.lexicon.language.code != "ru" {
        // "…, who said": the word before the comma.
        let parted = |stop: char| stop == ',' || stop == '—' && document.lexicon.language.code == "en";
        let before = if last > 0 && parted(items[last - 1].stop) { last - 1 } else { last };
        let from = if before > 0 { boundary(document, items, before) } else { 0 };
        let from =
            if document.lexicon.language.code == "en" { noun_start(items, from, before) } else { from };
        // "a speech by Dirk Halm, who said"
        let key = |i: usize| document.tokens.key_at(items[i].token);
        let by = (from..before)
            .rev()
            .find(|i| key(*i) == "by" || key(*i) == "to" && *i > from && key(*i - 1) == "according");
        let from = by.map_or(from, |by| by + 1);
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
    // Between them no sentence of marks and no attribution of its own; a name in marks may be the last word.
    let marked = clause.iter().rev().skip(1).any(|i| i.segment.is_some());
    let whole =
        clause.last().and_then(|i| i.segment).is_some_and(|s| document.count(document.segments[s].inner) > 4);
    if marked || whole || clause.iter().any(|i| matches!(i.stop, ';' | ':' | '—')) {
        return None;
    }
    let start = noun_start(items, boundary(document, items, at - 1), at - 1);
    // "In an email, which was shared with the press, the board's chair, Liv Moen, wrote": where she wrote it.
    let place = items[start].is(PREP) || start == 1 && items[0].is(PREP);
    if place && start <= 1 && document.tokens.key_at(items[at].token) == "which" {
        return None;
    }
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

/// "with half of the voters saying they …": where the subject stands of the gerund that begins at `at`.
pub fn beside_with(document: &Document, items: &[Item], at: usize) -> Option<usize> {
    let from = at.saturating_sub(12);
    let with = (from..at)
        .rev()
        .take_while(|i| items[*i].stop == '\0' && items[*i].segment.is_none())
        .find(|i| document.tokens.key_at(items[*i].token) == "with")?;
    let subject = &items[with + 1..at];
    let told =
        subject.iter().any(|i| i.is(VERB | BE | HAVE | MODAL | COMPL | SUBORD) && !i.is(ROLE | GROUP | DOC));
    (with + 1 < at && !told && document.lexicon.language.code == "en").then_some(with + 1)
}

/// "sources close to her", "states going to the polls": no verb of saying but what the noun is like.
fn describes(document: &Document, items: &[Item], at: usize) -> bool {
    let key = document.tokens.key_at(items[at].token);
    document.lexicon.language.code == "en"
        && at > 0
        && items[at - 1].is_word()
        && !items[at - 1].is(CONJ | PREP | PRONOUN | BE | HAVE | MODAL)
        && (key == "close" || key.ends_with("ing"))
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
            // "…, to which Kerr replied"
            if before > 0 && items[before - 1].is(PREP) {
                break;
            }
            if before > 0 && items[before - 1].is_word() {
                at = before;
                continue;
            }
            break;
        }
        // "more than 40 members said"
        if document.tokens.key_at(item.token) == "than"
            && at > 1
            && matches!(
                document.tokens.key_at(items[at - 2].token),
                "more" | "less" | "fewer" | "rather" | "other"
            )
            && document.lexicon.language.code == "en"
        {
            at -= 2;
            continue;
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
            && !(item.is(GOING) && describes(document, items, at - 1))
            && at + 1 < end
        {
            break;
        }
        // "turned vicious after Trump questioned": a name behind the small word begins the clause.
        if item.is(SUBORD)
            && item.is(PREP)
            && at < end
            && document.lexicon.language.code == "en"
            && items[at..end].iter().all(|i| i.is_capital() || i.is(PRONOUN) && !i.is(DET))
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
