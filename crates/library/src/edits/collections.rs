//! Verbs on collections.

use super::{tags::as_str, words};
use crate::{Library, Result};
use onrecord_storage::collections::{self, CollectionRow};
use onrecord_storage::views::Noun;
use onrecord_storage::{Done, Error, Patch};

impl Library {
    /// All collections, by name.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn collections(&self) -> Result<Vec<CollectionRow>> {
        self.read(|r| Ok(collections::list(*r)?))
    }

    /// Put articles in a collection, which is made where there is none. How many are new.
    ///
    /// # Errors
    /// When one of the articles is not there.
    pub fn collect(&self, name: &str, articles: &[String]) -> Result<Done<usize>> {
        let ids = self.named(Noun::Articles, articles)?;
        let shown = match self.collection(name) {
            Ok((_, shown)) => shown,
            Err(crate::Error::Storage(Error::NotFound { .. })) => name.trim().to_owned(),
            Err(error) => return Err(error),
        };
        let label = if ids.is_empty() {
            format!("make the collection “{shown}”")
        } else {
            format!("put {} in “{shown}”", words::rows(Noun::Articles, &ids))
        };
        let name = name.to_owned();
        self.edit(&label, move |w| {
            let collection = match collections::find(**w, &name) {
                Err(Error::NotFound { .. }) => collections::create(w, &name)?,
                found => found?,
            };
            collections::put_in(w, collection, &ids)
        })
    }

    /// Take articles out of a collection. How many were in it.
    ///
    /// # Errors
    /// When there is no such collection or article.
    pub fn uncollect(&self, name: &str, articles: &[String]) -> Result<Done<usize>> {
        let ids = self.named(Noun::Articles, articles)?;
        let (collection, shown) = self.collection(name)?;
        let label = format!("take {} out of “{shown}”", words::rows(Noun::Articles, &ids));
        self.edit(&label, move |w| collections::take_out(w, collection, &ids))
    }

    /// Give a collection another name.
    ///
    /// # Errors
    /// When there is none of that name, or another has the new one.
    pub fn rename_collection(&self, name: &str, to: &str) -> Result<Done<()>> {
        let (collection, shown) = self.collection(name)?;
        let label = format!("rename the collection “{shown}” to “{}”", to.trim());
        let to = to.to_owned();
        self.edit(&label, move |w| collections::rename(w, collection, &to))
    }

    /// Say what a collection is for, or clear it.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn describe_collection(&self, name: &str, description: Patch<String>) -> Result<Done<()>> {
        let (collection, shown) = self.collection(name)?;
        let label = format!("describe the collection “{shown}”");
        self.edit(&label, move |w| collections::describe(w, collection, as_str(&description)))
    }

    /// Delete a collection; its articles stay in the library.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn delete_collection(&self, name: &str) -> Result<Done<()>> {
        let (collection, shown) = self.collection(name)?;
        let label = format!("delete the collection “{shown}”");
        self.edit(&label, move |w| collections::delete(w, collection))
    }

    fn collection(&self, name: &str) -> Result<(i64, String)> {
        self.read(|r| {
            let id = collections::find(*r, name)?;
            Ok((id, collections::name_of(*r, id)?))
        })
    }
}
