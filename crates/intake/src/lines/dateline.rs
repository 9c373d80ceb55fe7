//! The opening of a report: "TASHKENT, March 3 (TASS) —", «ТАШКЕНТ, 3 марта. /ТАСС/.»

use onrecord_model::Dateline;
use regex::Regex;
use std::sync::LazyLock;

/// The forms: place, at most a day, an agency, a dash or stop. Places are in capitals, or the
/// agency stands in brackets, slashes or before the dash.
const FORMS: &[&str] = &[
    // TASHKENT, March 3 (TASS) — · KYIV (Reuters) -
    r"^(?P<place>{PLACE})(?:,\s[^()—–]{2,24})?\s\((?P<agency>\p{Lu}[^)]{1,40})\)\s*(?:[-—–:.]|--)\s",
    // ТАШКЕНТ, 3 марта. /ТАСС/. · TOSHKENT, 3-mart. /O‘zA/.
    r"^(?P<place>{PLACE})(?:[,.]\s[^/]{2,24})?[.,]?\s/(?P<agency>\p{Lu}[^/]{1,40})/\s?[.:—–-]?\s",
    // МОСКВА, 3 мар — РИА Новости. · АСТАНА. КАЗИНФОРМ —
    r"^(?P<place>{CAPS})(?:,\s[^—–]{2,24})?\s[—–-]\s(?P<agency>\p{Lu}[\p{L} ]{2,20})\.\s",
    r"^(?P<place>{CAPS})\.(?:\s\d{1,2}\s\p{L}+\.)?\s(?P<agency>\p{Lu}[\p{Lu}\d -]{3,20})\s?[—–-]\s",
    // TASHKENT, March 3 — · САМАРКАНД —
    r"^(?P<place>{CAPS})(?:,\s[^.—–]{2,24})?\s?(?:[—–]|--)\s",
];

static COMPILED: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let caps = r"\p{Lu}[\p{Lu}’'ʻ‘ʼ. -]{2,30}(?:/\p{Lu}[\p{Lu} -]{2,30})?";
    let place = r"\p{Lu}[\p{L}’'ʻ‘ʼ. -]{2,30}(?:/\p{Lu}[\p{L} -]{2,30})?";
    FORMS
        .iter()
        .map(|form| form.replace("{PLACE}", place).replace("{CAPS}", caps))
        .map(|form| Regex::new(&form).expect("a pattern of ours is well-formed"))
        .collect()
});

/// The dateline a paragraph opens with.
pub fn dateline(text: &str) -> Option<Dateline> {
    let captures = COMPILED.iter().find_map(|form| form.captures(text))?;
    let place = captures.name("place")?.as_str().trim_end_matches([',', '.', ' ']).to_owned();
    // A sentence may begin with a word and a bracket; a place is a few words.
    if place.split_whitespace().count() > 4 {
        return None;
    }
    let agency = captures.name("agency").map(|agency| agency.as_str().trim().to_owned());
    Some(Dateline { place, agency })
}

#[cfg(test)]
mod tests {
    use super::dateline;

    #[test]
    fn places_and_agencies_are_told_apart() {
        for (text, place, agency) in [
            ("TASHKENT, March 3 (TASS) — The council met.", "TASHKENT", Some("TASS")),
            ("OBOD (Valley News) - The council met.", "OBOD", Some("Valley News")),
            ("ТАШКЕНТ, 3 марта. /ТАСС/. Совет собрался.", "ТАШКЕНТ", Some("ТАСС")),
            ("МОСКВА, 3 мар — РИА Новости. Совет собрался.", "МОСКВА", Some("РИА Новости")),
            ("АСТАНА. КАЗИНФОРМ — Кеңес жиналды.", "АСТАНА", Some("КАЗИНФОРМ")),
            ("САМАРКАНД — Совет собрался.", "САМАРКАНД", None),
            ("TOSHKENT, 3-mart. /O‘zA/. Kengash yig‘ildi.", "TOSHKENT", Some("O‘zA")),
        ] {
            let found = dateline(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.place.as_str(), found.agency.as_deref()), (place, agency), "{text}");
        }
        for text in [
            "The council (of nine) — met on Tuesday to divide the water among the districts.",
            "Совет собрался во вторник — впервые с марта.",
            "“Nobody will be left dry,” she said.",
            "",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }
}
