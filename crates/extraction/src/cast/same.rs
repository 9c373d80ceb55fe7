//! One person under several forms of a name: initials beside the full name, a genitive beside the nominative.

use super::Person;
use crate::document::Document;
use crate::lexicon::{FEMALE, MALE};

/// So many letters stand for a first name: «С.», «Sh.».
const INITIAL: usize = 2;

/// True when a stem is the letter or two before a surname.
pub fn initial(stem: &str) -> bool {
    stem.chars().count() <= INITIAL
}

/// Can both be first names of one person: the same, or one the other's initial?
pub fn first_names(one: &str, other: &str) -> bool {
    one == other
        || initial(one) && !initial(other) && other.starts_with(one)
        || initial(other) && !initial(one) && one.starts_with(other)
}

/// «кандидата Серджиу Вырлана … заявил Вырлан»: a name first met in the genitive whose nominative stands elsewhere.
///
/// A woman's «Анна Тучкова» beside a man's «Тучков» is left alone: a listed woman's first name that no man's case
/// gives tells it is hers.
pub fn in_the_nominative(document: &Document, persons: &mut [Person]) {
    let language = document.lexicon.language;
    if language.code != "ru" {
        return;
    }
    for person in persons {
        let Some((first, surname)) = person.name.rsplit_once(' ') else { continue };
        let Some(bare) = surname.strip_suffix(['а', 'у', 'е']).filter(|bare| bare.chars().count() > 3)
        else {
            continue;
        };
        let hers = first.split(' ').next().is_some_and(|word| {
            let key = word.to_lowercase().replace('ё', "е");
            let male = key.strip_suffix('я').map(|base| format!("{base}й"));
            // «Валерия» is a woman, and of Валерий.
            let of_him = male.is_some_and(|male| document.lexicon.look_up(&male).0 & MALE != 0);
            !of_him
                && document.lexicon.look_up(&key).0 & FEMALE != 0
                && (language.nominative)(word, Some(false), false) == word
        });
        let printed = document
            .tokens
            .list
            .iter()
            .any(|token| token.is_capital() && &document.text[token.start..token.base_end] == bare);
        if hers || !printed {
            continue;
        }
        let nominative = |word: &str| match word.strip_suffix('я') {
            Some(stem) if document.lexicon.look_up(&format!("{stem}й").to_lowercase()).0 & MALE != 0 => {
                format!("{stem}й")
            }
            _ => (language.nominative)(word, Some(false), false),
        };
        let first: Vec<String> = first.split(' ').map(nominative).collect();
        person.name = format!("{} {bare}", first.join(" "));
        person.woman = Some(false);
    }
}

/// «Rahmatjon aka», «Инна Карловна»: the one person who bears these first names.
pub fn by_first_names(persons: &[Person], words: &[&str]) -> Option<usize> {
    let bears = |person: &Person| {
        words.len() < person.stems.len() && words.iter().zip(&person.stems).all(|(word, stem)| word == stem)
    };
    let mut all = persons.iter().enumerate().filter(|(_, person)| bears(person));
    let found = all.next()?.0;
    all.next().is_none().then_some(found)
}
