//! Verbs, one after another.

use super::sample::{PORT, library, sql};
use super::{actor, content, edit, quick, refused};
use crate::articles::{Correction, correct, set_state};
use crate::links::{self, End};
use crate::people;
use crate::quotes::{self, Fields, NewQuote, Part, Who};
use crate::views::{self, LinkKind, Review, State};
use crate::{Editor, Patch, Store, Target, collections, highlights, notes, tags};
use onrecord_model::PersonKind;
use onrecord_model::{Act, Kind, Span};

fn editor() -> (tempfile::TempDir, std::path::PathBuf, Editor) {
    let (folder, path) = library();
    let editor = quick(&path);
    (folder, path, editor)
}

fn text(path: &std::path::Path, question: &str) -> String {
    let mut store = Store::open(path).unwrap();
    let answer: crate::Result<Option<String>> =
        store.read(|r| Ok(r.connection().query_row(question, [], |row| row.get(0))?));
    answer.unwrap().unwrap_or_else(|| "NULL".to_owned())
}

fn at(words: &str) -> Span {
    let start = PORT.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn quote(path: &std::path::Path, id: i64) -> views::QuoteRow {
    Store::open(path).unwrap().read(|r| views::quotes::rows(*r, &[id])).unwrap().remove(0)
}

#[test]
fn tags_are_found_by_path_in_any_case_and_hung_once() {
    let (_folder, path, mut e) = editor();
    let tag = edit(&mut e, |w| tags::find_or_create(w, "Trade / Grain"));
    assert_eq!(edit(&mut e, |w| tags::find_or_create(w, "trade/grain")), tag);
    assert_eq!(edit(&mut e, |w| tags::find_or_create(w, &format!("t{tag}"))), tag, "by its short id");
    assert_eq!(edit(&mut e, |w| tags::path_of(**w, tag)), "Trade/Grain");
    let on = [Target::Quote(1), Target::Quote(1), Target::Article(2)];
    assert_eq!(edit(&mut e, |w| tags::hang(w, tag, &on)), 2);
    assert_eq!(edit(&mut e, |w| tags::hang(w, tag, &on)), 0);
    assert_eq!(quote(&path, 1).tags, ["Trade/Grain"]);
    assert!(refused(&mut e, |w| tags::hang(w, tag, &[Target::Quote(1), Target::Quote(99)])).contains("q99"));
    assert_eq!(edit(&mut e, |w| tags::take_off(w, tag, &on)), 2);
    for bad in ["", "Trade//Grain", "/Trade", "Trade/"] {
        assert!(refused(&mut e, |w| tags::find_or_create(w, bad)).contains("not a path"), "{bad}");
    }
}

#[test]
fn the_codebook_stays_a_tree() {
    let (_folder, path, mut e) = editor();
    let grain = edit(&mut e, |w| tags::find_or_create(w, "Trade/Grain"));
    let trade = edit(&mut e, |w| tags::find(**w, "Trade"));
    let other = edit(&mut e, |w| tags::find_or_create(w, "Grain"));
    for under in [trade, grain] {
        assert!(refused(&mut e, |w| tags::move_under(w, trade, Some(under))).contains("can't stand under"));
    }
    assert!(
        refused(&mut e, |w| tags::move_under(w, grain, None)).contains("already"),
        "the name is taken there"
    );
    assert!(refused(&mut e, |w| tags::rename(w, grain, "a/b")).contains("stands between names"));
    assert!(refused(&mut e, |w| tags::delete(w, trade)).contains("Grain"));
    edit(&mut e, |w| tags::rename(w, other, "Ships"));
    edit(&mut e, |w| tags::move_under(w, other, Some(grain)));
    assert_eq!(edit(&mut e, |w| tags::path_of(**w, other)), "Trade/Grain/Ships");
    assert!(refused(&mut e, |w| tags::define(w, grain, Patch::Set("red"), Patch::Keep)).contains("#rrggbb"));
    edit(&mut e, |w| tags::define(w, grain, Patch::Set("#AA0000"), Patch::Keep));
    assert_eq!(text(&path, "select colour from tags where name = 'Grain'"), "#aa0000");
    let before = content(&path);
    edit(&mut e, |w| tags::hang(w, other, &[Target::Person(1)]));
    edit(&mut e, |w| tags::delete(w, other));
    e.undo(None, actor()).unwrap();
    e.undo(None, actor()).unwrap();
    assert_eq!(content(&path), before);
}

#[test]
fn links_fit_their_ends_and_are_made_once() {
    let (_folder, path, mut e) = editor();
    let (a1, a2, q1, q3) = (End::Article(1), End::Article(2), End::Quote(1), End::Quote(3));
    let url = |url: &str| End::Url(url.to_owned());
    edit(&mut e, |w| links::add(w, &a1, LinkKind::Follows, &a2, None));
    edit(&mut e, |w| links::add(w, &q1, LinkKind::Contradicts, &q3, Some("a week later")));
    edit(&mut e, |w| links::add(w, &a1, LinkKind::BasedOn, &url("https://example.org/x"), None));
    for (from, kind, to, says) in [
        (&a1, LinkKind::Answers, &a2, "use one of related"),
        (&q1, LinkKind::Follows, &q3, "use one of answers"),
        (&a1, LinkKind::Related, &q1, "can't be linked"),
        (&a1, LinkKind::Related, &a1, "to itself"),
        (&a1, LinkKind::Follows, &a2, "already: l2"),
        (&q3, LinkKind::Contradicts, &q1, "already: l3"),
        (&a1, LinkKind::BasedOn, &url("https://example.org/x"), "already: l4"),
        (&a1, LinkKind::Related, &url("https://quay.example/port"), "to itself"),
        (&a1, LinkKind::Related, &url("quay"), "not an address"),
        (&a1, LinkKind::Related, &End::Article(99), "a99"),
    ] {
        let said = refused(&mut e, |w| links::add(w, from, kind, to, None));
        assert!(said.contains(says), "{from} {} {to}: {said}", kind.name());
    }
    edit(&mut e, |w| links::add(w, &a2, LinkKind::Follows, &a1, None));
    edit(&mut e, |w| links::add(w, &a2, LinkKind::Translates, &url("https://quay.example/ferry"), None));
    assert_eq!(text(&path, "select cast(to_article as text) from links where kind = 'translates'"), "3");
    edit(&mut e, |w| links::set_note(w, 2, Patch::Set("see there")));
    edit(&mut e, |w| links::delete(w, &[2]));
    assert!(refused(&mut e, |w| links::set_note(w, 2, Patch::Clear)).contains("l2"));
}

#[test]
fn a_corrected_field_says_who_corrected_it() {
    let (_folder, path, mut e) = editor();
    let correction = Correction {
        section: Patch::Set("Politics".into()),
        published: Patch::Set("2024-05-05T10:00+02:00".parse().unwrap()),
        outlet: Patch::Set("QUAY.example".into()),
        ..Correction::default()
    };
    edit(&mut e, |w| correct(w, 1, &correction));
    assert_eq!(
        text(&path, "select sources from articles where id = 1"),
        r#"{"published":"corrected by ab","section":"corrected by ab","url":"the page"}"#,
        "the outlet is the same: its domain names it"
    );
    assert_eq!(
        text(&path, "select published || published_zone || published_source from articles where id = 1"),
        "2024-05-05T10:00+02:00corrected by ab"
    );
    let again = e.edit("again", actor(), |w| correct(w, 1, &correction)).unwrap();
    assert_eq!(again.entry, None, "what is so already is no change");
    let outlet = Correction { outlet: Patch::Set("Evening Post".into()), ..Correction::default() };
    edit(&mut e, |w| correct(w, 1, &outlet));
    assert_eq!(
        text(&path, "select name from outlets where id = (select outlet_id from articles where id = 1)"),
        "Evening Post"
    );
    let bad = Correction { url: Patch::Set("quay".into()), ..Correction::default() };
    assert!(refused(&mut e, |w| correct(w, 1, &bad)).contains("not an address"));
    assert!(refused(&mut e, |w| set_state(w, &[1], State::Excluded, None)).contains("reason"));
    edit(&mut e, |w| set_state(w, &[1, 2], State::Excluded, Some("same text")));
    edit(&mut e, |w| set_state(w, &[1], State::Read, None));
    assert_eq!(text(&path, "select state_reason from articles where id = 1"), "NULL");
}

#[test]
fn review_says_who_and_when_and_can_be_taken_back() {
    let (_folder, path, mut e) = editor();
    assert_eq!(edit(&mut e, |w| quotes::set_review(w, &[1, 2], Review::Checked)), 2);
    let question = "select review || reviewed_by || reviewed_at from quotes where id = 1";
    assert_eq!(text(&path, question), "checkedab2024-06-17T09:25:00.000Z");
    assert_eq!(edit(&mut e, |w| quotes::set_review(w, &[1, 2, 3], Review::Checked)), 1);
    edit(&mut e, |w| quotes::set_review(w, &[1], Review::New));
    assert_eq!(
        text(&path, "select coalesce(review, reviewed_by, reviewed_at) from quotes where id = 1"),
        "NULL"
    );
}

#[test]
fn a_speaker_is_a_known_person_a_new_one_or_nobody() {
    let (_folder, path, mut e) = editor();
    edit(&mut e, |w| quotes::set_people(w, 3, Part::Speaker, &[Who::Named("Karimov".into())]));
    let row = quote(&path, 3);
    assert_eq!(row.speakers[0].name, "Каримов", "as the page has it, in its script");
    assert_eq!(row.who.as_deref(), Some("ab"));
    assert_eq!(row.rule.as_deref(), Some("cue"), "the machine's rule stays");
    assert_eq!(
        text(
            &path,
            "select name from persons where id = (select person_id from quote_people where quote_id = 3)"
        ),
        "Karimov"
    );
    let all = [Who::Known(1), Who::Named("ada adeyemi".into()), Who::Named("Karimov".into())];
    edit(&mut e, |w| quotes::set_people(w, 3, Part::Speaker, &all));
    let names: Vec<String> = quote(&path, 3).speakers.into_iter().map(|s| s.name).collect();
    assert_eq!(names, ["Ada Adeyemi", "Каримов"], "one person once");
    edit(&mut e, |w| quotes::set_people(w, 3, Part::Speaker, &[]));
    assert!(quote(&path, 3).speakers.is_empty());
    assert!(
        refused(&mut e, |w| quotes::set_people(w, 3, Part::Speaker, &[Who::Known(4)]))
            .contains("unnamed source")
    );
    edit(&mut e, |w| people::add_alias(w, 2, "Ada Adeyemi"));
    let said =
        refused(&mut e, |w| quotes::set_people(w, 3, Part::Chain, &[Who::Named("Ada Adeyemi".into())]));
    assert!(said.contains("p1, p2"), "{said}");
    // To say what the machine said makes it a person's word.
    edit(&mut e, |w| quotes::set_people(w, 1, Part::Speaker, &[Who::Known(1)]));
    assert_eq!(text(&path, "select origin from quote_people where quote_id = 1"), "person");
}

#[test]
fn new_edges_keep_what_was_verbatim_and_tell_the_kind() {
    let (_folder, path, mut e) = editor();
    let whole = at("We will ship grain,” said harbour master Ada Adeyemi, “before the port freezes.");
    edit(&mut e, |w| quotes::set_edges(w, 1, &[whole]));
    let row = quote(&path, 1);
    assert_eq!(row.kind, Kind::Mixed);
    assert_eq!(row.quoted.bytes.len(), 2);
    edit(&mut e, |w| quotes::set_edges(w, 1, &[at("ship grain")]));
    assert_eq!((quote(&path, 1).content.as_str(), quote(&path, 1).kind), ("ship grain", Kind::Direct));
    edit(&mut e, |w| quotes::set_edges(w, 1, &[at("Nobody believed it")]));
    assert_eq!(quote(&path, 1).kind, Kind::Indirect);
    let found = "select group_concat(rowid) from search_quotes where search_quotes match 'nobod'";
    assert_eq!(text(&path, found), "1", "the index follows");
    let start = format!("{}", PORT.find("Nobody").unwrap());
    assert_eq!(text(&path, "select cast(start as text) from quotes where id = 1"), start);
    let before = content(&path);
    let ship = PORT.find('🚢').unwrap();
    for bad in [Span::new(ship, ship + 1), Span::new(0, 9999), Span::new(3, 3)] {
        refused(&mut e, |w| quotes::set_edges(w, 1, &[bad]));
    }
    assert_eq!(content(&path), before);
}

#[test]
fn fields_are_set_cleared_and_never_half() {
    let (_folder, path, mut e) = editor();
    let fields = Fields {
        act: Some(Act::Denied),
        said_on: Patch::Set("2024-05".parse().unwrap()),
        role: Patch::Set("mill  owner".into()),
        own_translation: Patch::Set("There is none".into()),
        ..Fields::default()
    };
    edit(&mut e, |w| quotes::set_fields(w, 2, &fields));
    let question = "select act || said_on || role || translator || who from quotes where id = 2";
    assert_eq!(text(&path, question), "denied2024-05mill ownerabab");
    let again = e.edit("again", actor(), |w| quotes::set_fields(w, 2, &fields)).unwrap();
    assert_eq!(again.entry, None);
    let cleared = Fields { own_translation: Patch::Clear, role: Patch::Clear, ..Fields::default() };
    edit(&mut e, |w| quotes::set_fields(w, 2, &cleared));
    assert_eq!(
        text(&path, "select coalesce(role, own_translation, translator) from quotes where id = 2"),
        "NULL"
    );
    let alone = Fields { translator: Patch::Set("xy".into()), ..Fields::default() };
    assert!(refused(&mut e, |w| quotes::set_fields(w, 2, &alone)).contains("translation"));
    let kind = |kind| Fields { kind: Some(kind), ..Fields::default() };
    edit(&mut e, |w| quotes::set_fields(w, 2, &kind(Kind::Mixed)));
    assert_eq!(
        text(&path, "select quoted from quotes where id = 2"),
        format!("[[{},{}]]", at("stocks").start, at("stocks").end)
    );
    edit(&mut e, |w| quotes::set_fields(w, 2, &kind(Kind::Indirect)));
    assert_eq!(text(&path, "select quoted from quotes where id = 2"), "[]");
    assert!(refused(&mut e, |w| quotes::set_fields(w, 4, &kind(Kind::Mixed))).contains("edges"));
}

#[test]
fn a_missed_quotation_is_added_by_hand_and_only_that_is_deleted() {
    let (_folder, path, mut e) = editor();
    let content = vec![at("no “stocks” left")];
    let new = NewQuote {
        content: content.clone(),
        speakers: vec![Who::Named("Lev Orlov".into())],
        ..NewQuote::default()
    };
    let id = edit(&mut e, |w| quotes::add_by_hand(w, 1, &new));
    let row = quote(&path, id);
    assert_eq!((row.kind, row.origin.as_str()), (Kind::Mixed, "person"));
    assert_eq!(text(&path, &format!("select cast(nested_in as text) from quotes where id = {id}")), "2");
    assert!(refused(&mut e, |w| quotes::add_by_hand(w, 1, &new)).contains("covers just these words"));
    assert!(refused(&mut e, |w| quotes::delete_by_hand(w, 1)).contains("reject it"));
    edit(&mut e, |w| notes::add(w, Target::Quote(id), "mine", false));
    edit(&mut e, |w| quotes::delete_by_hand(w, id));
    assert_eq!(text(&path, "select cast(count(*) as text) from notes"), "0");
    let given = NewQuote { quoted: Some(vec![content[0]]), content, ..NewQuote::default() };
    let id = edit(&mut e, |w| quotes::add_by_hand(w, 1, &given));
    assert_eq!(quote(&path, id).kind, Kind::Direct, "as the person says");
}

#[test]
fn two_persons_become_one_with_all_they_have() {
    let (_folder, path, mut e) = editor();
    let trade = edit(&mut e, |w| tags::find_or_create(w, "Trade"));
    let ports = edit(&mut e, |w| tags::find_or_create(w, "Ports"));
    edit(&mut e, |w| tags::hang(w, trade, &[Target::Person(1), Target::Person(3)]));
    edit(&mut e, |w| tags::hang(w, ports, &[Target::Person(3)]));
    edit(&mut e, |w| notes::add(w, Target::Person(3), "same hand", false));
    edit(&mut e, |w| people::add_alias(w, 1, "Adeyemi"));
    edit(&mut e, |w| people::add_alias(w, 3, "Adeyemi"));
    edit(&mut e, |w| people::add_alias(w, 3, "Адеемі"));
    let role = |role: &str| people::Role { role: role.into(), ..people::Role::default() };
    edit(&mut e, |w| people::add_role(w, 3, &role("harbour master")));
    edit(&mut e, |w| people::add_role(w, 3, &role("captain")));
    edit(&mut e, |w| quotes::set_people(w, 1, Part::Speaker, &[Who::Known(1), Who::Known(3)]));
    edit(&mut e, |w| quotes::set_people(w, 3, Part::Speaker, &[Who::Known(3)]));
    let before = content(&path);
    assert!(refused(&mut e, |w| people::merge(w, 4, 1)).contains("unnamed source"));
    assert!(refused(&mut e, |w| people::merge(w, 1, 1)).contains("itself"));
    edit(&mut e, |w| people::merge(w, 3, 1));
    assert_eq!(
        text(&path, "select group_concat(name, '|' order by name) from person_names where person_id = 1"),
        "A. Adeyemi|Ada Adeyemi|Adeyemi|Адеемі"
    );
    assert_eq!(
        text(&path, "select group_concat(role, '|' order by role) from person_roles where person_id = 1"),
        "captain|harbour master"
    );
    assert_eq!(text(&path, "select cast(count(*) as text) from taggings where person_id = 1"), "2");
    assert_eq!(text(&path, "select cast(person_id as text) from notes"), "1");
    assert_eq!(quote(&path, 1).speakers.len(), 1, "one person speaks once");
    assert_eq!(text(&path, "select cast(person_id as text) from quote_people where quote_id = 3"), "1");
    assert!(refused(&mut e, |w| people::name_of(**w, 3)).contains("p3"));
    e.undo(None, actor()).unwrap();
    assert_eq!(content(&path), before);
}

#[test]
fn people_keep_their_names_and_go_only_unused() {
    let (_folder, path, mut e) = editor();
    edit(&mut e, |w| people::rename(w, 1, "Ada B. Adeyemi"));
    let names = "select group_concat(name, '|' order by name) from person_names where person_id = 1";
    assert_eq!(text(&path, names), "Ada Adeyemi|Ada B. Adeyemi");
    assert!(refused(&mut e, |w| people::remove_alias(w, 1, "Ada B. Adeyemi")).contains("rename"));
    assert!(refused(&mut e, |w| people::remove_alias(w, 1, "Nobody")).contains("not among"));
    edit(&mut e, |w| people::remove_alias(w, 1, "Ada Adeyemi"));
    assert!(refused(&mut e, |w| people::delete(w, 1)).contains("named by 2 quotations"));
    edit(&mut e, |w| people::delete(w, 3));
    let late = people::Role {
        role: "x".into(),
        since: "2024-05".parse().ok(),
        until: "2023".parse().ok(),
        ..people::Role::default()
    };
    assert!(refused(&mut e, |w| people::add_role(w, 1, &late)).contains("before it begins"));
    assert!(refused(&mut e, |w| people::create(w, "x", PersonKind::Unnamed, None)).contains("unnamed"));
    edit(&mut e, |w| people::set_kind(w, 4, PersonKind::Person));
    assert_eq!(text(&path, "select article_id from persons where id = 4"), "NULL");
}

#[test]
fn collections_and_highlights_hold_what_they_are_given() {
    let (_folder, path, mut e) = editor();
    let trip = edit(&mut e, |w| collections::create(w, "Spring trip"));
    assert!(refused(&mut e, |w| collections::create(w, "spring TRIP")).contains("already"));
    assert_eq!(edit(&mut e, |w| collections::put_in(w, trip, &[1, 2, 1])), 2);
    assert_eq!(edit(&mut e, |w| collections::take_out(w, trip, &[2, 3])), 1);
    edit(&mut e, |w| collections::rename(w, trip, "Spring Trip"));
    let row = Store::open(&path).unwrap().read(|r| collections::list(*r)).unwrap().remove(0);
    assert_eq!((row.name.as_str(), row.articles), ("Spring Trip", 1));
    edit(&mut e, |w| collections::delete(w, trip));
    assert_eq!(text(&path, "select cast(count(*) as text) from articles"), "3");

    let id = edit(&mut e, |w| highlights::add(w, 1, &[at("The mill "), at("Nobody")], None));
    assert_eq!(
        text(&path, "select spans from highlights"),
        format!(
            "[[{},{}],[{},{}]]",
            at("The mill").start,
            at("The mill").end,
            at("Nobody").start,
            at("Nobody").end
        )
    );
    assert_eq!(edit(&mut e, |w| crate::find_target(**w, &format!("h{id}"))), Target::Highlight(id));
    let ports = edit(&mut e, |w| tags::find_or_create(w, "Trade/Ports"));
    edit(&mut e, |w| tags::hang(w, ports, &[Target::Highlight(id)]));
    let row = Store::open(&path).unwrap().read(|r| highlights::list(*r, 1)).unwrap().remove(0);
    assert_eq!((row.words.as_str(), &row.tags[..]), ("The mill […] Nobody", &["Trade/Ports".to_owned()][..]));
    let points = PORT[..at("The mill").start].chars().count();
    assert_eq!(row.spans.points[0], (points, points + 8), "in characters for whoever reads it");
    let unordered = [at("Nobody"), at("The mill")];
    assert!(refused(&mut e, |w| highlights::add(w, 1, &unordered, None)).contains("out of order"));
    edit(&mut e, |w| notes::add(w, Target::Highlight(id), "here", true));
    edit(&mut e, |w| highlights::delete(w, &[id]));
    assert_eq!(text(&path, "select cast(count(*) as text) from notes"), "0");
}

#[test]
fn a_name_that_was_taken_meanwhile_makes_undo_refuse_in_a_sentence() {
    let (_folder, path, mut e) = editor();
    let trip = edit(&mut e, |w| collections::create(w, "Trip"));
    edit(&mut e, |w| collections::rename(w, trip, "Journey"));
    let mut other = Store::open(&path).unwrap();
    other
        .write(actor(), |w| sql(w, "insert into collections (uid, name, made_at) values ('x', 'Trip', '')"))
        .unwrap();
    let before = content(&path);
    let said = e.undo(None, actor()).unwrap_err().to_string();
    assert!(said.contains("can't be undone: what it left was changed since"), "{said}");
    assert_eq!(content(&path), before);
}

#[test]
fn what_belonged_to_a_row_that_is_gone_is_not_brought_back() {
    let (_folder, path, mut e) = editor();
    let note = edit(&mut e, |w| notes::add(w, Target::Link(1), "why", false));
    edit(&mut e, |w| notes::delete(w, &[note]));
    Store::open(&path).unwrap().write(actor(), |w| sql(w, "delete from links where id = 1")).unwrap();
    let before = content(&path);
    let said = e.undo(None, actor()).unwrap_err().to_string();
    assert!(said.contains("can't be undone: what it left was changed since"), "{said}");
    assert_eq!(content(&path), before);
}

#[test]
fn nothing_is_done_again_after_a_bar_or_a_batch() {
    for kind in ["bar", "batch"] {
        let (_folder, path, mut e) = editor();
        edit(&mut e, |w| collections::create(w, "Trip"));
        e.undo(None, actor()).unwrap();
        let entry = format!("insert into history (uid, kind, label, at) values ('b', '{kind}', 'since', '')");
        Store::open(&path).unwrap().write(actor(), |w| sql(w, &entry)).unwrap();
        assert!(e.redo(None, actor()).unwrap_err().to_string().contains("nothing to do again"), "{kind}");
    }
}

#[test]
fn a_batch_with_corrected_articles_is_not_undone() {
    let (_folder, path, mut e) = editor();
    let section = Correction { section: Patch::Set("Politics".into()), ..Correction::default() };
    edit(&mut e, |w| correct(w, 1, &section));
    edit(&mut e, |w| set_state(w, &[2], State::Read, None));
    edit(&mut e, |w| quotes::set_fields(w, 4, &Fields { act: Some(Act::Denied), ..Fields::default() }));
    Store::open(&path)
        .unwrap()
        .write(actor(), |w| {
            sql(
                w,
                "insert into batches (uid, kind, label, started_at) values ('b', 'import', 'Import', '');
                 insert into history (uid, kind, label, batch_id, at) values ('h', 'batch', 'Import', 1, '');
                 update articles set batch_id = 1",
            )
        })
        .unwrap();
    let said = e.undo(None, actor()).unwrap_err().to_string();
    assert!(
        said.contains("2 articles read, excluded or corrected") && said.contains("1 quotations corrected"),
        "{said}"
    );
}

#[test]
fn the_quotations_of_a_run_over_older_articles_go_with_it() {
    let (_folder, path, mut e) = editor();
    let before = content(&path);
    Store::open(&path)
        .unwrap()
        .write(actor(), |w| {
            sql(
                w,
                "insert into batches (uid, kind, label, started_at) values ('b', 'run', 'Run', '');
                 insert into history (uid, kind, label, batch_id, at) values ('h', 'batch', 'Run', 1, '');
                 insert into quotes (uid, revision_id, start, spans, kind, origin, made_at, batch_id)
                   values ('found', 1, 0, '[[0,4]]', 'indirect', 'machine', '', 1);",
            )
        })
        .unwrap();
    let found = content(&path);
    e.undo(None, actor()).unwrap();
    let batch = |line: &String| !line.starts_with("batches ");
    assert_eq!(content(&path).into_iter().filter(batch).collect::<Vec<_>>(), before);
    e.redo(None, actor()).unwrap();
    assert_eq!(content(&path), found);
}

#[test]
fn a_file_that_another_version_changed_is_not_written() {
    let (_folder, path, mut e) = editor();
    let mut store = Store::open(&path).unwrap();
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let said = refused(&mut e, |w| collections::create(w, "Trip"));
    assert!(said.contains("form 99"), "{said}");
    assert!(e.undo(None, actor()).unwrap_err().to_string().contains("form 99"));
    assert!(
        store.write(actor(), |w| collections::create(w, "Trip")).unwrap_err().to_string().contains("form 99")
    );
}
