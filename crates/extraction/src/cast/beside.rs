//! The role printed beside a name.

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::tokens::Token;
use onrecord_model::Span;

/// The role printed before a name: from its first word of role to the name.
pub fn role_before(document: &Document, run: &[Item], start: usize) -> Option<Span> {
    let tokens = &document.tokens.list;
    // "the mill owner, Tom Brandt, denied": a definite role, then the name between commas.
    let apposed = apposed(document, run, start);
    let name = if apposed { run[start].token - 1 } else { run[start].token };
    let is_the =
        |index: Option<usize>| index.is_some_and(|index| document.tokens.key(&tokens[index]) == "the");
    let mut from = None;
    let mut headed = false;
    let mut at = name;
    for _ in 0..11 {
        let Some(before) = at.checked_sub(1) else { break };
        let token = &tokens[before];
        if !token.is_word()
            || token.is(VERB | COMPL | CONJ | REL | SUBORD | PRONOUN) && !token.is(DET)
            || token.is_cue() && !token.is(ROLE) && !token.is(ADJ)
        {
            break;
        }
        if document.text[token.end..tokens[at].start].contains(['\n', '“', '”', '"', '«', '»']) {
            break;
        }
        if token.is(PREP)
            && (from.is_none() || !matches!(document.tokens.key(token), "of" | "for" | "по" | "в" | "на"))
        {
            break;
        }
        if token.is(PREP) && headed && document.lexicon.language.code != "en" {
            break;
        }
        if token.is(ROLE | TITLE) && !token.is(COURTESY) {
            from = Some(token.start);
            headed = true;
        } else if token.is(ADJ | DEMONYM | ORG) && (headed || from.is_none()) && !token.is(DET) {
            from = Some(token.start);
        } else if headed
            && document.lexicon.language.verb_final
            && crate::verb_final::oblique(document.tokens.key(token))
            && !document.tokens.key(token).ends_with("ning")
        {
            // «Farg'onada haydovchi Karim»: where, not what he is.
            break;
        } else if headed && token.is_capital() && !token.is(NO_NAME | DET) {
            from = Some(token.start);
        } else if apposed && headed && !token.is(DET | PREP) && is_the(before.checked_sub(1)) {
            // "the mill owner": one word of any kind between the article and the role.
            from = Some(token.start);
        } else if headed && at + 1 == name && noun_before_role(document, token) {
            // "harbour master": the noun that says of what.
            from = Some(token.start);
        } else if headed && !token.is(DET | PREP) {
            break;
        } else if token.is(DET) && headed && !tokens[..before].last().is_some_and(|t| t.is(PREP)) {
            break;
        } else if from.is_none() {
            from = Some(token.start).filter(|_| !token.is(DET | PREP | ADVERB | TIME));
            from?;
        }
        at = before;
    }
    if apposed && !is_the(at.checked_sub(1)) {
        return None;
    }
    let role = Span::new(from?, tokens[name].start).trimmed(document.text);
    (headed && !role.is_empty()).then_some(role)
}

/// Whether a small word before a role may be a noun that says of what, and no verb or adverb of its own.
fn noun_before_role(document: &Document, token: &Token) -> bool {
    let word = &document.text[token.start..token.base_end];
    document.lexicon.language.code == "en"
        && !token.is(DET | PREP | ADVERB | TIME)
        && word.len() > 3
        && word.chars().all(char::is_lowercase)
        && !["ed", "ing", "ly", "s"].iter().any(|ending| word.ends_with(ending))
}

/// Whether a name stands between commas, or between a comma and the end of its sentence.
fn apposed(document: &Document, run: &[Item], start: usize) -> bool {
    let tokens = &document.tokens.list;
    let after = run.last().and_then(|last| tokens.get(last.token + 1));
    document.lexicon.language.code == "en"
        && run[start].token.checked_sub(1).is_some_and(|before| tokens[before].stop == ',')
        && after.is_none_or(|token| matches!(token.stop, ',' | '.'))
}

/// The role printed after a name: `Jessica Ditto, a spokeswoman for the governor,`.
pub fn role_after(document: &Document, run: &[Item]) -> Option<Span> {
    let tokens = &document.tokens.list;
    let last = run.last()?.token;
    if tokens.get(last + 1)?.stop != ',' {
        return None;
    }
    let first = tokens.get(last + 2)?;
    if !first.is(DET | ROLE | ADJ | DEMONYM | ORG | TITLE) || first.is(PRONOUN) && !first.is(DET) {
        return None;
    }
    let mut headed = false;
    let mut end = None;
    for (n, token) in tokens[last + 2..].iter().enumerate().take(16) {
        if !token.is_word() {
            end = Some(token.start);
            break;
        }
        if token.is_cue() && !token.is(ROLE | ADJ) || token.is(REL) || token.is(VERB | BE | HAVE) && !headed {
            return None;
        }
        headed |= token.is(ROLE) && n < 6;
    }
    let from = if first.is(DET) { tokens.get(last + 3)?.start } else { first.start };
    let role = Span::new(from, end?).trimmed(document.text);
    (headed && !role.is_empty() && !document.words(role).contains(['“', '”', '"', '\n'])).then_some(role)
}
