//! The county's own timetabling problem: sessions of many classes on real dates, with the trainers, venues and people
//! they need. A problem in, a plan out; what cannot be placed comes with its reasons.

mod anneal;
mod chain;
mod check;
mod construct;
mod cost;
mod obstacle;
mod place;
mod problem;
mod solve;
mod state;
mod tables;
mod why_not;

pub use check::{Check, Violation, violations};
pub use cost::{Rank, cost, rank};
pub use obstacle::{Family, Obstacle};
pub use place::{Place, Plan, alternatives, places_of};
pub use problem::{Activity, Choice, Load, Problem, Weights};
pub use solve::{Options, solve};
pub use why_not::{Reason, why_not};

#[cfg(test)]
mod order_tests;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod solve_tests;
#[cfg(test)]
mod why_not_tests;
