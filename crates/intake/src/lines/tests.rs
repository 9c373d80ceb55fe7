//! Lines as pages print them.

use super::*;

fn kinds(line: &str) -> Vec<&'static str> {
    classify(line, &Context::default())
        .iter()
        .map(|seen| match seen {
            Seen::Date { label: Some(Label::Updated), .. } => "updated",
            Seen::Date { .. } => "date",
            Seen::Section(_) => "section",
            Seen::Byline(_) => "byline",
            Seen::Photo { .. } => "photo",
            Seen::Source(_) => "source",
            Seen::Address(_) => "address",
            Seen::Related(_) => "related",
            Seen::Tags => "tags",
            Seen::Correction => "correction",
            Seen::Copyright => "copyright",
            Seen::Noise => "noise",
        })
        .collect()
}

#[test]
fn lines_of_the_site_are_known() {
    for (line, wanted) in [
        ("WORLD | 09:45 / 12.06.2024", &["section", "date"][..]),
        ("Политика · 12 июня 2024, 09:45", &["section", "date"]),
        ("Siyosat / 12.06.2024 / 09:45", &["section", "date"]),
        ("12 June 2024 | 5 min read", &["date", "noise"]),
        ("By Anna Reed | June 12, 2024", &["byline", "date"]),
        ("By Anna Reed, June 12, 2024", &["byline", "date"]),
        ("Published: 12 June 2024 | Updated: 13 June 2024", &["date", "updated"]),
        ("Published 12 June 2024, 09:45 Updated 13 June 2024, 10:00", &["date", "updated"]),
        ("Тошкент, 2024 йил 12 июнь", &["date"]),
        ("5 min read", &["noise"]),
        ("Время чтения: 5 мин.", &["noise"]),
        ("O‘qish vaqti: 3 daqiqa", &["noise"]),
        ("1 204 просмотра", &["noise"]),
        ("👁 3 410", &["noise"]),
        ("Ko‘rildi: 512 marta", &["noise"]),
        ("Share", &["noise"]),
        ("Facebook Twitter Telegram", &["noise"]),
        ("RU | EN | UZ", &["noise"]),
        ("Подписывайтесь на наш канал в Telegram", &["noise"]),
        ("Matnda xatolik topdingizmi? Belgilang va yuboring", &["noise"]),
        ("By Anna Reed and Tom Sale", &["byline"]),
        ("Автор: Нина Орлова", &["byline"]),
        ("Muallif: Dilnoza Karimova", &["byline"]),
        ("Муаллиф: Дилноза Каримова", &["byline"]),
        ("Photo: Ivan Petrov / Agency", &["photo"]),
        ("Photo by Ivan Petrov", &["photo"]),
        ("(Фото: Иван Петров)", &["photo"]),
        ("Ministers at the table. Photo: Press service", &["photo"]),
        ("Сурат: Президент матбуот хизмати", &["photo"]),
        ("Getty Images", &["photo"]),
        ("Источник: ТАСС", &["source"]),
        ("Manba: O‘zA", &["source"]),
        ("Related News", &["related"]),
        ("Читайте также:", &["related"]),
        ("Mavzuga oid", &["related"]),
        ("Read also: A title of another story", &["related"]),
        ("Tags: water, talks", &["tags"]),
        ("#suv #muzokaralar", &["tags"]),
        ("Correction: an earlier version misspelt a name.", &["correction"]),
        ("© 2024 The Valley Courier. All rights reserved.", &["copyright"]),
        ("При использовании материалов ссылка обязательна", &["copyright"]),
        ("https://example.org/news/12", &["address"]),
    ] {
        assert_eq!(kinds(line), wanted, "{line}");
    }
}

#[test]
fn text_stays_text() {
    for line in [
        "By the time ministers met, the lake had fallen by a metre.",
        "The ministry shared a photo: it shows the empty canal and three officials beside it, talking to villagers.",
        "On March 2, 2024, the minister answered questions.",
        "Photo shows what was left of the bridge after the flood",
        "Source of the river is under threat, say scientists",
        "Share of renewables to double by 2030",
        "В 2023 году экспорт вырос на 12 процентов",
        "Anna Reed",
        "Politics",
        "Author of the report declined to comment",
        "“We will come back on 3 March 2024,” he said.",
        "Talks – a new beginning",
        "О погоде и дорогах",
        "2024",
        "2歳",
    ] {
        assert_eq!(kinds(line), Vec::<&str>::new(), "{line}");
    }
}

#[test]
fn bylines_hold_names_only() {
    let names = |line: &str| match &classify(line, &Context::default())[..] {
        [Seen::Byline(names)] => names.clone(),
        other => panic!("{line}: {other:?}"),
    };
    assert_eq!(names("By Anna Reed, Tom Sale and Ben O’Neil"), ["Anna Reed", "Tom Sale", "Ben O’Neil"]);
    assert_eq!(names("By Anna Reed, diplomatic editor"), ["Anna Reed"]);
    assert_eq!(names("Авторы: Нина Орлова и Пётр Лесков"), ["Нина Орлова", "Пётр Лесков"]);
    assert_eq!(names("Mualliflar: Dilnoza Karimova va Bekzod Aliyev"), ["Dilnoza Karimova", "Bekzod Aliyev"]);
}
