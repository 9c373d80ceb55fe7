//! The same wire as the window's over loopback HTTP, so that a browser can show the pages: for tests
//! and for work on them. It is in no release.
//!
//! It answers only on 127.0.0.1, only to who knows the token of this start, and only under its own
//! name, so that no page of the web can reach it through a browser that happens to run.
//!
//! | | |
//! |---|---|
//! | `POST /call/NAME` | a command: JSON in and out; 422 with a failure |
//! | `GET /events` | what the host tells, as server-sent events |
//! | `POST /dialogs` | paths that the next dialogs answer, a JSON list |
//! | `POST /drop` | paths that are dropped on the window |
//! | `GET /opened` | addresses that were opened in the browser, oldest first |
//! | `GET /…` | the pages |

mod desktop;
mod events;
mod guard;
mod pages;
mod server;

pub use desktop::Answers;
pub use server::{Bridge, Options};
