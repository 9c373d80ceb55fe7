use super::*;
use crate::import::Outcome;
use std::fs;
use std::ops::ControlFlow;

const PAGE: &str = "<html><head><title>The lock opens</title></head><body><article><h1>The lock opens</h1>\
    <p>“The lock opens at noon,” harbour master Ada Adeyemi told reporters on Monday. She said that ships \
    would wait no longer than an hour, and that the toll stayed as it was.</p></article></body></html>";

struct Place {
    home: tempfile::TempDir,
    library: Library,
    watcher: Watcher,
    at: Duration,
}

impl Place {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("saved")).unwrap();
        let library = Library::create(&home.path().join("L.onrecord")).unwrap();
        let watcher = library.watcher(&home.path().join("saved")).unwrap();
        Self { home, library, watcher, at: Duration::ZERO }
    }

    fn save(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.home.path().join("saved").join(name), bytes).unwrap();
    }

    /// A look, the usual while after the last one; what came of it.
    fn look(&mut self) -> Vec<Outcome> {
        self.at += EVERY;
        let whole = self.watcher.look(self.at).unwrap();
        let mut met = Vec::new();
        self.watcher
            .take(&self.library, &whole, &mut |event| {
                if let Event::Page { outcome, .. } = event {
                    met.push((*outcome).clone());
                }
                ControlFlow::Continue(())
            })
            .unwrap();
        met
    }

    fn articles(&self) -> u64 {
        self.library.read(|r| crate::views::overview(*r)).unwrap().articles
    }

    fn ways(&self) -> Vec<String> {
        let all = 1..=i64::try_from(self.articles()).unwrap();
        all.flat_map(|id| self.library.evidence(id).unwrap().unwrap().captures)
            .map(|capture| capture.way)
            .collect()
    }
}

#[test]
fn a_file_written_in_pieces_arrives_once_when_it_is_whole() {
    let mut place = Place::new();
    let (one, two) = PAGE.split_at(150);
    place.save("page.html", one);
    assert!(place.look().is_empty(), "seen for the first time");
    place.save("page.html", [one, two].concat());
    assert!(place.look().is_empty(), "it was otherwise a moment ago");
    let arrived = place.look();
    assert!(matches!(arrived.as_slice(), [Outcome::New { quotes: 1.., .. }]), "{arrived:?}");
    assert!((0..3).all(|_| place.look().is_empty()), "once");
    assert_eq!((place.articles(), place.ways()), (1, vec!["watched".to_owned()]));
}

#[test]
fn what_browsers_leave_while_they_save_is_no_page_and_nor_are_the_parts_of_a_page() {
    let mut place = Place::new();
    place.save("page.html", "");
    place.save("page.html.part", PAGE);
    place.save("other.mhtml.crdownload", PAGE);
    place.save(".hidden.html", PAGE);
    place.save("photo.jpg", "x");
    assert!((0..3).all(|_| place.look().is_empty()));
    // Saved whole, as a page and the folder of its parts.
    let parts = place.home.path().join("saved/page_files");
    fs::create_dir(&parts).unwrap();
    fs::write(parts.join("advertisement.html"), PAGE.replace("lock", "shop")).unwrap();
    fs::rename(place.home.path().join("saved/page.html.part"), place.home.path().join("saved/page.html"))
        .unwrap();
    assert!(place.look().is_empty());
    assert_eq!(place.look().len(), 1);
    assert_eq!(place.articles(), 1);
}

#[test]
fn a_single_file_tells_its_address_and_the_same_page_is_not_stored_twice() {
    let mut place = Place::new();
    let note = "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://harbour.example/lock \n \
        saved date: Tue May 07 2024 10:15:00 GMT+0500\n-->";
    place.save("The lock opens.html", PAGE.replacen("<html>", note, 1));
    place.look();
    assert!(matches!(place.look().as_slice(), [Outcome::New { .. }]));
    let article = place.library.read(|r| crate::views::articles::detail(*r, 1)).unwrap().unwrap();
    assert_eq!(article.row.head.url.as_deref(), Some("https://harbour.example/lock"));
    // A copy under another name is known, and told as such once.
    place.save("The lock opens (1).html", PAGE.replacen("<html>", note, 1));
    place.look();
    assert!(matches!(place.look().as_slice(), [Outcome::Known { .. }]));
    assert!(place.look().is_empty());
    assert_eq!(place.articles(), 1);
}

#[test]
fn what_was_taken_or_refused_stays_so_after_a_restart_and_a_deleted_file_takes_nothing_away() {
    let mut place = Place::new();
    place.save("page.html", PAGE);
    place.save("picture.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    place.look();
    let met = place.look();
    assert_eq!(met.iter().filter(|outcome| matches!(outcome, Outcome::Failed(_))).count(), 1, "{met:?}");
    // Purged: it does not come back with the next start.
    let (meant, _) = place.library.purge_preview(&["a1".to_owned()]).unwrap();
    place.library.purge(&meant, &mut crate::unseen).unwrap();
    place.watcher = place.library.watcher(&place.home.path().join("saved")).unwrap();
    assert!((0..3).all(|_| place.look().is_empty()));
    place.save("picture.html", PAGE.replace("noon", "nine"));
    place.look();
    assert!(matches!(place.look().as_slice(), [Outcome::New { .. }]), "written anew, it is looked at anew");
    fs::remove_file(place.home.path().join("saved/picture.html")).unwrap();
    assert!(place.look().is_empty());
    assert_eq!(place.articles(), 1);
    let list = fs::read_to_string(place.library.root().join("watched")).unwrap();
    assert!(!list.contains("page"), "no name is kept: {list}");
}

#[test]
fn a_folder_that_is_gone_is_said_and_watched_again_when_it_is_back() {
    let mut place = Place::new();
    let (saved, away) = (place.home.path().join("saved"), place.home.path().join("away"));
    fs::rename(&saved, &away).unwrap();
    let said = place.watcher.look(EVERY).unwrap_err();
    assert!(said.contains("saved can't be looked at") && said.contains("choose another"), "{said}");
    fs::rename(&away, &saved).unwrap();
    place.save("page.html", PAGE);
    place.look();
    assert_eq!(place.look().len(), 1);
}

#[test]
fn ten_thousand_files_are_looked_at_in_no_time() {
    let mut place = Place::new();
    for at in 0..10_000 {
        place.save(&format!("{at}.jpg"), "x");
        if at % 10 == 0 {
            place.save(&format!("{at}.html"), "x");
        }
    }
    let began = std::time::Instant::now();
    assert!(place.watcher.look(EVERY).unwrap().is_empty());
    // Some 30 ms; the bound only tells it from reading them.
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}

#[test]
fn the_library_itself_is_no_folder_to_watch() {
    let place = Place::new();
    let said = place.library.watcher(&place.library.root().join("captures")).unwrap_err().to_string();
    assert!(said.contains("part of the library itself"), "{said}");
}
