//! Verbatim without marks: turns of a transcript, replies after a dash, block quotations.

use crate::cue::cues;
use crate::document::{Document, Item, Sentence};
use crate::draft::Draft;
use crate::lexicon::*;
use crate::sides;
use crate::speaking::Pattern;
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::{Act, BlockKind, Span};

/// A turn and the sentences it takes up.
pub struct Turn {
    /// First sentence.
    pub first_sentence: usize,
    /// Last sentence.
    pub last_sentence: usize,
    /// The quotation.
    pub draft: Draft,
}

/// All turns of a text.
pub fn turns(document: &Document) -> Vec<Turn> {
    let by_paragraph = sentences_by_paragraph(document);
    let labels: Vec<Option<Label>> = by_paragraph
        .iter()
        .map(|range| {
            let sentence = &document.sentences[first_of(document, (*range)?)];
            label(document, sentence).or_else(|| marked_label(document, sentence))
        })
        .collect();
    let labels = without_headline(document, labels);
    let sure = labels.iter().flatten().filter(|l| l.sure).count();
    let any = labels.iter().flatten().count();
    // One "Name: words" line is a colon, several are a transcript.
    let transcript = sure >= 2
        || any >= 3 && repeated(document, &labels)
        || any >= 4 && pure(&labels) && document.lexicon.language.code == "en";
    let pure = transcript && pure(&labels);
    let mut turns: Vec<Turn> = Vec::new();
    let mut in_marks = false;
    if any == 0 || !transcript {
        let interview = crate::interview::interview(document, &by_paragraph);
        if !interview.is_empty() {
            return interview;
        }
    }
    for (paragraph, range) in by_paragraph.iter().enumerate() {
        let Some((first, last)) = *range else { continue };
        let span = document.paragraphs[paragraph].span;
        let kind = document.paragraphs[paragraph].kind;
        if !in_marks
            && goes_on(document, (paragraph, first, last), &labels, transcript.then_some(pure))
            && let Some(turn) = turns.last_mut().filter(|t| t.last_sentence + 1 == first)
        {
            turn.last_sentence = last;
            turn.draft.last_sentence = last;
            turn.draft.spans.push(span);
            turn.draft.quoted.push(span);
            continue;
        }
        if let Some(label) = labels[paragraph].as_ref().filter(|_| transcript) {
            let words = Span::new(label.end, span.end).trimmed(document.text);
            let words = without_mark(document, words, label.marked);
            in_marks = label.marked;
            if words.is_empty() {
                continue;
            }
            let mut draft = Draft::bare(vec![words], Vec::new(), first, paragraph);
            draft.last_sentence = last;
            draft.pattern = Pattern::Turn;
            let asks = label.asks && (label.subject.is_none() || document.words(words).ends_with('?'));
            draft.act = if asks { Act::Asked } else { Act::Said };
            draft.subjects.extend(label.subject.clone());
            draft.label = Some(document.words(label.words).to_owned());
            turns.push(Turn { first_sentence: first, last_sentence: last, draft });
        } else if let Some(words) =
            goes_on_in_marks(document, paragraph, first).filter(|_| transcript && in_marks)
            && let Some(before) = turns.last_mut()
            && before.draft.pattern == Pattern::Turn
            && before.draft.paragraph + 1 == paragraph
        {
            before.draft.spans.push(words);
            before.draft.quoted.push(words);
            before.draft.paragraph = paragraph;
            before.draft.last_sentence = last;
            before.last_sentence = last;
        } else if let Some(turn) = dash(document, paragraph, first, last) {
            turns.push(turn);
        } else if kind == Some(BlockKind::Quote)
            && !document.text[span.start..span.end].contains(['“', '«', '„', '"'])
        {
            let mut draft = Draft::bare(vec![span], Vec::new(), first, paragraph);
            draft.last_sentence = last;
            draft.pattern = Pattern::Block;
            turns.push(Turn { first_sentence: first, last_sentence: last, draft });
        }
    }
    turns
}

