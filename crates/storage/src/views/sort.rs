//! Quotations put in order by a column, for grids: what is not known comes last either way.

use super::resolve::codebook;
use crate::{Reading, Result};
use std::collections::HashMap;

/// By what a list of quotations is put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// The article's day of publication; its quotations stay together, in reading order.
    Article,
    /// The day of speaking.
    Said,
    /// The name of who speaks first.
    Speaker,
    /// Who published.
    Outlet,
    /// How the words are given: direct, partial, paraphrase.
    Kind,
    /// What the speaker did: what is not simply said comes first.
    Act,
    /// How far the analyst is with it.
    Review,
    /// The path of the first of its tags.
    Tag,
}

/// Which way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// From the least to the greatest.
    Up,
    /// From the greatest to the least.
    Down,
}

impl Column {
    /// The columns that the order needs beside the id, and the order with `{way}` in it.
    pub(super) const fn sql(self) -> (&'static str, &'static str) {
        const RANK: &str = include_str!("sql/order_by_rank.sql");
        match self {
            Self::Article | Self::Tag => {
                (include_str!("sql/columns_by_article.sql"), include_str!("sql/order_by_article.sql"))
            }
            Self::Said => (include_str!("sql/columns_by_day.sql"), include_str!("sql/order_by_day.sql")),
            Self::Speaker => {
                (include_str!("sql/columns_by_speaker.sql"), include_str!("sql/order_by_speaker.sql"))
            }
            Self::Outlet => {
                (include_str!("sql/columns_by_outlet.sql"), include_str!("sql/order_by_outlet.sql"))
            }
            Self::Kind => (include_str!("sql/columns_by_kind.sql"), RANK),
            Self::Act => (include_str!("sql/columns_by_act.sql"), RANK),
            Self::Review => (include_str!("sql/columns_by_review.sql"), RANK),
        }
    }

    /// How many of the columns tell one group from the next.
    pub(super) const fn key(self) -> usize {
        match self {
            Self::Speaker => 2,
            _ => 1,
        }
    }
}

impl Way {
    /// As it is said in SQL.
    pub(super) const fn sql(self) -> &'static str {
        match self {
            Self::Up => "",
            Self::Down => "desc",
        }
    }
}

/// Ids put in order by the path of their first tag, untagged ones last; those of one tag stay as they
/// are. With each the place of its tag in the codebook.
pub(super) fn by_tag(r: Reading, ids: Vec<i64>, way: Way) -> Result<Vec<(i64, Option<usize>)>> {
    let mut first: HashMap<i64, usize> = HashMap::new();
    let mut statement = r.connection().prepare_cached(include_str!("sql/taggings_of_quotes.sql"))?;
    for (place, (tag, ..)) in codebook(r)?.into_iter().enumerate() {
        for quote in statement.query_map([tag], |row| row.get::<_, i64>(0))? {
            first.entry(quote?).or_insert(place);
        }
    }
    let mut placed: Vec<(i64, Option<usize>)> =
        ids.into_iter().map(|id| (id, first.get(&id).copied())).collect();
    placed.sort_by_key(|(_, place)| {
        let known = place.map(|place| i64::try_from(place).unwrap_or(i64::MAX));
        (known.is_none(), if way == Way::Down { known.map(|place| -place) } else { known })
    });
    Ok(placed)
}
