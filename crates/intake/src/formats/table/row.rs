//! A row read as an article.

use super::{Field, Mapping, Row};
use crate::dates::{self, Context};
use crate::formats::{Page, html, plain, values};
use crate::{Hints, Refusal, limits};
use onrecord_model::{ArticleDraft, BlockKind};

/// What these columns are: as given, and where nothing is given as proposed. One of them holds the
/// text, or the table is refused.
pub fn mapping(columns: &[String], hints: &Hints) -> Result<Mapping, Refusal> {
    let proposed = Mapping::propose(columns.iter().map(String::as_str));
    let mapping = match hints.mapping {
        Some(given) => given.over(proposed),
        None => proposed,
    };
    if mapping.column(Field::Body).is_none_or(|body| columns.iter().all(|column| column != body)) {
        return Err(Refusal::NoColumn { name: hints.called(), columns: columns.join(", ") });
    }
    Ok(mapping)
}

/// Read a row.
pub fn read(row: &Row, hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let columns: Vec<String> = row.iter().map(|(column, _)| column.clone()).collect();
    let mapping = mapping(&columns, hints)?;
    let cell = |field: Field| {
        let column = mapping.column(field)?;
        let (name, cell) = row.iter().find(|(name, _)| name == column)?;
        (!cell.iter().all(|words| words.trim().is_empty())).then_some((name.as_str(), cell))
    };
    let place = |column: &str| format!("column “{column}”");
    let mut draft = ArticleDraft::default();
    let language =
        cell(Field::Language).and_then(|(column, cell)| Some((column, values::language(cell.first()?)?)));
    if let Some((column, language)) = language {
        draft.language = Some(language);
        draft.sources.insert("language".to_owned(), place(column));
    }
    let text = cell(Field::Body).map(|(column, cell)| (column, cell.join("\n\n")));
    if let Some((_, text)) = &text {
        body(text, hints, &mut draft)?;
    }
    for field in
        [Field::Headline, Field::Standfirst, Field::Outlet, Field::Section, Field::Url, Field::PhotoCredit]
    {
        if let Some((column, cell)) = cell(field) {
            values::put(&mut draft, field.name(), &cell.join(", "), &place(column));
        }
    }
    if let Some((column, cell)) = cell(Field::Byline) {
        let names = cell.iter().flat_map(|name| crate::lines::authors(name)).collect::<Vec<_>>();
        draft.byline =
            if names.is_empty() { cell.iter().map(|name| values::one_line(name)).collect() } else { names };
        draft.sources.insert("byline".to_owned(), place(column));
    }
    let words = text.as_ref().map_or("", |(_, text)| text.as_str());
    let context = Context {
        order: dates::order_of(words, draft.language.as_ref().map(onrecord_model::Lang::as_str)),
        captured_at: hints.captured_at.clone(),
    };
    for (field, updated) in [(Field::Published, false), (Field::Updated, true)] {
        let Some((column, cell)) = cell(field) else { continue };
        let (time, doubt) = values::time(&cell.join(" "), &context);
        if time.is_none() && doubt.is_none() {
            continue;
        }
        let source = doubt.map_or_else(|| place(column), |doubt| format!("column “{column}”: {doubt}"));
        draft.sources.insert(field.name().to_owned(), source);
        *if updated { &mut draft.updated } else { &mut draft.published } = time;
    }
    if draft.blocks.is_empty() && draft.headline.is_none() {
        return Err(Refusal::Cannot {
            name: hints.called(),
            why: "neither its text nor its headline has words",
            remedy: "fill them in and add the file again, or leave it out",
        });
    }
    Ok(draft)
}

/// The text of a row: plain, or the HTML that many exports keep.
fn body(text: &str, hints: &Hints, draft: &mut ArticleDraft) -> Result<(), Refusal> {
    if text.len() > limits::TEXT_BYTES {
        let (name, limit) = (hints.called(), limits::TEXT_BYTES);
        return Err(Refusal::TooLarge { name, what: "text", bytes: text.len(), limit });
    }
    if is_html(text) {
        // A fragment becomes a page, so that the text is found by the same rules as on any page.
        let whole = if text.trim_start().starts_with("<!") || text.contains("<body") {
            text.to_owned()
        } else {
            format!("<html><body><article>{text}</article></body></html>")
        };
        // What is all mark-up and no text is read as words below.
        if let Ok(page) = html::read(&Page { text: &whole, hints })
            && !page.blocks.is_empty()
        {
            let language = draft.language.take();
            let source = draft.sources.remove("language");
            *draft = page;
            if language.is_some() {
                draft.language = language;
                draft.sources.extend(source.map(|source| ("language".to_owned(), source)));
            }
            return Ok(());
        }
    }
    draft.blocks = plain::blocks(text);
    // Some exports put the title into the text as well.
    draft.blocks.retain(|block| block.kind != BlockKind::Headline);
    Ok(())
}

/// Whether words are mark-up: a closed paragraph, division or break somewhere.
fn is_html(text: &str) -> bool {
    let Some(at) = text.find('<') else { return false };
    let head: String = text.get(at..).unwrap_or_default().chars().take(4000).collect();
    let head = head.to_ascii_lowercase();
    ["</p>", "</div>", "<br", "</li>", "</h2>", "</blockquote>", "<!doctype html", "<html"]
        .iter()
        .any(|sign| head.contains(sign))
}
