//! A personal name taken into its parts, and how each of them sounds.
//!
//! News write one name in many ways: *Сергей Лавров*, *S. Lavrov*, *Sergei Lavrov*, *Лавров Сергей
//! Викторович*. Here a name is read into given names and family name, whatever the script and order;
//! the room `matching` says which two can be one person.
//!
//! A part is kept in two forms. [`Part::letters`] has one writing for one sound (*th* is *t*, *ей* and
//! *ey* are *ei*); [`Part::sound`] has the consonants alone, with an `a` for any vowel at the front, so
//! that the vowels on which alphabets disagree do not matter (*Энтони*, *Anthony*: `antn`).

use crate::fold;
use std::borrow::Cow;

/// A name read into its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalName {
    /// The family name, or the only name there is.
    pub family: Part,
    /// Given names and initials in their order, without patronymics and particles.
    pub given: Vec<Part>,
    /// The name has Cyrillic letters.
    pub cyrillic: bool,
}

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Small Latin letters, one writing for one sound.
    pub letters: String,
    /// The consonants, and an `a` for a vowel in front.
    pub sound: String,
    /// Only the first letter is given: `S.`
    pub initial: bool,
}

/// Endings of Slavic and Turkic family names, by which a family name that stands first is known.
const FAMILY: &[&str] =
    &["ov", "ova", "ev", "eva", "yov", "yova", "in", "ina", "ski", "skiy", "sky", "skaya", "enko", "zoda"];

/// Endings of patronymics.
const PATRONYMIC: &[&str] = &["ovich", "evich", "yevich", "ovna", "evna", "yevna", "ichna", "inichna"];

/// Words after a father's name that make a patronymic of the two.
const CHILD_OF: &[&str] = &["ogli", "ugli", "oglu", "ogly", "uli", "uly", "qizi", "kizi", "kyzy"];

impl PersonalName {
    /// Read a name; nothing when no word of it can be a family name.
    pub fn read(name: &str) -> Option<Self> {
        let cyrillic = name.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'));
        let mut words: Vec<Word> = fold::words(name).filter_map(|span| Word::at(name, span)).collect();
        let whole = words.iter().filter(|word| !word.initial).count();
        let last_was_patronymic = drop_patronymics(&mut words, whole);
        let first_is_family = match words.as_slice() {
            [] => return None,
            [.., last] if last.initial => true,
            [first, second] => last_was_patronymic || first.is_family() && !second.is_family(),
            [_, ..] => last_was_patronymic,
        };
        let at = if first_is_family { 0 } else { words.len() - 1 };
        let family = words.remove(at).part();
        if family.initial || family.sound.is_empty() {
            return None;
        }
        let given = words.into_iter().filter(|word| !word.particle).map(Word::part).collect();
        Some(Self { family, given, cyrillic })
    }
}

/// The sound of a name's family name: what two writings of one person have in common, and what persons
/// are looked up by. Nothing when the name has no family name.
pub fn family_sound(name: &str) -> Option<String> {
    PersonalName::read(name).map(|name| name.family.sound)
}

/// A word of a name, before it is known which.
struct Word {
    plain: String,
    initial: bool,
    /// *von*, *de*, *bin*: small letters that belong to no given name.
    particle: bool,
}

impl Word {
    fn at(name: &str, span: crate::Span) -> Option<Self> {
        let printed = span.slice(name)?;
        let plain = fold::plain_word(&with_ks(printed));
        if plain.is_empty() || !plain.starts_with(char::is_alphabetic) {
            return None;
        }
        let dotted = name[span.end..].starts_with('.');
        let letters = printed.chars().count();
        let initial = letters == 1 || dotted && letters == 2;
        let particle = printed.chars().next().is_some_and(char::is_lowercase);
        Some(Self { plain, initial, particle })
    }

    fn is_family(&self) -> bool {
        self.plain.len() > 4 && FAMILY.iter().any(|ending| self.plain.ends_with(ending))
    }

    fn is_patronymic(&self) -> bool {
        PATRONYMIC.iter().any(|ending| self.plain.ends_with(ending))
    }

    fn part(self) -> Part {
        let letters = smooth(&self.plain);
        let sound = sound(&letters);
        Part { letters, sound, initial: self.initial }
    }
}

/// Take out what names the father. True when it stood at the end, as it does after *family, given*.
fn drop_patronymics(words: &mut Vec<Word>, whole: usize) -> bool {
    let mut at_end = false;
    if let Some(at) = words.iter().position(|word| CHILD_OF.contains(&word.plain.as_str()))
        && at >= 2
    {
        at_end = at + 1 == words.len();
        words.drain(at - 1..=at);
    }
    // *Karpovich* alone, or after an initial, is a family name.
    if whole >= 3
        && let Some(at) = words.iter().position(Word::is_patronymic)
        && at > 0
    {
        at_end = at_end || at + 1 == words.len();
        words.remove(at);
    }
    at_end
}

