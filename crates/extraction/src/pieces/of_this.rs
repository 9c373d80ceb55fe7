//! Sentences that tell who said the one before.

use super::Joiner;
use crate::lexicon::NO_CUE;
use crate::speaking::Speaking;
use crate::subject::Form;
use onrecord_model::{Act, Span};

impl Joiner<'_, '_> {
    /// «Об этом сообщил X»: X spoke the sentence before, or relays who did.
    pub(super) fn of_this(&mut self, index: usize, speaking: Speaking) {
        let relays = speaking
            .subjects
            .iter()
            .all(|s| s.form == Form::Body && s.class & crate::lexicon::MEDIA != 0 || self.media(s.mention));
        if let Some(last) = self
            .drafts
            .iter_mut()
            .rev()
            .take_while(|d| d.last_sentence + 1 >= index)
            .find(|d| d.cue_sentence.is_some_and(|s| s + 1 >= index) || d.last_sentence + 1 == index)
        {
            if last.subjects.is_empty() && !relays {
                last.subjects = speaking.subjects;
                last.cue = speaking.cue;
                last.cue_sentence = Some(index);
            } else if speaking.subjects.iter().any(|s| s.form != Form::Pronoun) {
                // «Об этом он написал в соцсети»: the same speaker, nobody who relays.
                last.chain.extend(speaking.subjects);
            }
            return;
        }
        let Some(before) = index.checked_sub(1).map(|i| &self.document.sentences[i]) else { return };
        let (from, to) = crate::speaking::tidy(before, 0, before.items.len());
        if from >= to || before.items.iter().any(|i| i.cue != NO_CUE && i.segment.is_some()) {
            return;
        }
        if self.document.paragraphs[before.paragraph].heading_like {
            return;
        }
        let mut content = Speaking { content: vec![(from, to)], sentence: index - 1, ..speaking };
        if relays {
            content.chain = std::mem::take(&mut content.subjects);
        }
        self.attributed(before, &content);
        if let Some(last) = self.drafts.last_mut() {
            last.cue_sentence = Some(index);
            last.content.clear();
            last.last_sentence = index;
            last.act = Act::Said;
        }
    }

    fn media(&self, mention: Span) -> bool {
        let from = self.document.tokens.first_from(mention.start);
        self.document.tokens.list[from..]
            .iter()
            .take_while(|t| t.start < mention.end)
            .any(|t| t.is(crate::lexicon::MEDIA))
    }
}
