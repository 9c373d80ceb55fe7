//! From drafts to findings: speakers, chain, days, order and nesting.

use crate::acts::{denials, questions};
use crate::cast::Cast;
use crate::confidence::{confidence, rule};
use crate::document::Document;
use crate::draft::Draft;
use crate::events::{Events, answered, own_day, own_occasion};
use crate::headlines::headlines;
use crate::lead::Lead;
use crate::lexicon::SCENE;
use crate::nested::nested;
use crate::order::{apart, in_order, inside};
use crate::pieces::drafts;
use crate::replies::{Reply, replies};
use crate::resolve::{Memory, Speaker, resolve};
use crate::speaking::Pattern;
use crate::subject::{Form, Subject};
use onrecord_model::{Act, FoundQuote, Kind, PartialDate, PersonKind, Span};

/// All quotations of a document.
pub fn quotes(document: &Document, published: Option<PartialDate>) -> Vec<FoundQuote> {
    let mut list = apart(drafts(document));
    denials(document, &mut list);
    if document.lexicon.language.code == "en" {
        // A question that only its place tells of is nobody's.
        let asked = |d: &Draft| d.pattern == Pattern::Turn && d.act == Act::Asked;
        list.retain(|d| !(asked(d) && d.subjects.is_empty() && d.label.is_none()));
    }
    for index in 0..list.len() {
        let mut inner = nested(document, &list[index], index);
        inner.retain(|draft| inside(&list[index], draft));
        list.extend(inner);
    }
    // Nobody is named by the words that are said.
    for draft in list.iter_mut().filter(|draft| draft.act != Act::Declined) {
        let spans = &draft.spans;
        draft.subjects.retain(|subject| !spans.iter().any(|span| span.overlaps(subject.mention)));
    }
    let mut cast = Cast::read(document);
    questions(document, &cast, &mut list);
    let replies = replies(document, &list);
    let lead = Lead::read(document, &cast, &list);
    let asker = lead.asker.or_else(|| {
        crate::interviewer::asks(document).and_then(|words| cast.named_in(words).next().map(|seen| seen.1))
    });
    let mut finder = Finder {
        document,
        cast: &mut cast,
        memory: Memory::default(),
        events: Events::of_page(lead.outlet),
        published,
        replies,
        interviewed: lead.answers,
        asker,
        spoke: vec![None; list.len()],
    };
    if let Some(turn) = list.iter().find(|draft| draft.pattern == Pattern::Turn) {
        finder.events.head(document, turn.sentence, published);
    }
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|i| (list[*i].sentence, list[*i].spans[0].start, list[*i].nested_in.is_some()));
    let mut found: Vec<Option<FoundQuote>> = vec![None; list.len()];
    let mut read_to = 0;
    for index in order {
        let draft = &list[index];
        while read_to <= draft.cue_sentence.unwrap_or(draft.sentence) {
            finder.sentence(read_to, &list);
            read_to += 1;
        }
        let outer = draft.nested_in.and_then(|outer| found[outer].clone());
        found[index] = Some(finder.quote(index, draft, outer.as_ref()));
    }
    headlines(document, &mut found);
    in_order(found)
}

struct Finder<'d, 't> {
    document: &'d Document<'t>,
    cast: &'d mut Cast,
    memory: Memory,
    events: Events,
    published: Option<PartialDate>,
    /// What its place among replies tells of each draft.
    replies: Vec<Option<Reply>>,
    /// Who is interviewed: the first person named before the first turn.
    interviewed: Option<usize>,
    /// Who asks, where the page tells.
    asker: Option<usize>,
    /// Who spoke each draft, as far as read.
    spoke: Vec<Option<Speaker>>,
}

