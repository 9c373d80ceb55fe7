//! A zip archive of files that are read: each is a piece. Nothing is written anywhere, so a name that
//! leads outside leads nowhere; it is refused all the same, for whoever made it meant harm.

use super::{Format, Head, Kind, by_bytes, is_read};
use crate::pieces::{Found, Input, Piece, Take, pieces};
use crate::{Hints, Refusal, limits};
use onrecord_model::ArticleDraft;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

/// A zip archive.
pub const FORMAT: Format = Format {
    name: "zip archive",
    media_type: "application/zip",
    endings: &["zip"],
    kind: Kind::Many { sniff, split, read },
};

/// Bytes unpacked of an entry before the ratio is looked at.
const RATIO_FROM: u64 = 1 << 20;

fn sniff(head: &Head) -> bool {
    head.ends("zip") && !head.bytes.trim_ascii().is_empty()
}

fn split(input: &mut dyn Input, hints: &Hints, take: &mut Take) -> Result<(), Refusal> {
    let cannot = |why, remedy| Refusal::Cannot { name: hints.called(), why, remedy };
    let Ok(mut archive) = ZipArchive::new(input) else {
        return Err(cannot("it is no whole zip archive", "copy or download the archive again"));
    };
    if archive.len() > limits::ARCHIVE_ENTRIES {
        return Err(cannot("it has more than 10,000 entries", "unpack it and add the folder"));
    }
    let mut unpacked = 0_u64;
    for at in 0..archive.len() {
        let flow = match archive.by_index(at) {
            Ok(mut entry) => self::entry(&mut entry, &mut unpacked, hints, take),
            Err(error) => {
                let place = format!("entry {}", at + 1);
                let why = match error {
                    ZipError::UnsupportedArchive(words) if words == ZipError::PASSWORD_REQUIRED => {
                        "it is protected by a password"
                    }
                    ZipError::UnsupportedArchive(_) => "it is packed in a way that is not read",
                    _ => "its place in the archive is damaged",
                };
                let name = format!("{place} of {}", hints.called());
                let remedy = "unpack the archive with another program and add the folder";
                take(Found::Refused { place, refusal: Refusal::Cannot { name, why, remedy } })
            }
        };
        if flow.is_break() {
            return Ok(());
        }
        if unpacked > limits::ARCHIVE_BYTES {
            return Err(cannot("it unpacks to more than 2 GB", "unpack it and add the folder"));
        }
    }
    Ok(())
}

/// One entry: a piece, or what it holds where it holds many itself.
fn entry<R: Read>(
    entry: &mut ZipFile<'_, R>,
    unpacked: &mut u64,
    hints: &Hints,
    take: &mut Take,
) -> ControlFlow<()> {
    let named = entry.name().map(std::borrow::Cow::into_owned);
    let place = named.unwrap_or_else(|_| String::from_utf8_lossy(entry.name_raw()).into_owned());
    let name = place.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    if entry.is_dir() || name.starts_with('.') || place.starts_with("__MACOSX/") {
        return ControlFlow::Continue(());
    }
    if entry.is_symlink() {
        return take(Found::Other { what: "links" });
    }
    let called = || format!("{place} of {}", hints.called());
    let refuse = |take: &mut Take, why, remedy| {
        let refusal = Refusal::Cannot { name: called(), why, remedy };
        take(Found::Refused { place: place.clone(), refusal })
    };
    if entry.enclosed_name().is_none() {
        return refuse(
            take,
            "its name leads out of the archive",
            "do not unpack this archive; ask who made it",
        );
    }
    if !is_read(&name) {
        return take(Found::Other { what: "files of other kinds" });
    }
    if FORMAT.endings.iter().any(|ending| name.to_lowercase().ends_with(ending)) {
        return refuse(
            take,
            "it is an archive inside an archive",
            "unpack the outer one and add the inner one",
        );
    }
    let most = RATIO_FROM.max(entry.compressed_size().saturating_mul(limits::ARCHIVE_RATIO));
    let most = most.min(limits::DECODED_BYTES as u64);
    let mut bytes = Vec::new();
    let read = Read::take(&mut *entry, most + 1).read_to_end(&mut bytes);
    *unpacked += bytes.len() as u64;
    if read.is_err() {
        return refuse(take, "its packing is damaged", "copy or download the archive again");
    }
    if bytes.len() as u64 > most {
        let why = "it unpacks to more than 64 MB, or to 200 times its size";
        return refuse(take, why, "unpack the archive with another program and look at the file");
    }
    let inner = Hints { name: Some(&name), place: None, media_type: None, ..hints.clone() };
    let many = by_bytes(&Head::new(&bytes, &inner)).is_some_and(Format::holds_many);
    if !many {
        return take(Found::Piece(Piece { place, bytes, name: Some(name), ..Piece::default() }));
    }
    let mut flow = ControlFlow::Continue(());
    let ended = pieces(&mut Cursor::new(bytes), &inner, &mut |found| {
        flow = take(match found {
            Found::Piece(piece) => Found::Piece(Piece {
                place: format!("{place}, {}", piece.place),
                name: piece.name.or_else(|| Some(name.clone())),
                ..piece
            }),
            Found::Refused { place: inner, refusal } => {
                Found::Refused { place: format!("{place}, {inner}"), refusal }
            }
            other @ Found::Other { .. } => other,
        });
        flow
    });
    match ended {
        Err(refusal) if flow.is_continue() => take(Found::Refused { place, refusal }),
        _ => flow,
    }
}

