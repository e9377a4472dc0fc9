//! Stories in the real window: the program a user starts, on a screen of its own, driven by keys and clicks.
//!
//! Each is `#[ignore]`d for whoever has no screen; `cargo xtask test --only desktop` runs them.
#![cfg(target_os = "linux")]

mod call_ups;
mod evaluation;
mod example;
mod follow_ups;
mod leave_to_correction;
mod lectures;
mod main_job;
mod opening;
mod outreach;
mod placements;
mod planning;
mod roll_call;
mod saving;
mod tour;
mod upsets;
