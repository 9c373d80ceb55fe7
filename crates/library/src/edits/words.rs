//! Labels for the undo list.

use onrecord_storage::Target;
use onrecord_storage::views::{Noun, Short};

/// `1 quotation`, `3 quotations`.
pub(super) fn count(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {}", many(one)) }
}

/// `quotations` of `quotation`.
pub(super) fn many(one: &str) -> String {
    if one == "person" { "people".to_owned() } else { format!("{one}s") }
}

/// One row by its short id, several by their number.
pub(super) fn rows(noun: Noun, ids: &[i64]) -> String {
    match ids {
        [id] => Short(noun, *id).to_string(),
        ids => count(ids.len(), noun.one()),
    }
}

/// One thing by its short id, several by number and kind: `3 quotations and 1 article`.
pub(super) fn targets(targets: &[Target]) -> String {
    if let [one] = targets {
        return one.to_string();
    }
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for target in targets {
        match kinds.iter_mut().find(|(one, _)| *one == target.one()) {
            Some((_, n)) => *n += 1,
            None => kinds.push((target.one(), 1)),
        }
    }
    list(&kinds.iter().map(|(one, n)| count(*n, one)).collect::<Vec<_>>())
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list<S: AsRef<str>>(items: &[S]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items[..] {
        [] => "nothing".to_owned(),
        [one] => one.to_owned(),
        [ref most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_read_like_sentences() {
        assert_eq!(targets(&[Target::Quote(3)]), "q3");
        assert_eq!(
            targets(&[Target::Quote(3), Target::Article(1), Target::Quote(4)]),
            "2 quotations and 1 article"
        );
        assert_eq!(rows(Noun::People, &[1, 2]), "2 people");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }
}
