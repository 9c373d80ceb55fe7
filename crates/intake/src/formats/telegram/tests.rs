use crate::pieces::{Found, pieces};
use crate::{Hints, parse};
use onrecord_model::{ArticleDraft, BlockKind, Medium};
use std::io::Cursor;
use std::ops::ControlFlow;

const JSON: &str = r#"{
 "name": "Вестник Залива",
 "type": "public_channel",
 "id": 1200300400,
 "messages": [
  {"id": 1, "type": "service", "date": "2024-03-01T09:00:00", "actor": "Вестник Залива", "action": "create_channel", "text": ""},
  {"id": 2, "type": "message", "date": "2024-03-05T15:20:00", "date_unixtime": "1709634000",
   "edited": "2024-03-05T16:00:00", "edited_unixtime": "1709636400", "from": "Вестник Залива", "author": "Ада Белова",
   "text": [{"type": "bold", "text": "Паром остановят"}, "\n\n«Мы остановим паром в пятницу», — сказала ", {"type": "link", "text": "начальник порта"}, ".\n\n",
    {"type": "blockquote", "text": "Решение принято единогласно."}]},
  {"id": 3, "type": "message", "date": "2024-03-05T15:30:00", "date_unixtime": "1709634600", "from": "Вестник Залива", "photo": "(File not included)", "text": ""},
  {"id": 4, "type": "message", "date": "2024-03-06T01:00:00", "date_unixtime": "1709668800", "from": "Вестник Залива",
   "forwarded_from": "Голос Порта", "text": "Порт открыт. Начальник порта обещает работать без выходных."}
 ]
}"#;

fn all(bytes: &[u8], name: &str) -> (Vec<(String, ArticleDraft)>, Vec<&'static str>, Option<String>) {
    let hints = Hints { name: Some(name), ..Hints::default() };
    let (mut met, mut left) = (Vec::new(), Vec::new());
    let ended = pieces(&mut Cursor::new(bytes), &hints, &mut |found| {
        match found {
            Found::Piece(piece) => {
                let draft = parse(&piece.bytes, &piece.hints(&hints)).unwrap();
                met.push((piece.place, draft));
            }
            Found::Other { what } => left.push(what),
            Found::Refused { refusal, .. } => panic!("{refusal}"),
        }
        ControlFlow::Continue(())
    });
    (met, left, ended.err().map(|refusal| refusal.to_string()))
}

#[test]
fn each_post_of_a_channel_is_a_piece() {
    let (met, left, flaw) = all(JSON.as_bytes(), "result.json");
    assert_eq!(flaw, None);
    assert_eq!(left, ["service messages", "posts without words"]);
    let (place, first) = &met[0];
    assert_eq!(place, "message 2");
    assert_eq!(first.medium, Some(Medium::Post));
    assert_eq!(first.headline.as_deref(), Some("Паром остановят"));
    assert_eq!(first.outlet.as_deref(), Some("Вестник Залива"));
    assert_eq!(first.byline, ["Ада Белова"]);
    assert_eq!(first.published.as_ref().unwrap().to_string(), "2024-03-05T15:20:00+05:00");
    assert_eq!(first.updated.as_ref().unwrap().to_string(), "2024-03-05T16:00:00+05:00");
    let blocks: Vec<(BlockKind, &str)> = first.blocks.iter().map(|b| (b.kind, b.text.as_str())).collect();
    assert_eq!(
        blocks,
        [
            (BlockKind::Paragraph, "«Мы остановим паром в пятницу», — сказала начальник порта."),
            (BlockKind::Quote, "Решение принято единогласно.")
        ]
    );
    let second = &met[1].1;
    assert_eq!(second.forwarded_from.as_deref(), Some("Голос Порта"));
    assert_eq!((second.headline.as_deref(), second.byline.len()), (None, 0));
}

