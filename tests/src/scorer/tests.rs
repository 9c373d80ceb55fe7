use super::*;

const TEXT: &str = "“The bridge opens in May,” said Mayor Anna Berg. “It is safe.”\n\n\
    She said the toll is “a gift to nobody”.\n\nTom Hall, a driver, said he would wait.\n";

fn at(words: &str) -> Range {
    let byte = TEXT.find(words).expect("the words stand in the text");
    let start = TEXT[..byte].chars().count();
    (start, start + words.chars().count())
}

fn quote(spans: &[&str], kind: Kind, speaker: &str, name: Option<&str>) -> Quote {
    Quote {
        spans: spans.iter().map(|words| at(words)).collect(),
        kind: Some(kind),
        speaker: Some(vec![at(speaker)]),
        cue: Some(vec![at("said")]),
        speaker_name: name.map(str::to_owned),
        ..Quote::default()
    }
}

fn article(quotes: Vec<Quote>) -> Vec<Article> {
    vec![Article { id: "a".into(), text: TEXT.into(), lang: None, published: None, quotes }]
}

fn reader() -> Vec<Quote> {
    vec![
        quote(&["“The bridge opens in May,”", "“It is safe.”"], Kind::Direct, "Anna Berg", Some("Anna Berg")),
        quote(&["the toll is “a gift to nobody”"], Kind::Mixed, "She", Some("Anna Berg")),
        quote(&["he would wait"], Kind::Indirect, "Tom Hall, a driver,", Some("Tom Hall")),
    ]
}

fn close(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-12, "{a} is not {b}");
}

#[test]
fn the_same_twice_is_perfect() {
    let scores = score(&article(reader()), &article(reader()));
    for metric in Metric::EACH {
        for group in Group::EACH {
            close(scores.values(metric, group).f1, 1.0);
        }
    }
    assert_eq!(scores.counts(Group::Marked), (2, 2));
    assert_eq!(scores.speaker.any, Rate { hits: 3, of: 3 });
}

#[test]
fn marks_at_the_edges_do_not_count_but_words_do() {
    let found = vec![
        quote(&["The bridge opens in May", "It is safe"], Kind::Direct, "Berg", None),
        quote(&["a gift to nobody"], Kind::Direct, "Tom Hall", None),
    ];
    let scores = score(&article(reader()), &article(found));
    let exact = scores.values(Metric::Exact, Group::All);
    close(exact.precision, 1.0 / 2.0);
    close(exact.recall, 1.0 / 3.0);
    // Four of its seven words: half, not four fifths; and by its marks the found one is direct.
    close(scores.values(Metric::J50, Group::Only(Kind::Mixed)).recall, 1.0);
    close(scores.values(Metric::J80, Group::Only(Kind::Mixed)).recall, 0.0);
    close(scores.values(Metric::Exact, Group::Only(Kind::Direct)).precision, 0.5);
    close(scores.values(Metric::Token, Group::Only(Kind::Mixed)).recall, 4.0 / 7.0);
    close(scores.values(Metric::Frag, Group::All).recall, 2.0 / 4.0);
    // The second has the wrong speaker.
    close(scores.values(Metric::JointJ50, Group::All).recall, 1.0 / 3.0);
    assert_eq!(scores.speaker.name, Rate { hits: 1, of: 2 });
}

#[test]
fn what_was_not_read_counts_against_it() {
    let scores = score(&article(reader()), &[]);
    close(scores.values(Metric::Part, Group::All).recall, 0.0);
    assert_eq!(scores.counts(Group::All), (3, 0));
}
