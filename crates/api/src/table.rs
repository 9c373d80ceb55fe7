//! The command table: a new command is one line here and its two types in `wire`.

use crate::bindings::{Declarations, declare};
use crate::handlers as h;
use crate::host::Inner;
use crate::wire::Failure;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::sync::Arc;
use ts_rs::{Config, TS};

/// One command: its name, what goes in and comes out, and what runs.
pub struct Command {
    /// As the window calls it.
    pub name: &'static str,
    pub(crate) types: fn(&Config) -> (String, String),
    pub(crate) declare: fn(&mut Declarations),
    pub(crate) run: fn(&Arc<Inner>, Value) -> Result<Value, Failure>,
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
    about: () => w::About = h::library::about;
    state: () => w::State = h::library::state;
    counts: () => w::Counts = h::library::counts;
    set_initials: w::SetInitials => w::State = h::library::set_initials;
    set_pref: w::SetPref => () = h::library::set_pref;
    set_citation_form: w::CitationForm => w::State = h::library::set_citation_form;
    open_default: () => w::State = h::library::open_default;
    open_sample: () => w::State = h::library::open_sample;
    choose_library: w::ChooseLibrary => w::State = h::library::choose;
    open_recent: w::RecentFolder => w::State = h::library::open_recent;
    forget_recent: w::RecentFolder => w::State = h::library::forget_recent;
    close_library: () => w::State = h::library::close;
    watch_folder: w::WatchFolder => w::State = h::library::watch_folder;
    stop_watching: () => w::State = h::library::stop_watching;
    open_url: w::OpenUrl => () = h::library::open_url;

    preview_page: w::PastedPage => w::Page = h::pages::preview;
    add_page: w::AddPage => w::Added = h::pages::add;
    add_by_hand: w::AddByHand => w::Added = h::pages::add_by_hand;
    add_files: w::AddFiles => w::Begun = h::files::add_files;
    preview_table: w::LookAtTable => w::TableLook = h::tables::preview;
    add_table: w::AddTable => w::Job = h::tables::add;
    leave_table: w::TableId => () = h::tables::leave;
    pause: w::Pause => () = h::files::pause;
    import_problems: w::ProblemRange => Vec<w::Problem> = h::files::problems;
    save_report: w::SaveReport => w::Text = h::files::save_report;
    add_refused_again: w::Job => w::Job = h::files::again;
    fetch_page: w::AskAddress => w::FetchedPage = h::feeds::fetch_page;
    stop_fetching: () => () = h::feeds::stop_fetching;
    add_fetched: w::AddFetched => w::Added = h::feeds::add_fetched;
    set_proxy: w::SetProxy => w::State = h::feeds::set_proxy;
    rerun: w::Rerun => w::Job = h::rerun::rerun;
    cancel: w::Job => () = h::files::cancel;

    open_view: w::OpenView => w::View = h::views::open;
    view_rows: w::ViewRange => w::Rows = h::views::rows;
    view_ids: w::ViewRange => Vec<String> = h::views::ids;
    view_position: w::ViewId => Option<u32> = h::views::position;
    search: w::Search => w::Found = h::search::search;
    suggest: w::Suggest => Vec<w::Suggestion> = h::search::suggest;

    article: w::Id => w::Article = h::show::article;
    quote: w::Id => w::Quote = h::show::quote;
    person: w::Id => w::Person = h::show::person;
    tags: () => Vec<w::TagRow> = h::show::tags;
    collections: () => Vec<w::CollectionRow> = h::show::collections;

    feeds: () => Vec<w::FeedRow> = h::feeds::list;
    find_feeds: w::AskAddress => w::FoundFeeds = h::feeds::find;
    follow_feed: w::FollowFeed => w::Edited = h::feeds::follow;
    change_feed: w::ChangeFeed => w::Edited = h::feeds::change;
    unfollow_feed: w::FeedUid => w::Edited = h::feeds::unfollow;
    refresh_feeds: w::RefreshFeeds => w::Job = h::feeds::refresh;
    feed_entries: w::FeedEntries => Vec<w::FeedEntry> = h::feeds::entries;
    fetch_entries: w::Entries => w::Job = h::feeds::fetch_entries;
    dismiss_entries: w::DismissEntries => w::Edited = h::feeds::dismiss;

