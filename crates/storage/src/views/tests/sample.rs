//! A small library, filled by hand.

use crate::{Actor, Writing, search};
use rusqlite::{Connection, params};

/// The text of the first article.
pub(super) const PORT: &str = "Port reopens 🚢\n\n“We will ship grain,” said harbour master Ada Adeyemi, \
    “before the port freezes.” The mill had no stocks left, she said the owner told her.\n\nNobody believed it.";

const TALKS: &str = "Muzokaralar\n\nTalks in Toshkent went on. «Toshkentda kelishuv yoʻq», — dedi Каримов.";

fn span(text: &str, words: &str) -> String {
    let start = text.find(words).unwrap();
    format!("[{start},{}]", start + words.len())
}

fn article(connection: &Connection, id: i64, text: &str, published: Option<&str>) {
    let end = text.find("\n\n").unwrap_or(text.len());
    connection
        .execute(
            "insert into articles (id, uid, outlet_id, section, published, published_zone, language, added_at)
             values (?1, 'article-' || ?1, 1, iif(?1 = 1, 'Politics', null), ?2, iif(?1 = 1, '+02:00', null),
                     iif(?1 = 2, 'uz-cyrl', 'en'), '2024-06-01T00:00:00.000Z')",
            params![id, published],
        )
        .unwrap();
    connection
        .execute(
            "insert into revisions (id, uid, article_id, number, reason, text, blocks, text_sha256, made_at)
             values (?1 + 10, 'revision-' || ?1, ?1, 1, 'capture', ?2, ?3, '', '')",
            params![
                id,
                text,
                format!(
                    "[[\"headline\",0,{end}],[\"paragraph\",{},{}]]",
                    (end + 2).min(text.len()),
                    text.len()
                )
            ],
        )
        .unwrap();
}

fn quote(connection: &Connection, id: i64, article: i64, spans: &str, said: Option<&str>, kind: &str) {
    let start: i64 = spans.trim_start_matches('[').split(',').next().unwrap().parse().unwrap();
    connection
        .execute(
            "insert into quotes (id, uid, revision_id, start, spans, kind, said_on, origin, made_at)
             values (?1, 'quote-' || ?1, ?2 + 10, ?3, ?4, ?5, ?6, 'machine', '')",
            params![id, article, start, spans, kind, said],
        )
        .unwrap();
}

pub(super) fn library() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    crate::store::migrate::make(&connection);
    connection
        .execute_batch(
            "insert into outlets (id, uid, name) values (1, 'outlet-1', 'The Quay Herald');
             insert into outlet_domains (outlet_id, domain) values (1, 'quay.example');",
        )
        .unwrap();
    article(&connection, 1, PORT, Some("2024-05-04T09:30"));
    article(&connection, 2, TALKS, Some("2024-06-02"));
    article(&connection, 3, "A headline alone", None);
    let pieces = format!("[{},{}]", span(PORT, "We will ship grain"), span(PORT, "before the port freezes"));
    quote(&connection, 1, 1, &pieces, Some("2024-05-03"), "direct");
    quote(
        &connection,
        2,
        1,
        &format!("[{}]", span(PORT, "The mill had no stocks left")),
        Some("2024-05"),
        "indirect",
    );
    quote(
        &connection,
        3,
        2,
        &format!("[{}]", span(TALKS, "Toshkentda kelishuv yoʻq")),
        Some("2024-06-01"),
        "direct",
    );
    quote(&connection, 4, 1, &format!("[{}]", span(PORT, "Nobody believed it")), None, "indirect");
    connection
        .execute_batch(
            "update quotes set review = 'rejected' where id = 4;
             insert into persons (id, uid, name, organisation, origin, made_at) values
               (1, 'person-1', 'Ada Adeyemi', 'Harbour Board', 'person', ''), (2, 'person-2', 'Mill owner', null, 'machine', '');
             insert into person_names (person_id, name, folded, origin) values
               (1, 'Ada Adeyemi', 'ada adeiemi', 'person'), (1, 'Адеемі', 'x', 'person'), (2, 'Mill owner', 'mill owner', 'machine');
             insert into person_roles (person_id, role, since, origin) values (1, 'harbour master', '2020', 'person');
             insert into quote_people (quote_id, part, position, name, person_id, origin) values
               (1, 'speaker', 0, 'Ada Adeyemi', 1, 'machine'), (2, 'speaker', 0, 'the owner', 2, 'machine'),
               (2, 'chain', 0, 'Adeyemi', 1, 'machine'), (3, 'speaker', 0, 'Каримов', null, 'machine'),
               (4, 'speaker', 0, 'Adeyemi', 1, 'machine');
             insert into tags (id, uid, parent_id, name) values (1, 'tag-1', null, 'Trade'), (2, 'tag-2', 1, 'Grain'), (3, 'tag-3', null, 'Grain store');
             insert into taggings (tag_id, quote_id, made_at) values (2, 1, ''), (1, 3, '');
             insert into collections (id, uid, name, made_at) values (1, 'collection-1', 'Spring trip', '');
             insert into collection_articles (collection_id, article_id) values (1, 1);
             insert into notes (id, uid, body, private, quote_id, made_at, changed_at) values
               (1, 'note-1', 'Ask again', 0, 1, '', '2024-01-01'), (2, 'note-2', 'Do not ask', 1, 1, '', '2024-01-02');
             insert into links (id, uid, kind, from_article, to_url, title, origin, made_at) values
               (1, 'link-1', 'related', 1, 'https://example.org/tariffs', 'Tariffs fall', 'page', '');
             insert into links (id, uid, kind, from_quote, to_quote, origin, made_at) values
               (2, 'link-2', 'contradicts', 1, 3, 'person', '');",
        )
        .unwrap();
    for name in ["Ada Adeyemi", "Адеемі", "Mill owner"] {
        let folded = onrecord_model::fold::fold(name);
        connection
            .execute("update person_names set folded = ?2 where name = ?1", params![name, folded])
            .unwrap();
    }
    let w = Writing::new(&connection, Actor { who: None, at: String::new() });
    assert!(search::rebuild(&w, |_| true).unwrap());
    connection
}
