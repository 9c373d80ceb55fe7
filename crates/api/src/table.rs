//! The command table: a new command is one line here and its two types in `wire`.

use crate::bindings::{Declarations, declare};

use crate::host::Host;
use crate::wire::Failure;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use ts_rs::{Config, TS};

/// One command: its name, what goes in and comes out, and what runs.
pub struct Command {
    /// As the window calls it.
    pub name: &'static str,
    pub(crate) types: fn(&Config) -> (String, String),
    pub(crate) declare: fn(&mut Declarations),
    pub(crate) run: fn(&Host, Value) -> Result<Value, Failure>,
}

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Command").field("name", &self.name).finish_non_exhaustive()
    }
}

macro_rules! commands {
    ($($name:ident: $request:ty => $reply:ty = $handler:path;)+) => {
        /// Every command there is.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            types: |config| (<$request as TS>::name(config), <$reply as TS>::name(config)),
            declare: |types| {
                declare::<$request>(types);
                declare::<$reply>(types);
            },
            run: |host, request| answer::<$request, $reply>(host, request, $handler),
        }),+];
    };
}

use crate::wire as w;

commands! {
    about: () => w::About = pending;
    state: () => w::State = pending;
    set_initials: w::SetInitials => w::State = pending;
    set_pref: w::SetPref => () = pending;
    set_citation_form: w::CitationForm => w::State = pending;
    open_default: () => w::State = pending;
    choose_library: w::ChooseLibrary => w::State = pending;
    open_recent: w::RecentFolder => w::State = pending;
    forget_recent: w::RecentFolder => w::State = pending;
    close_library: () => w::State = pending;
    open_url: w::OpenUrl => () = pending;

    preview_page: w::PastedPage => w::Page = pending;
    add_page: w::AddPage => w::Added = pending;
    add_by_hand: w::AddByHand => w::Added = pending;
    add_files: w::AddFiles => w::Job = pending;
    cancel: w::Job => () = pending;

    open_view: w::OpenView => w::View = pending;
    view_rows: w::ViewRange => w::Rows = pending;
    view_ids: w::ViewRange => Vec<String> = pending;
    view_position: w::ViewId => Option<u32> = pending;
    search: w::Search => w::Found = pending;
    suggest: w::Suggest => Vec<w::Suggestion> = pending;

    article: w::Id => w::Article = pending;
    quote: w::Id => w::Quote = pending;
    person: w::Id => w::Person = pending;
    tags: () => Vec<w::TagRow> = pending;
    collections: () => Vec<w::CollectionRow> = pending;

    review: w::Review => w::Edited = pending;
    set_speaker: w::SetSpeaker => w::Edited = pending;
    change_quotes: w::ChangeQuotes => w::Edited = pending;
    set_edges: w::SetEdges => w::Edited = pending;
    add_quote: w::AddQuote => w::Edited = pending;
    delete_quotes: w::Ids => w::Edited = pending;
    add_highlight: w::AddHighlight => w::Edited = pending;
    colour_highlights: w::ColourHighlights => w::Edited = pending;
    delete_highlights: w::Ids => w::Edited = pending;

    tag: w::Tagging => w::Edited = pending;
    untag: w::Tagging => w::Edited = pending;
    define_tag: w::DefineTag => w::Edited = pending;
    rename_tag: w::RenameTag => w::Edited = pending;
    move_tag: w::MoveTag => w::Edited = pending;
    delete_tag: w::TagPath => w::Edited = pending;

    add_note: w::AddNote => w::Edited = pending;
    rewrite_note: w::RewriteNote => w::Edited = pending;
    set_notes_private: w::NotesPrivate => w::Edited = pending;
    delete_notes: w::Ids => w::Edited = pending;
    add_link: w::AddLink => w::Edited = pending;
    note_link: w::NoteLink => w::Edited = pending;
    delete_links: w::Ids => w::Edited = pending;

    set_article_state: w::SetArticleState => w::Edited = pending;
    correct_articles: w::CorrectArticles => w::Edited = pending;
    collect: w::Collect => w::Edited = pending;
    uncollect: w::Collect => w::Edited = pending;
    rename_collection: w::RenameCollection => w::Edited = pending;
    describe_collection: w::DescribeCollection => w::Edited = pending;
    delete_collection: w::Collection => w::Edited = pending;

    add_person: w::AddPerson => w::Edited = pending;
    rename_person: w::PersonName => w::Edited = pending;
    add_alias: w::PersonName => w::Edited = pending;
    remove_alias: w::PersonName => w::Edited = pending;
    change_person: w::ChangePerson => w::Edited = pending;
    add_role: w::AddRole => w::Edited = pending;
    remove_role: w::PersonRole => w::Edited = pending;
    merge_people: w::MergePeople => w::Edited = pending;
    delete_person: w::Id => w::Edited = pending;

    undo: w::Expected => w::Edited = pending;
    redo: w::Expected => w::Edited = pending;
    history: w::Limit => Vec<w::HistoryEntry> = pending;

    citation: w::Cite => w::Text = pending;
    export_columns: w::ColumnsFor => Vec<w::KnownColumn> = pending;
    export_preview: w::ExportLook => w::ExportPreview = pending;
    export: w::Export => w::Job = pending;
}

fn answer<Q: DeserializeOwned, A: Serialize>(
    host: &Host,
    request: Value,
    run: fn(&Host, Q) -> Result<A, Failure>,
) -> Result<Value, Failure> {
    let request = serde_json::from_value(request)
        .map_err(|e| Failure::new(format!("The window asked in a way this version does not know: {e}.")))?;
    serde_json::to_value(run(host, request)?)
        .map_err(|e| Failure::new(format!("The answer could not be written: {e}.")))
}

fn pending<Q, A>(_: &Host, _: Q) -> Result<A, Failure> {
    Err(Failure::new("This is not built yet."))
}
