//! Verbs on links.

use super::{tags::as_str, words};
use crate::{Library, Result};
use onrecord_storage::links::{self, End, Judged};
use onrecord_storage::views::{LinkKind, Noun, Short, find_row};
use onrecord_storage::{Done, Patch};

impl Library {
    /// Tie two articles, an article and an address, or two quotations.
    ///
    /// # Errors
    /// When the kind does not fit the ends, both are one, or there is such a link already.
    pub fn add_link(&self, from: &str, kind: LinkKind, to: &str, note: Option<&str>) -> Result<Done<Short>> {
        let (from, to) = (self.end(from)?, self.end(to)?);
        let label = format!("link {from} {} {to}", kind.name());
        let note = note.map(str::to_owned);
        self.edit(&label, move |w| {
            let id = links::add(w, &from, kind, &to, note.as_deref())?;
            Ok::<_, crate::Error>(Short(Noun::Links, id))
        })
    }

    /// Write, rewrite or clear the note of a link.
    ///
    /// # Errors
    /// When there is no such link.
    pub fn note_link(&self, link: &str, note: Patch<String>) -> Result<Done<()>> {
        let id = self.id_of(Noun::Links, link)?;
        let label = format!("change the note of the link {}", Short(Noun::Links, id));
        self.edit(&label, move |w| links::set_note(w, id, as_str(&note)))
    }

    /// Accept proposed links, or reject them; `None` takes that back.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn judge_links(&self, named: &[String], judged: Option<Judged>) -> Result<Done<()>> {
        let ids = self.named(Noun::Links, named)?;
        let rows = words::rows(Noun::Links, &ids);
        let label = match judged {
            Some(Judged::Accepted) => format!("accept {rows}"),
            Some(Judged::Rejected) => format!("reject {rows}"),
            None => format!("leave {rows} open again"),
        };
        self.edit(&label, move |w| links::judge(w, &ids, judged))
    }

    /// Delete links.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn delete_links(&self, named: &[String]) -> Result<Done<()>> {
        let ids = self.named(Noun::Links, named)?;
        let label = format!("delete {}", words::rows(Noun::Links, &ids));
        self.edit(&label, move |w| links::delete(w, &ids))
    }

    fn end(&self, word: &str) -> Result<End> {
        let word = word.trim();
        if word.contains("://") {
            return Ok(End::Url(word.to_owned()));
        }
        self.read(|r| match find_row(*r, &[Noun::Articles, Noun::Quotes], word) {
            Ok(Short(Noun::Quotes, id)) => Ok(End::Quote(id)),
            Ok(Short(_, id)) => Ok(End::Article(id)),
            Err(onrecord_storage::Error::NotFound { which, .. }) => {
                Err(onrecord_storage::Error::NotFound { what: "article or quotation", which }.into())
            }
            Err(error) => Err(error.into()),
        })
    }
}