/// Does a paragraph without a label or dash of its own go on with the turn before? Between two labels it
/// does; between two dashes where somebody speaks of himself.
///
/// The paragraph comes with its first and last sentence; `transcript` is whether the page is turns and nothing
/// else, where it has labels at all.
fn goes_on(
    document: &Document,
    (paragraph, first, last): (usize, usize, usize),
    labels: &[Option<Label>],
    transcript: Option<bool>,
) -> bool {
    const OF_ONESELF: &str = "я мы меня мне мной нас нам мой моя мое мои наш наша наши ich wir mich mir uns unser men biz menga bizga bizning mening";
    let words = |paragraph: usize| document.paragraphs.get(paragraph).map_or("", |p| document.words(p.span));
    let dashed = |paragraph: usize| words(paragraph).starts_with(['—', '–']);
    let labelled = |paragraph: usize| labels.get(paragraph).is_some_and(Option::is_some);
    let here = words(paragraph);
    if paragraph == 0 || labelled(paragraph) || dashed(paragraph) || here.starts_with(['(', '[', '*']) {
        return false;
    }
    if let Some(pure) = transcript {
        let reported = || {
            document.sentences[first..=last]
                .iter()
                .any(|s| !cues(document, &s.items).is_empty() && s.items.iter().any(|i| i.segment.is_some()))
        };
        return pure
            && (paragraph + 1..paragraph + 3).any(labelled)
            && !document.paragraphs[paragraph].heading_like
            && !reported();
    }
    if !dashed(paragraph - 1) || !dashed(paragraph + 1) {
        return false;
    }
    let span = document.paragraphs[paragraph].span;
    let from = document.tokens.first_from(span.start);
    document.tokens.list[from..]
        .iter()
        .take_while(|t| t.start < span.end)
        .filter(|t| t.is_word())
        .map(|t| document.tokens.key(t))
        .any(|key| {
            // «ustozim», «ochyapmiz»: the ending tells who speaks.
            let ending = document.lexicon.language.verb_final
                && ["zim", "yapmiz", "yapman", "dim", "dik", "ganman"].iter().any(|tail| key.ends_with(tail));
            ending || OF_ONESELF.split(' ').any(|word| word == key)
        })
}

/// A headline «Briefing: words» is no turn, unless its label stands below, too.
fn without_headline(document: &Document, mut labels: Vec<Option<Label>>) -> Vec<Option<Label>> {
    let words = |label: &Option<Label>| label.as_ref().map(|l| document.words(l.words));
    let first = labels.first().and_then(words);
    let again = labels.iter().skip(1).any(|label| first.is_some() && words(label) == first);
    let titled = document.paragraphs.first().is_some_and(|p| p.heading_like);
    if titled
        && !again
        && let Some(label) = labels.first_mut()
    {
        *label = None;
    }
    labels
}

/// A page of turns, not a report in which some lines have a label.
fn pure(labels: &[Option<Label>]) -> bool {
    let first = labels.iter().position(Option::is_some).unwrap_or(0);
    let last = labels.iter().rposition(Option::is_some).unwrap_or(0);
    labels.iter().flatten().count() * 5 >= (last + 1 - first) * 3
}

fn sentences_by_paragraph(document: &Document) -> Vec<Option<(usize, usize)>> {
    let mut ranges: Vec<Option<(usize, usize)>> = vec![None; document.paragraphs.len()];
    for (index, sentence) in document.sentences.iter().enumerate() {
        let range = &mut ranges[sentence.paragraph];
        *range = Some(range.map_or((index, index), |(first, _)| (first, index)));
    }
    ranges
}

struct Label {
    words: Span,
    end: usize,
    sure: bool,
    asks: bool,
    subject: Option<Subject>,
    /// The label stands inside marks that are opened again in each paragraph.
    marked: bool,
}

/// `"WALLACE: Let us begin.`: a transcript printed as one long quotation.
fn marked_label(document: &Document, sentence: &Sentence) -> Option<Label> {
    let first = sentence.items.first()?;
    let segment = first.segment?;
    let start = document.paragraphs[sentence.paragraph].span.start;
    let inside = document.inside(segment).into_iter().next()?;
    let label = label(document, &inside)?;
    (first.span.start == start && label.sure).then_some(Label { marked: true, ..label })
}

/// The words of a paragraph in marks without a label of its own: the turn before goes on.
fn goes_on_in_marks(document: &Document, paragraph: usize, first: usize) -> Option<Span> {
    let item = document.sentences[first].items.first()?;
    item.segment?;
    let words = without_mark(document, document.paragraphs[paragraph].span, true);
    let noise = document.words(words).starts_with(['(', '[']);
    (item.span.start == document.paragraphs[paragraph].span.start && !noise).then_some(words)
}

/// Without the marks at the edges of a paragraph, where they belong to the whole transcript.
fn without_mark(document: &Document, words: Span, marked: bool) -> Span {
    if !marked {
        return words;
    }
    let text = document.words(words);
    let marks = ['"', '“', '”', '«', '»'];
    let head = text.len() - text.trim_start_matches(marks).len();
    let tail = text.len() - text.trim_end_matches(marks).len();
    Span::new(words.start + head, words.end - tail.min(text.len() - head)).trimmed(document.text)
}

