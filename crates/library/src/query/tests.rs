use super::*;
use onrecord_model::fold;
use onrecord_storage::views::{Days, Has, Words};
use proptest::prelude::*;

fn parsed(typed: &str) -> Filter {
    Query::parse(typed).unwrap_or_else(|e| panic!("{typed}: {e}")).filter
}

fn refused(typed: &str) -> QueryError {
    Query::parse(typed).err().unwrap_or_else(|| panic!("{typed} was understood"))
}

#[test]
fn words_phrases_not_or_and_parentheses() {
    let word = |w: &str| Filter::Words(Words::Phrase(fold::fold(w).split(' ').map(str::to_owned).collect()));
    assert_eq!(parsed(""), Filter::all());
    assert_eq!(parsed("  grain "), word("grain"));
    assert_eq!(parsed("grain port"), Filter::Every(vec![word("grain"), word("port")]));
    for phrase in ["\"grain port\"", "“grain port”", "«grain port»", "„grain port“", "grain-port"] {
        assert_eq!(parsed(phrase), word("grain port"), "{phrase}");
    }
    assert_eq!(parsed("-grain"), Filter::Not(Box::new(word("grain"))));
    assert_eq!(parsed("not grain"), parsed("-grain"));
    assert_eq!(parsed("a or b c"), Filter::Any(vec![word("a"), Filter::Every(vec![word("b"), word("c")])]));
    assert_eq!(parsed("(a or b) c"), Filter::Every(vec![Filter::Any(vec![word("a"), word("b")]), word("c")]));
    assert_eq!(parsed("10:30"), word("10 30"), "no field");
    assert_eq!(parsed("https://example.org/x"), word("https example org x"));
    assert_eq!(parsed("O'zbekiston"), parsed("Ўзбекистон"));
}

#[test]
fn fields_take_names_days_and_words() {
    assert_eq!(parsed("kind:partial"), parsed("kind:mixed"));
    assert_eq!(parsed("KIND:Paraphrase"), parsed("kind:indirect"));
    assert_eq!(parsed("status:to-read"), parsed("status:to_read"));
    assert_eq!(parsed("has:note"), Filter::Has(Has::Note));
    let Filter::Speaker(name) = parsed("speaker:\"Ada Adeyemi\"") else { panic!() };
    assert!(name.meets(&fold::fold("Dr Adeyemi, Ada")) && !name.meets(&fold::fold("Ada")));
    let Filter::Speaker(name) = parsed("speaker:Adey*") else { panic!() };
    assert!(name.meets(&fold::fold("Ada Adeyemi")));
    let Filter::Tag(path) = parsed("tag:\"Trade policy/Grain\"") else { panic!() };
    assert_eq!(path.len(), 2);
    let day = |text: &str| text.parse().ok();
    assert_eq!(parsed("said:2023-03"), Filter::Said(Days { from: day("2023-03"), to: day("2023-03") }));
    assert_eq!(
        parsed("published:2023-03-01..2023-03-15"),
        Filter::Published(Days { from: day("2023-03-01"), to: day("2023-03-15") })
    );
    assert_eq!(parsed("said:2023.."), Filter::Said(Days { from: day("2023"), to: None }));
    assert_eq!(parsed("said:..2023"), Filter::Said(Days { from: None, to: day("2023") }));
    assert_eq!(
        parsed("said:2023-03-01..2023"),
        Filter::Said(Days { from: day("2023-03-01"), to: day("2023") })
    );
}

#[test]
fn what_cant_be_understood_is_named_with_its_place() {
    for (typed, column, words) in [
        ("grain \"port", 7, "closing mark"),
        ("(grain", 1, "never closed"),
        ("grain)", 6, "never opened"),
        ("grain ()", 8, "parentheses"),
        ("or grain", 1, "missing before"),
        ("grain or", 9, "missing at the end"),
        ("grain not", 10, "nothing after"),
        ("g*", 1, "two letters"),
        ("*", 1, "beginning of a word"),
        ("grain —", 7, "no letter"),
        ("speakr:Ada", 1, "speaker:"),
        ("speaker: Ada", 9, "right after the colon"),
        ("kind:loud", 6, "direct"),
        ("said:yesterday", 6, "2023-03-02"),
        ("said:2023-13", 6, "2023-03-02"),
        ("said:..", 6, "before or after"),
        ("said:2024..2023", 6, "earlier day first"),
        ("tag:a//b", 5, "write a name"),
        ("lang:русский", 6, "en, ru, uz"),
    ] {
        let error = refused(typed);
        assert_eq!(error.column, column, "{typed}: {error}");
        assert!(error.to_string().contains(words), "{typed}: {error}");
    }
    assert!(refused(&"(".repeat(100_000)).to_string().contains("pieces"));
    assert!(refused(&format!("{}a", "(".repeat(60))).to_string().contains("deep"));
}

#[test]
fn what_was_looked_for_is_marked_in_the_real_text() {
    let text =
        "Портовые власти Ўзбекистон.\n\nMayors’ offices in Oʻzbekiston deny that the grain ships left.";
    let marked = |typed: &str| -> Vec<String> {
        let spans = Query::parse(typed).unwrap().highlighter().matches(text);
        spans.iter().map(|span| span.slice(text).unwrap().to_owned()).collect()
    };
    assert_eq!(marked("ozbekiston"), ["Ўзбекистон", "Oʻzbekiston"]);
    assert_eq!(marked("\"grain ship\" -mayor"), ["grain ships"]);
    assert_eq!(marked("may* порт*"), ["Портовые", "Mayors’"].map(|w| w.trim_end_matches('’')));
    assert_eq!(marked("speaker:mayor"), [] as [&str; 0]);
    let snippet = Query::parse("grain").unwrap().highlighter().snippet(text, 40);
    let shown = snippet.piece.slice(text).unwrap();
    assert!(shown.contains("grain") && !shown.contains('\n') && shown.len() < 60, "{shown}");
    assert_eq!(snippet.matches.len(), 1);
    let none = Query::parse("absent").unwrap().highlighter().snippet(text, 40);
    assert!(none.matches.is_empty() && none.piece.start == 0);
}

proptest! {
    #[test]
    fn anything_typed_works_or_is_answered(typed in "(\\PC|[a-zA-Zа-я]|[-(\"“”«»:*.]|or |not |speaker:|said:|2023|\\.\\.| ){0,40}") {
        if let Err(error) = Query::parse(&typed) {
            prop_assert!(error.column >= 1 && error.column <= typed.chars().count() + 1);
        }
    }

    #[test]
    fn snippets_stand_on_boundaries(text in "(\\PC|grain |\\n|ў){0,200}", width in 0usize..80) {
        let snippet = Query::parse("grain").unwrap().highlighter().snippet(&text, width);
        prop_assert!(snippet.piece.slice(&text).is_some());
        // What the excerpt did not look at would have changed nothing in it.
        let all = Query::parse("grain").unwrap().highlighter().matches(&text);
        let inside: Vec<_> = all.iter().copied().filter(|span| snippet.piece.contains(*span)).collect();
        prop_assert_eq!(&snippet.matches, &inside);
        if let Some(first) = all.first() {
            prop_assert!(snippet.piece.start <= first.start);
        }
        for span in snippet.matches {
            prop_assert!(span.slice(&text).is_some() && snippet.piece.contains(span));
        }
    }
}
