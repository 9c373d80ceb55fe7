use super::*;
use crate::unseen;
use onrecord_storage::captures;
use proptest::prelude::*;

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    (folder, library)
}

fn made_at(at: &str, reason: Reason) -> Backup {
    Backup { name: at.to_owned(), at: at.to_owned(), reason, bytes: 0, path: PathBuf::new() }
}

/// A backup every six hours for `days` days back from 2026-11-25, newest first.
fn every_six_hours(days: u32) -> Vec<Backup> {
    let now = NOW.parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    (0..days * 4)
        .map(|n| now - chrono::Duration::hours(i64::from(n) * 6))
        .map(|at| made_at(&at.format("%Y-%m-%dT%H:%M:%SZ").to_string(), Reason::Asked))
        .collect()
}

const NOW: &str = "2026-11-25T09:30:00.000Z";

#[test]
fn old_backups_make_room_by_the_schedule() {
    let all = every_six_hours(400);
    let gone = thin(&all, NOW);
    let kept: Vec<&Backup> = all.iter().filter(|b| !gone.contains(b)).collect();
    let newer = |day: &str| kept.iter().filter(|b| b.at.as_str() > day).count();
    assert_eq!(newer("2026-11-23T09:30:00Z"), 8, "all of two days");
    // A fortnight to the 9th, twelve weeks to the middle of August, months to October 2025; a stretch
    // that the schedule cuts in two has one on either side.
    assert_eq!(newer("2026-11-09T09:30:00Z"), 8 + 15);
    assert_eq!(kept.len(), 8 + 15 + 14 + 10, "{:?}", kept.iter().map(|b| &b.at).collect::<Vec<_>>());
    assert!(kept.iter().any(|b| b.at.starts_with("2026-03-31T21")), "the last of a month");
}

#[test]
fn some_backups_never_make_room() {
    let old = [
        made_at("2020-01-03T10:00:00Z", Reason::Asked),
        made_at("2020-01-03T09:00:00Z", Reason::BeforeUpdate),
        made_at("2020-01-03T08:00:00Z", Reason::BeforeRestore),
        made_at("2020-01-03T07:00:00Z", Reason::Asked),
        made_at("2020-01-03T06:00:00Z", Reason::Asked),
    ];
    let gone: Vec<&str> = thin(&old, NOW).iter().map(|b| b.at.as_str()).collect();
    assert_eq!(gone, ["2020-01-03T06:00:00Z"]);
    // A clock that was wrong: those of the future stay.
    assert_eq!(thin(&every_six_hours(1), "2001-01-01T00:00:00.000Z"), [] as [&Backup; 0]);
}

proptest! {
    #[test]
    fn thinning_is_stable_and_spares_the_newest(hours in proptest::collection::btree_set(0_i64..20_000, 1..80)) {
        let now = NOW.parse::<chrono::DateTime<chrono::Utc>>().unwrap();
        let all: Vec<Backup> = hours
            .iter()
            .map(|h| now - chrono::Duration::hours(*h))
            .map(|at| made_at(&at.format("%Y-%m-%dT%H:%M:%SZ").to_string(), Reason::Asked))
            .collect();
        let gone = thin(&all, NOW);
        prop_assert!(!gone.contains(&&all[0]));
        let kept: Vec<Backup> = all.iter().filter(|b| !gone.contains(b)).cloned().collect();
        prop_assert!(thin(&kept, NOW).is_empty());
        // Every day, week or month that had one still has one.
        for lost in gone {
            let month = &lost.at[..7];
            prop_assert!(kept.iter().any(|b| b.at.starts_with(month)) || kept.iter().any(|b| b.at > lost.at));
        }
    }
}

#[test]
fn a_backup_is_listed_and_restored_by_its_beginning() {
    let (_folder, library) = library();
    let made = library.backup(&mut unseen).unwrap();
    let root = library.root().to_owned();
    let listed = backups(&root).unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!((&listed[0].path, listed[0].bytes), (&made.path, made.bytes));

    let said = restore(&root, "latest", &mut unseen).unwrap_err().to_string();
    assert!(said.contains("Another program has"), "this very handle: {said}");
    drop(library);
    let restored = restore(&root, &listed[0].name[..10], &mut unseen).unwrap();
    assert!(restored.kept.is_some());
    let before = restore(&root, "2", &mut unseen).unwrap_err().to_string();
    assert!(before.contains("could be any of"), "{before}");
    let none = restore(&root, "1999", &mut unseen).unwrap_err().to_string();
    assert!(none.contains("There is no backup “1999”"), "{none}");
    restore(&root, listed[0].name.strip_suffix(".sqlite").unwrap(), &mut unseen).unwrap();
    Library::open(&root).unwrap();
}

#[test]
fn a_library_copied_whole_comes_back_on_another_computer() {
    let (folder, library) = library();
    let kept = captures::keep(library.root(), b"Ferry late").unwrap();
    let made = library.backup_to(folder.path(), true, &mut unseen).unwrap();
    assert!(made.path.file_name().unwrap().to_str().unwrap().starts_with("Trip 2"));
    let again = library.backup_to(folder.path(), false, &mut unseen).unwrap();
    assert_ne!(again.path, made.path, "a good one is never written over");
    Library::open(&made.path).unwrap();
    let elsewhere = folder.path().join("new").join("Trip.onrecord");
    let restored = restore(&elsewhere, made.path.to_str().unwrap(), &mut unseen).unwrap();
    assert_eq!((restored.kept, restored.set_aside, restored.missing), (None, None, 0));
    Library::open(&elsewhere).unwrap();
    let said = library.backup_to(&folder.path().join("none"), true, &mut unseen).unwrap_err().to_string();
    assert!(said.contains("--to"), "{said}");
    assert!(captures::read(library.root(), &kept.sha256, kept.bytes).is_ok());
}
