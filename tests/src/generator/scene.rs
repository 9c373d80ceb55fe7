//! What an article knows while it is written: who speaks, where, when, for which agency.

use super::calendar::Moment;
use super::grammar::Grammar;
use super::names;
use super::random::Random;
use super::tongue::Tongue;
use std::fmt::Write;

/// Somebody who speaks in the article.
#[derive(Debug, Clone, Default)]
pub struct Speaker {
    /// First name and family name.
    pub full: String,
    /// Family name.
    pub last: String,
    /// What she or he does, nominative.
    pub role: String,
    /// The same in the genitive, for languages that have one.
    pub role_of: String,
    /// True for a woman.
    pub woman: bool,
}

/// The article's facts.
#[derive(Debug)]
pub struct Scene {
    tongue: Tongue,
    published: Moment,
    town: String,
    /// The agency's name.
    pub agency: String,
    cast: Vec<Speaker>,
    speaking: usize,
    days: i64,
}

/// A fact that an entry asks for.
#[derive(Debug, Clone, Copy)]
pub enum Known {
    Full,
    Last,
    Role,
    RoleOf,
    Town,
    TownCapitals,
    Region,
    Project,
    /// The family name of somebody who is only mentioned.
    Stranger,
    Agency,
    AgencyName,
    SaidDay,
    SaidWeekday,
    Weekday,
    Month,
    Day,
    Year,
    Number,
    Percent,
    Money,
}

impl Known {
    /// The fact of this name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "full" => Self::Full,
            "last" => Self::Last,
            "role" => Self::Role,
            "role_of" => Self::RoleOf,
            "town" => Self::Town,
            "town_capitals" => Self::TownCapitals,
            "region" => Self::Region,
            "project" => Self::Project,
            "stranger" => Self::Stranger,
            "agency" => Self::Agency,
            "agency_name" => Self::AgencyName,
            "said_day" => Self::SaidDay,
            "said_weekday" => Self::SaidWeekday,
            "weekday" => Self::Weekday,
            "month" => Self::Month,
            "day" => Self::Day,
            "year" => Self::Year,
            "n" => Self::Number,
            "pct" => Self::Percent,
            "money" => Self::Money,
            _ => return None,
        })
    }
}

impl Scene {
    /// A scene on a day, with nobody in it yet.
    pub fn new(tongue: Tongue, days: i64, minute: i64, random: &mut Random) -> Self {
        let town = tongue.coined(&names::town(random.ranked(3_000)));
        let agencies = tongue.labels().agencies;
        let agency = agencies[random.ranked(agencies.len())].to_owned();
        let published = Moment::new(days, minute);
        Self { tongue, published, town, agency, cast: vec![Speaker::default()], speaking: 0, days }
    }

    /// Let so many people in.
    pub fn people(&mut self, how_many: usize, grammar: &Grammar, random: &mut Random) {
        let cast = (0..how_many).map(|_| self.somebody(grammar, random)).collect();
        self.cast = cast;
    }

    fn somebody(&self, grammar: &Grammar, random: &mut Random) -> Speaker {
        let woman = random.chance(45);
        let first = grammar.say(if woman { "first.f" } else { "first.m" }, random, self);
        let last = self.family_name(random.ranked(40_000), woman);
        let role = grammar.say("role", random, self);
        // "nominative/genitive" where the language tells them apart.
        let (role, role_of) = match role.split_once('/') {
            Some((role, of)) => (role.to_owned(), of.to_owned()),
            None => (role.clone(), role),
        };
        Speaker { full: format!("{first} {last}"), last, role, role_of, woman }
    }

    fn family_name(&self, rank: usize, woman: bool) -> String {
        match self.tongue {
            Tongue::English => names::western(rank),
            _ => self.tongue.coined(&names::eastern(rank, woman)),
        }
    }

    /// Another of the cast speaks from here on.
    pub fn turn(&mut self, random: &mut Random) {
        self.speaking = random.ranked(self.cast.len());
    }

    /// Who speaks.
    pub fn speaker(&self) -> &Speaker {
        &self.cast[self.speaking]
    }

    /// When the article appeared.
    pub const fn published(&self) -> Moment {
        self.published
    }

    /// Write a fact.
    pub fn write(&self, known: Known, random: &mut Random, out: &mut String) {
        let labels = self.tongue.labels();
        let month = |moment: Moment| labels.months[usize::try_from(moment.month - 1).unwrap_or_default()];
        let weekday = |moment: Moment| labels.weekdays[usize::try_from(moment.weekday).unwrap_or_default()];
        let speaker = self.speaker();
        match known {
            Known::Full => out.push_str(&speaker.full),
            Known::Last => out.push_str(&speaker.last),
            Known::Role => out.push_str(&speaker.role),
            Known::RoleOf => out.push_str(&speaker.role_of),
            Known::Town if random.chance(60) => out.push_str(&self.town),
            Known::Town => out.push_str(&self.tongue.coined(&names::town(random.ranked(3_000)))),
            Known::TownCapitals => out.push_str(&self.town.to_uppercase()),
            Known::Region => out.push_str(&self.tongue.coined(&names::town(random.ranked(200)))),
            Known::Project => {
                out.push_str(&self.tongue.coined(&names::project(random.ranked(names::ALL))));
            }
            Known::Stranger => out.push_str(&self.family_name(random.ranked(names::ALL), random.chance(40))),
            Known::Agency => out.push_str(&labels.agency.replace("{}", &self.agency)),
            Known::AgencyName => out.push_str(&self.agency),
            Known::SaidDay => out.push_str(&self.tongue.day_and_month(self.before(random, 3))),
            Known::SaidWeekday | Known::Weekday => out.push_str(weekday(self.before(random, 6))),
            Known::Month if random.chance(50) => out.push_str(month(self.published)),
            Known::Month => out.push_str(labels.months[random.below(12)]),
            Known::Day => number(self.published.day, out),
            Known::Year => {
                let back = i64::try_from(random.ranked(30)).unwrap_or_default();
                number(self.published.year - back, out);
            }
            Known::Number => number(i64::try_from(2 + random.ranked(950)).unwrap_or_default(), out),
            Known::Percent => number(i64::try_from(1 + random.ranked(70)).unwrap_or_default(), out),
            Known::Money => number(i64::try_from(1 + random.ranked(900)).unwrap_or_default(), out),
        }
    }

    /// A day up to so many days before the article appeared.
    fn before(&self, random: &mut Random, most: usize) -> Moment {
        let back = i64::try_from(random.ranked(most + 1)).unwrap_or_default();
        Moment::new(self.days - back, 0)
    }
}

fn number(number: i64, out: &mut String) {
    let _ = write!(out, "{number}");
}
