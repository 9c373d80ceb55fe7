//! Others' readers of pages, asked which words are the article's. Their answer is evidence, not
//! text: what is kept are the page's own words.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// A reader of pages.
pub struct Reader {
    /// What it is called.
    pub name: &'static str,
    read: fn(&str) -> Option<String>,
}

/// The readers, the most trusted first.
pub const READERS: &[Reader] =
    &[Reader { name: "trafilatura", read: trafilatura }, Reader { name: "readability", read: readability }];

/// Bytes of mark-up beyond which nobody else is asked: their time grows faster than the page.
const LARGEST: usize = 6 << 20;

impl Reader {
    /// The words it takes for the article's; `None` when it finds none or fails.
    pub fn read(&self, page: &str) -> Option<String> {
        if page.len() > LARGEST {
            return None;
        }
        // A defect of a reader costs its answer, not the page.
        let text = catch_unwind(AssertUnwindSafe(|| (self.read)(page))).ok().flatten()?;
        (!text.trim().is_empty()).then_some(text)
    }
}

fn trafilatura(page: &str) -> Option<String> {
    let options = trafilatura::Options::default()
        .with_fallback(true)
        .with_focus(trafilatura::ExtractionFocus::FavorPrecision);
    trafilatura::extract(page, &options).ok().map(|found| found.content_text)
}

fn readability(page: &str) -> Option<String> {
    let config = dom_smoothie::Config { disable_json_ld: true, ..dom_smoothie::Config::default() };
    let mut readability = dom_smoothie::Readability::new(page, None, Some(config)).ok()?;
    readability.parse().ok().map(|found| found.text_content.to_string())
}
