//! Whom a page names, found among the persons of the library or proposed as new ones.

use crate::model::{FoundQuote, PersonKind, fold::fold};
use onrecord_matching::persons::{Choice, choose};
use onrecord_storage::people::{self, NewPerson};
use onrecord_storage::quotes::{self, Named, Part};
use onrecord_storage::{Result, Writing};
use std::collections::HashMap;

/// The names of one article: a name means the same person all through it.
pub(super) struct Names {
    article: i64,
    batch: i64,
    met: HashMap<(String, bool), Option<i64>>,
}

impl Names {
    pub(super) fn new(article: i64, batch: i64) -> Self {
        Self { article, batch, met: HashMap::new() }
    }

    /// Note everybody a stored quotation names.
    pub(super) fn of(&mut self, w: &Writing, quote: i64, found: &FoundQuote) -> Result<()> {
        let kinds = found.speaker_kinds.iter().copied().chain(std::iter::repeat(PersonKind::Person));
        for (position, (name, kind)) in found.speakers.iter().zip(kinds).enumerate() {
            let person = self.person(w, name, kind)?;
            quotes::name(w, quote, &Named { part: Part::Speaker, position, name, person })?;
            if position == 0
                && kind == PersonKind::Person
                && let (Some(person), Some(role)) = (person, &found.role)
            {
                people::propose_role(w, person, role, quote, Some(self.batch))?;
            }
        }
        if let Some(name) = &found.on_behalf_of {
            let person = self.person(w, name, PersonKind::Organisation)?;
            quotes::name(w, quote, &Named { part: Part::OnBehalfOf, position: 0, name, person })?;
        }
        let kinds = found.chain_kinds.iter().copied().chain(std::iter::repeat(PersonKind::Organisation));
        for (position, (name, kind)) in found.chain.iter().zip(kinds).enumerate() {
            let person = self.person(w, name, kind)?;
            quotes::name(w, quote, &Named { part: Part::Chain, position, name, person })?;
        }
        Ok(())
    }

    fn person(&mut self, w: &Writing, name: &str, kind: PersonKind) -> Result<Option<i64>> {
        let folded = fold(name);
        if folded.is_empty() {
            return Ok(None);
        }
        let unnamed = kind == PersonKind::Unnamed;
        if let Some(&person) = self.met.get(&(folded.clone(), unnamed)) {
            return Ok(person);
        }
        let known = if unnamed { Vec::new() } else { people::called(w, &folded)? };
        let known: Vec<(i64, PersonKind)> = known.iter().map(|like| (like.person, like.kind)).collect();
        let person = match choose(kind, &known) {
            Choice::Known(person) => Some(person),
            Choice::Doubtful => None,
            Choice::New => Some(people::propose(
                w,
                &NewPerson {
                    name,
                    folded: &folded,
                    kind,
                    article: unnamed.then_some(self.article),
                    batch: Some(self.batch),
                },
            )?),
        };
        self.met.insert((folded, unnamed), person);
        Ok(person)
    }
}