impl Finder<'_, '_> {
    /// Read a sentence for what it tells of an occasion.
    fn sentence(&mut self, index: usize, list: &[Draft]) {
        let Some(sentence) = self.document.sentences.get(index) else { return };
        let subject = crate::opening::sentence_subject_any(self.document, sentence)
            // «Vazir Nurotadagi bekat …»: a word in a case is nobody's name.
            .filter(|s| {
                let tokens = &self.document.tokens;
                let end = tokens.list[tokens.first_from(s.mention.start)..]
                    .iter()
                    .take_while(|t| t.start < s.mention.end)
                    .last();
                let key = end.map_or("", |t| tokens.key(t));
                !(self.document.lexicon.language.verb_final && key.ends_with("dagi"))
            });
        let speaker = subject.map(|s| resolve(self.document, self.cast, &self.memory, &s, index, None));
        let speaks = list
            .iter()
            .any(|d| d.cue_sentence == Some(index) && d.act != Act::Declined && d.nested_in.is_none());
        if !speaks {
            let person = speaker.and_then(|s| s.person).or_else(|| {
                let marked = |at: usize| {
                    sentence
                        .items
                        .iter()
                        .any(|i| i.segment.is_some() && i.span.start <= at && at < i.span.end)
                };
                self.cast.named_in(sentence.span()).find(|(at, _)| !marked(*at)).map(|s| s.1)
            });
            let name = person.map(|person| self.cast.persons[person].name.clone());
            self.events.read(self.document, (index, sentence), name.as_deref(), self.published);
        }
    }

    /// Who says a reply without a cue, by its place among the others.
    fn replier(&self, index: usize, draft: &Draft) -> Option<Speaker> {
        let lettered = draft.label.as_deref().is_some_and(|label| {
            let labels = self.document.lexicon.language.question_labels;
            labels.split(' ').any(|word| word == label.to_lowercase())
        });
        if draft.pattern == Pattern::Turn && lettered {
            return self.asker.map(|person| self.named_person(person));
        }
        match self.replies[index]? {
            Reply::Question => None,
            Reply::Like(other) => self.spoke[other].clone(),
            Reply::Unlike(other) => {
                let other = self.spoke[other].as_ref()?.name.clone();
                self.memory.other(draft.sentence, other.as_deref()).cloned()
            }
            Reply::Answer => self.interviewee(),
        }
    }

    fn interviewee(&self) -> Option<Speaker> {
        self.interviewed.map(|person| self.named_person(person))
    }

    fn named_person(&self, person: usize) -> Speaker {
        let name = Some(self.cast.persons[person].name.clone());
        Speaker {
            name,
            person: Some(person),
            role: None,
            form: Form::Name,
            kind: PersonKind::Person,
            plural: false,
        }
    }

