//! Names and values one under the other: how one row is shown in full.

use crate::look::Look;
use crate::text::{harmless, padded, width, wrapped};
use std::io::{self, Write};

/// The fields of one row; those without a value are left out.
#[derive(Debug, Default)]
pub struct Fields {
    lines: Vec<(&'static str, String, Option<String>)>,
}

impl Fields {
    /// Add a field.
    pub fn add(&mut self, name: &'static str, value: impl Into<Option<String>>) -> &mut Self {
        self.remarked(name, value, None)
    }

    /// Add a field with a remark behind its value: where it was read.
    pub fn remarked(
        &mut self,
        name: &'static str,
        value: impl Into<Option<String>>,
        remark: Option<String>,
    ) -> &mut Self {
        if let Some(value) = value.into().filter(|value| !value.is_empty()) {
            self.lines.push((name, value, remark));
        }
        self
    }

    /// Write them.
    pub fn write(&self, out: &mut impl Write, look: Look) -> io::Result<()> {
        let wide = self.lines.iter().map(|(name, ..)| width(name)).max().unwrap_or(0);
        let indent = " ".repeat(wide + 2);
        for (name, value, remark) in &self.lines {
            let mut value = harmless(value).into_owned();
            if let Some(remark) = remark {
                value = format!("{value}  {}", look.dim(&format!("({})", harmless(remark))));
            }
            let text = wrapped(&value, look.terminal.then_some(look.width), &indent);
            write!(out, "{}  {}", look.dim(&padded(name, wide, false)), text.trim_start_matches(' '))?;
        }
        Ok(())
    }
}
