//! Which column of a table is what: an option of every command that reads tables.

use crate::failure::Failure;
use onrecord_library::intake::{Field, Mapping};

/// What the user says of a table's columns.
#[derive(Debug, clap::Args)]
pub struct Columns {
    /// For tables (CSV, JSON): the column that holds a field, as FIELD=COLUMN; `FIELD=` for none [FIELD: headline,
    /// standfirst, byline, outlet, section, published, updated, language, url, photo_credit, body]
    #[arg(long = "map", value_name = "FIELD=COLUMN")]
    map: Vec<String>,
}

impl Columns {
    /// What was said, understood.
    pub fn mapping(&self) -> Result<Mapping, Failure> {
        let mut mapping = Mapping::default();
        for pair in &self.map {
            let (name, column) = pair.split_once('=').unwrap_or((pair, ""));
            let Some(field) = Field::from_name(name.trim()).filter(|_| pair.contains('=')) else {
                let fields = Field::ALL.iter().map(|field| field.name()).collect::<Vec<_>>().join(", ");
                return Err(Failure::Usage(format!(
                    "--map {pair}: write FIELD=COLUMN, where FIELD is one of {fields}."
                )));
            };
            mapping.set(field, Some(column.trim()).filter(|column| !column.is_empty()));
        }
        Ok(mapping)
    }
}
