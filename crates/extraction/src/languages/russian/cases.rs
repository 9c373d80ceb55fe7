//! Nouns in other cases, told by their nominative.

use crate::hash::Words;
use crate::lexicon::*;

/// Classes whose cases are formed by rule: only the nominative is listed.
const NOUNS: u64 = ROLE | GROUP | SOURCE | ORG | MEDIA | DOC | EVENT | SCENE;

/// Ending of a case → endings of the nominative; what the form may be besides.
const CASES: &[(&str, &[&str], u64)] = &[
    ("иями", &["ия", "ие"], OBLIQUE),
    ("иях", &["ия", "ие"], OBLIQUE),
    ("иям", &["ия", "ие"], OBLIQUE),
    ("ией", &["ия"], OBLIQUE),
    ("ием", &["ие", "ий"], OBLIQUE),
    ("ии", &["ия", "ие", "ий"], OBLIQUE),
    ("ию", &["ия", "ие"], OBLIQUE),
    ("ий", &["ия", "ие"], OBLIQUE),
    ("ами", &["", "а", "о"], OBLIQUE),
    ("ями", &["ь", "й", "я"], OBLIQUE),
    ("ах", &["", "а", "о"], OBLIQUE),
    ("ях", &["ь", "й", "я"], OBLIQUE),
    ("ам", &["", "а", "о"], OBLIQUE),
    ("ям", &["ь", "й", "я"], OBLIQUE),
    ("ов", &[""], OBLIQUE),
    ("ев", &["й", ""], OBLIQUE),
    ("ей", &["ь", "я"], OBLIQUE),
    ("ом", &["", "о"], OBLIQUE),
    ("ем", &["ь", "й", "е", ""], OBLIQUE),
    ("ой", &["а"], OBLIQUE),
    ("ью", &["ь"], OBLIQUE),
    ("ого", &["ый", "ой", "ий"], OBLIQUE),
    ("его", &["ий"], OBLIQUE),
    ("ому", &["ый", "ой", "ий"], OBLIQUE),
    ("ему", &["ий"], OBLIQUE),
    ("ым", &["ый", "ой"], OBLIQUE),
    ("им", &["ий"], OBLIQUE),
    ("ых", &["ый", "ой"], OBLIQUE),
    ("их", &["ий"], OBLIQUE),
    ("ую", &["ая"], OBLIQUE),
    ("ые", &["ый", "ой"], GROUP),
    ("ие", &["ий"], GROUP),
    ("ов", &["о"], OBLIQUE),
    ("а", &["", "о"], OBLIQUE),
    ("я", &["ь", "й", "е"], OBLIQUE),
    ("у", &["", "а", "о"], OBLIQUE),
    ("ю", &["ь", "й", "я", "е"], OBLIQUE),
    ("е", &["", "а", "о", "я"], OBLIQUE),
    ("ы", &["", "а"], GROUP),
    ("и", &["ь", "й", "", "а", "я"], GROUP),
];

/// The classes of a noun in another case or number, by its nominative in the lists.
pub fn declined(key: &str, words: &Words) -> u64 {
    let mut nominative = String::with_capacity(key.len() + 4);
    for (tail, endings, form) in CASES {
        let Some(base) = key.strip_suffix(tail).filter(|base| base.len() >= 4) else { continue };
        for ending in *endings {
            nominative.clear();
            nominative.push_str(base);
            nominative.push_str(ending);
            let Some((class, _)) = words.get(&nominative).filter(|found| found.0 & NOUNS != 0) else {
                continue;
            };
            let class = class & (NOUNS | HE | SHE);
            // «учителя», «редактора»: one in the genitive or several; «жительницы» likewise.
            let person = class & (ROLE | SOURCE) != 0;
            return match *form {
                GROUP if person && !ending.ends_with(['а', 'я']) => class | GROUP,
                GROUP if person => class | OBLIQUE,
                GROUP => class | if ending.is_empty() { 0 } else { OBLIQUE },
                _ => class | OBLIQUE,
            };
        }
    }
    0
}

/// «в областном министерстве транспорта» → «областное министерство транспорта»: adjectives and the first
/// noun the lists know, put into the nominative; as printed where they do not know it.
pub fn plain(phrase: &str) -> String {
    // «одной из матерей»: the numeral alone is declined.
    for (genitive, nominative) in [("одного из ", "один из "), ("одной из ", "одна из ")]
    {
        if let Some(rest) = phrase.strip_prefix(genitive) {
            return format!("{nominative}{rest}");
        }
    }
    let lexicon = crate::languages::lexicon(Some(&onrecord_model::Lang::new("ru")));
    let words: Vec<&str> = phrase.split(' ').collect();
    let lower = |word: &str| word.to_lowercase().replace('ё', "е");
    let Some(head) = words.iter().position(|w| !adjectival(&lower(w))).filter(|at| *at < 4) else {
        return phrase.to_owned();
    };
    let key = lower(words[head]);
    if lexicon.look_up(&key).0 & OBLIQUE == 0 {
        return phrase.to_owned();
    }
    let Some((nominative, plural)) = lemma(&key, |word| lexicon.look_up(word).0) else {
        return phrase.to_owned();
    };
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for word in &words[..head] {
        out.push(like(word, &agreeing(&lower(word), &nominative, plural)));
    }
    out.push(like(words[head], &nominative));
    out.extend(words[head + 1..].iter().map(|word| (*word).to_owned()));
    out.join(" ")
}

