//! Sentences that announce what follows: "He continued:", "Name: words", and whom a sentence is about.

use crate::cue::cues;
use crate::document::{Document, Item, Sentence};
use crate::lexicon::*;
use crate::sides;
use crate::speaking::{Pattern, Speaking, tidy};
use crate::subject::{Form as SubjectForm, Subject, subjects};
use onrecord_model::{Act, BlockKind};

fn speaking(index: usize, subjects: Vec<Subject>, pattern: Pattern) -> Speaking {
    Speaking {
        sentence: index,
        content: Vec::new(),
        cue: Vec::new(),
        own: (0, 0),
        subjects,
        act: Act::Said,
        pattern,
        chain: Vec::new(),
        addressee: None,
        negated: false,
        gender: None,
    }
}

/// The speaker a sentence that ends in a colon announces.
pub fn opened(
    document: &Document,
    sentence: &Sentence,
    index: usize,
    found: &[Speaking],
) -> Option<Speaking> {
    let items = &sentence.items;
    if items.last()?.stop != ':' {
        return None;
    }
    let mut opened = speaking(index, Vec::new(), Pattern::Colon);
    for cue in cues(document, items).iter().rev() {
        let mut subjects_found = sides::before_or_behind(document, items, cue);
        if subjects_found.is_empty() {
            subjects_found = sentence_subject(document, sentence);
        }
        if !subjects_found.is_empty() {
            opened.subjects = subjects_found;
            opened.cue = vec![cue.span(items)];
            opened.act = cue.act();
            opened.gender =
                if cue.entry.feminine { Some(true) } else { cue.entry.masculine.then_some(false) };
            return Some(opened);
        }
    }
    if let Some(last) = found.last() {
        opened.subjects.clone_from(&last.subjects);
        return Some(opened);
    }
    opened.subjects = sentence_subject(document, sentence);
    (!opened.subjects.is_empty()).then_some(opened)
}

/// "issued", "opened": a verb in the past that stands in no list.
fn past(document: &Document, item: &Item) -> bool {
    let key = document.tokens.key_at(item.token);
    document.lexicon.language.code == "en"
        && item.is_word()
        && !item.is_capital()
        && key.len() > 4
        && key.ends_with("ed")
        && !item.is(ADJ | ADVERB | ROLE)
}

/// "Asked whether she would stay, Holm would not commit.": the subject stands behind the comma.
fn asked(document: &Document, items: &[Item]) -> bool {
    let key = items.first().filter(|i| i.is_word()).map_or("", |i| document.tokens.key_at(i.token));
    document.lexicon.language.code == "en" && matches!(key, "asked" | "pressed" | "questioned")
}

/// Whom a sentence is about: its first name or pronoun.
pub fn sentence_subject(document: &Document, sentence: &Sentence) -> Vec<Subject> {
    let items = &sentence.items;
    if document.lexicon.language.free_order {
        return crate::free_order::topic(document, items).into_iter().collect();
    }
    let mut from = 0;
    if items.first().is_some_and(|i| i.is(PREP | SUBORD)) || asked(document, items) {
        from = items.iter().position(|i| i.stop == ',').map_or(0, |i| i + 1);
    }
    let to = (from + 1..items.len())
        .find(|i| {
            items[*i].segment.is_some()
                || items[*i].stop != '\0' && items[*i].stop != '.'
                || items[*i].is(VERB | BE | HAVE | REL)
                || items[*i].cue != NO_CUE
                || past(document, &items[*i])
        })
        .unwrap_or(items.len());
    if items.get(to).is_some_and(|i| i.stop == ',')
        && let Some(next) = items[to + 1..].iter().position(|i| i.stop == ',')
        && let Some(named) = crate::subject::apposed(document, items, from, to, to + next + 2)
    {
        return vec![named];
    }
    let found = items.get(from..to).map(|part| subjects(document, part)).unwrap_or_default();
    found
        .into_iter()
        .filter(|s| matches!(s.form, SubjectForm::Name | SubjectForm::Pronoun | SubjectForm::Body))
        .take(1)
        .collect()
}

/// What newsrooms put before a colon that is nobody's name.
const SECTIONS: &[&str] = &[
    "fact",
    "factbox",
    "obituary",
    "obituaries",
    "live",
    "transcript",
    "minutes",
    "letters",
    "watch",
    "opinion",
    "analysis",
    "explainer",
    "explained",
    "review",
    "breaking",
    "update",
    "updates",
    "exclusive",
    "editorial",
    "interview",
    "profile",
    "video",
    "photos",
    "pictures",
    "timeline",
    "comment",
    "podcast",
    "recap",
    "quiz",
    "q&a",
    "faq",
    "recipe",
    "correction",
    "feature",
    "blog",
];