#[test]
fn every_chat_of_an_account_is_read() {
    let chats = format!("{{\"about\":\"Here is\",\"chats\":{{\"about\":\"\",\"list\":[{JSON},{JSON}]}}}}");
    let (met, left, flaw) = all(chats.as_bytes(), "result.json");
    assert_eq!((met.len(), left.len(), flaw), (4, 4, None));
}

#[test]
fn an_export_that_is_cut_off_gives_what_is_whole() {
    let cut = JSON.split_once("\"forwarded_from\"").unwrap().0;
    let (met, _, flaw) = all(cut.as_bytes(), "result.json");
    assert_eq!(met.len(), 1);
    assert!(flaw.unwrap().contains("result.json is no whole JSON from line"));
}

const HTML: &str = r#"<!DOCTYPE html>
<html>
 <head><meta charset="utf-8"/><title>Exported Data</title></head>
 <body>
  <div class="page_wrap">
   <div class="page_header"><div class="content"><div class="text bold">
Вестник Залива
     </div></div></div>
   <div class="page_body chat_page"><div class="history">
     <div class="message service" id="message-1">
      <div class="body details">
5 March 2024
      </div>
     </div>
     <div class="message default clearfix" id="message2">
      <div class="body">
       <div class="pull_right date details" title="05.03.2024 15:20:00 UTC+05:00">
15:20
       </div>
       <div class="from_name">
Бек Рахимов
       </div>
       <div class="text">
<strong>Паром остановят</strong><br><br>«Мы остановим паром &amp; порт», — сказала <a href="https://x.example">Белова</a>.
       </div>
      </div>
     </div>
     <div class="message default clearfix joined" id="message3">
      <div class="body">
       <div class="pull_right date details" title="05.03.2024 15:21:00 UTC+05:00">
15:21
       </div>
       <div class="forwarded body">
       <div class="from_name">
Голос Порта<span class="date details" title="05.03.2024 15:00:00 UTC+05:00"> 05.03.2024 15:00:00</span>
       </div>
       <div class="text">
Порт открыт.<blockquote>Работаем без выходных.</blockquote>
       </div>
       </div>
      </div>
     </div>
     <div class="message default clearfix" id="message4">
      <div class="body"><div class="media_wrap clearfix"><a class="photo_wrap"></a></div></div>
     </div>
   </div></div>
  </div>
 </body>
</html>
"#;

#[test]
fn the_html_export_gives_the_same() {
    let (met, left, flaw) = all(HTML.as_bytes(), "messages.html");
    assert_eq!((met.len(), flaw), (2, None));
    assert_eq!(left, ["service messages", "posts without words"]);
    let (place, first) = &met[0];
    assert_eq!(place, "message 2");
    assert_eq!(first.outlet.as_deref(), Some("Вестник Залива"));
    assert_eq!(first.byline, ["Бек Рахимов"]);
    assert_eq!(first.headline.as_deref(), Some("Паром остановят"));
    assert_eq!(first.body(), "«Мы остановим паром & порт», — сказала Белова.");
    assert_eq!(first.published.as_ref().unwrap().to_string(), "2024-03-05T15:20:00+05:00");
    let second = &met[1].1;
    assert_eq!(second.byline, ["Бек Рахимов"], "the name stands once above messages of one sender");
    assert_eq!(second.forwarded_from.as_deref(), Some("Голос Порта"));
    assert_eq!(second.published.as_ref().unwrap().to_string(), "2024-03-05T15:21:00+05:00");
    let kinds: Vec<BlockKind> = second.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Quote]);
}

#[test]
fn a_page_of_another_site_with_such_classes_is_a_page() {
    let page = "<html><body><div class=\"page_wrap\"><div class=\"page_header\">The Ledger</div><article><h1>Toll rises</h1>\
        <p>The toll will rise in May, the minister of transport told reporters on Tuesday.</p></article></div></body></html>";
    let draft = parse(page.as_bytes(), &Hints { name: Some("page.html"), ..Hints::default() }).unwrap();
    assert_eq!((draft.headline.as_deref(), draft.medium), (Some("Toll rises"), None));
}