fn adjectival(key: &str) -> bool {
    ["ого", "его", "ому", "ему", "ом", "ем", "ой", "ей", "ую", "юю", "ых", "их", "ым", "им", "ыми", "ими"]
        .iter()
        .any(|tail| key.ends_with(tail))
        && key.chars().count() > 4
        && !["ием", "ением", "ией", "телей", "лем", "рем"].iter().any(|tail| key.ends_with(tail))
}

/// The nominative of a listed noun, and whether it is of several.
fn lemma(key: &str, class: impl Fn(&str) -> u64) -> Option<(String, bool)> {
    for (tail, endings, _) in CASES {
        let Some(base) = key.strip_suffix(tail).filter(|base| base.len() >= 4) else { continue };
        for ending in *endings {
            let nominative = format!("{base}{ending}");
            let found = class(&nominative);
            if found & NOUNS == 0 || found & OBLIQUE != 0 {
                continue;
            }
            let plural = matches!(
                *tail,
                "ов" | "ам"
                    | "ами"
                    | "ах"
                    | "ям"
                    | "ями"
                    | "ях"
                    | "иях"
                    | "иям"
                    | "иями"
                    | "ых"
                    | "их"
            ) || *tail == "ей" && *ending == "ь"
                || *tail == "ев";
            if !plural {
                return Some((nominative, false));
            }
            let soft =
                ending.ends_with(['ь', 'й', 'я']) || base.ends_with(['к', 'г', 'х', 'ж', 'ш', 'щ', 'ч']);
            let stem = if *ending == "ие" || *ending == "ия" || *ending == "ий" {
                format!("{base}и")
            } else {
                base.to_owned()
            };
            return Some((
                format!(
                    "{stem}{}",
                    if *ending == "ие" {
                        "я"
                    } else if soft {
                        "и"
                    } else if *ending == "о" {
                        "а"
                    } else {
                        "ы"
                    }
                ),
                true,
            ));
        }
    }
    None
}

/// An adjective in the gender and number of its noun.
fn agreeing(key: &str, noun: &str, plural: bool) -> String {
    let tails = [
        "ого", "его", "ому", "ему", "ыми", "ими", "ом", "ем", "ой", "ей", "ую", "юю", "ых", "их", "ым", "им",
    ];
    let Some((base, tail)) = tails.iter().find_map(|tail| key.strip_suffix(tail).map(|base| (base, *tail)))
    else {
        return key.to_owned();
    };
    let hard = !tail.starts_with(['е', 'и', 'ю']) || base.ends_with(['к', 'г', 'х']);
    let ending = if plural {
        if hard && !base.ends_with(['к', 'г', 'х', 'ж', 'ш', 'щ', 'ч']) { "ые" } else { "ие" }
    } else if noun.ends_with(['а', 'я']) {
        if hard { "ая" } else { "яя" }
    } else if noun.ends_with(['о', 'е']) {
        if hard { "ое" } else { "ее" }
    } else if base.ends_with(['к', 'г', 'х', 'ш', 'щ', 'ч'])
        && !base.ends_with("родск")
        && !base.ends_with("ородск")
        || !hard
    {
        "ий"
    } else if base.ends_with("родск") {
        "ой"
    } else {
        "ый"
    };
    format!("{base}{ending}")
}

/// With a capital where the printed word has one, all capitals for an abbreviation.
fn like(printed: &str, word: &str) -> String {
    // «отчёту» → «отчёт»: the printed ё stays.
    let word: String = word
        .chars()
        .zip(printed.to_lowercase().chars().map(Some).chain(std::iter::repeat(None)))
        .map(|(c, p)| if c == 'е' && p == Some('ё') { 'ё' } else { c })
        .collect();
    let word = word.as_str();
    let mut letters = printed.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    if first && printed.chars().count() > 1 && letters.all(char::is_uppercase) {
        return word.to_uppercase();
    }
    let mut rest = word.chars();
    match rest.next() {
        Some(c) if first => c.to_uppercase().chain(rest).collect(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_in_any_case_is_named_in_the_nominative() {
        assert_eq!(plain("областном министерстве транспорта"), "областное министерство транспорта");
        assert_eq!(plain("Таможенной службы"), "Таможенная служба");
        assert_eq!(plain("прокуратуре"), "прокуратура");
        assert_eq!(plain("экспертов обвинения"), "эксперты обвинения");
        assert_eq!(plain("докладе"), "доклад");
        assert_eq!(plain("источник в ведомстве"), "источник в ведомстве");
        assert_eq!(plain("городском акимате"), "городской акимат");
    }
}
