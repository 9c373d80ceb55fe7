//! Pages before they are stored, and on their way in.

use super::articles::correction;
use super::given::patch;
use crate::cut::{self, Layer, What};
use crate::host::{Inner, count};
use crate::wire::{
    Act, AddByHand, AddPage, Added, Event, Failure, Fields, Kind, Page, PageFields, PageQuote, PastedPage,
    Related,
};
use onrecord_library::contract::parse::read_page;
use onrecord_library::import::{self, Bytes, FetchedPage, Given, Options, Outcome, Source};
use onrecord_library::intake::Hints;
use onrecord_library::model::{ArticleDraft, FoundQuote, RevisionText, Span, span};
use onrecord_library::{extraction, post_of};
use std::ops::ControlFlow;
use std::sync::Arc;

type Host = Arc<Inner>;

/// Tables that an import writes.
const IMPORTED: [&str; 14] = [
    "articles",
    "revisions",
    "captures",
    "quotes",
    "quote_people",
    "highlights",
    "mark_fates",
    "persons",
    "person_names",
    "person_roles",
    "links",
    "outlets",
    "batches",
    "history",
];

pub(crate) fn preview(_: &Host, request: PastedPage) -> Result<Page, Failure> {
    let bytes = pasted(request.text.as_deref(), request.html.as_deref())?;
    let hints = Hints { url: given_url(request.url.as_deref()), ..Hints::default() };
    let mut draft = read_page(bytes.as_bytes(), &hints).map_err(Failure::new)?;
    // Plain words have lost their links; the clipboard's other form has them.
    if draft.related.is_empty()
        && let (Some(_), Some(html)) = (&request.text, &request.html)
        && let Ok(other) = read_page(html.as_bytes(), &hints)
    {
        draft.related = other.related;
    }
    Ok(shown(draft))
}

/// A fetched page as read. Documents are read in a process of their own, as everywhere.
pub(super) fn fetched(got: &FetchedPage) -> Result<Page, Failure> {
    let hints = Hints { url: Some(&got.url), media_type: got.media_type.as_deref(), ..Hints::default() };
    let mut page = shown(read_page(&got.bytes, &hints).map_err(Failure::new)?);
    if let Some(remark) = got.remark {
        page.sources.insert("text".to_owned(), remark.to_owned());
    }
    Ok(page)
}

/// Store a source as the user has its fields.
pub(super) fn add_source(
    host: &Host,
    source: Source,
    fields: Fields,
    collection: Option<&str>,
) -> Result<Added, Failure> {
    let options = Options { given: given(fields)?, ..Options::default() };
    store(host, source, &options, collection)
}

fn given_url(url: Option<&str>) -> Option<&str> {
    url.map(str::trim).filter(|url| !url.is_empty())
}

/// The form of the page that is read: the words, else HTML.
fn pasted<'p>(text: Option<&'p str>, html: Option<&'p str>) -> Result<&'p str, Failure> {
    let some = |form: Option<&'p str>| form.filter(|form| !form.trim().is_empty());
    some(text).or_else(|| some(html)).ok_or_else(|| {
        Failure::new("There are no words in what was pasted: copy the article's text and paste again.")
    })
}

fn shown(draft: ArticleDraft) -> Page {
    let frozen = RevisionText::freeze(&draft);
    let options = extraction::Options {
        lang: draft.language.clone(),
        published: draft.published.as_ref().map(|time| time.date),
        blocks: &frozen.blocks,
        post: post_of(&draft.sources, &draft.byline, draft.outlet.as_deref()),
    };
    let found = extraction::extract(&frozen.text, &options).quotes;
    let ids: Vec<String> = (0..found.len()).map(|at| at.to_string()).collect();
    let depth = |mut at: usize| {
        let mut depth = 0;
        while let Some(outer) = found[at].nested_in.filter(|_| depth < 20) {
            at = outer;
            depth += 1;
        }
        depth
    };
    let mut layers = Vec::new();
    for (at, quote) in found.iter().enumerate() {
        let spans = [
            (What::Content, &quote.spans),
            (What::Verbatim, &quote.quoted),
            (What::Cue, &quote.cue),
            (What::Mention, &quote.speaker),
        ];
        let depth = depth(at);
        layers.extend(spans.map(|(what, spans)| Layer { what, id: &ids[at], depth, spans }));
    }
    let placed: Vec<_> = frozen.blocks.iter().map(|block| (block.kind, block.span)).collect();
    Page {
        blocks: cut::blocks(&frozen.text, &placed, &layers),
        quotes: found.iter().enumerate().map(|(at, q)| quote(at, depth(at), q, &frozen.text)).collect(),
        related: draft.related.into_iter().map(|r| Related { title: r.title, href: r.href }).collect(),
        sources: draft.sources,
        fields: PageFields {
            headline: draft.headline,
            standfirst: draft.standfirst,
            byline: draft.byline,
            outlet: draft.outlet,
            section: draft.section,
            published: draft.published.map(|time| time.to_string()),
            updated: draft.updated.map(|time| time.to_string()),
            language: draft.language.map(|lang| lang.to_string()),
            url: draft.url,
            photo_credit: draft.photo_credit,
        },
    }
}

