//! Sentences that belong to a quotation without a cue of their own: a signature, a post below a colon, a
//! sentence in the subjunctive.

use super::Joiner;
use crate::document::Sentence;
use crate::draft::Draft;
use crate::lexicon::{BE, HAVE, NO_CUE, PREP, VERB};
use crate::speaking::Pattern;
use crate::subject::Form;
use crate::{inside, verb_second};
use onrecord_model::Span;

impl Joiner<'_, '_> {
    /// «…». Ivan Petrov, driver: a line of a name alone, right behind a quotation without a cue, signs it.
    pub(super) fn signature(&mut self, sentence: &Sentence, index: usize) -> bool {
        let items = &sentence.items;
        let words = items.iter().filter(|i| i.is_word()).count();
        let plain = |i: &crate::document::Item| {
            i.segment.is_none() && !i.is(VERB | PREP | BE | HAVE) && (i.cue == NO_CUE || i.is_capital())
        };
        let alone =
            self.document.sentences.get(index + 1).is_none_or(|next| next.paragraph != sentence.paragraph);
        let Some(last) = self.drafts.last_mut() else { return false };
        let beside = last.last_sentence + 1 == index && last.unattributed() && last.pattern == Pattern::Bare;
        let head = items.iter().take_while(|i| i.is_word()).count();
        if !beside
            || !alone
            || words > 9
            || head < 2
            || !items.iter().all(plain)
            || !items[0].is_capital()
            || items.get(head).is_some_and(|i| i.stop != ',' && i.stop != '.')
        {
            return false;
        }
        let found = crate::subject::subjects(self.document, &items[..head]);
        if found.len() != 1 || !matches!(found[0].form, Form::Name | Form::Body) {
            return false;
        }
        last.subjects = found;
        true
    }

    /// „Seit Mai liege der Vertrag dort.“ A sentence in the subjunctive goes on with what was said before it.
    pub(super) fn told_on(&mut self, sentence: &Sentence, index: usize) -> bool {
        if !verb_second::reported(self.document, sentence) {
            return false;
        }
        let (from, to) = crate::speaking::tidy(sentence, 0, sentence.items.len());
        if from >= to {
            return false;
        }
        let goes_on = |last: &Draft| {
            last.last_sentence + 1 == index || last.cue_sentence.is_some_and(|cue| cue + 1 == index)
        };
        // „Halm lehnte den Plan ab. Er sei zu teuer.“: told of whom the sentence before is about.
        let topic = if self.drafts.last().is_some_and(goes_on) {
            None
        } else {
            let before = index.checked_sub(1).map(|at| &self.document.sentences[at]);
            let before = before.filter(|before| before.paragraph == sentence.paragraph);
            let Some(topic) =
                before.and_then(|before| crate::opening::sentence_subject_any(self.document, before))
            else {
                return false;
            };
            Some(topic)
        };
        if topic.is_none() && self.drafts.last().is_none_or(|last| last.nested_in.is_some()) {
            return false;
        }
        let span = Span::new(sentence.items[from].span.start, sentence.items[to - 1].span.end);
        let segments: Vec<usize> = sentence.items.iter().filter_map(|i| i.segment).collect();
        let quoted: Vec<Span> = segments.iter().flat_map(|s| inside::pieces(self.document, *s)).collect();
        if topic.is_none()
            && let Some(last) = self.drafts.last_mut()
            && last.pattern == Pattern::Bare
            && last.words
            && last.paragraph == sentence.paragraph
        {
            last.spans.push(span);
            last.quoted.extend(quoted);
            last.segments.extend(segments);
            last.last_sentence = index;
            return true;
        }
        let mut draft = Draft::bare(vec![span], segments, index, sentence.paragraph);
        draft.quoted = quoted;
        draft.words = true;
        if topic.is_some() {
            draft.cue_sentence = Some(index - 1);
        }
        draft.subjects.extend(topic);
        self.drafts.push(draft);
        true
    }

    /// «He wrote:» and a paragraph of the post itself, without marks.
    pub(super) fn post(&mut self, sentence: &Sentence, index: usize) -> bool {
        let begins = index > 0 && self.document.sentences[index - 1].paragraph + 1 == sentence.paragraph;
        if let Some((speaking, paragraph)) = &self.opened
            && begins
            && *paragraph + 1 == sentence.paragraph
            && !speaking.cue.is_empty()
            && !speaking.subjects.is_empty()
            && sentence.items.iter().all(|i| i.segment.is_none())
        {
            let span = self.document.paragraphs[sentence.paragraph].span;
            if self.document.words(span).contains(['«', '“', '„', '"']) {
                return false;
            }
            let mut draft = Draft::bare(vec![span], Vec::new(), index, sentence.paragraph);
            draft.pattern = Pattern::Block;
            draft.subjects.clone_from(&speaking.subjects);
            draft.cue.clone_from(&speaking.cue);
            draft.gender = speaking.gender;
            draft.cue_sentence = Some(speaking.sentence);
            let after = self.document.sentences[index..]
                .iter()
                .take_while(|s| s.paragraph == sentence.paragraph)
                .count();
            draft.last_sentence = (index + after).saturating_sub(1).max(index);
            self.drafts.push(draft);
            self.opened = None;
            return true;
        }
        false
    }
}
