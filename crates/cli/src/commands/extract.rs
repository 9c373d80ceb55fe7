//! `onrecord extract`

use crate::{
    context::Context,
    failure::{Failure, Outcome},
};
use onrecord_library::{contract::extract::answer, model::Lang, ordered};
use std::io::{self, BufRead, Write};

#[derive(Debug, clap::Args)]
#[command(
    after_help = "In, one JSON object a line: {\"id\", \"text\", \"lang\"?, \"published\"?, \"url\"?}\n\
    Out, one a line, in the same order: {\"id\", \"lang\", \"quotes\": […]}, or {\"id\", \"error\"} for a bad line.\n\
    Offsets are Unicode code points into the text as given, end exclusive.\n\n\
    Example:\n  echo '{\"id\":\"1\",\"text\":\"“We will sign,” the minister said.\"}' | onrecord extract"
)]
pub struct Args {
    /// Language of texts that name none (en, ru, uz …); otherwise it is told from the words
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// How many texts to work on at once [default: one per core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let lang = args.lang.as_deref().map(Lang::new);
    let pool = ordered::pool(args.threads.map(usize::from)).map_err(Failure::Failed)?;
    let mut unread = None;
    let mut failed = 0_usize;
    let lines = io::stdin().lock().split(b'\n').map_while(|line| line.map_err(|e| unread = Some(e)).ok());
    let lines = lines.filter(|line| !line.iter().all(u8::is_ascii_whitespace));
    ordered::map(
        &pool,
        lines,
        |line| answer(&line, lang.as_ref()),
        |reply| {
            failed += usize::from(!reply.good);
            writeln!(context.out(), "{}", reply.json).map_err(Failure::from)
        },
    )?;
    if let Some(error) = unread {
        return Err(Failure::file("standard input", &error));
    }
    if failed > 0 {
        context
            .complain(format!("{failed} of the lines could not be read; each is answered with its error."));
        return Err(Failure::Items);
    }
    Ok(())
}
