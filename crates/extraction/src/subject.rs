//! Who speaks, as the sentence says it: a name, a role, a pronoun, a paper, beside the cue.

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::tokens::Case::Upper;
use onrecord_model::Span;

/// What kind of words name the speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A person's name.
    Name,
    /// An organisation, outlet or seat of power.
    Body,
    /// A role with its article: "the minister".
    Role,
    /// he, she, they, it.
    Pronoun,
    /// A poll, letter, statement.
    Paper,
}

/// The words that name a speaker.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The mention: a bare name, a role with its article, a pronoun.
    pub mention: Span,
    /// What it is.
    pub form: Form,
    /// The role printed beside a name.
    pub role: Option<Span>,
    /// Several people.
    pub plural: bool,
    /// "a source", "one official": somebody not named on purpose.
    pub indefinite: bool,
    /// Classes of the head word (gender, number, role).
    pub class: u64,
}

/// Read the noun phrase in `items`: it may begin with an adverb and end in phrases of place.
pub fn subjects(document: &Document, items: &[Item]) -> Vec<Subject> {
    let items = trimmed(items);
    let Some(first) = items.first() else { return Vec::new() };
    if first.is(PRONOUN) && !first.is(DET)
        || first.is(PRONOUN | NOBODY) && items.len() <= 2 && !first.is_capital()
    {
        return vec![pronoun(first)];
    }
    if first.is(PRONOUN) && (items.len() == 1 || !first.is(DET)) {
        return vec![pronoun(first)];
    }
    let Some(one) = noun_phrase(document, items) else { return Vec::new() };
    // "Smith and Jones said": the second name after "and", when the first part is a name too.
    if let Some(and) = items.iter().position(|i| i.is(CONJ))
        && items[..and].len() <= 6
        && matches!(one.form, Form::Name | Form::Body | Form::Role)
        && one.mention.end <= items[and].span.start
        && !items[..and].iter().any(|i| i.is(PREP) && !i.is(TO))
        && let Some(two) = noun_phrase(document, trimmed(&items[and + 1..]))
        && two.form == one.form
        && one.form != Form::Role
    {
        return vec![one, two];
    }
    vec![one]
}

fn pronoun(item: &Item) -> Subject {
    Subject {
        mention: item.span,
        form: Form::Pronoun,
        role: None,
        plural: item.is(THEY),
        indefinite: false,
        class: item.class,
    }
}

/// Without conjunctions, adverbs and stops at the edges.
fn trimmed(items: &[Item]) -> &[Item] {
    let mut items = items;
    while let [first, rest @ ..] = items
        && ((first.is(CONJ | ADVERB | SUBORD | COMPL | TIME)
            && !first.is(PRONOUN | ROLE | DET | HE | DEMONYM | TITLE)
            && !(first.is_capital() && first.is(ORG | MEDIA | MALE | FEMALE)))
            || first.stop != '\0')
    {
        items = rest;
    }
    while let [rest @ .., last] = items
        && (last.is(ADVERB | TIME) && !last.is(ROLE | PRONOUN) && !last.is_capital() || last.stop != '\0')
    {
        items = rest;
    }
    items
}

/// A run of words with capitals, particles between them included.
fn run(items: &[Item], from: usize) -> usize {
    let mut to = from;
    while let Some(item) = items.get(to) {
        let particle = to > from
            && item.is(PARTICLE)
            && items.get(to + 1).is_some_and(|next| next.is_word() && next.is_capital());
        let initial = item.stop == '.'
            && to > from
            && items[to - 1].is_word()
            && item.span.start == items[to - 1].span.end
            && items.get(to + 1).is_some_and(Item::is_capital);
        if !(item.is_word() && item.is_capital() || particle || initial) {
            break;
        }
        to += 1;
    }
    to
}

