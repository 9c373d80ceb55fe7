//! Words of the command line as values of the house.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use onrecord_library::Patch;
use onrecord_library::edits::{PersonKind, TranslatedBy};
use onrecord_library::model::{Act, Kind, Lang};
use onrecord_library::views::{LinkKind, Review, State};
use std::fmt::Display;
use std::str::FromStr;

/// A parser for the words of a closed list.
fn word<T: Clone + Send + Sync + 'static>(
    names: impl IntoIterator<Item = &'static str>,
    from_name: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names).try_map(move |name| from_name(&name).ok_or("this word is not known"))
}

pub fn review() -> impl TypedValueParser<Value = Review> {
    word(Review::ALL.iter().map(|r| r.name()), Review::from_name)
}

pub fn state() -> impl TypedValueParser<Value = State> {
    word(State::ALL.iter().map(|s| s.name()), State::from_name)
}

pub fn link_kind() -> impl TypedValueParser<Value = LinkKind> {
    word(LinkKind::ALL.iter().map(|k| k.name()), LinkKind::from_name)
}

pub fn act() -> impl TypedValueParser<Value = Act> {
    word(["said", "declined", "denied", "asked", "alleged"], Act::from_name)
}

pub fn kind() -> impl TypedValueParser<Value = Kind> {
    word(["direct", "mixed", "indirect"], Kind::from_name)
}

pub fn person_kind() -> impl TypedValueParser<Value = PersonKind> {
    word(["person", "organisation", "document"], PersonKind::from_name)
}

/// Who translated; `-` clears.
pub fn translated_by() -> impl TypedValueParser<Value = Patch<TranslatedBy>> {
    word(["outlet", "official", "machine", "me", "-"], |name| match name {
        "-" => Some(Patch::Clear),
        name => TranslatedBy::from_name(name).map(Patch::Set),
    })
}

/// A text; `-` clears.
#[allow(clippy::unnecessary_wraps, reason = "the parser's form")]
pub fn text(given: &str) -> Result<Patch<String>, String> {
    Ok(if given == "-" { Patch::Clear } else { Patch::Set(given.to_owned()) })
}

/// A day or a time; `-` clears.
pub fn parsed<T: FromStr<Err: Display>>(given: &str) -> Result<Patch<T>, String> {
    if given == "-" {
        return Ok(Patch::Clear);
    }
    given.parse().map(Patch::Set).map_err(|error: T::Err| error.to_string())
}

/// A language tag; `-` clears.
pub fn language(given: &str) -> Result<Patch<Lang>, String> {
    if given == "-" {
        return Ok(Patch::Clear);
    }
    let lang = Lang::new(given);
    let good = (2..=3).contains(&lang.primary().len())
        && lang.as_str().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if good { Ok(Patch::Set(lang)) } else { Err("a language is named like en, ru, uz or uz-Cyrl".to_owned()) }
}

/// `START-END`, in characters of the article's text.
pub fn place(given: &str) -> Result<(usize, usize), String> {
    let pair =
        given.split_once('-').and_then(|(a, b)| Some((a.trim().parse().ok()?, b.trim().parse().ok()?)));
    pair.ok_or_else(|| {
        "write START-END, two numbers: the first character and the one after the last".to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use onrecord_library::model::PartialDate;

    #[test]
    fn words_become_values_or_a_sentence() {
        assert_eq!(place("12-40"), Ok((12, 40)));
        for bad in ["12", "12-", "-40", "a-b", "1-2-3"] {
            assert!(place(bad).is_err(), "{bad}");
        }
        assert_eq!(text("-"), Ok(Patch::Clear));
        assert_eq!(parsed::<PartialDate>("-"), Ok(Patch::Clear));
        assert!(parsed::<PartialDate>("2023-13").unwrap_err().contains("2023-03-02"));
        assert_eq!(language("uz-Cyrl"), Ok(Patch::Set(Lang::new("uz-cyrl"))));
        assert!(language("English").is_err());
    }
}
