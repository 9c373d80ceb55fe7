//! `cargo xtask serve`: the pages in a browser, over the bridge.

use crate::{
    Outcome,
    exec::{Exec, target},
    node,
    options::Options,
};

/// Builds the pages and the bridge, and answers until it is stopped; the bridge prints its address.
pub fn run(options: &Options) -> Outcome {
    node::ensure()?;
    node::build_pages()?;
    let mut words: Vec<String> =
        ["run", "--package", "onrecord-bridge", "--"].iter().map(|word| (*word).to_owned()).collect();
    words.extend(options.words.iter().filter(|word| !["--yes", "-y"].contains(&word.as_str())).cloned());
    if !options.flag("--library") {
        let trial = target().join("serve").join("Trial.onrecord");
        words.extend(["--library".to_owned(), trial.display().to_string()]);
    }
    Exec::cargo(words).run()
}
