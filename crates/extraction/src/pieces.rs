//! From attributions to quotations: pieces joined over sentences and paragraphs.

mod crosshead;
mod goes_on;
mod lines;
mod of_this;

use crate::document::{Document, Sentence};
use crate::draft::Draft;
use crate::inside;
use crate::lexicon::DOUBT;
use crate::speaking::{Pattern, Speaking};
use crate::{clauses, free_order, opening, turns, verb_final, verb_second};
use onrecord_model::{Act, BlockKind, Span};

/// All top-level quotations, in reading order.
pub fn drafts(document: &Document) -> Vec<Draft> {
    let turns = turns::turns(document);
    let mut joiner = Joiner { document, drafts: Vec::new(), opened: None, block: None };
    for (index, sentence) in document.sentences.iter().enumerate() {
        // Turns stand in order: the one that begins last at or before this sentence.
        let turn = turns.partition_point(|t| t.first_sentence <= index).checked_sub(1).map(|i| &turns[i]);
        if let Some(turn) = turn.filter(|t| t.first_sentence == index) {
            let mut draft = turn.draft.clone();
            // «Министр возразила:» and the reply after a dash below it.
            if let Some((speaking, paragraph)) = joiner.opened.take()
                && draft.subjects.is_empty()
                && draft.pattern == Pattern::Dash
                && paragraph + 1 == draft.paragraph
            {
                draft.subjects = speaking.subjects;
                draft.cue = speaking.cue;
                draft.act = speaking.act;
                draft.gender = speaking.gender;
                draft.cue_sentence = Some(speaking.sentence);
            }
            joiner.drafts.push(draft);
        }
        if turn.is_some_and(|t| index <= t.last_sentence)
            || joiner.drafts.last().is_some_and(|d| d.pattern == Pattern::Block && index <= d.last_sentence)
        {
            continue;
        }
        if joiner.block(index, sentence) {
            continue;
        }
        joiner.sentence(index, sentence);
    }
    joiner.drafts
}

/// Attributions of a sentence, by the language's order of words.
pub fn attributions(document: &Document, sentence: &Sentence, index: usize) -> Vec<Speaking> {
    if document.lexicon.language.verb_final {
        verb_final::attributions(document, sentence, index)
    } else if document.lexicon.language.noun_capitals {
        verb_second::attributions(document, sentence, index)
    } else if document.lexicon.language.free_order {
        free_order::attributions(document, sentence, index)
    } else {
        clauses::attributions(document, sentence, index)
    }
}

struct Joiner<'d, 't> {
    document: &'d Document<'t>,
    drafts: Vec<Draft>,
    /// Who a sentence ending in a colon announces, and that sentence.
    opened: Option<(Speaking, usize)>,
    /// The paragraph that was taken whole.
    block: Option<usize>,
}

impl Joiner<'_, '_> {
    /// "She wrote on Monday:" and a paragraph without marks: the paragraph is what she wrote.
    fn block(&mut self, index: usize, sentence: &Sentence) -> bool {
        let paragraph = sentence.paragraph;
        if self.block == Some(paragraph) {
            return true;
        }
        let Some((speaking, _)) = self.opened.as_ref().filter(|(s, p)| p + 1 == paragraph && self.written(s))
        else {
            return false;
        };
        let place = &self.document.paragraphs[paragraph];
        if place.heading_like || self.document.segments.iter().any(|s| s.paragraph == paragraph) {
            return false;
        }
        let mut draft = Draft::bare(vec![place.span], Vec::new(), index, paragraph);
        draft.pattern = Pattern::Block;
        draft.cue.clone_from(&speaking.cue);
        draft.subjects.clone_from(&speaking.subjects);
        draft.cue_sentence = Some(speaking.sentence);
        self.drafts.push(draft);
        self.opened = None;
        self.block = Some(paragraph);
        true
    }

    /// Announced by a verb of writing.
    fn written(&self, speaking: &Speaking) -> bool {
        const WRITING: &[&str] =
            &["wrote", "written", "writes", "posted", "posts", "tweeted", "tweets", "reads", "read"];
        speaking.cue.first().is_some_and(|cue| WRITING.contains(&self.document.words(*cue)))
    }

