//! Whether two names can be one person's.
//!
//! Across scripts the vowels are left to the alphabets (*Трамп*, *Trump*), inside one script they are not:
//! *Hansen* and *Hanson* are two families. A given name may be spelled in two ways in one script too
//! (*Anthony*, *Entoni*) as long as its consonants are the same and there are enough of them.

use onrecord_model::names::{Part, PersonalName, is_vowel};

/// What two names say of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// They can't be one person's.
    Against,
    /// One says less than the other: an initial, a short form, the family name alone.
    Fits,
    /// They say the same.
    Same,
}

/// Compare two names.
pub fn compare(a: &PersonalName, b: &PersonalName) -> Relation {
    let crossing = a.cyrillic != b.cyrillic;
    let mut relation = if a.given.len() == b.given.len() { Relation::Same } else { Relation::Fits };
    let mut agreed = false;
    for (one, other) in a.given.iter().zip(&b.given) {
        let given = compare_given(one, other, crossing);
        if given == Relation::Against {
            return Relation::Against;
        }
        agreed |= given == Relation::Same && one.letters == other.letters;
        relation = relation.min(given);
    }
    // A second given name that only one of them has says nothing against the first.
    if agreed && relation == Relation::Fits && a.given.iter().chain(&b.given).all(|part| !part.initial) {
        relation = Relation::Same;
    }
    if same_family(&a.family, &b.family, crossing, agreed) { relation } else { Relation::Against }
}

fn same_family(a: &Part, b: &Part, crossing: bool, given_agree: bool) -> bool {
    if a.letters == b.letters {
        return true;
    }
    if !crossing || a.sound != b.sound || woman(&a.letters) != woman(&b.letters) {
        return false;
    }
    let allowed = match consonants(a) {
        0 | 1 => 0,
        2 => usize::from(given_agree || a.letters.len().min(b.letters.len()) > 4),
        _ => 2,
    };
    strsim::levenshtein(&a.letters, &b.letters) <= allowed
}

/// *Лаврова* is not *Лавров*: Slavic and Turkic family names tell women from men.
fn woman(family: &str) -> bool {
    ["ova", "eva", "ina", "aia", "aya"].iter().any(|ending| family.ends_with(ending))
}

fn compare_given(a: &Part, b: &Part, crossing: bool) -> Relation {
    if a.initial || b.initial {
        let same = a.sound.chars().next() == b.sound.chars().next();
        return match (same, a.initial && b.initial) {
            (false, _) => Relation::Against,
            (true, true) => Relation::Same,
            (true, false) => Relation::Fits,
        };
    }
    if a.letters == b.letters {
        return Relation::Same;
    }
    if short_of(&a.letters, &b.letters) || short_of(&b.letters, &a.letters) {
        return Relation::Fits;
    }
    let enough = consonants(a) > 2;
    let allowed = match (crossing, enough) {
        (true, true) => 2,
        (true, false) | (false, true) => 1,
        (false, false) => 0,
    };
    let spelled = a.sound == b.sound
        && (end(&a.letters) == end(&b.letters)
            || crossing && !a.letters.ends_with('a') && !b.letters.ends_with('a'))
        && strsim::levenshtein(&a.letters, &b.letters) <= allowed;
    if spelled { Relation::Same } else { Relation::Against }
}

/// The vowel at the end tells Maria from Mario and Daniela from Daniel; an i does not (Sergei, Sergej).
fn end(letters: &str) -> Option<char> {
    letters.chars().next_back().filter(|&c| is_vowel(c) && c != 'i')
}

fn consonants(part: &Part) -> usize {
    part.sound.len() - usize::from(part.sound.starts_with('a'))
}

