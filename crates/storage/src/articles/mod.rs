//! Articles and their frozen texts, as they are written.

mod add;
mod correct;
mod editions;
mod engine;
mod known;
mod newest;
mod reread;
mod state;
mod told;

pub use add::{Added, NewArticle, add};
pub use correct::{Correction, correct};
pub use editions::{InAnother, in_other_languages, persons_quoted};
pub use engine::{ForEngine, for_engine};
pub use known::{Known, known};
pub use newest::newest;
pub use reread::reread;
pub use state::set_state;
pub use told::{set_others, tell};
