//! What the styles of a document stand for, by the names that every translation of Word keeps.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// What a paragraph is by its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title of the document.
    Title,
    /// The line under it.
    Subtitle,
    /// A heading.
    Heading,
    /// A block quotation.
    Quote,
    /// An item of a list.
    Item,
    /// Words under a picture.
    Caption,
}

/// Roles by the identifiers paragraphs name.
#[derive(Debug, Default)]
pub struct Styles(HashMap<String, Role>);

impl Styles {
    /// The role of a style.
    pub fn role(&self, id: &str) -> Option<Role> {
        self.0.get(id).copied()
    }
}

/// Read the part of the styles. What can't be read has no role.
pub fn read(xml: &str) -> Styles {
    let mut named: HashMap<String, Role> = HashMap::new();
    let mut parents: Vec<(String, String)> = Vec::new();
    let mut reader = Reader::from_str(xml);
    let mut id = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => match element.local_name().as_ref() {
                "style" => id = attribute(&element, "styleId").unwrap_or_default(),
                "name" => {
                    if let Some(role) = attribute(&element, "val").and_then(|name| role_of(&name)) {
                        named.insert(id.clone(), role);
                    }
                }
                "basedOn" => parents.extend(attribute(&element, "val").map(|parent| (id.clone(), parent))),
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    // A style of the user's own is what it is based on; chains are short.
    for _ in 0..4 {
        for (child, parent) in &parents {
            if let Some(role) = named.get(parent).copied() {
                named.entry(child.clone()).or_insert(role);
            }
        }
    }
    Styles(named)
}

/// The role a style's own name tells.
fn role_of(name: &str) -> Option<Role> {
    let name = name.to_lowercase();
    Some(match name.as_str() {
        "title" => Role::Title,
        "subtitle" => Role::Subtitle,
        "caption" => Role::Caption,
        "quote" | "intense quote" | "block text" => Role::Quote,
        _ if name.starts_with("heading ") => Role::Heading,
        _ if name.starts_with("list bullet") || name.starts_with("list number") => Role::Item,
        _ => return None,
    })
}

/// The value of an attribute, whatever its prefix.
pub fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|a| a.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}