    review: w::Review => w::Edited = h::quotes::review;
    set_speaker: w::SetSpeaker => w::Edited = h::quotes::set_speaker;
    change_quotes: w::ChangeQuotes => w::Edited = h::quotes::change;
    set_edges: w::SetEdges => w::Edited = h::quotes::set_edges;
    add_quote: w::AddQuote => w::Edited = h::quotes::add;
    delete_quotes: w::Ids => w::Edited = h::quotes::delete;
    add_highlight: w::AddHighlight => w::Edited = h::quotes::add_highlight;
    colour_highlights: w::ColourHighlights => w::Edited = h::quotes::colour_highlights;
    delete_highlights: w::Ids => w::Edited = h::quotes::delete_highlights;

    tag: w::Tagging => w::Edited = h::codebook::tag;
    untag: w::Tagging => w::Edited = h::codebook::untag;
    define_tag: w::DefineTag => w::Edited = h::codebook::define;
    rename_tag: w::RenameTag => w::Edited = h::codebook::rename;
    move_tag: w::MoveTag => w::Edited = h::codebook::move_under;
    delete_tag: w::TagPath => w::Edited = h::codebook::delete;

    add_note: w::AddNote => w::Edited = h::notes::add;
    rewrite_note: w::RewriteNote => w::Edited = h::notes::rewrite;
    set_notes_private: w::NotesPrivate => w::Edited = h::notes::set_private;
    delete_notes: w::Ids => w::Edited = h::notes::delete;
    add_link: w::AddLink => w::Edited = h::notes::add_link;
    note_link: w::NoteLink => w::Edited = h::notes::note_link;
    delete_links: w::Ids => w::Edited = h::notes::delete_links;

    set_article_state: w::SetArticleState => w::Edited = h::articles::set_state;
    correct_articles: w::CorrectArticles => w::Edited = h::articles::correct;
    correct_text: w::CorrectText => w::Edited = h::articles::correct_text;
    place_again: w::PlaceAgain => w::Edited = h::quotes::place_again;
    text_changes: w::ChangesOf => w::TextChanges = h::keeping::changes;
    evidence: w::Id => w::Evidence = h::keeping::evidence;
    set_evidence: w::SetEvidence => w::Edited = h::keeping::set_evidence;
    take_reading: w::TakeReading => w::Edited = h::keeping::take_reading;
    judge_links: w::JudgeLinks => w::Edited = h::keeping::judge_links;
    collect: w::Collect => w::Edited = h::articles::collect;
    uncollect: w::Collect => w::Edited = h::articles::uncollect;
    rename_collection: w::RenameCollection => w::Edited = h::articles::rename_collection;
    describe_collection: w::DescribeCollection => w::Edited = h::articles::describe_collection;
    delete_collection: w::Collection => w::Edited = h::articles::delete_collection;

    add_person: w::AddPerson => w::Edited = h::people::add;
    rename_person: w::PersonName => w::Edited = h::people::rename;
    add_alias: w::PersonName => w::Edited = h::people::add_alias;
    remove_alias: w::PersonName => w::Edited = h::people::remove_alias;
    change_person: w::ChangePerson => w::Edited = h::people::change;
    add_role: w::AddRole => w::Edited = h::people::add_role;
    remove_role: w::PersonRole => w::Edited = h::people::remove_role;
    merge_people: w::MergePeople => w::Edited = h::people::merge;
    delete_person: w::Id => w::Edited = h::people::delete;

    undo: w::Expected => w::Edited = h::history::undo;
    redo: w::Expected => w::Edited = h::history::redo;
    history: w::Limit => Vec<w::HistoryEntry> = h::history::history;

    citation: w::Cite => w::Text = h::leave::citation;
    copy_rows: w::CopyRows => w::Text = h::leave::copy_rows;
    passage: w::Passage => w::Text = h::leave::passage;
    citation_parts: () => Vec<String> = h::leave::citation_parts;
    export_columns: w::ColumnsFor => Vec<w::KnownColumn> = h::leave::columns;
    export_preview: w::ExportLook => w::ExportPreview = h::leave::preview;
    briefing_look: w::ExportLook => w::BriefingLook = h::briefing::look;
    export: w::Export => w::Job = h::leave::export;
}

fn answer<Q: DeserializeOwned, A: Serialize>(
    host: &Arc<Inner>,
    request: Value,
    run: fn(&Arc<Inner>, Q) -> Result<A, Failure>,
) -> Result<Value, Failure> {
    let request = serde_json::from_value(request)
        .map_err(|e| Failure::new(format!("The window asked in a way this version does not know: {e}.")))?;
    serde_json::to_value(run(host, request)?)
        .map_err(|e| Failure::new(format!("The answer could not be written: {e}.")))
}
