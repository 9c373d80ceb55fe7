//! What stands above an interview: the outlet it was given to, who asks and who answers.

use crate::acts::asks_for_a_living;
use crate::cast::Cast;
use crate::document::{Document, Item};
use crate::draft::Draft;
use crate::lexicon::MEDIA;
use crate::outlets::{marked, run};
use crate::replies::begins;
use crate::speaking::Pattern;
use onrecord_model::{Act, Span};

/// So many questions make a page an interview.
const QUESTIONS: usize = 3;

/// What the lead of an interview tells.
#[derive(Debug, Default)]
pub struct Lead {
    /// The outlet, as a dictionary would name it.
    pub outlet: Option<String>,
    /// Who asks.
    pub asker: Option<usize>,
    /// Who answers: the first person named before the first turn.
    pub answers: Option<usize>,
}

impl Lead {
    /// Read what stands before the first turn of `drafts`.
    pub fn read(document: &Document, cast: &Cast, drafts: &[Draft]) -> Self {
        let Some(lead) = begins(drafts) else { return Self::default() };
        let asks = |person: usize, editors: bool| {
            cast.persons[person].roles.iter().any(|role| asks_for_a_living(document, *role, editors))
        };
        // «корреспондент нашей газеты Анна Быкова»: the word stands further off.
        let beside = |at: usize, person: usize| {
            if !cast.persons[person].roles.is_empty() {
                return false;
            }
            let name = document.tokens.first_from(at);
            let from = name.saturating_sub(6);
            document.tokens.list.get(from).zip(document.tokens.list.get(name)).is_some_and(|(first, last)| {
                asks_for_a_living(document, Span::new(first.start, last.start), false)
            })
        };
        let outside = |at: usize| !document.in_marks(at);
        let named = || cast.named_in(lead).filter(|(at, _)| outside(*at));
        let answers = |editors: bool| {
            named().find(|(at, person)| !asks(*person, editors) && !beside(*at, *person)).map(|seen| seen.1)
        };
        let asker =
            named().find(|(at, person)| asks(*person, true) || beside(*at, *person)).map(|seen| seen.1);
        let interview = questions(document, drafts) >= QUESTIONS;
        let outlet = interview.then(|| outlet(document, lead)).flatten();
        let answers = answers(true).or_else(|| answers(false));
        Self { outlet, asker: asker.filter(|who| Some(*who) != answers), answers }
    }
}

fn questions(document: &Document, drafts: &[Draft]) -> usize {
    let turn = |d: &&Draft| matches!(d.pattern, Pattern::Turn | Pattern::Dash) && d.nested_in.is_none();
    let asks = |d: &&Draft| {
        d.act == Act::Asked || d.spans.last().is_some_and(|span| document.words(*span).ends_with('?'))
    };
    drafts.iter().filter(turn).filter(asks).count()
}

/// «дал интервью журналу „Сцена“», «Kun.uz muxbiri … bilan suhbatlashdi»: the outlet of a sentence that tells of a talk.
fn outlet(document: &Document, lead: Span) -> Option<String> {
    let sentences = document.sentences.iter().take_while(|s| s.span().start < lead.end);
    sentences.filter(|s| s.items.iter().any(|i| talks(document, i))).find_map(|sentence| {
        let items = &sentence.items;
        (0..items.len()).find_map(|at| {
            if let Some(title) = marked(document, &items[at]).filter(|_| of_an_outlet(document, items, at)) {
                return Some(crate::outlets::whole(document, title));
            }
            let name = items[at].is_word() && items[at].is_capital() && items[at].is(MEDIA);
            name.then(|| run(items, at)).flatten().map(|span| document.words(span).to_owned())
        })
    })
}

fn talks(document: &Document, item: &Item) -> bool {
    const STEMS: &[&str] = &[
        "интервью",
        "бесед",
        "побеседова",
        "поговори",
        "встрети",
        "рассказал",
        "ответил",
        "расспроси",
        "suhbat",
        "intervyu",
        "gaplash",
        "savol",
        "muloqot",
    ];
    let key = if item.is_word() { document.tokens.key_at(item.token) } else { "" };
    STEMS.iter().any(|stem| key.starts_with(stem))
}

/// Does a word of media or of a journalist stand beside a title; or is the title whom somebody told?
fn of_an_outlet(document: &Document, items: &[Item], at: usize) -> bool {
    let media = |i: usize| items.get(i).is_some_and(|w| w.is_word() && w.is(MEDIA) && !w.is_capital());
    let journalist =
        |i: usize| items.get(i).is_some_and(|w| w.is_word() && asks_for_a_living(document, w.span, true));
    if document.lexicon.language.verb_final {
        return media(at + 1) || journalist(at + 1);
    }
    let told = |i: usize| {
        let key = items.get(i).filter(|w| w.is_word()).map_or("", |w| document.tokens.key_at(w.token));
        key.starts_with("рассказал") || matches!(key, "интервью" | "вопросы")
    };
    let before = at.checked_sub(1);
    before.is_some_and(|b| media(b) || journalist(b) || told(b)) || told(at + 1)
}
