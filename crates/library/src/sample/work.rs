//! What a person did with the sample: every kind of thing once, so that the history, the margin and
//! the exports have something to show on the first day.
//!
//! A page is named by the number its name begins with, a quotation by words of it. Words that an
//! engine of another day does not find are passed over; a test holds that today's finds them all.

use super::WHO;
use crate::edits::{Fields, QuoteChange};
use crate::model::Lang;
use crate::query::Query;
use crate::views::{self, LinkKind, Noun, Order, Review, State};
use crate::{Error, Library, Patch, Result};
use onrecord_storage::{Error as Stored, tags};
use std::collections::HashMap;

/// The codebook: path, colour, definition.
pub(super) const CODEBOOK: &[(&str, &str, &str)] = &[
    ("Water", "#2b6cb0", "How much water goes where, and when. Not: who pays for it."),
    ("Water/Promise", "#2f855a", "The speaker promises water, light or pipes by a day or in a number."),
    ("Money", "#b7791f", "Loans, tariffs, prices; also “context” where a condition is meant."),
    ("Blame", "#c53030", "The speaker names who is at fault. Irony counts."),
    ("Imagery", "#6b46c1", "Proverbs and pictures. They travel between outlets: compare the wording."),
];

/// Which quotation has which tag: page, words, path.
pub(super) const TAGGED: &[(&str, &str, &str)] = &[
    ("01", "refilling a bank account", "Imagery"),
    ("03", "с которого годами снимали все", "Imagery"),
    ("01", "the reservoir held 740 million", "Water"),
    ("14", "until there is a better one", "Water/Promise"),
    ("14", "I have nothing to add to my grandfather", "Imagery"),
    ("16", "Bobomning gapiga", "Imagery"),
    ("17", "We ask how we will be repaid", "Money"),
    ("18", "Мы спрашиваем, как нам вернут деньги", "Money"),
    ("22", "устраивает театр", "Blame"),
    ("26", "five springs and five summers", "Water/Promise"),
];

/// Quotations that were compared with the page.
pub(super) const CHECKED: &[(&str, &str)] =
    &[("01", "refilling a bank account"), ("17", "A loan that has not begun cannot be suspended")];

/// Links between pages: from, kind, to, note.
pub(super) const LINKED: &[(&str, LinkKind, &str, &str)] = &[
    ("18", LinkKind::Translates, "17", "The agency's own Russian version, forty minutes later."),
    ("19", LinkKind::Translates, "17", "Signed by the agency, translated by the paper."),
    ("20", LinkKind::Translates, "19", "The same translation in Cyrillic letters, a day later."),
    ("12", LinkKind::BasedOn, "10", "Retells the wire and adds the town."),
];

/// People whom two spellings made two: the one, and into whom.
pub(super) const MERGED: &[(&str, &str)] = &[("Gulbahor Yuldasheva", "Gulbahor Yoʻldosheva")];

/// People renamed as the analyst writes them; the printed name stays an alias.
pub(super) const RENAMED: &[(&str, &str)] =
    &[("Айзада Мурзакова", "Aizada Murzakova"), ("Мелис Торобаев", "Melis Torobaev")];

const COLLECTION: &str = "The Suyar file";

/// Do it all, signed `demo`, over the pages of these names.
pub(super) fn over(library: &Library, articles: &HashMap<String, String>) -> Result<()> {
    let signed = Library::open(library.root())?.signed(Some(WHO.to_owned()));
    let desk = Desk { library: &signed, articles };
    desk.code()?;
    desk.review()?;
    desk.people()?;
    desk.annotate()?;
    desk.connect()
}

struct Desk<'l> {
    library: &'l Library,
    articles: &'l HashMap<String, String>,
}

