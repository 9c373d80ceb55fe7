//! The file brought to this version's form, one numbered step after the other.

use super::settings::{self, cannot_open};
use super::{addresses, families};
use crate::backup::{self, Reason};
use crate::{Error, Result};
use rusqlite::{Connection, TransactionBehavior};
use std::ops::ControlFlow;
use std::path::Path;

/// One step from form to form.
struct Migration {
    sql: &'static str,
    /// What the new columns of old rows hold, where only the program can say it.
    fill: fn(&Connection) -> Result<()>,
}

#[allow(clippy::unnecessary_wraps, reason = "it stands where others can fail")]
const fn sql_alone(_: &Connection) -> Result<()> {
    Ok(())
}

/// Every migration in order; the number of those carried out is the file's `user_version`.
const MIGRATIONS: &[Migration] = &[
    Migration { sql: include_str!("../../../../migrations/0001_library.sql"), fill: sql_alone },
    Migration { sql: include_str!("../../../../migrations/0002_family_names.sql"), fill: families::fill },
    Migration { sql: include_str!("../../../../migrations/0003_newest_first.sql"), fill: sql_alone },
    Migration { sql: include_str!("../../../../migrations/0004_feeds.sql"), fill: sql_alone },
    Migration { sql: include_str!("../../../../migrations/0005_keeping.sql"), fill: addresses::fill },
];

/// The form this version writes: the number of migrations it knows.
#[allow(clippy::cast_possible_truncation, reason = "there are a handful")]
pub const FORM: u32 = MIGRATIONS.len() as u32;

