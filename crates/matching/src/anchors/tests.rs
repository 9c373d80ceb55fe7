use super::*;
use proptest::prelude::*;

fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap();
    Span::new(start, start + words.len())
}
fn placed<'n>(old: &str, new: &'n str, words: &str) -> Option<&'n str> {
    let found = Anchors::new(old, new).same(&[span(old, words)])?;
    found[0].slice(new)
}

const OLD: &str =
    "Порт закрыт\n\n“We will wait,” said Ada. “We will not,” said Bo, and he left the hall at noon.";

#[test]
fn what_stands_before_and_after_a_change_goes_along() {
    let new = OLD.replace("Порт закрыт", "Порт снова закрыт до весны");
    assert_eq!(placed(OLD, &new, "We will wait"), Some("We will wait"));
    let found = Anchors::new(OLD, &new).same(&[span(OLD, "We will not")]).unwrap();
    assert_eq!(found[0].start, new.find("We will not").unwrap());
    let new = OLD.replace("at noon", "before noon");
    assert_eq!(placed(OLD, &new, "We will wait"), Some("We will wait"));
}

#[test]
fn words_between_two_changes_are_known_by_their_surroundings() {
    let new = OLD.replace("закрыт", "открыт").replace("at noon", "at one");
    for words in ["We will wait", "We will not", "said Bo"] {
        let found = Anchors::new(OLD, &new).same(&[span(OLD, words)]).unwrap();
        assert_eq!(found[0].start, new.find(words).unwrap());
    }
}

#[test]
fn words_that_were_mended_are_not_found_but_what_tells_of_them_is() {
    let old = "Title\n\nThe old minister sayd that “we shall build it” on Monday, and left for the coast.";
    let new = "Titles\n\nThe old minister said that “we will build it” on Monday, and left for the coast!";
    assert_eq!(placed(old, new, "we shall build it"), None);
    let anchors = Anchors::new(old, new);
    let cue = anchors.instead(&[span(old, "sayd")]).unwrap();
    assert_eq!(cue[0].slice(new), Some("said"));
    let placed = anchors.fate(&[span(old, "we shall build it")]);
    assert_eq!((placed.fate, placed.spans[0].slice(new)), (Fate::Altered, Some("we will build it")));
    assert!((placed.score - 0.75).abs() < 0.01, "{placed:?}");
}

#[test]
fn two_places_alike_are_doubtful_and_nothing_is_chosen() {
    let old = "A b. Yes, we can. C d.";
    let new = "x Yes, we can. y Yes, we can. z";
    assert_eq!(placed(old, new, "Yes, we can"), None);
}

#[test]
fn a_headline_repeated_above_a_menu_is_not_the_headline() {
    let old = "School staff reject the pay offer as “a plaster on a broken leg”\n\n\
        The union of school staff said on Monday that its members had voted against the offer.";
    let new = format!("{}\n\nHome News Politics Sport\n\n{old}", old.split_once('\n').unwrap().0);
    let found = Anchors::new(old, &new).same(&[span(old, "School")]);
    let headline = new.rfind("School staff reject").unwrap();
    assert!(found.is_none_or(|found| found[0].start == headline));
}

#[test]
fn pieces_keep_their_order() {
    let old = "one 11111111111111111111 two 22222222222222222222 end";
    let new = "END 22222222222222222222 two 11111111111111111111 one";
    let spans = [span(old, "11111111111111111111"), span(old, "22222222222222222222")];
    assert_eq!(Anchors::new(old, new).same(&spans), None);
}

proptest! {
    #[test]
    fn found_words_are_the_same_words(old in "(\\PC|é|да ){1,80}", new in "(\\PC|é|да ){1,80}", a in 0usize..80, b in 0usize..80) {
        let bounds: Vec<usize> = old.char_indices().map(|(i, _)| i).chain([old.len()]).collect();
        let (a, b) = (bounds[a % bounds.len()], bounds[b % bounds.len()]);
        let span = Span::new(a.min(b), a.max(b));
        let anchors = Anchors::new(&old, &new);
        if let Some(found) = anchors.same(&[span]) {
            let folded = |text: &str| Plain::of(text).text;
                let (now, was) = (found[0].slice(&new).unwrap(), span.slice(&old).unwrap());
                prop_assert_eq!(folded(now), folded(was));
        }
        if let Some(found) = anchors.instead(&[span]) {
            prop_assert!(found[0].slice(&new).is_some_and(|words| !words.is_empty()));
        }
    }

    #[test]
    fn nothing_moves_where_nothing_changed(text in "(\\PC|é|да ){1,80}", a in 0usize..80, b in 0usize..80) {
        let bounds: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        let (a, b) = (bounds[a % bounds.len()], bounds[b % bounds.len()]);
        let span = Span::new(a.min(b), a.max(b));
        prop_assume!(!span.is_empty());
        prop_assert_eq!(Anchors::new(&text, &text).same(&[span]), Some(vec![span]));
    }
}
