//! To which outlet it was said: "told the Salt Fork Ledger", «рассказал изданию „Мирас“», "nashriga aytdi".

use crate::document::{Document, Item, Sentence};
use crate::lexicon::{BE, COMPL, DET, HEARER, MEDIA, NO_CUE, PREP, ROLE};
use onrecord_model::Span;

/// Longer names in marks are words somebody said.
const LONGEST: usize = 4;

/// The outlet that is told in a sentence, outside its content and outside `own` (who speaks).
pub fn told(
    document: &Document,
    sentence: &Sentence,
    content: &[(usize, usize)],
    own: &[Span],
) -> Option<String> {
    let items = &sentence.items;
    let free = |at: usize| {
        !crate::speaking::within(content, at) && !own.iter().any(|span| span.overlaps(items[at].span))
    };
    let found = match document.lexicon.language.code {
        "en" => english(document, items, &free),
        "ru" => russian(document, items, &free),
        "uz" => uzbek(document, items, &free),
        "de" => german(document, items, &free),
        _ => None,
    }?;
    (!own.iter().any(|span| span.overlaps(found))).then(|| whole(document, found))
}

/// A name in marks: short, with a capital, no stop at its end.
pub fn marked(document: &Document, item: &Item) -> Option<Span> {
    let inner = document.segments[item.segment?].inner;
    let words = document.words(inner);
    let capital = words.chars().next().is_some_and(char::is_uppercase);
    (capital && document.count(inner) <= LONGEST && !words.ends_with(['.', ',', '!', '?', '…']))
        .then_some(inner)
}

/// Words with capitals from `from` on.
fn run(items: &[Item], from: usize) -> Option<Span> {
    let words = items[from..].iter().take_while(|item| item.is_word() && item.is_capital()).count();
    (words > 0).then(|| Span::new(items[from].span.start, items[from + words - 1].span.end))
}

fn media_in(document: &Document, span: Span) -> bool {
    let from = document.tokens.first_from(span.start);
    document.tokens.list[from..]
        .iter()
        .take_while(|token| token.start < span.end)
        .any(|token| token.is(MEDIA) && token.is_capital())
}

/// "told the Herald", "in an interview with the Herald".
fn english(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
    let key = |at: usize| items.get(at).map_or("", |item: &Item| document.tokens.key_at(item.token));
    for at in 0..items.len() {
        let told = matches!(key(at), "told" | "tells" | "telling") && items[at].cue != NO_CUE;
        let with = matches!(key(at), "with" | "to" | "by")
            && at > 0
            && matches!(key(at - 1), "interview" | "interviewed");
        if !(told || with) || !free(at) {
            continue;
        }
        // "the newspaper El Puquio", "the Bishkek portal Suu.kg": a word of media, then a name.
        let mut from = at + 1;
        let mut kind = false;
        while items.get(from).is_some_and(|item| {
            item.is_word() && !item.is_capital() && (item.is(DET | MEDIA) || item.is(ROLE) && kind)
        }) {
            kind |= items[from].is(MEDIA);
            from += 1;
        }
        if let Some(span) = items.get(from).and_then(|_| run(items, from))
            && (kind || media_in(document, span))
        {
            return Some(span);
        }
    }
    None
}

/// «рассказал „Мирасу“», «сообщил агентству „Заря“», «заявил в интервью РБК».
fn russian(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
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

/// "“Minbar” nashriga", "Daryo.uz muxbiriga", «Минтақа» сайтига.
fn uzbek(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
    for at in 1..items.len() {
        let key = document.tokens.key_at(items[at].token);
        let to = key.ends_with("ga") || key.ends_with("ka") || matches!(key, "muxbiri" | "bilan");
        let hearer = items[at].is(MEDIA) || key.starts_with("muxbir") || key.starts_with("jurnalist");
        if !items[at].is_word() || !to || !hearer || items[at].is_capital() || !free(at) {
            continue;
        }
        let mut before = at - 1;
        while before > 0 && items[before].is(MEDIA) && !items[before].is_capital() {
            before -= 1;
        }
        if let Some(span) = marked(document, &items[before]) {
            return Some(span);
        }
        let words = items[..=before]
            .iter()
            .rev()
            .take_while(|i| i.is_word() && i.is_capital() && i.stop == '\0')
            .count();
        if words > 0 && words <= LONGEST {
            return Some(Span::new(items[before + 1 - words].span.start, items[before].span.end));
        }
    }
    None
}

/// „sagte sie der Zeitung Die Welt“, „sagte er dem Spiegel“.
fn german(document: &Document, items: &[Item], free: &dyn Fn(usize) -> bool) -> Option<Span> {
    let key = |at: usize| items.get(at).map_or("", |item: &Item| document.tokens.key_at(item.token));
    for at in 0..items.len() {
        if !matches!(key(at), "der" | "dem" | "den") || !free(at) || at == 0 || items[at - 1].is(PREP | BE) {
            continue;
        }
        let mut next = at + 1;
        while next < items.len()
            && items[next].is(MEDIA)
            && items.get(next + 1).is_some_and(|n| n.segment.is_some() || n.is_capital())
        {
            next += 1;
        }
        let Some(item) = items.get(next) else { continue };
        if let Some(span) =
            marked(document, item).filter(|_| next > at + 1 || items[..at].iter().any(|i| i.cue != NO_CUE))
        {
            return Some(span);
        }
        if item.is(MEDIA) && item.is_capital() {
            return run(items, next);
        }
    }
    None
}

/// "the Herald" is the Outback Herald, where the page names it so.
fn whole(document: &Document, outlet: Span) -> String {
    let words = document.words(outlet);
    if document.lexicon.language.code == "ru" {
        return nominative(words);
    }
    if document.count(outlet) > 1 || document.lexicon.language.code != "en" {
        return words.to_owned();
    }
    let tokens = &document.tokens.list;
    let key = document.tokens.key_at(document.tokens.first_from(outlet.start));
    for (at, token) in tokens.iter().enumerate() {
        if token.start >= outlet.start {
            break;
        }
        if !token.is_capital() || document.tokens.key(token) != key {
            continue;
        }
        let before = tokens[..at]
            .iter()
            .rev()
            .take_while(|t| t.is_word() && t.is_capital() && !t.is(DET | PREP))
            .take(LONGEST)
            .count();
        if before > 0 {
            return document.words(Span::new(tokens[at - before].start, token.end)).to_owned();
        }
    }
    words.to_owned()
}

/// «Вечернему Пруту», «Камской мозаике»: a title in the dative, put into the nominative where its
/// ending tells how.
fn nominative(title: &str) -> String {
    let words: Vec<&str> = title.split(' ').collect();
    let swap = |word: &str, tails: &[(&str, &str)]| {
        tails
            .iter()
            .find_map(|(from, to)| word.strip_suffix(from).map(|base| format!("{base}{to}")))
            .unwrap_or_else(|| word.to_owned())
    };
    match words[..] {
        [one] if one.chars().count() > 4 => {
            swap(one, &[("остям", "ости"), ("су", "с"), ("ту", "т"), ("ру", "р"), ("ку", "к")])
        }
        [first, second]
            if (first.ends_with("ой") || first.ends_with("ей")) && second.ends_with(['е', 'и']) =>
        {
            format!(
                "{} {}",
                swap(first, &[("ой", "ая"), ("ей", "яя")]),
                swap(second, &[("е", "а"), ("и", "ь")])
            )
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