fn quote(at: usize, depth: u32, quote: &FoundQuote, text: &str) -> PageQuote {
    let words = |spans: &[Span]| if spans.is_empty() { None } else { span::join(spans, text) };
    PageQuote {
        id: at.to_string(),
        content: words(&quote.spans).unwrap_or_default(),
        kind: Kind::from_name(quote.kind.name()).unwrap_or(Kind::Indirect),
        act: Act::from_name(quote.act.name()).unwrap_or(Act::Said),
        speakers: quote.speakers.clone(),
        mention: words(&quote.speaker),
        role: quote.role.clone(),
        cue: words(&quote.cue),
        chain: quote.chain.clone(),
        said_on: quote.said_on.map(|day| day.to_string()),
        nested_in: quote.nested_in.map(|outer| outer.to_string()),
        depth,
        confidence: quote.confidence,
        rule: quote.rule.clone(),
    }
}

pub(crate) fn add(host: &Host, request: AddPage) -> Result<Added, Failure> {
    let bytes = pasted(request.text.as_deref(), request.html.as_deref())?.as_bytes().to_vec();
    let options = Options {
        url: given_url(request.url.as_deref()).map(str::to_owned),
        given: given(request.fields)?,
        ..Options::default()
    };
    let source = Source { name: "The pasted page".to_owned(), bytes: Bytes::Pasted(bytes) };
    store(host, source, &options, request.collection.as_deref())
}

pub(crate) fn add_by_hand(host: &Host, request: AddByHand) -> Result<Added, Failure> {
    let options = Options { given: given(request.fields)?, ..Options::default() };
    let source = Source { name: "The article".to_owned(), bytes: Bytes::Typed(request.body) };
    store(host, source, &options, request.collection.as_deref())
}

fn given(fields: Fields) -> Result<Given, Failure> {
    let (headline, standfirst) = (patch(fields.headline.clone()), patch(fields.standfirst.clone()));
    Ok(Given { headline, standfirst, fields: correction(fields)? })
}

/// Store one page and say what became of it.
fn store(host: &Host, source: Source, options: &Options, collection: Option<&str>) -> Result<Added, Failure> {
    let library = host.library()?;
    let mut became = None;
    host.watch.import(&library, || {
        library.import([source].into_iter(), options, &mut |event| {
            if let import::Event::Page { outcome, .. } = event {
                became = Some((*outcome).clone());
            }
            ControlFlow::Continue(())
        })
    })?;
    let added = match became {
        Some(Outcome::New { article, quotes, remark }) => {
            Added { id: article.to_string(), known: false, quotes: count(quotes), remark }
        }
        Some(Outcome::Known { article, how }) => {
            Added { id: article.to_string(), known: true, quotes: 0, remark: Some(how.to_owned()) }
        }
        Some(Outcome::Changed { article, fates }) => Added {
            id: article.to_string(),
            known: false,
            quotes: count(fates.new),
            remark: Some(newer(&fates)),
        },
        Some(Outcome::Failed(why)) => return Err(Failure::new(why)),
        Some(Outcome::LeftAlone(_)) | None => return Err(Failure::new("The page was not stored.")),
    };
    told(host);
    if let Some(name) = collection.filter(|name| !name.trim().is_empty()) {
        host.edit(|library| library.collect(name, std::slice::from_ref(&added.id)))?;
    }
    Ok(added)
}

/// Tell that articles came in.
pub(crate) fn told(host: &Inner) {
    let tables = IMPORTED.map(str::to_owned).to_vec();
    host.tell(Event::Changed { tables, by_others: false });
}

/// One sentence about an article whose text changed.
fn newer(fates: &import::Fates) -> String {
    format!(
        "The article was here with another text. Its quotations: {} the same, {} moved, {} altered, {} gone, {} new.",
        fates.same, fates.moved, fates.altered, fates.gone, fates.new
    )
}
