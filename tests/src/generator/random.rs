//! Chance that can be had again: `SplitMix64` (Steele, Lea and Flood, 2014). A library's generator may
//! give other numbers in its next version; these must stay the same for years.

/// A source of chance.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The chance of one article: `number` of those that `seed` begins.
    pub fn new(seed: u64, number: u64) -> Self {
        let mut random = Self(seed);
        let start = random.bits().wrapping_add(number.wrapping_mul(0xd134_2543_de82_ef95));
        Self(start)
    }

    /// 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to below 1.
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
    pub fn share(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// From 0 to below `n`, all alike; 0 where `n` is 0.
    #[allow(clippy::cast_possible_truncation, reason = "what is left is below n")]
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.bits()) * n as u128) >> 64) as usize
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// True `percent` times of a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// From 0 to below `n` as words of a language are used: the k-th about 1/k as often as the first
    /// (Zipf's law).
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "lists are far shorter than 2^52"
    )]
    pub fn ranked(&mut self, n: usize) -> usize {
        let place = ((n as f64 + 1.0).ln() * self.share()).exp() as usize;
        place.clamp(1, n.max(1)) - 1
    }

    /// About normal, mean 0, deviation 1: twelve shares added up.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }
}
