//! A page a browser saved as one file (MHTML, RFC 2557): a message whose root part is the page.

use super::{message, parts};
use crate::formats::{Format, Head, Kind, Page, read_text};
use crate::{Hints, Refusal, decode};
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _};
use onrecord_model::ArticleDraft;

/// A page saved as one file by Chrome, Edge, an add-on of Firefox, or Internet Explorer.
pub const FORMAT: Format = Format {
    name: "page saved as one file (MHTML)",
    media_type: "multipart/related",
    endings: &["mhtml", "mht"],
    kind: Kind::File { sniff, read },
};

/// What only those who save pages write into the header.
const SIGNS: &[&str] = &["snapshot-content-location:", "from: <saved by", "from: \"saved by", "x-maf"];

fn sniff(head: &Head) -> bool {
    let named = head.ends("mhtml") || head.ends("mht");
    !head.bytes.trim_ascii().is_empty()
        && !decode::is_known_binary(head.bytes)
        && (named || message::has_headers(head.text(), SIGNS))
}

fn read(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let cannot = |why, remedy| Refusal::Cannot { name: hints.called(), why, remedy };
    let message = MessageParser::default().parse(bytes);
    let message = message.filter(|message| message.content_type().is_some());
    let Some(message) = message else {
        return Err(cannot("it is no saved page of a browser", "save the page again"));
    };
    let cut = !is_closed(&message);
    // The boundary that ends the page's own part is what tells that the part is whole.
    let whole = |part: &MessagePart| !cut || (part.raw_end_offset() as usize) < bytes.trim_ascii_end().len();
    let root = match root(&message) {
        Some(root) if whole(root) => root,
        None if !cut => {
            return Err(cannot("there is no page in it", "open the page in the browser and save it again"));
        }
        _ => {
            let why = "it is cut off in the middle of the page";
            return Err(cannot(why, "save the page again, or copy the file again"));
        }
    };
    let location = parts::header(&message, "Snapshot-Content-Location")
        .or_else(|| root.content_location())
        .map(str::trim)
        .filter(|address| address.starts_with("http://") || address.starts_with("https://"));
    let content = parts::content(&message, root);
    let media_type = parts::media_type(root);
    let inner = Hints {
        url: hints.url.or(location),
        captured_at: message.date().and_then(parts::time).or_else(|| hints.captured_at.clone()),
        media_type: Some(&media_type),
        ..hints.clone()
    };
    let decoded = decode::decode(&content, &inner)?;
    let mut draft = read_text(&Page { text: &decoded.text, hints: &inner })?;
    draft.related.retain(|link| link.href.starts_with("http"));
    if draft.url.is_none()
        && let (None, Some(location)) = (hints.url, location)
    {
        draft.url = Some(location.to_owned());
        draft.sources.insert("url".to_owned(), "address the browser saved with the page".to_owned());
    }
    draft.sources.insert("encoding".to_owned(), decoded.how);
    if cut {
        draft.sources.insert("file".to_owned(), "cut off after the page's own part".to_owned());
    }
    Ok(draft)
}

/// The part that is the page: the one named as the start, else the first that is HTML.
fn root<'m>(message: &'m Message<'m>) -> Option<&'m MessagePart<'m>> {
    let id = |id: &str| id.trim_matches(['<', '>', ' ']).to_owned();
    let start = message.content_type().and_then(|kind| kind.attribute("start")).map(id);
    let named = |part: &&MessagePart| start.is_some() && part.content_id().map(id) == start;
    let parts = || message.parts.iter().filter(|part| part.is_text_html());
    parts().find(named).or_else(|| parts().next())
}

/// Whether the last boundary is there; a page alone has none.
fn is_closed(message: &Message) -> bool {
    let Some(boundary) = message.content_type().and_then(|kind| kind.attribute("boundary")) else {
        return true;
    };
    let last = format!("--{boundary}--");
    message.raw_message().trim_ascii_end().ends_with(last.as_bytes())
}

#[cfg(test)]
mod tests {
    use crate::{Hints, parse};

    fn page(charset: &str, html: &[u8]) -> Vec<u8> {
        let head = format!(
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/toll\r\n\
             Subject: Toll\r\nDate: Tue, 5 Mar 2024 12:00:00 +0500\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Part--x1\"\r\n\r\n\r\n\
             ------Part--x1\r\nContent-Type: text/html{charset}\r\nContent-ID: <frame-1@mhtml.blink>\r\n\
             Content-Transfer-Encoding: binary\r\nContent-Location: https://news.example/toll\r\n\r\n"
        );
        let tail = "\r\n------Part--x1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\
             Content-Location: cid:pic@x\r\n\r\niVBORw0KGgo=\r\n\r\n------Part--x1--\r\n";
        [head.as_bytes(), html, tail.as_bytes()].concat()
    }

    const HTML: &str = "<html><head><title>Пошлина вырастет</title></head><body><article><h1>Пошлина вырастет</h1>\
        <p>«Пошлина вырастет в мае», — заявил вчера министр транспорта Бек Рахимов на заседании.</p>\
        <img src=\"cid:pic@x\"></article></body></html>";

    fn read(bytes: &[u8]) -> Result<onrecord_model::ArticleDraft, String> {
        parse(bytes, &Hints { name: Some("toll.mhtml"), ..Hints::default() })
            .map_err(|refusal| refusal.to_string())
    }

    #[test]
    fn the_page_is_read_in_its_own_encoding_and_with_its_address() {
        let koi = encoding_rs::KOI8_R.encode(HTML).0;
        for bytes in [page("", HTML.as_bytes()), page("; charset=koi8-r", &koi)] {
            let draft = read(&bytes).unwrap();
            assert_eq!(draft.headline.as_deref(), Some("Пошлина вырастет"));
            assert_eq!(draft.url.as_deref(), Some("https://news.example/toll"));
            assert_eq!(draft.blocks.len(), 1);
            assert!(draft.blocks[0].text.starts_with("«Пошлина"), "{draft:?}");
        }
    }

    #[test]
    fn a_page_that_is_cut_off_is_refused_and_a_lost_picture_is_not() {
        let whole = page("", HTML.as_bytes());
        let find = |words: &str| whole.windows(words.len()).position(|w| w == words.as_bytes()).unwrap();
        let in_page = &whole[..find("заседании")];
        let said = read(in_page).unwrap_err();
        assert!(said.contains("cut off in the middle of the page"), "{said}");
        let in_picture = &whole[..find("iVBOR") + 3];
        let draft = read(in_picture).unwrap();
        assert_eq!(draft.sources["file"], "cut off after the page's own part");
    }

    #[test]
    fn what_is_no_saved_page_is_refused() {
        assert!(read(b"").unwrap_err().contains("no text"));
        assert!(read(b"no header at all\r\n").unwrap_err().contains("no saved page"));
        let headless = page("", b"").splitn(2, |b| *b == b'<').next().unwrap().to_vec();
        assert!(read(&headless).is_err());
    }
}
