//! Is this word, here, a verb of saying? Nouns, passives, infinitives and what was not said are not.

use crate::document::{Document, Item};
use crate::lexicon::*;
use onrecord_model::{Act, Span};

/// A cue as used in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Cue {
    /// Index of the verb.
    pub at: usize,
    /// First item of the verb group (auxiliaries and adverbs before it).
    pub from: usize,
    /// Its entry.
    pub entry: CueEntry,
    /// "did not say", "never said".
    pub negated: bool,
    /// How many items the verb takes up: "made it clear" is three.
    pub length: usize,
}

impl Cue {
    /// What the speaker does.
    pub fn act(&self) -> Act {
        if self.negated && self.entry.act == Act::Said { Act::Denied } else { self.entry.act }
    }

    /// The verb's place.
    pub fn span(&self, items: &[Item]) -> Span {
        Span::new(items[self.at].span.start, items[self.at + self.length - 1].span.end)
    }
}

/// The cues of a sentence, left to right.
pub fn cues(document: &Document, items: &[Item]) -> Vec<Cue> {
    (0..items.len()).filter_map(|at| cue(document, items, at)).collect()
}

fn cue(document: &Document, items: &[Item], at: usize) -> Option<Cue> {
    let item = &items[at];
    let (entry, length) = match of_several_words(document, items, at) {
        Some(found) => found,
        None => (*document.lexicon.cue(item.cue)?, 1),
    };
    let (mut from, mut negated, mut be, mut have, mut did, mut modal) =
        (at, false, false, false, false, false);
    while from > 0 {
        let before = &items[from - 1];
        if !before.is_word()
            || !before.is(ADVERB | NEG | BE | HAVE | DO | MODAL | TIME)
            || before.is(NOBODY | PREP | CONJ | DET | ROLE)
        {
            break;
        }
        if before.is(TIME)
            && !before.is(ADVERB)
            && document.lexicon.language.code == "en"
            && from > 1
            && items[from - 2].is(DET | PREP | ADJ)
        {
            break;
        }
        negated |= before.is(NEG);
        be |= before.is(BE);
        have |= before.is(HAVE);
        did |= before.is(DO);
        modal |= before.is(MODAL);
        from -= 1;
    }
    if from > 0 && items[from - 1].is(NOBODY) {
        negated = true;
    }
    if entry.takes == Takes::Dashed && !dashed(items, from) {
        return None;
    }
    let code = document.lexicon.language.code;
    let ok = match code {
        "en" => english(document, items, at, from, &entry, Verb { be, have, did, modal }),
        "ru" => !modal && items.get(at + 1).is_none_or(|i| document.tokens.key_at(i.token) != "бы"),
        _ => !modal,
    };
    if code == "en" && entry.form == Form::Base && from > 1 && items[from - 1].is(TO) {
        let key = |n: usize| document.tokens.key_at(items[n].token);
        from -= if key(from - 2) == "on" && from > 3 { 3 } else { 2 };
    }
    ok.then_some(Cue { at, from, entry, negated, length })
}

/// "put it", "pointed out", "made it clear": verbs of several words.
fn of_several_words(document: &Document, items: &[Item], at: usize) -> Option<(CueEntry, usize)> {
    let language = document.lexicon.language;
    if language.code != "en" || !items[at].is_word() {
        return None;
    }
    let key =
        |n: usize| items.get(at + n).filter(|i| i.is_word()).map_or("", |i| document.tokens.key_at(i.token));
    let (rest, form) = match key(0) {
        "put" => (PUT, Form::Past),
        "puts" => (PUT, Form::Present),
        "pointed" => (POINT, Form::Past),
        "points" => (POINT, Form::Present),
        "pointing" => (POINT, Form::Gerund),
        "made" => (MAKE, Form::Past),
        "makes" => (MAKE, Form::Present),
        "making" => (MAKE, Form::Gerund),
        "wanted" => (KNOW, Form::Past),
        "wants" => (KNOW, Form::Present),
        _ => return None,
    };
    let length = rest.iter().find_map(|words| {
        let fits = words.split(' ').enumerate().all(|(n, word)| key(n + 1) == word);
        fits.then(|| words.split(' ').count() + 1)
    })?;
    let asks = std::ptr::eq(rest, KNOW);
    let entry = CueEntry {
        form,
        takes: if asks { Takes::Question } else { Takes::Clause },
        act: if asks { Act::Asked } else { Act::Said },
        addressed: false,
        feminine: false,
        masculine: false,
    };
    Some((entry, length))
}

