//! Russian names: first names, their cases, the nominative of any case.

use crate::lexicon::*;
use std::collections::HashMap;

/// First names by class.
pub const NAMES: &[(u64, &str)] = &[
    (
        MALE,
        "александр алексей анатолий андрей антон аркадий арсений артём артур борис вадим валентин валерий василий виктор виталий владимир владислав всеволод вячеслав геннадий георгий герман глеб григорий даниил данила денис дмитрий евгений егор иван игорь илья кирилл константин леонид лев максим марк матвей михаил никита николай олег павел пётр роман руслан святослав семён сергей станислав степан тимофей тимур фёдор филипп эдуард юрий яков ярослав дональд джо джон джозеф барак энтони борис эммануэль олаф реджеп мевлют шавкат касым-жомарт садыр сердар эмомали ильхам никол бахтиёр бахтиер сардор рустам азиз улугбек жамшид дильшод фарход абдулла алишер шерзод ислам нурсултан кайрат аскар ержан марат ринат рамзан хасан ахмед мухаммед али ибрагим йенс жозеп чарльз шарль урсула~ марко майк пит кит риши кир джеймс джейк ллойд билл джордж ричард роберт майкл дэвид питер томас стивен марио джузеппе виктор анджей матеуш ян гитанас эгилс александер карл себастьян анналена~ энтони антониу рафаэль давид тарас остап богдан мыкола олексий тахир мурат эльдар ботир бобур",
    ),
    (
        FEMALE,
        "александра алина алла анастасия анна валентина валерия варвара вера вероника виктория галина дарья диана евгения екатерина елена елизавета жанна зинаида зоя инна ирина карина кристина ксения лариса лидия любовь людмила маргарита марина мария надежда наталья наталия нина оксана ольга полина раиса светлана софия софья тамара татьяна ульяна юлия яна камала хиллари урсула ангела анналена тереза джорджия саида дильноза нилуфар гульнара зульфия алия айгуль мадина танзила малика лола мэри джейн кристин каталин нэнси эльвира",
    ),
];

/// All cases of a first name, the nominative first.
pub fn decline_name(name: &str) -> Vec<String> {
    let with = |stem: &str, tails: &[&str]| {
        let mut forms = vec![name.to_owned()];
        forms.extend(tails.iter().map(|tail| format!("{stem}{tail}")));
        forms
    };
    let cut = |tail: &str| name.strip_suffix(tail);
    if let Some(stem) = cut("ия") {
        with(stem, &["ии", "ию", "ией"])
    } else if let Some(stem) = cut("я") {
        with(stem, &["и", "е", "ю", "ей"])
    } else if let Some(stem) = cut("а") {
        with(stem, &["ы", "и", "е", "у", "ой"])
    } else if let Some(stem) = cut("й") {
        with(stem, &["я", "ю", "ем", "е", "и"])
    } else if let Some(stem) = cut("ь") {
        with(stem, &["я", "ю", "ем", "е", "и", "ью"])
    } else if name == "лев" {
        with("льв", &["а", "у", "ом", "е"])
    } else if name == "павел" {
        with("павл", &["а", "у", "ом", "е"])
    } else if name == "петр" || name.ends_with(|c| "бвгджзклмнпрстфхцчшщ".contains(c))
    {
        with(name, &["а", "у", "ом", "ем", "е"])
    } else {
        vec![name.to_owned()]
    }
}

/// A word of a name in the nominative. `woman`: known gender of the name; `last`: it is the surname.
pub fn nominative(word: &str, woman: Option<bool>, last: bool) -> String {
    let lower = word.to_lowercase().replace('ё', "е");
    let cut = |n: usize| {
        let at = word.char_indices().rev().nth(n - 1).map_or(0, |(i, _)| i);
        &word[..at]
    };
    if !last {
        // A first name: the listed nominative with this beginning.
        return first_name(&lower).map_or_else(
            || surname(word, &lower, woman, &cut),
            |name| {
                // As printed where it is the nominative already: Петр or Пётр.
                if name.replace('ё', "е") == lower {
                    return word.to_owned();
                }
                let mut letters = name.chars();
                letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
            },
        );
    }
    surname(word, &lower, woman, &cut)
}

