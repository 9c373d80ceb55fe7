//! Whether a name on a page is somebody the library knows.
//!
//! Careful on purpose: two persons made one is a mistake that nobody sees, one person as two is a
//! line in a list that a person joins with one command. So a family name alone is somebody the library
//! knows only when one person there bears it, and nothing printed beside it speaks against.

use crate::names::{Relation, compare};
use onrecord_model::fold::fold;
use onrecord_model::{PersonKind, names::PersonalName};

/// What becomes of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// This person of the library.
    Known(i64),
    /// Nobody so far: a new person.
    New,
    /// Several could be meant, or what goes by the name is something else: not known.
    Doubtful,
}

/// Somebody of the library whose family name sounds like that of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The person.
    pub person: i64,
    /// Every name the library knows them by.
    pub names: Vec<String>,
    /// Every role it knows.
    pub roles: Vec<String>,
}

/// Choose among everybody who goes by just this name (in folded form, whatever the script).
///
/// `known` gives persons with what they are. An unnamed source is never somebody else's: it is new
/// in each article.
pub fn choose(kind: PersonKind, known: &[(i64, PersonKind)]) -> Choice {
    match (kind, known) {
        (PersonKind::Unnamed, _) | (_, []) => Choice::New,
        (_, [(person, other)]) if alike(kind, *other) => Choice::Known(*person),
        _ => Choice::Doubtful,
    }
}

/// Which of these names' bearers the name could mean at all: of many who share a family name, few. Each
/// once, in the order given.
pub fn might_be(name: &str, bearers: &[(i64, String)]) -> Vec<i64> {
    let Some(read) = PersonalName::read(name) else { return Vec::new() };
    let mut could: Vec<i64> = bearers
        .iter()
        .filter(|(_, other)| {
            PersonalName::read(other).is_some_and(|other| compare(&read, &other) != Relation::Against)
        })
        .map(|&(person, _)| person)
        .collect();
    could.dedup();
    could
}

/// Choose for a person's name that nobody goes by to the letter, among those whose family name sounds
/// like its own. `role` is what the page prints beside the name.
pub fn choose_near(name: &str, role: Option<&str>, candidates: &[Candidate]) -> Choice {
    let Some(read) = PersonalName::read(name) else { return Choice::New };
    let (mut same, mut fit) = (Vec::new(), Vec::new());
    for candidate in candidates {
        match relation(&read, candidate) {
            Relation::Same => same.push(candidate),
            Relation::Fits => fit.push(candidate),
            Relation::Against => {}
        }
    }
    match (same.as_slice(), fit.as_slice()) {
        ([one], _) => Choice::Known(one.person),
        ([], [one]) if !roles_differ(role, &one.roles) => Choice::Known(one.person),
        // A full name that only resembles several is somebody of its own; a bare one can be any of them.
        ([], fit)
            if fit.len() < 2 || !read.given.is_empty() && read.given.iter().all(|part| !part.initial) =>
        {
            Choice::New
        }
        _ => Choice::Doubtful,
    }
}

/// Whether the name of the page says more than every name of the person: worth being shown by.
pub fn says_more(name: &str, names: &[String]) -> bool {
    let full = |name: &str| {
        PersonalName::read(name).is_some_and(|read| read.given.first().is_some_and(|part| !part.initial))
    };
    full(name) && !names.iter().any(|known| full(known))
}

/// Whether two names that fold to the same letters are two persons' all the same.
pub fn never_one(a: &str, b: &str) -> bool {
    if a == b {
        return false;
    }
    match (PersonalName::read(a), PersonalName::read(b)) {
        (Some(a), Some(b)) => compare(&a, &b) == Relation::Against,
        _ => false,
    }
}

/// What the names of a person say of one: the best of them, but nothing when any speaks against while
/// it says as much.
fn relation(read: &PersonalName, candidate: &Candidate) -> Relation {
    let known: Vec<PersonalName> =
        candidate.names.iter().filter_map(|name| PersonalName::read(name)).collect();
    let relations = || known.iter().map(|other| compare(read, other));
    let best = relations().max().unwrap_or(Relation::Against);
    // Only the bare family name fits, and a fuller name of the same person is another's.
    if best == Relation::Fits && !read.given.is_empty() && relations().any(|r| r == Relation::Against) {
        return Relation::Against;
    }
    best
}

