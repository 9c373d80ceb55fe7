//! Rows of the library as rows of the wire.

use crate::cut;
use crate::host::count;
use crate::wire as w;
use onrecord_library::edits::CollectionRow;
use onrecord_library::lists::Listed;
use onrecord_library::model::zones::ZoneSource;
use onrecord_library::views::QuoteChange;
use onrecord_library::views::{
    ArticleHead, ArticleRow, LinkEnd, LinkRow, Named, NoteBrief, NoteRow, Noun, PersonRow, QuoteRow, Short,
    TagRow,
};

/// A number that is never negative.
pub(crate) fn whole(n: i64) -> u32 {
    u32::try_from(n.max(0)).unwrap_or(u32::MAX)
}

pub(crate) const fn noun(noun: w::Noun) -> Noun {
    match noun {
        w::Noun::Articles => Noun::Articles,
        w::Noun::Quotes => Noun::Quotes,
        w::Noun::People => Noun::People,
        w::Noun::Tags => Noun::Tags,
        w::Noun::Notes => Noun::Notes,
        w::Noun::Links => Noun::Links,
    }
}

pub(crate) const fn order(order: w::Order, down: Option<bool>) -> onrecord_library::views::Order {
    use onrecord_library::views::{Column, Order, Way};
    let column = match order {
        w::Order::Newest => return Order::Newest,
        w::Order::Best => return Order::Best,
        w::Order::Name => return Order::Name,
        w::Order::Quoted => return Order::Quoted,
        w::Order::Article => Column::Article,
        w::Order::Said => Column::Said,
        w::Order::Speaker => Column::Speaker,
        w::Order::Outlet => Column::Outlet,
        w::Order::Kind => Column::Kind,
        w::Order::Act => Column::Act,
        w::Order::Review => Column::Review,
        w::Order::Tag => Column::Tag,
    };
    Order::By(column, if matches!(down, Some(true)) { Way::Down } else { Way::Up })
}

fn id(short: Short) -> String {
    short.to_string()
}

pub(crate) fn head(head: &ArticleHead) -> w::ArticleHead {
    w::ArticleHead {
        id: id(head.id),
        headline: head.headline.clone(),
        outlet: head.outlet.clone(),
        section: head.section.clone(),
        published: head.published.clone(),
        url: head.url.clone(),
        language: head.language.clone(),
        state: w::ArticleState::from_name(&head.state).unwrap_or(w::ArticleState::ToRead),
    }
}

pub(crate) fn article(row: ArticleRow) -> w::ArticleRow {
    let by_outlet = matches!(row.head.instant(), Ok(Some(found)) if found.source == ZoneSource::Outlet);
    w::ArticleRow {
        head: head(&row.head),
        outlet_zone: row.head.outlet_zone.filter(|_| by_outlet),
        uid: row.head.uid,
        standfirst: row.standfirst,
        byline: row.byline,
        updated: row.updated,
        photo_credit: row.photo_credit,
        state_reason: row.state_reason,
        revision: whole(row.revision),
        added_at: row.added_at,
        who: row.who,
        quotes: whole(row.quotes),
        notes: whole(row.notes),
        tags: row.tags,
        collections: row.collections,
    }
}

fn named(named: Vec<Named>) -> Vec<w::Named> {
    named.into_iter().map(|n| w::Named { name: n.name, id: n.id.map(id), person: n.person }).collect()
}

fn origin(word: &str) -> w::Origin {
    w::Origin::from_name(word).unwrap_or(w::Origin::Machine)
}

pub(crate) fn brief(note: NoteBrief) -> w::NoteBrief {
    w::NoteBrief { id: id(note.id), body: note.body, private: note.private, who: note.who }
}

pub(crate) fn listed(row: Listed) -> w::QuoteRow {
    w::QuoteRow { relayed: row.relayed, ..quote(row.quote) }
}

pub(crate) fn quote(mut row: QuoteRow) -> w::QuoteRow {
    w::QuoteRow {
        article: head(&row.article),
        before: std::mem::take(&mut row.before),
        after: std::mem::take(&mut row.after),
        relayed: false,
        card: card(row),
    }
}

