//! Names in a filter, looked up before the list is built.

use super::filter::Name;
use crate::{Reading, Result};
use onrecord_model::fold::{Beginning, fold};
use std::collections::{HashMap, HashSet};

impl Name {
    /// Whether all words of the name occur in a folded text, in any order.
    pub fn meets(&self, folded: &str) -> bool {
        !self.words.is_empty()
            && self.words.iter().all(|word| folded.split(' ').any(|other| stands_for(word, other)))
    }

    /// Whether a folded text is just this name.
    pub fn is(&self, folded: &str) -> bool {
        let mut others = folded.split(' ').filter(|other| !other.is_empty());
        !self.words.is_empty()
            && self.words.iter().all(|word| others.next().is_some_and(|other| stands_for(word, other)))
            && others.next().is_none()
    }

    /// The id in a short id with this letter (`p7`).
    fn short(&self, letter: char) -> Option<i64> {
        let digits = self.typed.strip_prefix(letter)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
    }
}

fn stands_for(word: &[Beginning], folded: &str) -> bool {
    word.iter().any(|meant| meant.meets(folded))
}

/// Who goes by a name: persons, and names on quotations that nobody was made of.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct People {
    pub(super) ids: Vec<i64>,
    pub(super) names: Vec<String>,
}

pub(super) fn people(r: Reading, name: &Name) -> Result<People> {
    if let Some(id) = name.short('p') {
        return Ok(People { ids: vec![id], names: Vec::new() });
    }
    let mut statement = r.connection().prepare_cached(include_str!("sql/names_folded.sql"))?;
    let mut rows = statement.query([rarest(name)])?;
    let mut ids = HashSet::new();
    while let Some(row) = rows.next()? {
        if name.meets(row.get_ref(0)?.as_str().unwrap_or_default()) {
            ids.insert(row.get(1)?);
        }
    }
    let mut ids: Vec<i64> = ids.into_iter().collect();
    ids.sort_unstable();
    let mut statement = r.connection().prepare_cached(include_str!("sql/names_of_nobody.sql"))?;
    let names = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    let names = names.into_iter().filter(|other| name.meets(&fold(other))).collect();
    Ok(People { ids, names })
}

/// Letters that every folded text with this name holds: the longest word with one meaning.
fn rarest(name: &Name) -> &str {
    let single = name.words.iter().filter_map(|word| match word.as_slice() {
        [one] => Some(one.letters.as_str()),
        _ => None,
    });
    single.max_by_key(|letters| letters.len()).unwrap_or_default()
}

/// Persons of an organisation, by their own field or by a role.
pub(super) fn members(r: Reading, name: &Name) -> Result<Vec<i64>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/organisations.sql"))?;
    let mut rows = statement.query([])?;
    let mut known: HashMap<String, bool> = HashMap::new();
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        let organisation: String = row.get(0)?;
        if *known.entry(organisation).or_insert_with_key(|organisation| name.meets(&fold(organisation))) {
            ids.push(row.get(1)?);
        }
    }
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// Outlets by name or domain.
pub(super) fn outlets(r: Reading, name: &Name) -> Result<Vec<i64>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/outlet_names.sql"))?;
    let mut rows = statement.query([])?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, printed, domain): (i64, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let domain = domain
            .is_some_and(|domain| domain.eq_ignore_ascii_case(&name.typed) || name.meets(&fold(&domain)));
        if domain || name.meets(&fold(&printed)) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// Sections as they are printed.
pub(super) fn sections(r: Reading, name: &Name) -> Result<Vec<String>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/section_names.sql"))?;
    let names = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    Ok(names.into_iter().filter(|section| name.meets(&fold(section))).collect())
}

/// Collections by name.
pub(super) fn collections(r: Reading, name: &Name) -> Result<Vec<i64>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/collection_names.sql"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let rows = rows.collect::<Result<Vec<(i64, String)>, _>>()?;
    Ok(rows.into_iter().filter(|(_, printed)| name.meets(&fold(printed))).map(|(id, _)| id).collect())
}

/// A tag: its id, its parent's, and the names from the outermost to its own.
pub(super) type Path = (i64, Option<i64>, Vec<String>);

/// The codebook, by path.
pub(super) fn codebook(r: Reading) -> Result<Vec<Path>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/codebook.sql"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    let tags = rows.collect::<Result<HashMap<i64, (Option<i64>, String)>, _>>()?;
    let mut paths: Vec<Path> = tags
        .iter()
        .map(|(&id, (parent, name))| {
            let mut path = vec![name.clone()];
            let mut above = *parent;
            // A ring of parents would be damage; a path is never longer than the codebook.
            while let Some((next, name)) = above.and_then(|id| tags.get(&id)) {
                if path.len() > tags.len() {
                    break;
                }
                path.insert(0, name.clone());
                above = *next;
            }
            (id, *parent, path)
        })
        .collect();
    paths.sort_by(|a, b| a.2.cmp(&b.2));
    Ok(paths)
}

/// The tags whose path ends in these segments, and all under them.
pub(super) fn tags(r: Reading, wanted: &[Name]) -> Result<Vec<i64>> {
    let codebook = codebook(r)?;
    if let [one] = wanted
        && let Some(id) = one.short('t')
    {
        return Ok(with_children(&codebook, HashSet::from([id])));
    }
    let named = codebook.iter().filter(|(_, _, path)| {
        path.len() >= wanted.len()
            && path.iter().rev().zip(wanted.iter().rev()).all(|(own, wanted)| wanted.is(&fold(own)))
    });
    let ids = named.map(|(id, ..)| *id).collect();
    Ok(with_children(&codebook, ids))
}

/// Tags where all words occur somewhere in the path.
pub(super) fn tags_with_words(r: Reading, meets: impl Fn(&str) -> bool) -> Result<Vec<i64>> {
    let codebook = codebook(r)?;
    Ok(codebook.iter().filter(|(_, _, path)| meets(&fold(&path.join(" ")))).map(|(id, ..)| *id).collect())
}

/// Links whose own title or note holds all words.
pub(super) fn links_with_words(r: Reading, name: &Name) -> Result<Vec<i64>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/link_titles.sql"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let rows = rows.collect::<Result<Vec<(i64, String)>, _>>()?;
    Ok(rows.into_iter().filter(|(_, title)| name.meets(&fold(title))).map(|(id, _)| id).collect())
}

fn with_children(codebook: &[Path], mut ids: HashSet<i64>) -> Vec<i64> {
    loop {
        let more: Vec<i64> = codebook
            .iter()
            .filter(|(id, parent, _)| !ids.contains(id) && parent.is_some_and(|parent| ids.contains(&parent)))
            .map(|(id, ..)| *id)
            .collect();
        if more.is_empty() {
            let mut ids: Vec<i64> = ids.into_iter().collect();
            ids.sort_unstable();
            return ids;
        }
        ids.extend(more);
    }
}
