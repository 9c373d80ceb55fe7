//! A text as a few numbers, by which texts that are nearly one find each other.
//!
//! Of all rows of four words a text has, a smallest is kept by each of 48 orders (a `MinHash`); three of them are a band.
//! Two texts that share half of their rows share a band nine times of ten, two that share nothing never do.

/// Words in a row.
const ROW: usize = 4;
/// Orders in a band.
const ORDERS: usize = 3;
/// Bands of a text.
pub const BANDS: usize = 16;
/// Each order by which a smallest row is kept: a row times the one number, and the other added, is its place.
const BY: [(u64, u64); BANDS * ORDERS] = {
    let mut by = [(0, 0); BANDS * ORDERS];
    let mut order = 0;
    while order < by.len() {
        // Odd: so no two rows have one place.
        by[order] = (mixed(2 * order as u64 + 1) | 1, mixed(2 * order as u64 + 2));
        order += 1;
    }
    by
};
/// A shorter text is like too many others.
const LEAST_WORDS: usize = 30;

/// The bands of a folded text; none where it is too short to be told from others.
pub fn bands(folded: &str) -> Vec<i64> {
    let words: Vec<u64> = folded.split_whitespace().map(hash).collect();
    if words.len() < LEAST_WORDS {
        return Vec::new();
    }
    let mut least = [u64::MAX; BANDS * ORDERS];
    for row in words.windows(ROW) {
        let row = row.iter().fold(0, |sum: u64, word| mixed(sum ^ word));
        for (least, (times, more)) in least.iter_mut().zip(BY) {
            *least = (*least).min(row.wrapping_mul(times).wrapping_add(more));
        }
    }
    let band = |(number, orders): (usize, &[u64])| {
        let sum = orders.iter().fold(number as u64 + 1, |sum, order| mixed(sum ^ order));
        i64::from_ne_bytes(sum.to_ne_bytes())
    };
    least.chunks(ORDERS).enumerate().map(band).collect()
}

/// A word as a number (FNV-1a); the same everywhere and always.
fn hash(word: &str) -> u64 {
    word.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A number well shaken (the finish of `SplitMix64`).
const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(from: usize, to: usize) -> String {
        (from..to).map(|n| format!("w{}", mixed(n as u64) % 5_000)).collect::<Vec<_>>().join(" ")
    }
    fn shared(one: &str, other: &str) -> usize {
        let other = bands(other);
        bands(one).iter().filter(|band| other.contains(band)).count()
    }

    #[test]
    fn texts_that_are_nearly_one_share_bands_and_others_none() {
        let whole = text(0, 400);
        assert_eq!(shared(&whole, &whole), BANDS);
        assert!(shared(&whole, &text(0, 380)) >= 10, "a line cut off its end");
        assert!(shared(&whole, &text(0, 260)) >= 1, "two thirds of it");
        for n in 1..60 {
            assert_eq!(shared(&whole, &text(1_000 * n, 1_000 * n + 400)), 0, "{n}");
        }
        assert!(bands("too short to tell").is_empty());
    }
}
