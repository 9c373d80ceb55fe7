//! A small library: articles, quotations, people and links as an import leaves them.

use super::actor;
use crate::{Result, Store, Writing, create, search};
use onrecord_model::fold::fold;
use rusqlite::params;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Text of the first article.
pub(super) const PORT: &str = "Port reopens 🚢\n\n“We will ship grain,” said harbour master Ada Adeyemi, \
    “before the port freezes.” The mill had no “stocks” left, she said the owner told her.\n\nNobody believed it.";

const TALKS: &str = "Muzokaralar\n\nTalks in Toshkent went on. «Toshkentda kelishuv yoʻq», — dedi Каримов. The clerk added that “rain” fell.";

const FERRY: &str =
    "Ferries stop\n\nA senior official said the ferries would stop on Monday. “No ship leaves,” he added.";

/// A library on disk in a folder of its own: made once, copied for each test.
pub(super) fn library() -> (tempfile::TempDir, PathBuf) {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    let bytes = FILE.get_or_init(|| {
        create(&path, "Trip", actor()).unwrap();
        fill(&path);
        // The last handle is closed: all of it is in the one file.
        let bytes = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        bytes
    });
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn fill(path: &Path) {
    Store::open(path)
        .unwrap()
        .write(actor(), |w| {
            sql(w, "insert into outlets (id, uid, name) values (1, 'o1', 'The Quay Herald');
                    insert into outlet_domains (outlet_id, domain) values (1, 'quay.example');")?;
            article(w, 1, PORT, "https://quay.example/port")?;
            article(w, 2, TALKS, "https://quay.example/talks")?;
            article(w, 3, FERRY, "https://quay.example/ferry")?;
            people(w)?;
            quote(w, 1, PORT, &["We will ship grain,", "before the port freezes."], true)?;
            quote(w, 1, PORT, &["The mill had no “stocks” left"], false)?;
            quote(w, 2, TALKS, &["Toshkentda kelishuv yoʻq"], true)?;
            quote(w, 3, FERRY, &["the ferries would stop on Monday"], false)?;
            sql(w, "insert into quote_people (quote_id, part, position, name, person_id, origin) values
                      (1, 'speaker', 0, 'Ada Adeyemi', 1, 'machine'), (2, 'speaker', 0, 'the owner', 2, 'machine'),
                      (2, 'chain', 0, 'Adeyemi', 1, 'machine'), (3, 'speaker', 0, 'Каримов', null, 'machine'),
                      (4, 'speaker', 0, 'a senior official', 4, 'machine');
                    insert into person_roles (person_id, role, quote_id, origin) values (1, 'harbour master', 1, 'machine');
                    insert into links (uid, kind, from_article, to_url, title, origin, made_at)
                      values ('l1', 'related', 1, 'https://example.org/tariffs', 'Tariffs fall', 'page', '');
                    update articles set url_key = replace(url, 'https://', '');
                    update links set to_key = replace(to_url, 'https://', '');
                    update quotes set confidence = 0.1234567890123456789 where id = 1;")?;
            assert!(search::rebuild(w, |_| true)?);
            Ok::<_, crate::Error>(())
        })
        .unwrap();
}

pub(super) fn sql(w: &Writing, sql: &str) -> Result<()> {
    Ok(w.connection().execute_batch(sql)?)
}

fn article(w: &Writing, id: i64, text: &str, url: &str) -> Result<()> {
    let head = text.find('\n').unwrap();
    w.connection().execute(
        "insert into articles (id, uid, outlet_id, published, url, language, sources, added_at)
         values (?1, 'a' || ?1, 1, '2024-05-04T09:30', ?2, 'en', '{\"url\":\"the page\"}', '')",
        params![id, url],
    )?;
    w.connection().execute(
        "insert into revisions (uid, article_id, number, reason, text, blocks, text_sha256, made_at)
         values ('r' || ?1, ?1, 1, 'capture', ?2, ?3, '', '')",
        params![id, text, format!("[[\"headline\",0,{head}],[\"paragraph\",{},{}]]", head + 2, text.len())],
    )?;
    Ok(())
}

fn people(w: &Writing) -> Result<()> {
    for (name, kind, article) in [
        ("Ada Adeyemi", "person", None),
        ("Mill owner", "person", None),
        ("A. Adeyemi", "person", None),
        ("a senior official", "unnamed", Some(3)),
    ] {
        let id: i64 = w.connection().query_row(
            "insert into persons (uid, name, kind, article_id, origin, made_at) values (?1, ?2, ?3, ?4, 'machine', '')
             returning id",
            params![w.new_uid(), name, kind, article],
            |row| row.get(0),
        )?;
        w.connection().execute(
            "insert into person_names (person_id, name, folded, origin) values (?1, ?2, ?3, 'machine')",
            params![id, name, fold(name)],
        )?;
    }
    Ok(())
}

fn quote(w: &Writing, revision: i64, text: &str, pieces: &[&str], direct: bool) -> Result<()> {
    let spans: Vec<String> = pieces
        .iter()
        .map(|words| {
            let start = text.find(words).unwrap();
            format!("[{start},{}]", start + words.len())
        })
        .collect();
    let spans = format!("[{}]", spans.join(","));
    let kind = if direct { "direct" } else { "indirect" };
    w.connection().execute(
        "insert into quotes (uid, revision_id, start, spans, quoted, kind, rule, origin, made_at)
         values (?1, ?2, ?3, ?4, ?5, ?6, 'cue', 'machine', '')",
        params![
            w.new_uid(),
            revision,
            i64::try_from(text.find(pieces[0]).unwrap()).unwrap(),
            spans,
            if direct { spans.as_str() } else { "[]" },
            kind
        ],
    )?;
    Ok(())
}