/// One noun phrase.
fn noun_phrase(document: &Document, items: &[Item]) -> Option<Subject> {
    let first = items.first()?;
    if first.is(PRONOUN) && (items.len() == 1 || !first.is(DET)) {
        return Some(pronoun(first));
    }
    // The phrase ends at a relative word, a verb or a comma.
    let stop = items
        .iter()
        .enumerate()
        .position(|(i, item)| {
            i > 0
                && (matches!(item.stop, ',' | ';' | ':' | '—' | '(' | ')')
                    || item.is(COMPL | SUBORD) && !item.is(PREP)
                    || item.is(REL)
                    || (item.is(VERB | BE | HAVE | MODAL) && !item.is(ROLE | ADJ) && !item.is_capital()))
        })
        .unwrap_or(items.len());
    let items = &items[..stop];
    let prep = items
        .iter()
        .enumerate()
        .position(|(i, item)| i > 0 && item.is(PREP) && !item.is_capital())
        .unwrap_or(items.len());
    // A name before the first preposition; a possessive is whose minister it is, not who speaks.
    let mut at = usize::from(opening_word(document, items));
    while let Some(from) = (at..prep).find(|i| {
        items[*i].is_capital() && !(*i == 0 && items[0].is(DET | NO_NAME) && !items[0].is(MALE | FEMALE))
    }) {
        let to = run(items, from).min(prep.max(from + 1));
        let owner = (from..to).find(|i| base_end(document, &items[*i]) < items[*i].span.end);
        match owner {
            Some(owner) if owner + 1 < prep => at = owner + 1,
            _ => {
                if let Some(found) = named(document, items, from, to) {
                    return Some(found);
                }
                break;
            }
        }
    }
    // A stretch between marks that names a firm: компания «Роснефть».
    if let Some(at) = (0..prep).find(|i| items[*i].segment.is_some()) {
        let inner = items[at].segment.map(|s| document.segments[s].inner)?;
        if document.count(inner) <= 5 {
            return Some(Subject {
                mention: inner,
                form: Form::Body,
                role: None,
                plural: false,
                indefinite: false,
                class: ORG,
            });
        }
        return None;
    }
    // "the press secretary of the President of the Russian Federation Dmitry Peskov".
    if prep < items.len() {
        for from in (prep + 1..items.len()).rev() {
            if items[from].is(MALE | FEMALE) && items[from].is_capital() {
                let to = run(items, from);
                let attached = items[from - 1].is(TITLE | ROLE | PREP) && !items[from - 1].is(ORG);
                let headed = items[..prep].iter().any(|i| i.is(ROLE));
                if to > from + 1
                    && to == items.len()
                    && headed
                    && (!attached || document.lexicon.language.code != "en")
                {
                    let role = Span::new(skip_article(items), items[from - 1].span.end);
                    return Some(Subject {
                        mention: Span::new(items[from].span.start, base_end(document, &items[to - 1])),
                        form: Form::Name,
                        role: (!role.is_empty()).then_some(role),
                        plural: false,
                        indefinite: false,
                        class: items[from].class,
                    });
                }
            }
        }
    }
    common(document, items, prep)
}

/// «Оппозиционный депутат … Нана Хинвели», «Член комиссии … Павел Грек»: a capital that only begins
/// the sentence, before a word without one.
fn opening_word(document: &Document, items: &[Item]) -> bool {
    document.lexicon.language.code == "ru"
        && items.len() > 1
        && items[0].case == crate::tokens::Case::Title
        && !items[0].is(MALE | FEMALE | ORG | MEDIA | SEAT)
        && items[1].is_word()
        && !items[1].is_capital()
        && !items[1].is(PREP | CONJ | ADVERB | TIME | PARTICLE)
        && (document.lexicon.language.nation)(document.tokens.key_at(items[0].token)).is_none()
}

fn skip_article(items: &[Item]) -> usize {
    let at = items.iter().position(|i| !i.is(DET)).unwrap_or(0);
    items[at].span.start
}

fn base_end(document: &Document, item: &Item) -> usize {
    document.tokens.list.get(item.token).map_or(item.span.end, |t| t.base_end)
}