/// An archive as one article: no.
fn read(_: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    Err(Refusal::Many { name: hints.called() })
}

#[cfg(test)]
mod tests {
    use crate::pieces::{Found, pieces};
    use crate::{Hints, parse};
    use std::io::{Cursor, Write as _};
    use std::ops::ControlFlow;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn archive(files: &[(&str, &[u8])]) -> ZipWriter<Cursor<Vec<u8>>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip
    }

    /// What is met, a line each.
    fn all(zip: ZipWriter<Cursor<Vec<u8>>>) -> Vec<String> {
        let bytes = zip.finish().unwrap().into_inner();
        let hints = Hints { name: Some("saved.zip"), ..Hints::default() };
        let mut met = Vec::new();
        let ended = pieces(&mut Cursor::new(bytes), &hints, &mut |found| {
            met.push(match found {
                Found::Piece(piece) => match parse(&piece.bytes, &piece.hints(&hints)) {
                    Ok(draft) => format!("{}: {}", piece.place, draft.headline.unwrap_or_default()),
                    Err(refusal) => format!("{}: {refusal}", piece.place),
                },
                Found::Refused { place, refusal } => format!("{place}: {refusal}"),
                Found::Other { what } => what.to_owned(),
            });
            ControlFlow::Continue(())
        });
        met.extend(ended.err().map(|refusal| refusal.to_string()));
        met
    }

    const PAGE: &[u8] = b"Harbour toll will rise\n\n\"We will raise the toll in May,\" Ada Adeyemi told reporters on Monday.\n";

    #[test]
    fn what_is_read_as_a_file_is_read_in_an_archive() {
        let table =
            b"title;text\nFerry stops;The ferry stops on Friday.\nToll rises;The toll rises in May.\n";
        let zip = archive(&[
            ("a/page.txt", PAGE),
            ("a/photo.jpg", b"x"),
            ("t.csv", table),
            ("__MACOSX/._t.csv", b"x"),
            (".DS_Store", b"x"),
        ]);
        assert_eq!(
            all(zip),
            [
                "a/page.txt: Harbour toll will rise",
                "files of other kinds",
                "t.csv, line 2: Ferry stops",
                "t.csv, line 3: Toll rises"
            ]
        );
    }

    #[test]
    fn names_that_lead_outside_links_and_archives_inside_are_not_followed() {
        let mut zip = archive(&[
            ("../../etc/page.txt", PAGE),
            ("/etc/page.txt", PAGE),
            ("inner.zip", b"PK"),
            ("empty.html", b""),
        ]);
        zip.add_symlink("link.txt", "/etc/passwd", SimpleFileOptions::default()).unwrap();
        let met = all(zip);
        assert!(met[0].contains("leads out of the archive"), "{met:?}");
        assert!(met.iter().any(|line| line.contains("archive inside an archive")), "{met:?}");
        assert!(
            met.iter().any(|line| line.contains("There is no text in empty.html")
                || line.contains("There is no text in empty.html of")),
            "{met:?}"
        );
        assert_eq!(met.iter().filter(|line| *line == "links").count(), 1, "{met:?}");
        assert!(!met.iter().any(|line| line.contains("root:")), "{met:?}");
    }

    #[test]
    fn a_bomb_and_what_is_no_archive_are_refused() {
        let met = all(archive(&[("bomb.txt", &vec![b' '; 40 << 20]), ("page.txt", PAGE)]));
        assert!(met[0].contains("200 times its size") && met[1].contains("Harbour toll"), "{met:?}");
        let hints = Hints { name: Some("a.zip"), ..Hints::default() };
        let whole = archive(&[("page.txt", PAGE)]).finish().unwrap().into_inner();
        for bytes in [&b"PK\x03\x04 no archive"[..], &whole[..whole.len() - 30]] {
            let said =
                pieces(&mut Cursor::new(bytes), &hints, &mut |_| ControlFlow::Continue(())).unwrap_err();
            assert!(said.to_string().contains("no whole zip archive"), "{said}");
        }
    }
}
