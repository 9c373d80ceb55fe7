//! Documents read by the real program, in a process of their own.

use onrecord_tests::binary;
use serde_json::Value;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use zip::{ZipWriter, write::SimpleFileOptions};

/// A Word document of these paragraphs; the first is the title.
fn docx(paragraphs: &[&str]) -> Vec<u8> {
    let one = |(at, words): (usize, &&str)| {
        let style = if at == 0 { "<w:pPr><w:pStyle w:val=\"t\"/></w:pPr>" } else { "" };
        format!("<w:p>{style}<w:r><w:t>{words}</w:t></w:r></w:p>")
    };
    let body = paragraphs.iter().enumerate().map(one).collect::<Vec<_>>().concat();
    let parts = [
        ("word/document.xml", format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")),
        (
            "word/styles.xml",
            "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"t\"><w:name w:val=\"Title\"/></w:style></w:styles>"
                .to_owned(),
        ),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, xml) in parts {
        zip.start_file(name, SimpleFileOptions::default()).expect("memory takes a part");
        zip.write_all(xml.as_bytes()).expect("memory takes bytes");
    }
    zip.finish().expect("memory takes an archive").into_inner()
}

/// A PDF of one page with these lines; `media_box` is what says how large the page is.
fn pdf(lines: &[&str], media_box: &str) -> Vec<u8> {
    let draw =
        |(at, words): (usize, &&str)| format!("BT /F1 11 Tf 60 {} Td ({words}) Tj ET\n", 700 - 14 * at);
    let drawn = lines.iter().enumerate().map(draw).collect::<Vec<_>>().concat();
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [3 0 R] /Count 1 {media_box} >>"),
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{drawn}endstream", drawn.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.extend(format!("{:010} 00000 n \n", file.len()).into_bytes());
        file.extend(format!("{number} 0 obj\n{object}\nendobj\n").into_bytes());
    }
    let start = file.len();
    file.extend(b"xref\n0 6\n0000000000 65535 f \n");
    file.extend(places);
    file.extend(format!("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").into_bytes());
    file
}

/// Run `onrecord add` on a folder; its standard output and error.
fn add(folder: &Path) -> (String, String) {
    let mut command = binary::command();
    command.current_dir(folder).args(["--library", "../Trip.onrecord", "add", "."]);
    let output = command.output().expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8").replace('\\', "/");
    (text(output.stdout), text(output.stderr))
}

const MEDIA_BOX: &str = "/MediaBox [0 0 595 842]";

const LINES: &[&str] = &[
    "Ferry stops on Friday",
    "",
    "5 March 2024",
    "",
    "\"We stop on Friday,\" Ada Adeyemi told reporters in the harbour on Monday, and left.",
];

#[test]
fn documents_go_in_and_bad_ones_leave_nothing() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("in");
    fs::create_dir(&folder).expect("a folder");
    let words = [
        "Toll rises",
        "5 March 2024",
        "“We will raise the toll in May,” the minister of transport Bek Rahimov said.",
    ];
    fs::write(folder.join("1.docx"), docx(&words)).expect("a file");
    fs::write(folder.join("2.pdf"), pdf(LINES, MEDIA_BOX)).expect("a file");
    // No size of the page anywhere: the parser fails on that, and only the child with it.
    fs::write(folder.join("3.pdf"), pdf(LINES, "")).expect("a file");
    fs::write(folder.join("4.docx"), b"no document").expect("a file");
    let (out, err) = add(&folder);
    assert!(out.contains("1 quotation\t./1.docx") && out.contains("1 quotation\t./2.pdf"), "{out}{err}");
    assert!(out.contains("2 articles new with 2 quotations, 0 known already, 2 failed."), "{out}{err}");
    assert!(err.contains("./3.pdf: 3.pdf could not be read: its reader failed"), "{err}");
    assert!(err.contains("./4.docx: Cannot read 4.docx: it is no Word document"), "{err}");
    let captures = place.path().join("Trip.onrecord/captures");
    let kept = fs::read_dir(captures).expect("captures").count();
    assert_eq!(kept, 2, "nothing is kept of what is not stored");

    let read =
        binary::command().current_dir(&folder).args(["parse", "1.docx"]).output().expect("the program runs");
    let read: Value = serde_json::from_slice(&read.stdout).expect("JSON");
    assert_eq!((&read["headline"], &read["published"]), (&"Toll rises".into(), &"2024-03-05".into()));
    assert_eq!(read["medium"], "document");
}

