//! Verbs drawn at random, as a person would use them and as one shouldn't.

use crate::articles::{self, Correction};
use crate::links::{self, End};
use crate::people::{self, Role};
use crate::quotes::{self, Fields, NewQuote, Part, TranslatedBy, Who};
use crate::views::{LinkKind, Review, State};
use crate::{Patch, Result, Target, Writing, collections, highlights, notes, tags};
use onrecord_model::PersonKind;
use onrecord_model::{Act, Kind, Lang, Span};

/// Numbers that look random and are the same for the same seed (`SplitMix64`).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(super) fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(n).unwrap()).unwrap()
    }

    fn one<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.below(of.len())]
    }

    /// An id of the table: mostly one that is there.
    fn id(&mut self, w: &Writing, table: &str) -> i64 {
        if self.below(12) == 0 {
            return 99;
        }
        let sql = format!("select id from {table} order by id");
        let mut statement = w.connection().prepare(&sql).unwrap();
        let ids: Vec<i64> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        if ids.is_empty() { 99 } else { *self.one(&ids) }
    }

    fn target(&mut self, w: &Writing) -> Target {
        match self.below(5) {
            0 => Target::Article(self.id(w, "articles")),
            1 => Target::Quote(self.id(w, "quotes")),
            2 => Target::Highlight(self.id(w, "highlights")),
            3 => Target::Person(self.id(w, "persons")),
            _ => Target::Link(self.id(w, "links")),
        }
    }

    fn targets(&mut self, w: &Writing) -> Vec<Target> {
        (0..=self.below(3)).map(|_| self.target(w)).collect()
    }

    fn text(&mut self) -> &'static str {
        self.one::<&str>(&[
            "Grain",
            "Зерно",
            "yoʻq  oʻzbek",
            "a \"quoted\" \\ back\u{7f}",
            "🚢 ship",
            "two\r\nlines",
            "  ",
            "e\u{301}",
            "x",
        ])
    }

    fn name(&mut self) -> &'static str {
        self.one::<&str>(&[
            "Ada Adeyemi",
            "A. Adeyemi",
            "Каримов",
            "Karimov",
            "Lev Orlov",
            "Harbour Board",
            " ",
            "Ян",
        ])
    }

    fn patch<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Patch<T> {
        match self.below(4) {
            0 => Patch::Clear,
            1 => Patch::Keep,
            _ => Patch::Set(value(self)),
        }
    }

    fn path(&mut self) -> String {
        let names = ["Trade", "Grain", "Энергия", "trade", "Ports"];
        (0..=self.below(3)).map(|_| *self.one(&names)).collect::<Vec<_>>().join("/")
    }

    fn spans(&mut self) -> Vec<Span> {
        let mut at = self.below(90);
        (0..=self.below(2))
            .map(|_| {
                let span = Span::new(at, at + 1 + self.below(30));
                at = span.end + 1 + self.below(5);
                span
            })
            .collect()
    }

    fn who(&mut self, w: &Writing) -> Vec<Who> {
        (0..self.below(3))
            .map(|_| match self.below(2) {
                0 => Who::Known(self.id(w, "persons")),
                _ => Who::Named(self.name().to_owned()),
            })
            .collect()
    }
}

/// How many verbs [`operate`] knows.
pub(super) const VERBS: usize = 38;

