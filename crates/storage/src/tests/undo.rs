//! 200 operations drawn from all verbs, taken back and done again.

use super::operations::{Dice, VERBS, operate};
use super::sample::{library, sql};
use super::{actor, assert_index_is_as_rebuilt, content, quick};
use crate::Store;
use crate::log::How;
use std::path::Path;

const OPERATIONS: usize = 200;

/// Carry out operations that each change something; how often each verb did.
fn work(path: &Path, dice: &mut Dice, operations: usize, used: &mut [usize; VERBS]) {
    let mut editor = quick(path);
    let mut done = 0;
    while done < operations {
        let verb = dice.below(VERBS);
        let label = format!("verb {verb}");
        let edit = editor.edit(&label, actor(), |w| operate(w, verb, dice));
        match edit {
            Ok(edit) if edit.entry.is_some() => {
                used[verb] += 1;
                done += 1;
            }
            Ok(_) => {}
            Err(error) => {
                let said = error.to_string();
                assert!(
                    !said.contains("could not be read or written"),
                    "verb {verb} is refused by a sentence of ours: {said}"
                );
            }
        }
    }
}

fn all_back(path: &Path, limit: usize) -> usize {
    let mut editor = quick(path);
    for step in 0..limit {
        if let Err(error) = editor.undo(None, actor()) {
            assert!(error.to_string().contains("nothing to undo"), "after {step}: {error}");
            return step;
        }
    }
    limit
}

fn all_forth(path: &Path, limit: usize) -> usize {
    let mut editor = quick(path);
    for step in 0..limit {
        if let Err(error) = editor.redo(None, actor()) {
            assert!(error.to_string().contains("nothing to do again"), "after {step}: {error}");
            return step;
        }
    }
    limit
}

#[test]
fn two_hundred_operations_are_undone_and_done_again_exactly() {
    let mut used = [0; VERBS];
    for seed in 1..=4 {
        let (_folder, path) = library();
        let first = content(&path);
        let mut dice = Dice(seed);
        // The library is closed and opened again in the middle of each way.
        work(&path, &mut dice, OPERATIONS / 2, &mut used);
        work(&path, &mut dice, OPERATIONS - OPERATIONS / 2, &mut used);
        let last = content(&path);
        assert_ne!(first, last);
        assert_index_is_as_rebuilt(&path, "after the edits");

        assert_eq!(all_back(&path, 70), 70);
        assert_eq!(all_back(&path, OPERATIONS), OPERATIONS - 70);
        assert_eq!(content(&path), first, "seed {seed}: undone");
        assert_index_is_as_rebuilt(&path, "undone");

        assert_eq!(all_forth(&path, OPERATIONS + 1), OPERATIONS);
        assert_eq!(content(&path), last, "seed {seed}: done again");
        assert_index_is_as_rebuilt(&path, "done again");
    }
    let never: Vec<usize> = (0..VERBS).filter(|verb| used[*verb] == 0).collect();
    assert!(never.is_empty(), "verbs that never changed anything: {never:?}");
}

#[test]
fn an_edit_by_another_in_between_makes_undo_refuse_and_changes_nothing() {
    let mut tried = 0;
    for seed in 1..=60 {
        let (_folder, path) = library();
        let mut dice = Dice(seed);
        let mut editor = quick(&path);
        let verb = usize::try_from(seed).unwrap() % VERBS;
        let done = (0..60).find_map(|_| {
            let done = editor.edit("mine", actor(), |w| operate(w, verb, &mut dice)).ok()?;
            done.entry.is_some().then_some(done)
        });
        let left = done.and_then(|done| done.changes.into_iter().find(|c| c.how != How::Removed));
        let Some(row) = left else { continue };
        let mut other = Store::open(&path).unwrap();
        let theirs = format!("update {0} set uid = 'theirs' where id = {1}", row.table, row.id);
        let gone = format!("delete from {} where id = {}", row.table, row.id);
        if other.write(actor(), |w| sql(w, &theirs)).is_err() {
            other.write(actor(), |w| sql(w, &gone)).unwrap();
        }
        let before = content(&path);
        let said = editor.undo(None, actor()).unwrap_err().to_string();
        assert!(
            said.contains("“mine” can't be undone: what it left was changed since"),
            "verb {verb}: {said}"
        );
        assert_eq!(said.matches('.').count(), 2, "{said}");
        assert_eq!(content(&path), before, "verb {verb}");
        tried += 1;
    }
    assert!(tried > 30, "{tried}");
}