#[cfg(target_os = "linux")]
#[test]
fn the_reader_of_a_document_is_confined_before_it_reads() {
    use std::process::Stdio;
    use std::time::{Duration, Instant};
    let mut command = binary::command();
    let mut child = command
        .arg("read-document")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let limits = format!("/proc/{}/limits", child.id());
    let confined = |words: &str| {
        let of =
            |name: &str| words.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
        of("Max open files").contains(" 3 ")
            && of("Max cpu time").contains(" 30 ")
            && of("Max address space").contains(" 2147483648 ")
    };
    let began = Instant::now();
    let mut words = String::new();
    while !confined(&words) && began.elapsed() < Duration::from_secs(20) {
        words = fs::read_to_string(&limits).expect("a running process has limits");
        std::thread::sleep(Duration::from_millis(10));
    }
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(b"{\"name\":\"a.pdf\"}\n").expect("it listens");
    input.write_all(&pdf(LINES, MEDIA_BOX)).expect("it listens");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(confined(&words), "{words}");
    let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(answer["draft"]["headline"], "Ferry stops on Friday", "{answer}");
}

/// A PDF whose pages all draw the same: `times` times the same megabyte, packed.
#[cfg(target_os = "linux")]
fn bomb(megabyte: &[u8], times: usize, pages: usize) -> Vec<u8> {
    use flate2::{Compression, write::ZlibEncoder};
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..times {
        packed.write_all(megabyte).expect("memory takes bytes");
    }
    let packed = packed.finish().expect("memory takes bytes");
    let kids: Vec<String> = (0..pages).map(|page| format!("{} 0 R", page + 5)).collect();
    let kids = kids.join(" ");
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {pages} /MediaBox [0 0 595 842] >>").into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>".to_vec(),
        format!("<< /Filter /FlateDecode /Length {} >>\nstream\n", packed.len()).into_bytes(),
    ];
    objects[3].extend(packed);
    objects[3].extend(b"\nendstream");
    let page =
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>".to_vec();
    objects.extend(std::iter::repeat_n(page, pages));
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut table = vec![format!("xref\n0 {}\n0000000000 65535 f ", objects.len() + 1)];
    for (number, object) in objects.iter().enumerate() {
        table.push(format!("{:010} 00000 n ", file.len()));
        file.extend(format!("{} 0 obj\n", number + 1).into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    let size = objects.len() + 1;
    file.extend((table.join("\n") + "\n").into_bytes());
    file.extend(format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").into_bytes());
    file
}

#[cfg(target_os = "linux")]
#[test]
fn a_document_that_takes_all_memory_or_all_time_is_told_and_the_library_is_as_it_was() {
    use std::time::Instant;
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("in");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("good.txt"), "Toll rises\n\n“We raise it,” Bek Rahimov said.\n").expect("a file");
    add(&folder);
    let everything = || {
        let mut command = binary::command();
        let dump = command.current_dir(&folder).args(["--library", "../Trip.onrecord", "articles", "--json"]);
        let captures = fs::read_dir(place.path().join("Trip.onrecord/captures")).expect("captures").count();
        (dump.output().expect("the program runs").stdout, captures)
    };
    let before = everything();
    // The time is the real one, half a minute: no shorter one would show that it is kept.
    // Each page is let go of before the next, so that memory is not what ends it, however fast the program was built.
    let strokes = b"0 0 m 9 9 l S\n".repeat((1 << 20) / 14);
    fs::write(folder.join("time.pdf"), bomb(&strokes, 1, 2_000)).expect("a file");
    let began = Instant::now();
    let (out, err) = add(&folder);
    assert!(err.contains("time.pdf took longer than 30 seconds"), "{out}{err}");
    assert!(began.elapsed().as_secs() < 120, "{:?}", began.elapsed());
    assert_eq!(everything(), before);
    fs::remove_file(folder.join("time.pdf")).expect("a file");
    // The limit of memory is set lower from outside, so that it is reached sooner; the program's own can't raise it.
    fs::write(folder.join("memory.pdf"), bomb(&vec![b' '; 1 << 20], 700, 1)).expect("a file");
    let mut command = std::process::Command::new("/bin/sh");
    let within = "ulimit -v 700000 && exec \"$0\" --library ../Trip.onrecord add --threads 1 .";
    let told = command.current_dir(&folder).args(["-c", within]).arg(binary::onrecord());
    let told = told.output().expect("the program runs");
    let err = String::from_utf8_lossy(&told.stderr);
    assert!(err.contains("memory.pdf could not be read: its reader failed or took too much memory"), "{err}");
    assert!(String::from_utf8_lossy(&told.stdout).contains("1 known already, 1 failed"), "{told:?}");
    assert_eq!(everything(), before);
}
