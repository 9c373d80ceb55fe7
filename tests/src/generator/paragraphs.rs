//! The paragraphs of an article: facts, and quotations of many shapes between them.

use super::grammar::Grammar;
use super::random::Random;
use super::scene::Scene;

/// Paragraphs that together have about so many words.
pub fn paragraphs(words: usize, grammar: &Grammar, scene: &mut Scene, random: &mut Random) -> Vec<String> {
    let how_many = if words < 300 { (words / 40).max(2) } else { random.between(8, 14) };
    let lists = Lists {
        fact: grammar.list("fact"),
        quotation: grammar.list("quotation"),
        open_first: grammar.list("open_first"),
        open_next: grammar.list("open_next"),
    };
    let mut written = 0;
    let mut paragraphs: Vec<String> = Vec::with_capacity(how_many);
    while paragraphs.len() < how_many {
        let left = how_many - paragraphs.len();
        let share = (words.saturating_sub(written) / left).max(12);
        // Long and short take turns, as a writer's do.
        let share = share * random.between(60, 140) / 100;
        scene.turn(random);
        let mut text = String::with_capacity(share * 8);
        if left >= 3 && paragraphs.len() > 1 && random.chance(6) {
            grammar.write(lists.open_first, random, scene, &mut text);
            written += count(&text);
            paragraphs.push(std::mem::take(&mut text));
            // The next paragraph opens its marks again; the speech goes on.
            grammar.write(lists.open_next, random, scene, &mut text);
        } else {
            let speaks = !paragraphs.is_empty() && random.chance(60);
            let first = if speaks && random.chance(70) { lists.quotation } else { lists.fact };
            grammar.write(first, random, scene, &mut text);
            // A dash opens a turn of speech: nothing else stands in its paragraph.
            while !text.starts_with('—') && count(&text) < share {
                text.push(' ');
                let again = speaks && random.chance(18);
                grammar.write(if again { lists.quotation } else { lists.fact }, random, scene, &mut text);
            }
        }
        written += count(&text);
        paragraphs.push(text);
    }
    paragraphs
}

struct Lists {
    fact: usize,
    quotation: usize,
    open_first: usize,
    open_next: usize,
}

fn count(text: &str) -> usize {
    text.bytes().filter(|b| *b == b' ').count() + 1
}
