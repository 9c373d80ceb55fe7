//! Other programs: started in the project's root, shown before they run, heard while they do.

use crate::Outcome;
use std::{
    env,
    ffi::OsStr,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The project's root folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or_else(|| Path::new("."))
}

/// The target folder this very program was built into, whoever chose it.
pub fn target() -> PathBuf {
    let here = env::current_exe().unwrap_or_default();
    // <target>/<profile>/onrecord-xtask
    here.ancestors().nth(2).map_or_else(|| root().join("target"), Path::to_path_buf)
}

/// Path of a program in the target folder.
pub fn built(profile: &str, program: &str) -> PathBuf {
    target().join(profile).join(format!("{program}{}", env::consts::EXE_SUFFIX))
}

/// A program about to run.
pub struct Exec(Command);

impl Exec {
    /// `program` with `arguments`, in the root.
    pub fn new<A: AsRef<OsStr>>(program: impl AsRef<OsStr>, arguments: impl IntoIterator<Item = A>) -> Self {
        let mut command = Command::new(program);
        command.current_dir(root()).args(arguments);
        Self(command)
    }

    /// The cargo that runs us.
    pub fn cargo<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Self {
        Self::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
    }

    /// npm, under the name it has on this system.
    pub fn npm<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments)
    }

    /// With one environment variable more.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    /// The command line as a person would type it.
    fn shown(&self) -> String {
        let program = Path::new(self.0.get_program());
        let mut words = vec![program.file_stem().unwrap_or_default().to_string_lossy().into_owned()];
        words.extend(self.0.get_args().map(|word| {
            let word = word.to_string_lossy();
            if word.contains(' ') { format!("\"{word}\"") } else { word.into_owned() }
        }));
        words.join(" ")
    }

    /// Runs it to its end, its output shown as it comes.
    pub fn run(mut self) -> Outcome {
        let shown = self.shown();
        println!("$ {shown}");
        let status = self.0.stdin(Stdio::null()).status().map_err(|e| not_started(&shown, &e))?;
        if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status})")) }
    }

    /// Runs it to its end, its output shown as it comes; the lines of its standard output for
    /// which `keep` is true are added to `kept`.
    pub fn run_keeping(mut self, keep: fn(&str) -> bool, kept: &mut Vec<String>) -> Outcome {
        let shown = self.shown();
        println!("$ {shown}");
        self.0.stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = self.0.spawn().map_err(|e| not_started(&shown, &e))?;
        if let Some(out) = child.stdout.take() {
            let mut here = std::io::stdout().lock();
            for line in BufReader::new(out).split(b'\n') {
                let line = line.map_err(|e| format!("`{shown}`: its output could not be read: {e}"))?;
                let line = String::from_utf8_lossy(&line);
                let _ = writeln!(here, "{line}");
                let plain = without_colour(&line);
                if keep(&plain) {
                    kept.push(plain.trim().to_owned());
                }
            }
        }
        let status = child.wait().map_err(|e| format!("`{shown}`: {e}"))?;
        if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status})")) }
    }

    /// Runs it silently; its standard output when it went well.
    pub fn read(mut self) -> Option<String> {
        let done = self.0.stdin(Stdio::null()).output().ok()?;
        done.status.success().then(|| String::from_utf8_lossy(&done.stdout).into_owned())
    }
}

/// A line without the escape sequences that colour it.
fn without_colour(line: &str) -> String {
    let mut pieces = line.split('\u{1b}');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('m').map_or(piece, |(_, after)| after));
    }
    plain
}

#[test]
fn a_coloured_summary_is_read_as_plain() {
    assert_eq!(without_colour("\u{1b}[2m Tests \u{1b}[22m 3 passed"), " Tests  3 passed");
}

fn not_started(shown: &str, why: &std::io::Error) -> String {
    format!("`{shown}` could not be started: {why}")
}

/// True when a program of this name is on the path.
pub fn on_path(program: &str) -> bool {
    let Some(path) = env::var_os("PATH") else { return false };
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).any(|folder| folder.join(&name).is_file())
}