const PUT: &[&str] = &["it"];
const KNOW: &[&str] = &["to know"];
const POINT: &[&str] = &["out"];
const MAKE: &[&str] = &["it clear", "clear", "it plain", "plain", "the case", "the point", "the argument"];

/// Behind marked words and a dash, or right at the start of such an aside.
fn dashed(items: &[Item], from: usize) -> bool {
    let Some(before) = from.checked_sub(1) else { return true };
    items[before].stop == '—'
        && before.checked_sub(1).is_some_and(|i| {
            items[i].segment.is_some()
                || matches!(items[i].stop, ',' | '!' | '?' | '…')
                    && i.checked_sub(1).is_some_and(|i| items[i].segment.is_some())
        })
}

#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // four questions about the words before a verb
struct Verb {
    be: bool,
    have: bool,
    did: bool,
    modal: bool,
}

fn english(
    document: &Document,
    items: &[Item],
    at: usize,
    from: usize,
    entry: &CueEntry,
    verb: Verb,
) -> bool {
    let before = from.checked_sub(1).map(|i| &items[i]);
    let key = |i: &Item| document.tokens.key_at(i.token);
    if verb.modal || takes_a_question(document, items, at) {
        return false;
    }
    // A verb written with a capital inside a sentence is part of a name or title.
    let title = only_verb(key(&items[at])) && in_capitals(items);
    if items[at].is_capital() && at > 0 && items[at - 1].is_word() && entry.form != Form::Gerund && !title {
        return false;
    }
    // "a café called “The Smoking Pike”": a name.
    if entry.takes == Takes::Naming
        && entry.form == Form::Past
        && from == at
        && items.get(at + 1).is_some_and(|i| i.segment.is_some())
        && before.is_some_and(|b| {
            b.is_word()
                && !b.is_capital()
                && !b.is(ROLE | GROUP | SOURCE | ORG | MEDIA | PRONOUN | REL | TIME | CONJ | ADVERB)
        })
    {
        return false;
    }
    // "“Now or never” appeals to the young": no words are said.
    if key(&items[at]).starts_with("appeal")
        && before.is_some_and(|b| b.segment.is_some())
        && items.get(at + 1).is_some_and(|i| i.is(TO))
    {
        return false;
    }
    // "continued to fall", "adding to the queue": what is done, not what is said.
    let carries_on = ["continu", "add"].iter().any(|stem| key(&items[at]).starts_with(stem));
    if carries_on && items.get(at + 1).is_some_and(|i| i.is(TO)) {
        return false;
    }
    // "held up a sign": only what a court holds is said.
    if matches!(key(&items[at]), "hold" | "held" | "holds" | "holding")
        && items.get(at + 1).is_none_or(|i| key(i) != "that")
    {
        return false;
    }
    if key(&items[at]) == "written" && !verb.have {
        return false;
    }
    // "Clinton's comments": a noun.
    let owned = before.is_some_and(|b| {
        b.is_word() && document.tokens.list[b.token].base_end < b.span.end
            || b.is_word() && document.words(b.span).ends_with("s’")
    });
    let going_on = entry.form == Form::Gerund && before.is_some_and(|b| progressive(document, b));
    if owned && entry.form != Form::Past && from == at && !going_on {
        return false;
    }
    let opens = items.get(at + 1).is_some_and(|i| i.segment.is_some() || i.stop == ':');
    // "the suit claims that": a complement behind, an article before the noun in front.
    let complement = key(&items[at]) == "claims"
        && items.get(at + 1).is_some_and(|i| i.is_word() && key(i) == "that")
        && before.is_some_and(|b| b.is_word() && !b.is(PREP | ADJ | DET | DEMONYM))
        && items[..from].iter().rev().skip(1).take(3).any(|i| i.is(DET) && !i.is(PRONOUN));
    // "in states that vote in March": a relative clause.
    let relative = items[at].is(NOUN_TOO)
        && items.get(at + 1).is_some_and(|i| key(i) == "that")
        && items.get(at + 2).is_some_and(|i| i.is(VERB | BE | HAVE | MODAL | DO) && !i.is(DET));
    if relative && entry.form != Form::Past {
        return false;
    }
    // "Remarks that the port would close were denied"
    let heads = at == 0 && items.get(1).is_some_and(|i| key(i) == "that");
    if items[at].is(NOUN_TOO) && heads {
        return false;
    }
    if items[at].is(NOUN_TOO)
        && from == at
        && !opens
        && !(complement && entry.form == Form::Present)
        && !beside_subject(before, items, from)
    {
        return false;
    }
    match entry.form {
        Form::Gerund => {
            verb.be
                || before.is_some_and(|b| progressive(document, b))
                || before.is_none_or(|b| {
                    b.segment.is_some()
                        || matches!(b.stop, ',' | '—' | '(' | ';')
                        || b.is(CONJ)
                        || b.is(DOC | EVENT)
                        || matches!(key(b), "by" | "while" | "before" | "after" | "when" | "as")
                        || argues(document, items, at)
                        || crate::sides::beside_with(document, items, from).is_some()
                        || (b.is(TIME | HEARER) && !b.is(DET))
                })
        }
        Form::Base => {
            if verb.did {
                return true;
            }
            let Some(b) = before else { return false };
            if b.is(TO) {
                let (two, three) =
                    (from.checked_sub(2).map(|i| &items[i]), from.checked_sub(3).map(|i| &items[i]));
                return two.is_some_and(|t| {
                    key(t) == "on" && three.is_some_and(|t| matches!(key(t), "went" | "goes" | "going"))
                        || matches!(
                            key(t),
                            "continued" | "continues" | "used" | "liked" | "likes" | "loved" | "loves"
                        )
                });
            }
            if b.is(MODAL) || b.is(PREP) || b.is(DET) && !b.is(THEY) && !alone(key(b), b) {
                return false;
            }
            // ", say some Democrats,"
            let inverted =
                b.stop == ',' && items.get(at + 1).is_some_and(|i| i.is(GROUP) || alone(key(i), i));
            // "Forbes and Banner say"
            let name = items[..from].iter().rposition(|i| !i.is_capital()).map_or(0, |i| i + 1);
            let two =
                name < from && name > 1 && key(&items[name - 1]) == "and" && items[name - 2].is_capital();
            b.is(GROUP | THEY)
                || two
                || inverted
                || several(document, items, from)
                || matches!(key(b), "i" | "we" | "you" | "who" | "sources")
                || plural(key(b), b)
                || b.stop == ',' && items[..from].iter().any(|i| i.is(GROUP))
        }
        Form::Past => {
            if verb.be && !verb.have {
                return false;
            }
            if verb.be && verb.have {
                return false;
            }
            !before.is_some_and(|b| {
                b.is_word()
                    && (b.is(DET | PREP) || b.is(ADJ) && !only_verb(key(&items[at])))
                    && (b.is(DET | PREP | ADJ) && !b.is(PRONOUN | ROLE) && !b.is_capital())
                    && !alone(key(b), b)
            })
        }
        Form::Present => !before.is_some_and(|b| {
            b.is_word()
                && !(b.is(ADJ) && only_verb(key(&items[at])))
                && !(alone(key(b), b) && only_verb(key(&items[at])))
                && (b.is(DET | PREP | TO | ADJ | INDEFINITE) && !b.is(PRONOUN | ROLE) && !b.is_capital())
        }),
    }
}