    fn quote(&mut self, index: usize, draft: &Draft, outer: Option<&FoundQuote>) -> FoundQuote {
        let sentence = draft.cue_sentence.unwrap_or(draft.sentence);
        let mut speakers: Vec<Speaker> = draft
            .subjects
            .iter()
            .map(|s| resolve(self.document, self.cast, &self.memory, s, sentence, draft.gender))
            .collect();
        // «Корр.:» is whom the lead names.
        if let Some(asker) = self.asker.filter(|_| draft.pattern == Pattern::Turn && draft.act == Act::Asked)
            && let Some(label) = speakers.first_mut().filter(|s| s.form == Form::Role)
        {
            label.name = Some(self.cast.persons[asker].name.clone());
            label.person = Some(asker);
            label.kind = PersonKind::Person;
        }
        if draft.pattern == Pattern::Turn {
            speakers.iter_mut().filter_map(|s| s.name.as_mut()).for_each(titled);
        }
        let mut inherited = false;
        if speakers.is_empty()
            && draft.nested_in.is_none()
            && let Some(speaker) = self.replier(index, draft)
        {
            speakers.push(speaker);
            inherited = true;
        }
        if speakers.is_empty()
            && self.replies[index] != Some(Reply::Question)
            && draft.nested_in.is_none()
            && matches!(draft.pattern, Pattern::Bare | Pattern::Partial | Pattern::Dash | Pattern::Block)
            && !(draft.pattern == Pattern::Dash && draft.act == Act::Asked)
        {
            let reach = if draft.pattern == Pattern::Partial { 3 } else { 8 };
            if let Some(topic) = &draft.topic {
                speakers.push(resolve(self.document, self.cast, &self.memory, topic, sentence, None));
                inherited = true;
            } else if let Some(last) = self.memory.last(draft.sentence, reach) {
                speakers.push(last.clone());
                inherited = true;
            }
        }
        // A title in the interviewed person's words.
        let heading = self.document.paragraphs.get(draft.paragraph).is_some_and(|p| p.heading_like);
        if speakers.is_empty()
            && draft.pattern == Pattern::Bare
            && heading
            && draft.nested_in.is_none()
            && let Some(speaker) = self.interviewee()
        {
            speakers.push(speaker);
            inherited = true;
        }
        let mut chain: Vec<String> = Vec::new();
        let mut chain_kinds: Vec<PersonKind> = Vec::new();
        let mut relayers: Vec<Speaker> = Vec::new();
        for relayer in &draft.chain {
            let mut speaker = resolve(self.document, self.cast, &self.memory, relayer, sentence, None);
            if speaker.form == Form::Body {
                speaker.name = speaker.name.map(|name| self.memory.outlet_of(self.document, name));
            }
            relayers.push(speaker.clone());
            if let Some(name) = speaker
                .name
                .filter(|n| !chain.contains(n) && speakers.first().and_then(|s| s.name.as_ref()) != Some(n))
            {
                chain.push(name);
                chain_kinds.push(speaker.kind);
            }
        }
        if let Some(outer) = outer {
            self.relayed_by(draft, outer, &mut speakers);
            let own = speakers.first().and_then(|s| s.name.clone());
            let relayers = outer.speakers.iter().zip(&outer.speaker_kinds).take(1);
            for (name, kind) in relayers.chain(outer.chain.iter().zip(&outer.chain_kinds)) {
                if Some(name) != own.as_ref() && !chain.contains(name) {
                    chain.push(name.clone());
                    chain_kinds.push(*kind);
                }
            }
        }
        if let Some((outlet, _)) = chain.iter().zip(&relayers).find(|(_, s)| s.form == Form::Body) {
            self.memory.outlet = Some(outlet.clone());
        }
        let first = speakers.first().cloned();
        self.spoke[index].clone_from(&first);
        let name = first.as_ref().and_then(|s| s.name.clone());
        let outlet = if draft.nested_in.is_none() { self.outlet(draft, name.as_deref()) } else { None };
        if outlet.is_some() {
            self.memory.outlet.clone_from(&outlet);
        }
        if let Some(media) = outlet.filter(|media| !chain.contains(media) && Some(media) != name.as_ref()) {
            chain.push(media);
            chain_kinds.push(PersonKind::Organisation);
        }
        let (said_on, said_on_from, occasion, asked) = self.event(draft, sentence, name.as_deref());
        if draft.nested_in.is_none() {
            // Who relays is the one the text goes on about: remembered last.
            for speaker in speakers.iter().chain(&relayers) {
                self.memory.spoke(draft.last_sentence, speaker);
            }
        }
        let words = draft.spans.iter().map(|s| self.document.count(*s)).sum();
        let kind = match (draft.quoted.is_empty(), draft.words) {
            (true, _) => Kind::Indirect,
            (false, true) => Kind::Mixed,
            (false, false) => Kind::Direct,
        };
        let text = |span: Span| self.document.words(span).to_owned();
        let (speakers, speaker_kinds) = named(&speakers);
        FoundQuote {
            spans: draft.spans.clone(),
            quoted: draft.quoted.iter().copied().filter(|s| !s.is_empty()).collect(),
            kind,
            act: if self.replies[index] == Some(Reply::Question) { Act::Asked } else { draft.act },
            speaker: draft.subjects.iter().map(|s| s.mention).filter(|m| !m.is_empty()).collect(),
            speakers,
            speaker_kinds,
            role: first.as_ref().and_then(|s| s.role.clone()),
            on_behalf_of: draft.subjects.first().and_then(|s| self.on_behalf(s)),
            cue: draft.cue.clone(),
            chain,
            chain_kinds,
            said_on,
            said_on_from,
            asked: asked.map(text),
            occasion: occasion.map(text),
            addressee: draft.addressee.map(text),
            nested_in: draft.nested_in,
            confidence: confidence(draft, first.as_ref(), inherited, words),
            rule: rule(draft, first.as_ref(), inherited),
        }
    }

