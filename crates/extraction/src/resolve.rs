//! From the words that name a speaker to the person: names, roles, pronouns.

use crate::cast::{Cast, woman_of};
use crate::document::Document;
use crate::lexicon::{FEMALE, HE, MALE, MEDIA, SHE, THEY};
use crate::roles::RoleKey;
use crate::subject::{Form, Subject};
use onrecord_model::{PersonKind, Span};

/// Somebody who speaks, resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Name to show; `None` when it is not known who.
    pub name: Option<String>,
    /// The person, where it is one named in the text.
    pub person: Option<usize>,
    /// Role as printed.
    pub role: Option<String>,
    /// What the mention was.
    pub form: Form,
    /// What the speaker is.
    pub kind: PersonKind,
    /// Several people without names.
    pub plural: bool,
}

/// Who spoke so far, and where.
#[derive(Debug, Default)]
pub struct Memory {
    /// Sentence and speaker, in order.
    spoken: Vec<(usize, Speaker)>,
    /// The outlet that relayed or was told last.
    pub outlet: Option<String>,
}

impl Memory {
    /// Remember a speaker.
    pub fn spoke(&mut self, sentence: usize, speaker: &Speaker) {
        if speaker.name.is_some() {
            self.spoken.push((sentence, speaker.clone()));
        }
    }

    /// «портал Delfi» is Delfi, «издание» the outlet named last.
    pub fn outlet_of(&self, document: &Document, name: String) -> String {
        let media = |word: &str| {
            let small = word.chars().all(char::is_lowercase);
            document.lexicon.language.free_order && small && document.lexicon.look_up(word).0 & MEDIA != 0
        };
        match name.split_once(' ') {
            None if media(&name) => self.outlet.clone().unwrap_or(name),
            Some((first, rest)) if media(first) && rest.starts_with(char::is_uppercase) => rest.to_owned(),
            _ => name,
        }
    }

    /// The last speaker before `sentence` who is not called `name`.
    pub fn other(&self, sentence: usize, name: Option<&str>) -> Option<&Speaker> {
        let near = |s: &&(usize, Speaker)| s.0 <= sentence && s.0 + REACH >= sentence;
        self.spoken.iter().rev().filter(near).map(|s| &s.1).find(|s| s.name.as_deref() != name && !s.plural)
    }

    /// The last speaker before `sentence`, no further back than `reach` sentences.
    pub fn last(&self, sentence: usize, reach: usize) -> Option<&Speaker> {
        self.spoken.iter().rev().find(|s| s.0 <= sentence).filter(|s| s.0 + reach >= sentence).map(|s| &s.1)
    }
}

/// How many sentences back a pronoun may point.
const REACH: usize = 14;