/// Short forms of given names that news print beside the long ones, smoothed as names are.
const SHORT: &[(&str, &[&str])] = &[
    ("aleks", &["aleksander", "aleksandr", "aleksandra", "aleksei"]),
    ("andi", &["andrev"]),
    ("ben", &["benjamin"]),
    ("bernie", &["bernard"]),
    ("bil", &["viliam"]),
    ("bob", &["robert"]),
    ("chris", &["christofer"]),
    ("dan", &["daniel"]),
    ("dave", &["david"]),
    ("dik", &["richard"]),
    ("don", &["donald"]),
    ("ed", &["edvard"]),
    ("greg", &["gregori"]),
    ("jef", &["jefrei"]),
    ("jim", &["james"]),
    ("joe", &["josef"]),
    ("kate", &["katerine"]),
    ("ken", &["kenet"]),
    ("liz", &["elizabet"]),
    ("mat", &["matev"]),
    ("mike", &["michael"]),
    ("nik", &["nicholas"]),
    ("pete", &["peter"]),
    ("rik", &["richard"]),
    ("ron", &["ronald"]),
    ("sam", &["samuel"]),
    ("steve", &["steven", "stefen"]),
    ("ted", &["edvard", "teodore"]),
    ("tim", &["timoti"]),
    ("tom", &["tomas"]),
    ("toni", &["antoni"]),
];

fn short_of(short: &str, long: &str) -> bool {
    SHORT.iter().any(|(form, names)| *form == short && names.contains(&long))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Relation::{Against, Fits, Same};

    fn relation(a: &str, b: &str) -> Relation {
        let (a, b) = (PersonalName::read(a).unwrap(), PersonalName::read(b).unwrap());
        assert_eq!(compare(&a, &b), compare(&b, &a), "not the same both ways");
        compare(&a, &b)
    }

    #[test]
    fn one_person_in_many_writings() {
        for (a, b) in [
            ("Sergey Lavrov", "Сергей Лавров"),
            ("Sergei Lavrov", "Лавров Сергей Викторович"),
            ("Antony Blinken", "Anthony Blinken"),
            ("Antony Blinken", "Энтони Блинкен"),
            ("Entoni Blinken", "Anthony Blinken"),
            ("Shavkat Mirziyoyev", "Шавкат Мирзиёев"),
            ("Donald Trump", "Дональд Трамп"),
            ("Boris Johnson", "Борис Джонсон"),
            ("Joe Biden", "Джо Байден"),
            ("Saodat Yo‘ldosheva", "Саодат Юлдашева"),
            ("Alexander Lukashenko", "Александр Лукашенко"),
            ("Baxtiyor Saidov", "Бахтиёр Саидов"),
            ("Maxim Reznikov", "Максим Резников"),
            ("Zamir Torobaev", "Замир Торобаев"),
        ] {
            assert_eq!(relation(a, b), Same, "{a}, {b}");
        }
    }

    #[test]
    fn one_that_says_less_fits() {
        for (a, b) in [
            ("Lavrov", "Sergey Lavrov"),
            ("Лавров", "Sergey Lavrov"),
            ("S. Lavrov", "Сергей Лавров"),
            ("С. В. Лавров", "Sergey Lavrov"),
            ("Joe Biden", "Joseph R. Biden"),
            ("Tony Blinken", "Antony Blinken"),
            ("Bill Clinton", "William Clinton"),
        ] {
            assert_eq!(relation(a, b), Fits, "{a}, {b}");
        }
    }

    #[test]
    fn what_speaks_against() {
        for (a, b) in [
            ("Sergey Lavrov", "Ivan Lavrov"),
            ("I. Lavrov", "Sergey Lavrov"),
            ("Лаврова", "Лавров"),
            ("Lavrova", "Сергей Лавров"),
            ("Lars Hansen", "Lars Hanson"),
            ("Maria Lopez", "Mario Lopez"),
            ("Daniel Weber", "Daniela Weber"),
            ("Jon Smith", "Jan Smith"),
            ("George H. W. Bush", "George W. Bush"),
            ("Aziz Karimov", "Aziz Karimova"),
            ("Li", "Lu"),
        ] {
            assert_eq!(relation(a, b), Against, "{a}, {b}");
        }
    }
}
