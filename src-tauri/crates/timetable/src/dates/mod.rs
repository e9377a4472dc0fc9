//! The days of whole classes: which run of days each class without dates is given, so that those who share people, an
//! audience or a venue never meet on a day. The sessions are placed afterwards, within these days.

mod check;
mod problem;
mod solve;
mod state;

pub use check::{InTheWay, Rank, Violation, rank, violations, why_not};
pub use problem::{Dated, OpenClass, Plan, Problem, Run, Weights};
pub use solve::{Options, solve};

#[cfg(test)]
mod tests;
