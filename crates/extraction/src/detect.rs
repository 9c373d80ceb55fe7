//! Which language a text is in.

use onrecord_model::Lang;
use whatlang::{Detector, Lang as Tongue};

/// Fewer letters than this tell nothing.
const ENOUGH: usize = 25;
/// So many bytes of a text are looked at: some hundreds of words settle it.
const SAMPLE: usize = 3000;

/// The language of `text`; `None` when it is too short to tell or no language fits.
///
/// Uzbek is told by its letters first: oʻ gʻ and frequent words in Latin, ў қ ғ ҳ in Cyrillic.
pub fn detect_language(text: &str) -> Option<Lang> {
    let end = (0..=SAMPLE.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let sample = &text[..end];
    let (letters, cyrillic) = letters(sample);
    if letters < ENOUGH {
        return None;
    }
    if cyrillic * 2 > letters {
        let own =
            sample.chars().filter(|c| matches!(c, 'ў' | 'қ' | 'ғ' | 'ҳ' | 'Ў' | 'Қ' | 'Ғ' | 'Ҳ')).count();
        let kazakh = sample.chars().any(|c| matches!(c, 'ә' | 'ө' | 'ү' | 'ұ' | 'ң' | 'һ' | 'і' | 'ї' | 'є'));
        let russian = sample.chars().filter(|c| matches!(c, 'ы' | 'щ')).count();
        if own * 120 >= letters && !kazakh && own > russian {
            return Some(Lang::new("uz-cyrl"));
        }
        if !kazakh && own == 0 && russian > 0 {
            return Some(Lang::new("ru"));
        }
    } else if uzbek_latin(sample, letters) {
        return Some(Lang::new("uz"));
    }
    if english(sample) {
        return Some(Lang::new("en"));
    }
    let info = Detector::new().detect(sample)?;
    if letters < 120 && !info.is_reliable() {
        return None;
    }
    let tag = match info.lang() {
        Tongue::Uzb => {
            if cyrillic * 2 > letters {
                "uz-cyrl"
            } else {
                "uz"
            }
        }
        tongue => code(tongue)?,
    };
    Some(Lang::new(tag))
}

/// How many letters stand in `sample`, and how many of them are Cyrillic (of Russian or Uzbek).
fn letters(sample: &str) -> (usize, usize) {
    let (mut letters, mut cyrillic) = (0, 0);
    for c in sample.chars() {
        letters += usize::from(c.is_alphabetic());
        let own =
            matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' | 'ў' | 'қ' | 'ғ' | 'ҳ' | 'Ў' | 'Қ' | 'Ғ' | 'Ҳ');
        cyrillic += usize::from(!c.is_ascii() && own);
    }
    (letters, cyrillic)
}

fn uzbek_latin(sample: &str, letters: usize) -> bool {
    const WORDS: &[&str] = &[
        "va", "bilan", "uchun", "bu", "deb", "dedi", "ham", "haqida", "deya", "kerak", "mumkin", "edi",
        "bo'yicha", "yil", "bir", "emas", "lozim", "barcha", "ushbu", "qildi", "berdi",
    ];
    let (all, known) = tally(sample, true, WORDS);
    known >= 1 && known * 25 >= all && (known * 12 >= all || own_letters(sample) * 150 >= letters)
}

/// oʻ and gʻ, with any sign that is printed there.
fn own_letters(sample: &str) -> usize {
    let signs = ["ʻ", "‘", "’", "'", "`", "ʼ"];
    let after = |at: usize| signs.iter().any(|sign| sample.as_bytes()[at + 1..].starts_with(sign.as_bytes()));
    let bytes = sample.bytes().enumerate();
    bytes.filter(|(at, byte)| matches!(byte, b'o' | b'O' | b'g' | b'G') && after(*at)).count()
}

/// Little words that stand in any few sentences of English and of no other language.
fn english(sample: &str) -> bool {
    const WORDS: &[&str] =
        &["the", "and", "of", "said", "that", "is", "with", "he", "she", "they", "was", "to", "we", "has"];
    let (all, known) = tally(sample, false, WORDS);
    known >= 1 && known * 7 >= all
}

/// How many words `sample` has, and how many of them are among `words` (of ASCII letters). Read byte by byte, this
/// being asked of every text: signs of two and three bytes are told by their first one. `apostrophes` says whether
/// they stand within words.
fn tally(sample: &str, apostrophes: bool, words: &[&str]) -> (usize, usize) {
    let (mut all, mut known) = (0, 0);
    let bytes = sample.as_bytes();
    let mut from = 0;
    let mut at = 0;
    while at <= bytes.len() {
        let rest = &bytes[at..];
        let (letter, length) = match rest {
            [b'\'', ..] => (apostrophes, 1),
            [b, ..] if b.is_ascii() => (b.is_ascii_alphanumeric(), 1),
            [0xE2, 0x80, 0x98 | 0x99, ..] => (apostrophes, 3),
            // « » and the fixed space; “ ” – — …
            [0xC2, ..] => (false, 2),
            [0xE2, ..] => (false, 3),
            [] => (false, 1),
            _ => (true, 1),
        };
        if !letter {
            if at > from {
                all += 1;
                let word = &bytes[from..at];
                let first = word[0].to_ascii_lowercase();
                let listed = |w: &&str| {
                    w.len() == word.len()
                        && w.as_bytes()[0] == first
                        && w.as_bytes().eq_ignore_ascii_case(word)
                };
                known += usize::from(words.iter().any(listed));
            }
            from = at + length;
        }
        at += length;
    }
    (all, known)
}

/// BCP 47 tags of the languages told apart.
fn code(tongue: Tongue) -> Option<&'static str> {
    Some(match tongue {
        Tongue::Eng => "en",
        Tongue::Rus => "ru",
        Tongue::Deu => "de",
        Tongue::Ukr => "uk",
        Tongue::Bel => "be",
        Tongue::Bul => "bg",
        Tongue::Fra => "fr",
        Tongue::Spa => "es",
        Tongue::Por => "pt",
        Tongue::Ita => "it",
        Tongue::Nld => "nl",
        Tongue::Pol => "pl",
        Tongue::Ces => "cs",
        Tongue::Slk => "sk",
        Tongue::Tur => "tr",
        Tongue::Aze => "az",
        Tongue::Tuk => "tk",
        Tongue::Kat => "ka",
        Tongue::Hye => "hy",
        Tongue::Swe => "sv",
        Tongue::Dan => "da",
        Tongue::Nob => "nb",
        Tongue::Fin => "fi",
        Tongue::Est => "et",
        Tongue::Lav => "lv",
        Tongue::Lit => "lt",
        Tongue::Hun => "hu",
        Tongue::Ron => "ro",
        Tongue::Srp => "sr",
        Tongue::Hrv => "hr",
        Tongue::Slv => "sl",
        Tongue::Mkd => "mk",
        Tongue::Ell => "el",
        Tongue::Ara => "ar",
        Tongue::Pes => "fa",
        Tongue::Heb => "he",
        Tongue::Urd => "ur",
        Tongue::Hin => "hi",
        Tongue::Cmn => "zh",
        Tongue::Jpn => "ja",
        Tongue::Kor => "ko",
        Tongue::Vie => "vi",
        Tongue::Ind => "id",
        _ => return None,
    })
}