/// `WALLACE:`, `Вопрос:`, `Q:`, `Anna Brown:` at the head of a paragraph.
fn label(document: &Document, sentence: &Sentence) -> Option<Label> {
    let items = &sentence.items;
    let language = document.lexicon.language;
    let lone = |list: &str| {
        items[0].is_word() && list.split(' ').any(|w| w == document.tokens.key_at(items[0].token))
    };
    // "Q. Why?", "A. Because."
    let lettered = items[0].span.len() == 1
        && items[0].is_capital()
        && items.get(1).is_some_and(|i| i.stop == '.')
        && (lone(language.question_labels) || lone(language.answer_labels));
    let colon = if lettered { 1 } else { items.iter().take(14).position(|i| matches!(i.stop, ':'))? };
    if let Some(label) = office_holder(document, items, colon) {
        return Some(label);
    }
    let outlet = behind_name(document, &items[..colon]);
    if colon == 0
        || items[..colon].iter().enumerate().any(|(at, i)| {
            i.segment.is_some() && crate::outlets::marked(document, i).is_none()
                || matches!(i.stop, ',' | '!' | '?' | '—' | ';') && outlet != Some(at)
        })
    {
        return None;
    }
    let aside = items[..colon].iter().position(|i| i.stop == '(').filter(|at| *at > 0).unwrap_or(colon);
    let words = Span::new(items[0].span.start, items[aside - 1].span.end);
    let key = document.tokens.key_at(items[0].token);
    let last =
        items[..colon].iter().rev().find(|i| i.is_word()).map_or("", |i| document.tokens.key_at(i.token));
    let listed = |list: &str| {
        list.split(' ').any(|w| w == key) && colon <= 2 || list.split(' ').any(|w| w == last) && colon <= 4
    };
    let (asks, answers) = (listed(language.question_labels), listed(language.answer_labels));
    // "MAIRI GALBRAITH (recorded):"
    let upper = items[..aside].iter().filter(|i| i.is_word()).all(|i| i.case == crate::tokens::Case::Upper)
        && words.len() > 2;
    // «В. А. Крюкова (Минфин):»: what stands in brackets is no part of the name.
    let bracket = items[..colon].iter().position(|i| i.stop == '(').or(outlet).unwrap_or(colon);
    let name = items[..bracket].iter().filter(|i| i.is_word()).count() <= 5
        && bracket <= 8
        && items[..bracket]
            .iter()
            .filter(|i| i.is_word())
            .all(|i| i.is_capital() || i.is(PARTICLE | ROLE | ORG | TITLE));
    if !(asks || answers || upper || name) || items[..colon].iter().any(|i| i.is(MONTH | WEEKDAY)) {
        return None;
    }
    // Q. and A. are no mention, a label with an office is.
    let office = !matches!(key, "q" | "question" | "вопрос" | "savol" | "frage");
    let subject = if asks && office {
        let (mention, class) = (words, items[0].class);
        Some(Subject { mention, form: SubjectForm::Role, role: None, plural: false, indefinite: true, class })
    } else if asks || answers {
        None
    } else {
        let mut found = sides::label(document, &items[..bracket]);
        let mut one = found.pop();
        if upper || one.is_none() {
            one = Some(Subject::bare(
                words,
                SubjectForm::Name,
                items[..colon].iter().fold(0, |all, i| all | i.class) & (MALE | FEMALE),
            ));
        }
        one.filter(|s| matches!(s.form, SubjectForm::Name | SubjectForm::Role | SubjectForm::Body))
    };
    if subject.is_none() && !asks && !answers {
        return None;
    }
    Some(Label {
        words,
        end: items[colon].span.end,
        sure: asks
            || answers
            || upper
            || items[0].is(COURTESY) && language.code == "en" && items[0].is_capital(),
        asks: asks || outlet.is_some_and(|at| of_outlet(document, &items[at..colon])),
        subject,
        marked: false,
    })
}

/// «Anvar Soliyev, “Shahar” telekanali:», "Anna Brown, the Herald:": the comma between who asks and for whom.
fn behind_name(document: &Document, items: &[Item]) -> Option<usize> {
    let comma = items.iter().position(|i| i.stop == ',')?;
    let (name, rest) = (&items[..comma], items.get(comma + 1..)?);
    let named = (2..=4).contains(&name.len())
        && name.iter().all(|i| i.is_word() && (i.is_capital() || i.is(PARTICLE)));
    let outlet = |i: &Item| i.is(MEDIA | ROLE) || crate::outlets::marked(document, i).is_some();
    let plain = rest
        .iter()
        .all(|i| i.is_word() && i.cue == NO_CUE && !i.is(VERB | BE | HAVE | MODAL) || i.segment.is_some());
    (named && plain && rest.len() <= 6 && rest.iter().any(outlet)).then_some(comma)
}

/// The sentence that may begin with a label: "4. Ms Anna Brown:" has a number before it.
fn first_of(document: &Document, (first, last): (usize, usize)) -> usize {
    let items = &document.sentences[first].items;
    let number = items.len() == 2 && items[0].is_word() && items[0].case == crate::tokens::Case::None;
    first + usize::from(number && items[1].stop == '.' && first < last)
}

