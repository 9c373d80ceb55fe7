//! Light stems: the commonest endings of English, Russian and Uzbek nouns, adjectives and regular
//! verbs, in folded letters. One table for all, because a folded word no longer tells its script;
//! an ending is cut only from a stem long enough that short words of another language stay whole.
//!
//! Not cut, on purpose: `-ов`, `-ев` (they would eat surnames), derived words (`-tion`, `-lik`,
//! `-ость`), prefixes, irregular forms.

/// Ending, what stands for it, and the least letters that must remain before it. Longest first.
const ENDINGS: [(&str, &str, usize); 47] = [
    // Uzbek cases on top of plural and possessive; the rest of a pile goes in the next round.
    ("dagi", "", 5),
    ("imiz", "", 5),
    // Russian adjectives.
    ("ogo", "", 4),
    ("ego", "", 5),
    ("omu", "", 4),
    ("emu", "", 5),
    ("aya", "", 4),
    ("oye", "", 4),
    ("uyu", "", 4),
    ("ymi", "", 4),
    ("imi", "", 5),
    // Russian nouns in -ия, -ие: all cases come to -i.
    ("iei", "i", 3),
    ("iem", "i", 3),
    ("iam", "i", 3),
    ("iah", "i", 3),
    ("iami", "i", 3),
    // Russian nouns and adjectives.
    ("yami", "", 4),
    ("ami", "", 4),
    ("yam", "", 4),
    ("yah", "", 4),
    ("ovi", "ov", 4),
    ("ye", "", 4),
    ("ie", "i", 4),
    ("ia", "i", 3),
    ("iu", "i", 3),
    ("oi", "", 5),
    ("ei", "", 5),
    ("om", "", 5),
    ("em", "", 5),
    ("ym", "", 4),
    ("im", "", 5),
    ("ih", "", 5),
    ("yh", "", 4),
    ("am", "", 5),
    ("ah", "", 5),
    ("ya", "", 5),
    ("yu", "", 5),
    // Uzbek.
    ("lar", "", 4),
    ("dan", "", 5),
    ("da", "", 6),
    ("ga", "", 6),
    ("ni", "", 6),
    // The last vowel after a consonant: Russian cases, the English silent e, the Uzbek possessive.
    ("a", "", 4),
    ("u", "", 4),
    ("o", "", 5),
    ("e", "", 5),
    ("i", "", 5),
];

/// Words that only look inflected.
const WHOLE: [&str; 12] = [
    "news",
    "evening",
    "morning",
    "nothing",
    "something",
    "anything",
    "everything",
    "indeed",
    "species",
    "series",
    "united",
    "always",
];

/// Cut the endings of a folded word. Runs until nothing changes, so that a stem is its own stem.
pub(super) fn stem(mut word: String) -> String {
    if !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word;
    }
    while !WHOLE.contains(&word.as_str()) && (english(&mut word) || genitive(&mut word) || tabled(&mut word))
    {
    }
    word
}

/// `-s`, `-es`, `-ies`, `-ed`, `-ied`, `-ing`.
fn english(word: &mut String) -> bool {
    let cut = |word: &mut String, letters: usize, put: &str| {
        word.truncate(word.len() - letters);
        word.push_str(put);
        true
    };
    let long = |least: usize| word.len() >= least;
    if word.ends_with("ies") && long(6) {
        return cut(word, 3, "i");
    }
    if ["sses", "ches", "shes", "ahes", "ohes"].iter().any(|end| word.ends_with(end)) && long(5) {
        return cut(word, 2, "");
    }
    // Crisis, status and press keep their s; Fridays and keys, whose y is an i by now, lose it.
    let own_s = ["ss", "us", "is"].iter().any(|end| word.ends_with(end))
        && !["ais", "eis", "ois"].iter().any(|end| word.ends_with(end));
    if word.ends_with('s') && long(4) && !own_s {
        return cut(word, 1, "");
    }
    if word.ends_with("ied") && long(6) {
        return cut(word, 3, "i");
    }
    for (end, least) in [("ed", 6), ("ing", 7)] {
        if word.ends_with(end) && !word.ends_with("eed") && !word.ends_with("ning") && long(least) {
            cut(word, end.len(), "");
            return undouble(word);
        }
    }
    false
}

/// `planned` → `plan`, but `called` → `call`, `passed` → `pass`.
fn undouble(word: &mut String) -> bool {
    let bytes = word.as_bytes();
    if let [.., a, b] = bytes
        && a == b
        && matches!(b, b'b' | b'd' | b'g' | b'm' | b'n' | b'p' | b'r' | b't')
    {
        word.pop();
    }
    true
}

/// The Uzbek genitive `-ning`, which English words in `-ning` look like: those keep their n
/// (`meaning` → `mean`, `planning` → `plan`, `xalqning` → `xalq`).
fn genitive(word: &mut String) -> bool {
    let Some(before) = word.strip_suffix("ning") else { return false };
    let own_n = ["ai", "ea", "oi", "er", "ar", "or", "ur", "w", "g", "pe", "ve", "te"]
        .iter()
        .any(|end| before.ends_with(end));
    let letters = before.len();
    if letters >= 4 && (!own_n || letters >= 8) {
        word.truncate(letters);
        // Where an English word doubled its n, one is left: planning → plan + ning is cut to "plan".
        return true;
    }
    if letters >= 3 {
        word.truncate(letters + 1);
        return undouble(word);
    }
    false
}

fn tabled(word: &mut String) -> bool {
    for (end, put, least) in ENDINGS {
        let open = end.len() == 1 && word[..word.len().saturating_sub(1)].ends_with(super::letters::VOWELS);
        if word.len() >= end.len() + least && word.ends_with(end) && !open {
            word.truncate(word.len() - end.len());
            word.push_str(put);
            return true;
        }
    }
    false
}
