//! Exports of Telegram Desktop, as JSON and as HTML: each post is a piece.

mod html;
mod json;
mod post;

pub use html::FORMAT as HTML;
pub use json::FORMAT as JSON;

/// What messages of the program itself are called ("joined the channel").
const SERVICE: &str = "service messages";

/// What posts of pictures alone are called.
const WORDLESS: &str = "posts without words";

#[cfg(test)]
mod tests;