/// "The Minister for Rural Health (Mr Tobias Lund):": an office, and in brackets who holds it.
fn office_holder(document: &Document, items: &[Item], colon: usize) -> Option<Label> {
    let (first, last) = (items.first()?, items[..colon].last()?);
    let office = colon > 1
        && first.is(DET)
        && items[..colon].iter().all(Item::is_word)
        && items[..colon].iter().any(|i| i.is(ROLE) && i.is_capital());
    // The reader of sentences leaves the bracket out.
    let bracket = &document.text[last.span.end..items[colon].span.start];
    let name = bracket.trim().strip_prefix('(')?.strip_suffix(')')?;
    let start = last.span.end + bracket.find('(')? + 1;
    let words = name.split(' ').filter(|word| !word.is_empty());
    let named = words.clone().count() >= 2 && words.clone().all(|word| word.starts_with(char::is_uppercase));
    if !(office && named && document.lexicon.language.code == "en") {
        return None;
    }
    let mention = Span::new(start, start + name.len());
    let role = Some(Span::new(first.span.start, last.span.end));
    Some(Label {
        words: mention,
        end: items[colon].span.end,
        sure: true,
        asks: false,
        subject: Some(Subject { role, ..Subject::bare(mention, SubjectForm::Name, 0) }),
        marked: false,
    })
}

/// Does an outlet, or somebody who asks for a living, stand there?
fn of_outlet(document: &Document, items: &[Item]) -> bool {
    items
        .iter()
        .any(|i| i.is(MEDIA) || i.segment.is_some() || crate::acts::asks_for_a_living(document, i.span, true))
}

fn repeated(document: &Document, labels: &[Option<Label>]) -> bool {
    let words: Vec<&str> = labels.iter().flatten().map(|l| document.words(l.words)).collect();
    words.iter().enumerate().any(|(i, w)| words[i + 1..].contains(w))
}

/// `— Words, — said X. — More words.`
fn dash(document: &Document, paragraph: usize, first: usize, last: usize) -> Option<Turn> {
    let lead = document.sentences[first].items.first()?;
    if lead.stop != '—' || document.sentences[first].items.len() < 3 {
        return None;
    }
    let mut draft = Draft::bare(Vec::new(), Vec::new(), first, paragraph);
    draft.last_sentence = last;
    draft.pattern = Pattern::Dash;
    let end = document.paragraphs[paragraph].span.end;
    let items: Vec<Item> =
        document.sentences[first..=last].iter().flat_map(|s| s.items.iter().copied()).collect();
    let mut pieces = Vec::new();
    let mut from = lead.span.end;
    let mut at = 1;
    while at < items.len() {
        let opens = items[at].stop == '—' && matches!(items[at - 1].stop, ',' | '!' | '?' | '…' | '.');
        if opens && draft.cue.is_empty() {
            let close = (at + 1..items.len())
                .find(|i| {
                    items[*i].stop == '—'
                        || matches!(items[*i].stop, '.' | '!' | '?')
                            && items.get(i + 1).is_none_or(|n| n.stop == '—')
                })
                .unwrap_or(items.len());
            let clause = &items[at + 1..close];
            if let Some((found, cue, act, gender)) = sides::aside(document, clause) {
                {
                    // The comma before the cue is the reporter's.
                    let words = document.text[from..items[at].span.start].trim_end().trim_end_matches(',');
                    pieces.push(Span::new(from, from + words.len()).trimmed(document.text));
                    draft.cue = vec![cue];
                    draft.subjects = found;
                    draft.act = act;
                    draft.gender = gender;
                    draft.cue_sentence = Some(first);
                    let mut resume = close;
                    while items.get(resume).is_some_and(|i| i.stop != '\0') {
                        resume += 1;
                    }
                    from = items.get(resume).map_or(end, |i| i.span.start);
                    at = resume;
                    continue;
                }
            }
        }
        at += 1;
    }
    pieces.push(Span::new(from.min(end), end).trimmed(document.text));
    pieces.retain(|p| p.len() > 1);
    if pieces.is_empty() || draft.cue.is_empty() && !dialogue(document, paragraph) {
        return None;
    }
    if draft.cue.is_empty() && document.words(pieces[pieces.len() - 1]).ends_with('?') {
        draft.act = Act::Asked;
    }
    draft.spans.clone_from(&pieces);
    draft.quoted = pieces;
    Some(Turn { first_sentence: first, last_sentence: last, draft })
}

/// Replies without a cue only where another paragraph beside begins with a dash too.
fn dialogue(document: &Document, paragraph: usize) -> bool {
    let dashed =
        |p: usize| document.paragraphs.get(p).is_some_and(|p| document.words(p.span).starts_with(['—', '–']));
    dashed(paragraph + 1) || (1..=2).any(|back| paragraph >= back && dashed(paragraph - back))
}
