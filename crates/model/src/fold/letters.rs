//! Letters: Cyrillic to Latin, and the ways to write one sound brought to one.
//!
//! Choices, where the alphabets disagree:
//! - `Х`, `Ҳ`, Latin `x`, `kh` and `h` all become `h`: Хива, Xiva and Khiva must meet, and Uzbek
//!   writers mix the two. The price: Uzbek x and h are not told apart, nor is English x kept.
//! - `Щ` is `shch`, as English prints it (Khrushchev); `Ц` is `ts`; `Ж`, `zh`, `дж`, `dj` and `dzh` are `j`.
//! - `Е` is `ye` at the start of a word, after a vowel and after `ъ`, `ь` (Yeltsin, poyezd), else `e`.
//! - `Ё` is `yo` at the start, after a vowel or `й`, at the end, and in words with Uzbek letters
//!   (ёшлар, Мирзиёев, дунё); else `e`, as most Russian pages print it (Горбачёв, Горбачев).
//! - `Ў`, oʻ and o are one, `Ғ`, gʻ and g too: apostrophes are dropped everywhere.
//! - `Ъ` and `Ь` are silent.

/// The vowels of folded words, y apart.
pub(super) const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// Reads the Cyrillic letters of one word, knowing what came before.
pub(super) struct Reader {
    uzbek: bool,
    before: Before,
    left: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// The word begins here.
    Nothing,
    /// A vowel or й.
    Vowel,
    /// ъ or ь.
    Sign,
    /// Anything else.
    Other,
}

impl Reader {
    /// `word` in lower case, composed.
    pub(super) fn new(word: &str) -> Self {
        Self {
            uzbek: word.contains(['ў', 'қ', 'ғ', 'ҳ']),
            before: Before::Nothing,
            left: word.chars().filter(|c| c.is_alphabetic()).count(),
        }
    }

    /// A letter that is not Cyrillic went by.
    pub(super) fn other(&mut self) {
        self.before = Before::Other;
        self.left = self.left.saturating_sub(1);
    }

    /// Writes the Latin letters of a Cyrillic one; false when `c` is none.
    pub(super) fn cyrillic(&mut self, c: char, out: &mut String) -> bool {
        let soft = matches!(self.before, Before::Nothing | Before::Vowel | Before::Sign);
        let latin = match c {
            'а' | 'ә' => "a",
            'б' => "b",
            'в' => "v",
            'г' | 'ғ' | 'ґ' => "g",
            'д' => "d",
            'е' if soft => "ye",
            'ё' if soft || self.uzbek || self.left <= 1 => "yo",
            'е' | 'э' | 'ё' => "e",
            'є' => "ye",
            'ж' | 'ҷ' => "j",
            'з' => "z",
            'и' | 'о' | 'ө' if self.before == Before::Sign => {
                out.push('y');
                if c == 'и' { "i" } else { "o" }
            }
            'и' | 'і' | 'ӣ' => "i",
            'ї' => "yi",
            'й' | 'ы' => "y",
            'к' | 'ќ' => "k",
            'қ' => "q",
            'л' => "l",
            'м' => "m",
            'н' | 'ң' => "n",
            'о' | 'ў' | 'ө' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' | 'ӯ' | 'ү' | 'ұ' => "u",
            'ф' => "f",
            'х' | 'ҳ' | 'һ' => "h",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ъ' | 'ь' => "",
            'ю' => "yu",
            'я' => "ya",
            _ => return false,
        };
        out.push_str(latin);
        self.before = match c {
            'а' | 'ә' | 'е' | 'э' | 'ё' | 'є' | 'и' | 'і' | 'ӣ' | 'ї' | 'й' | 'ы' | 'о' | 'ў' | 'ө' | 'у'
            | 'ӯ' | 'ү' | 'ұ' | 'ю' | 'я' => Before::Vowel,
            'ъ' | 'ь' => Before::Sign,
            _ => Before::Other,
        };
        self.left = self.left.saturating_sub(1);
        true
    }
}

/// Latin letters that no decomposition takes apart; other letters and digits as they are; the rest
/// is dropped.
pub(super) fn latin(c: char, out: &mut String) {
    match c {
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'ı' => out.push('i'),
        'ħ' => out.push('h'),
        'ə' => out.push('a'),
        c if c.is_alphanumeric() => out.push(c),
        _ => {}
    }
}

/// One writing for one sound. `closed`: the word is whole, so the rules for its end hold too.
///
/// Runs until nothing changes, so that a folded word folds to itself.
pub(super) fn settle(mut word: String, closed: bool) -> String {
    let marked = |word: &str| word.bytes().any(|b| matches!(b, b'h' | b'j' | b'x' | b'y' | b'i'));
    while marked(&word) {
        let next = pass(&word, closed);
        if next == word {
            break;
        }
        word = next;
    }
    word
}

/// Letters that together write one sound, and what follows them.
fn sound(word: &str) -> Option<(char, &str)> {
    [("dzh", 'j'), ("dj", 'j'), ("zh", 'j'), ("kh", 'h')]
        .iter()
        .find_map(|(written, letter)| word.strip_prefix(written).map(|after| (*letter, after)))
}

fn pass(word: &str, closed: bool) -> String {
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let vowel_before = out.ends_with(VOWELS);
        let next = after.chars().next();
        let vowel_next = next.is_some_and(|c| VOWELS.contains(&c));
        if let Some((letter, after)) = sound(rest) {
            out.push(letter);
            rest = after;
            continue;
        }
        match c {
            'x' => out.push('h'),
            // Rossiya, Rossia; rossiyskiy: an i takes the y after it.
            'y' if out.ends_with('i') && (closed || next.is_some()) => {}
            // Mikhaylov, Mikhailov; Sergey, Sergei. Before a vowel it is a consonant.
            'y' if vowel_before && !vowel_next && next != Some('y') && (closed || next.is_some()) => {
                out.push('i');
            }
            'y' if closed && after.bytes().all(|b| matches!(b, b'y' | b'i')) && !out.is_empty() => {
                out.push('i');
                break;
            }
            'i' if out.ends_with('i') && after.is_empty() && closed => {}
            c => out.push(c),
        }
        rest = after;
    }
    out
}
