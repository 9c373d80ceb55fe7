//! What the ending of an Uzbek word tells: a case, a surname, a verb made a noun.

/// -da, -dan, -ga, -ni, -ning: any case but the nominative.
pub fn oblique(key: &str) -> bool {
    let tails = ["ning", "dan", "da", "ga", "kka", "qqa", "ni", "dagi", "gacha"];
    key.chars().count() > 3
        && tails.iter().any(|tail| key.ends_with(tail))
        && !crate::languages::OWN_IN_N.contains(&key)
        && !matches!(
            key,
            "xonim"
                | "begona"
                | "sana"
                | "boshqa"
                | "aka"
                | "yangi"
                | "kechagi"
                | "bugungi"
                | "favqulodda"
                | "alohida"
                | "mahalliy"
                | "faqat"
                | "qo'shimcha"
                | "shanba"
                | "yakshanba"
                | "dushanba"
                | "payshanba"
                | "raqamli"
        )
}

/// Endings of surnames, with or without a case.
pub fn surname(key: &str) -> bool {
    let base = ["ning", "ga", "ni", "dan", "da"]
        .iter()
        .find_map(|tail| key.strip_suffix(tail))
        // «Safarzoda» ends like a place and is none.
        .filter(|_| !key.ends_with("zoda"))
        .unwrap_or(key);
    [
        "ov", "ev", "yev", "ova", "eva", "yeva", "skiy", "zoda", "in", "ina", "dze", "yan", "ani", "bekov",
        "xo'jayev",
    ]
    .iter()
    .any(|tail| base.ends_with(tail))
        && base.chars().count() > 4
}

/// «Karimovich», «Anvar qizi»: the father's name, in any case.
pub fn patronymic(key: &str) -> bool {
    ["ovich", "evich", "ovna", "evna", "o'g'li", "qizi", "ugli", "ogli"].iter().any(|part| key.contains(part))
}

pub fn cased_surname(key: &str) -> bool {
    ["ning", "ga", "ni", "dan", "da"].iter().any(|tail| {
        key.strip_suffix(tail).is_some_and(|base| {
            ["ov", "ev", "yev", "ova", "eva", "yeva", "skiy", "zoda", "dze", "yan"]
                .iter()
                .any(|s| base.ends_with(s))
        })
    })
}

/// A verb made a noun: "oshmasligini", "boshlanganini", "yozib berishni", "ko‘rsatilmaganidan".
pub fn nominalised(key: &str) -> bool {
    let tails = [
        "ganini",
        "kanini",
        "qanini",
        "ligini",
        "shini",
        "agini",
        "liklarini",
        "ganlarini",
        "shlarini",
        "ishni",
        "shni",
        "moqni",
        "ligi",
        "gani",
        "kani",
        "qani",
        "ishi",
        "ganidan",
        "kanidan",
        "ligidan",
        "shga",
        "likda",
        "gandan",
        "ganiga",
        "ligiga",
        "ishdan",
        "shdan",
        "ishidan",
        "likka",
        "ishiga",
        "moqqa",
        "lashga",
        "tishga",
        "lishga",
        "rishga",
        "nishga",
        "likdan",
    ];
    key.chars().count() > 5 && tails.iter().any(|tail| key.ends_with(tail))
        || matches!(
            key,
            "ekanini"
                | "ekani"
                | "yo'qligini"
                | "borligini"
                | "haqida"
                | "haqidagi"
                | "to'g'risidagi"
                | "to'g'risida"
                | "xususida"
        )
}