pub(crate) fn card(row: QuoteRow) -> w::QuoteCard {
    w::QuoteCard {
        id: id(row.id),
        words: cut::words(&row.content, &row.spans.bytes, &row.quoted.bytes),
        uid: row.uid,
        content: row.content,
        kind: w::Kind::from_name(row.kind.name()).unwrap_or(w::Kind::Indirect),
        act: w::Act::from_name(row.act.name()).unwrap_or(w::Act::Said),
        speakers: named(row.speakers),
        mention: row.speaker_printed,
        role: row.role,
        on_behalf_of: named(row.on_behalf_of),
        chain: named(row.chain),
        cue: row.cue_words,
        said_on: row.said_on,
        said_on_words: row.said_on_words,
        occasion: row.occasion,
        primary_source: row.primary_source,
        in_answer_to: row.in_answer_to,
        addressee: row.addressee,
        language: row.language,
        language_spoken: row.language_spoken,
        translated_by: row.translated_by.as_deref().and_then(w::TranslatedBy::from_name),
        own_translation: row.own_translation,
        own_translation_language: row.own_translation_language,
        translator: row.translator,
        tags: row.tags,
        notes: row.notes.into_iter().map(brief).collect(),
        status: row.review.as_deref().and_then(w::Status::from_name).unwrap_or(w::Status::New),
        reviewed_by: row.reviewed_by,
        reviewed_at: row.reviewed_at,
        origin: origin(&row.origin),
        who: row.who,
        made_at: row.made_at,
        rule: row.rule,
        confidence: row.confidence,
        nested: row.nested_in.is_some(),
        changes: row.changes.into_iter().map(change).collect(),
    }
}

pub(crate) fn change(change: QuoteChange) -> w::QuoteChange {
    let QuoteChange { fate, was, now, seen_at, .. } = change;
    w::QuoteChange { gone: fate == "gone", was, now, seen_at }
}

pub(crate) fn person(row: PersonRow) -> w::PersonRow {
    let roles = row.roles.into_iter().map(|role| w::Role {
        role: role.role,
        organisation: role.organisation,
        since: role.since,
        until: role.until,
    });
    w::PersonRow {
        id: id(row.id),
        uid: row.uid,
        name: row.name,
        kind: w::PersonKind::from_name(&row.kind).unwrap_or(w::PersonKind::Person),
        organisation: row.organisation,
        article: row.article.map(id),
        aliases: row.aliases,
        roles: roles.collect(),
        quotes: whole(row.quotes),
        relayed: whole(row.relayed),
        tags: row.tags,
        origin: origin(&row.origin),
        who: row.who,
    }
}

pub(crate) fn tag(row: TagRow) -> w::TagRow {
    w::TagRow {
        id: id(row.id),
        path: row.path,
        name: row.name,
        parent: row.parent.map(id),
        colour: row.colour,
        definition: row.definition,
        quotes: whole(row.quotes),
        articles: whole(row.articles),
        others: whole(row.others),
        who: row.who,
    }
}

pub(crate) fn note(row: NoteRow) -> w::NoteRow {
    w::NoteRow {
        id: id(row.id),
        body: row.body,
        private: row.private,
        on: row.on,
        target: row.target.map(id),
        made_at: row.made_at,
        changed_at: row.changed_at,
        who: row.who,
    }
}

fn end(end: LinkEnd) -> w::LinkEnd {
    w::LinkEnd { id: end.id.map(id), words: end.words, url: end.url }
}

pub(crate) fn link(row: LinkRow) -> w::LinkRow {
    w::LinkRow {
        id: id(row.id),
        kind: w::LinkKind::from_name(&row.kind).unwrap_or(w::LinkKind::Related),
        from: end(row.from),
        to: end(row.to),
        title: row.title,
        note: row.note,
        origin: origin(&row.origin),
        review: match row.review.as_deref() {
            Some("accepted") => Some(w::LinkReview::Accepted),
            Some("rejected") => Some(w::LinkReview::Rejected),
            _ => None,
        },
        who: row.who,
        made_at: row.made_at,
    }
}

pub(crate) fn collection(row: CollectionRow) -> w::CollectionRow {
    w::CollectionRow {
        uid: row.uid,
        name: row.name,
        description: row.description,
        articles: whole(row.articles),
    }
}

/// How many a list has, and whether there are more.
pub(crate) fn total(total: onrecord_library::views::Count) -> (u32, bool) {
    (count(total.rows), total.more)
}
