//! Which language a text is in.

use onrecord_model::Lang;
use whatlang::{Detector, Lang as Tongue};

/// Fewer letters than this tell nothing.
const ENOUGH: usize = 25;
/// So much of a text is looked at.
const SAMPLE: usize = 6000;

/// The language of `text`; `None` when it is too short to tell or no language fits.
///
/// Uzbek is told by its letters first: oʻ gʻ and frequent words in Latin, ў қ ғ ҳ in Cyrillic.
pub fn detect_language(text: &str) -> Option<Lang> {
    let end = text.char_indices().map(|(i, _)| i).take_while(|i| *i <= SAMPLE).last().unwrap_or(0);
    let sample = if text.len() <= SAMPLE { text } else { &text[..end] };
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    if letters < ENOUGH {
        return None;
    }
    let cyrillic = sample.chars().filter(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' | 'ў' | 'қ' | 'ғ' | 'ҳ' | 'Ў' | 'Қ' | 'Ғ' | 'Ҳ')).count();
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

fn uzbek_latin(sample: &str, letters: usize) -> bool {
    let chars: Vec<char> = sample.chars().map(|c| c.to_lowercase().next().unwrap_or(c)).collect();
    let own = chars
        .windows(2)
        .filter(|w| matches!(w[0], 'o' | 'g') && matches!(w[1], 'ʻ' | '‘' | '’' | '\'' | '`' | 'ʼ'))
        .count();
    const WORDS: &[&str] = &[
        "va", "bilan", "uchun", "bu", "deb", "dedi", "ham", "haqida", "deya", "kerak", "mumkin", "edi",
        "bo'yicha", "yil", "bir", "emas", "lozim", "barcha", "ushbu", "qildi", "berdi",
    ];
    let words = sample.split(|c: char| !c.is_alphanumeric() && !matches!(c, 'ʻ' | '‘' | '’' | '\''));
    let (mut all, mut known) = (0, 0);
    for word in words.filter(|w| !w.is_empty()) {
        all += 1;
        known += usize::from(WORDS.contains(&word.to_lowercase().as_str()));
    }
    known * 25 >= all && (own * 150 >= letters || known * 12 >= all) && known >= 1
}

/// Little words that stand in any few sentences of English and of no other language.
fn english(sample: &str) -> bool {
    const WORDS: &[&str] =
        &["the", "and", "of", "said", "that", "is", "with", "he", "she", "they", "was", "to", "we", "has"];
    let (mut all, mut known) = (0, 0);
    for word in sample.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        all += 1;
        known += usize::from(WORDS.contains(&word.to_lowercase().as_str()));
    }
    known >= 1 && known * 7 >= all
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
