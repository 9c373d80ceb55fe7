//! Whether a name on a page is somebody the library knows.
//!
//! Careful on purpose: two persons made one is a mistake that nobody sees, one person as two is a
//! line in a list that a person joins with one command.

use onrecord_model::PersonKind;

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

/// A page may take an agency for a person or a document for an organisation, and the other way
/// round; an unnamed source is like nobody.
const fn alike(kind: PersonKind, other: PersonKind) -> bool {
    !matches!(kind, PersonKind::Unnamed) && !matches!(other, PersonKind::Unnamed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use PersonKind::{Organisation, Person, Unnamed};

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
}
