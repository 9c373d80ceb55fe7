//! How sure the engine is, and the rule in words a person understands.

use crate::draft::Draft;
use crate::resolve::Speaker;
use crate::speaking::Pattern;
use crate::subject::Form;

/// How sure, 0–1. The figures are how often each shape was right, words and speaker, in the English
/// articles of `tests/gold`, a little lower where few were counted.
pub fn confidence(draft: &Draft, speaker: Option<&Speaker>, inherited: bool, words: usize) -> f64 {
    let quoted = !draft.quoted.is_empty();
    let mut sure: f64 = match (draft.pattern, quoted, draft.words) {
        (Pattern::After | Pattern::Between, true, false) => 0.97,
        (Pattern::Before | Pattern::Colon, true, false) => 0.95,
        (Pattern::Turn, ..) => 0.88,
        (Pattern::Before | Pattern::Colon, true, true) => 0.87,
        (Pattern::After | Pattern::Between, true, true) => 0.87,
        (Pattern::Dash | Pattern::Block, ..) => 0.85,
        (Pattern::AccordingTo, ..) => 0.82,
        (Pattern::Before | Pattern::Colon, false, _) => 0.82,
        (Pattern::Between, false, _) => 0.78,
        (Pattern::Naming, ..) => 0.76,
        (Pattern::NoWords, ..) => 0.75,
        (Pattern::After, false, _) => 0.7,
        (Pattern::OfThis, ..) => 0.7,
        (Pattern::Bare, true, _) if draft.nested_in.is_some() => 0.5,
        (Pattern::Bare, ..) => 0.68,
        (Pattern::Reported, ..) => 0.66,
        (Pattern::Headline, ..) => 0.5,
        (Pattern::Partial, ..) => 0.45,
    };
    sure -= match speaker {
        None => 0.2,
        Some(s) if s.name.is_none() => 0.2,
        Some(s) => match s.form {
            Form::Pronoun => 0.03,
            Form::Role if s.person.is_none() => 0.06,
            Form::Paper | Form::Body => 0.03,
            Form::Role | Form::Name => 0.0,
        },
    };
    if inherited {
        sure -= 0.1;
    }
    if quoted && words < 4 {
        sure -= 0.15;
    }
    if draft.negated {
        sure -= 0.1;
    }
    (sure.clamp(0.05, 0.99) * 100.0).round() / 100.0
}

/// The rule, as "quoted words, cue after, name".
pub fn rule(draft: &Draft, speaker: Option<&Speaker>, inherited: bool) -> String {
    let content = match (draft.pattern, draft.quoted.is_empty(), draft.words) {
        (Pattern::Turn, ..) => "turn of a transcript",
        (Pattern::Dash, ..) => "reply after a dash",
        (Pattern::Block, ..) => "block quotation",
        (Pattern::NoWords, ..) => "no words",
        (_, true, _) => "reported words",
        (_, false, true) => "partly quoted words",
        (_, false, false) => "quoted words",
    };
    let place = match draft.pattern {
        Pattern::After => "cue after",
        Pattern::Before => "cue before",
        Pattern::Between => "cue between",
        Pattern::Colon => "colon before",
        Pattern::AccordingTo => "according to",
        Pattern::OfThis => "told by the next sentence",
        Pattern::Naming => "naming verb",
        Pattern::Partial => "no cue of its own",
        Pattern::Reported => "act told without a clause",
        Pattern::Bare => "no cue",
        Pattern::Turn | Pattern::Dash | Pattern::Block => "layout",
        Pattern::NoWords => "declined",
        Pattern::Headline => "title with colon",
    };
    let who = match speaker {
        _ if inherited => "speaker of the words before",
        None => "speaker not told",
        Some(s) if s.name.is_none() => "speaker not known",
        Some(s) => match s.form {
            Form::Name => "name",
            Form::Body => "organisation",
            Form::Role if s.person.is_some() => "role of a named person",
            Form::Role => "role without a name",
            Form::Pronoun => "pronoun",
            Form::Paper => "document",
        },
    };
    format!("{content}, {place}, {who}")
}
