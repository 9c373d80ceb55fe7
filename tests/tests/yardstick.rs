//! Over our own annotated articles the program does not fall below the floor.

use onrecord_tests::{
    scorer,
    yardstick::{corpus, engine, floor, table::Row},
};

#[test]
fn quotations_are_found_as_well_as_before() {
    let mut rows = Vec::new();
    for corpus in corpus::own().expect("the gold articles are read") {
        let answer = engine::run(&corpus).expect("the program answers");
        assert_eq!(answer.failed, [] as [String; 0], "every article is read");
        let scores = scorer::score(&corpus.reader(), &answer.articles);
        rows.push(Row { name: corpus.name, scores, took: answer.took });
    }
    let fell = floor::below(&rows).expect("the floor is read");
    assert!(
        fell.is_empty(),
        "{}\nIf the loss is meant, lower tests/yardstick-floor.json and say why.",
        fell.join("\n")
    );
    for lang in ["en", "ru", "uz"] {
        let name = format!("own {lang}");
        assert!(rows.iter().any(|row| row.name == name), "there are no gold articles in {lang}");
    }
}