/// A title `Name: words`, in a headline or a line that reads like one.
pub fn headline(document: &Document, sentence: &Sentence, index: usize) -> Option<Speaking> {
    let paragraph = &document.paragraphs[sentence.paragraph];
    let top = paragraph.kind == Some(BlockKind::Headline)
        || (paragraph.kind.is_none() && index < 4 && sentence.paragraph < 4);
    let items = &sentence.items;
    let top =
        top && (paragraph.heading_like || sentence.paragraph == 0 || document.lexicon.language.code != "en");
    let colon = items.iter().position(|i| i.stop == ':')?;
    if top && colon == 1 && items[0].segment.is_some() {
        return behind(document, sentence, index).or_else(|| outlet_before(document, sentence, index));
    }
    // «Rektor Anna Salimova: “…”» within a page: a label and a quotation alone.
    let language = document.lexicon.language;
    let alone = items.get(colon + 1).is_some_and(|i| i.segment.is_some())
        && items[colon + 2..].iter().all(|i| i.stop != '\0')
        && (language.free_order || language.verb_final || language.noun_capitals);
    // «Gidrometeorologiya markazi: kechga borib harorat pasayadi.»: a line of a live page.
    let line = language.verb_final
        && sentence.paragraph > 0
        // Nothing but the hour stands before it.
        && !document.text[paragraph.span.start..sentence.span().start].contains(char::is_alphabetic)
        && items.len() > colon + 3
        && items[colon + 1..].iter().all(|i| i.segment.is_none())
        && sides::label(document, &items[..colon]).first().is_some_and(|s| {
            // «Hokim Anvar Sobirov: bog' barpo etiladi», a crosshead.
            s.form == SubjectForm::Body
                || s.form == SubjectForm::Name && s.role.is_some() && paragraph.heading_like
        });
    if !top && !alone && !line
        || colon == 0
        || colon > 7
        || items[..colon].iter().any(|i| i.segment.is_some() || matches!(i.stop, ',' | '—' | '|' | '/'))
    {
        return None;
    }
    let found = sides::label(document, &items[..colon]);
    // In a language of endings the words before the colon are the speaker and nothing else.
    if language.free_order && !crate::free_order::only_subject(document, &items[..colon])
        || language.noun_capitals && !crate::verb_second::only_subject(document, &items[..colon])
        || language.verb_final && !crate::verb_final::only_subject(document, &items[..colon])
    {
        return None;
    }
    // "Obituary: the keeper of the light": a label of the page's.
    if language.code == "en"
        && items[..colon].iter().any(|i| SECTIONS.contains(&document.tokens.key_at(i.token)))
    {
        return None;
    }
    // "Seventeen days below: how it went": a name ends its label.
    if language.code == "en"
        && found.first().is_some_and(|s| s.form == SubjectForm::Name)
        && items[..colon].iter().any(|i| {
            i.is_word()
                && !i.is_capital()
                && !i.is(PREP | DET | ROLE | CONJ | PARTICLE)
                && i.span.start > found[0].mention.end
        })
    {
        return None;
    }
    // "Revealed: a tunnel under the bay": a verb heads the line.
    if colon == 1 && language.code == "en" && items[0].cue != NO_CUE {
        return None;
    }
    let known = found.first().is_some_and(|s| match s.form {
        SubjectForm::Name => {
            let marked = items.get(colon + 1).is_some_and(|i| i.segment.is_some());
            document.count(s.mention) <= 4 && (document.count(s.mention) > 1 || items.len() > 5 || marked)
        }
        SubjectForm::Body | SubjectForm::Paper => true,
        SubjectForm::Role => s.class & (ROLE | GROUP) != 0,
        SubjectForm::Pronoun => false,
    });
    let content = tidy(sentence, colon + 1, items.len());
    if !known || content.1 < content.0 + 3 && !items[content.0..content.1].iter().any(|i| i.segment.is_some())
    {
        return None;
    }
    // "Bloomberg: Norland to cut output": an outlet relays what nobody named says.
    let outlet = found.len() == 1 && found[0].form == SubjectForm::Body && found[0].class & MEDIA != 0;
    let plain = items[content.0..content.1].iter().all(|i| i.segment.is_none());
    let mut headline = speaking(index, found, Pattern::Headline);
    if outlet && plain {
        headline.chain = std::mem::take(&mut headline.subjects);
    }
    headline.own = (0, colon + 1);
    // Only the words in marks, where there are such alone.
    headline.content = vec![content];
    Some(headline)
}

/// `“Words.” — Anna Brown, a teacher`: the speaker's name behind a dash, like a signature.
pub fn signature(document: &Document, sentence: &Sentence, index: usize) -> Option<Speaking> {
    let items = &sentence.items;
    let dash = items.iter().position(|i| i.stop == '—')?;
    let marked = items[..dash].iter().all(|i| i.segment.is_some() || i.stop != '\0');
    let rest = &items[dash + 1..];
    let plain = rest.len() < 24 && rest.iter().all(|i| i.segment.is_none() && i.stop != '—' && i.stop != ':');
    if dash == 0 || !marked || !plain || items[..dash].iter().all(|i| i.segment.is_none()) {
        return None;
    }
    // Nothing but the name, its role and clauses about them: no verb before a "who".
    let end = rest.iter().position(|i| i.is(REL) || i.stop == ',').unwrap_or(rest.len());
    if rest[..end].iter().any(|i| i.is(VERB | BE | HAVE | MODAL) || i.cue != NO_CUE && !i.is(ROLE)) {
        return None;
    }
    let found = subjects(document, &rest[..end]);
    let named = found.first().is_some_and(|s| match s.form {
        SubjectForm::Name | SubjectForm::Body => true,
        SubjectForm::Role => s.class & (ROLE | GROUP | SOURCE) != 0 || rest[0].is(DET),
        SubjectForm::Paper | SubjectForm::Pronoun => false,
    });
    if !named {
        return None;
    }
    let mut signed = speaking(index, found, Pattern::After);
    signed.own = (dash, items.len());
    signed.content = vec![(0, dash)];
    Some(signed)
}

