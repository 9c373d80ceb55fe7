//! An article edited as outlets edit, with every word knowing where it comes from.

use unicode_normalization::UnicodeNormalization as _;

/// Numbers that look random and are the same each time.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % (n.max(1) as u64)).expect("it is below a usize")
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// A word with the marks that touch it.
#[derive(Debug, Clone)]
pub struct Word {
    pub text: String,
    /// Its number in the older text; `None` where the edit brought it.
    pub from: Option<usize>,
}

/// An article: paragraphs of words.
pub type Paragraphs = Vec<Vec<Word>>;

/// What an edit does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    WordsChanged,
    ParagraphsMoved,
    Cut,
    Inserted,
    ReEncoded,
    Boilerplate,
    Everything,
}

impl Edit {
    pub const ALL: [Self; 7] = [
        Self::WordsChanged,
        Self::ParagraphsMoved,
        Self::Cut,
        Self::Inserted,
        Self::ReEncoded,
        Self::Boilerplate,
        Self::Everything,
    ];
}

/// Take a text apart.
pub fn apart(text: &str) -> Paragraphs {
    let mut number = 0;
    let mut word = |text: &str| {
        number += 1;
        Word { text: text.to_owned(), from: Some(number - 1) }
    };
    text.split("\n\n").map(|paragraph| paragraph.split_whitespace().map(&mut word).collect()).collect()
}

/// The text of the paragraphs, and where each word stands in it.
pub fn together(paragraphs: &Paragraphs) -> (String, Vec<(usize, usize, Option<usize>)>) {
    let (mut text, mut places) = (String::new(), Vec::new());
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        for (at, word) in paragraph.iter().enumerate() {
            if at > 0 {
                text.push(' ');
            }
            let start = text.len();
            text.push_str(&word.text);
            places.push((start, text.len(), word.from));
        }
    }
    (text, places)
}

/// Edit an article: `share` of its words in a hundred are touched. `others` are words to take from.
pub fn edit(old: &Paragraphs, how: Edit, share: usize, others: &Paragraphs, dice: &mut Dice) -> Paragraphs {
    let mut new = old.clone();
    let all: usize = old.iter().map(Vec::len).sum();
    let some = (all * share).div_ceil(100).max(1);
    match how {
        Edit::WordsChanged => change(&mut new, some, others, dice),
        Edit::ParagraphsMoved => move_paragraphs(&mut new, share, dice),
        Edit::Cut => cut(&mut new, some, dice),
        Edit::Inserted => insert(&mut new, some, others, dice),
        Edit::ReEncoded => re_encode(&mut new, dice),
        Edit::Boilerplate => boilerplate(&mut new, dice),
        Edit::Everything => {
            let part = some.div_ceil(4);
            change(&mut new, part, others, dice);
            cut(&mut new, part, dice);
            insert(&mut new, part, others, dice);
            move_paragraphs(&mut new, share / 2, dice);
            boilerplate(&mut new, dice);
            re_encode(&mut new, dice);
        }
    }
    new
}

fn a_word(text: &str) -> Word {
    Word { text: text.to_owned(), from: None }
}

fn any(others: &Paragraphs, dice: &mut Dice) -> String {
    loop {
        let paragraph = &others[dice.below(others.len())];
        if !paragraph.is_empty() {
            return paragraph[dice.below(paragraph.len())].text.clone();
        }
    }
}

fn place(paragraphs: &Paragraphs, dice: &mut Dice) -> (usize, usize) {
    loop {
        let p = dice.below(paragraphs.len());
        if !paragraphs[p].is_empty() {
            return (p, dice.below(paragraphs[p].len()));
        }
    }
}

fn change(new: &mut Paragraphs, some: usize, others: &Paragraphs, dice: &mut Dice) {
    for _ in 0..some {
        let (p, w) = place(new, dice);
        match dice.below(4) {
            0 if new[p].len() > 3 => {
                new[p].remove(w);
            }
            1 => new[p].insert(w, a_word(&any(others, dice))),
            _ => new[p][w] = a_word(&any(others, dice)),
        }
    }
}