/// The form of an open file.
pub(crate) fn form(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Refuse a file of a newer version.
pub(crate) fn not_newer(path: &Path, form: u32, known: u32) -> Result<()> {
    if form <= known {
        return Ok(());
    }
    Err(Error::CannotOpen(format!(
        "{} was written by a newer Onrecord (form {form}, this version knows {known}): update Onrecord to open it. Nothing was changed.",
        path.display(),
    )))
}

/// Refuse to write when another program brought the open file to another form meanwhile: what this
/// one logs and writes would be half a row.
pub(super) fn unchanged(connection: &Connection) -> Result<()> {
    let form = form(connection)?;
    if form == FORM {
        return Ok(());
    }
    Err(Error::CannotOpen(format!(
        "{} was brought to form {form} by another Onrecord while it was open here (form {FORM}): close this one and use the newer. Nothing was changed.",
        connection.path().unwrap_or("The library"),
    )))
}

/// The tables in a bare connection, for tests that need no file.
#[cfg(test)]
pub(crate) fn make(connection: &Connection) {
    for step in MIGRATIONS {
        connection.execute_batch(step.sql).unwrap();
    }
}

/// Carry out the steps that are missing.
pub(crate) fn migrate(connection: &mut Connection, path: &Path) -> Result<()> {
    steps(connection, path, MIGRATIONS)
}

fn steps(connection: &mut Connection, path: &Path, migrations: &[Migration]) -> Result<()> {
    let known = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
    let from = form(connection).map_err(|e| cannot_open(path, &e))?;
    not_newer(path, from, known)?;
    if from == known {
        return Ok(());
    }
    // One transaction for all steps, the form read again inside: two programs may open at once.
    let all = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = form(&all)?;
    if from > 0 && from < known {
        back_up(path, known)?;
    }
    for (number, step) in (1_u32..).zip(migrations).skip(from as usize) {
        all.execute_batch(step.sql)?;
        (step.fill)(&all)?;
        all.pragma_update(None, "user_version", number)?;
    }
    if from > 0 {
        all.execute(include_str!("bar.sql"), [crate::new_uid(), format!("update to form {known}")])?;
    }
    all.commit()?;
    Ok(())
}

/// Keep what is there before it is changed. The lock is held: nobody writes between this and the steps.
fn back_up(path: &Path, known: u32) -> Result<()> {
    let keep = || -> Result<()> {
        let before = settings::open_for_reading(path)?;
        let at: String = before.query_row(include_str!("now.sql"), [], |row| row.get(0))?;
        let root = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
        backup::keep_of(&before, root, &at, Reason::BeforeUpdate, &mut |_| ControlFlow::Continue(()))?;
        Ok(())
    };
    keep().map_err(|why| {
        Error::CannotOpen(format!(
            "{} has to be brought to form {known}, and it could not be backed up first, so nothing was changed: {why}",
            path.display()
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// This version's steps and one more.
    fn with(sql: &'static str) -> Vec<Migration> {
        let own = MIGRATIONS.iter().map(|step| Migration { sql: step.sql, fill: step.fill });
        own.chain([Migration { sql, fill: sql_alone }]).collect()
    }

    #[test]
    fn a_library_of_the_first_form_learns_its_family_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let mut connection = Connection::open(&path).unwrap();
        steps(&mut connection, &path, &MIGRATIONS[..1]).unwrap();
        connection
            .execute_batch(
                "insert into meta (key, value) values ('uid', 'a'), ('name', 'Trip');
                 insert into persons (id, uid, name, origin, made_at) values (1, 'p', 'Сергей Лавров', 'machine', '');
                 insert into person_names (person_id, name, folded, origin) values
                   (1, 'Сергей Лавров', 'sergei lavrov', 'machine'), (1, '7', '7', 'machine');",
            )
            .unwrap();
        migrate(&mut connection, &path).unwrap();
        let families: Vec<Option<String>> = connection
            .prepare("select family from person_names order by id")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        assert_eq!(families, [Some("lvrv".to_owned()), None]);
    }

    #[test]
    fn a_library_of_an_older_form_learns_the_keys_of_its_addresses() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let mut connection = Connection::open(&path).unwrap();
        steps(&mut connection, &path, &MIGRATIONS[..3]).unwrap();
        connection
            .execute_batch(
                "insert into meta (key, value) values ('uid', 'a'), ('name', 'Trip');
                 insert into articles (id, uid, url, added_at) values (1, 'a', 'https://www.quay.example/a/?utm_source=x', '');
                 insert into links (uid, kind, from_article, to_url, origin, made_at)
                 values ('l', 'related', 1, 'http://m.quay.example/b?id=7', 'page', '');",
            )
            .unwrap();
        migrate(&mut connection, &path).unwrap();
        let key = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
        assert_eq!(key("select url_key from articles"), "quay.example/a");
        assert_eq!(key("select to_key from links"), "quay.example/b?id=7");
    }

    #[test]
    fn steps_run_once_in_order_and_end_the_history() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        crate::create(&path, "Trip", crate::Actor { who: None, at: String::new() }).unwrap();
        let mut connection = settings::open_for_writing(&path).unwrap();
        let more = with("create table extra (id integer primary key) strict;");
        steps(&mut connection, &path, &more).unwrap();
        steps(&mut connection, &path, &more).unwrap();
        assert_eq!(form(&connection).unwrap(), FORM + 1);
        let bars: i64 = connection
            .query_row("select count(*) from history where kind = 'bar'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(bars, 1, "one bar for the update, none for the making");
    }

    #[test]
    fn what_was_there_is_backed_up_before_a_step_or_nothing_is_done() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let actor = crate::Actor { who: None, at: "2026-01-02T03:04:05.000Z".into() };
        crate::create(&path, "Trip", actor).unwrap();
        let mut connection = settings::open_for_writing(&path).unwrap();
        let more = with("create table extra (id integer primary key) strict;");
        // A file where the folder of backups should be: none can be made.
        let backups = folder.path().join(backup::FOLDER);
        std::fs::write(&backups, "in the way").unwrap();
        let said = steps(&mut connection, &path, &more).unwrap_err().to_string();
        assert!(said.contains("could not be backed up") && said.contains("nothing was changed"), "{said}");
        assert_eq!(form(&connection).unwrap(), FORM);
        std::fs::remove_file(&backups).unwrap();

        steps(&mut connection, &path, &more).unwrap();
        steps(&mut connection, &path, &more).unwrap();
        let made = backup::BackupName::all_in(&backups).unwrap();
        assert_eq!(made.len(), 1, "{made:?}");
        assert_eq!(made[0].0.reason, Reason::BeforeUpdate);
        let go = &mut |_| ControlFlow::Continue(());
        let held = backup::verify(&made[0].1, backup::Depth::Thorough, go).unwrap();
        assert_eq!((held.form, held.count("history")), (FORM, 0), "as it was before the update");
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        crate::create(&path, "Trip", crate::Actor { who: None, at: String::new() }).unwrap();
        let mut connection = settings::open_for_writing(&path).unwrap();
        let bad = with("create table extra (id integer primary key) strict; select nonsense;");
        assert!(steps(&mut connection, &path, &bad).is_err());
        assert_eq!(form(&connection).unwrap(), FORM);
        assert!(connection.prepare("select * from extra").is_err());
    }
}