/// "He's claiming": the verb of being is part of the word before.
pub fn progressive(document: &Document, item: &Item) -> bool {
    let shortened = document.tokens.list.get(item.token).is_some_and(|t| t.base_end < item.span.end)
        || matches!(document.tokens.key_at(item.token), "they're" | "we're" | "you're" | "i'm");
    item.is(PRONOUN) && shortened
}

/// A word that is a noun too is a verb only right behind what can be its subject.
fn beside_subject(before: Option<&Item>, items: &[Item], from: usize) -> bool {
    let Some(b) = before else { return true };
    if b.segment.is_some() || b.stop != '\0' || b.is(CONJ | TO | REL) {
        return true;
    }
    let capital = b.is_capital() && !b.is(DEMONYM | ADJ | DET | NO_NAME);
    let headed =
        from > 1 && items[..from].iter().rev().take(6).any(|i| i.is(DET) && !i.is(COMPL) || i.is(ROLE));
    b.is(PRONOUN | ROLE | GROUP | SOURCE | TIME | WEEKDAY) && !b.is(DET)
        || capital
        || headed && b.is(ORG | MEDIA | DOC) && !b.is(ADJ)
}

/// A title in which nearly every word has a capital: "Port Says It Will Close".
fn in_capitals(items: &[Item]) -> bool {
    let words = items.iter().filter(|i| i.is_word());
    let (capital, all) =
        words.fold((0, 0), |(c, n), i| (c + usize::from(i.is_capital() || i.span.len() < 4), n + 1));
    all < 26 && capital * 10 >= all * 9
}

