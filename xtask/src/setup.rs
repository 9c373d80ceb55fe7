//! What stands before every other command: the machine has what it needs.

use crate::{Outcome, node, options::Options, packages, tools};

/// What building the window needs.
pub fn for_window(options: &Options) -> Outcome {
    packages::for_window(options)?;
    node::ensure()
}

/// What the tests need beside it.
pub fn for_tests(options: &Options) -> Outcome {
    packages::for_tests(options)?;
    node::ensure()
}

/// `cargo xtask setup`: everything any command needs.
pub fn everything(options: &Options) -> Outcome {
    options.only(&[])?;
    for_tests(options)?;
    tools::components()?;
    match tools::typos(options) {
        Ok(_) => println!("Everything is there."),
        Err(why) => println!("Everything is there but the spelling checker: {why}."),
    }
    Ok(())
}