    fn sentence(&mut self, index: usize, sentence: &Sentence) {
        let kind = self.document.paragraphs[sentence.paragraph].kind;
        if kind == Some(BlockKind::Caption) || kind == Some(BlockKind::Correction) {
            return;
        }
        if self.signature(sentence, index) {
            return;
        }
        let mut found = attributions(self.document, sentence, index);
        if found.is_empty() && self.document.lexicon.language.noun_capitals && self.told_on(sentence, index) {
            return;
        }
        if found.is_empty() && self.post(sentence, index) {
            return;
        }
        found.extend(opening::headline(self.document, sentence, index).filter(|_| found.is_empty()));
        found.extend(opening::signature(self.document, sentence, index).filter(|_| found.is_empty()));
        found.extend(opening::said_by(self.document, sentence, index).filter(|_| found.is_empty()));
        let opened = opening::opened(self.document, sentence, index, &found);
        if let Some(position) = found.iter().position(|s| s.pattern == Pattern::OfThis) {
            let speaking = found.remove(position);
            self.of_this(index, speaking);
        }
        let whole_quote = sentence.items.iter().all(|i| i.segment.is_some() || i.stop != '\0');
        if found.is_empty() && opened.is_none() && !whole_quote && self.goes_on(sentence, index) {
            self.opened = None;
            return;
        }
        let mut taken: Vec<usize> = Vec::new();
        for speaking in &found {
            taken.extend(speaking.segments(&sentence.items));
            self.attributed(sentence, speaking);
        }
        let left: Vec<usize> =
            sentence.items.iter().filter_map(|i| i.segment).filter(|s| !taken.contains(s)).collect();
        let speaks = !found.is_empty();
        for segment in left {
            self.left_over(index, sentence, segment, whole_quote, speaks);
        }
        self.opened = opened.map(|speaking| (speaking, sentence.paragraph)).or_else(|| {
            // A colon reaches over following paragraphs only while they are quotations.
            self.opened
                .take()
                .filter(|_| whole_quote && self.drafts.last().is_some_and(|d| d.pattern == Pattern::Colon))
        });
    }

    /// A draft from one attribution.
    fn attributed(&mut self, sentence: &Sentence, speaking: &Speaking) {
        let items = &sentence.items;
        let mut segments = speaking.segments(items);
        if speaking.content.is_empty() {
            return;
        }
        let words = speaking.has_words(items);
        if words {
            // A firm's name in marks is nothing anybody said.
            segments.retain(|s| {
                !(0..items.len()).any(|at| {
                    items[at].segment == Some(*s) && crate::sides::is_name(self.document, items, at)
                })
            });
        }
        let mut spans = Vec::new();
        let mut quoted = Vec::new();
        for segment in &segments {
            quoted.extend(inside::pieces(self.document, *segment));
        }
        if words {
            for (from, to) in &speaking.content {
                spans.push(Span::new(items[*from].span.start, items[to - 1].span.end));
            }
        } else {
            spans.clone_from(&quoted);
        }
        // «якобы», «go'yo»: the reporter leaves it to who says so.
        let doubted = speaking.act == Act::Said
            && self.document.lexicon.language.code != "en"
            && speaking
                .content
                .iter()
                .any(|c| (c.0.saturating_sub(1)..c.1).any(|i| items[i].is(DOUBT) && items[i].is_word()));
        let mut draft = Draft {
            spans,
            quoted,
            segments,
            words,
            cue: speaking.cue.clone(),
            subjects: speaking.subjects.clone(),
            act: if doubted { Act::Alleged } else { speaking.act },
            pattern: speaking.pattern,
            chain: speaking.chain.clone(),
            addressee: speaking.addressee,
            sentence: speaking.sentence,
            last_sentence: speaking.sentence,
            paragraph: sentence.paragraph,
            negated: speaking.negated,
            gender: speaking.gender,
            content: speaking.content.clone(),
            cue_sentence: Some(speaking.sentence),
            nested_in: None,
            topic: None,
            label: None,
        };
        if !words {
            self.join_before(&mut draft);
        }
        self.drafts.push(draft);
    }