fn move_paragraphs(new: &mut Paragraphs, share: usize, dice: &mut Dice) {
    for _ in 0..(new.len() * share).div_ceil(100).max(1) {
        let moved = new.remove(dice.below(new.len()));
        let to = dice.below(new.len() + 1);
        new.insert(to, moved);
    }
}

/// Sentences go, or whole paragraphs.
fn cut(new: &mut Paragraphs, some: usize, dice: &mut Dice) {
    let mut left = some;
    while left > 0 && new.len() > 3 {
        let (p, w) = place(new, dice);
        if new[p].len() <= left && dice.one_in(2) {
            left -= new[p].len();
            new.remove(p);
        } else {
            let many = (4 + dice.below(12)).min(new[p].len() - w).min(left);
            new[p].drain(w..w + many);
            left -= many;
        }
    }
}

/// Sentences of other articles come in, and now and then one of this article again, as a teaser.
fn insert(new: &mut Paragraphs, some: usize, others: &Paragraphs, dice: &mut Dice) {
    let mut left = some;
    while left > 0 {
        let many = (5 + dice.below(20)).min(left);
        let own = dice.one_in(4);
        let from = if own { new.clone() } else { others.clone() };
        let (p, w) = place(&from, dice);
        let words: Vec<Word> = from[p][w..].iter().take(many).map(|word| a_word(&word.text)).collect();
        left -= words.len().min(left);
        let (p, w) = place(new, dice);
        // A copy of the article's own words inside them could not be told from them.
        if own || dice.one_in(2) {
            new.insert(p, words);
        } else {
            new[p].splice(w..w, words);
        }
    }
}

/// Another program writes the same words.
fn re_encode(new: &mut Paragraphs, dice: &mut Dice) {
    let (quotes, dashes, apostrophes, yo, pieces) =
        (dice.below(3), dice.below(2), dice.below(3), dice.below(2), dice.below(2));
    for word in new.iter_mut().flatten() {
        let mut text = String::new();
        for letter in word.text.chars() {
            text.push(match (letter, quotes) {
                ('“' | '”' | '«' | '»' | '„' | '"', 0) => '"',
                ('“' | '„' | '«', 1) => '“',
                ('”' | '»', 1) => '”',
                ('“' | '„', 2) => '«',
                ('”', 2) => '»',
                ('—' | '–', _) if dashes == 0 => '-',
                ('‘' | '’' | 'ʻ' | 'ʼ' | '\'', _) => ['\'', 'ʻ', '’'][apostrophes],
                ('ё', _) if yo == 0 => 'е',
                ('Ё', _) if yo == 0 => 'Е',
                (other, _) => other,
            });
        }
        if pieces == 0 {
            text = text.nfd().collect();
        }
        if dice.one_in(30) {
            text.push('\u{200b}');
        }
        word.text = text;
    }
    // A space that does not break joins two words to one piece of the text.
    for paragraph in new {
        let mut at = 1;
        while at < paragraph.len() {
            if dice.one_in(25) && paragraph[at].from.is_some() && paragraph[at - 1].from.is_some() {
                paragraph[at].text.insert(0, '\u{a0}');
            }
            at += 1;
        }
    }
}

/// What a portal puts around its pages, and a teaser of the article inside it.
fn boilerplate(new: &mut Paragraphs, dice: &mut Dice) {
    let words = |text: &str| text.split_whitespace().map(a_word).collect::<Vec<_>>();
    new.insert(0, words("Home News Politics Economy Subscribe to our channel and be the first to know"));
    let headline: Vec<Word> = new[1].iter().map(|word| a_word(&word.text)).collect();
    let mut teaser = words("Read also:");
    teaser.extend(headline);
    let at = 1 + dice.below(new.len());
    new.insert(at, teaser);
    if dice.one_in(2) {
        let (p, _) = place(new, dice);
        let pulled: Vec<Word> = new[p].iter().map(|word| a_word(&word.text)).collect();
        let at = dice.below(new.len());
        new.insert(at, pulled);
    }
    new.push(words("If you find a mistake, select it and press Ctrl and Enter. All rights reserved."));
}
