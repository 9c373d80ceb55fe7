//! Russian: «рассказал изданию „Мирас“», «заявил в интервью РБК».

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::outlets::{LONGEST, marked, media_in, run};
use onrecord_model::Span;

/// «рассказал „Мирасу“», «сообщил агентству „Заря“», «заявил в интервью РБК».
pub fn told(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
    let key = |at: usize| items.get(at).map_or("", |item: &Item| document.tokens.key_at(item.token));
    for at in 0..items.len() {
        let dative = matches!(
            key(at),
            "агентству"
                | "изданию"
                | "газете"
                | "порталу"
                | "сайту"
                | "телеканалу"
                | "каналу"
                | "журналу"
                | "радио"
                | "корреспонденту"
                | "радиостанции"
                | "еженедельнику"
                | "интервью"
                | "комментарии"
        );
        let verb = items[at].cue != NO_CUE;
        // "сказал Олег Громов «Лесной газете»."
        let last = items.get(at + 1).is_some_and(|n| n.segment.is_some())
            && items[at].is_capital()
            && items.get(at + 2).is_none_or(|n| n.stop == '.')
            && items[..at].iter().rev().take(4).any(|i| i.cue != NO_CUE);
        if last && let Some(span) = marked(document, &items[at + 1]).filter(|_| free(at + 1)) {
            return Some(span);
        }
        if !(dative || verb) {
            continue;
        }
        if !free(at) {
            continue;
        }
        let mut next = at + 1;
        // "в интервью газете „Мирас“", "корреспонденту агентства „Мирас“".
        while next < items.len() && items[next].is(MEDIA | HEARER) && !items[next].is_capital() {
            next += 1;
        }
        let Some(item) = items.get(next).filter(|_| free(next)) else { continue };
        if let Some(span) = marked(document, item) {
            let after = items.get(next + 1);
            let ends = after.is_none_or(|n| {
                n.stop == '.'
                    || n.is(ROLE)
                    || n.stop == ',' && items.get(next + 2).is_some_and(|c| c.is(COMPL))
            });
            if dative || next > at + 1 || ends && document.count(span) <= LONGEST {
                return Some(span);
            }
        } else if item.is_word()
            && let Some(span) = run(items, next)
            && media_in(document, span)
        {
            return Some(span);
        }
    }
    None
}

/// «Вечернему Пруту», «Камской мозаике»: a title in the dative, put into the nominative where its
/// ending tells how.
pub fn nominative(title: &str) -> String {
    let words: Vec<&str> = title.split(' ').collect();
    let swap = |word: &str, tails: &[(&str, &str)]| {
        tails
            .iter()
            .find_map(|(from, to)| word.strip_suffix(from).map(|base| format!("{base}{to}")))
            .unwrap_or_else(|| word.to_owned())
    };
    match words[..] {
        [one] if one.chars().count() > 3 => swap(
            one,
            &[
                ("остям", "ости"),
                ("остей", "ости"),
                ("иям", "ия"),
                ("естий", "естия"),
                ("у", ""),
                ("ю", "й"),
                ("е", "а"),
                ("ы", "а"),
                ("ки", "ка"),
                ("ги", "га"),
            ],
        ),
        // «Новой сцене», «Утренней газеты», «Новой Ала-Тоо»
        [first, second] if first.ends_with("ой") || first.ends_with("ей") => {
            let second =
                swap(second, &[("ке", "ка"), ("ки", "ка"), ("ги", "га"), ("е", "а"), ("ы", "а"), ("и", "ь")]);
            format!("{} {second}", swap(first, &[("ой", "ая"), ("ей", "яя")]))
        }
        [first, second] if first.ends_with("ому") || first.ends_with("ему") => {
            format!(
                "{} {}",
                swap(first, &[("кому", "кий"), ("ому", "ый"), ("ему", "ий")]),
                swap(second, &[("у", ""), ("ю", "й")])
            )
        }
        [first, second] if first.ends_with("им") && (second.ends_with("ям") || second.ends_with("ам")) =>
        {
            format!(
                "{} {}",
                swap(first, &[("им", "ие")]),
                swap(second, &[("стям", "сти"), ("ям", "и"), ("кам", "ки"), ("ам", "ы")])
            )
        }
        [first, second] if first.ends_with('у') => format!("{} {second}", swap(first, &[("у", "")])),
        _ => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_in_the_dative_is_named_in_the_nominative() {
        assert_eq!(nominative("Лесной газете"), "Лесная газета");
        assert_eq!(nominative("Утреннему голосу"), "Утренний голос");
        assert_eq!(nominative("Парусу"), "Парус");
        assert_eq!(nominative("Лодка онлайн"), "Лодка онлайн");
    }
}