fn surname<'w>(word: &'w str, lower: &str, woman: Option<bool>, cut: &dyn Fn(usize) -> &'w str) -> String {
    let ends = |tails: &[&str]| tails.iter().any(|t| lower.ends_with(t));
    if word.chars().count() < 4 {
        return word.to_owned();
    }
    if woman == Some(true) {
        if ends(&["овой", "евой", "иной", "ыной"]) {
            return format!("{}а", cut(2));
        }
        if ends(&["ову", "еву", "ину", "ыну"]) {
            return format!("{}а", cut(1));
        }
        if ends(&["ой"]) && word.chars().count() > 4 {
            return format!("{}ая", cut(2));
        }
        if ends(&["скую", "цкую"]) {
            return format!("{}ая", cut(2));
        }
        return word.to_owned();
    }
    if ends(&["ского", "цкого", "скому", "цкому"]) {
        return format!("{}ий", cut(3));
    }
    if ends(&["ским", "цким", "ском", "цком"]) {
        return format!("{}ий", cut(2));
    }
    if ends(&["овым", "евым", "иным", "ыным"]) {
        return cut(2).to_owned();
    }
    if ends(&["ому", "ого"]) && woman == Some(false) {
        return format!("{}ый", cut(3));
    }
    if woman == Some(false) || woman.is_none() {
        let oblique = ends(&["ова", "ева", "ина", "ына", "ову", "еву", "ину", "ыну", "ове", "еве", "ине"]);
        if oblique && woman == Some(false) {
            return cut(1).to_owned();
        }
        if woman == Some(false) {
            if ends(&["ом", "ем"]) && lower.chars().count() > 4 {
                return cut(2).to_owned();
            }
            // Гонта and Липа end so in the nominative; Кулика and Шмидтера do not.
            let stems = ["ик", "ук", "юк", "як", "ек", "ок", "ак", "ан", "ян", "ен", "он", "ун", "ич", "ер", "ар", "ор", "ир", "ур", "ель", "ст", "рт", "рг", "нд", "льд", "ас", "ис", "ус", "ов", "ев", "ин", "ын", "иц", "ач", "ым", "им", "ам", "ал", "ил", "ол"];
            let base = &lower[..lower.len() - lower.chars().next_back().map_or(0, char::len_utf8)];
            if ends(&["а", "у"]) && stems.iter().any(|stem| base.ends_with(stem)) {
                return cut(1).to_owned();
            }
            if ends(&["я", "ю"]) {
                let stem = cut(1);
                let soft = lower.chars().rev().nth(1).is_some_and(|c| "аеиоу".contains(c));
                return format!("{stem}{}", if soft { "й" } else { "ь" });
            }
        }
    }
    word.to_owned()
}

/// The nominative of a listed first name from any of its cases.
fn first_name(lower: &str) -> Option<&'static str> {
    use std::sync::LazyLock;
    static FORMS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let mut forms = HashMap::new();
        for (_, names) in NAMES {
            for name in names.split_whitespace() {
                forms.insert(name.replace('ё', "е"), name);
            }
        }
        for (_, names) in NAMES {
            for name in names.split_whitespace() {
                for form in decline_name(&name.replace('ё', "е")) {
                    forms.entry(form).or_insert(name);
                }
            }
        }
        forms
    });
    FORMS.get(lower).copied()
}

/// The part of a name that no case changes.
pub fn stem(key: &str) -> String {
    const TAILS: &[&str] = &[
        "ого", "ому", "ыми", "ими", "ой", "ый", "ий", "ая", "ую", "ым", "им", "ом", "ем", "ей", "а", "я",
        "у", "ю", "е", "ы", "и", "й", "ь",
    ];
    TAILS
        .iter()
        .filter_map(|tail| key.strip_suffix(tail))
        .find(|base| base.chars().count() >= 3)
        .unwrap_or(key)
        .to_owned()
}