/// Letters a word of a role must have to count: shorter ones are prepositions and articles.
const ROLE_WORD: usize = 4;

/// Whether the roles speak against one person: both are known, in the same script, and share no word.
fn roles_differ(role: Option<&str>, known: &[String]) -> bool {
    let cyrillic = |text: &str| text.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'));
    let Some(role) = role else { return false };
    let comparable: Vec<&String> = known.iter().filter(|other| cyrillic(other) == cyrillic(role)).collect();
    let words = |text: &str| -> Vec<String> {
        fold(text).split(' ').filter(|word| word.len() >= ROLE_WORD).map(str::to_owned).collect()
    };
    let here = words(role);
    !comparable.is_empty()
        && !here.is_empty()
        && !comparable.iter().any(|other| words(other).iter().any(|word| here.contains(word)))
}

/// A page may take an agency for a person or a document for an organisation, and the other way
/// round; an unnamed source is like nobody.
const fn alike(kind: PersonKind, other: PersonKind) -> bool {
    !matches!(kind, PersonKind::Unnamed) && !matches!(other, PersonKind::Unnamed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use PersonKind::{Organisation, Person, Unnamed};

    fn somebody(person: i64, names: &[&str], roles: &[&str]) -> Candidate {
        let own = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Candidate { person, names: own(names), roles: own(roles) }
    }

    #[test]
    fn one_of_the_name_is_meant_and_two_are_doubtful() {
        assert_eq!(choose(Person, &[(7, Person)]), Choice::Known(7));
        assert_eq!(choose(Person, &[]), Choice::New);
        assert_eq!(choose(Person, &[(7, Person), (8, Person)]), Choice::Doubtful);
        assert_eq!(choose(Organisation, &[(7, Person)]), Choice::Known(7));
    }

    #[test]
    fn an_unnamed_source_is_nobody_elses() {
        assert_eq!(choose(Unnamed, &[(7, Unnamed)]), Choice::New);
        assert_eq!(choose(Person, &[(7, Unnamed)]), Choice::Doubtful);
    }

    #[test]
    fn a_name_in_another_script_or_spelling_is_the_person() {
        let known = [somebody(1, &["Antony Blinken"], &[]), somebody(2, &["Meir Blinken"], &[])];
        for name in ["Энтони Блинкен", "Anthony Blinken", "Entoni Blinken", "A. Blinken"] {
            assert_eq!(choose_near(name, None, &known), Choice::Known(1), "{name}");
        }
        assert_eq!(choose_near("Robert Blinken", None, &known), Choice::New);
        assert_eq!(choose_near("Blinken", None, &known), Choice::Doubtful);
    }

    #[test]
    fn a_family_name_alone_is_somebody_only_while_nothing_speaks_against() {
        let minister = [somebody(1, &["Сергей Лавров"], &["министр иностранных дел"])];
        assert_eq!(choose_near("Лавров", None, &minister), Choice::Known(1));
        assert_eq!(choose_near("Lavrov", Some("foreign minister"), &minister), Choice::Known(1));
        assert_eq!(choose_near("Лавров", Some("глава МИД, министр"), &minister), Choice::Known(1));
        assert_eq!(choose_near("Лавров", Some("тренер сборной"), &minister), Choice::New);
        assert_eq!(choose_near("Лаврова", None, &minister), Choice::New);
    }

    #[test]
    fn a_bare_person_takes_the_full_name_once() {
        let bare = [somebody(1, &["Lavrov"], &[])];
        assert_eq!(choose_near("Sergey Lavrov", None, &bare), Choice::Known(1));
        assert!(says_more("Sergey Lavrov", &bare[0].names));
        let full = [somebody(1, &["Lavrov", "Sergey Lavrov"], &[])];
        assert_eq!(choose_near("Ivan Lavrov", None, &full), Choice::New);
        assert!(!says_more("S. Lavrov", &full[0].names));
    }
}
