//! `onrecord-bridge`: the pages in a browser, for tests and for work on them.

use onrecord_bridge::{Bridge, Options};
use std::env;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "usage: onrecord-bridge [--library DIR] [--settings DIR] [--port N] [--pages DIR]\n\n\
    \x20 --library DIR   the library to open, made where there is none [default: that of the settings]\n\
    \x20 --port N        port on 127.0.0.1 [default: any that is free]\n\
    \x20 --pages DIR     where the pages were built into [default: ui/dist]\n\
    \x20 --settings DIR  where settings are kept [default: beside the library]\n";

fn main() -> ExitCode {
    if let Some(ended) = onrecord_api::apart::begin() {
        return ended;
    }
    let options = match options(env::args_os().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            let _ = io::stdout().write_all(HELP.as_bytes());
            return ExitCode::SUCCESS;
        }
        Err(why) => return end(2, &format!("{why}\n\n{HELP}")),
    };
    let bridge = match Bridge::start(options) {
        Ok(bridge) => bridge,
        Err(why) => return end(3, &why),
    };
    if writeln!(io::stdout(), "{}", bridge.address()).and_then(|()| io::stdout().flush()).is_err() {
        return ExitCode::FAILURE;
    }
    bridge.run();
    ExitCode::SUCCESS
}

fn end(code: u8, why: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "onrecord-bridge: {why}");
    ExitCode::from(code)
}

/// What was asked for; `None`: only the help.
fn options(mut words: impl Iterator<Item = OsString>) -> Result<Option<Options>, String> {
    let (mut library, mut settings, mut port) = (None, None, 0);
    let mut pages = PathBuf::from("ui/dist");
    while let Some(word) = words.next() {
        let name = word.to_string_lossy().into_owned();
        let mut value = || words.next().ok_or_else(|| format!("{name} needs a value."));
        match name.as_str() {
            "--help" | "-h" => return Ok(None),
            "--library" => library = Some(PathBuf::from(value()?)),
            "--settings" => settings = Some(PathBuf::from(value()?)),
            "--pages" => pages = PathBuf::from(value()?),
            "--port" => {
                let given = value()?;
                port = given
                    .to_str()
                    .and_then(|text| text.parse().ok())
                    .ok_or_else(|| format!("“{}” is no port: give a number up to 65535.", given.display()))?;
            }
            _ => return Err(format!("There is no option “{name}”.")),
        }
    }
    let beside = |library: &PathBuf| {
        let mut beside = library.clone().into_os_string();
        beside.push(".settings");
        PathBuf::from(beside)
    };
    let settings = settings.or_else(|| library.as_ref().map(beside));
    let settings = settings.ok_or("Name a library with --library DIR, or settings that know one.")?;
    Ok(Some(Options { port, library, settings, pages }))
}
