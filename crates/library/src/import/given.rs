//! What the user knows better than the page: fields set before it is stored.

use crate::model::{ArticleDraft, BlockKind};
use onrecord_storage::Patch;
use onrecord_storage::articles::Correction;

/// Fields that the user set in the preview, or typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// Title.
    pub headline: Patch<String>,
    /// Summary under the title.
    pub standfirst: Patch<String>,
    /// The fields that can be corrected later too.
    pub fields: Correction,
}

impl Given {
    /// Put it into a draft; the source of each field is then `by`.
    ///
    /// # Errors
    /// One sentence when an address is none.
    pub fn apply(&self, draft: &mut ArticleDraft, by: &str) -> Result<(), String> {
        let mut set = Vec::new();
        let mut line = |name: &'static str, given: &Patch<String>, old: &mut Option<String>| {
            let new = match given {
                Patch::Keep => return,
                Patch::Clear => None,
                Patch::Set(text) => Some(one_line(text)).filter(|text| !text.is_empty()),
            };
            if *old != new {
                *old = new;
                set.push(name);
            }
        };
        line("headline", &self.headline, &mut draft.headline);
        line("standfirst", &self.standfirst, &mut draft.standfirst);
        line("outlet", &self.fields.outlet, &mut draft.outlet);
        line("section", &self.fields.section, &mut draft.section);
        line("url", &self.fields.url, &mut draft.url);
        line("photo_credit", &self.fields.photo_credit, &mut draft.photo_credit);
        if let Patch::Set(url) = &self.fields.url {
            let rest = url.trim().strip_prefix("https://").or_else(|| url.trim().strip_prefix("http://"));
            if rest.is_none_or(|rest| rest.is_empty() || rest.contains(char::is_whitespace)) {
                return Err(format!(
                    "“{}” is not an address: it begins with https:// or http:// and has no spaces.",
                    url.trim()
                ));
            }
        }
        let byline = self.fields.byline.clone().map(|names| {
            let names = names.iter().map(|name| one_line(name));
            names.filter(|name| !name.is_empty()).collect::<Vec<_>>()
        });
        replace(&mut set, "byline", byline, &mut Some(std::mem::take(&mut draft.byline)), |new| {
            draft.byline = new.unwrap_or_default();
        });
        let fields = self.fields.clone();
        let mut published = draft.published.clone();
        replace(&mut set, "published", fields.published, &mut published, |new| draft.published = new);
        let mut updated = draft.updated.clone();
        replace(&mut set, "updated", fields.updated, &mut updated, |new| draft.updated = new);
        let mut language = draft.language.clone();
        replace(&mut set, "language", fields.language, &mut language, |new| draft.language = new);
        for name in set {
            draft.sources.insert(name.to_owned(), by.to_owned());
        }
        Ok(())
    }
}

fn replace<T: PartialEq + Clone>(
    set: &mut Vec<&'static str>,
    name: &'static str,
    given: Patch<T>,
    old: &mut Option<T>,
    put: impl FnOnce(Option<T>),
) {
    let new = given.over(old.clone());
    if new != *old {
        set.push(name);
    }
    put(new);
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A body as typed: an empty line ends a paragraph.
pub(super) fn typed(body: &str) -> ArticleDraft {
    let body = crate::model::revision::unix_lines(body);
    let mut draft = ArticleDraft::default();
    let mut paragraph: Vec<&str> = Vec::new();
    for line in body.lines().chain([""]) {
        if line.trim().is_empty() {
            if !paragraph.is_empty() {
                let text = std::mem::take(&mut paragraph).join("\n").trim().to_owned();
                draft.blocks.push(crate::model::Block { kind: BlockKind::Paragraph, text });
            }
        } else {
            paragraph.push(line.trim_end());
        }
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn only_what_was_given_is_otherwise_and_says_by_whom() {
        let mut draft = typed("One\r\nline\n\n\n  \nTwo");
        assert_eq!(draft.body(), "One\nline\n\nTwo");
        draft.headline = Some("As read".into());
        draft.byline = vec!["A. Writer".into()];
        draft.sources.insert("headline".into(), "line 1".into());
        let given = Given {
            headline: Patch::Set("As read".into()),
            fields: Correction {
                section: Patch::Set(" Trade \n news".into()),
                language: Patch::Set(Lang::new("uz")),
                byline: Patch::Clear,
                ..Correction::default()
            },
            ..Given::default()
        };
        given.apply(&mut draft, "corrected by AB").unwrap();
        assert_eq!(draft.section.as_deref(), Some("Trade news"));
        assert!(draft.byline.is_empty());
        assert_eq!(draft.sources["headline"], "line 1", "the same words keep their source");
        assert_eq!(draft.sources["language"], "corrected by AB");
        let bad = Given {
            fields: Correction { url: Patch::Set("example".into()), ..Correction::default() },
            ..Given::default()
        };
        assert!(bad.apply(&mut draft, "x").unwrap_err().contains("“example”"));
    }
}
