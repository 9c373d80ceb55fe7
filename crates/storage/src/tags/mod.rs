//! The codebook, and what its tags hang on.

mod arrange;
mod define;
mod hang;
mod path;

pub use arrange::{delete, move_under, rename};
pub use define::define;
pub use hang::{hang, take_off};
pub use path::{find, find_or_create, path_of};
