use super::{Bytes, Event, Options, Outcome, Source};
use crate::Library;
use crate::edits::Judged;
use std::ops::ControlFlow;

const WIRE: &[&str] = &[
    "The harbour council will vote on Friday on a toll for all boats longer than twelve metres, its clerk wrote to the owners on Monday.",
    "“Nobody will pay twice, and the money stays in the harbour,” said Ada Adeyemi, who chairs the council since the spring election.",
    "Fishermen from the three villages at the mouth of the river have asked for a winter in which nothing is charged, because ice keeps them at home for ninety days.",
    "“We were promised a quay in 2019 and have a fence in 2024,” said Tomas Brandt, who owns two boats and mends the nets of eleven others.",
    "The council expects 46,000 coins in the first year; half of it is meant for the ice house, whose roof fell in after the storm of 12 January.",
    "A decision of the court on the fence is due next week, and the ferry company has said that it waits for it before new fares are printed.",
];

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
    (folder, library)
}

fn html(outlet: &str, url: &str, head: &str, lang: &str, title: &str, body: &[String]) -> Vec<u8> {
    let body: Vec<String> = body.iter().map(|p| format!("<p>{p}</p>")).collect();
    format!(
        "<html lang={lang}><head><link rel=canonical href=\"{url}\"><meta property=\"og:site_name\" content=\"{outlet}\">{head}\
         <meta property=\"article:published_time\" content=\"2024-03-04T10:15:00+02:00\"></head>\
         <body><article><h1>{title}</h1>{}</article></body></html>",
        body.concat()
    )
    .into_bytes()
}

fn add(library: &Library, pages: Vec<Vec<u8>>) -> Vec<Outcome> {
    let mut told = Vec::new();
    let pages = pages.into_iter().map(|bytes| Source { name: "page".into(), bytes: Bytes::Stdin(bytes) });
    let mut hear = |event: &Event<'_>| {
        if let Event::Page { outcome, .. } = event {
            told.push((*outcome).clone());
        }
        ControlFlow::Continue(())
    };
    library.import(pages, &Options::default(), &mut hear).unwrap();
    told
}

fn remark(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::New { remark, .. } => remark.as_deref().unwrap_or_default(),
        other => panic!("{other:?}"),
    }
}