impl Desk<'_> {
    /// The codebook, where the library has no tag of that path, and what hangs on it.
    fn code(&self) -> Result<()> {
        for &(path, colour, definition) in CODEBOOK {
            let known = self.library.read(|r| match tags::find(*r, path) {
                Err(Stored::NotFound { .. }) => Ok(false),
                found => found.map(|_| true),
            })?;
            if !known {
                self.library.define_tag(
                    path,
                    Patch::Set(colour.to_owned()),
                    Patch::Set(definition.to_owned()),
                )?;
            }
        }
        for &(path, _, _) in CODEBOOK {
            let on: Vec<String> = TAGGED
                .iter()
                .filter(|(_, _, tag)| *tag == path)
                .filter_map(|(page, words, _)| self.quote(page, words).transpose())
                .collect::<Result<_>>()?;
            if !on.is_empty() {
                self.library.tag(path, &on)?;
            }
        }
        Ok(())
    }

    fn review(&self) -> Result<()> {
        for (page, words) in CHECKED {
            if let Some(quote) = self.quote(page, words)? {
                self.library.review(&[quote], Review::Checked)?;
            }
        }
        self.library.set_articles_state(&[self.article("01")?], State::Read, None)?;
        let reprint = [self.article("11")?];
        self.library.set_articles_state(
            &reprint,
            State::Excluded,
            Some("The agency's report, word for word."),
        )?;
        Ok(())
    }

    fn people(&self) -> Result<()> {
        for (one, into) in MERGED {
            if let (Some(one), Some(into)) = (self.person(one)?, self.person(into)?) {
                self.library.merge_people(&one, &into)?;
            }
        }
        for (printed, name) in RENAMED {
            if let Some(person) = self.person(printed)? {
                self.library.rename_person(&person, name)?;
            }
        }
        Ok(())
    }

    /// Two notes, one of them private, and a translation of the person's own.
    fn annotate(&self) -> Result<()> {
        if let Some(quote) = self.quote("14", "We live between the two")? {
            let note = "The town is **in no table** of either ministry. Compare her words after Osh.";
            self.library.add_note(&quote, note, false)?;
        }
        let note = "Who is the source at the bank? The Russian wire has one sentence more than the Ledger. Ring the desk.";
        self.library.add_note(&self.article("10")?, note, true)?;
        if let Some(quote) = self.quote("08", "Мы город, а не кран. Нас нельзя")? {
            let translation = "They remember us when a map has to be drawn. In Bishkek they talk of gigawatts, in \
                Tashkent of hectares. And I have forty-one thousand people who want to wash their children.\n\nWe are \
                a town and not a tap. You can't turn us on in spring and off in autumn.";
            let fields = Fields {
                own_translation: Patch::Set(translation.to_owned()),
                own_translation_language: Patch::Set(Lang::new("en")),
                translator: Patch::Set(WHO.to_owned()),
                ..Fields::default()
            };
            self.library.change_quotes(&[quote], &QuoteChange { fields, ..QuoteChange::default() })?;
        }
        Ok(())
    }

    fn connect(&self) -> Result<()> {
        for (from, kind, to, note) in LINKED {
            self.library.add_link(&self.article(from)?, *kind, &self.article(to)?, Some(note))?;
        }
        let talks = ["13", "14", "15", "16"].map(|page| self.article(page));
        self.library.collect(COLLECTION, &talks.into_iter().collect::<Result<Vec<_>>>()?)?;
        let about = "The talks in Tashkent: one press conference, its transcript and three reports.";
        self.library.describe_collection(COLLECTION, Patch::Set(about.to_owned()))?;
        Ok(())
    }

    /// The article of a page.
    fn article(&self, page: &str) -> Result<String> {
        let found = self.articles.iter().find(|(name, _)| name.starts_with(page));
        let missing = || Error::Refused(format!("The sample has no page {page}."));
        found.map(|(_, article)| article.clone()).ok_or_else(missing)
    }

    /// The outermost quotation of a page that has these words.
    fn quote(&self, page: &str, words: &str) -> Result<Option<String>> {
        let article = self.library.row(&[Noun::Articles], &self.article(page)?)?.1;
        let detail = self.library.read(|r| views::articles::detail(*r, article))?;
        let quotes = self.library.quotes(&detail.map(|detail| detail.quotes).unwrap_or_default())?;
        let found =
            quotes.into_iter().find(|quote| quote.nested_in.is_none() && quote.content.contains(words));
        Ok(found.map(|quote| quote.id.to_string()))
    }

    /// The person of this very name.
    fn person(&self, name: &str) -> Result<Option<String>> {
        let query =
            Query::parse(&format!("\"{name}\"")).map_err(|error| Error::Refused(error.to_string()))?;
        let found = self.library.list(Noun::People, &query, Order::Name, None)?;
        let named = self.library.people(&found.ids)?.into_iter().find(|person| person.name == name);
        Ok(named.map(|person| person.id.to_string()))
    }
}
