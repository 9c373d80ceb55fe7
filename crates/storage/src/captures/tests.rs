use super::*;
use crate::Error;
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &[u8] = b"<p>The ferry is late, the harbour said.</p>\r\n";

fn library() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn all_files(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(all_files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn a_capture_is_kept_once_and_read_back() {
    let root = library();
    let kept = keep(root.path(), PAGE).unwrap();
    assert!(kept.new && kept.bytes == PAGE.len() as u64);
    assert!(!keep(root.path(), PAGE).unwrap().new);
    assert_eq!(read(root.path(), &kept.sha256, kept.bytes).unwrap(), PAGE);
    assert_eq!(flaw(root.path(), &kept.sha256, kept.bytes).unwrap(), None);
    let path = path_of(root.path(), &kept.sha256).unwrap();
    assert_eq!(all_files(root.path()), [path], "one file, nothing beside it");
}

#[test]
fn a_slice_has_no_names_before_it_is_settled() {
    let root = library();
    let mut keeper = Keeper::new(root.path());
    let pages: Vec<String> = (0..20).map(|n| format!("page {n}")).collect();
    let kept: Vec<Kept> = pages.iter().map(|page| keeper.keep(page.as_bytes()).unwrap()).collect();
    assert!(!keeper.keep(b"page 3").unwrap().new, "twice in a slice is once");
    let path = path_of(root.path(), &kept[0].sha256).unwrap();
    assert!(!path.exists());
    keeper.settle().unwrap();
    for (page, kept) in pages.iter().zip(&kept) {
        assert_eq!(read(root.path(), &kept.sha256, kept.bytes).unwrap(), page.as_bytes());
    }
    assert_eq!(all_files(root.path()).len(), 20);
}

#[test]
fn a_slice_that_is_dropped_leaves_nothing() {
    let root = library();
    let mut keeper = Keeper::new(root.path());
    keeper.keep(PAGE).unwrap();
    drop(keeper);
    assert_eq!(all_files(root.path()), [] as [PathBuf; 0]);
}

#[test]
fn a_file_cut_short_is_written_again() {
    let root = library();
    let kept = keep(root.path(), PAGE).unwrap();
    let path = path_of(root.path(), &kept.sha256).unwrap();
    for cut in [0, 1, 20] {
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..cut]).unwrap();
        assert!(keep(root.path(), PAGE).unwrap().new, "cut to {cut}");
        assert_eq!(read(root.path(), &kept.sha256, kept.bytes).unwrap(), PAGE);
    }
}

#[test]
fn what_is_not_what_its_name_says_is_told() {
    let root = library();
    let kept = keep(root.path(), PAGE).unwrap();
    let path = path_of(root.path(), &kept.sha256).unwrap();
    let flaw = |bytes| flaw(root.path(), &kept.sha256, bytes).unwrap();
    assert_eq!(flaw(3), Some(Flaw::Length(3)));
    assert_eq!(flaw(1000), Some(Flaw::Length(1000)));
    // Other bytes of the same length, well packed.
    let other = PAGE.to_ascii_uppercase();
    fs::write(&path, Packed::of(&other).gzip).unwrap();
    assert_eq!(flaw(kept.bytes), Some(Flaw::Content));
    let said = read(root.path(), &kept.sha256, kept.bytes).unwrap_err();
    assert!(matches!(said, Error::Damaged(_)), "{said}");
    fs::write(&path, "no packing").unwrap();
    assert!(matches!(flaw(kept.bytes), Some(Flaw::Packing(_))));
    fs::remove_file(&path).unwrap();
    assert_eq!(flaw(kept.bytes), Some(Flaw::Missing));
}

#[test]
fn a_bomb_is_not_unpacked() {
    let root = library();
    let bomb = Packed::of(&vec![0; 50_000_000]);
    let kept = keep(root.path(), PAGE).unwrap();
    fs::write(path_of(root.path(), &kept.sha256).unwrap(), &bomb.gzip).unwrap();
    let said = read(root.path(), &kept.sha256, kept.bytes).unwrap_err().to_string();
    assert!(said.contains("does not hold 45 bytes"), "{said}");
}

#[test]
fn a_name_never_leads_out_of_the_folder() {
    for name in ["", "../../etc/passwd", &"A".repeat(64), &format!("..{}", "a".repeat(62)), &"é".repeat(32)]
    {
        assert!(path_of(Path::new("x"), name).is_err(), "{name}");
        assert_eq!(flaw(Path::new("x"), name, 1).unwrap(), Some(Flaw::Name));
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_a_capture() {
    use std::os::unix::fs::PermissionsExt;
    let root = library();
    let kept = keep(root.path(), PAGE).unwrap();
    let path = path_of(root.path(), &kept.sha256).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(mode(&root.path().join(FOLDER)), 0o700);
}

#[test]
fn a_folder_that_is_a_file_is_one_sentence() {
    let root = library();
    fs::write(root.path().join(FOLDER), "in the way").unwrap();
    let said = keep(root.path(), PAGE).unwrap_err();
    assert!(matches!(&said, Error::File { path, .. } if path.ends_with(FOLDER)), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn any_bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let root = library();
        let kept = keep(root.path(), &bytes).unwrap();
        prop_assert_eq!(read(root.path(), &kept.sha256, kept.bytes).unwrap(), bytes);
    }
}