/// Resolve one subject of a sentence.
pub fn resolve(
    document: &Document,
    cast: &mut Cast,
    memory: &Memory,
    subject: &Subject,
    sentence: usize,
    gender: Option<bool>,
) -> Speaker {
    let words = document.words(subject.mention);
    let kind = match subject.form {
        Form::Name => PersonKind::Person,
        Form::Body => PersonKind::Organisation,
        Form::Paper => PersonKind::Document,
        Form::Role | Form::Pronoun => PersonKind::Unnamed,
    };
    let plain =
        Speaker { name: None, person: None, role: None, form: subject.form, kind, plural: subject.plural };
    match subject.form {
        Form::Name => {
            // A surname alone may be somebody else's first name: it tells nothing.
            let surname = document.lexicon.language.code == "en"
                && document.count(subject.mention) == 1
                && cast.person(document, subject.mention, 0).is_some();
            let class = if surname { 0 } else { subject.class };
            let woman = woman_of(class).or(gender);
            let person = cast
                .person(document, subject.mention, class)
                .unwrap_or_else(|| cast.single(document, subject.mention, woman, subject.role));
            if cast.persons[person].woman.is_none() {
                cast.persons[person].woman = woman;
            }
            let role = subject
                .role
                .or_else(|| role_at(cast, person, subject.mention.start))
                .map(|r| document.words(r).to_owned());
            Speaker { name: Some(cast.persons[person].name.clone()), person: Some(person), role, ..plain }
        }
        Form::Role => {
            if !subject.indefinite
                && !subject.plural
                && let Some(person) = by_role(document, cast, subject)
            {
                return Speaker {
                    name: Some(cast.persons[person].name.clone()),
                    person: Some(person),
                    role: Some(without_article(document, subject.mention).to_owned()),
                    kind: PersonKind::Person,
                    ..plain
                };
            }
            // «Zaxarenkoning so'zlariga ko'ra»: a surname no list knows, of somebody named before.
            if document.lexicon.language.verb_final
                && subject.class == 0
                && words.starts_with(char::is_uppercase)
                && document.count(subject.mention) == 1
                && let Some(person) = cast.person(document, subject.mention, 0)
            {
                let role = role_at(cast, person, subject.mention.start).map(|r| document.words(r).to_owned());
                let name = Some(cast.persons[person].name.clone());
                return Speaker {
                    name,
                    person: Some(person),
                    role,
                    form: Form::Name,
                    kind: PersonKind::Person,
                    ..plain
                };
            }
            // «эксперт», «собеседник агентства», «mutaxassis»: whoever spoke last.
            if !subject.plural
                && anyone(document, subject.mention)
                && let Some(last) = memory.last(sentence, ANYONE)
                && let Some(person) = last.person.filter(|_| !last.plural)
                && (gender.is_none() || cast.persons[person].woman.is_none_or(|woman| Some(woman) == gender))
            {
                let role = Some(without_article(document, subject.mention).to_owned());
                return Speaker { role, form: Form::Role, ..last.clone() };
            }
            Speaker {
                name: Some((document.lexicon.language.plain)(without_article(document, subject.mention))),
                role: Some(without_article(document, subject.mention).to_owned()),
                ..plain
            }
        }
        Form::Body | Form::Paper => {
            let name = (document.lexicon.language.plain)(without_article(document, subject.mention));
            Speaker { name: Some(name), ..plain }
        }
        Form::Pronoun => {
            let found = pronoun(document, cast, memory, subject, sentence);
            // "Maud recalled it. “…,” she said.": the pronoun tells of a name that does not.
            if let Some(person) = found.as_ref().and_then(|found| found.person)
                && document.lexicon.language.code == "en"
                && cast.persons[person].woman.is_none()
            {
                cast.persons[person].woman = woman_of(subject.class & (HE | SHE));
            }
            found.map_or_else(|| plain, |found| Speaker { form: Form::Pronoun, ..found })
        }
    }
    .checked(words)
}

impl Speaker {
    fn checked(mut self, words: &str) -> Self {
        // A mention without letters names nobody.
        if self.form != Form::Pronoun && !words.chars().any(char::is_alphabetic) {
            self.name = None;
        }
        self
    }
}

/// The role printed with the person most lately before (or else first after) a place.
fn role_at(cast: &Cast, person: usize, at: usize) -> Option<Span> {
    let roles = &cast.persons[person].roles;
    roles.iter().rev().find(|r| r.start <= at).or_else(|| roles.first()).copied()
}

/// The person whose printed role the mention repeats.
fn by_role(document: &Document, cast: &Cast, subject: &Subject) -> Option<usize> {
    let key = RoleKey::read(document, subject.mention);
    let gender = woman_of(subject.class & (HE | SHE));
    let mut best: Option<(usize, usize, usize)> = None;
    for (index, person) in cast.persons.iter().enumerate() {
        if gender.is_some() && person.woman.is_some() && gender != person.woman {
            continue;
        }
        // "the lawyer for the journalist Omid Reim" is not Omid Reim.
        if document.lexicon.language.code == "en"
            && cast.named_in(subject.mention).any(|seen| seen.1 == index)
        {
            continue;
        }
        for role in &person.roles {
            let role_key = RoleKey::read(document, *role);
            // "the company's chief executive" is not the police chief.
            if document.lexicon.language.code == "en" && !key.ends_alike(&role_key) {
                continue;
            }
            let Some(score) = key.fits(&role_key) else { continue };
            // Roles printed before the mention count for more than later ones, nearer ones for more.
            let near = if role.start < subject.mention.start { role.start + 1 } else { 0 };
            if best.is_none_or(|(s, n, _)| (score, near) > (s, n)) {
                best = Some((score, near, index));
            }
        }
    }
    best.map(|b| b.2)
}

