//! Notes and links.

use super::given::set;
use crate::host::Inner;
use crate::wire::{AddLink, AddNote, Edited, Failure, Ids, NoteLink, NotesPrivate, RewriteNote};
use onrecord_library::views::LinkKind;
use std::sync::Arc;

type Host = Arc<Inner>;

pub(crate) fn add(host: &Host, request: AddNote) -> Result<Edited, Failure> {
    if let Some(mut targets) = request.others.filter(|others| !others.is_empty()) {
        targets.insert(0, request.target);
        return host.edit(|library| library.add_notes(&targets, &request.body, request.private));
    }
    host.edit(|library| library.add_note(&request.target, &request.body, request.private))
}

pub(crate) fn rewrite(host: &Host, request: RewriteNote) -> Result<Edited, Failure> {
    host.edit(|library| library.rewrite_note(&request.id, &request.body))
}

pub(crate) fn set_private(host: &Host, request: NotesPrivate) -> Result<Edited, Failure> {
    host.edit(|library| library.set_notes_private(&request.ids, request.private))
}

pub(crate) fn delete(host: &Host, request: Ids) -> Result<Edited, Failure> {
    host.edit(|library| library.delete_notes(&request.ids))
}

pub(crate) fn add_link(host: &Host, request: AddLink) -> Result<Edited, Failure> {
    let kind = LinkKind::from_name(request.kind.name())
        .ok_or_else(|| Failure::new("There is no such relation between two things."))?;
    let note = request.note.as_deref().filter(|note| !note.trim().is_empty());
    host.edit(|library| library.add_link(&request.from, kind, &request.to, note))
}

pub(crate) fn note_link(host: &Host, request: NoteLink) -> Result<Edited, Failure> {
    host.edit(|library| library.note_link(&request.id, set(request.note)))
}

pub(crate) fn delete_links(host: &Host, request: Ids) -> Result<Edited, Failure> {
    host.edit(|library| library.delete_links(&request.ids))
}
