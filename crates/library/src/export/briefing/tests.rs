use super::*;
use crate::edits::QuoteChange;
use crate::export::{Form, Per, Wanted};
use crate::import::{Bytes, Options, Source};
use crate::query::Query;
use crate::{Library, Patch, unseen};
use onrecord_storage::quotes::TranslatedBy;
use onrecord_storage::views::{Noun, Order, QuoteRow, Review};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, TagEnd};
use std::io::{Cursor, Read as _};
use std::ops::ControlFlow;

const PAGE: &str = "WORLD | 09:45 / 04.05.2024\n\nGrain *ships* still wait off Karsu\n\n\
    “The 😀 berths <will> open & *close* on Friday,” said Ada Adeyemi.\n\n\
    The mayor said the union had “no right at all” to stop the ships.\n\n\
    The union denied that its members had blocked the gate.\n\n\
    “1. שלום, _world_!” said Noam Peri.";

fn library() -> (tempfile::TempDir, Library, Vec<QuoteRow>) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap().signed(Some("AK".into()));
    let page = Source { name: "page".into(), bytes: Bytes::Pasted(PAGE.into()) };
    let options = Options { url: Some("https://karsu.example/a_b_c".into()), ..Options::default() };
    library.import([page].into_iter(), &options, &mut |_| ControlFlow::Continue(())).unwrap();
    let list = library.list(Noun::Quotes, &Query::parse("").unwrap(), Order::Newest, None).unwrap();
    let quotes = library.quotes(&list.ids).unwrap();
    (folder, library, quotes)
}

fn change(library: &Library, quote: &QuoteRow, set: impl Fn(&mut onrecord_storage::quotes::Fields)) {
    let mut change = QuoteChange::default();
    set(&mut change.fields);
    library.change_quotes(&[quote.id.to_string()], &change).unwrap();
}

fn briefing(format: Format, by: By) -> Briefing {
    Briefing {
        format,
        by,
        tongue: Tongue::English,
        asked: String::new(),
        title: None,
        source: None,
        made: PartialDate::day(2024, 5, 6).unwrap(),
    }
}

fn wanted(briefing: Briefing) -> Wanted {
    Wanted {
        query: Query::parse(&briefing.asked).unwrap(),
        only: None,
        order: None,
        form: Form::Briefing(briefing),
        per: Per::Quote,
        private_notes: false,
    }
}

fn written(library: &Library, wanted: &Wanted) -> Vec<u8> {
    let mut out = Vec::new();
    library.export(wanted, &mut out, &mut unseen).unwrap();
    out
}

fn markdown(library: &Library, wanted: &Wanted) -> String {
    String::from_utf8(written(library, wanted)).unwrap()
}

/// What a reader of Markdown sees, a line a paragraph.
fn seen(markdown: &str) -> String {
    let mut out = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                out.push('\n');
            }
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML got through: {html}"),
            _ => {}
        }
    }
    out
}

