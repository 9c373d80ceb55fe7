//! Writes invented articles as files, for tests and measurements:
//! `generate --seed 7 --articles 1000 --out DIR [--form pasted|html|both] [--mix mixed|one]`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program of the command line prints")]

use onrecord_tests::generator::{Form, Mix, write};
use std::{env, path::PathBuf, process::ExitCode};

const USAGE: &str =
    "usage: generate --out DIR [--seed 7] [--articles 1000] [--form pasted|html|both] [--mix mixed|one]";

struct Wanted {
    out: PathBuf,
    seed: u64,
    articles: u64,
    form: Form,
    mix: Mix,
}

fn main() -> ExitCode {
    let wanted = match wanted(env::args().skip(1)) {
        Ok(wanted) => wanted,
        Err(why) => {
            eprintln!("generate: {why}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match write(&wanted.out, wanted.seed, wanted.articles, wanted.mix, wanted.form) {
        Ok(()) => {
            println!("{} articles in {}", wanted.articles, wanted.out.display());
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("generate: {}: {why}", wanted.out.display());
            ExitCode::FAILURE
        }
    }
}

fn wanted(mut words: impl Iterator<Item = String>) -> Result<Wanted, String> {
    let mut out = None;
    let (mut seed, mut articles, mut form, mut mix) = (7, 1_000, Form::Pasted, Mix::MIXED);
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(|| format!("{word} needs a value"))?;
        let number = || value.parse::<u64>().map_err(|_| format!("{word} needs a number, not “{value}”"));
        match (word.as_str(), value.as_str()) {
            ("--out", _) => out = Some(PathBuf::from(&value)),
            ("--seed", _) => seed = number()?,
            ("--articles", _) => articles = number()?,
            ("--form", "pasted") => form = Form::Pasted,
            ("--form", "html") => form = Form::Html,
            ("--form", "both") => form = Form::Both,
            ("--mix", "mixed") => mix = Mix::MIXED,
            ("--mix", "one") => mix = Mix::ONE,
            _ => return Err(format!("“{word} {value}” is not understood")),
        }
    }
    let out = out.ok_or("--out says where the files go")?;
    Ok(Wanted { out, seed, articles, form, mix })
}
