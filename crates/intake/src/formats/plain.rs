//! Plain words as blocks: the body of a message, a cell of a table, a post.

use onrecord_model::{Block, BlockKind};

/// Bullets that begin an item of a list.
const BULLETS: &[char] = &['•', '▪', '◦', '‣', '●', '■'];

/// The blocks of a text. An empty line ends a paragraph; where there is none, each line is one.
/// Lines broken at a width are joined, lines that begin with `>` are quoted.
pub fn blocks(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut groups: Vec<Vec<&str>> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'));
        if line.is_empty() {
            open = false;
            continue;
        }
        match groups.last_mut() {
            Some(group) if open => group.push(line),
            _ => groups.push(vec![line]),
        }
        open = true;
    }
    let wrapped = is_wrapped(&groups);
    let mut blocks = Vec::new();
    for group in groups {
        if group.iter().all(|line| line.starts_with('>')) {
            let lines =
                group.iter().map(|line| line.trim_start_matches(['>', ' '])).filter(|l| !l.is_empty());
            let text = lines.collect::<Vec<_>>().join(if wrapped { " " } else { "\n" });
            blocks.extend((!text.is_empty()).then_some(Block { kind: BlockKind::Quote, text }));
        } else if wrapped {
            joined(&group, &mut blocks);
        } else {
            blocks.extend(group.into_iter().map(one));
        }
    }
    blocks
}

/// The lines of one paragraph, or of a list whose items begin with bullets.
fn joined(group: &[&str], blocks: &mut Vec<Block>) {
    let begins = |line: &str| line.starts_with(BULLETS);
    let mut rest = group;
    while let Some((first, others)) = rest.split_first() {
        let end = others.iter().position(|line| begins(line)).unwrap_or(others.len());
        let (same, after) = others.split_at(end);
        let mut text = (*first).to_owned();
        for line in same {
            text.push(' ');
            text.push_str(line);
        }
        blocks.push(one(&text));
        rest = after;
    }
}

fn one(text: &str) -> Block {
    text.strip_prefix(BULLETS).map(str::trim_start).filter(|item| !item.is_empty()).map_or_else(
        || Block { kind: BlockKind::Paragraph, text: text.to_owned() },
        |item| Block { kind: BlockKind::ListItem, text: item.to_owned() },
    )
}

/// True when lines are broken at a width: most lines that another follows are of like length and
/// do not end a sentence.
fn is_wrapped(groups: &[Vec<&str>]) -> bool {
    let (mut inner, mut broken) = (0_usize, 0_usize);
    for line in groups.iter().flat_map(|group| group.split_last().map_or(&[][..], |(_, inner)| inner)) {
        inner += 1;
        let stops = line.ends_with(['.', '!', '?', '…', ':', '”', '»', '"']);
        broken += usize::from((40..=110).contains(&line.chars().count()) && !stops);
    }
    // Mail is broken near 72 and a sentence ends a line only now and then.
    inner >= 2 && broken * 3 >= inner * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(BlockKind, String)> {
        blocks(text).into_iter().map(|block| (block.kind, block.text)).collect()
    }

    #[test]
    fn paragraphs_end_at_empty_lines_or_at_each_line() {
        use BlockKind::{ListItem, Paragraph, Quote};
        assert_eq!(
            read("One.\r\n\r\nTwo.\n\n• first\n• second"),
            [
                (Paragraph, "One.".into()),
                (Paragraph, "Two.".into()),
                (ListItem, "first".into()),
                (ListItem, "second".into())
            ]
        );
        assert_eq!(read("One.\nTwo."), [(Paragraph, "One.".into()), (Paragraph, "Two.".into())]);
        assert_eq!(read("> We agreed.\n> All of us."), [(Quote, "We agreed.\nAll of us.".into())]);
        assert_eq!(read(" \n\u{feff}\n"), []);
    }

    #[test]
    fn lines_broken_at_a_width_are_joined() {
        let mail = "The ministry regrets the delay and will publish the list of\n\
                    crossings by Friday, the spokesman of the department said in\n\
                    Osh.\n\nThe next meeting of the commission is planned for the end of\n\
                    the month.";
        let read = read(mail);
        assert_eq!(read.len(), 2);
        assert!(read[0].1.contains("list of crossings by Friday"), "{read:?}");
    }
}
