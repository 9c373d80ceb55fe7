//! Whom a page names, found among the persons of the library or proposed as new ones.

use super::folding;
use crate::model::{FoundQuote, PersonKind, names::family_sound};
use onrecord_matching::persons::{Candidate, Choice, choose, choose_near, might_be, never_one, says_more};
use onrecord_storage::people::{self, NewPerson, PrintedName};
use onrecord_storage::quotes::{self, Named, Part};
use onrecord_storage::{Result, Writing};
use std::collections::HashMap;

/// The names of one article: a name means the same person all through it.
pub(crate) struct Names {
    article: i64,
    batch: i64,
    met: HashMap<(String, bool), Option<i64>>,
}

impl Names {
    pub(crate) fn new(article: i64, batch: i64) -> Self {
        Self { article, batch, met: HashMap::new() }
    }

    /// Note everybody a stored quotation names.
    pub(crate) fn of(&mut self, w: &Writing, quote: i64, found: &FoundQuote) -> Result<()> {
        let kinds = found.speaker_kinds.iter().copied().chain(std::iter::repeat(PersonKind::Person));
        for (position, (name, kind)) in found.speakers.iter().zip(kinds).enumerate() {
            let role = found.role.as_deref().filter(|_| position == 0);
            let person = self.person(w, name, kind, role)?;
            quotes::name(w, quote, &Named { part: Part::Speaker, position, name, person })?;
            if position == 0
                && kind == PersonKind::Person
                && let (Some(person), Some(role)) = (person, &found.role)
            {
                people::propose_role(w, person, role, quote, Some(self.batch))?;
            }
        }
        if let Some(name) = &found.on_behalf_of {
            let person = self.person(w, name, PersonKind::Organisation, None)?;
            quotes::name(w, quote, &Named { part: Part::OnBehalfOf, position: 0, name, person })?;
        }
        let kinds = found.chain_kinds.iter().copied().chain(std::iter::repeat(PersonKind::Organisation));
        for (position, (name, kind)) in found.chain.iter().zip(kinds).enumerate() {
            let person = self.person(w, name, kind, None)?;
            quotes::name(w, quote, &Named { part: Part::Chain, position, name, person })?;
        }
        Ok(())
    }

    fn person(
        &mut self,
        w: &Writing,
        name: &str,
        kind: PersonKind,
        role: Option<&str>,
    ) -> Result<Option<i64>> {
        let folded = folding::with(|folder| folder.text(name));
        if folded.is_empty() {
            return Ok(None);
        }
        let unnamed = kind == PersonKind::Unnamed;
        if let Some(&person) = self.met.get(&(folded.clone(), unnamed)) {
            return Ok(person);
        }
        let known = if unnamed { Vec::new() } else { people::called(w, &folded)? };
        // The fold cuts endings: Лаврова and Лавров meet in it and are two people.
        let mut known: Vec<(i64, PersonKind)> = known
            .iter()
            .filter(|like| kind != PersonKind::Person || !never_one(name, &like.name))
            .map(|like| (like.person, like.kind))
            .collect();
        known.dedup();
        let mut choice = choose(kind, &known);
        let family = if choice == Choice::New { family_sound(name) } else { None };
        let printed = PrintedName { name, folded: &folded, family: family.as_deref() };
        if choice == Choice::New && kind == PersonKind::Person {
            choice = self.near(w, &printed, role)?;
        }
        let person = match choice {
            Choice::Known(person) => Some(person),
            Choice::Doubtful => None,
            Choice::New => Some(people::propose(
                w,
                &NewPerson {
                    name: printed,
                    kind,
                    article: unnamed.then_some(self.article),
                    batch: Some(self.batch),
                },
            )?),
        };
        self.met.insert((folded, unnamed), person);
        Ok(person)
    }

    /// Among those whose name is written otherwise: in another script, shorter, or fuller. The new
    /// writing becomes one of their names, and so is found at once the next time.
    fn near(&self, w: &Writing, printed: &PrintedName, role: Option<&str>) -> Result<Choice> {
        let Some(family) = printed.family else { return Ok(Choice::New) };
        let could = might_be(printed.name, &people::bearers(w, family)?);
        if could.is_empty() {
            return Ok(Choice::New);
        }
        let candidates: Vec<Candidate> = people::namesakes(w, &could)?
            .into_iter()
            .map(|known| Candidate { person: known.person, names: known.names, roles: known.roles })
            .collect();
        let choice = choose_near(printed.name, role, &candidates);
        if let Choice::Known(person) = choice
            && let Some(known) = candidates.iter().find(|candidate| candidate.person == person)
        {
            people::propose_name(w, person, printed, Some(self.batch))?;
            if says_more(printed.name, &known.names) {
                people::show_by(w, person, printed.name, self.batch)?;
            }
        }
        Ok(choice)
    }
}
