//! Who speaks, as the sentence says it: a name, a role, a pronoun, a paper, beside the cue.

mod apposed;
mod common;
mod named;

use crate::document::{Document, Item};
use crate::lexicon::*;
use onrecord_model::Span;

pub use apposed::apposed;
use common::common;
use named::named;
pub use named::{name_start, without_letters};

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

impl Subject {
    /// One, named and known, with no role beside it.
    pub const fn bare(mention: Span, form: Form, class: u64) -> Self {
        Self { mention, form, role: None, plural: false, indefinite: false, class }
    }
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
    // "Polls show": a capital at the sentence's head makes no name.
    if items.len() == 1
        && first.is(DOC)
        && !first.is(MEDIA | MALE | FEMALE)
        && document.lexicon.language.code == "en"
    {
        return common(document, items, 1).into_iter().collect();
    }
    // "On his channel Reim said": a place leads, the name is what stands last.
    if document.lexicon.language.code == "en" && first.is(PREP) && !first.is(TO) {
        let name = items.iter().rposition(|i| !i.is_capital()).map_or(0, |i| i + 1);
        let place =
            name > 2 && items[name - 1].is_word() && !items[name - 1].is(PREP | DET | CONJ | ROLE | GROUP);
        if place && name < items.len() && !items[name..].iter().any(|i| i.is(MONTH | WEEKDAY)) {
            return noun_phrase(document, &items[name..]).into_iter().collect();
        }
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
            && !(first.is_capital() && (first.is(ORG | MEDIA | MALE | FEMALE) || items.len() == 1)))
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
                    || item.is(COMPL | SUBORD)
                        && !item.is(PREP)
                        && !(i == 1 && document.tokens.key_at(item.token) == "than")
                    || item.is(REL)
                    || (item.is(VERB | BE | HAVE | MODAL)
                        && !item.is(ROLE | ADJ)
                        && !item.is_capital()
                        && !(item.is(VERB)
                            && items[i - 1].is(DET)
                            && !items[i - 1].is(PRONOUN | COMPL)
                            && document.lexicon.language.code == "en")))
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
                // "Police spokesman Anton Reim": the body belongs to the role, the name stands behind it.
                let role = items.get(to).is_some_and(|i| i.is(ROLE) && !i.is_capital() && !i.is(GROUP));
                if role
                    && to + 1 < prep
                    && items[to + 1].is_capital()
                    && document.lexicon.language.code == "en"
                {
                    at = to + 1;
                    continue;
                }
                break;
            }
        }
    }
    // A stretch between marks that names a firm: компания «Роснефть».
    if let Some(at) = (0..prep).find(|i| items[*i].segment.is_some()) {
        let inner = items[at].segment.map(|s| document.segments[s].inner)?;
        if document.count(inner) <= 5 {
            return Some(Subject::bare(inner, Form::Body, ORG));
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
