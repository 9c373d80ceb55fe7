//! Who replies where no word says so: dialogues by dashes, answers of an interview.

use crate::document::Document;
use crate::draft::Draft;
use crate::speaking::Pattern;
use onrecord_model::{Act, Span};

/// What is known of a reply without a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// The interviewer's.
    Question,
    /// Of whoever is interviewed.
    Answer,
    /// By the speaker of another draft.
    Like(usize),
    /// By somebody else than the speaker of another draft.
    Unlike(usize),
}

/// So many replies without a cue make a dialogue an interview.
const INTERVIEW: usize = 6;

/// For each draft what its place among the replies tells; `None` for drafts with a cue of their own.
pub fn replies(document: &Document, drafts: &[Draft]) -> Vec<Option<Reply>> {
    let mut plan = vec![None; drafts.len()];
    let mut from = 0;
    while from < drafts.len() {
        if !reply(&drafts[from]) {
            from += 1;
            continue;
        }
        let mut run = vec![from];
        for next in from + 1..drafts.len() {
            if drafts[next].nested_in.is_some() {
                continue;
            }
            if !reply(&drafts[next]) || drafts[next].sentence > drafts[run[run.len() - 1]].last_sentence + 1 {
                break;
            }
            run.push(next);
        }
        dialogue(document, drafts, &run, &mut plan);
        from = run[run.len() - 1] + 1;
    }
    for (index, draft) in drafts.iter().enumerate() {
        if draft.pattern == Pattern::Turn && draft.subjects.is_empty() && draft.act != Act::Asked {
            plan[index] = Some(Reply::Answer);
        }
    }
    plan
}

fn reply(draft: &Draft) -> bool {
    draft.pattern == Pattern::Dash && draft.nested_in.is_none()
}

fn dialogue(document: &Document, drafts: &[Draft], run: &[usize], plan: &mut [Option<Reply>]) {
    let untold = |index: usize| drafts[index].subjects.is_empty();
    let asks =
        |index: usize| drafts[index].spans.last().is_some_and(|span| document.words(*span).ends_with('?'));
    if run.len() >= INTERVIEW && run.iter().all(|index| untold(*index)) && asks(run[0]) {
        for (number, index) in run.iter().enumerate() {
            plan[*index] = Some(if number % 2 == 0 { Reply::Question } else { Reply::Answer });
        }
        return;
    }
    for (number, index) in run.iter().enumerate().filter(|(_, index)| untold(**index)) {
        let told = |place: usize| !untold(run[place]) || matches!(plan[run[place]], Some(Reply::Like(_)));
        let origin = |place: usize| match plan[run[place]] {
            Some(Reply::Like(first)) => first,
            _ => run[place],
        };
        if number >= 2 && told(number - 2) {
            plan[*index] = Some(Reply::Like(origin(number - 2)));
        } else if number >= 1 && told(number - 1) {
            plan[*index] = Some(Reply::Unlike(origin(number - 1)));
        } else if let Some(ahead) = run.get(number + 2).filter(|ahead| !untold(**ahead)) {
            plan[*index] = Some(Reply::Like(*ahead));
        }
    }
}

/// The place where the first turn or reply begins: who is interviewed is named before it.
pub fn begins(drafts: &[Draft]) -> Option<Span> {
    let first = drafts.iter().find(|d| matches!(d.pattern, Pattern::Turn | Pattern::Dash))?;
    Some(Span::new(0, first.spans.first()?.start))
}