    /// What stood unattributed right before belongs to this quotation: the earlier pieces of a
    /// quotation left open, or "A!" before "B," he said.
    fn join_before(&mut self, draft: &mut Draft) {
        while let Some(last) = self.drafts.last() {
            let continued = draft
                .segments
                .first()
                .and_then(|s| self.document.segments[*s].follows)
                .is_some_and(|f| last.segments.contains(&f));
            let beside = last.paragraph == draft.paragraph
                && last.last_sentence + 1 == draft.sentence
                && last.unattributed()
                && draft.content.first().is_some_and(|c| c.0 == 0);
            if !(continued || beside) || last.words || last.nested_in.is_some() {
                return;
            }
            if !last.unattributed() && continued {
                // An attributed quotation goes on and is attributed again: the first attribution holds.
                let Some(mut before) = self.drafts.pop() else { return };
                before.spans.append(&mut draft.spans);
                before.quoted.append(&mut draft.quoted);
                before.segments.append(&mut draft.segments);
                before.last_sentence = draft.last_sentence;
                before.paragraph = draft.paragraph;
                *draft = before;
                return;
            }
            let Some(mut before) = self.drafts.pop() else { return };
            before.spans.append(&mut draft.spans);
            before.quoted.append(&mut draft.quoted);
            before.segments.append(&mut draft.segments);
            draft.spans = before.spans;
            draft.quoted = before.quoted;
            draft.segments = before.segments;
            draft.sentence = before.sentence;
        }
    }

    /// "A," she riffed. "B.": words parted from their sentence by a comma have a speaker, though no verb
    /// we know tells of it.
    fn parted(document: &Document, draft: &Draft) -> bool {
        document.lexicon.language.code == "en"
            && draft.pattern == Pattern::Partial
            && draft.segments.last().is_some_and(|s| {
                let first = document.sentences[draft.last_sentence].items.first();
                first.is_some_and(|i| i.segment == Some(*s))
                    && document.words(document.segments[*s].inner).trim_end().ends_with([',', '?', '!'])
            })
    }

