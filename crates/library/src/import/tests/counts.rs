//! What an import is told of adds up, whatever is in it and whenever it is held up or stopped.

use super::super::*;
use proptest::prelude::*;
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::time::Duration;

/// What a file is, and what is to become of what is in it.
#[derive(Debug, Clone)]
enum File {
    /// A page of its own.
    Page,
    /// The page before it once more; a page of its own where there is none.
    Again,
    /// No page at all.
    Picture,
    /// A table: rows that are articles, and rows without words.
    Table(u8, u8),
    /// A table that is cut off in the middle of its last row.
    Cut,
}

fn file() -> impl Strategy<Value = File> {
    prop_oneof![
        4 => Just(File::Page),
        2 => Just(File::Again),
        1 => Just(File::Picture),
        2 => (0_u8..4, 0_u8..3).prop_map(|(good, bad)| File::Table(good, bad)),
        1 => Just(File::Cut),
    ]
}

/// Write the files; how many articles, refusals and pages known already there are in them.
fn write(files: &[File], folder: &std::path::Path) -> (Vec<Source>, usize, usize, usize) {
    let (mut new, mut known, mut failed) = (0, 0, 0);
    let mut last = None;
    let page = |at: usize| format!("Headline {at}\n\n“Gate {at} stays shut,” said Ada Adeyemi.\n");
    let sources = files.iter().enumerate().map(|(at, file)| {
        let (name, bytes) = match file {
            File::Again if last.is_some() => {
                known += 1;
                (format!("{at}.txt"), page(last.unwrap()).into_bytes())
            }
            File::Page | File::Again => {
                new += 1;
                last = Some(at);
                (format!("{at}.txt"), page(at).into_bytes())
            }
            File::Picture => {
                failed += 1;
                (format!("{at}.html"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec())
            }
            File::Table(good, bad) => {
                new += usize::from(*good);
                // A table without a row is refused once, as a whole.
                failed += usize::from(*bad).max(usize::from(*good == 0));
                let rows =
                    (0..*good).map(|row| format!("Row {at} {row};“So it is,” she said at {at}.{row}\n"));
                let rows: String = rows.chain((0..*bad).map(|row| format!("x{row};a;b;c\n"))).collect();
                (format!("{at}.csv"), format!("title;text\n{rows}").into_bytes())
            }
            File::Cut => {
                failed += 1;
                (format!("{at}.csv"), b"title;text\n\"A row that never".to_vec())
            }
        };
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        Source::file(path)
    });
    let sources = sources.collect();
    (sources, new, known, failed)
}

fn sources(folder: &std::path::Path, files: &[File]) -> Vec<Source> {
    write(files, folder).0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn everything_met_is_counted_once_and_a_second_run_stores_the_rest(
        files in prop::collection::vec(file(), 1..40),
        stop_at in 0_usize..60,
        pause_at in 0_usize..60,
    ) {
        let home = tempfile::tempdir().unwrap();
        let (first, new, known, failed) = write(&files, home.path());
        let library = Library::create(&home.path().join("L.onrecord")).unwrap();
        let options = Options { threads: Some(2), ..Options::default() };
        let mut told = 0;
        let gate = options.gate.clone();
        let first = library.import(first.into_iter(), &options, &mut |event| {
            let Event::Page { .. } = event else { return ControlFlow::Continue(()) };
            told += 1;
            if told == pause_at {
                gate.pause();
                let gate = gate.clone();
                std::thread::spawn(move || {
                    std::thread::sleep(Duration::from_millis(5));
                    gate.go_on();
                });
            }
            if told == stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }).unwrap();
        prop_assert_eq!(first.read(), told, "what was told is what was counted");
        let all = new + known + failed;
        prop_assert_eq!(first.stopped, stop_at > 0 && stop_at <= all);
        if !first.stopped {
            prop_assert_eq!((first.new, first.known, first.failed), (new, known, failed));
        }
        let again = sources(home.path(), &files);
        let second = library.import(again.into_iter(), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap();
        prop_assert_eq!(second.read(), all);
        prop_assert_eq!(first.new + second.new, new, "nothing is stored twice, nothing is lost");
        prop_assert_eq!((second.failed, second.left_alone), (failed, 0));
    }
}

/// Pages that never end, one by one.
fn endless() -> impl Iterator<Item = Source> + Send {
    (0..).map(|at: u32| Source {
        name: format!("page {at}"),
        bytes: Bytes::Pasted(format!("Headline {at}\n\n“Lock {at} opens,” she said.\n").into_bytes()),
    })
}

#[test]
fn a_paused_import_stores_what_is_in_hand_then_waits_and_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let library = Library::create(&home.path().join("L.onrecord")).unwrap();
    let options = Options { threads: Some(1), ..Options::default() };
    let gate = options.gate.clone();
    let (sender, told) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let import = scope.spawn(|| {
            library.import(endless(), &options, &mut |event| {
                if let Event::Page { name, .. } = event {
                    let _ = sender.send((*name).to_owned());
                }
                ControlFlow::Continue(())
            })
        });
        told.recv().unwrap();
        gate.pause();
        assert!(gate.is_paused());
        // What is in hand comes through; then nothing does.
        let mut names: HashSet<String> = HashSet::new();
        while let Ok(name) = told.recv_timeout(Duration::from_secs(2)) {
            names.insert(name);
        }
        assert!(names.len() < 200, "{} pages after the pause", names.len());
        gate.go_on();
        let next = told.recv_timeout(Duration::from_secs(10)).unwrap();
        assert!(!names.contains(&next), "{next} comes once");
        gate.pause();
        gate.end();
        let report = import.join().unwrap().unwrap();
        assert!(report.stopped, "an import that was ended while it was paused says so");
        assert_eq!(report.read(), report.new);
    });
}