/// The name in the run `from..to`, its role and titles told apart.
fn named(document: &Document, items: &[Item], from: usize, to: usize) -> Option<Subject> {
    let start = name_start(document, &items[from..to]) + from;
    let words = &items[start..to];
    let head = words.last()?;
    let end = base_end(document, head);
    let lowercase_role = items[..from].iter().any(|i| i.is(ROLE));
    if words.iter().all(|w| {
        w.is(TITLE | ROLE | DEMONYM | ADJ | DET | GROUP) && !w.is(ORG | MEDIA) && !w.is(MALE | FEMALE)
    }) {
        // "The Russian Foreign Minister", "Republicans".
        return None;
    }
    let body = words.iter().any(|w| w.is(ORG | MEDIA) && !w.is(MALE | FEMALE))
        && !(lowercase_role && words.len() == 2 && words[0].is(MALE | FEMALE))
        || (words.len() == 1 && (head.is(SEAT) || head.is(ORG | MEDIA)))
        || document
            .tokens
            .list
            .get(head.token)
            .is_some_and(|t| (document.lexicon.language.nation)(document.tokens.key(t)).is_some());
    if body {
        // "Russian Foreign Ministry spokeswoman": the body belongs to a role that follows.
        if items.get(to).is_some_and(|next| next.is(ROLE | DOC | GROUP) && !next.is_capital()) {
            return None;
        }
        let start = items[..start]
            .iter()
            .rev()
            .take_while(|i| i.is_capital() || i.is(DET))
            .last()
            .map_or(words[0].span.start, |i| i.span.start);
        return Some(Subject {
            mention: Span::new(start, end),
            form: Form::Body,
            role: None,
            plural: false,
            indefinite: false,
            class: ORG,
        });
    }
    // A capital word before a lower-case head noun is no name: "Trump supporters", "Clinton aide".
    if let Some(next) = items.get(to)
        && next.is_word()
        && !next.is_capital()
        && !next.is(PREP | CONJ | ADVERB | VERB | TIME | NEG)
        && (next.is(ROLE | GROUP | DOC | ORG | SOURCE) || head.span.end != end || items.len() > to + 1)
        && !document.lexicon.language.noun_capitals
        && next.cue == NO_CUE
        && document.lexicon.language.code == "en"
    {
        return None;
    }
    let courteous = start > from && items[start - 1].is(COURTESY)
        || start > from + 1 && items[start - 1].stop == '.' && items[start - 2].is(COURTESY);
    let mention_from = if courteous {
        let back = if items[start - 1].stop == '.' { start - 2 } else { start - 1 };
        items[back].span.start
    } else {
        words[0].span.start
    };
    let role_from = items[..start].iter().position(|i| !i.is(DET | ADVERB | TIME) && i.is_word());
    let role = role_from
        .filter(|at| !items[*at].is(COURTESY) && items[*at..start].iter().any(|i| i.is(ROLE | TITLE | ORG)))
        .map(|at| Span::new(items[at].span.start, items[start - 1].span.end));
    let possessive = end < head.span.end;
    if possessive && items.get(to).is_some() {
        return None; // "Clinton’s campaign manager"
    }
    Some(Subject {
        mention: Span::new(mention_from, end),
        form: Form::Name,
        role,
        plural: false,
        indefinite: false,
        class: words.iter().fold(0, |all, w| all | w.class) & (MALE | FEMALE) | gender_of_title(items, start),
    })
}

/// `Its spokesman, Peter Lund, said`: the name between two commas behind a role, `items[from..to]`
/// being the role and `cue` the first item behind the second comma.
pub fn apposed(document: &Document, items: &[Item], from: usize, to: usize, cue: usize) -> Option<Subject> {
    let inner = items.get(to + 1..cue.checked_sub(1)?)?;
    let commas = items[to].stop == ',' && items[cue - 1].stop == ',';
    let role = trimmed(&items[from..to]);
    let headed = role.last().is_some_and(|last| last.is(ROLE | SOURCE) && !last.is(GROUP))
        || role.iter().any(|i| i.is(ROLE) && !i.is_capital()) && role.iter().any(|i| i.is(PREP));
    if !commas || !headed || inner.is_empty() || run(inner, 0) != inner.len() || inner.len() > 5 {
        return None;
    }
    let words = inner.iter().filter(|i| i.is_word()).count();
    let named = (2..=4).contains(&words) && !inner.iter().any(|i| i.is(ORG | MEDIA | ROLE | DEMONYM | SEAT));
    // "Anna Brown, Harlow, said": the first part is the name already.
    let own_name = role.iter().filter(|i| i.is_capital() && i.is(MALE | FEMALE)).count() > 0;
    if !named || own_name {
        return None;
    }
    Some(Subject {
        mention: Span::new(inner[0].span.start, base_end(document, &inner[inner.len() - 1])),
        form: Form::Name,
        role: Some(Span::new(skip_article(role), role[role.len() - 1].span.end)),
        plural: false,
        indefinite: false,
        class: inner.iter().fold(0, |all, w| all | w.class) & (MALE | FEMALE),
    })
}

/// Mr tells a man, Ms a woman.
fn gender_of_title(items: &[Item], start: usize) -> u64 {
    items[..start]
        .iter()
        .rev()
        .take(2)
        .filter(|i| i.is(COURTESY))
        .map(|i| {
            if i.is(HE) {
                MALE
            } else if i.is(SHE) {
                FEMALE
            } else {
                0
            }
        })
        .sum()
}

