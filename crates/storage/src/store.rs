//! The library's file: made, migrated, opened, read and written.

use crate::{Actor, Error, Reading, Result, Writing};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::{path::Path, time::Duration};

/// Every migration in order; the number of those carried out is the file's `user_version`.
const MIGRATIONS: &[&str] = &[include_str!("../../../migrations/0001_library.sql")];

/// How long a write waits for another program's.
const PATIENCE: Duration = Duration::from_secs(5);

/// One open library file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

impl Store {
    /// Open the file at `path`, made when there is none, and bring it to this version's form.
    ///
    /// # Errors
    /// [`Error::CannotOpen`] when it is no library, was written by a newer version, or can't be read.
    pub fn open(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(|e| cannot_open(path, &e))?;
        prepare(&connection)
            .and_then(|()| connection.busy_timeout(PATIENCE))
            .map_err(|e| cannot_open(path, &e))?;
        migrate(&mut connection, path)?;
        Ok(Self { connection })
    }

    /// Read one consistent state.
    ///
    /// # Errors
    /// Those of `work`, or of the file.
    pub fn read<T>(&mut self, work: impl FnOnce(&Reading<'_>) -> Result<T>) -> Result<T> {
        let snapshot = self.connection.transaction()?;
        work(&Reading::new(&snapshot))
    }

    /// Carry out `work` wholly or not at all; durable once this returns.
    ///
    /// # Errors
    /// Those of `work`, or of the file; nothing is changed then.
    pub fn write<T>(&mut self, actor: Actor, work: impl FnOnce(&Writing<'_>) -> Result<T>) -> Result<T> {
        // Immediate: a write that can't go on is told so before it has done anything.
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = work(&Writing::new(&transaction, actor))?;
        transaction.commit()?;
        Ok(value)
    }
}

/// What every connection that writes is set to. `FULL`: an acknowledged edit survives a power cut.
fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)
}

fn migrate(connection: &mut Connection, path: &Path) -> Result<()> {
    let version: u32 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(|e| cannot_open(path, &e))?;
    let version = usize::try_from(version).unwrap_or(usize::MAX);
    if version > MIGRATIONS.len() {
        return Err(Error::CannotOpen(format!(
            "{} was written by a newer Onrecord (form {version}, this version knows {}): update Onrecord to open it. Nothing was changed.",
            path.display(),
            MIGRATIONS.len()
        )));
    }
    for (number, sql) in (1_u32..).zip(MIGRATIONS).skip(version) {
        let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        step.execute_batch(sql)?;
        step.pragma_update(None, "user_version", number)?;
        step.commit()?;
    }
    Ok(())
}

fn cannot_open(path: &Path, error: &rusqlite::Error) -> Error {
    use rusqlite::ErrorCode::{CannotOpen, DatabaseBusy, NotADatabase, ReadOnly};
    let why = match error.sqlite_error_code() {
        Some(NotADatabase) => {
            "is not an Onrecord library, or is damaged: restore it from a backup".to_owned()
        }
        Some(CannotOpen) => "can't be opened: see that the folder exists and may be written".to_owned(),
        Some(ReadOnly) => "may not be written: copy it to a folder of your own".to_owned(),
        Some(DatabaseBusy) => "is held by another program: close that one and try again".to_owned(),
        _ => format!("can't be opened ({error})"),
    };
    Error::CannotOpen(format!("{} {why}. Nothing was changed.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor() -> Actor {
        Actor { who: Some("ab".into()), at: "2024-06-17T09:25:00.000Z".into() }
    }

    #[test]
    fn a_failed_write_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let count = |store: &mut Store| {
            store
                .read(|r| {
                    Ok(r.connection()
                        .query_row("select count(*) from meta", [], |row| row.get::<_, i64>(0))?)
                })
                .unwrap()
        };
        let mut store = Store::open(&path).unwrap();
        let put =
            |w: &Writing<'_>| Ok(w.connection().execute("insert into meta values ('name', 'Trip')", [])?);
        let failed = store.write(actor(), |w| put(w).and_then(|_| Err::<(), _>(Error::Refused("no".into()))));
        assert!(failed.is_err());
        assert_eq!(count(&mut store), 0);
        store.write(actor(), put).unwrap();
        drop(store);
        assert_eq!(count(&mut Store::open(&path).unwrap()), 1, "it is there after a restart");
    }

    #[test]
    fn what_is_no_library_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        std::fs::write(
            &path,
            "a letter to the editor, long enough to be looked at as a header of a file of its own",
        )
        .unwrap();
        let said = Store::open(&path).unwrap_err().to_string();
        assert!(said.contains("not an Onrecord library"), "{said}");
        assert!(std::fs::read_to_string(&path).unwrap().starts_with("a letter"));
    }

    #[test]
    fn a_newer_library_is_refused_politely() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let store = Store::open(&path).unwrap();
        store.connection.pragma_update(None, "user_version", 99).unwrap();
        drop(store);
        let said = Store::open(&path).unwrap_err().to_string();
        assert!(said.contains("newer Onrecord (form 99"), "{said}");
    }

    #[test]
    fn a_frozen_text_can_not_be_edited() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("library.sqlite")).unwrap();
        let edit = store.write(actor(), |w| {
            let sql = "insert into articles (uid, added_at) values ('a', 'now');
                       insert into revisions (uid, article_id, number, reason, text, blocks, text_sha256, made_at)
                         values ('r', 1, 1, 'capture', 'words', '[]', '', 'now');
                       update revisions set text = 'other words'";
            Ok(w.connection().execute_batch(sql)?)
        });
        assert!(edit.unwrap_err().to_string().contains("never edited in place"));
    }
}