/// The text of a part's paragraphs, a line each.
fn unpacked(docx: &[u8], part: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    zip.by_name(part).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

fn text_of(xml: &str) -> String {
    let mut out = String::new();
    for paragraph in xml.split("</w:p>") {
        for piece in paragraph.split("<w:t xml:space=\"preserve\">").skip(1) {
            let piece = piece.split("</w:t>").next().unwrap();
            let plain = piece.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            out.push_str(&plain.replace("&amp;", "&"));
        }
        out.push('\n');
    }
    out
}

#[test]
fn every_quotation_says_who_where_and_how_its_words_are_to_be_taken() {
    let (_folder, library, quotes) = library();
    let denied = quotes.iter().find(|quote| quote.content.contains("blocked")).unwrap();
    library.add_note(&denied.id.to_string(), "Ask **them**", false).unwrap();
    library.add_note(&denied.id.to_string(), "Secret source", true).unwrap();
    change(&library, denied, |fields| {
        fields.own_translation = Patch::Set("перекрыли ворота".into());
        fields.asked = Patch::Set("who *blocked* it".into());
    });
    let mut asked = wanted(briefing(Format::Markdown, By::Article));
    let made = markdown(&library, &asked);
    let lines = seen(&made);
    for line in [
        "Briefing",
        "Made on: 6 May 2024",
        "4 quotations",
        "Grain *ships* still wait off Karsu",
        "“The 😀 berths <will> open & *close* on Friday”",
        "the union had “no right at all” to stop the ships",
        "Denied, paraphrase: that its members had blocked the gate",
        "“1. שלום, _world_!”",
        "In answer to: who *blocked* it",
        "Ask them",
    ] {
        assert!(lines.lines().any(|one| one == line), "{line}\n{lines}");
    }
    assert!(made.contains("<https://karsu.example/a_b_c>"), "{made}");
    assert!(lines.contains("Translation") && lines.contains(": перекрыли ворота"), "{lines}");
    assert!(!made.contains("Secret"), "{made}");
    asked.private_notes = true;
    assert!(markdown(&library, &asked).contains("Private note (AK):\n\n  Secret source"));
}

#[test]
fn what_is_left_out_is_said_and_what_is_asked_for_is_marked() {
    let (_folder, library, quotes) = library();
    library.review(&[quotes[0].id.to_string()], Review::Rejected).unwrap();
    let asked = wanted(briefing(Format::Markdown, By::Article));
    let made = seen(&markdown(&library, &asked));
    assert!(made.contains("3 quotations\n") && made.contains("Left out: 1 rejected quotation\n"), "{made}");
    let mut rejected = briefing(Format::Markdown, By::Article);
    rejected.asked = "status:rejected".into();
    let made = seen(&markdown(&library, &wanted(rejected)));
    assert!(made.contains("1 quotation\n") && made.contains("Rejected in review: “"), "{made}");
    assert!(!made.contains("Left out"), "{made}");
    let mut russian = briefing(Format::Markdown, By::Article);
    russian.tongue = Tongue::Russian;
    let made = seen(&markdown(&library, &wanted(russian)));
    assert!(made.contains("3 цитаты\n") && made.contains("Не вошли: 1 отклонённая\n"), "{made}");
    assert!(
        made.contains("Составлено: 6 мая 2024\n") && made.contains("Опровергнуто, пересказ: that"),
        "{made}"
    );
}

#[test]
fn headings_are_articles_speakers_or_days() {
    let (_folder, library, quotes) = library();
    change(&library, &quotes[1], |fields| fields.said_on = Patch::Set(PartialDate::month(2024, 5).unwrap()));
    let headings = |by| -> Vec<String> {
        let made = markdown(&library, &wanted(briefing(Format::Markdown, by)));
        made.lines().filter_map(|line| Some(line.strip_prefix("## ")?.to_owned())).collect()
    };
    assert_eq!(headings(By::Article).len(), 1);
    let speakers = headings(By::Speaker);
    assert_eq!((speakers[0].as_str(), speakers[1].as_str()), ("Ada Adeyemi", "Noam Peri"), "{speakers:?}");
    assert_eq!(headings(By::Day), ["May 2024", "Day not known"]);
    // The same for quotations that were chosen by hand.
    let mut chosen = wanted(briefing(Format::Markdown, By::Day));
    chosen.only = Some(quotes.iter().map(|quote| quote.id.1).collect());
    let made = markdown(&library, &chosen);
    assert!(made.find("## May 2024") < made.find("## Day not known"), "{made}");
    assert!(made.contains("- Chosen quotations\n"), "{made}");
}

#[test]
fn the_first_quotations_are_shown_as_they_would_be_written() {
    let (_folder, library, _) = library();
    let look = library.briefing_look(&wanted(briefing(Format::Word, By::Article)), 2).unwrap();
    assert_eq!((look.entries.len(), look.total.rows), (2, 4));
    assert_eq!(look.entries.iter().filter(|(heading, _)| heading.is_some()).count(), 1);
    assert!(look.entries[0].1.words[0].verbatim);
}

#[test]
fn word_reads_the_words_back_and_runs_them_their_way() {
    let (_folder, library, _) = library();
    let mut asked = briefing(Format::Word, By::Speaker);
    asked.title = Some("R&D <b> \u{b}".into());
    let docx = written(&library, &wanted(asked));
    let xml = unpacked(&docx, "word/document.xml");
    let text = text_of(&xml);
    for line in [
        "R&D <b> \u{fffd}",
        "“The 😀 berths <will> open & *close* on Friday”",
        "the union had “no right at all” to stop the ships",
        "Denied, paraphrase: that its members had blocked the gate",
        "“1. שלום, _world_!”",
    ] {
        assert!(text.lines().any(|one| one == line), "{line}\n{text}");
    }
    let hebrew = xml.split("<w:p>").find(|paragraph| paragraph.contains("שלום")).unwrap();
    assert!(
        hebrew.contains("<w:pStyle w:val=\"Quote\"/><w:pBdr>") && hebrew.contains("<w:bidi/>"),
        "{hebrew}"
    );
    assert!(hebrew.contains("<w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">“1. שלום"), "{hebrew}");
    assert!(!hebrew.contains("<w:rtl/></w:rPr><w:t xml:space=\"preserve\">world"), "{hebrew}");
    assert_eq!(xml.matches("<w:bidi/>").count(), 1, "only what is written so runs from right to left");
    assert!(unpacked(&docx, "docProps/core.xml").contains("R&amp;D &lt;b&gt;"));
}

#[test]
fn more_than_word_is_good_for_is_refused_before_anything_is_written() {
    let (_folder, library, quotes) = library();
    let mut many = wanted(briefing(Format::Word, By::Article));
    many.only = Some(vec![quotes[0].id.1; WORD_LIMIT + 1]);
    let mut out = Vec::new();
    let why = library.export(&many, &mut out, &mut unseen).unwrap_err().to_string();
    assert!(why.contains("20000") && why.contains("Markdown") && out.is_empty(), "{why}");
    many.form = Form::Briefing(briefing(Format::Markdown, By::Article));
    assert_eq!(library.export(&many, std::io::sink(), &mut unseen).unwrap().quotes, WORD_LIMIT + 1);
}

#[test]
fn a_form_that_cannot_be_understood_stops_it() {
    let (_folder, library, _) = library();
    let mut wrong = briefing(Format::Markdown, By::Article);
    wrong.source = Some("{spaeker}".into());
    let why = library.export(&wanted(wrong), Vec::new(), &mut unseen).unwrap_err().to_string();
    assert!(why.contains("{spaeker}") && why.contains("{speaker}"), "{why}");
    let mut own = briefing(Format::Markdown, By::Article);
    own.source = Some("{words} — {published}; {url}".into());
    assert!(markdown(&library, &wanted(own)).contains("- Source: 2024-05-04; <https"));
}

#[test]
fn translated_words_are_never_called_verbatim() {
    let (_folder, library, quotes) = library();
    let direct = quotes.iter().find(|quote| quote.content.contains("berths")).unwrap();
    let verbatim = || {
        let look = library.briefing_look(&wanted(briefing(Format::Word, By::Article)), 10).unwrap();
        let entry = look
            .entries
            .into_iter()
            .map(|(_, entry)| entry)
            .find(|entry| entry.words.iter().any(|piece| piece.text.contains("berths")));
        entry.unwrap().words.iter().any(|piece| piece.verbatim)
    };
    assert!(verbatim());
    change(&library, direct, |fields| fields.translated_by = Patch::Set(TranslatedBy::Outlet));
    assert!(!verbatim());
}

proptest! {
    /// No text is read as Markdown: what is seen is what was written.
    #[test]
    fn markdown_shows_words_as_they_stand(words in "[a-z0-9 #*_\\[\\](){}<>&;:.!|~`'\"+=\\-/\\\\\\$^\\n😀яש]{1,60}") {
        prop_assume!(!words.trim().is_empty());
        let made = format!("> {}\n", markdown::escaped(words.trim(), "\\\n> "));
        let lines = words.trim().lines().map(str::trim_start).filter(|line| !line.is_empty());
        let plain: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
        let read: Vec<String> = seen(&made).trim_end_matches('\n').lines().map(|line| line.trim_end().to_owned()).collect();
        prop_assert_eq!(read, plain, "{}", made);
    }

    /// Runs put together are the text.
    #[test]
    fn runs_are_the_text(text in "[a-z0-9 .,!שלוםعر😀я]{0,40}", base: bool) {
        let runs = bidi::runs(&text, base);
        prop_assert_eq!(runs.iter().map(|(run, _)| *run).collect::<String>(), text.as_str());
        prop_assert!(runs.windows(2).all(|two| two[0].1 != two[1].1));
    }
}
