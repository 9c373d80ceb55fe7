use crate::pieces::{Found, pieces};
use crate::{Hints, parse};
use onrecord_model::BlockKind;
use std::io::Cursor;
use std::ops::ControlFlow;

fn named(name: &str) -> Hints<'_> {
    Hints { name: Some(name), ..Hints::default() }
}

const STATEMENT: &str = "Return-Path: <press@water.example>\r\n\
From: =?UTF-8?B?0J/RgNC10YHRgS3RgdC70YPQttCx0LAg0JLQvtC00YHRgtGA0L7Rjw==?= <press@water.example>\r\n\
To: desk@example.org\r\n\
Subject: =?koi8-r?Q?=FA=C1=D1=D7=CC=C5=CE=C9=C5_=CF_=DB=CC=C0=DA=C1=C8?=\r\n\
Date: Tue, 5 Mar 2024 18:20:11 +0500\r\n\
MIME-Version: 1.0\r\n\
Content-Type: text/plain; charset=windows-1251\r\n\
Content-Transfer-Encoding: quoted-printable\r\n\r\n";

#[test]
fn a_statement_is_read_with_sender_date_and_zone() {
    // «Шлюзы закрыты», — сказала Белова.
    let body = "=D8=EB=FE=E7=FB =E7=E0=EA=F0=FB=F2=FB, =F1=EA=E0=E7=E0=EB=E0 =\r\n=C1=E5=EB=EE=E2=E0.\r\n\r\n\
                =CA=EE=ED=E5=F6.\r\n-- \r\nPress office\r\n";
    let draft = parse(format!("{STATEMENT}{body}").as_bytes(), &named("statement.eml")).unwrap();
    assert_eq!(draft.headline.as_deref(), Some("Заявление о шлюзах"));
    assert_eq!(draft.outlet.as_deref(), Some("Пресс-служба Водстроя"));
    assert_eq!(draft.published.unwrap().to_string(), "2024-03-05T18:20:11+05:00");
    assert_eq!(draft.sources["published"], "date of the message");
    let texts: Vec<&str> = draft.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["Шлюзы закрыты, сказала Белова.", "Конец."]);
}

#[test]
fn a_newsletter_is_read_from_its_html_form() {
    let letter = "From: \"The Ledger\" <news@ledger.example>\nSubject: Morning brief\n\
        Date: Wed, 06 Mar 2024 06:00:00 -0330\nMIME-Version: 1.0\n\
        Content-Type: multipart/alternative; boundary=\"b1\"\n\n\
        --b1\nContent-Type: text/plain\n\nView online: https://ledger.example/1\n\
        --b1\nContent-Type: text/html; charset=utf-8\n\n\
        <html><body><h1>Morning brief</h1><p>The toll will rise in May, the minister of transport said on \
        Tuesday evening.</p><blockquote>Nobody will pay twice for the same crossing.</blockquote></body></html>\n\
        --b1--\n";
    let draft = parse(letter.as_bytes(), &named("brief.eml")).unwrap();
    assert_eq!(draft.headline.as_deref(), Some("Morning brief"));
    assert_eq!(draft.published.unwrap().to_string(), "2024-03-06T06:00:00-03:30");
    let kinds: Vec<BlockKind> = draft.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Quote]);
}

#[test]
fn what_is_no_message_is_refused_in_a_sentence() {
    for (bytes, says) in [
        (&b""[..], "There is no text in x.eml"),
        (b"   \n\n", "There is no text in x.eml"),
        (b"just words without any header\n", "it has no header of a message"),
        (b"Subject: a file\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n", "no text of its own"),
        (b"\x89PNG\r\n", "a PNG picture"),
    ] {
        let said = parse(bytes, &named("x.eml")).unwrap_err().to_string();
        assert!(said.contains(says), "{said}");
    }
}

#[test]
fn a_box_gives_each_of_its_messages() {
    let mail = |n: u8| {
        format!(
            "From a@b Tue Mar  5 2024\nFrom: A <a@b.example>\nSubject: Note {n}\n\nWords of note {n}.\n>From here on more.\n\n"
        )
    };
    let all = [mail(1), mail(2)].concat();
    let mut met = Vec::new();
    pieces(&mut Cursor::new(all.as_bytes()), &named("in.mbox"), &mut |found| {
        let Found::Piece(piece) = found else { panic!("{found:?}") };
        let draft = parse(&piece.bytes, &piece.hints(&named("in.mbox"))).unwrap();
        met.push((piece.place, draft.headline.unwrap(), draft.blocks.len()));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(met, [("message 1".into(), "Note 1".into(), 2), ("message 2".into(), "Note 2".into(), 2)]);
}
