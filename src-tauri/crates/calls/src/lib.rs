//! The one table of calls: name, input, output, role. Every shell dispatches through it.
//!
//! A shell makes one [`Xuecheng`], hands it [`Request`]s and shows what comes back. The TypeScript types of every call
//! are written by [`typescript`].

mod call;
mod example;
mod failure;
mod folders;
mod host;
mod imports;
mod jobs;
mod key;
mod lists;
mod macros;
mod office;
mod photos;
mod returns;
mod scheduling;
mod surroundings;
mod table;
mod typescript;

pub use call::{Call, CallSort};
pub use failure::{CallError, Failure};
pub use folders::Folders;
pub use host::{Request, Running, Xuecheng};
pub use jobs::{CancelJob, ProgressReport};
pub use key::KeyPlace;
pub use office::OfficeState;
pub use surroundings::Surroundings;
pub use table::calls;
pub use typescript::typescript;