    /// The day, its words, the occasion and the question.
    #[allow(clippy::type_complexity)] // four answers read once
    fn event(
        &mut self,
        draft: &Draft,
        sentence: usize,
        name: Option<&str>,
    ) -> (Option<PartialDate>, Vec<Span>, Option<Span>, Option<Span>) {
        if draft.nested_in.is_some() {
            return (None, Vec::new(), None, None);
        }
        let read = &self.document.sentences[sentence];
        let content: &[(usize, usize)] = if draft.cue_sentence.is_some() { &draft.content } else { &[] };
        let (mut day, vague) = own_day(self.document, read, content, self.published);
        if draft.cue_sentence.is_none() {
            day = None;
        }
        if let Some(day) = day {
            self.events.dated(sentence, day);
            if read.items.iter().any(|i| i.is(SCENE) && i.segment.is_none()) {
                self.events.set_scene(day);
            }
        }
        let relayed = draft.chain.iter().any(|relayer| read.span().contains(relayer.mention));
        let own_occasion = own_occasion(self.document, read, content);
        let own_question = answered(self.document, read, content);
        if relayed {
            // The day beside the relayer's verb is the relayer's.
            return (None, Vec::new(), None, None);
        }
        if let Some(name) = name
            && (day.is_some() || own_occasion.is_some())
        {
            self.events.tell(name, day, own_occasion, None);
        }
        let known = if vague && draft.cue_sentence.is_some() {
            crate::events::Event::default()
        } else {
            self.events.of(name)
        };
        let day = day.or(known.day);
        (
            day.map(|d| d.date),
            day.map(|d| d.span).into_iter().collect(),
            own_occasion.or(known.occasion),
            own_question.or(known.asked),
        )
    }

    /// "X told TASS": the agency relays, and goes on doing so while X speaks; the outlet of an
    /// interview does through the page.
    fn outlet(&mut self, draft: &Draft, name: Option<&str>) -> Option<String> {
        let read = draft.cue_sentence.and_then(|index| self.document.sentences.get(index));
        let own: Vec<Span> = draft.subjects.iter().chain(&draft.chain).map(|s| s.mention).collect();
        let told = read.and_then(|read| crate::outlets::told(self.document, read, &draft.content, &own));
        if let (Some(name), Some(_)) = (name, &told) {
            self.events.tell(name, None, None, told.clone());
        }
        // «рассказала изданию»: the outlet named last.
        let again = || {
            let unnamed =
                read.is_some_and(|read| crate::outlets::told_again(self.document, read, &draft.content));
            self.memory.outlet.clone().filter(|_| unnamed && told.is_none())
        };
        let again = again();
        told.or(again).or_else(|| self.events.of(name).outlet).or_else(|| {
            let turn = matches!(draft.pattern, Pattern::Turn | Pattern::Dash);
            let interviewed = || {
                let person = self.interviewed.map(|person| self.cast.persons[person].name.as_str());
                name.is_some() && name == person
            };
            self.events.interview.clone().filter(|_| turn || interviewed())
        })
    }

    /// "I" inside somebody's words is that somebody.
    fn relayed_by(&self, draft: &Draft, outer: &FoundQuote, speakers: &mut [Speaker]) {
        let Some(subject) = draft.subjects.first().filter(|s| s.form == Form::Pronoun) else { return };
        let word = self.document.words(subject.mention).to_lowercase();
        if !matches!(word.as_str(), "i" | "я" | "men" | "мен" | "ich") {
            return;
        }
        if let (Some(speaker), Some(name), Some(kind)) =
            (speakers.first_mut(), outer.speakers.first(), outer.speaker_kinds.first())
        {
            speaker.name = Some(name.clone());
            speaker.kind = *kind;
        }
    }

    /// For whom a spokesman speaks: "a spokesman for the governor".
    fn on_behalf(&self, subject: &Subject) -> Option<String> {
        let words = match subject.form {
            Form::Role => self.document.words(subject.mention),
            _ => self.document.words(subject.role?),
        };
        let at = words.find(" for ").filter(|_| words.contains("spoke"))?;
        let rest = words[at + 5..].trim();
        let rest = rest.strip_prefix("the ").unwrap_or(rest);
        (!rest.is_empty()).then(|| rest.to_owned())
    }
}

/// "WALLACE" as a label is Wallace.
fn titled(name: &mut String) {
    if name.chars().count() > 3 && name.chars().all(|c| !c.is_lowercase()) {
        let mut first = true;
        *name = name
            .chars()
            .flat_map(|c| {
                let small: Vec<char> = if first { vec![c] } else { c.to_lowercase().collect() };
                first = !c.is_alphanumeric();
                small
            })
            .collect();
    }
}

/// Everybody with a name, once, and what they are.
fn named(speakers: &[Speaker]) -> (Vec<String>, Vec<PersonKind>) {
    let mut named: Vec<(String, PersonKind)> = Vec::new();
    for speaker in speakers {
        // A name broken over two lines is one name.
        let Some(name) = speaker.name.as_deref() else { continue };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !named.iter().any(|(other, _)| *other == name) {
            named.push((name, speaker.kind));
        }
    }
    named.into_iter().unzip()
}
