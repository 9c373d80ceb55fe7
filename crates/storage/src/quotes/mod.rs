//! Quotations, as they are written.

mod add;
mod by_hand;
mod edges;
mod fields;
mod marks;
mod rerun;
mod review;
mod speaker;
mod text;

pub use add::{Named, add_found, name};
pub use by_hand::{NewQuote, add_by_hand, delete_by_hand};
pub use edges::set_edges;
pub(crate) use edges::start as start_of;
pub use fields::{Fields, TranslatedBy, set_fields};
pub(crate) use marks::{kind as kind_of, quoted as quoted_in};
pub use rerun::{Settled, settle};
pub use review::set_review;
pub use speaker::{Part, Who, set_people};
pub use text::text_of;
