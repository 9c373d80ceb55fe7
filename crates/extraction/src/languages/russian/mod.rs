//! Russian.

mod cases;
mod names;
mod nations;
mod verbs;
mod words;

use super::Language;
use crate::lexicon::*;
use std::collections::HashMap;

/// The language.
pub static RUSSIAN: Language = Language {
    code: "ru",
    verb_final: false,
    free_order: true,
    noun_capitals: false,
    keeps_yo: false,
    to_latin: false,
    words: words::WORDS,
    names: names::NAMES,
    cues: verbs::CUES,
    phrases: PHRASES,
    months: [
        "январ*",
        "феврал*",
        "март*",
        "апрел*",
        "мая май мае",
        "июн*",
        "июл*",
        "август*",
        "сентябр*",
        "октябр*",
        "ноябр*",
        "декабр*",
    ],
    weekdays: [
        "понедельник*",
        "вторник*",
        "среду среда среде",
        "четверг*",
        "пятниц*",
        "суббот*",
        "воскресень*",
    ],
    relative_days: &[("вчера", -1), ("сегодня", 0), ("позавчера", -2), ("накануне", -1)],
    question_labels: "вопрос корреспондент журналист ведущий ведущая",
    answer_labels: "ответ",
    inflect: verbs::inflect,
    decline_name: names::decline_name,
    guess,
    nominative: names::nominative,
    stem: names::stem,
    nation: nations::nation,
};

const PHRASES: &[(Phrase, &str)] = &[
    (
        Phrase::AccordingTo,
        "по словам | со слов | по данным | по информации | согласно | по сведениям | по заявлению | по утверждению | по версии | по сообщению | по мнению | по оценке | по выражению | по признанию | как следует из",
    ),
    (
        Phrase::ByTheirWords,
        "по его словам | по ее словам | по их словам | с его слов | с ее слов | с их слов | по его мнению | по ее мнению | по их мнению | по его оценке | по ее оценке | по его данным | по их данным | по его версии | по ее версии | по его утверждению",
    ),
    (Phrase::OfThis, "об этом | о чем | такое заявление | с таким заявлением | соответствующее заявление"),
    (Phrase::AsSaid, "как"),
    (
        Phrase::InAnswer,
        "отвечая на вопрос | в ответ на вопрос | в ответ на | отвечая на вопросы | на вопрос о | на вопрос",
    ),
    (
        Phrase::Occasion,
        "по итогам | после | в ходе | во время | на полях | в интервью | на брифинге | на пресс-конференции | на встрече | на заседании | на форуме | на саммите | в эфире | выступая на | выступая в",
    ),
    (Phrase::OnBehalf, "от имени"),
    (
        Phrase::Adverb,
        "в частности | при этом | в свою очередь | кроме того | в том числе | вместе с тем | тем временем",
    ),
    (Phrase::Accused, "обвиняется в | обвиняются в | обвиняют в | обвиняемый в"),
    (
        Phrase::Declined,
        "не прокомментировал | не прокомментировала | не прокомментировали | не стал комментировать | не стала комментировать | не стали комментировать | не комментировал | не ответил | не ответила | не ответили | не комментирует",
    ),
];

fn guess(key: &str, words: &HashMap<String, (u64, u16)>) -> (u64, u16) {
    let compound = key
        .rsplit_once('-')
        .and_then(|(_, tail)| words.get(tail))
        .map_or(0, |found| found.0 & (ROLE | GROUP));
    if compound != 0 {
        return (compound, NO_CUE);
    }
    let noun = cases::declined(key, words);
    if noun != 0 {
        return (noun, NO_CUE);
    }
    // Any verb in the past may say so behind a dash: «…», — отчеканил он.
    let past = [
        ("лся", "прочеканил"),
        ("лась", "прочеканила"),
        ("лись", "прочеканили"),
        ("ил", "прочеканил"),
        ("ел", "прочеканил"),
        ("ела", "прочеканила"),
        ("ели", "прочеканили"),
        ("ял", "прочеканил"),
        ("яла", "прочеканила"),
        ("яли", "прочеканили"),
        ("ает", "прочеканивает"),
        ("яет", "прочеканивает"),
        ("ует", "прочеканивает"),
        ("ается", "прочеканивает"),
        ("уется", "прочеканивает"),
        ("ал", "прочеканил"),
        ("ила", "прочеканила"),
        ("ала", "прочеканила"),
        ("или", "прочеканили"),
        ("али", "прочеканили"),
        ("нул", "прочеканил"),
        ("нула", "прочеканила"),
    ];
    let noun = ["иал", "онал", "нал", "итал", "ртал", "квартал", "идеал", "канал", "школ", "артель"];
    let verb = past
        .iter()
        .find(|(tail, _)| key.ends_with(tail) && key.chars().count() > 4)
        .filter(|_| !noun.iter().any(|tail| key.ends_with(tail)));
    let cue = verb.and_then(|(_, model)| words.get(*model)).map_or(NO_CUE, |found| found.1);
    let finite = ["лся", "лась", "лись", "ется", "ются", "ится", "ает", "яет", "ует", "ают", "яют", "уют", "еет", "еют"];
    let acts = cue != NO_CUE || key.chars().count() > 4 && finite.iter().any(|tail| key.ends_with(tail));
    (if acts { VERB } else { 0 }, cue)
}
