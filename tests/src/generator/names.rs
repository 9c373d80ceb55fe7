//! Names coined from syllables: as many as are wanted, each of its own.

const BEGINNINGS: &[&str] = &[
    "kar", "bel", "tor", "mar", "sul", "ven", "dor", "lem", "gras", "nor", "pel", "zar", "fen", "hal", "rud",
    "sam", "bran", "tel", "kos", "lur", "mel", "nav", "ol", "pris", "rom", "stav", "tur", "ul", "var", "zim",
    "ald", "bor", "dan", "er", "gor", "in", "kal", "lag", "mor", "nes", "or", "pol", "ras", "sel", "tar",
    "ur", "vil", "zel", "ber", "drav", "gal", "jar", "kum", "lod", "mis", "ned", "pod", "sor", "tim", "vad",
];
const MIDDLES: &[&str] = &[
    "a", "e", "i", "o", "u", "ani", "ero", "ila", "oma", "uri", "ade", "eni", "ivo", "ola", "usa", "are",
    "emi", "ina", "oro", "ula", "ame", "eda", "iso", "oni", "uda", "ago", "eve", "iru", "obi", "uma", "alu",
    "eto", "ika", "ove", "uno", "abe", "eri", "idu", "osa", "uti",
];
const ENDS: &[&str] = &[
    "n", "r", "l", "m", "v", "d", "s", "t", "k", "rn", "ld", "nt", "st", "lk", "rd", "ns", "rt", "lm", "nk",
    "sk", "br", "dr", "gr", "kl", "ml", "pr", "sl", "tr", "vl", "zn",
];

/// How many there are before they repeat.
pub const ALL: usize = 60 * 40 * 30;

/// The stem of the name of this rank, small letters.
fn stem(rank: usize) -> String {
    // Neighbours in rank should not look alike: the factor shares no divisor with the count.
    let n = rank % ALL * 31_537 % ALL;
    let (first, rest) = (n % 60, n / 60);
    let (second, third) = (rest % 40, rest / 40);
    format!("{}{}{}", BEGINNINGS[first], MIDDLES[second], ENDS[third])
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A project, a company, a village: what the long tail of rare words is made of. Latin letters.
pub fn project(rank: usize) -> String {
    capital(&(stem(rank) + ["ia", "o", "a", "is", "ex"][rank % 5]))
}

/// A town, Latin letters.
pub fn town(rank: usize) -> String {
    capital(&(stem(rank + 7_001) + ["abad", "ino", "esk", "ava", "um"][rank % 5]))
}

/// A family name as the West writes it.
pub fn western(rank: usize) -> String {
    capital(&(stem(rank + 19_007) + ["er", "man", "en", "i", "ow"][rank % 5]))
}

/// A family name as Russian and Uzbek have it, Latin letters.
pub fn eastern(rank: usize, woman: bool) -> String {
    let ending = ["ov", "in", "aev"][rank % 3];
    capital(&format!("{}{ending}{}", stem(rank + 31_013), if woman { "a" } else { "" }))
}

/// Latin letters of a coined name as Cyrillic ones.
pub fn cyrillic(name: &str) -> String {
    let letter = |c: char| match c.to_ascii_lowercase() {
        'a' => 'а',
        'b' => 'б',
        'd' => 'д',
        'e' => 'е',
        'f' => 'ф',
        'g' => 'г',
        'h' => 'х',
        'i' => 'и',
        'j' | 'y' => 'й',
        'k' | 'c' | 'q' => 'к',
        'l' => 'л',
        'm' => 'м',
        'n' => 'н',
        'o' => 'о',
        'p' => 'п',
        'r' => 'р',
        's' | 'x' => 'с',
        't' => 'т',
        'u' => 'у',
        'v' | 'w' => 'в',
        'z' => 'з',
        other => other,
    };
    name.chars()
        .map(|c| if c.is_uppercase() { letter(c).to_uppercase().next().unwrap_or(c) } else { letter(c) })
        .collect()
}