/// Given names whose x is ks; in Uzbek ones it is what Russian writes х, and the fold takes it so.
const WITH_KS: &[&str] = &["alex", "felix", "max.", "maxim", "oxan", "roxan"];

fn with_ks(printed: &str) -> Cow<'_, str> {
    let small = format!("{}.", printed.to_lowercase());
    if WITH_KS.iter().any(|begin| small.starts_with(begin)) {
        Cow::Owned(printed.replace(['x', 'X'], "ks"))
    } else {
        Cow::Borrowed(printed)
    }
}

/// Letters that together write one sound, and the one they become; longer ones first.
const SOUNDS: &[(&str, &str)] = &[
    ("sch", "sh"),
    ("shch", "sh"),
    ("tsch", "ch"),
    ("th", "t"),
    ("ph", "f"),
    ("gh", "g"),
    ("ck", "k"),
    ("tz", "z"),
    ("ts", "z"),
    ("ce", "se"),
    ("ci", "si"),
    ("q", "k"),
    ("w", "v"),
];

/// One writing for one sound: what the fold leaves to spelling (*th*, *ck*, doubled letters, *y*).
fn smooth(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain;
    while let Some(c) = rest.chars().next() {
        let next = rest[c.len_utf8()..].chars().next();
        let (put, length) = match SOUNDS.iter().find(|(written, _)| rest.starts_with(written)) {
            // Of `ce` and `ci` only the c is spent: the vowel may be doubled.
            Some((written, put)) if written.starts_with('c') && written.len() == 2 && *written != "ck" => {
                (&put[..1], 1)
            }
            Some((written, put)) => (*put, written.len()),
            None if c == 'c' && next != Some('h') => ("k", 1),
            // Johnson, Джонсон.
            None if c == 'h' && next.is_some_and(|n| !is_vowel(n)) && !out.ends_with(['s', 'c']) => ("", 1),
            // Mirziyoyev, Mirziyoev, Yeltsin, Eltsin.
            None if c == 'y' && next.is_some_and(is_vowel) => ("", 1),
            None if c == 'y' || c == 'j' && next.is_none() && out.ends_with(is_vowel) => ("i", 1),
            None => (&rest[..c.len_utf8()], c.len_utf8()),
        };
        for c in put.chars() {
            if !out.ends_with(c) {
                out.push(c);
            }
        }
        rest = &rest[length..];
    }
    out
}

/// The consonants of smoothed letters, and an `a` for a vowel in front.
fn sound(letters: &str) -> String {
    let mut out = String::with_capacity(letters.len());
    for (at, c) in letters.char_indices() {
        let put = if !is_vowel(c) {
            c
        } else if at == 0 {
            'a'
        } else {
            continue;
        };
        if !out.ends_with(put) {
            out.push(put);
        }
    }
    out
}

/// Whether a letter of a folded word is a vowel; y, once smoothed, is none that stays.
pub const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn family(name: &str) -> String {
        family_sound(name).unwrap_or_default()
    }

    fn given(name: &str) -> Vec<String> {
        PersonalName::read(name).unwrap().given.into_iter().map(|part| part.sound).collect()
    }

    #[test]
    fn one_family_name_in_every_writing_and_order() {
        for name in [
            "Lavrov",
            "Sergey Lavrov",
            "S. Lavrov",
            "S. V. Lavrov",
            "Лавров",
            "Сергей Лавров",
            "С. В. Лавров",
            "Лавров С.В.",
            "Сергей Викторович Лавров",
            "Лавров Сергей Викторович",
            "Лавров Сергей",
        ] {
            assert_eq!(family(name), "lvrv", "{name}");
        }
        assert_eq!(family("Shavkat Mirziyoyev"), family("Шавкат Мирзиёев"));
        assert_eq!(family("Yo‘ldosheva"), family("Юлдашева"));
        assert_eq!(family("Торобаев"), family("Torobaev"));
        assert_eq!(family("Blinken"), family("Блинкен"));
        assert_eq!(family("Boris Johnson"), family("Борис Джонсон"));
        assert_eq!(family("Olaf Scholz"), family("Олаф Шольц"));
        assert_eq!(family("Karimova Dilnoza Anvar qizi"), family("Dilnoza Karimova"));
    }

    #[test]
    fn given_names_lose_the_fathers_name_and_particles() {
        assert_eq!(given("Anthony Blinken"), given("Энтони Блинкен"));
        assert_eq!(given("Ursula von der Leyen"), ["arsl"]);
        assert_eq!(given("Лавров Сергей Викторович").len(), 1);
        assert_eq!(given("Karimov Aziz Botir o‘g‘li").len(), 1);
        assert_eq!(given("George H. W. Bush").len(), 3);
    }

    #[test]
    fn a_name_without_a_family_name_is_none() {
        for name in ["", "…", "S.", "7", "S. V."] {
            assert_eq!(PersonalName::read(name), None, "{name}");
        }
        assert_eq!(family("Karpovich"), "krpvch");
    }
}
