//! The characters of a PDF with their places, in the order in which they are drawn.

use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform, output_doc};

/// A character, or a few that are one glyph.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its words.
    pub text: String,
    /// Where it begins and ends, from the left, in points.
    pub left: f64,
    /// Likewise.
    pub right: f64,
    /// Its base line, from the bottom.
    pub base: f64,
    /// Height of the font, in points.
    pub size: f64,
}

/// A page.
#[derive(Debug, Default)]
pub struct Page {
    /// Its glyphs.
    pub glyphs: Vec<Glyph>,
    /// Its lower and upper edge.
    pub edges: (f64, f64),
}

/// Takes the pages of a document down.
struct Pages {
    pages: Vec<Page>,
    room: usize,
}

/// The pages of a document. Beyond `most` bytes of text, what follows is left out: the whole is
/// refused for its length then.
///
/// # Errors
/// When it is damaged.
pub fn read(document: &Document, most: usize) -> Result<Vec<Page>, OutputError> {
    let mut pages = Pages { pages: Vec::new(), room: most + 1 };
    output_doc(document, &mut pages)?;
    Ok(pages.pages)
}

impl OutputDev for Pages {
    fn begin_page(
        &mut self,
        _: u32,
        media: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.pages.push(Page { glyphs: Vec::new(), edges: (media.lly, media.ury) });
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _: f64,
        font_size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        // The size of a square of the font once it is on the page.
        let across = (place.m11.powi(2) + place.m12.powi(2)).sqrt() * font_size;
        let size = (place.m21.powi(2) + place.m22.powi(2)).sqrt() * font_size;
        let (left, base) = (place.m31, place.m32);
        if [left, base, across, size].iter().any(|number| !number.is_finite()) || self.room < text.len() {
            return Ok(());
        }
        self.room -= text.len();
        if let Some(page) = self.pages.last_mut() {
            let right = left + width * across;
            page.glyphs.push(Glyph { text: text.to_owned(), left, right, base, size });
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
