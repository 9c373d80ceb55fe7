//! The fields of the query language, one list.

use super::QueryError;
use onrecord_model::{Act, Kind, PartialDate, fold::Beginning, fold::fold_prefix, fold::tokens};
use onrecord_storage::views::{Days, Filter, Has, Is, LinkKind, Name, Review, State};

/// A field: its name and what is written after the colon, for help texts.
pub const FIELDS: [(&str, &str); 16] = [
    ("speaker", "who said it, on whose behalf, or who relayed it"),
    ("said", "day of speaking: 2023, 2023-03, 2023-03-01..2023-03-15, 2023.., ..2023-03"),
    ("published", "day of publication, written like said:"),
    ("outlet", "who published, by name or domain"),
    ("section", "the outlet's rubric"),
    ("tag", "a tag and all under it; a path as Trade/Grain"),
    ("kind", "direct, mixed (partial), indirect (paraphrase)"),
    ("act", "said, declined, denied, asked, alleged"),
    ("status", "to_read, read, excluded (articles); new, seen, checked, rejected (quotations)"),
    (
        "has",
        "note, tag, link, highlight, quote, speaker, chain, said, role, asked, occasion, translation, primary, url, published",
    ),
    (
        "is",
        "nested, translated, unnamed, machine, person, private, fresh (new in the latest run of the rules)",
    ),
    ("lang", "language: en, ru, uz"),
    ("chain", "who relayed it"),
    ("org", "organisation of who spoke"),
    ("in", "a collection"),
    (
        "link",
        "a relation: related, follows, translates, based_on, corrects, duplicates, answers, repeats, contradicts, clarifies",
    ),
];

/// One field with its value; `at` is the column of the value. A value is `None` when nothing
/// stands right after the colon.
pub(super) fn field(
    column: usize,
    typed: &str,
    at: usize,
    value: Option<(&str, bool)>,
) -> Result<Filter, QueryError> {
    let name = typed.to_ascii_lowercase();
    let Some((name, meaning)) = FIELDS.iter().find(|(known, _)| *known == name) else {
        let names: Vec<String> = FIELDS.iter().map(|(name, _)| format!("{name}:")).collect();
        return Err(QueryError::new(
            column,
            format!(
                "there is no field “{typed}:”; write one of {}, or put the words in quotation marks",
                names.join(" ")
            ),
        ));
    };
    let Some((value, quoted)) = value.filter(|(value, _)| !value.trim().is_empty()) else {
        return Err(QueryError::new(at, format!("“{name}:” needs a value right after the colon: {meaning}")));
    };
    let unknown =
        || QueryError::new(at, format!("“{value}” is no value of “{name}:”; write one of these: {meaning}"));
    let word = value.trim().to_lowercase().replace([' ', '-'], "_");
    Ok(match *name {
        "speaker" => Filter::Speaker(named(at, value, quoted)?),
        "said" => Filter::Said(days(at, value)?),
        "published" => Filter::Published(days(at, value)?),
        "outlet" => Filter::Outlet(named(at, value, quoted)?),
        "section" => Filter::Section(named(at, value, quoted)?),
        "tag" => Filter::Tag(value.split('/').map(|step| named(at, step, quoted)).collect::<Result<_, _>>()?),
        "kind" => Filter::Kind(match word.as_str() {
            "partial" => Kind::Mixed,
            "paraphrase" => Kind::Indirect,
            word => Kind::from_name(word).ok_or_else(unknown)?,
        }),
        "act" => Filter::Act(Act::from_name(&word).ok_or_else(unknown)?),
        "status" => match (State::from_name(&word), Review::from_name(&word)) {
            (Some(state), _) => Filter::State(state),
            (None, Some(review)) => Filter::Review(review),
            (None, None) => return Err(unknown()),
        },
        "has" => Filter::Has(Has::from_name(&word).ok_or_else(unknown)?),
        "is" => Filter::Is(Is::from_name(&word).ok_or_else(unknown)?),
        "lang" => {
            let tag = value.trim().to_ascii_lowercase().replace('_', "-");
            let fits = tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && tag.len() >= 2;
            Filter::Lang(fits.then_some(tag).ok_or_else(unknown)?)
        }
        "chain" => Filter::Chain(named(at, value, quoted)?),
        "org" => Filter::Org(named(at, value, quoted)?),
        "in" => Filter::In(named(at, value, quoted)?),
        _ => Filter::Link(LinkKind::from_name(&word).ok_or_else(unknown)?),
    })
}

/// A name: all its words, the last one open when a star was typed outside quotation marks.
fn named(at: usize, typed: &str, quoted: bool) -> Result<Name, QueryError> {
    let open = (!quoted).then(|| typed.strip_suffix('*')).flatten();
    let text = open.unwrap_or(typed);
    let whole = |letters| vec![Beginning { letters, whole: true }];
    let mut words: Vec<Vec<Beginning>> = tokens(text).map(|(_, folded)| whole(folded)).collect();
    if open.is_some()
        && let Some((last, _)) = tokens(text).last()
    {
        words.pop();
        words.push(fold_prefix(last.slice(text).unwrap_or_default()));
    }
    if words.is_empty() {
        return Err(QueryError::new(at, format!("“{typed}” holds no letter or digit; write a name")));
    }
    Ok(Name { typed: text.trim().to_owned(), words })
}

/// `2023`, `2023-03`, `2023-03-01..2023-03-15`, `2023..`, `..2023`.
fn days(at: usize, typed: &str) -> Result<Days, QueryError> {
    let day = |text: &str| -> Result<Option<PartialDate>, QueryError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        text.parse()
            .map(Some)
            .map_err(|error| QueryError::new(at, format!("{error}, or two of them with “..” between")))
    };
    let (from, to) = typed.split_once("..").unwrap_or((typed, typed));
    let days = Days { from: day(from)?, to: day(to)? };
    match (days.from, days.to) {
        (None, None) => Err(QueryError::new(at, "“..” needs a day before or after it, like 2023-03..")),
        (Some(from), Some(to))
            if from.to_string() > to.to_string() && !from.to_string().starts_with(&to.to_string()) =>
        {
            Err(QueryError::new(at, format!("{from} is after {to}; write the earlier day first")))
        }
        _ => Ok(days),
    }
}
