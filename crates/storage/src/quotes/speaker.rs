//! Who spoke, for whom, and who relayed it, as a person says.

use crate::views::{Noun, Short};
use crate::{Error, Reading, Result, Writing, people, rows};
use onrecord_model::fold::fold;
use rusqlite::params;

/// In which part a quotation names somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Who spoke.
    Speaker,
    /// For whom a spokesman speaks.
    OnBehalfOf,
    /// Who relays it, nearest the speaker first.
    Chain,
}

impl Part {
    /// The name used in SQL.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::OnBehalfOf => "on_behalf_of",
            Self::Chain => "chain",
        }
    }
}

/// Somebody a quotation is to name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// A person of this library.
    Known(i64),
    /// Whoever goes by this name; a new person where nobody does.
    Named(String),
}

/// Somebody a quotation names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    name: String,
    person: Option<i64>,
    by_person: bool,
}

/// Say who a quotation names in one part, in order; nobody means that it is not known.
///
/// # Errors
/// [`Error::NotFound`] when the quotation or a person is not there; [`Error::Refused`] when a name means
/// several, or an unnamed source belongs to another article.
pub fn set_people(w: &Writing, quote: i64, part: Part, who: &[Who]) -> Result<()> {
    rows::must_exist(**w, Noun::Quotes, quote)?;
    let old = rows::all(**w, include_str!("people.sql"), params![quote, part.name()], |row| {
        let origin: String = row.get(2)?;
        Ok(Named { name: row.get(0)?, person: row.get(1)?, by_person: origin == "person" })
    })?;
    let mut new: Vec<Named> = Vec::new();
    for who in who {
        let (id, typed) = match who {
            Who::Known(id) => (*id, None),
            Who::Named(name) => (people::find_or_create(w, name)?, Some(name.trim())),
        };
        of_this_article(**w, quote, id)?;
        if new.iter().all(|other| other.person != Some(id)) {
            new.push(Named { name: printed(**w, &old, id, typed)?, person: Some(id), by_person: true });
        }
    }
    if new == old {
        return Ok(());
    }
    for (position, named) in (0_i64..).zip(&new) {
        let values = params![quote, part.name(), position, named.name, named.person];
        rows::run(w, include_str!("put_person.sql"), values)?;
    }
    let kept = i64::try_from(new.len()).unwrap_or(i64::MAX);
    rows::run(w, include_str!("drop_people.sql"), params![quote, part.name(), kept])?;
    rows::run(w, include_str!("set_who.sql"), params![quote, w.hand()])?;
    Ok(())
}

/// The name as the page has it, where it is this person's; else as typed, else as the person is shown.
fn printed(r: Reading, old: &[Named], person: i64, typed: Option<&str>) -> Result<String> {
    let names: Vec<String> = rows::all(r, include_str!("folded_names.sql"), [person], |row| row.get(0))?;
    let theirs = |named: &&Named| named.person == Some(person) || names.contains(&fold(&named.name));
    match (old.iter().find(theirs), typed) {
        (Some(same), _) => Ok(same.name.clone()),
        (None, Some(typed)) => Ok(typed.to_owned()),
        (None, None) => people::name_of(r, person),
    }
}

/// Refuse an unnamed source of another article.
fn of_this_article(r: Reading, quote: i64, person: i64) -> Result<()> {
    people::name_of(r, person)?;
    if rows::one(r, include_str!("stranger.sql"), [quote, person], |_| Ok(()))?.is_none() {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "{} is an unnamed source of another article and can't speak in this one: name a person instead.",
        Short(Noun::People, person)
    )))
}
