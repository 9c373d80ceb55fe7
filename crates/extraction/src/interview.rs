//! An interview printed without labels or dashes: a question a paragraph, then its answer.

use crate::document::Document;
use crate::draft::Draft;
use crate::speaking::Pattern;
use crate::turns::Turn;
use onrecord_model::Act;

/// So many questions, each with an answer, make an interview.
const QUESTIONS: usize = 3;
/// A longer paragraph that ends in a question is no question to somebody.
const LONGEST: usize = 60;
/// A statement to somebody stands for a question when it is no longer.
const SHORT: usize = 10;

const TO_SOMEBODY: &str = "вы вас вам вами ваш ваша ваше ваши вашей вашего вашу you your yours sie ihnen ihr ihre siz sizni sizga sizning"; // typos: foreign
const OF_ONESELF: &str = "я мы меня мне мной нас нам мой моя мое мои i we me us my our ich wir mich mir uns men biz menga bizga mening"; // typos: foreign

/// The turns of such an interview; `sentences` tells the first and last sentence of each paragraph.
pub fn interview(document: &Document, sentences: &[Option<(usize, usize)>]) -> Vec<Turn> {
    let asks: Vec<bool> = (0..sentences.len()).map(|p| sentences[p].is_some() && asks(document, p)).collect();
    let answered = |p: usize| asks[p] && asks.get(p + 1).is_some_and(|next| !next);
    let pairs = (0..asks.len()).filter(|p| answered(*p)).count();
    let (Some(first), Some(last)) = (asks.iter().position(|a| *a), asks.iter().rposition(|a| *a)) else {
        return Vec::new();
    };
    // Questions stand all through it: at least one paragraph of four.
    if pairs < QUESTIONS || pairs * 4 < last + 1 - first {
        return Vec::new();
    }
    // "What is it? A virus that …": a page that asks itself; somebody who answers speaks of himself.
    let personal = (first..=last).any(|p| !asks[p] && of_oneself(document, p));
    if document.lexicon.language.code == "en" && !personal {
        return Vec::new();
    }
    let mut turns: Vec<Turn> = Vec::new();
    for (paragraph, range) in sentences.iter().enumerate().skip(first).take(last + 2 - first) {
        let Some((from, to)) = *range else { continue };
        let span = document.paragraphs[paragraph].span;
        let question = asks[paragraph]
            || statement(document, paragraph) && turns.last().is_some_and(|t| t.draft.act == Act::Said);
        if let Some(turn) =
            turns.last_mut().filter(|t| !question && t.draft.act == Act::Said && t.last_sentence + 1 == from)
        {
            turn.last_sentence = to;
            turn.draft.last_sentence = to;
            turn.draft.spans.push(span);
            turn.draft.quoted.push(span);
            continue;
        }
        let mut draft = Draft::bare(vec![span], Vec::new(), from, paragraph);
        draft.last_sentence = to;
        draft.pattern = Pattern::Turn;
        draft.act = if question { Act::Asked } else { Act::Said };
        turns.push(Turn { first_sentence: from, last_sentence: to, draft });
    }
    turns
}

/// A paragraph that asks: it ends in a question mark and has neither marks at its edge, dash nor label.
fn asks(document: &Document, paragraph: usize) -> bool {
    let span = document.paragraphs[paragraph].span;
    let words = document.words(span);
    words.ends_with('?')
        && !words.starts_with(['—', '–', '-', '«', '“', '„', '"'])
        && document.count(span) <= LONGEST
        && paragraph > 0
}

/// Does a paragraph speak of whoever says it, outside marks?
fn of_oneself(document: &Document, paragraph: usize) -> bool {
    let span = document.paragraphs[paragraph].span;
    let from = document.tokens.first_from(span.start);
    document.tokens.list[from..]
        .iter()
        .take_while(|t| t.start < span.end)
        .filter(|t| t.is_word() && !document.in_marks(t.start))
        .any(|t| OF_ONESELF.contains(&format!(" {} ", document.tokens.key(t))))
}

/// A short statement to somebody, nothing in it of oneself: «Вас называют пессимистом.»
fn statement(document: &Document, paragraph: usize) -> bool {
    let span = document.paragraphs[paragraph].span;
    let from = document.tokens.first_from(span.start);
    let keys =
        || document.tokens.list[from..].iter().take_while(|t| t.start < span.end).filter(|t| t.is_word());
    let any = |list: &str| keys().any(|t| list.split(' ').any(|word| word == document.tokens.key(t)));
    keys().count() <= SHORT && any(TO_SOMEBODY) && !any(OF_ONESELF)
}
