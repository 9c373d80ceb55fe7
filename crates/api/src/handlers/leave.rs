//! What leaves the library: citations and exports.

use super::rows;
use crate::host::{Inner, begin, count, units};
use crate::wire::{
    Cite, ColumnsFor, CopyRows, Export, ExportForm, ExportLook, ExportPreview, Exported, Failure,
    GuardedCell, Job, JobKind, JobReport, KnownColumn, Per, PreviewCell, Text,
};
use onrecord_library::citation::{DEFAULT_FORM, PARTS, citation as cite};
use onrecord_library::export::csv::{Preset, delimiter_of};
use onrecord_library::export::{self, Column, Form, Wanted, default_columns, known_columns};
use onrecord_library::lists::PAGE;
use onrecord_library::query::Query;
use onrecord_library::views::{Noun, Short};
use onrecord_library::{Library, Progress};
use std::ops::ControlFlow;
use std::sync::Arc;

type Host = Arc<Inner>;

/// So many guarded cells are listed.
const TOLD: usize = 200;

pub(crate) fn citation(host: &Host, request: Cite) -> Result<Text, Failure> {
    let library = host.library()?;
    let form = request.form.filter(|form| !form.trim().is_empty());
    let form = form.or(host.settings.get().citation_form).unwrap_or_else(|| DEFAULT_FORM.to_owned());
    let ids = quotes(&library, &request.ids)?;
    let mut all = Vec::with_capacity(ids.len());
    for page in ids.chunks(PAGE) {
        for quote in library.quotes(page)? {
            all.push(cite(&quote, &form).map_err(|bad| Failure::new(bad.to_string()))?);
        }
    }
    Ok(Text { text: all.join("\n\n") })
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn citation_parts(_: &Host, (): ()) -> Result<Vec<String>, Failure> {
    Ok(PARTS.iter().map(|(name, _)| (*name).to_owned()).collect())
}

/// Rows for the clipboard: cells with tabs between, no line of titles, private notes left at home.
pub(crate) fn copy_rows(host: &Host, request: CopyRows) -> Result<Text, Failure> {
    let library = host.library()?;
    let columns = export::columns(Some(&request.columns.join(",")), export::Per::Quote)
        .map_err(onrecord_library::Error::from)?;
    let wanted = Wanted {
        query: Query::parse("")?,
        only: Some(quotes(&library, &request.ids)?),
        order: request.order.map(|order| rows::order(order, request.down)),
        // It is pasted into spreadsheets mostly: what they would run is guarded as in a file for them.
        form: Form::Csv(Preset::Excel { delimiter: b'\t' }, columns),
        per: export::Per::Quote,
        private_notes: false,
    };
    let mut out = Vec::new();
    library.export(&wanted, &mut out, &mut |_| ControlFlow::Continue(()))?;
    let table = String::from_utf8_lossy(&out);
    let rows = table.split_once('\n').map_or("", |(_, rows)| rows);
    Ok(Text { text: rows.trim_end().to_owned() })
}

fn quotes(library: &Library, named: &[String]) -> Result<Vec<i64>, Failure> {
    named
        .iter()
        .map(|word| {
            let Short(_, id) = library.row(&[Noun::Quotes], word)?;
            Ok(id)
        })
        .collect()
}

const fn per(per: Option<Per>) -> export::Per {
    match per {
        None | Some(Per::Quote) => export::Per::Quote,
        Some(Per::Tag) => export::Per::Tag,
        Some(Per::Note) => export::Per::Note,
    }
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn columns(_: &Host, request: ColumnsFor) -> Result<Vec<KnownColumn>, Failure> {
    let per = per(Some(request.per));
    let default = default_columns(per);
    let known = known_columns(per).into_iter();
    Ok(known.map(|name| KnownColumn { name: name.to_owned(), default: default.contains(&name) }).collect())
}

pub(super) fn wanted(host: &Inner, library: &Library, export: &Export) -> Result<Wanted, Failure> {
    let per = per(export.per);
    let form = match (super::briefing::chosen(host, export), export.form) {
        (Some(briefing), _) => Form::Briefing(briefing),
        (None, ExportForm::Jsonl) => Form::Jsonl,
        (None, table) => {
            let preset = match (table, delimiter(export.delimiter.as_deref())?) {
                (ExportForm::CsvExcel, asked) => Preset::Excel {
                    delimiter: asked
                        .unwrap_or_else(|| delimiter_of(&sys_locale::get_locale().unwrap_or_default())),
                },
                (_, asked) => Preset::Code { delimiter: asked.unwrap_or(b',') },
            };
            Form::Csv(preset, chosen(export, per)?)
        }
    };
    Ok(Wanted {
        query: Query::parse(&export.query)?,
        only: export.ids.as_deref().map(|ids| quotes(library, ids)).transpose()?,
        order: export.order.map(|order| rows::order(order, export.down)),
        form,
        per,
        private_notes: export.private_notes.unwrap_or(false),
    })
}

fn chosen(export: &Export, per: export::Per) -> Result<Vec<Column>, Failure> {
    let Some(asked) = export.columns.as_ref().filter(|columns| !columns.is_empty()) else {
        return Ok(export::columns(None, per).map_err(onrecord_library::Error::from)?);
    };
    let mut chosen = Vec::with_capacity(asked.len());
    for column in asked {
        let mut found = export::columns(Some(&column.name), per).map_err(onrecord_library::Error::from)?;
        let title = column.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
        if let (Some(one), Some(title)) = (found.first_mut(), title) {
            title.clone_into(&mut one.title);
        }
        chosen.append(&mut found);
    }
    Ok(chosen)
}

fn delimiter(asked: Option<&str>) -> Result<Option<u8>, Failure> {
    match asked.map(str::as_bytes) {
        None | Some([]) => Ok(None),
        Some(&[one @ (b',' | b';' | b'|' | b'\t')]) => Ok(Some(one)),
        Some(_) => Err(Failure::new("What stands between cells is a comma, a semicolon, a tab or |.")),
    }
}

pub(crate) fn preview(host: &Host, request: ExportLook) -> Result<ExportPreview, Failure> {
    let library = host.library()?;
    let limit = usize::try_from(request.limit).unwrap_or(PAGE).min(PAGE);
    let preview = library.export_preview(&wanted(host, &library, &request.export)?, limit)?;
    let cell = |cell: export::Cell| PreviewCell { text: cell.text, guarded: cell.guarded };
    let rows: Vec<Vec<PreviewCell>> =
        preview.rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    let (total, more) = rows::total(preview.total);
    Ok(ExportPreview {
        titles: preview.titles,
        guarded: count(rows.iter().flatten().filter(|cell| cell.guarded).count()),
        rows,
        total,
        more,
    })
}

pub(crate) fn export(host: &Host, request: Export) -> Result<Job, Failure> {
    let library = host.library()?;
    let wanted = wanted(host, &library, &request)?;
    let name = match request.form {
        ExportForm::Jsonl => "quotes.jsonl",
        ExportForm::CsvCode | ExportForm::CsvExcel => "quotes.csv",
        ExportForm::BriefingMarkdown => "briefing.md",
        ExportForm::BriefingWord => "briefing.docx",
    };
    let path = host
        .desktop
        .choose_target(name, request.dialog.as_deref().unwrap_or_default())
        .ok_or_else(Failure::cancelled)?;
    begin(host, JobKind::Export, move |running| {
        let done = library.export_to(&wanted, &path, &mut |come: Progress| {
            if running.at(come.what, units(come.done), come.of.map(units)) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })?;
        let cells = done.guarded.iter().take(TOLD);
        Ok(JobReport::Export(Exported {
            file: path.display().to_string(),
            quotes: count(done.quotes),
            rows: count(done.rows),
            without: count(done.without),
            left_rejected: count(done.left_out.rejected),
            left_excluded: count(done.left_out.excluded),
            guarded: count(done.guarded.len()),
            guarded_cells: cells
                .map(|cell| GuardedCell { uid: cell.uid.clone(), column: cell.column.clone() })
                .collect(),
        }))
    })
}