/// So many sentences back a word that fits anyone may point.
const ANYONE: usize = 5;

/// A word by which a page takes up whoever spoke last, standing alone or with an outlet («собеседник издания»).
fn anyone(document: &Document, mention: Span) -> bool {
    const WORDS: &[&str] = &[
        "эксперт",
        "специалист",
        "собеседник",
        "собеседница",
        "чиновник",
        "чиновница",
        "политик",
        "аналитик",
        "парламентарий",
        "артист",
        "артистка",
        "педагог",
        "девушка",
        "женщина",
        "мужчина",
        "ученый",
        "исследователь",
        "исследовательница",
        "врач",
        "юрист",
        "экономист",
        "политолог",
        "olim",
        "olima",
        "huquqshunos",
        "iqtisodchi",
        "shifokor",
        "siyosatshunos",
        "mutaxassis",
        "ekspert",
        "suhbatdosh",
        "suhbatdoshimiz",
        "amaldor",
        "mulozim",
        "tahlilchi",
        "rasmiy",
    ];
    let from = document.tokens.first_from(mention.start);
    let mut words = document.tokens.list[from..].iter().take_while(|t| t.start < mention.end && t.is_word());
    let key = |token: Option<&crate::tokens::Token>| token.map_or("", |t| document.tokens.key(t));
    let first = words.next();
    if document.lexicon.language.verb_final {
        return WORDS.contains(&key(first)) && words.next().is_none();
    }
    WORDS.contains(&key(first)) && words.next().is_none_or(|t| t.is(MEDIA)) && words.next().is_none()
}

/// Words of a mention without a leading article.
pub fn without_article<'t>(document: &Document<'t>, mention: Span) -> &'t str {
    let words = document.words(mention);
    if document.lexicon.language.code != "en" {
        return words;
    }
    for article in ["the ", "The ", "a ", "A ", "an ", "An ", "THE "] {
        if let Some(rest) = words.strip_prefix(article) {
            return rest;
        }
    }
    words
}