/// Forms that are never a noun: "the minister of culture says".
fn only_verb(key: &str) -> bool {
    matches!(
        key,
        "said"
            | "says"
            | "told"
            | "tells"
            | "wrote"
            | "writes"
            | "argues"
            | "insists"
            | "adds"
            | "announced"
            | "announces"
            | "explained"
            | "explains"
    )
}

/// "Two in three said", "many said": a number stands for those counted.
fn alone(key: &str, item: &Item) -> bool {
    item.is(INDEFINITE) && !matches!(key, "a" | "an" | "any" | "every")
}

/// "Aides to Clinton say", "42% say", "About 4 in 10 say": the subject further left is several.
fn several(document: &Document, items: &[Item], from: usize) -> bool {
    let key = |i: &Item| document.tokens.key_at(i.token);
    let before = items[from - 1];
    if before.is(COMPL | SUBORD | CONJ | VERB | BE | HAVE | REL) || before.is(PRONOUN) && !before.is(DET) {
        return false;
    }
    // "executives who have worked with him say": the verb belongs to the relative clause.
    let mut inside = false;
    for item in items[..from].iter().rev().take(16) {
        if item.segment.is_some() || matches!(item.stop, ';' | ':' | '—') {
            return false;
        }
        if item.is(REL) && !item.is(COMPL) {
            inside = false;
        } else if item.is(BE | HAVE | MODAL | DO) {
            inside = true;
        }
        let several = item.is(GROUP)
            || item.is_word() && item.case == crate::tokens::Case::None
            || alone(key(item), item)
            || item.is_word() && plural(key(item), item) && !item.is_capital()
            || matches!(key(item), "those" | "third" | "half" | "quarter" | "majority" | "number");
        if several && !inside {
            return true;
        }
    }
    false
}

/// "filed an objection claiming that …": the complement tells the gerund of saying.
fn argues(document: &Document, items: &[Item], at: usize) -> bool {
    let next = |n: usize| items.get(at + n);
    next(1).is_some_and(|i| document.tokens.key_at(i.token) == "that" && i.is_word())
        && next(2).is_some_and(|i| !i.is(COMPL) && (i.is_word() || i.segment.is_some()))
}

/// "answered a question about the visit": what follows is what was asked, not what was said.
fn takes_a_question(document: &Document, items: &[Item], at: usize) -> bool {
    let key = |item: &Item| document.tokens.key_at(item.token);
    key(&items[at]).starts_with("answer")
        && items[at + 1..]
            .iter()
            .take(4)
            .take_while(|item| item.is_word())
            .any(|item| matches!(key(item), "question" | "questions"))
}

/// A lower-case word in s, or a capital one that names a group.
fn plural(key: &str, item: &Item) -> bool {
    key.len() > 3 && key.ends_with('s') && !key.ends_with("ss") && !item.is(ADVERB | PREP | DET | TIME | VERB)
        || key == "people"
}
