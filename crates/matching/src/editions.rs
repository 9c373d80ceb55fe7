//! Whether two pieces of one outlet in two languages are editions of one story.

use std::collections::BTreeSet;

/// A piece as far as its story is told apart from its language.
#[derive(Debug, Clone, Copy)]
pub struct Story<'s> {
    /// Its text.
    pub text: &'s str,
    /// Whom it quotes, as persons of the library: they are the same in every script.
    pub persons: &'s [i64],
    /// Address of its picture.
    pub image: Option<&'s str>,
}

/// Why two pieces are editions of one story, to be shown with the proposal; `None` where too little agrees. Nobody
/// decides by this: it is proposed.
pub fn agree(one: &Story, other: &Story) -> Option<String> {
    let persons: BTreeSet<i64> =
        one.persons.iter().copied().filter(|id| other.persons.contains(id)).collect();
    let few = |a: usize, b: usize| a.min(b);
    let least_persons = few(set(one.persons).len(), set(other.persons).len());
    let (a, b) = (numbers(one.text), numbers(other.text));
    let shared = a.intersection(&b).count();
    let picture = one.image.is_some() && one.image == other.image;
    let most_numbers = shared * 2 >= few(a.len(), b.len());
    let sure = picture && (!persons.is_empty() || shared >= 2)
        || !persons.is_empty() && shared >= 3 && most_numbers
        || persons.len() >= 2 && persons.len() * 3 >= least_persons * 2 && shared >= 1 && most_numbers;
    sure.then(|| {
        let mut said = Vec::new();
        let plural = |n: usize, what: &str| if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") };
        if !persons.is_empty() {
            said.push(plural(persons.len(), "person"));
        }
        if shared > 0 {
            said.push(plural(shared, "number"));
        }
        if picture {
            said.push("the picture".to_owned());
        }
        format!("the same outlet and days; in both: {}", said.join(", "))
    })
}

fn set(ids: &[i64]) -> BTreeSet<i64> {
    ids.iter().copied().collect()
}

/// The numbers of a text: figures, whatever parts their thousands. Those of one figure stand everywhere.
fn numbers(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut number = String::new();
    let letters: Vec<char> = text.chars().chain([' ']).collect();
    for (at, &letter) in letters.iter().enumerate() {
        let figures_follow =
            |n: usize| letters[at + 1..].iter().take_while(|c| c.is_ascii_digit()).count() == n;
        if letter.is_ascii_digit() {
            number.push(letter);
        } else if !number.is_empty() {
            let thousands =
                matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.' | '\u{2009}') && figures_follow(3);
            if !thousands {
                if number.len() > 1 {
                    found.insert(std::mem::take(&mut number));
                }
                number.clear();
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_whatever_parts_their_thousands() {
        let read = |text: &str| numbers(text).into_iter().collect::<Vec<_>>();
        assert_eq!(read("12 000 ha, 46 uy, 7 gektar"), ["12000", "46"]);
        assert_eq!(read("12,000 hectares and 46 houses in 2024."), ["12000", "2024", "46"]);
    }

    #[test]
    fn a_translation_is_told_from_another_story_of_the_day() {
        let story = |text, persons, image| Story { text, persons, image };
        let en = story("46 houses, 12,000 people and 18 boilers in 2024", &[1, 2][..], None);
        let ru = story("46 домов, 12 000 человек и 18 котлов в 2024", &[2, 1][..], None);
        assert_eq!(
            agree(&en, &ru).as_deref(),
            Some("the same outlet and days; in both: 2 persons, 4 numbers")
        );
        let other = story("Матч закончился со счётом 46:12 в 2024", &[1][..], None);
        assert_eq!(agree(&en, &other), None);
        let picture = story("Суд отложен", &[2][..], Some("https://quay.example/a.jpg"));
        let same = story("The court waits", &[2][..], Some("https://quay.example/a.jpg"));
        assert!(agree(&picture, &same).is_some());
        assert_eq!(agree(&story("a", &[], picture.image), &story("b", &[], picture.image)), None);
    }
}
