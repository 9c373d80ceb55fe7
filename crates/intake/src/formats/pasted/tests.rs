//! Pasted pages whose trouble is in their shape; whole pages are fixtures of the house.

use crate::{Hints, Refusal, limits, parse};
use onrecord_model::{ArticleDraft, BlockKind};
use proptest::prelude::*;

fn read(text: &str) -> ArticleDraft {
    parse(text.as_bytes(), &Hints::default()).unwrap()
}

fn kinds(draft: &ArticleDraft) -> Vec<(BlockKind, &str)> {
    draft.blocks.iter().map(|b| (b.kind, b.text.as_str())).collect()
}

const ONE: &str =
    "The council of the valley met on Tuesday to divide the water of the canal among nine districts.";
const TWO: &str = "“Nobody will be left dry,” said its chairwoman, Lola Sharipova, who has led it since the spring of 2019.";

#[test]
fn paragraphs_alone_have_no_headline() {
    let draft = read(&format!("{ONE} {TWO}\n\n{TWO}\n"));
    assert_eq!(draft.headline, None);
    assert_eq!(draft.blocks.len(), 2);
    assert_eq!(draft.published, None);
}

#[test]
fn carriage_returns_become_line_feeds() {
    let draft = read(&format!("Water is divided anew\r\n\r\n{ONE}\r\n\r\n{TWO}\r\n"));
    assert_eq!(draft.headline.as_deref(), Some("Water is divided anew"));
    assert_eq!(kinds(&draft), [(BlockKind::Paragraph, ONE), (BlockKind::Paragraph, TWO)]);
}

#[test]
fn hard_wrapped_text_keeps_its_paragraphs_and_line_ends() {
    let text = "WATER IS DIVIDED ANEW\n\nThe council of the valley met on Tuesday to divide the\nwater of the canal among nine districts, three of which had\nasked for more.\n\nIts chairwoman said that nobody would be left dry and that the\nnew shares would be printed before the end of the month, as\nthe law demands.\n";
    let draft = read(text);
    assert_eq!(draft.headline.as_deref(), Some("WATER IS DIVIDED ANEW"));
    assert_eq!(draft.blocks.len(), 2);
    assert!(draft.blocks[0].text.contains("divide the\nwater"));
}

#[test]
fn a_related_block_in_the_middle_does_not_end_the_article() {
    let long = format!("{ONE} {TWO}");
    let text = format!(
        "Water is divided anew\n\n{long}\n\nRelated News\n\nFarmers ask for rain\n\nOld canal to be rebuilt\n\n{TWO} {ONE}\n\n{long}"
    );
    let draft = read(&text);
    assert_eq!(draft.blocks.len(), 3, "{:?}", draft.blocks);
    assert!(draft.related.is_empty(), "a title without address is no link");
    assert!(draft.sources["related"].contains("Farmers ask for rain"));
}

#[test]
fn a_doubtful_date_is_said() {
    let draft = read(&format!("Water is divided anew\n03/04/2023\n\n{ONE}\n\n{TWO}"));
    assert_eq!(draft.published.unwrap().to_string(), "2023");
    assert_eq!(draft.sources["published"], "line 2: 03/04/2023 could be 3 April or 4 March");
}

#[test]
fn dates_in_the_body_are_the_authors() {
    let draft = read(&format!("Water is divided anew\nMarch 3, 2023\n\n{ONE}\n\n1 April 2021\n\n{TWO}"));
    assert_eq!(draft.published.unwrap().to_string(), "2023-03-03");
    assert_eq!(draft.blocks[1].kind, BlockKind::Heading);
}

#[test]
fn large_text_is_read_or_refused_but_never_hangs() {
    let paragraph = format!("{ONE}\n\n");
    let draft = read(&paragraph.repeat(20_000));
    assert_eq!(draft.blocks.len(), 20_000);
    let big = paragraph.repeat(30 * (1 << 20) / paragraph.len());
    let refused = parse(big.as_bytes(), &Hints { name: Some("big.txt"), ..Hints::default() });
    assert!(matches!(refused, Err(Refusal::TooLarge { what: "text", limit: limits::TEXT_BYTES, .. })));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = parse(&bytes, &Hints::default());
    }

    /// Whatever the lines, each block stands on the page word for word.
    #[test]
    fn blocks_stand_on_the_page(lines in prop::collection::vec(
        "(Share|3 марта 2023|By Anna Reed|Photo: X / Y|Related News|• one|Фото: Ж|«Да», — сказал он\\.|İ ʻ 14:10|\\PC{0,80}|[a-z ]{0,90}\\.|)", 0..14)
    ) {
        let page = lines.join("\n");
        if let Ok(draft) = parse(page.as_bytes(), &Hints::default()) {
            let page = page.replace('\r', "\n").replace('\0', "");
            for block in &draft.blocks {
                prop_assert!(page.contains(&block.text), "{:?} not in {:?}", block.text, page);
                prop_assert!(!block.text.trim().is_empty() && !block.text.contains("\n\n"));
            }
        }
    }
}
