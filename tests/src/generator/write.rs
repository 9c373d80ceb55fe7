//! Articles as files.

use super::{Mix, article, html, pasted};
use std::{fs, io, path::Path};

/// As what a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `.txt`, as copied from the browser.
    Pasted,
    /// `.html` with JSON-LD.
    Html,
    /// Pasted, each tenth as HTML.
    Both,
}

/// Write articles 0 to `articles` of a seed under `out`, a thousand a folder: `000/000007.txt`.
///
/// # Errors
/// When a file can't be written.
pub fn write(out: &Path, seed: u64, articles: u64, mix: Mix, form: Form) -> io::Result<()> {
    for number in 0..articles {
        let folder = out.join(format!("{:03}", number / 1000));
        if number.is_multiple_of(1000) {
            fs::create_dir_all(&folder)?;
        }
        let article = article(seed, number, mix);
        let as_html = form == Form::Html || (form == Form::Both && number % 10 == 9);
        let (page, ending) = if as_html { (html(&article), "html") } else { (pasted(&article), "txt") };
        fs::write(folder.join(format!("{number:06}.{ending}")), page)?;
    }
    Ok(())
}