/// How many words of a run stand before the name: titles, roles, nations, offices.
pub fn name_start(document: &Document, words: &[Item]) -> usize {
    let mut start = 0;
    if document.lexicon.language.verb_final {
        // «Loyihani Sarvar Azimov»: a word in a case of its own is no part of the name.
        let cased = |w: &Item| {
            let key = document.tokens.key_at(w.token);
            crate::verb_final::oblique(key) && !w.is(MALE | FEMALE) && !crate::verb_final::surname(key)
        };
        let from = words[..words.len().saturating_sub(1)].iter().rposition(cased).map_or(0, |i| i + 1);
        if from > 0 {
            return from + name_start(document, &words[from..]);
        }
    }
    // A listed first name with a word after it begins the name.
    if let Some(first) = (0..words.len().saturating_sub(1)).find(|i| {
        words[*i].is(MALE | FEMALE) && words[i + 1].is_capital() && !words[i + 1].is(ROLE | ORG | MEDIA)
    }) {
        let all_before_known = words[..first].iter().all(|w| {
            w.is(ROLE | TITLE | DEMONYM | ADJ | ORG | MEDIA | DET) || w.stop == '.' || w.case == Upper
        });
        if all_before_known
            || first >= 2
            || document.lexicon.language.code == "ru"
            || document.lexicon.language.noun_capitals
        {
            return first;
        }
        if first == 0 {
            return 0;
        }
    }
    // «депутат Павлодара Ерлан Кусаинов»: three words and no patronymic: the first is a place.
    if document.lexicon.language.code == "ru"
        && words.len() == 3
        && words.iter().all(|w| w.is_word() && !w.is(ORG | MEDIA | ROLE))
        && !words.iter().any(|w| patronymic(document.tokens.key_at(w.token)))
        && genitive(document.tokens.key_at(words[0].token))
    {
        return 1;
    }
    while start + 1 < words.len() {
        let word = &words[start];
        let dot = word.stop == '.';
        let titled = word.is(TITLE | ROLE | DEMONYM | ADJ | DET) && !word.is(MALE | FEMALE);
        let office = word.is(ORG) && !word.is(MEDIA) && words[start + 1..].iter().any(|w| w.is(ROLE | TITLE));
        let acronym = word.case == Upper
            && words[start + 1].case != Upper
            && !words[start + 1].is(ORG | MEDIA)
            && word.span.len() > 1
            && document
                .tokens
                .list
                .get(word.token)
                .is_some_and(|t| (document.lexicon.language.nation)(document.tokens.key(t)).is_some());
        // Only titles right before the name: "Foreign Ministry" stays whole.
        let rest_is_body = words.last().is_some_and(|w| w.is(ORG | MEDIA) && !w.is(MALE | FEMALE))
            && !words[start..].iter().any(|w| w.is(ROLE | TITLE));
        if dot || (titled && !rest_is_body) || office || acronym {
            start += 1;
        } else {
            break;
        }
    }
    start
}

/// Иванович, Петровна.
fn patronymic(key: &str) -> bool {
    ["вич", "вича", "вичу", "вичем", "вна", "вны", "вне", "вну", "вной", "ична", "ичны", "ьич"]
        .iter()
        .any(|tail| key.ends_with(tail))
}

/// The ending of a place's name in the genitive: Павлодара, Грузии, Астаны.
fn genitive(key: &str) -> bool {
    key.ends_with(['а', 'я', 'ы', 'и'])
}

/// A role, group, body, source or paper without a name.
fn common(document: &Document, items: &[Item], prep: usize) -> Option<Subject> {
    let head_part = &items[..prep];
    let head = head_part.iter().rev().find(|i| i.is_word())?;
    let all = head_part.iter().fold(0, |all, i| all | i.class);
    let last = items.last()?;
    let phrase = Span::new(items[0].span.start, base_end(document, last));
    let form = if head.is(ROLE | SOURCE | GROUP) {
        Form::Role
    } else if head.is(DOC) {
        Form::Paper
    } else if head.is(ORG | MEDIA | SEAT) {
        Form::Body
    } else if all & (ROLE | GROUP) != 0 {
        Form::Role
    } else if all & (ORG | MEDIA) != 0 {
        Form::Body
    } else if all & DOC != 0 {
        Form::Paper
    } else if items.len() <= 8 && (all & DET != 0 || head.is_word()) {
        Form::Role
    } else {
        return None;
    };
    if head.case == crate::tokens::Case::None && items.len() == 1 {
        return None;
    }
    Some(Subject {
        mention: phrase,
        form,
        role: None,
        plural: head.is(GROUP),
        indefinite: items[0].is(INDEFINITE) || (!items[0].is(DET) && !items[0].is_capital()),
        class: if head.is(ROLE | GROUP | ORG | DOC | SOURCE) { head.class } else { 0 },
    })
}
