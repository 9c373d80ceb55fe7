//! A briefing as a Word file: headings that its navigation pane knows, a style of its own for what was
//! said, and paragraphs that run the way their words do.
//!
//! The parts are written here and `zip` packs them. A whole library for Word would hold the document
//! in memory as a tree and could not be told which way a run goes.

mod xml;

use super::{Briefing, Entry, ExportError, Head, Heading, Sheet, notes};
use std::io::{Cursor, Write};
use xml::{Run, paragraph};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const STYLES: &str = include_str!("styles.xml");
const TYPES: &str = include_str!("content_types.xml");
const PACKAGE: &str = include_str!("package.rels.xml");
const RELATIONS: &str = include_str!("document.rels.xml");
const FOOTER: &str = include_str!("footer.xml");
const BEGIN: &str = include_str!("begin.xml");
const END: &str = include_str!("end.xml");

/// Writes Word. What is packed already is held; what is not, never.
pub(super) struct Word {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    text: String,
}

impl Word {
    /// Begin a file: everything but the text goes first.
    pub fn begin(briefing: &Briefing, head: &Head) -> Result<Self, ExportError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let title = xml::escaped(&head.title);
        let day = briefing.made.to_string();
        let header = include_str!("header.xml").replace("{title}", &title);
        let core = include_str!("core.xml").replace("{title}", &title).replace("{day}", &day);
        let styles = STYLES.replace("{language}", briefing.tongue.tag());
        for (name, text) in [
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", PACKAGE),
            ("docProps/core.xml", &core),
            ("word/_rels/document.xml.rels", RELATIONS),
            ("word/styles.xml", &styles),
            ("word/header1.xml", &header),
            ("word/footer1.xml", FOOTER),
        ] {
            part(&mut zip, name)?;
            zip.write_all(text.as_bytes())?;
        }
        part(&mut zip, "word/document.xml")?;
        zip.write_all(BEGIN.as_bytes())?;
        Ok(Self { zip, text: String::new() })
    }

    /// End the file and hand it over.
    pub fn end(mut self, out: &mut impl Write) -> Result<(), ExportError> {
        self.zip.write_all(END.as_bytes())?;
        let packed = self.zip.finish().map_err(failed)?;
        Ok(out.write_all(packed.get_ref())?)
    }

    fn put(&mut self, style: &str, runs: &[Run], deciding: &str) -> Result<(), ExportError> {
        self.text.clear();
        paragraph(&mut self.text, style, runs, deciding, 0);
        Ok(self.zip.write_all(self.text.as_bytes())?)
    }

    /// A line that begins with the word for what stands in it.
    fn fact(&mut self, style: &str, label: &str, value: &str) -> Result<(), ExportError> {
        let label = format!("{label}: ");
        self.put(style, &[Run { style: Some("Label"), ..Run::plain(&label) }, Run::plain(value)], value)
    }
}

impl Sheet for Word {
    fn head(&mut self, head: &Head) -> Result<(), ExportError> {
        self.put("Title", &[Run::plain(&head.title)], &head.title)?;
        for line in &head.lines {
            self.put("Subtitle", &[Run::plain(line)], line)?;
        }
        Ok(())
    }

    fn group(&mut self, heading: &Heading) -> Result<(), ExportError> {
        self.put("Heading1", &[Run::plain(&heading.title)], &heading.title)?;
        heading.under.as_ref().map_or(Ok(()), |under| self.put("Under", &[Run::plain(under)], under))
    }

    fn entry(&mut self, entry: &Entry) -> Result<(), ExportError> {
        let words: String = entry.words.iter().map(|piece| piece.text.as_str()).collect();
        let mark = entry.mark.as_ref().map(|mark| format!("{mark}: ")).unwrap_or_default();
        let style = Some(if entry.grave { "Mark" } else { "Label" });
        let mark = Run { style, ..Run::plain(&mark) };
        self.put("Quote", &[mark, Run::plain(&words)], &words)?;
        let role = entry.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
        let speaker = Run { strong: true, ..Run::plain(&entry.speaker) };
        self.put("Speaker", &[speaker, Run::plain(&role)], &entry.speaker)?;
        for fact in &entry.facts {
            self.fact("Fact", fact.label, &fact.value)?;
        }
        if !entry.source.value.is_empty() {
            self.fact("Source", entry.source.label, &entry.source.value)?;
        }
        if let Some((label, words)) = &entry.translation {
            self.fact("Translation", label, words)?;
        }
        for note in &entry.notes {
            let label = format!("{}:", note.label);
            self.put("NoteLabel", &[Run { style: Some("Label"), ..Run::plain(&label) }], &label)?;
            for one in notes::paragraphs(&note.body) {
                let text: String = one.runs.iter().map(|(text, _)| text.as_str()).collect();
                let runs = one.runs.iter().map(|(text, look)| Run {
                    strong: look.strong,
                    emphasis: look.emphasis,
                    ..Run::plain(text)
                });
                self.text.clear();
                paragraph(&mut self.text, "Note", &runs.collect::<Vec<_>>(), &text, one.depth);
                self.zip.write_all(self.text.as_bytes())?;
            }
        }
        Ok(())
    }
}

fn part(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str) -> Result<(), ExportError> {
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file(name, packed).map_err(failed)
}

fn failed(error: zip::result::ZipError) -> ExportError {
    ExportError::Write(error.into())
}
