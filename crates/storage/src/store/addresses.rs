//! What the fourth form adds to addresses that are there: their keys.

use crate::Result;
use onrecord_model::address::canonical;
use rusqlite::{Connection, params};

/// Fill in what older libraries don't have.
pub(super) fn fill(connection: &Connection) -> Result<()> {
    for (all, put) in [
        (include_str!("all_addresses.sql"), include_str!("put_address_key.sql")),
        (include_str!("all_link_addresses.sql"), include_str!("put_link_key.sql")),
    ] {
        let mut addresses = connection.prepare(all)?;
        let mut put = connection.prepare(put)?;
        let mut rows = addresses.query([])?;
        while let Some(row) = rows.next()? {
            let (id, url): (i64, String) = (row.get(0)?, row.get(1)?);
            put.execute(params![id, canonical(&url)])?;
        }
    }
    Ok(())
}
