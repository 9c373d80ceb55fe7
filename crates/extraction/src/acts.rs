//! Acts that a quotation's surroundings tell: the questions of an interviewer, the words of a denial.

use crate::cast::Cast;
use crate::document::Document;
use crate::draft::Draft;
use crate::lexicon::ROLE;
use crate::speaking::Pattern;
use crate::subject::Form;
use onrecord_model::{Act, Span};

/// A denied claim of so few words only points to what was told before: «buni», «bu xabarni».
const POINTING: usize = 3;
/// So many sentences behind such a denial its own words may begin.
const NEAR: usize = 2;

/// Whoever asks for a living asks in every turn that bears his name.
pub fn questions(document: &Document, cast: &Cast, drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|d| d.pattern == Pattern::Turn && d.act == Act::Said) {
        let Some(subject) = draft.subjects.first().filter(|s| s.form == Form::Name) else { continue };
        let person = cast.person(document, subject.mention, subject.class);
        let asks = person.is_some_and(|p| {
            cast.persons[p].roles.iter().any(|role| asks_for_a_living(document, *role, false))
        });
        if asks {
            draft.act = Act::Asked;
        }
    }
}

/// «Hokimlik buni rad etdi. “Daraxt kesilmagan”, dedi u»: the words behind a denial that only points back are
/// what was denied with, and the pointing word is no quotation beside them.
pub fn denials(document: &Document, drafts: &mut Vec<Draft>) {
    // In Russian the pointing words stand as a denial of their own.
    if !document.lexicon.language.verb_final {
        return;
    }
    let mut at = 0;
    while at < drafts.len() {
        let denial = &drafts[at];
        let points = denial.act == Act::Denied && denial.quoted.is_empty() && pointing(document, denial);
        let words = points.then(|| {
            drafts[at + 1..].iter().position(|next| {
                next.act == Act::Said
                    && next.nested_in.is_none()
                    && !next.words
                    && !next.quoted.is_empty()
                    && next.sentence <= denial.last_sentence + NEAR
                    && (next.paragraph == denial.paragraph || next.sentence == denial.last_sentence + 1)
            })
        });
        match words.flatten() {
            Some(behind) => {
                let denial = drafts.remove(at);
                let next = &mut drafts[at + behind];
                next.act = Act::Denied;
                if next.subjects.is_empty() {
                    next.subjects = denial.subjects;
                    next.cue = denial.cue;
                    next.cue_sentence = denial.cue_sentence;
                }
            }
            None => at += 1,
        }
    }
}

fn pointing(document: &Document, denial: &Draft) -> bool {
    let words: usize = denial.spans.iter().map(|span| document.count(*span)).sum();
    let first = denial.spans.first().map_or(0, |span| document.tokens.first_from(span.start));
    words <= POINTING
        && matches!(document.tokens.key_at(first), "bu" | "buni" | "bunday" | "shu" | "ushbu" | "mazkur")
}

/// «корреспондент», «muxbir»: who asks in an interview is not who answers. `editors` ask, too.
pub fn asks_for_a_living(document: &Document, role: Span, editors: bool) -> bool {
    const STEMS: [&str; 12] = [
        "корреспондент",
        "журналист",
        "обозревател",
        "репортер",
        "ведущ",
        "muxbir",
        "jurnalist",
        "boshlovchi",
        "journalist",
        "reporter",
        "correspondent",
        "redakteur",
    ];
    const EDITORS: [&str; 3] = ["редактор", "главред", "muharrir"];
    let from = document.tokens.first_from(role.start);
    let words = document.tokens.list[from..].iter().take_while(|t| t.start < role.end);
    let asks = |token: &crate::tokens::Token| {
        let key = document.tokens.key(token);
        STEMS.iter().any(|stem| key.starts_with(stem))
            || editors && EDITORS.iter().any(|stem| key.starts_with(stem))
    };
    // «Kun.uz muxbiri rejissyor Sarvar Karimov»: the word beside the name is his.
    if document.lexicon.language.verb_final {
        return words.filter(|t| t.is(ROLE) || asks(t)).last().is_some_and(asks);
    }
    words.into_iter().any(asks)
}
