//! The outreach problem: which team speaks in which village, about what, and when. A problem in, a plan out.

mod check;
mod problem;
mod solve;
mod state;
mod tables;

pub use check::{Plan, Rank, Unvisited, cost, faulty, rank, why_unvisited};
pub use problem::{Fixed, Problem, Talk, Team, Village, Visit, Weights};
pub use solve::{Options, solve};

#[cfg(test)]
mod tests;