/// Carry out one verb on rows drawn from the library.
pub(super) fn operate(w: &Writing, verb: usize, d: &mut Dice) -> Result<()> {
    match verb {
        0 => tags::find_or_create(w, &d.path()).map(drop),
        1 | 2 => {
            let tag = tags::find_or_create(w, &d.path())?;
            let on = d.targets(w);
            if verb == 1 { tags::hang(w, tag, &on).map(drop) } else { tags::take_off(w, tag, &on).map(drop) }
        }
        3 => {
            let id = d.id(w, "tags");
            let colour = d.patch(|d| *d.one(&["#aabbcc", "#123456", "red"]));
            let definition = d.patch(Dice::text);
            tags::define(w, id, colour, definition)
        }
        4 => tags::rename(w, d.id(w, "tags"), d.text()),
        5 => {
            let under = (d.below(3) > 0).then(|| d.id(w, "tags"));
            tags::move_under(w, d.id(w, "tags"), under)
        }
        6 => tags::delete(w, d.id(w, "tags")),
        7 | 8 => notes::add(w, d.target(w), d.text(), verb == 7).map(drop),
        9 => notes::rewrite(w, d.id(w, "notes"), d.text()),
        10 => notes::set_private(w, &[d.id(w, "notes")], d.below(2) == 0).map(drop),
        11 => notes::delete(w, &[d.id(w, "notes")]),
        12 | 13 => {
            let end = |d: &mut Dice| match d.below(5) {
                0 | 1 => End::Article(d.id(w, "articles")),
                2 | 3 => End::Quote(d.id(w, "quotes")),
                _ => End::Url(
                    (*d.one(&["https://quay.example/port", "https://example.org/x", "nowhere"])).to_owned(),
                ),
            };
            let (from, to) = (end(d), end(d));
            let kind = *d.one(LinkKind::ALL);
            let note = (d.below(2) == 0).then(|| d.text());
            links::add(w, &from, kind, &to, note).map(drop)
        }
        14 => links::set_note(w, d.id(w, "links"), d.patch(Dice::text)),
        15 => links::delete(w, &[d.id(w, "links")]),
        16 => collections::create(w, d.text()).map(drop),
        17 => collections::rename(w, d.id(w, "collections"), d.text()),
        18 => collections::describe(w, d.id(w, "collections"), d.patch(Dice::text)),
        19 => collections::put_in(w, d.id(w, "collections"), &[d.id(w, "articles"), 1]).map(drop),
        20 => collections::take_out(w, d.id(w, "collections"), &[d.id(w, "articles")]).map(drop),
        21 => collections::delete(w, d.id(w, "collections")),
        22 => highlights::add(w, d.id(w, "articles"), &d.spans(), Some("#ffe08a")).map(drop),
        23 => highlights::delete(w, &[d.id(w, "highlights")]),
        24 => highlights::set_colour(w, d.id(w, "highlights"), d.patch(|_| "#00ff00")),
        25 => {
            let state = *d.one(State::ALL);
            let reason = (state == State::Excluded).then(|| d.text());
            articles::set_state(w, &[d.id(w, "articles"), d.id(w, "articles")], state, reason).map(drop)
        }
        26 => articles::correct(w, d.id(w, "articles"), &correction(d)),
        27 => {
            let (first, second) = (d.id(w, "quotes"), d.id(w, "quotes"));
            quotes::set_review(w, &[first, second], *d.one(Review::ALL)).map(drop)
        }
        28 => {
            let part = *d.one(&[Part::Speaker, Part::OnBehalfOf, Part::Chain]);
            quotes::set_people(w, d.id(w, "quotes"), part, &d.who(w))
        }
        29 => quotes::set_edges(w, d.id(w, "quotes"), &d.spans()),
        30 => quotes::set_fields(w, d.id(w, "quotes"), &fields(d)),
        31 => {
            let new = NewQuote { content: d.spans(), quoted: None, act: None, speakers: d.who(w) };
            quotes::add_by_hand(w, d.id(w, "articles"), &new).map(drop)
        }
        32 => quotes::delete_by_hand(w, d.id(w, "quotes")),
        33 => people::create(w, d.name(), PersonKind::Organisation, None).map(drop),
        34 => {
            let id = d.id(w, "persons");
            people::rename(w, id, d.name())?;
            people::set_organisation(w, id, d.patch(Dice::name))
        }
        35 => {
            let (id, name) = (d.id(w, "persons"), d.name());
            if d.below(2) == 0 { people::add_alias(w, id, name) } else { people::remove_alias(w, id, name) }
        }
        36 => {
            let role = Role { role: d.text().to_owned(), since: "2020-04".parse().ok(), ..Role::default() };
            let id = d.id(w, "persons");
            if d.below(3) > 0 {
                people::add_role(w, id, &role)
            } else {
                people::remove_role(w, id, &role.role)
            }
        }
        _ => {
            let (a, b) = (d.id(w, "persons"), d.id(w, "persons"));
            match d.below(3) {
                0 => people::delete(w, a),
                1 => people::set_kind(w, a, *d.one(&PersonKind::ALL)),
                _ => people::merge(w, a, b),
            }
        }
    }
}

fn correction(d: &mut Dice) -> Correction {
    Correction {
        section: d.patch(|d| d.text().to_owned()),
        byline: d.patch(|d| vec![d.name().to_owned()]),
        published: d.patch(|d| d.one(&["2024-05", "2024-05-04T09:30+02:00"]).parse().unwrap()),
        updated: d.patch(|_| "2024-06-01".parse().unwrap()),
        photo_credit: d.patch(|d| d.name().to_owned()),
        url: d.patch(|_| "https://quay.example/else".to_owned()),
        language: d.patch(|_| Lang::new("uz-Cyrl")),
        outlet: d.patch(|d| d.name().to_owned()),
    }
}

fn fields(d: &mut Dice) -> Fields {
    Fields {
        act: (d.below(2) == 0).then(|| *d.one(&[Act::Said, Act::Denied, Act::Asked])),
        kind: (d.below(3) == 0).then(|| *d.one(&[Kind::Direct, Kind::Mixed, Kind::Indirect])),
        role: d.patch(|d| d.text().to_owned()),
        said_on: d.patch(|_| "2024-05-03".parse().unwrap()),
        asked: d.patch(|d| d.text().to_owned()),
        occasion: d.patch(|d| d.text().to_owned()),
        addressee: d.patch(|d| d.name().to_owned()),
        language_spoken: d.patch(|_| Lang::new("ru")),
        translated_by: d.patch(|d| *d.one(&TranslatedBy::ALL)),
        own_translation: d.patch(|d| d.text().to_owned()),
        own_translation_language: Patch::Keep,
        translator: Patch::Keep,
    }
}
