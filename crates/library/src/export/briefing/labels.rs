//! The words around the quotations, one table a language.

use onrecord_model::PartialDate;

/// Language of the words around the quotations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// English.
    #[default]
    English,
    /// Russian.
    Russian,
}

impl Tongue {
    pub(super) const fn labels(self) -> &'static Labels {
        match self {
            Self::English => &ENGLISH,
            Self::Russian => &RUSSIAN,
        }
    }

    /// As Word names it.
    pub(super) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Russian => "ru-RU",
        }
    }
}

/// One language's words.
pub(super) struct Labels {
    pub briefing: &'static str,
    pub query: &'static str,
    pub everything: &'static str,
    pub chosen: &'static str,
    pub made: &'static str,
    pub quotes: fn(usize) -> String,
    /// How many rejected ones, how many of excluded articles; not both 0.
    pub left_out: fn(usize, usize) -> String,
    pub on_behalf_of: &'static str,
    pub chain: &'static str,
    pub said_on: &'static str,
    pub occasion: &'static str,
    pub in_answer_to: &'static str,
    pub source: &'static str,
    pub translation: &'static str,
    pub note: &'static str,
    pub private_note: &'static str,
    pub no_speaker: &'static str,
    pub no_headline: &'static str,
    pub no_day: &'static str,
    pub declined: &'static str,
    pub denied: &'static str,
    pub asked: &'static str,
    pub alleged: &'static str,
    pub paraphrase: &'static str,
    pub rejected: &'static str,
    pub by_outlet: &'static str,
    pub by_official: &'static str,
    pub by_machine: &'static str,
    pub by_analyst: &'static str,
    /// After a day's number, and alone.
    months: [(&'static str, &'static str); 12],
}

impl Labels {
    /// A day as precisely as it is known: `4 May 2024`, `May 2024`, `2024`.
    pub fn day(&self, day: PartialDate) -> String {
        let month = |month: u32| usize::try_from(month).ok().and_then(|m| self.months.get(m.wrapping_sub(1)));
        match (day.month.and_then(month), day.day) {
            (Some((of, _)), Some(number)) => format!("{number} {of} {}", day.year),
            (Some((_, alone)), None) => format!("{alone} {}", day.year),
            _ => day.year.to_string(),
        }
    }
}

const ENGLISH: Labels = Labels {
    briefing: "Briefing",
    query: "Query",
    everything: "All quotations",
    chosen: "Chosen quotations",
    made: "Made on",
    quotes: |n| format!("{n} {}", one_or_many(n)),
    left_out: |rejected, excluded| match (rejected, excluded) {
        (0, n) => format!("Left out: {n} {} of excluded articles", one_or_many(n)),
        (n, 0) => format!("Left out: {n} rejected {}", one_or_many(n)),
        (n, m) => format!("Left out: {n} rejected {} and {m} of excluded articles", one_or_many(n)),
    },
    on_behalf_of: "On behalf of",
    chain: "As told by",
    said_on: "Said on",
    occasion: "Occasion",
    in_answer_to: "In answer to",
    source: "Source",
    translation: "Translation",
    note: "Note",
    private_note: "Private note",
    no_speaker: "Speaker not known",
    no_headline: "No headline",
    no_day: "Day not known",
    declined: "declined to say",
    denied: "denied",
    asked: "asked",
    alleged: "alleged",
    paraphrase: "paraphrase",
    rejected: "rejected in review",
    by_outlet: "translated by the outlet",
    by_official: "official translation",
    by_machine: "machine translation",
    by_analyst: "translated by the analyst",
    months: [
        ("January", "January"),
        ("February", "February"),
        ("March", "March"),
        ("April", "April"),
        ("May", "May"),
        ("June", "June"),
        ("July", "July"),
        ("August", "August"),
        ("September", "September"),
        ("October", "October"),
        ("November", "November"),
        ("December", "December"),
    ],
};

const RUSSIAN: Labels = Labels {
    briefing: "Справка",
    query: "Запрос",
    everything: "Все цитаты",
    chosen: "Выбранные цитаты",
    made: "Составлено",
    quotes: |n| format!("{n} {}", plural(n, "цитата", "цитаты", "цитат")),
    left_out: |rejected, excluded| {
        let rejected_ones = |n| format!("{n} {}", plural(n, "отклонённая", "отклонённые", "отклонённых"));
        let excluded_ones = |n| format!("{n} из исключённых статей");
        match (rejected, excluded) {
            (0, n) => format!("Не вошли: {}", excluded_ones(n)),
            (n, 0) => format!("Не вошли: {}", rejected_ones(n)),
            (n, m) => format!("Не вошли: {} и {}", rejected_ones(n), excluded_ones(m)),
        }
    },
    on_behalf_of: "От имени",
    chain: "В передаче",
    said_on: "Сказано",
    occasion: "Повод",
    in_answer_to: "В ответ на",
    source: "Источник",
    translation: "Перевод",
    note: "Заметка",
    private_note: "Личная заметка",
    no_speaker: "Говорящий не известен",
    no_headline: "Без заголовка",
    no_day: "День не известен",
    declined: "отказ от ответа",
    denied: "опровергнуто",
    asked: "вопрос",
    alleged: "утверждается",
    paraphrase: "пересказ",
    rejected: "отклонено при проверке",
    by_outlet: "перевод издания",
    by_official: "официальный перевод",
    by_machine: "машинный перевод",
    by_analyst: "перевод аналитика",
    months: [
        ("января", "январь"),
        ("февраля", "февраль"),
        ("марта", "март"),
        ("апреля", "апрель"),
        ("мая", "май"),
        ("июня", "июнь"),
        ("июля", "июль"),
        ("августа", "август"),
        ("сентября", "сентябрь"),
        ("октября", "октябрь"),
        ("ноября", "ноябрь"),
        ("декабря", "декабрь"),
    ],
};

const fn one_or_many(n: usize) -> &'static str {
    if n == 1 { "quotation" } else { "quotations" }
}

const fn plural(n: usize, one: &'static str, few: &'static str, many: &'static str) -> &'static str {
    match (n % 10, n % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    }
}
