//! One article, put together.

use super::calendar::Moment;
use super::names;
use super::paragraphs::paragraphs;
use super::random::Random;
use super::scene::Scene;
use super::tongue::{Mix, Tongue};

/// 1 January 2019 and the days after it on which articles appear.
const FIRST_DAY: i64 = 17_897;
const DAYS: usize = 2_700;

/// An invented article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its number among those of its seed.
    pub number: u64,
    /// Language and script.
    pub tongue: Tongue,
    /// Who printed it.
    pub outlet: String,
    /// Address of the page.
    pub url: String,
    /// The outlet's rubric.
    pub section: String,
    /// When it appeared.
    pub published: Moment,
    /// Who wrote it.
    pub byline: String,
    /// Title.
    pub headline: String,
    /// The sentence under it.
    pub standfirst: String,
    /// Who took the picture.
    pub photo: String,
    /// The text; the first begins with the dateline.
    pub paragraphs: Vec<String>,
    /// Titles of other stories.
    pub related: Vec<String>,
}

impl Article {
    /// Words of the paragraphs.
    pub fn words(&self) -> usize {
        self.paragraphs.iter().map(|text| text.split_whitespace().count()).sum()
    }
}

/// Article `number` of those that `seed` begins.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "lengths and days are small"
)]
pub fn article(seed: u64, number: u64, mix: Mix) -> Article {
    let mut random = Random::new(seed, number);
    let random = &mut random;
    let tongue = mix.pick(random);
    let (grammar, labels) = (tongue.grammar(), tongue.labels());
    let day = FIRST_DAY + random.below(DAYS) as i64;
    let mut scene = Scene::new(tongue, day, random.below(24 * 60) as i64, random);
    let cast = random.between(2, 6);
    scene.people(cast, grammar, random);
    // Half of all have fewer than 690 words; the mean is near 780.
    let words = (690.0 * (0.55 * random.normal()).exp()).clamp(100.0, 3_000.0) as usize;
    let mut paragraphs = paragraphs(words, grammar, &mut scene, random);
    if random.chance(70) {
        paragraphs[0].insert_str(0, &grammar.say("dateline", random, &scene));
    }
    scene.turn(random);
    let (outlet, domain) = labels.outlets[random.ranked(labels.outlets.len())];
    let section = grammar.say("section", random, &scene);
    let writer = match tongue {
        Tongue::English => names::western(random.ranked(400)),
        _ => tongue.coined(&names::eastern(random.ranked(400), false)),
    };
    let byline = format!("{} {writer}", grammar.say("first.m", random, &scene));
    let headline = grammar.say("headline", random, &scene);
    let standfirst = grammar.say("standfirst", random, &scene);
    let photo = format!("{} / {}", tongue.coined(&names::western(random.ranked(90))), scene.agency);
    let related = (0..random.between(0, 4)).map(|_| grammar.say("headline", random, &scene)).collect();
    let published = scene.published();
    let script = |text: String| tongue.script(&text);
    let all = |texts: Vec<String>| texts.into_iter().map(script).collect();
    Article {
        number,
        tongue,
        outlet: script(outlet.to_owned()),
        url: format!("https://{domain}/{}/{}-{number}", published.year, published.iso()),
        section: script(section),
        published,
        byline: script(byline),
        headline: script(headline),
        standfirst: script(standfirst),
        photo: script(photo),
        paragraphs: all(paragraphs),
        related: all(related),
    }
}
