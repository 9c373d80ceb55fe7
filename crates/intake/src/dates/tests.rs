//! Dates in the forms pages print them.

use super::*;

fn read(text: &str) -> (String, String) {
    let context = Context { order: order_of(text, None), captured_at: None };
    let line = read_line(text, &context).unwrap_or_else(|| panic!("no date in {text:?}"));
    (line.time.map(|t| t.to_string()).unwrap_or_default(), line.rest)
}

#[test]
fn every_printed_form_reads_as_the_day_it_means() {
    for (text, wanted) in [
        ("14:10 / 03.03.2023", "2023-03-03T14:10"),
        ("03.03.2023, 14:10", "2023-03-03T14:10"),
        ("03.03.2023 14.10", "2023-03-03T14:10"),
        ("3.5.2024", "2024-05-03"),
        ("03.04.23", "2023-04-03"),
        ("2023.03.04", "2023-03-04"),
        ("2023-03-03", "2023-03-03"),
        ("2023-03-03T14:10:05+05:00", "2023-03-03T14:10:05+05:00"),
        ("2023-03-03 14:10:00 UTC", "2023-03-03T14:10:00Z"),
        ("3 марта 2023, 14:10", "2023-03-03T14:10"),
        ("3 марта 2023 года в 14:10", "2023-03-03T14:10"),
        ("пятница, 3 марта 2023 г., 14:10 (мск)", "2023-03-03T14:10+03:00"),
        ("Дата публикации: 3 мар. 2023", "2023-03-03"),
        ("Опубликовано 03.03.2023 в 14:10", "2023-03-03T14:10"),
        ("2023-yil 3-mart, 14:10", "2023-03-03T14:10"),
        ("2023 yil 3 mart, soat 14:10", "2023-03-03T14:10"),
        ("3-mart, 2023-yil", "2023-03-03"),
        ("3 mart 2023", "2023-03-03"),
        ("2023 йил 3 март 14:10", "2023-03-03T14:10"),
        ("3-сентябрь 2023", "2023-09-03"),
        ("2023 жылғы 3 наурыз", "2023-03-03"),
        ("3 березня 2023, 14:10", "2023-03-03T14:10"),
        ("3 Mart 2023 14:10", "2023-03-03T14:10"),
        ("le 3 août 2023 à 14h10", "2023-08-03T14:10"),
        ("5. Juni 2025 um 14:46 Uhr", "2025-06-05T14:46"),
        ("Stand: 5. März 2025, 14.46 Uhr", "2025-03-05T14:46"),
        ("March 3, 2023 2:10 pm EST", "2023-03-03T14:10-05:00"),
        ("Published March 3, 2023 at 12:05 a.m.", "2023-03-03T00:05"),
        ("Friday, 3rd of March 2023", "2023-03-03"),
        ("Mar. 3, 2023 | 2 p.m. GMT+5", "2023-03-03T14:00+05:00"),
        ("3 March 2023 14:10 UTC+05:30", "2023-03-03T14:10+05:30"),
        ("March 2023", "2023-03"),
        ("2023/03/04", "2023-03-04"),
        ("25/03/2023", "2023-03-25"),
        ("03/25/2023", "2023-03-25"),
        ("03/03/2023", "2023-03-03"),
    ] {
        let (time, rest) = read(text);
        assert_eq!(time, wanted, "{text}");
        assert!(rest.is_empty() || rest == "|", "{text} leaves {rest:?}");
    }
}

#[test]
fn what_a_zone_word_could_mean_twice_gives_no_zone() {
    for text in ["3 March 2023, 14:10 CST", "3 March 2023, 14:10 IST", "3 March 2023 14:10 ET"] {
        assert_eq!(read(text).0, "2023-03-03T14:10", "{text}");
    }
}

#[test]
fn day_and_month_are_never_swapped_in_silence() {
    let unsure = read_line("03/04/2023", &Context::default()).unwrap();
    assert_eq!(unsure.time.unwrap().to_string(), "2023");
    assert_eq!(unsure.doubt.unwrap(), "03/04/2023 could be 3 April or 4 March");
    for (order, wanted) in [(SlashOrder::DayFirst, "2023-04-03"), (SlashOrder::MonthFirst, "2023-03-04")] {
        let context = Context { order, ..Context::default() };
        assert_eq!(read_line("03/04/2023", &context).unwrap().time.unwrap().to_string(), wanted);
    }
}

#[test]
fn the_page_decides_between_slashes() {
    assert_eq!(order_of("03/04/2023 and later 03/25/2023", None), SlashOrder::MonthFirst);
    assert_eq!(order_of("03/04/2023 and later 25/03/2023", None), SlashOrder::DayFirst);
    assert_eq!(order_of("25/03/2023 and 03/25/2023 disagree", None), SlashOrder::Unknown);
    assert_eq!(order_of("Встреча прошла 03/04/2023 в столице", None), SlashOrder::DayFirst);
    for (tag, order) in [
        ("en-US", SlashOrder::MonthFirst),
        ("en_GB", SlashOrder::DayFirst),
        ("de", SlashOrder::DayFirst),
        ("en", SlashOrder::Unknown),
    ] {
        assert_eq!(order_of("03/04/2023", Some(tag)), order, "{tag}");
    }
}

#[test]
fn a_missing_year_comes_from_the_capture_or_not_at_all() {
    let none = read_line("Mar 3", &Context::default()).unwrap();
    assert_eq!((none.time, none.doubt.as_deref()), (None, Some("“Mar 3” has no year")));
    let captured = |at: &str| Context { captured_at: Some(at.parse().unwrap()), ..Context::default() };
    for (text, at, wanted) in [
        ("3 марта, 14:10", "2023-03-05T09:00Z", "2023-03-03T14:10"),
        ("28 December", "2023-01-02", "2022-12-28"),
        ("вчера в 16:19", "2023-03-01T09:00", "2023-02-28T16:19"),
        ("Bugun, 09:30", "2023-03-01", "2023-03-01T09:30"),
    ] {
        let line = read_line(text, &captured(at)).unwrap();
        assert_eq!(line.time.unwrap().to_string(), wanted);
        assert!(line.doubt.is_some(), "{text} is an inference and says so");
    }
    assert!(read_line("вчера в 16:19", &Context::default()).unwrap().time.is_none());
}

#[test]
fn labels_and_rests_are_told() {
    let context = Context::default();
    let line = read_line("Обновлено: 3 марта 2023, 15:00", &context).unwrap();
    assert_eq!(line.label, Some(Label::Updated));
    assert_eq!(read("Ташкент, 3 марта 2023").1, "Ташкент,");
    assert!(read("Talks were held on March 3, 2023").1.starts_with("Talks were held"));
    assert!(read_line("The score was 14:10", &context).is_none());
    assert!(read_line("version 3.2.1", &context).is_none(), "no such year");
}
