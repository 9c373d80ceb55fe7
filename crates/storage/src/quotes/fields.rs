//! What is known of a quotation beside its words and speaker.

use super::marks;
use super::text::text_of;
use crate::views::Noun;
use crate::{Error, Patch, Result, Writing, given, rows, spans};
use onrecord_model::{Act, Kind, Lang, PartialDate};
use rusqlite::params;

/// Who translated the words that are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TranslatedBy {
    /// The outlet.
    Outlet,
    /// An official translator.
    Official,
    /// A machine.
    Machine,
    /// The analyst.
    Me,
}

impl TranslatedBy {
    /// Every value.
    pub const ALL: [Self; 4] = [Self::Outlet, Self::Official, Self::Machine, Self::Me];

    /// The name used in SQL and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Outlet => "outlet",
            Self::Official => "official",
            Self::Machine => "machine",
            Self::Me => "me",
        }
    }

    /// The value of a name; `None` for other words.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.name() == name)
    }
}

/// What becomes of a quotation's fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// What the speaker did.
    pub act: Option<Act>,
    /// How the words are given: `direct` makes all of it verbatim, `indirect` nothing.
    pub kind: Option<Kind>,
    /// The speaker's role, as printed.
    pub role: Patch<String>,
    /// Day of speaking.
    pub said_on: Patch<PartialDate>,
    /// The question or topic it answered.
    pub asked: Patch<String>,
    /// The event of speaking, as text.
    pub occasion: Patch<String>,
    /// To whom it was said.
    pub addressee: Patch<String>,
    /// Language in which it was spoken.
    pub language_spoken: Patch<Lang>,
    /// Who translated what is printed.
    pub translated_by: Patch<TranslatedBy>,
    /// The analyst's own translation.
    pub own_translation: Patch<String>,
    /// Its language.
    pub own_translation_language: Patch<Lang>,
    /// Who made it.
    pub translator: Patch<String>,
}

/// A quotation's fields as they are stored, in the order of `fields.sql`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stored {
    act: String,
    kind: String,
    quoted: String,
    role: Option<String>,
    said_on: Option<String>,
    said_on_from: String,
    asked: Option<String>,
    occasion: Option<String>,
    addressee: Option<String>,
    language_spoken: Option<String>,
    translated_by: Option<String>,
    own_translation: Option<String>,
    own_translation_language: Option<String>,
    translator: Option<String>,
    spans: String,
}

/// Set fields of a quotation. The machine's rule and confidence stay; `who` shows that a person spoke.
///
/// # Errors
/// [`Error::NotFound`] when there is no such quotation; [`Error::Refused`] when a value can't be used.
pub fn set_fields(w: &Writing, quote: i64, fields: &Fields) -> Result<()> {
    let old = rows::one(**w, include_str!("fields.sql"), [quote], read)?;
    let old = old.ok_or_else(|| rows::missing(Noun::Quotes, quote))?;
    let mut new = old.clone();
    let f = fields.clone();
    let line = |text: String, what: &str| given::line(&text, what);
    new.act = f.act.map_or(new.act, |act| act.name().to_owned());
    if let Some(kind) = f.kind {
        new.quoted = verbatim(w, quote, kind, &old)?;
        kind.name().clone_into(&mut new.kind);
    }
    new.role = f.role.try_map(|text| line(text, "The role"))?.over(new.role);
    new.said_on = f.said_on.map(|day| day.to_string()).over(new.said_on);
    if new.said_on != old.said_on {
        // The words that told the machine its day do not tell the person's.
        "[]".clone_into(&mut new.said_on_from);
    }
    new.asked = f.asked.try_map(|text| line(text, "The question"))?.over(new.asked);
    new.occasion = f.occasion.try_map(|text| line(text, "The occasion"))?.over(new.occasion);
    new.addressee = f.addressee.try_map(|text| line(text, "The addressee"))?.over(new.addressee);
    new.language_spoken = f.language_spoken.map(|lang| lang.to_string()).over(new.language_spoken);
    new.translated_by = f.translated_by.map(|by| by.name().to_owned()).over(new.translated_by);
    let translation = f.own_translation.try_map(|text| given::lines(&text, "The translation"))?;
    new.own_translation = translation.over(new.own_translation);
    let language = f.own_translation_language.map(|lang| lang.to_string());
    new.own_translation_language = language.over(new.own_translation_language);
    new.translator = f.translator.try_map(|text| line(text, "The translator's name"))?.over(new.translator);
    if new.own_translation.is_none() {
        if matches!(fields.translator, Patch::Set(_))
            || matches!(fields.own_translation_language, Patch::Set(_))
        {
            return Err(Error::Refused(
                "There is no translation of your own here: give its words together with its language and translator."
                    .to_owned(),
            ));
        }
        (new.own_translation_language, new.translator) = (None, None);
    } else if new.own_translation != old.own_translation && new.translator.is_none() {
        new.translator.clone_from(&w.actor().who);
    }
    if new == old {
        return Ok(());
    }
    let values = params![
        quote,
        new.act,
        new.kind,
        new.quoted,
        new.role,
        new.said_on,
        new.said_on_from,
        new.asked,
        new.occasion,
        new.addressee,
        new.language_spoken,
        new.translated_by,
        new.own_translation,
        new.own_translation_language,
        new.translator,
        w.hand()
    ];
    rows::run(w, include_str!("set_fields.sql"), values)?;
    Ok(())
}

/// The quoted words that go with a kind which a person chose.
fn verbatim(w: &Writing, quote: i64, kind: Kind, old: &Stored) -> Result<String> {
    match kind {
        Kind::Direct => Ok(old.spans.clone()),
        Kind::Indirect => Ok("[]".to_owned()),
        Kind::Mixed => {
            let text = text_of(**w, quote)?;
            let of = || format!("quotation {quote}");
            let content = spans::read(&old.spans, of)?;
            let quoted = [spans::read(&old.quoted, of)?, marks::quoted(&content, &text)];
            let partly = quoted.iter().find(|quoted| marks::kind(&content, quoted, &text) == Kind::Mixed);
            partly.map(|quoted| spans::json(quoted)).ok_or_else(|| {
                Error::Refused(
                    "What of it is verbatim can't be told from the marks in the text: set its edges first, or choose direct or indirect."
                        .to_owned(),
                )
            })
        }
    }
}

fn read(row: &rusqlite::Row) -> rusqlite::Result<Stored> {
    Ok(Stored {
        act: row.get(0)?,
        kind: row.get(1)?,
        quoted: row.get(2)?,
        role: row.get(3)?,
        said_on: row.get(4)?,
        said_on_from: row.get(5)?,
        asked: row.get(6)?,
        occasion: row.get(7)?,
        addressee: row.get(8)?,
        language_spoken: row.get(9)?,
        translated_by: row.get(10)?,
        own_translation: row.get(11)?,
        own_translation_language: row.get(12)?,
        translator: row.get(13)?,
        spans: row.get(14)?,
    })
}
