//! Articles and their frozen texts, as they are written.

mod correct;
mod newest;
mod state;

pub use correct::{Correction, correct};
pub use newest::newest;
pub use state::set_state;
