//! `onrecord quotes show`

use crate::commands::show::ShowArgs;
use crate::text::{line, made_by};
use crate::{context::Context, failure::Outcome, fields::Fields, rows};
use onrecord_library::views::{LinkRow, Named, Noun, QuoteRow, Short};
use std::io::Write as _;

pub fn run(args: &ShowArgs, context: &mut Context) -> Outcome {
    let (library, id) = args.find(Noun::Quotes, context)?;
    let shown = library.quote(id)?.ok_or_else(|| args.gone())?;
    if args.json {
        return context.json(&shown);
    }
    let look = context.look;
    let quote = &shown.quote;
    writeln!(context.out(), "{}\n", rows::quote_head(quote, false, look))?;
    fields(quote, shown.stands_in, &shown.links).write(context.out(), look)?;
    Ok(())
}

fn fields(quote: &QuoteRow, stands_in: Option<Short>, links: &[LinkRow]) -> Fields {
    let mut fields = Fields::default();
    let article = &quote.article;
    fields
        .add("content", quote.content.clone())
        .add("verbatim", quote.quoted_words.clone())
        .add("kind", quote.kind.name().to_owned())
        .add("act", quote.act.name().to_owned())
        .add("printed as", quote.speaker_printed.clone());
    for named in &quote.speakers {
        fields.add("speaker", person(named));
    }
    fields.add("role", quote.role.clone());
    for named in &quote.on_behalf_of {
        fields.add("on behalf of", person(named));
    }
    let chain: Vec<String> = quote.chain.iter().map(person).collect();
    fields
        .add("chain", chain.join(" ← "))
        .add("cue", quote.cue_words.clone())
        .remarked(
            "said on",
            quote.said_on.clone(),
            quote.said_on_words.as_ref().map(|words| format!("from “{words}”")),
        )
        .add("occasion", quote.occasion.clone())
        .add("primary source", quote.primary_source.clone())
        .add("in answer to", quote.in_answer_to.clone())
        .add("addressee", quote.addressee.clone())
        .add("language", quote.language.clone())
        .add("spoken in", quote.language_spoken.clone())
        .add("translated by", quote.translated_by.clone())
        .remarked(
            "own translation",
            quote.own_translation.clone(),
            both(quote.own_translation_language.as_ref(), quote.translator.as_ref()),
        )
        .add("stands in", stands_in.map(|outer| outer.to_string()))
        .add("before", quote.before.clone())
        .add("after", quote.after.clone())
        .add(
            "article",
            format!("{} {}", article.id, article.headline.as_deref().unwrap_or_default())
                .trim_end()
                .to_owned(),
        )
        .add("outlet", article.outlet.clone())
        .add("published", article.published.clone())
        .add("url", article.url.clone())
        .add("revision", quote.revision.to_string())
        .add("spans", spans(quote))
        .add("rule", quote.rule.clone())
        .add("confidence", quote.confidence.map(|sure| format!("{sure:.2}")))
        .add("made by", made_by(&quote.origin, quote.who.as_deref()))
        .remarked(
            "review",
            quote.review.clone().unwrap_or_else(|| "new".to_owned()),
            both(quote.reviewed_by.as_ref(), quote.reviewed_at.as_ref()),
        )
        .add("tags", quote.tags.join("; "));
    for change in &quote.changes {
        let was = change.was.as_deref().unwrap_or_default();
        let said = match &change.now {
            Some(now) => format!("“{was}” became “{now}”"),
            None => format!("“{was}” is gone from text {}", change.revision),
        };
        fields.remarked("outlet changed", line(&said).into_owned(), Some(format!("seen {}", change.seen_at)));
    }
    for note in &quote.notes {
        let mut remark = vec![note.id.to_string()];
        remark.extend(note.who.clone());
        remark.extend(note.private.then(|| "private".to_owned()));
        fields.remarked("note", note.body.clone(), Some(remark.join(", ")));
    }
    for link in links {
        let own = |id: Option<Short>| id == Some(quote.id);
        let words = match (own(link.from.id), own(link.to.id)) {
            (true, _) => format!("{} {}", link.kind, rows::end(&link.to)),
            _ => format!("{} {} this", rows::end(&link.from), link.kind),
        };
        fields.remarked("link", line(&words).into_owned(), Some(link.id.to_string()));
    }
    fields.add("uid", quote.uid.clone());
    fields
}

/// As the page has it, then whom that means: `the harbour master → p1 Ada Adeyemi`.
fn person(named: &Named) -> String {
    match (named.id, &named.person) {
        (Some(id), Some(person)) if *person == named.name => format!("{person} ({id})"),
        (Some(id), Some(person)) => format!("{} → {person} ({id})", named.name),
        _ => named.name.clone(),
    }
}

fn both(one: Option<&String>, other: Option<&String>) -> Option<String> {
    let parts: Vec<&str> = [one, other].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Where the content stands, in code points of the text.
fn spans(quote: &QuoteRow) -> String {
    let pairs: Vec<String> = quote.spans.points.iter().map(|(start, end)| format!("{start}–{end}")).collect();
    pairs.join(", ")
}