fn body(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn reprints_of_one_wire_are_said_and_counted_as_one_source_until_somebody_rejects_it() {
    let (_folder, library) = library();
    let mut shorter = body(&WIRE[..5]);
    shorter[0] = format!("PORT ELLERY — {}", WIRE[0]);
    let mut commented = body(WIRE);
    commented.push(
        "The Courier asked the ministry for a word on the toll and had no answer by the evening.".to_owned(),
    );
    let own = body(&[
        "Boats over twelve metres may soon pay in the harbour; the council votes at the end of the week.",
        "The chair of the council, Ada Adeyemi, promised at the gate that “the money stays here”.",
        "Tomas Brandt, a fisherman, does not believe her: he waits for the quay since 2019, he said, and has got a fence.",
        "What the court says of the fence will be known in a week, and the fares of the ferry hang on that.",
        "The roof of the ice house has to be mended first, which costs 23,000 coins by the council’s own paper.",
    ]);
    let page = |outlet: &str, n: u32, title: &str, body: &[String]| {
        html(outlet, &format!("https://{}.example/{n}", outlet.to_lowercase()), "", "en", title, body)
    };
    let told = add(
        &library,
        vec![
            page("Wire", 1, "Harbour council to vote on toll", &body(WIRE)),
            page("Herald", 2, "Vote on toll on Friday", &shorter),
            page("Courier", 3, "Council to vote on harbour toll", &commented),
            page("Ledger", 4, "Will boats pay?", &own),
        ],
    );
    assert!(remark(&told[1]).starts_with("nearly the same as a1 ("), "{told:?}");
    assert!(remark(&told[2]).starts_with("nearly the same as a"), "{told:?}");
    assert_eq!(remark(&told[3]), "", "its own report of the same event");
    let source = library.article(2).unwrap().unwrap().one_source.unwrap();
    assert_eq!(
        (source.articles, source.outlets),
        (3, ["Courier", "Herald", "Wire"].map(str::to_owned).to_vec())
    );
    assert!(library.article(4).unwrap().unwrap().one_source.is_none());
    let links = library.article(2).unwrap().unwrap().links;
    let link = links.iter().find(|link| link.kind == "duplicates").unwrap();
    assert_eq!((link.origin.as_str(), link.review.as_deref()), ("machine", None), "a proposal");
    library.judge_links(&[link.id.to_string()], Some(Judged::Rejected)).unwrap();
    let after = library.article(2).unwrap().unwrap();
    assert!(after.one_source.is_none_or(|source| source.articles == 2));
    library.undo(None).unwrap();
    assert_eq!(library.article(2).unwrap().unwrap().one_source.unwrap().articles, 3);
}

#[test]
fn editions_in_other_languages_are_proposed_where_the_page_names_them_or_names_and_figures_agree() {
    let (_folder, library) = library();
    let head = "<link rel=alternate hreflang=ru href=\"https://quay.example/ru/7\">\
        <link rel=alternate hreflang=uz href=\"https://quay.example/uz/7?utm_source=x\">";
    let en =
        html("Quay", "https://quay.example/en/7", head, "en", "Toll for boats in 2024", &body(&WIRE[..5]));
    let named = html(
        "Quay",
        "https://quay.example/uz/7",
        "",
        "uz",
        "Qayiqlar uchun yigʻim",
        &body(&[
            "Kengash juma kuni yigʻim boʻyicha ovoz beradi, deb yozdi kotib.",
            "“Pul portda qoladi”, dedi Ada Adeyemi.",
        ]),
    );
    let agreeing = html(
        "Quay",
        "https://quay.example/ru/sbor",
        "",
        "ru",
        "Сбор с лодок",
        &body(&[
            "Совет порта в пятницу проголосует за сбор с лодок длиннее двенадцати метров, написал владельцам секретарь.",
            "«Никто не заплатит дважды, деньги останутся в порту», — сказала Ада Адейеми.",
            "«Нам обещали причал в 2019 году, а в 2024 у нас забор», — сказал Томас Брандт.",
            "В первый год совет ждёт 46 000 монет. Крыша ледника упала после бури 12 января.",
        ]),
    );
    let another = html(
        "Quay",
        "https://quay.example/ru/match",
        "",
        "ru",
        "Матч отложен",
        &body(&[
            "Матч с командой долины отложен до весны из-за льда на поле, сообщил вчера судья.",
            "«Играть нельзя», — сказал Иван Ткач.",
        ]),
    );
    let told = add(&library, vec![en, named, agreeing, another]);
    let links = library.article(1).unwrap().unwrap().links;
    let editions: Vec<(String, Option<String>)> = links
        .iter()
        .filter(|link| link.kind == "translates")
        .map(|link| (link.from.id.unwrap().to_string(), link.to.id.map(|id| id.to_string())))
        .collect();
    assert!(
        editions.contains(&("a1".into(), Some("a2".into()))),
        "the address that the page names, when it came: {editions:?}"
    );
    assert!(editions.contains(&("a1".into(), None)), "a page not captured so far: {editions:?}");
    assert!(remark(&told[2]).contains("edition of a1"), "{told:?} {editions:?}");
    assert!(editions.contains(&("a3".into(), Some("a1".into()))), "{editions:?}");
    assert!(!remark(&told[3]).contains("edition"), "{told:?}");
    let link = links.iter().find(|link| link.from.id.unwrap().1 == 3).unwrap();
    library.judge_links(&[link.id.to_string()], Some(Judged::Accepted)).unwrap();
    assert_eq!(library.links(&[link.id.1]).unwrap()[0].review.as_deref(), Some("accepted"));
}

#[test]
fn what_a_page_told_is_kept_and_another_reading_can_be_taken() {
    let (_folder, library) = library();
    let head = "<meta property=\"og:image\" content=\"https://quay.example/a.jpg\"><meta name=\"DC.date.issued\" content=\"2024-03-05\">\
        <meta name=\"pubdate\" content=\"2024-03-05\">";
    let page = html("Quay", "https://quay.example/en/9", head, "en", "Toll for boats", &body(WIRE));
    add(&library, vec![page]);
    let shown = library.evidence_in_full(1).unwrap().unwrap();
    assert_eq!(shown.flaws, [None], "the file was looked at");
    assert_eq!(shown.told.image.as_deref(), Some("https://quay.example/a.jpg"));
    let sha = &shown.evidence.captures[0].sha256;
    std::fs::remove_file(onrecord_storage::captures::path_of(library.root(), sha).unwrap()).unwrap();
    let flaws = library.evidence_in_full(1).unwrap().unwrap().flaws;
    assert_eq!(flaws[0].as_deref(), Some("its file is missing"));
    let archive = onrecord_storage::Patch::Set("https://archive.example/9".to_owned());
    library.set_evidence("a1", None, archive, onrecord_storage::Patch::Keep).unwrap();
    let capture = library.evidence(1).unwrap().unwrap().captures.remove(0);
    assert_eq!(capture.archive_url.as_deref(), Some("https://archive.example/9"));
    library.undo(None).unwrap();
    assert_eq!(library.evidence(1).unwrap().unwrap().captures[0].archive_url, None);
    let Some((field, others)) = shown.told.others.iter().find(|(field, _)| *field == "published") else {
        panic!("no other reading of the day: {:?}", shown.told.others)
    };
    let (was, taken) =
        (library.article(1).unwrap().unwrap().article.row.head.published, others[0].value.clone());
    library.take_reading("a1", field, 0).unwrap();
    let now = library.article(1).unwrap().unwrap().article;
    assert!(taken.starts_with(now.row.head.published.as_deref().unwrap().get(..10).unwrap()));
    assert!(now.sources["published"].contains("by hand: "), "{:?}", now.sources);
    let others = library.evidence_in_full(1).unwrap().unwrap().told.others;
    assert_eq!(Some(others["published"][0].value.clone()), was, "what stood there is another reading now");
    let error = library.take_reading("a1", "published", 9).unwrap_err().to_string();
    assert!(error.contains("no other reading"), "{error}");
}