    /// A stretch no attribution holds.
    fn left_over(
        &mut self,
        index: usize,
        sentence: &Sentence,
        segment: usize,
        whole_quote: bool,
        speaks: bool,
    ) {
        let stretch = self.document.segments[segment];
        let spans = inside::pieces(self.document, segment);
        if spans.is_empty() {
            return;
        }
        if let Some(before) = stretch.follows
            && let Some(draft) = self.drafts.iter_mut().rev().take(6).find(|d| d.segments.contains(&before))
            && !draft.words
        {
            extend(draft, spans, segment, index, sentence.paragraph);
            return;
        }
        let words = self.document.count(stretch.inner);
        if let Some(inner) = inside::attribution(self.document, segment, index) {
            let mut draft = Draft::bare(spans, vec![segment], index, sentence.paragraph);
            draft.cue = inner.cue;
            draft.subjects = inner.subjects;
            draft.act = inner.act;
            draft.gender = inner.gender;
            draft.pattern = Pattern::Between;
            self.drafts.push(draft);
            return;
        }
        if whole_quote {
            // "A," she said, noting that it rained. "B." What was reported between does not part them.
            if let Some(last) = self
                .drafts
                .iter_mut()
                .rev()
                .take_while(|d| d.paragraph == sentence.paragraph && d.last_sentence + 1 >= index)
                .find(|d| !d.words || !d.quoted.is_empty())
                && (!matches!(last.pattern, Pattern::Partial | Pattern::Naming | Pattern::Headline)
                    || Self::parted(self.document, last))
                && !last.segments.is_empty()
            {
                extend(last, spans, segment, index, sentence.paragraph);
                return;
            }
            // "A," she said. The hall was full. "B.": a sentence about nobody's speech does not part them.
            if self.document.lexicon.language.code == "en"
                && self.opened.is_none()
                && let Some(last) = self.drafts.last_mut()
                && last.paragraph == sentence.paragraph
                && last.last_sentence + 2 == index
                && !last.words
                && matches!(last.pattern, Pattern::After | Pattern::Between)
                && self.document.sentences[index - 1].items.iter().all(|i| i.segment.is_none())
            {
                extend(last, spans, segment, index, sentence.paragraph);
                return;
            }
            let mut draft = Draft::bare(spans, vec![segment], index, sentence.paragraph);
            draft.topic = self.topic(index, sentence.paragraph);
            if let Some((speaking, _)) = &self.opened {
                draft.pattern = Pattern::Colon;
                draft.cue.clone_from(&speaking.cue);
                draft.subjects.clone_from(&speaking.subjects);
                draft.act = speaking.act;
                draft.gender = speaking.gender;
                draft.cue_sentence = Some(speaking.sentence);
            } else if self.crosshead(sentence, segment, words) {
                return;
            } else if words < 3
                && sentence.items.iter().filter(|i| i.segment.is_some()).count() == 1
                && self.document.paragraphs[sentence.paragraph].heading_like
            {
                return;
            }
            self.drafts.push(draft);
            return;
        }
        if self.known_as(sentence, segment) {
            return;
        }
        if words < 4 || titled(self.document, stretch.inner) || thought(self.document, sentence, segment) {
            return;
        }
        // "A," she said. "B," which few had noticed. The words go on in the same paragraph.
        if !speaks
            && sentence.items.first().is_some_and(|i| i.segment == Some(segment))
            && let Some(last) = self.drafts.last_mut()
            && last.paragraph == sentence.paragraph
            && last.last_sentence + 1 >= index
            && !last.words
            && matches!(last.pattern, Pattern::After | Pattern::Between)
        {
            extend(last, spans, segment, index, sentence.paragraph);
            return;
        }
        // Where nouns have capitals a few marked words in a sentence that tells of nobody's speech are a name.
        let told = || {
            sentence
                .items
                .iter()
                .any(|i| i.is_word() && crate::languages::subjunctive(self.document.tokens.key_at(i.token)))
        };
        if self.document.lexicon.language.noun_capitals && !speaks && words < 6 && !told() {
            return;
        }
        let mut draft = Draft::bare(spans, vec![segment], index, sentence.paragraph);
        draft.pattern = Pattern::Partial;
        if !speaks {
            draft.subjects = opening::sentence_subject(self.document, sentence);
            draft.cue_sentence = Some(index);
        }
        self.drafts.push(draft);
    }
}

fn extend(draft: &mut Draft, spans: Vec<Span>, segment: usize, sentence: usize, paragraph: usize) {
    draft.spans.extend(spans.iter().copied());
    draft.quoted.extend(spans);
    draft.segments.push(segment);
    draft.last_sentence = sentence;
    draft.paragraph = paragraph;
}

/// «…», deb o'ylaydi u: what somebody thinks was not said.
fn thought(document: &Document, sentence: &Sentence, segment: usize) -> bool {
    let behind = sentence.items.iter().skip_while(|i| i.segment != Some(segment)).skip(1);
    behind.filter(|i| i.is_word()).take(2).any(|i| document.tokens.key_at(i.token).starts_with("o'yla"))
}

/// Words with capitals throughout are the title of a work or a name.
pub fn titled(document: &Document, inner: Span) -> bool {
    let from = document.tokens.first_from(inner.start);
    let words: Vec<_> = document.tokens.list[from..]
        .iter()
        .take_while(|t| t.start < inner.end)
        .filter(|t| t.is_word())
        .collect();
    let capital = words.iter().filter(|t| t.is_capital() || t.case == crate::tokens::Case::None).count();
    let small = words.iter().filter(|t| !t.is_capital() && t.end - t.start > 4).count();
    words.len() <= 9 && small == 0 && capital * 2 > words.len()
}
