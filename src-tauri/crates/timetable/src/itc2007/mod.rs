//! The curriculum-based course timetabling problem of the second international timetabling competition (ITC2007,
//! track 3): a public yardstick for the engine. Reads `.ctt`, solves, writes `.sol`, and counts the cost.

mod anneal;
mod chain;
mod construct;
mod cost;
mod instance;
mod lines;
mod matching;
mod moves;
mod parse;
#[cfg(test)]
mod samples;
mod solution;
mod solve;
mod state;
mod tables;

pub use crate::control::{Control, Progress};
pub use cost::Cost;
pub use instance::{Course, Curriculum, Instance, Room};
pub use parse::{ParseError, Problem, Section};
pub use solution::{Lecture, Solution};
pub use solve::{Options, solve};
