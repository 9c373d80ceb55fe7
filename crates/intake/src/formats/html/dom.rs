//! The few questions asked of a page's tree.

use scraper::{ElementRef, Node, Selector};

/// A selector of ours.
pub fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector of ours is well-formed")
}

/// The words of an element: white space as a browser shows it, a line for each `<br>`.
pub fn words_of(element: ElementRef) -> String {
    let mut raw = String::new();
    for node in element.descendants() {
        match node.value() {
            Node::Text(text) if !node.parent().is_some_and(|parent| is_code(parent.value())) => {
                raw.extend(text.chars().map(|c| if c == '\n' || c == '\t' { ' ' } else { c }));
            }
            Node::Element(inner) if inner.name() == "br" => raw.push('\n'),
            _ => {}
        }
    }
    as_shown(&raw)
}

/// White space as a browser shows it, line feeds being those of `<br>`.
pub fn as_shown(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for line in raw.split('\n') {
        let mut words = line.split_whitespace().peekable();
        if words.peek().is_some() && !out.is_empty() {
            out.push('\n');
        }
        for (at, word) in words.enumerate() {
            if at > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

/// Elements whose content nobody reads.
fn is_code(node: &Node) -> bool {
    let name = node.as_element().map(scraper::node::Element::name);
    name.is_some_and(|name| matches!(name, "script" | "style" | "noscript" | "template" | "button"))
}

/// The words an element's class and id are made of, in lower case.
pub fn class_words(element: &scraper::node::Element) -> String {
    let names = [element.attr("class"), element.attr("id"), element.attr("data-testid")];
    let mut out = String::new();
    let mut last_lower = false;
    for c in names.into_iter().flatten().flat_map(|name| name.chars().chain([' '])) {
        if last_lower && c.is_ascii_uppercase() {
            out.push(' ');
        }
        last_lower = c.is_ascii_lowercase();
        out.push(if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' });
    }
    out
}

/// The nearest ancestors that are elements, the element itself first.
pub fn upwards(element: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap))
}
