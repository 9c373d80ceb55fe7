//! Tables that stream: columns are as wide as the first page of rows needs, so a million rows cost
//! no more than a page. Into a pipe: no line of titles, a tab between cells, nothing cut.

use crate::look::Look;
use crate::text::{cut, isolated, line, padded, width};
use std::io::{self, Write};

/// Columns between two cells.
const GAP: usize = 2;

/// A cell that may be cut keeps at least so much.
const LEAST: usize = 12;

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    title: &'static str,
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// As wide as its words, up to this.
    Upto(usize),
    /// What the others leave.
    Rest,
    /// A number.
    Number,
}

/// A column of words, cut beyond `most`.
pub const fn words(title: &'static str, most: usize) -> Column {
    Column { title, shape: Shape::Upto(most) }
}

/// A column that is cut to what the others leave.
pub const fn rest(title: &'static str) -> Column {
    Column { title, shape: Shape::Rest }
}

/// A column of numbers.
pub const fn number(title: &'static str) -> Column {
    Column { title, shape: Shape::Number }
}

/// A table in the making.
#[derive(Debug)]
pub struct Table {
    look: Look,
    columns: &'static [Column],
    /// Set by the first page.
    widths: Vec<usize>,
}

impl Table {
    /// A table of these columns.
    pub const fn new(look: Look, columns: &'static [Column]) -> Self {
        Self { look, columns, widths: Vec::new() }
    }

    /// Write a page of rows.
    pub fn page(&mut self, out: &mut impl Write, rows: &[Vec<String>]) -> io::Result<()> {
        let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| line(cell)).collect()).collect();
        if !self.look.terminal {
            for row in rows {
                writeln!(out, "{}", row.join("\t"))?;
            }
            return Ok(());
        }
        if self.widths.is_empty() && !rows.is_empty() {
            let widest = |i: usize| rows.iter().map(|row| width(&row[i])).max().unwrap_or(0);
            self.widths = self.fit((0..self.columns.len()).map(widest));
            let titles: Vec<_> = self.columns.iter().map(|column| column.title.into()).collect();
            writeln!(out, "{}", self.look.dim(&self.row(&titles)))?;
        }
        for row in rows {
            writeln!(out, "{}", self.row(&row))?;
        }
        Ok(())
    }

    fn fit(&self, needed: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut widths: Vec<usize> = needed
            .zip(self.columns)
            .map(|(needed, column)| {
                let needed = needed.max(width(column.title));
                match column.shape {
                    Shape::Upto(most) => needed.min(most),
                    Shape::Rest | Shape::Number => needed,
                }
            })
            .collect();
        let gaps = GAP * widths.len().saturating_sub(1);
        let over = |widths: &[usize]| (widths.iter().sum::<usize>() + gaps).saturating_sub(self.look.width);
        // The widest that may be cut gives first.
        while over(&widths) > 0 {
            let flexible = (0..widths.len()).filter(|&i| self.columns[i].shape == Shape::Rest);
            match flexible.max_by_key(|&i| widths[i]) {
                Some(i) if widths[i] > LEAST => widths[i] -= 1,
                _ => break,
            }
        }
        widths
    }

    fn row(&self, cells: &[std::borrow::Cow<'_, str>]) -> String {
        let mut text = String::new();
        for (i, cell) in cells.iter().enumerate() {
            if i > 0 {
                text.push_str(&" ".repeat(GAP));
            }
            let right = self.columns[i].shape == Shape::Number;
            text.push_str(&padded(&isolated(&cut(cell, self.widths[i])), self.widths[i], right));
        }
        text.truncate(text.trim_end().len());
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[words("ID", 8), rest("HEADLINE"), number("QUOTES")];

    fn shown(terminal: bool, rows: &[[&str; 3]]) -> String {
        let mut table = Table::new(Look { terminal, width: 30, colour: false }, COLUMNS);
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        let mut out = Vec::new();
        table.page(&mut out, &rows).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_table_keeps_to_the_terminal_in_any_script() {
        let rows = [["a1", "Порт снова открыт для зерна", "12"], ["a12", "港が再び開かれる", "3"]];
        let text = shown(true, &rows);
        assert_eq!(
            text,
            "ID   HEADLINE           QUOTES\na1   Порт снова откры…      12\na12  港が再び開かれる        3\n"
        );
        assert!(text.lines().all(|line| width(line) <= 30));
    }

    #[test]
    fn a_pipe_gets_whole_cells_between_tabs() {
        assert_eq!(shown(false, &[["a1", "two\nlines\tand a tab", "1"]]), "a1\ttwo lines and a tab\t1\n");
    }
}