/// A title `Words — the minister` in the languages whose endings or order tell that the last words are somebody.
pub fn said_by(document: &Document, sentence: &Sentence, index: usize) -> Option<Speaking> {
    let items = &sentence.items;
    let language = document.lexicon.language;
    let dash = items.iter().rposition(|i| i.stop == '—')?;
    let rest = &items[dash + 1..];
    let title = sentence.paragraph == 0 && document.paragraphs[0].heading_like;
    let plain = rest.len() <= 6
        && rest.iter().all(Item::is_word)
        && items[..dash].iter().all(|i| i.segment.is_none());
    if !title || !plain || rest.is_empty() || items[..dash].iter().filter(|i| i.is_word()).count() < 2 {
        return None;
    }
    let somebody = language.verb_final && crate::verb_final::only_subject(document, rest)
        || language.free_order && crate::free_order::only_subject(document, rest);
    let found = if somebody { sides::label(document, rest) } else { Vec::new() };
    let known = found.first().is_some_and(|s| match s.form {
        SubjectForm::Name => document.count(s.mention) > 1 || s.role.is_some(),
        SubjectForm::Body => true,
        SubjectForm::Role => s.class & (ROLE | GROUP) != 0,
        SubjectForm::Paper | SubjectForm::Pronoun => false,
    });
    if !known {
        return None;
    }
    let mut titled = speaking(index, found, Pattern::Headline);
    titled.own = (dash, items.len());
    titled.content = vec![tidy(sentence, 0, dash)];
    Some(titled)
}

/// A title `“words”: Name`.
fn behind(document: &Document, sentence: &Sentence, index: usize) -> Option<Speaking> {
    let items = &sentence.items;
    let rest = &items[2..];
    let words = rest.iter().filter(|i| i.is_word()).count();
    let found = subjects(document, rest);
    let known = found.first().is_some_and(|s| match s.form {
        SubjectForm::Name | SubjectForm::Body => document.count(s.mention) + 3 >= words,
        SubjectForm::Role => s.class & (ROLE | GROUP) != 0,
        SubjectForm::Paper | SubjectForm::Pronoun => false,
    });
    if !known || words > 8 || rest.iter().any(|i| i.segment.is_some() || i.is(VERB)) {
        return None;
    }
    let mut headline = speaking(index, found, Pattern::Headline);
    headline.own = (1, items.len());
    headline.content = vec![(0, 1)];
    Some(headline)
}

/// «„Голос“: министр уйдёт в отставку» — an outlet named by its marks tells what is nobody's words.
fn outlet_before(document: &Document, sentence: &Sentence, index: usize) -> Option<Speaking> {
    let items = &sentence.items;
    let language = document.lexicon.language;
    let name = crate::outlets::marked(document, &items[0])
        .filter(|name| (language.free_order || language.verb_final) && document.count(*name) <= 3)?;
    let content = tidy(sentence, 2, items.len());
    let words = items[2..].iter().filter(|i| i.is_word()).count();
    if words < 4 || items[2].segment.is_some() {
        return None;
    }
    let mut headline = speaking(index, Vec::new(), Pattern::Headline);
    headline.chain = vec![Subject::bare(name, SubjectForm::Body, ORG | MEDIA)];
    headline.own = (0, 2);
    headline.content = vec![content];
    Some(headline)
}

/// Whom a sentence is about, roles included.
pub fn sentence_subject_any(document: &Document, sentence: &Sentence) -> Option<Subject> {
    let items = &sentence.items;
    let mut from = 0;
    if asked(document, items)
        && let Some(comma) = items.iter().position(|i| i.stop == ',').filter(|comma| *comma < 16)
    {
        from = comma + 1;
    }
    while items.get(from).is_some_and(|i| i.is(PREP | SUBORD | ADVERB | TIME | CONJ) && !i.is(ROLE | DET)) {
        match items[from..].iter().position(|i| i.stop == ',') {
            Some(comma) if comma < 14 => from += comma + 1,
            _ => break,
        }
    }
    let to = (from + 1..items.len())
        .find(|i| {
            items[*i].segment.is_some()
                || items[*i].stop != '\0' && items[*i].stop != '.'
                || items[*i].is(VERB | BE | HAVE | DO | REL | SPEAKING)
                || items[*i].cue != NO_CUE
                || past(document, &items[*i])
        })
        .unwrap_or(items.len());
    subjects(document, items.get(from..to)?).into_iter().next()
}
