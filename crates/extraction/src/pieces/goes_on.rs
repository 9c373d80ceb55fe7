//! “A,” she said. Now “B.”: a sentence without a cue that goes on with the words before it.

use super::Joiner;
use crate::document::Sentence;
use crate::inside;
use crate::lexicon::{HE, NO_CUE, PRONOUN, SHE, THEY};
use crate::pieces::titled;
use crate::speaking::{Pattern, tidy};
use crate::subject::{Form, Subject};
use onrecord_model::Span;

/// Fewer marked words than these may be a name or a word held off.
const FEW: usize = 4;

impl Joiner<'_, '_> {
    /// "Hale disagreed. “It will not close.”": the person the sentence before is about, where it tells of nobody's
    /// words.
    pub(super) fn topic(&self, index: usize, paragraph: usize) -> Option<Subject> {
        let before = index.checked_sub(1).map(|at| &self.document.sentences[at])?;
        let told = self.drafts.last().is_some_and(|d| d.last_sentence + 1 == index);
        if self.document.lexicon.language.code != "en" || before.paragraph != paragraph || told {
            return None;
        }
        let person =
            |s: &Subject| s.form == Form::Name || s.form == Form::Pronoun && s.class & (HE | SHE) != 0;
        crate::opening::sentence_subject(self.document, before).into_iter().find(person)
    }

    /// True where the sentence was taken as the next piece of the quotation before it: it ends in marked words,
    /// tells of nobody's speaking and is not about the speaker.
    pub(super) fn goes_on(&mut self, sentence: &Sentence, index: usize) -> bool {
        let items = &sentence.items;
        let document = self.document;
        let (from, to) = tidy(sentence, 0, items.len());
        let Some(last_item) = (from < to).then(|| items[to - 1]) else { return false };
        let Some(segment) = last_item.segment else { return false };
        let Some(first) = items.get(from).filter(|i| i.is_word() || i.segment.is_some()) else {
            return false;
        };
        let Some(last) = self.drafts.last_mut() else { return false };
        let beside = last.paragraph == sentence.paragraph
            && last.last_sentence + 1 == index
            && last.cue_sentence == Some(last.last_sentence)
            && !last.cue.is_empty()
            && !last.segments.is_empty()
            && last.nested_in.is_none()
            && matches!(last.pattern, Pattern::After | Pattern::Between);
        let inner = document.segments[segment].inner;
        let about_speaker = first.is(HE | SHE) && first.is(PRONOUN)
            || last.subjects.iter().any(|s| {
                let name = document.words(s.mention);
                items
                    .iter()
                    .take(3)
                    .any(|i| i.is_word() && i.is_capital() && name.ends_with(document.words(i.span)))
            });
        let tells = items
            .iter()
            .any(|i| i.is_word() && i.cue != NO_CUE && !i.is_capital() || matches!(i.stop, ':' | ';'));
        let plural = first.is(THEY) && last.subjects.iter().any(|s| s.plural);
        if document.lexicon.language.code != "en"
            || !beside
            || about_speaker
            || plural
            || tells
            || document.count(inner) < FEW
            || titled(document, inner)
        {
            return false;
        }
        let segments: Vec<usize> = items[from..to].iter().filter_map(|i| i.segment).collect();
        last.spans.push(Span::new(items[from].span.start, inner.end));
        for segment in segments {
            last.quoted.extend(inside::pieces(document, segment));
            last.segments.push(segment);
        }
        last.words = true;
        last.last_sentence = index;
        true
    }
}