/// The last compatible speaker or subject before a pronoun.
fn pronoun(
    document: &Document,
    cast: &Cast,
    memory: &Memory,
    subject: &Subject,
    sentence: usize,
) -> Option<Speaker> {
    let (he, she, they) = (subject.class & HE != 0, subject.class & SHE != 0, subject.class & THEY != 0);
    if !he && !she && !they {
        // it, we, I: only a body that spoke just before can be "it".
        let key = document.words(subject.mention).to_lowercase();
        let spoken = || {
            let recent = memory.spoken.iter().rev();
            let mut bodies =
                recent.filter(|s| s.0 + 4 >= sentence && matches!(s.1.form, Form::Body | Form::Paper));
            bodies.next().map(|s| s.1.clone())
        };
        return (matches!(key.as_str(), "it" | "its"))
            .then(|| subject_before(document, sentence, false).or_else(spoken))
            .flatten();
    }
    let wanted = if he == she { None } else { Some(she) };
    if they && !he && !she {
        return memory
            .spoken
            .iter()
            .rev()
            .find(|s| s.0 + 6 >= sentence && (s.1.plural || s.1.form == Form::Body))
            .map(|s| s.1.clone())
            .or_else(|| subject_before(document, sentence, true))
            .or_else(|| several(document, sentence));
    }
    let fits = |person: usize| {
        let woman = cast.persons[person].woman;
        woman.is_none() || wanted.is_none() || woman == wanted
    };
    let make = |person: usize| Speaker {
        kind: PersonKind::Person,
        name: Some(cast.persons[person].name.clone()),
        person: Some(person),
        role: role_at(cast, person, subject.mention.start).map(|r| document.words(r).to_owned()),
        form: Form::Pronoun,
        plural: false,
    };
    // In the pronoun's own sentence, before it.
    let own = &document.sentences.get(sentence)?;
    let opening = Span::new(own.span().start, subject.mention.start);
    if let Some((_, person)) =
        cast.named_in(opening).find(|(at, p)| fits(*p) && outside_marks(document, sentence, *at))
    {
        return Some(make(person));
    }
    for back in 0..=REACH {
        let Some(index) = sentence.checked_sub(back) else { break };
        for (_, speaker) in memory.spoken.iter().rev().filter(|s| s.0 == index) {
            if speaker.plural {
                continue;
            }
            match speaker.person {
                Some(person) if fits(person) => return Some(make(person)),
                None if speaker.form == Form::Role && back <= 4 => return Some(speaker.clone()),
                // «Bu haqda vazirlik xabar qildi. Unga ko'ra, …»: it may be a body.
                None if back <= 2
                    && matches!(document.words(subject.mention).to_lowercase().as_str(), "unga" | "унга") =>
                {
                    return Some(speaker.clone());
                }
                _ => {}
            }
        }
        if back == 0 {
            continue;
        }
        let span = document.sentences[index].span();
        if let Some((_, person)) =
            cast.named_in(span).find(|(at, p)| fits(*p) && outside_marks(document, index, *at))
        {
            return Some(make(person));
        }
    }
    None
}

/// Whom the sentence before is about, when it can be "they" (several) or "it" (a body or paper).
fn subject_before(document: &Document, sentence: usize, several: bool) -> Option<Speaker> {
    if document.lexicon.language.code != "en" {
        return None;
    }
    let before = document.sentences.get(sentence.checked_sub(1)?)?;
    if before.items.first().is_some_and(|i| i.segment.is_some()) {
        return None;
    }
    let subject = crate::opening::sentence_subject_any(document, before)?;
    let words = without_article(document, subject.mention);
    let plural =
        subject.plural || subject.form == Form::Role && words.ends_with('s') && !words.ends_with("ss");
    // "Coast Watch has asked for it. “…,” it said.": a name without a known first name may be a body's.
    let unknown = subject.form == Form::Name && subject.class & (MALE | FEMALE) == 0 && words.contains(' ');
    let body = unknown || matches!(subject.form, Form::Body | Form::Paper);
    let kind = match subject.form {
        Form::Body | Form::Name => PersonKind::Organisation,
        Form::Paper => PersonKind::Document,
        _ => PersonKind::Unnamed,
    };
    (if several { plural } else { body && !plural }).then(|| Speaker {
        name: Some(words.to_owned()),
        person: None,
        role: None,
        form: subject.form,
        kind,
        plural,
    })
}

/// Several whom one of the two sentences before is about: «Рыбаки вышли к порту. Они …».
fn several(document: &Document, sentence: usize) -> Option<Speaker> {
    if !document.lexicon.language.free_order {
        return None;
    }
    (1..=2).find_map(|back| {
        let items = &document.sentences.get(sentence.checked_sub(back)?)?.items;
        let subject = crate::free_order::topic(document, items).filter(|s| s.plural)?;
        let name = (document.lexicon.language.plain)(document.words(subject.mention));
        Some(Speaker {
            name: Some(name),
            person: None,
            role: None,
            form: Form::Pronoun,
            kind: PersonKind::Unnamed,
            plural: true,
        })
    })
}

/// True when the place is in the reporter's own words.
fn outside_marks(document: &Document, sentence: usize, at: usize) -> bool {
    !document.sentences[sentence]
        .items
        .iter()
        .any(|i| i.segment.is_some() && i.span.start <= at && at < i.span.end)
}
